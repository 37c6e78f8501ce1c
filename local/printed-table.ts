import Table from 'cli-table3';

/** No line between the rows: an agenda is long, and fits a screen only so. */
const COMPACT = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };

export const printedTable = (head: string[], rows: string[][], colour: boolean): string => {
  const plain = { head: [], border: [] };
  const printed = new Table({ head, chars: COMPACT, style: colour ? { head: ['bold'], border: ['gray'] } : plain });
  printed.push(...rows);
  return printed.toString();
};
