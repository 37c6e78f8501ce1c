import type { Clock } from '../../shared/ports/clock.ts';
import type { DueMessage, DueQueue } from '../../shared/ports/queue.ts';
import type { Instant } from '../../shared/domain/zone.ts';

/** As on AWS (reliability.md 3.9). */
export const VISIBILITY_SECONDS = 360;
export const MAX_RECEIVES = 5;
/** A message that failed for good is not asked for again before this: the clock must get on. */
export const DEAD_LETTER_REST_SECONDS = 86_400;
/** Roughly what one worker does. */
const MESSAGES_PER_SECOND = 20;
const SECOND_MS = 1_000;

interface Waiting {
  message: DueMessage;
  receives: number;
  visibleAt: Instant;
}

export interface DeadLetter {
  message: DueMessage;
  at: Instant;
}

export interface LocalQueue extends DueQueue {
  /** All that is visible now, in an order that depends on nothing but who it is; each is hidden until it is done or its time is up. */
  receive(): DueMessage[];
  done(message: DueMessage): void;
  /** Whether it is hidden or given up, so that adding it again changes nothing. */
  rests(message: DueMessage): boolean;
  nextVisibleAt(): Instant | undefined;
  deadLetters(): DeadLetter[];
}

/** By study, participant and stream; the mails to staff last, since they tell what the others left open. */
const keyOf = ({ study, participant, stream, kind }: DueMessage): string =>
  JSON.stringify([kind === 'staff' ? 1 : 0, study, participant ?? '', stream ?? '']);

/** SQS on one machine: hidden while in work, back when not done, aside after five times. Like SQS, it is no memory: who is due is in the store. */
export const dueQueue = (clock: Clock): LocalQueue => {
  const waiting = new Map<string, Waiting>();
  const dead = new Map<string, DeadLetter>();

  const isDead = (key: string): boolean => {
    const letter = dead.get(key);
    return letter !== undefined && clock.now() - letter.at < DEAD_LETTER_REST_SECONDS * SECOND_MS;
  };
  const visible = (): [string, Waiting][] => [...waiting].filter(([, { visibleAt }]) => visibleAt <= clock.now());

  return {
    add: async (messages) => {
      for (const message of messages) {
        const key = keyOf(message);
        if (!waiting.has(key) && !isDead(key)) waiting.set(key, { message, receives: 0, visibleAt: clock.now() });
      }
    },
    depth: async () => waiting.size,
    approximateBacklogSeconds: async () => visible().length / MESSAGES_PER_SECOND,
    receive: () => {
      const taken: [string, Waiting][] = [];
      for (const [key, { message, receives }] of visible()) {
        if (receives >= MAX_RECEIVES) {
          waiting.delete(key);
          dead.set(key, { message, at: clock.now() });
          continue;
        }
        const hidden = { message, receives: receives + 1, visibleAt: clock.now() + VISIBILITY_SECONDS * SECOND_MS };
        waiting.set(key, hidden);
        taken.push([key, hidden]);
      }
      return taken.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, { message }]) => message);
    },
    done: (message) => {
      waiting.delete(keyOf(message));
    },
    rests: (message) => {
      const key = keyOf(message);
      return isDead(key) || (waiting.get(key)?.visibleAt ?? 0) > clock.now();
    },
    nextVisibleAt: () => {
      const instants = [...waiting.values()].map(({ visibleAt }) => visibleAt);
      return instants.length === 0 ? undefined : Math.min(...instants);
    },
    deadLetters: () => [...dead.values()],
  };
};
