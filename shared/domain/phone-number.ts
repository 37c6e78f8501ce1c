import {
  type CountryCode,
  type NumberType,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/core';
import { EEA_COUNTRIES } from './eea.ts';
import { PHONE_PLANS } from './phone-plans.ts';

/** Fixed lines pass: they are called. */
const PERSONAL_TYPES: readonly NumberType[] = [
  'MOBILE',
  'FIXED_LINE',
  'FIXED_LINE_OR_MOBILE',
  'VOIP',
  'PERSONAL_NUMBER',
];

/** Where a number without a country code belongs unless somebody says otherwise. */
const HOME = 'DK';

/** Whose numbers those without a country code are: elsewhere such a one would be a stranger's in Denmark. */
const HOME_ZONE = 'Europe/Copenhagen';
const COUNTRY_CODE = /^[\s(]*(\+|00)/;

/** Whether a number must say its country in a study of this zone, and does not. */
export const lacksCountry = (text: string, zone: string): boolean => zone !== HOME_ZONE && !COUNTRY_CODE.test(text);

/** Longer than any number in any notation. */
const MAX_INPUT_CHARACTERS = 40;

const isCountry = (region: string): region is CountryCode => /^[A-Z]{2}$/.test(region);

/** @param region where a number without a country code belongs; without one there is no such number */
const read = (text: string, region = ''): PhoneNumber | undefined =>
  parsePhoneNumberFromString(
    text,
    { ...(isCountry(region) && { defaultCountry: region }), extract: false },
    PHONE_PLANS,
  );

/**
 * E.164 (`+4520123456`) of a person's number in any usual notation, or undefined: no number, an extension, a toll-free or premium
 * number, or one of a country that is not allowed (F5.7, threat 19).
 * @param region where a number without a country code belongs
 */
export const parsePhone = (text: string, region = HOME): string | undefined => {
  if (text.length > MAX_INPUT_CHARACTERS || /\p{L}/u.test(text)) return undefined;
  const phone = read(text.replace(/[()]/g, ' ').trim(), region);
  if (!phone?.isValid() || phone.ext !== undefined || phone.country === undefined) return undefined;
  if (!EEA_COUNTRIES.includes(phone.country) || !PERSONAL_TYPES.includes(phone.getType())) return undefined;
  return phone.number;
};

/** Whether no text can reach it. Where the ranges of a country overlap, as the Danish ones do, only a failed delivery tells (F5.7). */
export const isLandline = (number: string): boolean => read(number)?.getType() === 'FIXED_LINE';

/** Digits in groups, and brackets around an area code alone: hours or a second number behind a number are read as more of its digits. */
const NUMBER_ALONE = /^(\+[\d\s.-]+)?(\(\d+\)\s*)?\d[\d\s.-]*$/;

/** Of text that is one number and nothing beside it. */
const readAlone = (text: string, region: string): PhoneNumber | undefined => {
  const phone = NUMBER_ALONE.test(text) ? read(text, region) : undefined;
  return phone?.isValid() ? phone : undefined;
};

/** As people read it: `38 64 12 34` at home, `+46 8 12 34 56` abroad; what is no number, or more than one, comes back unchanged. */
export const displayPhone = (text: string, region = HOME): string => {
  const phone = readAlone(text, region);
  if (phone === undefined) return text;
  return phone.country === region ? phone.formatNational() : phone.formatInternational();
};

/** A number of nothing but zeros reaches nobody, however it is written. */
export const isNobodys = (number: string): boolean => /^0*$/.test(number.replaceAll(/\D/g, ''));

/** E.164 of what participants are asked to call: one number of the EEA, of any kind, and nothing beside it; undefined for all else. */
export const dialledFrom = (text: string): string | undefined => readAlone(text, HOME)?.number;

/** Whether a study may give this as its telephone. Zeros alone are a number too, that of a study which has not said its own yet. */
export const isOneNumber = (text: string): boolean =>
  dialledFrom(text) !== undefined || (NUMBER_ALONE.test(text) && isNobodys(text));
