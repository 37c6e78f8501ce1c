import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bundled } from '../support/bundled.ts';
import { inProcesses } from '../support/in-processes.ts';
import type { WorldName, WorldResult } from './one-world.ts';

interface Told {
  result?: WorldResult;
  cpuSeconds?: number;
  name?: WorldName;
  error?: string;
}

const WORKER = join('test', 'world', 'world-worker.ts');
const REPLAY = join('test', 'world', 'replay-world.ts');
/** A commit leaves copies of its record behind: a young generation of the usual size is full every few of them. */
const NODE_OPTIONS = ['--max-semi-space-size=64'];

/** What could not be lived to its end is a violation as well. */
const broken = (name: WorldName, error: string): WorldResult => ({
  name,
  hash: '',
  messages: 0,
  faults: {},
  violations: [{ check: 'crash', at: 0, what: error }],
  studyYears: 0,
});

/** Lives all of them in their order, as many at once as there are jobs. `cpuSeconds` of the first of a process holds its start as well. */
export const liveMany = async (
  names: WorldName[],
  jobs: number,
  onResult: (result: WorldResult, cpuSeconds: number) => void,
  signal?: AbortSignal,
): Promise<void> => {
  const worker = await bundled(WORKER, 'world-worker');
  await inProcesses<WorldName, Told>(
    { worker, execArgv: NODE_OPTIONS, jobs: names, atOnce: jobs, signal },
    ({ result, cpuSeconds = 0, name, error = '' }) => {
      if (result) onResult(result, cpuSeconds);
      else if (name) onResult(broken(name, error), cpuSeconds);
    },
  );
};

/** One world again, from one file like the many: what tsx loads late lets virtual time run on meanwhile. @returns how it ended, as an exit code */
export const replayed = async (name: WorldName, maxTries: number): Promise<number> => {
  const program = await bundled(REPLAY, 'replay-world');
  const argv = [...NODE_OPTIONS, program, JSON.stringify(name), String(maxTries)];
  return spawnSync(process.execPath, argv, { stdio: 'inherit' }).status ?? 1;
};
