import type { SendIntent } from '../../shared/domain/going.ts';
import type { Channel } from '../../shared/domain/protocol.ts';
import type { StepOutcome } from '../../shared/domain/record.ts';
import { isoInstant, type Instant } from '../../shared/domain/zone.ts';

interface Waiting {
  until: Instant;
  code: string;
  tries: number;
  channel?: Channel;
}

/** Keeps what the policy for unclear sends must remember: the one extra attempt was used, and what it repeats. */
export const waiting = (
  { resent, unclear }: SendIntent,
  { until, code, tries, channel }: Waiting,
  now: Instant,
): StepOutcome => ({
  state: 'waiting',
  notBefore: isoInstant(until),
  tries,
  code,
  at: isoInstant(now),
  ...(channel === undefined ? {} : { channel }),
  ...(resent ? { resent } : {}),
  ...(unclear ? { unclear } : {}),
});
