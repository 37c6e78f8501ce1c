import { isMessage, type AgendaItem } from './agenda-item.ts';
import { isChangeOfAppointment, leavesTooLate } from './blocked.ts';
import { TEXTS_USED_UP } from './fallback.ts';
import { isFirstWord, leftInPlaceOf, asFirstWord } from './invitation.ts';
import { pauseAt, pausesOf, type Pause } from './pause.ts';
import type { Pending } from './pending.ts';
import type { Channel } from './protocol.ts';
import type { ParticipantRecord, SkipReason, UnclearAttempt } from './record.ts';
import { isStale, mayLeaveUntil } from './send-timing.ts';
import type { StudyPlan } from './study-plan.ts';
import type { Instant } from './zone.ts';

/** The one message that may leave now; who it goes to is looked up before it is claimed. */
export interface SendIntent {
  item: AgendaItem;
  key: string;
  /** Consented channels in order of preference, from the next one to try. */
  channels: Channel[];
  tries: number;
  resent: boolean;
  /** What it repeats, while that may still be proved. */
  unclear?: UnclearAttempt;
  /** Which took nothing when it was tried before; never that the day's texts were used up, since the next day has its own. */
  waitedFor?: Channel;
  mayLeaveUntil: Instant;
}

/** The stretch of an agenda that a message is judged in. */
interface Surroundings {
  plan: StudyPlan;
  record: ParticipantRecord;
  now: Instant;
  /** Messages whose time has come, and all that lie ahead. */
  due: Pending[];
  pending: Pending[];
  agenda: AgendaItem[];
}

const isReminder = (item: AgendaItem): boolean => item.definition.from === 'appointment';

/** A hold may leave some channels open for what changes an appointment. */
const openInHold = (channels: Channel[], item: AgendaItem, hold: Pause | undefined): Channel[] =>
  hold?.channels === undefined || !isChangeOfAppointment(item)
    ? channels
    : channels.filter((channel) => hold.channels?.includes(channel));

/** By which the next attempt may go, in its order of preference. */
export const consented = (record: ParticipantRecord, { attempting }: Pending): Channel[] =>
  (attempting?.channels ?? []).filter((channel) => record.consent[channel]);

const holdNow = ({ plan, record, now }: Pick<Surroundings, 'plan' | 'record' | 'now'>): Pause | undefined =>
  pauseAt(pausesOf(record, record.stream, plan.appointments.zone), now);

/** One that could not leave either overtakes nobody: then somebody would hear nothing at all. */
const canGo = (each: Pending, { plan, record, now }: Surroundings): boolean =>
  each.blocked === undefined && !isStale(plan, each.item, now) && consented(record, each).length > 0;

/**
 * Of several invitations of one follow-up that are due at once only the latest goes, and before any other the one that asks first; one
 * that was overtaken never follows.
 */
const isOvertaken = (each: Pending, around: Surroundings): boolean => {
  const { plan, record, due, agenda } = around;
  const { item } = each;
  const later = (other: AgendaItem): boolean =>
    other.of === item.of &&
    other.clock === item.clock &&
    isReminder(other) === isReminder(item) &&
    isMessage(other) &&
    (other.at > item.at || (other.at === item.at && agenda.indexOf(other) > agenda.indexOf(item)));
  if (item.clock !== 'booking' && !isReminder(item)) return false;
  const isFirst = isFirstWord(plan, record, item);
  const takesItsPlace = (other: AgendaItem): boolean =>
    later(other) || (item.clock === 'booking' && other.of === item.of && isFirstWord(plan, record, other));
  if (!isFirst && due.some((other) => other !== each && takesItsPlace(other.item) && canGo(other, around))) return true;
  return agenda.some((other) => later(other) && leftInPlaceOf(item, record, other.key, plan.invitations));
};

/** A reminder that comes late gives way to the one of today or tomorrow: never two on consecutive days. */
const givesWay = ({ item }: Pending, around: Surroundings): boolean => {
  const { plan, now, pending } = around;
  const { zone } = plan.appointments;
  const today = zone.toLocal(now).day;
  if (!isReminder(item) || zone.toLocal(item.at).day >= today) return false;
  return pending.some(
    (each) =>
      isReminder(each.item) &&
      each.item.of === item.of &&
      each.item.at > item.at &&
      zone.toLocal(each.item.at).day - today <= 1 &&
      canGo(each, around),
  );
};

/** Why a message whose time has come ends without being sent; consent is asked now, not when it was planned (pitfall 11). */
export const skipNow = (each: Pending, around: Surroundings): SkipReason | undefined => {
  const { plan, record, now } = around;
  if (each.blocked !== undefined) return each.blocked;
  if (isStale(plan, each.item, now)) return 'stale';
  if (leavesTooLate(plan, record, each.item, { from: now, goesAt: each.goesAt })) return 'appointmentBegun';
  if (isOvertaken(each, around) || givesWay(each, around)) return 'superseded';
  const channels = consented(record, each);
  if (channels.length === 0) return 'noChannel';
  return openInHold(channels, each.item, holdNow(around)).length === 0 ? 'held' : undefined;
};

export const intentOf = (each: Pending, around: Surroundings): SendIntent => {
  const { plan, record, now } = around;
  const { item, attempting } = each;
  const waited = attempting?.outcome?.state === 'waiting' ? attempting.outcome : undefined;
  const channels = openInHold(consented(record, each), item, holdNow(around));
  return {
    item: asFirstWord(item, channels, plan, record),
    key: attempting?.key ?? item.key,
    channels,
    tries: waited?.tries ?? 0,
    resent: waited?.resent ?? false,
    ...(waited?.unclear ? { unclear: waited.unclear } : {}),
    ...(waited?.channel === undefined || waited.code === TEXTS_USED_UP ? {} : { waitedFor: waited.channel }),
    mayLeaveUntil: mayLeaveUntil(plan, item, now),
  };
};
