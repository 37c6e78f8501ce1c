import type * as z from 'zod';
import { changedParticipant } from '../../shared/contract/answers/participant-answer.ts';
import { confirmedContactBody } from '../../shared/contract/confirmed-contact-body.ts';
import { confirmedEmail, confirmedNumber } from '../../shared/domain/confirmed-contact.ts';
import type { ContactCard } from '../../shared/domain/contact-card.ts';
import { type BothRecords, entered, laterOf, stamp } from '../../shared/domain/entries/entry.ts';
import { phonesMeant, withNumberFound } from '../../shared/domain/wrong-number.ts';
import type { SealedContact } from '../../shared/ports/record-store.ts';
import type { Answer } from './answer.ts';
import { changedFields } from './card-marks.ts';
import { openCard } from './contact-reads.ts';
import type { ApiPorts } from './ports.ts';
import { unfitField } from './problem.ts';
import { readBody } from './read-body.ts';
import { readParticipant } from './read-participant.ts';
import { ofParticipant, type Route } from './route.ts';
import { todayIn } from './today-in.ts';
import type { Visit } from './visit.ts';
import { writeParticipant } from './write-participant.ts';
import { changedAnswer } from './written-answer.ts';

/** @throws Problem where what was given names none of the card, or more than one */
const confirmed = (
  card: ContactCard | undefined,
  { number }: z.output<typeof confirmedContactBody>,
  today: string,
): ContactCard => {
  if (number === undefined) {
    if (card?.email === undefined) throw unfitField('/email', 'enter the address first: none stands on the card');
    return confirmedEmail(card, today);
  }
  const [meant, another] = card ? phonesMeant(card, number) : [];
  if (card === undefined || meant === undefined)
    throw unfitField('/number', 'give the last digits of a number that stands on the card');
  if (another !== undefined) throw unfitField('/number', 'give more of its digits: two numbers end like that');
  return confirmedNumber(card, meant.number, today);
};

/** Somebody talks with the participant, who says that a number or an address is theirs: it may be used again, and they are there. */
const confirm = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const body = await readBody(visit, confirmedContactBody);
  const { participant } = (await readParticipant(visit, visit.path('participant'), ports)).interviews;
  const today = todayIn(visit);
  const known = await openCard(visit, participant, { purpose: 'edit' }, ports);
  const card = confirmed(known?.card, body, today);
  const fields = changedFields(known?.card, card);
  let sealed: SealedContact | undefined;
  const written = await writeParticipant(
    visit,
    participant,
    {
      entry: ({ interviews, checkIns }: BothRecords, context) => {
        const lastSignOfLife = laterOf(interviews.lastSignOfLife, stamp(context));
        return entered({
          interviews: withNumberFound({ ...interviews, lastSignOfLife }, card, context.now),
          checkIns: withNumberFound(checkIns, card, context.now),
        });
      },
      contact: async () => {
        if (fields.length > 0)
          sealed = await ports.contacts.seal(visit.study.id, participant, card, known?.revision ?? 0);
        return sealed;
      },
      event: () => ({ action: 'contactChanged', fields, ...(sealed ? { sealed: sealed.ciphertext } : {}) }),
    },
    ports,
  );
  return changedAnswer(written, visit, { contact: card });
};

export const confirmContactRoutes: Route[] = [
  {
    id: 'participant.contactConfirmed',
    method: 'POST',
    path: ofParticipant('/contact/confirmed'),
    summary: 'The participant says that a number or an address is theirs',
    body: confirmedContactBody,
    answers: { 200: changedParticipant },
    etag: 'matched',
    serve: confirm,
  },
];
