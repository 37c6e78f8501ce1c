import { agendaOf } from '../../shared/domain/record-agenda.ts';
import type { AgendaItem } from '../../shared/domain/agenda-item.ts';
import { blockedNow } from '../../shared/domain/blocked.ts';
import type { ParticipantRecord, StepOutcome, Stream } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { everyone, forEachOf, hasTime } from './exports/everyone.ts';
import type { ApiPorts } from './ports.ts';
import { planFor } from './read-participant.ts';
import { lastOutcome } from './step-state.ts';
import type { Visit } from './visit.ts';

export type Waiting = Extract<StepOutcome, { state: 'waiting' }>;

/** Whether it is this that a message of the stream waits for. */
export type WaitsFor = (step: Waiting, stream: Stream) => boolean;

const isThis = (waitsFor: WaitsFor, step: StepOutcome | undefined, stream: Stream): step is Waiting =>
  step?.state === 'waiting' && waitsFor(step, stream);

export interface WaitingMessage {
  record: ParticipantRecord;
  plan: StudyPlan;
  item: AgendaItem;
  step: Waiting;
}

/** What is to leave as soon as it may: whoever has stopped since, or whose appointment has begun, is not to be rung for it. */
export const waitingOf = async (
  waitsFor: WaitsFor,
  both: Both,
  visit: Visit,
  ports: ApiPorts,
): Promise<WaitingMessage[]> => {
  const waiting = [both.interviews, both.checkIns].filter(({ steps, stream }) =>
    Object.values(steps).some((step) => isThis(waitsFor, step, stream)),
  );
  if (waiting.length === 0) return [];
  const plan = await planFor(both, visit.study.id, ports);
  return waiting.flatMap((record) =>
    agendaOf(plan, record).flatMap((item) => {
      const step = lastOutcome(record.steps, item.key);
      if (!isThis(waitsFor, step, record.stream)) return [];
      return blockedNow(plan, record, item, visit.now) === undefined ? [{ record, plan, item, step }] : [];
    }),
  );
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
      counts[nth] = each.reduce((sum, { length }) => sum + length, counts[nth] ?? 0);
    }
    if (!hasTime(visit, ports)) return undefined;
  }
  return counts;
};
