import { saysNo } from '../domain/guarding.ts';
import type { Commit, Guarded } from './record-store.ts';

/** Longer than any table can be restored back. */
export const GUARDED_DAYS = 36;

/**
 * Whom an earlier state of the tables must not write to: whoever says no in this commit, and whose card it changes. They are noted in the same transaction,
 * where no restore reaches (ADR 24).
 */
export const guardedBy = ({ changes, contacts = [] }: Pick<Commit, 'changes' | 'contacts'>): Guarded[] => {
  const [first] = changes;
  const at = first?.event.at;
  if (at === undefined) return [];
  const saying = changes.flatMap(({ before, after }) => (before && saysNo(before, after) ? [after] : []));
  const changed = contacts.filter(({ revision }) => revision > 1);
  const names = [...saying, ...changed].map(({ study, participant }) => ({ study, participant, at }));
  return [...new Map(names.map((each) => [JSON.stringify([each.study, each.participant]), each])).values()];
};
