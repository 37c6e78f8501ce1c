import type { Stream } from './record.ts';

/** One changed place of a record: JSON pointer, value before and after; absent means it was not there. */
export interface Change {
  path: string;
  old?: unknown;
  new?: unknown;
}

export const EVENT_ACTIONS = [
  'enrolled',
  'imported',
  'released',
  'contactChanged',
  'anchorsChanged',
  'participationChanged',
  'armChanged',
  'mentorChanged',
  'handedOver',
  'appointmentBooked',
  'appointmentMoved',
  'appointmentCancelled',
  'appointmentConfirmed',
  'timesOffered',
  'noShowRecorded',
  'outcomeRecorded',
  'incentiveRecorded',
  'checkInRecorded',
  'checkInBooked',
  'checkInCancelled',
  'contactLogged',
  'unblindingRecorded',
  'attemptLogged',
  'taskChanged',
  'escalationAcknowledged',
  'messageByHand',
  'voided',
  'erasureAsked',
  'erasureConfirmed',
  'erasureRevoked',
  'erasureBegun',
  'erased',
  'protocolMoved',
  'repointed',
  'carriedOut',
  'claimed',
  'recorded',
  'receipt',
  'reply',
] as const;
export type EventAction = (typeof EVENT_ACTIONS)[number];

/** What happened, before it is stored: the store adds version, changes and the hash of the event before. */
export interface EventEntry {
  action: EventAction;
  /** ISO instant. */
  at: string;
  /** User id, or `system`. */
  by: string;
  reason?: string;
  /** A limit was passed on purpose; the reason says why. */
  override?: true;
  /** Version of the event this one voids. */
  voids?: number;
  /** Names of contact fields that changed; their values only as ciphertext. */
  fields?: string[];
  sealed?: string;
  /** Keyed hash of a number that the entry put in quarantine, so that voiding it gives the number back. */
  quarantines?: string;
}

/** One line of a record's append-only history (21 CFR Part 11). */
export interface StoredEvent extends EventEntry {
  study: string;
  participant: string;
  stream: Stream;
  version: number;
  changes: Change[];
  token: string;
  /** SHA-256 of the event before, hex; the first one has an empty one. */
  previous: string;
  hash: string;
}
