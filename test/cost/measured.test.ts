import { MANY, MEASURED_LIFE, measureWork } from '../../bench/cost/measure-work.ts';
import type { Asked } from '../../local/cost/measured-work.ts';
import { aGround } from './a-ground.ts';

/** A change of the domain may move a handful of days; a tenth more for each piece of work is worth measuring anew. */
const SHARE = 0.1;
/** What is written has three decimals. */
const ROUNDED = 0.001;

const FIELDS = ['times', 'requests', 'reads', 'writes', 'keys'] as const;
const isNear = (is: number, was: number): boolean => Math.abs(is - was) <= SHARE * was + ROUNDED;
/** CPU is another machine's. */
const strayed = (now: Record<string, Asked>, then: Record<string, Asked>): string[] =>
  Object.entries(then).flatMap(([name, written]) =>
    FIELDS.flatMap((field) => {
      const [is = Number.NaN, was] = [now[name]?.[field], written[field]];
      return isNear(is, was) ? [] : [`${name}: ${field} ${String(was)} is ${String(is)} today`];
    }),
  );

describe('what the cost is reckoned with', () => {
  it('is what the real jobs ask of the tables today; else run `npx tsx bench/write-measured-work.ts`', async () => {
    const { life, many, work, standing, kept } = aGround().measured;
    expect({ life, many }).toEqual({ life: MEASURED_LIFE, many: MANY });
    const measured = await measureWork(MEASURED_LIFE, MANY);
    expect(strayed(measured.work, work)).toEqual([]);
    expect(strayed(measured.standing, standing)).toEqual([]);
    for (const each of ['items', 'bytes', 'recordBytes'] as const)
      expect(measured.kept[each] / kept[each]).toBeCloseTo(1, 1);
    const ofAText = Object.values(measured.ofAText).reduce((sum, units) => sum + units, 0);
    expect(ofAText).toBeCloseTo(measured.work.sms.writes, 1);
    // Every kind of work was lived, so that no cost is nothing by accident.
    for (const { times } of Object.values(work)) expect(times).toBeGreaterThan(0);
  }, 120_000);
});
