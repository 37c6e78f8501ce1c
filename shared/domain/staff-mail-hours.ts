import type { SendingCalendar } from './sending-calendar.ts';
import { isoInstant, type Instant } from './zone.ts';

/** Staff mail goes at once between these local times of a working day, else at the first of them on the next (product.md section 5). */
export const STAFF_MAIL_FROM_MINUTE = 8 * 60;
export const STAFF_MAIL_TO_MINUTE = 16 * 60;

/** When the next morning of a working day begins that is not yet there. */
export const nextStaffMorning = (now: Instant, calendar: SendingCalendar): Instant => {
  const { day, minute } = calendar.zone.toLocal(now);
  const first = minute < STAFF_MAIL_FROM_MINUTE ? day : day + 1;
  return calendar.zone.toInstant(calendar.rollForward(first), STAFF_MAIL_FROM_MINUTE);
};

/** Now in office hours, else when the next working day's begin. */
export const staffMailInstant = (now: Instant, calendar: SendingCalendar): Instant => {
  const { day, minute } = calendar.zone.toLocal(now);
  const isOpen = minute >= STAFF_MAIL_FROM_MINUTE && minute < STAFF_MAIL_TO_MINUTE && calendar.isSendingDay(day);
  return isOpen ? now : nextStaffMorning(now, calendar);
};

/** What happens to many people at one instant gathers for a minute, so that it reaches a colleague as one mail. */
const GATHER_MS = 60_000;

/** When staff mail about something that happens now may leave. */
export const mailFrom = (now: Instant, calendar: SendingCalendar): string => {
  const instant = staffMailInstant(now, calendar);
  return isoInstant(instant === now ? now + GATHER_MS : instant);
};
