import { lastNotAfter, offsetTable } from '../../shared/domain/offset-table.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Read anew for each question, as by a function that has just started. */
const offsetAt = (zone: string, time: number, askedBy = time): number => {
  const { starts, offsets } = offsetTable(zone)(askedBy);
  return (offsets[lastNotAfter(starts, time)] ?? NaN) / MINUTE;
};
const lastSunday = (year: number, month: number): number => {
  const end = new Date(Date.UTC(year, month, 0));
  return end.getTime() - end.getUTCDay() * DAY + 60 * MINUTE;
};
/** The rule of the European Union, which began in 1996. */
const YEARS = Array.from({ length: 41 }, (_, n) => 1996 + n);

describe('the clock of Copenhagen', () => {
  it('is put forward and back at one o’clock UTC of the last Sunday in March and in October, to the minute', () => {
    const around = (change: number) => [change - MINUTE, change].map((time) => offsetAt('Europe/Copenhagen', time));
    expect(YEARS.map((year) => around(lastSunday(year, 3)))).toEqual(YEARS.map(() => [60, 120]));
    expect(YEARS.map((year) => around(lastSunday(year, 10)))).toEqual(YEARS.map(() => [120, 60]));
  });

  it('is known for a day around what is asked, wherever the table is cut', () => {
    for (const change of YEARS.flatMap((year) => [lastSunday(year, 3), lastSunday(year, 10)]))
      for (const away of [-DAY, DAY])
        expect(offsetAt('Europe/Copenhagen', change, change + away)).toBe(
          offsetAt('Europe/Copenhagen', change, change),
        );
  });

  it('leaves out two o’clock in spring and has it twice in autumn', () => {
    const table = offsetTable('Europe/Copenhagen');
    const [spring, autumn] = [lastSunday(2026, 3), lastSunday(2026, 10)];
    const readAt = (change: number) => {
      const { starts, localStarts } = table(change);
      return localStarts[starts.indexOf(change)];
    };
    expect(readAt(spring)).toBe(Date.parse('2026-03-29T02:00:00Z'));
    expect(readAt(autumn)).toBe(Date.parse('2026-10-25T03:00:00Z'));
  });

  it('stays as it was on 1 January 1990 before, and as it will be on 1 January 2061 after', () => {
    const inSummer = [1700, 1989, 1990, 2060, 2061, 2400].map((year) =>
      offsetAt('Europe/Copenhagen', Date.UTC(year, 6, 1)),
    );
    expect(inSummer).toEqual([60, 60, 120, 120, 60, 60]);
  });
});

it('a stay of a week in another offset is seen', () => {
  // Recife had summer time from 8 to 15 October 2000.
  const noon = (date: string) => offsetAt('America/Recife', Date.parse(`${date}T12:00:00Z`));
  expect(['2000-10-07', '2000-10-08', '2000-10-14', '2000-10-16'].map(noon)).toEqual([-180, -120, -120, -180]);
});

it('a stretch is read once', () => {
  const table = offsetTable('Europe/Copenhagen');
  expect(table(Date.UTC(2026, 0, 1))).toBe(table(Date.UTC(2026, 0, 2)));
});

it.each([
  [-5, 0],
  [10, 1],
  [19, 1],
  [20, 2],
  [99, 2],
])('the last value that is not after %d is number %d', (sought, index) => {
  expect(lastNotAfter([-Infinity, 10, 20], sought)).toBe(index);
});
