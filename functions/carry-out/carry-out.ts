import { erasureDueAt } from '../../shared/domain/erasure.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import type { DueMessage } from '../../shared/ports/queue.ts';
import { carryOutStaffMail } from './carry-out-staff-mail.ts';
import { takeTurn } from './carry-out-record.ts';
import { erasePerson } from './erase-person.ts';
import type { CarryOutPorts } from './ports.ts';
import { putBeforeAPerson } from './put-before-a-person.ts';
import { readRecord } from '../../shared/ports/read-record.ts';

/** More than one record can have due at one instant; what is left comes back with the next tick. */
const TURNS_PER_MESSAGE = 20;

const carryOutRecord = async (ports: CarryOutPorts, due: DueMessage, participant: string): Promise<void> => {
  const key = { study: due.study, participant, stream: due.stream ?? 'interviews' } as const;
  const study = await ports.studies.study(due.study);
  let known: ParticipantRecord | undefined;
  for (let turn = 0; study !== undefined && turn < TURNS_PER_MESSAGE; turn += 1) {
    const record = known ?? (await readRecord(ports.records, key));
    if (record === undefined) return;
    if (erasureDueAt(record) <= ports.clock.now()) {
      if ((await erasePerson(ports, due.study, participant)).kind === 'finished') return;
      known = undefined;
      continue;
    }
    const taken = await takeTurn(ports, study, record);
    if (taken.kind === 'finished') return;
    known = taken.record;
  }
};

/**
 * Carries out what is due of one record, once (product.md section 2). A message that comes twice, late or out of order finds nothing
 * left to do. A record that cannot be carried out is put before a person; it never stops the others.
 */
export const carryOut =
  (ports: CarryOutPorts) =>
  async (due: DueMessage): Promise<void> => {
    if (due.kind === 'staff' || due.participant === undefined) return carryOutStaffMail(ports, due.study);
    try {
      await carryOutRecord(ports, due, due.participant);
    } catch (error) {
      await putBeforeAPerson(ports, due, error);
    }
  };
