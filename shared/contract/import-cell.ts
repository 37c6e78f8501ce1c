import type * as z from 'zod';
import type { CellFault, ImportFaultCode } from './import-fault.ts';
import type { ImportRow } from './import-row.ts';
import { shapeFindings } from './shape-findings.ts';

/** Longer than any cell that fits; nothing longer is looked at. */
const MAX_CELL_CHARACTERS = 2000;

/** Puts one cell that is not empty into its row. @returns why it does not fit, without the cell. */
export type ReadCell = (text: string, row: ImportRow) => Omit<CellFault, 'column'> | undefined;

/** What no spreadsheet writes, or what is left of a letter that was lost on the way. */
// eslint-disable-next-line no-control-regex
const NO_TEXT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD]/;

const tooLong = (max: number): ReturnType<ReadCell> => ({
  code: 'too-long',
  values: { max: String(max) },
  why: `write at most ${String(max)} characters`,
});

/** What a cell may hold, and how it is called where something else stands. */
export interface CellKind<Value> {
  schema: z.ZodType<Value>;
  code: ImportFaultCode;
  values?: Record<string, string>;
}

/** As a spreadsheet of Danes shows a date. Which of the two is the month is not guessed. */
const DAY_FIRST = /^\d{1,2}[-./ ]\d{1,2}[-./ ]\d{2,4}\b/;
const DATES: readonly ImportFaultCode[] = ['no-date', 'no-date-and-time'];
const dayFirst: ReturnType<ReadCell> = {
  code: 'day-first',
  why: 'write year-month-day: the first of March 2026 is 2026-03-01, and with a time 2026-03-01T10:30',
};

const faultOf = (
  { code, values }: CellKind<unknown>,
  issues: z.core.$ZodIssue[],
  text: string,
): ReturnType<ReadCell> => {
  const [issue] = issues;
  if (issue?.code === 'too_big' && issue.origin === 'string') return tooLong(Number(issue.maximum));
  if (DATES.includes(code) && DAY_FIRST.test(text)) return dayFirst;
  const own = issue?.code === 'custom' ? issue.params : undefined;
  return {
    code: own?.['code'] === 'reason-with-words' ? 'reason-with-words' : code,
    ...(values === undefined ? {} : { values }),
    why: shapeFindings(issues, text)[0]?.reason ?? 'mend this cell',
  };
};

/** A cell of one kind, and what of the row it fills. */
export const cell =
  <Value>(kind: CellKind<Value>, fill: (value: Value, row: ImportRow) => Partial<ImportRow>): ReadCell =>
  (text, row) => {
    if (text.length > MAX_CELL_CHARACTERS) return tooLong(MAX_CELL_CHARACTERS);
    if (NO_TEXT.test(text))
      return { code: 'lost-letters', why: 'letters were lost: save the file as CSV UTF-8 and type this cell anew' };
    const read = kind.schema.safeParse(text);
    if (!read.success) return faultOf(kind, read.error.issues, text);
    Object.assign(row, fill(read.data, row));
    return undefined;
  };
