import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aPlatform } from '../../support/a-platform.ts';
import { makeTrial, outboxOf, turnTo } from '../../support/a-small-trial.ts';

jest.setTimeout(30_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-restart-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const opened = (over: Parameters<typeof aPlatform>[0] = {}) => aPlatform({ dataPath: folder, ...over });

describe('a house that is closed and opened again', () => {
  it('goes on where its clock stood, with everything that was captured, and a token that still opens', async () => {
    const first = await opened();
    const token = await makeTrial(first.ask, 3);
    await turnTo(first.ask, '2026-05-20T08:00:00+02:00');
    const captured = await outboxOf(first.ask);
    await first.close();

    const second = await opened({ clock: Date.parse('2020-01-01T00:00:00Z'), demo: true });
    expect(await second.json('GET', '/local/clock')).toMatchObject({
      now: '2026-05-20T08:00:00+02:00',
      stands: true,
    });
    expect(await outboxOf(second.ask)).toEqual(captured);
    expect((await second.json('GET', '/api/studies/ips-ma/participants', undefined, token)).items).toHaveLength(3);
    await second.close();
  });

  it('gives no id and no pseudonym twice', async () => {
    const somebody = { anchors: { baseline: '2026-02-02' }, contact: { name: 'Deltager 9' } };
    const enrolled: string[] = [];
    for (let start = 0; start < 3; start += 1) {
      const house = await opened();
      const token =
        start === 0
          ? await makeTrial(house.ask, 0)
          : (await house.json('POST', '/local/token', { user: 'coordinator-1' })).token;
      const { id } = await house.json('POST', '/api/studies/ips-ma/participants', somebody, token);
      enrolled.push(id);
      await house.close();
    }
    expect(new Set(enrolled).size).toBe(3);
    for (const id of enrolled) expect(id).toMatch(/^P-/);
  });

  it('catches up with what became due while it was closed, when its clock runs and somebody has looked', async () => {
    let machine = Date.parse('2026-03-02T07:00:00Z');
    const running = () => opened({ machine: () => machine, clock: undefined });
    const first = await running();
    await makeTrial(first.ask, 3);
    await first.close();
    machine = Date.parse('2026-05-20T07:00:00Z');
    const second = await running();
    expect(await outboxOf(second.ask)).toEqual([]);
    const { token } = await second.json('POST', '/local/token', { user: 'coordinator-1' });
    await second.json('POST', '/api/studies/ips-ma/outages/current/release', {}, token);
    await second.tick();
    expect((await second.json('GET', '/local/clock')).stands).toBe(false);
    const days = (await outboxOf(second.ask)).map(({ at }) => at.slice(0, 10));
    expect(days.length).toBeGreaterThan(0);
    expect(new Set(days)).toEqual(new Set(['2026-05-20']));
    await second.close();
  });

  it('shows what waited after it was off for hours, and not after its clock was turned', async () => {
    let machine = Date.parse('2026-03-02T07:00:00Z');
    const running = () => opened({ machine: () => machine, clock: undefined });
    const first = await running();
    const token = await makeTrial(first.ask, 3);
    await turnTo(first.ask, '2026-03-05T09:00:00+01:00');
    await first.tick();
    const current = '/api/studies/ips-ma/outages/current';
    expect(await first.json('GET', current, undefined, token)).toEqual({ state: 'none' });
    await first.close();
    machine += 5 * 3_600_000;
    const second = await running();
    expect(await second.json('GET', current, undefined, token)).toEqual({
      state: 'waiting',
      from: '2026-03-05T08:00:00Z',
      until: '2026-03-05T13:00:00Z',
      invitationsFrom: '2026-03-06T09:00:00Z',
    });
    expect(second.complaints).toEqual([]);
    await second.close();
  });

  it('lets nobody else into its folder meanwhile', async () => {
    const first = await opened();
    await expect(opened()).rejects.toThrow(/is in use by .*: stop that one first, or choose another folder/);
    await first.close();
  });
});
