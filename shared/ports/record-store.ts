import type { BookingRow } from '../domain/bookings.ts';
import type { CardReach } from '../domain/card-reach.ts';
import type { EventEntry, StoredEvent } from '../domain/event.ts';
import type { LoggedCall } from '../domain/next-call.ts';
import type {
  CheckInRecord,
  Escalation,
  InterviewRecord,
  ParticipantRecord,
  StepOutcome,
  Stream,
  Task,
} from '../domain/record.ts';
import type { Outdating } from '../domain/outdated.ts';
import type { Instant } from '../domain/zone.ts';
import type { Head, PastHead } from './history-heads.ts';
import type { LinkRow } from './link-row.ts';
import type { SlotBook } from './slot-book.ts';

export interface RecordKey {
  study: string;
  participant: string;
  stream: Stream;
}

/** One record before and after; `before` absent creates it. The store sets `version` and `lastHash` of `after`. */
export interface RecordChange {
  before?: ParticipantRecord;
  after: ParticipantRecord;
  event: EventEntry;
}

/**
 * One line of the message list: what became of a send; never the text, the number or the address. A later row with the same stream,
 * participant, key and `at` replaces it, so `at` is that of the claim.
 */
export interface MessageRow {
  study: string;
  stream: Stream;
  participant: string;
  /** Full step key. */
  key: string;
  at: string;
  channel?: string;
  template?: string;
  state: string;
  delivery?: string;
  /** A skip reason, or the code of a failure. */
  reason?: string;
  attempt?: string;
  segments?: number;
}

/** Whose a notice is that nobody known wrote: empty and not absent, since code of before asks for a name. */
export const NOBODY_KNOWN = '';

/** Something a member of staff is to be told by mail, filed in the transaction that caused it, so that it can't be lost. */
export interface StaffNotice {
  study: string;
  stream: Stream;
  /** The interview pseudonym, or `NOBODY_KNOWN`. */
  participant: string;
  /** Escalation id. */
  escalation: string;
  level: number;
  to: string;
  cc?: string[];
  /** ISO instant from which the mail may go. */
  notBefore: string;
  /** Waits for no morning: a cry for help. `escalation` then only tells it apart. */
  urgent?: boolean;
  /** Told while a cry for help of nobody lies unread in the inbox of its stream, and again each working morning (ADR 17). */
  whileUnread?: boolean;
  /** Told first, and alone while they are there. */
  user?: string;
}

/** So many messages of one stream go to a number in 30 days; what belongs to an appointment counts and is never refused (G24). */
export const MESSAGES_PER_NUMBER_IN_30_DAYS = 8;

/** The only counter in a claim: messages of one number, over all studies, by local day and over 30 days; keyed by an HMAC of the number. */
export interface NumberDay {
  numberHash: string;
  /** ISO local date. */
  day: string;
  stream: Stream;
  by: 1 | -1;
  /** Refuses the claim when the count of the day has reached it, or the 30 days are full; absent counts without a limit (fixed appointments). */
  max?: number;
  /** Check-in messages yield: refuses when an interview message went to the number that day. */
  yields?: boolean;
}

/** A mentor's active participants, counted in the transaction of the assignment. */
export interface CaseloadChange {
  study: string;
  mentor: string;
  by: 1 | -1;
  /** Refuses the assignment when the caseload has reached it; absent when overridden with a reason. */
  max?: number;
}

/** One local day of one assessor: its number rises with every booking that names them, so that a check that they are free still holds at the commit. */
export interface AssessorDay {
  study: string;
  assessor: string;
  /** ISO local date. */
  day: string;
  /** 0 before the first booking. */
  version: number;
}

export interface SealedContact {
  study: string;
  participant: string;
  ciphertext: string;
  wrappedKey: string;
  /** Rises with every change, so that a cached key or an old seal is refused; 1 for a new one. */
  revision: number;
  /** Keyed hashes under which the person can be found (numbers, ids); none of them readable. */
  lookups: string[];
  /** Absent on a card of an earlier build. */
  reach?: CardReach;
  /** Those of the revision before, so that the ones that are gone go in the same transaction. */
  lookupsBefore?: string[];
}

/** Who was erased, and since when it cannot be taken back. */
export interface NotedErasure {
  study: string;
  participant: string;
  /** ISO instant. */
  at: string;
}

/** Somebody whom an earlier state of the tables must not write to. By stream: what befell one with their mentor shows in no interview record. */
export interface Outdated extends NotedErasure {
  stream: Stream;
  cause: Outdating;
  by: 'person' | 'system';
}

export interface ArchivedStep {
  key: string;
  outcome: StepOutcome;
}

/** One way to write (reliability.md 3.1): everything below in one transaction, outdated by the version of each record. */
export interface Commit {
  /** Same token, same commit: a retry after a lost answer meets its own event and goes on. */
  token: string;
  changes: RecordChange[];
  archive?: (ArchivedStep & RecordKey)[];
  /** Steps that come back from the archive because their follow-up's outcome was voided. */
  unarchive?: ({ key: string } & RecordKey)[];
  messages?: MessageRow[];
  notices?: StaffNotice[];
  numberDay?: NumberDay;
  caseloads?: CaseloadChange[];
  contacts?: SealedContact[];
  /** As they were read before it was found that the assessor is free; one that moved on loses the race. */
  assessorDays?: AssessorDay[];
  /** SNS returns only a message id: under which attempt its receipts belong (in the same transaction as the outcome). */
  providerMessage?: { id: string; attempt: string };
  /** What the links of a mail lead to, there before the mail can be; one under the same hash is replaced. */
  links?: LinkRow[];
}

export type CommitResult =
  | { kind: 'committed'; records: ParticipantRecord[] }
  /** Someone else wrote first: read again, decide again. */
  | { kind: 'lostRace' }
  /** A participant to be created, whose id differs from that of another at most in capital letters, or a step to be archived, is there already. */
  | { kind: 'exists' }
  /** `day`: the next one is free again. `month`: so is none before the oldest of the eight is 30 days old. */
  | { kind: 'numberCapReached'; cap: 'day' | 'month' }
  | { kind: 'caseloadExceeded'; mentor: string };

/** Keys only: whoever is named here is read again before anything is done. */
export interface DueRecord {
  study: string;
  /** Absent: the study's staff mail. */
  participant?: string;
  stream?: Stream;
  nextDueAt: string;
}

/** Open work of one record, projected into the work index. */
export interface WorkRow {
  /** ISO instant since which the record is set aside because it cannot be read; its work is then what of it can be. */
  setAsideAt?: string;
  study: string;
  participant: string;
  stream: Stream;
  site?: string;
  language?: string;
  /** Of this stream, also one of a task that is done. */
  lastCall?: LoggedCall;
  tasks: Task[];
  escalations: Escalation[];
}

export interface Page<Row> {
  rows: Row[];
  cursor?: string;
}

type InterviewRoster = Pick<
  InterviewRecord,
  'participant' | 'site' | 'held' | 'participation' | 'anchors' | 'followUps' | 'externalIds' | 'agendaBasis'
>;
/** What somebody is called in the study and by other systems, and at which site they are. */
export type PseudonymRow = Pick<InterviewRecord, 'participant' | 'site' | 'externalIds'>;
type CheckInRoster = Pick<CheckInRecord, 'participant' | 'arm' | 'mentor' | 'participation'>;
export type RosterRow<Kind extends Stream = Stream> = Kind extends 'interviews' ? InterviewRoster : CheckInRoster;

/** One participant of a mentor, by both pseudonyms. */
export interface MentoredRow {
  participant: string;
  alias: string;
  site?: string;
}

export interface Both {
  interviews: InterviewRecord;
  checkIns: CheckInRecord;
}

/** Where a history is not what was written, in order and whole, or does not add up to the record. */
export interface HistoryFault {
  /**
   * `chainBroken`: the event of `version` is missing, was changed, or does not follow the one before. `otherPast`: all of it fits together, but the event that was
   * the last one on an earlier night is not in it.
   */
  kind: 'chainBroken' | 'otherPast' | 'otherRecord';
  stream: Stream;
  version: number;
}

/** Each method is an access pattern (docs/design.md); keys and expressions never leave the adapter. */
export interface RecordStore extends SlotBook {
  /** Consistent, as are the next two. All three throw `UnreadableRecord`; what reads many leaves such a record out and goes on. */
  readInterviews(study: string, participant: string): Promise<InterviewRecord | undefined>;
  readCheckIns(study: string, participant: string): Promise<CheckInRecord | undefined>;
  readBoth(study: string, participant: string): Promise<Both | undefined>;
  commit(commit: Commit): Promise<CommitResult>;
  /** Who is due at or before `now`, oldest first within a shard; every page is one query. */
  dueBefore(now: Instant, shard: number, pageSize: number): AsyncIterable<DueRecord[]>;
  /** The earliest pointer over all shards: what a clock that jumps asks for. */
  earliestDue(): Promise<Instant | undefined>;
  readonly shards: number;
  /**
   * Puts off a record that nobody can read until `until`, and marks it for the worklist; nothing else of it is read or written, no
   * event either. Does nothing when it is not due at `now`: whoever wrote meanwhile has moved the pointer. Any commit ends it.
   */
  setAside(key: RecordKey, until: Instant, now: Instant): Promise<void>;
  /** What is set aside first, then the oldest. */
  openWork(study: string, stream: Stream): AsyncIterable<WorkRow[]>;
  people(study: string, cursor: string | undefined, pageSize: number): Promise<Page<Both>>;
  /** Those of them that are there, in the order asked for. */
  readMany(study: string, participants: string[]): Promise<Both[]>;
  /** The same of interviews alone, whatever the record of check-ins holds. */
  readManyInterviews(study: string, participants: string[]): Promise<InterviewRecord[]>;
  /** What a list is filtered by, of one stream, in id order and without opening a record; may be a moment old. `after` is an id. */
  roster<Kind extends Stream>(
    study: string,
    stream: Kind,
    after: string | undefined,
    pageSize: number,
  ): Promise<Page<RosterRow<Kind>>>;
  /** What everyone is called, in id order; may be as old as the roster, and is a fraction of it. `after` is an id. */
  pseudonyms(study: string, after: string | undefined, pageSize: number): Promise<Page<PseudonymRow>>;
  /** Of both streams, interviews first, each in order of version. */
  events(study: string, participant: string): Promise<StoredEvent[]>;
  /** Those of one stream that one of these entered, in order of version: of many people, the little that somebody did. */
  eventsBy(key: RecordKey, by: readonly string[]): Promise<StoredEvent[]>;
  /** One of them, but not the first, by the version that it made. */
  event(key: RecordKey, version: number): Promise<StoredEvent | undefined>;
  /** Of both streams; none where the events are as they were written, all of them, and the records are their sum (G15). */
  historyFaults(both: Both, past?: PastHead): Promise<HistoryFault[]>;
  /** What a night keeps of these records. @param on ISO date of the night */
  headOf(both: Both, on: string): Head;
  archivedSteps(key: RecordKey, prefix: string): Promise<ArchivedStep[]>;
  /** Changes the outcome of an archived step when a receipt comes after its follow-up ended. */
  amendArchived(key: RecordKey, step: ArchivedStep, message: MessageRow): Promise<void>;
  /**
   * Oldest first, or the other way round; instants as ISO UTC, `from` inclusive, `to` exclusive. A cursor names the row after which it goes on,
   * so that what is sent meanwhile moves no other row to another page.
   */
  messages(
    study: string,
    range: { from?: string; to?: string; participant?: string; newestFirst?: boolean },
    cursor: string | undefined,
    pageSize: number,
  ): Promise<Page<MessageRow>>;
  /** Standing appointments of interviews in order of time; local dates or date-times, `from` inclusive, `to` exclusive. Consistent. */
  bookings(study: string, range: { from: string; to: string; assessor?: string }): Promise<BookingRow[]>;
  /**
   * Writes what the list lacks of these records: appointments from before there was a list. Leaves alone whoever has been written since
   * they were read. @returns the participants of whom something was missing
   */
  mendBookings(records: InterviewRecord[]): Promise<string[]>;
  /** Consistent; in the order of `days`. */
  assessorDays(study: string, assessor: string, days: string[]): Promise<AssessorDay[]>;
  /** Those whose `notBefore` has come. */
  notices(study: string, now: Instant): Promise<(StaffNotice & { id: string })[]>;
  removeNotices(study: string, ids: string[]): Promise<void>;
  /** Active participants of each mentor. */
  caseloads(study: string): Promise<{ mentor: string; count: number }[]>;
  /** Whom a mentor supports, or supported to the end; in no order, and may be a moment old. */
  mentored(study: string, mentor: string): Promise<MentoredRow[]>;
  /** Interview pseudonym of a check-in pseudonym. */
  participantOfAlias(study: string, alias: string): Promise<string | undefined>;
  /** The id of whoever has this one, whatever its capital letters. Consistent. */
  spelledAs(study: string, participant: string): Promise<string | undefined>;
  /** Participants under a keyed hash, e.g. of a phone number. */
  participantsByLookup(study: string | undefined, lookup: string): Promise<{ study: string; participant: string }[]>;
  /** Who may be under a keyed hash, at most `count` of them: the card has the last word, and is not asked here. */
  underLookup(study: string, lookup: string, count: number): Promise<string[]>;
  /** Written before anything is destroyed, in a place that no restore brings back to an earlier state; the same again is one. */
  noteErasure(erasure: NotedErasure): Promise<void>;
  erasures(study: string): Promise<NotedErasure[]>;
  /** One for each cause and commit of the last weeks; kept beside the erasures. */
  outdated(study: string): Promise<Outdated[]>;
  /** Everything that is counted or claimed under the keyed hash of a number. */
  forgetNumber(numberHash: string): Promise<void>;
  /** Every link in a mail to them; a second time changes nothing. */
  forgetLinks(study: string, participant: string): Promise<void>;
  /** SNS returns only a message id: the attempt whose commit named it. */
  attemptOfProviderMessage(id: string): Promise<string | undefined>;
  /** Consistent. */
  linkRow(idHash: string): Promise<LinkRow | undefined>;
}
