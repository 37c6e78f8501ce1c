import type { LetterTray, PrintQueue } from '../../shared/ports/print-queue.ts';
import { openTexts } from '../../shared/ports/sealed-texts.ts';
import type { Stores } from '../stores.ts';
import type { Outbox } from './outbox.ts';

/** The print queue as on AWS, seen in the outbox as well. Keyed by step, as the other one: adding twice prints once. */
export const capturedLetters = (
  outbox: Outbox,
  { studies, letters, contacts }: Pick<Stores, 'studies' | 'letters' | 'contacts'>,
): PrintQueue & Pick<LetterTray, 'lettersNamed'> => {
  const keyOf = (letter: { study: string; participant?: string; step: string }): string =>
    JSON.stringify([letter.study, letter.participant, letter.step]);
  const printed = new Set(
    outbox
      .messages()
      .filter(({ channel }) => channel === 'letter')
      .map(keyOf),
  );
  return {
    eraseLetters: (study, participant) => letters.eraseLetters(study, participant),
    lettersNamed: (study, steps) => letters.lettersNamed(study, steps),
    add: async (letter) => {
      await letters.add(letter);
      const { study, participant, step, attempt, lines, language } = letter;
      const key = keyOf({ study, participant, step });
      if (printed.has(key)) return;
      const team = (await studies.study(study))?.senders.interviews.team ?? {};
      const from = team[language] ?? Object.values(team)[0] ?? '';
      const to = lines.join('\n');
      const text = await openTexts(letter.text, study, contacts);
      outbox.capture({ channel: 'letter', to, from, text, attachments: [], study, participant, step, attempt });
      printed.add(key);
    },
  };
};
