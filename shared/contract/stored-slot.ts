import * as z from 'zod';
import { type Slot, SLOT_KINDS } from '../domain/slots.ts';
import { localTime } from './record-words.ts';

export const storedSlot = z.looseObject({
  study: z.string().min(1),
  assessor: z.string().min(1),
  kind: z.enum(SLOT_KINDS),
  from: localTime,
  to: localTime,
  site: z.string().optional(),
  place: z.string().optional(),
  mode: z.enum(['inPerson', 'phone', 'video']).optional(),
  travelMinutes: z.number().optional(),
}) satisfies z.ZodType<Slot>;
