import fc from 'fast-check';

/** Stands in what is sent and is looked for in what is answered: a refusal repeats nothing. */
export const MARK = 'Kanariefugl';

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', 'then', ''];
const CHARACTERS = [
  '\u0000',
  '\uD800',
  '\uFEFF',
  '\uFFFD',
  '\u202E\u2066',
  'e\u0301\u0323\u0489',
  '👩🏽‍🚀',
  '٣',
  '\r\nBcc: p1@example.com',
];
const CODE = [
  '=1+1',
  '<script>',
  '${7*7}',
  '{navn}',
  '{{navn}}',
  '%00%2e%2e/',
  "' OR 1=1 --",
  '../../etc/passwd',
  '#',
  '/',
];
const NUMBERS_IN_WORDS = ['NaN', 'Infinity', '-0', '1e999', '0x10', '1_000', '９'];
const TIMES = [
  '2026-02-30',
  '2026-13-01',
  '2100-02-29',
  '0000-00-00',
  '9999-12-31',
  '1900-01-01',
  '+275760-09-13T00:00:00Z',
  '2026-03-29T02:30',
  '2026-10-25T02:30',
  '2026-03-29T02:30:00+14:00',
  '24:00',
  '23:60',
  'P9999Y9999M',
  '-P1D',
  'PT0S',
  'P',
];
const LONG = ['x'.repeat(5_000), 'é'.repeat(3_000), '{'.repeat(2_000), ' '.repeat(4_000), '👩🏽‍🚀'.repeat(500)];

/** Texts that have broken programs. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', ' ', ...KEYS, ...CHARACTERS, ...CODE, ...NUMBERS_IN_WORDS, ...TIMES, ...LONG),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...CHARACTERS, ...CODE, 'a', '1', '+', '@', '.', '-'), maxLength: 8 }),
);

const NUMBERS = [0, -0, -1, 0.1, 1e308, 5e-324, 2 ** 31, 2 ** 53, -(2 ** 53) - 2, 1e21];

const nested = (depth: number, isList: boolean): unknown => {
  let value: unknown = 1;
  for (let at = 0; at < depth; at += 1) value = isList ? [value] : { a: value };
  return value;
};

export const hostileKey: fc.Arbitrary<string> = fc.oneof(fc.constantFrom(...KEYS), hostileText);

/** JSON of the wrong kind, size, depth or sense. */
export const hostileJson: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, ...NUMBERS) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(10, 500), fc.boolean()).map(([depth, list]) => nested(depth, list)),
  },
  { weight: 1, arbitrary: fc.nat(2_000).map((length) => Array.from({ length }, () => 1)) },
);
