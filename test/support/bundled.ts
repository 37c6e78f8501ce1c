import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build, type Plugin } from 'esbuild';

/** One text of one production module, and what stands in its place. */
export interface Replacement {
  /** From the root of the house. */
  file: string;
  from: string;
  to: string;
}

/** What `npm start` and `npm run cairn` run, as `npm ci` makes it, of the code as it stands. @param folder of which the store is found only within the repository, beside the packages */
export const bundlePlatform = (folder: string): Promise<unknown> =>
  promisify(execFile)(process.execPath, [resolve('local/bundle.mjs'), folder]);

/** Under node_modules, so that what stays outside of a bundle is found from there, and git never sees it. */
const FOLDER = join('node_modules', '.cache', 'cairn');

/** @throws RangeError unless the text stands in its module exactly once */
export const replaced = (source: string, { file, from, to }: Replacement): string => {
  const count = source.split(from).length - 1;
  if (count !== 1) throw new RangeError(`${file} holds the text ${String(count)} times, not once: ${from}`);
  return source.replace(from, () => to);
};

const replacing = (replacements: readonly Replacement[], applied: Set<Replacement>): Plugin => ({
  name: 'replacing',
  setup: (bundle) => {
    bundle.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const own = replacements.filter(({ file }) => resolve(file) === path);
      if (own.length === 0) return undefined;
      for (const replacement of own) applied.add(replacement);
      return { contents: own.reduce(replaced, await readFile(path, 'utf8')), loader: 'ts' };
    });
  },
});

/**
 * The house's own modules of one program as one file: what tsx loads names every function that is made anew. Packages stay where they
 * are, since another build of them may do otherwise. With replacements it is a mutant, and the modules themselves stay as they are.
 * @returns where it lies
 */
export const bundled = async (
  entry: string,
  name: string,
  replacements: readonly Replacement[] = [],
): Promise<string> => {
  const outfile = join(FOLDER, `${name}.mjs`);
  const applied = new Set<Replacement>();
  await mkdir(FOLDER, { recursive: true });
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
    plugins: [replacing(replacements, applied)],
  });
  const missed = replacements.find((each) => !applied.has(each));
  if (missed) throw new RangeError(`${entry} never loads ${missed.file}`);
  return outfile;
};
