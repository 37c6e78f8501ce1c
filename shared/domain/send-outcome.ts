import { LOOK_UP_MINUTES, SEND_WITHIN_SECONDS } from './in-flight.ts';
import type { Channel } from './protocol.ts';
import type { Saying, StepOutcome, UnclearAttempt } from './record.ts';
import { isoInstant, type Instant } from './zone.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
export const LONGEST_BACKOFF_MINUTES = 60;

export interface Claim {
  attempt: string;
  channel: Channel;
  template: string;
  tries: number;
  resent: boolean;
  says?: Saying | undefined;
}

/** The claim as it is written down before the one request: after `sendBy` its worker does not send any more. */
export const claimed = (claim: Claim, now: Instant): Extract<StepOutcome, { state: 'sending' }> => ({
  state: 'sending',
  attempt: claim.attempt,
  channel: claim.channel,
  template: claim.template,
  at: isoInstant(now),
  sendBy: isoInstant(now + SEND_WITHIN_SECONDS * SECOND_MS),
  ...(claim.tries > 0 ? { tries: claim.tries } : {}),
  ...(claim.resent ? { resent: true } : {}),
  ...(claim.says ? { says: claim.says } : {}),
});

/** What the provider said of the one request (shared/ports/messenger.ts). */
export type ProviderAnswer =
  | { kind: 'accepted'; providerMessageId?: string; segments?: number }
  | { kind: 'refusedForNow' | 'channelDown' | 'unclear' | 'notTried'; code: string }
  | { kind: 'refusedForGood'; code: string; because?: 'address' | 'optedOut' };

/** 1, 2, 4 … 60 minutes: the message is released and comes back until it is stale. */
export const backoffMinutes = (tries: number): number => Math.min(LONGEST_BACKOFF_MINUTES, 2 ** Math.min(tries, 10));

/**
 * A claim together with the provider's answer: what the step becomes (reliability.md 3.4). Unclear is never "not sent".
 * @param repeats what it repeats, which a receipt may still prove while it waits again
 */
export const outcomeOf = (
  claim: Extract<StepOutcome, { state: 'sending' }>,
  answer: ProviderAnswer,
  now: Instant,
  repeats?: UnclearAttempt,
): StepOutcome => {
  const { sendBy: _sendBy, state: _state, tries = 0, ...attempt } = claim;
  const at = isoInstant(now);
  switch (answer.kind) {
    case 'accepted':
      return {
        ...attempt,
        state: 'sent',
        delivery: 'sent',
        sentAt: at,
        ...(answer.segments ? { segments: answer.segments } : {}),
      };
    case 'refusedForGood':
      return { ...attempt, state: 'failed', code: answer.code };
    case 'unclear':
      return {
        ...attempt,
        state: 'unknown',
        code: answer.code,
        lookUpUntil: isoInstant(now + LOOK_UP_MINUTES * MINUTE_MS),
      };
    case 'refusedForNow':
    case 'channelDown':
    case 'notTried':
      return {
        state: 'waiting',
        notBefore: isoInstant(now + backoffMinutes(tries) * MINUTE_MS),
        tries: tries + 1,
        code: answer.code,
        at,
        channel: attempt.channel,
        ...(attempt.resent ? { resent: true } : {}),
        ...(repeats ? { unclear: repeats } : {}),
      };
  }
};

/** A release and a permanent no give the counters back; an unclear send keeps them. */
export const givesCountBack = (outcome: StepOutcome): boolean =>
  outcome.state === 'waiting' || outcome.state === 'failed';
