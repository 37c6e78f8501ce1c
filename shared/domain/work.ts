import type { AgendaItem } from './agenda-item.ts';
import { appointmentKey } from './ending-key.ts';
import { endingMarkOf } from './step-key.ts';
import type { Role, TaskKind } from './protocol.ts';
import type { Escalation, ParticipantRecord, Task } from './record.ts';
import type { SendingCalendar } from './sending-calendar.ts';
import { callOf } from './telling-call.ts';
import { isoInstant, type Instant } from './zone.ts';

/** Opaque ids: derived from a key, never drawn, so that a blinded reader sees the same bytes whatever the arm. */
export type IdOf = (text: string) => string;

export interface Notice {
  escalation: string;
  level: number;
  to: Role;
  cc?: Role[];
  notBefore: string;
}

export interface Work {
  tasks: Record<string, Task>;
  escalations: Record<string, Escalation>;
  notices: Notice[];
}

export interface WorkContext {
  record: ParticipantRecord;
  now: Instant;
  calendar: SendingCalendar;
  idOf: IdOf;
}

/** Keys of no follow-up and no check-in: both records of a participant may have them, and each is a task of its own. */
const OF_EITHER_STREAM = /^(record|reply|link|number|hold-\d+)\//;

/** The id of what a step opened: whose it is, and an HMAC of its key. */
export const idFor = ({ record, idOf }: WorkContext, key: string): string => {
  const own = record.stream === 'checkIns' && OF_EITHER_STREAM.test(key) ? `checkIns/${key}` : key;
  return `${record.participant}.${idOf(`${record.participant}/${own}`)}`;
};

interface TaskSpec {
  key: string;
  kind: TaskKind;
  to: Role;
  of?: string;
  why: string;
  attempts?: number;
  bands?: Task['bands'];
  until?: Instant;
}

/** The work with a task open; one that was done or resolved opens again, with the attempts that were made. */
export const openTask = (work: Work, spec: TaskSpec, context: WorkContext): Work => {
  const id = idFor(context, spec.key);
  const known = work.tasks[id];
  if (known?.state === 'open') return work;
  const task: Task = {
    id,
    kind: spec.kind,
    step: spec.key,
    to: spec.to,
    state: 'open',
    since: isoInstant(context.now),
    why: spec.why,
    attempts: known?.attempts ?? [],
    ...(spec.of === undefined ? {} : { of: spec.of }),
    ...(spec.attempts === undefined ? {} : { attemptsWanted: spec.attempts }),
    ...(spec.bands === undefined ? {} : { bands: spec.bands }),
    ...(spec.until === undefined ? {} : { until: isoInstant(spec.until) }),
  };
  return { ...work, tasks: { ...work.tasks, [id]: task } };
};

/** The work that stands in a record, of which nobody is to be told anew. */
export const workIn = ({ tasks, escalations }: Pick<ParticipantRecord, 'tasks' | 'escalations'>): Work => ({
  tasks,
  escalations,
  notices: [],
});

/** The record with the tasks that something opens in it; nobody is told of them by mail. */
export const withOpened = <R extends ParticipantRecord>(record: R, open: (work: Work) => Work): R => ({
  ...record,
  tasks: open(workIn(record)).tasks,
});

/** The record with a task of its own open. */
export const withTask = <R extends ParticipantRecord>(record: R, spec: TaskSpec, context: WorkContext): R =>
  withOpened(record, (work) => openTask(work, spec, context));

/** A person tells a change of an appointment, unless they were reached about it already. */
export const openTellingCall = (work: Work, spec: Omit<TaskSpec, 'kind' | 'to'>, context: WorkContext): Work =>
  work.tasks[idFor(context, spec.key)]?.state === 'done'
    ? work
    : openTask(work, { ...spec, kind: 'deliverByCall', to: 'coordinator' }, context);

/** What a change of an appointment says is told by a person, where no message may tell it. */
export const tellByCall = (
  work: Work,
  { key: told, of, appointment, definition }: AgendaItem,
  why: 'held' | 'appointmentBegun',
  context: WorkContext,
): Work => {
  const change = definition.from === 'moved' ? 'moved' : 'cancelled';
  const key = `${appointmentKey(of, appointment?.n ?? 0)}/${callOf(change)}${endingMarkOf(told)}`;
  return openTellingCall(work, { key, of, why }, context);
};

/** Key of the task that somebody may have cried for help (F5.6): no other comes before it, and nothing but a person ends it. */
export const CRISIS = 'reply/crisis';

/** Key of the task that says a record could not be carried out. */
export const CANNOT_CARRY_OUT = 'record/cannotCarryOut';

/** Whoever can decide about a record again has carried it out: the task that said otherwise is answered. */
export const carriedOutAgain = <R extends ParticipantRecord>(record: R, now: Instant): R => {
  const stuck = Object.values(record.tasks).find((task) => task.step === CANNOT_CARRY_OUT && task.state === 'open');
  if (stuck === undefined) return record;
  const resolved: Task = { ...stuck, state: 'resolved', resolved: { at: isoInstant(now), because: 'carriedOut' } };
  return { ...record, tasks: { ...record.tasks, [stuck.id]: resolved } };
};

/** Reason of a closing's work. */
export const WINDOW_CLOSED = 'windowClosed';
