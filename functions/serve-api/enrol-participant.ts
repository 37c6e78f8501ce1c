import { participantBody } from '../../shared/contract/participant-body.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { Both, SealedContact } from '../../shared/ports/record-store.ts';
import type * as z from 'zod';
import { created, type Answer } from './answer.ts';
import { etagOf, versionOf } from './etag.ts';
import { refuseFutureConsents, withDatedConsents } from './card-marks.ts';
import { arrival, cardOf, enrolled } from './newcomer.ts';
import { othersContact } from './others-contact.ts';
import { participantView } from './participant-view.ts';
import type { ApiPorts } from './ports.ts';
import { Problem, refusalProblem, unfitField } from './problem.ts';
import { readBody } from './read-body.ts';
import { todayIn } from './today-in.ts';
import type { Visit } from './visit.ts';
import { mentorWarnings, refuseUnfitMentor, type Warning } from './warnings.ts';
import { caseloadExceeded } from './caseload-changes.ts';
import { planFor } from './read-participant.ts';

/** Pseudonyms are drawn from a small space; more collisions than this mean that something else is wrong. */
const MAX_DRAWS = 5;

export const isOwnSite = (site: string, { study, member }: Pick<Visit, 'study' | 'member'>): boolean =>
  (study.sites.length === 0 || study.sites.some(({ id }) => id === site)) && (member?.sites?.includes(site) ?? true);

const refuseSite = (site: string | undefined, visit: Visit, field: string): void => {
  if (site !== undefined && !isOwnSite(site, visit)) throw unfitField(field, 'take a site of the study that is yours');
};

const idTaken = (): Problem =>
  new Problem({
    status: 409,
    code: 'id-taken',
    title: 'This id is taken',
    faults: [{ field: '/id', remedy: 'take another id, or leave it out' }],
  });

/** Under which a repeated request finds the participant that it made the first time. */
const requestLookup = (visit: Visit, ports: ApiPorts): string => ports.contacts.numberHash(`request:${visit.token}`);

const madeBefore = async (visit: Visit, ports: ApiPorts): Promise<Both | undefined> => {
  if (!visit.isRepeatable) return undefined;
  const [found] = await ports.records.participantsByLookup(visit.study.id, requestLookup(visit, ports));
  return found && ports.records.readBoth(visit.study.id, found.participant);
};

const enrolOnce = async (
  visit: Visit,
  body: z.output<typeof participantBody>,
  draw: number,
  ports: ApiPorts,
): Promise<Both | undefined> => {
  const { study, now } = visit;
  const { id, contact, preferences, consent, ...facts } = body;
  if (id !== undefined && (await ports.records.participantOfAlias(study.id, id))) throw idTaken();
  const participant = id ?? ports.ids.pseudonym(study.id, 'interviews');
  const plan = await ports.studies.plan(study.id, study.protocolVersion, body.site);
  const today = todayIn(visit);
  if (contact) refuseFutureConsents(contact, today, '/contact');
  const entered = cardOf({ ...contact, ...(preferences === undefined ? {} : { preferences }) });
  const card = withDatedConsents(entered, undefined, today);
  const alias = ports.ids.pseudonym(study.id, 'checkIns');
  const entry = enrolled({ ...facts, participant, alias, consent: consent ?? {}, card }, study, {
    now,
    by: visit.user,
    plan,
  });
  if (entry.kind === 'refused') throw refusalProblem(entry);
  const sealed: SealedContact = await ports.contacts.seal(study.id, participant, card, 0);
  if (visit.isRepeatable) sealed.lookups.push(requestLookup(visit, ports));
  const event = { action: 'enrolled', at: isoInstant(now), by: visit.user } as const;
  const result = await ports.records.commit({
    token: `${visit.token}-${String(draw)}`,
    ...arrival(entry.record, sealed, event, plan, now),
  });
  if (result.kind === 'caseloadExceeded') throw caseloadExceeded(result.mentor);
  if (result.kind === 'committed') return ports.records.readBoth(study.id, participant);
  if (id !== undefined) throw idTaken();
  return undefined;
};

export const enrolParticipant = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const body = await readBody(visit, participantBody);
  refuseSite(body.site, visit, '/site');
  await refuseUnfitMentor(body.mentor, visit, ports);
  let both = await madeBefore(visit, ports);
  for (let draw = 0; both === undefined && draw < MAX_DRAWS; draw += 1)
    both = await enrolOnce(visit, body, draw, ports);
  if (both === undefined) throw new Error('no free pseudonym');
  const plan = await planFor(both, visit.study.id, ports);
  const today = isoDate(plan.appointments.zone.toLocal(visit.now).day);
  const wanted = body.contact?.language;
  const isOther = wanted != null && wanted !== both.interviews.language;
  const warnings: Warning[] = [
    ...(await mentorWarnings(both, plan, today, ports)),
    ...(
      await othersContact({ participant: both.interviews.participant, card: cardOf(body.contact ?? {}) }, visit, ports)
    ).map((warning) => ({ ...warning, field: `/contact${warning.field}` })),
    ...(isOther ? [{ code: 'LANGUAGE_NOT_OFFERED', field: '/contact/language' } as const] : []),
  ];
  const view = participantView(both, plan, visit.now);
  return created(
    { ...view, warnings },
    { etag: etagOf(versionOf(both)), location: `/api/studies/${visit.study.id}/participants/${view.id}` },
  );
};
