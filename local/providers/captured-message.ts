import type { ReceiptEvent } from '../../shared/domain/receipt.ts';
import type { Attachment } from '../../shared/ports/messenger.ts';

/** What would have left the house, as `GET /local/outbox` lists it (product.md section 9). */
export interface CapturedMessage {
  id: string;
  /** ISO instant of the study's clock. */
  at: string;
  channel: 'sms' | 'email' | 'letter';
  /** A number, an address, or the lines of a postal one. */
  to: string;
  from: string;
  subject?: string;
  text: string;
  html?: string;
  attachments: Attachment[];
  study: string;
  /** As in API paths; absent on staff mail. */
  participant?: string;
  /** The full step key. */
  step: string;
  attempt: string;
  /** Of a mail: where a mail program sends its one click (RFC 8058). */
  oneClickUrl?: string;
}

/** One line of the journal: a message that was captured, what was reported of one, or that all before was recorded. */
export type OutboxLine =
  | { captured: CapturedMessage; /** Nothing is reported of it by itself. */ silent?: boolean }
  | {
      reported: {
        message: string;
        event: ReceiptEvent;
        at: string;
        /** It stood in the record when this was written. */
        recorded?: true;
      };
    }
  | { recorded: true };
