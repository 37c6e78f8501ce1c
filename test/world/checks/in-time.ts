import { type Check, nameOf, newOutcomes, violation } from './lived.ts';

/**
 * G2: where nothing was down for long, and nobody was on hold, no message grows too late by itself; one that providers refuse at every
 * try would. What an entry by mistake, or a stop, had kept back is too late once it is undone.
 */
export const nothingTooLate: Check = ({ seen, isSteady }) => {
  const undone = new Set<string>();
  return (isSteady ? seen.written : []).flatMap((written) => {
    const { at, after, action } = written;
    const name = nameOf(after.study, after.participant);
    if (action === 'voided') undone.add(name);
    const wentOn = after.stopped.some(({ to }) => to !== undefined);
    if (after.holds.length > 0 || wentOn || undone.has(name)) return [];
    return newOutcomes(written)
      .filter(([step, outcome]) => outcome.state === 'skipped' && outcome.reason === 'stale' && !step.includes('#'))
      .map(([step]) => violation('G2', at, after, `${step} grew too late and nothing was in its way`));
  });
};
