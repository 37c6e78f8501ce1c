import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bundlePlatform } from './bundled.ts';

const ROOT = join(__dirname, '../..');
/** Under node_modules, so that the packages outside of the bundle are found from there. */
const DIST = join(ROOT, 'node_modules/.cache/cairn/house');
const READY = /Cairn is ready at (\S+)/;

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface StartedHouse {
  address: string;
  ask: (method: string, path: string, body?: unknown, token?: string) => Promise<Response>;
  kill: (signal: NodeJS.Signals) => Promise<Ended>;
}

/** Before any of them is started. */
export const bundleHouse = (): Promise<unknown> => bundlePlatform(DIST);

const spawned = (env: Record<string, string>, typed: readonly string[] = []) =>
  spawn(process.execPath, [join(DIST, 'start.mjs'), ...typed], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

type Child = ReturnType<typeof spawned>;

const endOf = (child: Child): Promise<Ended> =>
  new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));

/** `npm start` on a free port, to its end: what it complained of, and how it ended. */
export const startUntilEnd = async (
  env: Record<string, string>,
  typed: readonly string[] = [],
): Promise<Ended & { complaint: string }> => {
  const child = spawned(env, typed);
  let complaint = '';
  child.stdout.resume();
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  return { ...(await endOf(child)), complaint };
};

/** `npm start` on a free port, as a process of its own that can be killed. */
export const startHouse = async (env: Record<string, string>): Promise<StartedHouse> => {
  const child = spawned(env);
  const ended = endOf(child);
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  let address: string | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    address = READY.exec(line)?.[1];
    if (address !== undefined) break;
  }
  child.stdout.resume();
  if (address === undefined) throw new Error(`it did not start: ${complaint}`);
  const base = address;
  return {
    address,
    ask: (method, path, body, token) =>
      fetch(`${base}${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    kill: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
};
