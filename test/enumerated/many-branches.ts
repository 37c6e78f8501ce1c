import { inProcesses } from '../support/in-processes.ts';
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
): Promise<void> => inProcesses({ worker, execArgv: NODE_OPTIONS, jobs: branches, atOnce: jobs }, onLived);
