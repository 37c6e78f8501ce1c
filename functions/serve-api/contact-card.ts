import { changedParticipant } from '../../shared/contract/answers/participant-answer.ts';
import { contactPatch } from '../../shared/contract/contact-body.ts';
import { dryRunQuery } from '../../shared/contract/list-query.ts';
import { withConsent } from '../../shared/domain/entries/change-participation.ts';
import type { BothRecords } from '../../shared/domain/entries/entry.ts';
import { entered } from '../../shared/domain/entries/entry.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import { withNumberFound } from '../../shared/domain/wrong-number.ts';
import type { SealedContact } from '../../shared/ports/record-store.ts';
import type { Answer } from './answer.ts';
import { armWarnings, cardTexts, refuseArms, unblindingWarnings } from './blinded-texts.ts';
import { changedFields, futureConsents, withDatedConsents, withFreshMarks } from './card-marks.ts';
import { openCard } from './contact-reads.ts';
import { cardOf, languageFor, languageWarnings } from './newcomer.ts';
import { landlineWarnings } from './landlines.ts';
import { othersContact } from './others-contact.ts';
import type { ApiPorts } from './ports.ts';
import { unfit } from './problem.ts';
import { readBody } from './read-body.ts';
import { ofParticipant, type Route } from './route.ts';
import type { Visit } from './visit.ts';
import { silencedMeanwhile, silencedWarnings, withSilenceKept } from './silence-kept.ts';
import { readParticipant } from './read-participant.ts';
import { todayIn } from './today-in.ts';
import { writeParticipant } from './write-participant.ts';
import { changedAnswer, eventsFor } from './written-answer.ts';

/** Numbers and names go to the vault alone; the records learn the language, the consent for contact persons, and that something changed. */
const contact = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const patch = await readBody(visit, contactPatch);
  // Whoever is beyond the caller's reach is not there, before any card is opened.
  const { interviews } = await readParticipant(visit, visit.path('participant'), ports);
  const { participant } = interviews;
  const today = todayIn(visit);
  const faults = futureConsents(patch, today);
  if (faults.length > 0) throw unfit(faults);
  const texts = cardTexts(patch, '');
  await refuseArms(texts, visit.study, ports);
  const known = await openCard(visit, participant, { purpose: 'edit' }, ports);
  const marked = withFreshMarks(cardOf(patch, known?.card), known?.card, today);
  const dated = withDatedConsents(marked, known?.card, today);
  // What is only tried tells nothing of other studies: the mark comes with the commit.
  const card = visit.isDryRun ? dated : await withSilenceKept(dated, known?.card, ports);
  const fields = changedFields(known?.card, card);
  const language = languageFor(card.language, visit.study);
  const mayAsk = card.contactPersons.some(({ consent }) => consent);
  let sealed: SealedContact | undefined;
  const updated = <R extends ParticipantRecord>(record: R): R => {
    const asked = fields.includes('contactPersons') ? withConsent(record, { contactPerson: mayAsk }) : record;
    return asked.language === language ? asked : { ...asked, language };
  };
  const written = await writeParticipant(
    visit,
    participant,
    {
      entry: ({ interviews: calls, checkIns }: BothRecords, { now }) =>
        entered({
          interviews: withNumberFound(updated(calls), card, now),
          checkIns: withNumberFound(updated(checkIns), card, now),
        }),
      contact: async () => {
        if (fields.length > 0)
          sealed = await ports.contacts.seal(visit.study.id, participant, card, known?.revision ?? 0);
        return sealed;
      },
      ...(known ? { card: known.card } : {}),
      event: () => ({ action: 'contactChanged', fields, ...(sealed ? { sealed: sealed.ciphertext } : {}) }),
    },
    ports,
  );
  const entry = { participant, card, before: known?.card };
  // A number that is not silent may be that of an earlier try, which wrote it and did not come to look once more.
  const silent = known && { ...known.card, phones: known.card.phones.filter(({ silenced }) => silenced) };
  const kept = visit.isDryRun ? card : await silencedMeanwhile({ ...entry, before: silent }, visit, ports);
  const warnings = [
    ...(await othersContact(entry, visit, ports)),
    ...(await silencedWarnings(entry, visit, ports)),
    ...landlineWarnings(entry, written.both.interviews.consent),
    ...languageWarnings(patch.language, visit.study, '/language'),
    ...(await unblindingWarnings(texts, visit.study, ports)),
    ...(await armWarnings([{ field: '/name', text: patch.name }], visit.study, ports)),
  ];
  // Marked after the entry, which has moved them on: the caller goes on from where they stand, and could void what they entered.
  const both = kept === card ? written.both : await ports.records.readBoth(visit.study.id, participant);
  const stands = { ...written, both: both ?? written.both };
  return changedAnswer(stands, visit, { contact: kept, warnings, ...eventsFor(visit, written) });
};

export const contactCardRoutes: Route[] = [
  {
    id: 'participant.contact',
    method: 'PATCH',
    path: ofParticipant('/contact'),
    summary: 'Change contact data; null takes a field back',
    query: dryRunQuery,
    body: contactPatch,
    answers: { 200: changedParticipant },
    etag: 'matched',
    serve: contact,
  },
];
