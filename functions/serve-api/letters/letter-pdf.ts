import { civil } from '../../../shared/domain/civil-date.ts';
import { DAY_MS } from '../../../shared/domain/zone.ts';
import { bytesOf } from '../pdf-bytes.ts';

const POINTS_PER_MM = 72 / 25.4;
const mm = (length: number): number => length * POINTS_PER_MM;

/**
 * Where a window shows the address, in mm from the top left corner of an A4 sheet: what the windows of DIN 5008 form B and ISO 269 DL (20 to 105
 * across, 45 to 90 down) and the Nordic ones of C5, C6/5 and E4 (15 to 115; 44, 39 and 42 to 79, 74 and 82 down) have in common, with some
 * millimetres for a sheet that slips.
 */
export const ADDRESS_WINDOW = { left: 23, top: 47, width: 78, height: 25 } as const;
/** Below every window, so that nothing of the letter is seen from outside, and below the first fold. */
const DATE_TOP = 98;
const TEXT_TOP = 110;
const MARGIN = { top: 25, right: 25, bottom: 20, left: 23 } as const;
/** For an envelope DL the sheet is folded twice (DIN 5008 form B). */
const FOLDS = [105, 210] as const;
const FOLD_MARK = { from: 4, to: 8 } as const;

const TEXT_POINTS = 11;
const ADDRESS_POINTS = [11, 10, 9, 8, 7, 6] as const;
const LINE_GAP = 3;
const HAIRLINE = 0.3;

export interface PrintedLetter {
  /** Name and address, a line each. */
  lines: string[];
  text: string;
  language: string;
  /** ISO date of the day on which it was written, in the study's zone. */
  on: string;
}

export interface LetterFile {
  /** Of the file, not of a letter: names nobody. */
  title: string;
  letters: PrintedLetter[];
  language: string;
  madeAt: Date;
}

/** English as it is written in Europe: the day before the month. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB' };

const dated = ({ on, language }: PrintedLetter): string =>
  new Intl.DateTimeFormat(LOCALES[language] ?? language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(civil(on) * DAY_MS),
  );

type Paper = PDFKit.PDFDocument;

const writeAddress = (paper: Paper, lines: string[]): void => {
  const address = lines.join('\n');
  const width = mm(ADDRESS_WINDOW.width);
  const fits = (points: number): boolean =>
    paper.fontSize(points).heightOfString(address, { width }) <= mm(ADDRESS_WINDOW.height);
  const points = ADDRESS_POINTS.find(fits) ?? ADDRESS_POINTS[ADDRESS_POINTS.length - 1] ?? TEXT_POINTS;
  paper.fontSize(points).text(address, mm(ADDRESS_WINDOW.left), mm(ADDRESS_WINDOW.top), { width });
};

const markFolds = (paper: Paper): void => {
  paper.markContent('Artifact', { type: 'Layout' });
  for (const fold of FOLDS)
    paper.moveTo(mm(FOLD_MARK.from), mm(fold)).lineTo(mm(FOLD_MARK.to), mm(fold)).lineWidth(HAIRLINE).stroke();
  paper.endMarkedContent();
};

const write = (paper: Paper, root: PDFKit.PDFStructureElement, letter: PrintedLetter): void => {
  paper.addPage();
  markFolds(paper);
  const width = paper.page.width - mm(MARGIN.left + MARGIN.right);
  const section = paper.struct('Sect', { lang: letter.language });
  root.add(section);
  const say = (content: () => void): void => {
    section.add(paper.struct('P', {}, content));
  };
  say(() => {
    writeAddress(paper, letter.lines);
  });
  say(() => {
    paper.fontSize(TEXT_POINTS).text(dated(letter), mm(MARGIN.left), mm(DATE_TOP), { width, align: 'right' });
  });
  paper.y = mm(TEXT_TOP);
  for (const paragraph of letter.text.split(/\n{2,}/))
    say(() => {
      paper
        .fontSize(TEXT_POINTS)
        .text(paragraph, mm(MARGIN.left), undefined, { width, lineGap: LINE_GAP, paragraphGap: TEXT_POINTS });
    });
  section.end();
};

/**
 * Letters for window envelopes, A4, tagged. Each begins on a sheet of its own: where the printer uses both sides, nobody's letter stands on the back
 * of somebody else's.
 */
export const letterPdf = async ({ title, letters, language, madeAt }: LetterFile): Promise<Uint8Array<ArrayBuffer>> => {
  // Only who prints waits for it.
  const { default: PDFDocument } = await import('pdfkit');
  const paper = new PDFDocument({
    size: 'A4',
    margins: { top: mm(MARGIN.top), right: mm(MARGIN.right), bottom: mm(MARGIN.bottom), left: mm(MARGIN.left) },
    pdfVersion: '1.7',
    tagged: true,
    autoFirstPage: false,
    bufferPages: true,
    lang: language,
    displayTitle: true,
    info: { Title: title, CreationDate: madeAt, ModDate: madeAt },
  });
  const bytes = bytesOf(paper);
  const root = paper.struct('Document');
  paper.addStructure(root);
  for (const [nth, letter] of letters.entries()) {
    const isFront = paper.bufferedPageRange().count % 2 === 0;
    if (nth > 0 && !isFront) paper.addPage();
    write(paper, root, letter);
  }
  root.end();
  paper.end();
  return bytes;
};
