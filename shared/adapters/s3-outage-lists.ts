import { PutObjectCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import type { OutageLists } from '../ports/outage-lists.ts';
import { IDEMPOTENT_CALLS } from './idempotent-calls.ts';

/** By study and day; the bucket itself throws each away after a week. */
export const s3OutageLists = ({ bucket, client: config = {} }: { bucket: string; client?: S3ClientConfig }) => {
  const client = new S3Client({ ...IDEMPOTENT_CALLS, ...config });
  const lists: OutageLists = {
    put: async ({ study, on, sealed }) => {
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: `${study}/${on}.txt.age`,
          Body: sealed,
          ContentType: 'application/octet-stream',
        }),
      );
    },
  };
  return { ...lists, client };
};
