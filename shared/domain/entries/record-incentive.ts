import { incentiveStep } from '../incentive.ts';
import type { Incentive, InterviewRecord } from '../record.ts';
import { entered, type Entered, type EntryContext, refused, type Refusal, refuseFuture, stamp } from './entry.ts';
import { factsOf, isRefusal, timepointOf, withFacts } from './follow-up-entry.ts';

export type IncentiveEntry = { on: string } & (
  | { how: 'handedOver' | 'posted'; number: string; amount?: number }
  | { how: 'declined' }
);

/** The card is the same for everybody: where the protocol says what it is worth, nobody says otherwise. */
const worth = (entry: IncentiveEntry, amount: number | undefined): number | undefined | Refusal => {
  if (entry.how === 'declined') return undefined;
  if (amount !== undefined && entry.amount !== undefined && entry.amount !== amount)
    return refused('unfitField', '/amount', `leave it out, or give ${String(amount)}: the card is the same for all`);
  return amount ?? entry.amount ?? refused('unfitField', '/amount', 'say what the card is worth');
};

/** Handed over, posted or declined: closes the task. Taken back like every entry, it is due again. */
export const recordIncentive = (
  record: InterviewRecord,
  timepointId: string,
  entry: IncentiveEntry,
  context: EntryContext,
): Entered<InterviewRecord> => {
  const timepoint = timepointOf(timepointId, context, '/timepoint');
  if (isRefusal(timepoint)) return timepoint;
  const facts = factsOf(record, timepointId);
  const step = incentiveStep(context.plan, timepoint);
  if (step === undefined) return refused('noIncentive', '', 'the protocol gives no card after this follow-up');
  if (facts.incentive) return refused('incentiveKnown', '', 'void that entry first');
  if (facts.outcome?.outcome !== 'done') return refused('noIncentive', '', 'record first that the interview was held');
  const future = refuseFuture('/on', entry.on, context);
  if (future) return future;
  if (entry.on < facts.outcome.on) return refused('unfitField', '/on', 'give a day that is not before the interview');
  const amount = worth(entry, step.task?.amount);
  if (typeof amount === 'object') return amount;
  const frame = { on: entry.on, enteredAt: stamp(context), by: context.by };
  const incentive: Incentive =
    entry.how === 'declined'
      ? { ...frame, how: entry.how }
      : { ...frame, how: entry.how, number: entry.number, amount: amount ?? 0 };
  return entered(withFacts(record, timepointId, { ...facts, incentive }));
};
