import * as z from 'zod';
import { belonging, instant, pageOf } from './answer-words.ts';

const letter = {
  id: z.string(),
  participant: z.string(),
  ...belonging,
  step: z.string(),
  at: instant,
  language: z.string(),
};

/** What waits to be printed: whose it is and since when; name and address only with the letter itself. */
export const letterPage = pageOf(z.strictObject(letter).meta({ id: 'Letter' })).meta({ id: 'LetterPage' });

/** Ready for a window envelope. `lines` are name and address, empty when no address holds today. */
export const letterAnswer = z
  .strictObject({
    ...letter,
    lines: z.array(z.string()),
    text: z.string(),
    posted: z.strictObject({ at: instant, by: z.string() }).optional(),
  })
  .meta({ id: 'PrintableLetter' });
