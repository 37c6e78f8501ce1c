import type { CsvRow } from './a-csv.ts';
import { aCsv } from './a-csv.ts';
import type { Answered, Asking, Office } from './an-office.ts';

export const importCsv = (
  { ask, inStudy }: Pick<Office, 'ask' | 'inStudy'>,
  csv: string | Uint8Array,
  query = '',
  asking: Asking = {},
): Promise<Answered> => ask('POST', inStudy(`/participants:import${query}`), undefined, { csv, ...asking });

export const importRows = (
  office: Pick<Office, 'ask' | 'inStudy'>,
  rows: CsvRow[],
  query = '',
  asking: Asking = {},
): Promise<Answered> => importCsv(office, aCsv(rows), query, asking);
