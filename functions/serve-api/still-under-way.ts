import type { Both } from '../../shared/ports/record-store.ts';

/** Messages already claimed when the participant said no: they may still arrive, and whoever took the call can say so (reliability.md 3.8). */
export const stillUnderWay = (both: Both) =>
  [both.interviews, both.checkIns].flatMap(({ stream, steps }) =>
    Object.entries(steps).flatMap(([step, outcome]) =>
      outcome.state === 'sending' ? [{ stream, step, channel: outcome.channel, since: outcome.at }] : [],
    ),
  );
