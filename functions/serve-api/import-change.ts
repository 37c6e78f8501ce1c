import { type ImportRow, pastOf } from '../../shared/contract/import-row.ts';
import { withCheckInTold } from '../../shared/domain/check-in-told.ts';
import type { ContactCard } from '../../shared/domain/contact-card.ts';
import type { BothRecords, Refusal } from '../../shared/domain/entries/entry.ts';
import { enterSteps } from '../../shared/domain/entries/import-step.ts';
import { changeSteps } from '../../shared/domain/entries/imported-changes.ts';
import { pastSteps } from '../../shared/domain/entries/imported-past.ts';
import { withOutcomesTold, withStopTold } from '../../shared/domain/needless-appointment.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { withNumberFound } from '../../shared/domain/wrong-number.ts';
import { idsIn } from '../../shared/ports/ids-in.ts';
import { changedCard, keptMarks } from './import-contact.ts';
import { entryContext, type ImportSetting, rowHash } from './import-setting.ts';
import { languageFor } from './newcomer.ts';

export interface RowChange {
  /** The same objects as before when no column changes anything. */
  records: BothRecords;
  card: ContactCard;
  /** Of the contact card. */
  fields: string[];
  columns: string[];
  refusals: Refusal[];
}

/** What a row changes of somebody who is there already, each thing through the entry that staff would make by hand. */
export const rowChange = (
  row: ImportRow,
  { both, card: known }: { both: BothRecords; card: ContactCard | undefined },
  setting: ImportSetting,
  plan: StudyPlan,
): RowChange => {
  const { study } = setting.visit;
  const context = entryContext(setting, plan);
  const { language } = row.contact;
  const { card, fields, columns } = changedCard(row.contact, known);
  const facts = { ...row, ...(language === undefined ? {} : { language: languageFor(language, study) }) };
  const steps = [...changeSteps(facts), ...pastSteps(pastOf(row), study.interviewMinutes, context)];
  const { record: facted, changed, refusals: ofFacts } = enterSteps(both, steps, context);
  const refusals = [...ofFacts, ...keptMarks(row.contact, known)];
  const idOf = idsIn(setting.ports.ids, study.id);
  const at = { now: context.now, idOf };
  const outcomesTold = withOutcomesTold(both.interviews, facted.interviews, plan, at);
  const stopTold = withStopTold(both.interviews, outcomesTold, plan, at);
  const checkInTold = withCheckInTold(both.checkIns, facted.checkIns, plan, at);
  const record = {
    interviews: withNumberFound(stopTold, card, context.now),
    checkIns: withNumberFound(checkInTold, card, context.now),
  };
  const all = [...new Set([...changed, ...columns])];
  const checkIns = { ...record.checkIns, importedAs: rowHash(row, setting) };
  return { records: all.length === 0 ? both : { ...record, checkIns }, card, fields, columns: all, refusals };
};
