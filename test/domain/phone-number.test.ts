import * as fc from 'fast-check';
import {
  dialledFrom,
  displayPhone,
  isLandline,
  isNobodys,
  isOneNumber,
  lacksCountry,
  parsePhone,
} from '../../shared/domain/phone-number.ts';
import vectors from '../support/vectors.json' with { type: 'json' };

describe('a phone number', () => {
  it.each(vectors.phoneDK)('$in is read as $out', (phone) => {
    expect(parsePhone(phone.in) ?? null).toBe(phone.out);
  });

  it.each([
    ['+46 70 123 45 67', '+46701234567'],
    ['+49 1512 3456789', '+4915123456789'],
    ['(+45) 20-12-34-56', '+4520123456'],
    ['+45 3312 3456', '+4533123456'],
  ])('%s from the EEA passes as %s', (text, e164) => {
    expect(parsePhone(text)).toBe(e164);
  });

  it.each([
    ['the United States', '+1 212 555 0123'],
    ['the United Kingdom', '+44 7400 123456'],
    ['a satellite network', '+881 6 123 45678'],
    ['a premium line in Germany', '+49 900 1234567'],
    ['Svalbard, which shares the code of Norway', '+47 79 12 34 56'],
    ['the Vatican, which shares that of Italy', '+39 06 698 12345'],
    ['an extension', '20123456 ext. 7'],
    ['an extension after a hash', '20123456 #7'],
    ['an extension after a comma', '20123456,7'],
    ['letters', '2012ABCD'],
    ['a sentence around it', 'ring 20123456'],
    ['nothing', ''],
    ['noise', '+'.repeat(500)],
  ])('from %s is refused', (_, text) => {
    expect(parsePhone(text)).toBeUndefined();
  });

  it('belongs to the region of the study when it has no country code', () => {
    expect(parsePhone('070-123 45 67', 'SE')).toBe('+46701234567');
    expect(parsePhone('20123456', 'nowhere')).toBeUndefined();
  });

  it.each([
    ['Europe/Copenhagen', '20123456', false],
    ['Europe/Stockholm', '070-123 45 67', true],
    ['Europe/Stockholm', '+46 70 123 45 67', false],
    ['Europe/Stockholm', ' (0046) 70 123 45 67', false],
    ['Europe/Stockholm', '70+123', true],
  ])('must say its country in a study of %s: %s', (zone, text, lacks) => {
    expect(lacksCountry(text, zone)).toBe(lacks);
  });

  it.each([
    ['+46812345678', true],
    ['+46701234567', false],
    // The Danish ranges overlap.
    ['+4538641234', false],
    ['none', false],
  ])('%s is known as a landline: %s', (number, isOne) => {
    expect(isLandline(number)).toBe(isOne);
  });

  it('may be 40 characters long with all that is between its digits, and no longer', () => {
    expect(parsePhone(`+45${'-'.repeat(29)}20123456`)).toBe('+4520123456');
    expect(parsePhone(`+45${'-'.repeat(30)}20123456`)).toBeUndefined();
  });

  it.each(['20/123456', '20(12)3456', ' (20) 12 34 56 ', '20.12.34.56'])('is read from the notation "%s"', (text) => {
    expect(parsePhone(text)).toBe('+4520123456');
  });

  it.each(['ring 20123456', '20123456 (hjemme)', '20123456!'])(
    'is not picked out of a text: "%s" is shown as it is',
    (text) => {
      expect(displayPhone(text)).toBe(text);
    },
  );

  it('is shown as people at home and abroad read it', () => {
    expect(displayPhone('+4538641234')).toBe('38 64 12 34');
    expect(displayPhone('+4538641234', 'SE')).toBe('+45 38 64 12 34');
    expect(displayPhone('omstillingen')).toBe('omstillingen');
  });

  it.each(['38 64 12 34 / 38 64 12 35', '38641234/35', '70 20 12 34 (9-15)', '+49 30 1234567 (9-15)'])(
    'is left as staff wrote it when it is more than one number: %s',
    (text) => {
      expect(displayPhone(text)).toBe(text);
    },
  );

  it('once read is read the same again, and no text makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^(\+|00)?[0-9 ()-]{0,18}$/)), (text) => {
        const e164 = parsePhone(text);
        if (e164 !== undefined) expect(parsePhone(e164)).toBe(e164);
      }),
      { seed: 45 },
    );
  });
});

describe('the number of a study', () => {
  it.each([
    ['00000000', true],
    ['0', true],
    ['00 00-00 00', true],
    ['+0000', true],
    ['20123456', false],
    ['20123400', false],
    ['00123456', false],
    ['+45 00 00 00 00', false],
  ])('that is %s is nobody’s: %s', (number, isSo) => {
    expect(isNobodys(number)).toBe(isSo);
  });
});

describe('the telephone of a study', () => {
  it('is dialled with its country', () => {
    expect(dialledFrom('38 64 12 34')).toBe('+4538641234');
    expect(dialledFrom('+49 (30) 123456')).toBe('+4930123456');
    expect(dialledFrom('00 00 00 00')).toBeUndefined();
  });

  it.each(['38 64 12 34', '38641234', '+45 38-64-12-34', '80 20 12 34', '+49 (30) 123456', '00 00 00 00'])(
    'is one number, like %s',
    (text) => {
      expect(isOneNumber(text)).toBe(true);
    },
  );

  it.each([
    '38 64 12 34 / 38 64 12 35',
    '38641234/35',
    '38 64 12 34, 38 64 12 35',
    '38 64 12 34 38 64 12 35',
    '70 20 12 34 (9-15)',
    '+49 30 1234567 (9-15)',
    '+46 8-123 45 67 (8-16)',
    '+358 40 1234567 / 68',
    'tlf. 38 64 12 34',
    '38 64',
    'omstillingen',
    '',
    '-',
  ])('is not "%s"', (text) => {
    expect(isOneNumber(text)).toBe(false);
  });
});
