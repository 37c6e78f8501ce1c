import { isErased } from '../../shared/domain/erasure.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import type { Warning } from './warnings.ts';

/** By language: how many read one that the study leaves out. */
export type LeftReaders = Map<string, number>;

/** Counts somebody whose language was offered and is not any more; of the dead and the erased nobody reads. */
export const countReader = (readers: LeftReaders, record: InterviewRecord, study: Study, next: Study): void => {
  const { language, participation } = record;
  if (!study.languages.includes(language) || next.languages.includes(language)) return;
  if (participation.life === 'dead' || isErased(record)) return;
  readers.set(language, (readers.get(language) ?? 0) + 1);
};

const REMEDY =
  'keep the language, or agree on another one with them: its texts are not looked after any more, and a message goes in the first language where one is missing or their card is changed';

/** What whoever publishes should know of those who read a language that goes. */
export const leftWarnings = (readers: LeftReaders): Warning[] =>
  [...readers].map(([language, count]) => ({
    code: 'LANGUAGE_NOT_OFFERED',
    field: '/protocol/languages',
    of: language,
    count,
    remedy: REMEDY,
  }));
