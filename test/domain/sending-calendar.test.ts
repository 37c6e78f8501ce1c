import { civil, isoDate } from '../../shared/domain/civil-date.ts';
import { WEEKDAYS } from '../../shared/domain/protocol.ts';
import { isoInZone, isoInstant, minuteOfDay } from '../../shared/domain/zone.ts';
import { aDanishCalendar } from '../support/danish-calendar.ts';
import vectors from '../support/vectors.json' with { type: 'json' };

const calendar = aDanishCalendar();
const local = (instant: number): string => isoInZone(instant, calendar.zone).slice(0, 16);
const at = (localTime: string): number =>
  calendar.zone.toInstant(civil(localTime.slice(0, 10)), minuteOfDay(localTime.slice(11)));

describe('a day on which messages go', () => {
  it.each(vectors.rollSend)('is $back before and $fwd after $nominal', ({ nominal, back, fwd }) => {
    expect(isoDate(calendar.rollBackward(civil(nominal)))).toBe(back);
    expect(isoDate(calendar.rollForward(civil(nominal)))).toBe(fwd);
  });

  it('is no weekend, public holiday or closed day', () => {
    expect(['2026-04-01', '2026-04-07', '2026-05-01'].map((date) => calendar.isSendingDay(civil(date)))).toEqual([
      true,
      true,
      true,
    ]);
    const closed = ['2026-04-18', '2026-04-19', '2026-04-03', '2026-06-05', '2026-12-24', '2026-12-31', '2027-12-31'];
    expect(closed.filter((date) => calendar.isSendingDay(civil(date)))).toEqual([]);
  });

  it('was not Store bededag until it was abolished', () => {
    expect(calendar.isSendingDay(civil('2023-05-05'))).toBe(false);
    expect(calendar.isSendingDay(civil('2024-04-26'))).toBe(true);
  });

  it('lies outside the closed periods, whose first and last day are closed', () => {
    const closed = aDanishCalendar({ closedPeriods: [{ from: '2026-07-06', to: '2026-07-24' }] });
    expect(isoDate(closed.rollBackward(civil('2026-07-24')))).toBe('2026-07-03');
    expect(isoDate(closed.rollForward(civil('2026-07-06')))).toBe('2026-07-27');
    expect(closed.isSendingDay(civil('2026-07-03'))).toBe(true);
    expect(calendar.isSendingDay(civil('2026-07-06'))).toBe(true);
  });

  it('follows the nominal day when only Mondays are open: a Friday goes to the Monday after, not before', () => {
    const mondays = aDanishCalendar({ sending: { days: ['mon'] } });
    expect(isoDate(mondays.rollForward(civil('2026-06-12')))).toBe('2026-06-15');
  });

  it('may be the 29th of February', () => {
    const closed = aDanishCalendar({ sending: { closedDays: ['02-29'] } });
    expect(closed.isSendingDay(civil('2028-02-29'))).toBe(false);
    expect(closed.isSendingDay(civil('2027-03-01'))).toBe(true);
  });
});

describe('working days', () => {
  it('leave out what lies between: three after the Tuesday before Easter is the Wednesday after it', () => {
    expect(isoDate(calendar.addWorkingDays(civil('2026-03-31'), 3))).toBe('2026-04-08');
    expect(isoDate(calendar.addWorkingDays(civil('2026-04-08'), -3))).toBe('2026-03-31');
  });

  it('begin to count on the day after, also from a Saturday', () => {
    expect(isoDate(calendar.addWorkingDays(civil('2026-04-18'), 1))).toBe('2026-04-20');
    expect(isoDate(calendar.addWorkingDays(civil('2026-04-20'), 1))).toBe('2026-04-21');
    expect(isoDate(calendar.addWorkingDays(civil('2026-04-18'), -1))).toBe('2026-04-17');
    expect(isoDate(calendar.addWorkingDays(civil('2026-04-18'), 0))).toBe('2026-04-18');
  });

  it('between two days leave out the first and take in the last', () => {
    const between = (a: string, b: string) => calendar.workingDaysBetween(civil(a), civil(b));
    expect(between('2026-03-31', '2026-04-08')).toBe(3);
    expect(between('2026-04-17', '2026-04-20')).toBe(1);
    expect(between('2026-04-17', '2026-04-19')).toBe(0);
    expect(between('2026-04-17', '2026-04-17')).toBe(0);
    expect(between('2026-04-20', '2026-04-17')).toBe(0);
  });
});

describe('a dated step', () => {
  it('leaves at ten o’clock local time, in winter and in summer', () => {
    expect(isoInstant(calendar.atSendingTime(civil('2026-03-06')))).toBe('2026-03-06T09:00:00Z');
    expect(isoInstant(calendar.atSendingTime(civil('2026-03-30')))).toBe('2026-03-30T08:00:00Z');
  });

  it('is rolled like the ladder of somebody who never books: two weeks before a Saturday in April is a Wednesday before Easter', () => {
    const target = civil('2026-04-18');
    expect(local(calendar.atSendingTime(calendar.rollBackward(target - 14)))).toBe('2026-04-01T10:00');
  });
});

describe('sending hours', () => {
  it.each([
    ['2026-04-20T08:59', false],
    ['2026-04-20T09:00', true],
    ['2026-04-20T18:59', true],
    ['2026-04-20T19:00', false],
    ['2026-04-18T12:00', false],
    ['2026-04-06T12:00', false],
  ])('at %s: %j', (time, open) => {
    expect(calendar.isOpen(at(time))).toBe(open);
  });

  it.each([
    ['on a Saturday evening, Monday morning', '2026-06-13T18:13', '2026-06-15T09:00'],
    ['before nine, nine', '2026-04-20T03:00', '2026-04-20T09:00'],
    ['while open, now', '2026-04-20T12:34', '2026-04-20T12:34'],
    ['at the moment of opening, now', '2026-04-20T09:00', '2026-04-20T09:00'],
    ['at the moment of closing, the next morning', '2026-04-20T19:00', '2026-04-21T09:00'],
    ['on the evening before Easter, the Tuesday after it', '2026-04-01T19:30', '2026-04-07T09:00'],
    ['on the night of the change to summer time, Monday', '2026-03-29T01:30', '2026-03-30T09:00'],
  ])('open next, %s', (_, now, opens) => {
    expect(local(calendar.nextOpen(at(now)))).toBe(opens);
  });

  it('keep a message that was due at 19:59 until eight the next morning when the worker was down until 20:05', () => {
    const evenings = aDanishCalendar({ sending: { from: '08:00', to: '20:00' } });
    expect(local(evenings.nextOpen(at('2026-04-20T19:59')))).toBe('2026-04-20T19:59');
    expect(local(evenings.nextOpen(at('2026-04-20T20:05')))).toBe('2026-04-21T08:00');
  });

  it('may last all day', () => {
    const always = aDanishCalendar({ sending: { from: '00:00', to: '24:00', at: '00:00' } });
    expect(always.isOpen(at('2026-04-20T00:00'))).toBe(true);
    expect(always.isOpen(at('2026-04-20T23:59'))).toBe(true);
    expect(local(always.nextOpen(at('2026-04-18T23:59')))).toBe('2026-04-20T00:00');
  });

  it('may begin in the hour that spring skips, and open when it is over', () => {
    const nights = aDanishCalendar({ sending: { days: ['sun'], from: '02:30', to: '05:00', at: '03:10' } });
    const day = civil('2026-03-29');
    expect(local(nights.nextOpen(at('2026-03-28T12:00')))).toBe('2026-03-29T03:00');
    expect(nights.isOpen(nights.atSendingTime(day))).toBe(true);
  });

  it('that spring skips altogether do not open on that day', () => {
    const nights = aDanishCalendar({ sending: { days: ['sat', 'sun'], from: '02:10', to: '02:50', at: '02:30' } });
    expect(local(nights.nextOpen(at('2026-03-29T00:00')))).toBe('2026-04-04T02:10');
  });
});

describe('rules that cannot be meant', () => {
  const hours =
    (from: string, to: string, time = from) =>
    () =>
      aDanishCalendar({ sending: { from, to, at: time } });

  it('are refused: hours across midnight, empty hours, a sending time outside them', () => {
    expect(hours('20:00', '08:00')).toThrow('cross midnight');
    expect(hours('00:00', '00:00')).toThrow('cross midnight');
    expect(hours('09:00', '19:00', '08:59')).toThrow('within the sending hours');
    expect(hours('09:00', '19:00', '19:00')).toThrow('within the sending hours');
    expect(hours('09:00', '19:00', '18:59')).not.toThrow();
  });

  it('are refused: dates that do not exist, a period that ends before it begins, an unknown zone', () => {
    expect(() => aDanishCalendar({ sending: { closedDays: ['02-30'] } })).toThrow(RangeError);
    expect(() => aDanishCalendar({ holidays: ['2026-02-29'] })).toThrow(RangeError);
    expect(() => aDanishCalendar({ closedPeriods: [{ from: '2026-07-02', to: '2026-07-01' }] })).toThrow('ends before');
    expect(() => aDanishCalendar({ closedPeriods: [{ from: '2026-07-01', to: '2026-07-01' }] })).not.toThrow();
    expect(() => aDanishCalendar({ timeZone: 'Europe/Atlantis' })).toThrow(RangeError);
  });

  it('end the search for a sending day that will never come', () => {
    const never = aDanishCalendar({ sending: { days: [] } });
    const day = civil('2026-04-18');
    for (const search of [
      () => never.rollBackward(day),
      () => never.rollForward(day),
      () => never.addWorkingDays(day, 1),
      () => never.nextOpen(at('2026-04-18T12:00')),
    ]) {
      expect(search).toThrow('no sending day within 500 days');
    }
    expect(never.workingDaysBetween(day, day + 30)).toBe(0);
  });

  it('find the sending day after 500 closed days, and not after 501', () => {
    const from = civil('2026-01-05');
    const closedFor = (days: number) =>
      aDanishCalendar({
        sending: { days: [...WEEKDAYS], closedDays: [] },
        holidays: [],
        closedPeriods: [{ from: isoDate(from), to: isoDate(from + days - 1) }],
      });
    expect(closedFor(500).rollForward(from)).toBe(from + 500);
    expect(() => closedFor(501).rollForward(from)).toThrow(RangeError);
  });

  it('find a sending day after a closure of a year', () => {
    const year = aDanishCalendar({ closedPeriods: [{ from: '2026-01-01', to: '2026-12-31' }] });
    expect(isoDate(year.rollForward(civil('2026-01-01')))).toBe('2027-01-04');
  });
});
