import type { SweepResult } from '../../functions/sweep-due/sweep-due.ts';
import { messageFor, PAGE_SIZE } from '../../functions/sweep-due/sweep-due.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Log } from '../../shared/ports/log.ts';
import type { DueMessage } from '../../shared/ports/queue.ts';
import type { RecordStore } from '../../shared/ports/record-store.ts';
import type { Reports } from '../receipts/reports.ts';
import type { LocalQueue } from './due-queue.ts';

/** One instant asks for a few rounds: a receipt brings a fallback, a fallback a staff mail. */
export const ROUNDS_MAX = 50;

/** Later than any instant that is ever computed, and still written with four digits of a year. */
const END_OF_TIME = Date.UTC(9999, 0);

export interface InstantPorts {
  records: RecordStore;
  queue: LocalQueue;
  sweep: () => Promise<SweepResult>;
  carryOut: (message: DueMessage) => Promise<void>;
  reports: Reports;
  clock: Clock;
  log: Log;
}

/** An instant whose work never ends: said aloud, since a clock that hangs tells nobody anything. */
export class InstantNeverClears extends Error {
  constructor(message: DueMessage | undefined) {
    const who =
      message === undefined
        ? 'a receipt'
        : `${message.study}/${message.participant ?? 'staff'}/${message.stream ?? 'mail'}`;
    super(`after ${String(ROUNDS_MAX)} rounds at one instant ${who} is still due`);
    this.name = 'InstantNeverClears';
  }
}

const earliest = (...instants: (Instant | undefined)[]): Instant | undefined => {
  const known = instants.filter((instant) => instant !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
};

const drain = async ({ queue, carryOut, log }: InstantPorts): Promise<DueMessage[]> => {
  const messages = queue.receive();
  for (const message of messages) {
    try {
      await carryOut(message);
      queue.done(message);
    } catch (error) {
      // It stays hidden and comes back, as on AWS; the others go on.
      const code = error instanceof Error ? error.name : 'unknown';
      log.error('messageFailed', {
        study: message.study,
        participant: message.participant,
        stream: message.stream,
        code,
      });
    }
  }
  return messages;
};

/** The first pointer of a record that is not hidden in the queue; all others wait for their message to come back. */
const firstAwake = async ({ records, queue }: InstantPorts): Promise<Instant | undefined> => {
  let first: Instant | undefined;
  for (let shard = 0; shard < records.shards; shard += 1) {
    search: for await (const page of records.dueBefore(END_OF_TIME, shard, PAGE_SIZE)) {
      for (const due of page) {
        if (queue.rests(messageFor(due))) continue;
        first = earliest(first, Date.parse(due.nextDueAt));
        break search;
      }
    }
  }
  return first;
};

/**
 * Carries out everything that is due now: receipts first, then the real sweep and the real worker, until nothing is left.
 * @returns the next instant at which something is due.
 * @throws InstantNeverClears
 */
export const clearInstant = async (ports: InstantPorts): Promise<Instant | undefined> => {
  const { records, queue, sweep, reports, clock } = ports;
  let last: DueMessage | undefined;
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    await reports.deliver();
    let pointer = await records.earliestDue();
    const isDue = (instant: Instant | undefined): boolean => instant !== undefined && instant <= clock.now();
    if (isDue(pointer) || isDue(queue.nextVisibleAt())) {
      await sweep();
      const handled = await drain(ports);
      last = handled.at(-1) ?? last;
      if (handled.length > 0) continue;
      pointer = await firstAwake(ports);
    }
    if (!isDue(reports.nextAt())) return earliest(pointer, reports.nextAt(), queue.nextVisibleAt());
  }
  throw new InstantNeverClears(last);
};
