import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bundleHouse, startHouse, startUntilEnd, type StartedHouse } from '../../support/a-started-house.ts';
import { makeTrial, outboxOf, type OutboxMessage, turnTo } from '../../support/a-small-trial.ts';
import { chance } from '../../../local/chance.ts';

jest.setTimeout(180_000);

let folder: string;
beforeAll(bundleHouse);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-start-'));
});
const started: StartedHouse[] = [];
const start = async (name: string): Promise<StartedHouse> => {
  const house = await startHouse(empty(name));
  started.push(house);
  return house;
};
afterEach(async () => {
  await Promise.all(started.splice(0).map((house) => house.kill('SIGKILL')));
  rmSync(folder, { recursive: true });
});

const empty = (name: string): Record<string, string> => ({
  CAIRN_DATA: join(folder, name),
  CAIRN_EMPTY: '1',
  CAIRN_CLOCK: '2026-03-02T08:00:00+01:00',
});

describe('npm start', () => {
  it.each([
    ['PORT', '70000', /^cairn: PORT is no port: give a number/],
    ['CAIRN_CLOCK', '2026-02-30T08:00:00+01:00', /^cairn: CAIRN_CLOCK is no instant: write it with its offset/],
    ['CAIRN_CLOCK', '2026-03-02T08:00:00', /^cairn: CAIRN_CLOCK is no instant/],
    ['CAIRN_EMPTY', 'maybe', /^cairn: CAIRN_EMPTY is not understood: give 1/],
  ])('refuses %s=%s by name, with what to do, in one line', async (name, value, complaint) => {
    const end = await startUntilEnd({ ...empty('a'), [name]: value });
    expect(end.code).toBe(2);
    expect(end.complaint).toMatch(complaint);
    expect(end.complaint.trim().split('\n')).toHaveLength(1);
  });

  it('refuses what is typed behind it, with what it takes instead', async () => {
    const end = await startUntilEnd(empty('a'), ['--port', '4400']);
    expect([end.code, end.complaint]).toEqual([
      2,
      'cairn: --port is not understood: a start takes PORT, CAIRN_DATA, CAIRN_EMPTY and CAIRN_CLOCK, as in PORT=4400 npm start.\n',
    ]);
  });

  it('says in one line why it cannot start beside another one, and stops when it is told to', async () => {
    const house = await start('a');
    const samePort = await startUntilEnd({ ...empty('b'), PORT: new URL(house.address).port });
    expect(samePort.code).toBe(1);
    expect(samePort.complaint).toMatch(
      /^cairn: Port \d+ is in use: stop what listens there, or name another one in PORT\.\n$/,
    );
    const sameFolder = await startUntilEnd(empty('a'));
    expect(sameFolder.code).toBe(1);
    expect(sameFolder.complaint).toMatch(
      /^cairn: The data folder .* is in use by process \d+: stop that one first.*\n$/,
    );
    expect(await house.kill('SIGTERM')).toEqual({ code: 0, signal: null });
  });

  it('stops in the midst of a turn, at the instant that the turn has reached', async () => {
    const house = await start('a');
    await makeTrial(house.ask, 4);
    const turn = turnTo(house.ask, '2036-03-02T08:00:00+01:00').catch(() => undefined);
    await sleep(300);
    expect(await house.kill('SIGTERM')).toEqual({ code: 0, signal: null });
    await turn;
    const again = await start('a');
    const { now } = (await (await again.ask('GET', '/local/clock')).json()) as { now: string };
    expect(now > '2026-03-02' && now < '2036-03-02').toBe(true);
  });

  it.each(['file', 'file/below', '/proc/cairn'])('says in one line that the folder %s cannot be used', async (name) => {
    writeFileSync(join(folder, 'file'), '');
    const end = await startUntilEnd({ ...empty('a'), CAIRN_DATA: resolve(folder, name) });
    expect(end.code).toBe(1);
    expect(end.complaint).toMatch(
      /^cairn: The data folder .* cannot be written \(\w+\): name another one in CAIRN_DATA\.\n$/,
    );
  });
});

const KILLS = 6;
const PEOPLE = 10;
const END = '2026-07-20T08:00:00+02:00';

/** Each start has a port of its own, and its mails lead there. */
const OWN_ORIGIN = /http:\/\/127\.0\.0\.1:\d+/g;

/** Who got what, when; ids and attempts are another start's. What a colleague is told may come in another bundle of the day. */
const told = (messages: OutboxMessage[]): string[] =>
  messages
    .map((message) => ({ ...message, text: message.text.replaceAll(OWN_ORIGIN, '') }))
    .flatMap(({ at, channel, to, text, participant, step }) =>
      participant === undefined
        ? text.split('\n\n').map((paragraph) => [at.slice(0, 10), to, paragraph.trim()])
        : [[at, channel, to, participant, step, text]],
    )
    .map((parts) => parts.join(' | '))
    .sort();

it('loses nothing and sends nothing twice when it is killed at any moment, again and again', async () => {
  const drawn = chance(20260302);
  const calm = await start('calm');
  await makeTrial(calm.ask, PEOPLE);
  const began = performance.now();
  await turnTo(calm.ask, END);
  const turnMs = performance.now() - began;
  const captured = await outboxOf(calm.ask);
  const origins = captured.flatMap(({ text }) => text.match(OWN_ORIGIN) ?? []);
  expect([...new Set(origins)]).toEqual([calm.address]);
  const expected = told(captured);
  await calm.kill('SIGTERM');

  let house: StartedHouse = await start('killed');
  await makeTrial(house.ask, PEOPLE);
  const reached: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const turn = turnTo(house.ask, END).catch(() => undefined);
    await sleep(drawn.between(1, 2 * Math.ceil(turnMs / KILLS)));
    expect((await house.kill('SIGKILL')).signal).toBe('SIGKILL');
    await turn;
    house = await start('killed');
    reached.push((await outboxOf(house.ask)).length);
  }
  await turnTo(house.ask, END);
  expect(told(await outboxOf(house.ask))).toEqual(expected);
  await house.kill('SIGTERM');
  // Otherwise nothing was under way when it died.
  expect(reached.some((captured) => captured > 0 && captured < expected.length)).toBe(true);
});
