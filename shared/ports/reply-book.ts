import type { Stream } from '../domain/record.ts';
import type { ReplyAct, WrittenFrom } from '../domain/reply-act.ts';
import type { ReplyMeaning } from '../domain/reply-keyword.ts';
import type { SealedReply } from './contact-vault.ts';
import type { Page } from './record-store.ts';

/** One text that came in, as the inbox of its sender lists it. What was written lies in it sealed, and nowhere else. */
export interface InboxLine extends SealedReply {
  study: string;
  stream: Stream;
  /** In order of time, then of arrival, within its stream. */
  id: string;
  /** ISO instant at which it came in. */
  at: string;
  /** The interview pseudonym; absent when nobody has the number. */
  participant?: string;
  from: WrittenFrom | 'nobody';
  meaning: ReplyMeaning;
  /** It may be a cry for help (F5.6). */
  crisis?: boolean;
  /** What it did by itself; absent until it is filed with the record, so that a retry goes on from there. */
  did?: ReplyAct['kind'];
  /** The one automatic answer, where it went out to this text; `sealed` are its words. */
  answered?: { at: string; state: Extract<AnswerState, 'sent' | 'unclear'>; sealed: string };
  version: number;
  read?: { at: string; by: string };
  /** What the assessor may read of it: worded by whoever forwarded it, sealed like the text. */
  forwarded?: { at: string; by: string; sealed: string };
  /** Of nobody: what was written and the number are gone for good, and that something came in stays. */
  destroyed?: { at: string; by: string };
}

/** Without its words and their key. */
export const withoutWords = (
  { wrappedKey: _key, ...line }: InboxLine,
  destroyed: { at: string; by: string },
): InboxLine => ({
  ...line,
  sealed: '',
  destroyed,
});

/** Nobody has read a cry for help yet. */
export const isUrgent = ({ crisis, read }: Pick<InboxLine, 'crisis' | 'read'>): boolean =>
  crisis === true && read === undefined;

/** Somebody may have written it whom nobody knows, and nobody has read it. */
export const isUrgentOfNobody = (line: Pick<InboxLine, 'crisis' | 'read' | 'participant'>): boolean =>
  line.participant === undefined && isUrgent(line);

/** Under which the words of the automatic answer to a line are sealed. */
export const placeOfAnswer = (line: string): string => `${line}/answer`;

/** What became of the one automatic answer; `free` gives the turn back, since nothing left. */
export type AnswerState = 'sent' | 'unclear' | 'refused' | 'free';

/** Each method is an access pattern (docs/design.md). */
export interface ReplyBook {
  /** The same line again is one line, whatever has become of it. */
  fileReply(line: InboxLine): Promise<void>;
  /** Consistent. */
  reply(study: string, stream: Stream, id: string): Promise<InboxLine | undefined>;
  /** Newest first; `before` is an id, exclusive. */
  replies(study: string, stream: Stream, before: string | undefined, pageSize: number): Promise<Page<InboxLine>>;
  /** Of those that may be a cry for help and that nobody has read, the newest; at most `limit`. */
  urgentReplies(study: string, stream: Stream, limit: number): Promise<InboxLine[]>;
  /** Whether any of them is of a number that nobody has, however many others there are. Consistent. */
  isNobodyUnread(study: string, stream: Stream): Promise<boolean>;
  /** @returns false when the line moved on. */
  saveReply(line: InboxLine, expectedVersion: number): Promise<boolean>;
  /**
   * Takes the turn to answer a number, over all studies. @returns false when it was answered, or may have been, after `since` (ISO instant)
   */
  claimAnswer(numberHash: string, claim: { attempt: string; at: string }, since: string): Promise<boolean>;
  /** `providerMessageId`: under which the receipts of the answer find its attempt. */
  settleAnswer(
    numberHash: string,
    claim: { attempt: string; at: string },
    become: { state: AnswerState; providerMessageId?: string },
  ): Promise<void>;
}
