import type { EventEntry } from '../../../shared/domain/event.ts';
import type { ParticipantRecord } from '../../../shared/domain/record.ts';
import type { Shown } from './shown.ts';

/** One request that reached a provider, as the provider would tell it. */
export interface Post {
  at: number;
  attempt: string;
  study: string;
  participant?: string;
  step: string;
  channel: 'sms' | 'email';
  to: string;
  from: string;
  text: string;
  /** Whether it was taken; `notTold`: taken or not, the caller does not know. */
  fate: 'taken' | 'refused';
  isTold: boolean;
  /** When the provider reported that it did not arrive. */
  failedAt?: number;
}

export interface Begun {
  at: number;
  attempt: string;
}

/** One commit of one record, as the table saw it. */
export interface Written {
  at: number;
  before?: ParticipantRecord;
  after: ParticipantRecord;
  action?: EventEntry['action'];
  /** Of the commit. */
  token?: string;
}

/** What was written of a long import that waits: how far it is, or a part of its file. Without an item it was removed. */
export interface Kept {
  at: number;
  key: { pk: string; sk: string };
  item?: Readonly<Record<string, unknown>>;
}

/** A file that was taken to be carried out later. */
export interface LongFile {
  study: string;
  /** What the import is called. */
  id: string;
  rows: readonly Readonly<Record<string, string>>[];
}

/** What whoever sent a long file was told at last. */
export interface LongReport {
  at: number;
  study: string;
  id: string;
  state: string;
  created: number;
  unchanged: number;
  updated: number;
  refused: { line: number; column: string }[];
}

/** A file that was sent to be imported. */
export interface Imported {
  study: string;
  from: number;
  /** When it was answered; absent where it was not. */
  to?: number;
  isDry: boolean;
  /** Whether the answer says that nothing of it was taken. */
  isRefused: boolean;
}

/** Somebody said of a number that others read it, and was told that it is noted. */
export interface Unsafe {
  at: number;
  study: string;
  participant: string;
  number: string;
}

/** All that the checks read: what providers were asked, what was committed, what was written down elsewhere. */
export interface Seen {
  posts: Post[];
  /** Requests as the worker began them, whether they arrived or not. */
  begun: Begun[];
  written: Written[];
  /** Log lines, bodies in queues and dead letters, names and messages of errors. */
  told: string[];
  shown: Shown[];
  imports: Imported[];
  kept: Kept[];
  longFiles: LongFile[];
  longReports: LongReport[];
  unsafe: Unsafe[];
  /** Texts to our numbers: `from` in E.164. */
  texted: { at: number; from: string }[];
  /** Instants at which something was done of which whoever asked for it was never told. */
  unheard: Set<number>;
  /** Stretches in which nothing ran, as instants. */
  outages: [number, number][];
}

export const nothingSeen = (): Seen => ({
  posts: [],
  begun: [],
  written: [],
  told: [],
  shown: [],
  imports: [],
  kept: [],
  longFiles: [],
  longReports: [],
  unsafe: [],
  texted: [],
  unheard: new Set(),
  outages: [],
});

export interface Violation {
  check: string;
  at: number;
  study?: string;
  participant?: string;
  what: string;
}
