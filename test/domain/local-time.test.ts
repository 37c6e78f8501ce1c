import { civil } from '../../shared/domain/civil-date.ts';
import { localInstant, parseLocal } from '../../shared/domain/local-time.ts';
import { isoInstant, zoneOf } from '../../shared/domain/zone.ts';

const zone = zoneOf('Europe/Copenhagen');

describe('a time as it is agreed', () => {
  it.each([
    ['2026-04-28T10:30', '2026-04-28', 630],
    ['2026-04-28T00:00', '2026-04-28', 0],
    ['2026-04-28T09:05', '2026-04-28', 545],
    ['2026-04-28T19:59', '2026-04-28', 1_199],
    ['2026-12-31T23:59', '2026-12-31', 1_439],
    ['2024-02-29T20:00', '2024-02-29', 1_200],
  ])('%s is of the day %s and its minute %i', (text, date, minute) => {
    expect(parseLocal(text)).toEqual({ day: civil(date), minute });
  });

  it.each([
    ['', 'nothing'],
    ['2026-04-28', 'a day'],
    ['10:30', 'an hour'],
    ['2026-04-28T24:00', 'an hour that no day has'],
    ['2026-04-28T10:60', 'a minute that no hour has'],
    ['2026-04-28T1:30', 'an hour of one digit'],
    ['2026-04-28T10:3', 'a minute of one digit'],
    ['2026-04-28T10:30Z', 'an instant'],
    ['2026-04-28T10:30:00', 'seconds'],
    ['2026-04-28 10:30', 'no T'],
    [' 2026-04-28T10:30', 'something before it'],
    ['26-04-28T10:30', 'a year of two digits'],
    ['2026-4-28T10:30', 'a month of one digit'],
    ['2026-04-8T10:30', 'a day of one digit'],
    ['2026-0a-28T10:30', 'a letter'],
  ])('is not %p: %s', (text) => {
    expect(() => parseLocal(text)).toThrow(`not a local date and time (YYYY-MM-DDTHH:MM): ${text}`);
  });

  it('is of a day that exists', () => {
    expect(() => parseLocal('2026-02-29T10:30')).toThrow(RangeError);
  });

  it.each([
    ['in winter', '2026-01-13T10:30', '2026-01-13T09:30:00Z'],
    ['in summer', '2026-04-28T10:30', '2026-04-28T08:30:00Z'],
    ['that the spring leaves out, an hour later', '2026-03-29T02:30', '2026-03-29T01:30:00Z'],
    ['that the autumn has twice, the first time', '2026-10-25T02:30', '2026-10-25T00:30:00Z'],
  ])('is the same for everybody: %s', (_when, text, instant) => {
    expect(isoInstant(localInstant(text, zone))).toBe(instant);
  });
});
