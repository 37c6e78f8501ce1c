import { GenerateMacCommand, KMSClient } from '@aws-sdk/client-kms';
import { IDEMPOTENT_CALLS } from './idempotent-calls.ts';

/** A 32-byte key for one purpose, derived in KMS once per start; the key it comes from never leaves KMS. */
export const kmsDerivedKey = async (
  keyId: string,
  purpose: string,
  client = new KMSClient(IDEMPOTENT_CALLS),
): Promise<Uint8Array> => {
  const { Mac } = await client.send(
    new GenerateMacCommand({
      KeyId: keyId,
      MacAlgorithm: 'HMAC_SHA_256',
      Message: new TextEncoder().encode(`cairn/${purpose}`),
    }),
  );
  if (Mac === undefined) throw new Error('KMS gave no key');
  return Mac;
};

/** The keys of whoever hashes what people are found by and makes ids: asked for side by side, by one client. */
export const lookupAndIdKeys = (keyId: string): Promise<[lookups: Uint8Array, ids: Uint8Array]> => {
  const client = new KMSClient(IDEMPOTENT_CALLS);
  return Promise.all([kmsDerivedKey(keyId, 'lookups', client), kmsDerivedKey(keyId, 'ids', client)]);
};
