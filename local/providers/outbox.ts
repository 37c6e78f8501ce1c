import type { ReceiptEvent } from '../../shared/domain/receipt.ts';
import { isoInstant, type Instant } from '../../shared/domain/zone.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Journal } from '../kept/journal.ts';
import type { CapturedMessage, OutboxLine } from './captured-message.ts';

/** What a captured provider tells of a message, this long after it took it. */
export const RECEIPT_AFTER_SECONDS = 60;
const SECOND_MS = 1_000;

export interface Report {
  message: CapturedMessage;
  event: ReceiptEvent;
  /** ISO instant. */
  at: string;
}

/** All that was ever captured: durable before the provider answers. */
export interface Outbox {
  /** `silent`: the provider took it and never said so. */
  capture(message: Omit<CapturedMessage, 'id' | 'at'>, silent?: boolean): CapturedMessage;
  messages(): readonly CapturedMessage[];
  find(id: string): CapturedMessage | undefined;
  holds(attempt: string): boolean;
  /** Messages whose delivery is to be reported, oldest first. */
  unreported(): Iterable<{ message: CapturedMessage; dueAt: Instant }>;
  /** `isRecorded`: what it tells stands in the record already. */
  report(id: string, event: ReceiptEvent, isRecorded?: boolean): Report | undefined;
  /** What was reported, and of what was not yet that it was accepted: for a start after a kill, back to where all was recorded. */
  known(): Report[];
  /** All that is known so far stands in the records. */
  markRecorded(): void;
}

const dueAt = ({ at }: CapturedMessage): Instant => Date.parse(at) + RECEIPT_AFTER_SECONDS * SECOND_MS;

export const openOutbox = (journal: Journal<OutboxLine>, clock: Clock): Outbox => {
  const messages: CapturedMessage[] = [];
  const byId = new Map<string, CapturedMessage>();
  const attempts = new Set<string>();
  /** In order of capture, which is the order in which they are due. */
  const awaited = new Map<string, CapturedMessage>();
  const silent = new Set<string>();
  let reports: Report[] = [];
  const told = new Set<string>();
  let recordedMessages = 0;

  const takeIn = (line: OutboxLine): void => {
    if ('recorded' in line) {
      reports = [];
      recordedMessages = messages.length;
      return;
    }
    if ('captured' in line) {
      const message = line.captured;
      messages.push(message);
      byId.set(message.id, message);
      attempts.add(message.attempt);
      if (line.silent) silent.add(message.id);
      // Nobody reports on a letter: it is sent when it is in the print queue.
      else if (message.channel !== 'letter') awaited.set(message.id, message);
      return;
    }
    const { message: id, event, at, recorded } = line.reported;
    const message = byId.get(id);
    if (message === undefined) return;
    awaited.delete(id);
    told.add(id);
    if (!recorded) reports.push({ message, event, at });
  };
  const add = (line: OutboxLine): void => {
    journal.append(line);
    takeIn(line);
  };
  for (const line of journal.lines) takeIn(line);

  return {
    capture: (captured, isSilent = false) => {
      const id = `m${String(messages.length + 1).padStart(6, '0')}`;
      const message = { id, at: isoInstant(clock.now()), ...captured };
      add({ captured: message, ...(isSilent ? { silent: true } : {}) });
      return message;
    },
    messages: () => messages,
    find: (id) => byId.get(id),
    holds: (attempt) => attempts.has(attempt),
    unreported: function* () {
      for (const message of awaited.values()) yield { message, dueAt: dueAt(message) };
    },
    report: (id, event, isRecorded = false) => {
      const at = isoInstant(clock.now());
      const message = byId.get(id);
      if (message === undefined) return undefined;
      add({ reported: { message: id, event, at, ...(isRecorded ? { recorded: true } : {}) } });
      return { message, event, at };
    },
    known: () => {
      const accepted = messages
        .slice(recordedMessages)
        .filter(({ id }) => !told.has(id) && !silent.has(id))
        .map((message): Report => ({ message, event: 'accepted', at: message.at }));
      return [...reports, ...accepted];
    },
    markRecorded: () => {
      if (reports.length > 0 || messages.length > recordedMessages) add({ recorded: true });
    },
  };
};
