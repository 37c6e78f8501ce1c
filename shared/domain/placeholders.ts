/** Placeholders are names in braces and nothing more: no conditions, no loops, so that a text can be read as it will be sent. */
const PLACEHOLDER = /\{([a-z][a-z0-9]*)\}/gi;

export type Values = Readonly<Record<string, string>>;

export type Filled = { kind: 'filled'; text: string } | { kind: 'missing'; names: string[] };

/** The names in braces, each once. */
export const placeholdersIn = (text: string): string[] => [
  ...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '')),
];

/** Where a brace stands that belongs to no placeholder (`{tlf`, `{ tlf }`), or undefined. */
export const strayBrace = (text: string): number | undefined => {
  const rest = text.replace(PLACEHOLDER, (match) => ' '.repeat(match.length));
  const at = rest.search(/[{}]/);
  return at < 0 ? undefined : at;
};

/** Wide ones included: a hole that looks filled. */
const BRACES = '{}｛｝﹛﹜︷︸';

/** Whether a value would lose signs where it stands in a text: braces are filled in nowhere but in texts. */
export const firstBrace = (value: string): string | undefined => [...value].find((sign) => BRACES.includes(sign));

/**
 * A value as one harmless stretch of one line: no line breaks (mail headers), no control, bidirectional or invisible characters
 * (a number that reads backwards), no braces.
 */
export const cleanValue = (value: string): string =>
  value
    .normalize('NFC')
    .replace(new RegExp(`[\\p{Cf}${BRACES}]`, 'gu'), '')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();

const ownValue = (values: Values, name: string): string =>
  Object.hasOwn(values, name) ? cleanValue(values[name] ?? '') : '';

/** One stop is enough: `9.4.` at the end of a sentence, a team of some `e.V.` */
const upTo = (value: string, next: string | undefined): string =>
  next === '.' && value.endsWith('.') ? value.slice(0, -1) : value;

/** Fills every placeholder in one pass; a value that is absent or empty is missing, and a text with a hole is none. */
export const fill = (text: string, values: Values): Filled => {
  const names = placeholdersIn(text).filter((name) => ownValue(values, name) === '');
  const at = strayBrace(text);
  if (at !== undefined) names.push(text.slice(at, at + 12));
  if (names.length > 0) return { kind: 'missing', names };
  return {
    kind: 'filled',
    text: text.replace(PLACEHOLDER, (place, name: string, at: number) =>
      upTo(ownValue(values, name), text[at + place.length]),
    ),
  };
};
