import { comesBefore, type AgendaItem } from './agenda-item.ts';
import { isBeingErased } from './erasure.ts';
import { isAboutErasure } from './erasure-watch.ts';
import {
  appointmentsIn,
  bookedAnew,
  bookingClockStoppedBy,
  standingAppointment,
  startOf,
  windowOf,
} from './follow-up.ts';
import { isIncentive } from './incentive.ts';
import { pauseAt, pausesOf } from './pause.ts';
import type { ParticipantRecord, SkipReason } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import type { Instant } from './zone.ts';

/** These are told even during a hold or after a stop: someone would otherwise turn up for nothing. */
export const isChangeOfAppointment = ({ definition, does }: AgendaItem): boolean =>
  ['cancelled', 'moved'].includes(definition.from) && (does === 'send' || definition.task?.kind === 'deliverByCall');

const isPausable = (item: AgendaItem): boolean =>
  item.clock !== 'register' &&
  item.clock !== 'hold' &&
  item.definition.task?.kind !== 'recordOutcome' &&
  !isChangeOfAppointment(item);

const lastDayOf = (plan: StudyPlan, record: ParticipantRecord, item: AgendaItem): number | undefined => {
  const timepoint = plan.timepoint(item.of);
  return timepoint === undefined ? undefined : (windowOf(timepoint, record.anchors)?.closes ?? undefined);
};

/** From when on a message can say nothing any more: its appointment has begun, or the last day to be interviewed is over. */
const overFrom = (
  plan: StudyPlan,
  record: ParticipantRecord,
  item: AgendaItem,
): { at: Instant; reason: SkipReason } | undefined => {
  const { zone } = plan.appointments;
  if (item.does !== 'send') return undefined;
  if (item.appointment !== undefined && comesBefore(item))
    return { at: startOf(item.appointment, zone), reason: 'appointmentBegun' };
  if (item.clock !== 'booking' || record.stream !== 'interviews') return undefined;
  const closes = lastDayOf(plan, record, item);
  return closes === undefined ? undefined : { at: zone.toInstant(closes + 1, 0), reason: 'windowClosed' };
};

/** When a message ends without having gone, however long something holds it back: not before its time. */
export const endsAt = (plan: StudyPlan, record: ParticipantRecord, item: AgendaItem, from: Instant): Instant =>
  Math.max(from, overFrom(plan, record, item)?.at ?? Infinity);

/** Sending hours open only once its appointment has begun: while that lies ahead, a person may still tell what it says. */
export const leavesTooLate = (
  plan: StudyPlan,
  record: ParticipantRecord,
  item: AgendaItem,
  { from, goesAt }: { from: Instant; goesAt: Instant },
): boolean => item.appointment !== undefined && goesAt >= endsAt(plan, record, item, from);

/** What a message says of an appointment must still be so when it leaves. */
const appointmentBlock = (
  record: ParticipantRecord,
  { does, definition: { from }, appointment, of, clock }: AgendaItem,
): SkipReason | undefined => {
  if (does !== 'send' || appointment === undefined) return undefined;
  const announces = from === 'booking' || from === 'moved' || clock === 'byHand';
  if (announces && appointment.end !== undefined) return 'superseded';
  const anew = from === 'cancelled' ? bookedAnew(appointment, appointmentsIn(record, of)) : undefined;
  // Two texts may arrive in either order, and the last one read would say that it is off; if it is again, that is told once. A move says nothing of it.
  if (anew !== undefined && anew.end?.how !== 'moved') return 'superseded';
  const asksForNewTime = from === 'noShow' && record.stream === 'interviews';
  return asksForNewTime && standingAppointment(record.followUps[of]) ? 'booked' : undefined;
};

/** A card of thanks is owed after a stop too. */
const pausedFor = (
  plan: StudyPlan,
  record: ParticipantRecord,
  { definition }: AgendaItem,
  now: Instant,
): SkipReason | undefined => {
  const pauses = pausesOf(record, record.stream, plan.appointments.zone);
  return pauseAt(isIncentive(definition) ? pauses.filter(({ reason }) => reason !== 'stopped') : pauses, now)?.reason;
};

/**
 * Why an item that is due may not happen as things stand now, whatever stood when it was planned: checked again at send time
 * (pitfall 11). The agenda itself tells what was known to stand in its way at its own instant.
 */
export const blockedNow = (
  plan: StudyPlan,
  record: ParticipantRecord,
  item: AgendaItem,
  now: Instant,
): SkipReason | undefined => {
  if (item.skip !== undefined) return item.skip;
  if (item.until !== undefined && now >= item.until) return 'appointmentBegun';
  if (isBeingErased(record)) return isAboutErasure(item) ? undefined : 'stopped';
  const isToBook = item.clock === 'booking' && record.stream === 'interviews';
  const stands =
    (isToBook ? bookingClockStoppedBy(record.followUps[item.of], now) : undefined) ?? appointmentBlock(record, item);
  if (stands !== undefined) return stands;
  const paused = isPausable(item) ? pausedFor(plan, record, item, now) : undefined;
  // Nothing comes up during a hold, so nobody looks at what it keeps back before it ends: until then that is not too late either.
  if (paused !== undefined && !isForGood(paused)) return paused;
  const over = overFrom(plan, record, item);
  return over !== undefined && now >= over.at ? over.reason : paused;
};

/** A hold ends, and what it held back is judged anew then; what stands in a message's way otherwise is there to stay. */
export const isForGood = (reason: SkipReason): boolean => reason !== 'held' && reason !== 'beforeRegistration';
