import type { Escalation, ParticipantRecord, Task } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import { withTask } from './work.ts';
import type { Instant } from './zone.ts';

const TASK = { kind: 'messageTrouble', to: 'coordinator', why: 'versionKept' } as const;
const KEY = 'record/versionKept-';

/** Of the version that is kept: whoever has moved on since may lose something anew. */
const keyOf = ({ agendaBasis }: ParticipantRecord): string => `${KEY}${String(agendaBasis.protocolVersion)}`;

/** Whether somebody was asked about the version that they have now, be that done or not. */
export const isVersionKept = (record: ParticipantRecord): boolean =>
  Object.values(record.tasks).some(({ step }) => step === keyOf(record));

/** Whether work asks about a version that its participant has left. */
export const keptVersionLeft = (record: ParticipantRecord, { step }: Task | Escalation): boolean =>
  step.startsWith(KEY) && step !== keyOf(record);

/**
 * Whoever keeps their version because something was entered, since the next one was published, under a timepoint that it leaves out: a
 * coordinator is asked to look, once for each version kept. The reason lies in the interviews alone, so that the id of the task may be the
 * same for everybody.
 */
export const withVersionKept = <R extends ParticipantRecord>(
  { appointments }: StudyPlan,
  record: R,
  now: Instant,
): R => {
  if (record.stream !== 'interviews' || isVersionKept(record)) return record;
  const idOf = (): string => `${TASK.why}-${String(record.agendaBasis.protocolVersion)}`;
  return withTask(record, { ...TASK, key: keyOf(record) }, { record, now, calendar: appointments, idOf });
};
