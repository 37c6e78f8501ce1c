import type { ReceiptResult } from '../../functions/record-receipt/record-receipt.ts';
import type { Receipt, ReceiptEvent } from '../../shared/domain/receipt.ts';
import { isoInstant, type Instant } from '../../shared/domain/zone.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Log, Meter } from '../../shared/ports/log.ts';
import type { Outbox, Report } from '../providers/outbox.ts';

/** A receipt for an attempt that is not recorded yet comes again each minute for five (reliability.md 3.7). */
export const RECEIPT_TRIES = 5;
const MINUTE_MS = 60_000;

export interface ReportPorts {
  outbox: Outbox;
  record: (receipt: Receipt) => Promise<ReceiptResult>;
  clock: Clock;
  log: Log;
  meter: Meter;
}

/** What the captured providers report, as the queue of receipts would deliver it. */
export interface Reports {
  /** Reports what is due. @returns how many. */
  deliver(): Promise<number>;
  nextAt(): Instant | undefined;
  /** As a provider would report it now; undefined when there is no such message. */
  report(message: string, event: ReceiptEvent): Promise<Report | undefined>;
  /** Everything known, again: mends a kill between a capture and its record (product.md section 9). */
  repeatAll(): Promise<void>;
}

interface Retry {
  report: Report;
  tries: number;
  at: Instant;
}

export const reports = ({ outbox, record, clock, log, meter }: ReportPorts): Reports => {
  let retries: Retry[] = [];

  /** One record that cannot take its receipt in keeps nobody else waiting: it is tried again, as on AWS. */
  const isTakenIn = async ({ message, event, at }: Report): Promise<boolean> => {
    try {
      return (await record({ attempt: message.attempt, event, at })).kind !== 'unknownAttempt';
    } catch (error) {
      const { study, participant, step } = message;
      log.error('receiptFailed', { study, participant, step, code: error instanceof Error ? error.name : 'unknown' });
      return false;
    }
  };

  /** @returns whether the record knows it now. */
  const tell = async (report: Report, tries = 0): Promise<boolean> => {
    const { message } = report;
    if (await isTakenIn(report)) return true;
    if (tries < RECEIPT_TRIES) {
      retries.push({ report, tries: tries + 1, at: clock.now() + MINUTE_MS });
      return false;
    }
    log.warn('receiptQuarantined', { study: message.study, participant: message.participant, step: message.step });
    meter.count('receiptQuarantined');
    return false;
  };

  return {
    deliver: async () => {
      const now = clock.now();
      const again = retries.filter(({ at }) => at <= now);
      retries = retries.filter(({ at }) => at > now);
      for (const { report, tries } of again) await tell(report, tries);
      const due = [];
      for (const each of outbox.unreported()) {
        if (each.dueAt > now) break;
        due.push(each);
      }
      for (const { message, dueAt } of due) {
        const isRecorded = await tell({ message, event: 'delivered', at: isoInstant(dueAt) });
        // Written down afterwards: after a kill between the two it is told once more and changes nothing.
        outbox.report(message.id, 'delivered', isRecorded);
      }
      return again.length + due.length;
    },
    nextAt: () => {
      const [first] = outbox.unreported();
      const instants = [...retries.map(({ at }) => at), ...(first ? [first.dueAt] : [])];
      return instants.length === 0 ? undefined : Math.min(...instants);
    },
    report: async (message, event) => {
      const report = outbox.report(message, event);
      if (report) await tell(report);
      return report;
    },
    repeatAll: async () => {
      for (const report of outbox.known()) await tell(report, RECEIPT_TRIES);
      outbox.markRecorded();
    },
  };
};
