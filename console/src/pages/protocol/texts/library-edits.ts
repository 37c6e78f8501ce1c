import type { Templates } from '../queries.ts';

export type Texts = Templates['participant'][string];

/** By JSON pointer within the texts of one language: `/templates/invite/sms`. */
export type Edits = Readonly<Record<string, string>>;

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const partsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

const valueAt = (value: unknown, parts: readonly string[]): unknown =>
  parts.reduce<unknown>((at, part) => (isGroup(at) ? at[part] : undefined), value);

/** What stands there, where it is a text. */
export const textAt = (texts: Texts | undefined, pointer: string): string | undefined => {
  const value = valueAt(texts, partsOf(pointer));
  return typeof value === 'string' ? value : undefined;
};

/** The texts of one language as those of another, some of them written anew. */
export const copiedTo = (language: string, texts: Texts, edits: Edits): Texts => {
  const copy = { ...structuredClone(texts), language };
  for (const [pointer, text] of Object.entries(edits)) {
    const parts = partsOf(pointer);
    const around = valueAt(copy, parts.slice(0, -1));
    if (isGroup(around)) around[parts.at(-1) ?? ''] = text;
  }
  return copy;
};

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** Languages with two letters, as a protocol names them, by those that have a name here; a code that stands for another one is left out. */
export const languagesNamed = (locale: string): { id: string; label: string }[] => {
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .flatMap((id) => {
      const label = Intl.getCanonicalLocales(id)[0] === id ? names.of(id) : undefined;
      return label === undefined ? [] : [{ id, label }];
    })
    .sort((one, other) => one.label.localeCompare(other.label, locale));
};
