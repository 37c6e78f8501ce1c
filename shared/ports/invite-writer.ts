import type { Instant } from '../domain/zone.ts';
import type { Attachment } from './messenger.ts';

/** The `.ics` of an appointment: stable uid, rising sequence, nothing in it that tells what the appointment is (product.md section 6). */
export interface InviteWriter {
  write(invite: {
    uid: string;
    sequence: number;
    method: 'REQUEST' | 'CANCEL';
    summary: string;
    zone: string;
    start: Instant;
    end: Instant;
    organiser: { name: string; email: string };
    stampedAt: Instant;
  }): Attachment;
}
