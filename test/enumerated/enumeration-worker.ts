import { cpuSpent } from '../support/cpu-spent.ts';
import { type Branch, liveBranch } from './branches.ts';

const spent = cpuSpent();

/** A process of its own for each core: it lives whatever branch it is named, and tells what came of it and what it took. */
process.on('message', (branch: Branch) => {
  void liveBranch(branch).then((lived) => {
    process.send?.({ ...lived, branch, cpuSeconds: spent() });
  });
});
