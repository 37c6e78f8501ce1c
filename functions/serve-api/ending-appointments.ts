import type { BookingRow } from '../../shared/domain/bookings.ts';
import {
  clashes,
  covers,
  held,
  type Held as HeldTime,
  type Hours,
  hoursOf,
  overlap,
  stretchOf,
} from '../../shared/domain/double-booking.ts';
import type { MovedAppointment } from '../../shared/domain/ending.ts';
import { isActive, type Member } from '../../shared/domain/member.ts';
import { leaveOf, type Slot } from '../../shared/domain/slots.ts';
import { fitFor } from './ending-fit.ts';
import type { HeldAppointment } from './ending-held.ts';

interface Diary {
  member: Member;
  hours: Hours;
  taken: HeldTime[];
  given: number;
}

export interface LeftAppointment {
  participant: string;
  timepoint: string;
  at: string;
}

const diaryOf = (member: Member, bookings: BookingRow[], slots: Slot[]): Diary => {
  const own = slots.filter(({ assessor }) => assessor === member.user);
  const hours = hoursOf([...own, ...leaveOf(member)]);
  const taken = bookings
    .filter(({ assessor }) => assessor === member.user)
    .map((booking) => held(stretchOf(booking), hours));
  return { member, hours, taken, given: 0 };
};

/** As the check of a new booking judges it, and stricter: nobody is there to override it or to be warned. */
const isFree = ({ member, hours, taken }: Diary, row: HeldAppointment): boolean => {
  const time = held(stretchOf(row), hours);
  return (
    isActive(member, row.at.slice(0, 'yyyy-mm-dd'.length)) &&
    !row.unblinded.includes(member.user) &&
    !hours.leave.some((each) => overlap(each, time)) &&
    !taken.some((each) => clashes(time, each))
  );
};

const isOutside = ({ hours }: Diary, row: HeldAppointment): boolean =>
  hours.open.length > 0 && !hours.open.some((each) => covers(each, stretchOf(row)));

/**
 * Each to an assessor of the site who is on the staff and free then, with the way there, and blind to the participant: best in their
 * hours, then to whoever was given fewest. What they are given here makes them busy.
 */
export const dealAppointments = (
  user: string,
  successors: Member[],
  { appointments, bookings, slots }: { appointments: HeldAppointment[]; bookings: BookingRow[]; slots: Slot[] },
): { moved: MovedAppointment[]; left: LeftAppointment[] } => {
  const diaries = new Map(successors.map((member) => [member.user, diaryOf(member, bookings, slots)]));
  const moved: MovedAppointment[] = [];
  const left: LeftAppointment[] = [];
  for (const row of appointments) {
    const { participant, timepoint, at } = row;
    const [fit] = fitFor(successors, 'assessor', row.site)
      .flatMap((member) => diaries.get(member.user) ?? [])
      .filter((diary) => isFree(diary, row))
      .sort((a, b) => Number(isOutside(a, row)) - Number(isOutside(b, row)) || a.given - b.given);
    if (fit === undefined) {
      left.push({ participant, timepoint, at });
      continue;
    }
    moved.push({ participant, timepoint, at, from: user, to: fit.member.user });
    fit.taken.push(held(stretchOf(row), fit.hours));
    fit.given += 1;
  }
  return { moved, left };
};
