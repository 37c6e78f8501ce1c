import type { Instant } from '../../shared/domain/zone.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Log, Meter } from '../../shared/ports/log.ts';
import type { DueMessage, DueQueue } from '../../shared/ports/queue.ts';
import type { DueRecord, RecordStore } from '../../shared/ports/record-store.ts';

/** A queue with more work than this gets nothing added: what is due stays due, and the next tick finds it again. */
export const BACKLOG_LIMIT_SECONDS = 120;
/** The tick hands over to the next one before the minute is over. */
export const SWEEP_BUDGET_SECONDS = 45;
export const PAGE_SIZE = 500;
const MINUTE_MS = 60_000;

export interface SweepPorts {
  records: Pick<RecordStore, 'dueBefore' | 'earliestDue' | 'shards'>;
  queue: DueQueue;
  clock: Clock;
  log: Log;
  meter: Meter;
}

export type SweepResult = { kind: 'swept'; added: number } | { kind: 'handedOver'; added: number } | { kind: 'busy' };

/** The tick has run, and for how long the one who waits longest has been due: told however it ended, since an alarm listens to both. */
const tell = ({ meter }: SweepPorts, startedAt: Instant, oldest: Instant): void => {
  meter.count('oldestDueSeconds', Math.max(0, Math.round((startedAt - oldest) / 1000)));
  meter.count('tick');
};

export const messageFor = (due: DueRecord): DueMessage =>
  due.participant === undefined || due.stream === undefined
    ? { study: due.study, kind: 'staff' }
    : { study: due.study, participant: due.participant, kind: 'record', stream: due.stream };

/**
 * The minute tick: one queue message per due record, oldest first. It looks at what is due, never at a cursor or a band of time, so
 * an outage of any length catches up by itself and a tick that dies midway loses nothing.
 */
export const sweepDue = (ports: SweepPorts) => async (): Promise<SweepResult> => {
  const { records, queue, clock, log } = ports;
  const startedAt = clock.now();
  if ((await queue.approximateBacklogSeconds()) > BACKLOG_LIMIT_SECONDS) {
    log.info('sweepSkipped', { reason: 'backlog' });
    tell(ports, startedAt, (await records.earliestDue()) ?? startedAt);
    return { kind: 'busy' };
  }
  let added = 0;
  let oldest = startedAt;
  // Another shard is first each minute, so that one with a long backlog does not keep the others waiting.
  const first = Math.floor(startedAt / MINUTE_MS) % records.shards;
  for (let turn = 0; turn < records.shards; turn += 1) {
    const shard = (first + turn) % records.shards;
    for await (const page of records.dueBefore(startedAt, shard, PAGE_SIZE)) {
      const messages = [...new Map(page.map(messageFor).map((message) => [JSON.stringify(message), message])).values()];
      oldest = Math.min(oldest, ...page.map(({ nextDueAt }) => Date.parse(nextDueAt)));
      await queue.add(messages);
      added += messages.length;
      if (clock.now() - startedAt > SWEEP_BUDGET_SECONDS * 1000) {
        log.warn('sweepHandedOver', { added });
        tell(ports, startedAt, oldest);
        return { kind: 'handedOver', added };
      }
    }
  }
  tell(ports, startedAt, oldest);
  return { kind: 'swept', added };
};
