import type { AgendaItem } from './agenda-item.ts';
import { CHANNELS, type Channel } from './protocol.ts';
import type { ParticipantRecord, StepOutcome } from './record.ts';
import { attemptIn, attemptKey, stepOf } from './step-key.ts';
import type { Instant } from './zone.ts';

/** A text or mail that nobody confirmed by then goes by the next channel (product.md section 3). */
export const CONFIRM_WITHIN_HOURS = 24;
const HOUR_MS = 3_600_000;

/** The code of a message that waits for its day's texts (ADR 27). */
export const TEXTS_USED_UP = 'textsUsedUp';

export interface Attempting {
  /** The step's key, `…/step#2` for the first fallback. */
  key: string;
  channels: Channel[];
  outcome?: StepOutcome;
  /** Not before this instant. */
  from: Instant;
}

/** Whether an attempt goes only because nobody confirmed the one before it. */
export const goesUnconfirmed = ({ steps }: Pick<ParticipantRecord, 'steps'>, key: string): boolean => {
  for (let n = attemptIn(key) - 1; n >= 1; n -= 1) {
    const before = steps[attemptKey(stepOf(key), n)];
    // One that was given up during a slip says nothing of the message.
    if (before?.state !== 'skipped') return before?.state === 'sent' || before?.state === 'unconfirmed';
  }
  return false;
};

const channelOf = (outcome: StepOutcome): Channel | undefined => ('channel' in outcome ? outcome.channel : undefined);

const nextFrom = (outcome: StepOutcome): Instant | undefined => {
  if (outcome.state === 'failed') return Date.parse(outcome.at);
  if (!('channel' in outcome) || outcome.channel === 'letter') return undefined;
  // Whatever came after it may have left as well: a person looks, and no channel follows.
  if (outcome.state === 'unconfirmed' && outcome.code === 'restored') return undefined;
  if (outcome.state === 'unconfirmed') return Date.parse(outcome.at) + CONFIRM_WITHIN_HOURS * HOUR_MS;
  if (outcome.state !== 'sent') return undefined;
  const unconfirmed = outcome.delivery === 'queued' || outcome.delivery === 'sent' || outcome.delivery === 'delayed';
  return unconfirmed ? Date.parse(outcome.sentAt) + CONFIRM_WITHIN_HOURS * HOUR_MS : undefined;
};

/**
 * The attempt that stands next for one message: the first preference, or the channel after one that failed for good or was not
 * confirmed within 24 hours; undefined when the message has its outcome.
 */
export const nextAttempt = (record: ParticipantRecord, item: AgendaItem): Attempting | undefined => {
  let channels = item.definition.send?.channels ?? [];
  let from = item.at;
  const { goesOnAfter = [] } = item;
  for (let n = 1; n <= CHANNELS.length + goesOnAfter.length; n += 1) {
    const key = attemptKey(item.key, n);
    const outcome = record.steps[key];
    if (outcome === undefined) return { key, channels, from };
    if (goesOnAfter.includes(key)) continue;
    if (outcome.state === 'waiting')
      return { key, channels, outcome, from: Math.max(from, Date.parse(outcome.notBefore)) };
    const due = nextFrom(outcome);
    const used = channelOf(outcome);
    if (due === undefined || used === undefined) return undefined;
    channels = channels.slice(channels.indexOf(used) + 1).filter((channel) => record.consent[channel]);
    from = due;
    // One that was tried already and waits has no outcome yet: without a channel it ends, for all to see.
    if (channels.length === 0 && record.steps[attemptKey(item.key, n + 1)] === undefined) return undefined;
  }
  return undefined;
};
