import type { RecordStore } from '../../shared/ports/record-store.ts';

/** `like`: of somebody whose id differs only in capital letters, which nobody hears and a spreadsheet takes for the same. */
type IdInUse = { kind: 'free' } | { kind: 'taken' } | { kind: 'like'; other: string };

/** Whether somebody has this id, or is called so to those who see check-ins alone. */
export const idInUse = async (
  study: string,
  id: string,
  records: Pick<RecordStore, 'participantOfAlias' | 'spelledAs'>,
): Promise<IdInUse> => {
  const [ofAlias, spelled] = await Promise.all([records.participantOfAlias(study, id), records.spelledAs(study, id)]);
  if (ofAlias !== undefined || spelled === id) return { kind: 'taken' };
  return spelled === undefined ? { kind: 'free' } : { kind: 'like', other: spelled };
};
