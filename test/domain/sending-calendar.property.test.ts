import fc from 'fast-check';
import { IANAZone } from 'luxon';
import { civil, isoDate } from '../../shared/domain/civil-date.ts';
import { WEEKDAYS } from '../../shared/domain/protocol.ts';
import { type SendingCalendar, sendingCalendar } from '../../shared/domain/sending-calendar.ts';
import { aDanishCalendar } from '../support/danish-calendar.ts';
import { EU_ZONES } from '../support/eu-zones.ts';
import { runs } from '../support/runs.ts';

const MINUTE = 60_000;
const [FIRST_DAY, LAST_DAY] = [civil('2024-01-01'), civil('2045-12-31')];

const clock = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

interface Hours {
  from: number;
  to: number;
  at: number;
}
const anyHours = (earliest: number): fc.Arbitrary<Hours> =>
  fc
    .tuple(fc.integer({ min: earliest, max: 1439 }), fc.integer({ min: 1, max: 1440 }), fc.nat())
    .map(([from, length, seed]) => {
      const to = Math.min(1440, from + length);
      return { from, to, at: from + (seed % (to - from)) };
    });

const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
const anyInstant = fc.integer({ min: FIRST_DAY * 1440, max: LAST_DAY * 1440 }).map((minute) => minute * MINUTE);

const anyCalendar = (hours: fc.Arbitrary<Hours>): fc.Arbitrary<SendingCalendar> =>
  fc
    .record({
      hours,
      days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
      timeZone: fc.constantFrom(...EU_ZONES),
      holidays: fc.array(anyDay.map(isoDate), { maxLength: 40 }),
      closures: fc.array(fc.tuple(anyDay, fc.integer({ min: 0, max: 40 })), { maxLength: 3 }),
    })
    .map(({ hours: { from, to, at }, days, timeZone, holidays, closures }) =>
      sendingCalendar({
        sending: { days, from: clock(from), to: clock(to), at: clock(at), closedDays: ['06-05', '12-24', '12-31'] },
        timeZone,
        holidays,
        closedPeriods: closures.map(([day, length]) => ({ from: isoDate(day), to: isoDate(day + length) })),
      }),
    );

/** After every zone's change of the clock, which is at four in the morning at the latest. */
const daytimeCalendar = anyCalendar(anyHours(240));
const nightAndDayCalendar = anyCalendar(anyHours(0));

describe('whatever the rules of a study', () => {
  it('a reminder rolls to the nearest sending day on its side', () => {
    fc.assert(
      fc.property(nightAndDayCalendar, anyDay, (calendar, day) => {
        const [back, forward] = [calendar.rollBackward(day), calendar.rollForward(day)];
        expect(back <= day && day <= forward).toBe(true);
        expect([back, forward].map(calendar.isSendingDay)).toEqual([true, true]);
        for (let between = back + 1; between < forward; between += 1) {
          if (between !== day || back !== forward) expect(calendar.isSendingDay(between)).toBe(false);
        }
      }),
      { numRuns: runs(1_000) },
    );
  });

  it('working days come back and are counted the same', () => {
    fc.assert(
      fc.property(nightAndDayCalendar, anyDay, fc.integer({ min: 1, max: 15 }), (calendar, day, n) => {
        const later = calendar.addWorkingDays(day, n);
        expect(calendar.workingDaysBetween(day, later)).toBe(n);
        expect(calendar.isSendingDay(later)).toBe(true);
        expect(calendar.addWorkingDays(later, -n)).toBe(calendar.rollBackward(day));
      }),
      { numRuns: runs(1_000) },
    );
  });

  it('the next opening is open, and nothing before it was', () => {
    fc.assert(
      fc.property(nightAndDayCalendar, anyInstant, (calendar, now) => {
        const opens = calendar.nextOpen(now);
        expect(calendar.isOpen(opens)).toBe(true);
        if (opens === now) return;
        expect(calendar.isOpen(opens - 1)).toBe(false);
        let earlier = now;
        while (earlier < opens && !calendar.isOpen(earlier)) earlier += 7 * MINUTE;
        expect(earlier).toBeGreaterThanOrEqual(opens);
      }),
      { numRuns: runs(1_000) },
    );
  });

  it('sending is open exactly on sending days within the hours that luxon’s clock shows', () => {
    const cases = fc.tuple(anyHours(240), fc.constantFrom(...EU_ZONES), anyInstant);
    fc.assert(
      fc.property(cases, ([{ from, to, at }, timeZone, now]) => {
        const sending = { from: clock(from), to: clock(to), at: clock(at) };
        const calendar = aDanishCalendar({ timeZone, sending });
        const local = Math.floor(now / MINUTE) + IANAZone.create(timeZone).offset(now);
        const day = Math.floor(local / 1440);
        const minute = local - day * 1440;
        expect(calendar.isOpen(now)).toBe(calendar.isSendingDay(day) && minute >= from && minute < to);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('a dated step leaves while sending is open, and after the one of the day before', () => {
    fc.assert(
      fc.property(daytimeCalendar, anyDay, (calendar, day) => {
        const sendingDay = calendar.rollForward(day);
        expect(calendar.isOpen(calendar.atSendingTime(sendingDay))).toBe(true);
        expect(calendar.atSendingTime(day)).toBeGreaterThan(calendar.atSendingTime(day - 1));
      }),
      { numRuns: runs(1_000) },
    );
  });
});

describe('every day from 2024 to 2045', () => {
  it.each(EU_ZONES)('a step leaves at its local time and within sending hours in %s', (timeZone) => {
    const [at, from, to] = ['10:00', '09:00', '19:00'];
    const calendar = aDanishCalendar({
      timeZone,
      sending: { days: [...WEEKDAYS], at, from, to, closedDays: [] },
      holidays: [],
    });
    for (let day = FIRST_DAY; day <= LAST_DAY; day += 1) {
      const leaves = calendar.atSendingTime(day);
      const reads = calendar.zone.toLocal(leaves);
      if (reads.day !== day || reads.minute !== 600 || !calendar.isOpen(leaves))
        throw new Error(`${timeZone} ${isoDate(day)}`);
    }
    expect(calendar.zone.name).toBe(timeZone);
  });
});
