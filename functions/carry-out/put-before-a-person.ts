import { inFlightUntil } from '../../shared/domain/in-flight.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import { CANNOT_CARRY_OUT, withTask } from '../../shared/domain/work.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import type { DueMessage } from '../../shared/ports/queue.ts';
import { UnreadableRecord } from '../../shared/ports/unreadable-record.ts';
import { commitOf } from './commit-of.ts';
import type { CarryOutPorts } from './ports.ts';
import { readRecord } from '../../shared/ports/read-record.ts';
import { workContext } from './situation.ts';

/** By these names a store or a key service says "not now"; nobody has to look at the record for that. */
const PASSING = new Set([
  'InternalServerError',
  'InternalServerErrorException',
  'KMSInternalException',
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ServiceUnavailable',
  'ThrottlingException',
  'TimeoutError',
  'TransactionConflictException',
]);
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** One that can still not be read is set aside, which shows it on the worklist. @returns none then, or when nobody is there. */
const readOrSetAside = async (ports: CarryOutPorts, due: DueMessage): Promise<ParticipantRecord | undefined> => {
  const participant = due.participant ?? '';
  try {
    return await readRecord(ports.records, { study: due.study, participant, stream: due.stream ?? 'interviews' });
  } catch (error) {
    if (!(error instanceof UnreadableRecord)) throw error;
    const now = ports.clock.now();
    await ports.records.setAside(error.key, now + HOUR_MS, now);
    return undefined;
  }
};

const tell = ({ log, meter }: CarryOutPorts, { study, participant, stream }: DueMessage, error: unknown): void => {
  const code = error instanceof Error ? error.name : 'unknown';
  const places = error instanceof UnreadableRecord ? { places: error.places.join(' ') } : {};
  log.error('cannotCarryOut', { study, participant, stream, code, ...places });
  meter.count('cannotCarryOut');
};

const openTaskFor = async (ports: CarryOutPorts, record: ParticipantRecord, error: unknown): Promise<void> => {
  const study = await ports.studies.study(record.study);
  if (study === undefined) throw error;
  const plan = await ports.studies.plan(study.id, study.protocolVersion, record.site);
  const now = ports.clock.now();
  const context = workContext(ports, { plan, record, now });
  const spec = {
    key: CANNOT_CARRY_OUT,
    kind: 'messageTrouble',
    to: 'coordinator',
    why: 'cannotCarryOut',
  } as const;
  // A claim among its steps still comes back when its lease ends; an hour would be too late for its receipt.
  const again = Math.max(now + MINUTE_MS, Math.min(now + HOUR_MS, inFlightUntil(record)));
  const after = { ...withTask(record, spec, context), nextDueAt: isoInstant(again) };
  const result = await ports.records.commit(commitOf(ports, { before: record, after, action: 'carriedOut' }));
  if (result.kind !== 'committed') throw error;
};

/**
 * A record that cannot be carried out (a missing protocol, a value that no rule expects) gets a task and is tried again in an hour;
 * one that cannot even be read is set aside for as long. What passes by itself (a throttled table) goes back to the queue. If neither can be written, the message goes back to the queue and after
 * five times to the dead letters, where an alarm stands.
 */
export const putBeforeAPerson = async (ports: CarryOutPorts, due: DueMessage, error: unknown): Promise<void> => {
  if (error instanceof Error && PASSING.has(error.name)) throw error;
  tell(ports, due, error);
  const record = await readOrSetAside(ports, due);
  if (record !== undefined) await openTaskFor(ports, record, error);
};
