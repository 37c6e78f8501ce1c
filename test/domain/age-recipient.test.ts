import { isAgeRecipient } from '../../shared/domain/age-recipient.ts';

/** The example in the documentation of age itself. */
const KEY = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
const withSignAt = (at: number, sign: string): string => KEY.slice(0, at) + sign + KEY.slice(at + 1);

describe('the key to the list for an outage', () => {
  it.each([
    KEY,
    'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z',
    'age1llllllllllllllllllllllllllllllllllllllllllllllllllllftvcgd',
  ])('is taken as age wrote it: %s', (key) => {
    expect(isAgeRecipient(key)).toBe(true);
  });

  it('is not taken with a slip in any of its signs', () => {
    for (let at = 'age1'.length; at < KEY.length; at += 1) {
      expect(isAgeRecipient(withSignAt(at, KEY[at] === 'q' ? 'p' : 'q'))).toBe(false);
    }
  });

  it('is not taken with two signs that changed places, one that is missing or one too many', () => {
    expect(isAgeRecipient(KEY.replace('l3', '3l'))).toBe(false);
    expect(isAgeRecipient(KEY.slice(0, -1))).toBe(false);
    expect(isAgeRecipient(`${KEY}q`)).toBe(false);
    expect(isAgeRecipient(` ${KEY}`)).toBe(false);
  });

  it('is not taken with a sign that no key has, whatever its check digits say', () => {
    expect(isAgeRecipient('age1qbqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqzkket3')).toBe(false);
  });

  it.each(['', 'age1', KEY.toUpperCase(), KEY.replace('age1', 'agf1'), `AGE-SECRET-KEY-1${KEY.slice(4)}`])(
    'is nothing else: %s',
    (text) => {
      expect(isAgeRecipient(text)).toBe(false);
    },
  );
});
