import * as z from 'zod';
import type { BookingRow } from '../../domain/bookings.ts';
import type { FreeTime } from '../../domain/free-times.ts';
import { type Slot, SLOT_KINDS } from '../../domain/slots.ts';
import { listOf, localDate, localTime } from './answer-words.ts';
import { warning } from './warning-answer.ts';

const mode = z.enum(['inPerson', 'phone', 'video']);
const where = { site: z.string().optional(), place: z.string().optional(), mode: mode.optional() };

const slot = z
  .strictObject({
    /** Absent: a leave that stands with the member of staff, and is changed there. */
    id: z.string().optional(),
    assessor: z.string(),
    kind: z.enum(SLOT_KINDS),
    from: localTime,
    to: localTime,
    ...where,
    travelMinutes: z.int().optional(),
  })
  .meta({ id: 'Slot' }) satisfies z.ZodType<Omit<Slot, 'study'>>;

export const booking = z
  .strictObject({
    participant: z.string(),
    timepoint: z.string(),
    n: z.int(),
    at: localTime,
    minutes: z.int(),
    mode,
    assessor: z.string().optional(),
    place: z.string().optional(),
    interpreter: z.string().optional(),
    language: z.string(),
    site: z.string().optional(),
    /** The participant answered that it fits. */
    confirmed: z.literal(true).optional(),
  })
  .meta({ id: 'Booking' }) satisfies z.ZodType<Omit<BookingRow, 'study'>>;

/** What somebody should look at: the way before and after it, and whether it stands where the assessor cannot be. */
const bookingInCalendar = booking
  .extend({
    travelMinutes: z.int().optional(),
    /** Another one of the same assessor leaves no room for it. */
    isDoubleBooked: z.boolean().optional(),
    isInLeave: z.boolean().optional(),
  })
  .meta({ id: 'BookingInCalendar' });

const free = z
  .strictObject({ assessor: z.string(), at: localTime, ...where })
  .meta({ id: 'FreeTime' }) satisfies z.ZodType<FreeTime>;

export const slotList = z
  .strictObject({
    from: localDate,
    to: localDate,
    items: z.array(slot),
    bookings: z.array(bookingInCalendar),
    /** Days on which the whole study is closed: holidays, closed days and periods. */
    closed: z.array(localDate),
    /** Starts that fit; `more` says that they were too many to list: ask for fewer days. */
    free: z.array(free),
    more: z.boolean().optional(),
    /** Assessors who have been unblinded for the participant. */
    leftOut: z.array(z.string()).optional(),
  })
  .meta({ id: 'SlotList' });

export const savedSlots = listOf(slot)
  .extend({ warnings: z.array(warning).optional() })
  .meta({ id: 'SavedSlots' });
export const removedSlots = z.strictObject({ removed: z.array(z.string()) }).meta({ id: 'RemovedSlots' });
