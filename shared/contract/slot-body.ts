import * as z from 'zod';
import { localMinute } from '../domain/bookings.ts';
import { daysBetween, civil } from '../domain/civil-date.ts';
import { WEEKDAYS } from '../domain/protocol.ts';
import { SLOT_KINDS } from '../domain/slots.ts';
import { label, localDate, localDateTime, plainId } from './body-words.ts';

/** Nobody travels longer for one interview; the check for a double booking looks this far around it. */
export const TRAVEL_MAX_MINUTES = 240;
/** A year of hours is entered at once, and no more: the next one has other holidays. */
const WEEKLY_MAX_DAYS = 366;
const LEAVE_MAX_DAYS = 366;
const DAY_MINUTES = 1_440;

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'give a time of day, like 09:00' });

const weekly = z
  .strictObject({
    weekdays: z.array(z.enum(WEEKDAYS)).min(1, { error: 'name at least one weekday' }),
    from: clockTime,
    to: clockTime,
    firstDay: localDate,
    /** Inclusive. */
    lastDay: localDate,
  })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'give a time after the one it begins at' })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, {
    path: ['lastDay'],
    error: 'give a day not before the first',
  })
  .refine(({ firstDay, lastDay }) => daysBetween(civil(firstDay), civil(lastDay)) < WEEKLY_MAX_DAYS, {
    path: ['lastDay'],
    error: 'enter one year at a time',
  });

/** One stretch (`from`, `to`: local date-times) or the same hours of each week (`weekly`). */
export const slotBody = z
  .strictObject({
    assessor: plainId,
    kind: z.enum(SLOT_KINDS),
    from: localDateTime.optional(),
    to: localDateTime.optional(),
    weekly: weekly.optional(),
    site: plainId.optional(),
    place: label.optional(),
    mode: z.enum(['inPerson', 'phone', 'video']).optional(),
    travelMinutes: z.int().min(0).max(TRAVEL_MAX_MINUTES).optional(),
  })
  .superRefine(({ kind, from, to, weekly: hours }, context) => {
    const say = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
    if (hours !== undefined) {
      if (from !== undefined || to !== undefined) say('weekly', 'give either weekly hours, or from and to');
      return;
    }
    if (from === undefined) return say('from', 'give a local date and time, or weekly hours');
    if (to === undefined) return say('to', 'give a local date and time, or weekly hours');
    if (to <= from) return say('to', 'give a time after the one it begins at');
    const days = (localMinute(to) - 1) / DAY_MINUTES - localMinute(from) / DAY_MINUTES;
    const midnight = localMinute(`${from.slice(0, '2026-04-28'.length)}T00:00`) + DAY_MINUTES;
    if (kind === 'open' && localMinute(to) > midnight) say('to', 'open hours end on the day on which they begin');
    if (days > LEAVE_MAX_DAYS) say('to', 'enter one year at a time');
  });
