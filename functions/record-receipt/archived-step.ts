import { afterReceipt } from '../../shared/domain/receipt.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import { messageRow } from '../../shared/ports/message-row.ts';
import { endEmail } from './end-email.ts';
import type { ReceiptPorts } from './ports.ts';
import type { ParticipantAttempt, Receipt, ReceiptResult } from './record-receipt.ts';

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
  const outcome = afterReceipt(archived.outcome, receipt.attempt, receipt.event, receipt.at);
  if (outcome === undefined) return { kind: 'unchanged' };
  await ports.records.amendArchived(key, { key: step, outcome }, messageRow(record, step, outcome));
  if (receipt.event === 'complained' || receipt.event === 'bounced') await endEmail(ports, record, receipt);
  return { kind: 'applied' };
};
