import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import Table from 'cli-table3';
import type { BigFile } from './big-files.ts';

const WORKER = fileURLToPath(new URL('big-file-worker.ts', import.meta.url));
/** G14. */
const MOST_SECONDS = 5;
const MOST_HEAP_MB = 256;

/** @returns undefined when its heap was not enough, or it ended otherwise */
const measured = (): Promise<BigFile[] | undefined> =>
  new Promise((resolve) => {
    const execArgv = [`--max-old-space-size=${String(MOST_HEAP_MB)}`, '--import', 'tsx', '--no-warnings'];
    const child = fork(WORKER, { execArgv });
    child.on('message', (files: BigFile[]) => resolve(files));
    child.on('exit', () => resolve(undefined));
  });

/** Large files, each within five seconds and all within a heap of 256 MB. */
export const runBigFiles = async (): Promise<{ table: string; isWithin: boolean }> => {
  const files = await measured();
  if (files === undefined) return { table: `large files need more than ${String(MOST_HEAP_MB)} MB`, isWithin: false };
  const table = new Table({
    head: ['large file', 'MB', 'answer', 'CPU seconds', 'peak resident, MB'],
    style: { head: [], border: [] },
  });
  for (const { what, megabytes, status, cpuSeconds, peakMegabytes } of files)
    table.push([what, megabytes.toFixed(1), status, cpuSeconds.toFixed(2), Math.round(peakMegabytes)]);
  const isWithin = files.every(({ status, cpuSeconds }) => status < 500 && cpuSeconds <= MOST_SECONDS);
  return { table: table.toString(), isWithin };
};
