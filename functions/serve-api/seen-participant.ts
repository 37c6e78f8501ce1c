import { type ContactCard, withoutMarks, withoutNotes } from '../../shared/domain/contact-card.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import { sha256 } from './answer.ts';
import { blindedSummary, blindedView, bookedSummary, bookedView } from './blinded-view.ts';
import { etagOf, versionOf } from './etag.ts';
import { mentorSummary, mentorView } from './mentor-view.ts';
import { nextAppointment } from './next-appointment.ts';
import { participantView, summaryView } from './participant-view.ts';
import { pseudonymisedSummary, pseudonymisedView } from './pseudonymised-view.ts';
import { isAssessor, type Looker } from './reach.ts';

/** The statistician of the DMC alone among the blinded (ADR 12). */
export const seesArm = ({ member }: Pick<Looker, 'member'>): boolean => member?.dmc === true;

const armOf = (looker: Looker, { checkIns }: Both) =>
  seesArm(looker) && checkIns.arm !== undefined ? { arm: checkIns.arm } : {};

/** One row of a list, as far as these eyes reach. */
export const summaryFor = (looker: Looker, both: Both, plan: StudyPlan) => {
  switch (looker.sight) {
    case 'site':
      return { ...summaryView(both), ...nextAppointment(both.interviews) };
    case 'pseudonymised':
      return pseudonymisedSummary(both);
    case 'blinded':
      return { ...blindedSummary(both.interviews), ...armOf(looker, both) };
    case 'own':
      return isAssessor(looker)
        ? { ...bookedSummary(both.interviews), ...nextAppointment(both.interviews, looker.user) }
        : mentorSummary(both.checkIns, plan);
  }
};

/** One participant, as far as these eyes reach; the card only for whom it was opened. */
export const viewFor = (looker: Looker, both: Both, plan: StudyPlan, card?: ContactCard) => {
  const { now, user } = looker;
  switch (looker.sight) {
    case 'site':
      return participantView(both, plan, now, card);
    case 'pseudonymised':
      return pseudonymisedView(both, plan, now, card);
    case 'blinded':
      return {
        ...blindedView(both.interviews, plan, now),
        ...armOf(looker, both),
        ...(card ? { contact: withoutMarks(withoutNotes(card)) } : {}),
      };
    case 'own':
      return isAssessor(looker)
        ? bookedView(both.interviews, plan, now, user, card)
        : mentorView(both.checkIns, plan, card);
  }
};

/** What ETag and If-Match say: where a version would tell of what is hidden, a hash of what is shown. */
export const versionFor = (looker: Looker, both: Both, plan: StudyPlan): string => {
  if (looker.sight === 'site' || looker.sight === 'pseudonymised') return versionOf(both);
  if (looker.sight === 'own' && !isAssessor(looker)) return String(both.checkIns.version);
  return sha256(JSON.stringify(viewFor(looker, both, plan))).slice(0, 32);
};

export const etagFor = (looker: Looker, both: Both, plan: StudyPlan) => ({
  etag: etagOf(versionFor(looker, both, plan)),
});
