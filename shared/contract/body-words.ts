import * as z from 'zod';
import { isCivilDate } from '../domain/civil-date.ts';
import { LOCAL_DATE_TIME } from '../domain/local-time.ts';
import { parsePhone } from '../domain/phone-number.ts';
import { findCprNumbers } from '../domain/telling-text.ts';
import { isoInstant } from '../domain/zone.ts';

/**
 * The words of which the bodies of the API are made. Messages name the remedy and never repeat a value: it may be somebody's number.
 */

const MAX_NOTE_CHARACTERS = 2000;
const MAX_LABEL_CHARACTERS = 120;

/** What no trial reaches is a slip of the finger; these leave room for every anchor and all that is counted from it. */
const FIRST_YEAR = '1900';
const LAST_YEAR = '2199';

const isDateOfATrial = (text: string): boolean => {
  const year = text.slice(0, FIRST_YEAR.length);
  return isCivilDate(text) && year >= FIRST_YEAR && year <= LAST_YEAR;
};

/** No rule of a whole body is asked about a day that is none: it could not compare it. */
export const localDate = z
  .string({ error: 'give an ISO date, like 2026-04-28' })
  .refine(isDateOfATrial, { error: 'give an ISO date that exists, from 1900 to 2199, like 2026-04-28', abort: true })
  .meta({ format: 'date' });

export const localDateTime = z
  .string({ error: 'give a local date and time, like 2026-04-28T10:30' })
  .refine((text) => isDateOfATrial(LOCAL_DATE_TIME.exec(text)?.[1] ?? ''), {
    error: 'give a local date and time that exists, from 1900 to 2199, like 2026-04-28T10:30',
    abort: true,
  })
  .meta({ examples: ['2026-04-28T10:30'] });

/** ISO with an offset; goes on as UTC in whole seconds. */
export const instant = z.iso
  .datetime({ offset: true, error: 'give an instant with its offset, like 2026-04-28T10:30:00+02:00' })
  .transform((text) => isoInstant(Date.parse(text)));

/** Any usual notation; goes on as E.164. */
export const phoneNumber = z.string({ error: 'give a phone number' }).transform((text, context) => {
  const number = parsePhone(text);
  if (number !== undefined) return number;
  context.addIssue({ code: 'custom', message: 'give a phone number of the EU or EEA, like +45 20 12 34 56' });
  return z.NEVER;
});

const MIN_NUMBER_DIGITS = 2;
const MAX_NUMBER_CHARACTERS = 20;
/** Which number of somebody was wrong: the whole of it, or its last digits. */
export const numberEnd = z
  .string()
  .max(MAX_NUMBER_CHARACTERS)
  .refine((text) => /^\+?[\d ]+$/.test(text) && text.replaceAll(/\D/g, '').length >= MIN_NUMBER_DIGITS, {
    error: 'give the number, or two or more of its last digits',
  });
export const mailAddress = z.email({ error: 'give an e-mail address, like name@example.com' }).max(254);

/** Participants' ids, sites and users stand in keys and paths. */
export const plainId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.@-]{0,59}$/, { error: 'use letters, digits, "-", "_", "." and "@", at most 60' });

/** Stands before a dot in the ids of tasks, and in addresses: no dot and no at-sign. */
export const participantId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/, { error: 'use letters, digits, "-" and "_", at most 40' });

export const CIVIL_NUMBER =
  'looks like a civil registration number: give a pseudonym, since it stands in mails and files';

/** Whether an id as a whole is one, whatever stands between its parts. */
export const isCivilNumber = (id: string): boolean => {
  const [hit] = findCprNumbers(id.replace('_', '-'));
  return hit?.word.length === id.length;
};

/** Of somebody who joins. Pseudonyms stand in mails to staff, calendars and files that leave the house: no number that names its owner. */
export const newParticipantId = participantId.refine((id) => !isCivilNumber(id), { error: CIVIL_NUMBER });

export const studyId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { error: 'use small letters, digits and "-", at most 40' });

export const label = z.string().trim().min(1, { error: 'write at least one character' }).max(MAX_LABEL_CHARACTERS);
export const note = z.string().max(MAX_NOTE_CHARACTERS);
export const reason = z.string().trim().min(1, { error: 'say why' }).max(MAX_NOTE_CHARACTERS);
const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** A country's letters are no language: `dk` would otherwise pass for one that the study has no texts in. */
export const languageCode = z
  .string()
  .regex(/^[a-z]{2}$/, { error: 'give a language by its two letters, like da', abort: true })
  .refine((code) => LANGUAGES.of(code) !== undefined, {
    error: 'give a language by its two letters, like da for Danish; those of a country are none',
  });
export const minutes = z.int().min(1).max(1440);

export const datedPeriod = z.strictObject({ from: localDate, to: localDate });
