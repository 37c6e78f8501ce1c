import { afterReceipt, type Receipt } from '../../shared/domain/receipt.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import { messageRow } from '../../shared/ports/message-row.ts';
import { drawConsequence } from './draw-consequence.ts';
import type { ReceiptPorts } from './ports.ts';
import type { ParticipantAttempt, ReceiptResult } from './record-receipt.ts';

/** The step of a follow-up that has ended: its outcome is told the truth, but nobody is to be reached any more. */
export const applyToArchived = async (
  ports: ReceiptPorts,
  { study, participant, stream, step }: ParticipantAttempt,
  record: ParticipantRecord,
  receipt: Receipt,
): Promise<ReceiptResult> => {
  const key = { study, participant, stream };
  const steps = await ports.records.archivedSteps(key, step);
  const archived = steps.find((each) => each.key === step);
  if (archived === undefined) return { kind: 'unknownAttempt' };
  const outcome = afterReceipt(archived.outcome, receipt);
  if (outcome === undefined) return { kind: 'unchanged' };
  await drawConsequence(ports, record, archived.outcome, receipt);
  await ports.records.amendArchived(key, { key: step, outcome }, messageRow(record, step, outcome));
  return { kind: 'applied' };
};
