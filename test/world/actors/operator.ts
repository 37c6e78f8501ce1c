import type { Study } from '../../../shared/ports/study-book.ts';
import type { Chance } from '../../../local/chance.ts';
import type { LivedYear } from '../live-year.ts';

const MINUTE_MS = 60_000;
/** Of the code before ours. */
const OLDER_REVISION = 0;
/** As often as the schedule does after a release, until it has come to an end. */
const RUNS = 6;

/** A release that reckons agendas otherwise: everybody is repointed within some minutes, whatever else happens to them. */
const release = async ({ world, hand }: LivedYear, study: Study['id']): Promise<void> => {
  const { studies } = hand.stores;
  studies.forget();
  const known = await studies.study(study);
  if (known) await studies.saveStudy({ ...known, codeRevision: OLDER_REVISION }, known.revision);
  for (let run = 0; run < RUNS; run += 1)
    world.time.after(run * MINUTE_MS, () => void world.invoke('repoint', (process) => process.jobs.repoint()));
};

/** An operator brings out a release, or has all pointers and histories audited. */
export const operate = async (year: LivedYear, luck: Chance): Promise<void> => {
  const { world, casts } = year;
  if (luck.often(0.5)) await release(year, luck.one(casts).study.id);
  else await world.invoke('audit', (process) => process.jobs.audit());
};
