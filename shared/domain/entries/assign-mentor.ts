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

/** Whose caseload the participant counts in: nobody's once support has ended (reliability.md 3.9). */
export const countedFor = (record: CheckInRecord | undefined): string | undefined =>
  record === undefined || checkInsEnded(record) ? undefined : record.mentor;
