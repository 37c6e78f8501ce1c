import type { InterviewRecord } from '../../../shared/domain/record.ts';
import { type Zone, zoneOf } from '../../../shared/domain/zone.ts';
import type { Post, Violation, Written } from '../outside/seen.ts';
import { standingIn } from './check-ins-told.ts';
import { askingTasks, factsIn, type Known, knownBy, saysNoneStands, timeMissed } from './interviews-known.ts';
import { type Check, type Lived, nameOf, slackOf, violation } from './lived.ts';
import { startOfLocal } from './misses/missed-interviews.ts';
import { aboutIn, instantTold, timeIn } from './times-told.ts';

/** One follow-up of one participant, commit by commit. */
interface Life {
  of: string;
  history: { at: number; record: InterviewRecord }[];
  known: Known[];
}

/** Two ticks; a change so near to its time is a matter of the entry itself, and of the worker that is called at once. */
const TICKS = 2;
const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const isUntrue = ({ time, isOff }: NonNullable<Known['told']>, record: InterviewRecord, of: string): boolean => {
  const { outcome, ...facts } = factsIn(record, of);
  const standing = standingIn(facts);
  if (isOff) return outcome === undefined && standing?.at.slice(5) === time;
  if (outcome?.outcome === 'notDone') return true;
  return outcome === undefined && standing?.at.slice(5) !== time;
};

/** Since before that moment. Epoch milliseconds. */
const isToBeErased = ({ erasures = [] }: InterviewRecord, then: number): boolean =>
  erasures.some(({ asked, revoked }) => revoked === undefined && Date.parse(asked.at) <= then);

/** Entered once it had begun: it says when they met, or is a slip, and is nothing to tell until it is corrected. */
const hadPassed = (record: InterviewRecord, of: string, zone: Zone): boolean => {
  const standing = standingIn(factsIn(record, of));
  return standing !== undefined && startOfLocal(standing.at, zone) <= Date.parse(standing.enteredAt);
};

const judged = ({ of, history, known }: Life, zone: Zone, lived: Lived): Violation[] => {
  const slack = slackOf(lived) + lived.staleIndexSeconds * SECOND_MS + TICKS * lived.tickMinutes * MINUTE_MS;
  const recordAt = (at: number): InterviewRecord | undefined => history.findLast((each) => each.at < at)?.record;
  const starts = new Set<number>();
  for (const { at, told } of known) if (told) starts.add(instantTold(told.time, at, zone));
  for (const { record } of history)
    for (const each of factsIn(record, of).appointments) starts.add(startOfLocal(each.at, zone));
  const seen = new Set<Known>();
  return [...starts].flatMap((start): Violation[] => {
    const record = recordAt(start);
    if (start > lived.end || record === undefined) return [];
    const heard = known.filter(({ at, told }) => at < start && !((told?.post?.failedAt ?? Infinity) < start));
    const nth = heard.findLastIndex(({ isStill }) => isStill?.(record) ?? true);
    const last = heard[nth];
    if (last?.told === undefined) return [];
    const { told } = last;
    // What was taken back since.
    const later = heard.slice(nth + 1);
    const standing = standingIn(factsIn(record, of));
    const stands = standing === undefined ? Infinity : startOfLocal(standing.at, zone);
    // They would come for nothing at the time they know, or be missed at the one that stands; one that has passed says when they met, or is a slip.
    const isTheirs = instantTold(told.time, last.at, zone) === start && stands >= start;
    const isMissed = stands === start;
    if ((!isTheirs && !isMissed) || !isUntrue(told, record, of)) return [];
    const wasFine = (before: InterviewRecord): boolean =>
      !isUntrue(told, before, of) || hadPassed(before, of, zone) || later.some(({ isStill }) => isStill?.(before));
    const lastTrue = history.findLast((each) => each.at < start && wasFine(each.record))?.at ?? -Infinity;
    const since = history.find(({ at }) => at > lastTrue)?.at ?? start;
    const from = Math.max(since, last.at);
    if (start - from <= slack) return [];
    if (lived.seen.outages.some(([begins, ends]) => begins < start && ends > from)) return [];
    // Nobody is asked before the release, nor once an erasure is asked for: whoever changed it was told so.
    if (record.held || isToBeErased(record, from)) return [];
    if (askingTasks(record, of).some(({ state }) => state === 'open')) return [];
    // Once, though they come for nothing and are missed.
    if (seen.has(last)) return [];
    seen.add(last);
    const what = `of ${of} they know ${told.isOff ? 'that it is off at' : 'the time'} ${told.time}, which is not so, and nobody is asked to tell them`;
    return [violation('I14', start, record, what)];
  });
};

/**
 * I14: nobody who was told the time of an interview comes for nothing, or is missed, because it was moved, called off or came back since: until then
 * they are told so, or a person is asked to. What they wished themselves they know, as what they heard in a talk, until it changes after that.
 */
export const interviewsTold: Check = (lived) => {
  const { seen, studies } = lived;
  const lives = new Map<string, Life>();
  const records = new Map<string, InterviewRecord>();
  const booked = new Map<string, Set<string>>();
  const lifeOf = (study: string, participant: string, of: string): Life => {
    const name = `${nameOf(study, participant)}/${of}`;
    const life = lives.get(name) ?? { of, history: [], known: [] };
    lives.set(name, life);
    return life;
  };
  const enter = ({ at, after, ...rest }: Written): void => {
    if (after.stream !== 'interviews') return;
    const name = nameOf(after.study, after.participant);
    const before = records.get(name);
    records.set(name, after);
    // One of which nothing is left to say, since its booking was taken back, is in no record: they were told of it all the same.
    const all = new Set([...(booked.get(name) ?? []), ...Object.keys(after.followUps)]);
    booked.set(name, all);
    for (const of of all) {
      const life = lifeOf(after.study, after.participant, of);
      life.history.push({ at, record: after });
      life.known.push(...knownBy(before, { ...rest, at, after }, of));
    }
  };
  const arrive = (post: Post): void => {
    const { study, participant, step, text, at } = post;
    const of = aboutIn(step);
    if (participant === undefined || of === undefined || post.fate !== 'taken') return;
    const life = lives.get(`${nameOf(study, participant)}/${of}`);
    const time = timeIn(text) ?? timeMissed(life?.history.at(-1)?.record, step);
    if (time !== undefined) life?.known.push({ at, told: { time, isOff: saysNoneStands(step), post } });
  };
  const happened = [
    ...seen.written.map((written) => ({ at: written.at, live: () => enter(written) })),
    ...seen.posts.map((post) => ({ at: post.at, live: () => arrive(post) })),
  ].sort((one, other) => one.at - other.at);
  for (const { live } of happened) live();
  const zones = new Map(studies.map(({ id, zone }) => [id, zoneOf(zone)]));
  return [...lives].flatMap(([name, life]) => {
    const zone = zones.get(name.slice(0, name.indexOf('/')));
    return zone === undefined ? [] : judged(life, zone, lived);
  });
};
