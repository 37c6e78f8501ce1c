import { publicHolidays } from '../../shared/adapters/public-holidays.ts';
import { addDuration, civil, isoDate } from '../../shared/domain/civil-date.ts';
import { isoInZone, isoInstant, zoneOf } from '../../shared/domain/zone.ts';
import { aDanishCalendar } from './danish-calendar.ts';

/** Run as a process of its own under several TZ: the answers must not depend on where the machine believes to be. */
const calendar = aDanishCalendar();
const days = ['2024-02-29', '2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-12-24'].map(civil);
const answers = days.map((day) => ({
  due: isoDate(addDuration(day, 'P12M')),
  leaves: isoInstant(calendar.atSendingTime(calendar.rollBackward(day))),
  opens: isoInZone(calendar.nextOpen(zoneOf('Europe/Copenhagen').toInstant(day, 150)), calendar.zone),
  newYork: isoInstant(zoneOf('America/New_York').toInstant(day, 540)),
}));
process.stdout.write(JSON.stringify({ answers, holidays: publicHolidays('DK', 2024, 2028) }));
