import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

jest.setTimeout(60_000);

const ROOT = join(__dirname, '../..');
/** Of script, compressed: what a phone waits for at the first page of the day. */
const FIRST_LOAD_MAX_BYTES = 250_000;

interface Output {
  entryPoint?: string;
  imports: { path: string; kind: string }[];
}

describe('the bundle of the console', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bundle-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const metafile = execFileSync(process.execPath, [join(ROOT, 'console/bundle.mjs'), folder], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
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
  const compressed = (paths: Iterable<string>): number =>
    [...paths].reduce((sum, path) => sum + gzipSync(readFileSync(fileOf(path))).length, 0);

  const pages = readdirSync(join(ROOT, 'console/src/pages'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('-page.tsx'))
    .map((path) => `console/src/pages/${path}`)
    .sort();
  const always = ['console/src/main.tsx', 'console/src/shell/clock-bar.tsx', 'console/src/sign-in/cognito-way-in.tsx'];

  it.each(pages)('loads %s first within 250 kB of script, whatever the way of signing in', (page) => {
    const loaded = new Set([...always, page].flatMap((source) => [...withImports(ofSource(source))]));
    expect(compressed(loaded)).toBeLessThanOrEqual(FIRST_LOAD_MAX_BYTES);
  });

  it('holds each page in a chunk of its own, which no other page loads', () => {
    const shell = withImports(ofSource('console/src/main.tsx'));
    for (const page of pages) expect(shell.has(ofSource(page))).toBe(false);
    expect(new Set(pages.map(ofSource)).size).toBe(pages.length);
  });

  it('has a page without any script or style in it', () => {
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(page).toMatch(/<script type="module" src="\/assets\/console-[A-Z0-9]+\.js"><\/script>/);
    expect(page).not.toMatch(/<style|<script>| style=| on[a-z]+=|https?:/);
  });
});
