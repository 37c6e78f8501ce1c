import { canonicalJson } from '../../shared/domain/canonical-json.ts';

describe('what is hashed for a history', () => {
  it.each<[string, unknown, unknown]>([
    ['in whatever order a store gives its fields back', { b: 1, a: { d: 2, c: 3 } }, { a: { c: 3, d: 2 }, b: 1 }],
    ['also within a list', [{ b: 1, a: 2 }], [{ a: 2, b: 1 }]],
    ['whether a field is left out or holds nothing', { a: 1, b: undefined }, { a: 1 }],
    ['whether nothing in a list is null or absent, which JSON cannot tell', [undefined, 1], [null, 1]],
  ])('is one text %s', (_what, one, other) => {
    expect(canonicalJson(one)).toBe(canonicalJson(other));
  });

  it.each<[string, unknown, unknown]>([
    ['a field that is null', { a: null }, {}],
    ['the order of a list', [1, 2], [2, 1]],
    ['a list of one', [['a']], ['a']],
    ['a number and its text', 1, '1'],
    ['where a text ends', ['a,b'], ['a', 'b']],
    ['what is empty', {}, []],
    ['no and nothing', false, null],
    ['nought and nothing', 0, null],
  ])('is another text for %s', (_what, one, other) => {
    expect(canonicalJson(one)).not.toBe(canonicalJson(other));
  });

  it('is JSON, as hashes of years ago were made', () => {
    expect(canonicalJson({ z: [1, 'to "tre"', null, true], a: { y: 'æ', x: {} } })).toBe(
      '{"a":{"x":{},"y":"æ"},"z":[1,"to \\"tre\\"",null,true]}',
    );
    expect(canonicalJson(undefined)).toBe('null');
  });
});
