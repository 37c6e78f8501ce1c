import { doneMany } from '../../shared/contract/answers/many-answer.ts';
import { dryRunQuery } from '../../shared/contract/list-query.ts';
import { assignManyBody, snoozeManyBody } from '../../shared/contract/task-body.ts';
import type { TaskChange } from '../../shared/domain/entries/change-task.ts';
import { ok, type Answer } from './answer.ts';
import { eachOf } from './many.ts';
import type { ApiPorts } from './ports.ts';
import { readBody } from './read-body.ts';
import { type Route, verb } from './route.ts';
import { changeNamedTask } from './change-named-task.ts';
import { receiverOf } from './task-receiver.ts';
import type { Visit } from './visit.ts';

const changeAll = async (
  tasks: string[],
  change: TaskChange,
  more: Parameters<typeof changeNamedTask>[3],
  visit: Visit,
  ports: ApiPorts,
): Promise<Answer> =>
  ok(
    await eachOf(tasks, visit, async (id, own) => {
      await changeNamedTask({ ...own, path: (name) => (name === 'task' ? id : own.path(name)) }, ports, change, more);
      return { id };
    }),
  );

const assign = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { tasks, to } = await readBody(visit, assignManyBody);
  const receives = await receiverOf(to, visit, ports);
  return changeAll(tasks, { kind: 'assign', to }, { receives }, visit, ports);
};

const snooze = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { tasks, until, reason } = await readBody(visit, snoozeManyBody);
  return changeAll(tasks, { kind: 'snooze', until }, { reason }, visit, ports);
};

export const manyTaskRoutes: Route[] = [
  {
    id: 'tasks.assign',
    method: 'POST',
    path: verb('tasks', 'assign'),
    summary: 'Assign several tasks',
    query: dryRunQuery,
    body: assignManyBody,
    answers: { 200: doneMany },
    serve: assign,
  },
  {
    id: 'tasks.snooze',
    method: 'POST',
    path: verb('tasks', 'snooze'),
    summary: 'Let several tasks wait',
    query: dryRunQuery,
    body: snoozeManyBody,
    answers: { 200: doneMany },
    serve: snooze,
  },
];
