import { liveYear } from './live-year.ts';
import { spare, type WorldName } from './one-world.ts';
import { PROFILES } from './outside/profiles.ts';
import type { Violation } from './outside/seen.ts';

const MINUTE_MS = 60_000;
const LINES = 60;

const timeOf = (at: number): string => new Date(at).toISOString().slice(0, 23).replace('T', ' ');

/** What was written and asked of a person around the moment at which something went wrong. */
export const storyOf = async (name: WorldName, { at, study, participant }: Violation): Promise<string[]> => {
  const profile = spare(PROFILES[name.profile], name.spared ?? []);
  const { world } = await liveYear({ ...name, profile, keepTrace: true });
  const isTheirs = (of: { study: string; participant?: string }): boolean =>
    (study === undefined || of.study === study) && (participant === undefined || of.participant === participant);
  const isNear = (when: number, minutes: number): boolean => Math.abs(when - at) <= minutes * MINUTE_MS;
  const written = world.seen.written
    .filter(({ after, at: when }) => isTheirs(after) && when <= at + MINUTE_MS)
    .slice(-LINES)
    .map(({ at: when, after, action = '' }) => ({
      when,
      line: `${after.stream} version ${String(after.version)}: ${action}`,
    }));
  const posts = world.seen.posts
    .filter((post) => isTheirs(post) && isNear(post.at, 1_440))
    .map(({ at: when, step, channel, fate, isTold }) => ({
      when,
      line: `${channel} ${step}: ${fate}${isTold ? '' : ', and not told'}`,
    }));
  const calls = world.trace
    .lines()
    .map((line) => ({ when: Number(line.split(' ', 1)[0]), line: line.slice(line.indexOf(' ') + 1) }))
    .filter(({ when, line }) => isNear(when, 2) && (participant === undefined || line.includes(participant)))
    .slice(-LINES);
  return [...written, ...posts, ...calls]
    .sort((one, other) => one.when - other.when)
    .map(({ when, line }) => `${timeOf(when)}  ${line}`);
};
