import { inFlightUntil } from '../../shared/domain/in-flight.ts';
import { CANNOT_CARRY_OUT, openTask } from '../../shared/domain/work.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { DueMessage } from '../../shared/ports/queue.ts';
import { commitOf } from './commit-of.ts';
import type { CarryOutPorts } from './ports.ts';
import { workContext } from './situation.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * A record that cannot be carried out (a broken row, a missing protocol) gets a task and is tried again in an hour. If even that
 * cannot be written, the message goes back to the queue and after five times to the dead letters, where an alarm stands.
 */
export const putBeforeAPerson = async (ports: CarryOutPorts, due: DueMessage, error: unknown): Promise<void> => {
  const code = error instanceof Error ? error.name : 'unknown';
  ports.log.error('cannotCarryOut', { study: due.study, participant: due.participant, stream: due.stream, code });
  ports.meter.count('cannotCarryOut');
  const participant = due.participant ?? '';
  const record =
    due.stream === 'checkIns'
      ? await ports.records.readCheckIns(due.study, participant)
      : await ports.records.readInterviews(due.study, participant);
  const study = await ports.studies.study(due.study);
  if (record === undefined || study === undefined) throw error;
  const plan = await ports.studies.plan(study.id, study.protocolVersion, record.site);
  const now = ports.clock.now();
  const context = workContext(ports, { plan, record, now });
  const spec = {
    key: CANNOT_CARRY_OUT,
    kind: 'messageTrouble',
    to: 'coordinator',
    why: 'cannotCarryOut',
  } as const;
  const { tasks } = openTask({ tasks: record.tasks, escalations: record.escalations, notices: [] }, spec, context);
  // A claim among its steps still comes back when its lease ends; an hour would be too late for its receipt.
  const again = Math.max(now + MINUTE_MS, Math.min(now + HOUR_MS, inFlightUntil(record)));
  const after = { ...record, tasks, nextDueAt: isoInstant(again) };
  const result = await ports.records.commit(commitOf(ports, { before: record, after, action: 'carriedOut' }));
  if (result.kind !== 'committed') throw error;
};
