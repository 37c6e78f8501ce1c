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
    expect(Object.keys(DANISH_SENTENCES).filter((sentence) => !said.includes(sentence))).toEqual([]);
  });

  it('stays in English where nobody has put it into Danish yet, rather than saying nothing', () => {
    expect(inDanish('say why')).toBe('skriv hvorfor');
    expect(inDanish('a remedy of tomorrow')).toBe('a remedy of tomorrow');
    expect(danishTitle('a-code-of-tomorrow', 'Something new')).toBe('Something new');
  });
});
