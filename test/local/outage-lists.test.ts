import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aPlatform } from '../support/a-platform.ts';
import { makeTrial, turnTo } from '../support/a-small-trial.ts';

jest.setTimeout(30_000);

describe('the lists for an outage on one machine', () => {
  it('lie in its data folder, a file for each working day of the last week, and open with the key', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-outage-'));
    const identity = await generateX25519Identity();
    const house = await aPlatform({ dataPath: folder });
    const token = await makeTrial(house.ask, 3);
    const outageKey = await identityToRecipient(identity);
    await house.json('PATCH', '/api/studies/ips-ma', { outageKey }, token);
    for (let day = 3; day <= 13; day += 1)
      await turnTo(house.ask, `2026-03-${String(day).padStart(2, '0')}T08:00:00+01:00`);
    const own = join(folder, 'outage-lists', 'ips-ma');
    expect(readdirSync(own)).toEqual(['06', '09', '10', '11', '12', '13'].map((day) => `2026-03-${day}.txt.age`));
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    expect(await decrypter.decrypt(readFileSync(join(own, '2026-03-13.txt.age')), 'text')).toMatch(/^Aftaler/);
    expect(house.complaints).toEqual([]);
    await house.close();
    rmSync(folder, { recursive: true });
  });
});
