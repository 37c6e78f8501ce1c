import { type Check, newOutcomes, violation } from './lived.ts';

/** G2: where nothing was down for long, and nobody was on hold, no message grows too late by itself; one that providers refuse at every try would. */
export const nothingTooLate: Check = ({ seen, isSteady }) =>
  (isSteady ? seen.written.filter(({ after }) => after.holds.length === 0) : []).flatMap((written) =>
    newOutcomes(written)
      .filter(([step, outcome]) => outcome.state === 'skipped' && outcome.reason === 'stale' && !step.includes('#'))
      .map(([step]) => violation('G2', written.at, written.after, `${step} grew too late and nothing was in its way`)),
  );
