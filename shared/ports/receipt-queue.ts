import type { ReceiptMessage } from '../contract/receipt-message.ts';

export interface ReceiptQueue {
  /** At least once each. Throws when some could not be added. */
  add(receipts: ReceiptMessage[]): Promise<void>;
}
