import { decodeAttempt, type AttemptName } from '../../shared/domain/attempt-id.ts';
import { afterReceipt, type Receipt } from '../../shared/domain/receipt.ts';
import { readRecord } from '../../shared/ports/read-record.ts';
import { applyToArchived } from './archived-step.ts';
import { commitReceipt } from './commit-receipt.ts';
import { drawConsequence } from './draw-consequence.ts';
import type { ReceiptPorts } from './ports.ts';
import { applyToStaffMail } from './staff-mail-receipt.ts';

export type ReceiptResult =
  | { kind: 'applied' }
  /** Known already, or overtaken by what is known. */
  | { kind: 'unchanged' }
  /** Not recorded yet: to be tried again for five minutes, then quarantined (reliability.md 3.7). */
  | { kind: 'unknownAttempt' };

export type ParticipantAttempt = AttemptName & Required<Pick<AttemptName, 'participant' | 'stream'>>;

/** Staff edits may come between; each try reads again. */
const TRIES = 5;

const isOfParticipant = (name: AttemptName): name is ParticipantAttempt =>
  name.participant !== undefined && name.stream !== undefined;

/**
 * Applies what a provider reports. It may come twice, late, early or in any order: what is proved stays proved, and what is known
 * changes nothing.
 */
export const recordReceipt =
  (ports: ReceiptPorts) =>
  async (receipt: Receipt): Promise<ReceiptResult> => {
    const name = decodeAttempt(receipt.attempt);
    if (name === undefined) {
      ports.log.warn('receiptUnreadable', { event: receipt.event });
      ports.meter.count('receiptUnreadable');
      return { kind: 'unknownAttempt' };
    }
    if (!isOfParticipant(name)) return applyToStaffMail(ports, name, receipt);
    for (let tried = 0; tried < TRIES; tried += 1) {
      const record = await readRecord(ports.records, name);
      if (record === undefined) return { kind: 'unknownAttempt' };
      const outcome = record.steps[name.step];
      if (outcome === undefined) return applyToArchived(ports, name, record, receipt);
      const after = afterReceipt(outcome, receipt);
      if (after === undefined) return { kind: 'unchanged' };
      if (await drawConsequence(ports, record, outcome, receipt)) continue;
      if (await commitReceipt(ports, record, name.step, after, receipt)) return { kind: 'applied' };
    }
    throw new Error('a receipt lost every race');
  };
