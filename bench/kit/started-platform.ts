import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const BUNDLE = fileURLToPath(new URL('../../local/bundle.mjs', import.meta.url));

/** What `npm start` runs, as `npm ci` makes it. @param folder within the repository, where the packages are found */
export const bundlePlatform = (folder: string): Promise<unknown> =>
  promisify(execFile)(process.execPath, [BUNDLE, folder]);

/** Starts it on a free port, and stops it. @returns seconds until it says that it is ready; npm itself is not in them */
export const secondsToReady = async (folder: string, dataPath: string): Promise<number> => {
  const from = performance.now();
  const env = { PATH: process.env['PATH'], PORT: '0', CAIRN_DATA: dataPath };
  const child = spawn(process.execPath, [join(folder, 'start.mjs')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  try {
    for await (const line of createInterface({ input: child.stdout }))
      if (line.includes('Cairn is ready at ')) return (performance.now() - from) / 1_000;
    throw new Error('npm start came to its end before it was ready');
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
};
