import { changeTask, type TaskChange } from '../../shared/domain/entries/change-task.ts';
import { today } from '../../shared/domain/entries/entry.ts';
import { recordOutcome } from '../../shared/domain/entries/record-outcome.ts';
import type { Task } from '../../shared/domain/record.ts';
import { participantOf, taskIn } from './named-work.ts';
import type { ApiPorts } from './ports.ts';
import { noReceiver, type Receives } from './task-receiver.ts';
import type { Visit } from './visit.ts';
import { type Change, within } from './within-stream.ts';
import { writeParticipant } from './write-participant.ts';
import type { Writing, Written } from './writing.ts';

/** @throws Problem */
export const changeTaskBy = async (
  visit: Visit,
  ports: ApiPorts,
  writing: Pick<Writing, 'event' | 'contact'>,
  change: (task: Task) => Change | undefined,
  receives: Receives = () => true,
): Promise<Written> => {
  return writeParticipant(
    visit,
    participantOf(visit.path('task')),
    {
      entry: (both, context) => {
        const { stream, work: task } = taskIn(both, visit);
        if (!receives(both, stream, task)) throw noReceiver();
        const chosen = change(task);
        // A register that was read is done: its task and its follow-up end together.
        if (chosen === undefined)
          return recordOutcome(both, task.of ?? '', { outcome: 'done', on: today(context) }, context);
        return within(both, stream, chosen, context);
      },
      ...writing,
    },
    ports,
  );
};

/** Of the task that the path names. @throws Problem */
export const changeNamedTask = async (
  visit: Visit,
  ports: ApiPorts,
  change: TaskChange,
  { reason, receives }: { reason?: string | undefined; receives?: Receives } = {},
): Promise<Written> => {
  const event = { action: 'taskChanged', ...(reason === undefined ? {} : { reason }) } as const;
  const changed = (task: Task): Change | undefined =>
    change.kind === 'done' && task.kind === 'register' && task.state === 'open'
      ? undefined
      : (record, context) => changeTask(record, task.id, change, context);
  return changeTaskBy(visit, ports, { event }, changed, receives);
};
