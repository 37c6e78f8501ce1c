import type { AgendaItem } from './agenda-item.ts';
import { bookingClockStoppedBy, startOf, windowOf } from './follow-up.ts';
import { pauseAt, pausesOf } from './pause.ts';
import type { ParticipantRecord, SkipReason } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import type { Instant } from './zone.ts';

/** These are told even during a hold or after a stop: someone would otherwise turn up for nothing. */
const isChangeOfAppointment = (item: AgendaItem): boolean => ['cancelled', 'moved'].includes(item.definition.from);

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
  const { zone } = plan.appointments;
  const pause = pauseAt(pausesOf(record, record.stream, zone), now);
  const pausable = item.clock !== 'register' && item.clock !== 'hold' && item.definition.task?.kind !== 'recordOutcome';
  if (pause && pausable && !isChangeOfAppointment(item)) return pause.reason;
  if (item.clock === 'booking' && record.stream === 'interviews') {
    const stopped = bookingClockStoppedBy(record.followUps[item.of], now);
    if (stopped) return stopped;
    const closes = lastDayOf(plan, record, item);
    if (item.does === 'send' && closes !== undefined && zone.toLocal(now).day > closes) return 'windowClosed';
  }
  if (item.does !== 'send' || item.appointment === undefined) return undefined;
  const fixed = ['appointment', 'booking', 'moved', 'cancelled'].includes(item.definition.from);
  return fixed && now >= startOf(item.appointment, zone) ? 'appointmentBegun' : undefined;
};

const lastDayOf = (plan: StudyPlan, record: ParticipantRecord, item: AgendaItem): number | undefined => {
  const timepoint = plan.timepoint(item.of);
  return timepoint === undefined ? undefined : (windowOf(timepoint, record.anchors)?.closes ?? undefined);
};
