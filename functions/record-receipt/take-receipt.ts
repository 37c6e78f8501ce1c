import { readReceiptMessage } from '../../shared/contract/receipt-message.ts';
import type { Receipt } from '../../shared/domain/receipt.ts';
import type { ReceiptPorts } from './ports.ts';
import { recordReceipt, type ReceiptResult } from './record-receipt.ts';

/** Back to the queue: the message may have left before its record knows of it. After five minutes it lies in the dead letters. */
export class UnknownAttempt extends Error {
  override name = 'UnknownAttempt';
}

/** One body of the queue of receipts. What is none is counted and done with: trying again would not make it readable. */
export const takeReceipt =
  (ports: ReceiptPorts) =>
  async (body: string): Promise<void> => {
    const message = readReceiptMessage(body);
    if (message === undefined) {
      ports.log.warn('receiptUnreadable');
      ports.meter.count('receiptUnreadable');
      return;
    }
    const attempt =
      'attempt' in message ? message.attempt : await ports.records.attemptOfProviderMessage(message.providerMessageId);
    const { event, at, code } = message;
    const receipt = (of: string): Receipt => ({ attempt: of, event, at, ...(code === undefined ? {} : { code }) });
    const result: ReceiptResult =
      attempt === undefined ? { kind: 'unknownAttempt' } : await recordReceipt(ports)(receipt(attempt));
    if (result.kind !== 'unknownAttempt') return;
    ports.meter.count('receiptUnknown');
    throw new UnknownAttempt('nobody knows this attempt yet');
  };
