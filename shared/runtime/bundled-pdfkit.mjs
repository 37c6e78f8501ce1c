/**
 * What `pdfkit` stands for in a bundle. Its build for Node looks its fonts up beside the package at run time, where a bundle has none; the other one
 * takes them as modules, and so they come along.
 */
import PDFDocument, { registerStdFonts } from '../../node_modules/pdfkit/js/pdfkit.browser.mjs';
import Helvetica from '../../node_modules/pdfkit/js/standard-fonts/Helvetica.mjs';
import HelveticaBold from '../../node_modules/pdfkit/js/standard-fonts/HelveticaBold.mjs';

registerStdFonts(Helvetica, HelveticaBold);

export { PDFDocument as default };
