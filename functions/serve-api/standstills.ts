import { agendaLine } from '../../shared/domain/agenda-line.ts';
import { TEXTS_USED_UP } from '../../shared/domain/fallback.ts';
import type { Stream } from '../../shared/domain/record.ts';
import type { BreakerChannel, Study } from '../../shared/ports/study-book.ts';
import { boundedStreams, standingUsedUp } from '../../shared/ports/used-up.ts';
import { ok, type Answer } from './answer.ts';
import { itemsOfPeople } from './items-of-people.ts';
import type { ApiPorts } from './ports.ts';
import { todayIn } from './today-in.ts';
import type { Visit } from './visit.ts';
import { countWaiting, type WaitingMessage, waitingOf, type WaitsFor } from './waiting-messages.ts';

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

const reasonsOf = async (study: Study, visit: Visit, ports: ApiPorts) => {
  const shut = await shutChannels(visit, ports);
  const usedUp = await usedUpStreams(study, visit, ports);
  const waitsFor = [
    ...shut.map(({ channel }) => waitsForChannel(channel)),
    ...usedUp.map(({ stream }) => waitsForTomorrow(stream)),
  ];
  return { shut, usedUp, waitsFor };
};

/** Why messages of the study stay, since when, and how many wait for that to end; empty where none does. */
export const standstills = async (study: Study, visit: Visit, ports: ApiPorts) => {
  const { shut, usedUp, waitsFor } = await reasonsOf(study, visit, ports);
  const counts = waitsFor.length === 0 ? [] : await countWaiting(waitsFor, visit, ports);
  const counted = (nth: number) => (counts === undefined ? {} : { waiting: counts[nth] ?? 0 });
  return {
    ...(shut.length === 0 ? {} : { shut: shut.map((each, nth) => ({ ...each, ...counted(nth) })) }),
    ...(usedUp.length === 0 ? {} : { usedUp: usedUp.map((each, nth) => ({ ...each, ...counted(shut.length + nth) })) }),
  };
};

const heldBack = ({ record, plan, item, step }: WaitingMessage) => {
  const { followUp, checkIn, step: name, at } = agendaLine(plan, item);
  return {
    participant: record.participant,
    ...(followUp === undefined ? { checkIn } : { followUp }),
    step: name,
    at,
    channel: step.channel,
    reason: step.code,
    ...(item.appointment === undefined ? {} : { appointment: item.appointment.at }),
  };
};

/** Whose messages wait, for whoever has to ring them. */
export const listHeldBack = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const study = await ports.studies.studyNow(visit.study.id);
  const { waitsFor } = study ? await reasonsOf(study, visit, ports) : { waitsFor: [] };
  if (waitsFor.length === 0) return ok({ items: [] });
  const any: WaitsFor = (step, stream) => waitsFor.some((each) => each(step, stream));
  return ok(
    await itemsOfPeople(visit, ports, async (both) => (await waitingOf(any, both, visit, ports)).map(heldBack)),
  );
};
