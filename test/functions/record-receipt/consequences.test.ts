import { recordReceipt } from '../../../functions/record-receipt/record-receipt.ts';
import type { ReceiptEvent } from '../../../shared/domain/receipt.ts';
import type { StepOutcome } from '../../../shared/domain/record.ts';
import { aCard, aHouse } from '../../support/a-house.ts';
import { aHouseWith, attempt, quiet, sent, STEP, unknown } from '../../support/a-reported-house.ts';
import { enrolPair } from '../../support/enrol-pair.ts';

const mailed: StepOutcome = { ...sent, channel: 'email' };

/** The next text or mail after the invitation, whoever it was. */
const NEXT_OCCASION = '2026-03-31T12:00:00Z';

describe('a text that nobody was sure of', () => {
  it('is a person’s matter, until a receipt says that it left; then nobody has to ask any more', async () => {
    const house = await aHouseWith(unknown);
    await house.until('2026-03-20T09:16:00Z');
    expect(await house.tasks()).toEqual(['messageTrouble unconfirmed open']);
    await house.report('accepted');
    expect(await house.tasks()).toEqual(['messageTrouble unconfirmed resolved']);
    expect(await house.step()).toMatchObject({ state: 'sent' });
  });

  it('stays a person’s matter while another one of the same follow-up is unclear', async () => {
    const other = { ...unknown, attempt: 'another' };
    const house = await aHouseWith(unknown, { steps: { [STEP]: unknown, 'FU12/remind': other } });
    await house.until('2026-03-20T09:16:00Z');
    await house.report('delivered');
    expect(await house.tasks()).toEqual(['messageTrouble unconfirmed open']);
  });

  it('stays one when something else of the same follow-up is known to have failed', async () => {
    const other = { ...unknown, attempt: 'another' };
    const house = await aHouseWith(unknown, { steps: { [STEP]: unknown, 'FU12/remind': other } });
    await house.until('2026-03-20T09:16:00Z');
    await house.report('failed');
    expect(await house.tasks()).toEqual(['messageTrouble failed open']);
  });

  it('is a matter again when it comes back after all', async () => {
    const house = await aHouseWith({ ...unknown, channel: 'email' });
    await house.until('2026-03-20T09:16:00Z');
    await house.report('accepted');
    await house.report('bounced');
    expect(await house.tasks()).toEqual(['messageTrouble failed.bounced open']);
  });
});

/** Somebody whose first word of the interview went by mail, and has another way after it. */
const aMailedHouse = async () => {
  const at = '2026-03-05T08:00:00Z';
  const house = await aHouse({ at });
  await enrolPair(house, { consent: { email: true, sms: true }, registeredAt: at }, quiet);
  await house.until('2026-03-06T09:05:00Z');
  const { attempt: mail = '' } = house.posted[0] ?? {};
  const person = async () => house.records.readInterviews('ips-ma', 'P-7Q4K');
  return {
    ...house,
    report: (event: ReceiptEvent, code?: string) =>
      recordReceipt(house.ports)({ attempt: mail, event, at: '2026-03-06T09:04:00Z', ...(code ? { code } : {}) }),
    left: () => house.posted.map(({ kind, step }) => `${kind} ${step}`),
    card: async () => (await house.contacts.read('ips-ma', 'P-7Q4K', 'send'))?.card,
    tasks: async () => Object.values((await person())?.tasks ?? {}).map(({ why, state }) => `${String(why)} ${state}`),
  };
};

describe('a mail that comes back for good', () => {
  it('goes by the next channel, and the next occasion passes the address by', async () => {
    const house = await aMailedHouse();
    await house.report('bounced');
    expect(await house.tasks()).toEqual(['failed.bounced open']);
    await house.until('2026-03-07T12:00:00Z');
    expect(house.left()).toEqual(['email FU12/pre', 'sms FU12/pre#2']);
    expect((await house.card())?.emailInvalid).toBe(true);
    house.answers.next = () => ({ kind: 'refusedForGood', code: 'address', because: 'address' });
    await house.until('2026-03-24T12:00:00Z');
    expect(house.left().slice(2)).toEqual(['sms FU12/invite']);
  });

  it('three days later does not mark the address that has been corrected since', async () => {
    const house = await aHouseWith(mailed);
    const before = await house.records.readBoth('ips-ma', 'P-7Q4K');
    if (!before) throw new Error('nobody there');
    house.turnTo('2026-03-21T09:00:00Z');
    const known = await house.contacts.read('ips-ma', 'P-7Q4K', 'edit');
    const sealed = await house.contacts.seal(
      'ips-ma',
      'P-7Q4K',
      { ...aCard, email: 'new@example.com' },
      known?.revision ?? 0,
    );
    await house.records.commit({
      token: 'corrected',
      changes: [before.interviews, before.checkIns].map((record) => ({
        before: record,
        after: record,
        event: { action: 'contactChanged', at: '2026-03-21T09:00:00Z', by: 'coordinator-1', fields: ['email'] },
      })),
      contacts: [sealed],
    });
    house.turnTo('2026-03-23T09:00:00Z');
    await house.report('bounced');
    expect(await house.step()).toMatchObject({ state: 'failed', code: 'bounced' });
    expect((await house.card())?.emailInvalid).toBeUndefined();
  });

  it('only for now goes by the next channel, with a task, and keeps the address', async () => {
    const house = await aMailedHouse();
    await house.report('failed', 'bouncedForNow');
    expect(await house.tasks()).toEqual(['failed open']);
    await house.until('2026-03-07T12:00:00Z');
    expect(house.left()).toEqual(['email FU12/pre', 'sms FU12/pre#2']);
    expect((await house.card())?.emailInvalid).toBeUndefined();
  });
});

describe('a worker that dies after what a report entails and before the report itself', () => {
  it.each([
    ['complained', { consent: { email: false } }],
    ['bounced', {}],
  ] as const)('does both when it comes again: %s', async (event, expected) => {
    const house = await aHouseWith(mailed);
    const { commit } = house.records;
    house.ports.records.commit = (each) =>
      each.changes[0]?.event.action === 'receipt' ? Promise.reject(new Error('killed')) : commit(each);
    await expect(house.report(event)).rejects.toThrow('killed');
    house.ports.records.commit = commit;
    expect(await house.report(event)).toEqual({ kind: 'applied' });
    expect(await house.person()).toMatchObject(expected);
    expect((await house.card())?.emailInvalid).toBe(event === 'bounced' ? true : undefined);
    expect(await house.step()).not.toEqual(mailed);
  });
});

describe('a text that the carrier keeps back', () => {
  it('because the number was opted out ends texts in both records, tells a person, and the mail goes', async () => {
    const house = await aHouseWith(sent);
    await house.report('optedOut');
    const both = await house.records.readBoth('ips-ma', 'P-7Q4K');
    expect([both?.interviews.consent.sms, both?.checkIns.consent.sms]).toEqual([false, false]);
    expect(both?.interviews.consent.email).toBe(true);
    expect(await house.tasks()).toEqual(['messageTrouble failed.optedOut open']);
    await house.until('2026-03-20T10:00:00Z');
    expect(house.posted).toMatchObject([{ kind: 'email', step: `${STEP}#2` }]);
  });

  it('because its number is none marks the number, the mail goes, and no text of the next occasion does', async () => {
    const house = await aHouseWith(sent);
    await house.report('failed', attempt, { code: 'address' });
    expect(await house.tasks()).toEqual(['messageTrouble failed.address open']);
    expect((await house.card())?.phones).toEqual([{ number: '+4520123456', undeliverable: true }]);
    const history = await house.records.events('ips-ma', 'P-7Q4K');
    expect(history.filter(({ reason }) => reason === 'undeliverable')).toMatchObject([
      { stream: 'interviews', fields: ['phones'] },
      { stream: 'checkIns', fields: ['phones'] },
    ]);
    await house.until(NEXT_OCCASION);
    expect(house.posted.map(({ kind }) => kind)).not.toContain('sms');
    expect(house.posted.map(({ kind }) => kind)).toContain('email');
  });

  it('because its number was none says nothing of the number that stands there since', async () => {
    const house = await aHouseWith(sent);
    const before = await house.records.readBoth('ips-ma', 'P-7Q4K');
    if (!before) throw new Error('nobody there');
    house.turnTo('2026-03-21T09:00:00Z');
    const card = { ...aCard, phones: [{ number: '+4520123499' }] };
    await house.records.commit({
      token: 'corrected',
      changes: [before.interviews, before.checkIns].map((record) => ({
        before: record,
        after: record,
        event: { action: 'contactChanged', at: '2026-03-21T09:00:00Z', by: 'coordinator-1', fields: ['phones'] },
      })),
      contacts: [await house.contacts.seal('ips-ma', 'P-7Q4K', card, 1)],
    });
    await house.report('failed', attempt, { code: 'address' });
    expect((await house.card())?.phones).toEqual([{ number: '+4520123499' }]);
  });

  it('because the month’s budget is used up shuts the channel for an hour, and counts it once', async () => {
    const house = await aHouseWith(sent);
    const counted: string[] = [];
    house.ports.meter.count = (name) => counted.push(name);
    await house.report('failed', attempt, { code: 'quota' });
    expect(await house.studies.breaker('ips-ma', 'sms')).toMatchObject({ shutUntil: '2026-03-20T10:05:00Z' });
    await house.report('failed', attempt, { code: 'quota' });
    expect(counted).toEqual(['channelDown', 'receipt.failed']);
    expect((await house.person())?.consent.sms).toBe(true);
  });
});
