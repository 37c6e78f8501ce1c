import { runEndings } from '../../functions/serve-api/run-imports/run-endings.ts';
import { repointStudy } from '../../functions/repoint-study/repoint-study.ts';
import type { Clock, Ids } from '../../shared/ports/clock.ts';
import { withSealedTexts } from '../../shared/ports/sealed-texts.ts';
import type { Log } from '../../shared/ports/log.ts';
import type { Stores } from '../stores.ts';

/** A day begins on the hour in every zone that a study may name, or within it. */
const LOOK_EVERY_MS = 900_000;

/** Carries out what members leave behind, as a minute's run does on AWS; asked at every instant, it looks once in a quarter of an hour. */
export const leavings = (stores: Stores, ids: Ids, clock: Clock, log: Log): (() => Promise<void>) => {
  const repointOne = repointStudy({ ...stores, clock, log, staleSeconds: 0 });
  const repoint = async (study: string): Promise<void> => {
    await repointOne(study);
  };
  const records = withSealedTexts(stores.records, stores.contacts);
  const run = runEndings({ ...stores, records, ids, clock, log, repoint });
  let looked = -1;
  return async () => {
    const quarter = Math.floor(clock.now() / LOOK_EVERY_MS);
    if (quarter === looked) return;
    looked = quarter;
    await run().catch(() => undefined);
  };
};
