import type { SkipReason, StepOutcome } from './record.ts';
import { openTask, type Work, type WorkContext } from './work.ts';

/** Whoever these befall was not told what they should have been: a person must see it (reliability.md section 2). */
const TROUBLING: SkipReason[] = ['stale', 'noChannel', 'cap', 'windowClosed', 'appointmentBegun'];
/** A fallback that comes too late adds nothing: the message itself left. */
const EXPIRED: SkipReason[] = ['stale', 'windowClosed', 'appointmentBegun'];

const reasonOf = (key: string, outcome: StepOutcome): string | undefined => {
  if (outcome.state === 'failed' || outcome.state === 'unconfirmed') return outcome.state;
  if (outcome.state !== 'skipped' || !TROUBLING.includes(outcome.reason)) return undefined;
  return key.includes('#') && EXPIRED.includes(outcome.reason) ? undefined : outcome.reason;
};

/** A message that failed, was not confirmed, grew stale or found no channel is shown to a person: one task per follow-up. */
export const troubleOf = (work: Work, key: string, outcome: StepOutcome, context: WorkContext): Work => {
  const why = reasonOf(key, outcome);
  if (why === undefined) return work;
  const of = key.slice(0, key.indexOf('/'));
  const to = context.record.stream === 'interviews' ? 'coordinator' : 'mentor';
  return openTask(work, { key: `${of}/messageTrouble`, kind: 'messageTrouble', to, of, why }, context);
};
