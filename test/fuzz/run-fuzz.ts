import { availableParallelism } from 'node:os';
import { programOf, runProgram } from '../../local/program.ts';
import { oneOf, wholeNumber } from '../../local/typed.ts';
import { jobsOf } from '../support/in-processes.ts';
import { hoursOf, openBar, untilAsked } from '../support/long-run.ts';
import { openReport } from '../support/report-file.ts';
import { failuresOf, inputsOf, tableOf, type Tried, writtenReport } from './fuzz-report.ts';
import type { NamedBatch } from './fuzz-worker.ts';
import { runBigFiles } from './run-big-files.ts';
import { runMany } from './run-many.ts';
import { TARGETS } from './targets.ts';

interface Options {
  inputs: string;
  seed: string;
  only?: string;
  jobs: string;
  hours?: string;
  report?: string;
}

const INPUTS_MAX = 1_000_000_000;
const SEED_MAX = 2 ** 31 - 1;
const WAYS = TARGETS.map(({ name }) => name);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Each batch has a seed of its own, so that it can be run again alone. @throws BadInput */
const batchesOf = (options: Options): NamedBatch[] => {
  const inputs = wholeNumber('--inputs', options.inputs, 1, INPUTS_MAX);
  const only = options.only === undefined ? undefined : oneOf('--only', options.only, WAYS);
  const alone = TARGETS.filter(({ name }) => name === only).map((target) => ({ ...target, share: 100 }));
  let next = wholeNumber('--seed', options.seed, 0, SEED_MAX);
  const batches = (only === undefined ? TARGETS : alone).flatMap(({ name, share, batch }) => {
    const all = Math.ceil((inputs * share) / 100);
    const count = Math.ceil(all / batch);
    return Array.from({ length: count }, (_, nth) => ({
      target: name,
      seed: next++,
      inputs: Math.min(batch, all - nth * batch),
      turn: nth / count,
    }));
  });
  // By turns, so that one that ends early has tried every way in.
  return batches.sort((one, other) => one.turn - other.turn).map(({ turn: _, ...batch }) => batch);
};

const tryAll = async (options: Options): Promise<number> => {
  const { only } = options;
  const batches = batchesOf(options);
  const [jobs, hours] = [jobsOf(options.jobs), hoursOf(options.hours)];
  const report = openReport(options.report);
  const began = Date.now();
  const tried: Tried[] = [];
  say(`from seed ${options.seed} on`);
  const bar = openBar('{bar} {value}/{total} inputs, {failures} failures, {eta_formatted} left');
  const failures = (): number => tried.filter(({ batched }) => batched.failure).length;
  bar.start(
    batches.reduce((all, { inputs }) => all + inputs, 0),
    0,
    { failures: 0 },
  );
  const seconds = (): number => (Date.now() - began) / 1_000;
  const keep = (files: string): void => report(writtenReport(tried, files, seconds(), new Date(began).toISOString()));
  const isEndedEarly = await untilAsked(hours, (signal) =>
    runMany(batches, jobs, {
      onBatch: (batch, batched) => {
        tried.push({ batch, batched });
        keep('not at its end');
      },
      onBeat: (inputs) => bar.increment(inputs, { failures: failures() }),
      signal,
    }),
  );
  bar.stop();
  const files = only === undefined || only === 'imports' ? await runBigFiles() : undefined;
  say(tableOf(tried));
  if (files) say(files.table);
  say(failuresOf(tried));
  say(
    `${String(inputsOf(tried))} inputs, ${String(failures())} failures, ${seconds().toFixed(1)} s${isEndedEarly ? ', ended early' : ''}`,
  );
  keep(`${isEndedEarly ? 'ended early\n' : ''}${files?.table ?? ''}`);
  return failures() === 0 && (files?.beyond ?? []).length === 0 ? 0 : 1;
};

const command = programOf('fuzz')
  .description('Sends what nobody should send by every way in, and sees that it is taken or refused with a reason')
  .option('--inputs <n>', 'how many, shared out among the ways in', '20000')
  .option('--seed <n>', 'the first seed; each batch has the next', '1')
  .option('--only <way>', `one of ${WAYS.join(', ')}`)
  .option('--jobs <n>', 'processes at once', String(availableParallelism()))
  .option('--hours <n>', 'begin no batch after so many hours; to end it before, interrupt it')
  .option('--report <file>', 'where a written report goes, and is kept up to date')
  .action(async (options: Options) => {
    process.exitCode = await tryAll(options);
  });

await runProgram(command);
