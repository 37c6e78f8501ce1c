import type { Stream } from '../domain/record.ts';

/** What the link in one mail leads to (ADR 18): neither its id nor the address it went to can be read from it. */
export interface LinkRow {
  /** SHA-256 of the id, hex. */
  idHash: string;
  study: string;
  participant: string;
  stream: Stream;
  /** Timepoint id, or the check-in plan's id. */
  of: string;
  /** Of the appointment that the mail was about. */
  n?: number;
  /** Keyed hash of the address that the mail went to: while it is on the card and in use, the link works. */
  address: string;
  /** ISO instant after which no token for it is taken. */
  expiresAt: string;
  /** Its reader was somebody else. */
  disowned?: true;
}
