import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import Table from 'cli-table3';
import { BIG_FILES, type BigFile } from './big-files.ts';

const WORKER = fileURLToPath(new URL('big-file-worker.ts', import.meta.url));
/** G14. */
const MOST_SECONDS = 5;
const MOST_MB = 256;
/** What is left of it once code, stacks and the file itself lie beside the heap. */
const HEAP_MB = 160;
const YOUNG_MB = 8;

const isWithinBounds = ({ isTaken, seconds, peakMegabytes }: BigFile): boolean =>
  isTaken && seconds <= MOST_SECONDS && peakMegabytes <= MOST_MB;

/** @returns undefined when its heap was not enough, or it ended otherwise */
const measured = (nth: number): Promise<BigFile | undefined> =>
  new Promise((resolve) => {
    const heap = [`--max-old-space-size=${String(HEAP_MB)}`, `--max-semi-space-size=${String(YOUNG_MB)}`];
    const execArgv = [...heap, '--import', 'tsx', '--no-warnings'];
    const child = fork(WORKER, [String(nth)], { execArgv });
    child.on('message', (file: BigFile) => resolve(file));
    child.on('exit', () => resolve(undefined));
  });

/** Large files, each within five seconds and 256 MB that the process holds in all. */
export const runBigFiles = async (
  files: readonly number[] = Array.from({ length: BIG_FILES }, (_, nth) => nth),
  measure = measured,
): Promise<{ table: string; beyond: string[] }> => {
  const table = new Table({
    head: ['large file', 'MB', 'answer', 'seconds', 'resident before, MB', 'at the most, MB'],
    style: { head: [], border: [] },
  });
  const beyond: string[] = [];
  for (const nth of files) {
    const file = await measure(nth);
    const name = file?.what ?? `file ${String(nth)}`;
    if (file === undefined || !isWithinBounds(file)) beyond.push(name);
    if (file === undefined) table.push([`${name} needs more than ${String(HEAP_MB)} MB of heap`]);
    else {
      const { what, megabytes, answer, seconds, restMegabytes, peakMegabytes } = file;
      const resident = [restMegabytes, peakMegabytes].map((each) => Math.round(each));
      table.push([what, megabytes.toFixed(1), answer, seconds.toFixed(2), ...resident]);
    }
  }
  const bounds = `not taken, or beyond ${String(MOST_SECONDS)} s or ${String(MOST_MB)} MB`;
  const told = beyond.length === 0 ? '' : `\n${bounds}: ${beyond.join(', ')}`;
  return { table: table.toString() + told, beyond };
};
