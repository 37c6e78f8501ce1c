import { languageOrder } from './message-text.ts';
import type { ComposedMail } from './staff-mail.ts';

const WORDS: Record<string, { subject: string; lines: (id: string, url: string) => string[] }> = {
  da: {
    subject: '[Haster] Læs en besked nu',
    lines: (id, url) => [
      `${id} har skrevet en besked, som kan være et råb om hjælp.`,
      'Læs den, og ring nu. Deltageren har kun fået det automatiske svar.',
      `Åbn: ${url}`,
    ],
  },
  en: {
    subject: '[Urgent] Read a message now',
    lines: (id, url) => [
      `${id} wrote a message that may be a cry for help.`,
      'Read it and call now. The participant has had the automatic answer only.',
      `Open: ${url}`,
    ],
  },
};
const FALLBACK = ['da'];

/** The one mail to staff that waits for no morning (F5.6). No study words it anew: it has to be understood at night. */
export const crisisMail = (language: string, { pseudonym, url }: { pseudonym: string; url: string }): ComposedMail => {
  const [words] = languageOrder(language, FALLBACK).flatMap((each) => WORDS[each] ?? []);
  if (words === undefined) throw new RangeError('no wording of the urgent mail');
  return { subject: words.subject, text: `${words.lines(pseudonym, url).join('\n\n')}\n` };
};
