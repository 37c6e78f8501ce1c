import { wordingIn } from './fixed-mail.ts';

interface Overdue {
  open: number;
  overdue: number;
  url: string;
}

const WORDS: Record<string, (work: Overdue) => string[]> = {
  da: ({ open, overdue, url }) => [
    `Åbne opgaver på arbejdslisten: ${String(open)}. Over tiden: ${String(overdue)}.`,
    `Åbn: ${url}`,
  ],
  en: ({ open, overdue, url }) => [
    `Open items on the worklist: ${String(open)}. Overdue: ${String(overdue)}.`,
    `Open: ${url}`,
  ],
};

/** All that a Monday mail says where no escalation is its reader's, yet tasks are: counts alone. Texts that a study keeps have no line for it. */
export const overdueWords = (language: string, work: Overdue): string =>
  `${wordingIn(WORDS, language)(work).join('\n\n')}\n`;
