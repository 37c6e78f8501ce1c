import { liveWorld, type WorldName } from './one-world.ts';
import { PROFILE_NAMES } from './outside/profiles.ts';
import { sameWhateverTheArm } from './checks/borders.ts';
import { violationsOf } from './checks/all-checks.ts';
import { lookAtEverything } from './actors/readers.ts';
import { livedOf } from './lived-of.ts';
import { decodeAttempt } from '../../shared/domain/attempt-id.ts';
import { ACTORS, liveYear, TICK_MINUTES } from './live-year.ts';
import { PROFILES } from './outside/profiles.ts';

/** Small enough for every run of the gate; `npm run world` lives whole years. */
const SHORT: Omit<WorldName, 'seed' | 'profile'> = { studies: 1, people: 4, days: 30 };

describe('nobody is reminded twice, forgotten, or reminded after they said no', () => {
  it.each(PROFILE_NAMES.map((profile, nth) => ({ profile, seed: 41 + nth })))(
    'in a world of $profile',
    async ({ profile, seed }) => {
      const { violations, messages } = await liveWorld({ ...SHORT, seed, profile });
      expect(violations).toEqual([]);
      expect(messages).toBeGreaterThan(0);
    },
  );
});

/** As `npm run world -- --replay` shrank them. */
const FOUND: { what: string; name: WorldName }[] = [
  {
    what: 'a letter by hand before Easter was planned for ten, and for nine when anybody looked again',
    name: {
      ...{ seed: 30, profile: 'calm', studies: 3, people: 8, days: 60 },
      without: ACTORS.filter((actor) => actor !== 'desks'),
    },
  },
];

it.each(FOUND)('stays mended: $what', async ({ name }) => {
  expect((await liveWorld(name)).violations).toEqual([]);
});

it('lives the same world again from the same seed, and another one from another', async () => {
  const hashOf = async (seed: number): Promise<string> =>
    (await liveWorld({ ...SHORT, days: 14, seed, profile: 'storm' })).hash;
  const first = await hashOf(326);
  expect(await hashOf(326)).toBe(first);
  expect(await hashOf(327)).not.toBe(first);
}, 30_000);

/** Staff who do otherwise where there is a mentor: they draw other entries, and no two lives are alike after them. */
const BY_ARM = ['hasty', 'officeHours'] as const;

it('tells participants the same of the interviews whichever arm they are in', async () => {
  const live = async (armsTurned: number) =>
    (await liveYear({ ...SHORT, seed: 7, profile: PROFILES.calm, armsTurned, without: BY_ARM })).world.seen.posts;
  const isInterviews = ({ attempt, participant }: { attempt: string; participant?: string }): boolean =>
    participant !== undefined && decodeAttempt(attempt)?.stream === 'interviews';
  const [one, other] = [await live(0), await live(1)];
  expect(sameWhateverTheArm(one, other, isInterviews, TICK_MINUTES * 60_000)).toEqual([]);
  expect(one.filter(isInterviews).length).toBeGreaterThan(0);
});

it('shows nobody on the staff whom or what they may not see, whatever they look at', async () => {
  const profile = PROFILES.calm;
  const year = await liveYear({ ...SHORT, studies: 2, seed: 5, profile });
  const { time, luck, seen } = year.world;
  const looked = lookAtEverything(year, luck('everything'));
  await time.runUntil(time.now() + 60_000_000);
  await looked;
  expect(violationsOf(await livedOf(year, profile))).toEqual([]);
  const sawSomebody = seen.shown.filter(({ words }) => words.some((word) => /^[PC]-/.test(word)));
  expect([...new Set(sawSomebody.map(({ eyes }) => eyes))]).toEqual(
    expect.arrayContaining(['mentor', 'teamLeader', 'dataManager', 'auditor', 'statistician', 'principalInvestigator']),
  );
});
