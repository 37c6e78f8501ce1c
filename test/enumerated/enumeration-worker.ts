import { type Branch, liveBranch } from './branches.ts';

/** Of this process, since it began. */
const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
};

let counted = 0;

/** A process of its own for each core: it lives whatever branch it is named, and tells what came of it and what it took. */
process.on('message', (branch: Branch) => {
  void liveBranch(branch).then((lived) => {
    const spent = cpuSeconds();
    process.send?.({ ...lived, branch, cpuSeconds: spent - counted });
    counted = spent;
  });
});
