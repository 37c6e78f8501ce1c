import { worklist } from '../../shared/contract/answers/work-answer.ts';
import { worklistQuery } from '../../shared/contract/list-query.ts';
import { seesSite } from '../../shared/domain/member.ts';
import { ACKNOWLEDGE_WITHIN_WORKING_DAYS } from '../../shared/domain/pending.ts';
import type { Escalation, Stream, Task } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { WorkRow } from '../../shared/ports/record-store.ts';
import { ok, type Answer } from './answer.ts';
import { pageOf } from './page.ts';
import type { ApiPorts } from './ports.ts';
import { inStudy, type Route } from './route.ts';
import type { Visit } from './visit.ts';

/** The step's own id is the last part of its key: `FU12/appointment-1/appt7`. */
export const stepIdOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1);

const belongsTo = (stream: Stream, of: string | undefined) => {
  if (of === undefined) return {};
  return stream === 'interviews' ? { followUp: of } : { checkIn: of.split('/')[0] };
};

const taskItem = ({ participant, stream }: WorkRow, task: Task, now: string) => ({
  id: task.id,
  kind: 'task' as const,
  does: task.kind,
  participant,
  ...belongsTo(stream, task.of),
  step: stepIdOf(task.step),
  to: task.to,
  ...(task.owner === undefined ? {} : { owner: task.owner }),
  state: task.snoozedUntil !== undefined && task.snoozedUntil > now ? 'snoozed' : 'open',
  since: task.since,
  due: task.snoozedUntil ?? task.due ?? task.since,
  why: task.why,
  ...(task.attemptsWanted === undefined ? {} : { attemptsWanted: task.attemptsWanted }),
  attempts: task.attempts.length,
});

/** No task of the record, which cannot be read, but of whoever looks after the records; it goes when the record is carried out again. */
const unreadableItem = (row: WorkRow, since: string, now: string) =>
  taskItem(
    row,
    {
      id: `unreadable-${row.stream}-${row.participant}`,
      step: 'record/unreadable',
      kind: 'messageTrouble',
      to: 'coordinator',
      state: 'open',
      since,
      why: 'unreadable',
      attempts: [],
    },
    now,
  );

const takeBy = (escalation: Escalation, { appointments }: StudyPlan): string => {
  const { day, minute } = appointments.zone.toLocal(Date.parse(escalation.levelSince));
  return isoInstant(
    appointments.zone.toInstant(appointments.addWorkingDays(day, ACKNOWLEDGE_WITHIN_WORKING_DAYS), minute),
  );
};

const escalationItem = ({ participant, stream }: WorkRow, escalation: Escalation, plan: StudyPlan) => ({
  id: escalation.id,
  kind: 'escalation' as const,
  does: 'escalate',
  participant,
  ...belongsTo(stream, escalation.of),
  step: stepIdOf(escalation.step),
  to: escalation.to,
  ...(escalation.acknowledged ? { owner: escalation.acknowledged.by } : {}),
  level: escalation.level,
  state: escalation.state,
  since: escalation.since,
  due: takeBy(escalation, plan),
  why: escalation.why,
});

type WorkItem = ReturnType<typeof taskItem> | ReturnType<typeof escalationItem>;

/** Most urgent first: the highest open escalation, then what has waited longest. */
const urgency = (item: WorkItem): string => {
  const level = item.kind === 'escalation' && item.state === 'open' ? item.level : 0;
  const waits = item.state === 'open' ? 0 : 1;
  return [String(waits), String(9 - level), item.due, item.id].join(' ');
};

const list = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const plan = await ports.studies.plan(visit.study.id, visit.study.protocolVersion);
  const now = isoInstant(visit.now);
  const items: WorkItem[] = [];
  for (const stream of ['interviews', 'checkIns'] as const)
    for await (const rows of ports.records.openWork(visit.study.id, stream))
      for (const row of rows.filter(({ site }) => visit.member === undefined || seesSite(visit.member, site))) {
        if (row.setAsideAt !== undefined) items.push(unreadableItem(row, row.setAsideAt, now));
        items.push(...row.tasks.map((task) => taskItem(row, task, now)));
        items.push(...row.escalations.map((escalation) => escalationItem(row, escalation, plan)));
      }
  const wanted = (name: 'kind' | 'to' | 'owner' | 'participant') => (item: WorkItem) =>
    [undefined, '', item[name]].includes(visit.query(name));
  const sought = items.filter((item) =>
    (['kind', 'to', 'owner', 'participant'] as const).every((name) => wanted(name)(item)),
  );
  return ok(pageOf(sought, urgency, visit.query('cursor')));
};

export const worklistRoutes: Route[] = [
  {
    id: 'worklist.read',
    method: 'GET',
    path: inStudy('/worklist'),
    summary: 'What needs a human, most urgent first',
    query: worklistQuery,
    answers: { 200: worklist },
    serve: list,
  },
];
