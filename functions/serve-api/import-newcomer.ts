import { type ImportRow, pastOf } from '../../shared/contract/import-row.ts';
import { shelve } from '../../shared/domain/archive.ts';
import type { ContactCard } from '../../shared/domain/contact-card.ts';
import type { BothRecords, Refusal } from '../../shared/domain/entries/entry.ts';
import { enterSteps } from '../../shared/domain/entries/import-step.ts';
import { pastSteps } from '../../shared/domain/entries/imported-past.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { newCard } from './import-contact.ts';
import { entryContext, type ImportSetting, rowHash } from './import-setting.ts';
import { enrolledWithout, type Newcomer } from './newcomer.ts';

interface Arrived {
  records: BothRecords;
  card: ContactCard;
  /** `field` is the column. */
  refusals: Refusal[];
}

const newcomerOf = (row: ImportRow, alias: string, setting: ImportSetting): Newcomer => {
  const { id, arm, anchors, consent, mentor, site, crf } = row;
  return {
    participant: id,
    alias,
    anchors,
    consent,
    card: newCard(row.contact),
    importedAs: rowHash(row, setting),
    ...(setting.options.held ? { held: true } : {}),
    ...(arm === undefined ? {} : { arm }),
    ...(mentor === undefined ? {} : { mentor }),
    ...(site === undefined ? {} : { site }),
    ...(crf === undefined ? {} : { externalIds: { crf } }),
  };
};

const inColumn = (refusal: Refusal): Refusal => ({ ...refusal, field: refusal.field.split('/').at(-1) ?? '' });

const shelved = ({ interviews, checkIns }: BothRecords, plan: StudyPlan): BothRecords => ({
  interviews: shelve(interviews, plan).record,
  checkIns,
});

/** Somebody whom nobody knows yet, with all of their past. */
export const importedNewcomer = (row: ImportRow, alias: string, setting: ImportSetting, plan: StudyPlan): Arrived => {
  const context = entryContext(setting, plan);
  const newcomer = newcomerOf(row, alias, setting);
  const arrived = enrolledWithout(newcomer, setting.visit.study, context);
  const steps = pastSteps(pastOf(row), setting.visit.study.interviewMinutes, context);
  const past = enterSteps(arrived.records, steps, context);
  return {
    records: shelved(past.record, plan),
    card: newcomer.card,
    refusals: [...arrived.refusals.map(inColumn), ...past.refusals],
  };
};
