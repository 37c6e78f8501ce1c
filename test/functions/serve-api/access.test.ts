import { apiPath } from '../../../functions/serve-api/openapi/api-path.ts';
import { ROUTES } from '../../../functions/serve-api/routes.ts';
import type { Route } from '../../../functions/serve-api/route.ts';
import { BODY_LIMIT_BYTES, DOCUMENT_LIMIT_BYTES } from '../../../functions/serve-api/read-body.ts';
import { aNewcomer, anOffice, type Office } from '../../support/an-office.ts';
import { aStudy } from '../../support/a-study.ts';

const AT = '2026-03-25T09:00:00Z';

const anOfficeWithP1 = async (): Promise<Office> => {
  const office = await anOffice({ at: AT });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer());
  return office;
};

const NAMED: Record<string, string> = {
  participant: 'P-1',
  event: 'interviews-1',
  timepoint: 'FU12',
  task: 'P-1.0123456789ab',
  escalation: 'P-1.0123456789ab',
  version: '1',
  user: 'coordinator-1',
  assessor: 'assessor-1',
  day: '2026-03-26',
};

/** A path of the route, with a participant, task or event in it that is there or looks so. */
const pathOf = ({ path }: Route, study = 'ips-ma'): string =>
  apiPath(path).replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === 'study' ? study : (NAMED[name] ?? 'none')));

const named = (routes: readonly Route[]) =>
  routes.map((route): [string, Route] => [`${route.method} ${route.path}`, route]);
const OF_A_STUDY = ROUTES.filter(({ path }) => path.includes(':study'));
const WRITES = ROUTES.filter(({ body, bodyType }) => body !== undefined && bodyType === undefined);
const OPERATORS = [
  'studies.create',
  'study.read',
  'study.change',
  'study.log',
  'staff.list',
  'staff.put',
  'staff.remove',
  'staff.lock',
  'staff.unlock',
  'staff.log',
  'staff.review',
  'staff.reviewed',
];

describe('every route', () => {
  it('that only reads changes nothing of anybody', async () => {
    const office = await anOfficeWithP1();
    const { records, events, contacts, messages, notices } = office.records.tables;
    const before = structuredClone({ records, events, contacts, messages, notices });
    const statuses: number[] = [];
    for (const route of ROUTES.filter(({ method }) => method === 'GET'))
      for (const as of ['coordinator-1', 'operator'])
        statuses.push((await office.ask('GET', pathOf(route), undefined, { as })).status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(20);
    expect({ records, events, contacts, messages, notices }).toEqual(before);
  });

  it.each(named(ROUTES.filter(({ identify }) => identify === undefined)))('%s asks who is there', async (_, route) => {
    const office = await anOffice({ at: AT });
    for (const as of ['', 'nobody']) {
      const { status, headers, body } = await office.ask(route.method, pathOf(route), undefined, { as });
      expect([status, headers.get('www-authenticate'), body.code]).toEqual([401, 'Bearer', 'sign-in']);
    }
  });

  it.each(named(OF_A_STUDY))('%s is not there in a study that is not, or is not theirs', async (_, route) => {
    const office = await anOfficeWithP1();
    await office.studies.saveStudy(aStudy({ id: 'other', name: 'Another made-up study' }), undefined);
    const answers = await Promise.all([
      office.ask(route.method, pathOf(route, 'unknown')),
      office.ask(route.method, pathOf(route, 'other')),
      office.ask(route.method, pathOf(route), undefined, { as: 'somebody-else' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it.each(named(OF_A_STUDY.filter(({ id }) => !OPERATORS.includes(id))))(
    '%s is not there for who only runs the machines',
    async (_, route) => {
      const office = await anOfficeWithP1();
      expect((await office.ask(route.method, pathOf(route), undefined, { as: 'operator' })).status).toBe(404);
    },
  );
});

describe('every route that takes a body', () => {
  const send = async (office: Office, route: Route, body: string, headers: Record<string, string>) => {
    const as = route.id === 'studies.create' ? 'operator' : 'coordinator-1';
    const init = { method: route.method, body, headers: { authorization: `Bearer ${as}`, ...headers } };
    const response = await office.app.request(pathOf(route), init);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const json = { 'content-type': 'application/json' };

  it.each(named(WRITES))('%s refuses what is no JSON', async (_, route) => {
    const office = await anOfficeWithP1();
    const { status, body } = await send(office, route, '{"reason": ', json);
    expect([status, body['code'], typeof body['title']]).toEqual([400, 'no-json', 'string']);
  });

  it.each(named(WRITES))('%s refuses what says that it is something else', async (_, route) => {
    const office = await anOfficeWithP1();
    const { status, body } = await send(office, route, '{}', { 'content-type': 'text/csv' });
    expect([status, body['field']]).toEqual([415, 'Content-Type']);
  });

  it.each(named(WRITES))('%s names a field that there is not, and repeats no value', async (_, route) => {
    const office = await anOfficeWithP1();
    const { status, body } = await send(office, route, JSON.stringify({ horoscope: 'Deltager 1' }), json);
    expect([status, JSON.stringify(body).includes('Deltager')]).toEqual([422, false]);
    const { errors } = body as { errors: { field: string; remedy: string }[] };
    expect(errors.map(({ field }) => field)).toContain('/horoscope');
  });

  it.each(named(WRITES))('%s stops reading what is too long', async (_, route) => {
    const office = await anOfficeWithP1();
    const limit = /protocols|templates|studies$/.test(route.path) ? DOCUMENT_LIMIT_BYTES : BODY_LIMIT_BYTES;
    const { status, body } = await send(office, route, JSON.stringify({ reason: 'x'.repeat(limit) }), json);
    expect([status, body['code']]).toEqual([413, 'too-large']);
  });
});

describe('an answer', () => {
  it('is never kept by a cache, and a path that there is not is not found', async () => {
    const office = await anOfficeWithP1();
    const found = await office.ask('GET', office.of('P-1'));
    const missing = await office.ask('GET', office.of('P-1', '/horoscope'));
    expect([found.headers.get('cache-control'), missing.headers.get('cache-control')]).toEqual([
      'no-store',
      'no-store',
    ]);
    expect([missing.status, missing.body.code]).toEqual([404, 'not-found']);
  });

  it('is shown by no browser as a page, guessed at by none, and asked for unencrypted by none', async () => {
    const office = await anOfficeWithP1();
    for (const path of [office.of('P-1'), office.of('P-1', '/horoscope'), '/api/openapi.json']) {
      const { headers } = await office.ask('GET', path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    }
  });

  it('to a defect says no more than that, and to try again', async () => {
    const office = await anOfficeWithP1();
    office.ports.records.readBoth = () => Promise.reject(new Error('Deltager 1 broke it'));
    const { status, body, text } = await office.ask('GET', office.of('P-1'));
    expect([status, body.code, text.includes('Deltager')]).toEqual([500, 'failed', false]);
  });
});
