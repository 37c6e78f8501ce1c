import { type MeasuredWork, STANDING } from '../../local/cost/measured-work.ts';
import { WORK_KINDS } from '../../local/cost/work-kinds.ts';
import { keptBytes } from './kept-bytes.ts';
import { livedWork } from './lived-work.ts';
import { auditOfOld, standingWork } from './standing-work.ts';

/** Long enough for both follow-ups of ips-ma, few enough for a test; a deployment has as many shards. */
export const MEASURED_LIFE: MeasuredWork['life'] = {
  protocol: 'ips-ma',
  participants: 12,
  months: 26,
  seed: 1,
  shards: 16,
};

/** More than a page of people, who have only begun: what is done for everyone at once is measured among them. */
export const MANY: MeasuredWork['many'] = { participants: 110, months: 1 };

const DIGITS = 3;
const BEGINNING = STANDING.filter((name) => name !== 'auditOfOldPerPerson');

/** The real jobs over tables that reckon, for a whole life of a small trial and the first days of a larger one. */
export const measureWork = async (
  life: MeasuredWork['life'],
  many: MeasuredWork['many'],
): Promise<Omit<MeasuredWork, 'on' | 'machine'>> => {
  const lived = await livedWork(life);
  const work = lived.meter.averages(WORK_KINDS);
  const { times } = work.sms;
  const ofAText = Object.fromEntries(
    [...lived.ofTexts]
      .map(([place, units]): [string, number] => [place, Number((units / times).toPrecision(DIGITS))])
      .sort(),
  );
  const kept = keptBytes(lived.stores.tables, life.participants);
  // Last, since it moves the clock on.
  const auditOfOldPerPerson = await auditOfOld(
    await livedWork({ ...life, participants: life.participants / 2 }),
    lived,
  );
  const ofMany = (await standingWork(await livedWork({ ...life, ...many }))).averages(BEGINNING);
  return { life, many, work, ofAText, standing: { ...ofMany, auditOfOldPerPerson }, kept };
};
