import type { ProfileName } from './outside/profiles.ts';
import type { Post } from './outside/seen.ts';
import { liveRestored, type Restored } from './restored-year.ts';

jest.setTimeout(120_000);

const toParticipants = ({ world }: Restored): Post[] =>
  world.seen.posts.filter(({ participant, fate, isTold }) => participant && !(fate === 'refused' && isTold));
const nameOf = ({ participant = '', step, channel }: Post): string => `${participant} ${step} ${channel}`;

const toThoseWhoSaidNo = (lived: Restored): string[] =>
  toParticipants(lived)
    .filter(({ at, participant = '' }) => at > lived.at && lived.saidNo.includes(participant))
    .map(nameOf);

/** Messages that somebody got, or may have got, a second time. */
const twice = (lived: Restored): string[] => {
  const names = toParticipants(lived).map(nameOf);
  return names.filter((name, at) => names.indexOf(name) < at);
};

/** Steps that were put before a person, since they may have left. */
const inDoubt = ({ world, at }: Restored): string[] =>
  world.seen.written
    .filter((written) => written.at > at)
    .flatMap(({ after: { participant, steps } }) =>
      Object.entries(steps).flatMap(([step, outcome]) =>
        outcome.state === 'unconfirmed' && outcome.code === 'restored' ? [`${participant} ${step}`] : [],
      ),
    );

describe('tables that were restored to six hours ago (G26)', () => {
  it.each<[ProfileName, number]>([
    ['mild', 2],
    ['storm', 2],
    ['freezes', 3],
  ])('under %s faults: nobody is written to until the release, and nobody twice after it', async (profile, seed) => {
    const lived = await liveRestored({ seed, profile, people: 40 });
    const { to, at, releasedAt, end, nextDue = Infinity } = lived;
    const posts = toParticipants(lived);
    const lost = posts.filter((post) => post.at > to && post.at <= at);
    expect(lost.length).toBeGreaterThan(1);
    expect(inDoubt(lived)).toEqual(
      expect.arrayContaining(lost.map(({ participant, step }) => `${participant} ${step}`)),
    );
    expect(posts.filter((post) => post.at > at && post.at <= releasedAt).map(nameOf)).toEqual([]);
    expect(twice(lived)).toEqual([]);
    expect(toThoseWhoSaidNo(lived)).toEqual([]);
    // Life goes on: others get what falls due later, and nothing is left lying.
    expect(posts.filter((post) => post.at > releasedAt).length).toBeGreaterThan(5);
    expect(nextDue).toBeGreaterThan(end);
  });

  it('would have been written to twice, and after they said no, by a house that did not look for it', async () => {
    const lived = await liveRestored({ seed: 2, profile: 'mild', people: 40, isUnwatched: true });
    expect(twice(lived).length).toBeGreaterThan(1);
    expect(toThoseWhoSaidNo(lived).length).toBeGreaterThan(1);
  });
});
