import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPlatform } from '../../local/platform.ts';
import { listen } from '../../local/start/listening.ts';
import { chromiumPath, openBrowser } from '../../test/support/a-browser.ts';
import { bundledConsole, FIRST_LOAD_MAX_BYTES } from '../../test/support/first-loads.ts';
import type { Benchmark, Figure, Progress } from '../kit/figure.ts';
import { percentile } from '../kit/measured.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START = Date.parse('2026-03-02T08:00:00+01:00');
const LOADS = 7;
const KILO = 1_000;
const SIGNED_IN = `sessionStorage.setItem('cairn.local-user', '{"user":"coordinator-1","operator":false}')`;
/** In the browser, when something is drawn: milliseconds since it was asked for. */
const PAINTS = `new Promise((told) => new PerformanceObserver((list) => {
  const paints = list.getEntries().map(({ name, startTime }) => [name, startTime]);
  if (paints.some(([name]) => name === 'first-contentful-paint')) told(paints);
}).observe({ type: 'paint', buffered: true }))`;

/** Each load with a cache of its own, as on the first day. @param folder of the bundle */
const paints = async (folder: string, progress: Progress): Promise<Figure[]> => {
  const { app, close } = await openPlatform({ consolePath: folder, demo: true, clock: START });
  const server = await listen(0, (request) => app.fetch(request));
  const browser = await openBrowser();
  const took: Record<string, number[]> = { 'first-paint': [], 'first-contentful-paint': [] };
  for (let load = 0; load < LOADS; load += 1) {
    const context = await browser.newContext();
    await context.addInitScript(SIGNED_IN);
    const page = await context.newPage();
    await page.goto(`${server.address}/`, { waitUntil: 'load' });
    for (const [name, at] of await page.evaluate<[string, number][]>(PAINTS)) took[name]?.push(at);
    await context.close();
    progress(0.5 + load / LOADS / 2);
  }
  await browser.close();
  await server.close(close);
  return Object.entries(took).map(([name, values]) => ({
    what: `${name.replaceAll('-', ' ')} in Chromium, half of ${String(LOADS)} loads within`,
    value: percentile(values, 0.5),
    unit: 'ms',
  }));
};

/** What a browser loads before the first page of the day is there, and when it draws. */
export const benchmark: Benchmark = async (progress, leaveOut) => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  try {
    const { pages, firstLoad } = bundledConsole(ROOT, folder);
    const loads = pages.map((page): Figure => {
      const { raw, compressed } = firstLoad(page);
      const name = page.replace('console/src/pages/', '').replace('-page.tsx', '');
      return {
        what: `script of ${name}, compressed of ${String(Math.round(raw / KILO))} kB`,
        value: compressed / KILO,
        unit: 'kB',
        goal: { most: FIRST_LOAD_MAX_BYTES / KILO },
      };
    });
    progress(0.5);
    if (chromiumPath !== undefined) return [...loads, ...(await paints(folder, progress))];
    leaveOut('the first paint, since there is no Chromium (Debian: apt-get install chromium)');
    return loads;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
