import { type Check, newOutcomes, violation } from './lived.ts';

/** G2: where nothing was down for long no message grows too late by itself; one that providers refuse at every try would. */
export const nothingTooLate: Check = ({ seen, isSteady }) =>
  (isSteady ? seen.written : []).flatMap((written) =>
    newOutcomes(written)
      .filter(([, outcome]) => outcome.state === 'skipped' && outcome.reason === 'stale')
      .map(([step]) => violation('G2', written.at, written.after, `${step} grew too late and nothing was in its way`)),
  );
