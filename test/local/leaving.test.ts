import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aNewcomer } from '../support/an-office.ts';
import { aPlatform } from '../support/a-platform.ts';

const STUDY = '/api/studies/ips-ma';

describe('a member whose last day lies ahead', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cairn-leaving-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is gone when the clock is turned past it, also in a house that was closed meanwhile', async () => {
    const house = await aPlatform({ dataPath: folder });
    const roles = { 'ips-ma': ['coordinator'] };
    const operator = await house.json('POST', '/local/token', { user: 'operator-1', operator: true });
    await house.json('POST', '/api/studies', { id: 'ips-ma', name: 'Made up', protocol: 'ips-ma' }, operator.token);
    const { token } = await house.json('POST', '/local/token', { user: 'coordinator-1', roles });
    for (const user of ['mentor-1', 'mentor-2'])
      await house.json('PUT', `${STUDY}/staff/${user}`, { roles: ['mentor'] }, token);
    await house.json('POST', `${STUDY}/participants`, aNewcomer({ mentor: 'mentor-1' }), token);
    const body = { on: '2026-03-10', successors: [{ user: 'mentor-2' }] };
    expect(await house.json('POST', `${STUDY}/staff/mentor-1:end`, body, token)).toMatchObject({ state: 'planned' });
    await house.turn(Date.parse('2026-03-09T12:00:00+01:00'));
    expect((await house.stores.records.readCheckIns('ips-ma', 'P-1'))?.mentor).toBe('mentor-1');
    await house.close();
    const again = await aPlatform({ dataPath: folder });
    await again.turn(Date.parse('2026-03-10T08:00:00+01:00'));
    expect((await again.stores.records.readCheckIns('ips-ma', 'P-1'))?.mentor).toBe('mentor-2');
    expect(await again.stores.studies.ending('ips-ma', 'mentor-1')).toMatchObject({ state: 'done' });
    expect(again.complaints).toEqual([]);
    await again.close();
  });
});
