import type { ParticipantRecord, StepOutcome } from './record.ts';
import { isoInstant, type Instant } from './zone.ts';

/** Longer than the slowest send (6 s), so that a live worker never loses its claim. */
export const CLAIM_LEASE_SECONDS = 60;
/** A claim is only used this long: a frozen worker must not send hours later. */
export const SEND_WITHIN_SECONDS = 15;
/** How long a receipt may prove an unclear send before a person is asked. */
export const LOOK_UP_MINUTES = 15;
const SECOND_MS = 1000;

export type UnclearPolicy = 'flag' | 'resend-once';

/** Until when nobody else touches what a worker has claimed. */
export const leaseEnd = (outcome: Extract<StepOutcome, { state: 'sending' }>): Instant =>
  Date.parse(outcome.at) + CLAIM_LEASE_SECONDS * SECOND_MS;

/** A claim whose worker vanished becomes unknown, never unsent: the request may have left (reliability.md 3.5). */
export const toUnknown = (
  outcome: Extract<StepOutcome, { state: 'sending' }>,
  now: Instant,
  code: string,
): StepOutcome => {
  const { sendBy: _sendBy, state: _state, ...attempt } = outcome;
  return { ...attempt, state: 'unknown', lookUpUntil: isoInstant(now + LOOK_UP_MINUTES * 60 * SECOND_MS), code };
};

/** Whether a step may be tried once more: the study allows it, and the message would still go (reliability.md 3.6). */
export type MayResend = (key: string) => boolean;

const settled = (key: string, outcome: StepOutcome, mayResend: MayResend, now: Instant): StepOutcome | undefined => {
  if (outcome.state === 'sending')
    return now >= leaseEnd(outcome) ? toUnknown(outcome, now, 'leaseExpired') : undefined;
  if (outcome.state !== 'unknown' || now < Date.parse(outcome.lookUpUntil)) return undefined;
  const { lookUpUntil: _until, code: _code, state: _state, ...attempt } = outcome;
  // At most one extra message, and never twice: the second unclear answer is a person's matter whatever the policy.
  if (!outcome.resent && mayResend(key))
    return {
      state: 'waiting',
      notBefore: isoInstant(now),
      tries: 0,
      code: 'resend',
      at: isoInstant(now),
      channel: outcome.channel,
      resent: true,
      unclear: {
        attempt: outcome.attempt,
        channel: outcome.channel,
        template: outcome.template,
        at: outcome.at,
        ...(outcome.says ? { says: outcome.says } : {}),
      },
    };
  return { ...attempt, state: 'unconfirmed' };
};

/** Steps whose claim or look-up ran out at `now`, with what they become. */
export const overdueInFlight = (
  record: ParticipantRecord,
  now: Instant,
  mayResend: MayResend,
): [string, StepOutcome][] =>
  Object.entries(record.steps).flatMap(([key, outcome]): [string, StepOutcome][] => {
    const next = settled(key, outcome, mayResend, now);
    return next === undefined ? [] : [[key, next]];
  });

/** When in-flight steps must be looked at again. */
export const inFlightUntil = (record: ParticipantRecord): Instant =>
  Object.values(record.steps).reduce((earliest, outcome) => {
    if (outcome.state === 'sending') return Math.min(earliest, leaseEnd(outcome));
    return outcome.state === 'unknown' ? Math.min(earliest, Date.parse(outcome.lookUpUntil)) : earliest;
  }, Infinity);
