import * as z from 'zod';
import type { BookingRow } from '../domain/bookings.ts';
import { localTime } from './record-words.ts';

/** A row of the list of bookings; loose, as all that is read back. */
export const storedBooking = z.looseObject({
  study: z.string().min(1),
  participant: z.string().min(1),
  timepoint: z.string().min(1),
  n: z.int(),
  at: localTime,
  minutes: z.number(),
  mode: z.enum(['inPerson', 'phone', 'video']),
  language: z.string(),
  assessor: z.string().optional(),
  place: z.string().optional(),
  interpreter: z.string().optional(),
  site: z.string().optional(),
  confirmed: z.literal(true).optional(),
}) satisfies z.ZodType<BookingRow>;
