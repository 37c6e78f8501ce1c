import Table from 'cli-table3';
import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { type Figure, isMet } from './figure.ts';

export interface Measurement {
  name: string;
  about: string;
  figures: Figure[];
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

const number = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 4 });

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
  `${number(figure.value)} ${figure.unit}`,
  goalOf(figure),
  verdictOf(figure),
];

const HEAD = ['Measured', 'Figure', 'Goal', ''];

export const printedTable = ({ name, about, figures }: Measurement): string => {
  const table = new Table({ head: HEAD, style: { head: [], border: [] } });
  for (const figure of figures) table.push(rowOf(figure));
  return `${name}: ${about}\n${table.toString()}`;
};

const BEGIN = '<!-- figures -->';
const END = '<!-- end of figures -->';

const markdown = ({ name, about, figures }: Measurement): string => {
  const rows = figures.map((figure) => `| ${rowOf(figure).join(' | ')} |`);
  return [`### ${name}`, '', `${about}.`, '', `| ${HEAD.join(' | ')} |`, '|---|---|---|---|', ...rows].join('\n');
};

/** The page with its figures replaced; what is written around them stays. @throws Error where it has no place for them */
export const withFigures = (page: string, measurements: Measurement[], of: Circumstances): string => {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`the page has no ${BEGIN} … ${END}`);
  const where = `Measured on ${of.on} at ${of.commit}, Node ${of.node}, ${of.machine}.`;
  const parts = measurements.map(markdown).join('\n\n');
  return `${before}${BEGIN}\n\n${where}\n\n${parts}\n\n${END}${after}`;
};
