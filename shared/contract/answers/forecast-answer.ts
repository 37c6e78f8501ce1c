import * as z from 'zod';
import { LOAD_KINDS, type ForecastWeek } from '../../domain/forecast-load.ts';
import { count, localDate } from './answer-words.ts';

/** As if nobody answered and nobody were met, and by what is assumed; neither bounds the other. */
const bounds = z
  .strictObject({ ifNobodyAnswers: z.number().min(0), expected: z.number().min(0) })
  .meta({ id: 'ForecastBounds' });

const load = z
  .strictObject({
    sms: bounds,
    email: bounds,
    letter: bounds,
    call: bounds,
    /** By step of the protocol. */
    steps: z.array(bounds.extend({ step: z.string(), kind: z.enum(LOAD_KINDS) })),
  })
  .meta({ id: 'ForecastLoad' });

const week = z
  .strictObject({
    /** ISO week, `2026-W18`. */
    week: z.string(),
    /** Its Monday. */
    from: localDate,
    interviews: load,
    checkIns: load,
  })
  .meta({ id: 'ForecastLoads' }) satisfies z.ZodType<ForecastWeek>;

export const forecast = z
  .strictObject({
    from: localDate,
    /** The day after the last one. */
    to: localDate,
    people: z.strictObject({
      reckoned: count,
      /** Imported and not released: nothing is reckoned for them. */
      waiting: count,
    }),
    assumed: z.strictObject({
      /** Of those without an appointment, at each message and call from the opening of the window on. */
      answeredShare: z.number(),
      daysToInterview: count,
      /** Of the check-ins that are due; the others are held without a text. */
      bookedCheckInShare: z.number(),
    }),
    sms: z.strictObject({
      /** A longer text is refused before it is sent. */
      segmentsPerText: count,
      pricePerSegment: z.number(),
      currency: z.literal('USD'),
      /** The price was not given with the request. */
      assumed: z.boolean(),
    }),
    weeks: z.array(week.extend({ smsCost: bounds }).meta({ id: 'ForecastWeek' })),
  })
  .meta({ id: 'Forecast' });
