import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { KeptFile, LaterImports } from '../../ports/later-imports.ts';
import type { ContactCipher } from '../contact-cipher.ts';
import type { Documents } from './documents.ts';
import { importFileKey } from './keys.ts';
import { allOf } from './pages.ts';

export interface ImportFilesSetting {
  documents: Documents;
  /** The contacts table. */
  table: string;
  cipher: ContactCipher;
}

/** Sealed and in base64 twice it is 270 kB; an item holds 400 KB. */
const PART_BYTES = 150_000;

/** Each part bears the key it was sealed under, so that two tries at the same file leave a whole one. */
const sealedPart = z.looseObject({
  sk: z.string(),
  /** Of the file. */
  parts: z.int().min(1),
  wrappedKey: z.string(),
  ciphertext: z.string(),
});

/** No participant bears such a name: a pseudonym holds no blank. */
const ownerOf = ({ study, id, since }: KeptFile) => ({ study, participant: `import ${id} ${since}` });
const nameOf = (at: number): string => `PART#${String(at).padStart(4, '0')}`;

const partsOf = (file: Uint8Array): Buffer[] =>
  Array.from({ length: Math.max(1, Math.ceil(file.length / PART_BYTES)) }, (_, at) =>
    Buffer.from(file.subarray(at * PART_BYTES, (at + 1) * PART_BYTES)),
  );

export const importFiles = ({
  documents,
  table: TableName,
  cipher,
}: ImportFilesSetting): Pick<LaterImports, 'keepFile' | 'file' | 'removeFile'> => {
  const stored = async (of: KeptFile) => {
    const items = await allOf(documents, {
      TableName,
      KeyConditionExpression: 'pk = :file',
      ExpressionAttributeValues: { ':file': importFileKey(of) },
      ConsistentRead: true,
    });
    return items.map((item) => sealedPart.parse(item));
  };
  return {
    keepFile: async (of, file) => {
      const [owner, parts] = [ownerOf(of), partsOf(file)];
      const wrappedKey = await cipher.newKey(owner);
      for (const [at, part] of parts.entries()) {
        const sk = nameOf(at);
        const ciphertext = await cipher.seal(owner, wrappedKey, sk, part.toString('base64'));
        const Item = { pk: importFileKey(of), sk, parts: parts.length, wrappedKey, ciphertext };
        await documents.send(new PutCommand({ TableName, Item }));
      }
    },
    file: async (of) => {
      const sealed = await stored(of);
      if (sealed.length === 0 || sealed.length !== sealed[0]?.parts) return undefined;
      const opened: Buffer[] = [];
      for (const { sk, wrappedKey, ciphertext } of sealed)
        opened.push(Buffer.from(String(await cipher.open(ownerOf(of), wrappedKey, sk, ciphertext)), 'base64'));
      return Buffer.concat(opened);
    },
    removeFile: async (of) => {
      for (const { sk, wrappedKey } of await stored(of)) {
        cipher.forget(wrappedKey);
        await documents.send(new DeleteCommand({ TableName, Key: { pk: importFileKey(of), sk } }));
      }
    },
  };
};
