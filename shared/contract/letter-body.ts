import * as z from 'zod';

/** As many as an address can name: the firewall before the API refuses a query of more than 2,048 bytes, and each comma takes three. */
const MAX_LETTERS_AT_ONCE = 30;
/** A pseudonym of 40 characters, and the mark of the letter. */
const MAX_LETTER_ID_CHARACTERS = 60;

const letterId = z.string().min(1).max(MAX_LETTER_ID_CHARACTERS);
export const lettersBody = z.strictObject({ letters: z.array(letterId).min(1).max(MAX_LETTERS_AT_ONCE) });

export const namedLetters = (text: string): string[] => [...new Set(text.split(','))].filter((id) => id !== '');

/** `letters=P-1.0123,P-2.4567`, in the order in which they are to be printed. */
export const lettersQuery = z.strictObject({
  letters: z
    .string()
    .max(MAX_LETTERS_AT_ONCE * (MAX_LETTER_ID_CHARACTERS + 1))
    .refine((text) => namedLetters(text).length > 0, { error: 'name at least one letter' })
    .refine((text) => namedLetters(text).length <= MAX_LETTERS_AT_ONCE, {
      error: `name at most ${String(MAX_LETTERS_AT_ONCE)} letters`,
    }),
});
