import { lacksCountry } from '../domain/phone-number.ts';
import { MEETING_MODES } from '../domain/record.ts';
import type { Zone } from '../domain/zone.ts';
import { mailAddress, participantId, phoneNumber } from './body-words.ts';
import { cell, type CellKind, type ReadCell } from './import-cell.ts';
import {
  address,
  DATE,
  language,
  localTime,
  NAME,
  oneOf,
  OUR_NAME,
  reason,
  SAID,
  yesOrNo,
} from './import-cell-kinds.ts';
import { type FollowUpCells, type ImportRow, markColumn, PHONE_MARKS, type PhoneMark } from './import-row.ts';

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
  life_on: cell(DATE, (lifeOn) => ({ lifeOn })),
  interviews: cell(oneOf(['full', 'reduced', 'stopped']), (interviews, { axes }) => ({
    axes: { ...axes, interviews },
  })),
  interviews_on: cell(DATE, (interviewsOn) => ({ interviewsOn })),
  intervention: cell(oneOf(['active', 'stopped']), (intervention, { axes }) => ({ axes: { ...axes, intervention } })),
};
