import { benchmarks } from './benchmarks.ts';

/** The process of one benchmark: tells its parent how far it is, and what it measured. */
const name = process.argv[2] ?? '';
const known = benchmarks.find((each) => each.name === name);
if (known === undefined) throw new Error(`no benchmark is called ${name}`);
const tell = (message: object): void => {
  process.send?.(message);
};
const benchmark = await known.load();
const figures = await benchmark(
  (part) => {
    tell({ part });
  },
  (leftOut) => {
    tell({ leftOut });
  },
);
tell({ figures });
process.disconnect?.();
