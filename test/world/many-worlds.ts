import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { WorldName, WorldResult } from './one-world.ts';

interface Told {
  result?: WorldResult;
  name?: WorldName;
  error?: string;
}

const WORKER = join('test', 'world', 'world-worker.ts');

/** What could not be lived to its end is a violation as well. */
const broken = (name: WorldName, error: string): WorldResult => ({
  name,
  hash: '',
  messages: 0,
  faults: {},
  violations: [{ check: 'crash', at: 0, what: error }],
  studyYears: 0,
});

/** Lives all of them, as many at once as there are jobs. */
export const liveMany = (names: WorldName[], jobs: number, onResult: (result: WorldResult) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const left = [...names];
    let busy = 0;
    const start = (): void => {
      const worker = fork(WORKER, { execArgv: ['--import', 'tsx'] });
      const next = (): void => {
        const name = left.shift();
        if (name) {
          busy += 1;
          worker.send(name);
          return;
        }
        worker.disconnect();
        if (busy === 0) resolve();
      };
      worker.on('message', ({ result, name, error = '' }: Told) => {
        busy -= 1;
        if (result) onResult(result);
        else if (name) onResult(broken(name, error));
        next();
      });
      worker.on('error', reject);
      worker.on('exit', (code) => {
        if (code !== 0 && code !== null) reject(new Error(`a worker ended with ${String(code)}`));
      });
      next();
    };
    for (let job = 0; job < Math.min(jobs, names.length); job += 1) start();
  });
