import { noteReceipts } from '../../functions/note-receipts/note-receipts.ts';
import { takeReceipt } from '../../functions/record-receipt/take-receipt.ts';
import { chance } from '../../local/chance.ts';
import type { ReceiptEvent } from '../../shared/domain/receipt.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import { reportHandler } from '../../shared/runtime/report-handler.ts';
import { anInvitedHouse, INVITE, INVITE_AT } from '../support/an-invited-house.ts';
import { aLogDelivery, anEumEvent, anSnsLine, aTopicDelivery } from '../support/provider-reports.ts';

const anyChannel = { over: { consent: { sms: true, email: true } } };

/** Somebody whose text was taken on the Friday at ten. */
const aTextedHouse = async () => {
  const house = await anInvitedHouse(anyChannel);
  await house.until(INVITE_AT);
  const attempt = house.left()[0]?.attempt ?? '';
  return {
    ...house,
    attempt,
    told: (event: ReceiptEvent, code?: string) => house.report(attempt, event, code),
    mails: () => house.left().filter(({ kind }) => kind === 'email'),
    change: (over: Partial<InterviewRecord>) =>
      house.edit('interviews', 'P-0001', (record) => ({ ...record, ...over }) as typeof record),
  };
};

describe('a report that a text failed', () => {
  it('in the night brings the mail in the morning, and none to a sleeping house', async () => {
    const house = await aTextedHouse();
    house.turnTo('2026-03-21T02:00:00Z');
    await house.told('failed', 'unreachable');
    await house.until('2026-03-24T12:00:00Z');
    // The night was a Saturday's: mails go on Monday.
    expect(house.mails().map(({ at }) => new Date(at).toISOString())).toEqual(['2026-03-23T08:00:00.000Z']);
  });

  it.each<[string, Partial<InterviewRecord>]>([
    ['has stopped', { stopped: [{ from: '2026-03-20T10:00:00Z' }] }],
    ['has died', { participation: { interviews: 'full', register: 'ok', existingData: 'keep', life: 'dead' } }],
    [
      'is on hold',
      { holds: [{ from: '2026-03-20', until: '2026-04-30', kind: 'hospital', scope: 'both', enteredAt: INVITE_AT }] },
    ],
    ['asked to be forgotten', { erasures: [{ asked: { at: '2026-03-20T10:00:00Z', by: 'lead-1' } }] }],
    ['said no to mails', { consent: { sms: true, email: false } }],
  ])('brings no mail to somebody who %s meanwhile', async (_, over) => {
    const house = await aTextedHouse();
    house.turnTo('2026-03-20T10:00:00Z');
    await house.change(over);
    await house.told('failed', 'unreachable');
    await house.until('2026-03-24T12:00:00Z');
    expect(house.mails()).toEqual([]);
    expect(await house.step()).toMatchObject({ state: 'failed', code: 'unreachable' });
  });

  it('brings no mail about an appointment that has begun', async () => {
    const appointment = { n: 1, at: '2026-04-28T10:30', minutes: 60, mode: 'phone', enteredAt: '2026-04-01T09:00:00Z' };
    const followUps = { FU12: { appointments: [appointment] } } as InterviewRecord['followUps'];
    const house = await anInvitedHouse({ over: { ...anyChannel.over, followUps } });
    await house.until('2026-04-27T10:00:00Z');
    const last = house.left().at(-1);
    expect(last).toMatchObject({ step: 'FU12/appointment-1/appt1', kind: 'sms' });
    house.turnTo('2026-04-28T09:00:00Z');
    await house.report(last?.attempt ?? '', 'failed', 'unreachable');
    await house.until('2026-04-30T12:00:00Z');
    expect(house.left().map(({ step }) => step)).not.toContain(`${last?.step ?? ''}#2`);
    expect(await house.step(last?.step)).toMatchObject({ state: 'failed' });
  });

  it('after the mail went in its place brings no second one', async () => {
    const house = await aTextedHouse();
    await house.until('2026-03-23T12:00:00Z');
    expect(house.mails()).toHaveLength(1);
    await house.told('failed', 'expired');
    await house.until('2026-03-26T12:00:00Z');
    expect(house.left().map(({ step }) => step)).toEqual([INVITE, `${INVITE}#2`]);
  });
});

describe('reports of the message that went in place of another', () => {
  it('that it is spam end mails, and texts go on', async () => {
    const house = await aTextedHouse();
    await house.until('2026-03-23T12:00:00Z');
    await house.report(house.mails()[0]?.attempt ?? '', 'complained');
    await house.until('2026-04-02T12:00:00Z');
    expect((await house.person()).consent).toMatchObject({ sms: true, email: false });
    expect(house.left().map(({ kind, step }) => `${kind} ${step}`)).toEqual([
      `sms ${INVITE}`,
      `email ${INVITE}#2`,
      'sms FU12/book2',
    ]);
  });

  it('that it bounced a week later, from dead letters, mark the address and bring nothing again (row 18)', async () => {
    const house = await aTextedHouse();
    await house.until('2026-03-30T12:00:00Z');
    await house.report(house.mails()[0]?.attempt ?? '', 'bounced');
    await house.until('2026-03-31T12:00:00Z');
    expect((await house.contacts.read('ips-ma', 'P-0001', 'send'))?.card.emailInvalid).toBe(true);
    expect(await house.tasks()).toEqual(['failed.bounced open']);
    expect(house.left()).toHaveLength(2);
  });
});

/** What providers say of a text in one word each, as they say it. */
const SAYINGS: [ReceiptEvent, (attempt: string) => string][] = [
  ['accepted', (attempt) => anEumEvent({ eventType: 'TEXT_SENT', isFinal: false, context: { attempt } })],
  ['accepted', (attempt) => anEumEvent({ eventType: 'TEXT_PENDING', isFinal: false, context: { attempt } })],
  ['delayed', (attempt) => anEumEvent({ eventType: 'TEXT_UNREACHABLE', isFinal: false, context: { attempt } })],
  ['delivered', (attempt) => anEumEvent({ eventType: 'TEXT_DELIVERED', context: { attempt } })],
  ['failed', (attempt) => anEumEvent({ eventType: 'TEXT_CARRIER_BLOCKED', context: { attempt } })],
];
const NOISE = [
  '',
  'null',
  '[]',
  '{"eventType":7}',
  anEumEvent({ context: { attempt: 'a1bm9uc2Vuc2U' } }),
  anEumEvent({ context: { attempt: 7 } }),
  anEumEvent({ eventType: 'TEXT_OF_TOMORROW' }),
];

describe('a storm of reports: repeated, out of order, garbled and forged (rows 33 to 35)', () => {
  it.each([1, 2, 3])('leaves with everyone what was true of their text (seed %i)', async (seed) => {
    const luck = chance(seed);
    const house = await anInvitedHouse({ people: 25, study: { sms: 'endUserMessaging' } });
    await house.until(INVITE_AT);
    const queue: string[] = [];
    const take = takeReceipt(house.ports);
    const note = reportHandler(
      noteReceipts({
        receipts: {
          add: async (receipts) => {
            queue.push(...receipts.map((receipt) => JSON.stringify(receipt)));
          },
        },
        log: house.ports.log,
        meter: house.ports.meter,
      }),
    );
    const ends = new Map<string, ReceiptEvent>();
    const reports = house.left().flatMap(({ attempt, participant = '' }) => {
      const end = luck.one<ReceiptEvent>(['accepted', 'delayed', 'delivered', 'failed']);
      ends.set(participant, end);
      const own = SAYINGS.filter(([event]) => event === end || (event === 'accepted' && luck.often(0.5)));
      return own.flatMap(([, say]) => Array.from({ length: luck.between(1, 3) }, () => say(attempt)));
    });
    const all = [...reports, ...NOISE, ...NOISE].sort(() => (luck.often(0.5) ? 1 : -1));
    for (const report of all) {
      await note(aTopicDelivery(report), {} as never);
      if (luck.often(0.1)) await note(aLogDelivery([report, anSnsLine()]), {} as never);
    }
    let wentBack = 0;
    for (const body of [...queue, ...queue.slice(0, 20)]) await take(body).catch(() => (wentBack += 1));
    expect(wentBack).toBeGreaterThan(0);
    for (const [id, end] of ends) {
      const step = await house.step(INVITE, id);
      const expected = end === 'failed' ? { state: 'failed', code: 'blocked' } : { state: 'sent' };
      expect(step).toMatchObject(expected);
      if (end === 'delivered') expect(step).toMatchObject({ delivery: 'delivered' });
      expect(await house.tasks(id)).toEqual(end === 'failed' ? ['failed open'] : []);
    }
    expect(house.left()).toHaveLength(25);
  });
});
