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
