import type { CivilDay } from './civil-date.ts';
import { addDuration } from './civil-date.ts';
import type { Step } from './protocol.ts';
import type { SendingCalendar } from './sending-calendar.ts';
import type { VisitWindow } from './visit-window.ts';
import type { Instant } from './zone.ts';

/** Time in which staff can undo an entry before the message that it causes leaves. */
export const UNDO_MINUTES = 10;
const MINUTE_MS = 60_000;

/** From which a step of the booking clock counts. */
export const referenceDay = (step: Step, window: VisitWindow): CivilDay => {
  if (step.from === 'opens') return window.opens ?? window.target;
  if (step.from === 'closes') return window.closes ?? window.target;
  return window.target;
};

/** The day that a step names, before it is rolled to a sending day; a number counts working days. */
export const nominalDay = (step: Step, reference: CivilDay, calendar: SendingCalendar): CivilDay => {
  if (step.offset === undefined) return reference;
  return typeof step.offset === 'string'
    ? addDuration(reference, step.offset)
    : calendar.addWorkingDays(reference, step.offset.workingDays);
};

/**
 * When a dated step leaves: its nominal day rolled to a sending day, at `sending.at`.
 * A backward roll that would pass the registration goes forward instead (product.md 4.2), so nobody loses a step to a weekend.
 */
export const stepInstant = (step: Step, nominal: CivilDay, calendar: SendingCalendar, registered: Instant): Instant => {
  if (step.roll === 'forward') return calendar.atSendingTime(calendar.rollForward(nominal));
  const early = calendar.atSendingTime(calendar.rollBackward(nominal));
  const passesRegistration = early < registered && calendar.atSendingTime(nominal) >= registered;
  return passesRegistration ? calendar.atSendingTime(calendar.rollForward(nominal)) : early;
};

/** Steps at a moment leave at the later of ten minutes after the entry and the next instant at which sending is open. */
export const momentAfter = (enteredAt: Instant, calendar: SendingCalendar): Instant =>
  calendar.nextOpen(enteredAt + UNDO_MINUTES * MINUTE_MS);
