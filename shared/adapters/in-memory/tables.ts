import type { ContactRead } from '../../ports/access-log.ts';
import type { StoredEvent } from '../../domain/event.ts';
import type { ParticipantRecord } from '../../domain/record.ts';
import type { Slot } from '../../domain/slots.ts';
import type {
  ArchivedStep,
  Commit,
  MessageRow,
  Outdated,
  NotedErasure,
  RecordKey,
  SealedContact,
  StaffNotice,
} from '../../ports/record-store.ts';
import type { LinkRow } from '../../ports/link-row.ts';
import type { AnswerState, InboxLine } from '../../ports/reply-book.ts';
import type { StaffMailRecord } from '../../ports/study-book.ts';

/** What the three twins share, as the adapters share the tables. Keys are joined by `#` where a table would have two. */
export interface InMemoryTables {
  records: Map<string, ParticipantRecord>;
  /** Ids, by what they are in small letters. */
  spellings: Map<string, string>;
  /** Since when a record is set aside, by its name. */
  setAside: Map<string, string>;
  events: Map<string, StoredEvent[]>;
  /** By record, then by step key. */
  archived: Map<string, Map<string, ArchivedStep>>;
  messages: Map<string, MessageRow>;
  notices: Map<string, StaffNotice>;
  numberDays: Map<string, { interviews: number; checkIns: number }>;
  /** Days of the messages of a number, oldest first: of interviews, and of both streams. */
  numberMonths: Map<string, { interviews: string[]; both: string[] }>;
  /** Study, mentor, count. */
  caseloads: Map<string, { study: string; mentor: string; count: number }>;
  /** Version by study, assessor and day. */
  assessorDays: Map<string, number>;
  slots: Map<string, Slot>;
  contacts: Map<string, SealedContact>;
  contactReads: Map<string, ContactRead>;
  erasures: Map<string, NotedErasure>;
  outdated: Map<string, Outdated>;
  staffMail: Map<string, StaffMailRecord>;
  providerMessages: Map<string, string>;
  /** By the hash of their id. */
  links: Map<string, LinkRow>;
  replies: Map<string, InboxLine>;
  /** Of each number, the last automatic answer. */
  answers: Map<string, { attempt: string; at: string; state?: AnswerState }>;
  /** Every commit that was written, oldest first. */
  commits: Commit[];
  requests: { reads: number; transactions: number };
}

export const inMemoryTables = (): InMemoryTables => ({
  records: new Map(),
  spellings: new Map(),
  setAside: new Map(),
  events: new Map(),
  archived: new Map(),
  messages: new Map(),
  notices: new Map(),
  numberDays: new Map(),
  numberMonths: new Map(),
  caseloads: new Map(),
  assessorDays: new Map(),
  slots: new Map(),
  contacts: new Map(),
  contactReads: new Map(),
  erasures: new Map(),
  outdated: new Map(),
  staffMail: new Map(),
  providerMessages: new Map(),
  links: new Map(),
  replies: new Map(),
  answers: new Map(),
  commits: [],
  requests: { reads: 0, transactions: 0 },
});

export const joined = (...parts: (string | number)[]): string => parts.join('#');
export const recordName = ({ study, participant, stream }: RecordKey): string => joined(study, participant, stream);

export const spellingName = ({ study, participant }: Omit<RecordKey, 'stream'>): string =>
  joined(study, participant.toLowerCase());

/** Rows and keys in the order of an index, from after `last` on. */
export const inOrder = <Row>(
  map: Map<string, Row>,
  keyOf: (row: Row, name: string) => string,
  last = '',
): [string, Row][] =>
  [...map.entries()]
    .map(([name, row]): [string, Row] => [keyOf(row, name), row])
    .filter(([key]) => key > last)
    .sort(([one], [other]) => (one < other ? -1 : 1));

export type Copy = <Value>(value: Value) => Value;
/** Instead of a copy: for a simulation, whose jobs leave what they read as it was. */
export const shared: Copy = (value) => value;
