import { branchesOf, houseOf, liveBranch, scenarioOf } from './branches.ts';
import { diedBefore, livedAs, nameOf, type Schedule, scheduleOf, WAYS } from './faults.ts';
import { live, preparedHouse } from './live.ts';
import { SCENARIOS } from './scenarios.ts';

/**
 * Every so manieth branch of each scenario; `npm run enumerate` lives them all. Prime, so that from moment to moment the first fault strikes at
 * another call; where nothing else happens there is one moment, of which more is lived.
 */
const LIVED_HERE = 23;
const LIVED_OF_ONE_MOMENT = 5;
/** Triples are the night's. */
const FAULTS_HERE = 2;

describe('whatever call of the outside fails, and the next one too', () => {
  it.each(SCENARIOS.map(({ name, story }) => ({ name, story })))(
    'it ends well when $story ($name)',
    async ({ name }) => {
      const scenario = scenarioOf(name);
      const every = scenario.act ? LIVED_HERE : LIVED_OF_ONE_MOMENT;
      const branches = (await branchesOf(scenario)).filter((_, nth) => nth % every === every - 1);
      const failed: string[] = [];
      let schedules = 0;
      for (const branch of branches) {
        const lived = await liveBranch({ ...branch, faults: Math.min(branch.faults, FAULTS_HERE) });
        schedules += lived.schedules - lived.alike;
        failed.push(...lived.failed.map((each) => `npm run enumerate -- --replay ${each.name}`));
      }
      expect(schedules).toBeGreaterThan(branches.length);
      expect(failed).toEqual([]);
    },
  );
});

/** No further fault, or, of calls that take turns at it, one shortly after. */
const laterThan = (call: number): Schedule['faults'] => {
  const way = WAYS[call % WAYS.length];
  return way === undefined || call % 2 === 0 ? [] : [[call + 1 + (call % 3), way]];
};

it.each(SCENARIOS.map(({ name }) => name))(
  'lives a read whose answer is lost as one that never arrived, and counts it without living it twice (%s)',
  async (name) => {
    const scenario = scenarioOf(name);
    const house = await houseOf(scenario);
    const lifeOf = (faults: Schedule['faults']) =>
      live(scenario, house, { scenario: name, moment: scenario.act ? 1 : 0, faults });
    const { calls } = await lifeOf([]);
    let twins = 0;
    for (const [at, made] of calls.slice(0, scenario.depth).entries())
      for (const way of WAYS.filter((each) => livedAs(each, made) !== each)) {
        expect(await lifeOf([[at + 1, way]])).toEqual(await lifeOf([[at + 1, livedAs(way, made)]]));
        twins += 1;
      }
    expect(twins).toBeGreaterThan(0);
  },
);

it.each(SCENARIOS.map(({ name }) => name))(
  'lives a worker that dies before a call as one that died after the last, where it did nothing in between (%s)',
  async (name) => {
    const scenario = scenarioOf(name);
    const house = await houseOf(scenario);
    const moment = scenario.act ? 1 : 0;
    const lifeOf = (schedule: Schedule) => live(scenario, house, schedule);
    const { calls } = await lifeOf({ scenario: name, moment, faults: [] });
    let twins = 0;
    for (const [at, made] of calls.slice(0, scenario.depth).entries()) {
      const call = at + 1;
      const died: Schedule = { scenario: name, moment, faults: [[call, 'diesBefore']] };
      const twin = diedBefore(died, made);
      if (!twin) continue;
      // The call that the dead worker never got to make is the only one that is wanting, also when another one fails later.
      const later = laterThan(call);
      const shifted = later.map(([nth, way]) => [nth - 1, way] as const);
      const one = await lifeOf({ ...died, faults: [...died.faults, ...later] });
      const other = await lifeOf({ ...twin, faults: [...twin.faults, ...shifted] });
      const others = one.calls.toSpliced(at, 1).map((each) => each.made);
      expect({ ...other, calls: other.calls.map((each) => each.made) }).toEqual({ ...one, calls: others });
      twins += 1;
    }
    expect(twins).toBeGreaterThan(0);
  },
);

it.each(SCENARIOS.map(({ name }) => name))(
  'lives a worker that dies at a read as one that ends with a fault since it did not arrive (%s)',
  async (name) => {
    const scenario = scenarioOf(name);
    const house = await houseOf(scenario);
    const lifeOf = async (faults: Schedule['faults']) => {
      const { calls, violations, lived } = await live(scenario, house, {
        scenario: name,
        moment: scenario.act ? 4 : 0,
        faults,
      });
      const { seen, isWithoutCrash, ...rest } = lived;
      const { told, ...others } = seen;
      return { calls, told, rest: { violations, rest, others, made: calls.map(({ made }) => made) } };
    };
    const { calls } = await lifeOf([]);
    let twins = 0;
    for (const call of calls.slice(0, scenario.depth).keys()) {
      const failed = await lifeOf([[call + 1, 'before']]);
      if (!failed.calls[call]?.endsIt) continue;
      const later = laterThan(call + 1);
      const ended = later.length === 0 ? failed : await lifeOf([[call + 1, 'before'], ...later]);
      const died = await lifeOf([[call + 1, 'diesBefore'], ...later]);
      expect(died.rest).toEqual(ended.rest);
      // Only the one that lives on can say so, and is judged the more strictly since nobody died.
      expect(ended.told.toSpliced(ended.told.indexOf('TimeoutError: no answer'), 1)).toEqual(died.told);
      twins += 1;
    }
    expect(twins).toBeGreaterThan(0);
  },
);

it.each(SCENARIOS.map(({ name }) => name))(
  'lives by what it remembers of other schedules as it would without (%s)',
  async (name) => {
    const scenario = scenarioOf(name);
    const moment = scenario.act ? 4 : 0;
    const scheduleWith = (...faults: Schedule['faults']): Schedule => ({ scenario: name, moment, faults });
    const house = await houseOf(scenario);
    for (const faults of [[3, 'lost'] as const, [4, 'diesAfter'] as const, [9, 'before'] as const])
      await live(scenario, house, scheduleWith(faults));
    const schedule = scheduleWith([4, 'diesAfter'], [9, 'lost']);
    const remembered = [await live(scenario, house, schedule), await live(scenario, house, schedule)];
    const lived = await live(scenario, await preparedHouse(scenario), schedule);
    expect(remembered).toEqual([lived, lived]);
  },
);

it('lives no scenario twice', () => {
  const names = SCENARIOS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it('lives the same schedule again by its name, and leaves nothing behind', async () => {
  const schedule = scheduleOf('text@0/5:lost,7:diesAfter');
  const scenario = scenarioOf(schedule.scenario);
  const house = await houseOf(scenario);
  const once = await live(scenario, house, schedule);
  await live(scenario, house, { ...schedule, faults: [[3, 'diesBefore']] });
  expect(await live(scenario, house, schedule)).toEqual(once);
  expect(nameOf(schedule)).toBe('text@0/5:lost,7:diesAfter');
});
