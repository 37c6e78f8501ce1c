import type { LetterTray, PrintQueue, QueuedLetter } from '../../ports/print-queue.ts';

const nameOf = ({ at, participant, step }: QueuedLetter): string => `${at}#${participant}#${step}`;

/** Keyed by step, as the other one: adding twice prints once. */
export const inMemoryPrintQueue = (): PrintQueue & LetterTray => {
  const letters = new Map<string, QueuedLetter>();
  const keyOf = ({ study, participant, step }: QueuedLetter): string => JSON.stringify([study, participant, step]);
  const knownAs = (letter: QueuedLetter): QueuedLetter => {
    const known = letters.get(keyOf(letter));
    if (known === undefined) throw new Error('no such letter');
    return known;
  };
  return {
    add: async ({ lines: _lines, ...letter }) => {
      if (!letters.has(keyOf(letter))) letters.set(keyOf(letter), letter);
    },
    eraseLetters: async (study, participant) => {
      for (const [key, letter] of letters)
        if (letter.study === study && letter.participant === participant) letters.delete(key);
    },
    waiting: async (study, cursor = '', pageSize) => {
      const lying = [...letters.values()]
        .filter((letter) => letter.study === study && letter.posted === undefined && nameOf(letter) > cursor)
        .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
      const rows = lying.slice(0, pageSize);
      const last = lying.length > pageSize ? rows.at(-1) : undefined;
      return { rows, ...(last ? { cursor: nameOf(last) } : {}) };
    },
    lettersOf: async (study, participant) =>
      [...letters.values()].filter((letter) => letter.study === study && letter.participant === participant),
    lettersNamed: async (study, steps) =>
      [...letters.values()].filter(
        (letter) =>
          letter.study === study &&
          steps.some(({ participant, step }) => participant === letter.participant && step === letter.step),
      ),
    markPrinted: async (letter, printed) => {
      const known = knownAs(letter);
      letters.set(keyOf(letter), { ...known, printed: known.printed ?? printed });
    },
    discardPrint: async (letter) => {
      const { printed: _printed, ...rest } = knownAs(letter);
      letters.set(keyOf(letter), rest);
    },
    markPosted: async (letter, posted) => {
      const known = knownAs(letter);
      letters.set(keyOf(letter), { ...known, posted: known.posted ?? posted });
    },
  };
};
