import { changeTask, type TaskChange } from '../../shared/domain/entries/change-task.ts';
import { today } from '../../shared/domain/entries/entry.ts';
import { recordOutcome } from '../../shared/domain/entries/record-outcome.ts';
import type { Task } from '../../shared/domain/record.ts';
import { participantOf, taskIn } from './named-work.ts';
import type { ApiPorts } from './ports.ts';
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
): Promise<Written> => {
  return writeParticipant(
    visit,
    participantOf(visit.path('task')),
    {
      entry: (both, context) => {
        const { stream, work: task } = taskIn(both, visit);
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
  reason?: string,
): Promise<Written> => {
  const event = { action: 'taskChanged', ...(reason === undefined ? {} : { reason }) } as const;
  return changeTaskBy(visit, ports, { event }, (task) =>
    change.kind === 'done' && task.kind === 'register' && task.state === 'open'
      ? undefined
      : (record, context) => changeTask(record, task.id, change, context),
  );
};
