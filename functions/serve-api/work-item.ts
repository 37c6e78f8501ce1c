import { isCry } from '../../shared/domain/cry-for-help.ts';
import { stepIdIn } from '../../shared/domain/step-key.ts';
import { bandAt, nextCall } from '../../shared/domain/next-call.ts';
import { dueOf } from '../../shared/domain/open-work.ts';
import { ACKNOWLEDGE_WITHIN_WORKING_DAYS } from '../../shared/domain/pending.ts';
import { NOT_BOOKED } from '../../shared/domain/before-closing.ts';
import type { Escalation, Stream, Task } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { CRISIS } from '../../shared/domain/work.ts';
import { isoInstant, type Instant } from '../../shared/domain/zone.ts';
import type { WorkRow } from '../../shared/ports/record-store.ts';
import type { Visit } from './visit.ts';

/** A timepoint, or a check-in plan: of a silence the plan is the first part. A cry for help is of neither. */
export const belongsTo = (stream: Stream, of: string | undefined): { followUp?: string; checkIn?: string } => {
  if (of === undefined || isCry({ of })) return {};
  return stream === 'interviews' ? { followUp: of } : { checkIn: of.split('/')[0] ?? of };
};

const placeOf = ({ site, language }: WorkRow) => ({
  ...(site === undefined ? {} : { site }),
  ...(language === undefined ? {} : { language }),
});

/** Nobody books to answer a questionnaire. */
const whyOf = ({ why, of = '' }: { why: string; of?: string | undefined }, plan: StudyPlan): string =>
  why === NOT_BOOKED && plan.timepoint(of)?.mode === 'questionnaire' ? 'notAnswered' : why;

const taskItem = (row: WorkRow, task: Task, plan: StudyPlan, now: string) => ({
  id: task.id,
  kind: 'task' as const,
  does: task.kind,
  participant: row.participant,
  ...placeOf(row),
  ...belongsTo(row.stream, task.of),
  step: stepIdIn(task.step),
  to: task.to,
  ...(task.owner === undefined ? {} : { owner: task.owner }),
  state: task.snoozedUntil !== undefined && task.snoozedUntil > now ? ('snoozed' as const) : ('open' as const),
  since: task.since,
  due: dueOf(task),
  why: whyOf(task, plan),
  ...(task.step.startsWith('reply/') ? { inbox: row.stream } : {}),
  ...(task.attemptsWanted === undefined ? {} : { attemptsWanted: task.attemptsWanted }),
  attempts: task.attempts.length,
});

/** No task of the record, which cannot be read, but of whoever looks after the records; it goes when the record is carried out again. */
const unreadable = ({ stream, participant }: WorkRow, since: string): Task => ({
  id: `unreadable-${stream}-${participant}`,
  step: 'record/unreadable',
  kind: 'messageTrouble',
  to: 'coordinator',
  state: 'open',
  since,
  why: 'unreadable',
  attempts: [],
});

const takeBy = (escalation: Escalation, { appointments }: StudyPlan): string => {
  const { day, minute } = appointments.zone.toLocal(Date.parse(escalation.levelSince));
  return isoInstant(
    appointments.zone.toInstant(appointments.addWorkingDays(day, ACKNOWLEDGE_WITHIN_WORKING_DAYS), minute),
  );
};

const escalationItem = (row: WorkRow, escalation: Escalation, plan: StudyPlan) => ({
  id: escalation.id,
  kind: 'escalation' as const,
  does: 'escalate' as const,
  participant: row.participant,
  ...placeOf(row),
  ...belongsTo(row.stream, escalation.of),
  step: stepIdIn(escalation.step),
  to: escalation.to,
  ...(escalation.acknowledged ? { owner: escalation.acknowledged.by } : {}),
  level: escalation.level,
  state: escalation.state,
  since: escalation.since,
  due: takeBy(escalation, plan),
  why: whyOf(escalation, plan),
});

/** One line of the worklist, with what it was made of. */
export type Work =
  | { item: ReturnType<typeof taskItem>; task: Task; row: WorkRow }
  | { item: ReturnType<typeof escalationItem>; task?: undefined; escalation: Escalation; row: WorkRow };

export const workIn = (row: WorkRow, plan: StudyPlan, now: string): Work[] => {
  const tasks = row.setAsideAt === undefined ? row.tasks : [unreadable(row, row.setAsideAt), ...row.tasks];
  return [
    ...tasks.map((task) => ({ item: taskItem(row, task, plan, now), task, row })),
    ...row.escalations.map((escalation) => ({ item: escalationItem(row, escalation, plan), escalation, row })),
  ];
};

/** Above every escalation: somebody is to call now. */
const CRY_LEVEL = 9;

const levelOf = ({ item, task }: Work): number => {
  if (task !== undefined) return task.step === CRISIS && task.state === 'open' ? CRY_LEVEL : 0;
  return 'level' in item ? item.level : 0;
};

/** Most urgent first: a cry for help, then the highest open escalation, then what has waited longest. */
const urgency = (work: Work): string => {
  const { item } = work;
  const level = item.state === 'open' ? levelOf(work) : 0;
  const waits = item.state === 'open' ? 0 : 1;
  return [String(waits), String(CRY_LEVEL - level), item.due, item.id].join(' ');
};

/**
 * All of one person together, so that whoever takes them up does it once: by their highest escalation, then by what has waited longest.
 * An escalation that somebody took still counts while other work of theirs is open: that is what it was taken for.
 */
export const urgencyOfPerson = (works: readonly Work[]): ((work: Work) => string) => {
  const places = new Map<string, { waits: number; level: number; due: string }>();
  for (const work of works) {
    const { item } = work;
    const known = places.get(item.participant) ?? { waits: 1, level: 0, due: item.due };
    const isOpen = item.state === 'open';
    places.set(item.participant, {
      waits: isOpen ? 0 : known.waits,
      level: Math.max(known.level, levelOf(work)),
      due: item.due < known.due ? item.due : known.due,
    });
  }
  return (work) => {
    const { participant } = work.item;
    const { waits = 1, level = 0, due = '' } = places.get(participant) ?? {};
    return [String(waits), String(CRY_LEVEL - level), due, participant, urgency(work)].join(' ');
  };
};

/** Whether it belongs to the primary outcome, and how many working days are left until it is due; below zero: how many it waits already. */
export const standing = (
  { followUp, due }: { followUp?: string; due: string },
  { appointments: { zone, workingDaysBetween }, ...plan }: StudyPlan,
  now: Instant,
) => {
  const [today, dueOn] = [zone.toLocal(now).day, zone.toLocal(Date.parse(due)).day];
  return {
    ...(followUp !== undefined && plan.timepoint(followUp)?.primary ? { primary: true } : {}),
    workingDays: dueOn < today ? -workingDaysBetween(dueOn, today) : workingDaysBetween(today, dueOn),
  };
};

const CALLS: Task['kind'][] = ['phone', 'deliverByCall', 'outreach', 'contactPerson', 'confirmAppointment'];

/** For whoever is about to ring: what was tried, which time of day it is, when to try next, and whether a colleague has rung today. */
export const forCaller = (
  task: Task,
  lastCall: WorkRow['lastCall'],
  plan: StudyPlan,
  { now, sight }: Pick<Visit, 'now' | 'sight'>,
) => {
  if (!CALLS.includes(task.kind)) return {};
  const { zone } = plan.appointments;
  const calledToday = lastCall && zone.toLocal(Date.parse(lastCall.at)).day === zone.toLocal(now).day;
  return {
    // What was noted is free text: for those alone who make the calls.
    tried: task.attempts.map(({ at, band, outcome, by, note }) => ({
      at,
      band,
      outcome,
      ...(sight === 'pseudonymised' ? {} : { by, ...(note ? { note } : {}) }),
    })),
    band: bandAt(now, plan.appointments),
    next: nextCall(task, now, plan.appointments),
    ...(calledToday ? { calledToday: sight === 'pseudonymised' ? { at: lastCall.at } : lastCall } : {}),
  };
};
