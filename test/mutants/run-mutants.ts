import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { programOf, runProgram } from '../../local/program.ts';
import { someOf } from '../../local/typed.ts';
import { bundled } from '../support/bundled.ts';
import { jobsOf } from '../support/in-processes.ts';
import type { Probed } from './mutant-probe.ts';
import { type Mutant, MUTANTS } from './protocol-mutants.ts';

interface Options {
  only?: string;
  jobs: string;
}

const PROBE = 'test/mutants/mutant-probe.ts';
const REPORT = 'docs/mutants.md';
const [BEGIN, END] = ['<!-- protocol -->', '<!-- /protocol -->'];
/** The functions as they are: whatever is found in them is no proof of anything. */
const UNHARMED: Mutant = { name: 'none', fault: 'nothing', replacements: [] };
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const run = promisify(execFile);

const probe = async (name: string, replacements: Mutant['replacements']): Promise<Probed> => {
  const file = await bundled(PROBE, `mutant-${name}`, replacements);
  const { stdout } = await run(process.execPath, [file], { maxBuffer: 2 ** 24 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Probed;
};

const isKilled = ({ seed, schedule }: Probed): boolean => seed !== undefined || schedule !== undefined;

const rowOf = ({ name, fault, equivalent }: Mutant, { seed, schedule }: Probed): string =>
  `| ${[name, fault, seed ?? 'none of 50', schedule ?? 'none', equivalent ?? ''].join(' | ')} |`;

const write = (rows: string[]): void => {
  const document = readFileSync(REPORT, 'utf8');
  const [before = ''] = document.split(BEGIN);
  const after = document.split(END)[1] ?? '';
  const head = [
    '| mutant | what is wrong with it | first seed | first schedule | equivalent, because |',
    '| --- | --- | --- | --- | --- |',
  ];
  writeFileSync(REPORT, [before + BEGIN, '', ...head, ...rows, '', END + after].join('\n'));
};

const probeAll = async ({ only, jobs }: Options): Promise<number> => {
  const names = MUTANTS.map(({ name }) => name);
  const wanted = only === undefined ? names : someOf('--only', only, names);
  const left = MUTANTS.filter(({ name }) => wanted.includes(name));
  const told = new Map<Mutant, Probed>();
  const waiting = [UNHARMED, ...left];
  const work = async (): Promise<void> => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const probed = await probe(mutant.name, mutant.replacements);
      told.set(mutant, probed);
      say(`${mutant.name}: ${JSON.stringify(probed)}`);
    }
  };
  await Promise.all(Array.from({ length: jobsOf(jobs) }, work));
  if (isKilled(told.get(UNHARMED) ?? {})) throw new Error('something is wrong without a mutant');
  const rows = left.map((mutant) => rowOf(mutant, told.get(mutant) ?? {}));
  if (only === undefined) write(rows);
  const survived = left.filter((mutant) => mutant.equivalent === undefined && !isKilled(told.get(mutant) ?? {}));
  say(`${String(left.length - survived.length)} of ${String(left.length)} are found or equivalent`);
  return survived.length === 0 ? 0 : 1;
};

const command = programOf('mutants:protocol')
  .description(
    'Builds faults into the send protocol, one at a time, and lives worlds and schedules until something is wrong',
  )
  .option('--only <mutants>', 'some of them, by name; the report stays as it is')
  .option('--jobs <n>', 'processes at once', '2')
  .action(async (options: Options) => {
    process.exitCode = await probeAll(options);
  });

await runProgram(command);
