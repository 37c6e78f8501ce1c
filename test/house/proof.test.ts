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

/** ASVS 5.0.0, levels 1 and 2: the sections of each chapter, and how many requirements each has of the chapters that concern Cairn. */
const ASVS: Record<string, [section: number, last: number][]> = {
  V1: [
    [1, 2],
    [2, 9],
    [3, 11],
    [4, 3],
    [5, 2],
  ],
  V2: [
    [1, 3],
    [2, 3],
    [3, 4],
    [4, 1],
  ],
  V3: [
    [2, 2],
    [3, 4],
    [4, 6],
    [5, 5],
    [7, 2],
  ],
  V4: [
    [1, 3],
    [2, 1],
    [3, 2],
    [4, 4],
  ],
  V6: [
    [1, 3],
    [2, 12],
    [3, 4],
    [4, 4],
    [5, 5],
    [6, 3],
    [8, 4],
  ],
  V7: [
    [1, 3],
    [2, 4],
    [3, 2],
    [4, 5],
    [5, 2],
    [6, 2],
  ],
  V8: [
    [1, 2],
    [2, 3],
    [3, 1],
    [4, 1],
  ],
  V9: [
    [1, 3],
    [2, 4],
  ],
  V11: [
    [1, 2],
    [2, 3],
    [3, 3],
    [4, 4],
    [5, 1],
    [6, 1],
  ],
  V14: [
    [1, 2],
    [2, 4],
    [3, 3],
  ],
  V16: [
    [1, 1],
    [2, 5],
    [3, 4],
    [4, 3],
    [5, 3],
  ],
};

describe('the ASVS', () => {
  const rows = proofsOf('asvs.md').filter(({ row }) => /^V\d/.test(row));

  it.each(Object.entries(ASVS))('has each requirement of %s once, in order', (chapter, sections) => {
    const wanted = sections.flatMap(([section, last]) =>
      Array.from({ length: last }, (_, n) => `${chapter}.${section}.${n + 1}`),
    );
    expect(rows.map(({ row }) => row).filter((row) => row.startsWith(`${chapter}.`))).toEqual(wanted);
  });

  it('is answered in each point by a test or a reason', () => {
    expect(rows).toHaveLength(173);
    expect(rows.filter(({ tests, reason }) => tests.length === 0 && (reason ?? '').length < 15)).toEqual([]);
    expect(rows.flatMap(({ tests }) => tests).filter((proof) => !isThere(proof))).toEqual([]);
  });
});
