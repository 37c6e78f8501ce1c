import type { RetentionByArm } from '../../../shared/domain/retention-by-arm.ts';
import type { RetentionTotals } from '../../../shared/domain/retention.ts';
import type { FrozenReport } from '../../../shared/ports/report-book.ts';
import { bytesOf } from '../pdf-bytes.ts';
import { type ReportLine, reportLines } from './report-lines.ts';
import { REPORT_WORDS, type ReportLanguage } from './report-words.ts';

const MARGIN = 50;
const TITLE_POINTS = 18;
const HEADING_POINTS = 13;
const TEXT_POINTS = 10;
const SMALL_POINTS = 8;

const numberOf = (value: number, language: ReportLanguage): string =>
  language === 'da' ? String(value).replace('.', ',') : String(value);

const saidOf = ({ measure, count, of, percent }: ReportLine, language: ReportLanguage): string => {
  const words = REPORT_WORDS[language];
  const part = measure.slice(measure.indexOf('.') + 1);
  const name = words.measures[part] ?? part;
  const share = percent === undefined || percent === null ? '' : ` (${numberOf(percent, language)} %)`;
  const among = of === undefined ? '' : ` ${words.of} ${String(of)}`;
  return `${measure.includes('.') ? '     ' : ''}${name}: ${String(count)}${among}${share}`;
};

interface PrintedReport {
  study: string;
  report: FrozenReport;
  totals: RetentionTotals;
  byArm?: RetentionByArm;
  language: ReportLanguage;
}

/** The report on paper: the same numbers as the file, with the seal by which the two can be compared. */
export const reportPdf = async ({
  study,
  report,
  totals,
  byArm,
  language,
}: PrintedReport): Promise<Uint8Array<ArrayBuffer>> => {
  // Only who prints waits for it.
  const { default: PDFDocument } = await import('pdfkit');
  const words = REPORT_WORDS[language];
  const title = `${words.title} ${String(report.number)}: ${report.month}`;
  const made = new Date(report.frozenAt);
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    lang: language,
    displayTitle: true,
    info: { Title: title, CreationDate: made, ModDate: made },
  });
  const bytes = bytesOf(document);
  const say = (text: string, points = TEXT_POINTS): void => {
    document.fontSize(points).text(text);
  };
  const section = (heading: string, lines: ReportLine[]): void => {
    document.moveDown();
    say(heading, HEADING_POINTS);
    for (const line of lines) say(saidOf(line, language));
  };

  say(title, TITLE_POINTS);
  say(study);
  say(`${words.asOf} ${report.asOf}. ${words.frozen} ${report.frozenAt}, ${report.by}.`);
  if (report.supersedes !== undefined) say(`${words.supersedes} ${String(report.supersedes)}.`);
  say(`${words.enrolled}: ${String(totals.enrolled)}`);
  for (const row of totals.timepoints) section(row.timepoint, reportLines([row]));
  if (byArm) {
    document.addPage();
    say(words.perArm, HEADING_POINTS);
    for (const { arm, rows } of byArm.arms)
      for (const row of rows) section(`${arm}, ${row.timepoint}`, reportLines([row]));
    document.moveDown();
    for (const { timepoint, points, flag } of byArm.differences)
      if (points !== null)
        say(
          `${words.difference}, ${timepoint}: ${numberOf(points, language)} ${words.points}${flag ? ` (${flag})` : ''}`,
        );
  }
  document.moveDown();
  say(`${words.seal}: ${report.hash}`, SMALL_POINTS);
  document.end();
  return bytes;
};
