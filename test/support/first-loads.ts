import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Of script, compressed: what a phone waits for at the first page of the day. */
export const FIRST_LOAD_MAX_BYTES = 250_000;

interface Output {
  entryPoint?: string;
  imports: { path: string; kind: string }[];
}

/** What is loaded before any page is: the shell, and either way of signing in. */
const ALWAYS = ['console/src/main.tsx', 'console/src/shell/clock-bar.tsx', 'console/src/sign-in/cognito-way-in.tsx'];

/** Bundles the console of a checkout into a folder. */
export const bundledConsole = (root: string, folder: string) => {
  const options = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  const metafile = execFileSync(process.execPath, [join(root, 'console/bundle.mjs'), folder], options);
  const { outputs } = JSON.parse(metafile) as { outputs: Record<string, Output> };
  const ofSource = (source: string): string => {
    const found = Object.entries(outputs).find(
      ([path, { entryPoint }]) => entryPoint === source && path.endsWith('.js'),
    );
    if (!found) throw new Error(`${source} is in no chunk of its own`);
    return found[0];
  };
  /** A chunk and all that is loaded before it runs. */
  const withImports = (path: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(path)) return seen;
    seen.add(path);
    for (const each of outputs[path]?.imports ?? []) if (each.kind === 'import-statement') withImports(each.path, seen);
    return seen;
  };
  const fileOf = (path: string): string => join(folder, 'assets', path.slice(path.lastIndexOf('/') + 1));
  const pages = readdirSync(join(root, 'console/src/pages'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('-page.tsx'))
    .map((path) => `console/src/pages/${path}`)
    .sort();
  return {
    pages,
    ofSource,
    withImports,
    /** Bytes of script of whoever opens that page first, as they are and as they are sent. */
    firstLoad: (page: string): { raw: number; compressed: number } => {
      const loaded = new Set([...ALWAYS, page].flatMap((source) => [...withImports(ofSource(source))]));
      const files = [...loaded].map((path) => readFileSync(fileOf(path)));
      return {
        raw: files.reduce((sum, file) => sum + file.length, 0),
        compressed: files.reduce((sum, file) => sum + gzipSync(file).length, 0),
      };
    },
  };
};
