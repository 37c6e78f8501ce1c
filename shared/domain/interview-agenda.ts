import { afterInterview } from './after-interview.ts';
import { byInstant, type AgendaItem } from './agenda-item.ts';
import { interviewsInHold } from './appointment-in-hold.ts';
import { appointmentClock } from './appointment-clock.ts';
import { assessorWatch } from './assessor-watch.ts';
import { byHandCount } from './by-hand.ts';
import { type Conversation, knowsTime } from './believed.ts';
import { bookingClock } from './booking-clock.ts';
import { erasureWatch, isAboutErasure } from './erasure-watch.ts';
import { standingAppointment, windowOf } from './follow-up.ts';
import { holdWatch } from './hold-watch.ts';
import { outcomeWatch } from './outcome-watch.ts';
import { foldPauses, oneAtEachEnd, type Pause, pausesOf } from './pause.ts';
import type { Ladder, Timepoint } from './protocol.ts';
import { rebookingCalls } from './rebooking.ts';
import type { FollowUpFacts, InterviewRecord } from './record.ts';
import { registerWatch } from './register-watch.ts';
import type { StudyPlan } from './study-plan.ts';
import { toldAsItIs } from './told-as-it-is.ts';
import type { Instant } from './zone.ts';

/** The facts an interview agenda is computed from: no arm, no mentor, no check-in (F5.8). */
export type InterviewFacts = Pick<InterviewRecord, 'anchors' | 'participation' | 'followUps' | 'holds' | 'stopped'> & {
  registeredAt?: string;
  held?: boolean;
  /** Without it nothing is known of any consent, and every step is listed as if it had been given. */
  consent?: InterviewRecord['consent'];
  /** What happened so far; without it the agenda is the one of somebody new. */
  steps?: InterviewRecord['steps'];
  byHand?: InterviewRecord['byHand'];
  tasks?: InterviewRecord['tasks'];
  unblindings?: InterviewRecord['unblindings'];
  erasures?: InterviewRecord['erasures'];
  voidedEnds?: InterviewRecord['voidedEnds'];
};

const noFollowUp: FollowUpFacts = { appointments: [] };

/** What was said of the appointments of one follow-up. */
export const conversationAbout = (
  of: string,
  { appointments }: FollowUpFacts = noFollowUp,
  { steps = {}, tasks = {} }: Pick<InterviewFacts, 'steps' | 'tasks'>,
): Conversation => ({ stream: 'interviews', of, appointments, steps, tasks });

const followUpItems = (
  plan: StudyPlan,
  timepoint: Timepoint,
  ladder: Ladder,
  facts: InterviewFacts,
  { pauses, registered, now }: { pauses: Pause[]; registered: Instant; now: Instant },
): AgendaItem[] => {
  const window = windowOf(timepoint, facts.anchors);
  if (window === undefined) return [];
  const followUp = facts.followUps[timepoint.id] ?? noFollowUp;
  const { voidedEnds = {} } = facts;
  // What tells of an appointment is late at most where a stop was a mistake: the appointment stands.
  const meant = pauses.filter(({ voided }) => !voided);
  const conversation = conversationAbout(timepoint.id, followUp, facts);
  const standing = standingAppointment(followUp);
  const isKnown = standing !== undefined && knowsTime(conversation, standing);
  const clocks = [
    ...bookingClock(plan, timepoint, window, ladder.booking, {
      followUp,
      pauses,
      registered,
      consent: facts.consent,
      steps: facts.steps ?? {},
      byHand: byHandCount({ byHand: facts.byHand, steps: facts.steps ?? {} }, timepoint.id),
    }),
    ...appointmentClock(plan, timepoint, ladder.appointment, {
      followUp,
      pauses: meant,
      voidedEnds,
      consent: facts.consent,
      steps: facts.steps ?? {},
      knowsTime: isKnown,
    }),
    ...afterInterview(plan, timepoint, ladder.appointment, { followUp, pauses: meant }),
  ];
  const planned = [
    ...oneAtEachEnd(clocks, pauses, plan.appointments.zone),
    ...rebookingCalls(plan, timepoint, ladder.appointment, {
      followUp,
      voided: voidedEnds,
      steps: facts.steps ?? {},
      knowsTime: isKnown,
    }),
  ];
  if (followUp.outcome !== undefined) return planned;
  return [...planned, ...toldAsItIs(conversation, planned, { plan, pauses, now }, 'coordinator')];
};

/**
 * Everything of the interview stream with its instant, in order; what will not happen carries its reason (product.md section 4).
 * @param now from when on a text may leave that is still to go; without it what is planned leaves at its own instant
 */
export const interviewAgenda = (plan: StudyPlan, facts: InterviewFacts, now: Instant = -Infinity): AgendaItem[] => {
  const registered = facts.registeredAt === undefined ? -Infinity : Date.parse(facts.registeredAt);
  const pauses = pausesOf(facts, 'interviews', plan.appointments.zone);
  // An interview that was held in silence is asked about during a hold too, but the past of an import opens nothing of its own (R7.5).
  const untilRegistered = pauses.filter(({ reason }) => reason === 'beforeRegistration');
  const items: AgendaItem[] = [];
  for (const timepoint of plan.protocol.timepoints) {
    if (timepoint.mode === 'register') {
      items.push(...registerWatch(plan, timepoint, facts, registered));
      continue;
    }
    const ladder = timepoint.ladder === undefined ? undefined : plan.protocol.ladders[timepoint.ladder];
    if (ladder !== undefined) items.push(...followUpItems(plan, timepoint, ladder, facts, { pauses, registered, now }));
    const asked = outcomeWatch(plan, timepoint, facts.followUps[timepoint.id] ?? noFollowUp, registered);
    items.push(...foldPauses(asked, untilRegistered));
  }
  items.push(
    ...holdWatch(plan, facts, 'interviews'),
    ...erasureWatch(plan, facts.erasures),
    ...interviewsInHold(plan, facts),
    ...assessorWatch(facts),
  );
  const isDead = facts.participation.life === 'dead';
  // The right to be forgotten outlives whoever has it.
  const told = items.map((item) =>
    isDead && item.skip === undefined && !isAboutErasure(item) ? { ...item, skip: 'dead' as const } : item,
  );
  return told.sort(byInstant);
};
