import type { LambdaEvent } from 'hono/aws-lambda';
import { Hono } from 'hono';
import { httpHandler } from '../../shared/runtime/http-handler.ts';

/** As API Gateway's REST API hands a request over. */
const anEvent = (over: Record<string, unknown>): LambdaEvent =>
  ({
    httpMethod: 'POST',
    path: '/api/studies/ips-ma/participants:import',
    resource: '/api/{proxy+}',
    headers: { host: 'api.example.com', 'content-type': 'text/csv' },
    multiValueHeaders: { 'content-type': ['text/csv'] },
    queryStringParameters: { q: 'Prøve & co' },
    multiValueQueryStringParameters: { q: ['Prøve & co'] },
    body: null,
    isBase64Encoded: false,
    requestContext: { domainName: 'api.example.com', stage: 'live', path: '/live/api' },
    ...over,
  }) as unknown as LambdaEvent;

const app = new Hono();
app.post('/api/studies/:study/:verb{participants:import}', async (c) => {
  const bytes = [...new Uint8Array(await c.req.arrayBuffer())];
  c.header('etag', '"1-1"');
  return c.json({ bytes, q: c.req.query('q'), study: c.req.param('study') }, 201);
});
app.get('/api/:file', (c) => {
  const isPdf = c.req.param('file') === 'pdf';
  return c.body(isPdf ? new Uint8Array([0x25, 0x50, 0xff]) : '\uFEFFnavn;ø', 200, {
    'content-type': isPdf ? 'application/pdf' : 'text/csv; charset=utf-8',
  });
});
const ask = async (over: Record<string, unknown>) => {
  const { statusCode, body, ...rest } = await httpHandler(app)(anEvent(over), {} as never);
  return { statusCode, body: JSON.parse(body), headers: rest };
};

describe('a request through API Gateway', () => {
  it('brings an import byte by byte, in whatever encoding it is', async () => {
    const windows1252 = Buffer.from([0x69, 0x64, 0x0a, 0xf8]);
    const { statusCode, body } = await ask({ body: windows1252.toString('base64'), isBase64Encoded: true });
    expect([statusCode, body.bytes]).toEqual([201, [0x69, 0x64, 0x0a, 0xf8]]);
  });

  it('keeps its path with the verb, and its query', async () => {
    const { body } = await ask({ body: 'id' });
    expect(body).toMatchObject({ study: 'ips-ma', q: 'Prøve & co' });
  });

  it('is answered with the headers of the app', async () => {
    const { headers } = await ask({ body: 'id' });
    expect(JSON.stringify(headers)).toContain('1-1');
  });

  it.each([
    ['csv', [...Buffer.from('\uFEFFnavn;ø')]],
    ['pdf', [0x25, 0x50, 0xff]],
  ])('is answered with a file byte by byte (%s)', async (file, bytes) => {
    const { body, isBase64Encoded } = await httpHandler(app)(
      anEvent({ httpMethod: 'GET', path: `/api/${file}` }),
      {} as never,
    );
    expect([isBase64Encoded, [...Buffer.from(body, 'base64')]]).toEqual([true, bytes]);
  });
});
