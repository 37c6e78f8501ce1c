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

  it('says why, where the provider did', () => {
    const refused = { ...receipt('failed'), code: 'expired' };
    expect(afterReceipt(sent('sent'), refused)).toMatchObject({ state: 'failed', code: 'expired' });
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
  });

  it('is a person’s matter after a quarter of an hour, or is tried once more where the study chose so', () => {
    expect(after(unknown, 14, false)).toBeUndefined();
    expect(after(unknown, 15, false)).toBe('unconfirmed');
    expect(after(unknown, 15, true)).toBe('waiting');
  });

  it('is never tried a third time', () => {
    expect(after({ ...unknown, resent: true }, 15, true)).toBe('unconfirmed');
  });
});
