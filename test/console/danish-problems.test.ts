import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DANISH_SENTENCES, danishTitle, inDanish } from '../../console/src/kit/danish-problems.ts';

const ROOT = join(__dirname, '../..');

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sourcesIn(path) : path.endsWith('.ts') ? [readFileSync(path, 'utf8')] : [];
  });

describe('what the API refuses, in Danish', () => {
  it('is a translation of sentences that it still says', () => {
    const said = ['functions/serve-api', 'shared/contract', 'shared/domain']
      .flatMap((folder) => sourcesIn(join(ROOT, folder)))
      .join('\n');
    const isSaid = (sentence: string): boolean => sentence.split('{}').every((part) => said.includes(part));
    expect(Object.keys(DANISH_SENTENCES).filter((sentence) => !isSaid(sentence))).toEqual([]);
  });

  it('keeps what stands in the middle of a sentence', () => {
    expect(inDanish('give a date that is not after 2026-03-25')).toBe(
      'angiv en dato, der ikke ligger efter 2026-03-25',
    );
    expect(inDanish('void the later entry interviews-12 (outcomeRecorded) first')).toBe(
      'annullér først den senere post interviews-12 (outcomeRecorded)',
    );
  });

  it('is said of whatever an entry by hand may be refused for', () => {
    const remedies = sourcesIn(join(ROOT, 'shared/domain/entries')).flatMap((source) =>
      [...source.matchAll(/\brefused\([^;]*?,\s*'([^']{12,})',?\s*\)/g)].map(([, remedy = '']) => remedy),
    );
    expect(remedies.length).toBeGreaterThan(20);
    expect(remedies.filter((remedy) => inDanish(remedy) === remedy)).toEqual([]);
  });

  it('stays in English where nobody has put it into Danish yet, rather than saying nothing', () => {
    expect(inDanish('say why')).toBe('skriv hvorfor');
    expect(inDanish('a remedy of tomorrow')).toBe('a remedy of tomorrow');
    expect(danishTitle('a-code-of-tomorrow', 'Something new')).toBe('Something new');
  });
});
