import { inflateSync } from 'node:zlib';
import { utf8Of } from '../../functions/serve-api/import-text.ts';

const STREAM = /stream\r?\n([\s\S]*?)\r?\nendstream/g;
const SHOWN = /\[((?:<[0-9a-f]*>|[\s\d.-])*)\] TJ/gi;
const HEX = /<([0-9a-f]*)>/gi;
/** The standard fonts are written in Windows-1252. */
const written = (hex: string): string => utf8Of(Buffer.from(hex, 'hex'))?.toString() ?? '';

const inflated = (bytes: Buffer): string => {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
};

/** What stands on the pages, a shown string a line; of PDFs whose fonts are the standard ones. */
export const pdfText = (pdf: Uint8Array): string =>
  [...Buffer.from(pdf).toString('latin1').matchAll(STREAM)]
    .map(([, content = '']) => inflated(Buffer.from(content, 'latin1')))
    .flatMap((page) => [...page.matchAll(SHOWN)])
    .map(([, shown = '']) => [...shown.matchAll(HEX)].map(([, hex = '']) => written(hex)).join(''))
    .join('\n');

const PLACED =
  /1 0 0 1 ([\d.]+) ([\d.]+) Tm\s+\/F\d+ ([\d.]+) Tf\s+(?:[\d.-]+ Tc\s+)?\[((?:<[0-9a-f]*>|[\s\d.-])*)\] TJ/gi;
const POINTS_PER_MM = 72 / 25.4;
const A4_MM = 297;

export interface Placed {
  /** mm from the left and the upper edge to the foot of the line. */
  left: number;
  foot: number;
  text: string;
}

/** What stands where on each page of A4; a page with nothing on it is an empty list. */
export const pdfPages = (pdf: Uint8Array): Placed[][] =>
  [...Buffer.from(pdf).toString('latin1').matchAll(STREAM)]
    .map(([, content = '']) => inflated(Buffer.from(content, 'latin1')))
    .filter((page) => page.startsWith('1 0 0 -1 0 841.89 cm'))
    .map((page) =>
      [...page.matchAll(PLACED)].map(([, x = '', y = '', , shown = '']) => ({
        left: Number(x) / POINTS_PER_MM,
        foot: A4_MM - Number(y) / POINTS_PER_MM,
        text: [...shown.matchAll(HEX)].map(([, hex = '']) => written(hex)).join(''),
      })),
    );
