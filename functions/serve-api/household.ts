import * as z from 'zod';
import { householdBody } from '../../shared/contract/participant-body.ts';
import type { ContactCard } from '../../shared/domain/contact-card.ts';
import { entered } from '../../shared/domain/entries/entry.ts';
import type { SealedContact } from '../../shared/ports/record-store.ts';
import { ok, type Answer } from './answer.ts';
import { openCard } from './contact-reads.ts';
import { cardOf } from './newcomer.ts';
import type { ApiPorts } from './ports.ts';
import { unfitField } from './problem.ts';
import { reachOf } from './reach.ts';
import { readBody } from './read-body.ts';
import { ofParticipant, type Route } from './route.ts';
import type { Visit } from './visit.ts';
import { readParticipant } from './read-participant.ts';
import { writeParticipant } from './write-participant.ts';

const membersOf = async (household: string, study: string, { records, contacts }: ApiPorts): Promise<string[]> => {
  const found = await records.participantsByLookup(study, contacts.searchHash({ kind: 'household', text: household }));
  return found.map(({ participant }) => participant).sort();
};

/** Those who share an address or a phone with somebody and whom the caller may see. */
export const housemates = async (participant: string, card: ContactCard, visit: Visit, ports: ApiPorts) => {
  if (card.household === undefined) return [];
  const others = (await membersOf(card.household, visit.study.id, ports)).filter((id) => id !== participant);
  const reach = await reachOf(visit, ports);
  const seen = (await ports.records.readMany(visit.study.id, others)).filter((both) => reach.person(both));
  return seen.map(({ interviews }) => interviews.participant);
};

/** Lives on the contact card alone: who shares a door is nothing that an interview or a check-in may depend on. */
const moveInto = async (household: string | undefined, participant: string, visit: Visit, ports: ApiPorts) => {
  const known = await openCard(visit, participant, { purpose: 'edit' }, ports);
  if (known?.card.household === household) return;
  const { household: _left, ...rest } = known?.card ?? cardOf({});
  const card: ContactCard = { ...rest, ...(household === undefined ? {} : { household }) };
  let sealed: SealedContact | undefined;
  await writeParticipant(
    { ...visit, token: `${visit.token}-${participant}`, header: () => undefined },
    participant,
    {
      entry: (both) => entered(both),
      contact: async () => {
        sealed = await ports.contacts.seal(visit.study.id, participant, card, known?.revision ?? 0);
        return sealed;
      },
      event: () => ({
        action: 'contactChanged',
        fields: ['household'],
        ...(sealed ? { sealed: sealed.ciphertext } : {}),
      }),
    },
    ports,
  );
};

const put = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const body = await readBody(visit, householdBody);
  const others = [...new Set(body.with)];
  const { interviews } = await readParticipant(visit, visit.path('participant'), ports);
  const { study, participant } = interviews;
  if (others.includes(participant)) throw unfitField('/with', 'name the others only');
  const reach = await reachOf(visit, ports);
  const found = (await ports.records.readMany(study, others)).filter((both) => reach.person(both));
  if (found.length < others.length) throw unfitField('/with', 'name participants who are there');
  const card = (await openCard(visit, participant, { purpose: 'edit' }, ports))?.card;
  const household = card?.household ?? ports.ids.derived(study, `household/${participant}`);
  const stays = new Set(others.length === 0 ? [] : [participant, ...others]);
  // One after the other, each the same however often it is asked for: what a crash left undone the same request completes.
  const gone = (await membersOf(household, study, ports)).filter((id) => !stays.has(id));
  for (const both of await ports.records.readMany(study, gone))
    if (reach.person(both)) await moveInto(undefined, both.interviews.participant, visit, ports);
  for (const id of stays) await moveInto(household, id, visit, ports);
  return ok({ household: [...stays].filter((id) => id !== participant).sort() });
};

export const householdRoutes: Route[] = [
  {
    id: 'participant.household',
    method: 'PUT',
    path: ofParticipant('/household'),
    summary: 'Who shares an address or a phone with a participant',
    body: householdBody,
    answers: { 200: z.strictObject({ household: z.array(z.string()) }) },
    serve: put,
  },
];
