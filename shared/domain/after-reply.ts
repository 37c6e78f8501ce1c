import { withConsent } from './entries/change-participation.ts';
import type { LoggedContact, ParticipantRecord, Stream } from './record.ts';
import { type ReplyAct, withConfirmed, type WrittenFrom } from './reply-act.ts';
import type { ReplyMeaning } from './reply-keyword.ts';
import { CRISIS, withTask, type WorkContext } from './work.ts';

/** A text that was read, and what it does to one participant. */
export interface ReplyTaken {
  meaning: ReplyMeaning;
  act: ReplyAct;
  from: WrittenFrom;
  crisis: boolean;
  stream: Stream;
  /** ISO instant at which it came in. */
  at: string;
  /** The line of the inbox that holds the text. */
  line: string;
  /** User who is to see a cry for help first. */
  clinician?: string;
}

/** Whoever says that we have the wrong number is not the participant, and nobody knows who wrote from one that others use. */
const isParticipant = ({ from, meaning }: ReplyTaken): boolean => from === 'own' && meaning !== 'quarantineNumber';

/** What a person is to do about it. A time that fits needs nobody; of everything else there is one task for each thing that was said. */
const taskFor = ({ stream }: ParticipantRecord, { act, meaning, from, crisis }: ReplyTaken) => {
  const to = stream === 'interviews' ? 'coordinator' : 'mentor';
  // Whoever holds the check-ins is not on call for this; both streams have the study's clinician, or else who coordinates.
  if (crisis) return { key: CRISIS, kind: 'messageTrouble', to: 'coordinator', why: 'reply.crisis' } as const;
  if (from === 'former')
    return { key: 'reply/formerNumber', kind: 'messageTrouble', to, why: 'reply.formerNumber' } as const;
  if (act.kind === 'confirm') return undefined;
  const key = `reply/${meaning}`;
  const why = `reply.${meaning}`;
  if (act.kind === 'askForCall') return { key, kind: 'phone', to, of: act.of, why } as const;
  if (act.kind === 'askForNewTime') return { key, kind: 'messageTrouble', to, of: act.of, why } as const;
  return { key, kind: 'messageTrouble', to, why } as const;
};

const withAsked = <R extends ParticipantRecord>(record: R, taken: ReplyTaken, context: WorkContext): R => {
  const spec = taskFor(record, taken);
  if (spec === undefined) return record;
  const asked = withTask(record, spec, context);
  if (!taken.crisis || taken.clinician === undefined) return asked;
  const { tasks } = asked;
  const own = Object.entries(tasks).map(([id, task]) => [
    id,
    task.step === CRISIS && task.state === 'open' && task.owner === undefined
      ? { ...task, owner: taken.clinician }
      : task,
  ]);
  return { ...record, tasks: Object.fromEntries(own) as typeof tasks };
};

/** A flood fills the inbox and not the record, which must stay small enough to be written (docs/design.md). */
const LOGGED_TEXTS_PER_DAY = 10;

const isLoggedEnough = (contacts: LoggedContact[], { at, line }: ReplyTaken): boolean => {
  const texts = contacts.filter(({ reply }) => reply !== undefined);
  const ofTheDay = texts.filter((text) => text.at.slice(0, 10) === at.slice(0, 10));
  return texts.some(({ reply }) => reply === line) || ofTheDay.length >= LOGGED_TEXTS_PER_DAY;
};

const logged = <R extends ParticipantRecord>(record: R, taken: ReplyTaken): R => {
  if (record.stream !== 'interviews' || isLoggedEnough(record.contacts, taken)) return record;
  const contact: LoggedContact = {
    at: taken.at,
    direction: 'in',
    channel: 'sms',
    with: isParticipant(taken) ? 'participant' : 'other',
    outcome: `reply.${taken.meaning}`,
    reply: taken.line,
    by: 'system',
  };
  return { ...record, contacts: [...record.contacts, contact] };
};

/** The record as a text leaves it; a stop ends texts in both records, everything else stays in the stream that was answered. */
export const afterReply = <R extends ParticipantRecord>(before: R, taken: ReplyTaken, context: WorkContext): R => {
  const { act, at } = taken;
  const consented = act.kind === 'endTexts' ? withConsent(before, { sms: false }) : before;
  if (before.stream !== taken.stream) return consented;
  const confirmed = act.kind === 'confirm' ? withConfirmed(consented, act.of, act.n, at) : consented;
  const noted = logged(withAsked(confirmed, taken, context), taken);
  const isLater = before.lastSignOfLife === undefined || before.lastSignOfLife < at;
  return isParticipant(taken) && isLater ? { ...noted, lastSignOfLife: at } : noted;
};
