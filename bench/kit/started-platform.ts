import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

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
