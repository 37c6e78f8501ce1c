/** Every way in which an import can be refused: what people read is said in their own language by these. */
export const IMPORT_FAULT_CODES = [
  // Of the file as a whole.
  'wide-text',
  'open-quote',
  'no-rows',
  'no-header',
  'too-many-columns',
  'incomplete',
  'not-allowed',
  // Of the line of column names.
  'unknown-column',
  'column-repeated',
  'column-missing',
  // Of one cell.
  'too-many-cells',
  'too-long',
  'lost-letters',
  'no-id',
  'civil-number',
  'no-name-of-ours',
  'no-date',
  'no-date-and-time',
  'day-first',
  'no-phone',
  'no-country-code',
  'no-email',
  'no-language',
  'no-address',
  'not-one-of',
  'reason-with-words',
  // Of cells that need one another.
  'id-missing',
  'outcome-missing',
  'date-missing',
  'reason-missing',
  'needless-reason',
  'anchor-missing',
  'phone-missing',
  'appointment-missing',
  'state-missing',
  // Of what is known here.
  'row-repeated',
  'id-taken',
  'id-too-like',
  'id-with-other-content',
  'erased',
  'no-site-of-yours',
  'no-mentor',
  'mentor-missing',
  'no-assessor',
  'assessor-missing',
  'assessor-busy',
  'language-not-offered',
  'caseload-exceeded',
  'arm-without-check-ins',
  'future-date',
  'past-date',
  'before-anchor',
  'nothing-planned',
  'sent-for-old-date',
  'anchor-ahead',
  'long-over',
  'read-anew',
  'before-window',
  'after-window',
  'day-off',
  'odd-hour',
  'nobody-met',
  'number-of-another',
  'email-of-another',
  'number-in-lines',
  'email-in-lines',
  'crf-in-lines',
  'number-silenced',
  'nothing-reaches',
  'landline',
  'names-an-arm',
  'outcome-exists',
  'outcome-differs',
  'participant-died',
  'interviews-stopped',
  'only-with-reason',
  'mark-stays',
  'number-marked',
  // Of the study: a warning only.
  'senders-unset',
  // Of what only the sentence says.
  'refused',
  'stopped',
] as const;

export type ImportFaultCode = (typeof IMPORT_FAULT_CODES)[number];

/** What is wrong with one cell, without the cell: `values` are limits, names of columns and what may stand there. */
export interface CellFault {
  /** Empty where the whole line is meant. */
  column: string;
  code: ImportFaultCode;
  values?: Record<string, string>;
  /** The same in English, with what to do. */
  why: string;
}

/** Line 1 is the first of the file; a cell may have several. */
export interface ImportFault extends CellFault {
  line: number;
}

/** As it is told: by the row of a spreadsheet, of which the column names are the first, and by whose it is. */
export interface RowFault extends ImportFault {
  row: number;
  id?: string;
}

export const cellFault = (
  column: string,
  code: ImportFaultCode,
  why: string,
  values?: Record<string, string>,
): CellFault => ({ column, code, ...(values === undefined ? {} : { values }), why });

/** A list that is read aloud, or a spreadsheet, would take two such people for one. */
export const likeId = (other: string): CellFault =>
  cellFault('id', 'id-too-like', `differs from ${other} only in capital letters: give another id`, { id: other });
