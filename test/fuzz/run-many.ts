import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Heard, NamedBatch } from './fuzz-worker.ts';
import type { Batched } from './target.ts';

/** No hundred inputs take that long, nor does a house take it to open. */
const SILENCE_MS = 120_000;

const WORKER = fileURLToPath(new URL('fuzz-worker.ts', import.meta.url));
const startWorker = (): ChildProcess => fork(WORKER, { execArgv: ['--import', 'tsx', '--no-warnings'] });

const hung = (done: number): Batched => ({
  inputs: done,
  slowest: { ms: SILENCE_MS, input: '' },
  came: {},
  failure: { what: `hangs, or ended, within the hundred inputs after ${String(done)}`, input: 'one of these' },
});

interface Listening {
  onBatch: (batch: NamedBatch, batched: Batched) => void;
  onBeat: (inputs: number) => void;
  /** Once it is aborted, no batch is begun. */
  signal: AbortSignal;
}

/** Runs all batches, as many at once as there are jobs. One whose process falls silent is ended and told of. */
export const runMany = async (
  batches: readonly NamedBatch[],
  jobs: number,
  { onBatch, onBeat, signal }: Listening,
): Promise<void> => {
  const left = [...batches];
  const one = (child: ChildProcess, batch: NamedBatch): Promise<Batched> =>
    new Promise((resolve) => {
      let done = 0;
      const end = (batched: Batched): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(batched);
      };
      const giveUp = (): void => {
        child.kill('SIGKILL');
        end(hung(done));
      };
      const timer = setTimeout(giveUp, SILENCE_MS);
      child.on('exit', () => end(hung(done)));
      child.on('message', (heard: Heard) => {
        timer.refresh();
        const now = heard.kind === 'beat' ? heard.done : heard.batched.inputs;
        onBeat(Math.max(0, now - done));
        done = now;
        if (heard.kind === 'done') end(heard.batched);
      });
      child.send(batch);
    });
  const job = async (): Promise<void> => {
    let child = startWorker();
    for (let batch = left.shift(); batch && !signal.aborted; batch = left.shift()) {
      if (!child.connected) child = startWorker();
      onBatch(batch, await one(child, batch));
    }
    if (child.connected) child.disconnect();
  };
  await Promise.all(Array.from({ length: Math.min(jobs, batches.length) }, job));
};
