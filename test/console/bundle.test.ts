import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledConsole, FIRST_LOAD_MAX_BYTES } from '../support/first-loads.ts';

jest.setTimeout(60_000);

const ROOT = join(__dirname, '../..');

describe('the bundle of the console', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bundle-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const { pages, ofSource, withImports, firstLoad } = bundledConsole(ROOT, folder);

  it.each(pages)('loads %s first within 250 kB of script, whatever the way of signing in', (page) => {
    expect(firstLoad(page).compressed).toBeLessThanOrEqual(FIRST_LOAD_MAX_BYTES);
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
