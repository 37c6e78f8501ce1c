import { civil, type CivilDay } from './civil-date.ts';
import { isCry } from './cry-for-help.ts';
import { isAboutErasure } from './erasure-watch.ts';
import { windowOf } from './follow-up.ts';
import { agendaOf, countedContacts, expectedCheckIn } from './record-agenda.ts';
import { ACKNOWLEDGE_WITHIN_WORKING_DAYS, HIGHEST_LEVEL } from './pending.ts';
import { otherBand } from './next-call.ts';
import type { Channel, Role, TimeBand, Timepoint } from './protocol.ts';
import { roleAtLevel, roseUnanswered } from './rising.ts';
import type { CheckInRecord, Escalation, InterviewRecord, StepOutcome, Task } from './record.ts';
import type { CheckInBlock, InterviewBlock } from './staff-block.ts';
import type { NextAction, Owner, Situation } from './staff-texts.ts';
import type { StudyPlan } from './study-plan.ts';
import type { Instant } from './zone.ts';

interface Reader {
  owner: Owner;
  url: string;
  now: Instant;
  /** Users who are told of what a role is to take. */
  toldAs: (role: Role) => string[];
}

interface InterviewReader extends Reader {
  /** When a letter was posted, by the key of its step; undefined of one that lies in the tray, or left it unposted. */
  postedAt: (step: string) => string | undefined;
}

const SITUATION: Record<string, Situation> = {
  notBooked: 'notBooked',
  closedWindow: 'notBooked',
  outcomeMissing: 'outcomeMissing',
  windowClosed: 'reasonMissing',
};

/** Nobody books to answer a questionnaire: it is not answered. That it is over without a reason is said of one too. */
const situationOf = ({ why }: Escalation, timepoint: Timepoint | undefined): Situation => {
  const situation = SITUATION[why] ?? 'other';
  return situation === 'notBooked' && timepoint?.mode === 'questionnaire' ? 'notAnswered' : situation;
};

/** Where a follow-up stands otherwise; the same in every language. */
const ERASURE_SHOWN = 'GDPR';

const NEXT: Partial<Record<Task['kind'], NextAction>> = {
  phone: 'call',
  letter: 'sendLetter',
  contactPerson: 'askContactPerson',
  recordOutcome: 'recordOutcome',
  notDoneReason: 'giveReason',
  confirmAppointment: 'confirmAppointment',
  messageTrouble: 'checkMessage',
  register: 'orderRegister',
  outreach: 'reachOut',
};

const CALL_IN: Record<TimeBand, NextAction> = { am: 'callMorning', pm: 'callAfternoon', eve: 'callEvening' };

/** After a call in vain: at a time of day that was not tried, or at least not the last time (F4.4). */
const nextOf = ({ kind, attempts, bands }: Task): NextAction | undefined => {
  const last = attempts.at(-1);
  if (kind !== 'phone' || last === undefined) return NEXT[kind];
  const fresh = otherBand({ attempts, ...(bands ? { bands } : {}) });
  return fresh === undefined ? 'call' : CALL_IN[fresh];
};

/** What is still being sent is no try yet. */
const isTry = (outcome: StepOutcome): boolean => ['sent', 'unknown', 'unconfirmed'].includes(outcome.state);

const triesBy = ({ steps }: InterviewRecord, of: string, channel: Channel): [key: string, outcome: StepOutcome][] =>
  Object.entries(steps).filter(
    ([key, outcome]) =>
      key.startsWith(`${of}/`) && isTry(outcome) && 'channel' in outcome && outcome.channel === channel,
  );

/** Keys of the steps that wrote a letter about a follow-up. */
export const lettersAbout = (record: InterviewRecord, of: string): string[] =>
  triesBy(record, of, 'letter').map(([key]) => key);

const triedIn = (
  record: InterviewRecord,
  of: string,
  postedAt: InterviewReader['postedAt'],
  dayOf: (iso: string) => CivilDay,
): NonNullable<InterviewBlock['tried']> => {
  const calls = Object.values(record.tasks)
    .filter((task) => task.of === of)
    .flatMap((task) => task.attempts);
  // A table gives a map back in any order.
  const letters = triesBy(record, of, 'letter').toSorted(([, { at: one }], [, { at: other }]) =>
    one < other ? -1 : 1,
  );
  const posted = letters.flatMap(([key]) => postedAt(key) ?? []).sort();
  const [letterOn, last] = [posted.at(-1), letters.at(-1)];
  return {
    sms: triesBy(record, of, 'sms').length,
    emails: triesBy(record, of, 'email').length,
    calls: calls.length,
    bands: [...new Set(calls.map((call) => call.band))],
    ...(letterOn === undefined ? {} : { letterOn: dayOf(letterOn) }),
    ...(last && postedAt(last[0]) === undefined ? { unposted: dayOf(last[1].at) } : {}),
  };
};

const answerable = (plan: StudyPlan, escalation: Escalation, { owner, url, now, toldAs }: Reader) => {
  const { zone, addWorkingDays } = plan.appointments;
  const since = zone.toLocal(Date.parse(escalation.levelSince)).day;
  // Told, and nobody's to take.
  if (escalation.level === 0) return { level: 0, url };
  const cry = isCry(escalation) ? { cry: true as const } : {};
  // Told alone: it is not this reader who is to take it.
  if (owner === 'someoneElse') return { level: escalation.level, ...cry, owner, url };
  const next = escalation.level < HIGHEST_LEVEL ? roleAtLevel(plan, escalation, escalation.level + 1) : undefined;
  // Whoever is told now, of a role of their own or in place of one that nobody has, is not warned of themselves.
  const told = [escalation.to, ...(escalation.cc ?? [])].flatMap(toldAs);
  const isToldAnother = next !== undefined && toldAs(next).some((user) => !told.includes(user));
  const takeBy = addWorkingDays(since, ACKNOWLEDGE_WITHIN_WORKING_DAYS);
  // Of the highest level, or after a hold, the day is over and nobody else is told: it is no date to come.
  const isAhead = takeBy >= zone.toLocal(now).day;
  return {
    level: escalation.level,
    ...cry,
    owner,
    url,
    ...(isAhead ? { takeBy, ...(isToldAnother ? { otherwise: next } : {}) } : {}),
    ...(roseUnanswered(plan, escalation)
      ? { unacknowledgedSince: zone.toLocal(Date.parse(escalation.since)).day }
      : {}),
  };
};

/** What a member of staff reads about one follow-up: pseudonym, dates and counts, nothing that tells arm, name or illness. */
export const interviewBlock = (
  plan: StudyPlan,
  record: InterviewRecord,
  escalation: Escalation,
  reader: InterviewReader,
): InterviewBlock => {
  const { zone, workingDaysBetween } = plan.appointments;
  const today = zone.toLocal(reader.now).day;
  const isErasure = isAboutErasure(escalation);
  const timepoint = plan.timepoint(escalation.of);
  const closes = timepoint && windowOf(timepoint, record.anchors)?.closes;
  const dayOf = (iso: string): CivilDay => zone.toLocal(Date.parse(iso)).day;
  const open = Object.values(record.tasks).filter((task) => task.of === escalation.of && task.state === 'open');
  const ahead = agendaOf(plan, record).find(
    (item) => item.of === escalation.of && item.skip === undefined && item.at > reader.now && item.does === 'task',
  );
  const actions = open.flatMap((task) => nextOf(task) ?? []);
  const later = ahead?.definition.task ? NEXT[ahead.definition.task.kind] : undefined;
  const next: NextAction[] = actions.length > 0 ? actions : [later ?? 'look'];
  const workingDaysLeft =
    closes == null
      ? undefined
      : today <= closes
        ? workingDaysBetween(today, closes)
        : -workingDaysBetween(closes, today);
  return {
    ...answerable(plan, escalation, reader),
    stream: 'interviews',
    pseudonym: record.participant,
    timepoint: isErasure ? ERASURE_SHOWN : escalation.of,
    primary: timepoint?.primary ?? false,
    situation: situationOf(escalation, timepoint),
    ...(closes == null || workingDaysLeft === undefined ? {} : { window: { workingDaysLeft, lastDay: closes } }),
    // Nobody is to be reached about an erasure.
    ...(isErasure
      ? {}
      : {
          tried: triedIn(record, escalation.of, reader.postedAt, dayOf),
          lastSignOfLife: record.lastSignOfLife === undefined ? 'none' : dayOf(record.lastSignOfLife),
        }),
    next: [...new Set(next)],
  };
};

/** One silence, under the second pseudonym. */
export const checkInBlock = (
  plan: StudyPlan,
  record: CheckInRecord,
  escalation: Escalation,
  reader: Reader,
): CheckInBlock => {
  const today = plan.appointments.zone.toLocal(reader.now).day;
  const expected = expectedCheckIn(plan, record);
  const last = countedContacts(record).at(-1);
  return {
    ...answerable(plan, escalation, reader),
    stream: 'checkIns',
    pseudonym: record.alias,
    ...(last === undefined ? {} : { lastContact: civil(last) }),
    daysOverdue: expected === undefined ? 0 : Math.max(0, today - expected.due),
  };
};
