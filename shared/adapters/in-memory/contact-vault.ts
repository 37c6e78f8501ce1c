import { cardLookups } from '../card-lookups.ts';
import { sha256 } from '../event-chain.ts';
import { cardReach } from '../../domain/card-reach.ts';
import { type ContactCard, knownNumbers } from '../../domain/contact-card.ts';
import type { SearchWord } from '../../domain/search-words.ts';
import type { ContactVault, ReadPurpose, ReplyText } from '../../ports/contact-vault.ts';
import { sealedText, sealedTextParts } from '../../ports/sealed-texts.ts';
import { inOrder, joined, type InMemoryTables } from './tables.ts';

export interface InMemoryContactVault extends ContactVault {
  /** Who was looked up, and why. */
  readonly lookUps: { study: string; participant: string; purpose: ReadPurpose }[];
}

const sealed = (card: ContactCard): string => Buffer.from(JSON.stringify(card)).toString('base64');

/** The vault's twin for tests and simulations, of made-up people only: no cipher, but nothing readable lies in the tables. Cards are written by the store's commit. */
export const inMemoryContactVault = (tables: InMemoryTables): InMemoryContactVault => {
  const lookUps: InMemoryContactVault['lookUps'] = [];
  const numberHash = (number: string): string => sha256(`number:${number}`).slice(0, 32);
  const searchHash = ({ kind, text }: SearchWord): string => sha256(`${kind}:${text}`).slice(0, 32);
  return {
    lookUps,
    noteRead: async (read, id) => {
      tables.contactReads.set(joined(read.study, read.participant, read.at, id), structuredClone(read));
    },
    readsOf: async (study, participant, from = '') =>
      inOrder(tables.contactReads, (_, name) => name).flatMap(([, read]) =>
        read.study === study && read.participant === participant && read.at >= from ? [structuredClone(read)] : [],
      ),
    numberHash,
    searchHash,
    withCard: async (study, participants) =>
      new Set(participants.filter((participant) => tables.contacts.has(joined(study, participant)))),
    numbersOf: async (study, participant) => {
      const stored = tables.contacts.get(joined(study, participant));
      if (!stored) return [];
      const card = JSON.parse(Buffer.from(stored.ciphertext, 'base64').toString()) as ContactCard;
      return knownNumbers(card).map(numberHash);
    },
    erase: async (study, participant) => {
      for (const [name, { why: _why, ...read }] of tables.contactReads)
        if (read.study === study && read.participant === participant) tables.contactReads.set(name, read);
      tables.contacts.delete(joined(study, participant));
    },
    sealTexts: async (study, participant, texts, wrappedKey) => {
      if (wrappedKey === undefined && !tables.contacts.has(joined(study, participant))) return new Map();
      const boxOf = (text: string): string => `s1.${Buffer.from(text).toString('base64url')}`;
      return new Map(texts.map((text) => [text, sealedTextParts(text) ? text : sealedText(participant, boxOf(text))]));
    },
    openTexts: async (study, participant, texts) => {
      if (!tables.contacts.has(joined(study, participant))) return new Map();
      const opened = (text: string): string =>
        Buffer.from(sealedTextParts(text)?.box.slice('s1.'.length) ?? '', 'base64url').toString();
      return new Map(texts.map((text) => [text, opened(text)]));
    },
    sealReply: async (study, participant, line, reply) => {
      if (participant !== undefined && !tables.contacts.has(joined(study, participant)))
        throw new Error('no card whose key could seal a reply');
      const owned = participant === undefined ? { wrappedKey: `key-of-${line}` } : {};
      return { sealed: Buffer.from(JSON.stringify(reply)).toString('base64'), ...owned };
    },
    openReply: async (study, participant, _line, { sealed: text, wrappedKey }) => {
      const hasKey =
        participant === undefined ? wrappedKey !== undefined : tables.contacts.has(joined(study, participant));
      if (!hasKey) return undefined;
      return JSON.parse(Buffer.from(text, 'base64').toString()) as ReplyText;
    },
    read: async (study, participant, purpose) => {
      tables.requests.reads += 1;
      lookUps.push({ study, participant, purpose });
      const stored = tables.contacts.get(joined(study, participant));
      if (!stored) return undefined;
      const card = JSON.parse(Buffer.from(stored.ciphertext, 'base64').toString()) as ContactCard;
      return { card, revision: stored.revision };
    },
    reaches: async (study, participants) =>
      new Map(
        participants.flatMap((participant) => {
          const { reach } = tables.contacts.get(joined(study, participant)) ?? {};
          return reach === undefined ? [] : [[participant, reach] as const];
        }),
      ),
    seal: async (study, participant, card, revision) => {
      const before = tables.contacts.get(joined(study, participant));
      return {
        study,
        participant,
        ciphertext: sealed(card),
        wrappedKey: before?.wrappedKey ?? `key-of-${participant}`,
        revision: revision + 1,
        reach: cardReach(card),
        lookups: cardLookups(card, { numberHash, searchHash }),
        ...(before ? { lookupsBefore: before.lookups } : {}),
      };
    },
  };
};
