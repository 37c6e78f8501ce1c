import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aPlatform } from '../../support/a-platform.ts';
import { makeTrial } from '../../support/a-small-trial.ts';

jest.setTimeout(30_000);

describe('the console on one machine', () => {
  const consolePath = mkdtempSync(join(tmpdir(), 'cairn-files-'));
  let house: Awaited<ReturnType<typeof aPlatform>>;
  beforeAll(async () => {
    mkdirSync(join(consolePath, 'assets'));
    writeFileSync(join(consolePath, 'index.html'), '<title>Cairn</title>');
    writeFileSync(join(consolePath, 'assets/console-1A.js'), 'void 0;');
    house = await aPlatform({ consolePath });
  });
  afterAll(async () => {
    await house.close();
    rmSync(consolePath, { recursive: true, force: true });
  });

  it.each(['/', '/studies/ips-ma/messages', '/studies/ips-ma/escalations/P-1.3f09ab12cd34'])(
    'opens at %s, under its content security policy, and is never kept',
    async (path) => {
      const answer = await house.ask('GET', path);
      expect(await answer.text()).toBe('<title>Cairn</title>');
      expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it('keeps files whose names change with their content, and serves nothing beside them', async () => {
    const file = await house.ask('GET', '/assets/console-1A.js');
    expect(file.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(file.headers.get('cache-control')).toContain('immutable');
    for (const path of ['/assets/console-2B.js', '/assets/..%2Findex.html', '/assets/%2e%2e%2fpackage.json'])
      expect((await house.ask('GET', path)).status).toBe(404);
  });

  it('leaves the API and the tools their own answers', async () => {
    expect((await house.ask('GET', '/api/nothing')).headers.get('content-type')).toContain('problem+json');
    expect((await house.ask('GET', '/local/nothing')).status).toBe(404);
    expect(await house.json('GET', '/config.json')).toEqual({ signIn: 'local' });
  });

  it('says whom one may be', async () => {
    expect(await house.json('GET', '/local/people')).toEqual({ studies: [] });
    await makeTrial(house.ask, 0);
    const { studies } = await house.json('GET', '/local/people');
    expect(studies[0]).toMatchObject({ id: 'ips-ma', name: 'IPS-MA' });
    expect(studies[0].members).toContainEqual({ user: 'mentor-1', roles: ['mentor'] });
  });

  it('says how it is made, while it is not there', async () => {
    const bare = await aPlatform({ consolePath: join(consolePath, 'nowhere') });
    const answer = await bare.ask('GET', '/');
    const { detail } = (await answer.json()) as { detail: string };
    expect([answer.status, detail]).toEqual([503, 'it was not bundled: run `npm run bundle`']);
    await bare.close();
  });
});
