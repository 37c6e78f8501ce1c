import Table from 'cli-table3';
import type { WorldName, WorldResult } from './one-world.ts';
import type { Tally } from './outside/invocation.ts';

const DAYS_IN_YEAR = 365;

const sum = (tallies: Tally[]): Tally => {
  const all: Tally = {};
  for (const tally of tallies)
    for (const [kind, count = 0] of Object.entries(tally)) all[kind] = (all[kind] ?? 0) + count;
  return all;
};

const listOf = (tally: Tally): string =>
  Object.entries(tally)
    .map(([kind, count = 0]) => `${kind} ${String(count)}`)
    .join(', ');

const sizeOf = ({ studies, people, days, until, without = [], spared = [] }: WorldName): string =>
  [
    `--studies ${String(studies)} --people ${String(people)} --days ${String(days)}`,
    ...(until === undefined ? [] : [`--until ${String(until)}`]),
    ...(without.length > 0 ? [`--without ${without.join(',')}`] : []),
    ...(spared.length > 0 ? [`--spared ${spared.join(',')}`] : []),
  ].join(' ');

/** The command that lives this very world again. */
export const replayOf = (name: WorldName): string =>
  `npm run world -- --replay --seed ${String(name.seed)} --profile ${name.profile} ${sizeOf(name)}`;

/** What was written of the night before stays: `reports/world-2.md` after `reports/world.md`. */
const nextFileOf = (file: string): string => {
  const [, stem = file, nth = '1', end = ''] = /^(.*?)(?:-(\d+))?(\.\w+)?$/.exec(file) ?? [];
  return `${stem}-${String(Number(nth) + 1)}${end}`;
};

/** How far a run came that is not at its end, and the command that goes on from the first that was not lived. */
export const goOnOf = (asked: readonly WorldName[], lived: readonly WorldResult[], report?: string): string => {
  const seeds = new Set(lived.map(({ name }) => name.seed));
  const at = asked.findIndex(({ seed }) => !seeds.has(seed));
  const next = asked[at];
  if (next === undefined) return '';
  const left = asked.length - at;
  const years = ((left * next.studies * next.days) / DAYS_IN_YEAR).toFixed(4);
  const alone = asked.length > 1 && asked.every(({ profile }) => profile === next.profile);
  const profile = alone ? ` --profile ${next.profile}` : '';
  return `${String(lived.length)} worlds of ${String(asked.length)}; what is left:\n  npm run world -- --years ${years} --seed ${String(next.seed)}${profile} ${sizeOf(next)}${report === undefined ? '' : ` --report ${nextFileOf(report)}`}`;
};

export interface Summary {
  worlds: number;
  studyYears: number;
  messages: number;
  violations: number;
  failed: WorldResult[];
  table: string;
  perMinute: number;
}

export const summaryOf = (results: WorldResult[], milliseconds: number): Summary => {
  const profiles = [...new Set(results.map(({ name }) => name.profile))];
  const table = new Table({
    head: ['profile', 'study-years', 'messages', 'faults', 'violations'],
    style: { head: [], border: [] },
    wordWrap: true,
    colWidths: [14, 13, 10, 60, 12],
  });
  for (const profile of profiles) {
    const those = results.filter(({ name }) => name.profile === profile);
    const years = those.reduce((all, { studyYears }) => all + studyYears, 0);
    const messages = those.reduce((all, each) => all + each.messages, 0);
    const violations = those.reduce((all, each) => all + each.violations.length, 0);
    table.push([profile, years.toFixed(1), messages, listOf(sum(those.map(({ faults }) => faults))), violations]);
  }
  const studyYears = results.reduce((all, each) => all + each.studyYears, 0);
  return {
    worlds: results.length,
    studyYears,
    messages: results.reduce((all, each) => all + each.messages, 0),
    violations: results.reduce((all, each) => all + each.violations.length, 0),
    failed: results.filter(({ violations }) => violations.length > 0),
    table: table.toString(),
    perMinute: studyYears / (milliseconds / 60_000),
  };
};

/** A line for each world, in the order of their seeds, whichever was done first. */
export const hashesOf = (results: WorldResult[]): string[] =>
  [...results]
    .sort((one, other) => one.name.seed - other.name.seed)
    .map(({ name: { seed, profile }, hash, violations: { length } }) =>
      [String(seed), profile, hash, ...(length > 0 ? [`${String(length)} violations`] : [])].join(' '),
    );

interface Run {
  asked: readonly WorldName[];
  lived: readonly WorldResult[];
  began: string;
  node: string;
  /** Where the report is written, if one is. */
  report?: string | undefined;
}

/** What one run has found so far, to be kept. */
export const writtenReport = (summary: Summary, { asked, lived, began, node, report }: Run): string =>
  [
    `# The simulated world, ${began}`,
    '',
    `${summary.studyYears.toFixed(1)} study-years in ${String(summary.worlds)} worlds on Node ${node}: ${String(summary.messages)} messages, ${String(summary.violations)} violations, ${summary.perMinute.toFixed(1)} study-years a minute.`,
    '',
    '```',
    summary.table,
    '```',
    '',
    goOnOf(asked, lived, report),
    '',
    ...summary.failed.flatMap(({ name, violations }) => [
      `- \`${replayOf(name)}\``,
      ...violations.slice(0, 5).map(({ check, at, what }) => `  - ${check} ${new Date(at).toISOString()} ${what}`),
    ]),
    '',
  ].join('\n');
