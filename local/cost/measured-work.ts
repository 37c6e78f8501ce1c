import * as z from 'zod';
import { WORK_KINDS } from './work-kinds.ts';

/** On average of one piece of work: requests to the tables, read and write request units, calls of the key service, CPU at one core (that of the tables in memory is in it, that of the SDK is not). */
const askedSchema = z.strictObject({
  times: z.number(),
  requests: z.number(),
  reads: z.number(),
  writes: z.number(),
  keys: z.number(),
  cpuMs: z.number(),
});
export type Asked = z.infer<typeof askedSchema>;
/** What is asked, without how often. */
export type Demand = Omit<Asked, 'times'>;

export const demandOf = (amountOf: (field: keyof Demand) => number): Demand => ({
  requests: amountOf('requests'),
  reads: amountOf('reads'),
  writes: amountOf('writes'),
  keys: amountOf('keys'),
  cpuMs: amountOf('cpuMs'),
});

/**
 * What stands around an entry over HTTP (who asks, may they, the answer kept for a repeated request: measured on one that writes nothing
 * else, so that its look at the record is counted twice), a page that staff look at, runs that find nothing to do, and what is done for each
 * person: among those who have just begun, and `OfOld` among those who have been there for the whole `life`.
 */
export const STANDING = [
  'aroundEntry',
  'page',
  'idleTick',
  'idleRepoint',
  'idleImports',
  'idleList',
  'idleAudit',
  'auditPerPerson',
  'auditOfOldPerPerson',
  'repointPerPerson',
] as const;

/** Written by `npx tsx bench/write-measured-work.ts`; a test measures the same life again and compares. */
export const measuredWorkSchema = z.strictObject({
  life: z.strictObject({
    protocol: z.string(),
    participants: z.number(),
    months: z.number(),
    seed: z.number(),
    shards: z.number(),
  }),
  /** The same for what is `standing`, of so many people. */
  many: z.strictObject({ participants: z.number(), months: z.number() }),
  on: z.string(),
  machine: z.string(),
  work: z.record(z.enum(WORK_KINDS), askedSchema),
  /** Write units of one text, by the kinds of both keys or the index. */
  ofAText: z.record(z.string(), z.number()),
  standing: z.record(z.enum(STANDING), askedSchema),
  /** Of one participant when the life was over, with the 100 bytes that DynamoDB adds to each item and index entry. */
  kept: z.strictObject({ items: z.number(), bytes: z.number(), recordBytes: z.number() }),
});
export type MeasuredWork = z.infer<typeof measuredWorkSchema>;
