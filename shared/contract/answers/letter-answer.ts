import * as z from 'zod';
import { belonging, instant, localDate, pageOf } from './answer-words.ts';

const handled = z.strictObject({ at: instant, by: z.string() });

const letter = {
  id: z.string(),
  participant: z.string(),
  ...belonging,
  step: z.string(),
  at: instant,
  language: z.string(),
  /** The last day on which it should be printed and posted. */
  postBy: localDate,
  /** That day has passed, and nobody has posted it. */
  overdue: z.literal(true).optional(),
  printed: handled.optional(),
  /** Printed, and since then its reader died, stopped, booked or said no: the paper must not be posted. */
  withdrawn: z.literal(true).optional(),
};

/** What waits to be printed: whose it is and since when; name and address only with the letter itself. */
export const letterPage = pageOf(z.strictObject(letter).meta({ id: 'Letter' })).meta({ id: 'LetterPage' });

/** Ready for a window envelope. `lines` are name and address, empty when no address holds today. */
export const letterAnswer = z
  .strictObject({
    ...letter,
    lines: z.array(z.string()),
    text: z.string(),
    posted: handled.optional(),
  })
  .meta({ id: 'PrintableLetter' });
