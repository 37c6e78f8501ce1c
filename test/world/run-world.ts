import { availableParallelism } from 'node:os';
import { SingleBar } from 'cli-progress';
import { programOf, runProgram } from '../../local/program.ts';
import { jobsOf } from '../support/in-processes.ts';
import { openReport } from '../support/report-file.ts';
import { ACTORS } from './live-year.ts';
import { liveMany, replayed } from './many-worlds.ts';
import type { WorldResult } from './one-world.ts';
import { FAULT_NAMES, PROFILE_NAMES } from './outside/profiles.ts';
import { triesOf, type WorldOptions, worldsOf } from './world-options.ts';
import { hashesOf, replayOf, summaryOf, writtenReport } from './world-report.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const live = async (options: WorldOptions): Promise<number> => {
  const names = worldsOf(options);
  const [jobs, tries] = [jobsOf(options.jobs), triesOf(options.shrink)];
  const [only] = names;
  if (options.replay && only) return replayed(only, tries);
  const report = openReport(options.report);
  const bar = new SingleBar({ format: '{bar} {value}/{total} worlds, {years} study-years, {violations} violations' });
  const results: WorldResult[] = [];
  const began = Date.now();
  bar.start(names.length, 0, { years: 0, violations: 0 });
  await liveMany(names, jobs, (result) => {
    results.push(result);
    const years = results.reduce((all, { studyYears }) => all + studyYears, 0);
    bar.increment(1, {
      years: years.toFixed(1),
      violations: results.reduce((all, each) => all + each.violations.length, 0),
    });
  });
  bar.stop();
  if (options.hashes) {
    for (const line of hashesOf(results)) say(line);
    return results.some(({ violations }) => violations.length > 0) ? 1 : 0;
  }
  const summary = summaryOf(results, Date.now() - began);
  say(summary.table);
  say(
    `${summary.studyYears.toFixed(1)} study-years, ${String(summary.messages)} messages, ${String(summary.violations)} violations, ${summary.perMinute.toFixed(1)} study-years a minute`,
  );
  for (const { name, violations } of summary.failed) {
    say(`\n${violations[0]?.check ?? ''} ${violations[0]?.what ?? ''}\n  ${replayOf(name)}`);
  }
  report(writtenReport(summary, new Date(began).toISOString(), process.version));
  return summary.violations === 0 ? 0 : 1;
};

const command = programOf('world')
  .description('Lives years of made-up trials with everything that can go wrong, and checks what came of it')
  .option('--years <n>', 'study-years to live', '100')
  .option('--seed <n>', 'the first seed; each world has the next', '1')
  .option('--profile <name>', `one of ${PROFILE_NAMES.join(', ')}; without it they take turns`)
  .option('--studies <n>', 'studies that share a world', '4')
  .option('--people <n>', 'participants of each study', '60')
  .option('--days <n>', 'days that each world lives', '365')
  .option('--until <n>', 'days after which each world is left, when that is sooner')
  .option('--without <actors>', `who does not act, of ${ACTORS.join(', ')}`, '')
  .option('--spared <faults>', `faults that do not happen, of ${FAULT_NAMES.join(', ')}`, '')
  .option('--jobs <n>', 'processes at once', String(availableParallelism()))
  .option('--report <file>', 'where a written report goes')
  .option('--replay', 'live the first seed again, shrink it and tell its story')
  .option('--hashes', 'say of each world its trace hash and no more, for a comparison with another Node')
  .option('--shrink <n>', 'worlds to try for a shorter story', '60')
  .action(async (options: WorldOptions) => {
    process.exitCode = await live(options);
  });

await runProgram(command);
