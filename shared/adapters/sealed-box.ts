import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

/** AES-256-GCM. Written as base64url of nonce (12 bytes), tag (16) and ciphertext after a version, so that the form can change later. */
const ALGORITHM = 'aes-256-gcm';
const VERSION = 's1.';
export const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export const macOf = (key: Uint8Array, ...parts: Uint8Array[]): Uint8Array => {
  const mac = createHmac('sha256', key);
  // Each with its length, so that no two lists of parts read the same.
  for (const part of parts) mac.update(`${part.length}:`).update(part);
  return mac.digest();
};

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * A nonce made from key and content, for runs that must be reproducible. Two boxes share it only if key, content and binding are the same,
 * and are then the same box; so it gives away that something was written twice, and nothing else.
 */
export const syntheticNonce = (key: Uint8Array, plain: Uint8Array, bound: Uint8Array): Uint8Array =>
  macOf(macOf(key, bytesOf('nonce')), bound, plain).subarray(0, NONCE_BYTES);

/** `bound` is not stored: whoever opens the box must know it, so a box moved to another place does not open. */
export const seal = (key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, bound: Uint8Array): string => {
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(bound);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return VERSION + Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
};

/** @throws Error that says nothing of the content when key, binding or box are not the ones it was sealed with. */
export const unseal = (key: Uint8Array, sealed: string, bound: Uint8Array): Uint8Array => {
  const box = Buffer.from(sealed.slice(VERSION.length), 'base64url');
  try {
    if (!sealed.startsWith(VERSION)) throw new Error('unknown version');
    const decipher = createDecipheriv(ALGORITHM, key, box.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(bound).setAuthTag(box.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(box.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    throw new Error('the sealed value does not open', { cause });
  }
};
