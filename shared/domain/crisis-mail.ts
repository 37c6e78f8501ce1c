import { fixedMail, type FixedWording, wordingIn } from './fixed-mail.ts';
import type { ComposedMail } from './staff-mail.ts';

interface Crisis {
  pseudonym: string;
  /** Absent where the way to it stands beside it. */
  url?: string;
}

const SUBJECT = { da: '[Haster] Læs en besked nu', en: '[Urgent] Read a message now' } as const;

const WORDS: Record<string, FixedWording<Crisis>> = {
  da: {
    subject: SUBJECT.da,
    lines: ({ pseudonym, url }) => [
      `${pseudonym} har skrevet en besked, som kan være et råb om hjælp.`,
      'Læs den, og ring nu. Deltageren har højst fået det automatiske svar.',
      ...(url === undefined ? [] : [`Åbn: ${url}`]),
    ],
  },
  en: {
    subject: SUBJECT.en,
    lines: ({ pseudonym, url }) => [
      `${pseudonym} wrote a message that may be a cry for help.`,
      'Read it and call now. The participant has had the automatic answer at most.',
      ...(url === undefined ? [] : [`Open: ${url}`]),
    ],
  },
};

const OF_NOBODY: Record<string, FixedWording<{ url: string }>> = {
  da: {
    subject: SUBJECT.da,
    lines: ({ url }) => [
      'Et nummer, som ingen i studiet har, har skrevet en besked, som kan være et råb om hjælp.',
      'Læs den, og ring til nummeret nu. Der er ikke svaret automatisk, og der står ingen opgave om det.',
      `Åbn: ${url}`,
    ],
  },
  en: {
    subject: SUBJECT.en,
    lines: ({ url }) => [
      'A number that nobody in the study has wrote a message that may be a cry for help.',
      'Read it and call the number now. Nothing answered it automatically, and no task says so.',
      `Open: ${url}`,
    ],
  },
};

/** Of somebody of whom there is nothing but a number: a changed phone, a relative. */
export const crisisMailOfNobody = (language: string, url: string): ComposedMail =>
  fixedMail(OF_NOBODY, language, { url });

const STILL_UNREAD: Record<string, FixedWording<{ url: string }>> = {
  da: {
    subject: '[Haster] En besked er stadig ikke læst',
    lines: ({ url }) => [
      'En besked fra et nummer, som ingen i studiet har, kan være et råb om hjælp, og ingen har markeret den som læst.',
      'Læs den, og ring til nummeret nu. Der er ikke svaret automatisk, og der står ingen opgave om det.',
      'Markér den som læst, når nogen har taget sig af det. Indtil da kommer denne mail hver arbejdsdag.',
      `Åbn: ${url}`,
    ],
  },
  en: {
    subject: '[Urgent] A message is still unread',
    lines: ({ url }) => [
      'A message from a number that nobody in the study has may be a cry for help, and nobody has marked it read.',
      'Read it and call the number now. Nothing answered it automatically, and no task says so.',
      'Mark it read once somebody has seen to it. Until then this mail comes every working day.',
      `Open: ${url}`,
    ],
  },
};

/** In the mornings after that mail, while nobody has read what was written. */
export const stillUnreadMail = (language: string, url: string): ComposedMail =>
  fixedMail(STILL_UNREAD, language, { url });

/** The one mail to staff that waits for no morning (F5.6). No study words it anew: it has to be understood at night. */
export const crisisMail = (language: string, crisis: Crisis): ComposedMail => fixedMail(WORDS, language, crisis);

/** The same words for the mails that follow while nobody has answered. */
export const crisisWords = (language: string): FixedWording<Crisis> => wordingIn(WORDS, language);
