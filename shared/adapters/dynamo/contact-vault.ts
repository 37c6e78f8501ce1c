import { createHmac } from 'node:crypto';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { contactCard } from '../../contract/contact-card-schema.ts';
import { replyText } from '../../contract/stored-reply.ts';
import { cardReach } from '../../domain/card-reach.ts';
import type { SearchWord } from '../../domain/search-words.ts';
import { knownNumbers } from '../../domain/contact-card.ts';
import type { ContactVault, ReadPurpose } from '../../ports/contact-vault.ts';
import type { SealedContact } from '../../ports/record-store.ts';
import { cardLookups } from '../card-lookups.ts';
import type { ContactCipher } from '../contact-cipher.ts';
import { accessLog } from './access-log.ts';
import { cardReaches } from './card-reaches.ts';
import type { Documents } from './documents.ts';
import { eraseCard } from './erased-card.ts';
import { contactKey } from './keys.ts';
import { keptCards } from './kept-cards.ts';
import { type Patience, patientDocuments } from './patient-documents.ts';
import { typedTexts } from './typed-texts.ts';

export interface ContactVaultOptions {
  documents: Documents;
  /** The contacts table. */
  table: string;
  patience: Patience;
  /** Keeps a data key at most five minutes, by its wrapped form: a new key, or none, is never opened by an old one. */
  cipher: ContactCipher;
  /** Under which numbers are hashed; another one than for anything else, and the same for every process. */
  lookupKey: Uint8Array;
  /** Each look-up, for those who must account for it (F5.15). */
  onRead?: (lookUp: { study: string; participant: string; purpose: ReadPurpose }) => void;
}

const FIELD = 'card';
const replyField = (line: string): string => `reply/${line}`;
/** Owner of what nobody wrote; no pseudonym looks like it. */
const NOBODY = '-';
/** 128 bits: two numbers never meet, and the keys stay short. */
const HASH_CHARACTERS = 32;

export const contactVault = ({
  patience,
  table,
  cipher,
  lookupKey,
  onRead,
  ...options
}: ContactVaultOptions): ContactVault => {
  const documents = patientDocuments(options.documents, patience);
  const stored = async (study: string, participant: string): Promise<SealedContact | undefined> => {
    const Key = contactKey({ study, participant });
    const { Item } = await documents.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    return Item as SealedContact | undefined;
  };
  const hashOf = (kind: string, text: string): string =>
    createHmac('sha256', lookupKey).update(`${kind}:${text}`).digest('hex').slice(0, HASH_CHARACTERS);
  const numberHash = (number: string): string => hashOf('number', number);
  const searchHash = ({ kind, text }: SearchWord): string => hashOf(kind, text);

  return {
    ...accessLog(documents, table),
    ...keptCards({ documents: options.documents, table, patience }),
    ...typedTexts({
      cipher,
      keyOf: async (study, participant) => (await stored(study, participant))?.wrappedKey,
    }),
    numberHash,
    searchHash,
    numbersOf: async (study, participant) => {
      const sealed = await stored(study, participant);
      if (!sealed) return [];
      const opened = await cipher.open({ study, participant }, sealed.wrappedKey, FIELD, sealed.ciphertext);
      return knownNumbers(contactCard.parse(opened)).map(numberHash);
    },
    erase: async (study, participant) => {
      const card = await stored(study, participant);
      if (card) cipher.forget(card.wrappedKey);
      await eraseCard(documents, table, { study, participant }, card);
    },
    sealReply: async (study, participant, line, reply) => {
      const owner = { study, participant: participant ?? NOBODY };
      const field = replyField(line);
      if (participant === undefined) {
        const wrappedKey = await cipher.newKey(owner);
        return { wrappedKey, sealed: await cipher.seal(owner, wrappedKey, field, reply) };
      }
      const card = await stored(study, participant);
      if (!card) throw new Error('no card whose key could seal a reply');
      return { sealed: await cipher.seal(owner, card.wrappedKey, field, reply) };
    },
    openReply: async (study, participant, line, { sealed, wrappedKey }) => {
      const key = participant === undefined ? wrappedKey : (await stored(study, participant))?.wrappedKey;
      if (key === undefined) return undefined;
      const owner = { study, participant: participant ?? NOBODY };
      return replyText.parse(await cipher.open(owner, key, replyField(line), sealed));
    },
    read: async (study, participant, purpose) => {
      const sealed = await stored(study, participant);
      if (!sealed) return undefined;
      onRead?.({ study, participant, purpose });
      const opened = await cipher.open({ study, participant }, sealed.wrappedKey, FIELD, sealed.ciphertext);
      return { card: contactCard.parse(opened), revision: sealed.revision };
    },
    reaches: (study, participants) =>
      cardReaches(documents, table, study, participants, async (sealed) =>
        contactCard.parse(await cipher.open(sealed, sealed.wrappedKey, FIELD, sealed.ciphertext)),
      ),
    seal: async (study, participant, card, revision) => {
      const owner = { study, participant };
      const before = revision === 0 ? undefined : await stored(study, participant);
      const wrappedKey = before?.wrappedKey ?? (await cipher.newKey(owner));
      return {
        ...owner,
        wrappedKey,
        ciphertext: await cipher.seal(owner, wrappedKey, FIELD, card),
        revision: revision + 1,
        reach: cardReach(card),
        lookups: cardLookups(card, { numberHash, searchHash }),
        ...(before ? { lookupsBefore: before.lookups } : {}),
      };
    },
  };
};
