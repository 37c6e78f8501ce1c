import type { AgendaItem } from './agenda-item.ts';
import { NOT_BOOKED } from './before-closing.ts';
import { CLOSED_WINDOW } from './closed-window.ts';
import { endingMarkOf } from './step-key.ts';
import type { Role, TaskKind } from './protocol.ts';
import type { Appointment, Escalation, ParticipantRecord, Task } from './record.ts';
import type { SendingCalendar } from './sending-calendar.ts';
import { callOf } from './told-change.ts';
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

/** Staff mail goes at once between these local times of a working day, else at the first of them on the next (product.md section 5). */
export const STAFF_MAIL_FROM_MINUTE = 8 * 60;
export const STAFF_MAIL_TO_MINUTE = 16 * 60;

export const staffMailInstant = (now: Instant, calendar: SendingCalendar): Instant => {
  const { day, minute } = calendar.zone.toLocal(now);
  const working = calendar.isSendingDay(day);
  if (working && minute >= STAFF_MAIL_FROM_MINUTE && minute < STAFF_MAIL_TO_MINUTE) return now;
  const next = working && minute < STAFF_MAIL_FROM_MINUTE ? day : calendar.rollForward(day + 1);
  return calendar.zone.toInstant(next, STAFF_MAIL_FROM_MINUTE);
};

/** What happens to many people at one instant gathers for a minute, so that it reaches a colleague as one mail. */
const GATHER_MS = 60_000;

const mailFrom = (now: Instant, calendar: SendingCalendar): string => {
  const instant = staffMailInstant(now, calendar);
  return isoInstant(instant === now ? now + GATHER_MS : instant);
};

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
  const key = `${of}/appointment-${String(appointment?.n ?? 0)}/${callOf(change)}${endingMarkOf(told)}`;
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

interface EscalationSpec {
  of: string;
  key: string;
  level: number;
  to: Role;
  cc?: Role[];
  why: string;
}

/** That a window is over is told whoever knew of it before, by its closed days or when it closed for another date. */
const isAnotherMatter = (known: Escalation, { key, level, why }: EscalationSpec): boolean =>
  why === WINDOW_CLOSED && (known.why === CLOSED_WINDOW || (endingMarkOf(key) !== '' && known.level <= level));

/** One escalation per follow-up or silence; its level only rises, and each rise asks somebody anew. */
export const raise = (work: Work, spec: EscalationSpec, context: WorkContext): Work => {
  const known = work.escalations[spec.of];
  const live = known !== undefined && known.state !== 'resolved' && !isAnotherMatter(known, spec);
  if (live && known.level >= spec.level) return work;
  const since = isoInstant(context.now);
  const base = live ? known : { id: idFor(context, `${spec.key}/escalation`), of: spec.of, step: spec.key, since };
  const { acknowledged: _acknowledged, resolved: _resolved, ...kept } = base as Escalation;
  const raised: Escalation = {
    ...kept,
    step: spec.key,
    level: spec.level,
    to: spec.to,
    ...(spec.cc ? { cc: spec.cc } : {}),
    state: 'open',
    levelSince: since,
    why: spec.why,
  };
  const notice: Notice = {
    escalation: raised.id,
    level: raised.level,
    to: raised.to,
    ...(spec.cc ? { cc: spec.cc } : {}),
    notBefore: mailFrom(context.now, context.calendar),
  };
  return { ...work, escalations: { ...work.escalations, [spec.of]: raised }, notices: [...work.notices, notice] };
};

/** What an escalation or the outreach of a check-in belongs to: the silence, not the plan, so that a new silence starts anew. */
export const causeOf = (item: AgendaItem): string =>
  item.clock === 'checkIns' && item.definition.from === 'due' ? item.key.slice(0, item.key.lastIndexOf('/')) : item.of;

/** A step that sends to a role is told by staff mail: level 0, since nobody must acknowledge it. */
const staffNotice = (item: AgendaItem, to: Role, context: WorkContext): Notice => ({
  escalation: idFor(context, item.key),
  level: 0,
  to,
  notBefore: mailFrom(context.now, context.calendar),
});

/** A call about a new time says whose doing it is: somebody whom the staff cancelled asked for nothing. */
const endOfAppointment = ({ end }: Appointment): string =>
  end?.how === 'noShow' ? 'missedAppointment' : end?.by === 'staff' ? 'cancelledByStaff' : 'rebook';

const whyOf = ({ definition, clock, appointment }: AgendaItem): string => {
  if (definition.id === 'recordOutcome') return 'outcomeMissing';
  if (definition.task?.kind === 'incentive') return 'incentiveDue';
  if (definition.id === CLOSED_WINDOW) return CLOSED_WINDOW;
  if (clock === 'booking') return NOT_BOOKED;
  return definition.id === 'rebook' && appointment ? endOfAppointment(appointment) : definition.id;
};

/** Opens what a task, escalation or closing step says. Never refused, never skipped: what needs a human reaches one. */
export const openWork = (work: Work, item: AgendaItem, context: WorkContext): Work => {
  const { definition, key } = item;
  const of = causeOf(item);
  const why = whyOf(item);
  if (definition.task) {
    const { kind, to, attempts, bands } = definition.task;
    // No task is skipped (product.md 4.5), but whoever takes it must see that a call was not agreed to.
    const unasked = kind === 'phone' && context.record.consent.phone !== true;
    return openTask(
      work,
      {
        key,
        kind,
        to,
        of,
        why: unasked ? 'phoneNotAgreed' : why,
        ...(attempts ? { attempts } : {}),
        ...(bands ? { bands } : {}),
      },
      context,
    );
  }
  if (definition.escalate)
    return raise(
      work,
      { of, key, why, ...definition.escalate, ...(definition.cc ? { cc: definition.cc } : {}) },
      context,
    );
  if (definition.send)
    return { ...work, notices: [...work.notices, staffNotice(item, definition.send.to as Role, context)] };
  const { to, level, requireReason } = definition.close;
  const reason = requireReason
    ? openTask(work, { key, kind: 'notDoneReason', to, of, why: WINDOW_CLOSED }, context)
    : work;
  return raise(reason, { of, key, level, to, why: WINDOW_CLOSED }, context);
};
