import type { Violation } from '../world/outside/seen.ts';
import { nameOf, type Schedule, WAYS } from './faults.ts';
import type { House } from './house.ts';
import { live, preparedHouse } from './live.ts';
import type { Scenario } from './scenario.ts';
import { SCENARIOS } from './scenarios.ts';

/** Everything that begins with this schedule: itself, and every further fault after its last. */
export interface Branch {
  first: Schedule;
  /** How many faults a schedule of it has at most. */
  faults: number;
}

export interface Lived {
  schedules: number;
  failed: { name: string; violations: Violation[] }[];
}

export const scenarioOf = (name: string): Scenario => {
  const found = SCENARIOS.find((each) => each.name === name);
  if (!found) throw new RangeError(`no such scenario: ${name}`);
  return found;
};

const houses = new Map<string, Promise<House>>();

export const houseOf = (scenario: Scenario): Promise<House> => {
  const house = houses.get(scenario.name) ?? preparedHouse(scenario);
  houses.set(scenario.name, house);
  return house;
};

/** Where one thing happens at every call in turn, pairs take the moments by turns: all of them together meet every pair of ways. */
const faultsAt = (scenario: Scenario, moment: number, moments: number, turn: number): number => {
  if (scenario.depthOfTriples !== undefined) return 3;
  return scenario.act === undefined || turn % moments === moment - 1 ? 2 : 1;
};

/** All of one scenario: the life without a fault, then one branch for each first fault. */
export const branchesOf = async (scenario: Scenario): Promise<Branch[]> => {
  const { name, act, depth } = scenario;
  const house = await houseOf(scenario);
  const undisturbed = await live(scenario, house, { scenario: name, moment: 0, faults: [] });
  const moments = act ? Math.min(undisturbed.calls, depth) : 1;
  const branches: Branch[] = [];
  for (let nth = 1; nth <= moments; nth += 1) {
    const moment = act ? nth : 0;
    branches.push({ first: { scenario: name, moment, faults: [] }, faults: 0 });
    // Whatever happens meanwhile makes a life longer: what no call reaches is left out when it is lived.
    for (let call = 1; call <= depth; call += 1)
      for (const [at, way] of WAYS.entries())
        branches.push({
          first: { scenario: name, moment, faults: [[call, way]] },
          faults: faultsAt(scenario, moment, moments, call * WAYS.length + at),
        });
  }
  return branches;
};

/** Lives a branch to its end; a fault at a call that is never made is no schedule of its own. */
export const liveBranch = async ({ first, faults }: Branch): Promise<Lived> => {
  const scenario = scenarioOf(first.scenario);
  const house = await houseOf(scenario);
  const lived: Lived = { schedules: 0, failed: [] };
  const goOn = async (schedule: Schedule): Promise<void> => {
    const { calls, violations } = await live(scenario, house, schedule);
    const last = schedule.faults.at(-1)?.[0] ?? 0;
    if (last > calls) return;
    lived.schedules += 1;
    if (violations.length > 0) lived.failed.push({ name: nameOf(schedule), violations });
    if (schedule.faults.length >= faults) return;
    const { depth, depthOfTriples = 0 } = scenario;
    const until = Math.min(calls, schedule.faults.length < 2 ? depth : depthOfTriples);
    // A third fault only where all three are early.
    for (let call = last + 1; call <= until; call += 1)
      for (const way of WAYS) await goOn({ ...schedule, faults: [...schedule.faults, [call, way]] });
  };
  await goOn(first);
  return lived;
};
