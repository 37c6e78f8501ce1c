import { civil } from '../../shared/domain/civil-date.ts';
import { baseLanguage, formatDate, formatDay, formatTime } from '../../shared/domain/local-format.ts';

/** From Monday 5 January 2026 on. */
const week = Array.from({ length: 7 }, (_, day) => civil('2026-01-05') + day);
const months = Array.from({ length: 12 }, (_, month) => civil(`2026-${String(month + 1).padStart(2, '0')}-28`));

describe('a participant reads in Danish', () => {
  it('days by their weekday, day and month', () => {
    expect(week.map((day) => formatDay(day, 'da'))).toEqual([
      'man. 5/1',
      'tir. 6/1',
      'ons. 7/1',
      'tor. 8/1',
      'fre. 9/1',
      'lør. 10/1',
      'søn. 11/1',
    ]);
    expect(formatDay(civil('2026-12-28'), 'da')).toBe('man. 28/12');
  });

  it('dates in digits, two of each', () => {
    expect(formatDate(civil('2026-12-28'), 'da')).toBe('28-12-2026');
    expect(formatDate(civil('2026-01-05'), 'da')).toBe('05-01-2026');
  });

  it('hours with a point', () => {
    expect([0, 5, 630, 1_439].map((minute) => formatTime(minute, 'da'))).toEqual(['00.00', '00.05', '10.30', '23.59']);
  });
});

describe('a participant reads in English', () => {
  it('days by their weekday and the name of the month', () => {
    expect(week.map((day) => formatDay(day, 'en').slice(0, 3))).toEqual('Mon Tue Wed Thu Fri Sat Sun'.split(' '));
    expect(months.map((day) => formatDay(day, 'en').slice(4))).toEqual([
      '28 Jan',
      '28 Feb',
      '28 Mar',
      '28 Apr',
      '28 May',
      '28 Jun',
      '28 Jul',
      '28 Aug',
      '28 Sep',
      '28 Oct',
      '28 Nov',
      '28 Dec',
    ]);
    expect(formatDay(week[0] ?? 0, 'en')).toBe('Mon 5 Jan');
  });

  it('dates with the name of the month, and the year', () => {
    expect(formatDate(civil('2026-12-28'), 'en')).toBe('28 Dec 2026');
    expect(formatDate(civil('2026-01-05'), 'en')).toBe('5 Jan 2026');
  });

  it('hours with a colon', () => {
    expect([0, 5, 630, 1_439].map((minute) => formatTime(minute, 'en'))).toEqual(['00:00', '00:05', '10:30', '23:59']);
  });
});

it.each([
  ['da', 'da'],
  ['da-DK', 'da'],
  ['DA_dk', 'da'],
  ['en-GB', 'en'],
  ['', ''],
])('the language of %p is %p', (language, base) => {
  expect(baseLanguage(language)).toBe(base);
});

it.each([
  ['da-DK', '10.30'],
  ['DA', '10.30'],
  ['en-GB', '10:30'],
  ['ar', '10:30'],
  ['dan', '10:30'],
])('who is written to in %s reads %s, in English where nothing else is known', (language, time) => {
  expect(formatTime(630, language)).toBe(time);
});

it('a day in a text has at most ten characters', () => {
  const longest = [...week, ...months].flatMap((day) => [formatDay(day, 'da'), formatDay(day, 'en')]);
  expect(Math.max(...longest.map(({ length }) => length))).toBeLessThanOrEqual(10);
});
