import { type FollowUpState, standingAppointment } from './follow-up.ts';
import type { Timepoint } from './protocol.ts';
import type { FollowUpFacts, InterviewRecord, SkipReason } from './record.ts';

type FollowUpEnd = Extract<SkipReason, 'dead' | 'emigrated' | 'stopped'>;

/**
 * Why a follow-up that has no outcome is not sought any more (F5.4, product.md 4.4): who stopped or died is neither booked nor overdue.
 * An appointment that stands when the interviews are stopped has passed, and still asks for its outcome.
 */
export const endedBy = (
  { participation }: Pick<InterviewRecord, 'participation'>,
  { mode }: Timepoint,
  facts: FollowUpFacts | undefined,
): FollowUpEnd | undefined => {
  if (facts?.outcome !== undefined) return undefined;
  const { life, register, interviews } = participation;
  if (life === 'dead') return 'dead';
  if (mode === 'register') {
    if (life === 'emigrated') return 'emigrated';
    return register === 'stopped' ? 'stopped' : undefined;
  }
  return interviews === 'stopped' && standingAppointment(facts) === undefined ? 'stopped' : undefined;
};

/** The same beside its state: the visit of the anchor's own day is done without an outcome. */
export const endBeside = (state: FollowUpState, ...[record, timepoint, facts]: Parameters<typeof endedBy>) =>
  state === 'done' ? undefined : endedBy(record, timepoint, facts);
