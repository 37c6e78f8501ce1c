import { isoInstant, type Instant } from '../../shared/domain/zone.ts';
import { backoffMinutes, type ProviderAnswer } from '../../shared/domain/send-outcome.ts';
import type { Breaker, BreakerChannel } from '../../shared/ports/study-book.ts';
import { wakeStaffMail } from '../../shared/ports/wake-staff-mail.ts';
import type { CarryOutPorts } from './ports.ts';

const MINUTE_MS = 60_000;

/** `probe`: the breaker that this one request finds out about; the others wait until it has. */
export type Way = { kind: 'open'; probe?: Breaker } | { kind: 'shut'; until: Instant };

const opened = (opens: number, now: Instant, since: string): Breaker => ({
  opens,
  shutUntil: isoInstant(now + backoffMinutes(opens) * MINUTE_MS),
  since,
});

/**
 * Whether a request may go by this channel now. After the provider refused the account itself, one request in 2, 4, 8 … 60 minutes
 * finds out whether it works again; taking that turn is a guarded write, so that of many workers one probes (faults 39 and 40).
 */
export const wayBy = async (ports: CarryOutPorts, study: string, channel: BreakerChannel): Promise<Way> => {
  const now = ports.clock.now();
  const known = await ports.studies.breaker(study, channel);
  if (known === undefined) return { kind: 'open' };
  if (Date.parse(known.shutUntil) > now) return { kind: 'shut', until: Date.parse(known.shutUntil) };
  const probe = opened(known.opens + 1, now, known.since ?? isoInstant(now));
  const isOurs = await ports.studies.saveBreaker({ study, channel }, probe, known);
  return isOurs ? { kind: 'open', probe } : { kind: 'shut', until: now + MINUTE_MS };
};

/** Opens the breaker at the first refusal, has the staff told, and closes it when the probe found the provider willing. */
export const tellBreaker = async (
  ports: CarryOutPorts,
  of: { study: string; channel: BreakerChannel },
  way: Extract<Way, { kind: 'open' }>,
  answer: ProviderAnswer,
): Promise<void> => {
  const now = ports.clock.now();
  if (answer.kind === 'channelDown' && way.probe === undefined) {
    ports.log.error('channelDown', { ...of, code: answer.code });
    await ports.studies.saveBreaker(of, opened(1, now, isoInstant(now)), undefined);
  }
  // At each refusal: a worker that died before the staff were told leaves it to the next probe.
  if (answer.kind === 'channelDown') await wakeStaffMail(ports.studies, of.study, now);
  if (way.probe !== undefined && (answer.kind === 'accepted' || answer.kind === 'refusedForGood')) {
    ports.log.info('channelUp', of);
    await ports.studies.saveBreaker(of, undefined, way.probe);
  }
};
