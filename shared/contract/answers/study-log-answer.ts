import * as z from 'zod';
import { instant, pageOf } from './answer-words.ts';

const line = z
  .strictObject({
    at: instant,
    by: z.string(),
    /** Names of the settings; of a text its place: `participant/da/invite`. */
    subject: z.string().optional(),
    old: z.unknown().optional(),
    new: z.unknown().optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'StudyLogLine' });

export const studyLogPage = pageOf(line).meta({ id: 'StudyLog' });
