import { fork } from 'node:child_process';
import type { Branch, Lived } from './branches.ts';

export interface Told extends Lived {
  branch: Branch;
  cpuSeconds: number;
}

/** Lives are short and leave much behind: a young generation of the usual size is full every few of them. */
const NODE_OPTIONS = ['--max-semi-space-size=32'];

/** Lives all of them, as many at once as there are jobs. @param worker the bundled enumeration-worker.ts */
export const liveBranches = (
  worker: string,
  branches: Branch[],
  jobs: number,
  onLived: (told: Told) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const left = [...branches];
    let busy = 0;
    const start = (): void => {
      const child = fork(worker, { execArgv: NODE_OPTIONS });
      const next = (): void => {
        const branch = left.shift();
        if (branch) {
          busy += 1;
          child.send(branch);
          return;
        }
        child.disconnect();
        if (busy === 0) resolve();
      };
      child.on('message', (told: Told) => {
        busy -= 1;
        onLived(told);
        next();
      });
      child.on('error', reject);
      child.on('exit', (code) => {
        if (code !== 0 && code !== null) reject(new Error(`a worker ended with ${String(code)}`));
      });
      next();
    };
    for (let job = 0; job < Math.min(jobs, branches.length); job += 1) start();
  });
