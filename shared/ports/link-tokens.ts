import type { LinkPurpose } from '../domain/mail-link.ts';

/** What a token says; whether that is true, only its mac knows. */
export interface LinkClaim {
  purpose: LinkPurpose;
  /** Epoch seconds. */
  expires: number;
}

export interface ReadToken {
  /** Of whatever stood in the place of the id, so that a forged one costs the same look-up. */
  idHash: string;
  /** Absent for whatever `write` did not make. */
  claim?: LinkClaim;
}

/** Secrets that travel in links (ADR 18). */
export interface LinkTokens {
  /** 128 bits that nobody guesses, the same for the same name; base64url. */
  idFor(name: string): string;
  /** What is stored of an id; hex. */
  hashOf(id: string): string;
  write(id: string, claim: LinkClaim): string;
  /** Never throws, and takes as long for a forged one. */
  read(token: string): ReadToken;
}
