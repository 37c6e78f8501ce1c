import { TEXTS_USED_UP } from '../../shared/domain/fallback.ts';
import type { Stream } from '../../shared/domain/record.ts';
import type { BreakerChannel, Study } from '../../shared/ports/study-book.ts';
import { boundedStreams, standingUsedUp } from '../../shared/ports/used-up.ts';
import type { ApiPorts } from './ports.ts';
import { todayIn } from './today-in.ts';
import type { Visit } from './visit.ts';
import { countWaiting, type WaitsFor } from './waiting-messages.ts';

const CHANNELS: BreakerChannel[] = ['sms', 'email'];

/** Its provider takes nothing from the study. */
const shutChannels = async ({ study }: Visit, ports: ApiPorts) => {
  const known = await Promise.all(
    CHANNELS.map(async (channel) => ({ channel, breaker: await ports.studies.breaker(study.id, channel) })),
  );
  return known.flatMap(({ channel, breaker }) => {
    if (breaker === undefined) return [];
    const { shutUntil: triedAgainAt, since } = breaker;
    return [{ channel, triedAgainAt, ...(since === undefined ? {} : { since }) }];
  });
};

/** Its texts of the day are used up (ADR 27). */
const usedUpStreams = async (study: Study, visit: Visit, ports: ApiPorts) => {
  const known = await Promise.all(
    boundedStreams(study).map(async (stream) => ({
      stream,
      usedUp: await standingUsedUp(ports.studies, study, { stream, day: todayIn(visit) }),
    })),
  );
  return known.flatMap(({ stream, usedUp }) =>
    usedUp === undefined
      ? []
      : [{ stream, since: usedUp.at, textsPerDay: usedUp.budget, appointmentsToo: usedUp.appointmentsToo }],
  );
};

const waitsForChannel =
  (channel: BreakerChannel): WaitsFor =>
  (step) =>
    step.channel === channel && step.code !== TEXTS_USED_UP;

const waitsForTomorrow =
  (of: Stream): WaitsFor =>
  (step, stream) =>
    step.code === TEXTS_USED_UP && stream === of;

/** Why messages of the study stay, since when, and how many wait for that to end; empty where none does. */
export const standstills = async (study: Study, visit: Visit, ports: ApiPorts) => {
  const shut = await shutChannels(visit, ports);
  const usedUp = await usedUpStreams(study, visit, ports);
  const reasons = [
    ...shut.map(({ channel }) => waitsForChannel(channel)),
    ...usedUp.map(({ stream }) => waitsForTomorrow(stream)),
  ];
  const counts = reasons.length === 0 ? [] : await countWaiting(reasons, visit, ports);
  const counted = (nth: number) => (counts === undefined ? {} : { waiting: counts[nth] ?? 0 });
  return {
    ...(shut.length === 0 ? {} : { shut: shut.map((each, nth) => ({ ...each, ...counted(nth) })) }),
    ...(usedUp.length === 0 ? {} : { usedUp: usedUp.map((each, nth) => ({ ...each, ...counted(shut.length + nth) })) }),
  };
};
