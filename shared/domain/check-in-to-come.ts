import { DUE_SOON_DAYS } from './caseload-months.ts';
import { type CivilDay, isoDate } from './civil-date.ts';
import { standingAppointment } from './follow-up.ts';
import { expectedCheckIn } from './record-agenda.ts';
import type { CheckInRecord } from './record.ts';
import type { StudyPlan } from './study-plan.ts';

/** ISO dates, but for `booked`, a local start. */
export interface CheckInToCome {
  due: string;
  gapEnds: string;
  overdue?: true;
  booked?: string;
}

const isOnHold = ({ held, holds }: CheckInRecord, today: string): boolean =>
  held === true ||
  holds.some(
    ({ scope, from, until, liftedAt }) =>
      scope !== 'interviews' && liftedAt === undefined && from <= today && today <= (until ?? today),
  );

/** The contact that is due within a week, or was and has not been held; nobody is asked for one during a hold. */
export const checkInToCome = (plan: StudyPlan, record: CheckInRecord, today: CivilDay): CheckInToCome | undefined => {
  const expected = expectedCheckIn(plan, record);
  if (expected === undefined || expected.due >= today + DUE_SOON_DAYS) return undefined;
  if (isOnHold(record, isoDate(today))) return undefined;
  const booked = standingAppointment(record);
  return {
    due: isoDate(expected.due),
    gapEnds: isoDate(expected.gapEnds),
    ...(expected.due < today ? { overdue: true as const } : {}),
    ...(booked ? { booked: booked.at } : {}),
  };
};
