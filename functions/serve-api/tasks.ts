import { escalation as escalationAnswer, task as taskView } from '../../shared/contract/answers/work-answer.ts';
import {
  acknowledgeBody,
  assignBody,
  attemptBody,
  doneBody,
  emptyBody,
  snoozeBody,
} from '../../shared/contract/task-body.ts';
import { acknowledge, escalationOf } from '../../shared/domain/entries/acknowledge.ts';
import { changeTask, type TaskChange } from '../../shared/domain/entries/change-task.ts';
import type { BothRecords, Entered, EntryContext } from '../../shared/domain/entries/entry.ts';
import { today } from '../../shared/domain/entries/entry.ts';
import { logAttempt } from '../../shared/domain/entries/log-attempt.ts';
import { recordOutcome } from '../../shared/domain/entries/record-outcome.ts';
import type { EventAction } from '../../shared/domain/event.ts';
import type { Role } from '../../shared/domain/protocol.ts';
import type { Escalation, ParticipantRecord, Stream, Task } from '../../shared/domain/record.ts';
import { isActive, type Member } from '../../shared/domain/member.ts';
import { ok, type Answer } from './answer.ts';
import { isEscalationFor, isTaskFor } from './own-work.ts';
import type { ApiPorts } from './ports.ts';
import { notFound, unfitField } from './problem.ts';
import { idUnder, nameFor, seesInterviewsAlone } from './reach.ts';
import { readBody } from './read-body.ts';
import { etagFor, versionFor } from './seen-participant.ts';
import { inStudy, type Route } from './route.ts';
import type { Visit } from './visit.ts';
import type { Warning } from './warnings.ts';
import { type Written, writeParticipant } from './write-participant.ts';
import { todayIn } from './today-in.ts';

/** `P-7Q4K.3f09ab12cd34`: whose it is stands before the last dot, so that it is found without an index. */
const participantOf = (id: string): string => {
  const dot = id.lastIndexOf('.');
  if (dot < 1) throw notFound();
  return id.slice(0, dot);
};

const STREAMS = ['interviews', 'checkIns'] as const satisfies Stream[];

interface Found<Work> {
  stream: Stream;
  work: Work;
}

/** Under the participant's own name, whatever the caller calls them. @throws Problem when it is not there, or not for these eyes */
const taskIn = (both: BothRecords, visit: Visit): Found<Task> => {
  const id = idUnder(both.interviews.participant, visit.path('task'));
  for (const stream of STREAMS) {
    const work = both[stream].tasks[id];
    if (work && isTaskFor(visit, stream, work, both.interviews)) return { stream, work };
  }
  throw notFound();
};

const escalationIn = (both: BothRecords, visit: Visit): Found<Escalation> => {
  const id = idUnder(both.interviews.participant, visit.path('escalation'));
  for (const stream of STREAMS) {
    const [, work] = escalationOf(both[stream], id) ?? [];
    if (work && isEscalationFor(visit, stream, work)) return { stream, work };
  }
  throw notFound();
};

type Change = <R extends ParticipantRecord>(record: R, context: EntryContext) => Entered<R>;

const within = (both: BothRecords, stream: Stream, change: Change, context: EntryContext): Entered<BothRecords> => {
  const result = change<ParticipantRecord>(both[stream], context);
  return result.kind === 'refused' ? result : { kind: 'entered', record: { ...both, [stream]: result.record } };
};

/** As it stands now, under the name that the caller knows; a blinded role is given no version. */
const workAnswer = <Work extends Task | Escalation>(
  visit: Visit,
  { both, plan }: Written,
  work: Work | undefined,
  more: Record<string, unknown> = {},
): Answer => {
  const participant = nameFor(visit, both);
  const { etag } = etagFor(visit, both, plan);
  return ok(
    {
      ...work,
      ...(work ? { id: idUnder(participant, work.id) } : {}),
      participant,
      ...(seesInterviewsAlone(visit) ? {} : { version: versionFor(visit, both, plan) }),
      ...more,
    },
    { etag },
  );
};

const taskAfter = ({ both }: Written, id: string): Task | undefined => {
  const own = idUnder(both.interviews.participant, id);
  return both.interviews.tasks[own] ?? both.checkIns.tasks[own];
};

const changeOne = async (
  visit: Visit,
  ports: ApiPorts,
  event: { action: EventAction; reason?: string },
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
      event,
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
  return changeOne(visit, ports, event, (task) =>
    change.kind === 'done' && task.kind === 'register' && task.state === 'open'
      ? undefined
      : (record, context) => changeTask(record, task.id, change, context),
  );
};

const changed = async (visit: Visit, ports: ApiPorts, change: TaskChange, reason?: string): Promise<Answer> => {
  const written = await changeNamedTask(visit, ports, change, reason);
  return workAnswer(visit, written, taskAfter(written, visit.path('task')));
};

const attempt = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const body = await readBody(visit, attemptBody);
  const written = await changeOne(
    visit,
    ports,
    { action: 'attemptLogged' },
    (task) => (record, context) => logAttempt(record, task.id, body, context),
  );
  const task = taskAfter(written, visit.path('task'));
  const warnings: Warning[] = task?.attempts.at(-1)?.sameBand ? [{ code: 'SAME_BAND', field: '/band' }] : [];
  return { ...workAnswer(visit, written, task, { warnings }), status: 201 };
};

const take = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  await readBody(visit, emptyBody);
  return changed(visit, ports, { kind: 'assign', to: visit.user });
};

/** A role that sees only its own work gives it only to its own. */
const mayBeGiven = (visit: Visit, { roles }: Member): boolean => {
  if (visit.sight === 'site') return true;
  const fellows: readonly Role[] = visit.sight === 'own' ? ['mentor', 'teamLeader'] : ['dataManager'];
  return roles.some((role) => fellows.includes(role));
};

/** @throws Problem unless that is somebody on the staff who may be given work by the caller */
export const refuseReceiver = async (to: string, visit: Visit, ports: ApiPorts): Promise<void> => {
  const day = todayIn(visit);
  const members = await ports.studies.members(visit.study.id);
  if (!members.some((member) => member.user === to && isActive(member, day) && mayBeGiven(visit, member)))
    throw unfitField('/to', 'name somebody on the staff of the study who does such work');
};

const assign = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { to } = await readBody(visit, assignBody);
  await refuseReceiver(to, visit, ports);
  return changed(visit, ports, { kind: 'assign', to });
};

const snooze = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { until, reason } = await readBody(visit, snoozeBody);
  return changed(visit, ports, { kind: 'snooze', until }, reason);
};

const done = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { note } = await readBody(visit, doneBody);
  return changed(visit, ports, { kind: 'done', ...(note === undefined ? {} : { note }) });
};

const takeEscalation = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { note } = await readBody(visit, acknowledgeBody);
  const written = await writeParticipant(
    visit,
    participantOf(visit.path('escalation')),
    {
      entry: (both, context) => {
        const { stream, work } = escalationIn(both, visit);
        return within(both, stream, (record, at) => acknowledge(record, work.id, at), context);
      },
      event: { action: 'escalationAcknowledged', ...(note === undefined ? {} : { reason: note }) },
    },
    ports,
  );
  return workAnswer(visit, written, escalationIn(written.both, visit).work);
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
  {
    id: 'escalation.acknowledge',
    method: 'POST',
    path: inStudy('/escalations/:escalation/acknowledge'),
    summary: 'Acknowledge an escalation',
    body: acknowledgeBody,
    answers: { 200: escalationAnswer },
    etag: 'matched',
    serve: takeEscalation,
  },
];
