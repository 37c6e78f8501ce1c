import {
  type CountryCode,
  getCountryCallingCode,
  type NumberType,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';

/** EU and EEA: the countries we write to. A number elsewhere is refused at entry, so that no bill can be pumped up from abroad. */
export const EEA_COUNTRIES: readonly string[] =
  'AT AX BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ');

/** Fixed lines pass: Danish ranges overlap, and only a failed delivery tells that a number is no mobile (F5.7). */
const PERSONAL_TYPES: readonly NumberType[] = [
  'MOBILE',
  'FIXED_LINE',
  'FIXED_LINE_OR_MOBILE',
  'VOIP',
  'PERSONAL_NUMBER',
];

/** Longer than any number in any notation. */
const MAX_INPUT_CHARACTERS = 40;

const isCountry = (region: string): region is CountryCode => /^[A-Z]{2}$/.test(region);

/**
 * E.164 (`+4520123456`) of a person's number in any usual notation, or undefined: no number, an extension, a toll-free or premium
 * number, or one of a country that is not allowed (F5.7, threat 19).
 * @param region where a number without a country code belongs
 */
export const parsePhone = (
  text: string,
  region = 'DK',
  countries: readonly string[] = EEA_COUNTRIES,
): string | undefined => {
  if (text.length > MAX_INPUT_CHARACTERS || /\p{L}/u.test(text)) return undefined;
  const phone = parsePhoneNumberFromString(text.replace(/[()]/g, ' ').trim(), {
    ...(isCountry(region) && { defaultCountry: region }),
    extract: false,
  });
  if (!phone?.isValid() || phone.ext !== undefined || phone.country === undefined) return undefined;
  if (!countries.includes(phone.country) || !PERSONAL_TYPES.includes(phone.getType())) return undefined;
  return phone.number;
};

/** Whether a number is of a country that we write to: asked again before each text, whatever was let in before. @param number E.164 */
export const isOfEea = (number: string): boolean => {
  const code = parsePhoneNumberFromString(number, { extract: false })?.countryCallingCode;
  return EEA_COUNTRIES.some((country) => isCountry(country) && getCountryCallingCode(country) === code);
};

/** As people read it: `38 64 12 34` at home, `+46 8 12 34 56` abroad; what is no number comes back unchanged. */
export const displayPhone = (text: string, region = 'DK'): string => {
  const phone = parsePhoneNumberFromString(text, {
    ...(isCountry(region) && { defaultCountry: region }),
    extract: false,
  });
  if (!phone) return text;
  return phone.country === region ? phone.formatNational() : phone.formatInternational();
};

/** A number of nothing but zeros reaches nobody, however it is written. */
export const isNobodys = (number: string): boolean => /^0*$/.test(number.replaceAll(/\D/g, ''));
