import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

interface Proof {
  row: string;
  /** What stands before the tests: why a row is not for this table. */
  reason?: string;
  tests: string[];
}

/** The rows of a document's tables, whose last cell names tests as `file › name`, one a line. */
const proofsOf = (document: string): Proof[] =>
  readFileSync(join(ROOT, 'docs', document), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| row') && !line.startsWith('| trouble'))
    .map((line) => {
      const cells = line.slice(2, -2).split(' | ');
      const [row = ''] = cells;
      const said = (cells.at(-1) ?? '').split('<br>');
      const reason = said.find((part) => !part.includes(' › '));
      return { row, ...(reason ? { reason } : {}), tests: said.filter((part) => part.includes(' › ')) };
    });

const sources = new Map<string, string>();
const sourceOf = (file: string): string => {
  const path = [`${file}.test.ts`, `${file}.ts`]
    .map((name) => join(ROOT, 'test', name))
    .find((each) => existsSync(each));
  if (path === undefined) return '';
  const known = sources.get(path) ?? readFileSync(path, 'utf8');
  sources.set(path, known);
  return known;
};

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A test of that name is there, and is not skipped: a function follows the name. */
const isThere = (proof: string): boolean => {
  const [file = '', name = ''] = proof.split(' › ');
  const source = sourceOf(file);
  const quoted = `['"\`]${escaped(name)}['"\`]`;
  return (
    new RegExp(`${quoted},\\s*(async\\s*)?\\(`).test(source) &&
    !new RegExp(`\\.(skip|todo)\\(\\s*${quoted}`).test(source)
  );
};

describe.each([
  ['faults.md', 54],
  ['pitfalls.md', 53],
  ['threats.md', 39],
])('the table of proof %s', (document, rows) => {
  const numbered = proofsOf(document).filter(({ row }) => /^\d+$/.test(row));

  it('has every row once, in order', () => {
    expect(numbered.map(({ row }) => Number(row))).toEqual(Array.from({ length: rows }, (_, n) => n + 1));
  });

  it('names for each row a test, or says why there is none', () => {
    const empty = proofsOf(document).filter(({ tests, reason }) => tests.length === 0 && (reason ?? '').length < 20);
    expect(empty).toEqual([]);
  });

  it('names tests that there are', () => {
    const named = proofsOf(document).flatMap(({ tests }) => tests);
    expect(named.filter((proof) => !isThere(proof))).toEqual([]);
  });
});
