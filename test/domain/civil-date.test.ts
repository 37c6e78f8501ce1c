import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  addDuration,
  addMonths,
  civil,
  civilOf,
  daysBetween,
  isCivilDate,
  isoDate,
  parseDuration,
  partsOf,
  weekdayOf,
} from '../../shared/domain/civil-date.ts';
import vectors from '../support/vectors.json' with { type: 'json' };
import { runs } from '../support/runs.ts';

const plus = (date: string, duration: string): string => isoDate(addDuration(civil(date), duration));
const luxonDay = (day: number): DateTime => DateTime.fromMillis(day * 86_400_000, { zone: 'UTC' });
const anyDay = fc.integer({ min: civil('1900-01-01'), max: civil('2199-12-31') });

describe('a civil date', () => {
  it('is the same date, weekday and number as in luxon, every day from 1900 to 2100', () => {
    for (let day = civil('1900-01-01'); day <= civil('2100-12-31'); day += 1) {
      const { year, month, day: dayOfMonth, weekday } = luxonDay(day);
      const parts = partsOf(day);
      if (parts.year !== year || parts.month !== month || parts.day !== dayOfMonth || weekdayOf(day) !== weekday - 1) {
        throw new Error(`${isoDate(day)} is ${luxonDay(day).toISODate() ?? ''} in luxon`);
      }
      if (civilOf(year, month, dayOfMonth) !== day) throw new Error(`${isoDate(day)} does not come back`);
    }
    expect(isoDate(0)).toBe('1970-01-01');
  });

  it('comes back from its text', () => {
    fc.assert(fc.property(anyDay, (day) => civil(isoDate(day)) === day && isCivilDate(isoDate(day))));
    expect(isoDate(civil('0999-03-01'))).toBe('0999-03-01');
  });

  it.each([
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '+002026-01-01',
    '',
  ])('is not %j', (text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(() => civil(text)).toThrow(RangeError);
  });

  it('refuses parts that are no date', () => {
    expect(() => civilOf(2025, 2, 29)).toThrow(RangeError);
    expect(() => civilOf(2025, 13, 1)).toThrow(RangeError);
    expect(() => civilOf(2025, 1.5, 1)).toThrow(RangeError);
    expect(() => civilOf(2025, 1, 1.5)).toThrow(RangeError);
    expect(() => civilOf(Number.NaN, 1, 1)).toThrow(RangeError);
    expect(civilOf(2000, 2, 29)).toBe(civil('2000-02-29'));
  });

  it('counts days forward and back', () => {
    expect(daysBetween(civil('2024-02-28'), civil('2024-03-01'))).toBe(2);
    expect(daysBetween(civil('2024-03-01'), civil('2024-02-28'))).toBe(-2);
  });

  it('knows the weekday before 1970, too', () => {
    expect(weekdayOf(civil('1969-12-28'))).toBe(6);
    expect(weekdayOf(civil('1969-12-29'))).toBe(0);
    expect(weekdayOf(civil('2026-04-18'))).toBe(5);
  });
});

describe('months after an anchor', () => {
  it.each(vectors.addMonths)('$anchor + $months months is $due', ({ anchor, months, due }) => {
    expect(isoDate(addMonths(civil(anchor), months))).toBe(due);
    expect(plus(anchor, `P${String(months)}M`)).toBe(due);
  });

  it('are those of luxon, in both directions', () => {
    const months = fc.integer({ min: -600, max: 600 });
    const days = fc.integer({ min: -2000, max: 2000 });
    fc.assert(
      fc.property(anyDay, months, days, (day, byMonths, byDays) => {
        const judged = luxonDay(day).plus({ months: byMonths }).plus({ days: byDays }).toISODate();
        expect(isoDate(addMonths(day, byMonths) + byDays)).toBe(judged);
      }),
      { seed: 20_260_228, numRuns: runs(2000) },
    );
  });

  it('are neither 365 days nor twelve times 31: someone randomised on 31 August is due on 31 August', () => {
    expect(plus('2023-08-31', 'P12M')).toBe('2024-08-31');
    expect(plus('2023-08-31', 'P365D')).toBe('2024-08-30');
    expect(plus('2023-08-31', 'P372D')).toBe('2024-09-06');
    expect(plus('2023-08-31', 'P24M')).toBe('2025-08-31');
    expect(plus('2023-03-01', 'P12M')).toBe('2024-03-01');
    expect(plus('2023-03-01', 'P365D')).toBe('2024-02-29');
  });

  it('bring someone randomised on a leap day back to it after four years', () => {
    expect(['P12M', 'P24M', 'P36M', 'P48M'].map((months) => plus('2024-02-29', months))).toEqual([
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
    expect(plus(plus('2024-02-29', 'P12M'), 'P36M')).toBe('2028-02-28');
  });

  it('return to the 31st after a short month and skip none', () => {
    expect([1, 2, 3].map((month) => isoDate(addMonths(civil('2025-01-31'), month)))).toEqual([
      '2025-02-28',
      '2025-03-31',
      '2025-04-30',
    ]);
  });

  it('depend on the anchor that the protocol names', () => {
    expect(plus('2025-01-30', 'P12M')).toBe('2026-01-30');
    expect(plus('2025-02-03', 'P12M')).toBe('2026-02-03');
  });
});

it('whoever writes what is no date or duration is told how it is written', () => {
  expect(() => civil('18/4 2026')).toThrow('a date is written YYYY-MM-DD');
  expect(() => civil('2026-02-29')).toThrow('no such date: 2026-2-29');
  expect(() => parseDuration('3 months')).toThrow('a duration is written in calendar units, like P12M or -P14D');
});

describe('a duration', () => {
  it.each([
    ['P12M', { sign: 1, months: 12, days: 0 }],
    ['-P14D', { sign: -1, months: 0, days: 14 }],
    ['P2W', { sign: 1, months: 0, days: 14 }],
    ['P1Y', { sign: 1, months: 12, days: 0 }],
    ['P1Y6M', { sign: 1, months: 18, days: 0 }],
    ['-P1Y2M3W4D', { sign: -1, months: 14, days: 25 }],
    ['P0D', { sign: 1, months: 0, days: 0 }],
  ])('%s is calendar units', (text, duration) => {
    expect(parseDuration(text)).toEqual(duration);
  });

  it.each([
    '',
    'P',
    '-P',
    '+P1D',
    'P-1D',
    'P1',
    '1D',
    'PT1H',
    'P1DT1H',
    'P1.5M',
    'P1D1M',
    'p1d',
    'P1D ',
    'P10000D',
    'P1D\n',
  ])('is not %j', (text) => {
    expect(() => parseDuration(text)).toThrow(RangeError);
  });

  it('goes back as it goes forward, months before days', () => {
    expect(plus('2026-04-18', '-P6W')).toBe('2026-03-07');
    expect(plus('2024-03-31', '-P1M')).toBe('2024-02-29');
    expect(plus('2024-01-31', 'P1M1D')).toBe('2024-03-01');
    expect(plus('2024-03-31', '-P1M1D')).toBe('2024-02-28');
    expect(plus('2026-01-15', '-P1Y')).toBe('2025-01-15');
    expect(plus('2026-04-18', '-P0D')).toBe('2026-04-18');
  });
});
