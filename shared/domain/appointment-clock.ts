import { asHeard, fallbacksGivenUp, heardAs, isFirstTold, remindedAs } from './after-slip.ts';
import { comesBefore, doesOf, isAgreedTo, isMessage, type AgendaItem } from './agenda-item.ts';
import { isChangeOfAppointment } from './blocked.ts';
import { civil, type CivilDay } from './civil-date.ts';
import { appointmentStepKey, interviewEndsVoided, type VoidedEnds } from './ending-key.ts';
import { cameAsPastAt, startOf } from './follow-up.ts';
import { isToParticipant } from './invitation.ts';
import { parseLocal } from './local-time.ts';
import type { Consent } from './participation.ts';
import { foldPauses, pauseAt, registeredBy, type Pause } from './pause.ts';
import type { Step, StepReference, Timepoint } from './protocol.ts';
import type { Appointment, FollowUpFacts, InterviewRecord, SkipReason } from './record.ts';
import type { SendingCalendar } from './sending-calendar.ts';
import { momentAfter, nominalDay, stepInstant } from './step-date.ts';
import type { StudyPlan } from './study-plan.ts';
import { leavesAtOnce, urgentInstant } from './urgent-change.ts';
import { wordedAs } from './worded-as.ts';
import type { Instant, Zone } from './zone.ts';

/** A reminder this close to the booking or the last move would only repeat it. */
export const TOO_CLOSE_HOURS = 48;
const HOUR_MS = 3_600_000;

interface Reference {
  day: CivilDay;
  /** The entry that caused it; the appointment itself has none. */
  enteredAt?: Instant;
}

const referenceOf = (
  from: StepReference,
  appointment: Appointment,
  calendar: SendingCalendar,
): Reference | undefined => {
  const entered = (iso: string, on?: string): Reference => {
    const enteredAt = Date.parse(iso);
    return { day: on === undefined ? calendar.zone.toLocal(enteredAt).day : civil(on), enteredAt };
  };
  const { end, imported } = appointment;
  switch (from) {
    case 'appointment':
      return { day: parseLocal(appointment.at).day };
    case 'booking':
      return appointment.moved || imported ? undefined : entered(appointment.enteredAt);
    case 'moved':
      return appointment.moved && !imported ? entered(appointment.enteredAt) : undefined;
    case 'cancelled':
      return end?.how === 'cancelled' ? entered(end.at) : undefined;
    case 'noShow':
      return end?.how === 'noShow' ? entered(end.at, end.on) : undefined;
    case 'done':
    case 'target':
    case 'opens':
    case 'closes':
    case 'due':
      return undefined;
  }
};

const instantOf = (
  step: Step,
  nominal: CivilDay,
  reference: Reference,
  calendar: SendingCalendar,
  registered: Instant,
): Instant => {
  if (reference.enteredAt !== undefined && step.offset === undefined) return momentAfter(reference.enteredAt, calendar);
  const dated = stepInstant(step, nominal, calendar, registered);
  // A dated step that an entry caused never leaves before that entry can be undone.
  return reference.enteredAt === undefined ? dated : Math.max(dated, momentAfter(reference.enteredAt, calendar));
};

/** The step as it speaks of this appointment: the first that is heard of it is worded as a booking, whatever the entry was. */
const asFirstTold = (
  step: Step,
  steps: Step[],
  appointment: Appointment,
  all: Appointment[],
  calendar: SendingCalendar,
): Step => {
  if (step.from !== 'moved' || step.send === undefined || step.send.to !== 'participant') return step;
  const booking = steps.find((each) => each.from === 'booking' && isToParticipant(each))?.send;
  return isFirstTold(appointment, all, calendar) ? wordedAs(step, booking, step.send.channels) : step;
};

/** Why it is too late to say something of an appointment, or too soon to remind of it. Of work for staff never: no task is skipped. */
export const untimelySkip = (item: AgendaItem, appointment: Appointment, zone: Zone): SkipReason | undefined => {
  if (item.does !== 'send') return undefined;
  if (comesBefore(item) && item.at >= startOf(appointment, zone)) return 'appointmentBegun';
  const isTooClose = item.at - Date.parse(appointment.enteredAt) < TOO_CLOSE_HOURS * HOUR_MS;
  return item.definition.from === 'appointment' && !appointment.imported && isTooClose
    ? 'tooCloseToBooking'
    : undefined;
};

const staticSkip = (
  item: AgendaItem,
  appointment: Appointment,
  step: Step,
  zone: Zone,
  earlierNoShows: number,
  registered: Instant,
): AgendaItem => {
  if (step.enabled === false) return { ...item, skip: 'disabled' };
  // First of all others: a reminder that never goes supersedes no other one.
  const isOld = item.at < registered || cameAsPastAt(appointment, registered, zone) !== undefined;
  if (item.does === 'send' && isOld) return { ...item, skip: 'beforeRegistration' };
  if (step.from === 'noShow' && step.max !== undefined && earlierNoShows >= step.max) return { ...item, skip: 'cap' };
  const untimely = untimelySkip(item, appointment, zone);
  return untimely === undefined ? item : { ...item, skip: untimely };
};

const isSend = ({ does }: AgendaItem): boolean => does === 'send';

/** Of two reminders on the same or on consecutive days only the later goes. */
export const supersedeNeighbours = (items: AgendaItem[], zone: Zone, consent: Consent | undefined): AgendaItem[] => {
  const dayOf = (item: AgendaItem): CivilDay => zone.toLocal(item.at).day;
  const goes = (item: AgendaItem): boolean =>
    isMessage(item) && item.skip === undefined && item.definition.from === 'appointment';
  return items.map((item, index) => {
    if (!goes(item)) return item;
    const beaten = items.some((other, at) => {
      if (at === index || !goes(other) || !isAgreedTo(other, consent)) return false;
      const gap = dayOf(other) - dayOf(item);
      if (gap === 1) return true;
      return gap === 0 && (other.nominal > item.nominal || (other.nominal === item.nominal && at > index));
    });
    return beaten ? { ...item, skip: 'superseded' } : item;
  });
};

/** Of a message; what staff must do is folded instead, since it is owed after a hold too. */
const pausedSkip = (item: AgendaItem, pauses: Pause[]): AgendaItem => {
  const pause = item.skip === undefined ? pauseAt(pauses, item.at) : undefined;
  return pause === undefined || isChangeOfAppointment(item) ? item : { ...item, skip: pause.reason };
};

/**
 * The messages of the follow-up's appointments: booked, reminders, moved, cancelled, no-show and thanks (product.md 4.3 and 4.5).
 * They go before `opens` and after `closes` too, but never after the appointment began.
 */
export const appointmentClock = (
  plan: StudyPlan,
  timepoint: Timepoint,
  steps: Step[],
  facts: {
    followUp: FollowUpFacts;
    pauses: Pause[];
    voidedEnds?: VoidedEnds;
    consent?: Consent | undefined;
    steps?: InterviewRecord['steps'];
    /** Of the one that stands: they know its time, as where it was moved back before a text told them of another. */
    knowsTime?: boolean;
  },
): AgendaItem[] => {
  const calendar = plan.appointments;
  const { appointments, outcome } = facts.followUp;
  const registered = registeredBy(facts.pauses);
  /** What left is listed, whatever they know by it. */
  const isNeedless = ({ n, end }: Appointment, step: Step): boolean => {
    const left = facts.steps?.[appointmentStepKey(timepoint.id, n, step, 0)];
    return facts.knowsTime === true && end === undefined && (left === undefined || left.state === 'waiting');
  };
  const planned = appointments.map((appointment) => {
    const earlierNoShows = appointments.filter((each) => each.n < appointment.n && each.end?.how === 'noShow').length;
    const voided = interviewEndsVoided(facts.voidedEnds, timepoint.id, appointment.n);
    const heard = heardAs(appointment, appointments, calendar);
    return steps.flatMap((definition): AgendaItem[] => {
      const reference = referenceOf(definition.from, appointment, calendar);
      if (reference === undefined) return [];
      // What asks for a new time waits out a closed period; what tells of an agreed one does not.
      const leaves = definition.from === 'noShow' ? plan.invitations : calendar;
      const isReminder = definition.from === 'appointment';
      if (isReminder && appointment.end !== undefined) return [];
      if (definition.from === 'moved' && (heard !== undefined || isNeedless(appointment, definition))) return [];
      const nominal = nominalDay(definition, reference.day, leaves);
      const told = definition.from === 'cancelled' ? asHeard(appointment, appointments, calendar) : appointment;
      const urgent = leavesAtOnce(definition.from, told, appointments, calendar);
      const at = urgent
        ? urgentInstant(reference.enteredAt ?? 0, calendar.zone)
        : instantOf(definition, nominal, reference, leaves, registered);
      const keyOf = ({ n }: Appointment): string => appointmentStepKey(timepoint.id, n, definition, voided);
      // What left before a slip is not said again after it, and what waited then still goes.
      const isSaidBefore = isReminder && definition.send !== undefined;
      const named = isSaidBefore
        ? remindedAs(at, appointment, appointments, calendar, (as) => facts.steps?.[keyOf(as)])
        : appointment;
      const key = keyOf(named);
      const { zone } = calendar;
      const goesOnAfter = fallbacksGivenUp(key, { appointment, named }, appointments, zone, facts.steps ?? {});
      const item: AgendaItem = {
        key,
        stream: 'interviews',
        clock: 'appointment',
        of: timepoint.id,
        definition: asFirstTold(definition, steps, appointment, appointments, calendar),
        does: doesOf(definition),
        nominal,
        at,
        appointment: told,
        ...(urgent ? { urgent } : {}),
        ...(goesOnAfter.length > 0 ? { goesOnAfter } : {}),
      };
      return [staticSkip(item, heard ?? told, definition, zone, earlierNoShows, registered)];
    });
  });
  const untilOutcome = (item: AgendaItem): AgendaItem => {
    const overtaken = outcome !== undefined && item.at >= Date.parse(outcome.enteredAt);
    return overtaken && item.skip === undefined ? { ...item, skip: 'outcome' } : item;
  };
  const messages = planned.flatMap((items) =>
    supersedeNeighbours(items.filter(isSend).map(untilOutcome), calendar.zone, facts.consent).map((item) =>
      pausedSkip(item, facts.pauses),
    ),
  );
  const work = planned.flat().filter((item) => !isSend(item));
  // First folded: what a hold kept back is not owed any more where the outcome came before its end.
  return [...messages, ...foldPauses(work, facts.pauses).map(untilOutcome)];
};
