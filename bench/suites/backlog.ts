import { PROFILES } from '../../test/world/outside/profiles.ts';
import type { Post } from '../../test/world/outside/seen.ts';
import { openWorld } from '../../test/world/world.ts';
import type { Benchmark } from '../kit/figure.ts';
import { mostAlike } from '../../local/most-alike.ts';
import { measured, percentile } from '../kit/measured.ts';
import { liveHeap } from '../kit/live-heap.ts';
import {
  BACK_AT,
  BREAKS_AT,
  dayOf,
  DAYS,
  enrolDue,
  enrolOthers,
  forgetTokens,
  idOf,
  isBooked,
  participantIn,
  type Waiting,
  waitingSince,
} from '../kit/outage.ts';

const SEED = 7;
const ENROLLED = 100_000;
const DUE = 5_000;
const MINUTE_MS = 60_000;
/** Long enough to see that nothing drains any more. */
const MINUTES_MAX = 240;
/** Whoever was put off, since a worker died or an answer was late, is due again after some minutes. */
const MINUTES_EMPTY = 5;
/** Of the design (reliability.md section 8). */
const PER_SECOND = 20;

/** Beside the tables, when all is over: what the functions and the world that they run in have kept. */
const KEPT_MB_MAX = 10;

/** Of a message that left, what is asked of it: its text would count as kept. */
type Told = Pick<Post, 'at'> & { participant: string | undefined };

/** @returns people who were rightly told nothing. @throws Error when somebody was told of what was over, or was forgotten */
const check = (posts: Told[]): number => {
  const people = Array.from({ length: DUE }, (_, n) => n);
  const told = new Set(posts.map(({ participant }) => participant));
  const stale = people.filter((n) => isBooked(n) && told.has(idOf(n)));
  if (stale.length > 0) throw new Error(`${String(stale.length)} people were told of an interview that was over`);
  const forgotten = people.filter((n) => !isBooked(n) && !told.has(idOf(n)));
  if (forgotten.length > 0) throw new Error(`${String(forgotten.length)} people still wait for their message`);
  return DUE - told.size;
};

/** Minutes after which half of those who became due on that day of the outage had their message. */
const halfOf = (posts: Told[], day: number): number => {
  const those = new Set(
    Array.from({ length: DUE }, (_, n) => n)
      .filter((n) => dayOf(n) === day)
      .map(idOf),
  );
  const waits = posts
    .filter(({ participant = '' }) => those.has(participant))
    .map(({ at }) => (at - BACK_AT) / MINUTE_MS);
  return percentile(waits, 0.5);
};

/** @param queued of the record queue, in the order in which they came into it @returns who stood behind somebody of the same shard who had waited less */
const overtaken = (queued: string[], waiting: Map<string, Waiting>): number => {
  const last = new Map<string, string>();
  const behind = new Set<string>();
  for (const participant of new Set(queued)) {
    const { shard, since } = waiting.get(participant) ?? {};
    if (shard === undefined || since === undefined) continue;
    if (since < (last.get(shard) ?? '')) behind.add(participant);
    else last.set(shard, since);
  }
  return behind.size;
};

/** After three days in which nothing ran, in virtual time: the real tick and worker over the tables of the simulated world. */
export const benchmark: Benchmark = async (progress) => {
  const world = openWorld({ seed: SEED, start: BREAKS_AT, profile: PROFILES.calm });
  const { time, seen, due, receipts, dynamo } = world;
  const queued: string[] = [];
  /** The world keeps every commit and every body for its checks; a function keeps none. */
  const forget = (): void => {
    queued.push(...due.bodies.flatMap(participantIn));
    for (const kept of [seen.written, seen.begun, seen.told, due.bodies, receipts.bodies]) kept.length = 0;
  };
  const bare = liveHeap();
  await enrolDue(world, DUE);
  await enrolOthers(world, DUE, ENROLLED);
  await time.runUntil(BACK_AT);
  progress(0.4);
  forget();
  const waiting = await waitingSince(world, DUE);
  const before = liveHeap();
  let highest = before;
  let minutes = 0;
  let empty = 0;
  const { cpu } = await measured(async () => {
    do {
      void world.invoke('sweep', ({ jobs }) => jobs.sweep());
      minutes += 1;
      await time.runUntil(BACK_AT + minutes * MINUTE_MS);
      forget();
      highest = Math.max(highest, liveHeap());
      progress(0.4 + 0.6 * Math.min(1, seen.posts.length / DUE));
      empty = due.depth > 0 ? 0 : empty + 1;
    } while (empty < MINUTES_EMPTY && minutes < MINUTES_MAX);
  });
  const posts = seen.posts.splice(0).map(({ at, participant }) => ({ at, participant }));
  await forgetTokens(world);
  forget();
  const after = liveHeap();
  // Nothing is asked of them any more: what is left is what did the work, and what it remembers.
  dynamo.tables.clear();
  const beside = liveHeap() - bare;
  const spared = check(posts);
  const lastAt = Math.max(...posts.map(({ at }) => at));
  return [
    {
      what: `${DUE.toLocaleString('en')} due among ${ENROLLED.toLocaleString('en')} after 72 hours: drained after`,
      value: (lastAt - BACK_AT) / MINUTE_MS,
      unit: 'minutes',
      goal: { most: 120 },
    },
    { what: 'messages that left', value: posts.length, unit: 'messages' },
    { what: 'whose interview was over by then, and who were told nothing of it', value: spared, unit: 'people' },
    {
      what: 'most within one second',
      value: mostAlike(posts.map(({ at }) => Math.floor(at / 1_000))),
      unit: 'messages',
      goal: { most: PER_SECOND },
    },
    {
      what: 'most to one participant',
      value: mostAlike(posts.map(({ participant = '' }) => participant)),
      unit: 'messages',
      goal: { most: 2 },
    },
    { what: 'due on the first day of it: half had theirs after', value: halfOf(posts, 0), unit: 'minutes' },
    { what: 'due on the last day of it: half had theirs after', value: halfOf(posts, DAYS - 1), unit: 'minutes' },
    {
      what: 'put into the queue behind somebody of their shard who had waited less',
      value: overtaken(queued, waiting),
      unit: 'people',
      goal: { most: 0 },
    },
    { what: 'heap in use when it began, the tables in it', value: before, unit: 'MB' },
    { what: 'at its highest, with what was written meanwhile', value: highest, unit: 'MB' },
    { what: 'when all was sent, of it the tables', value: after - bare - beside, unit: 'MB' },
    {
      what: 'more than before anybody was enrolled, without the tables',
      value: beside,
      unit: 'MB',
      goal: { most: KEPT_MB_MAX },
    },
    { what: 'CPU for each who was due', value: (cpu / DUE) * 1_000, unit: 'ms' },
  ];
};
