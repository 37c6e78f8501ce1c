import type { StepOutcome } from '../../../shared/domain/record.ts';
import { type Check, newOutcomes, violation } from './lived.ts';

const RANKS: readonly string[] = ['queued', 'sent', 'delayed', 'delivered', 'bounced', 'complained'];

const rankOf = (outcome: StepOutcome | undefined): number =>
  outcome?.state === 'sent' ? RANKS.indexOf(outcome.delivery) : -1;

/** What a receipt has proved of a message stays proved, in whichever order receipts come (reliability.md 3.7). */
export const deliveryRises: Check = ({ seen }) =>
  seen.written.flatMap((written) => {
    const { at, before, after } = written;
    const told = newOutcomes(written).map(([key]) => key);
    return Object.entries(after.steps)
      .filter(([key, outcome]) => !told.includes(key) && rankOf(outcome) < rankOf(before?.steps[key]))
      .map(([key]) => violation('I2', at, after, `${key} is less delivered than it was`));
  });
