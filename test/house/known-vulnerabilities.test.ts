import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { knownVulnerabilities } from './known-vulnerabilities.ts';

/** What a registry answers to the question about all packages at once. */
const aRegistry = async (status: number, body: object) => {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    request.resume().on('end', () => {
      response.writeHead(request.method === 'POST' ? status : 404, { 'content-type': 'application/json' });
      response.end(JSON.stringify(request.method === 'POST' ? body : {}));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    url: `http://127.0.0.1:${String(port)}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};

const advisory = (severity: string) => ({
  id: 1,
  url: 'https://example.org/1',
  title: 'made up',
  severity,
  vulnerable_versions: '*',
  cwe: [],
  cvss: { score: 0, vectorString: null },
});

describe('what the registry knows of the packages that run', () => {
  let registry: Awaited<ReturnType<typeof aRegistry>> | undefined;
  afterEach(() => registry?.close());

  it('names what is severe, and counts the rest', async () => {
    registry = await aRegistry(200, { 'libphonenumber-js': [advisory('high')], hono: [advisory('low')] });
    const known = await knownVulnerabilities(registry.url);
    expect(known).toMatchObject({ kind: 'told', severe: ['libphonenumber-js: high'] });
    expect(known.kind === 'told' && known.others).toBeGreaterThan(0);
    expect(registry.asked).toContain('POST /-/npm/v1/security/advisories/bulk');
  });

  it('is nothing where it knows nothing', async () => {
    registry = await aRegistry(200, {});
    expect(await knownVulnerabilities(registry.url)).toEqual({ kind: 'told', severe: [], others: 0 });
  });

  it('is said to be unknown where it does not tell', async () => {
    registry = await aRegistry(405, {});
    expect(await knownVulnerabilities(registry.url)).toMatchObject({
      kind: 'notTold',
      why: expect.stringContaining('405'),
    });
  });
});
