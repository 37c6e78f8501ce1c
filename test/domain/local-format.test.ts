import { civil } from '../../shared/domain/civil-date.ts';
import { isGsm7 } from '../../shared/domain/gsm7.ts';
import { assumedValues, LONGEST_VALUES } from '../../shared/domain/message-values.ts';
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

describe.each([
  ['nb', 'man. tir. ons. tor. fre. lør. søn.', '5.1.', '28.12.2026', '5.1.2026', '00:05 10:30'],
  ['no', 'man. tir. ons. tor. fre. lør. søn.', '5.1.', '28.12.2026', '5.1.2026', '00:05 10:30'],
  ['nn', 'mån. tys. ons. tor. fre. lau. søn.', '5.1.', '28.12.2026', '5.1.2026', '00:05 10:30'],
  ['sv', 'mån tis ons tors fre lör sön', '5/1', '2026-12-28', '2026-01-05', '00:05 10:30'],
  ['fi', 'ma ti ke to pe la su', '5.1.', '28.12.2026', '5.1.2026', '00.05 10.30'],
  ['de', 'Mo, Di, Mi, Do, Fr, Sa, So,', '5.1.', '28.12.2026', '5.1.2026', '00:05 10:30'],
  ['pt', 'seg. ter. qua. qui. sex. sab. dom.', '5/1', '28/12/2026', '05/01/2026', '00:05 10:30'],
  ['es', 'lun. mar. mié. jue. vie. sab. dom.', '5/1', '28/12/2026', '05/01/2026', '00:05 10:30'],
  ['fr', 'lun. mar. mer. jeu. ven. sam. dim.', '5/1', '28/12/2026', '05/01/2026', '00h05 10h30'],
  ['nl', 'ma di wo do vr za zo', '5-1', '28-12-2026', '5-1-2026', '00:05 10:30'],
  ['pl', 'pon. wt. sr. czw. pt. sob. niedz.', '5.01', '28.12.2026', '5.01.2026', '00:05 10:30'],
])('a participant reads in %s', (language, weekdays, fifth, december, january, hours) => {
  it('days, dates and hours as they are written there', () => {
    expect(week.map((day) => formatDay(day, language).split(' ')[0]).join(' ')).toBe(weekdays);
    expect(formatDay(week[0] ?? 0, language)).toBe(`${weekdays.split(' ')[0] ?? ''} ${fifth}`);
    expect([formatDate(civil('2026-12-28'), language), formatDate(week[0] ?? 0, language)]).toEqual([
      december,
      january,
    ]);
    expect([5, 630].map((minute) => formatTime(minute, language)).join(' ')).toBe(hours);
  });

  it('nothing that costs a text message more than its letters', () => {
    const said = [...week, ...months].map((day) => formatDay(day, language) + formatDate(day, language));
    expect(said.filter((each) => !isGsm7(each))).toEqual([]);
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
  ['fi-FI', '10.30'],
  ['constructor', '10:30'],
  ['dan', '10:30'],
])('who is written to in %s reads %s, in numbers alone where nothing else is known', (language, time) => {
  expect(formatTime(630, language)).toBe(time);
});

it.each(['it', 'ar', ''])(
  'who is written to in %p reads no words of another language in a day and a date',
  (language) => {
    expect([formatDay(civil('2026-02-09'), language), formatDate(civil('2026-02-09'), language)]).toEqual([
      '9/2',
      '9/2/2026',
    ]);
  },
);

it.each([...Object.keys(LONGEST_VALUES), 'it'].map((language) => [language, assumedValues(language)] as const))(
  'no day and no time in %s is longer than texts are measured with',
  (language, values) => {
    const days = [...week, ...months, ...week.map((day) => day + 350)].map((day) => formatDay(day, language).length);
    expect(Math.max(...days)).toBe(values['dato']?.length);
    expect(formatTime(630, language)).toBe(values['kl']);
  },
);
