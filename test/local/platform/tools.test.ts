import { aPlatform } from '../../support/a-platform.ts';
import { makeTrial, outboxOf, type OutboxMessage, turnTo } from '../../support/a-small-trial.ts';

jest.setTimeout(30_000);

type Platform = Awaited<ReturnType<typeof aPlatform>>;
let house: Platform;
let token: string;
beforeEach(async () => {
  house = await aPlatform();
  token = await makeTrial(house.ask, 4);
});
afterEach(() => house.close());

const FU12 = '/api/studies/ips-ma/participants/P-2/follow-ups/FU12';
const texts = async (of: string): Promise<OutboxMessage[]> =>
  (await outboxOf(house.ask)).filter(({ participant, channel }) => participant === of && channel === 'sms');
const messagesOf = async (of: string) =>
  (await house.json('GET', `/api/studies/ips-ma/messages?participant=${of}`, undefined, token)).items;

describe('the clock of one machine', () => {
  it('stands where it was told to, and says so in the zone of the study', async () => {
    expect(await house.json('GET', '/local/clock')).toEqual({
      now: '2026-03-02T08:00:00+01:00',
      stands: true,
      next: '2026-03-06T10:00:00+01:00',
    });
  });

  it('turns by calendar units and tells how much it carried out', async () => {
    const answer = await house.json('POST', '/local/clock', { by: 'P1M' });
    expect(answer.now).toBe('2026-04-02T08:00:00+02:00');
    expect(answer.carriedOut).toBeGreaterThan(0);
    expect(await house.json('POST', '/local/clock', { by: 'PT0S' })).toEqual({ now: answer.now, carriedOut: 0 });
  });

  it.each([
    [{ to: '2026-03-01T08:00:00+01:00' }, /backwards/],
    [{ to: '2026-03-05' }, /ISO instant with an offset/],
    [{ by: 'soon' }, /ISO duration/],
    [{ by: 'P1D', to: '2026-03-05T08:00:00+01:00' }, /either "to" or "by"/],
    [{ by: 'P99Y' }, /at most 30 years/],
  ])('refuses %j and stays where it is', async (body, why) => {
    const answer = await house.ask('POST', '/local/clock', body);
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as { detail: string }).detail).toMatch(why);
    expect((await house.json('GET', '/local/clock')).now).toBe('2026-03-02T08:00:00+01:00');
  });

  it('lets each message leave at its own instant, whatever the size of the turn', async () => {
    await turnTo(house.ask, '2026-05-01T08:00:00+02:00');
    const whole = await outboxOf(house.ask);
    const other = await aPlatform();
    await makeTrial(other.ask, 4);
    for (let day = 3; day <= 59; day += 1)
      await turnTo(other.ask, new Date(Date.UTC(2026, 2, day, 6)).toISOString().replace('Z', '+00:00'));
    await turnTo(other.ask, '2026-05-01T08:00:00+02:00');
    const plain = (messages: OutboxMessage[]) => messages.map(({ at, to, step, text }) => [at, to, step, text]);
    expect(plain(await outboxOf(other.ask))).toEqual(plain(whole));
    await other.close();
  });

  it('carries out what a request made due before it answers the next', async () => {
    // At 08:00 nothing may leave, except what tells of a change within 24 hours.
    await house.ask('PUT', `${FU12}/appointment`, { at: '2026-03-02T15:00', mode: 'phone' }, token);
    await turnTo(house.ask, '2026-03-02T10:00:00+01:00');
    await house.ask('DELETE', `${FU12}/appointment`, { askedBy: 'staff', reason: 'assessor ill' }, token);
    expect((await outboxOf(house.ask)).map(({ step }) => step)).toContain('FU12/appointment-1/cancelled');
  });
});

describe('the captured providers', () => {
  const untilInvited = async (): Promise<OutboxMessage> => {
    await turnTo(house.ask, '2026-05-20T08:00:00+02:00');
    const [first] = await texts('P-2');
    if (first === undefined) throw new Error('nobody was written to');
    return first;
  };

  it('report a message delivered a minute after it left', async () => {
    const { at } = await untilInvited();
    const stored = (await messagesOf('P-2')).find((message: { at: string }) => message.at === at);
    expect(stored).toMatchObject({ state: 'sent', delivery: 'delivered' });
  });

  it('take a report from outside, and keep the first that is final', async () => {
    const { id } = await untilInvited();
    const answer = await house.json('POST', '/local/receipts', { message: id, event: 'complained' });
    expect(answer).toMatchObject({ message: id, event: 'complained' });
    expect((await house.ask('POST', '/local/receipts', { message: 'm999999', event: 'failed' })).status).toBe(404);
    expect((await house.ask('POST', '/local/receipts', { message: id, event: 'opened' })).status).toBe(422);
  });

  it('list what was captured since an instant or a message', async () => {
    await untilInvited();
    const all = await outboxOf(house.ask);
    const third = all[2];
    if (third === undefined) throw new Error('too little was sent');
    expect(await house.json('GET', `/local/outbox?since=${third.id}`)).toEqual(all.slice(3));
    const since = await house.json('GET', `/local/outbox?since=${encodeURIComponent(third.at)}`);
    expect(since).toEqual(all.filter(({ at }) => at >= third.at));
    expect((await house.ask('GET', '/local/outbox?since=yesterday')).status).toBe(422);
  });

  it('end the texts of whoever answers STOP, in any notation of the number', async () => {
    await untilInvited();
    const before = (await texts('P-2')).length;
    expect(
      await house.json('POST', '/local/replies', { from: '20 12 34 12', to: '+4520123450', text: 'stop' }),
    ).toEqual({
      filed: 1,
    });
    await turnTo(house.ask, '2026-09-01T08:00:00+02:00');
    expect(await texts('P-2')).toHaveLength(before);
  });

  it('do not answer while told to: the message is captured once, and a person is asked', async () => {
    expect(await house.json('POST', '/local/faults', { sms: 'timeout' })).toEqual({ sms: 'timeout', email: 'ok' });
    const { step } = await untilInvited();
    await turnTo(house.ask, '2026-05-21T08:00:00+02:00');
    const of = (await texts('P-2')).filter((message) => message.step === step);
    expect(of).toHaveLength(1);
    const { items } = await house.json('GET', '/api/studies/ips-ma/worklist?participant=P-2', undefined, token);
    expect(items.map(({ why }: { why: string }) => why)).toContain('unconfirmed');
  });

  it('refuse for now while throttled, and are asked again', async () => {
    await house.json('POST', '/local/faults', { sms: 'throttle' });
    await turnTo(house.ask, '2026-04-14T10:00:00+02:00');
    const while_ = (await outboxOf(house.ask)).filter(({ channel }) => channel === 'sms');
    expect(while_).toEqual([]);
    await house.json('POST', '/local/faults', { sms: 'ok' });
    await turnTo(house.ask, '2026-06-20T08:00:00+02:00');
    expect((await texts('P-2')).length).toBeGreaterThan(0);
  });

  it.each([
    ['sms', 'P-1', '2026-03-13'],
    ['email', 'P-4', '2026-03-20'],
  ])('that may send no %s keep %s waiting, say so once, and send when all is well again', async (channel, id, day) => {
    await turnTo(house.ask, `${day}T08:00:00+01:00`);
    await house.json('POST', '/local/faults', { [channel]: 'paused' });
    await turnTo(house.ask, `${day}T13:00:00+01:00`);
    const own = async () =>
      (await outboxOf(house.ask)).filter(({ at, participant }) => participant === id && at.startsWith(day));
    expect(await own()).toEqual([]);
    const down = house.complaints.filter((line) => line.includes('channelDown'));
    expect(down.map((line) => JSON.parse(line))).toMatchObject([{ study: 'ips-ma', channel, code: 'paused' }]);
    const { items } = await house.json('GET', `/api/studies/ips-ma/worklist?participant=${id}`, undefined, token);
    expect(items.map(({ kind }: { kind: string }) => kind)).not.toContain('messageTrouble');
    await house.json('POST', '/local/faults', { [channel]: 'ok' });
    await turnTo(house.ask, `${day}T15:00:00+01:00`);
    expect(await own()).toMatchObject([{ channel }]);
  });

  it('refuse a fault that there is not', async () => {
    expect((await house.ask('POST', '/local/faults', { sms: 'slow' })).status).toBe(422);
    expect(await house.json('GET', '/local/faults')).toEqual({ sms: 'ok', email: 'ok' });
  });
});

describe('tokens', () => {
  it('open the API to the roles that they were asked with, and to no others', async () => {
    const asMentor = await house.json('POST', '/local/token', { user: 'mentor-9', roles: { 'ips-ma': ['mentor'] } });
    expect((await house.ask('GET', '/api/studies/ips-ma/protocols', undefined, asMentor.token)).status).toBe(404);
    expect((await house.ask('GET', '/api/studies/ips-ma/participants', undefined, token)).status).toBe(200);
    expect((await house.ask('GET', '/api/studies/ips-ma/participants', undefined, `${token}x`)).status).toBe(401);
  });

  it('may name a study that is yet to be made', async () => {
    const roles = { 'not-yet': ['coordinator'] };
    const { token } = await house.json('POST', '/local/token', { user: 'early', roles, operator: true });
    const made = await house.ask('POST', '/api/studies', { id: 'not-yet', name: 'To be', protocol: 'blank' }, token);
    expect(made.status).toBe(201);
    expect((await house.ask('GET', '/api/studies/not-yet/worklist', undefined, token)).status).toBe(200);
  });

  it('are refused for a role that there is not, and for what could be no study', async () => {
    const unfit = await house.ask('POST', '/local/token', { user: 'u', roles: { 'No Where': ['coordinator'] } });
    expect(unfit.status).toBe(422);
    expect((await house.ask('POST', '/local/token', { user: 'u', roles: { 'ips-ma': ['boss'] } })).status).toBe(422);
  });

  it('are given to nobody on another machine, nor to another page', async () => {
    const request = (headers: Record<string, string>) =>
      house.app.request('/local/token', { method: 'POST', body: '{"user":"u","operator":true}', headers });
    expect((await request({ host: 'cairn.example.com' })).status).toBe(403);
    expect((await request({ origin: 'https://example.com' })).status).toBe(403);
    expect((await request({ host: '127.0.0.1:4310', origin: 'http://127.0.0.1:4310' })).status).toBe(200);
  });
});

describe('a restore that is tried on one machine', () => {
  const RELEASE = '/api/studies/ips-ma/restores/current/release';
  const restore = async () =>
    (await house.json('GET', '/api/studies/ips-ma/outages/current', undefined, token)).restore as unknown;

  it('keeps every message back until a coordinator says how what was lost was entered again', async () => {
    await turnTo(house.ask, '2026-03-05T08:00:00+01:00');
    expect(await house.json('POST', '/local/restore', { hours: 6 })).toEqual({
      to: '2026-03-05T02:00:00+01:00',
      found: '2026-03-05T08:00:00+01:00',
    });
    const before = await outboxOf(house.ask);
    await turnTo(house.ask, '2026-03-13T11:00:00+01:00');
    const participants = (all: OutboxMessage[]) => all.filter(({ participant }) => participant !== undefined);
    expect(participants(await outboxOf(house.ask))).toEqual(participants(before));
    expect(await restore()).toMatchObject({ enterAgain: [] });
    await house.json('POST', RELEASE, { reason: 'nothing was lost' }, token);
    expect(await restore()).toMatchObject({ released: { by: 'coordinator-1' } });
    await turnTo(house.ask, '2026-05-20T08:00:00+02:00');
    expect(participants(await outboxOf(house.ask)).length).toBeGreaterThan(participants(before).length);
  });

  it.each([[{}], [{ hours: 0 }], [{ hours: 1.5 }], [{ hours: 10_000 }], [{ hours: 'six' }]])(
    'refuses %j by its field, and tells nobody',
    async (body) => {
      const answer = await house.ask('POST', '/local/restore', body);
      expect(answer.status).toBe(422);
      expect(((await answer.json()) as { detail: string }).detail).toMatch(/^\/hours: /);
      expect(await restore()).toBeUndefined();
    },
  );
});
