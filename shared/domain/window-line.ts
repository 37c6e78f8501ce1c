import { type CivilDay, isoDate } from './civil-date.ts';
import type { StudyPlan } from './study-plan.ts';
import type { VisitWindow } from './visit-window.ts';

/** The dates of a follow-up as the API and the command line show them: ISO local dates, null where there is no window (product.md section 10). */
export interface WindowLine {
  target: string;
  opens: string | null;
  closes: string | null;
  /** The target rolled forward to a sending day. */
  bookable: string;
}

const dated = (day: CivilDay | null): string | null => (day === null ? null : isoDate(day));

/** A visit window as the API shows it: civil dates, null on a side that is open. */
export const windowLine = (plan: StudyPlan, { target, opens, closes }: VisitWindow): WindowLine => ({
  target: isoDate(target),
  opens: dated(opens),
  closes: dated(closes),
  bookable: isoDate(plan.appointments.rollForward(target)),
});
