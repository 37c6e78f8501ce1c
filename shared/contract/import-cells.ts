import * as z from 'zod';
import { isoDate } from '../domain/civil-date.ts';
import { LOCAL_DATE_TIME } from '../domain/local-time.ts';
import { lacksCountry } from '../domain/phone-number.ts';
import { NOT_DONE_REASONS } from '../domain/participation.ts';
import { MEETING_MODES } from '../domain/record.ts';
import type { Zone } from '../domain/zone.ts';
import {
  label,
  languageCode,
  localDate,
  localDateTime,
  mailAddress,
  participantId,
  phoneNumber,
  plainId,
} from './body-words.ts';
import { addressLines, MAX_LINES } from './contact-body.ts';
import type { CellFault, ImportFaultCode } from './import-fault.ts';
import { type FollowUpCells, type ImportRow, markColumn, PHONE_MARKS, type PhoneMark } from './import-row.ts';
import { shapeFindings } from './shape-findings.ts';

/** Longer than any cell that fits; nothing longer is looked at. */
const MAX_CELL_CHARACTERS = 2000;
const MAX_REASON_CHARACTERS = 500;

/** Puts one cell that is not empty into its row. @returns why it does not fit, without the cell. */
export type ReadCell = (text: string, row: ImportRow) => Omit<CellFault, 'column'> | undefined;

/** What no spreadsheet writes, or what is left of a letter that was lost on the way. */
// eslint-disable-next-line no-control-regex
const NO_TEXT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD]/;

const tooLong = (max: number): ReturnType<ReadCell> => ({
  code: 'too-long',
  values: { max: String(max) },
  why: `write at most ${String(max)} characters`,
});

/** What a cell may hold, and how it is called where something else stands. */
interface CellKind<Value> {
  schema: z.ZodType<Value>;
  code: ImportFaultCode;
  values?: Record<string, string>;
}

/** As a spreadsheet of Danes shows a date. Which of the two is the month is not guessed. */
const DAY_FIRST = /^\d{1,2}[-./ ]\d{1,2}[-./ ]\d{2,4}\b/;
const DATES: readonly ImportFaultCode[] = ['no-date', 'no-date-and-time'];
const dayFirst: ReturnType<ReadCell> = {
  code: 'day-first',
  why: 'write year-month-day: the first of March 2026 is 2026-03-01, and with a time 2026-03-01T10:30',
};

const faultOf = (
  { code, values }: CellKind<unknown>,
  issues: z.core.$ZodIssue[],
  text: string,
): ReturnType<ReadCell> => {
  const [issue] = issues;
  if (issue?.code === 'too_big' && issue.origin === 'string') return tooLong(Number(issue.maximum));
  if (DATES.includes(code) && DAY_FIRST.test(text)) return dayFirst;
  const own = issue?.code === 'custom' ? issue.params : undefined;
  return {
    code: own?.['code'] === 'reason-with-words' ? 'reason-with-words' : code,
    ...(values === undefined ? {} : { values }),
    why: shapeFindings(issues, text)[0]?.reason ?? 'mend this cell',
  };
};

const cell =
  <Value>(kind: CellKind<Value>, fill: (value: Value, row: ImportRow) => Partial<ImportRow>): ReadCell =>
  (text, row) => {
    if (text.length > MAX_CELL_CHARACTERS) return tooLong(MAX_CELL_CHARACTERS);
    if (NO_TEXT.test(text))
      return { code: 'lost-letters', why: 'letters were lost: save the file as CSV UTF-8 and type this cell anew' };
    const read = kind.schema.safeParse(text);
    if (!read.success) return faultOf(kind, read.error.issues, text);
    Object.assign(row, fill(read.data, row));
    return undefined;
  };

const oneOf = <const Word extends string>(words: readonly Word[]) => {
  const byLower = new Map(words.map((word) => [word.toLowerCase(), word]));
  const known = words.join(', ');
  const schema = z.string().transform((text, context) => {
    const word = byLower.get(text.toLowerCase());
    if (word !== undefined) return word;
    context.addIssue({ code: 'custom', message: `is not known: give one of ${known}` });
    return z.NEVER;
  });
  return { schema, code: 'not-one-of', values: { known } } as const;
};

const DATE = { schema: localDate, code: 'no-date' } as const;
const NAME = { schema: label, code: 'too-long' } as const;
const OUR_NAME = { schema: plainId, code: 'no-name-of-ours' } as const;

const SAID: Record<string, boolean> = {
  yes: true,
  ja: true,
  '1': true,
  true: true,
  no: false,
  nej: false,
  '0': false,
  false: false,
};
const yesOrNo = oneOf(['yes', 'no', 'ja', 'nej', '1', '0', 'true', 'false']);

const address = {
  schema: z
    .string()
    .transform(addressLines)
    .pipe(z.array(label).min(1, { error: 'write at least one line' }).max(MAX_LINES)),
  code: 'no-address',
  values: { max: String(MAX_LINES) },
} as const;

const language = { schema: z.string().toLowerCase().pipe(languageCode), code: 'no-language' } as const;

/** The contract has no column for the words that `other` asks for: they may stand behind it, `other: moved abroad`. */
const reasonWord = oneOf(NOT_DONE_REASONS);
const reason = {
  ...reasonWord,
  schema: z
    .string()
    .max(MAX_REASON_CHARACTERS)
    .transform((text) => {
      const [word = '', ...words] = text.split(':');
      return { word: word.trim(), text: words.join(':').trim() };
    })
    .pipe(z.object({ word: reasonWord.schema, text: z.string() }))
    .refine(({ word, text }) => text === '' || word === 'other', {
      error: 'write the reason alone: only "other: …" has words behind it',
      params: { code: 'reason-with-words' },
    }),
};

/** Local, with `T` or a space between; an instant with its offset is brought to the study's zone. */
const localTime = (zone: Zone) => ({
  code: 'no-date-and-time' as const,
  schema: z
    .string()
    .transform((text) => {
      const written = text.replace(' ', 'T');
      if (LOCAL_DATE_TIME.test(written) || !z.iso.datetime({ offset: true }).safeParse(written).success) return written;
      const { day, minute } = zone.toLocal(Date.parse(written));
      const [hours, minutes] = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'));
      return `${isoDate(day)}T${hours ?? ''}:${minutes ?? ''}`;
    })
    .pipe(localDateTime),
});

export const followUpCells = (id: string, zone: Zone): Record<string, ReadCell> => {
  const filled = (row: ImportRow, cells: FollowUpCells): Partial<ImportRow> => ({
    followUps: { ...row.followUps, [id]: { ...row.followUps[id], ...cells } },
  });
  return {
    [`${id}.outcome`]: cell(oneOf(['done', 'notDone']), (outcome, row) => filled(row, { outcome })),
    [`${id}.on`]: cell(DATE, (on, row) => filled(row, { on })),
    [`${id}.mode`]: cell(oneOf(MEETING_MODES), (mode, row) => filled(row, { mode })),
    [`${id}.reason`]: cell(reason, ({ word, text }, row) =>
      filled(row, { reason: word, ...(word === 'other' ? { text: text || 'as imported' } : {}) }),
    ),
    [`${id}.appointment`]: cell(localTime(zone), (appointment, row) => filled(row, { appointment })),
    [`${id}.assessor`]: cell(OUR_NAME, (assessor, row) => filled(row, { assessor })),
  };
};

export const anchorCell = (name: string): ReadCell =>
  cell(DATE, (date, { anchors }) => ({ anchors: { ...anchors, [name]: date } }));

const consentCell = (channel: keyof ImportRow['consent']): ReadCell =>
  cell(yesOrNo, (said, row) => ({ consent: { ...row.consent, [channel]: SAID[said] === true } }));

const contactCell = <Field extends keyof ImportRow['contact']>(
  field: Field,
  kind: CellKind<ImportRow['contact'][Field]>,
): ReadCell => cell(kind, (value, { contact }) => ({ contact: { ...contact, [field]: value } }));

const markCell = (mark: PhoneMark): ReadCell =>
  cell(yesOrNo, (said, { contact }) => ({
    contact: { ...contact, phoneMarks: { ...contact.phoneMarks, [mark]: SAID[said] === true } },
  }));

const PHONE = contactCell('phone', { schema: phoneNumber, code: 'no-phone' });

/** In a study of this zone. */
export const phoneCell =
  (zone: string): ReadCell =>
  (text, row) =>
    lacksCountry(text, zone)
      ? { code: 'no-country-code', why: 'give the number with its country code, like +47 20 12 34 56' }
      : PHONE(text, row);

export const REQUIRED_CELLS: Record<string, ReadCell> = {
  id: cell({ schema: participantId, code: 'no-id' }, (id) => ({ id })),
  arm: cell(NAME, (arm) => ({ arm })),
  baseline: anchorCell('baseline'),
  randomisation: anchorCell('randomisation'),
  name: contactCell('name', NAME),
  phone: PHONE,
  email: contactCell('email', { schema: mailAddress, code: 'no-email' }),
  address: contactCell('address', address),
  language: contactCell('language', language),
  consent_sms: consentCell('sms'),
  consent_email: consentCell('email'),
  consent_phone: consentCell('phone'),
  consent_letter: consentCell('letter'),
  mentor: cell(OUR_NAME, (mentor) => ({ mentor })),
};

export const OPTIONAL_CELLS: Record<string, ReadCell> = {
  site: cell(OUR_NAME, (site) => ({ site })),
  crf: cell(NAME, (crf) => ({ crf })),
  ...Object.fromEntries(PHONE_MARKS.map((mark) => [markColumn(mark), markCell(mark)])),
  last_contact: cell(DATE, (lastContact) => ({ lastContact })),
  hold_until: cell(DATE, (holdUntil) => ({ holdUntil })),
  life: cell(oneOf(['alive', 'dead', 'emigrated']), (life, { axes }) => ({ axes: { ...axes, life } })),
  interviews: cell(oneOf(['full', 'reduced', 'stopped']), (interviews, { axes }) => ({
    axes: { ...axes, interviews },
  })),
  intervention: cell(oneOf(['active', 'stopped']), (intervention, { axes }) => ({ axes: { ...axes, intervention } })),
};
