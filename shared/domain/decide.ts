import { isMessage, type AgendaItem } from './agenda-item.ts';
import { overdueInFlight, type UnclearPolicy } from './in-flight.ts';
import { HIGHEST_LEVEL, pendingItems, risesAt, type Pending } from './pending.ts';
import type { Channel, Role } from './protocol.ts';
import { agendaOf } from './record-agenda.ts';
import type { Escalation, ParticipantRecord, SkipReason, StepOutcome } from './record.ts';
import { isFixed, staleFrom, timeToLiveSeconds } from './send-timing.ts';
import type { StudyPlan } from './study-plan.ts';
import { openTask, openWork, raise, type IdOf, type Notice, type Work, type WorkContext } from './work.ts';
import { isoInstant, type Instant } from './zone.ts';

/** The one message that may leave now; who it goes to is looked up before it is claimed. */
export interface SendIntent {
  item: AgendaItem;
  key: string;
  /** Consented channels in order of preference, from the next one to try. */
  channels: Channel[];
  tries: number;
  resent: boolean;
  timeToLiveSeconds: number;
}

export interface Decision {
  /** The record with the outcomes, tasks and escalations of this instant: one commit. */
  record: ParticipantRecord;
  notices: Notice[];
  /** Keys of messages that ended without a claim, with their outcome. */
  ended: [string, StepOutcome][];
  send?: SendIntent;
}

const defaultRoleOf: Record<number, Role> = { 1: 'coordinator', 2: 'leadCoordinator', 3: 'leadCoordinator' };

const roleAtLevel = (plan: StudyPlan, escalation: Escalation, level: number): Role => {
  const [of] = escalation.of.split('/');
  const timepoint = plan.timepoint(of ?? '');
  const ladder = timepoint?.ladder === undefined ? undefined : plan.protocol.ladders[timepoint.ladder];
  const steps = ladder?.booking ?? plan.protocol.checkIns[of ?? '']?.ladder ?? [];
  const step = steps.find((each) => (each.escalate ?? each.close)?.level === level);
  return (step?.escalate ?? step?.close)?.to ?? defaultRoleOf[level] ?? 'leadCoordinator';
};

const riseUnacknowledged = (work: Work, plan: StudyPlan, context: WorkContext): Work =>
  Object.values(work.escalations).reduce((current, escalation) => {
    if (risesAt(escalation, plan) > context.now) return current;
    const level = Math.min(escalation.level + 1, HIGHEST_LEVEL);
    const to = roleAtLevel(plan, escalation, level);
    return raise(current, { of: escalation.of, key: escalation.step, level, to, why: escalation.why }, context);
  }, work);

/** Shown to a person: a message that failed, was not confirmed, grew stale or found no channel. One task per follow-up. */
const openTrouble = (work: Work, of: string, why: string, context: WorkContext): Work => {
  const to = context.record.stream === 'interviews' ? 'coordinator' : 'mentor';
  return openTask(work, { key: `${of}/messageTrouble`, kind: 'messageTrouble', to, of, why }, context);
};

const TROUBLING: SkipReason[] = ['stale', 'noChannel', 'cap'];

const ofKey = (key: string): string => key.slice(0, key.indexOf('/'));

export const troubleOf = (work: Work, key: string, outcome: StepOutcome, context: WorkContext): Work => {
  if (outcome.state === 'failed' || outcome.state === 'unconfirmed')
    return openTrouble(work, ofKey(key), outcome.state, context);
  const troubling = outcome.state === 'skipped' && TROUBLING.includes(outcome.reason);
  return troubling ? openTrouble(work, ofKey(key), outcome.reason, context) : work;
};

/** Of several messages of one follow-up that are due at once only the latest goes; consent is asked now, not when it was planned. */
const skipOf = (
  plan: StudyPlan,
  record: ParticipantRecord,
  each: Pending,
  due: Pending[],
  all: Pending[],
  now: Instant,
): SkipReason | undefined => {
  const { item } = each;
  if (now >= staleFrom(plan, item)) return 'stale';
  const family = (other: Pending): boolean =>
    other.item.of === item.of && other.item.clock === item.clock && other !== each;
  const later = (other: Pending): boolean =>
    other.item.at > item.at || (other.item.at === item.at && all.indexOf(other) > all.indexOf(each));
  const isReminder = item.definition.from === 'appointment';
  if (item.clock === 'booking' || isReminder) {
    const rival = due.some(
      (other) => family(other) && later(other) && (other.item.definition.from === 'appointment') === isReminder,
    );
    if (rival) return 'superseded';
  }
  const { zone } = plan.appointments;
  const today = zone.toLocal(now).day;
  const remindedSoon = (other: Pending): boolean =>
    family(other) &&
    other.item.definition.from === 'appointment' &&
    later(other) &&
    zone.toLocal(other.item.at).day - today <= 1;
  if (isReminder && zone.toLocal(item.at).day < today && all.some(remindedSoon)) return 'superseded';
  const channels = each.attempting?.channels.filter((channel) => record.consent[channel]) ?? [];
  return channels.length === 0 ? 'noChannel' : undefined;
};

const intentOf = (
  plan: StudyPlan,
  record: ParticipantRecord,
  { item, attempting }: Pending,
  now: Instant,
): SendIntent => {
  const waited = attempting?.outcome?.state === 'waiting' ? attempting.outcome : undefined;
  return {
    item,
    key: attempting?.key ?? item.key,
    channels: (attempting?.channels ?? []).filter((channel) => record.consent[channel]),
    tries: waited?.tries ?? 0,
    resent: waited?.resent ?? false,
    timeToLiveSeconds: timeToLiveSeconds(plan, item, now),
  };
};

const needsConsent = (record: ParticipantRecord, { item }: Pending): boolean =>
  item.definition.consent === 'contactPerson' && !record.consent.contactPerson;

/**
 * What to do now with one record (product.md section 2): pure, so that the same record at the same instant always gives the same
 * answer, whoever asks and however often. Tasks, escalations and skips of this instant come together; messages one at a time.
 */
export const decide = (
  plan: StudyPlan,
  record: ParticipantRecord,
  now: Instant,
  policy: UnclearPolicy,
  idOf: IdOf,
): Decision => {
  const context: WorkContext = { record, now, calendar: plan.appointments, idOf };
  const ended: [string, StepOutcome][] = overdueInFlight(record, policy, now);
  const flown = ended.length === 0 ? record : { ...record, steps: { ...record.steps, ...Object.fromEntries(ended) } };
  const pending = record.held ? [] : pendingItems(plan, flown, agendaOf(plan, flown), now);
  const due = pending.filter((each) => each.goesAt <= now);
  let work: Work = { tasks: record.tasks, escalations: record.escalations, notices: [] };
  const outcomes: [string, StepOutcome][] = [...ended];

  for (const { item } of due.filter((each) => !isMessage(each.item) && !needsConsent(record, each))) {
    work = openWork(work, item, context);
    outcomes.push([item.key, { state: 'opened', at: isoInstant(now) }]);
  }
  for (const { item } of due.filter((each) => needsConsent(record, each)))
    outcomes.push([item.key, { state: 'skipped', reason: 'noChannel', at: isoInstant(now) }]);

  const messages = due.filter((each) => isMessage(each.item));
  const overdue = pending.filter((each) => isMessage(each.item) && (each.attempting?.from ?? each.item.at) <= now);
  const going: Pending[] = [];
  for (const each of overdue) {
    const reason = skipOf(plan, record, each, overdue, pending, now);
    if (reason === undefined) {
      if (messages.includes(each)) going.push(each);
      continue;
    }
    const skipped: [string, StepOutcome] = [
      each.attempting?.key ?? each.item.key,
      { state: 'skipped', reason, at: isoInstant(now) },
    ];
    outcomes.push(skipped);
    ended.push(skipped);
  }
  for (const [key, outcome] of outcomes) work = troubleOf(work, key, outcome, context);
  work = riseUnacknowledged(work, plan, context);

  // Appointments first: a fixed time cannot wait for an invitation.
  const next = going.find((each) => isFixed(each.item)) ?? going[0];
  const { notices, ...kept } = work;
  const decided = { ...flown, ...kept, steps: { ...flown.steps, ...Object.fromEntries(outcomes) } };
  return { record: decided, notices, ended, ...(next ? { send: intentOf(plan, record, next, now) } : {}) };
};
