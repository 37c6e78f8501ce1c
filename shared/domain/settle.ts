import type { AgendaItem } from './agenda-item.ts';
import { causeGone, resolutionVoided } from './cause.ts';
import { nextLook } from './pending.ts';
import { agendaOf } from './record-agenda.ts';
import type { Escalation, ParticipantRecord, Task } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import { isoInstant, type Instant } from './zone.ts';

const settledTask = (plan: StudyPlan, record: ParticipantRecord, task: Task, now: Instant): Task => {
  if (task.state === 'open') {
    const because = causeGone(plan, record, task, now);
    return because === undefined ? task : { ...task, state: 'resolved', resolved: { at: isoInstant(now), because } };
  }
  if (!task.resolved || !resolutionVoided(record, task.resolved.because, task.of ?? '')) return task;
  const { resolved: _resolved, ...reopened } = task;
  return { ...reopened, state: 'open' };
};

const settledEscalation = (
  plan: StudyPlan,
  record: ParticipantRecord,
  escalation: Escalation,
  now: Instant,
): Escalation => {
  if (escalation.state !== 'resolved') {
    const because = causeGone(plan, record, escalation, now);
    return because === undefined
      ? escalation
      : { ...escalation, state: 'resolved', resolved: { at: isoInstant(now), because } };
  }
  if (!escalation.resolved || !resolutionVoided(record, escalation.resolved.because, escalation.of)) return escalation;
  const { resolved: _resolved, ...reopened } = escalation;
  return { ...reopened, state: 'open', levelSince: isoInstant(now) };
};

const mapValues = <Value>(values: Record<string, Value>, change: (value: Value) => Value): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));

/** The pointer alone, as `repoint-study` and `audit-pointers` recompute it. */
export const withPointer = <R extends ParticipantRecord>(
  plan: StudyPlan,
  record: R,
  agenda: AgendaItem[],
  now: Instant,
): R => {
  const look = nextLook(plan, record, agenda, now);
  const { nextDueAt: _nextDueAt, ...rest } = record;
  return (look === undefined ? rest : { ...rest, nextDueAt: isoInstant(look) }) as R;
};

/**
 * What every write ends with: work whose cause went away is resolved, work whose resolution was voided is back, and the pointer is
 * computed anew from the facts as they now stand.
 */
export const settle = <R extends ParticipantRecord>(plan: StudyPlan, record: R, now: Instant): R => {
  const tasks = mapValues(record.tasks, (task) => settledTask(plan, record, task, now));
  const escalations = mapValues(record.escalations, (escalation) => settledEscalation(plan, record, escalation, now));
  const settled = { ...record, tasks, escalations };
  return withPointer(plan, settled, agendaOf(plan, settled), now);
};
