import { AHEAD, type AgendaItem } from './agenda-item.ts';
import { isBeingErased } from './erasure.ts';
import { endOf, windowOf } from './follow-up.ts';
import type { ParticipantRecord } from './record.ts';
import { ladderOf, type StudyPlan } from './study-plan.ts';
import { DAY_MS, type Instant } from './zone.ts';

/** In which the pages are written; whoever reads another language gets English. */
export const PAGE_LANGUAGES: readonly string[] = ['da', 'en'];
export const PAGE_PURPOSES = ['appointment', 'invitation'] as const;
/** What the page behind a link in a mail is about. */
export type PagePurpose = (typeof PAGE_PURPOSES)[number];
export const LINK_PURPOSES = [...PAGE_PURPOSES, 'stop'] as const;
/** `stop` ends e-mails and does nothing else. */
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** What the link of one mail leads to. */
export interface LinkSubject {
  /** Absent: there is nothing to see, and only a stop. */
  page?: PagePurpose;
  /** Timepoint id, or the check-in plan's id. */
  of: string;
  /** Of the appointment that the mail is about. */
  n?: number;
  pageExpires: Instant;
  stopExpires: Instant;
}

const AFTER_EVENT_MS = 7 * DAY_MS;
/** So long mail programs may show their button (ADR 18). */
const STOP_MIN_MS = 30 * DAY_MS;

const isQuestionnaire = (of: string, plan: StudyPlan): boolean => plan.timepoint(of)?.mode === 'questionnaire';

/** What a questionnaire's ladder writes, which is answered without a meeting; one that was booked all the same is an appointment. */
export const isOfQuestionnaire = ({ appointment, of }: AgendaItem, plan: StudyPlan): boolean =>
  appointment === undefined && isQuestionnaire(of, plan);

/** Whether staff chose a text with which the ladder asks for a time: the one way to times that they offered beforehand. */
const asksForTime = ({ of, definition }: AgendaItem, plan: StudyPlan): boolean =>
  ladderOf(plan, of)?.booking.some(
    ({ send }) => send?.to === 'participant' && send.template === definition.send?.template,
  ) === true;

const pageOf = (item: AgendaItem, plan: StudyPlan): PagePurpose | undefined => {
  const { appointment, clock, definition } = item;
  // Words of staff say themselves what they are about; only an appointment that they tell of has a page.
  if (clock === 'byHand') {
    if (appointment !== undefined) return 'appointment';
    return asksForTime(item, plan) ? 'invitation' : undefined;
  }
  if (clock === 'booking' || definition.from === 'due') return 'invitation';
  if (appointment === undefined || appointment.end?.final) return undefined;
  if (definition.from === 'cancelled' || definition.from === 'noShow') return 'invitation';
  return AHEAD.includes(definition.from) ? 'appointment' : undefined;
};

/** The end of the appointment, or of the last day on which the interview counts. */
const eventOf = (
  { appointment, of }: AgendaItem,
  plan: StudyPlan,
  record: ParticipantRecord,
  now: Instant,
): Instant => {
  const { zone } = plan.appointments;
  if (appointment !== undefined) return endOf(appointment, zone);
  const timepoint = plan.timepoint(of);
  const closes = timepoint && windowOf(timepoint, record.anchors)?.closes;
  return closes === undefined || closes === null ? now : zone.toInstant(closes + 1, 0);
};

export const linkSubject = (
  item: AgendaItem,
  plan: StudyPlan,
  record: ParticipantRecord,
  now: Instant,
): LinkSubject => {
  const pageExpires = Math.max(now, eventOf(item, plan, record, now)) + AFTER_EVENT_MS;
  const purpose = pageOf(item, plan);
  // No time is looked for to answer a questionnaire.
  const page = purpose === 'invitation' && isQuestionnaire(item.of, plan) ? undefined : purpose;
  return {
    of: item.of,
    pageExpires,
    stopExpires: Math.max(pageExpires, now + STOP_MIN_MS),
    ...(page === undefined ? {} : { page }),
    ...(item.appointment === undefined ? {} : { n: item.appointment.n }),
  };
};

/** Whoever stopped, died or is to be forgotten is asked nothing by a page either; a mentor's mails go by the support. */
export const isOverFor = (record: ParticipantRecord): boolean =>
  record.participation.life === 'dead' ||
  isBeingErased(record) ||
  (record.stream === 'interviews'
    ? record.participation.interviews === 'stopped'
    : record.participation.intervention === 'stopped');
