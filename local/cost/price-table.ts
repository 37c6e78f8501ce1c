import * as z from 'zod';

/** What has a price. `…Month`: for each month that it stands. */
export const PRICED = [
  'readUnit',
  'writeUnit',
  'storedGbMonth',
  'backupGbMonth',
  'functionRequest',
  'functionGbSecond',
  'scheduledRun',
  'queueRequest',
  'keyRequest',
  'keyMonth',
  'apiRequest',
  'firewallRequest',
  'firewallMonth',
  'firewallRuleMonth',
  'trace',
  'logGb',
  'metricMonth',
  'alarmMonth',
  'dashboardMonth',
  'signedInMonth',
  'smsSegment',
  'smsNumberMonth',
  'email',
  'letter',
] as const;
export type Priced = (typeof PRICED)[number];

/** What was neither measured nor lived. */
const ASSUMED = [
  'storeMs',
  'sdkCpuMs',
  'keyMs',
  'providerMs',
  'coldStartMs',
  'logBytesPerRun',
  'tracedShare',
  'queueRequestsPerMessage',
  'pollsPerQueueMinute',
  'keyRequestsPerHour',
  'reportsBeside',
  'pagesPerEntry',
  'staff',
  'smsNumbers',
  'scheduleWrites',
  'schedulerMs',
  'scanCpuMs',
] as const;

const amount = z.number().nonnegative();
const price = z.strictObject({
  /** For `per` of it. */
  price: amount,
  per: z.number().positive('must be more than 0: give how many the price is for'),
  what: z.string(),
  source: z.url({
    error: ({ code }) =>
      code === 'invalid_format' ? 'is no address: write one like https://example.org/prices' : undefined,
  }),
  /** Known from memory or guessed, not read from a price list. */
  assumed: z.boolean(),
  note: z.string().optional(),
});
const assumption = z.strictObject({ value: amount, why: z.string() });

export const priceTableSchema = z.strictObject({
  region: z.string(),
  currency: z.string(),
  on: z.iso.date({
    error: ({ code }) => (code === 'invalid_format' ? 'is no date: write YYYY-MM-DD, like 2026-01-31' : undefined),
  }),
  note: z.string(),
  prices: z.record(z.enum(PRICED), price),
  assumptions: z.record(z.enum(ASSUMED), assumption),
});
export type PriceTable = z.infer<typeof priceTableSchema>;
