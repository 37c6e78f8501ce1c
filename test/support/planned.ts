import type { AgendaItem } from '../../shared/domain/agenda-item.ts';
import { interviewAgenda } from '../../shared/domain/interview-agenda.ts';
import type { Appointment, InterviewRecord } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { isoInZone } from '../../shared/domain/zone.ts';
import { anInterviewRecord } from './a-participant.ts';

/** `2026-03-06T10:00` for what happens, with the reason behind it for what does not: `2026-03-06T10:00 booked`. */
export const told = (plan: StudyPlan, { at, skip }: AgendaItem): string =>
  [isoInZone(at, plan.appointments.zone).slice(0, 16), skip].filter(Boolean).join(' ');

/** One follow-up's agenda, step by step; the step of a second appointment follows the first one's. */
export const planned = (plan: StudyPlan, over: Partial<InterviewRecord>, of = 'FU12'): Record<string, string> => {
  const items = interviewAgenda(plan, anInterviewRecord(over)).filter((item) => item.of === of);
  return Object.fromEntries(items.map((item) => [item.key.slice(of.length + 1), told(plan, item)]));
};

/** Only what happens. */
export const happening = (plan: StudyPlan, over: Partial<InterviewRecord>, of = 'FU12'): Record<string, string> =>
  Object.fromEntries(Object.entries(planned(plan, over, of)).filter(([, when]) => !when.includes(' ')));

export const anAppointment = (at: string, enteredAt: string, over: Partial<Appointment> = {}): Appointment => ({
  n: 1,
  at,
  minutes: 60,
  mode: 'inPerson',
  enteredAt,
  ...over,
});

/** One follow-up with these appointments. */
export const booked = (...appointments: Appointment[]): Pick<InterviewRecord, 'followUps'> => ({
  followUps: { FU12: { appointments } },
});
