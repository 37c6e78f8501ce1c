import type { Instant } from '../domain/zone.ts';
import type { Attachment } from './messenger.ts';

export interface Invite {
  /** The same for every version of a follow-up's appointment; opaque, because calendars are copied to places that we do not know. */
  uid: string;
  /** Rises with every version that leaves. */
  sequence: number;
  method: 'request' | 'cancel';
  summary: string;
  /** IANA name. */
  zone: string;
  startsAt: Instant;
  minutes: number;
  organizer: { name: string; email: string };
  attendee: string;
  stampedAt: Instant;
}

/** The `.ics` of an appointment; nothing in it tells what the appointment is (product.md section 6). */
export type WriteInvite = (invite: Invite) => Attachment | Promise<Attachment>;
