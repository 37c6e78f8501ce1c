import { participantBody } from '../../shared/contract/participant-body.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import type { ContactCard } from '../../shared/domain/contact-card.ts';
import { pointerTo } from '../../shared/domain/finding.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { Both, SealedContact } from '../../shared/ports/record-store.ts';
import type * as z from 'zod';
import { created, type Answer } from './answer.ts';
import { armWarnings, type BlindedText, cardTexts, refuseArms, unblindingWarnings } from './blinded-texts.ts';
import { etagOf, versionOf } from './etag.ts';
import { idTaken, refuseTaken } from './id-taken.ts';
import { futureConsents, withDatedConsents } from './card-marks.ts';
import { landlineWarnings } from './landlines.ts';
import { arrival, cardOf, enrolled, enrolledWithout, languageWarnings, type Newcomer } from './newcomer.ts';
import { isOwnSite } from './own-site.ts';
import { othersContact } from './others-contact.ts';
import { participantView } from './participant-view.ts';
import type { ApiPorts } from './ports.ts';
import { type Fault, refusalProblem, unfit } from './problem.ts';
import { readBody } from './read-body.ts';
import { todayIn } from './today-in.ts';
import type { Visit } from './visit.ts';
import { longOverWarnings } from './time-warnings.ts';
import { mentorWarnings, unfitMentor, unplannedWarnings, type Warning } from './warnings.ts';
import { caseloadExceeded } from './caseload-changes.ts';
import { planFor } from './read-participant.ts';
import { silencedMeanwhile, silencedWarnings, withSilenceKept } from './silence-kept.ts';

type EnrolmentBody = z.output<typeof participantBody>;

/** Whoever is blinded knows people by them. */
const namesIn = ({ id, contact, externalIds = {} }: EnrolmentBody): BlindedText[] => [
  { field: '/id', text: id },
  { field: '/contact/name', text: contact?.name },
  ...Object.entries(externalIds).map(([name, text]) => ({ field: pointerTo(['externalIds', name]), text })),
];

/** Pseudonyms are drawn from a small space; more collisions than this mean that something else is wrong. */
const MAX_DRAWS = 5;

const unfitSite = ({ site }: EnrolmentBody, visit: Visit): Fault[] =>
  site !== undefined && !isOwnSite(site, visit)
    ? [{ field: '/site', remedy: 'take a site of the study that is yours' }]
    : [];

/** Under which a repeated request finds the participant that it made the first time. */
const requestLookup = (visit: Visit, ports: ApiPorts): string => ports.contacts.numberHash(`request:${visit.token}`);

const madeBefore = async (visit: Visit, ports: ApiPorts): Promise<Both | undefined> => {
  if (!visit.isRepeatable) return undefined;
  const [found] = await ports.records.participantsByLookup(visit.study.id, requestLookup(visit, ports));
  return found && ports.records.readBoth(visit.study.id, found.participant);
};

interface Entering {
  body: EnrolmentBody;
  plan: StudyPlan;
  card: ContactCard;
}

const enteringOf = async (body: EnrolmentBody, visit: Visit, ports: ApiPorts): Promise<Entering> => {
  const { contact, preferences } = body;
  const { study } = visit;
  const site = unfitSite(body, visit).length > 0 ? undefined : body.site;
  const entered = cardOf({ ...contact, ...(preferences === undefined ? {} : { preferences }) });
  return {
    body,
    plan: await ports.studies.plan(study.id, study.protocolVersion, site),
    card: await withSilenceKept(withDatedConsents(entered, undefined, todayIn(visit)), undefined, ports),
  };
};

const newcomerOf = ({ body, card }: Entering, participant: string, alias: string): Newcomer => {
  const { id: _id, contact: _contact, preferences: _preferences, consent, ...facts } = body;
  return { ...facts, participant, alias, consent: consent ?? {}, card };
};

/** Every field that does not fit is named at once. @throws Problem */
const refuseUnfit = async (entering: Entering, visit: Visit, ports: ApiPorts): Promise<void> => {
  const { body, plan } = entering;
  const context = { now: visit.now, by: visit.user, plan };
  const found = [
    ...unfitSite(body, visit),
    ...(await unfitMentor(body.mentor, visit, ports)),
    ...futureConsents(body.contact ?? {}, todayIn(visit), '/contact'),
  ];
  const { refusals } = enrolledWithout(newcomerOf(entering, body.id ?? '', ''), visit.study, context);
  // Whether there are check-ins hangs on the arm: what is wrong there is not said again of the mentor.
  const said = [...found, ...refusals].map(({ field }) => field);
  const own = refusals.filter(
    ({ field }) => field !== '/mentor' || (!said.includes('/arm') && !found.some((fault) => fault.field === field)),
  );
  const [first, second] = own;
  if (first && second === undefined && found.length === 0) throw refusalProblem(first);
  const faults = [...found, ...own.map(({ field, remedy }) => ({ field, remedy }))];
  if (faults.length > 0) throw unfit(faults);
};

const enrolOnce = async (
  visit: Visit,
  entering: Entering,
  draw: number,
  ports: ApiPorts,
): Promise<Both | undefined> => {
  const { study, now } = visit;
  const { plan, card } = entering;
  const { id } = entering.body;
  if (id !== undefined) await refuseTaken(id, visit, ports);
  const participant = id ?? ports.ids.pseudonym(study.id, 'interviews');
  const alias = ports.ids.pseudonym(study.id, 'checkIns');
  const entry = enrolled(newcomerOf(entering, participant, alias), study, { now, by: visit.user, plan });
  if (entry.kind === 'refused') throw refusalProblem(entry);
  const sealed: SealedContact = await ports.contacts.seal(study.id, participant, card, 0);
  if (visit.isRepeatable) sealed.lookups.push(requestLookup(visit, ports));
  const event = { action: 'enrolled', at: isoInstant(now), by: visit.user } as const;
  const result = await ports.records.commit({
    token: `${visit.token}-${String(draw)}`,
    ...arrival(entry.record, sealed, event, plan, now),
  });
  if (result.kind === 'caseloadExceeded') throw caseloadExceeded(result.mentor, 'name');
  if (result.kind === 'committed') return ports.records.readBoth(study.id, participant);
  if (id === undefined) return undefined;
  // Somebody else was quicker.
  await refuseTaken(id, visit, ports);
  throw idTaken();
};

export const enrolParticipant = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const body = await readBody(visit, participantBody);
  const entering = await enteringOf(body, visit, ports);
  await refuseUnfit(entering, visit, ports);
  const texts = cardTexts(body.contact ?? {}, '/contact');
  await refuseArms(texts, visit.study, ports);
  let both = await madeBefore(visit, ports);
  for (let draw = 0; both === undefined && draw < MAX_DRAWS; draw += 1)
    both = await enrolOnce(visit, entering, draw, ports);
  if (both === undefined) throw new Error('no free pseudonym');
  const { participant } = both.interviews;
  const card = await silencedMeanwhile({ participant, card: entering.card }, visit, ports);
  const entered = { participant, card };
  if (card !== entering.card) both = (await ports.records.readBoth(visit.study.id, participant)) ?? both;
  const plan = await planFor(both, visit.study.id, ports);
  const today = isoDate(plan.appointments.zone.toLocal(visit.now).day);
  const ofCard = [
    ...(await othersContact(entered, visit, ports)),
    ...(await silencedWarnings(entered, visit, ports)),
    ...landlineWarnings(entered, both.interviews.consent),
  ];
  const warnings: Warning[] = [
    ...unplannedWarnings(plan, both, '/anchors'),
    ...longOverWarnings(plan, both, { field: '/anchors', now: visit.now }),
    ...(await mentorWarnings(both, plan, today, ports)),
    ...ofCard.map((warning) => ({ ...warning, field: `/contact${warning.field}` })),
    ...languageWarnings(body.contact?.language, visit.study, '/contact/language'),
    ...(await unblindingWarnings(texts, visit.study, ports)),
    ...(await armWarnings(namesIn(body), visit.study, ports)),
  ];
  const view = participantView(both, plan, visit.now);
  return created(
    { ...view, warnings },
    { etag: etagOf(versionOf(both)), location: `/api/studies/${visit.study.id}/participants/${view.id}` },
  );
};
