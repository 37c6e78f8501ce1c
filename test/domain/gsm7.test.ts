import * as fc from 'fast-check';
import { downgrade, isGsm7, measureSms } from '../../shared/domain/gsm7.ts';
import vectors from '../support/vectors.json' with { type: 'json' };

describe('the size of a text message', () => {
  it.each(vectors.smsEncoding)(
    'of "$text" is $units units in $segments parts',
    ({ text, encoding, units, segments }) => {
      expect(measureSms(text)).toEqual({ encoding, units, segments });
    },
  );

  it('never cuts an escaped character in two', () => {
    expect(measureSms(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toEqual({ encoding: 'GSM-7', units: 306, segments: 3 });
    expect(measureSms('a'.repeat(306)).segments).toBe(2);
  });

  it('never cuts an emoji in two', () => {
    expect(measureSms(`${'x'.repeat(66)}🙂${'x'.repeat(66)}`).segments).toBe(3);
  });
});

describe('downgrading', () => {
  it.each([
    ['Husk din aftale – ring', 'Husk din aftale - ring'],
    ['“hej” ‘du’ „her“ «der»', '"hej" \'du\' "her" "der"'],
    ['tak…', 'tak...'],
    ['ê á ç č Ł œ', 'e a c c L oe'],
    ['38\u00a064\u202f12 34', '38 64 12 34'],
    ['af\u00adtale\u200b\ufeff', 'aftale'],
    ['A\u030aben', 'Åben'],
    ['Æ Ø Å æ ø å é ü ö ä ñ', 'Æ Ø Å æ ø å é ü ö ä ñ'],
    ['🙂', '🙂'],
    ['Жаль', 'Жаль'],
  ])('%s becomes %s', (text, plain) => {
    expect(downgrade(text)).toBe(plain);
  });

  it('leaves nothing to do a second time, and never makes a text foreign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = downgrade(text);
        expect(downgrade(once)).toBe(once);
        if (isGsm7(text)) expect(once).toBe(text);
      }),
      { seed: 7 },
    );
  });
});
