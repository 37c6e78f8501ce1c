import type { AgendaItem } from './agenda-item.ts';
import { beforeClosing } from './before-closing.ts';
import { causeGone, resolutionVoided, WINDOW_MOVED } from './cause.ts';
import { nextLook } from './pending.ts';
import { agendaOf } from './record-agenda.ts';
import type { Escalation, ParticipantRecord, Task } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import { isoInstant, type Instant } from './zone.ts';

/** What resolved it no longer holds: it is open again, or resolved by what holds now. */
const looked = <W extends Task | Escalation>(
  plan: StudyPlan,
  record: ParticipantRecord,
  work: W,
  now: Instant,
): 'kept' | 'reopened' | NonNullable<W['resolved']> => {
  if ('kind' in work && work.state === 'done') return 'kept';
  const gone = causeGone(plan, record, work, now);
  const known = work.resolved;
  const isVoided = known && resolutionVoided(plan, record, work, { because: known.because, gone, now });
  if (work.state === 'resolved' && !isVoided) return 'kept';
  if (gone !== undefined) return { at: known?.at ?? isoInstant(now), because: gone };
  return work.state === 'resolved' ? 'reopened' : 'kept';
};

const settledTask = (plan: StudyPlan, record: ParticipantRecord, task: Task, now: Instant): Task => {
  const verdict = looked(plan, record, task, now);
  if (verdict === 'kept') return task;
  const { resolved: _resolved, ...reopened } = task;
  return verdict === 'reopened' ? { ...reopened, state: 'open' } : { ...task, state: 'resolved', resolved: verdict };
};

const settledEscalation = (
  plan: StudyPlan,
  record: ParticipantRecord,
  escalation: Escalation,
  now: Instant,
): Escalation => {
  const verdict = looked(plan, record, escalation, now);
  if (verdict === 'kept') return escalation;
  const isLive = escalation.state !== 'resolved' && verdict !== 'reopened' && record.stream === 'interviews';
  const before = isLive && verdict.because === WINDOW_MOVED ? beforeClosing(plan, record, escalation, now) : undefined;
  if (before !== undefined) return before;
  const { resolved: _resolved, ...reopened } = escalation;
  return verdict === 'reopened'
    ? { ...reopened, state: 'open', levelSince: isoInstant(now) }
    : { ...escalation, state: 'resolved', resolved: verdict };
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
  return withPointer(plan, settled, agendaOf(plan, settled, now), now);
};
