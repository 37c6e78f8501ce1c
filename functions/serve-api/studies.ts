import { me as meAnswer, study as studyAnswer, studyList } from '../../shared/contract/answers/study-answer.ts';
import type * as z from 'zod';
import { studyBody, studyPatch } from '../../shared/contract/study-body.ts';
import { coordinates } from '../../shared/domain/roles-together.ts';
import { isActive, type Member } from '../../shared/domain/member.ts';
import type { Protocol } from '../../shared/domain/protocol.ts';
import { AGENDA_CODE_REVISION } from '../../shared/domain/agenda-revision.ts';
import { holidaysFor } from '../../shared/ports/study-calendar.ts';
import type { Sender, Study } from '../../shared/ports/study-book.ts';
import { created, ok, sha256, type Answer } from './answer.ts';
import { changeStudy } from './change-study.ts';
import { refuseUnfitClosures } from './closures.ts';
import { etagOf } from './etag.ts';
import { judge } from './judge-protocol.ts';
import type { ApiPorts } from './ports.ts';
import { refuseBareNumbers } from './bare-numbers.ts';
import { findingsProblem, Problem, unfitField } from './problem.ts';
import { keepVersion } from './protocol-publish.ts';
import { DOCUMENT_LIMIT_BYTES, readSent } from './read-body.ts';
import { inStudy, type Route } from './route.ts';
import { merged, refuseTellingNames } from './study-settings.ts';
import { nameOf, newcomerOf, seesAll, studyView } from './study-view.ts';
import type { Visit } from './visit.ts';
import { todayIn } from './today-in.ts';
import { NEUTRAL, unsetIn } from './unset-senders.ts';

const NEUTRAL_CHECK_INS: Sender = { ...NEUTRAL, team: { da: 'Aftaleteamet', en: 'The contact team' } };
const INTERVIEW_MINUTES = 60;
const DEFAULT_PROTOCOL = 'blank';
/** Room for a busy day of a thousand people, and a bound from the first day on (ADR 27). */
const TEXTS_PER_DAY = { interviews: 500, checkIns: 500 };

const blankStudy = (id: string, name: string, protocol: Protocol, holidays: string[]): Study => ({
  id,
  name,
  zone: protocol.timeZone,
  protocolVersion: protocol.version,
  revision: 1,
  sites: (protocol.sites ?? []).map((site) => ({ id: site })),
  senders: { interviews: NEUTRAL, checkIns: NEUTRAL_CHECK_INS },
  unclearSends: 'flag',
  sms: 'sns',
  textsPerDay: TEXTS_PER_DAY,
  languages: protocol.languages,
  interviewMinutes: INTERVIEW_MINUTES,
  closedPeriods: [],
  holidays,
  codeRevision: AGENDA_CODE_REVISION,
});

const documentOf = (given: z.output<typeof studyBody>['protocol'], ports: ApiPorts): unknown => {
  if (given !== undefined && typeof given !== 'string') return given;
  const known = ports.protocols[given ?? DEFAULT_PROTOCOL];
  if (known === undefined)
    throw unfitField('/protocol', `send a document, or one of ${Object.keys(ports.protocols).join(', ')}`);
  return known;
};

const create = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { sent, body } = await readSent(visit, studyBody, DOCUMENT_LIMIT_BYTES);
  const { id, name, protocol: given, ...settings } = body;
  const taken = new Problem({
    status: 409,
    code: 'id-taken',
    title: 'This id is taken',
    faults: [{ field: '/id', remedy: 'take another id' }],
  });
  if (await ports.studies.study(id)) throw taken;
  const { protocol, findings } = await judge(documentOf(given, ports), undefined, ports);
  if (protocol === undefined) throw findingsProblem(findings, '/protocol');
  const blank = blankStudy(id, name, protocol, holidaysFor(protocol, visit.now, await ports.holidays()));
  refuseBareNumbers(sent, blank.zone);
  const study = merged(blank, settings);
  await refuseTellingNames(blank, study, settings, ports);
  refuseUnfitClosures(study, protocol);
  // The version first: a study whose protocol is missing could not be computed with.
  await keepVersion(id, protocol, visit, ports);
  if (!(await ports.studies.saveStudy(study, undefined))) throw taken;
  return created(studyView(study, visit), { location: `/api/studies/${id}` });
};

const read = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const shown = studyView(visit.study, visit);
  // Whoever sees a name only is told nothing of how often the rest changed.
  const version = 'revision' in shown ? String(shown.revision) : sha256(JSON.stringify(shown)).slice(0, 32);
  const newcomer = seesAll(visit)
    ? newcomerOf(await ports.studies.plan(visit.study.id, visit.study.protocolVersion))
    : undefined;
  const list = seesAll(visit) ? await ports.studies.writtenList(visit.study.id) : undefined;
  const { key: _key, ...outageList } = list ?? {};
  return ok(
    { ...shown, ...(newcomer ? { newcomer } : {}), ...(list ? { outageList } : {}) },
    { etag: etagOf(version) },
  );
};

const placeOf = ({ roles, sites, dmc, until }: Member) => ({
  roles,
  ...(sites ? { sites } : {}),
  ...(dmc ? { dmc } : {}),
  ...(until === undefined ? {} : { until }),
});

const me = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const memberships = await ports.studies.memberships(visit.user);
  const studies = await Promise.all(
    memberships.map(async (member) => {
      const study = await ports.studies.study(member.study);
      if (study === undefined || !isActive(member, todayIn({ study, now: visit.now }))) return [];
      const unset = member.roles.some(coordinates) ? unsetIn(study) : [];
      return [{ ...nameOf(study), ...placeOf(member), ...(unset.length > 0 ? { unset } : {}) }];
    }),
  );
  const name = memberships.find((member) => member.name !== undefined)?.name;
  return ok({
    user: visit.user,
    ...(name === undefined ? {} : { name }),
    operator: visit.operator,
    studies: studies.flat(),
  });
};

const list = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const [studies, memberships] = await Promise.all([ports.studies.studies(), ports.studies.memberships(visit.user)]);
  const mine = studies.filter((study) => {
    const today = todayIn({ study, now: visit.now });
    return visit.operator || memberships.some((member) => member.study === study.id && isActive(member, today));
  });
  return ok({ items: mine.map(nameOf) });
};

export const studyRoutes: Route[] = [
  {
    id: 'me.read',
    method: 'GET',
    path: '/api/me',
    summary: 'Who I am, my studies and my roles',
    answers: { 200: meAnswer },
    serve: me,
  },
  {
    id: 'studies.list',
    method: 'GET',
    path: '/api/studies',
    summary: "My studies; an operator's are all",
    answers: { 200: studyList },
    serve: list,
  },
  {
    id: 'studies.create',
    method: 'POST',
    path: '/api/studies',
    summary: 'Make a study',
    body: studyBody,
    answers: { 201: studyAnswer },
    serve: create,
  },
  {
    id: 'study.read',
    method: 'GET',
    path: inStudy(''),
    summary: 'One study, as far as my role sees it',
    answers: { 200: studyAnswer },
    etag: 'given',
    serve: read,
  },
  {
    id: 'study.change',
    method: 'PATCH',
    path: inStudy(''),
    summary: 'Change the settings of a study',
    body: studyPatch,
    answers: { 200: studyAnswer },
    etag: 'matched',
    serve: changeStudy,
  },
];
