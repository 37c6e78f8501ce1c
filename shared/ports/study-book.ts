import type { Move } from '../domain/move.ts';
import type { Outage } from '../domain/outage.ts';
import type { TextLibrary } from '../domain/participant-texts.ts';
import type { Protocol } from '../domain/protocol.ts';
import { awaitsRelease, type Restore } from '../domain/restore.ts';
import type { StaffTextLibrary } from '../domain/staff-texts.ts';
import type { CoveredLeave, StudyPlan } from '../domain/study-plan.ts';
import { isoInstant, type Instant } from '../domain/zone.ts';
import type { SmsProvider } from './messenger.ts';
import type { WrittenLists } from './outage-lists.ts';
import type { ReportBook } from './report-book.ts';
import type { StaffBook } from './staff-book.ts';
import type { StudyLog, StudyLogLine } from './study-log.ts';
import type { TextBudget } from './text-budget.ts';

export interface Sender {
  /** Alphanumeric sender or a two-way number (E.164), which alone can take replies. */
  smsName: string;
  email: string;
  replyTo?: string;
  /** Shown to participants as {tlf}. */
  phone: string;
  /** Name under the text, per language: {afs} / {afs2}. */
  team: Record<string, string>;
}

export interface TextsPerDay {
  interviews?: number | undefined;
  checkIns?: number | undefined;
}

export interface Site {
  id: string;
  name?: string;
  /** {akut} of the automatic answer. */
  emergency?: string;
  closedPeriods?: { from: string; to: string }[];
}

export interface Study {
  id: string;
  name: string;
  zone: string;
  /** Current protocol version; participants are pinned to their own. */
  protocolVersion: number;
  /** Rises with every change that moves an instant: settings, closed periods, holidays. */
  revision: number;
  sites: Site[];
  senders: { interviews: Sender; checkIns: Sender };
  unclearSends: 'flag' | 'resend-once';
  /** Parts of texts that may leave on one local day, by stream; one that is absent is not bounded (ADR 27). */
  textsPerDay?: TextsPerDay;
  sms: SmsProvider;
  /** User who is told at once of what may be a cry for help; absent: the lead. */
  clinician?: string;
  /** Public key that the list for an outage is sealed for; absent: none is written. */
  outageKey?: string;
  languages: string[];
  /** Of interview in the letter: {min}. */
  interviewMinutes: number;
  closedPeriods: { from: string; to: string }[];
  /** Copied from the members, so that a plan needs no look at the staff. */
  coveredLeaves?: CoveredLeave[];
  /** Public holidays resolved to ISO dates when a version is published and by the nightly audit. */
  holidays: string[];
  /** All sending stopped by a person; takes effect within 60 s. */
  sendingStopped?: boolean;
  /** Who stopped it, when (ISO instant) and why; there while it is stopped. */
  sendingStop?: { at: string; by: string; reason?: string };
  /** Publishing or a change of dates is finished only when everyone's pointer is recomputed. */
  repointing?: Repointing;
  /** The last stretch without ticks, for staff to look at. */
  outage?: Outage;
  /** The last time that its tables were restored. */
  restore?: Restore;
  /** The `AGENDA_CODE_REVISION` under which everyone was last repointed; absent: the first. */
  codeRevision?: number;
  /**
   * How far the nightly audit came: `on` is the ISO date of the night, `cursor` there while it is under way, and `page`, the next one of heads, while those are kept.
   */
  audit?: { on: string; cursor?: string; page?: number };
}

/** Stopped by a person, or since a restore that nobody has released. */
export const sendsNothing = ({ sendingStopped, restore }: Pick<Study, 'sendingStopped' | 'restore'>): boolean =>
  sendingStopped === true || awaitsRelease(restore);

export interface Repointing {
  /** ISO instant of the change. */
  since: string;
  /** After whom the next run goes on. */
  cursor?: string;
  /** A published version, and who moves to it. */
  move?: { who: Move; publishedAt: string; by: string };
  /** Participants that could not be repointed; they are tried again with every run. */
  left?: string[];
}

/** A change of dates while a version is being moved to: everyone is looked at again, and the move goes on. */
export const repointingSince = (now: Instant, pending: Repointing | undefined): Repointing => ({
  since: isoInstant(now),
  ...(pending?.move ? { move: pending.move } : {}),
});

/** Texts by language; those that ship unless the study replaced them. */
export interface Templates {
  participant: TextLibrary;
  staff: StaffTextLibrary;
  /** Rises with every change; absent: those that ship. */
  revision?: number;
}

export interface StaffMailStep {
  state: 'sending' | 'sent' | 'unconfirmed' | 'failed' | 'waiting';
  attempt: string;
  at: string;
  notBefore?: string;
  tries?: number;
  /** Ids of the notices it tells, while it is on its way. */
  notices: string[];
}

/** A notice on its way to the people of its role. */
export interface WaitingNotice {
  stream: 'interviews' | 'checkIns';
  participant: string;
  escalation: string;
  level: number;
  to: string;
  cc?: string[];
  notBefore: string;
  urgent?: boolean;
  whileUnread?: boolean;
  user?: string;
  /** Users whose mail has left. */
  told: string[];
}

/** The study's own record for what belongs to no participant: staff e-mails and the Monday digest, under the same send protocol. */
export interface StaffMailRecord {
  study: string;
  version: number;
  waiting: Record<string, WaitingNotice>;
  /** Key `{user}/{local date}/{slot}`. */
  steps: Record<string, StaffMailStep>;
  /** ISO date of the Monday whose digest was made. */
  digested?: string;
  nextDueAt?: string;
}

export type BreakerChannel = 'sms' | 'email';

/** Open while the provider refuses the study's account and not the person: nothing goes by the channel, nothing is lost. */
export interface Breaker {
  /** ISO instant after which one request may probe. */
  shutUntil: string;
  /** How often in a row it was found shut. */
  opens: number;
  /** ISO instant of the first refusal; absent on one of an earlier build. */
  since?: string;
}

/** What the tables know of the minute's run. */
export interface LastTick {
  at: Instant;
  /** There when a table knows less of it than the list that no restore touches: until when it remembers, if it does, and the last one of that list. */
  rolledBack?: { to?: Instant; lastTick: Instant };
}

/** Studies, their protocol versions, staff and texts; cached by the adapter for at most 60 s. */
export interface StudyBook extends StaffBook, StudyLog, ReportBook, WrittenLists, TextBudget {
  study(id: string): Promise<Study | undefined>;
  /** Read past what is cached, which it refreshes; nothing else is forgotten. */
  studyNow(id: string): Promise<Study | undefined>;
  studies(): Promise<Study[]>;
  /** `expectedRevision` undefined creates. @returns false when someone else changed it first. */
  saveStudy(study: Study, expectedRevision: number | undefined, line?: StudyLogLine): Promise<boolean>;
  protocol(study: string, version: number): Promise<Protocol | undefined>;
  /** In order. Up to a version that is published they are cached: none can come before it any more. */
  protocolVersions(study: string, upTo?: number): Promise<{ version: number; publishedAt: string; by: string }[]>;
  /** A published version is immutable. @returns false when the version exists. */
  publish(study: string, protocol: Protocol, by: string, at: string): Promise<boolean>;
  /** Protocol and calendars of one site, ready to compute with. */
  plan(study: string, version: number, site?: string): Promise<StudyPlan>;
  templates(study: string): Promise<Templates>;
  /** With its line of the log, in place of the revision before it. @returns false when somebody else changed them first. */
  saveTemplates(study: string, templates: Templates & { revision: number }, line?: StudyLogLine): Promise<boolean>;
  staffMail(study: string): Promise<StaffMailRecord | undefined>;
  /** @returns false when the record moved on. */
  saveStaffMail(record: StaffMailRecord, expectedVersion: number): Promise<boolean>;
  /** Undefined while the channel is not known to be down. */
  breaker(study: string, channel: BreakerChannel): Promise<Breaker | undefined>;
  /** `next` undefined closes it. @returns false when someone else changed it first. */
  saveBreaker(
    of: { study: string; channel: BreakerChannel },
    next: Breaker | undefined,
    known: Breaker | undefined,
  ): Promise<boolean>;
  /** Answers to POSTs that carried an Idempotency-Key, kept 24 h. */
  rememberedAnswer(key: string): Promise<{ status: number; body: string; requestHash: string } | undefined>;
  rememberAnswer(
    key: string,
    answer: { status: number; body: string; requestHash: string },
    now: Instant,
  ): Promise<void>;
  /** When the minute's run last looked at who is due; undefined before the first. */
  lastTick(): Promise<LastTick | undefined>;
  saveTick(at: Instant): Promise<void>;
  /** Invalidates what this process has cached. */
  forget(): void;
}
