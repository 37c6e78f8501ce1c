import type { BookingRow } from '../../shared/domain/bookings.ts';
import type { Slot } from '../../shared/domain/slots.ts';

/** Somebody else's interview with the first assessor, on Tuesday 28 April 2026 at ten. */
export const aBooking = (over: Partial<BookingRow> = {}): BookingRow => ({
  study: 'ips-ma',
  participant: 'P-2',
  timepoint: 'FU12',
  n: 1,
  at: '2026-04-28T10:00',
  minutes: 60,
  mode: 'inPerson',
  language: 'da',
  assessor: 'assessor-1',
  ...over,
});

/** A booking that names nobody yet who will hold it. */
export const aBookingOfNobody = (over: Partial<BookingRow> = {}): BookingRow => {
  const { assessor: _assessor, ...row } = aBooking(over);
  return row;
};

/** Hours of the first assessor on that day, from nine to noon. */
export const aSlot = (over: Partial<Slot> = {}): Slot => ({
  study: 'ips-ma',
  assessor: 'assessor-1',
  kind: 'open',
  from: '2026-04-28T09:00',
  to: '2026-04-28T12:00',
  ...over,
});
