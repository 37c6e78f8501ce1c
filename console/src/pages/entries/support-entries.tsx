import { supportWords } from '../participant/support/words.ts';
import { useTermsWith } from '../../words/terms/use-terms.ts';
import { EntriesTable, type EntriesTableProps } from './entries-table.tsx';

/** In the words of check-ins: of a chunk that no assessor loads. */
export const SupportEntries = (props: Omit<EntriesTableProps, 'term'>) => (
  <EntriesTable {...props} term={useTermsWith(supportWords)} />
);
