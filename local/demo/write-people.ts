import { arrival, type Arrival, enrolled, fitsOneCommit, together } from '../../functions/serve-api/newcomer.ts';
import type { EntryContext } from '../../shared/domain/entries/entry.ts';
import { isRefusal } from '../../shared/domain/entries/follow-up-entry.ts';
import { withImportedPast } from '../../shared/domain/entries/imported-past.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import { isoInstant, type Instant } from '../../shared/domain/zone.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import type { Stores } from '../stores.ts';
import { madeUpDiary } from './made-up-diary.ts';
import type { MadeUpPerson } from './made-up-people.ts';

const BY = 'made-up';

export interface Writing {
  stores: Stores;
  study: Study;
  /** When all of it counts as entered. */
  registeredAt: Instant;
  onWritten: (people: number) => void;
}

const arrivalOf = async (
  { id, alias, past, ...facts }: MadeUpPerson,
  withAssessor: (record: InterviewRecord) => InterviewRecord,
  { stores, study, registeredAt }: Writing,
): Promise<Arrival> => {
  const plan = await stores.studies.plan(study.id, study.protocolVersion, facts.site);
  const context: EntryContext = { now: registeredAt, by: BY, plan };
  const newcomer = enrolled({ ...facts, participant: id, alias }, study, context);
  const entry = isRefusal(newcomer)
    ? newcomer
    : withImportedPast(newcomer.record, past, study.interviewMinutes, context);
  if (isRefusal(entry)) throw new Error(`made-up person ${id} is refused at ${entry.field}: ${entry.remedy}`);
  const sealed = await stores.contacts.seal(study.id, id, facts.card, 0);
  const event = { action: 'imported', at: isoInstant(registeredAt), by: BY } as const;
  const both = { ...entry.record, interviews: withAssessor(entry.record.interviews) };
  return arrival(both, sealed, event, plan, registeredAt);
};

/**
 * As many people a transaction as it holds. The same people make the same transactions, so that one which was written before a kill
 * is met again as a whole, and nobody comes twice.
 */
export const writePeople = async (people: readonly MadeUpPerson[], writing: Writing): Promise<void> => {
  const withAssessor = madeUpDiary();
  let batch: Arrival = { changes: [] };
  let written = 0;
  const write = async (): Promise<void> => {
    const result = await writing.stores.records.commit({ token: `made-up-${String(written)}`, ...batch });
    if (result.kind !== 'committed' && result.kind !== 'exists')
      throw new Error(`made-up people are not written: ${result.kind}`);
    written += batch.contacts?.length ?? 0;
    writing.onWritten(written);
  };
  for (const person of people) {
    const added = await arrivalOf(person, withAssessor, writing);
    const larger = together(batch, added);
    if (fitsOneCommit(larger)) batch = larger;
    else {
      await write();
      batch = added;
    }
  }
  await write();
};
