import { byInstant, doesOf, type AgendaItem } from './agenda-item.ts';
import type { Conversation } from './believed.ts';
import { checkInInHold } from './appointment-in-hold.ts';
import { checkInDue } from './check-in-due.ts';
import { checkInMessages } from './check-in-messages.ts';
import { civil, type CivilDay } from './civil-date.ts';
import { endOf, standingAppointment } from './follow-up.ts';
import { holdWatch } from './hold-watch.ts';
import { parseLocal } from './local-time.ts';
import { foldPauses, pausesOf } from './pause.ts';
import type { CheckInPlan } from './protocol.ts';
import type { Appointment, CheckInRecord } from './record.ts';
import { nominalDay, stepInstant } from './step-date.ts';
import type { StudyPlan } from './study-plan.ts';
import { toldAsItIs } from './told-as-it-is.ts';
import { type Instant, isoInstant } from './zone.ts';

export type CheckInFacts = Pick<CheckInRecord, 'anchors' | 'holds' | 'stopped' | 'participation' | 'status'> & {
  registeredAt?: string;
  held?: boolean;
  tasks?: CheckInRecord['tasks'];
  plan: string;
  mentor?: string;
  /** ISO dates of the contacts that count, ascending. */
  contacts: string[];
  appointments: Appointment[];
  voidedEnds?: CheckInRecord['voidedEnds'];
  consent?: CheckInRecord['consent'];
  steps?: CheckInRecord['steps'];
};

export interface CheckInExpectation {
  plan: string;
  due: CivilDay;
  gapEnds: CivilDay;
  /** One silence, one ladder: `mentor/since-2026-01-31`. */
  silence: string;
}

/** In goal: working or studying and no support needed; unknown is no (F1.14). */
export const isInGoal = ({ work, supportNeeded }: CheckInRecord['status']): boolean =>
  (work === 'employed' || work === 'education') && supportNeeded === false;

/** Missed contacts and elapsed time never end support; only these do (F2.8). */
export const checkInsEnded = (facts: Pick<CheckInFacts, 'participation' | 'status'>): boolean =>
  facts.participation.intervention === 'stopped' || facts.participation.life !== 'alive' || isInGoal(facts.status);

/** A due date inside a leave that somebody covers waits for the day after it: nobody is overdue because their mentor is away. */
const afterLeaves = (day: CivilDay, mentor: string | undefined, { coveredLeaves }: StudyPlan): CivilDay => {
  const own = coveredLeaves.filter((leave) => leave.mentor === mentor).sort((a, b) => (a.from < b.from ? -1 : 1));
  return own.reduce(
    (due, { from, until }) => (civil(from) <= due && due <= civil(until) ? civil(until) + 1 : due),
    day,
  );
};

/** When the next check-in is due; undefined where none is expected any more, or none is planned for the arm. */
export const checkInExpectation = (plan: StudyPlan, facts: CheckInFacts): CheckInExpectation | undefined => {
  const definition = plan.protocol.checkIns[facts.plan];
  const anchorDate = definition && facts.anchors[definition.anchor];
  if (definition === undefined || anchorDate === undefined || checkInsEnded(facts)) return undefined;
  const registered =
    facts.registeredAt === undefined ? undefined : plan.appointments.zone.toLocal(Date.parse(facts.registeredAt)).day;
  const counted = facts.contacts.filter((on) => on >= anchorDate);
  const expected = checkInDue(definition, civil(anchorDate), registered, counted.map(civil));
  if (expected === undefined) return undefined;
  const due = afterLeaves(expected.due, facts.mentor, plan);
  const gapEnds = Math.max(due, expected.gapEnds);
  return { plan: facts.plan, due, gapEnds, silence: `${facts.plan}/since-${counted.at(-1) ?? anchorDate}` };
};

const silenceItems = (
  plan: StudyPlan,
  definition: CheckInPlan,
  expected: CheckInExpectation,
  facts: CheckInFacts,
): AgendaItem[] => {
  const calendar = plan.appointments;
  const registered = facts.registeredAt === undefined ? -Infinity : Date.parse(facts.registeredAt);
  const booked = standingAppointment(facts);
  const inGap = booked !== undefined && parseLocal(booked.at).day <= expected.gapEnds;
  const resumesAt = inGap ? endOf(booked, calendar.zone) : -Infinity;
  return definition.ladder
    .filter((step) => step.from === 'due')
    .map((step): AgendaItem => {
      const nominal = nominalDay(step, expected.due, calendar);
      const at = Math.max(stepInstant(step, nominal, calendar, registered), resumesAt);
      const item: AgendaItem = {
        key: `${expected.silence}/${step.id}`,
        stream: 'checkIns',
        clock: 'checkIns',
        of: facts.plan,
        definition: step,
        does: doesOf(step),
        nominal,
        at,
      };
      return step.enabled === false ? { ...item, skip: 'disabled' } : item;
    });
};

/** What was said of their check-ins; on a day on which they met, they heard how it stood until then. */
export const conversationOf = ({ appointments: { zone } }: StudyPlan, facts: CheckInFacts): Conversation => ({
  stream: 'checkIns',
  of: facts.plan,
  appointments: facts.appointments,
  steps: facts.steps ?? {},
  tasks: facts.tasks ?? {},
  met: facts.contacts.map((on) => isoInstant(zone.toInstant(civil(on), 0))),
});

/**
 * The check-in stream of one participant: one ladder per silence, and the messages of a booked check-in.
 * @param now as of `interviewAgenda`
 */
export const checkInAgenda = (plan: StudyPlan, facts: CheckInFacts, now: Instant = -Infinity): AgendaItem[] => {
  const definition = plan.protocol.checkIns[facts.plan];
  if (definition === undefined || checkInsEnded(facts)) return [];
  const expected = checkInExpectation(plan, facts);
  const pauses = pausesOf(facts, 'checkIns', plan.appointments.zone);
  const silence = expected ? silenceItems(plan, definition, expected, facts) : [];
  const messages = checkInMessages(plan, definition, facts);
  const contacts = foldPauses([...silence, ...messages], pauses);
  const holds = holdWatch(
    plan,
    { anchors: facts.anchors, holds: facts.holds, followUps: {}, tasks: facts.tasks ?? {} },
    'checkIns',
  );
  const to = facts.mentor === undefined ? 'coordinator' : 'mentor';
  const told = toldAsItIs(conversationOf(plan, facts), contacts, { plan, pauses, now }, to);
  return [...contacts, ...holds, ...checkInInHold(plan, facts), ...told].sort(byInstant);
};
