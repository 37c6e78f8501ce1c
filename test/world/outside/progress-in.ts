import { type LaterImport, storedImport } from '../../../shared/contract/stored-import.ts';
import type { Kept } from './seen.ts';

/** How far a long import is, where that was written and no part of its file. */
export const progressIn = ({ item }: Pick<Kept, 'item'>): LaterImport | undefined =>
  item?.['progress'] === undefined ? undefined : storedImport.parse(item['progress']);
