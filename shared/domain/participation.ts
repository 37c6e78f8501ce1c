import type { Channel } from './protocol.ts';

/** Who took part in what: independent axes, never one flag (F5.4). */
export interface Participation {
  interviews: 'full' | 'reduced' | 'stopped';
  register: 'ok' | 'stopped';
  existingData: 'keep' | 'erasureRequested';
  life: 'alive' | 'dead' | 'emigrated';
}

export const CONSENT_CHANNELS = ['sms', 'email', 'phone', 'letter', 'voicemail', 'contactPerson'] as const;
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];
/** What the participant said yes to; missing means no (F5.2). */
export type Consent = Partial<Record<ConsentChannel, boolean>>;

export const HOLD_KINDS = ['hospital', 'prison', 'away', 'bereavement', 'other'] as const;
export type HoldKind = (typeof HOLD_KINDS)[number];

/** Messages, calls, letters and escalations wait between `from` and `until`; without `until` it is reviewed at `review`. */
export interface Hold {
  /** ISO local dates, inclusive. */
  from: string;
  until?: string;
  review?: string;
  kind: HoldKind;
  scope: 'interviews' | 'checkIns' | 'both';
  /** Channels that stay allowed for `moved` and `cancelled` during the hold; absent means all. */
  channels?: Channel[];
  /** ISO instant of the entry. */
  enteredAt: string;
  /** ISO instant at which staff lifted it before its end. */
  liftedAt?: string;
}

/** A stretch in which a stream was stopped; open while `to` is absent. ISO instants. */
export interface StoppedSpan {
  from: string;
  to?: string;
  /** ISO local date on which they stopped, where a file tells it: `from` is when that was entered. */
  on?: string;
  /** The stop was entered by mistake, and `to` is when that was found: nobody had stopped, but what lay in it never bursts either. */
  voided?: true;
}

/** Who did something, and when: an ISO instant. */
interface Said {
  at: string;
  by: string;
}

/** One request to erase somebody; at most one is not revoked. */
export interface Erasure {
  asked: Said;
  /** By another person. */
  confirmed?: Said;
  /** ISO instant at which it is carried out; until then it can be revoked. */
  dueAt?: string;
  revoked?: Said;
  /** ISO instants: it cannot be taken back any more, and everything is gone. */
  begun?: string;
  done?: string;
}

export const NOT_DONE_REASONS = [
  'no-contact',
  'declined-this-visit',
  'stopped-interviews',
  'stopped-all',
  'died',
  'emigrated',
  'too-unwell',
  'staff-cancelled',
  'administrative',
  'other',
] as const;
/** F4.6, the closed list; `other` comes with a text. */
export type NotDoneReason = (typeof NOT_DONE_REASONS)[number];
