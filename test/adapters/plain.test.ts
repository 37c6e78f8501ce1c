import { plain } from '../../shared/adapters/plain.ts';

describe('what a store keeps of a value', () => {
  it('is the very value where nothing in it is undefined', () => {
    const facts = { on: '2026-03-02', tries: 2, channels: ['sms', null], isHeld: false, of: { timepoint: 'FU12' } };
    expect(plain(facts)).toBe(facts);
  });

  it.each([
    ['a field that is undefined', { note: undefined, on: '2026-03-02' }],
    ['one deep inside', { holds: [{ until: undefined, from: '2026-03-02' }] }],
    ['a number that is none', { minutes: Number.NaN }],
    ['a date', { at: new Date(Date.UTC(2026, 2, 2)) }],
  ])('is what JSON gives back: %s', (_, value) => {
    expect(plain(value)).toStrictEqual(JSON.parse(JSON.stringify(value)));
  });

  it('keeps a field of the name __proto__ a field', () => {
    const sent: unknown = JSON.parse('{"__proto__":{"role":"admin"}}');
    expect(JSON.stringify(plain(sent))).toBe('{"__proto__":{"role":"admin"}}');
  });
});
