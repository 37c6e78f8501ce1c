import fc from 'fast-check';
import { overdueInFlight } from '../../shared/domain/in-flight.ts';
import { afterReceipt, RECEIPT_EVENTS, type Receipt, type ReceiptEvent } from '../../shared/domain/receipt.ts';
import type { Delivery, StepOutcome } from '../../shared/domain/record.ts';
import {
  backoffMinutes,
  claimed,
  givesCountBack,
  outcomeOf,
  type ProviderAnswer,
} from '../../shared/domain/send-outcome.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { anInterviewRecord } from '../support/a-participant.ts';

const NOW = Date.parse('2026-03-20T09:00:00Z');
const MINUTE = 60_000;
const claim = claimed({ attempt: 'a-1', channel: 'sms', template: 'invite', tries: 0, resent: false }, NOW);
const { sendBy: _sendBy, state: _state, ...attempt } = claim;
const sent = (delivery: Delivery): StepOutcome => ({ ...attempt, state: 'sent', delivery, sentAt: attempt.at });
const unknown: StepOutcome = { ...attempt, state: 'unknown', lookUpUntil: isoInstant(NOW + 15 * MINUTE) };
const receipt = (event: ReceiptEvent): Receipt => ({ attempt: 'a-1', event, at: attempt.at });
const told = (outcome: StepOutcome | undefined): string | undefined =>
  outcome && (outcome.state === 'sent' ? `sent ${outcome.delivery}` : outcome.state);

describe('what the provider said', () => {
  it.each<[ProviderAnswer, string, boolean]>([
    [{ kind: 'accepted' }, 'sent sent', false],
    [{ kind: 'unclear', code: 'timeout' }, 'unknown', false],
    [{ kind: 'refusedForGood', code: 'invalid' }, 'failed', true],
    [{ kind: 'refusedForNow', code: 'throttled' }, 'waiting', true],
    [{ kind: 'channelDown', code: 'paused' }, 'waiting', true],
    [{ kind: 'notTried', code: 'refused' }, 'waiting', true],
  ])('%j makes the message %s; its count is given back: %s', (answer, state, givesBack) => {
    const outcome = outcomeOf(claim, answer, NOW);
    expect(told(outcome)).toBe(state);
    expect(givesCountBack(outcome)).toBe(givesBack);
  });

  it('"not now" is tried again after 1, 2, 4 and at most 60 minutes', () => {
    expect([0, 1, 2, 5, 6, 7, 99].map(backoffMinutes)).toEqual([1, 2, 4, 32, 60, 60, 60]);
  });
});

describe('what is kept of a message', () => {
  it('is how often it was tried, and that it is the second, where it is', () => {
    const again = claimed({ attempt: 'a-1', channel: 'sms', template: 'invite', tries: 2, resent: true }, NOW);
    const kept = { attempt: 'a-1', channel: 'sms', template: 'invite', at: '2026-03-20T09:00:00Z' };
    expect(claim).toEqual({ ...kept, state: 'sending', sendBy: '2026-03-20T09:00:15Z' });
    expect(again).toEqual({ ...claim, tries: 2, resent: true });
    expect(outcomeOf(again, { kind: 'accepted' }, NOW + 900)).toMatchObject({ resent: true });
    expect(outcomeOf(again, { kind: 'refusedForNow', code: 'throttled' }, NOW)).toEqual({
      state: 'waiting',
      tries: 3,
      code: 'throttled',
      at: '2026-03-20T09:00:00Z',
      notBefore: '2026-03-20T09:04:00Z',
      channel: 'sms',
      resent: true,
    });
  });

  it('is what it says of an appointment, as long as it may have reached them', () => {
    const says = { time: '2026-04-28T10:30' };
    const speaks = claimed({ attempt: 'a-1', channel: 'sms', template: 'booked', tries: 0, resent: false, says }, NOW);
    expect(speaks).toMatchObject({ says });
    expect(speaks).not.toHaveProperty('tries');
    expect(outcomeOf(speaks, { kind: 'accepted' }, NOW)).toMatchObject({ says });
    const unclear = outcomeOf(speaks, { kind: 'unclear', code: 'timeout' }, NOW);
    expect(afterReceipt(unclear, receipt('delivered'))).toMatchObject({ state: 'sent', says });
    expect(outcomeOf(speaks, { kind: 'refusedForNow', code: 'throttled' }, NOW)).not.toHaveProperty('says');
    const overdue = (mayResend: boolean) =>
      overdueInFlight(anInterviewRecord({ steps: { s: unclear } }), NOW + 60 * MINUTE, () => mayResend)[0]?.[1];
    expect(overdue(false)).toMatchObject({ state: 'unconfirmed', says });
    expect(overdue(true)).toMatchObject({ state: 'waiting', unclear: { says } });
  });

  it.each<[ProviderAnswer, object]>([
    [
      { kind: 'accepted', segments: 2 },
      { state: 'sent', delivery: 'sent', sentAt: '2026-03-20T09:00:02Z', segments: 2 },
    ],
    [{ kind: 'accepted' }, { state: 'sent', delivery: 'sent', sentAt: '2026-03-20T09:00:02Z' }],
    [
      { kind: 'unclear', code: 'timeout' },
      { state: 'unknown', code: 'timeout', lookUpUntil: '2026-03-20T09:15:02Z' },
    ],
    [
      { kind: 'refusedForGood', code: 'invalid' },
      { state: 'failed', code: 'invalid' },
    ],
  ])('is who was written to by what, and what came of it: %j', (answer, came) => {
    expect(outcomeOf(claim, answer, NOW + 2_000)).toEqual({ ...attempt, ...came });
  });

  it('that the provider would not take yet says when it is tried again', () => {
    expect(outcomeOf(claim, { kind: 'channelDown', code: 'paused' }, NOW)).toEqual({
      state: 'waiting',
      tries: 1,
      code: 'paused',
      at: '2026-03-20T09:00:00Z',
      notBefore: '2026-03-20T09:01:00Z',
      channel: 'sms',
    });
  });
});

describe('a receipt', () => {
  // Rows: how far the message was known to be; columns: what is reported. A blank tells nothing new.
  const table: Record<Delivery, Record<ReceiptEvent, string | undefined>> = {
    queued: {
      accepted: 'sent sent',
      delayed: 'sent delayed',
      delivered: 'sent delivered',
      failed: 'failed',
      bounced: 'failed',
      complained: 'sent complained',
      optedOut: 'failed',
    },
    sent: {
      accepted: undefined,
      delayed: 'sent delayed',
      delivered: 'sent delivered',
      failed: 'failed',
      bounced: 'failed',
      complained: 'sent complained',
      optedOut: 'failed',
    },
    delayed: {
      accepted: undefined,
      delayed: undefined,
      delivered: 'sent delivered',
      failed: 'failed',
      bounced: 'failed',
      complained: 'sent complained',
      optedOut: 'failed',
    },
    delivered: {
      accepted: undefined,
      delayed: undefined,
      delivered: undefined,
      failed: undefined,
      bounced: 'failed',
      complained: 'sent complained',
      optedOut: undefined,
    },
    bounced: {
      accepted: undefined,
      delayed: undefined,
      delivered: undefined,
      failed: undefined,
      bounced: undefined,
      complained: 'sent complained',
      optedOut: undefined,
    },
    complained: {
      accepted: undefined,
      delayed: undefined,
      delivered: undefined,
      failed: undefined,
      bounced: undefined,
      complained: undefined,
      optedOut: undefined,
    },
  };
  const cells = (Object.keys(table) as Delivery[]).flatMap((known) =>
    RECEIPT_EVENTS.map((event) => [known, event, table[known][event]] as const),
  );

  it.each(cells)('of a message that was %s and is reported %s: %s', (known, event, expected) => {
    expect(told(afterReceipt(sent(known), receipt(event)))).toBe(expected);
  });

  it('proves a message that nobody was sure of, however late', () => {
    const unconfirmed: StepOutcome = { ...attempt, state: 'unconfirmed' };
    for (const unsure of [claim, unknown, unconfirmed])
      expect(told(afterReceipt(unsure, receipt('accepted')))).toBe('sent sent');
  });

  it.each<ReceiptEvent>(['failed', 'bounced', 'optedOut'])('fails a message that nobody was sure of: %s', (event) => {
    for (const outcome of [claim, unknown, { ...attempt, state: 'unconfirmed' } as const])
      expect(afterReceipt(outcome, receipt(event))).toMatchObject({ state: 'failed', code: event, attempt: 'a-1' });
  });

  it('of one message in any order, as often as one likes, ends in what was furthest', () => {
    const rising = ['accepted', 'delayed', 'delivered', 'complained'] as const;
    const ends = {
      accepted: 'sent sent',
      delayed: 'sent delayed',
      delivered: 'sent delivered',
      complained: 'sent complained',
    };
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...rising), { minLength: 1, maxLength: 8 }), (events) => {
        const end = events.reduce<StepOutcome>((known, event) => afterReceipt(known, receipt(event)) ?? known, unknown);
        const furthest = rising.findLast((event) => events.includes(event)) ?? 'accepted';
        expect(told(end)).toBe(ends[furthest]);
      }),
    );
  });

  it('says why, where the provider did, and else that it failed', () => {
    const refused = { ...receipt('failed'), code: 'expired' };
    expect(afterReceipt(sent('sent'), refused)).toEqual({ ...attempt, state: 'failed', code: 'expired' });
    expect(afterReceipt(sent('sent'), receipt('optedOut'))).toEqual({ ...attempt, state: 'failed', code: 'optedOut' });
    expect(afterReceipt({ ...sent('sent'), resent: true } as StepOutcome, refused)).toMatchObject({ resent: true });
  });

  it('of a message that nobody was sure of says when it left, and when it arrived', () => {
    const at = '2026-03-20T09:07:00Z';
    const left = { ...attempt, state: 'sent', sentAt: attempt.at };
    expect(afterReceipt(unknown, { ...receipt('accepted'), at })).toEqual({ ...left, delivery: 'sent' });
    expect(afterReceipt(unknown, { ...receipt('delivered'), at })).toEqual({
      ...left,
      delivery: 'delivered',
      deliveredAt: at,
    });
    expect(afterReceipt({ ...unknown, resent: true }, receipt('accepted'))).toMatchObject({
      resent: true,
    });
  });

  it('of an unclear message makes its repetition needless, as long as that has not left', () => {
    const waiting: StepOutcome = {
      state: 'waiting',
      tries: 0,
      code: 'resend',
      at: '2026-03-20T09:15:00Z',
      notBefore: '2026-03-20T09:15:00Z',
      channel: 'sms',
      resent: true,
      unclear: { attempt: 'a-1', template: 'invite', at: attempt.at },
    };
    expect(afterReceipt(waiting, receipt('delivered'))).toEqual({
      ...attempt,
      state: 'sent',
      sentAt: attempt.at,
      delivery: 'delivered',
      deliveredAt: attempt.at,
      resent: true,
    });
    expect(afterReceipt(waiting, { ...receipt('delivered'), attempt: 'a-2' })).toBeUndefined();
    const { unclear: _unclear, ...refused } = waiting;
    expect(afterReceipt(refused, receipt('delivered'))).toBeUndefined();
    const { channel: _channel, ...byNobodyKnowsWhat } = waiting;
    expect(afterReceipt(byNobodyKnowsWhat, receipt('delivered'))).toBeUndefined();
  });

  it('of a message that may have left before a restore is its own, whatever its name', () => {
    const unconfirmed: StepOutcome = { ...attempt, state: 'unconfirmed' };
    const late = { ...receipt('delivered'), attempt: 'a-2' };
    expect(afterReceipt({ ...unconfirmed, code: 'restored' }, late)).toMatchObject({ state: 'sent', attempt: 'a-2' });
    expect(afterReceipt(unconfirmed, late)).toBeUndefined();
  });

  it('of a complaint is heard also after a bounce, once', () => {
    const bounced: StepOutcome = { ...attempt, state: 'failed', code: 'bounced' };
    const complained = { ...bounced, code: 'complained' };
    expect(afterReceipt(bounced, receipt('complained'))).toEqual(complained);
    expect(afterReceipt(complained, receipt('complained'))).toBeUndefined();
    expect(afterReceipt(bounced, receipt('bounced'))).toBeUndefined();
  });

  it('of another attempt, or of a message that failed, changes nothing', () => {
    expect(afterReceipt(sent('sent'), { ...receipt('delivered'), attempt: 'a-2' })).toBeUndefined();
    const failed: StepOutcome = { ...attempt, state: 'failed', code: 'invalid' };
    expect(afterReceipt(failed, receipt('delivered'))).toBeUndefined();
  });
});

describe('a claim that nobody answered for', () => {
  const after = (outcome: StepOutcome, minutes: number, mayResend: boolean): string | undefined => {
    const record = anInterviewRecord({ steps: { 'FU12/invite': outcome } });
    const [found] = overdueInFlight(record, NOW + minutes * MINUTE, () => mayResend);
    return found && told(found[1]);
  };

  it('becomes unknown after its minute, never unsent', () => {
    expect(after(claim, 0.9, false)).toBeUndefined();
    expect(after(claim, 1, false)).toBe('unknown');
    const record = anInterviewRecord({ steps: { 'FU12/invite': claim, 'FU12/pre': sent('delivered') } });
    const lookUpUntil = '2026-03-20T09:16:00Z';
    expect(overdueInFlight(record, NOW + MINUTE, () => true)).toEqual([
      ['FU12/invite', { ...attempt, state: 'unknown', code: 'leaseExpired', lookUpUntil }],
    ]);
  });

  it('is a person’s matter after a quarter of an hour, or is tried once more where the study chose so', () => {
    expect(after(unknown, 14, false)).toBeUndefined();
    expect(after(unknown, 15, false)).toBe('unconfirmed');
    expect(after(unknown, 15, true)).toBe('waiting');
  });

  it('says of what it is the repetition, and loses none of what is known where there is none', () => {
    const record = anInterviewRecord({ steps: { 'FU12/invite': unknown } });
    const at = '2026-03-20T09:15:00Z';
    expect(overdueInFlight(record, Date.parse(at), (key) => key === 'FU12/invite')).toEqual([
      [
        'FU12/invite',
        {
          state: 'waiting',
          notBefore: at,
          tries: 0,
          code: 'resend',
          at,
          channel: 'sms',
          resent: true,
          unclear: { attempt: 'a-1', channel: 'sms', template: 'invite', at: attempt.at },
        },
      ],
    ]);
    expect(overdueInFlight(record, Date.parse(at), () => false)).toEqual([
      ['FU12/invite', { ...attempt, state: 'unconfirmed' }],
    ]);
  });

  it('is never tried a third time', () => {
    expect(after({ ...unknown, resent: true }, 15, true)).toBe('unconfirmed');
  });
});
