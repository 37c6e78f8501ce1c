import type { ImportFault, ImportFaultCode, RowFault } from '../../shared/contract/import-fault.ts';
import type { FileRow } from './import-file.ts';

/** Of what is said of an id, all that shows it to be one: any other may be the name or the civil number of somebody. */
const OF_AN_ID: readonly ImportFaultCode[] = [
  'row-repeated',
  'id-taken',
  'id-too-like',
  'id-with-other-content',
  'erased',
  'stopped',
];

const mayBeNoId = ({ column, code }: ImportFault): boolean =>
  column === '' || (column === 'id' && !OF_AN_ID.includes(code));

/** Says of each where it stands in a spreadsheet, and of whom it is, where nothing found in the row says that its id is none. */
export const faultNames = (
  found: readonly ImportFault[],
  rows: readonly FileRow[],
): ((fault: ImportFault) => RowFault) => {
  const byLine = new Map(rows.map((each) => [each.line, each]));
  const unnamed = new Set(found.filter(mayBeNoId).map(({ line }) => line));
  return ({ line, ...fault }) => {
    const of = byLine.get(line);
    const id = of === undefined || of.row.id === '' || unnamed.has(line) ? {} : { id: of.row.id };
    return { line, row: of?.nth ?? line, ...id, ...fault };
  };
};
