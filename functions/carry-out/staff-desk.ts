import type { Member } from '../../shared/domain/member.ts';
import type { StaffTextLibrary } from '../../shared/domain/staff-texts.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { Study } from '../../shared/ports/study-book.ts';

/** What the mails to a study's staff are written from, at one instant. */
export interface StaffDesk {
  study: Study;
  plan: StudyPlan;
  members: Member[];
  texts: StaffTextLibrary;
  /** ISO local date. */
  today: string;
  now: Instant;
}
