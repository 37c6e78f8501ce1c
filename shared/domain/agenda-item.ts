import type { CivilDay } from './civil-date.ts';
import type { Consent } from './participation.ts';
import type { Role, Step, StepReference } from './protocol.ts';
import type { Appointment, SkipReason, Stream } from './record.ts';
import type { Instant } from './zone.ts';

export type Clock = 'booking' | 'appointment' | 'register' | 'hold' | 'checkIns' | 'byHand';

/** One step of one participant with its instant: computed, never stored. */
export interface AgendaItem {
  /** Deterministic step key, e.g. `FU12/appointment-1/appt7`; no protocol version in it, so an amendment never resends. */
  key: string;
  stream: Stream;
  clock: Clock;
  /** Timepoint id, or the check-in plan's id. */
  of: string;
  definition: Step;
  does: 'send' | 'task' | 'escalate' | 'close';
  /** The date the offset gives, before rolling. */
  nominal: CivilDay;
  at: Instant;
  appointment?: Appointment;
  /** A cancellation or move within 24 hours: leaves between 07:00 and 21:00 on any day. */
  urgent?: boolean;
  /** Keys of fallbacks that were given up during a slip which is corrected: the next attempt goes in their place. */
  goesOnAfter?: string[];
  /** Of work that is needless from some instant on. */
  until?: Instant;
  skip?: SkipReason;
}

/** A step does one of four things: what neither sends, asks nor escalates closes a window. */
export const doesOf = (step: Step): AgendaItem['does'] => {
  if (step.send) return 'send';
  if (step.task) return 'task';
  if (step.escalate) return 'escalate';
  return 'close';
};

/** Who is written to, or who has to do it. */
export const receiverOf = ({ send, task, escalate, close }: Step): 'participant' | Role | undefined =>
  (send ?? task ?? escalate ?? close)?.to;

/** A message to the participant; a `send` to a role is staff mail and goes another way. */
export const isMessage = (item: AgendaItem): boolean => item.definition.send?.to === 'participant';

/**
 * Whether a message has a channel that its participant agreed to: one that has none stands in no other's way, or nobody would hear anything.
 * @param consent absent: nothing is known of any, as if all had been given
 */
export const isAgreedTo = ({ definition: { send } }: AgendaItem, consent: Consent | undefined): boolean =>
  consent === undefined || (send?.channels.some((channel) => consent[channel] === true) ?? false);

/** What is said or asked of an appointment ahead of it, and names its time. */
export const AHEAD: readonly StepReference[] = ['booking', 'moved', 'appointment'];

/** Of a message: whether it says something of an appointment that lies ahead. */
export const comesBefore = ({ definition: { from }, clock }: AgendaItem): boolean =>
  AHEAD.includes(from) || from === 'cancelled' || clock === 'byHand';

/** By instant; ties keep the ladder's order, since sorting is stable. */
export const byInstant = (a: AgendaItem, b: AgendaItem): number => a.at - b.at;
