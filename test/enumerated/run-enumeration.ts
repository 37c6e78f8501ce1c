import { availableParallelism } from 'node:os';
import Table from 'cli-table3';
import { BadInput } from '../../local/bad-input.ts';
import { programOf, runProgram } from '../../local/program.ts';
import { oneOf } from '../../local/typed.ts';
import { bundled } from '../support/bundled.ts';
import { jobsOf } from '../support/in-processes.ts';
import { openBar } from '../support/long-run.ts';
import { type Branch, branchesOf, houseOf, scenarioOf } from './branches.ts';
import { type Schedule, scheduleOf } from './faults.ts';
import { live } from './live.ts';
import { liveBranches, type Told } from './many-branches.ts';
import { SCENARIOS } from './scenarios.ts';

interface Options {
  jobs: string;
  only?: string;
  replay?: string;
}

const WORKER = 'test/enumerated/enumeration-worker.ts';
const MOST_TOLD = 20;
/** Of all scenarios together (reliability.md G3): one that lost its calls on the way would pass with few. */
const FEWEST_SCHEDULES = 50_000;
const SCENARIO_NAMES = SCENARIOS.map(({ name }) => name);
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const sum = (numbers: number[]): number => numbers.reduce((all, each) => all + each, 0);

/** @throws BadInput */
const scheduleCalled = (name: string): Schedule => {
  try {
    const schedule = scheduleOf(name);
    oneOf('--replay', schedule.scenario, SCENARIO_NAMES);
    return schedule;
  } catch (trouble) {
    if (!(trouble instanceof SyntaxError)) throw trouble;
    throw new BadInput(
      `--replay ${name}: ${trouble.message}; give one as a run names it, like text@3/4:lost,7:diesAfter`,
    );
  }
};

/** One schedule again. */
const replay = async (name: string): Promise<number> => {
  const schedule = scheduleCalled(name);
  const scenario = scenarioOf(schedule.scenario);
  const { calls, violations } = await live(scenario, await houseOf(scenario), schedule);
  say(`${scenario.story}: ${String(calls.length)} calls of the outside`);
  for (const { check, at, what } of violations) say(`${check} ${new Date(at).toISOString()} ${what}`);
  if (violations.length === 0) say('nothing is wrong');
  return violations.length === 0 ? 0 : 1;
};

const tableOf = (all: Told[]): string => {
  const table = new Table({
    head: ['scenario', 'schedules', 'of these lived', 'CPU seconds', 'violations'],
    style: { head: [], border: [] },
  });
  for (const name of new Set(all.map(({ branch }) => branch.scenario))) {
    const own = all.filter(({ branch }) => branch.scenario === name);
    const cpu = sum(own.map(({ cpuSeconds }) => cpuSeconds)).toFixed(1);
    const schedules = sum(own.map((each) => each.schedules));
    const alike = sum(own.map((each) => each.alike));
    table.push([name, schedules, schedules - alike, cpu, sum(own.map(({ failed }) => failed.length))]);
  }
  return table.toString();
};

const enumerateAll = async (options: Options): Promise<number> => {
  const jobs = jobsOf(options.jobs);
  const only = options.only === undefined ? undefined : oneOf('--only', options.only, SCENARIO_NAMES);
  const branches: Branch[] = [];
  for (const scenario of SCENARIOS)
    if (only === undefined || scenario.name === only) branches.push(...(await branchesOf(scenario)));
  const worker = await bundled(WORKER, 'enumeration-worker');
  const began = Date.now();
  const all: Told[] = [];
  const bar = openBar('{bar} {schedules} schedules, {failures} with violations');
  const counted = { schedules: 0, failures: 0 };
  bar.start(branches.length, 0, counted);
  await liveBranches(worker, branches, jobs, (told) => {
    all.push(told);
    counted.schedules += told.schedules;
    counted.failures += told.failed.length;
    bar.increment(1, counted);
  });
  bar.stop();
  const failed = all.flatMap((told) => told.failed);
  for (const { name, violations } of failed.slice(0, MOST_TOLD))
    say(`${violations[0]?.check ?? ''} ${violations[0]?.what ?? ''}\n  npm run enumerate -- --replay ${name}`);
  say(tableOf(all));
  const cpu = sum(all.map(({ cpuSeconds }) => cpuSeconds)).toFixed(1);
  const seconds = ((Date.now() - began) / 1_000).toFixed(1);
  const alike = String(sum(all.map((told) => told.alike)));
  say(
    `${String(counted.schedules)} schedules, ${String(failed.length)} with violations, ${cpu} CPU seconds, ${seconds} s`,
  );
  say(
    `${alike} of them are the life of another one: they differ in a read alone, or in how or when a worker ended that did nothing more`,
  );
  const isWhole = only !== undefined || counted.schedules >= FEWEST_SCHEDULES;
  if (!isWhole) say(`these are fewer than the ${String(FEWEST_SCHEDULES)} that are asked for`);
  return failed.length === 0 && isWhole ? 0 : 1;
};

const command = programOf('enumerate')
  .description(
    'Lives short scenarios, and fails each of their calls of the outside in each way: alone, in pairs, in triples',
  )
  .option('--jobs <n>', 'processes at once', String(availableParallelism()))
  .option('--only <scenario>', `one of ${SCENARIO_NAMES.join(', ')}`)
  .option('--replay <schedule>', 'live one schedule again, and tell what is wrong with it')
  .action(async (options: Options) => {
    process.exitCode = options.replay === undefined ? await enumerateAll(options) : await replay(options.replay);
  });

await runProgram(command);
