import type { CardReach } from '../domain/card-reach.ts';
import type { ContactCard } from '../domain/contact-card.ts';
import type { SearchWord } from '../domain/search-words.ts';
import type { AccessLog } from './access-log.ts';
import type { SealedContact } from './record-store.ts';

/** Why contact data is read: a participant may see dates and purposes of every look-up (F5.15). */
export const READ_PURPOSES = [
  'send',
  'call',
  'letter',
  'edit',
  'export',
  'reply',
  'message',
  'search',
  'outage',
  'browse',
] as const;
export type ReadPurpose = (typeof READ_PURPOSES)[number];

/** A text that came in, and the number it came from. */
export interface ReplyText {
  text: string;
  /** Of an e-mail in words of one's own, where it has one. */
  subject?: string;
  /** E.164, or as the carrier gave it. */
  number: string;
}

export interface SealedReply {
  sealed: string;
  /** Its own key, where it is nobody's; a participant's is that of the card, and goes with it at an erasure. */
  wrappedKey?: string;
}

/** Names, phones and addresses, apart from the records and under a key per participant: erasing is destroying the key. */
export interface ContactVault extends AccessLog {
  read(
    study: string,
    participant: string,
    purpose: ReadPurpose,
  ): Promise<{ card: ContactCard; revision: number } | undefined>;
  /** Of whoever has a card, by participant: no card is opened for it and nobody was looked at. */
  reaches(study: string, participants: readonly string[]): Promise<ReadonlyMap<string, CardReach>>;
  /** Encrypts for the commit that changes it; `revision` is that of the card it replaces (0 for a new one). */
  seal(study: string, participant: string, card: ContactCard, revision: number): Promise<SealedContact>;
  /** Seals what stands in one line of the inbox, under the key of the participant's card or, of nobody, under its own. @throws without a card */
  sealReply(study: string, participant: string | undefined, line: string, reply: ReplyText): Promise<SealedReply>;
  /** @returns undefined when its key is gone */
  openReply(
    study: string,
    participant: string | undefined,
    line: string,
    sealed: SealedReply,
  ): Promise<ReplyText | undefined>;
  /**
   * Seals what staff typed about a participant, under the key of the card: the same text gives the same bytes, and one that is sealed already stays.
   * Without a key nothing personal is known of anybody, and nothing is sealed. @param wrappedKey of a card that the same commit creates
   * @returns the sealed texts by what was given
   */
  sealTexts(
    study: string,
    participant: string,
    texts: string[],
    wrappedKey?: string,
  ): Promise<ReadonlyMap<string, string>>;
  /** @returns the texts by what was given; of whoever is erased none */
  openTexts(study: string, participant: string, sealed: string[]): Promise<ReadonlyMap<string, string>>;
  /** Those of them who have a card; nothing is opened. */
  withCard(study: string, participants: readonly string[]): Promise<ReadonlySet<string>>;
  /** Keyed hashes of every number that the card holds or held; none without a card. Only for erasing it. */
  numbersOf(study: string, participant: string): Promise<string[]>;
  /** Destroys the key, and with it all that lies under it; look-ups and the reasons that were typed for looking go too. Again, it changes nothing. */
  erase(study: string, participant: string): Promise<void>;
  /** Keyed hash of an E.164 number, for counters and look-ups; not reversible. */
  numberHash(number: string): string;
  /** Keyed hash of what somebody is looked for by; those of the card are sealed with it. */
  searchHash(word: SearchWord): string;
}
