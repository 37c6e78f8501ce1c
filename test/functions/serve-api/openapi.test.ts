import { createConfig, lintFromString } from '@redocly/openapi-core';
import { readFileSync } from 'node:fs';
import { openApiDocument } from '../../../functions/serve-api/openapi/openapi-document.ts';
import { ROUTES } from '../../../functions/serve-api/routes.ts';
import { apiTypes } from '../../../local/api-types.ts';
import { anOffice, type Loose } from '../../support/an-office.ts';
import { heldToContract } from '../../support/held-to-contract.ts';

const document: Loose = openApiDocument(ROUTES);

const OPERATIONS = Object.entries<Record<string, Loose>>(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]): [string, Loose] => [`${method.toUpperCase()} ${path}`, operation]),
);

const STUDY = '/api/studies/{study}';
const PERSON = `${STUDY}/participants/{participant}`;
const FOLLOW_UP = `${PERSON}/follow-ups/{timepoint}`;
/** Product.md section 8. */
const PROMISED = [
  'GET /api/me',
  'GET /api/studies',
  'POST /api/studies',
  ...['GET', 'PATCH'].map((method) => `${method} ${STUDY}`),
  ...['GET /staff', 'PUT /staff/{user}', 'DELETE /staff/{user}', 'POST /staff/{user}:end'].map(inStudy),
  ...['GET /protocols', 'POST /protocols', 'GET /protocols/{version}'].map(inStudy),
  ...['POST /protocols:validate', 'POST /protocols:preview'].map(inStudy),
  ...['GET /participants', 'POST /participants', 'POST /participants:import'].map(inStudy),
  ...['GET /participants:export', 'POST /participants:release'].map(inStudy),
  ...['', '/agenda', '/events', '/access-log'].map((path) => `GET ${PERSON}${path}`),
  ...['contact', 'anchors', 'participation', 'arm'].map((fact) => `PATCH ${PERSON}/${fact}`),
  `PUT ${PERSON}/mentor`,
  ...['PUT', 'DELETE'].map((method) => `${method} ${FOLLOW_UP}/appointment`),
  `POST ${FOLLOW_UP}/outcome`,
  ...['POST check-ins', 'PUT check-ins/appointment', 'DELETE check-ins/appointment', 'POST contacts'].map((each) =>
    each.replace(' ', ` ${PERSON}/`),
  ),
  `POST ${PERSON}/events/{event}:void`,
  inStudy('GET /worklist'),
  ...['attempts', 'take', 'assign', 'snooze', 'done'].map((action) => inStudy(`POST /tasks/{task}/${action}`)),
  inStudy('POST /escalations/{escalation}/acknowledge'),
  ...['GET /messages', 'GET /caseloads', 'GET /retention', 'GET /forecast'].map(inStudy),
  ...['GET /slots', 'POST /slots', 'GET /templates', 'PUT /templates', 'POST /templates:render'].map(inStudy),
  ...['csv', 'fhir', 'odm'].map((kind) => inStudy(`GET /exports/${kind}`)),
];

function inStudy(said: string): string {
  return said.replace(' ', ` ${STUDY}`);
}

describe('the OpenAPI document', () => {
  const faultsOf = async (said: unknown): Promise<string[]> => {
    const config = await createConfig({ extends: ['spec'] });
    const problems = await lintFromString({ source: JSON.stringify(said), config });
    return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`);
  };

  it('is OpenAPI 3.1', async () => {
    expect(await faultsOf(document)).toEqual([]);
    const { title: _title, ...info } = document.info;
    expect(await faultsOf({ ...document, info })).toEqual([expect.stringMatching(/^struct: .*title/)]);
  });

  it('refers to nothing that is not in it', () => {
    const references = new Set(JSON.stringify(document).match(/(?<="\$ref":")[^"]+/g));
    const places = [...references].map((reference) => reference.split('/').slice(1));
    expect(places.length).toBeGreaterThan(30);
    const lost = places.filter((parts) => parts.reduce((at, part) => at?.[part], document) === undefined);
    expect(lost).toEqual([]);
  });

  it('is what the console was made with; `npm run openapi` writes it anew', async () => {
    const committed = readFileSync(`${__dirname}/../../../console/src/api/openapi.d.ts`, 'utf8');
    expect(await apiTypes(ROUTES)).toBe(committed);
  });

  it('holds every route that staff were promised', () => {
    expect(OPERATIONS.map(([name]) => name)).toEqual(expect.arrayContaining(PROMISED));
    expect(OPERATIONS).toHaveLength(ROUTES.length);
  });

  it.each(OPERATIONS)('%s says what it is for, what it takes and what it answers', (name, operation) => {
    expect(operation.summary).toMatch(/^[A-Z].*[^.]$/);
    expect(Object.keys(operation.responses)).toContain('default');
    expect(Object.keys(operation.responses).some((status) => status.startsWith('2'))).toBe(true);
    const parameters: Loose[] = operation.parameters;
    const inPath = parameters.filter((each) => each.in === 'path').map((each) => `{${each.name}}`);
    expect(name.match(/\{\w+\}/g) ?? []).toEqual(inPath);
    expect(parameters.some((each) => each.name === 'Idempotency-Key')).toBe(name.startsWith('POST'));
    if (/^(POST|PUT|PATCH)/.test(name)) expect(operation.requestBody.content).toBeDefined();
  });

  it('spells out what may be sent where the schema that reads it cannot say so', () => {
    const bodyOf = (id: string): Loose =>
      OPERATIONS.map(([, each]) => each).find(({ operationId }) => operationId === id).requestBody.content;
    const outcome = bodyOf('outcome.record')['application/json'].schema;
    expect(outcome.anyOf.map((each: Loose) => each.required)).toEqual([
      ['outcome', 'on'],
      ['noShow', 'on'],
    ]);
    const { protocol } = bodyOf('protocols.preview')['application/json'].schema.properties;
    expect(protocol).toEqual({ $ref: '#/components/schemas/Protocol' });
    expect(bodyOf('participants.import')).toEqual({ 'text/csv': { schema: { type: 'string' } } });
  });

  it('is the same for everyone, and needs no token', async () => {
    const { app } = await anOffice({ at: '2026-03-25T09:00:00Z' });
    const [one, other] = await Promise.all([app.request('/api/openapi.json'), app.request('/api/openapi.json')]);
    expect(one.status).toBe(200);
    const text = await one.text();
    expect(text).toBe(await other.text());
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(document)));
  });
});

describe('an answer that a test is given', () => {
  const given = (status: number, body: unknown, type = 'application/json') => ({
    sent: undefined,
    status,
    headers: new Headers({ 'content-type': type }),
    body,
  });
  const me = { user: 'coordinator-1', operator: false, studies: [] };
  const problem = { type: 'urn:cairn:problem:not-found', title: 'Not found', status: 404, code: 'not-found' };

  it.each([
    ['holds a field that the contract does not know', given(200, { ...me, arm: 'SAU' }), 'arm'],
    ['lacks one', given(200, { user: 'coordinator-1', operator: false }), '/studies'],
    ['is of a status that the contract does not know', given(201, me), '201'],
    ['is of another type', given(200, 'me', 'text/csv'), 'text/csv'],
    [
      'is a problem that says no code',
      given(404, { ...problem, code: undefined }, 'application/problem+json'),
      '/code',
    ],
    ['is a problem that is not marked as one', given(404, problem), 'not marked'],
  ])('fails the test when it %s', (_, answer, said) => {
    expect(() => {
      heldToContract('GET', '/api/me?x=1', answer);
    }).toThrow(said);
  });

  it.each([
    ['text/csv', 'charset'],
    ['text/csv; charset=utf-8', 'attachment'],
  ])('fails the test when a browser would have to guess at it, or would open it: %s', (type, said) => {
    expect(() => {
      heldToContract('GET', '/api/studies/ips-ma/participants:export', given(200, undefined, type));
    }).toThrow(said);
  });

  it('passes when it is as promised', () => {
    const promised = [given(200, me), given(404, problem, 'application/problem+json')];
    expect(() => {
      for (const answer of promised) heldToContract('GET', '/api/me', answer);
    }).not.toThrow();
  });
});
