import { task as taskView } from '../../shared/contract/answers/work-answer.ts';
import { assignBody, attemptBody, doneBody, emptyBody, snoozeBody } from '../../shared/contract/task-body.ts';
import type { TaskChange } from '../../shared/domain/entries/change-task.ts';
import { entered } from '../../shared/domain/entries/entry.ts';
import { logAttempt, ringsParticipant } from '../../shared/domain/entries/log-attempt.ts';
import type { Task } from '../../shared/domain/record.ts';
import type { Answer } from './answer.ts';
import { changeNamedTask, changeTaskBy } from './change-named-task.ts';
import { participantOf, taskIn, workAnswer } from './named-work.ts';
import type { ApiPorts } from './ports.ts';
import { idUnder } from './reach.ts';
import { readBody } from './read-body.ts';
import { inStudy, type Route } from './route.ts';
import { eventsFor } from './written-answer.ts';
import { receiverOf } from './task-receiver.ts';
import type { Visit } from './visit.ts';
import type { Warning } from './warnings.ts';
import { readParticipant } from './read-participant.ts';
import { wrongNumberOf } from './wrong-number.ts';
import type { Written } from './writing.ts';

const taskAfter = ({ both }: Written, id: string): Task | undefined => {
  const own = idUnder(both.interviews.participant, id);
  return both.interviews.tasks[own] ?? both.checkIns.tasks[own];
};

const changed = async (
  visit: Visit,
  ports: ApiPorts,
  change: TaskChange,
  more: Parameters<typeof changeNamedTask>[3] = {},
): Promise<Answer> => {
  const written = await changeNamedTask(visit, ports, change, more);
  return workAnswer(visit, written, taskAfter(written, visit.path('task')));
};

const attempt = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const body = await readBody(visit, attemptBody);
  const { number, ...entry } = body;
  const both = await readParticipant(visit, participantOf(visit.path('task')), ports);
  const { work, stream } = taskIn(both, visit);
  // The numbers of others are no part of the participant's reach; and of whoever sees no card, none is compared with it.
  const meansNumber = visit.sight !== 'pseudonymised' && ringsParticipant(work);
  const outcome = meansNumber ? entry.outcome : '';
  const of = { participant: both.interviews.participant, task: work.id };
  const wrong = await wrongNumberOf({ outcome, number, action: 'attemptLogged', stream }, of, visit, ports);
  const written = await changeTaskBy(visit, ports, wrong.writing, (task) => (record, context) => {
    const logged = logAttempt(record, task.id, entry, context);
    return logged.kind === 'refused' ? logged : entered(wrong.entered(logged.record, context));
  });
  const task = taskAfter(written, visit.path('task'));
  const warnings: Warning[] = [
    ...(task?.attempts.at(-1)?.sameBand ? [{ code: 'SAME_BAND' as const, field: '/band' }] : []),
    ...wrong.warnings,
  ];
  const more = { warnings, ...eventsFor(visit, written), ...wrong.answer(written) };
  return { ...workAnswer(visit, written, task, more), status: 201 };
};

const take = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  await readBody(visit, emptyBody);
  return changed(visit, ports, { kind: 'assign', to: visit.user });
};

const assign = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { to } = await readBody(visit, assignBody);
  const receives = await receiverOf(to, visit, ports);
  return changed(visit, ports, { kind: 'assign', to }, { receives });
};

const snooze = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { until, reason } = await readBody(visit, snoozeBody);
  return changed(visit, ports, { kind: 'snooze', until }, { reason });
};

const done = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { note } = await readBody(visit, doneBody);
  return changed(visit, ports, { kind: 'done', ...(note === undefined ? {} : { note }) });
};

type TaskRoute = Pick<Route, 'id' | 'summary' | 'body' | 'answers' | 'serve'> & { action: string };

const ofTask = ({ action, ...route }: TaskRoute): Route => ({
  method: 'POST',
  path: inStudy(`/tasks/:task/${action}`),
  answers: { 200: taskView },
  etag: 'matched',
  ...route,
});

export const taskRoutes: Route[] = [
  ofTask({
    id: 'task.attempt',
    action: 'attempts',
    summary: 'Log an attempt of a call',
    body: attemptBody,
    answers: { 201: taskView },
    serve: attempt,
  }),
  ofTask({ id: 'task.take', action: 'take', summary: 'Take a task', body: emptyBody, serve: take }),
  ofTask({ id: 'task.assign', action: 'assign', summary: 'Assign a task', body: assignBody, serve: assign }),
  ofTask({ id: 'task.snooze', action: 'snooze', summary: 'Let a task wait', body: snoozeBody, serve: snooze }),
  ofTask({ id: 'task.done', action: 'done', summary: 'Say that a task is done', body: doneBody, serve: done }),
];
