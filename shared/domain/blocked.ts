import type { AgendaItem } from './agenda-item.ts';
import { isBeingErased } from './erasure.ts';
import { isAboutErasure } from './erasure-watch.ts';
import { bookingClockStoppedBy, standingAppointment, startOf, windowOf } from './follow-up.ts';
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

const bookingBlock = (
  plan: StudyPlan,
  record: ParticipantRecord,
  item: AgendaItem,
  now: Instant,
): SkipReason | undefined => {
  if (item.clock !== 'booking' || record.stream !== 'interviews') return undefined;
  const stopped = bookingClockStoppedBy(record.followUps[item.of], now);
  if (stopped) return stopped;
  const closes = lastDayOf(plan, record, item);
  const over = closes !== undefined && plan.appointments.zone.toLocal(now).day > closes;
  return item.does === 'send' && over ? 'windowClosed' : undefined;
};

/** What a message says of an appointment must still be so when it leaves. */
const appointmentBlock = (
  plan: StudyPlan,
  record: ParticipantRecord,
  { does, definition, appointment, of, clock }: AgendaItem,
  now: Instant,
): SkipReason | undefined => {
  if (does !== 'send' || appointment === undefined) return undefined;
  const announces = definition.from === 'booking' || definition.from === 'moved' || clock === 'byHand';
  if (announces && appointment.end !== undefined) return 'superseded';
  if (announces || definition.from === 'appointment' || definition.from === 'cancelled')
    return now >= startOf(appointment, plan.appointments.zone) ? 'appointmentBegun' : undefined;
  const asksForNewTime = definition.from === 'noShow' && record.stream === 'interviews';
  return asksForNewTime && standingAppointment(record.followUps[of]) ? 'booked' : undefined;
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
  if (isBeingErased(record)) return isAboutErasure(item) ? undefined : 'stopped';
  const stands = bookingBlock(plan, record, item, now) ?? appointmentBlock(plan, record, item, now);
  if (stands !== undefined || !isPausable(item)) return stands;
  const pauses = pausesOf(record, record.stream, plan.appointments.zone);
  return pauseAt(isIncentive(item.definition) ? pauses.filter(({ reason }) => reason !== 'stopped') : pauses, now)
    ?.reason;
};

/** A hold ends, and what it held back is judged anew then; what stands in a message's way otherwise is there to stay. */
export const isForGood = (reason: SkipReason): boolean => reason !== 'held' && reason !== 'beforeRegistration';
