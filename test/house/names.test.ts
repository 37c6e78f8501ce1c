import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const sources = execFileSync('git', ['ls-files', '--', 'infra', 'functions', 'shared', 'local', 'test', 'console'], {
  cwd: join(__dirname, '../..'),
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /\.tsx?$/.test(path));

const fileName = (path: string) => path.slice(path.lastIndexOf('/') + 1);

it('names files in kebab case', () => {
  expect(
    sources.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?(\.test|\.d)?\.tsx?$/.test(fileName(path))),
  ).toEqual([]);
});

it('names files for the noun or verb they hold, not for being useful', () => {
  const empty = /(^|-)(manager|helpers?|data|utils?|info|process|misc|common)\./;
  expect(sources.filter((path) => empty.test(fileName(path)))).toEqual([]);
});
