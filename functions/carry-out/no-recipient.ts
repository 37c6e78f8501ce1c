import { settle } from '../../shared/domain/settle.ts';
import { withTask } from '../../shared/domain/work.ts';
import type { Study, WaitingNotice } from '../../shared/ports/study-book.ts';
import { commitOf } from './commit-of.ts';
import type { CarryOutPorts } from './ports.ts';
import { readIfReadable, readRecord } from '../../shared/ports/read-record.ts';
import { workContext } from './situation.ts';

/** Others may write to the record meanwhile; each try reads again. */
const TRIES = 5;

/** Nobody to tell: the worklist says so, for whoever looks there next (product.md section 5). @returns whether it does now. */
export const openNoRecipient = async (ports: CarryOutPorts, study: Study, notice: WaitingNotice): Promise<boolean> => {
  const spec = {
    key: 'record/noRecipient',
    kind: 'noRecipient',
    to: 'coordinator',
    why: `noRecipient.${notice.to}`,
  } as const;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const record = await readIfReadable(readRecord(ports.records, { ...notice, study: study.id }));
    if (record === undefined) return true;
    const plan = await ports.studies.plan(study.id, record.agendaBasis.protocolVersion, record.site);
    const now = ports.clock.now();
    const after = settle(plan, withTask(record, spec, workContext(ports, { plan, record, now })), now);
    const result = await ports.records.commit(commitOf(ports, { before: record, after, action: 'carriedOut' }));
    if (result.kind === 'committed') return true;
  }
  return false;
};
