import type { TableNames } from '../../shared/adapters/dynamo/table-definitions.ts';

/** Of the tables that a benchmark makes for itself. */
export const TABLES: TableNames = {
  records: 'records',
  contacts: 'contacts',
  studies: 'studies',
  erasures: 'erasures',
};
