import { SingleBar } from 'cli-progress';
import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programOf, runProgram } from '../local/program.ts';
import { BadInput } from '../local/bad-input.ts';
import { bundled } from '../test/support/bundled.ts';
import { benchmarks, type Known } from './kit/benchmarks.ts';
import { type Figure, isMet, type LeaveOut, type Progress } from './kit/figure.ts';
import { measured } from './kit/measured.ts';
import { circumstances, type Measurement, printedTable, withFigures } from './kit/report.ts';

const ONE = fileURLToPath(new URL('kit/one.ts', import.meta.url));
const PAGE = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
/** One file of figures for each benchmark, so that none loses what another measured. */
const FIGURES = fileURLToPath(new URL('../reports/bench', import.meta.url));

interface Told {
  part?: number;
  leftOut?: string;
  figures?: Figure[];
}

/** In a process of its own. @throws Error when it came to no figures */
const measure = async ({ name, isBundled }: Known, onPart: Progress, leaveOut: LeaveOut): Promise<Figure[]> => {
  const file = isBundled ? await bundled(ONE, 'bench') : ONE;
  return new Promise((resolve, reject) => {
    let figures: Figure[] | undefined;
    const child = fork(file, [name], { execArgv: [...(isBundled ? [] : ['--import', 'tsx']), '--no-warnings'] });
    child.on('message', (told: Told) => {
      if (told.part !== undefined) onPart(told.part);
      if (told.leftOut !== undefined) leaveOut(told.leftOut);
      figures ??= told.figures;
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (figures) resolve(figures);
      else reject(new Error(`the benchmark ${name} ended with ${String(code)} and no figures`));
    });
  });
};

const run = async (names: string[], { write = names.length === 0 }: { write?: boolean }): Promise<void> => {
  const all = benchmarks.map(({ name }) => name);
  const strange = names.find((name) => !all.includes(name));
  if (strange !== undefined) throw new BadInput(`no benchmark is called ${strange}; there are ${all.join(', ')}`);
  const wanted = benchmarks.filter(({ name }) => names.length === 0 || names.includes(name));
  // Of what is measured, also where somebody commits meanwhile.
  const of = circumstances();
  const bar = new SingleBar({ format: '{name} {bar} {percentage} %', clearOnComplete: true, noTTYOutput: false });
  const measurements: Measurement[] = [];
  const failed: string[] = [];
  bar.start(wanted.length, 0, { name: '' });
  for (const [nth, known] of wanted.entries()) {
    const { name, about } = known;
    bar.update(nth, { name });
    const leftOut: string[] = [];
    const onPart = (part: number): void => {
      bar.update(nth + part, { name });
    };
    try {
      const { result: figures, wall } = await measured(() => measure(known, onPart, (what) => leftOut.push(what)));
      measurements.push({ name, about, figures, leftOut, seconds: Math.round(wall) });
    } catch (error) {
      // The others took minutes: they are told all the same.
      failed.push(name);
      console.error(error);
    }
  }
  bar.stop();
  for (const each of measurements) console.log(`\n${printedTable(each)}`);
  mkdirSync(FIGURES, { recursive: true });
  for (const each of measurements)
    writeFileSync(join(FIGURES, `${each.name}.json`), `${JSON.stringify({ ...of, ...each }, null, 2)}\n`);
  if (write && failed.length === 0) writeFileSync(PAGE, withFigures(readFileSync(PAGE, 'utf8'), measurements, of, all));
  const missed = measurements.flatMap(({ figures }) => figures.filter((figure) => isMet(figure) === false));
  console.log(`\n${missed.length === 1 ? '1 goal is' : `${String(missed.length)} goals are`} missed`);
  if (failed.length === 0) return;
  console.error(`not measured: ${failed.join(', ')}; docs/performance.md stays as it was`);
  process.exitCode = 1;
};

const command = programOf('bench')
  .description('Measures what things cost, and writes docs/performance.md when everything was measured')
  .argument('[names...]', `any of ${benchmarks.map(({ name }) => name).join(', ')}`)
  .option('--write', 'with names: writes their sections of docs/performance.md')
  .action(run);

await runProgram(command);
