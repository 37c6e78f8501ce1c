import { AHEAD, type AgendaItem, isMessage } from './agenda-item.ts';
import type { Conversation } from './believed.ts';
import { appointmentIn, appointmentKey } from './ending-key.ts';
import { type Mistaken, mistakenOf } from './mistaken.ts';
import type { Role } from './protocol.ts';
import type { StepOutcome, Task } from './record.ts';
import type { Pause } from './pause.ts';
import { earliestFrom, isStale } from './send-timing.ts';
import { stepOf } from './step-key.ts';
import type { StudyPlan } from './study-plan.ts';
import { isTalk } from './talk.ts';
import { timeHasCome } from './telling-call.ts';
import type { Instant } from './zone.ts';

/** Step id of the call that tells somebody how an appointment stands, where nothing else does. */
export const AS_IT_IS = 'tellByCall.asItIs';

/** Whether the task is such a call. */
export const isToldAsItIs = ({ step }: Pick<Task, 'step'>): boolean =>
  appointmentIn(step)?.step.startsWith(AS_IT_IS) === true;

/** Whether an attempt may still tell them, or a later one. */
const isGoingOn = ({ state }: StepOutcome): boolean =>
  state === 'waiting' || state === 'sending' || state === 'unknown';

/** What a text that is still to go waits for, and when somebody looks. */
export interface Sending {
  plan: StudyPlan;
  pauses: Pause[];
  now: Instant;
}

/** Whether a text that is still to go will tell them how it stands, before they would come or be missed. */
const willTell = (
  item: AgendaItem,
  { steps }: Conversation,
  { n, standing, from }: Mistaken,
  { plan, pauses, now }: Sending,
): boolean => {
  const { from: about } = item.definition;
  // That they did not meet, and may have a new time, says that none stands, of whichever it was.
  const saysNoneStands = standing === undefined && about === 'noShow';
  const tells = standing === undefined ? ['cancelled'] : AHEAD;
  const isOfIt = saysNoneStands || (item.appointment?.n === n && tells.includes(about));
  if (!isMessage(item) || !isOfIt || item.skip !== undefined) return false;
  const outcomes = Object.entries(steps).flatMap(([key, outcome]) => (stepOf(key) === item.key ? [outcome] : []));
  if (outcomes.some(({ state }) => state === 'sending' || state === 'unknown')) return outcomes.every(isGoingOn);
  // One that was put off, or is back by a correction, may find sending closed, and they would come before it opens again.
  const putOff = outcomes.map((outcome) => (outcome.state === 'waiting' ? Date.parse(outcome.notBefore) : -Infinity));
  const leaves = earliestFrom(plan, item, Math.max(item.at, now, ...putOff), pauses);
  return outcomes.every(isGoingOn) && leaves < from && !isStale(plan, item, leaves);
};

/** A call about what became of an appointment, in time; one that leads to a booking, or asks about a silence, may find another way. */
const willBeRung = (item: AgendaItem, conversation: Conversation, { from }: Mistaken): boolean => {
  const { steps } = conversation;
  const kind = item.definition.task?.kind;
  const isAboutOne =
    item.appointment !== undefined && kind !== undefined && isTalk({ kind, of: item.of }, conversation);
  return isAboutOne && item.skip === undefined && item.at < from && !(item.key in steps);
};

const isBeingRung = (conversation: Conversation): boolean =>
  Object.values(conversation.tasks).some(
    (task) => task.state === 'open' && isTalk(task, conversation) && !isToldAsItIs(task),
  );

/** Each time that they must be told anew has a key of its own. */
const keyOf = ({ of, tasks }: Conversation, n: number): string => {
  const key = `${appointmentKey(of, n)}/${AS_IT_IS}`;
  const done = Object.values(tasks).filter(({ step, state }) => state === 'done' && step.startsWith(key)).length;
  return done === 0 ? key : `${key}.${String(done + 1)}`;
};

/** Whether nobody tells them: no text that is still to go, and no call that is asked for. */
const isLeftToItself = (
  conversation: Conversation,
  planned: AgendaItem[],
  mistaken: Mistaken,
  sending: Sending,
): boolean =>
  !isBeingRung(conversation) &&
  !planned.some((item) => willTell(item, conversation, mistaken, sending) || willBeRung(item, conversation, mistaken));

/**
 * The net below all other rules: who has something in mind that is not so, and is told it by no text and asked about by nobody, is called.
 * @param planned what else is planned of this follow-up, or of the check-ins
 */
export const toldAsItIs = (
  conversation: Conversation,
  planned: AgendaItem[],
  sending: Sending,
  to: Role,
): AgendaItem[] => {
  const { zone } = sending.plan.appointments;
  const mistaken = mistakenOf(conversation, zone);
  if (mistaken === undefined || !isLeftToItself(conversation, planned, mistaken, sending)) return [];
  const { stream, of } = conversation;
  const { n, standing, since, until } = mistaken;
  const from = standing === undefined ? 'cancelled' : 'moved';
  return [
    {
      key: keyOf(conversation, n),
      stream,
      clock: stream === 'checkIns' ? stream : 'appointment',
      of,
      definition: { id: AS_IT_IS, from, task: { kind: 'deliverByCall', to } },
      does: 'task',
      nominal: zone.toLocal(since).day,
      at: since,
      ...(standing ? { appointment: standing } : {}),
      until,
    },
  ];
};

/**
 * Why the call is needless: they know how it stands or will be told otherwise, another call says it, or the time has come.
 * @param planned all that is planned of this follow-up
 */
export const asItIsGone = (
  conversation: Conversation,
  planned: AgendaItem[],
  task: Pick<Task, 'step' | 'until'>,
  sending: Sending,
): string | undefined => {
  const hasCome = timeHasCome(task, sending.now);
  if (hasCome !== undefined) return hasCome;
  const mistaken = mistakenOf(conversation, sending.plan.appointments.zone);
  const others = planned.filter(({ key }) => !isToldAsItIs({ step: key }));
  if (mistaken === undefined || !isLeftToItself(conversation, others, mistaken, sending)) return 'trueAgain';
  // What was changed once more has a call of its own, and so has what is of another plan of check-ins by now.
  return task.step.startsWith(`${appointmentKey(conversation.of, mistaken.n)}/`) ? undefined : 'superseded';
};
