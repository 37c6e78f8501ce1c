import { takeReceipt } from '../../../functions/record-receipt/take-receipt.ts';
import { encodeAttempt } from '../../../shared/domain/attempt-id.ts';
import { aHouseWith, at, attempt, sending, sent, STEP } from '../../support/a-reported-house.ts';

const body = (over: Record<string, unknown>): string => JSON.stringify({ at, event: 'delivered', ...over });

const aTaker = async (outcome: Parameters<typeof aHouseWith>[0] = sent) => {
  const house = await aHouseWith(outcome);
  const counted: string[] = [];
  house.ports.meter.count = (name) => counted.push(name);
  return { ...house, counted, take: takeReceipt(house.ports) };
};

describe('a receipt from the queue', () => {
  it('that names the attempt is recorded', async () => {
    const house = await aTaker();
    await house.take(body({ attempt }));
    expect(await house.step()).toMatchObject({ state: 'sent', delivery: 'delivered' });
  });

  it('that the provider knows by its own name alone is found by what was kept of the answer', async () => {
    const house = await aTaker();
    const before = await house.person();
    if (!before) throw new Error('nobody there');
    await house.records.commit({
      token: 'answer',
      changes: [{ before, after: before, event: { action: 'recorded', at, by: 'system' } }],
      providerMessage: { id: 'sns-1', attempt },
    });
    await house.take(body({ providerMessageId: 'sns-1', event: 'failed', code: 'unreachable' }));
    expect(await house.step()).toMatchObject({ state: 'failed', code: 'unreachable' });
  });

  it('before the answer of the provider proves that the message left (row 33)', async () => {
    const house = await aTaker(sending);
    await house.take(body({ attempt, event: 'accepted' }));
    expect(await house.step()).toMatchObject({ state: 'sent', delivery: 'sent' });
  });

  it('twice, and in the wrong order, says no less than once and in order (row 34)', async () => {
    const house = await aTaker();
    for (const event of ['delivered', 'delivered', 'accepted', 'delayed']) await house.take(body({ attempt, event }));
    expect(await house.step()).toMatchObject({ state: 'sent', delivery: 'delivered' });
    expect(house.counted).toEqual(['receipt.delivered']);
  });

  it.each([
    ['of a text that nobody has recorded yet', { providerMessageId: 'sns-9' }],
    ['that is forged', { attempt: 'a1bm9uc2Vuc2U' }],
    [
      'of somebody who is not there',
      {
        attempt: encodeAttempt({ study: 'ips-ma', participant: 'P-0', stream: 'interviews', step: STEP, random: 'x' }),
      },
    ],
  ])('%s goes back, is counted, and changes nothing (row 35)', async (_, of) => {
    const house = await aTaker();
    const { version } = (await house.person()) ?? {};
    await expect(house.take(body(of))).rejects.toThrow('nobody knows this attempt yet');
    expect(house.counted).toContain('receiptUnknown');
    expect((await house.person())?.version).toBe(version);
  });

  it.each([
    ['no JSON', 'delivered'],
    ['an event that there is not', body({ attempt, event: 'eaten' })],
    ['of nobody', body({})],
    ['with more than belongs into it', body({ attempt, to: '+4520123456' })],
    ['with words for a code', body({ attempt, code: 'Phone +4520123456 is blocked' })],
  ])('that is none is counted and done with: %s', async (_, text) => {
    const house = await aTaker();
    await house.take(text);
    expect(house.counted).toEqual(['receiptUnreadable']);
    expect(await house.step()).toEqual(sent);
  });
});
