import { appointmentIn } from '../../../shared/domain/ending-key.ts';
import type { Appointment, CheckInRecord, ParticipantRecord } from '../../../shared/domain/record.ts';
import { type Zone, zoneOf } from '../../../shared/domain/zone.ts';
import type { Post, Violation, Written } from '../outside/seen.ts';
import { type Check, type LivedStudy, nameOf, slackOf, violation } from './lived.ts';
import { startOfLocal } from './misses/missed-interviews.ts';
import { aboutIn, timeIn } from './times-told.ts';

/** What somebody was told last, by a text of ours or by a call: a time, or that it is off. */
interface Known {
  at: string;
  isOff?: boolean;
  post?: Post;
  /** Since when it is not so. */
  untrueSince?: number;
}

interface Life {
  zone: Zone;
  slackMs: number;
  record: CheckInRecord | undefined;
  known: Known | undefined;
  /** Of every number that a check-in ever had: one that was taken back leaves the record. */
  times: Map<number, string>;
}

export const standingIn = ({ appointments }: { appointments: readonly Appointment[] }): Appointment | undefined =>
  appointments.find(({ end }) => end === undefined);

const isCallOpen = ({ tasks }: CheckInRecord): boolean =>
  Object.values(tasks).some(({ kind, state }) => kind === 'deliverByCall' && state === 'open');

/** Calls that reached them, which say how it stands. */
const reached = ({ tasks }: CheckInRecord): number =>
  Object.values(tasks).filter(({ kind, state }) => kind === 'deliverByCall' && state === 'done').length;

const endOf = (record: CheckInRecord | undefined, n: number): Appointment['end'] =>
  record?.appointments.find((each) => each.n === n)?.end;

/** By whom it was wished, or who met: they know how it stands. */
const isTheirs = ({ end }: Appointment): boolean =>
  end !== undefined && (end.by === 'participant' || end.how === 'held' || end.how === 'noShow');

/** They met on a day after the one on which it changed. */
const haveMetSince = (before: CheckInRecord | undefined, after: CheckInRecord, since: number, zone: Zone): boolean =>
  after.checkIns
    .slice(before?.checkIns.length ?? 0)
    .some(
      ({ on, outcome, kind }) => outcome === 'held' && kind === 'mentor' && startOfLocal(`${on}T00:00`, zone) > since,
    );

/** Nobody is there any more to be told anything. */
export const hasEnded = ({
  participation,
  erasures = [],
}: Pick<ParticipantRecord, 'participation' | 'erasures'>): boolean =>
  participation.life === 'dead' || erasures.some(({ done }) => done !== undefined);

/** What they know after a commit; nothing that we told them: they asked for it, they met, or nobody is there any more. */
const knownAfter = ({ after, at }: Written, life: Life): Known | undefined => {
  const { record: before, known, zone } = life;
  if (after.stream !== 'checkIns' || hasEnded(after)) return undefined;
  const standing = standingIn(after);
  if (before && reached(after) > reached(before)) {
    if (standing) return { at: standing.at };
    return known && { at: known.at, isOff: true };
  }
  const hasAsked = after.appointments.some((each) => isTheirs(each) && endOf(before, each.n) === undefined);
  const hasChosen =
    standing?.askedBy === 'participant' &&
    !before?.appointments.some(({ n, at: was }) => n === standing.n && was === standing.at);
  if (hasAsked || hasChosen) return undefined;
  return known?.untrueSince !== undefined &&
    haveMetSince(before, after, known.untrueSince, zone) &&
    at > known.untrueSince
    ? undefined
    : known;
};

/** Whether somebody would come for nothing, or would not come, by what they were told. */
const isUntrue = ({ at, isOff = false, post }: Known, now: number, { record, zone, slackMs }: Life): boolean => {
  if (record === undefined || startOfLocal(at, zone) <= now + slackMs) return false;
  if (post?.failedAt !== undefined && post.failedAt <= now) return false;
  const standing = standingIn(record);
  if (isOff) return standing?.at === at;
  // A time that has passed says when they met, or is a slip: it is judged once it is mended.
  const isPast = standing !== undefined && startOfLocal(standing.at, zone) <= now + slackMs;
  return !isPast && standing?.at !== at;
};

const judged = (life: Life, at: number): Violation[] => {
  const { record, known } = life;
  if (record === undefined || known === undefined) return [];
  if (!isUntrue(known, at, life)) {
    delete known.untrueSince;
    return [];
  }
  known.untrueSince ??= at;
  if (isCallOpen(record)) return [];
  const what = known.isOff ? `off at ${known.at}, which stands,` : `of ${known.at}, which does not stand,`;
  return [violation('I14', at, record, `they were told that it is ${what} and nobody is asked to call`)];
};

const entered = (written: Written, life: Life): Violation[] => {
  const { after, at, action } = written;
  if (after.stream !== 'checkIns') return [];
  const known = knownAfter(written, life);
  // A new booking is agreed on with them, also at the hour that was off; one that is back by a correction is not.
  const isAgreed = known?.isOff === true && action === 'checkInBooked' && standingIn(after) !== undefined;
  life.known = isAgreed ? undefined : known;
  life.record = after;
  for (const each of after.appointments) life.times.set(each.n, each.at);
  return judged(life, at);
};

const arrived = (post: Post, life: Life): Violation[] => {
  const time = timeIn(post.text);
  const n = appointmentIn(post.step)?.n ?? 0;
  const at = life.times.get(n);
  if (time === undefined || at?.slice(5) !== time) return [];
  // It was on its way when they wished for another time.
  if (endOf(life.record, n)?.by === 'participant') return [];
  life.known = { at, post };
  return judged(life, post.at);
};

const lifeOf = ({ zone }: LivedStudy, slackMs: number): Life => ({
  zone: zoneOf(zone),
  slackMs,
  record: undefined,
  known: undefined,
  times: new Map(),
});

/**
 * I14: whoever was told the time of a check-in that was moved or called off since, or that it is off and it stands after all, is told of
 * that, or a call that tells them stands open until that time. What they wished themselves they know, and whoever they met tells them.
 */
export const checkInsTold: Check = ({ seen, studies, skewSeconds }) => {
  const byId = new Map(studies.map((study) => [study.id, study]));
  const lives = new Map<string, Life>();
  const lifeFor = (study: string, participant: string): Life | undefined => {
    const known = byId.get(study);
    const name = nameOf(study, participant);
    if (known && !lives.has(name)) lives.set(name, lifeOf(known, slackOf({ skewSeconds })));
    return lives.get(name);
  };
  const isOfCheckIns = ({ study, step }: Post): boolean =>
    Object.hasOwn(byId.get(study)?.protocol.checkIns ?? {}, aboutIn(step) ?? '');
  const texts = seen.posts.filter((post) => post.fate === 'taken' && isOfCheckIns(post));
  const commits = seen.written.filter(({ after }) => after.stream === 'checkIns');
  const happened = [
    ...commits.map((written) => ({ at: written.at, of: written.after, judge: (life: Life) => entered(written, life) })),
    ...texts.map((post) => ({ at: post.at, of: post, judge: (life: Life) => arrived(post, life) })),
  ].sort((one, other) => one.at - other.at);
  return happened.flatMap(({ of: { study, participant = '' }, judge }) => {
    const life = lifeFor(study, participant);
    return life === undefined ? [] : judge(life);
  });
};
