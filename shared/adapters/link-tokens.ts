import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { LINK_PURPOSES, type LinkPurpose } from '../domain/mail-link.ts';
import type { LinkClaim, LinkTokens } from '../ports/link-tokens.ts';

/** In order of age: the last one signs, all of them are believed. One goes when the last link that it signed has run out. */
const LINK_KEYS = ['k1'] as const;
type KeyName = (typeof LINK_KEYS)[number];
const SIGNING: KeyName = LINK_KEYS.at(-1) ?? 'k1';

const VERSION = 'v1';
const ID_BYTES = 16;
/** Epoch seconds, from the year 2001 to the year 5138. */
const EXPIRES = /^[1-9]\d{9,10}$/;

const isPurpose = (text: string | undefined): text is LinkPurpose => LINK_PURPOSES.some((each) => each === text);
const isKeyName = (text: string): text is KeyName => LINK_KEYS.some((each) => each === text);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
/** Compared as text: base64 has several spellings of one mac, and only ours is taken. */
const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return timingSafeEqual(a, a.length === b.length ? b : a) && a.length === b.length;
};

/** @param keys 32 bytes for each name of `LINK_KEYS`, for nothing but links */
export const linkTokens = (keys: Readonly<Record<KeyName, Uint8Array>>): LinkTokens => {
  const macOf = (key: KeyName, text: string): string =>
    createHmac('sha256', keys[key]).update(`token/${text}`).digest('base64url');

  return {
    idFor: (name) =>
      createHmac('sha256', keys[SIGNING]).update(`id/${name}`).digest().subarray(0, ID_BYTES).toString('base64url'),
    hashOf: sha256,
    write: (id, { purpose, expires }) => {
      const said = [VERSION, SIGNING, purpose, String(expires), id].join('.');
      return `${said}.${macOf(SIGNING, said)}`;
    },
    read: (token) => {
      const [version, key = '', purpose, expires = '', id = '', mac = '', ...rest] = token.split('.');
      const said = token.slice(0, token.length - mac.length - 1);
      const isOurs = isSame(macOf(isKeyName(key) ? key : SIGNING, said), mac);
      const isSound = version === VERSION && isKeyName(key) && EXPIRES.test(expires) && rest.length === 0;
      const claim: LinkClaim | undefined =
        isOurs && isSound && isPurpose(purpose) ? { purpose, expires: Number(expires) } : undefined;
      return { idHash: sha256(id), ...(claim ? { claim } : {}) };
    },
  };
};
