import { byInstant, doesOf, isAgreedTo, isMessage, type AgendaItem } from './agenda-item.ts';
import { bookingClockStops, standingAppointment } from './follow-up.ts';
import { closedWindow } from './closed-window.ts';
import { inviteIn, leftInPlaceOf, stepHasLeft } from './invitation.ts';
import type { Consent } from './participation.ts';
import { foldPauses, type Pause, pauseAt } from './pause.ts';
import type { Step, Timepoint } from './protocol.ts';
import type { FollowUpFacts, SkipReason, StepOutcome } from './record.ts';
import { isStale } from './send-timing.ts';
import type { SendingCalendar } from './sending-calendar.ts';
import { nominalDay, referenceDay, stepInstant } from './step-date.ts';
import type { StudyPlan } from './study-plan.ts';
import type { VisitWindow } from './visit-window.ts';
import { windowKey } from './window-key.ts';
import type { Instant } from './zone.ts';

const lastFirst = (a: AgendaItem, b: AgendaItem): number => b.at - a.at || b.nominal - a.nominal;

const staticSkip = (
  { definition, does, at }: AgendaItem,
  { closes }: VisitWindow,
  plan: StudyPlan,
  facts: BookingClockFacts,
): SkipReason | undefined => {
  if (definition.enabled === false) return 'disabled';
  // Before any other: a call to somebody who may not be asked must not stand in the place of one to the participant.
  if (definition.consent === 'contactPerson' && facts.consent !== undefined && facts.consent.contactPerson !== true)
    return 'noChannel';
  if (does !== 'send' || closes === null || at < facts.registered) return undefined;
  return plan.invitations.zone.toLocal(at).day > closes ? 'windowClosed' : undefined;
};

/**
 * Of the invitations that fell into a stop which was taken back while the window is open, the latest is judged anew: it goes, or it is too late by then,
 * for a person to see, unless the fold has a person call anyway.
 */
const takenUpAgain = (
  folded: AgendaItem[],
  plan: StudyPlan,
  { closes }: VisitWindow,
  { pauses, consent }: BookingClockFacts,
): AgendaItem[] =>
  pauses.reduce((items, pause) => {
    const { from, to, reason } = pause;
    if (reason !== 'stopped' || to === Infinity) return items;
    if (plan.invitations.zone.toLocal(to).day > (closes ?? Infinity)) return items;
    const isWithin = (item: AgendaItem): boolean => from <= item.at && item.at < to && isAgreedTo(item, consent);
    const [latest] = items
      .filter((item) => isMessage(item) && item.skip === 'stopped' && isWithin(item))
      .sort(lastFirst);
    if (latest === undefined || pauses.some((other) => other !== pause && pauseAt([other], latest.at))) return items;
    const isCalled = items.some(({ at, does, skip }) => at === to && skip === undefined && does !== 'send');
    if (isCalled && isStale(plan, latest, to)) return items;
    const { skip: _skip, ...again } = latest;
    return items.map((item) => (item === latest ? again : item));
  }, folded);

/** Two invitations that rolling brought to the same instant: only the later one goes, unless it would remind of what the other asks first. */
const supersedeTies = (
  items: AgendaItem[],
  invite: Step | undefined,
  calendar: SendingCalendar,
  { consent, steps }: Pick<BookingClockFacts, 'consent' | 'steps'>,
): AgendaItem[] => {
  const asksFirst = ({ definition }: AgendaItem): boolean => definition === invite;
  return items.map((item, index) => {
    if (!isMessage(item) || item.skip !== undefined) return item;
    const isFirst = asksFirst(item) && isAgreedTo(item, consent);
    const isLater = (other: AgendaItem, at: number): boolean =>
      other.nominal > item.nominal || (other.nominal === item.nominal && at > index);
    const takesPlace = (other: AgendaItem, later: boolean): boolean => {
      // Nothing is said twice for an order that came later: what has left in its place has.
      if (stepHasLeft({ steps }, other.key))
        return (later || asksFirst(other)) && leftInPlaceOf(item, { steps }, other.key, calendar);
      return asksFirst(other) || (later && !isFirst);
    };
    const beaten = items.some(
      (other, at) =>
        other !== item &&
        other.at === item.at &&
        other.skip === undefined &&
        isMessage(other) &&
        isAgreedTo(other, consent) &&
        takesPlace(other, isLater(other, at)),
    );
    return beaten ? { ...item, skip: 'superseded' } : item;
  });
};

const NEVER_WENT: (StepOutcome['state'] | undefined)[] = ['skipped', 'failed'];

/** A message that ended unsent, or that the provider refused for good, gives its count back to a later one. */
const capSends = (
  items: AgendaItem[],
  perFollowUp: number,
  { steps, byHand }: Pick<BookingClockFacts, 'steps' | 'byHand'>,
): AgendaItem[] => {
  let sends = byHand;
  return items.toSorted(byInstant).map((item) => {
    if (item.skip !== undefined || !isMessage(item) || NEVER_WENT.includes(steps[item.key]?.state)) return item;
    sends += 1;
    return sends > perFollowUp ? { ...item, skip: 'cap' as const } : item;
  });
};

/** When the last booking came to nothing; undefined while one stands. */
const lastFreed = (followUp: FollowUpFacts | undefined): Instant | undefined => {
  if (followUp === undefined || standingAppointment(followUp) !== undefined) return undefined;
  const last = followUp.appointments.at(-1)?.end;
  return last === undefined ? undefined : Date.parse(last.at);
};

export interface BookingClockFacts {
  followUp: FollowUpFacts | undefined;
  pauses: Pause[];
  registered: Instant;
  /** Absent: as if everything had been agreed to. */
  consent?: Consent | undefined;
  /** What became of the steps so far. */
  steps: Record<string, StepOutcome>;
  /** How many staff sent of this follow-up by hand: they count among its invitations. */
  byHand: number;
}

/**
 * The steps that lead to an appointment, counted from target, opens and closes (product.md 4.3).
 * Every step is listed; one that will not happen carries its reason.
 */
export const bookingClock = (
  plan: StudyPlan,
  timepoint: Timepoint,
  window: VisitWindow,
  steps: Step[],
  facts: BookingClockFacts,
): AgendaItem[] => {
  const calendar = plan.invitations;
  const dated = steps.map((definition): AgendaItem => {
    const nominal = nominalDay(definition, referenceDay(definition, window), calendar);
    const item: AgendaItem = {
      key: windowKey(timepoint.id, definition, steps, { window, steps: facts.steps, calendar }),
      stream: 'interviews',
      clock: 'booking',
      of: timepoint.id,
      definition,
      does: doesOf(definition),
      nominal,
      at: stepInstant(definition, nominal, calendar, facts.registered),
    };
    const skip = staticSkip(item, window, plan, facts);
    return skip === undefined ? item : { ...item, skip };
  });
  const stoppedAt = bookingClockStops(facts.followUp);
  const unasked = closedWindow(plan, timepoint, window, dated, { booking: steps, ...facts });
  const folded = takenUpAgain(foldPauses([...dated, ...unasked], facts.pauses), plan, window, facts);
  const stopped = folded.map((item) => {
    const reason = item.skip === undefined ? stoppedAt(item.at) : undefined;
    if (reason !== 'booked') return reason === undefined ? item : { ...item, skip: reason };
    const freedAt = item.does === 'close' ? lastFreed(facts.followUp) : undefined;
    // A closing is never lost: one that fell into a booking that then came to nothing opens when that booking ended.
    return freedAt === undefined ? { ...item, skip: reason } : { ...item, at: Math.max(item.at, freedAt) };
  });
  const tied = supersedeTies(stopped, inviteIn(timepoint, steps), calendar, facts);
  return capSends(tied, plan.protocol.limits.perFollowUp, facts);
};
