import type { CsvRow } from '../../support/a-csv.ts';
import type { LivedYear } from '../live-year.ts';
import type { LongReport } from '../outside/seen.ts';
import { askAndWait, type Told } from './asking.ts';
import type { Cast } from './cast.ts';
import { inStudy } from './paths.ts';

/** As far as whoever mends a file looks at it. */
export type Report = Pick<LongReport, 'refused'>;

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
/** Of somebody who asks each hour at last: a week, longer than anything is down. */
const LOOKS = 180;

/** Asks how far the import is until it is over. @returns what it came to; nothing where it does not end */
export const carriedOut = async (
  year: LivedYear,
  cast: Cast,
  rows: CsvRow[],
  told: Told,
): Promise<Report | undefined> => {
  const { time, seen } = year.world;
  const study = cast.study.id;
  const { import: id } = JSON.parse(told.body) as { import: string };
  seen.longFiles.push({ study, id, rows });
  for (let look = 0; look < LOOKS; look += 1) {
    await time.sleep(Math.min(2 ** look, HOUR_MINUTES) * MINUTE_MS);
    const answer = await askAndWait(year, {
      study,
      eyes: 'coordinator',
      route: 'participants.importProgress',
      path: inStudy(cast, `/imports/${id}`),
    });
    if (answer?.status !== 200) continue;
    const { state, created, unchanged, updated, refused } = JSON.parse(answer.body) as LongReport;
    if (state !== 'finished' && state !== 'refused') continue;
    const report = { at: time.now(), study, id, state, created, unchanged, updated, refused };
    seen.longReports.push(report);
    return report;
  }
  return undefined;
};
