import type { InterviewRecord, LoggedContact, Task } from '../record.ts';
import { type IdOf } from '../work.ts';
import { entered, type Entered, type EntryContext, laterOf, refused, stamp } from './entry.ts';

export type ContactEntry = Omit<LoggedContact, 'by'>;

/** These reached nobody; every other contact shows that the person is there. */
const REACHED_NOBODY = ['noAnswer', 'busy', 'voicemail', 'wrongNumber', 'bounced', 'undelivered'];

const REACHED = ['reached', 'callBack', 'declined'];

/** A word of ours, not of whoever typed: what came of a call, a reply or a link. */
export const isCodedOutcome = (outcome: string): boolean =>
  [...REACHED_NOBODY, ...REACHED].includes(outcome) || /^(reply|link)\.[A-Za-z]+$/.test(outcome);

export const reachedNobody = ({ outcome }: Pick<LoggedContact, 'outcome'>): boolean => REACHED_NOBODY.includes(outcome);

/** Whether it shows that the participant is there: they wrote or rang, or were reached. */
export const reachedParticipant = (contact: Pick<LoggedContact, 'direction' | 'with' | 'outcome'>): boolean =>
  contact.with === 'participant' && (contact.direction === 'in' || !reachedNobody(contact));

/** Why the call was promised, of its task. */
export const CALL_BACK = 'callBack';

const callBack = (record: InterviewRecord, entry: ContactEntry, idOf: IdOf, context: EntryContext): Task => {
  const step = `contact-${String(record.version + 1)}/callBack`;
  const id = `${record.participant}.${idOf(`${record.participant}/${step}`)}`;
  const since = stamp(context);
  return {
    id,
    kind: 'phone',
    step,
    to: 'coordinator',
    state: 'open',
    since,
    due: entry.callBackAt ?? since,
    why: CALL_BACK,
    attempts: [],
  };
};

/** Any contact, either way; a promised call back becomes a task, so that it does not hang on somebody's memory. */
export const logContact = (
  record: InterviewRecord,
  entry: ContactEntry,
  idOf: IdOf,
  context: EntryContext,
): Entered<InterviewRecord> => {
  if (Date.parse(entry.at) > context.now)
    return refused('futureDate', '/at', `give an instant that is not after ${stamp(context)}`);
  const task = entry.callBackAt === undefined ? undefined : callBack(record, entry, idOf, context);
  return entered({
    ...record,
    contacts: [...record.contacts, { ...entry, by: context.by }],
    ...(task ? { tasks: { ...record.tasks, [task.id]: task } } : {}),
    ...(reachedParticipant(entry) ? { lastSignOfLife: laterOf(record.lastSignOfLife, entry.at) } : {}),
  });
};
