import { fork } from 'node:child_process';
import { wholeNumber } from '../../local/typed.ts';

const JOBS_MAX = 256;

/** How many processes at once. @throws BadInput */
export const jobsOf = (text: string): number => wholeNumber('--jobs', text, 1, JOBS_MAX);

interface Work<Job> {
  /** File of the worker: it takes a job as a message, and answers each with one. */
  worker: string;
  execArgv: string[];
  jobs: readonly Job[];
  atOnce: number;
  /** Once it is aborted, nothing more is begun. */
  signal?: AbortSignal | undefined;
}

/** Has all of them done, in their order, each in a process that does one at a time. Rejects when a process ends with a fault or is ended. */
export const inProcesses = <Job extends object, Told>(
  { worker, execArgv, jobs, atOnce, signal }: Work<Job>,
  onTold: (told: Told) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const left = [...jobs];
    let busy = 0;
    const start = (): void => {
      const child = fork(worker, { execArgv });
      const next = (): void => {
        const job = signal?.aborted ? undefined : left.shift();
        if (job) {
          busy += 1;
          child.send(job);
          return;
        }
        child.disconnect();
        if (busy === 0) resolve();
      };
      child.on('message', (told) => {
        busy -= 1;
        onTold(told as Told);
        next();
      });
      child.on('error', reject);
      child.on('exit', (code, how) => {
        if (code !== 0) reject(new Error(`a worker ended with ${String(code ?? how)}`));
      });
      next();
    };
    for (let n = 0; n < Math.min(atOnce, jobs.length); n += 1) start();
  });
