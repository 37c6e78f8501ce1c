/** Sentences of the API, each with what is said in its place; a value stands at each {}, and at its number in the other. */
export type Sentences = Readonly<Record<string, string>>;

interface Pattern {
  said: RegExp;
  instead: string;
}

const HOLE = '{}';

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The one that says most by itself first: `is missing: give {}` fits whatever `is missing: give one of {}` does. */
const patternsOf = (sentences: Sentences): Pattern[] =>
  Object.entries(sentences)
    .filter(([sentence]) => sentence.includes(HOLE))
    .sort(([one], [other]) => other.length - one.length)
    .map(([sentence, instead]) => ({
      said: new RegExp(`^${sentence.split(HOLE).map(escaped).join('(.+)')}$`, 's'),
      instead,
    }));

/** @returns what is said instead of a sentence, its values put into words; undefined where nobody has written it. */
export const saidIn = (sentences: Sentences) => {
  const patterns = patternsOf(sentences);
  return (english: string, inWords: (value: string) => string): string | undefined => {
    if (Object.hasOwn(sentences, english)) return sentences[english];
    for (const { said, instead } of patterns) {
      const values = said.exec(english)?.slice(1);
      if (values) return instead.replaceAll(/\{(\d)\}/g, (hole, n: string) => inWords(values[Number(n) - 1] ?? hole));
    }
    return undefined;
  };
};
