import type { SendingCalendar } from './sending-calendar.ts';
import { isoInstant, type Instant } from './zone.ts';

/** Staff mail goes at once between these local times of a working day, else at the first of them on the next (product.md section 5). */
export const STAFF_MAIL_FROM_MINUTE = 8 * 60;
export const STAFF_MAIL_TO_MINUTE = 16 * 60;

/** Now in office hours, else when the next working day's begin. */
export const staffMailInstant = (now: Instant, calendar: SendingCalendar): Instant => {
  const { day, minute } = calendar.zone.toLocal(now);
  const working = calendar.isSendingDay(day);
  if (working && minute >= STAFF_MAIL_FROM_MINUTE && minute < STAFF_MAIL_TO_MINUTE) return now;
  const next = working && minute < STAFF_MAIL_FROM_MINUTE ? day : calendar.rollForward(day + 1);
  return calendar.zone.toInstant(next, STAFF_MAIL_FROM_MINUTE);
};

/** What happens to many people at one instant gathers for a minute, so that it reaches a colleague as one mail. */
const GATHER_MS = 60_000;

/** When staff mail about something that happens now may leave. */
export const mailFrom = (now: Instant, calendar: SendingCalendar): string => {
  const instant = staffMailInstant(now, calendar);
  return isoInstant(instant === now ? now + GATHER_MS : instant);
};
