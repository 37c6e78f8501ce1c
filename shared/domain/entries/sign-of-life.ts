import type { LoggedContact, Outcome, ParticipantRecord } from '../record.ts';
import { type EntryContext, signOfLifeOn } from './entry.ts';
import { isSignOfLife } from './log-attempt.ts';
import { reachedParticipant } from './log-contact.ts';

/** A mail program may have pressed it for its reader. */
const PRESSED_BY_ANY = 'link.stopMail';

const shows = (contact: LoggedContact): boolean => contact.outcome !== PRESSED_BY_ANY && reachedParticipant(contact);

/** What the entries that stand say of when somebody was there, in no order: instants. */
export const signsOnRecord = (record: ParticipantRecord, context: EntryContext): string[] => {
  const metOn = ({ on, enteredAt }: Pick<Outcome, 'on' | 'enteredAt'>): string =>
    signOfLifeOn(on, undefined, { ...context, now: Date.parse(enteredAt) });
  const answered = Object.values(record.tasks).flatMap((task) =>
    task.attempts.filter((attempt) => isSignOfLife(attempt, task)).map(({ at }) => at),
  );
  if (record.stream === 'checkIns')
    return [...answered, ...record.checkIns.filter(({ outcome }) => outcome === 'held').map(metOn)];
  const { timepoints } = context.plan.protocol;
  const interviews = timepoints
    .filter(({ mode }) => mode !== 'register')
    .flatMap(({ id }) => record.followUps[id]?.outcome ?? [])
    .filter(({ outcome }) => outcome === 'done');
  return [...answered, ...record.contacts.filter(shows).map(({ at }) => at), ...interviews.map(metOn)];
};
