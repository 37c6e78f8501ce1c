import * as z from 'zod';
import type { OfferState } from '../../domain/offered-time.ts';
import { warning } from './warning-answer.ts';
import type { OfferedTime } from '../../domain/record.ts';

const offer = z
  .strictObject({
    /** Local start in the study's zone. */
    at: z.string(),
    minutes: z.number(),
    mode: z.enum(['inPerson', 'phone', 'video']),
    assessor: z.string().optional(),
    place: z.string().optional(),
    /** `taken`: somebody else has it, or its assessor cannot. */
    state: z.enum(['free', 'taken', 'past']),
  })
  .meta({ id: 'OfferedTime' }) satisfies z.ZodType<OfferedTime & { state: OfferState }>;

/** In order of time. */
export const offerList = z.strictObject({ items: z.array(offer), warnings: z.array(warning).optional() });
