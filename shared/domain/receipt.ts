import type { Delivery, StepOutcome } from './record.ts';
import { unclearOf } from './went-out.ts';

/** What a provider reports about one attempt, in one word. */
export const RECEIPT_EVENTS = [
  'accepted',
  'delayed',
  'delivered',
  'failed',
  'bounced',
  'complained',
  'optedOut',
] as const;
export type ReceiptEvent = (typeof RECEIPT_EVENTS)[number];

export interface Receipt {
  attempt: string;
  event: ReceiptEvent;
  /** ISO instant at which the provider saw it. */
  at: string;
  /** Why it failed, as a machine word. */
  code?: string;
}

const RANK: Record<Delivery, number> = { queued: 0, sent: 1, delayed: 2, delivered: 3, bounced: 4, complained: 5 };

type Refusal = Extract<ReceiptEvent, 'failed' | 'bounced' | 'optedOut'>;
const isRefusal = (event: ReceiptEvent): event is Refusal =>
  event === 'failed' || event === 'bounced' || event === 'optedOut';

const DELIVERY: Record<Exclude<ReceiptEvent, Refusal>, Delivery> = {
  accepted: 'sent',
  delayed: 'delayed',
  delivered: 'delivered',
  complained: 'complained',
};

type Attempted = Extract<StepOutcome, { state: 'sending' | 'sent' | 'unknown' | 'unconfirmed' }>;

const asSent = ({
  attempt,
  channel,
  template,
  at,
  resent,
  says,
}: Attempted): Extract<StepOutcome, { state: 'sent' }> => ({
  state: 'sent',
  attempt,
  channel,
  template,
  at,
  sentAt: at,
  delivery: 'sent',
  ...(resent ? { resent } : {}),
  ...(says ? { says } : {}),
});

/** A carrier may call a text failed after it was delivered (its parts are told one by one); a mail can bounce days later. */
const refutes = (event: Refusal, { delivery }: Extract<StepOutcome, { state: 'sent' }>): boolean =>
  RANK[delivery] < (event === 'bounced' ? RANK.bounced : RANK.delivered);

/** After a restore nobody knows under which attempt it left, if it did: the receipt brings its name back. */
const isForgotten = (outcome: StepOutcome): boolean => outcome.state === 'unconfirmed' && outcome.code === 'restored';

/**
 * What a receipt makes of a step (reliability.md 3.7): any event proves that the provider took the message, delivery only rises, and a
 * negative final event fails it. `undefined`: it tells nothing new, as when it comes again or belongs to an earlier attempt.
 */
export const afterReceipt = (known: StepOutcome, { attempt, event, at, code }: Receipt): StepOutcome | undefined => {
  const outcome = unclearOf(known);
  if (!('attempt' in outcome) || !(outcome.attempt === attempt || isForgotten(outcome))) return undefined;
  if (outcome.state === 'failed') {
    // Whoever complains says no to mails, also when a bounce came first.
    return event === 'complained' && outcome.code !== event ? { ...outcome, code: event } : undefined;
  }
  const sent = outcome.state === 'sent' ? outcome : asSent({ ...outcome, attempt });
  if (isRefusal(event)) {
    if (!refutes(event, sent)) return undefined;
    const { channel, template, resent } = sent;
    return {
      state: 'failed',
      code: code ?? event,
      attempt,
      channel,
      template,
      at: sent.at,
      ...(resent ? { resent } : {}),
    };
  }
  const delivery = DELIVERY[event];
  if (outcome.state === 'sent' && RANK[delivery] <= RANK[outcome.delivery]) return undefined;
  return { ...sent, delivery, ...(delivery === 'delivered' ? { deliveredAt: at } : {}) };
};
