import { encodeAttempt } from '../../../shared/domain/attempt-id.ts';
import type { StepOutcome } from '../../../shared/domain/record.ts';
import { aHouseWith, at, claim, sending, sent, STEP, unknown } from '../../support/a-reported-house.ts';

describe('a receipt', () => {
  it.each<[string, StepOutcome]>([
    ['was claimed when the worker vanished', sending],
    ['had no clear answer', unknown],
    ['nobody could confirm', { ...claim, state: 'unconfirmed' }],
  ])('proves that a message left which %s', async (_, outcome) => {
    const house = await aHouseWith(outcome);
    expect(await house.report('accepted')).toEqual({ kind: 'applied' });
    expect(await house.step()).toMatchObject({ state: 'sent', delivery: 'sent', sentAt: at });
  });

  it('tells the delivery, and the message list says so in the same row', async () => {
    const house = await aHouseWith(sent);
    await house.report('delivered');
    expect(await house.step()).toMatchObject({ delivery: 'delivered', deliveredAt: '2026-03-20T09:01:00Z' });
    const { rows } = await house.records.messages('ips-ma', {}, undefined, 10);
    expect(rows).toMatchObject([{ key: STEP, at, state: 'sent', delivery: 'delivered' }]);
  });

  it('changes nothing when it comes again, or late', async () => {
    const house = await aHouseWith(sent);
    await house.report('delivered');
    const { version } = (await house.person()) ?? {};
    for (const event of ['delivered', 'delayed', 'accepted', 'failed'] as const)
      expect(await house.report(event)).toEqual({ kind: 'unchanged' });
    expect((await house.person())?.version).toBe(version);
  });

  it('of an earlier attempt says nothing about the present one', async () => {
    const house = await aHouseWith({ ...sent, attempt: 'another' });
    expect(await house.report('failed')).toEqual({ kind: 'unchanged' });
  });

  it('that denies delivery opens a task and lets the next channel go', async () => {
    const house = await aHouseWith(sent);
    await house.report('failed');
    expect(await house.step()).toMatchObject({ state: 'failed', code: 'failed', at });
    expect(await house.tasks()).toEqual(['messageTrouble failed open']);
    await house.until('2026-03-20T10:00:00Z');
    expect(house.posted).toMatchObject([{ kind: 'email', step: 'FU12/invite#2' }]);
  });

  it('of a complaint ends e-mail in both records, and a person looks at it', async () => {
    const house = await aHouseWith({ ...sent, channel: 'email' });
    await house.report('complained');
    const both = await house.records.readBoth('ips-ma', 'P-7Q4K');
    expect(both?.interviews.consent).toMatchObject({ email: false, sms: true });
    expect(both?.checkIns.consent).toMatchObject({ email: false, sms: true });
    expect(await house.step()).toMatchObject({ state: 'sent', delivery: 'complained' });
    expect(await house.tasks()).toEqual(['messageTrouble complained open']);
  });

  it('of a complaint about a mail that had bounced ends e-mail all the same', async () => {
    const house = await aHouseWith({ ...sent, channel: 'email' });
    await house.report('bounced');
    expect(await house.report('complained')).toEqual({ kind: 'applied' });
    expect((await house.person())?.consent.email).toBe(false);
    expect(await house.step()).toMatchObject({ state: 'failed', code: 'complained' });
    expect(await house.tasks()).toHaveLength(1);
    expect(await house.report('complained')).toEqual({ kind: 'unchanged' });
  });

  it('of a bounce marks the address, so that no mail goes there again', async () => {
    const house = await aHouseWith({ ...sent, channel: 'email', delivery: 'delivered' });
    await house.report('bounced');
    expect(await house.step()).toMatchObject({ state: 'failed', code: 'bounced' });
    expect((await house.contacts.read('ips-ma', 'P-7Q4K', 'send'))?.card.emailInvalid).toBe(true);
    expect((await house.person())?.consent.email).toBe(true);
  });

  it('reaches a step whose follow-up has ended', async () => {
    const house = await aHouseWith(sent);
    const before = await house.person();
    if (!before) throw new Error('nobody there');
    const key = { study: 'ips-ma', participant: 'P-7Q4K', stream: 'interviews' } as const;
    await house.records.commit({
      token: 'archive',
      changes: [
        {
          before,
          after: { ...before, steps: {}, archived: ['FU12'] },
          event: { action: 'outcomeRecorded', at, by: 'c' },
        },
      ],
      archive: [{ ...key, key: STEP, outcome: sent }],
    });
    expect(await house.report('delivered')).toEqual({ kind: 'applied' });
    expect(await house.records.archivedSteps(key, STEP)).toMatchObject([{ outcome: { delivery: 'delivered' } }]);
    expect(await house.report('delivered')).toEqual({ kind: 'unchanged' });
  });

  it.each([
    ['is not ours', 'sns-message-1'],
    [
      'belongs to nobody',
      encodeAttempt({ study: 'ips-ma', participant: 'P-0000', stream: 'interviews', step: STEP, random: 'x' }),
    ],
    [
      'belongs to no step',
      encodeAttempt({ study: 'ips-ma', participant: 'P-7Q4K', stream: 'interviews', step: 'FU24/pre', random: 'x' }),
    ],
  ])('for an attempt that %s is for another try', async (_, of) => {
    const house = await aHouseWith(sent);
    expect(await house.report('delivered', of)).toEqual({ kind: 'unknownAttempt' });
  });
});

describe('a receipt of staff mail', () => {
  const staffAttempt = encodeAttempt({ study: 'ips-ma', step: 'lead-1/2026-03-20/0900', random: 'x' });
  const aMail = (state: 'sending' | 'unconfirmed' | 'sent') => ({
    study: 'ips-ma',
    version: 1,
    waiting: {},
    steps: { 'lead-1/2026-03-20/0900': { state, attempt: staffAttempt, at, notices: [] } },
  });

  it.each([
    ['proves that it left', 'sending', 'delivered', 'sent'],
    ['proves it later, too', 'unconfirmed', 'accepted', 'sent'],
    ['tells that it came back', 'sent', 'bounced', 'failed'],
  ] as const)('%s', async (_, state, event, expected) => {
    const house = await aHouseWith(sent);
    await house.studies.saveStaffMail(aMail(state), 0);
    expect(await house.report(event, staffAttempt)).toEqual({ kind: 'applied' });
    expect((await house.studies.staffMail('ips-ma'))?.steps['lead-1/2026-03-20/0900']?.state).toBe(expected);
  });
});
