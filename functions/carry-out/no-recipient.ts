import { settle } from '../../shared/domain/settle.ts';
import { openTask } from '../../shared/domain/work.ts';
import type { Study, WaitingNotice } from '../../shared/ports/study-book.ts';
import { commitOf } from './commit-of.ts';
import type { CarryOutPorts } from './ports.ts';

/** Nobody to tell: the worklist says so, for whoever looks there next (product.md section 5). */
export const openNoRecipient = async (ports: CarryOutPorts, study: Study, notice: WaitingNotice): Promise<boolean> => {
  const { participant, stream } = notice;
  const record =
    stream === 'interviews'
      ? await ports.records.readInterviews(study.id, participant)
      : await ports.records.readCheckIns(study.id, participant);
  if (record === undefined) return true;
  const plan = await ports.studies.plan(study.id, record.agendaBasis.protocolVersion, record.site);
  const now = ports.clock.now();
  const context = {
    record,
    now,
    calendar: plan.appointments,
    idOf: (text: string) => ports.ids.derived(study.id, text),
  };
  const spec = {
    key: 'record/noRecipient',
    kind: 'noRecipient',
    to: 'coordinator',
    why: `noRecipient.${notice.to}`,
  } as const;
  const { tasks } = openTask({ tasks: record.tasks, escalations: record.escalations, notices: [] }, spec, context);
  const after = settle(plan, { ...record, tasks }, now);
  const result = await ports.records.commit(commitOf(ports, { before: record, after, action: 'carriedOut' }));
  return result.kind === 'committed';
};
