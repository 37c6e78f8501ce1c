import {
  GetObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import * as z from 'zod';
import type { HeadsOf, HeadsPage, HistoryHeads, KeptNight } from '../ports/history-heads.ts';
import { IDEMPOTENT_CALLS } from './idempotent-calls.ts';

const head = z.strictObject({ participant: z.string(), interviews: z.string(), checkIns: z.string() });
const past = z.strictObject({ on: z.string(), pages: z.int(), page: z.int(), seen: z.string().optional() });
const headsPage = z.strictObject({
  heads: z.array(head),
  cursor: z.string().optional(),
  soFar: z.strictObject({ isWhole: z.boolean(), past: past.optional() }),
});

const NIGHTS = 'nights/';
const folderOf = (study: string): string => `${encodeURIComponent(study)}/`;
/** As many digits as pages of a hundred among a hundred million people. */
const pageKey = ({ study, on, page }: HeadsOf): string =>
  `heads/${folderOf(study)}${on}/${String(page).padStart(6, '0')}`;
/** What is known of a night stands in its name, so that one request tells of all of them. */
const nightKey = (study: string, { on, pages, isWhole }: KeptNight): string =>
  `${NIGHTS}${folderOf(study)}${on}.${String(pages)}.${isWhole ? 'whole' : 'faults'}`;
const nightIn = (key: string): KeptNight[] => {
  const [, on, pages, end] = /\/(\d{4}-\d\d-\d\d)\.(\d+)\.(whole|faults)$/.exec(key) ?? [];
  return on === undefined ? [] : [{ on, pages: Number(pages), isWhole: end === 'whole' }];
};

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

/** While another writes under the same name S3 says neither yes nor no; "Conditional writes" in its guide says to ask again. */
const WRITE_TRIES = 5;

/** Each name is taken once (the bucket refuses a second), and what lies under it stays (ADR 25). */
export const s3HistoryHeads = ({ bucket, client: config = {} }: { bucket: string; client?: S3ClientConfig }) => {
  const client = new S3Client({ ...IDEMPOTENT_CALLS, ...config });
  const read = async (of: HeadsOf): Promise<HeadsPage | undefined> => {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: pageKey(of) }));
      return headsPage.parse(JSON.parse((await Body?.transformToString()) ?? ''));
    } catch (error) {
      if (isNamed(error, 'NoSuchKey')) return undefined;
      throw error;
    }
  };
  /** @returns false when something lies there already */
  const write = async (Key: string, Body: string, tries = 1): Promise<boolean> => {
    try {
      const type = { ContentType: 'application/json', IfNoneMatch: '*' };
      await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ...type }));
      return true;
    } catch (error) {
      if (isNamed(error, 'PreconditionFailed')) return false;
      if (isNamed(error, 'ConditionalRequestConflict') && tries < WRITE_TRIES) return write(Key, Body, tries + 1);
      throw error;
    }
  };
  const listed = async <Found>(
    what: { Prefix: string; Delimiter?: string },
    found: (answer: ListObjectsV2CommandOutput) => Found[],
  ): Promise<Found[]> => {
    const all: Found[] = [];
    let ContinuationToken: string | undefined;
    do {
      const answer: ListObjectsV2CommandOutput = await client.send(
        new ListObjectsV2Command({ Bucket: bucket, ...what, ContinuationToken }),
      );
      all.push(...found(answer));
      ContinuationToken = answer.NextContinuationToken;
    } while (ContinuationToken !== undefined);
    return all;
  };
  const heads: HistoryHeads = {
    studies: () =>
      listed({ Prefix: NIGHTS, Delimiter: '/' }, ({ CommonPrefixes = [] }) =>
        CommonPrefixes.map(({ Prefix = '' }) => decodeURIComponent(Prefix.slice(NIGHTS.length, -1))),
      ),
    nights: (study) =>
      listed({ Prefix: `${NIGHTS}${folderOf(study)}` }, ({ Contents = [] }) =>
        Contents.flatMap(({ Key = '' }) => nightIn(Key)),
      ),
    page: read,
    keep: async (of, page) => {
      if (await write(pageKey(of), JSON.stringify(page))) return page;
      const lies = await read(of);
      if (lies === undefined) throw new Error('a page is there and is not');
      return lies;
    },
    close: async (study, night) => {
      await write(nightKey(study, night), JSON.stringify(night));
    },
  };
  return { ...heads, client };
};
