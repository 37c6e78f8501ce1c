import * as z from 'zod';
import { instant } from './answer-words.ts';

export const calendarState = z.strictObject({ since: instant.optional() }).meta({ id: 'CalendarState' });

/** Below the address of the API; whoever knows it reads the calendar. */
export const calendarAddress = z.strictObject({ path: z.string(), since: instant }).meta({ id: 'CalendarAddress' });

export const calendarFile = z
  .string()
  .meta({ description: 'iCalendar (RFC 5545): a neutral word, a time and a pseudonym' });
