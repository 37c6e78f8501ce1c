import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlatform } from '../local/platform.ts';

/**
 * How long the clock of one machine takes through a trial in which nobody answers: `npx tsx bench/months.ts [P26M]`.
 * At most 120 seconds for P26M over the made-up study, on 2 cores.
 */

const by = process.argv[2] ?? 'P26M';
const seconds = (since: number): string => ((performance.now() - since) / 1_000).toFixed(1);

const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
try {
  const started = performance.now();
  const clock = Date.parse('2026-03-02T08:00:00+01:00');
  const platform = await openPlatform({ dataPath: folder, demo: true, clock, writeLog: console.error });
  console.log(`made-up study: ${seconds(started)} s`);
  const turned = performance.now();
  const answer = await platform.app.request('/local/clock', { method: 'POST', body: JSON.stringify({ by }) });
  console.log(`turned by ${by}: ${seconds(turned)} s, ${await answer.text()}`);
  const outbox = (await (await platform.app.request('/local/outbox')).json()) as {
    channel: string;
    participant?: string;
  }[];
  const staff = outbox.filter(({ participant }) => participant === undefined).length;
  console.log(`captured: ${String(outbox.length)}, of them to staff: ${String(staff)}`);
  await platform.close();
  const again = performance.now();
  const reopened = await openPlatform({ dataPath: folder });
  console.log(`opened again: ${seconds(again)} s`);
  await reopened.close();
} finally {
  rmSync(folder, { recursive: true });
}
