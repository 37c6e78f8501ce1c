import * as fc from 'fast-check';
import { type CountryCode, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { EEA_CALLING_CODES, EEA_COUNTRIES, isOfEea } from '../../shared/domain/eea.ts';
import { runs } from '../support/runs.ts';

const CODES = new Set(EEA_COUNTRIES.map((country) => String(getCountryCallingCode(country as CountryCode))));

describe('the countries that are written to', () => {
  it('have the calling codes that the library knows', () => {
    expect([...CODES].sort()).toEqual([...EEA_CALLING_CODES].sort());
  });

  it('are told from all others by a number, as the library tells them', () => {
    const code = fc.oneof(fc.constantFrom(...EEA_CALLING_CODES), fc.integer({ min: 1, max: 999 }).map(String));
    const rest = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 6, maxLength: 11 });
    const number = fc.tuple(code, rest).map((parts) => `+${parts.join('')}`);
    fc.assert(
      fc.property(number, (text) => {
        const read = parsePhoneNumberFromString(text, { extract: false })?.countryCallingCode;
        expect(isOfEea(text)).toBe(read !== undefined && CODES.has(read));
      }),
      { numRuns: runs(2_000), seed: 20260302 },
    );
  });

  it.each(['', '+', '+45', '4520123456', 'Deltager 1', '+4 520123456'])('are not those of %j', (text) => {
    expect(isOfEea(text)).toBe(false);
  });
});
