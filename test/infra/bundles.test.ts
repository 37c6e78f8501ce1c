import { build, type Metafile } from 'esbuild';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entryOf, FUNCTION_ENV, type FunctionName } from '../../shared/runtime/env.ts';
import { startProvider, type ProviderServer } from '../support/provider-server.ts';
import { ROOT } from './synthesised.ts';
import { asDeployed } from '../support/as-deployed.ts';

const names = Object.keys(FUNCTION_ENV) as FunctionName[];
const KILOBYTE = 1_024;
/** What a cold start reads: measured, with a quarter to spare, so that a library that slips in is noticed. */
const LIMIT_KB: Record<FunctionName, number> = {
  'sweep-due': 800,
  'carry-out': 1_300,
  'note-receipts': 600,
  'record-receipt': 900,
  'handle-reply': 1_300,
  'serve-participant': 1_000,
  'serve-api': 4_400,
  'run-imports': 1_200,
  'list-for-outage': 1_200,
  'repoint-study': 800,
  'audit-pointers': 2_600,
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
  USER_POOL_ID: 'eu-west-1_AbCdEf123',
  USER_POOL_CLIENT_ID: 'console',
  CONSOLE_URL: 'https://cairn.example.com',
};

interface Bundle {
  file: string;
  kilobytes: number;
  inputs: string[];
}

const folder = mkdtempSync(join(tmpdir(), 'cairn-bundles-'));
const bundles = new Map<FunctionName, Bundle>();
let provider: ProviderServer;

const inputsOf = ({ inputs }: Metafile): string[] => Object.keys(inputs);

beforeAll(async () => {
  provider = await startProvider();
  for (const name of names) {
    const { outputFiles, metafile } = await build({
      entryPoints: [join(ROOT, entryOf(name))],
      ...asDeployed(ROOT),
      metafile: true,
      write: false,
    });
    const file = join(folder, `${name}.mjs`);
    const [bundled] = outputFiles;
    writeFileSync(file, bundled?.contents ?? '');
    const kilobytes = Math.round((bundled?.contents.length ?? 0) / KILOBYTE);
    bundles.set(name, { file, kilobytes, inputs: inputsOf(metafile) });
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

  it('holds the calendars of the world only where holidays are resolved to dates', () => {
    const holds = names.filter((name) => bundleOf(name).inputs.some((input) => input.includes('/date-holidays')));
    expect(holds).toEqual(['serve-api', 'audit-pointers']);
  });

  it('holds nothing that only one machine needs', () => {
    for (const name of names)
      expect(bundleOf(name).inputs.filter((input) => /(^|\/)(local|test)\/|\/dynalite\//.test(input))).toEqual([]);
  });
});
