import { agendaOf } from '../../shared/domain/record-agenda.ts';
import type { StepOutcome, Stream } from '../../shared/domain/record.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { everyone, forEachOf, hasTime } from './exports/everyone.ts';
import type { ApiPorts } from './ports.ts';
import { planFor } from './read-participant.ts';
import { lastOutcome } from './step-state.ts';
import type { Visit } from './visit.ts';

export type Waiting = Extract<StepOutcome, { state: 'waiting' }>;

/** Whether it is this that a message of the stream waits for. */
export type WaitsFor = (step: Waiting, stream: Stream) => boolean;

const isThis = (waitsFor: WaitsFor, step: StepOutcome | undefined, stream: Stream): boolean =>
  step?.state === 'waiting' && waitsFor(step, stream);

/** What is to leave as soon as it may. */
const waitingOf = async (waitsFor: WaitsFor, both: Both, visit: Visit, ports: ApiPorts): Promise<number> => {
  const waiting = [both.interviews, both.checkIns].filter(({ steps, stream }) =>
    Object.values(steps).some((step) => isThis(waitsFor, step, stream)),
  );
  if (waiting.length === 0) return 0;
  const plan = await planFor(both, visit.study.id, ports);
  return waiting.flatMap((record) =>
    agendaOf(plan, record).filter(
      ({ key, skip }) => skip === undefined && isThis(waitsFor, lastOutcome(record.steps, key), record.stream),
    ),
  ).length;
};

/** In the order asked for, of the people at the caller's sites; undefined where a study is too large to look at everybody in one request. */
export const countWaiting = async (
  reasons: readonly WaitsFor[],
  visit: Visit,
  ports: ApiPorts,
): Promise<number[] | undefined> => {
  const counts = reasons.map(() => 0);
  for await (const people of everyone(visit, ports)) {
    for (const [nth, waitsFor] of reasons.entries()) {
      const each = await forEachOf(people, (both) => waitingOf(waitsFor, both, visit, ports));
      counts[nth] = each.reduce((sum, count) => sum + count, counts[nth] ?? 0);
    }
    if (!hasTime(visit, ports)) return undefined;
  }
  return counts;
};
