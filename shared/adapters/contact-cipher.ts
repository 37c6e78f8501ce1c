import { randomBytes } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';
import type { KeyWrapper } from '../ports/key-wrapper.ts';
import { dataKeyCache, type Owner } from './data-key-cache.ts';
import { bytesOf, NONCE_BYTES, seal, syntheticNonce, unseal } from './sealed-box.ts';

/**
 * Contact data under one data key per participant: destroying the wrapped key erases every copy, also in backups and in the history (threats 15, 17).
 * What is sealed is bound to study, participant and field, and opens nowhere else.
 */
export interface ContactCipher {
  /** The wrapped key to store beside the owner's data. */
  newKey(owner: Owner): Promise<string>;
  /** `value` is anything that JSON can hold. */
  seal(owner: Owner, wrappedKey: string, field: string, value: unknown): Promise<string>;
  /** As `seal`, and the same value always gives the same bytes, so that two sealed ones can be compared. */
  sealAlike(owner: Owner, wrappedKey: string, field: string, value: unknown): Promise<string>;
  /** Throws when the key is gone, or when key, owner, field or text do not belong together. */
  open(owner: Owner, wrappedKey: string, field: string, sealed: string): Promise<unknown>;
  /** At an erasure: this process stops using the key at once, others within five minutes. */
  forget(wrappedKey: string): void;
}

export interface ContactCipherOptions {
  keys: KeyWrapper;
  clock: Clock;
  cacheEntries?: number;
  /** Nonces made from the content (`syntheticNonce`), so that two runs of one machine hold the same bytes. On AWS they are random. */
  reproducible?: boolean;
}

const contextOf = ({ study, participant }: Owner): Record<string, string> => ({ study, participant });
const boundTo = ({ study, participant }: Owner, field: string): Uint8Array =>
  bytesOf(JSON.stringify([study, participant, field]));

export const contactCipher = ({
  keys,
  clock,
  cacheEntries,
  reproducible = false,
}: ContactCipherOptions): ContactCipher => {
  const cache = dataKeyCache(clock, cacheEntries);

  const keyOf = async (owner: Owner, wrappedKey: string): Promise<Uint8Array> => {
    const cached = cache.get(wrappedKey, owner);
    if (cached) return cached;
    const key = await keys.unwrap(wrappedKey, contextOf(owner));
    cache.put(wrappedKey, owner, key);
    return key;
  };

  const sealWith = async (owner: Owner, wrappedKey: string, field: string, value: unknown, alike: boolean) => {
    const plain = bytesOf(JSON.stringify(value));
    const key = await keyOf(owner, wrappedKey);
    const bound = boundTo(owner, field);
    return seal(key, alike ? syntheticNonce(key, plain, bound) : randomBytes(NONCE_BYTES), plain, bound);
  };

  return {
    newKey: async (owner) => {
      const { plain, wrapped } = await keys.newDataKey(contextOf(owner));
      cache.put(wrapped, owner, plain);
      return wrapped;
    },
    seal: (owner, wrappedKey, field, value) => sealWith(owner, wrappedKey, field, value, reproducible),
    sealAlike: (owner, wrappedKey, field, value) => sealWith(owner, wrappedKey, field, value, true),
    open: async (owner, wrappedKey, field, sealed) => {
      const plain = unseal(await keyOf(owner, wrappedKey), sealed, boundTo(owner, field));
      return JSON.parse(new TextDecoder().decode(plain)) as unknown;
    },
    forget: (wrappedKey) => {
      cache.forget(wrappedKey);
    },
  };
};
