import { isoDate, weekdayOf } from './civil-date.ts';
import { localMinute, localText } from './bookings.ts';
import type { Member } from './member.ts';
import { type Weekday, WEEKDAYS } from './protocol.ts';
import type { Appointment } from './record.ts';
import { LOCAL_DATE_TIME } from './local-time.ts';

export const SLOT_KINDS = ['open', 'leave'] as const;

/** A stretch of an assessor's time, in local date-times of the study's zone; `to` is its end and no longer in it. */
export interface Slot {
  study: string;
  assessor: string;
  kind: (typeof SLOT_KINDS)[number];
  from: string;
  to: string;
  site?: string;
  place?: string;
  mode?: Appointment['mode'];
  /** Before and after an interview in it: the way there and back. */
  travelMinutes?: number;
}

export type SlotKey = Pick<Slot, 'assessor' | 'kind' | 'from'>;

/** `2026-04-28T09:00.open.assessor-1`: made of what names it, so that the same hours entered twice are one slot. */
export const slotId = ({ assessor, kind, from }: SlotKey): string => `${from}.${kind}.${assessor}`;

/** What an id names; undefined when it is none. */
export const slotKeyOf = (id: string): SlotKey | undefined => {
  const [from = '', kind, ...rest] = id.split('.');
  const known = SLOT_KINDS.find((each) => each === kind);
  const assessor = rest.join('.');
  return known && assessor && LOCAL_DATE_TIME.test(from) ? { from, kind: known, assessor } : undefined;
};

/** The same hours on weekdays of a stretch; dates and times of the study's zone, `lastDay` inclusive. */
export interface WeeklyHours {
  weekdays: Weekday[];
  from: string;
  to: string;
  firstDay: string;
  lastDay: string;
}

export const hoursOfEachWeek = ({
  weekdays,
  from,
  to,
  firstDay,
  lastDay,
}: WeeklyHours): Pick<Slot, 'from' | 'to'>[] => {
  const [first, last] = [firstDay, lastDay].map((date) => localMinute(`${date}T00:00`) / DAY_MINUTES) as [
    number,
    number,
  ];
  const days = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  return days
    .filter((day) => weekdays.some((weekday) => WEEKDAYS[weekdayOf(day)] === weekday))
    .map((day) => ({ from: `${isoDate(day)}T${from}`, to: `${isoDate(day)}T${to}` }));
};

const DAY_MINUTES = 1_440;

/** The leave that stands with a member of staff, as slots: whole days. */
export const leaveOf = ({ study, user, leave = [] }: Member): Slot[] =>
  leave.map(({ from, until }) => ({
    study,
    assessor: user,
    kind: 'leave',
    from: `${from}T00:00`,
    to: localText(localMinute(`${until}T00:00`) + DAY_MINUTES),
  }));

/** A local date is the midnight it begins with. */
const asTime = (local: string): string => (local.includes('T') ? local : `${local}T00:00`);

/** Whether a slot has time in a stretch; local dates or date-times, `to` exclusive. */
export const isWithin = (slot: Pick<Slot, 'from' | 'to'>, { from, to }: { from: string; to: string }): boolean =>
  slot.to > asTime(from) && slot.from < asTime(to);
