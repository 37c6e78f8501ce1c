import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { BUNDLING, readAtStart } from '../../infra/bundled-functions.ts';
import type { EnvName } from '../../shared/runtime/env.ts';
import { percentile } from './measured.ts';

const run = promisify(execFile);
const RUNS = 10;
const KILO = 1_000;

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
  HISTORY_HEADS_BUCKET: 'bench',
  USER_POOL_ID: 'eu-north-1_bench0000',
  USER_POOL_CLIENT_ID: 'bench',
  CONSOLE_URL: 'https://cairn.example.com',
};

export interface Bundle {
  file: string;
  /** Of what a cold start reads; what is loaded later lies beside it. */
  kilobytes: number;
  metafile: Metafile;
}

export const bundle = async (outdir: string, entry: Pick<BuildOptions, 'entryPoints' | 'stdin'>): Promise<Bundle> => {
  const { metafile } = await build({ ...BUNDLING, ...entry, outdir, metafile: true });
  return { file: join(outdir, 'index.mjs'), kilobytes: readAtStart(metafile).bytes / KILO, metafile };
};

/** Milliseconds until the module is there with a handler, in a process of its own. */
const importTime = async (file: string, keys: string): Promise<number> => {
  const script = `const from = performance.now(); const { handler } = await import(${JSON.stringify(file)}); if (typeof handler !== 'function') throw new Error('no handler'); process.stdout.write(String(performance.now() - from)); process.exit(0);`;
  const credentials = { AWS_REGION: 'eu-north-1', AWS_ACCESS_KEY_ID: 'none', AWS_SECRET_ACCESS_KEY: 'none' };
  const env = { ...SETTINGS, ...credentials, AWS_ENDPOINT_URL: keys, PATH: process.env['PATH'] };
  const { stdout } = await run(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], { env });
  return Number(stdout.slice(stdout.lastIndexOf('\n') + 1));
};

/** How long two of them take, in turns, so that a machine that is busy for a while is busy for both; the median of ten. */
export const importTimes = async (one: Bundle, other: Bundle, keys: string): Promise<[one: number, other: number]> => {
  const times: [number[], number[]] = [[], []];
  for (let n = 0; n < RUNS; n += 1) {
    times[0].push(await importTime(one.file, keys));
    times[1].push(await importTime(other.file, keys));
  }
  return [percentile(times[0], 0.5), percentile(times[1], 0.5)];
};
