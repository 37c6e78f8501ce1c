import { decimal } from '../support/decimal.ts';
import { oneOf, someOf, wholeNumber } from '../../local/typed.ts';
import { ACTORS } from './live-year.ts';
import type { WorldName } from './one-world.ts';
import { FAULT_NAMES, PROFILE_NAMES } from './outside/profiles.ts';

/** As commander hands them over. */
export interface WorldOptions {
  years: string;
  seed: string;
  profile?: string;
  studies: string;
  people: string;
  days: string;
  until?: string;
  without: string;
  spared: string;
  jobs: string;
  hours?: string;
  report?: string;
  replay?: true;
  hashes?: true;
  shrink: string;
}

const DAYS_IN_YEAR = 365;
/** Some weeks on any machine. */
const YEARS_MAX = 100_000;
const SEED_MAX = 2 ** 32 - 1;
/** Of one process; their numbers and those of their people are made up, and there are no more. */
const STUDIES_MAX = 100;
const PEOPLE_MAX = 5_000;
const DAYS_MAX = 3_650;
const SHRINK_MAX = 100_000;
/** Years that a report names have four decimals, and no more worlds come of them than were left. */
const ROUNDED_WORLDS = 0.01;

/** Short worlds are parts of a year. */
const yearsOf = (text: string): number =>
  decimal('--years', text, { of: 'study-years', most: YEARS_MAX, like: '9 or 1.5' });

/** They take turns by seed, so that a run that goes on goes on with the next. */
const profileOf = (seed: number): WorldName['profile'] =>
  PROFILE_NAMES[(seed + PROFILE_NAMES.length - 1) % PROFILE_NAMES.length] ?? 'storm';

/** More than a night lives. */
const SEEDS_A_DAY = 10_000;
const DAY_MS = 86_400_000;
/** A day before any on which a night was lived. */
const FIRST_DAY = Date.parse('2026-01-01T00:00:00Z');

/** Seeds that no other day has, for `today`; else the one that is typed. @throws BadInput */
export const seedOf = (text: string, now: number): number =>
  text === 'today'
    ? Math.floor((now - FIRST_DAY) / DAY_MS) * SEEDS_A_DAY + 1
    : wholeNumber('--seed', text, 0, SEED_MAX);

/** The worlds that were asked for. @throws BadInput */
export const worldsOf = (options: WorldOptions, now = 0): WorldName[] => {
  const years = yearsOf(options.years);
  const seed = seedOf(options.seed, now);
  const profile = options.profile === undefined ? undefined : oneOf('--profile', options.profile, PROFILE_NAMES);
  const studies = wholeNumber('--studies', options.studies, 1, STUDIES_MAX);
  const people = wholeNumber('--people', options.people, 1, PEOPLE_MAX);
  const days = wholeNumber('--days', options.days, 1, DAYS_MAX);
  const until = options.until === undefined ? {} : { until: wholeNumber('--until', options.until, 1, DAYS_MAX) };
  const without = someOf('--without', options.without, ACTORS);
  const spared = someOf('--spared', options.spared, FAULT_NAMES);
  const worlds = Math.ceil((years * DAYS_IN_YEAR) / (studies * days) - ROUNDED_WORLDS);
  return Array.from({ length: Math.max(1, worlds) }, (_, nth): WorldName => ({
    seed: seed + nth,
    profile: profile ?? profileOf(seed + nth),
    studies,
    people,
    days,
    ...until,
    without,
    spared,
  }));
};

/** Of a shorter story. @throws BadInput */
export const triesOf = (text: string): number => wholeNumber('--shrink', text, 0, SHRINK_MAX);
