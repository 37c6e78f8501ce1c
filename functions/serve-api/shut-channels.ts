import { agendaOf } from '../../shared/domain/record-agenda.ts';
import type { StepOutcome } from '../../shared/domain/record.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import type { BreakerChannel } from '../../shared/ports/study-book.ts';
import { everyone, forEachOf, hasTime } from './exports/everyone.ts';
import type { ApiPorts } from './ports.ts';
import { planFor } from './read-participant.ts';
import { lastOutcome } from './step-state.ts';
import type { Visit } from './visit.ts';

const CHANNELS: BreakerChannel[] = ['sms', 'email'];

const waitsFor = (channel: BreakerChannel, step: StepOutcome | undefined): boolean =>
  step?.state === 'waiting' && step.channel === channel;

/** What a channel is to take as soon as it may. */
const waitingBy = async (channel: BreakerChannel, both: Both, visit: Visit, ports: ApiPorts): Promise<number> => {
  const waiting = [both.interviews, both.checkIns].filter(({ steps }) =>
    Object.values(steps).some((step) => waitsFor(channel, step)),
  );
  if (waiting.length === 0) return 0;
  const plan = await planFor(both, visit.study.id, ports);
  return waiting.flatMap((record) =>
    agendaOf(plan, record).filter(
      ({ key, skip }) => skip === undefined && waitsFor(channel, lastOutcome(record.steps, key)),
    ),
  ).length;
};

/** By channel, of the people at the caller's sites; undefined where a study is too large to look at everybody in one request. */
const countWaiting = async (
  channels: BreakerChannel[],
  visit: Visit,
  ports: ApiPorts,
): Promise<number[] | undefined> => {
  const counts = channels.map(() => 0);
  for await (const people of everyone(visit, ports)) {
    for (const [nth, channel] of channels.entries()) {
      const each = await forEachOf(people, (both) => waitingBy(channel, both, visit, ports));
      counts[nth] = each.reduce((sum, count) => sum + count, counts[nth] ?? 0);
    }
    if (!hasTime(visit, ports)) return undefined;
  }
  return counts;
};

/** Channels whose provider takes nothing from the study, since when, and how many messages wait for that to end. */
export const shutChannels = async (visit: Visit, ports: ApiPorts) => {
  const known = await Promise.all(
    CHANNELS.map(async (channel) => ({ channel, breaker: await ports.studies.breaker(visit.study.id, channel) })),
  );
  const shut = known.flatMap(({ channel, breaker }) => (breaker === undefined ? [] : [{ channel, breaker }]));
  if (shut.length === 0) return [];
  const channels = shut.map(({ channel }) => channel);
  const counts = await countWaiting(channels, visit, ports);
  return shut.map(({ channel, breaker: { shutUntil, since } }, nth) => ({
    channel,
    triedAgainAt: shutUntil,
    ...(since === undefined ? {} : { since }),
    ...(counts === undefined ? {} : { waiting: counts[nth] ?? 0 }),
  }));
};
