import { type MeasuredWork, STANDING } from '../../local/cost/measured-work.ts';
import { WORK_KINDS } from '../../local/cost/work-kinds.ts';
import { keptBytes } from './kept-bytes.ts';
import { livedWork } from './lived-work.ts';
import { standingWork } from './standing-work.ts';

/** Long enough for both follow-ups of ips-ma, few enough for a test; a deployment has as many shards. */
export const MEASURED_LIFE: MeasuredWork['life'] = {
  protocol: 'ips-ma',
  participants: 12,
  months: 26,
  seed: 1,
  shards: 16,
};

/** The real jobs over tables that reckon, for a whole life of a small trial. */
export const measureWork = async (
  life: MeasuredWork['life'],
): Promise<Pick<MeasuredWork, 'life' | 'work' | 'standing' | 'kept'>> => {
  const lived = await livedWork(life);
  const work = lived.meter.averages(WORK_KINDS);
  const kept = keptBytes(lived.stores.tables, life.participants);
  const standing = (await standingWork(lived)).averages(STANDING);
  return { life, work, standing, kept };
};
