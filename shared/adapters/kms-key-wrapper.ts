import { DecryptCommand, GenerateDataKeyCommand, KMSClient, type KMSClientConfig } from '@aws-sdk/client-kms';
import type { KeyWrapper } from '../ports/key-wrapper.ts';
import { IDEMPOTENT_CALLS } from './idempotent-calls.ts';

export interface KmsKeyWrapperOptions {
  client?: KMSClientConfig;
  keyId: string;
}

const present = (bytes: Uint8Array | undefined): Uint8Array => {
  if (!bytes) throw new Error('KMS answered without a key');
  return bytes;
};

export const kmsKeyWrapper = ({ client: config, keyId }: KmsKeyWrapperOptions): KeyWrapper & { client: KMSClient } => {
  const client = new KMSClient({ ...config, ...IDEMPOTENT_CALLS });
  return {
    client,
    newDataKey: async (context) => {
      const made = await client.send(
        new GenerateDataKeyCommand({ KeyId: keyId, KeySpec: 'AES_256', EncryptionContext: context }),
      );
      return { plain: present(made.Plaintext), wrapped: Buffer.from(present(made.CiphertextBlob)).toString('base64') };
    },
    unwrap: async (wrapped, context) => {
      // Naming the key refuses one that was wrapped under any other, even one that this role could use.
      const opened = await client.send(
        new DecryptCommand({
          KeyId: keyId,
          CiphertextBlob: Buffer.from(wrapped, 'base64'),
          EncryptionContext: context,
        }),
      );
      return present(opened.Plaintext);
    },
  };
};
