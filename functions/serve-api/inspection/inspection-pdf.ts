import { bytesOf } from '../pdf-bytes.ts';
import type { PrintedSection } from './paper.ts';
import { INSPECTION_WORDS, type InspectionLanguage } from './words.ts';

const MARGIN = 50;
const TITLE_POINTS = 18;
const HEADING_POINTS = 13;
const LINE_POINTS = 9;
const DETAIL_POINTS = 8;
const INDENT = 12;
const FOOT = 30;

/** What the fonts that every reader has can write: Western European letters. Others are shown to be missing. */
const UNPRINTABLE = /[^\n\u0020-\u007E\u00A0-\u00FF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/gu;
const printable = (text: string): string => text.replaceAll('\t', ' ').replace(UNPRINTABLE, '?');

export interface InspectionFile {
  title: string;
  lines: string[];
  sections: PrintedSection[];
  language: InspectionLanguage;
  madeAt: Date;
}

/** A tagged PDF: headings, paragraphs and page numbers that a screen reader tells apart. The title names nobody. */
export const inspectionPdf = async ({
  title,
  lines,
  sections,
  language,
  madeAt,
}: InspectionFile): Promise<Uint8Array<ArrayBuffer>> => {
  // Only who prints waits for it.
  const { default: PDFDocument } = await import('pdfkit');
  const words = INSPECTION_WORDS[language];
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    bufferPages: true,
    lang: language,
    displayTitle: true,
    info: { Title: title, CreationDate: madeAt, ModDate: madeAt },
  });
  const bytes = bytesOf(document);
  const root = document.struct('Document');
  document.addStructure(root);
  const say = (tag: 'H1' | 'H2' | 'P', text: string, points: number, indent = 0): void => {
    root.add(
      document.struct(tag, {}, () => {
        document
          .font(tag === 'P' ? 'Helvetica' : 'Helvetica-Bold')
          .fontSize(points)
          .text(printable(text), MARGIN + indent, undefined, { width: document.page.width - 2 * MARGIN - indent });
      }),
    );
  };

  say('H1', title, TITLE_POINTS);
  for (const line of lines) say('P', line, LINE_POINTS);
  for (const { heading, note, entries } of sections) {
    document.moveDown();
    say('H2', heading, HEADING_POINTS);
    if (note !== undefined) say('P', note, DETAIL_POINTS);
    if (entries.length === 0) say('P', words.none, LINE_POINTS);
    for (const { line, details = [] } of entries) {
      say('P', line, LINE_POINTS);
      for (const detail of details) say('P', detail, DETAIL_POINTS, INDENT);
    }
  }
  root.end();

  const { count } = document.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(page);
    // Below the margin, where a text would otherwise begin a page of its own.
    document.page.margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' });
    document
      .font('Helvetica')
      .fontSize(DETAIL_POINTS)
      .text(
        printable(`${title} · ${words.page} ${String(page + 1)} ${words.of} ${String(count)}`),
        MARGIN,
        document.page.height - FOOT,
        { lineBreak: false },
      );
    document.endMarkedContent();
  }
  document.end();
  return bytes;
};
