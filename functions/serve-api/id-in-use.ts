import type { RecordStore } from '../../shared/ports/record-store.ts';

/** `like`: of somebody whose id differs only in capital letters, which nobody hears and a spreadsheet takes for the same. */
type IdInUse = { kind: 'free' } | { kind: 'taken' } | { kind: 'like'; other: string };

/** Whether somebody has this id, or is called so to those who see check-ins alone. */
export const idInUse = async (
  study: string,
  id: string,
  records: Pick<RecordStore, 'participantOfAlias' | 'spelledAs'>,
): Promise<IdInUse> => {
  // Second pseudonyms are drawn in capitals: one that is typed in small letters is heard as the same.
  const aliases = [...new Set([id, id.toUpperCase()])];
  const [spelled, ...ofAlias] = await Promise.all([
    records.spelledAs(study, id),
    ...aliases.map((alias) => records.participantOfAlias(study, alias)),
  ]);
  if (ofAlias.some((participant) => participant !== undefined) || spelled === id) return { kind: 'taken' };
  return spelled === undefined ? { kind: 'free' } : { kind: 'like', other: spelled };
};
