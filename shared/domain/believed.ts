import { AHEAD, type AgendaItem } from './agenda-item.ts';
import { appointmentStepIn } from './ending-key.ts';
import type { StepReference } from './protocol.ts';
import type { Appointment, Saying, StepOutcome, Stream, Task, Told } from './record.ts';
import { stepIdIn, stepOf } from './step-key.ts';
import { hasTalked, isTalk } from './talk.ts';
import { hasLeft, unclearOf } from './went-out.ts';

/** That they did not meet says that nothing stands, as that it is off does. */
const SAYS_IT_IS_OFF: readonly StepReference[] = ['cancelled', 'noShow'];

/** All that was said of the appointments of one follow-up, or of the check-ins, and what they did themselves. */
export interface Conversation {
  stream: Stream;
  of: string;
  /** In order of their numbers. */
  appointments: Appointment[];
  steps: Record<string, StepOutcome>;
  tasks: Record<string, Task>;
  /** ISO instants since which whoever met them has told them how it stands. */
  met?: string[];
}

/** One moment in which somebody heard something, or may have. */
interface Heard {
  /** ISO instant. */
  at: string;
  /** Absent: nothing that could be wrong. `n`: number of the appointment that it is about. */
  saying?: Told;
  /** Whether it arrived for all that is known; of what is unclear both may be so. */
  isSure: boolean;
  /** Whether a provider has said that it arrived, so that no other channel need repeat it. */
  isDelivered?: boolean;
}

/** What a message says of its appointment; undefined where it names none that somebody would still come to. */
export const sayingIn = ({ appointment, definition: { from }, clock }: AgendaItem): Saying | undefined => {
  if (appointment === undefined) return undefined;
  if (SAYS_IT_IS_OFF.includes(from)) return { time: appointment.at, isOff: true };
  return AHEAD.includes(from) || clock === 'byHand' ? { time: appointment.at } : undefined;
};

/** Of a text from before sayings were kept: it names the time under whose number it went. */
const timeOf = (n: number, step: string, { appointments }: Conversation): Saying | undefined => {
  const at = appointments.find((each) => each.n === n)?.at;
  if (at === undefined) return undefined;
  return stepIdIn(stepOf(step)) === 'cancelled' ? { time: at, isOff: true } : { time: at };
};

const byMessages = (conversation: Conversation): Heard[] =>
  Object.entries(conversation.steps).flatMap(([key, known]): Heard[] => {
    const about = appointmentStepIn(key, conversation);
    const outcome = unclearOf(known);
    if (about === undefined || !hasLeft(outcome)) return [];
    const said = outcome.says ?? timeOf(about.n, about.step, conversation);
    // What was entered while it was on its way they knew before they read it; of a check-in they know it all the same, who wished it.
    const isReadLast = outcome.state === 'sent' && conversation.stream === 'interviews';
    const at = isReadLast ? outcome.sentAt : outcome.at;
    const isSure = outcome.state === 'sent';
    const isDelivered = isSure && outcome.delivery === 'delivered';
    return said ? [{ at, saying: { ...said, n: about.n }, isSure, isDelivered }] : [];
  });

/** What somebody knows from that moment who wished it, agreed to it or was told it: how it stood then, which may have changed since. */
const knownSince = (at: string, { appointments }: Conversation): Heard => {
  const stood = appointments.find(({ enteredAt, end }) => enteredAt <= at && (end === undefined || at < end.at));
  return { at, isSure: true, ...(stood ? { saying: { time: stood.at, n: stood.n } } : {}) };
};

/** A mentor agrees on check-ins, and says what becomes of them: nothing that could be wrong. */
const leftToMentor = (at: string): Heard => ({ at, isSure: true });

/** Of a talk from before it kept what it told: how it stood then, by the appointments as they are now. */
const byTalks = (conversation: Conversation): Heard[] =>
  Object.values(conversation.tasks).flatMap((task): Heard[] => {
    if (!task.done || !isTalk(task, conversation) || !hasTalked(task)) return [];
    const { at, says } = task.done;
    return [says ? { at, saying: says, isSure: true } : knownSince(at, conversation)];
  });

/** A time that is agreed anew is agreed with them; one that is moved only where they asked for it. */
const isAgreedWithThem = ({ askedBy, moved }: Appointment): boolean => askedBy === 'participant' || !moved;

/** Whoever did not come may have gone by another time. */
const isTheirEnd = ({ end }: Appointment): boolean =>
  end?.how === 'held' || (end?.by === 'participant' && end.how !== 'noShow');

const ownActsOf = ({ appointments }: Conversation): string[] =>
  appointments
    .flatMap((appointment) => [
      isAgreedWithThem(appointment) ? appointment.enteredAt : undefined,
      appointment.confirmed?.at,
      isTheirEnd(appointment) ? appointment.end?.at : undefined,
    ])
    .filter((at) => at !== undefined);

/**
 * What somebody may have in mind: the last of what they heard for sure, and what may have reached them since. Empty where that can be nothing wrong.
 */
export const believed = (conversation: Conversation): (Heard & Required<Pick<Heard, 'saying'>>)[] => {
  const { met = [], stream } = conversation;
  const agreed = [...ownActsOf(conversation), ...met];
  const all: Heard[] = [
    ...agreed.map((at) => (stream === 'checkIns' ? leftToMentor(at) : knownSince(at, conversation))),
    ...byTalks(conversation),
    ...byMessages(conversation),
  ];
  const heard = all.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  const last = heard.findLastIndex(({ isSure }) => isSure);
  return heard
    .slice(Math.max(last, 0))
    .flatMap(({ saying, ...rest }) => (saying === undefined ? [] : [{ ...rest, saying }]));
};

/** Whether what arrived last was when, how and where one is that was moved, and nothing since may have told them otherwise. */
export const knowsTime = (conversation: Conversation, { at, moved, mode, place }: Appointment): boolean => {
  const heard = moved ? believed(conversation) : [];
  const isAlike = (n: number): boolean =>
    conversation.appointments.some((each) => each.n === n && each.mode === mode && each.place === place);
  const isKnown = heard.every(({ saying }) => saying.time === at && saying.isOff === undefined && isAlike(saying.n));
  return isKnown && heard[0]?.isDelivered === true;
};
