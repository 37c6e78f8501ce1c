import fc from 'fast-check';
import { namedAddress, oneLine, sesAddress } from '../../shared/adapters/mail-address.ts';

describe('the address of a mail', () => {
  it.each([
    ['p001@example.com', 'p001@example.com'],
    ["o'neill+x@mail.example.com", "o'neill+x@mail.example.com"],
    ['p001@blåbær.example', 'p001@xn--blbr-roah.example'],
  ])('%s is written as %s', (address, expected) => {
    expect(sesAddress(address)).toBe(expected);
  });

  it.each([
    'p001',
    '@example.com',
    'p001@',
    'p001@localhost',
    'søren@example.com',
    'a@example.com,b@example.com',
    'a@example.com b@example.com',
    'a@example.com\r\nBcc: b@example.com',
    'Navn <a@example.com>',
    '"a b"@example.com',
    'a@b@example.com',
  ])('is not %j', (address) => {
    expect(sesAddress(address)).toBeUndefined();
  });
});

describe('the name before an address', () => {
  it.each([
    [undefined, 'team@example.com'],
    ['', 'team@example.com'],
    ['IPS Team', '"IPS Team" <team@example.com>'],
    ['The "team"', '"The \\"team\\"" <team@example.com>'],
    ['Team\r\nBcc: x@example.com', '"Team Bcc: x@example.com" <team@example.com>'],
    ['Køge', '=?UTF-8?B?S8O4Z2U=?= <team@example.com>'],
  ])('%j becomes %s', (name, expected) => {
    expect(namedAddress('team@example.com', name)).toBe(expected);
  });

  it('is ASCII, on one line, in words no longer than 75 characters, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
        const written = namedAddress('team@example.com', name);
        expect(written).toMatch(/^[\x20-\x7e]*$/);
        for (const [word] of written.matchAll(/=\?UTF-8\?B\?[^?]*\?=/g)) expect(word.length).toBeLessThanOrEqual(75);
      }),
    );
  });

  it('reads back as it was given', () => {
    const name = 'Forskningsenheden på Østerbro, psykiatrien i København og omegn 🙂';
    const words = [...namedAddress('team@example.com', name).matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)];
    expect(words.length).toBeGreaterThan(1);
    expect(words.map(([, base64 = '']) => Buffer.from(base64, 'base64').toString()).join('')).toBe(name);
  });
});

describe('a subject', () => {
  it('stays on one line', () => {
    expect(oneLine(' Om\r\ndin\taftale\u2028i\u0000dag ')).toBe('Om din aftale i dag');
  });
});
