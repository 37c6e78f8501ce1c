import { troubleOf } from '../../shared/domain/message-trouble.ts';
import type { Receipt } from '../../shared/domain/receipt.ts';
import type { ParticipantRecord, StepOutcome } from '../../shared/domain/record.ts';
import { settle } from '../../shared/domain/settle.ts';
import { workIn } from '../../shared/domain/work.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { idsIn } from '../../shared/ports/ids-in.ts';
import { messageRow } from '../../shared/ports/message-row.ts';
import type { ReceiptPorts } from './ports.ts';

/** @returns false when someone else wrote first. */
export const commitReceipt = async (
  ports: ReceiptPorts,
  before: ParticipantRecord,
  key: string,
  outcome: StepOutcome,
  receipt: Receipt,
): Promise<boolean> => {
  const { study, participant, stream, site } = before;
  const now = ports.clock.now();
  const plan = await ports.studies.plan(study, before.agendaBasis.protocolVersion, site);
  const idOf = idsIn(ports.ids, study);
  const context = { plan, record: before, now, calendar: plan.appointments, idOf };
  const { notices, ...kept } = troubleOf(workIn(before), key, outcome, context);
  const changed = { ...before, ...kept, steps: { ...before.steps, [key]: outcome } };
  const result = await ports.records.commit({
    token: ports.ids.next(),
    changes: [
      {
        before,
        // A failure brings the next channel forward: the pointer is computed anew.
        after: settle(plan, changed, now),
        event: { action: 'receipt', at: isoInstant(now), by: 'system', reason: receipt.event },
      },
    ],
    messages: [messageRow(before, key, outcome)],
    notices: notices.map((notice) => ({ ...notice, study, participant, stream })),
  });
  if (result.kind !== 'committed') return false;
  ports.meter.count(`receipt.${receipt.event}`);
  return true;
};
