import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { entryOf, type EnvName, FUNCTION_ENV, type FunctionName } from '../../shared/runtime/env.ts';
import { BUNDLING, readAtStart } from '../../infra/bundled-functions.ts';
import type { Benchmark, Figure } from '../kit/figure.ts';
import { openKeyService } from '../kit/key-service.ts';
import { percentile, rounded } from '../kit/measured.ts';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RUNS = 10;
const KILO = 1_000;
/** The clients that most functions hold, and a handler that does nothing. */
const BARE = `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
const clients = [DynamoDBDocumentClient.from(new DynamoDBClient({})), new KMSClient({}), new SQSClient({}), new SESv2Client({}), new SNSClient({})];
export const handler = async () => clients.length;
`;

const SETTINGS: Record<EnvName, string> = {
  RECORDS_TABLE: 'records',
  CONTACTS_TABLE: 'contacts',
  STUDIES_TABLE: 'studies',
  ERASURES_TABLE: 'erasures',
  DUE_SHARDS: '4',
  DUE_QUEUE_URL: 'https://sqs.eu-north-1.amazonaws.com/000000000000/due',
  RECEIPT_QUEUE_URL: 'https://sqs.eu-north-1.amazonaws.com/000000000000/receipts',
  CONTACT_KEY_ID: 'bench',
  PSEUDONYM_KEY_ID: 'bench',
  EMAIL_CONFIGURATION_SET: 'bench',
  EMAIL_FROM: 'bench@example.com',
  SMS_CONFIGURATION_SET: 'bench',
  SMS_MAX_PRICE_USD: '0.2',
  OUTAGE_LISTS_BUCKET: 'bench',
  USER_POOL_ID: 'eu-north-1_bench0000',
  USER_POOL_CLIENT_ID: 'bench',
  CONSOLE_URL: 'https://cairn.example.com',
};

/** The same, and one key from the service that keeps them, as most functions ask for before they are ready. */
const BARE_WITH_A_KEY = `${BARE}
import { GenerateMacCommand } from '@aws-sdk/client-kms';
await clients[1].send(new GenerateMacCommand({ KeyId: 'bench', MacAlgorithm: 'HMAC_SHA_256', Message: new Uint8Array(8) }));
`;

interface Bundle {
  file: string;
  /** Of what a cold start reads; what is loaded later lies beside it. */
  kilobytes: number;
  metafile: Metafile;
}

const bundle = async (outdir: string, entry: Pick<BuildOptions, 'entryPoints' | 'stdin'>): Promise<Bundle> => {
  const { metafile } = await build({ ...BUNDLING, ...entry, outdir, metafile: true });
  return { file: join(outdir, 'index.mjs'), kilobytes: rounded(readAtStart(metafile).bytes / KILO), metafile };
};

/** What the API reads until its first answer, wherever that lies. */
const withLargestArea = ({ metafile }: Bundle): number => {
  const areas = Object.keys(metafile.inputs).filter((source) => source.startsWith('functions/serve-api/areas/'));
  return rounded(Math.max(...areas.map((area) => readAtStart(metafile, area).bytes)) / KILO);
};

/** Milliseconds until the module is there with a handler, in a process of its own; the median of ten. */
const importTime = async (file: string, keys: string): Promise<number> => {
  const script = `const from = performance.now(); const { handler } = await import(${JSON.stringify(file)}); if (typeof handler !== 'function') throw new Error('no handler'); process.stdout.write(String(performance.now() - from)); process.exit(0);`;
  const credentials = { AWS_REGION: 'eu-north-1', AWS_ACCESS_KEY_ID: 'none', AWS_SECRET_ACCESS_KEY: 'none' };
  const env = { ...SETTINGS, ...credentials, AWS_ENDPOINT_URL: keys, PATH: process.env['PATH'] };
  const times: number[] = [];
  for (let n = 0; n < RUNS; n += 1) {
    const { stdout } = await run(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], { env });
    times.push(Number(stdout.slice(stdout.lastIndexOf('\n') + 1)));
  }
  return percentile(times, 0.5);
};

const isFunction = (name: string): name is FunctionName => name in FUNCTION_ENV;

/** What a cold start loads, and how long that takes against a handler that does nothing with the same clients. */
export const benchmark: Benchmark = async (progress) => {
  mkdirSync(join(ROOT, 'reports'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'reports', 'start-'));
  const keys = await openKeyService();
  try {
    const bare = await bundle(join(folder, 'bare'), { stdin: { contents: BARE, resolveDir: ROOT } });
    const bareMs = await importTime(bare.file, keys.address);
    const keyed = await bundle(join(folder, 'keyed'), { stdin: { contents: BARE_WITH_A_KEY, resolveDir: ROOT } });
    const keyedMs = await importTime(keyed.file, keys.address);
    const figures: Figure[] = [
      { what: 'bundle of a bare handler with five clients', value: bare.kilobytes, unit: 'kB' },
      { what: 'import of the bare handler', value: rounded(bareMs), unit: 'ms' },
      { what: 'import of the same, asking for one key', value: rounded(keyedMs / bareMs), unit: 'times' },
    ];
    const names = Object.keys(FUNCTION_ENV).filter(isFunction);
    for (const [at, name] of names.entries()) {
      const made = await bundle(join(folder, name), { entryPoints: [entryOf(name)] });
      const times = (await importTime(made.file, keys.address)) / bareMs;
      figures.push(
        { what: `bundle of ${name}`, value: made.kilobytes, unit: 'kB', goal: { most: 450 } },
        { what: `import of ${name} against the bare one`, value: rounded(times), unit: 'times', goal: { most: 1.3 } },
      );
      if (name === 'serve-api')
        figures.push({ what: 'serve-api with the largest of its areas', value: withLargestArea(made), unit: 'kB' });
      progress((at + 1) / names.length);
    }
    return figures;
  } finally {
    keys.close();
    rmSync(folder, { recursive: true });
  }
};
