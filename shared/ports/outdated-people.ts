import { outdatedIn } from '../domain/outdated.ts';
import { STREAMS } from '../domain/record.ts';
import type { Commit, Outdated } from './record-store.ts';

/** Longer than any table can be restored back. */
export const OUTDATED_DAYS = 36;

/**
 * Whom an earlier state of the tables must not write to after this commit: whoever says no in it, agrees something else, or whose card it changes. They are
 * noted in the same transaction, where no restore reaches (ADR 24).
 */
export const outdatedBy = ({ changes, contacts = [] }: Pick<Commit, 'changes' | 'contacts'>): Outdated[] => {
  const [first] = changes;
  if (first === undefined) return [];
  const { at, by } = first.event;
  const common = { at, by: by === 'system' ? ('system' as const) : ('person' as const) };
  const inRecords = changes.flatMap(({ before, after, event }) => {
    const { study, participant, stream } = after;
    const causes = before ? outdatedIn(before, after, event) : [];
    return causes.map((cause): Outdated => ({ study, participant, stream, cause, ...common }));
  });
  const onCards = contacts
    .filter(({ revision }) => revision > 1)
    .flatMap(({ study, participant }) =>
      STREAMS.map((stream): Outdated => ({ study, participant, stream, cause: 'card', ...common })),
    );
  return [...inRecords, ...onCards];
};
