import type { Instant } from '../domain/zone.ts';

/** What a provider says of a text, as it came: it names the recipient, so it is read at once and kept nowhere. */
export type TextReport =
  | { from: 'endUserMessaging'; text: string }
  /** A line of the delivery-status log, and when it was logged. */
  | { from: 'sns'; text: string; at: Instant };
