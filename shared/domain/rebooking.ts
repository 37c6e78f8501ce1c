import type { AgendaItem } from './agenda-item.ts';
import { appointmentStepKey, interviewEndsVoided, type VoidedEnds } from './ending-key.ts';
import { leavesAtOnce } from './urgent-change.ts';
import { standingAppointment } from './follow-up.ts';
import type { Step, Timepoint } from './protocol.ts';
import type { Appointment, FollowUpFacts, InterviewRecord } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import { callOf, type ToldChange } from './telling-call.ts';

const callAboutNewTime: Step = {
  id: 'rebook',
  from: 'cancelled',
  task: { kind: 'phone', to: 'coordinator', attempts: 3 },
};
const tellByCall = (change: ToldChange): Step => ({
  id: callOf(change),
  from: change,
  task: { kind: 'deliverByCall', to: 'coordinator' },
});

/** How many missed interviews the ladder itself answers, by a text or a call of its own; where it has neither, none. */
const answeredByLadder = (steps: Step[]): number => {
  const answers = steps.filter(
    ({ from, enabled, consent, send, task }) =>
      from === 'noShow' &&
      enabled !== false &&
      consent === undefined &&
      (send?.to === 'participant' || task?.kind === 'phone'),
  );
  return Math.max(0, ...answers.map(({ max = Infinity }) => max));
};

interface RebookingFacts {
  followUp: FollowUpFacts;
  voided?: VoidedEnds;
  steps?: InterviewRecord['steps'];
  /** Of the one that stands: they know its time, as where it was moved back before a text told them of another. */
  knowsTime?: boolean;
}

/**
 * Calls that an appointment's end asks for: the cancellation text promises a call about a new time; a change within 24 hours
 * must be heard, so its call closes only on "reached" or a delivery; after the last no-show text a person calls instead.
 */
export const rebookingCalls = (
  plan: StudyPlan,
  timepoint: Timepoint,
  steps: Step[],
  { followUp, voided, steps: known = {}, knowsTime = false }: RebookingFacts,
): AgendaItem[] => {
  if (followUp.outcome !== undefined) return [];
  const { appointments } = followUp;
  const answered = answeredByLadder(steps);
  const { zone } = plan.appointments;
  const task = (appointment: Appointment, definition: Step, enteredAt: string): AgendaItem => {
    const at = Date.parse(enteredAt);
    const ends = interviewEndsVoided(voided, timepoint.id, appointment.n);
    const key = appointmentStepKey(timepoint.id, appointment.n, definition, ends);
    const nominal = zone.toLocal(at).day;
    return {
      key,
      stream: 'interviews',
      clock: 'appointment',
      of: timepoint.id,
      definition,
      does: 'task',
      nominal,
      at,
      appointment,
    };
  };
  return appointments.flatMap((appointment, index) => {
    const { end } = appointment;
    const urgentMove = leavesAtOnce('moved', appointment, appointments, plan.appointments);
    const told = urgentMove ? [task(appointment, tellByCall('moved'), appointment.enteredAt)] : [];
    // What was asked for is listed, whatever they know by now.
    const isKnown = knowsTime && appointment.end === undefined;
    const calls = told.filter(({ key: asked }) => !isKnown || asked in known);
    if (end === undefined || end.how === 'moved') return calls;
    if (end.how === 'cancelled' && leavesAtOnce('cancelled', appointment, appointments, plan.appointments))
      calls.push(task(appointment, tellByCall('cancelled'), end.at));
    const noShows = appointments.slice(0, index + 1).filter((each) => each.end?.how === 'noShow').length;
    const needsCall = (end.how === 'cancelled' && !end.final) || (end.how === 'noShow' && noShows > answered);
    const rebooked = standingAppointment(followUp) !== undefined || index < appointments.length - 1;
    if (needsCall && !rebooked) calls.push(task(appointment, callAboutNewTime, end.at));
    return calls;
  });
};
