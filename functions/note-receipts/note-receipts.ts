import type { ReceiptMessage } from '../../shared/contract/receipt-message.ts';
import type { TextReport } from '../../shared/ports/text-report.ts';
import { fromEndUserMessaging } from './end-user-messaging.ts';
import type { NotePorts } from './ports.ts';
import { fromSnsDelivery } from './sns-delivery.ts';

const read = (report: TextReport): ReceiptMessage | 'none' | 'unreadable' =>
  report.from === 'sns' ? fromSnsDelivery(report.text, report.at) : fromEndUserMessaging(report.text);

/**
 * Strips what providers report of texts down to receipts (ADR 16). What cannot be read is counted and dropped: it would be no more
 * readable the next time, and must not lie in a queue.
 */
export const noteReceipts =
  ({ receipts, log, meter }: NotePorts) =>
  async (reports: readonly TextReport[]): Promise<void> => {
    const messages: ReceiptMessage[] = [];
    for (const report of reports) {
      const message = read(report);
      if (message === 'unreadable') {
        log.warn('receiptUnreadable', { from: report.from });
        meter.count('receiptUnreadable');
      } else if (message !== 'none') messages.push(message);
    }
    if (messages.length > 0) await receipts.add(messages);
  };
