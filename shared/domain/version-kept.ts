import type { ParticipantRecord } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import { withTask } from './work.ts';
import type { Instant } from './zone.ts';

const TASK = { key: 'record/versionKept', kind: 'messageTrouble', to: 'coordinator', why: 'versionKept' } as const;

/** Whether somebody was asked about it, be that done or not. */
export const isVersionKept = ({ tasks }: ParticipantRecord): boolean =>
  Object.values(tasks).some(({ step }) => step === TASK.key);

/**
 * Whoever keeps their version because something was entered, since the next one was published, under a timepoint that it leaves out: a
 * coordinator is asked to look, once. The reason lies in the interviews alone, so that the id of the task may be the same for everybody.
 */
export const withVersionKept = <R extends ParticipantRecord>(
  { appointments }: StudyPlan,
  record: R,
  now: Instant,
): R =>
  record.stream === 'interviews' && !isVersionKept(record)
    ? withTask(record, TASK, { record, now, calendar: appointments, idOf: () => TASK.why })
    : record;
