import type { Instant } from '../domain/zone.ts';

/** Time as a dependency: nobody reads it at import or from the machine. */
export interface Clock {
  now: () => Instant;
}

/** Ids as a dependency: random on AWS; derived from the study id on one machine, so that two empty runs answer the same bytes. */
export interface Ids {
  /** Commit tokens and attempts; 128 bits, base64url or hex. */
  next(): string;
  /** Deterministic and opaque: an HMAC of the text under the study's key; 12 hex characters. */
  derived(study: string, text: string): string;
  /** A pseudonym of the form `P-7Q4K`, unlike any that is taken. */
  pseudonym(study: string, stream: 'interviews' | 'checkIns'): string;
}
