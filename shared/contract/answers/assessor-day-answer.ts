import * as z from 'zod';
import { instant, localDate, localTime } from './answer-words.ts';
import { booking } from './slot-answer.ts';
import { warning } from './warning-answer.ts';

/** How the participant is told: `none` when no message can reach them; `isCalled` when a call stands on the worklist. */
const told = z
  .strictObject({
    channel: z.enum(['sms', 'email', 'letter', 'none']),
    step: z.string().optional(),
    at: instant.optional(),
    isCalled: z.boolean(),
  })
  .meta({ id: 'ChangeTold' });

const changed = z
  .strictObject({
    participant: z.string(),
    timepoint: z.string().optional(),
    at: localTime.optional(),
    /** `planned` with dryRun=true: nothing was written. */
    state: z.enum(['planned', 'done', 'failed']),
    /** The new start, and to whom it goes. */
    movesTo: localTime.optional(),
    assessor: z.string().optional(),
    /** Absent where nothing is told: a new assessor at the same time is none of their trouble. */
    told: told.optional(),
    warnings: z.array(warning).optional(),
    /** The code of the refusal, and what to do. */
    why: z.string().optional(),
    remedy: z.string().optional(),
  })
  .meta({ id: 'DayChange' });

export const changedDay = z
  .strictObject({ assessor: z.string(), date: localDate, items: z.array(changed) })
  .meta({ id: 'ChangedDay' });

const phone = z.strictObject({ number: z.string(), label: z.string().optional(), unsafe: z.boolean().optional() });

export const daySheet = z
  .strictObject({
    assessor: z.string(),
    date: localDate,
    /** From when the assessor may see whom to call. */
    contactFrom: instant,
    items: z.array(
      booking
        .omit({ assessor: true })
        .extend({
          ends: localTime,
          contact: z.strictObject({ name: z.string().optional(), phones: z.array(phone) }).optional(),
        })
        .meta({ id: 'DaySheetLine' }),
    ),
  })
  .meta({ id: 'DaySheet' });
