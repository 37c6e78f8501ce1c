import type { StepOutcome } from './record.ts';

const WENT_OUT: readonly string[] = ['sending', 'sent', 'unknown', 'unconfirmed'] satisfies StepOutcome['state'][];

/** Of the state of an attempt: whether a provider has it, or may have. */
export const wentOut = (state: string): boolean => WENT_OUT.includes(state);

export type Left = Extract<StepOutcome, { state: 'sending' | 'sent' | 'unknown' | 'unconfirmed' }>;
export const hasLeft = (outcome: StepOutcome): outcome is Left => wentOut(outcome.state);

/** The repetition of an unclear attempt has not left; of that attempt nobody is sure, and it may have. */
export const unclearOf = (outcome: StepOutcome): StepOutcome => {
  if (outcome.state !== 'waiting' || outcome.unclear === undefined) return outcome;
  const { unclear } = outcome;
  const channel = unclear.channel ?? outcome.channel;
  return channel === undefined ? outcome : { ...unclear, channel, state: 'unconfirmed', resent: true };
};

/** What was unclear stays so where its repetition ends unsent: it may have arrived, and that is a person's matter. */
export const unlessUnclear = (known: StepOutcome | undefined, outcome: StepOutcome): StepOutcome => {
  const unclear = known?.state === 'waiting' ? unclearOf(known) : undefined;
  return outcome.state === 'skipped' && unclear?.state === 'unconfirmed' ? unclear : outcome;
};
