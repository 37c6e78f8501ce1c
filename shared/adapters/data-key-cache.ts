import type { Clock } from '../ports/clock.ts';
import type { Instant } from '../domain/zone.ts';

/** Erasing a participant means destroying a data key: no copy may outlive that by more than this (reliability.md section 3.9). */
export const DATA_KEY_CACHE_SECONDS = 300;
/** A worker meets far fewer participants in five minutes; a bulk read is kept from filling the memory with keys. */
const DATA_KEY_CACHE_ENTRIES = 1_000;

/** Whose data it is; by pseudonym. */
export interface Owner {
  study: string;
  participant: string;
}

export interface DataKeyCache {
  get(wrappedKey: string, owner: Owner): Uint8Array | undefined;
  put(wrappedKey: string, owner: Owner, key: Uint8Array): void;
  forget(wrappedKey: string): void;
}

interface Entry {
  key: Uint8Array;
  owner: Owner;
  until: Instant;
}

export const dataKeyCache = (clock: Clock, maxEntries = DATA_KEY_CACHE_ENTRIES): DataKeyCache => {
  // Insertion order is age, because an entry's time is never renewed.
  const entries = new Map<string, Entry>();

  const makeRoom = (): void => {
    for (const [wrappedKey, { until }] of entries) {
      if (until > clock.now() && entries.size < maxEntries) return;
      entries.delete(wrappedKey);
    }
  };

  return {
    get: (wrappedKey, { study, participant }) => {
      const entry = entries.get(wrappedKey);
      if (!entry) return undefined;
      if (entry.until <= clock.now()) {
        entries.delete(wrappedKey);
        return undefined;
      }
      // The key service refuses a key that belongs to someone else; so must its cache.
      return entry.owner.study === study && entry.owner.participant === participant ? entry.key : undefined;
    },
    put: (wrappedKey, owner, key) => {
      entries.delete(wrappedKey);
      makeRoom();
      entries.set(wrappedKey, { key, owner, until: clock.now() + DATA_KEY_CACHE_SECONDS * 1_000 });
    },
    forget: (wrappedKey) => {
      entries.delete(wrappedKey);
    },
  };
};
