import type { ContactCard } from '../../shared/domain/contact-card.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import type { EntryContext } from '../../shared/domain/entries/entry.ts';
import type { EventAction } from '../../shared/domain/event.ts';
import type { ParticipantRecord, Stream } from '../../shared/domain/record.ts';
import {
  lastDigits,
  nextReach,
  phonesMeant,
  withNumberWanted,
  withQuarantined,
} from '../../shared/domain/wrong-number.ts';
import { idsIn } from '../../shared/ports/ids-in.ts';
import { openCard } from './contact-reads.ts';
import type { ApiPorts } from './ports.ts';
import { unfitField } from './problem.ts';
import type { Visit } from './visit.ts';
import type { Warning } from './warnings.ts';
import type { Writing, Written } from './writing.ts';

interface Said {
  outcome: string;
  /** The entry that tells of it, in its record. */
  action: EventAction;
  stream: Stream;
  /** The number that was wrong, or its last digits. */
  number?: string | undefined;
}

/** What a wrong number adds to the entry that tells of it. */
interface WrongNumber {
  /** Of the vault, in the same commit. */
  writing: Pick<Writing, 'contact' | 'event'>;
  entered: <R extends ParticipantRecord>(record: R, context: EntryContext) => R;
  warnings: Warning[];
  answer: (written: Written) => Record<string, unknown>;
}

const nothing = ({ action }: Said): WrongNumber => ({
  writing: { event: { action } },
  entered: (record) => record,
  warnings: [],
  answer: () => ({}),
});

/** Which of the numbers was wrong. @throws Problem where what was given names none, or more than one */
const meantIn = (card: ContactCard, digits: string | undefined): string | undefined => {
  const meant = phonesMeant(card, digits);
  const [first, second] = meant;
  if (digits !== undefined && first === undefined)
    throw unfitField('/number', 'give the last digits of a number that stands on the card');
  if (digits !== undefined && second !== undefined)
    throw unfitField('/number', 'give more of its digits: two numbers end like that');
  return second === undefined ? first?.number : undefined;
};

/**
 * A number that a call showed to be somebody else's is put in quarantine with the entry that says so. Where several may be meant and
 * nobody says which, the call is kept and the caller is told.
 * @param participant by the interview pseudonym
 * @throws Problem
 */
export const wrongNumberOf = async (
  said: Said,
  { participant, task }: { participant: string; task?: string },
  visit: Visit,
  ports: ApiPorts,
): Promise<WrongNumber> => {
  const { outcome, action, stream: ofEntry, number: digits } = said;
  if (outcome !== 'wrongNumber') {
    if (digits !== undefined) throw unfitField('/number', 'leave it out: only a wrong number is named');
    return nothing(said);
  }
  const reason = { purpose: 'call', ...(task === undefined ? {} : { task }) } as const;
  const known = await openCard(visit, participant, reason, ports);
  if (known === undefined) return nothing(said);
  const number = meantIn(known.card, digits);
  if (number === undefined)
    return {
      ...nothing(said),
      warnings: phonesMeant(known.card, digits).length > 1 ? [{ code: 'WHICH_NUMBER', field: '/number' }] : [],
    };
  const card = withQuarantined(known.card, number);
  let ciphertext: string | undefined;
  const isNew = known.card.phones.some((phone) => phone.number === number && !phone.quarantined);
  return {
    writing: {
      ...(isNew
        ? {
            contact: async () => {
              const sealed = await ports.contacts.seal(visit.study.id, participant, card, known.revision);
              ciphertext = sealed.ciphertext;
              return sealed;
            },
          }
        : {}),
      // The other record learns that the card changed, never by which call (ADR 6).
      event: (stream) => ({
        action: stream === ofEntry ? action : 'contactChanged',
        ...(isNew ? { fields: ['phones'], quarantines: ports.contacts.numberHash(number) } : {}),
        ...(ciphertext === undefined ? {} : { sealed: ciphertext }),
      }),
    },
    entered: (record, { now, plan }) => {
      const idOf = idsIn(ports.ids, visit.study.id);
      return withNumberWanted(record, card, { record, now, calendar: plan.appointments, idOf });
    },
    warnings: [],
    answer: ({ both, plan }) => {
      const today = isoDate(plan.appointments.zone.toLocal(visit.now).day);
      return { quarantined: { numberEnd: lastDigits(number), next: nextReach(card, both.interviews.consent, today) } };
    },
  };
};
