import * as fc from 'fast-check';
import { type CountryCode, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import everywhere from 'libphonenumber-js/metadata.max.json';
import * as core from 'libphonenumber-js/core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { phonePlansFile } from '../../local/phone-plans-file.ts';
import { EEA_COUNTRIES } from '../../shared/domain/eea.ts';
import { PHONE_PLANS } from '../../shared/domain/phone-plans.ts';
import { runs } from '../support/runs.ts';

const shown = (phone: core.PhoneNumber | undefined) =>
  phone && [phone.country, phone.isValid(), phone.getType(), phone.number, phone.formatNational()];

describe('the numbering plans that ship', () => {
  it('are those of the library (npm run phone-plans writes them anew)', () => {
    const committed = readFileSync(join(__dirname, '../../shared/domain/phone-plans.ts'), 'utf8');
    expect(committed).toBe(phonePlansFile(everywhere));
  });

  it('read any number of the EEA as the plans of the whole world do', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 4, maxLength: 12 });
    const number = fc
      .tuple(fc.constantFrom(...EEA_COUNTRIES), digits)
      .map(([country, rest]) => `+${getCountryCallingCode(country as CountryCode)}${rest}`);
    fc.assert(
      fc.property(number, (text) => {
        const ours = core.parsePhoneNumberFromString(text, { extract: false }, PHONE_PLANS);
        expect(shown(ours)).toEqual(shown(parsePhoneNumberFromString(text, { extract: false })));
      }),
      { numRuns: runs(1_000), seed: 20260302 },
    );
  });
});
