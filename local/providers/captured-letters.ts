import type { PrintQueue } from '../../shared/ports/print-queue.ts';
import type { StudyBook } from '../../shared/ports/study-book.ts';
import type { Outbox } from './outbox.ts';

/** The print queue on one machine. Keyed by step, as the other one: adding twice prints once. */
export const capturedLetters = (outbox: Outbox, studies: StudyBook): PrintQueue => {
  const keyOf = (letter: { study: string; participant?: string; step: string }): string =>
    JSON.stringify([letter.study, letter.participant, letter.step]);
  const printed = new Set(
    outbox
      .messages()
      .filter(({ channel }) => channel === 'letter')
      .map(keyOf),
  );
  return {
    add: async ({ study, participant, step, attempt, lines, text, language }) => {
      const key = keyOf({ study, participant, step });
      if (printed.has(key)) return;
      const team = (await studies.study(study))?.senders.interviews.team ?? {};
      const from = team[language] ?? Object.values(team)[0] ?? '';
      const to = lines.join('\n');
      outbox.capture({ channel: 'letter', to, from, text, attachments: [], study, participant, step, attempt });
      printed.add(key);
    },
  };
};
