import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const KEPT = join(ROOT, 'node_modules/.cache/cairn-console');
/** No run of the tests lasts so long: nobody serves from it any more. */
const OLD_MS = 24 * 60 * 60 * 1000;

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .sort();

/** Of all that goes into a bundle: the console, and the packages that it is made with. */
const madeOf = (): string => {
  const hash = createHash('sha256');
  for (const path of [...filesIn(join(ROOT, 'console')), join(ROOT, 'package-lock.json')])
    hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex').slice(0, 16);
};

const forgetOld = (): void => {
  for (const name of readdirSync(KEPT)) {
    const path = join(KEPT, name);
    if (Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > OLD_MS)
      rmSync(path, { recursive: true, force: true });
  }
};

/**
 * The console as it is served, made once for the same sources: whichever suite comes first makes it, beside the place where it is looked for, and
 * moves it there whole. Two that come at once both make it, and the second one's is thrown away. Nobody writes to it.
 */
export const theBundle = (): string => {
  const folder = join(KEPT, madeOf());
  if (existsSync(folder)) return folder;
  mkdirSync(KEPT, { recursive: true });
  forgetOld();
  const fresh = mkdtempSync(join(KEPT, 'fresh-'));
  execFileSync(process.execPath, [join(ROOT, 'console/bundle.mjs'), fresh], { stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    renameSync(fresh, folder);
  } catch (thrown) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw thrown;
  }
  return folder;
};
