import { type Check, newOutcomes, violation } from './lived.ts';

/** G2: where nothing went wrong no message grows too late by itself: what providers refuse for its hour alone would. */
export const nothingTooLate: Check = ({ seen, isCalm }) =>
  !isCalm
    ? []
    : seen.written.flatMap((written) =>
        newOutcomes(written)
          .filter(([, outcome]) => outcome.state === 'skipped' && outcome.reason === 'stale')
          .map(([step]) =>
            violation('G2', written.at, written.after, `${step} grew too late and nothing was in its way`),
          ),
      );
