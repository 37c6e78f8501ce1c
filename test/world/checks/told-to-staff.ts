import type { StepOutcome } from '../../../shared/domain/record.ts';
import type { Written } from '../outside/seen.ts';
import { type Check, newOutcomes, violation } from './lived.ts';

/** What a person must be asked about (reliability.md section 2); a fallback that comes too late adds nothing to what was told. */
const isUnclear = (step: string, outcome: StepOutcome): boolean =>
  outcome.state === 'unconfirmed' ||
  outcome.state === 'failed' ||
  (outcome.state === 'skipped' && outcome.reason === 'stale' && !step.includes('#'));

/** How the key of the call begins that tells of a move or a cancellation in place of its message. */
const callFor = (step: string): string | undefined => {
  const [, appointment] = /^(.+\/appointment-\d+)\/(?:moved|cancelled)/.exec(step) ?? [];
  return appointment && `${appointment}/tellByCall`;
};

/** Open, or needless by what stands now (the interview is held), not by what was known before this came; what a person closed asks nobody. */
const hasTask = ({ before, after }: Written, step: string): boolean => {
  const call = callFor(step);
  return Object.values(after.tasks).some(({ id, kind, of, step: asks, state, resolved }) => {
    if (call !== undefined && asks.startsWith(call)) return state === 'open';
    if (kind !== 'messageTrouble' || of !== step.slice(0, step.indexOf('/'))) return false;
    if (state !== 'resolved') return state === 'open';
    return resolved?.because !== 'confirmed' || before?.tasks[id]?.state === 'open';
  });
};

/** G2: nobody is left to find out by themselves that a message may not have arrived: the commit that says so asks somebody. */
export const toldToStaff: Check = ({ seen }) =>
  // What an entry by mistake had shelved comes back as it was, and was told when it came.
  seen.written
    .filter(({ action }) => action !== 'voided')
    .flatMap((written) =>
      newOutcomes(written)
        .filter(([step, outcome]) => isUnclear(step, outcome) && !hasTask(written, step))
        .map(([step, { state }]) =>
          violation('G2', written.at, written.after, `${step} is ${state} and no task says so`),
        ),
    );
