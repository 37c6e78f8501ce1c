import type { SendingCalendar } from './sending-calendar.ts';
import { STAFF_MAIL_FROM_MINUTE, STAFF_MAIL_TO_MINUTE } from './staff-mail-hours.ts';
import { isoInstant, type Instant } from './zone.ts';

const MINUTE_MS = 60_000;
/** Ticks come each minute: after so long without one, more is due than anybody expects to see leave at once. */
export const OUTAGE_AFTER_MINUTES = 60;
/** Half a working day is enough to look at what waited; nobody's invitation hangs on somebody looking. */
export const LOOK_WITHIN_MINUTES = 4 * 60;

/** A stretch in which nobody looked at what was due. ISO instants. */
export interface Outage {
  /** The last tick before it, and the first one after it. */
  from: string;
  until: string;
  /** Invitations wait until then: somebody's release, or when there was time enough to look. */
  invitationsFrom: string;
  released?: { at: string; by: string };
}

/** The end of so many minutes in which staff are at work, counted from the instant. */
const afterMinutesAtWork = (instant: Instant, minutes: number, calendar: SendingCalendar): Instant => {
  const { zone } = calendar;
  const first = calendar.rollForward(zone.toLocal(instant).day);
  let left = minutes * MINUTE_MS;
  for (let day = first; ; day = calendar.rollForward(day + 1)) {
    const from = Math.max(instant, zone.toInstant(day, STAFF_MAIL_FROM_MINUTE));
    const to = zone.toInstant(day, STAFF_MAIL_TO_MINUTE);
    if (from + left <= to) return from + left;
    left -= Math.max(0, to - from);
  }
};

export const isOutage = (lastTick: Instant | undefined, tick: Instant): lastTick is Instant =>
  lastTick !== undefined && tick - lastTick > OUTAGE_AFTER_MINUTES * MINUTE_MS;

/** What staff are shown of a stretch without ticks. One that came before the last was looked at is one with it. */
export const outageOver = (
  stretch: { from: Instant; until: Instant },
  known: Outage | undefined,
  calendar: SendingCalendar,
): Outage => {
  const unseen =
    known !== undefined && known.released === undefined && Date.parse(known.invitationsFrom) > stretch.from;
  return {
    from: unseen ? known.from : isoInstant(stretch.from),
    until: isoInstant(stretch.until),
    invitationsFrom: isoInstant(afterMinutesAtWork(stretch.until, LOOK_WITHIN_MINUTES, calendar)),
  };
};
