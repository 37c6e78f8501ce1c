import { randomBytes } from 'node:crypto';
import type { KeyWrapper } from '../ports/key-wrapper.ts';
import { bytesOf, macOf, NONCE_BYTES, seal, syntheticNonce, unseal } from './sealed-box.ts';

export interface LocalKeyWrapperOptions {
  /** 32 bytes. */
  master: Uint8Array;
  /**
   * Data keys are derived from their context instead of drawn, so that two empty runs given the same requests hold the same bytes (product.md section 9).
   * Whoever has the master key can then make a destroyed data key again: for made-up people only.
   */
  reproducible?: boolean;
}

const KEY_BYTES = 32;

const canonical = (context: Record<string, string>): Uint8Array =>
  bytesOf(JSON.stringify(Object.entries(context).toSorted(([one], [other]) => (one < other ? -1 : 1))));

/** Plays KMS on one machine. */
export const localKeyWrapper = ({ master, reproducible = false }: LocalKeyWrapperOptions): KeyWrapper => {
  if (master.length !== KEY_BYTES) throw new RangeError(`a master key has ${KEY_BYTES} bytes`);
  const wrappingKey = macOf(master, bytesOf('wrap'));
  const derivingKey = macOf(master, bytesOf('derive'));
  return {
    newDataKey: (context) => {
      const bound = canonical(context);
      const plain = reproducible ? macOf(derivingKey, bound) : randomBytes(KEY_BYTES);
      const nonce = reproducible ? syntheticNonce(wrappingKey, plain, bound) : randomBytes(NONCE_BYTES);
      return Promise.resolve({ plain, wrapped: seal(wrappingKey, nonce, plain, bound) });
    },
    unwrap: async (wrapped, context) => unseal(wrappingKey, wrapped, canonical(context)),
  };
};
