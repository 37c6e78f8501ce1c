import { isQuestion, standsInHold } from '../appointment-in-hold.ts';
import { toldBy } from '../talk.ts';
import { appointmentIn } from '../ending-key.ts';
import type { FollowUpFacts, ParticipantRecord, Task } from '../record.ts';
import { entered, type Entered, type EntryContext, refused, type Refusal, stamp } from './entry.ts';
import { isRefusal } from './follow-up-entry.ts';

export type TaskChange =
  | { kind: 'assign'; to: string }
  | { kind: 'snooze'; until: string }
  | { kind: 'done'; note?: string };

/** A talk keeps what it told: an entry may be taken back that said otherwise then. */
const withSaid = (record: ParticipantRecord, task: Task): Task => {
  const says = task.done && toldBy(record, task);
  return says === undefined ? task : { ...task, done: { ...task.done, says } as NonNullable<Task['done']> };
};

/** The record with a task that it has as this one says. */
export const withChangedTask = <R extends ParticipantRecord>(record: R, task: Task): R => ({
  ...record,
  tasks: { ...record.tasks, [task.id]: withSaid(record, task) },
});

/** Closing these by hand would leave a follow-up that nobody ends (product.md section 5: nothing is ever in limbo). */
const ENDED_BY_OUTCOME: Task['kind'][] = ['recordOutcome', 'notDoneReason'];

/** The task while it is open. */
export const closedTask = (task: Task | undefined): Task | Refusal =>
  task?.state === 'open' ? task : refused('taskClosed', '', 'nothing is left to do: the task is closed');

/** The answer to "does the appointment inside the hold stand?" is given by closing the question (product.md section 5). */
const standing = (record: ParticipantRecord, task: Task): ParticipantRecord => {
  const asked = isQuestion(task) ? appointmentIn(task.step) : undefined;
  if (asked === undefined) return record;
  const { of, n } = asked;
  if (record.stream === 'checkIns') return { ...record, appointments: standsInHold(record.appointments, n) };
  const facts: FollowUpFacts = record.followUps[of] ?? { appointments: [] };
  const answered = { ...facts, appointments: standsInHold(facts.appointments, n) };
  return { ...record, followUps: { ...record.followUps, [of]: answered } };
};

export const changeTask = <R extends ParticipantRecord>(
  record: R,
  taskId: string,
  change: TaskChange,
  context: EntryContext,
): Entered<R> => {
  const task = closedTask(record.tasks[taskId]);
  if (isRefusal(task)) return task;
  switch (change.kind) {
    case 'assign':
      return entered(task.owner === change.to ? record : withChangedTask(record, { ...task, owner: change.to }));
    case 'snooze':
      if (Date.parse(change.until) <= context.now)
        return refused('pastInstant', '/until', `give an instant after ${stamp(context)}`);
      return entered(withChangedTask(record, { ...task, snoozedUntil: change.until }));
    case 'done': {
      if (ENDED_BY_OUTCOME.includes(task.kind))
        return refused(
          'outcomeNeeded',
          '',
          `record the outcome of ${task.of ?? 'the follow-up'}: that closes the task`,
        );
      if (task.kind === 'incentive')
        return refused('deliveryNeeded', '', 'record that the card was handed over, posted or declined');
      if (task.kind === 'deliverByCall')
        return refused('reachNeeded', '', 'log the call that reached them: they might come for nothing');
      const { snoozedUntil: _snoozedUntil, ...awake } = task;
      const done = { at: stamp(context), by: context.by, ...(change.note === undefined ? {} : { note: change.note }) };
      return entered(withChangedTask(standing(record, task) as R, { ...awake, state: 'done', done }));
    }
  }
};
