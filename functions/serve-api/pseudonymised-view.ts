import { type ContactCard, withoutNotes } from '../../shared/domain/contact-card.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { plainFollowUpViews, withoutPlace } from './follow-up-view.ts';
import { checkInsView } from './mentor-view.ts';
import { erasureShown, holdsOf, participationOf, summaryView } from './participant-view.ts';

export const pseudonymisedSummary = (both: Both) => {
  const { arm: _arm, mentor: _mentor, ...summary } = summaryView(both);
  return summary;
};

/** Both streams, without contact, arm, mentor, free text and the kind of a hold. `card` only for an auditor who gave a purpose. */
export const pseudonymisedView = (both: Both, plan: StudyPlan, now: Instant, card?: ContactCard) => {
  const { interviews, checkIns } = both;
  const { appointment, appointments, ...shown } = checkInsView(checkIns, plan);
  return {
    ...pseudonymisedSummary(both),
    held: interviews.held ?? false,
    protocolVersion: interviews.agendaBasis.protocolVersion,
    consent: interviews.consent,
    participation: participationOf(both, plan),
    holds: holdsOf(both).map(({ kind: _kind, ...hold }) => hold),
    followUps: plainFollowUpViews(interviews, plan, now),
    checkIns: {
      ...shown,
      ...(appointment ? { appointment: withoutPlace(appointment) } : {}),
      appointments: appointments.map(withoutPlace),
    },
    ...(interviews.lastSignOfLife === undefined ? {} : { lastSignOfLife: interviews.lastSignOfLife }),
    ...erasureShown(interviews),
    ...(card ? { contact: withoutNotes(card) } : {}),
  };
};
