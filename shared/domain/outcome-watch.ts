import { type AgendaItem, doesOf } from './agenda-item.ts';
import type { CivilDay } from './civil-date.ts';
import { appointmentKey } from './ending-key.ts';
import { cameAsPastAt, endOf, standingAppointment } from './follow-up.ts';
import { parseLocal } from './local-time.ts';
import type { Step, Timepoint } from './protocol.ts';
import type { FollowUpFacts } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import type { Instant } from './zone.ts';

/** Working days until a passed appointment without an outcome is escalated (product.md 4.3). */
export const OUTCOME_ESCALATION_WORKING_DAYS = 3;

const askAssessor: Step = { id: 'recordOutcome', from: 'appointment', task: { kind: 'recordOutcome', to: 'assessor' } };
const askCoordinator: Step = {
  id: 'recordOutcome',
  from: 'appointment',
  task: { kind: 'recordOutcome', to: 'coordinator' },
};
const escalate: Step = { id: 'recordOutcome', from: 'appointment', escalate: { to: 'coordinator', level: 1 } };

/**
 * An appointment that has passed stays in force until somebody says what became of it: built-in step `recordOutcome`. One that had passed
 * when a file brought it is asked of a coordinator at once, and never escalates: a file of many would escalate all of them on one morning.
 */
export const outcomeWatch = (
  plan: StudyPlan,
  timepoint: Timepoint,
  followUp: FollowUpFacts,
  registered: Instant = -Infinity,
): AgendaItem[] => {
  const appointment = standingAppointment(followUp);
  if (appointment === undefined || followUp.outcome !== undefined) return [];
  const calendar = plan.appointments;
  const since = cameAsPastAt(appointment, registered, calendar.zone);
  const { day } = since === undefined ? parseLocal(appointment.at) : calendar.zone.toLocal(since);
  const key = `${appointmentKey(timepoint.id, appointment.n)}/recordOutcome`;
  const asks = (suffix: string, definition: Step, nominal: CivilDay, at: Instant): AgendaItem => ({
    key: key + suffix,
    stream: 'interviews',
    clock: 'appointment',
    of: timepoint.id,
    definition,
    does: doesOf(definition),
    nominal,
    at,
    appointment,
  });
  if (since !== undefined) return [asks('.coordinator', askCoordinator, day, since)];
  const nextWorkingDay = calendar.addWorkingDays(day, 1);
  const escalationDay = calendar.addWorkingDays(day, OUTCOME_ESCALATION_WORKING_DAYS);
  return [
    asks('', askAssessor, day, endOf(appointment, calendar.zone)),
    asks('.coordinator', askCoordinator, nextWorkingDay, calendar.atSendingTime(nextWorkingDay)),
    asks('.escalation', escalate, escalationDay, calendar.atSendingTime(escalationDay)),
  ];
};
