import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const ROOT = join(__dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const byName = z.record(z.string(), z.string());
const { dependencies, devDependencies } = z
  .object({ dependencies: byName, devDependencies: byName })
  .parse(JSON.parse(read('package.json')));
const { packages } = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        integrity: z.string().optional(),
        license: z.string().optional(),
        dev: z.boolean().optional(),
        inBundle: z.boolean().optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(read('package-lock.json')));
const installed = Object.entries(packages).filter(([path]) => path !== '');
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(ROOT, file)));

/** Those that ask for no more than their name; of data and of words beside them that are under another one. */
const LICENCES = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Unlicense',
  'PSF-2.0',
  'Python-2.0',
  '(ISC AND CC-BY-3.0)',
  'MIT and ISC',
];
/** MIT by a file of its own, and not where npm looks. */
const WITHOUT_A_LICENCE_FIELD: readonly string[] = ['node_modules/png-js'];

const KEYS =
  /AKIA[0-9A-Z]{16}|-----BEGIN [A-Z ]*PRIVATE KEY-----\n[A-Za-z0-9+/=\n]{60}|AGE-SECRET-KEY-1[A-Z0-9]{50}|gh[pousr]_[A-Za-z0-9]{36}/;

describe('dependencies', () => {
  it('are pinned to one version each, and every one has its hash in the lock file', () => {
    const wanted = Object.entries({ ...dependencies, ...devDependencies });
    expect(wanted.filter(([, version]) => !/^(npm:(@[\w-]+\/)?[\w-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const unsealed = installed.filter(([, { integrity, inBundle }]) => integrity === undefined && !inBundle);
    expect(unsealed.map(([path]) => path)).toEqual([]);
  });

  it('run a script when installed only where the list says so', () => {
    const running = installed.filter(([, { hasInstallScript, dev }]) => hasInstallScript && !dev);
    expect(running.map(([path]) => path)).toEqual(['node_modules/classic-level']);
  });

  it('are under licences that go with ours', () => {
    const strange = installed.filter(([, { dev, license }]) => !dev && !LICENCES.includes(license ?? ''));
    expect(strange.map(([path]) => path)).toEqual(WITHOUT_A_LICENCE_FIELD);
  });
});

describe('what is in the repository', () => {
  it('no key or password stands in a file of the repository', () => {
    const texts = files.filter((file) => !/\.(png|woff2?|ttf|pdf|gz)$/.test(file));
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((file) => KEYS.test(read(file)))).toEqual([]);
  });

  it('nothing of ours that runs in AWS fetches an address or starts a process', () => {
    const running = files.filter((file) => /^(functions|shared)\/.*\.ts$/.test(file));
    expect(running.length).toBeGreaterThan(300);
    const fetching = running.filter((file) =>
      /\bfetch\(|child_process|\bhttps?\.(get|request)\(|XMLHttpRequest|undici|axios/.test(read(file)),
    );
    expect(fetching).toEqual([]);
  });
});
