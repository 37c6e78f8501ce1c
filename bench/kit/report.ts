import Table from 'cli-table3';
import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { type Figure, isMet } from './figure.ts';

export interface Measurement {
  name: string;
  about: string;
  figures: Figure[];
  /** What this machine could not measure, and why. */
  leftOut: string[];
  /** That it took to measure them, on the wall. */
  seconds: number;
}

export interface Circumstances {
  /** ISO date. */
  on: string;
  node: string;
  machine: string;
  commit: string;
}

const GIGA = 2 ** 30;

export const circumstances = (): Circumstances => ({
  on: new Date().toISOString().slice(0, 10),
  node: process.version,
  machine: `${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${String(Math.round(totalmem() / GIGA))} GB`,
  commit: execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim(),
});

/** Counts whole, what was measured to three digits. */
const number = (value: number, maximumSignificantDigits = 3): string =>
  value.toLocaleString('en', Number.isInteger(value) ? {} : { maximumSignificantDigits });

/** With as many digits as it takes to see on which side of its goal it is. */
const told = (figure: Figure): string => {
  const { value } = figure;
  const digits = [3, 4, 5].find(
    (each) => isMet({ ...figure, value: Number(value.toPrecision(each)) }) === isMet(figure),
  );
  return number(value, digits ?? 6);
};

const goalOf = ({ goal, unit }: Figure): string => {
  if (goal === undefined) return '';
  return 'most' in goal ? `at most ${number(goal.most)} ${unit}` : `at least ${number(goal.least)} ${unit}`;
};

const verdictOf = (figure: Figure): string => {
  const met = isMet(figure);
  return met === undefined ? '' : met ? 'met' : 'missed';
};

const rowOf = (figure: Figure): string[] => [
  figure.what,
  `${told(figure)} ${figure.unit}`,
  goalOf(figure),
  verdictOf(figure),
];

const HEAD = ['Measured', 'Figure', 'Goal', ''];

export const printedTable = ({ name, about, figures, leftOut }: Measurement): string => {
  const table = new Table({ head: HEAD, style: { head: [], border: [] } });
  for (const figure of figures) table.push(rowOf(figure));
  return [`${name}: ${about}`, table.toString(), ...leftOut.map((what) => `left out: ${what}`)].join('\n');
};

const BEGIN = '<!-- figures -->';
const END = '<!-- end of figures -->';

const markdown = ({ name, about, figures, leftOut, seconds }: Measurement, of: Circumstances): string => {
  const rows = figures.map((figure) => `| ${rowOf(figure).join(' | ')} |`);
  const where = `Measured on ${of.on} at ${of.commit}, Node ${of.node}, ${of.machine}, in ${number(seconds)} s.`;
  const head = [`| ${HEAD.join(' | ')} |`, '|---|---|---|---|'];
  const without = leftOut.flatMap((what) => ['', `Left out: ${what}.`]);
  return [`### ${name}`, '', `${about}.`, '', where, ...without, '', ...head, ...rows].join('\n');
};

/** @returns each section of figures by its name */
const sectionsIn = (figures: string): Map<string, string> =>
  new Map(figures.split(/^(?=### )/m).map((section) => [/^### (.*)/.exec(section)?.[1] ?? '', section.trim()]));

/**
 * The page with the figures of what was measured replaced; the others keep theirs, with their own date and commit, and what is written around them
 * stays. @param order of the sections by name @throws Error where it has no place for them
 */
export const withFigures = (page: string, measured: Measurement[], of: Circumstances, order: string[]): string => {
  const [before, rest] = page.split(BEGIN);
  const [figures, after] = rest?.split(END) ?? [];
  if (before === undefined || figures === undefined || after === undefined)
    throw new Error(`the page has no ${BEGIN} … ${END}`);
  const sections = sectionsIn(figures);
  for (const each of measured) sections.set(each.name, markdown(each, of));
  const parts = order.flatMap((name) => sections.get(name) ?? []);
  return `${before}${BEGIN}\n\n${parts.join('\n\n')}\n\n${END}${after}`;
};
