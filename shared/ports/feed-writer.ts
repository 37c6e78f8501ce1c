import type { Instant } from '../domain/zone.ts';

/** One appointment in a calendar that a member of staff subscribes to. */
export interface FeedEntry {
  /** Opaque; the same at every fetch, and after a move. */
  uid: string;
  /** Rises with every move. */
  sequence: number;
  startsAt: Instant;
  minutes: number;
  /** A neutral word: `Aftale`. */
  summary: string;
  /** The pseudonym that this reader knows, and nothing else. */
  description: string;
}

export interface Feed {
  /** IANA name. */
  zone: string;
  fetchedAt: Instant;
  entries: FeedEntry[];
}

/** The whole calendar as a file (RFC 5545), for a program that fetches it again and again. */
export type WriteFeed = (feed: Feed) => string | Promise<string>;
