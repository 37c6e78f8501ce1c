import { findBannedWords } from '../../shared/domain/banned-words.ts';
import { isBeingErased } from '../../shared/domain/erasure.ts';
import { windowOf } from '../../shared/domain/follow-up.ts';
import { parseLocal } from '../../shared/domain/local-time.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Warning } from './warnings.ts';

/** A time that begins outside these is more often a slip of the keys than meant. */
const FIRST_MINUTE = 7 * 60;
const LAST_MINUTE = 21 * 60;

interface Wanted {
  timepoint: string;
  /** Local start in the study's zone. */
  at: string;
  place?: string | undefined;
}

/** What is odd about a time or a place that somebody is to come to, though it may be meant. @param fields JSON pointers to the two */
export const timeWarnings = (
  plan: StudyPlan,
  record: Pick<InterviewRecord, 'anchors' | 'erasures'>,
  { timepoint, at, place = '' }: Wanted,
  fields: { at: string; place: string },
): Warning[] => {
  const definition = plan.timepoint(timepoint);
  const window = definition && windowOf(definition, record.anchors);
  const { day, minute } = parseLocal(at);
  const isEarly = window?.opens != null && day < window.opens;
  const isLate = window?.closes != null && day > window.closes;
  const isOdd = minute < FIRST_MINUTE || minute >= LAST_MINUTE;
  return [
    ...(isBeingErased(record) ? [{ code: 'BEING_ERASED', field: fields.at } as const] : []),
    ...(isEarly ? [{ code: 'BEFORE_THE_WINDOW', field: fields.at } as const] : []),
    ...(isLate ? [{ code: 'AFTER_THE_WINDOW', field: fields.at } as const] : []),
    ...(plan.appointments.isSendingDay(day) ? [] : [{ code: 'DAY_OFF', field: fields.at } as const]),
    ...(isOdd ? [{ code: 'ODD_HOUR', field: fields.at } as const] : []),
    ...(findBannedWords(place).length > 0 ? [{ code: 'TELLING_PLACE', field: fields.place } as const] : []),
  ];
};
