import * as z from 'zod';
import { EVENT_ACTIONS } from '../../domain/event.ts';
import { instant, listOf, stream } from './answer-words.ts';

/** One place of a record: JSON pointer, value before and after; absent means it was not there. */
const change = z.strictObject({ path: z.string(), old: z.unknown().optional(), new: z.unknown().optional() });

const event = z
  .strictObject({
    id: z.string(),
    action: z.enum(EVENT_ACTIONS),
    at: instant,
    /** A user, or `system`; `staff` where the name would tell a blinded reader too much. */
    by: z.string(),
    reason: z.string().optional(),
    /** A limit was passed on purpose. */
    override: z.literal(true).optional(),
    /** The event that this one takes back. */
    voids: z.string().optional(),
    /** Names of the contact fields that changed, never what stands in them. */
    fields: z.array(z.string()).optional(),
    stream,
    version: z.int().optional(),
    changes: z.array(change),
    hash: z.string().optional(),
  })
  .meta({ id: 'Event' });

export const eventList = listOf(event).meta({ id: 'EventList' });
