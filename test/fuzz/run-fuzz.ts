import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { failuresOf, inputsOf, tableOf, type Tried, writtenReport } from './fuzz-report.ts';
import type { NamedBatch } from './fuzz-worker.ts';
import { runBigFiles } from './run-big-files.ts';
import { runMany } from './run-many.ts';
import { TARGETS, targetOf } from './targets.ts';

interface Options {
  inputs: string;
  seed: string;
  only?: string;
  jobs: string;
  report?: string;
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Each batch has a seed of its own, so that it can be run again alone. */
const batchesOf = ({ inputs, seed, only }: Options): NamedBatch[] => {
  const targets = only === undefined ? TARGETS : [{ ...targetOf(only), share: 100 }];
  let next = Number(seed);
  return targets.flatMap(({ name, share, batch }) => {
    const all = Math.ceil((Number(inputs) * share) / 100);
    return Array.from({ length: Math.ceil(all / batch) }, (_, nth): NamedBatch => ({
      target: name,
      seed: next++,
      inputs: Math.min(batch, all - nth * batch),
    }));
  });
};

const tryAll = async (options: Options): Promise<number> => {
  const { only } = options;
  const batches = batchesOf(options);
  const began = Date.now();
  const tried: Tried[] = [];
  say(`from seed ${options.seed} on`);
  const bar = new SingleBar({ format: '{bar} {value}/{total} inputs, {failures} failures, {eta_formatted} left' });
  const failures = (): number => tried.filter(({ batched }) => batched.failure).length;
  bar.start(
    batches.reduce((all, { inputs }) => all + inputs, 0),
    0,
    { failures: 0 },
  );
  await runMany(batches, Number(options.jobs), {
    onBatch: (batch, batched) => void tried.push({ batch, batched }),
    onBeat: (inputs) => {
      bar.increment(inputs, { failures: failures() });
    },
  });
  bar.stop();
  const files = only === undefined || only === 'imports' ? await runBigFiles() : undefined;
  const seconds = (Date.now() - began) / 1_000;
  say(tableOf(tried));
  if (files) say(files.table);
  say(failuresOf(tried));
  say(`${String(inputsOf(tried))} inputs, ${String(failures())} failures, ${seconds.toFixed(1)} s`);
  if (options.report !== undefined) {
    mkdirSync(dirname(options.report), { recursive: true });
    writeFileSync(options.report, writtenReport(tried, files?.table ?? '', seconds, new Date(began).toISOString()));
  }
  return failures() === 0 && files?.isWithin !== false ? 0 : 1;
};

const command = new Command('fuzz')
  .description('Sends what nobody should send by every way in, and sees that it is taken or refused with a reason')
  .option('--inputs <n>', 'how many, shared out among the ways in', '20000')
  .option('--seed <n>', 'the first seed; each batch has the next', '1')
  .option('--only <way>', `one of ${TARGETS.map(({ name }) => name).join(', ')}`)
  .option('--jobs <n>', 'processes at once', String(availableParallelism()))
  .option('--report <file>', 'where a written report goes')
  .action(async (options: Options) => {
    process.exitCode = await tryAll(options);
  });

void command.parseAsync();
