import { recordReceipt } from '../../functions/record-receipt/record-receipt.ts';
import type { SmsProvider } from '../../shared/ports/messenger.ts';
import { aHouse } from '../support/a-house.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aStudy } from '../support/a-study.ts';
import type { Behaviour } from '../support/provider-behaviour.ts';
import { startProvider, type ProviderServer } from '../support/provider-server.ts';
import { realSenders } from '../support/real-senders.ts';

/** Long enough for loopback, short enough for a test of what hangs. */
const limits = { connectMillis: 200, requestMillis: 300, wholeMillis: 600 };
const INVITE_AT = '2026-03-20T09:00:00Z';

let server: ProviderServer;
beforeEach(async () => {
  server = await startProvider();
});
afterEach(() => server.close());

/** Somebody who is invited on the Friday at ten by one channel alone, with the real client of its provider. */
const aHouseBy = async (channel: 'sms' | 'email', sms: SmsProvider) => {
  const house = await aHouse({ at: '2026-03-19T08:00:00Z', study: aStudy({ sms }) });
  house.ports.messenger = realSenders(server, limits);
  await house.enrol(anInterviewRecord({ consent: { [channel]: true }, registeredAt: '2026-03-19T08:00:00Z' }));
  const record = async () => house.records.readInterviews('ips-ma', 'P-7Q4K');
  return {
    ...house,
    step: async () => (await record())?.steps['FU12/invite'],
    tasks: async () => Object.values((await record())?.tasks ?? {}).map(({ why, state }) => `${why} ${state}`),
  };
};

describe.each<['sms' | 'email', SmsProvider]>([
  ['sms', 'sns'],
  ['sms', 'endUserMessaging'],
  ['email', 'sns'],
])('an invitation by %s (texts by %s)', (channel, provider) => {
  it.each<[number, Behaviour]>([
    [5, 'resetAfterReading'],
    [7, 'resetMidRequest'],
    [8, 'error500'],
    [8, 'error503'],
    [10, 'hang'],
    [10, 'stall'],
  ])('is asked for once and then a person is asked (row %i: %s)', async (_, behaviour) => {
    const house = await aHouseBy(channel, provider);
    server.will(behaviour, 'ok');
    await house.until('2026-03-20T09:14:00Z');
    expect(await house.step()).toMatchObject({ state: 'unknown' });
    await house.until('2026-03-21T12:00:00Z');
    expect(server.connections).toBe(1);
    expect(await house.step()).toMatchObject({ state: 'unconfirmed' });
    expect(await house.tasks()).toEqual(['unconfirmed open']);
  });

  it('that arrived though its answer was lost is proved by the receipt, and nobody is asked (row 5)', async () => {
    const house = await aHouseBy(channel, provider);
    server.will('resetAfterReading');
    await house.until(INVITE_AT);
    const step = await house.step();
    const attempt = (step && 'attempt' in step ? step.attempt : undefined) ?? '';
    house.turnTo('2026-03-20T09:05:00Z');
    await recordReceipt(house.ports)({ attempt, event: 'delivered', at: '2026-03-20T09:05:00Z' });
    await house.until('2026-03-21T12:00:00Z');
    expect(server.posts).toHaveLength(1);
    expect(await house.step()).toMatchObject({ state: 'sent', delivery: 'delivered' });
    expect(await house.tasks()).toEqual([]);
  });

  it('waits a minute while nobody can be reached, and then goes (row 6)', async () => {
    const house = await aHouseBy(channel, provider);
    const away = await startProvider();
    await away.close();
    const { messenger } = house.ports;
    house.ports.messenger = realSenders(away, limits);
    await house.until(INVITE_AT);
    expect(await house.step()).toMatchObject({ state: 'waiting', code: 'neverConnected', tries: 1 });
    house.ports.messenger = messenger;
    await house.until('2026-03-20T09:01:00Z');
    expect(server.posts).toHaveLength(1);
    expect(await house.step()).toMatchObject({ state: 'sent' });
    expect(await house.tasks()).toEqual([]);
  });

  it('is asked for again in one, two and four minutes while the provider is busy (row 9)', async () => {
    const house = await aHouseBy(channel, provider);
    server.will('throttle', 'throttle', 'throttle', 'ok');
    await house.until('2026-03-20T09:06:59Z');
    expect([server.posts.length, (await house.step())?.state]).toEqual([3, 'waiting']);
    await house.until('2026-03-20T09:07:00Z');
    expect([server.posts.length, (await house.step())?.state]).toEqual([4, 'sent']);
    expect(await house.tasks()).toEqual([]);
  });
});
