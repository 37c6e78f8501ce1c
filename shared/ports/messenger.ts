/** One request to a provider that carries a text or a mail (reliability.md sections 3.3, 3.4, 3.10; product.md section 6). */
interface Outgoing {
  /** Made by `encodeAttempt`; providers that can, echo it in their receipts. */
  attempt: string;
  study: string;
  /** The pseudonym of the stream; absent on staff mail. */
  participant?: string;
  /** The full step key, such as `FU12/appointment-1/appt7`. */
  step: string;
}

export type SmsProvider = 'sns' | 'endUserMessaging';

export interface OutgoingSms extends Outgoing {
  kind: 'sms';
  /** Who carries it: the study's choice. */
  provider: SmsProvider;
  /** E.164. */
  to: string;
  /** An alphanumeric sender id (1 to 11 characters, at least one letter) or a number in E.164. */
  from: string;
  text: string;
  /** How long the carrier may still try: until quiet hours or until it is stale, whichever comes first. */
  timeToLiveSeconds: number;
}

export interface Attachment {
  name: string;
  contentType: string;
  content: string;
}

export interface OutgoingEmail extends Outgoing {
  kind: 'email';
  to: string;
  from: string;
  fromName?: string;
  replyTo?: string;
  subject: string;
  text: string;
  html?: string;
  attachments: Attachment[];
  /** A `mailto:` to an inbox that people read. */
  unsubscribeUrl?: string;
  /** Answers a one-click POST (RFC 8058); comes with the other. */
  oneClickUrl?: string;
  maxDeliverySeconds: number;
}

/** What is known after the one request. A `code` is a machine word, never the provider's own text: that repeats numbers and addresses. */
export type SendOutcome =
  | { kind: 'accepted'; providerMessageId: string; segments?: number }
  /** Throttled, or never connected: certainly not sent. */
  | { kind: 'refusedForNow'; code: string }
  /** About this person or address: the next channel and a task. */
  | { kind: 'refusedForGood'; code: string; because: 'address' | 'optedOut' }
  /** About the account: open the breaker, page once; certainly not sent. */
  | { kind: 'channelDown'; code: string }
  /** Perhaps sent: a timeout, a lost or unreadable answer, a 5xx. Never to be sent again without a look-up. */
  | { kind: 'unclear'; code: string };

export interface Messenger {
  /** At most one request, bounded in time; never throws for what the provider or the network does. */
  send(message: OutgoingSms | OutgoingEmail): Promise<SendOutcome>;
}
