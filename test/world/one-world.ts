import { violationsOf } from './checks/all-checks.ts';
import { livedOf } from './lived-of.ts';
import { type Actor, liveYear } from './live-year.ts';
import type { Tally } from './outside/invocation.ts';
import { type Profile, type ProfileName, PROFILES } from './outside/profiles.ts';
import type { Violation } from './outside/seen.ts';

/** All that a world is drawn from: the same again lives the same years. */
export interface WorldName {
  seed: number;
  profile: ProfileName;
  studies: number;
  people: number;
  days: number;
  /** Days after which it is left, when that is sooner. */
  until?: number;
  without?: readonly Actor[];
  /** Kinds of faults that do not happen. */
  spared?: readonly string[];
}

export interface WorldResult {
  name: WorldName;
  hash: string;
  /** To participants and to staff. */
  messages: number;
  faults: Tally;
  violations: Violation[];
  studyYears: number;
}

const DAYS_IN_YEAR = 365;

/** A profile without some of its faults. */
export const spare = (profile: Profile, spared: readonly string[]): Profile => {
  const calm: Profile = PROFILES.calm;
  return { ...profile, ...Object.fromEntries(Object.entries(calm).filter(([fault]) => spared.includes(fault))) };
};

export const liveWorld = async (name: WorldName): Promise<WorldResult> => {
  const profile = spare(PROFILES[name.profile], name.spared ?? []);
  const year = await liveYear({ ...name, profile });
  const lived = await livedOf(year, profile);
  const { world } = year;
  return {
    name,
    hash: world.trace.hash(),
    messages: world.seen.posts.length,
    faults: world.faults,
    violations: [...world.violations, ...violationsOf(lived)],
    studyYears: (name.studies * Math.min(name.days, name.until ?? name.days)) / DAYS_IN_YEAR,
  };
};
