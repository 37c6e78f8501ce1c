import * as z from 'zod';
import { isoDate } from '../domain/civil-date.ts';
import { LOCAL_DATE_TIME } from '../domain/local-time.ts';
import { NOT_DONE_REASONS } from '../domain/participation.ts';
import type { Zone } from '../domain/zone.ts';
import { label, languageCode, localDate, localDateTime, plainId } from './body-words.ts';
import { addressLines, MAX_LINES } from './contact-body.ts';

const MAX_REASON_CHARACTERS = 500;

/** One of some words, whatever their capital letters. */
export const oneOf = <const Word extends string>(words: readonly Word[]) => {
  const byLower = new Map(words.map((word) => [word.toLowerCase(), word]));
  const known = words.join(', ');
  const schema = z.string().transform((text, context) => {
    const word = byLower.get(text.toLowerCase());
    if (word !== undefined) return word;
    context.addIssue({ code: 'custom', message: `is not known: give one of ${known}` });
    return z.NEVER;
  });
  return { schema, code: 'not-one-of', values: { known } } as const;
};

export const DATE = { schema: localDate, code: 'no-date' } as const;
export const NAME = { schema: label, code: 'too-long' } as const;
export const OUR_NAME = { schema: plainId, code: 'no-name-of-ours' } as const;

export const SAID: Record<string, boolean> = {
  yes: true,
  ja: true,
  '1': true,
  true: true,
  no: false,
  nej: false,
  '0': false,
  false: false,
};
export const yesOrNo = oneOf(['yes', 'no', 'ja', 'nej', '1', '0', 'true', 'false']);

export const address = {
  schema: z
    .string()
    .transform(addressLines)
    .pipe(z.array(label).min(1, { error: 'write at least one line' }).max(MAX_LINES)),
  code: 'no-address',
  values: { max: String(MAX_LINES) },
} as const;

export const language = { schema: z.string().toLowerCase().pipe(languageCode), code: 'no-language' } as const;

/** The contract has no column for the words that `other` asks for: they may stand behind it, `other: moved abroad`. */
const reasonWord = oneOf(NOT_DONE_REASONS);
export const reason = {
  ...reasonWord,
  schema: z
    .string()
    .max(MAX_REASON_CHARACTERS)
    .transform((text) => {
      const [word = '', ...words] = text.split(':');
      return { word: word.trim(), text: words.join(':').trim() };
    })
    .pipe(z.object({ word: reasonWord.schema, text: z.string() }))
    .refine(({ word, text }) => text === '' || word === 'other', {
      error: 'write the reason alone: only "other: …" has words behind it',
      params: { code: 'reason-with-words' },
    }),
};

/** Local, with `T` or a space between; an instant with its offset is brought to the study's zone. */
export const localTime = (zone: Zone) => ({
  code: 'no-date-and-time' as const,
  schema: z
    .string()
    .transform((text) => {
      const written = text.replace(' ', 'T');
      if (LOCAL_DATE_TIME.test(written) || !z.iso.datetime({ offset: true }).safeParse(written).success) return written;
      const { day, minute } = zone.toLocal(Date.parse(written));
      const [hours, minutes] = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'));
      return `${isoDate(day)}T${hours ?? ''}:${minutes ?? ''}`;
    })
    .pipe(localDateTime),
});
