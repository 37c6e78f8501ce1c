import { isMessage, type AgendaItem } from './agenda-item.ts';
import { blockedNow, isChangeOfAppointment } from './blocked.ts';
import { consented, intentOf, skipNow, type SendIntent } from './going.ts';
import { overdueInFlight, type MayResend, type UnclearPolicy } from './in-flight.ts';
import { troubleOf, type TroubleContext } from './message-trouble.ts';
import { pendingItems, type Pending } from './pending.ts';
import { agendaOf } from './record-agenda.ts';
import { asMayHaveLeft, mayHaveLeft } from './restore.ts';
import type { ParticipantRecord, SkipReason, StepOutcome } from './record.ts';
import { riseUnacknowledged } from './rising.ts';
import { isFixed, isStale } from './send-timing.ts';
import type { StudyPlan } from './study-plan.ts';
import { stepOf } from './step-key.ts';
import { abandonedSteps } from './waiting-steps.ts';
import { lastStartKnown } from './told-change.ts';
import { unlessUnclear } from './went-out.ts';
import { openWork } from './opened-work.ts';
import { carriedOutAgain, tellByCall, type IdOf, type Notice, workIn } from './work.ts';
import { isoInstant, type Instant } from './zone.ts';

export interface Decision {
  /** The record with the outcomes, tasks and escalations of this instant: one commit. */
  record: ParticipantRecord;
  notices: Notice[];
  /** Keys of messages that ended without a claim, with their outcome. */
  ended: [string, StepOutcome][];
  send?: SendIntent;
}

/** How a record is looked at: under which plan and policy, and when. */
export interface Look {
  plan: StudyPlan;
  now: Instant;
  unclearSends: UnclearPolicy;
  idOf: IdOf;
}

type Ended = [string, StepOutcome];

const skipped = (key: string, reason: SkipReason, now: Instant): Ended => [
  key,
  { state: 'skipped', reason, at: isoInstant(now) },
];

const mayResend = (record: ParticipantRecord, agenda: AgendaItem[], look: Look): MayResend => {
  const { plan, now, unclearSends } = look;
  return (key) => {
    const item = agenda.find((each) => each.key === stepOf(key));
    if (unclearSends !== 'resend-once' || item === undefined || mayHaveLeft(plan, record, item)) return false;
    return !isStale(plan, item, now) && blockedNow(plan, record, item, now) === undefined;
  };
};

/** Steps that lost their claim, or their place in the agenda, while nobody looked. */
const overtakenSteps = (record: ParticipantRecord, agenda: AgendaItem[], look: Look): Ended[] => [
  ...overdueInFlight(record, look.now, mayResend(record, agenda, look)),
  ...abandonedSteps(record, agenda).map(([key, reason]) => skipped(key, reason, look.now)),
];

const withUnclear =
  ({ steps }: ParticipantRecord) =>
  ([key, outcome]: Ended): Ended => [key, unlessUnclear(steps[key], outcome)];

const isAgreed = (record: ParticipantRecord, { item }: Pending): boolean =>
  item.definition.consent !== 'contactPerson' || record.consent.contactPerson === true;

const withOutcomes = <R extends ParticipantRecord>(record: R, outcomes: Ended[]): R =>
  outcomes.length === 0 ? record : { ...record, steps: { ...record.steps, ...Object.fromEntries(outcomes) } };

interface Judged {
  going: Pending[];
  ended: Ended[];
  /** Changes of an appointment that a hold lets go by no channel, or that no text can tell in time. */
  toTell: { key: string; item: AgendaItem; why: 'held' | 'appointmentBegun' }[];
}

/** A change that no text told before the time that it is about: until then, or until the time that they know, they would come for nothing. */
const isStillToTell = ({ item }: Pending, record: ParticipantRecord, { plan, now }: Look): boolean => {
  const { appointment, of } = item;
  if (!isChangeOfAppointment(item) || appointment === undefined || record.stream !== 'interviews') return false;
  return lastStartKnown(plan, record, of, appointment) > now;
};

const judge = (pending: Pending[], record: ParticipantRecord, agenda: AgendaItem[], look: Look): Judged => {
  const { plan, now } = look;
  const messages = pending.filter((each) => isMessage(each.item));
  const due = messages.filter((each) => (each.attempting?.from ?? each.item.at) <= now);
  const around = { plan, record, now, due, pending, agenda };
  const judged: Judged = { going: [], ended: [], toTell: [] };
  for (const each of due) {
    const key = each.attempting?.key ?? each.item.key;
    const reason = isAgreed(record, each) ? skipNow(each, around) : 'noChannel';
    const [channel] = consented(record, each);
    if (reason !== undefined) judged.ended.push(skipped(key, reason, now));
    else if (channel && mayHaveLeft(plan, record, each.item))
      judged.ended.push([key, asMayHaveLeft(record, each, channel)]);
    else if (each.goesAt <= now) judged.going.push(each);
    if (reason === 'held' || (reason === 'appointmentBegun' && isStillToTell(each, record, look)))
      judged.toTell.push({ key, item: each.item, why: reason });
  }
  return judged;
};

/**
 * What to do now with one record (product.md section 2): pure, so that the same record at the same instant always gives the same
 * answer, whoever asks and however often. Tasks, escalations and skips of this instant come together; messages one at a time.
 */
export const decide = (before: ParticipantRecord, look: Look): Decision => {
  const { plan, now, idOf } = look;
  const context: TroubleContext = { plan, record: before, now, calendar: plan.appointments, idOf };
  const agenda = agendaOf(plan, before, now);
  const overtaken = overtakenSteps(before, agenda, look).map(withUnclear(before));
  const record = withOutcomes(before, overtaken);
  const pending = pendingItems(plan, record, agenda, now);
  const work = pending.filter((each) => !isMessage(each.item) && each.goesAt <= now);
  const judged = judge(pending, record, agenda, look);
  const untimely = judged.ended.map(withUnclear(before));

  const ended = [...overtaken, ...untimely];
  const opened = work.map((each): Ended =>
    isAgreed(record, each)
      ? [each.item.key, { state: 'opened', at: isoInstant(now) }]
      : skipped(each.item.key, 'noChannel', now),
  );
  let todo = workIn(carriedOutAgain(record, now));
  for (const each of work) if (isAgreed(record, each)) todo = openWork(todo, each.item, context);
  for (const { item, why } of judged.toTell) todo = tellByCall(todo, item, why, context);
  const told = judged.toTell.map(({ key }) => key);
  for (const [key, outcome] of ended) if (!told.includes(key)) todo = troubleOf(todo, key, outcome, context);
  const { notices, ...kept } = riseUnacknowledged(todo, plan, context);

  // Appointments first: a fixed time cannot wait for an invitation.
  const next = judged.going.find((each) => isFixed(each.item)) ?? judged.going[0];
  const around = { plan, record, now, due: [], pending, agenda };
  return {
    record: { ...withOutcomes(record, [...untimely, ...opened]), ...kept },
    notices,
    ended,
    ...(next ? { send: intentOf(next, around) } : {}),
  };
};
