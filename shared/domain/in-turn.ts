import { isMessage, type AgendaItem } from './agenda-item.ts';
import type { Pending } from './pending.ts';
import type { ParticipantRecord } from './record.ts';
import { countsInDay, isCappedByDay, isStale, onNextDay } from './send-timing.ts';
import type { StudyPlan } from './study-plan.ts';

const waitsItsTurn = ({ item, attempting, blocked }: Pending): boolean =>
  isMessage(item) && blocked === undefined && attempting !== undefined && isCappedByDay(item, attempting);

/** The first to leave; of two that leave together the one that stands first in the agenda. */
const firstOf = (indexes: number[], pending: Pending[]): number | undefined =>
  indexes.reduce<number | undefined>((first, index) => {
    const [one, other] = [pending[first ?? index], pending[index]];
    return one && other && one.goesAt <= other.goesAt ? (first ?? index) : index;
  }, undefined);

/**
 * What is pending at the instants at which it would really leave: a look alone knows what has left today, and not that another one waits
 * and takes the day's place (`perDay`). In the order of the agenda, as given.
 */
export const inTurn = (
  plan: StudyPlan,
  record: ParticipantRecord,
  agenda: AgendaItem[],
  pending: Pending[],
): Pending[] => {
  const byKey = new Map(agenda.map((item) => [item.key, item]));
  const told = [...pending];
  const places = new Map<number, number>();
  let waiting = told.flatMap((each, index) => (waitsItsTurn(each) ? [index] : []));
  for (let first = firstOf(waiting, told); first !== undefined; first = firstOf(waiting, told)) {
    const each = told[first];
    if (each === undefined) break;
    const { day } = plan.appointments.zone.toLocal(each.goesAt);
    const taken = places.get(day) ?? countsInDay(record, plan, day, byKey);
    const isOver = isStale(plan, each.item, each.goesAt);
    if (taken < plan.protocol.limits.perDay || isOver) {
      const settled = first;
      waiting = waiting.filter((index) => index !== settled);
      if (!isOver) places.set(day, taken + 1);
    } else told[first] = { ...each, goesAt: onNextDay(plan, each.item, day) };
  }
  return told;
};
