import { AHEAD, type AgendaItem, isMessage } from './agenda-item.ts';
import { believed, type Conversation, isTalk } from './believed.ts';
import { appointmentIn, appointmentKey } from './ending-key.ts';
import { isEnteredLate, standingAppointment, startOf } from './follow-up.ts';
import { localInstant } from './local-time.ts';
import type { Role } from './protocol.ts';
import type { Appointment, Saying, Task } from './record.ts';
import type { SendingCalendar } from './sending-calendar.ts';
import { stepOf } from './step-key.ts';
import { timeHasCome } from './telling-call.ts';
import { urgentInstant } from './urgent-change.ts';
import type { Instant, Zone } from './zone.ts';

/** Step id of the call that tells somebody how an appointment stands, where nothing else does. */
export const AS_IT_IS = 'tellByCall.asItIs';

/** Whether the task is such a call. */
export const isToldAsItIs = ({ step }: Pick<Task, 'step'>): boolean =>
  appointmentIn(step)?.step.startsWith(AS_IT_IS) === true;

const isUntrue = ({ time, isOff }: Saying, standing: Appointment | undefined): boolean =>
  isOff ? standing?.at === time : standing?.at !== time;

/** What they have in mind that is not so. */
interface Mistaken {
  /** Number of the one that stands, or the highest of those that they have in mind. */
  n: number;
  standing: Appointment | undefined;
  /** Since when, by what is known of it. */
  since: Instant;
  /** The first and the last time at which they would come for nothing, or be missed. */
  from: Instant;
  until: Instant;
}

/** When something was last heard, agreed or changed. */
const lastChange = (appointments: Appointment[], heard: { at: string }[]): Instant => {
  const entered = appointments.flatMap(({ enteredAt, end }) => [enteredAt, end?.at]);
  const known = [...heard.map(({ at }) => at), ...entered].filter((at) => at !== undefined);
  return Math.max(...known.map((at) => Date.parse(at)));
};

/** Whether somebody would come for nothing, or be missed, by what they were told; undefined where they know how it stands. */
const mistakenOf = (conversation: Conversation, zone: Zone): Mistaken | undefined => {
  const { appointments } = conversation;
  const standing = standingAppointment({ appointments });
  if (standing !== undefined && isEnteredLate(standing, zone)) return undefined;
  const untrue = believed(conversation).filter(({ saying }) => isUntrue(saying, standing));
  if (untrue.length === 0) return undefined;
  const since = lastChange(appointments, untrue);
  const told = untrue.map(({ saying }) => localInstant(saying.time, zone)).filter((at) => at > since);
  // No text tells of a check-in that takes the place of one that has passed: mentors agree on it with whoever comes.
  const isAgreedInTalk = conversation.stream === 'checkIns' && told.length === 0;
  const stands = standing === undefined || isAgreedInTalk ? [] : [startOf(standing, zone)];
  const ahead = [...told, ...stands.filter((at) => at > since)];
  if (ahead.length === 0) return undefined;
  const n = standing?.n ?? Math.max(...untrue.map(({ saying }) => saying.n));
  return { n, standing, since, from: Math.min(...ahead), until: Math.max(...ahead) };
};

/** Whether a text that is still to go will tell them how it stands, before they would come or be missed. */
const willTell = (
  item: AgendaItem,
  { steps }: Conversation,
  { n, standing, from }: Mistaken,
  calendar: SendingCalendar,
): boolean => {
  const { from: about } = item.definition;
  // That they did not meet, and may have a new time, says that none stands, of whichever it was.
  const saysNoneStands = standing === undefined && about === 'noShow';
  const tells = standing === undefined ? ['cancelled'] : AHEAD;
  const isOfIt = saysNoneStands || (item.appointment?.n === n && tells.includes(about));
  if (!isMessage(item) || !isOfIt || item.skip !== undefined) return false;
  const outcomes = Object.entries(steps).flatMap(([key, outcome]) => (stepOf(key) === item.key ? [outcome] : []));
  const goesOn = outcomes.every(({ state }) => state === 'waiting' || state === 'sending' || state === 'unknown');
  // A provider may have put it off beyond the hours of sending, and they would come before these open again.
  const putOff = outcomes.map((outcome) => (outcome.state === 'waiting' ? Date.parse(outcome.notBefore) : -Infinity));
  const due = Math.max(item.at, ...putOff);
  return goesOn && (item.urgent ? urgentInstant(due, calendar.zone) : calendar.nextOpen(due)) < from;
};

/** A call about what became of an appointment, which opens with the next look; one that the ladder asks for later may find another way. */
const willBeRung = (item: AgendaItem, { of, steps }: Conversation): boolean => {
  const kind = item.definition.task?.kind;
  const isAboutOne = item.clock !== 'booking' && kind !== undefined && isTalk({ kind, of: item.of }, of);
  return isAboutOne && item.skip === undefined && !(item.key in steps);
};

const isBeingRung = ({ of, tasks }: Conversation): boolean =>
  Object.values(tasks).some((task) => task.state === 'open' && isTalk(task, of) && !isToldAsItIs(task));

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
  calendar: SendingCalendar,
): boolean =>
  !isBeingRung(conversation) &&
  !planned.some((item) => willTell(item, conversation, mistaken, calendar) || willBeRung(item, conversation));

/**
 * The net below all other rules: who has something in mind that is not so, and is told it by no text and asked about by nobody, is called.
 * @param planned what else is planned of this follow-up, or of the check-ins
 */
export const toldAsItIs = (
  conversation: Conversation,
  planned: AgendaItem[],
  calendar: SendingCalendar,
  to: Role,
): AgendaItem[] => {
  const mistaken = mistakenOf(conversation, calendar.zone);
  if (mistaken === undefined || !isLeftToItself(conversation, planned, mistaken, calendar)) return [];
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
      nominal: calendar.zone.toLocal(since).day,
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
  { calendar, now }: { calendar: SendingCalendar; now: Instant },
): string | undefined => {
  const hasCome = timeHasCome(task, now);
  if (hasCome !== undefined) return hasCome;
  const mistaken = mistakenOf(conversation, calendar.zone);
  const others = planned.filter(({ key }) => !isToldAsItIs({ step: key }));
  if (mistaken === undefined || !isLeftToItself(conversation, others, mistaken, calendar)) return 'trueAgain';
  // What was changed once more has a call of its own, and so has what is of another plan of check-ins by now.
  return task.step.startsWith(`${appointmentKey(conversation.of, mistaken.n)}/`) ? undefined : 'superseded';
};
