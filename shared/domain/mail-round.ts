import { isoDate } from './civil-date.ts';
import type { SendingCalendar } from './sending-calendar.ts';
import { staffMailInstant, STAFF_MAIL_FROM_MINUTE } from './staff-mail-hours.ts';
import type { Instant } from './zone.ts';

const NOON_MINUTE = 12 * 60;
/** One mail per person and morning; in the afternoon one each half hour at most, so that a bad day does not become forty mails. */
const AFTERNOON_PAUSE_MS = 30 * 60_000;

/**
 * When a person's next mail may go: at once between 08:00 and 16:00 of a working day, but a morning has one mail only, and what
 * comes after it waits for noon.
 * @param sentAt when mails to this person left
 */
export const mailInstantFor = (now: Instant, sentAt: Instant[], calendar: SendingCalendar): Instant => {
  const { zone } = calendar;
  const first = staffMailInstant(now, calendar);
  const { day, minute } = zone.toLocal(first);
  const noon = zone.toInstant(day, NOON_MINUTE);
  const today = sentAt.filter((at) => zone.toLocal(at).day === day);
  if (minute < NOON_MINUTE) return today.length > 0 ? noon : first;
  const last = Math.max(...today.filter((at) => at >= noon));
  return staffMailInstant(Math.max(first, last + AFTERNOON_PAUSE_MS), calendar);
};

/** 08:00 of the week's first working day from Monday on. */
export const digestInstant = (
  now: Instant,
  digested: string | undefined,
  calendar: SendingCalendar,
): { at: Instant; monday: string } => {
  const { day } = calendar.zone.toLocal(now);
  // 1970-01-01 was a Thursday: day 4 is a Monday.
  const thisMonday = day - ((((day - 4) % 7) + 7) % 7);
  const monday = digested === isoDate(thisMonday) ? thisMonday + 7 : thisMonday;
  return { at: calendar.zone.toInstant(calendar.rollForward(monday), STAFF_MAIL_FROM_MINUTE), monday: isoDate(monday) };
};
