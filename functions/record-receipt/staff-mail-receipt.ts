import type { AttemptName } from '../../shared/domain/attempt-id.ts';
import type { Receipt } from '../../shared/domain/receipt.ts';
import type { StaffMailStep } from '../../shared/ports/study-book.ts';
import type { ReceiptPorts } from './ports.ts';
import type { ReceiptResult } from './record-receipt.ts';

const TRIES = 5;

const stateAfter = (step: StaffMailStep, { attempt, event }: Receipt): StaffMailStep['state'] => {
  if (step.attempt !== attempt || step.state === 'failed' || step.state === 'waiting') return step.state;
  return event === 'failed' || event === 'bounced' ? 'failed' : 'sent';
};

/**
 * Staff mail: a receipt proves that it left. One that came back is nobody's task, since an escalation that is not acknowledged reaches
 * the next level by itself; it is counted, so that a wrong address does not stay unseen.
 */
export const applyToStaffMail = async (
  { studies, log, meter }: ReceiptPorts,
  { study, step: key }: AttemptName,
  receipt: Receipt,
): Promise<ReceiptResult> => {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const record = await studies.staffMail(study);
    const step = record?.steps[key];
    if (record === undefined || step === undefined) return { kind: 'unchanged' };
    const state = stateAfter(step, receipt);
    if (state === step.state) return { kind: 'unchanged' };
    const steps = { ...record.steps, [key]: { ...step, state } };
    if (!(await studies.saveStaffMail({ ...record, version: record.version + 1, steps }, record.version))) continue;
    if (state === 'failed') {
      log.warn('staffMailReturned', { study, event: receipt.event });
      meter.count('staffMailReturned');
    }
    return { kind: 'applied' };
  }
  throw new Error('a receipt of staff mail lost every race');
};
