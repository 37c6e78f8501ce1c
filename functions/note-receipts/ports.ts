import type { Log, Meter } from '../../shared/ports/log.ts';
import type { ReceiptQueue } from '../../shared/ports/receipt-queue.ts';

export interface NotePorts {
  receipts: ReceiptQueue;
  log: Log;
  meter: Meter;
}
