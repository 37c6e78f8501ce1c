import fc from 'fast-check';
import { type BookingRow, localMinute, localText } from '../../shared/domain/bookings.ts';
import { clashes, held, type Held, hoursOf, stretchOf } from '../../shared/domain/double-booking.ts';
import { freeTimes } from '../../shared/domain/free-times.ts';
import type { Slot } from '../../shared/domain/slots.ts';
import { runs } from '../support/runs.ts';

const DAY = '2026-04-28';
const midnight = localMinute(`${DAY}T00:00`);
const minuteOfDay = fc.integer({ min: 0, max: 1_439 });
const assessor = fc.constantFrom('assessor-1', 'assessor-2');

const slot = fc
  .record({
    assessor,
    kind: fc.constantFrom('open', 'open', 'leave'),
    ends: fc.uniqueArray(minuteOfDay, { minLength: 2, maxLength: 2 }),
    travel: fc.integer({ min: 0, max: 90 }),
  })
  .map(({ ends, travel, ...rest }): Slot => {
    const [from = 0, to = 0] = ends.toSorted((a, b) => a - b).map((minute) => midnight + minute);
    return { study: 'ips-ma', ...rest, from: localText(from), to: localText(to), travelMinutes: travel };
  });
const booking = fc
  .record({ assessor, start: minuteOfDay, minutes: fc.integer({ min: 15, max: 180 }) })
  .map(({ start, ...rest }): BookingRow => ({
    study: 'ips-ma',
    participant: 'P-1',
    timepoint: 'FU12',
    n: 1,
    mode: 'phone',
    language: 'da',
    at: localText(midnight + start),
    ...rest,
  }));
const asked = fc.record({
  slots: fc.array(slot, { maxLength: 6 }),
  bookings: fc.array(booking, { maxLength: 6 }),
  minutes: fc.integer({ min: 15, max: 180 }),
});
const range = { from: `${DAY}T00:00`, to: '2026-04-29T00:00', isClosed: () => false };

describe('free times', () => {
  it('are exactly the quarters of an hour that lie in open hours and touch neither leave nor another interview with its way', () => {
    fc.assert(
      fc.property(asked, ({ slots, bookings, minutes }) => {
        const found = freeTimes({ slots, bookings, minutes, ...range }).map(({ assessor: who, at }) => `${at} ${who}`);
        const naive: string[] = [];
        for (let minute = midnight; minute < midnight + 1_440; minute += 15)
          for (const who of ['assessor-1', 'assessor-2']) {
            const own = slots.filter((each) => each.assessor === who);
            const [from, to] = [localText(minute), localText(minute + minutes)];
            const isOpen = own.some((each) => each.kind === 'open' && each.from <= from && to <= each.to);
            const isAway = own.some((each) => each.kind === 'leave' && each.from < to && from < each.to);
            const isTaken = bookings.some(
              (other) =>
                other.assessor === who &&
                clashes(
                  held({ start: minute, end: minute + minutes }, hoursOf(own)),
                  held(stretchOf(other), hoursOf(own)),
                ),
            );
            if (isOpen && !isAway && !isTaken) naive.push(`${from} ${who}`);
          }
        expect(found).toEqual(naive);
      }),
      { seed: 20_260_428, numRuns: runs(1_000) },
    );
  });

  it('clash the same way round whichever of the two was there first', () => {
    fc.assert(
      fc.property(booking, booking, fc.array(slot, { maxLength: 4 }), (one, other, slots) => {
        const [a, b] = [one, other].map((each) => held(stretchOf(each), hoursOf(slots))) as [Held, Held];
        expect(clashes(a, b)).toBe(clashes(b, a));
      }),
      { seed: 20_260_429, numRuns: runs(1_000) },
    );
  });
});
