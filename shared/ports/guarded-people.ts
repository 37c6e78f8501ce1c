import { outdates } from '../domain/guarding.ts';
import { STREAMS } from '../domain/record.ts';
import type { Commit, Guarded } from './record-store.ts';

/** Longer than any table can be restored back. */
export const GUARDED_DAYS = 36;

const nameOf = ({ study, participant }: Pick<Guarded, 'study' | 'participant'>) => ({ study, participant });

/**
 * Whom an earlier state of the tables must not write to after this commit: whoever says no in it, has another appointment, or whose card it changes. They are
 * noted in the same transaction, where no restore reaches (ADR 24).
 */
export const guardedBy = ({ changes, contacts = [] }: Pick<Commit, 'changes' | 'contacts'>): Guarded[] => {
  const [first] = changes;
  const at = first?.event.at;
  if (at === undefined) return [];
  const outdated = changes.flatMap(({ before, after, event }) =>
    before && outdates(before, after, event.by) ? [{ ...nameOf(after), stream: after.stream, at }] : [],
  );
  const changed = contacts
    .filter(({ revision }) => revision > 1)
    .flatMap((contact) => STREAMS.map((stream) => ({ ...nameOf(contact), stream, at })));
  return [...new Map([...outdated, ...changed].map((each) => [JSON.stringify(each), each])).values()];
};
