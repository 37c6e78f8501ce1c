import * as z from 'zod';
import { EVENT_ACTIONS } from '../../domain/event.ts';
import { instant, pageOf } from './answer-words.ts';

/** One act of the reader, or of a leader's team: what, of whom and when; never what was written. */
const ownEntry = z
  .strictObject({
    id: z.string(),
    at: instant,
    by: z.string(),
    action: z.enum(EVENT_ACTIONS),
    participant: z.string(),
    followUp: z.string().optional(),
  })
  .meta({ id: 'OwnEntry' });

export const ownEntryPage = pageOf(ownEntry).meta({ id: 'OwnEntryList' });
