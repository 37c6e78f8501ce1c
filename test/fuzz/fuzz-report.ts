import Table from 'cli-table3';
import type { NamedBatch } from './fuzz-worker.ts';
import type { Batched } from './target.ts';

export interface Tried {
  batch: NamedBatch;
  batched: Batched;
}

/** The same inputs in the same order, on a house opened afresh. */
export const replayOf = ({ target, seed, inputs }: NamedBatch): string =>
  `npm run fuzz -- --only ${target} --seed ${String(seed)} --inputs ${String(inputs)} --jobs 1`;

const sum = (numbers: number[]): number => numbers.reduce((all, each) => all + each, 0);

const cameOf = (tried: readonly Tried[]): [word: string, times: number][] => {
  const all = new Map<string, number>();
  for (const { batched } of tried)
    for (const [word, times] of Object.entries(batched.came)) {
      // Of a route and its status the status: a hundred routes would be no summary.
      const told = /^[a-zA-Z]+\.[a-zA-Z]+ (\d+)$/.exec(word)?.[1] ?? word;
      all.set(told, (all.get(told) ?? 0) + times);
    }
  return [...all].sort(([, one], [, other]) => other - one);
};

export const inputsOf = (tried: readonly Tried[]): number => sum(tried.map(({ batched }) => batched.inputs));

export const tableOf = (tried: readonly Tried[]): string => {
  const table = new Table({
    head: ['way in', 'inputs', 'failures', 'slowest, CPU ms', 'what came of them'],
    style: { head: [], border: [] },
    colWidths: [null, null, null, null, 70],
    wordWrap: true,
  });
  for (const name of new Set(tried.map(({ batch }) => batch.target))) {
    const own = tried.filter(({ batch }) => batch.target === name);
    const slowest = Math.max(...own.map(({ batched }) => batched.slowest.ms));
    const came = cameOf(own).map(([word, times]) => `${word}: ${String(times)}`);
    table.push([
      name,
      inputsOf(own),
      own.filter(({ batched }) => batched.failure).length,
      Math.round(slowest),
      came.join(', '),
    ]);
  }
  return table.toString();
};

export const failuresOf = (tried: readonly Tried[]): string =>
  tried
    .flatMap(({ batch, batched: { failure } }) =>
      failure ? [`${failure.what}\n  ${failure.input}\n  ${replayOf(batch)}`] : [],
    )
    .join('\n\n');

export const writtenReport = (tried: readonly Tried[], files: string, seconds: number, began: string): string =>
  [
    `# Hostile inputs, ${began}`,
    '',
    `${String(inputsOf(tried))} inputs in ${seconds.toFixed(0)} s on Node ${process.version}, from seed ${String(Math.min(...tried.map(({ batch }) => batch.seed)))} on.`,
    '',
    '```',
    tableOf(tried),
    files,
    failuresOf(tried) || 'nothing went wrong',
    '```',
    '',
  ].join('\n');
