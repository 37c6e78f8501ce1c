/** How a cell begins that a spreadsheet would carry out as a formula (F3.14, threat 23); the wide signs count in some languages. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;
const QUOTED_FORMULA = /^'+[=+\-@\t\r＝＋－＠]/;

/** A quote in front makes it a text; one that has quotes already gets one more, so that reading takes back exactly this one. */
export const withFormulaQuote = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** Of a phone number too: `'+4520123456` is what the export wrote. */
export const withoutFormulaQuote = (cell: string): string => (QUOTED_FORMULA.test(cell) ? cell.slice(1) : cell);
