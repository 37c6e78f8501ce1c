import { kmsDerivedKey } from './kms-derived-key.ts';
import type { linkTokens } from './link-tokens.ts';

type LinkKeys = Parameters<typeof linkTokens>[0];

/** One for each name that link-tokens.ts believes, derived in KMS; a rotation adds a line. */
export const linkKeysInKms = async (keyId: string, derive = kmsDerivedKey): Promise<LinkKeys> => ({
  k1: await derive(keyId, 'links/k1'),
});
