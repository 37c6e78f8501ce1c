import { windowOf } from './follow-up.ts';
import type { InterviewRecord } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import type { Instant } from './zone.ts';

/** What becomes of those enrolled when a version is published (product.md section 3); newcomers always get the new one. */
export const MOVES = ['all', 'unopened', 'none'] as const;
export type Move = (typeof MOVES)[number];

/**
 * Whether a follow-up that Cairn leads to has begun for this participant: its window has opened, or something of it is on record (a
 * message before the window, an appointment, an outcome). A timepoint without a ladder does not count: a baseline opens on the day of enrolment.
 */
export const hasOpened = (plan: StudyPlan, record: InterviewRecord, at: Instant): boolean => {
  const today = plan.appointments.zone.toLocal(at).day;
  const taken = Object.keys(record.steps);
  return plan.protocol.timepoints
    .filter(({ ladder }) => ladder !== undefined)
    .some((timepoint) => {
      const facts = record.followUps[timepoint.id];
      if (facts && (facts.outcome !== undefined || facts.appointments.length > 0)) return true;
      const opens = windowOf(timepoint, record.anchors)?.opens ?? Infinity;
      return opens <= today || taken.some((key) => key.startsWith(`${timepoint.id}/`));
    });
};

/** Judged under the version that the participant has, at the instant of the publication. */
export const movesAlong = (move: Move, plan: StudyPlan, record: InterviewRecord, publishedAt: Instant): boolean => {
  switch (move) {
    case 'all':
      return true;
    case 'unopened':
      return !hasOpened(plan, record, publishedAt);
    case 'none':
      return false;
  }
};
