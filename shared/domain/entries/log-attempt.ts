import type { ParticipantRecord, Task, TaskAttempt } from '../record.ts';
import { entered, type Entered, type EntryContext, laterOf, refused, stamp } from './entry.ts';
import { closedTask, withChangedTask } from './change-task.ts';
import { isRefusal } from './follow-up-entry.ts';

export type AttemptEntry = Omit<TaskAttempt, 'by' | 'sameBand'>;

const CALLS = ['phone', 'deliverByCall', 'outreach', 'contactPerson', 'confirmAppointment'];
/** The others are rung about them. */
export const ringsParticipant = ({ kind }: Pick<Task, 'kind'>): boolean =>
  CALLS.includes(kind) && kind !== 'contactPerson';
/** Trying the same time of day again finds the same empty room (F4.4); once somebody answered, the hour is theirs to choose. */
const FOUND_NOBODY: TaskAttempt['outcome'][] = ['noAnswer', 'busy', 'voicemail'];
export const SIGNS_OF_LIFE: TaskAttempt['outcome'][] = ['reached', 'callBack', 'declined'];

export const isSignOfLife = ({ outcome }: Pick<TaskAttempt, 'outcome'>, { kind }: Pick<Task, 'kind'>): boolean =>
  SIGNS_OF_LIFE.includes(outcome) && kind !== 'contactPerson';

const repeatsBand = (task: Task, entry: AttemptEntry): boolean => {
  const last = task.attempts.at(-1);
  if (last === undefined || (task.bands?.length ?? 3) < 2) return false;
  return last.band === entry.band && FOUND_NOBODY.includes(last.outcome) && FOUND_NOBODY.includes(entry.outcome);
};

const afterAttempt = (task: Task, attempts: TaskAttempt[], entry: AttemptEntry, context: EntryContext): Task => {
  const { snoozedUntil: _snoozedUntil, ...awake } = task;
  // A change within the day must be heard: no number of vain calls closes it, nor somebody who would not listen.
  const mustBeHeard = task.kind === 'deliverByCall';
  const reached = entry.outcome === 'reached' || (entry.outcome === 'declined' && !mustBeHeard);
  const tried = new Set(attempts.map(({ band }) => band));
  const everyBand = (task.bands ?? []).every((band) => tried.has(band));
  const exhausted = !mustBeHeard && everyBand && attempts.length >= (task.attemptsWanted ?? Infinity);
  if (reached || exhausted) return { ...awake, attempts, state: 'done', done: { at: stamp(context), by: context.by } };
  return { ...awake, attempts, ...(entry.callBackAt ? { snoozedUntil: entry.callBackAt } : {}) };
};

/**
 * One call of a phone task: the last one wanted, when every time of day was tried, or one that reached the person, closes it. A call at the same time of day as the one
 * in vain before it happened all the same: it is kept and marked, never refused.
 */
export const logAttempt = <R extends ParticipantRecord>(
  record: R,
  taskId: string,
  entry: AttemptEntry,
  context: EntryContext,
): Entered<R> => {
  const task = record.tasks[taskId];
  const closed = closedTask(task);
  if (isRefusal(closed)) return closed;
  if (!CALLS.includes(closed.kind)) return refused('noCall', '', 'mark it as done instead: this task is no call');
  if (Date.parse(entry.at) > context.now)
    return refused('futureDate', '/at', `give an instant that is not after ${stamp(context)}`);
  const sameBand = repeatsBand(closed, entry);
  const attempts = [...closed.attempts, { ...entry, by: context.by, ...(sameBand ? { sameBand } : {}) }];
  const alive = isSignOfLife(entry, closed);
  const changed = withChangedTask(record, afterAttempt(closed, attempts, entry, context));
  return entered(alive ? { ...changed, lastSignOfLife: laterOf(record.lastSignOfLife, entry.at) } : changed);
};
