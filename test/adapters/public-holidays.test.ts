import { isHolidayCalendar, publicHolidays } from '../../shared/adapters/public-holidays.ts';
import vectors from '../support/vectors.json' with { type: 'json' };

describe('the public holidays of Denmark', () => {
  it.each(Object.entries(vectors.publicHolidays))('in %s', (year, dates) => {
    expect(publicHolidays('DK', Number(year), Number(year))).toEqual(dates);
  });

  it('of several years are those of each, in order', () => {
    expect(publicHolidays('DK', 2023, 2031)).toEqual(Object.values(vectors.publicHolidays).flat());
  });

  it('hold Store bededag until 2023 and neither 1 May, 5 June nor Christmas Eve', () => {
    const dates = publicHolidays('DK', 2020, 2040);
    expect(dates).toContain('2023-05-05');
    expect(dates).not.toContain('2024-04-26');
    const whitsun = ['2022-06-05', '2028-06-05', '2033-06-05'];
    expect(dates.filter((date) => /-(05-01|06-05|12-24|12-31)$/.test(date))).toEqual(whitsun);
  });
});

describe('a holiday calendar', () => {
  it('is a country or one of its states', () => {
    expect(['DK', 'SE', 'DE', 'DE-BY', 'GB-SCT'].filter((code) => !isHolidayCalendar(code))).toEqual([]);
    expect(
      ['', 'dk', 'XX', 'DE-', 'DE-XX', 'DE-BY-A', 'constructor', 'DE-constructor'].filter(isHolidayCalendar),
    ).toEqual([]);
    expect(() => publicHolidays('XX', 2026, 2026)).toThrow(RangeError);
  });

  it('of a state holds more than that of its country', () => {
    expect(publicHolidays('DE-BY', 2026, 2026)).toContain('2026-01-06');
    expect(publicHolidays('DE', 2026, 2026)).not.toContain('2026-01-06');
  });

  it('counts every day of a feast of several days, also over New Year', () => {
    const days = publicHolidays('SZ', 2027, 2027);
    expect(days.slice(0, 2)).toEqual(['2027-01-01', '2027-01-02']);
    expect(publicHolidays('RO', 2026, 2026)).toEqual(expect.arrayContaining(['2026-01-01', '2026-01-02']));
  });

  it('counts a feast that begins at noon as a whole day', () => {
    expect(publicHolidays('IS', 2026, 2026)).toContain('2026-12-24');
  });

  it('counts the day on which summer time ends as one', () => {
    const autumn = publicHolidays('AT', 2025, 2025).filter((date) => date.startsWith('2025-10'));
    expect(autumn).toEqual(['2025-10-26']);
  });
});
