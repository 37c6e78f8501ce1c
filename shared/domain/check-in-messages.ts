import { doesOf, type AgendaItem } from './agenda-item.ts';
import { supersedeNeighbours, untimelySkip } from './appointment-clock.ts';
import { sameValue } from './change.ts';
import { civil, type CivilDay } from './civil-date.ts';
import { appointmentStepIn, appointmentStepKey, checkInEndsVoided, type VoidedEnds } from './ending-key.ts';
import { parseLocal } from './local-time.ts';
import type { Consent } from './participation.ts';
import type { CheckInPlan, Step } from './protocol.ts';
import type { Appointment, CheckInRecord } from './record.ts';
import type { SendingCalendar } from './sending-calendar.ts';
import { momentAfter, nominalDay, stepInstant } from './step-date.ts';
import { endingMarkOf, stepIdIn, stepOf, subjectIn } from './step-key.ts';
import type { StudyPlan } from './study-plan.ts';
import { hasLeft } from './went-out.ts';
import type { Instant } from './zone.ts';

interface BookedFacts {
  /** The check-in plan's id. */
  plan: string;
  appointments: Appointment[];
  voidedEnds?: VoidedEnds | undefined;
  consent?: Consent | undefined;
  steps?: CheckInRecord['steps'] | undefined;
}

const appointmentInstant = (
  step: Step,
  nominal: CivilDay,
  calendar: SendingCalendar,
  enteredAt: Instant | undefined,
): Instant => {
  if (enteredAt !== undefined && step.offset === undefined) return momentAfter(enteredAt, calendar);
  const dated = stepInstant(step, nominal, calendar, -Infinity);
  return enteredAt === undefined ? dated : Math.max(dated, momentAfter(enteredAt, calendar));
};

/** Whether two say the same, each in a plan of its own; one of a plan that the study has no more is known by its name. */
const isSameSaying = (one: Step | undefined, id: string, other: Step): boolean =>
  one === undefined ? id === other.id : one.from === other.from && sameValue(one.offset, other.offset);

/** Whether a message said it before the arm became one of another plan: the check-in stands on, and nobody is told of it twice. */
const isSaidByOtherPlan = ({ protocol }: StudyPlan, item: AgendaItem, n: number, facts: BookedFacts): boolean =>
  Object.entries(facts.steps ?? {}).some(([key, outcome]) => {
    const before = subjectIn(key);
    if (!hasLeft(outcome) || before === facts.plan) return false;
    if (appointmentStepIn(key, { stream: 'checkIns', of: before })?.n !== n) return false;
    const step = stepOf(key);
    const id = stepIdIn(step);
    const said = protocol.checkIns[before]?.ladder.find((each) => each.id === id);
    return endingMarkOf(step) === endingMarkOf(item.key) && isSameSaying(said, id, item.definition);
  });

/** The messages of booked check-ins: the reminder before one that stands, and a text after one that was missed. */
export const checkInMessages = (plan: StudyPlan, definition: CheckInPlan, facts: BookedFacts): AgendaItem[] => {
  const calendar = plan.appointments;
  return facts.appointments.flatMap((appointment) => {
    const voided = checkInEndsVoided(facts.voidedEnds, appointment.n);
    const items = definition.ladder.flatMap((step): AgendaItem[] => {
      const reminds = step.from === 'appointment' && appointment.end === undefined;
      const missed = step.from === 'noShow' && appointment.end?.how === 'noShow';
      if (!reminds && !missed) return [];
      const enteredAt = appointment.end === undefined ? undefined : Date.parse(appointment.end.at);
      const day = missed ? civil(appointment.end?.on ?? appointment.at.slice(0, 10)) : parseLocal(appointment.at).day;
      const leaves = missed ? plan.invitations : calendar;
      const nominal = nominalDay(step, day, leaves);
      const item: AgendaItem = {
        key: appointmentStepKey(facts.plan, appointment.n, step, voided),
        stream: 'checkIns',
        clock: 'checkIns',
        of: facts.plan,
        definition: step,
        does: doesOf(step),
        nominal,
        at: appointmentInstant(step, nominal, leaves, enteredAt),
        appointment,
      };
      if (step.enabled === false) return [{ ...item, skip: 'disabled' }];
      const isSaid = item.does === 'send' && isSaidByOtherPlan(plan, item, appointment.n, facts);
      const skip = isSaid ? 'superseded' : untimelySkip(item, appointment, calendar.zone);
      return [skip === undefined ? item : { ...item, skip }];
    });
    return supersedeNeighbours(items, calendar.zone, facts.consent);
  });
};
