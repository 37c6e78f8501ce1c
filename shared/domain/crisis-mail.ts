import { fixedMail, type FixedWording, wordingIn } from './fixed-mail.ts';
import type { ComposedMail } from './staff-mail.ts';

interface Crisis {
  pseudonym: string;
  /** Absent where the way to it stands beside it. */
  url?: string;
}

const WORDS: Record<string, FixedWording<Crisis>> = {
  da: {
    subject: '[Haster] Læs en besked nu',
    lines: ({ pseudonym, url }) => [
      `${pseudonym} har skrevet en besked, som kan være et råb om hjælp.`,
      'Læs den, og ring nu. Deltageren har højst fået det automatiske svar.',
      ...(url === undefined ? [] : [`Åbn: ${url}`]),
    ],
  },
  en: {
    subject: '[Urgent] Read a message now',
    lines: ({ pseudonym, url }) => [
      `${pseudonym} wrote a message that may be a cry for help.`,
      'Read it and call now. The participant has had the automatic answer at most.',
      ...(url === undefined ? [] : [`Open: ${url}`]),
    ],
  },
};

/** The one mail to staff that waits for no morning (F5.6). No study words it anew: it has to be understood at night. */
export const crisisMail = (language: string, crisis: Crisis): ComposedMail => fixedMail(WORDS, language, crisis);

/** The same words for the mails that follow while nobody has answered. */
export const crisisWords = (language: string): FixedWording<Crisis> => wordingIn(WORDS, language);
