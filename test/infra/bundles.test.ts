import { build, type Metafile } from 'esbuild';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entryOf, FUNCTION_ENV, type FunctionName } from '../../shared/runtime/env.ts';
import { startProvider, type ProviderServer } from '../support/provider-server.ts';
import { BUNDLING, readAtStart } from '../../infra/bundled-functions.ts';

const names = Object.keys(FUNCTION_ENV) as FunctionName[];
const KILOBYTE = 1_024;
/** What a cold start reads: measured, with a quarter to spare, so that a library that slips in is noticed. */
const LIMIT_KB: Record<FunctionName, number> = {
  'sweep-due': 520,
  'carry-out': 760,
  'note-receipts': 370,
  'record-receipt': 575,
  'handle-reply': 705,
  'serve-participant': 715,
  'serve-api': 660,
  'run-imports': 545,
  'list-for-outage': 580,
  'repoint-study': 520,
  'audit-pointers': 520,
};
/** Values that fit; nothing is reached with them. */
const SAMPLE_ENV = {
  RECORDS_TABLE: 'records',
  CONTACTS_TABLE: 'contacts',
  STUDIES_TABLE: 'studies',
  ERASURES_TABLE: 'erasures',
  DUE_SHARDS: '4',
  DUE_QUEUE_URL: 'https://sqs.example.com/due',
  RECEIPT_QUEUE_URL: 'https://sqs.example.com/receipts',
  CONTACT_KEY_ID: 'contactKey',
  PSEUDONYM_KEY_ID: 'pseudonymKey',
  EMAIL_CONFIGURATION_SET: 'cairn',
  EMAIL_FROM: 'cairn@example.com',
  SMS_CONFIGURATION_SET: 'cairn-texts',
  SMS_MAX_PRICE_USD: '0.20',
  OUTAGE_LISTS_BUCKET: 'outage-lists',
  HISTORY_HEADS_BUCKET: 'history-heads',
  USER_POOL_ID: 'eu-west-1_AbCdEf123',
  USER_POOL_CLIENT_ID: 'console',
  CONSOLE_URL: 'https://cairn.example.com',
};

interface Bundle {
  file: string;
  kilobytes: number;
  /** What it was made of, and what of it a cold start reads. */
  inputs: string[];
  atStart: string[];
}

const folder = mkdtempSync(join(tmpdir(), 'cairn-bundles-'));
const bundles = new Map<FunctionName, Bundle>();
let provider: ProviderServer;

const inputsOf = ({ inputs }: Metafile): string[] => Object.keys(inputs);

beforeAll(async () => {
  provider = await startProvider();
  for (const name of names) {
    const outdir = join(folder, name);
    const { metafile } = await build({ ...BUNDLING, entryPoints: [entryOf(name)], outdir, metafile: true });
    const { bytes, sources: atStart } = readAtStart(metafile);
    const kilobytes = Math.round(bytes / KILOBYTE);
    bundles.set(name, { file: join(outdir, 'index.mjs'), kilobytes, inputs: inputsOf(metafile), atStart });
  }
}, 60_000);
afterAll(async () => {
  await provider.close();
  rmSync(folder, { recursive: true });
});

const bundleOf = (name: FunctionName): Bundle => {
  const bundle = bundles.get(name);
  if (!bundle) throw new Error(`no bundle of ${name}`);
  return bundle;
};

/** Starts the bundle as Lambda does, with the environment that infra sets; answers what its handler is. */
const started = (name: FunctionName): Promise<string> =>
  new Promise((resolve, reject) => {
    const env = {
      ...Object.fromEntries(FUNCTION_ENV[name].map((variable) => [variable, SAMPLE_ENV[variable]])),
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_ENDPOINT_URL: provider.url,
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      POWERTOOLS_SERVICE_NAME: name,
      POWERTOOLS_METRICS_NAMESPACE: 'Cairn',
    };
    const say = `const { handler } = await import(${JSON.stringify(bundleOf(name).file)}); process.stdout.write(typeof handler); process.exit(0);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', say], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, errors] = ['', ''];
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    child.stderr.on('data', (chunk) => (errors += String(chunk)));
    child.on('error', reject);
    child.on('close', (status) => (status === 0 ? resolve(out) : reject(new Error(errors))));
  });

describe('the bundle of a function', () => {
  it.each(names)(
    '%s starts with the environment that it is given',
    async (name) => {
      expect(await started(name)).toBe('function');
    },
    30_000,
  );

  it.each(names)('%s is no larger than a cold start can afford', (name) => {
    expect(bundleOf(name).kilobytes).toBeLessThanOrEqual(LIMIT_KB[name]);
  });

  it('holds the calendars of the world only where holidays are resolved to dates, and reads them only when it does', () => {
    const holds = names.filter((name) => bundleOf(name).inputs.some((input) => input.includes('/date-holidays')));
    expect(holds).toEqual(['serve-api', 'audit-pointers']);
    expect(holds.filter((name) => bundleOf(name).atStart.some((source) => source.includes('/date-holidays')))).toEqual(
      [],
    );
  });

  it('holds the clients of providers, calendars, sealed lists and texts without reading them before they are needed', () => {
    const later =
      /client-(sesv2|sns|s3|pinpoint)|\/ical-generator\/|\/luxon\/|\/age-encryption\/|\/csv-parse\/|^templates\//;
    const early = names.flatMap((name) => bundleOf(name).atStart.filter((source) => later.test(source)));
    expect(early).toEqual([]);
    for (const part of ['client-sesv2', 'client-sns', 'client-pinpoint', 'ical-generator', 'templates/participant.da'])
      expect(bundleOf('carry-out').inputs.some((input) => input.includes(part))).toBe(true);
  });

  it('of the API reads no area before somebody asks for it', () => {
    const { inputs, atStart } = bundleOf('serve-api');
    expect(inputs.filter((input) => input.includes('serve-api/areas/'))).not.toEqual([]);
    expect(atStart.filter((source) => source.includes('serve-api/areas/'))).toEqual([]);
  });

  it('takes its credentials from the environment alone, as Lambda gives them', () => {
    for (const name of names)
      expect(bundleOf(name).inputs.filter((input) => /credential-provider-(?!env)|nested-clients/.test(input))).toEqual(
        [],
      );
  });

  it('holds nothing that only one machine needs', () => {
    for (const name of names)
      expect(bundleOf(name).inputs.filter((input) => /(^|\/)(local|test)\/|\/dynalite\//.test(input))).toEqual([]);
  });
});
