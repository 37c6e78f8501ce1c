import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import Table from 'cli-table3';
import { BIG_FILES, type BigFile } from './big-files.ts';

const WORKER = fileURLToPath(new URL('big-file-worker.ts', import.meta.url));
/** G14. */
const MOST_SECONDS = 5;
const MOST_HEAP_MB = 256;

/** @returns undefined when its heap was not enough, or it ended otherwise */
const measured = (nth: number): Promise<BigFile | undefined> =>
  new Promise((resolve) => {
    const execArgv = [`--max-old-space-size=${String(MOST_HEAP_MB)}`, '--import', 'tsx', '--no-warnings'];
    const child = fork(WORKER, [String(nth)], { execArgv });
    child.on('message', (file: BigFile) => resolve(file));
    child.on('exit', () => resolve(undefined));
  });

/** Large files, each within five seconds and a heap of 256 MB. */
export const runBigFiles = async (): Promise<{ table: string; isWithin: boolean }> => {
  const table = new Table({
    head: ['large file', 'MB', 'answer', 'CPU seconds', 'resident before, MB', 'at the most, MB'],
    style: { head: [], border: [] },
  });
  let isWithin = true;
  for (let nth = 0; nth < BIG_FILES; nth += 1) {
    const file = await measured(nth);
    isWithin &&= file !== undefined && file.status < 500 && file.cpuSeconds <= MOST_SECONDS;
    if (file === undefined) table.push([`file ${String(nth)} needs more than ${String(MOST_HEAP_MB)} MB`]);
    else {
      const { what, megabytes, status, cpuSeconds, restMegabytes, peakMegabytes } = file;
      const resident = [restMegabytes, peakMegabytes].map((each) => Math.round(each));
      table.push([what, megabytes.toFixed(1), status, cpuSeconds.toFixed(2), ...resident]);
    }
  }
  return { table: table.toString(), isWithin };
};
