import type { Escalation, ParticipantRecord } from '../../../shared/domain/record.ts';
import { WINDOW_CLOSED } from '../../../shared/domain/work.ts';
import type { Violation, Written } from '../outside/seen.ts';
import { type Check, type Lived, type LivedStudy, MINUTE_OF_WORK_MS, nameOf, violation } from './lived.ts';
import { isInterviewSettled, missedInterviews } from './misses/missed-interviews.ts';
import { missedCheckIns } from './misses/missed-check-ins.ts';
import { afterQuiet, isQuiet, type Miss, quietOf } from './misses/miss.ts';
import { type WorkingDays, workingDaysOf } from './misses/working-days.ts';

const MINUTE_MS = 60_000;
/** While all is well. Elsewhere a tick may fail, and every one of the next ones is another chance. */
const TICKS = { calm: 2, troubled: 16 };
/** Working days in which an escalation is acknowledged before the next level is told (product.md section 5). */
const ACKNOWLEDGE_WORKING_DAYS = 3;

const isLive = (escalation: Escalation | undefined): escalation is Escalation =>
  escalation !== undefined && escalation.state !== 'resolved';

/** What newer code has left there cannot be carried out before it is rolled back. */
const isReadable = ({ steps }: ParticipantRecord): boolean =>
  Object.values(steps).every(({ state }) => (state as string) !== 'ofNewerCode');

/** Time of which nothing ran is nobody's lateness. */
const healthyMs = (from: number, to: number, outages: Lived['seen']['outages']): number =>
  outages.reduce((left, [begin, end]) => left - Math.max(0, Math.min(end, to) - Math.max(begin, from)), to - from);

interface Life {
  study: LivedStudy;
  days: WorkingDays;
  /** Steps of which somebody has been told. */
  told: Set<string>;
  raised: Set<string>;
  /** Since when a miss has waited for somebody to be told. */
  waits: Map<string, number>;
}

export interface Judging {
  toleranceMs: number;
  patienceMs: number;
  outages: Lived['seen']['outages'];
}

const missesOf = (record: ParticipantRecord, { study, days }: Life): Miss[] =>
  record.stream === 'interviews' ? missedInterviews(record, study, days) : missedCheckIns(record, study, days);

const isDealtWith = (record: ParticipantRecord, miss: Miss, at: number): boolean =>
  record.stream === 'interviews' && miss.of !== 'erasure' && isInterviewSettled(record, miss, at);

const isSettled = (record: ParticipantRecord, miss: Miss, at: number, { days }: Life): boolean =>
  (miss.of !== 'erasure' && isQuiet(quietOf(record, days.zone), at)) || isDealtWith(record, miss, at);

/** Nobody took it for three working days, so that the next level is told. */
const hasRisen = (before: Escalation, after: Escalation, at: number, { days }: Life, toleranceMs: number): boolean => {
  const { day, minute } = days.zone.toLocal(Date.parse(before.levelSince));
  const rises = days.zone.toInstant(days.after(day, ACKNOWLEDGE_WORKING_DAYS), minute);
  return before.state === 'open' && after.level === before.level + 1 && at + toleranceMs >= rises;
};

/** What is told in this commit, and whether anything had been missed. */
const unfounded = (
  { at, before, after, action }: Written,
  misses: Miss[],
  life: Life,
  { toleranceMs }: Judging,
): Violation[] =>
  Object.values(after.escalations).flatMap((escalation): Violation[] => {
    const { of, step, level } = escalation;
    const known = before?.escalations[of];
    const found = (what: string): Violation[] => [violation('I7', at, after, `${step} ${what}`)];
    if (isLive(known) && known.level > level && isLive(escalation)) return found(`fell to level ${String(level)}`);
    if (!isLive(escalation) || (isLive(known) && known.level >= level)) return [];
    if (isLive(known) && known.step === step)
      return hasRisen(known, escalation, at, life, toleranceMs) ? [] : found('rose before three working days');
    // What resolved it was entered by mistake: it stands as it stood, and nobody is told anew.
    const isBack = known?.since === escalation.since;
    // A check-in that was agreed since, and a hold, put off who is told, and take back nobody's word; a closing comes back after them, but for
    // one that stood in the hold when an erasure was asked for that is revoked.
    const isKnown = isBack && (escalation.why !== WINDOW_CLOSED || action === 'erasureRevoked');
    const miss = misses.find((each) => each.step === step && (isKnown || each.at <= at + toleranceMs));
    const isFounded =
      miss !== undefined &&
      // By a clock that goes ahead, what ended with this commit ends a little later.
      [at + toleranceMs, at, at - MINUTE_OF_WORK_MS].some((then) =>
        isBack ? !isDealtWith(after, miss, then) : !isSettled(after, miss, then, life),
      );
    if (!isFounded) return found('was escalated and nothing was missed');
    if (!isBack && life.raised.has(step)) return found('was escalated twice');
    life.raised.add(step);
    return [];
  });

/** What waits for somebody to be told between this commit and the next one of the record. */
const untold = (
  after: ParticipantRecord,
  misses: Miss[],
  from: number,
  until: number,
  life: Life,
): [Miss, number][] => {
  const waiting = new Map<string, number>();
  const found = misses.flatMap((miss): [Miss, number][] => {
    const { of, step, level, at } = miss;
    const escalation = after.escalations[of];
    if (at <= until && isLive(escalation) && escalation.level >= level) life.told.add(step);
    if (at > until || life.told.has(step) || isSettled(after, miss, until, life)) return [];
    const quiet = quietOf(after, life.days.zone);
    const waits = Math.max(at, life.waits.get(step) ?? afterQuiet(quiet, Math.max(at, from)));
    // Where a hold came in between, nobody was to be told before it ended.
    const since = Math.max(waits, ...quiet.flatMap(({ to }) => (to <= until ? [to] : [])));
    waiting.set(step, since);
    return [[miss, since]];
  });
  life.waits = waiting;
  return found;
};

const lifeOf = (study: LivedStudy): Life => ({
  study,
  days: workingDaysOf(study),
  told: new Set(),
  raised: new Set(),
  waits: new Map(),
});

const judge = (history: Written[], study: LivedStudy, end: number, judging: Judging): Violation[] => {
  const life = lifeOf(study);
  // Somebody whose life began before this one was told of things that nobody here saw.
  const isWhole = history[0]?.before === undefined;
  return history.flatMap((written, nth) => {
    const { at, after } = written;
    const misses = missesOf(after, life);
    const found = unfounded(written, misses, life, judging);
    const until = history[nth + 1]?.at ?? end;
    const waiting = untold(after, misses, at, until, life);
    if (!isWhole || !isReadable(after)) {
      life.waits.clear();
      return found;
    }
    const late = waiting.filter(([, since]) => healthyMs(since, until, judging.outages) > judging.patienceMs);
    for (const [{ step }] of late) life.told.add(step);
    return [...found, ...late.map(([{ step }]) => violation('I7', until, after, `nobody was told of ${step}`))];
  });
};

/** I7: whoever is missed is escalated once, within two ticks in which all was well, and nobody else is; reckoned anew from the facts. */
export const escalatedOnce: Check = ({ seen, studies, isCalm, tickMinutes, skewSeconds, end }) => {
  const histories = new Map<string, Written[]>();
  for (const written of seen.written) {
    const name = `${nameOf(written.after.study, written.after.participant)} ${written.after.stream}`;
    const known = histories.get(name);
    if (known) known.push(written);
    else histories.set(name, [written]);
  }
  const judging = {
    toleranceMs: (skewSeconds + 1) * 1_000,
    patienceMs: ((isCalm ? TICKS.calm : TICKS.troubled) * tickMinutes + 1) * MINUTE_MS + skewSeconds * 1_000,
    outages: seen.outages,
  };
  return [...histories.values()].flatMap((history) => {
    const study = studies.find(({ id }) => id === history[0]?.after.study);
    return study ? judge(history, study, end, judging) : [];
  });
};
