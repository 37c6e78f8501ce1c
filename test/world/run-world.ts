import { availableParallelism } from 'node:os';
import { programOf, runProgram } from '../../local/program.ts';
import { jobsOf } from '../support/in-processes.ts';
import { hoursOf, openBar, untilAsked } from '../support/long-run.ts';
import { openReport } from '../support/report-file.ts';
import { ACTORS } from './live-year.ts';
import { liveMany, replayed } from './many-worlds.ts';
import type { WorldResult } from './one-world.ts';
import { FAULT_NAMES, PROFILE_NAMES } from './outside/profiles.ts';
import { triesOf, type WorldOptions, worldsOf } from './world-options.ts';
import { goOnOf, hashesOf, replayOf, type Summary, summaryOf, writtenReport } from './world-report.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const live = async (options: WorldOptions): Promise<number> => {
  const names = worldsOf(options, Date.now());
  const [jobs, tries, hours] = [jobsOf(options.jobs), triesOf(options.shrink), hoursOf(options.hours)];
  const [only] = names;
  if (options.replay && only) return replayed(only, tries);
  const report = openReport(options.report);
  const bar = openBar('{bar} {value}/{total} worlds, {years} study-years, {violations} violations');
  const results: WorldResult[] = [];
  const began = Date.now();
  const sum = (): Summary => summaryOf(results, Date.now() - began);
  const keep = (summary: Summary): void =>
    report(
      writtenReport(summary, {
        asked: names,
        lived: results,
        began: new Date(began).toISOString(),
        node: process.version,
        report: options.report,
      }),
    );
  bar.start(names.length, 0, { years: 0, violations: 0 });
  const onResult = (result: WorldResult): void => {
    results.push(result);
    const summary = sum();
    bar.increment(1, { years: summary.studyYears.toFixed(1), violations: summary.violations });
    // A night that is cut off leaves what it has found so far.
    keep(summary);
  };
  const isEndedEarly = await untilAsked(hours, (signal) => liveMany(names, jobs, onResult, signal));
  bar.stop();
  if (options.hashes) {
    for (const line of hashesOf(results)) say(line);
    return results.some(({ violations }) => violations.length > 0) ? 1 : 0;
  }
  const summary = sum();
  say(summary.table);
  say(
    `${summary.studyYears.toFixed(1)} study-years, ${String(summary.messages)} messages, ${String(summary.violations)} violations, ${summary.perMinute.toFixed(1)} study-years a minute`,
  );
  for (const { name, violations } of summary.failed) {
    say(`\n${violations[0]?.check ?? ''} ${violations[0]?.what ?? ''}\n  ${replayOf(name)}`);
  }
  if (isEndedEarly) say(`\nended early: ${goOnOf(names, results, options.report)}`);
  keep(summary);
  return summary.violations === 0 ? 0 : 1;
};

const command = programOf('world')
  .description('Lives years of made-up trials with everything that can go wrong, and checks what came of it')
  .option('--years <n>', 'study-years to live', '100')
  .option('--seed <n>', 'the first seed, or `today` for seeds that no other day has; each world has the next', '1')
  .option('--profile <name>', `one of ${PROFILE_NAMES.join(', ')}; without it they take turns`)
  .option('--studies <n>', 'studies that share a world', '4')
  .option('--people <n>', 'participants of each study', '60')
  .option('--days <n>', 'days that each world lives', '365')
  .option('--until <n>', 'days after which each world is left, when that is sooner')
  .option('--without <actors>', `who does not act, of ${ACTORS.join(', ')}`, '')
  .option('--spared <faults>', `faults that do not happen, of ${FAULT_NAMES.join(', ')}`, '')
  .option('--jobs <n>', 'processes at once', String(availableParallelism()))
  .option('--hours <n>', 'begin no world after so many hours; to end one before, interrupt it')
  .option('--report <file>', 'where a written report goes, and is kept up to date')
  .option('--replay', 'live the first seed again, shrink it and tell its story')
  .option('--hashes', 'say of each world its trace hash and no more, for a comparison with another Node')
  .option('--shrink <n>', 'worlds to try for a shorter story', '60')
  .action(async (options: WorldOptions) => {
    process.exitCode = await live(options);
  });

await runProgram(command);
