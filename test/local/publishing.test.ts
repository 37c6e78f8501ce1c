import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlatform, type LocalPlatform } from '../../local/platform.ts';
import { amended, withOffset } from '../support/a-publisher.ts';
import { aNewcomer, type Loose } from '../support/an-office.ts';

const protocol = amended(withOffset('book2', '-P21D'));
let dataPath: string;
beforeEach(() => {
  dataPath = mkdtempSync(join(tmpdir(), 'cairn-publishing-'));
});
afterEach(() => {
  rmSync(dataPath, { recursive: true });
});

const open = () =>
  openPlatform({
    dataPath,
    clock: Date.parse('2026-01-10T09:00:00Z'),
    machine: () => Date.parse('2026-01-10T09:00:00Z'),
  });
const asking = async ({ app }: LocalPlatform) => {
  const ask = async (path: string, body: unknown, token = ''): Promise<Loose> => {
    const headers = { 'content-type': 'application/json', host: '127.0.0.1', authorization: `Bearer ${token}` };
    const response = await app.request(`http://127.0.0.1${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return response.json();
  };
  const operator = await ask('/local/token', { user: 'operator-1', roles: {}, operator: true });
  await ask('/api/studies', { id: 'ips-ma', name: 'A made-up study', protocol: 'ips-ma' }, operator.token);
  const { token } = await ask('/local/token', {
    user: 'coordinator-1',
    roles: { 'ips-ma': ['coordinator'] },
    operator: false,
  });
  return (path: string, body: unknown) => ask(`/api/studies/ips-ma${path}`, body, token);
};
const versionOf = async ({ stores }: LocalPlatform) =>
  (await stores.records.readBoth('ips-ma', 'P-1'))?.interviews.agendaBasis.protocolVersion;

describe('on one machine a publication', () => {
  it('is in force for everyone when it is answered', async () => {
    const platform = await open();
    const ask = await asking(platform);
    await ask('/participants', aNewcomer());
    const { previewToken } = await ask('/protocols:preview', { protocol, move: 'all' });
    expect(await ask('/protocols', { protocol, move: 'all', previewToken })).toMatchObject({
      version: 2,
      repointing: false,
    });
    expect(await versionOf(platform)).toBe(2);
    await platform.close();
  });

  it('that a kill cut short is finished by the next start', async () => {
    const killed = await open();
    const ask = await asking(killed);
    await ask('/participants', aNewcomer());
    const { studies } = killed.stores;
    const study = await studies.study('ips-ma');
    if (!study) throw new Error('no study');
    const since = '2026-01-10T09:00:00Z';
    await studies.publish('ips-ma', protocol, 'coordinator-1', since);
    const repointing = { since, move: { who: 'all', publishedAt: since, by: 'coordinator-1' } } as const;
    await studies.saveStudy({ ...study, protocolVersion: 2, revision: study.revision + 1, repointing }, study.revision);
    expect(await versionOf(killed)).toBe(1);
    await killed.close();

    const started = await open();
    expect(await versionOf(started)).toBe(2);
    expect((await started.stores.studies.study('ips-ma'))?.repointing).toBeUndefined();
    await started.close();
  });
});
