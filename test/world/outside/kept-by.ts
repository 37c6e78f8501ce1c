import { LATER_IMPORTS } from '../../../shared/adapters/dynamo/keys.ts';
import type { Change } from '../dynamo/table.ts';
import type { Kept } from './seen.ts';
import { TABLES } from './worker.ts';

const isOfImport = ({ table, key: { pk } }: Change): boolean =>
  (table === TABLES.studies && pk === LATER_IMPORTS) || (table === TABLES.contacts && pk.includes('#IMPORT#'));

/** What of it is kept of long imports: how far one is, and the parts of its file. */
export const keptBy = (changes: Change[], at: number): Kept[] =>
  changes.filter(isOfImport).map(({ key, after }) => ({ at, key, ...(after ? { item: after } : {}) }));
