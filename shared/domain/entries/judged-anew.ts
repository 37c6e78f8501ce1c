import type { ParticipantRecord, SkipReason } from '../record.ts';

/** Without the steps that ended unsent for this reason: what ended them is none any more, and they go or are too late by then. */
export const judgedAnew = <R extends ParticipantRecord>(
  record: R,
  endedFor: (reason: SkipReason, key: string) => boolean,
): R => {
  const steps = Object.entries(record.steps);
  const kept = steps.filter(([key, outcome]) => outcome.state !== 'skipped' || !endedFor(outcome.reason, key));
  return kept.length === steps.length ? record : { ...record, steps: Object.fromEntries(kept) };
};
