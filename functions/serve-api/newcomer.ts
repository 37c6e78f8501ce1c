import type { ContactEntry } from '../../shared/contract/contact-body.ts';
import { AGENDA_CODE_REVISION } from '../../shared/domain/agenda-revision.ts';
import { type ContactCard, numbersOf } from '../../shared/domain/contact-card.ts';
import { enrol, type Enrolment } from '../../shared/domain/entries/enrol.ts';
import {
  type BothRecords,
  type Entered,
  type EntryContext,
  type Refusal,
  today,
} from '../../shared/domain/entries/entry.ts';
import type { EventEntry } from '../../shared/domain/event.ts';
import type { Consent } from '../../shared/domain/participation.ts';
import type { AgendaBasis } from '../../shared/domain/record.ts';
import { settle } from '../../shared/domain/settle.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { COMMIT_MAX_ITEMS, commitItems } from '../../shared/ports/commit-size.ts';
import type { Commit, SealedContact } from '../../shared/ports/record-store.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import { caseloadChanges } from './caseload-changes.ts';
import type { Warning } from './warnings.ts';

export const basisOf = (study: Study, protocolVersion = study.protocolVersion): AgendaBasis => ({
  protocolVersion,
  studyRevision: study.revision,
  codeRevision: AGENDA_CODE_REVISION,
});

/** The first language that has texts: the participant's own, else the study's. */
export const languageFor = (wanted: string | null | undefined, study: Study): string =>
  wanted != null && study.languages.includes(wanted) ? wanted : (study.languages[0] ?? 'da');

/** Nothing is written in a language without texts, and whoever speaks to them should know. @param field where it was said */
export const languageWarnings = (wanted: string | null | undefined, study: Study, field: string): Warning[] => {
  if (wanted == null || languageFor(wanted, study) === wanted) return [];
  const { languages } = study;
  const remedy = `take one of ${languages.join(', ')}: messages go in ${languages[0] ?? 'da'}; or note an interpreter, and call`;
  return [{ code: 'LANGUAGE_NOT_OFFERED', field, remedy }];
};

/** More than anybody marries; the oldest go first. */
const MAX_FORMER_NAMES = 5;

/** Whoever rings may still say the name that they had. */
const formerNames = (before: ContactCard | undefined, name: string | undefined): string[] => {
  const { name: had, formerNames: known = [] } = before ?? {};
  const all = had === undefined || had === name ? known : [...known, had];
  return [...new Set(all)].filter((each) => each !== name).slice(-MAX_FORMER_NAMES);
};

const TEXTS = ['name', 'email', 'language', 'interpreter', 'preferences'] as const;
type Texts = Pick<ContactCard, (typeof TEXTS)[number]>;

/** null takes a text back; what is not said stays. */
const textsOf = (entry: ContactEntry, before: ContactCard | undefined): Texts => {
  const texts: Texts = {};
  for (const field of TEXTS) {
    const text = entry[field] === undefined ? before?.[field] : entry[field];
    if (text != null) texts[field] = text;
  }
  return texts;
};

const NO_CARD: ContactCard = { phones: [], addresses: [], contactPersons: [] };

export const cardOf = (entry: ContactEntry, before?: ContactCard): ContactCard => {
  const { name: _name, email: _email, language: _language, ...others } = before ?? NO_CARD;
  const { interpreter: _interpreter, preferences: _preferences, ...kept } = others;
  const { phones = kept.phones, addresses = kept.addresses, contactPersons = kept.contactPersons } = entry;
  const texts = textsOf(entry, before);
  const numbers = numbersOf({ phones });
  const left = numbersOf(before).filter((number) => !numbers.includes(number));
  const former = [...new Set([...(before?.formerNumbers ?? []), ...left])].filter(
    (number) => !numbers.includes(number),
  );
  const names = formerNames(before, texts.name);
  return {
    ...kept,
    ...texts,
    phones,
    addresses,
    contactPersons,
    ...(former.length > 0 ? { formerNumbers: former } : {}),
    ...(names.length > 0 ? { formerNames: names } : {}),
  };
};

/** Someone near them may be asked only where that was agreed for at least one person. */
export const consentOf = (given: Consent, card: ContactCard): Consent =>
  card.contactPersons.some(({ consent }) => consent) ? { ...given, contactPerson: true } : given;

export type Newcomer = Omit<Enrolment, 'study' | 'basis' | 'language'> & { card: ContactCard };

export const enrolled = (newcomer: Newcomer, study: Study, context: EntryContext): Entered<BothRecords> => {
  const { card, consent, ...entry } = newcomer;
  return enrol(
    {
      ...entry,
      study: study.id,
      consent: consentOf(consent, card),
      language: languageFor(card.language, study),
      basis: basisOf(study),
    },
    context,
  );
};

/** What was refused is left out, or stood in for, so that the rest is judged too. */
const without = (newcomer: Newcomer, { why, field }: Refusal, context: EntryContext): Newcomer => {
  const { arm, mentor: _mentor, ...rest } = newcomer;
  if (field === '/arm') return rest;
  if (field === '/mentor') return { ...rest, ...(arm === undefined ? {} : { arm }) };
  const anchor = field.slice('/anchors/'.length);
  const { [anchor]: _refused, ...anchors } = newcomer.anchors;
  return { ...newcomer, anchors: why === 'unknownAnchor' ? anchors : { ...anchors, [anchor]: today(context) } };
};

/** The records as they would be without what is refused, and every refusal of it. */
export const enrolledWithout = (
  newcomer: Newcomer,
  study: Study,
  context: EntryContext,
  refusals: Refusal[] = [],
): { records: BothRecords; refusals: Refusal[] } => {
  const entry = enrolled(newcomer, study, context);
  if (entry.kind === 'entered') return { records: entry.record, refusals };
  return enrolledWithout(without(newcomer, entry, context), study, context, [...refusals, entry]);
};

export type Arrival = Pick<Commit, 'changes' | 'contacts' | 'caseloads'>;

/** Both records, the contact and the mentor's caseload, ready to be written with others or alone. */
export const arrival = (
  both: BothRecords,
  sealed: SealedContact,
  event: EventEntry,
  plan: StudyPlan,
  now: number,
): Arrival => ({
  changes: [both.interviews, both.checkIns].map((record) => ({ after: settle(plan, record, now), event })),
  contacts: [sealed],
  caseloads: caseloadChanges(undefined, both, plan, true),
});

/** Several newcomers of one transaction. */
export const together = (one: Arrival, other: Arrival): Arrival => ({
  changes: [...one.changes, ...other.changes],
  contacts: [...(one.contacts ?? []), ...(other.contacts ?? [])],
  caseloads: [...(one.caseloads ?? []), ...(other.caseloads ?? [])],
});

export const fitsOneCommit = (arrivals: Arrival): boolean =>
  commitItems({ token: '', ...arrivals }) <= COMMIT_MAX_ITEMS;
