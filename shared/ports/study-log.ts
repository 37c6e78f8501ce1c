import type { Page } from './record-store.ts';

export const LOG_KINDS = ['staff', 'review', 'texts', 'settings'] as const;
/** Delegation log, access reviews, changes of texts, changes of settings. */
export type LogKind = (typeof LOG_KINDS)[number];

/** One line of a study's append-only history: what belongs to no participant. No contact data of theirs is ever in it. */
export interface StudyLogLine {
  study: string;
  kind: LogKind;
  /** With `at` the name of the line: the same line written twice stays one. */
  id: string;
  /** ISO instant. */
  at: string;
  by: string;
  /** The member, or the text: `participant/da/invite`. */
  subject?: string;
  /** Values before and after; absent: it was not there. */
  old?: unknown;
  new?: unknown;
  reason?: string;
}

export interface StudyLog {
  appendLine(line: StudyLogLine): Promise<void>;
  /** Newest first. */
  logLines(study: string, kind: LogKind, cursor: string | undefined, pageSize: number): Promise<Page<StudyLogLine>>;
}
