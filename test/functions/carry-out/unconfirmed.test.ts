import { recordReceipt } from '../../../functions/record-receipt/record-receipt.ts';
import type { ReceiptEvent } from '../../../shared/domain/receipt.ts';
import type { SendOutcome } from '../../../shared/ports/messenger.ts';
import { encodeAttempt } from '../../../shared/domain/attempt-id.ts';
import { aHouse } from '../../support/a-house.ts';
import { anInterviewRecord } from '../../support/a-participant.ts';
import { aStudy } from '../../support/a-study.ts';

const unknownInTheEvening = {
  state: 'unknown',
  attempt: encodeAttempt({
    study: 'ips-ma',
    participant: 'P-7Q4K',
    stream: 'interviews',
    step: 'FU12/invite',
    random: 'one',
  }),
  channel: 'sms',
  template: 'invite',
  at: '2026-03-20T19:59:00Z',
  lookUpUntil: '2026-03-20T20:14:00Z',
} as const;

/** Somebody who gets texts, or else mails, and whose invitation leaves on the Friday at ten. */
const aHouseOfTexts = async () => {
  const house = await aHouse({ at: '2026-03-19T08:00:00Z' });
  await house.enrol(anInterviewRecord({ consent: { sms: true, email: true }, registeredAt: '2026-03-19T08:00:00Z' }));
  const counted: string[] = [];
  house.ports.meter.count = (name) => counted.push(name);
  await house.until('2026-03-20T09:00:00Z');
  const report = (event: ReceiptEvent) =>
    recordReceipt(house.ports)({ attempt: house.posted[0]?.attempt ?? '', event, at: '2026-03-20T09:00:05Z' });
  return {
    ...house,
    counted,
    report,
    left: () => house.posted.map(({ kind, step }) => `${kind} ${step}`),
  };
};

/** After the weekend, when mails may go again, and before the next step. */
const LATER = '2026-03-23T12:00:00Z';

describe('a text that the carrier took', () => {
  it('and whose delivery nobody reports goes by mail after a day, once, and is counted', async () => {
    const house = await aHouseOfTexts();
    await house.until(LATER);
    expect(house.left()).toEqual(['sms FU12/invite', 'email FU12/invite#2']);
    expect(house.counted.filter((name) => name === 'sentAgain')).toHaveLength(1);
  });

  it('and that is only slow goes by mail after a day, too', async () => {
    const house = await aHouseOfTexts();
    await house.report('delayed');
    await house.until(LATER);
    expect(house.left()).toEqual(['sms FU12/invite', 'email FU12/invite#2']);
  });

  it('and that arrived is the only one', async () => {
    const house = await aHouseOfTexts();
    await house.report('delivered');
    await house.until(LATER);
    expect(house.left()).toEqual(['sms FU12/invite']);
  });

  it('and that failed goes by mail without waiting; nobody gets it twice, so it is not counted', async () => {
    const house = await aHouseOfTexts();
    await house.report('failed');
    await house.until('2026-03-20T09:10:00Z');
    expect(house.left()).toEqual(['sms FU12/invite', 'email FU12/invite#2']);
    expect(house.counted).not.toContain('sentAgain');
  });
});

describe('a receipt that is faster than the provider’s answer (row 33)', () => {
  it.each<[string, SendOutcome]>([
    ['says yes', { kind: 'accepted', providerMessageId: 'm' }],
    ['gets lost', { kind: 'unclear', code: 'timeout' }],
  ])('stands when the answer %s; the text leaves once and nobody is asked', async (_, answer) => {
    const house = await aHouse({ at: '2026-03-19T08:00:00Z' });
    await house.enrol(anInterviewRecord({ consent: { sms: true }, registeredAt: '2026-03-19T08:00:00Z' }));
    const attempts: string[] = [];
    house.ports.messenger.send = async ({ attempt }) => {
      attempts.push(attempt);
      await recordReceipt(house.ports)({ attempt, event: 'delivered', at: '2026-03-20T09:00:00Z' });
      return answer;
    };
    await house.until(LATER);
    const record = await house.records.readInterviews('ips-ma', 'P-7Q4K');
    expect(record?.steps['FU12/invite']).toMatchObject({ state: 'sent', delivery: 'delivered' });
    expect(record?.tasks).toEqual({});
    expect(attempts).toHaveLength(1);
  });
});

describe('a text that is to be sent once more in the morning, where the study chose so', () => {
  const unclearInTheEvening = async () => {
    const house = await aHouse({ at: '2026-03-19T08:00:00Z', study: aStudy({ unclearSends: 'resend-once' }) });
    const steps = { 'FU12/invite': unknownInTheEvening };
    house.turnTo('2026-03-20T20:00:00Z');
    await house.enrol(anInterviewRecord({ consent: { sms: true }, registeredAt: '2026-03-19T08:00:00Z', steps }));
    await house.until('2026-03-20T20:20:00Z');
    return {
      ...house,
      report: (event: ReceiptEvent) =>
        recordReceipt(house.ports)({ attempt: unknownInTheEvening.attempt, event, at: '2026-03-20T20:30:00Z' }),
      step: async () => (await house.records.readInterviews('ips-ma', 'P-7Q4K'))?.steps['FU12/invite'],
    };
  };

  it('goes again when nobody knew until then', async () => {
    const house = await unclearInTheEvening();
    expect(await house.step()).toMatchObject({ state: 'waiting', resent: true });
    await house.until(LATER);
    expect(house.posted).toHaveLength(1);
  });

  it.each([
    ['the number has had its texts of the day', 'numberDay'],
    ['the contact data cannot be read', 'contactUnreadable'],
  ])('does not either, when it is proved while it waits again since %s', async (_, code) => {
    const house = await unclearInTheEvening();
    if (code === 'numberDay')
      for (const n of [1, 2])
        await house.records.commit({
          token: `other-${String(n)}`,
          changes: [],
          numberDay: {
            numberHash: house.contacts.numberHash('+4520123456'),
            day: '2026-03-23',
            stream: 'interviews',
            by: 1,
          },
        });
    else house.ports.contacts = { ...house.contacts, read: () => Promise.reject(new Error('denied')) };
    await house.until('2026-03-23T08:05:00Z');
    expect(await house.step()).toMatchObject({ state: 'waiting', code });
    expect(await house.report('delivered')).toEqual({ kind: 'applied' });
    house.ports.contacts = house.contacts;
    await house.until('2026-03-25T12:00:00Z');
    expect(house.posted).toEqual([]);
    expect(await house.step()).toMatchObject({ state: 'sent', channel: 'sms', delivery: 'delivered' });
  });

  it('does not either, when it is proved while it waits again since the provider refused it for now', async () => {
    const house = await unclearInTheEvening();
    house.answers.next = () => ({ kind: 'refusedForNow', code: 'throttled' });
    await house.until('2026-03-23T08:00:00Z');
    expect(await house.step()).toMatchObject({ state: 'waiting', code: 'throttled' });
    expect(await house.report('delivered')).toEqual({ kind: 'applied' });
    await house.until('2026-03-25T12:00:00Z');
    expect(house.posted).toHaveLength(1);
    expect(await house.step()).toMatchObject({ state: 'sent', channel: 'sms', delivery: 'delivered' });
  });

  it('stays unconfirmed, for a person to see, when there is nobody any more whom it could reach again', async () => {
    const house = await unclearInTheEvening();
    house.ports.contacts = { ...house.contacts, read: async () => undefined };
    await house.until(LATER);
    expect(house.posted).toEqual([]);
    expect(await house.step()).toMatchObject({ state: 'unconfirmed', attempt: unknownInTheEvening.attempt });
  });

  it('does not, when a receipt of the night says that it arrived', async () => {
    const house = await unclearInTheEvening();
    expect(await house.report('delivered')).toEqual({ kind: 'applied' });
    await house.until(LATER);
    expect(house.posted).toEqual([]);
    expect(await house.step()).toMatchObject({ state: 'sent', delivery: 'delivered' });
  });
});
