import { addDuration, civil, isoDate } from './civil-date.ts';
import { type Phone, mayBeTexted } from './contact-card.ts';
import { SIGNS_OF_LIFE, ringsParticipant } from './entries/log-attempt.ts';
import { reachedParticipant } from './entries/log-contact.ts';
import type { InterviewRecord } from './record.ts';

/** A number that nobody answered from for so long may be somebody else's by now (threat 12). */
const UNUSED_AFTER = 'P90D';
const DATE_LENGTH = 10;

/**
 * The last day on which the participant was heard by phone or text, as far as the interviews know; which of their numbers it was is not
 * kept. ISO date, UTC.
 */
export const heardOn = ({ contacts, tasks }: Pick<InterviewRecord, 'contacts' | 'tasks'>): string | undefined =>
  [
    ...contacts
      .filter((contact) => reachedParticipant(contact) && ['phone', 'sms'].includes(contact.channel))
      .map(({ at }) => at),
    ...Object.values(tasks)
      .filter(ringsParticipant)
      .flatMap(({ attempts }) => attempts.filter(({ outcome }) => SIGNS_OF_LIFE.includes(outcome)))
      .map(({ at }) => at),
  ]
    .sort()
    .at(-1)
    ?.slice(0, DATE_LENGTH);

interface Known {
  /** ISO date from which the number is known to be theirs. */
  knownSince: string;
  heard: string | undefined;
  /** ISO date. */
  today: string;
}

/** Whether staff should ask if the number is still theirs, the next time they talk. Nothing is sent because of it. */
export const isLongUnused = ({ knownSince, heard, today }: Known): boolean => {
  const last = heard !== undefined && heard > knownSince ? heard : knownSince;
  return isoDate(addDuration(civil(last), UNUSED_AFTER)) < today;
};

/** Numbers of a card to ask about, E.164. @param registered ISO date, for numbers that came with the participant */
export const numbersToConfirm = (
  phones: readonly Phone[],
  { registered, ...known }: Omit<Known, 'knownSince'> & { registered: string },
): string[] =>
  phones
    .filter(mayBeTexted)
    .filter(({ since = registered, confirmedOn = since }) =>
      isLongUnused({ ...known, knownSince: confirmedOn > since ? confirmedOn : since }),
    )
    .map(({ number }) => number);
