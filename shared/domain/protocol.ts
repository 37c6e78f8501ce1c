/**
 * The protocol document: arms, timepoints, ladders, check-in plans and sending rules (product.md section 3).
 * Durations are ISO 8601 in calendar units (`P12M`, `-P14D`, `P0D`); local times are `HH:MM`; days of a year are `MM-DD`.
 */

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const CHANNELS = ['sms', 'email', 'letter'] as const;
export type Channel = (typeof CHANNELS)[number];

export const ROLES = [
  'coordinator',
  'leadCoordinator',
  'mentor',
  'teamLeader',
  'assessor',
  'dataManager',
  'statistician',
  'principalInvestigator',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** What a step's offset counts from. `due` belongs to check-in plans, the others to follow-ups (some to both). */
export const STEP_REFERENCES = [
  'target',
  'opens',
  'closes',
  'booking',
  'appointment',
  'noShow',
  'cancelled',
  'moved',
  'done',
  'due',
] as const;
export type StepReference = (typeof STEP_REFERENCES)[number];

/** Each has a cause that no step of a ladder has: asked for by one, it would be needless as soon as it is opened, or never. */
export const OWN_TASK_KINDS = [
  'confirmAppointment',
  'holdReview',
  'messageTrouble',
  'noRecipient',
  'deliverByCall',
  'findAssessor',
] as const;

export const TASK_KINDS = [
  'phone',
  'letter',
  'contactPerson',
  'recordOutcome',
  'register',
  'notDoneReason',
  'outreach',
  ...OWN_TASK_KINDS,
  'incentive',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const TIME_BANDS = ['am', 'pm', 'eve'] as const;
export type TimeBand = (typeof TIME_BANDS)[number];

/** Calendar units from the reference, or a number of working days after it. */
export type Offset = string | { workingDays: number };

export interface SendAction {
  to: 'participant' | Role;
  template: string;
  /** Order of preference: the first one that is consented to and has an address; the next ones are the fallback. */
  channels: Channel[];
}
export interface TaskAction {
  kind: TaskKind;
  to: Role;
  attempts?: number;
  bands?: TimeBand[];
  /** Of an incentive: what the card is worth, so that it is the same for everybody. */
  amount?: number;
}
export interface EscalateAction {
  to: Role;
  level: number;
}
export interface CloseAction {
  requireReason: boolean;
  to: Role;
  level: number;
}

interface StepFrame {
  id: string;
  from: StepReference;
  offset?: Offset;
  /** Defaults to backward: a reminder that comes early can still be acted on (F3.5). */
  roll?: 'backward' | 'forward';
  enabled?: boolean;
  /** How often the step may happen within one follow-up (the no-show text: twice). */
  max?: number;
  consent?: 'contactPerson';
  cc?: Role[];
}
/** One step of a ladder: exactly one of `send`, `task`, `escalate`, `close`. */
export type Step = StepFrame &
  (
    | { send: SendAction; task?: undefined; escalate?: undefined; close?: undefined }
    | { send?: undefined; task: TaskAction; escalate?: undefined; close?: undefined }
    | { send?: undefined; task?: undefined; escalate: EscalateAction; close?: undefined }
    | { send?: undefined; task?: undefined; escalate?: undefined; close: CloseAction }
  );

/** The two clocks of an interview ladder: `booking` runs until an appointment stands, `appointment` while one does (F4.2). */
export interface Ladder {
  booking: Step[];
  appointment: Step[];
}

export type TimepointMode = 'interview' | 'questionnaire' | 'register';

export interface Timepoint {
  id: string;
  name?: string;
  visitNumber?: number;
  mode: TimepointMode;
  anchor: string;
  target: string;
  preWindow?: string;
  postWindow?: string;
  primary?: boolean;
  ladder?: string;
  /** Registers only: the task is due at target + notBefore. */
  notBefore?: string;
  /** Registers only: who gets the task. */
  to?: Role;
}

/** Covers `[from, to)` from the plan's anchor; without `count` only the gap is expected. */
export interface CheckInPhase {
  from: string;
  to?: string;
  per?: 'week' | 'month';
  count?: number;
  minutes?: number;
  maxGapDays: number;
}
export interface CheckInPlan {
  anchor: string;
  phases: CheckInPhase[];
  ladder: Step[];
  caseloadMax: number;
}

export interface Arm {
  id: string;
  name?: string;
  checkIns?: string;
  ratio?: number;
}

export interface SendingRules {
  days: Weekday[];
  /** Sending is open in `[from, to)` local time of a sending day. */
  from: string;
  to: string;
  /** When a dated step leaves. */
  at: string;
  /** Country code of a public-holiday calendar, e.g. `DK`; resolved to dates outside the domain. */
  holidays?: string;
  closedDays: string[];
}

export interface Protocol {
  id: string;
  name?: string;
  version: number;
  registry?: string;
  source?: string[];
  timeZone: string;
  languages: string[];
  anchors?: string[];
  sites?: string[];
  plannedN?: number;
  arms: Arm[];
  sending: SendingRules;
  limits: { perDay: number; perFollowUp: number; staleAfter: string };
  timepoints: Timepoint[];
  ladders: Record<string, Ladder>;
  checkIns: Record<string, CheckInPlan>;
  instruments?: string[];
}

export const ANCHORS = ['baseline', 'randomisation', 'consent', 'inclusion', 'jobStart'] as const;
