import type { Consent, Erasure, Hold, NotDoneReason, Participation, StoppedSpan } from './participation.ts';
import type { Channel, Role, TaskKind, TimeBand } from './protocol.ts';

/**
 * One participant's facts and step outcomes in one stream: one item, one version, one event chain, one pointer (product.md section 2).
 * Dates are ISO local dates, instants ISO UTC (`2026-03-06T09:00:00Z`), so that a record reads the same in the table, an event and a test.
 */

export const STREAMS = ['interviews', 'checkIns'] as const;
export type Stream = (typeof STREAMS)[number];

export const SKIP_REASONS = [
  'booked',
  'outcome',
  'stopped',
  'held',
  'dead',
  'emigrated',
  'beforeRegistration',
  'tooCloseToBooking',
  'stale',
  'superseded',
  'windowClosed',
  'appointmentBegun',
  'noChannel',
  'cap',
  'replacedByHand',
  'versionChange',
  'disabled',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export const DELIVERIES = ['queued', 'sent', 'delayed', 'delivered', 'bounced', 'complained'] as const;
export type Delivery = (typeof DELIVERIES)[number];

/** What a text says of an appointment: the local time that it names, and whether that is off. The appointment itself may be taken back. */
export interface Saying {
  time: string;
  isOff?: true;
}

/** What a talk told of one appointment: how it stood then. */
export type Told = Saying & { n: number };

interface SendAttempt {
  attempt: string;
  channel: Channel;
  template: string;
  /** When the claim was committed. */
  at: string;
  /** How many times the provider said "not now" before this. */
  tries?: number;
  /** The one extra attempt that the policy `resend-once` allows. */
  resent?: boolean;
  says?: Saying;
}
/** Those of an earlier build went by the channel of the wait that keeps them. */
export type UnclearAttempt = Pick<SendAttempt, 'attempt' | 'template' | 'at' | 'says'> & { channel?: Channel };
/** What became of one step. `planned` exists only as the absence of an outcome. */
export type StepOutcome =
  | ({ state: 'sending'; sendBy: string } & SendAttempt)
  | ({ state: 'sent'; delivery: Delivery; sentAt: string; deliveredAt?: string; segments?: number } & SendAttempt)
  | ({ state: 'unknown'; lookUpUntil: string; code?: string } & SendAttempt)
  /** `restored`: it may have left in hours that a restore took back (ADR 24). */
  | ({ state: 'unconfirmed'; code?: 'restored' } & SendAttempt)
  | ({ state: 'failed'; code: string } & Partial<SendAttempt> & { at: string })
  | {
      state: 'waiting';
      notBefore: string;
      tries: number;
      code: string;
      at: string;
      channel?: Channel;
      resent?: boolean;
      /** What nobody was sure of, until its one repetition leaves: a receipt may still prove it. */
      unclear?: UnclearAttempt;
    }
  | { state: 'skipped'; reason: SkipReason; at: string; by?: string }
  | { state: 'opened'; at: string };

/** How staff and participant meet. */
export const MEETING_MODES = ['inPerson', 'phone', 'video'] as const;

export interface Appointment {
  /** Rises with every new time of the follow-up, so that reminders of a moved appointment have keys of their own. */
  n: number;
  /** Local time in the study's zone, `2026-04-28T10:30`. */
  at: string;
  minutes: number;
  mode: (typeof MEETING_MODES)[number];
  assessor?: string;
  place?: string;
  interpreter?: string;
  note?: string;
  askedBy?: 'participant' | 'staff';
  /** When staff entered it. */
  enteredAt: string;
  /** True when it replaced an earlier time by a move: its message is `moved`, not `booked`. */
  moved?: boolean;
  /** Came with an import: no `booked` message (product.md section 8). */
  imported?: boolean;
  /** For a hold over it: whether it stands. */
  standsInHold?: boolean;
  /** The participant answered that the time fits; no reminder changes by it. */
  confirmed?: { at: string };
  /** `held` ends a check-in's only: an interview's appointment stands until its outcome. */
  end?: {
    how: 'moved' | 'cancelled' | 'noShow' | 'held';
    at: string;
    by: 'participant' | 'staff';
    on?: string;
    final?: boolean;
  };
}

export interface Outcome {
  outcome: 'done' | 'notDone';
  on: string;
  /** One of `MEETING_MODES`; once staff could write it freely. */
  mode?: string;
  completeness?: 'full' | 'short' | 'partial';
  reason?: NotDoneReason;
  text?: string;
  enteredAt: string;
  imported?: boolean;
}

/** What became of the card that somebody is given after an interview (F4.1). */
export type Incentive = { on: string; enteredAt: string; by: string } & (
  | {
      how: 'handedOver' | 'posted';
      /** Of the card, for whoever keeps the accounts. */
      number: string;
      amount: number;
    }
  | { how: 'declined' }
);

/** A time that staff offer: the participant may take it by a link of a mail. */
export type OfferedTime = Pick<Appointment, 'at' | 'minutes' | 'mode' | 'assessor' | 'place'>;

export interface FollowUpFacts {
  appointments: Appointment[];
  /** In order of time. Whether one is still free is asked when it matters. */
  offers?: OfferedTime[];
  outcome?: Outcome;
  /** Stays when the outcome is taken back: what was given is gone. */
  incentive?: Incentive;
}

export interface TaskAttempt {
  at: string;
  band: TimeBand;
  outcome: 'reached' | 'noAnswer' | 'busy' | 'wrongNumber' | 'voicemail' | 'callBack' | 'declined';
  by: string;
  note?: string;
  callBackAt?: string;
  sameBand?: boolean;
}

export interface Task {
  id: string;
  kind: TaskKind;
  /** Step key that opened it. */
  step: string;
  /** Timepoint id, or the check-in plan's id. */
  of?: string;
  to: Role;
  state: 'open' | 'done' | 'resolved';
  since: string;
  due?: string;
  /** From when on it is needless by itself: the time that they were told has come. */
  until?: string;
  /** Machine words why it exists, e.g. `notBooked`, `unconfirmed`; never personal data. */
  why: string;
  attempts: TaskAttempt[];
  attemptsWanted?: number;
  bands?: TimeBand[];
  owner?: string;
  snoozedUntil?: string;
  /** `says`: of a call, what it told. */
  done?: { at: string; by: string; note?: string; says?: Told };
  /** Resolved by itself: which cause went away. */
  resolved?: { at: string; because: string };
}

export interface Escalation {
  id: string;
  /** Timepoint id, or the silence key of a check-in plan. */
  of: string;
  step: string;
  level: number;
  to: Role;
  cc?: Role[];
  state: 'open' | 'acknowledged' | 'resolved';
  since: string;
  /** When the present level was reached; three working days later the next one is told. */
  levelSince: string;
  why: string;
  acknowledged?: { at: string; by: string };
  resolved?: { at: string; because: string };
}

/** What the pointer was computed from; when one of these changes, the study is repointed. */
export interface AgendaBasis {
  protocolVersion: number;
  studyRevision: number;
  codeRevision: number;
}

/** Any contact that shows the person is there, or an attempt that did not reach them. */
export interface LoggedContact {
  at: string;
  direction: 'in' | 'out';
  channel: 'phone' | 'sms' | 'email' | 'letter' | 'inPerson' | 'video';
  with: 'participant' | 'contactPerson' | 'other';
  outcome: string;
  callBackAt?: string;
  note?: string;
  /** Line of the inbox in which the text lies sealed; the text itself never stands in a record. */
  reply?: string;
  by: string;
}

export const UNBLINDED_HOW = ['participant', 'relative', 'staff', 'document', 'system', 'other'] as const;
export const UNBLINDING_CONSEQUENCES = ['otherAssessor', 'ratingRepeated', 'ratingKept', 'other'] as const;

/** An assessor learnt what they must not know of this participant (F5.8e); never what it was. */
export interface Unblinding {
  /** Version of the event that entered it. */
  event: number;
  /** ISO date on which they learnt it. */
  on: string;
  assessor: string;
  /** From whom or what. */
  how: (typeof UNBLINDED_HOW)[number];
  consequence: (typeof UNBLINDING_CONSEQUENCES)[number];
  note?: string;
  enteredAt: string;
  by: string;
}

/** A message that staff chose or wrote for one participant. Words of their own lie sealed in the event that entered it, never here. */
export interface ByHandMessage {
  /** Version of the event that entered it: no other message ever has its key. */
  event: number;
  enteredAt: string;
  by: string;
  channel: Channel;
  /** Id of a text of the study; absent for words of one's own. */
  template?: string;
  /** Timepoint id, or the check-in plan's id. */
  of: string;
  /** Number of the appointment that the text speaks of. */
  appointment?: number;
  /** Key of the planned step whose place it takes. */
  replaces?: string;
}

interface RecordFrame {
  study: string;
  /** The interview pseudonym; the partition both records share. */
  participant: string;
  version: number;
  lastHash: string;
  /** Waits for release when imported with held=true: then `registeredAt` is the instant of release. */
  held?: boolean;
  registeredAt: string;
  site?: string;
  language: string;
  anchors: Record<string, string>;
  consent: Consent;
  holds: Hold[];
  stopped: StoppedSpan[];
  /** The same in both records. */
  erasures?: Erasure[];
  steps: Record<string, StepOutcome>;
  /** By the version of the event that entered each. */
  byHand?: Record<string, ByHandMessage>;
  tasks: Record<string, Task>;
  escalations: Record<string, Escalation>;
  agendaBasis: AgendaBasis;
  /** The earliest instant at which someone must look again; absent when nothing lies ahead. */
  nextDueAt?: string;
  lastSignOfLife?: string;
  externalIds?: Record<string, string>;
  /** Follow-ups whose finished steps moved to DONE items; what lay before their outcome never comes back into the ladder. */
  archived?: string[];
  /** How often an end of an appointment was taken back: its next end is told under another key (ending-key.ts). */
  voidedEnds?: Record<string, number>;
}

/** Knows no arm, no mentor and no check-in: blinding by construction. */
export interface InterviewRecord extends RecordFrame {
  stream: 'interviews';
  participation: Participation;
  /** ISO local date of a death or emigration, where a file tells it. */
  leftOn?: string;
  followUps: Record<string, FollowUpFacts>;
  contacts: LoggedContact[];
  unblindings?: Unblinding[];
}

export interface CheckIn {
  /** Version of the event that entered it. */
  event: number;
  on: string;
  kind: 'mentor' | 'coordination' | 'career' | 'finance' | 'employer';
  setting: 'community' | 'office' | 'phone' | 'video' | 'text';
  minutes?: number;
  outcome: 'held' | 'missed' | 'cancelled';
  enteredAt: string;
  imported?: boolean;
}

export interface CheckInRecord extends RecordFrame {
  stream: 'checkIns';
  /** The second, random pseudonym: stands for the participant in everything mentors see. */
  alias: string;
  arm?: string;
  mentor?: string;
  participation: Pick<Participation, 'life' | 'existingData'> & { intervention: 'active' | 'stopped' };
  status: { work: 'employed' | 'education' | 'none' | 'unknown'; supportNeeded: boolean | 'unknown' };
  checkIns: CheckIn[];
  appointments: Appointment[];
  /** Keyed hash of the import row it came from, so that the same file sent again changes nothing. */
  importedAs?: string;
}

export type ParticipantRecord = InterviewRecord | CheckInRecord;
