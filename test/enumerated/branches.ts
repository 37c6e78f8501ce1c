import type { Violation } from '../world/outside/seen.ts';
import { diedBefore, lastOf, livedAs, type MadeCall, nameOf, type Schedule, type Way, WAYS } from './faults.ts';
import type { House } from './house.ts';
import { live, preparedHouse } from './live.ts';
import type { Scenario } from './scenario.ts';
import { SCENARIOS } from './scenarios.ts';

/** Every schedule whose first fault strikes at this call. */
export interface Branch {
  scenario: string;
  moment: number;
  /** Absent: the one schedule without a fault. */
  call?: number;
  /** How many faults a schedule of it has at most. */
  faults: number;
}

export interface Lived {
  schedules: number;
  /** Of these, those that are the life of another one: they differ in a read alone, or in how or when a worker ended that did nothing more. */
  alike: number;
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

/** Of calls that follow each other, so that the first fault is now before and now after the other thing that happens. */
const MOMENTS_APART = 5;

/** Where one thing happens at every call in turn, pairs take the moments by turns: all of them together meet every pair of ways. */
const faultsAt = (scenario: Scenario, moment: number, moments: number, call: number): number => {
  if (scenario.depthOfTriples !== undefined) return 3;
  return scenario.act === undefined || (call * MOMENTS_APART) % moments === moment - 1 ? 2 : 1;
};

/** All of one scenario: the life without a fault, then one branch for each call at which the first fault strikes. */
export const branchesOf = async (scenario: Scenario): Promise<Branch[]> => {
  const { name, act, depth } = scenario;
  const house = await houseOf(scenario);
  const undisturbed = await live(scenario, house, { scenario: name, moment: 0, faults: [] });
  const moments = act ? Math.min(undisturbed.calls.length, depth) : 1;
  const branches: Branch[] = [];
  for (let nth = 1; nth <= moments; nth += 1) {
    const moment = act ? nth : 0;
    branches.push({ scenario: name, moment, faults: 0 });
    // Whatever happens meanwhile makes a life longer: what no call reaches is left out when it is lived.
    for (let call = 1; call <= depth; call += 1)
      branches.push({ scenario: name, moment, call, faults: faultsAt(scenario, moment, moments, call) });
  }
  return branches;
};

/** Lives a branch to its end; a fault at a call that is never made is no schedule of its own. */
export const liveBranch = async ({ scenario: name, moment, call: first, faults }: Branch): Promise<Lived> => {
  const scenario = scenarioOf(name);
  const { act, depth, depthOfTriples = 0 } = scenario;
  const house = await houseOf(scenario);
  const lived: Lived = { schedules: 0, alike: 0, failed: [] };

  const count = (schedules: number, alike = schedules): void => {
    lived.schedules += schedules;
    lived.alike += alike;
  };

  const liveOne = async (schedule: Schedule): Promise<readonly MadeCall[]> => {
    const { calls, violations } = await live(scenario, house, schedule);
    if (lastOf(schedule) > calls.length) return calls;
    count(1, 0);
    if (violations.length > 0) lived.failed.push({ name: nameOf(schedule), violations });
    return calls;
  };

  /** This schedule with one fault more, in each way, and all that have further ones after it. */
  const failAt = async (call: number, schedule: Schedule, isTwin: boolean): Promise<void> => {
    const counted = new Map<Way, number>();
    let made: MadeCall = { made: 'changes' };
    for (const way of WAYS) {
      const before = lived.schedules;
      const failing: Schedule = { ...schedule, faults: [...schedule.faults, [call, way]] };
      const isLast = failing.faults.length >= faults;
      const died = diedBefore(failing, made) !== undefined;
      const alike = counted.get(livedAs(way, made)) ?? (died && isLast ? 1 : undefined);
      if (alike === undefined) {
        const calls = await liveOne(failing);
        // What it was, and whether its worker ended with it.
        if (way === 'before') made = calls[call - 1] ?? made;
        // Where pairs take the moments by turns, the twin of a first fault has none.
        const hasTwins = died && (act === undefined || schedule.faults.length > 0);
        await goOn(failing, calls.length, isTwin || hasTwins);
      } else count(alike);
      counted.set(way, lived.schedules - before);
    }
  };

  const goOn = async (schedule: Schedule, calls: number, isTwin: boolean): Promise<void> => {
    if (schedule.faults.length >= faults) return;
    // A third fault only where all three are early.
    const until = Math.min(calls, schedule.faults.length < 2 ? depth : depthOfTriples);
    const first = lastOf(schedule) + 1;
    if (isTwin && schedule.faults.length === faults - 1) count(Math.max(until - first + 1, 0) * WAYS.length);
    else for (let call = first; call <= until; call += 1) await failAt(call, schedule, isTwin);
  };

  const undisturbed: Schedule = { scenario: name, moment, faults: [] };
  if (first === undefined) await liveOne(undisturbed);
  else await failAt(first, undisturbed, false);
  return lived;
};
