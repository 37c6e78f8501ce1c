import * as z from 'zod';

/**
 * The environment of each function: infra sets these names and the functions read them, so that the two cannot drift apart.
 */
const ENV = {
  RECORDS_TABLE: z.string().min(3),
  CONTACTS_TABLE: z.string().min(3),
  STUDIES_TABLE: z.string().min(3),
  ERASURES_TABLE: z.string().min(3),
  /** How many parts the due, work and people indexes are spread over. Only ever raised, and followed by a full audit of the pointers. */
  DUE_SHARDS: z.coerce.number().int().min(1).max(1_000),
  DUE_QUEUE_URL: z.url(),
  RECEIPT_QUEUE_URL: z.url(),
  /** Wraps the data key of each participant's contact data. */
  CONTACT_KEY_ID: z.string().min(1),
  /** An HMAC key: pseudonyms, derived ids and link tokens are made under it. */
  PSEUDONYM_KEY_ID: z.string().min(1),
  /** Base name: there is one configuration set per delivery limit, `<base>-<seconds>`. */
  EMAIL_CONFIGURATION_SET: z.string().min(1),
  /** Sender of staff e-mails, and of studies that have set none. */
  EMAIL_FROM: z.email(),
  /** Of End User Messaging: its events bring the context of a text back. */
  SMS_CONFIGURATION_SET: z.string().min(1),
  /** The most that one SMS may cost, in US dollars. Kept as text: SNS takes it so. */
  SMS_MAX_PRICE_USD: z.string().regex(/^\d{1,2}(\.\d{1,5})?$/),
  /** Where the sealed lists for an outage lie. */
  OUTAGE_LISTS_BUCKET: z.string().min(1),
  /** Where each night's heads of the histories lie. */
  HISTORY_HEADS_BUCKET: z.string().min(1),
  USER_POOL_ID: z.string().min(1),
  USER_POOL_CLIENT_ID: z.string().min(1),
  /** Without a slash at the end. */
  CONSOLE_URL: z.url(),
};

export type EnvName = keyof typeof ENV;
export type Env = { [Name in EnvName]: z.output<(typeof ENV)[Name]> };

const TABLES = ['RECORDS_TABLE', 'CONTACTS_TABLE', 'STUDIES_TABLE', 'ERASURES_TABLE', 'DUE_SHARDS'] as const;
/** Of whoever opens contact cards and derives ids as well. */
const STORES = [...TABLES, 'CONTACT_KEY_ID', 'PSEUDONYM_KEY_ID'] as const;

export const FUNCTION_ENV = {
  'sweep-due': [...TABLES, 'DUE_QUEUE_URL'],
  'carry-out': [
    ...STORES,
    'EMAIL_CONFIGURATION_SET',
    'EMAIL_FROM',
    'SMS_CONFIGURATION_SET',
    'SMS_MAX_PRICE_USD',
    'CONSOLE_URL',
  ],
  'note-receipts': ['RECEIPT_QUEUE_URL'],
  'record-receipt': [...STORES],
  'handle-reply': [...STORES, 'SMS_CONFIGURATION_SET', 'SMS_MAX_PRICE_USD'],
  'serve-participant': [...STORES],
  'serve-api': [...STORES, 'USER_POOL_ID', 'USER_POOL_CLIENT_ID'],
  'run-imports': [...STORES],
  'list-for-outage': [
    'RECORDS_TABLE',
    'CONTACTS_TABLE',
    'STUDIES_TABLE',
    'DUE_SHARDS',
    'CONTACT_KEY_ID',
    'PSEUDONYM_KEY_ID',
    'OUTAGE_LISTS_BUCKET',
  ],
  'repoint-study': ['RECORDS_TABLE', 'STUDIES_TABLE', 'DUE_SHARDS'],
  'audit-pointers': [...TABLES, 'HISTORY_HEADS_BUCKET'],
} as const satisfies Record<string, readonly EnvName[]>;

export type FunctionName = keyof typeof FUNCTION_ENV;

/** Where a function begins. A long import is what the API does, carried on without a request: a second way into the same folder. */
export const entryOf = (name: FunctionName): string =>
  name === 'run-imports' ? 'functions/serve-api/run-imports/index.ts' : `functions/${name}/index.ts`;

/**
 * The named variables of `source` (`process.env`), parsed.
 * Throws one error that names every variable that is missing or unfit, and repeats no value.
 */
export function readEnv<Name extends EnvName>(
  names: readonly Name[],
  source: Readonly<Record<string, string | undefined>>,
): Pick<Env, Name> {
  const read = names.map((name) => ({ name, parsed: ENV[name].safeParse(source[name]) }));
  const missing = names.filter((name) => !source[name]);
  const unfit = read.filter(({ name, parsed }) => source[name] && !parsed.success).map(({ name }) => name);
  const faults = [
    ...(missing.length ? [`missing ${missing.join(', ')}`] : []),
    ...(unfit.length ? [`unfit ${unfit.join(', ')}`] : []),
  ];
  if (faults.length > 0) throw new Error(`Environment: ${faults.join('; ')}`);
  return Object.fromEntries(read.map(({ name, parsed }) => [name, parsed.data])) as Pick<Env, Name>;
}
