import type { ReceiptMessage } from '../../shared/contract/receipt-message.ts';
import { snsDeliveryLine, type SnsDeliveryLine } from '../../shared/contract/text-reports.ts';
import { isoInstant, type Instant } from '../../shared/domain/zone.ts';

/**
 * SNS tells failures in words only: those of "SMS delivery failure reasons" in its guide, `blacklisted` in older editions. "No quota left
 * for account" stands in no list and is what logs hold once the month's budget is used up. The first that fits counts; the words go no
 * further than this.
 */
const REFUSALS: readonly [saying: RegExp, told: Pick<ReceiptMessage, 'event' | 'code'>][] = [
  [/opted out/i, { event: 'optedOut' }],
  [/no quota/i, { event: 'failed', code: 'quota' }],
  [/max price/i, { event: 'failed', code: 'tooDear' }],
  [/invalid phone number/i, { event: 'failed', code: 'address' }],
  [/unreachable|unavailable/i, { event: 'failed', code: 'unreachable' }],
  [/blocked|blacklisted|spam/i, { event: 'failed', code: 'blocked' }],
  [/body is invalid/i, { event: 'failed', code: 'rejected' }],
];

const told = ({ status, delivery }: SnsDeliveryLine): Pick<ReceiptMessage, 'event' | 'code'> => {
  if (status === 'SUCCESS') return { event: 'delivered' };
  const known = REFUSALS.find(([saying]) => saying.test(delivery.providerResponse ?? ''));
  return known?.[1] ?? { event: 'failed' };
};

/** SNS cannot echo our attempt: its own message id leads to it. `at`: when the line was logged. */
export const fromSnsDelivery = (text: string, at: Instant): ReceiptMessage | 'unreadable' => {
  const line = snsDeliveryLine.safeParse(text).data;
  if (line === undefined) return 'unreadable';
  return { providerMessageId: line.notification.messageId, ...told(line), at: isoInstant(at) };
};
