import { expectedSlots } from './check-in-slots.ts';
import { addMonths, civil, type CivilDay, isoDate, partsOf } from './civil-date.ts';
import { checkInFacts, countedContacts, expectedCheckIn } from './record-agenda.ts';
import type { CheckInRecord } from './record.ts';
import type { StudyPlan } from './study-plan.ts';

export interface Counted {
  held: number;
  expected: number;
}

export interface CaseloadMonth extends Counted {
  /** `2026-02` */
  month: string;
}

export interface DueCheckIns {
  /** Within seven days, today included. */
  due: number;
  /** The day has passed. */
  overdue: number;
}

/** A check-in is spoken of as due from a week before. */
export const DUE_SOON_DAYS = 7;

/** First days of the last so many calendar months, the present one included; oldest first. */
export const monthsUpTo = (today: CivilDay, count: number): CivilDay[] => {
  const first = today - partsOf(today).day + 1;
  return Array.from({ length: count }, (_, index) => addMonths(first, index + 1 - count));
};

/** Days by which a contact was counted on, outside of stops; after a death or emigration nothing is known to have been. */
const slotsOf = (plan: StudyPlan, record: CheckInRecord, from: CivilDay, to: CivilDay): CivilDay[] => {
  const facts = checkInFacts(plan, record);
  const definition = facts && plan.protocol.checkIns[facts.plan];
  const anchor = definition && record.anchors[definition.anchor];
  if (definition === undefined || anchor === undefined || record.held) return [];
  if (record.participation.life !== 'alive') return [];
  const dayOf = (instant: string): CivilDay => plan.appointments.zone.toLocal(Date.parse(instant)).day;
  const registered = dayOf(record.registeredAt);
  const stops = record.stopped.map((span) => ({
    from: dayOf(span.from),
    to: span.to === undefined ? Infinity : dayOf(span.to),
  }));
  return expectedSlots(definition, civil(anchor), Math.max(from, registered), to).filter(
    (slot) => !stops.some((stop) => stop.from <= slot && slot < stop.to),
  );
};

/** What was held in each month, against what the plan counts on by the end of it, or by today: with the present mentor, whoever held it. */
export const monthCounts = (
  plan: StudyPlan,
  record: CheckInRecord,
  months: CivilDay[],
  today: CivilDay,
): CaseloadMonth[] => {
  const contacts = countedContacts(record).map(civil);
  return months.map((first) => {
    const next = addMonths(first, 1);
    return {
      month: isoDate(first).slice(0, 7),
      held: contacts.filter((day) => day >= first && day < next).length,
      expected: slotsOf(plan, record, first, Math.min(next, today + 1)).length,
    };
  });
};

/** Of one participant: whether their next check-in is due soon, counted as 1 or 0, or was due before today. */
export const dueCheckIns = (plan: StudyPlan, record: CheckInRecord, today: CivilDay): DueCheckIns => {
  const due = expectedCheckIn(plan, record)?.due;
  return {
    due: due !== undefined && due >= today && due < today + DUE_SOON_DAYS ? 1 : 0,
    overdue: due !== undefined && due < today ? 1 : 0,
  };
};
