import { nextStaffMorning } from '../../shared/domain/staff-mail-hours.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { aDanishCalendar } from '../support/danish-calendar.ts';

describe('the next morning on which staff are mailed', () => {
  it.each([
    ['a night before a working day', '2026-03-23T22:30:00Z', '2026-03-24T07:00:00Z'],
    ['the small hours of a working day', '2026-03-24T02:00:00Z', '2026-03-24T07:00:00Z'],
    ['one minute before eight', '2026-03-24T06:59:59Z', '2026-03-24T07:00:00Z'],
    ['eight itself is over', '2026-03-24T07:00:00Z', '2026-03-25T07:00:00Z'],
    ['the middle of the day', '2026-03-24T10:00:00Z', '2026-03-25T07:00:00Z'],
    ['a Friday before summer time', '2026-03-27T19:00:00Z', '2026-03-30T06:00:00Z'],
    ['a Saturday before winter time', '2026-10-24T04:00:00Z', '2026-10-26T07:00:00Z'],
    ['the eve of Easter', '2026-04-01T10:00:00Z', '2026-04-07T06:00:00Z'],
    ['the end of a month', '2026-02-27T10:00:00Z', '2026-03-02T07:00:00Z'],
  ])('after %s', (_when, now, morning) => {
    expect(isoInstant(nextStaffMorning(Date.parse(now), aDanishCalendar()))).toBe(morning);
  });
});
