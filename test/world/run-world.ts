import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { ACTORS, type Actor } from './live-year.ts';
import { liveMany, replayed } from './many-worlds.ts';
import type { WorldName, WorldResult } from './one-world.ts';
import { PROFILE_NAMES, type ProfileName } from './outside/profiles.ts';
import { hashesOf, replayOf, summaryOf, writtenReport } from './world-report.ts';

interface Options {
  years: string;
  seed: string;
  profile?: ProfileName;
  studies: string;
  people: string;
  days: string;
  until?: string;
  without: string;
  spared: string;
  jobs: string;
  report?: string;
  replay?: true;
  hashes?: true;
  shrink: string;
}

const DAYS_IN_YEAR = 365;
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const isActor = (name: string): name is Actor => ACTORS.some((actor) => actor === name);
const listed = (text: string): string[] => text.split(',').filter((each) => each !== '');

const namesOf = (options: Options): WorldName[] => {
  const [studies, people, days] = [Number(options.studies), Number(options.people), Number(options.days)];
  const worlds = Math.max(1, Math.ceil((Number(options.years) * DAYS_IN_YEAR) / (studies * days)));
  return Array.from({ length: worlds }, (_, nth): WorldName => ({
    seed: Number(options.seed) + nth,
    profile: options.profile ?? PROFILE_NAMES[nth % PROFILE_NAMES.length] ?? 'storm',
    studies,
    people,
    days,
    ...(options.until === undefined ? {} : { until: Number(options.until) }),
    without: listed(options.without).filter(isActor),
    spared: listed(options.spared),
  }));
};

const live = async (options: Options): Promise<number> => {
  const names = namesOf(options);
  const [only] = names;
  if (options.replay && only) return replayed(only, options.shrink);
  const bar = new SingleBar({ format: '{bar} {value}/{total} worlds, {years} study-years, {violations} violations' });
  const results: WorldResult[] = [];
  const began = Date.now();
  bar.start(names.length, 0, { years: 0, violations: 0 });
  await liveMany(names, Number(options.jobs), (result) => {
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
  if (options.report !== undefined) {
    mkdirSync(dirname(options.report), { recursive: true });
    writeFileSync(options.report, writtenReport(summary, new Date(began).toISOString(), process.version));
  }
  return summary.violations === 0 ? 0 : 1;
};

const command = new Command('world')
  .description('Lives years of made-up trials with everything that can go wrong, and checks what came of it')
  .option('--years <n>', 'study-years to live', '100')
  .option('--seed <n>', 'the first seed; each world has the next', '1')
  .option('--profile <name>', `one of ${PROFILE_NAMES.join(', ')}; without it they take turns`)
  .option('--studies <n>', 'studies that share a world', '4')
  .option('--people <n>', 'participants of each study', '60')
  .option('--days <n>', 'days that each world lives', '365')
  .option('--until <n>', 'days after which each world is left, when that is sooner')
  .option('--without <actors>', `who does not act, of ${ACTORS.join(', ')}`, '')
  .option('--spared <faults>', 'kinds of faults that do not happen', '')
  .option('--jobs <n>', 'processes at once', String(availableParallelism()))
  .option('--report <file>', 'where a written report goes')
  .option('--replay', 'live the first seed again, shrink it and tell its story')
  .option('--hashes', 'say of each world its trace hash and no more, for a comparison with another Node')
  .option('--shrink <n>', 'worlds to try for a shorter story', '60')
  .action(async (options: Options) => {
    process.exitCode = await live(options);
  });

void command.parseAsync();
