import { checkInsEnded } from '../check-in-agenda.ts';
import type { CheckInRecord } from '../record.ts';
import { checkInPlanOf } from './check-in-entry.ts';
import { entered, type Entered, type EntryContext } from './entry.ts';
import { isRefusal } from './follow-up-entry.ts';

/** null leaves the participant without a mentor. How many a mentor may have is counted where it is written, since others assign too. */
export const assignMentor = (
  record: CheckInRecord,
  mentor: string | null,
  context: EntryContext,
): Entered<CheckInRecord> => {
  if (mentor === null) {
    const { mentor: _mentor, ...rest } = record;
    return entered(record.mentor === undefined ? record : rest);
  }
  const plan = checkInPlanOf(record, context.plan);
  if (isRefusal(plan)) return plan;
  return entered(record.mentor === mentor ? record : { ...record, mentor });
};

/**
 * Whether being with the mentor is a new place, which may be refused: support that is begun anew is one. Somebody who is alive after all,
 * or needs support again (F1.14), had theirs all the time.
 */
export const isNewPlace = (before: CheckInRecord | undefined, after: CheckInRecord): boolean =>
  before?.mentor !== after.mentor || isBegunAnew(before, after);

const isBegunAnew = (before: CheckInRecord | undefined, after: CheckInRecord): boolean =>
  before?.participation.life === 'alive' &&
  before.participation.intervention === 'stopped' &&
  after.participation.intervention === 'active';

/** Whose caseload the participant counts in: nobody's once support has ended (reliability.md 3.9). */
export const countedFor = (record: CheckInRecord | undefined): string | undefined =>
  record === undefined || checkInsEnded(record) ? undefined : record.mentor;
