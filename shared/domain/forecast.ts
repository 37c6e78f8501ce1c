import { type AgendaItem, isMessage } from './agenda-item.ts';
import { TOO_CLOSE_HOURS } from './appointment-clock.ts';
import { checkInExpectation, type CheckInFacts } from './check-in-agenda.ts';
import { type CivilDay, isoDate } from './civil-date.ts';
import { windowOf } from './follow-up.ts';
import type { Load, LoadKind } from './forecast-load.ts';
import type { Step } from './protocol.ts';
import { agendaOf, checkInFacts } from './record-agenda.ts';
import type { CheckInRecord, InterviewRecord, ParticipantRecord } from './record.ts';
import { nominalDay } from './step-date.ts';
import { ladderOf, type StudyPlan } from './study-plan.ts';
import type { Instant } from './zone.ts';

/** What is assumed of people, since nothing is measured yet: said with every forecast. */
export const FORECAST_ASSUMED = {
  /** Of those without an appointment, at each message and each call from the opening of the window on. */
  answeredShare: 0.2,
  /** From the answer to the interview; nobody cancels or fails to come. */
  daysToInterview: 14,
  /** Of the check-ins that are due, each held on the day; the others without a text. */
  bookedCheckInShare: 0.25,
} as const;

const HOURS_PER_DAY = 24;
const CALLS = ['phone', 'contactPerson', 'outreach', 'deliverByCall', 'confirmAppointment'];

/** By which way a step reaches somebody, as they consented; undefined when it is no message and no call. */
const kindOf = (step: Step, { consent }: ParticipantRecord): LoadKind | undefined => {
  const { send, task } = step;
  if (send?.to === 'participant') return send.channels.find((channel) => consent[channel] === true);
  return task && CALLS.includes(task.kind) ? 'call' : undefined;
};

/** A message leaves once. */
const timesOf = ({ task }: Step): number => task?.attempts ?? 1;

/** How many calls until one is answered, at most as many as the task asks for. */
const expectedCalls = (calls: number): number =>
  (1 - (1 - FORECAST_ASSUMED.answeredShare) ** calls) / FORECAST_ASSUMED.answeredShare;

interface Span {
  now: Instant;
  /** Nothing from here on is asked for. */
  to: CivilDay;
}

const aheadOf = (plan: StudyPlan, record: ParticipantRecord, { now, to }: Span): AgendaItem[] => {
  const end = plan.appointments.zone.toInstant(to, 0);
  return agendaOf(plan, record).filter(
    (item) => item.skip === undefined && item.at >= now && item.at < end && record.steps[item.key] === undefined,
  );
};

const dayOf = (plan: StudyPlan, at: Instant): CivilDay => plan.appointments.zone.toLocal(at).day;

/** What follows for those who booked on a day: its text, the reminders, the thanks. */
const afterBooking = (
  plan: StudyPlan,
  steps: Step[],
  record: ParticipantRecord,
  booked: { on: CivilDay; share: number },
): Load[] => {
  const meets = plan.appointments.rollForward(booked.on + FORECAST_ASSUMED.daysToInterview);
  const reference: Partial<Record<Step['from'], CivilDay>> = { booking: booked.on, appointment: meets, done: meets };
  return steps.flatMap((step): Load[] => {
    const counted = reference[step.from];
    const kind = kindOf(step, record);
    if (counted === undefined || kind === undefined || step.enabled === false) return [];
    const nominal = plan.appointments.rollBackward(nominalDay(step, counted, plan.appointments));
    if (step.from === 'appointment' && nominal - booked.on < TOO_CLOSE_HOURS / HOURS_PER_DAY) return [];
    return [{ day: nominal, stream: record.stream, step: step.id, kind, ifNobodyAnswers: 0, expected: booked.share }];
  });
};

const ofBookingClock = (plan: StudyPlan, record: InterviewRecord, of: string, items: AgendaItem[]): Load[] => {
  const timepoint = plan.timepoint(of);
  const ladder = ladderOf(plan, of);
  const opens = timepoint && windowOf(timepoint, record.anchors)?.opens;
  let unanswered = 1;
  return items.flatMap((item): Load[] => {
    const kind = kindOf(item.definition, record);
    if (kind === undefined) return [];
    const day = dayOf(plan, item.at);
    const times = timesOf(item.definition);
    const expected = unanswered * (kind === 'call' ? expectedCalls(times) : 1);
    const load: Load = { day, stream: 'interviews', step: item.definition.id, kind, ifNobodyAnswers: times, expected };
    // What leaves before the window opens asks for nothing yet; an invitation may be rolled to the days before it.
    const asks = opens !== undefined && opens !== null && item.nominal >= opens;
    const share = asks ? unanswered * (1 - (1 - FORECAST_ASSUMED.answeredShare) ** times) : 0;
    unanswered -= share;
    return [load, ...afterBooking(plan, ladder?.appointment ?? [], record, { on: day, share })];
  });
};

/** Of what stands already: it goes, whoever answers. */
const certain = (plan: StudyPlan, record: ParticipantRecord, item: AgendaItem): Load[] => {
  const kind = kindOf(item.definition, record);
  if (kind === undefined) return [];
  const day = dayOf(plan, item.at);
  const times = timesOf(item.definition);
  return [{ day, stream: record.stream, step: item.definition.id, kind, ifNobodyAnswers: times, expected: times }];
};

const interviewLoads = (plan: StudyPlan, record: InterviewRecord, span: Span): Load[] => {
  const ahead = aheadOf(plan, record, span);
  const asking = ahead.filter(({ clock }) => clock === 'booking');
  const followUps = [...new Set(asking.map(({ of }) => of))];
  return [
    ...ahead.filter((item) => item.clock !== 'booking').flatMap((item) => certain(plan, record, item)),
    ...followUps.flatMap((of) =>
      ofBookingClock(
        plan,
        record,
        of,
        asking.filter((item) => item.of === of),
      ),
    ),
  ];
};

/** Days on which a check-in falls from today on, were each held on the day it is due: placed as the agenda will place it. */
const checkInDays = (plan: StudyPlan, facts: CheckInFacts, today: CivilDay, to: CivilDay): CivilDay[] => {
  const days: CivilDay[] = [];
  const contacts = [...facts.contacts];
  for (;;) {
    const expected = checkInExpectation(plan, { ...facts, contacts });
    const day = expected === undefined ? to : Math.max(expected.due, today);
    if (day >= to) return days;
    days.push(day);
    contacts.push(isoDate(day));
  }
};

const checkInLoads = (plan: StudyPlan, record: CheckInRecord, span: Span): Load[] => {
  const facts = checkInFacts(plan, record);
  const definition = facts && plan.protocol.checkIns[facts.plan];
  if (facts === undefined || definition === undefined) return [];
  const { to } = span;
  const today = dayOf(plan, span.now);
  const ahead = aheadOf(plan, record, span);
  const isCertain = (item: AgendaItem): boolean => isMessage(item) || item.appointment !== undefined;
  const [booked, silence] = [ahead.filter(isCertain), ahead.filter((item) => !isCertain(item))];
  const reminders = definition.ladder.filter(({ from, enabled }) => from === 'appointment' && enabled !== false);
  return [
    ...booked.flatMap((item) => certain(plan, record, item)),
    ...silence.flatMap((item) => certain(plan, record, item)).map((load) => ({ ...load, expected: 0 })),
    ...checkInDays(plan, facts, today, to).flatMap((due) =>
      reminders.flatMap((step): Load[] => {
        const kind = kindOf(step, record);
        if (kind === undefined) return [];
        const day = plan.appointments.rollBackward(nominalDay(step, due, plan.appointments));
        const expected = FORECAST_ASSUMED.bookedCheckInShare;
        return [{ day, stream: 'checkIns', step: step.id, kind, ifNobodyAnswers: 0, expected }];
      }),
    ),
  ];
};

/**
 * What one record brings staff and its study from now on: the steps ahead as if nobody answered and nobody were met, and as weighted by
 * what is assumed. Neither bounds the other: an answer ends the asking, and brings reminders.
 */
export const loadsOf = (plan: StudyPlan, record: ParticipantRecord, now: Instant, to: CivilDay): Load[] => {
  if (record.held) return [];
  return record.stream === 'interviews'
    ? interviewLoads(plan, record, { now, to })
    : checkInLoads(plan, record, { now, to });
};
