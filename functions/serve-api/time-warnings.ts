import { findBannedWords } from '../../shared/domain/banned-words.ts';
import { isBeingErased } from '../../shared/domain/erasure.ts';
import { registersUnread } from '../../shared/domain/entries/registers-put-off.ts';
import { sameValue } from '../../shared/domain/change.ts';
import { pointerTo } from '../../shared/domain/finding.ts';
import { standingAppointment, windowOf } from '../../shared/domain/follow-up.ts';
import { isToParticipant } from '../../shared/domain/invitation.ts';
import { localInstant, parseLocal } from '../../shared/domain/local-time.ts';
import { longOverOf } from '../../shared/domain/long-over.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import { ladderOf, type StudyPlan } from '../../shared/domain/study-plan.ts';
import { classify } from '../../shared/domain/visit-window.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { Both } from '../../shared/ports/record-store.ts';
import type { Warning } from './warnings.ts';
import type { Written } from './writing.ts';

/** A time that begins outside these is more often a slip of the keys than meant. */
const FIRST_MINUTE = 7 * 60;
const LAST_MINUTE = 21 * 60;

interface Wanted {
  timepoint: string;
  /** Local start in the study's zone. */
  at: string;
}

/** What is odd about a time that somebody is to come at, though it may be meant. @param field JSON pointer to it */
export const timeWarnings = (
  plan: StudyPlan,
  record: Pick<InterviewRecord, 'anchors' | 'erasures'>,
  { timepoint, at }: Wanted,
  field: string,
): Warning[] => {
  const definition = plan.timepoint(timepoint);
  const window = definition && windowOf(definition, record.anchors);
  const { day, minute } = parseLocal(at);
  const isEarly = window?.opens != null && day < window.opens;
  const isLate = window?.closes != null && day > window.closes;
  const isOdd = minute < FIRST_MINUTE || minute >= LAST_MINUTE;
  return [
    ...(isBeingErased(record) ? [{ code: 'BEING_ERASED', field } as const] : []),
    ...(isEarly ? [{ code: 'BEFORE_THE_WINDOW', field } as const] : []),
    ...(isLate ? [{ code: 'AFTER_THE_WINDOW', field } as const] : []),
    ...(plan.appointments.isSendingDay(day) ? [] : [{ code: 'DAY_OFF', field } as const]),
    ...(isOdd ? [{ code: 'ODD_HOUR', field } as const] : []),
  ];
};

/** Of a time that somebody books or moves to, though it may be meant: it is entered afterwards. @param at local time */
export const pastWarnings = (plan: StudyPlan, at: string, now: Instant): Warning[] =>
  localInstant(at, plan.appointments.zone) < now ? [{ code: 'IN_THE_PAST', field: '/at' }] : [];

/** A questionnaire's ladder mostly has no words for an appointment, and what asks for the answer stops once one is booked. */
export const reminderWarnings = (plan: StudyPlan, timepoint: string): Warning[] => {
  const isAnswered = plan.timepoint(timepoint)?.mode === 'questionnaire';
  const steps = ladderOf(plan, timepoint)?.appointment ?? [];
  const isTold = steps.some((step) => isToParticipant(step) && ['booking', 'appointment'].includes(step.from));
  return isAnswered && !isTold ? [{ code: 'NO_REMINDER', field: '/at' }] : [];
};

/** Of anchors that moved: appointments that stand, and lie outside of the window that came of it. */
export const movedWindowWarnings = ({ before, both, plan }: Written): Warning[] =>
  plan.protocol.timepoints.flatMap((timepoint): Warning[] => {
    const facts = both.interviews.followUps[timepoint.id];
    const appointment = facts?.outcome ? undefined : standingAppointment(facts);
    const window = windowOf(timepoint, both.interviews.anchors);
    if (appointment === undefined || window === undefined) return [];
    if (sameValue(windowOf(timepoint, before.interviews.anchors), window)) return [];
    const timeliness = classify(parseLocal(appointment.at).day, window);
    if (timeliness === 'in-window') return [];
    const code = timeliness === 'early' ? 'BEFORE_THE_WINDOW' : 'AFTER_THE_WINDOW';
    return [{ code, field: `/${timepoint.anchor}`, followUp: timepoint.id }];
  });

/** Of anchors that moved: registers that were read for the day before, and are asked for anew. */
export const readAnewWarnings = ({ before, both, plan }: Written): Warning[] =>
  registersUnread(before.interviews, both.interviews, plan).map(({ id, anchor }) => ({
    code: 'READ_ANEW',
    field: pointerTo([anchor]),
    of: id,
  }));

/** Dates that this entry gives and that everything was long over of: most often a wrong year. @param field JSON pointer to the dates */
export const longOverWarnings = (
  { protocol, appointments }: StudyPlan,
  { interviews }: Both,
  { before, field, now }: { before?: Both; field: string; now: Instant },
): Warning[] =>
  longOverOf(protocol, interviews, appointments.zone.toLocal(now).day, before?.interviews.anchors).map(
    ({ anchor, of, last }) => ({
      code: 'LONG_OVER',
      field: field + pointerTo([anchor]),
      of: of.join(', '),
      remedy: `look whether the year is right: ${of.join(', ')} was over on ${last}, and work about all of it opens at once`,
    }),
  );

/** A place whose name tells why one comes may be the right one, and is said on the phone. */
export const placeWarnings = (place = ''): Warning[] =>
  findBannedWords(place).length > 0 ? [{ code: 'TELLING_PLACE', field: '/place' }] : [];
