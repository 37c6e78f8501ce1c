import * as z from 'zod';
import type { Appointment } from '../../domain/record.ts';
import { instant, localDate, localTime } from './answer-words.ts';

const whoAsked = z.enum(['participant', 'staff']);

export const appointment = z
  .strictObject({
    n: z.int().min(1),
    at: localTime,
    minutes: z.int(),
    mode: z.enum(['inPerson', 'phone', 'video']),
    assessor: z.string().optional(),
    place: z.string().optional(),
    interpreter: z.string().optional(),
    note: z.string().optional(),
    askedBy: whoAsked.optional(),
    enteredAt: instant,
    moved: z.boolean().optional(),
    imported: z.boolean().optional(),
    standsInHold: z.boolean().optional(),
    confirmed: z
      .strictObject({ at: instant })
      .optional()
      .meta({ description: 'The participant answered that the time fits.' }),
    end: z
      .strictObject({
        how: z.enum(['moved', 'cancelled', 'noShow', 'held']),
        at: instant,
        by: whoAsked,
        on: localDate.optional(),
        final: z.boolean().optional(),
      })
      .optional(),
  })
  .meta({ id: 'Appointment' }) satisfies z.ZodType<Appointment>;
