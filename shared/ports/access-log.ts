import type { ReadPurpose } from './contact-vault.ts';

/** One look at a participant's contact data (F5.15): the participant may see when and why, the lead and the auditor also who. */
export interface ContactRead {
  study: string;
  /** The interview pseudonym. */
  participant: string;
  /** ISO UTC instant. */
  at: string;
  user: string;
  purpose: ReadPurpose;
  /** The task or escalation for which it was read. */
  task?: string;
  /** Given for free browsing, once per person, user and day. */
  why?: string;
}

export interface AccessLog {
  /** Durable when it returns. Two reads of one person at one instant are told apart by `id`; the same one written again is one. */
  noteRead(read: ContactRead, id: string): Promise<void>;
  /** Oldest first; `from` is an ISO UTC instant, inclusive. */
  readsOf(study: string, participant: string, from?: string): Promise<ContactRead[]>;
}
