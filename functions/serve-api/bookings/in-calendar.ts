import type { BookingRow } from '../../../shared/domain/bookings.ts';
import {
  clashes,
  type Held,
  held,
  type Hours,
  hoursOf,
  overlap,
  stretchOf,
} from '../../../shared/domain/double-booking.ts';
import type { Slot } from '../../../shared/domain/slots.ts';

interface Diary {
  hours: Hours;
  taken: { participant: string; time: Held }[];
}

const diaryOf = (user: string, all: readonly BookingRow[], slots: readonly Slot[]): Diary => {
  const hours = hoursOf(slots.filter(({ assessor }) => assessor === user));
  const own = all.filter(({ assessor }) => assessor === user);
  return { hours, taken: own.map((row) => ({ participant: row.participant, time: held(stretchOf(row), hours) })) };
};

/** Each booking with the way to it and with what stands in its way, judged as the check of a new one would. */
export const inCalendar = (shown: readonly BookingRow[], all: readonly BookingRow[], slots: readonly Slot[]) => {
  const diaries = new Map<string, Diary>();
  return shown.map(({ study: _study, ...booking }) => {
    const { assessor, participant } = booking;
    if (assessor === undefined) return booking;
    const diary = diaries.get(assessor) ?? diaryOf(assessor, all, slots);
    diaries.set(assessor, diary);
    const time = held(stretchOf(booking), diary.hours);
    const isDoubleBooked = diary.taken.some((other) => other.participant !== participant && clashes(time, other.time));
    const isInLeave = diary.hours.leave.some((each) => overlap(each, time));
    return {
      ...booking,
      ...(time.travel === 0 ? {} : { travelMinutes: time.travel }),
      ...(isDoubleBooked ? { isDoubleBooked } : {}),
      ...(isInLeave ? { isInLeave } : {}),
    };
  });
};
