import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlatform } from '../../local/platform.ts';
import { readProtocol } from '../../local/read-protocol.ts';
import { liveTrial } from '../../local/simulate/live-trial.ts';
import { simulationSetting } from '../../local/simulate/simulate-options.ts';
import type { Benchmark } from '../kit/figure.ts';
import { measured } from '../kit/measured.ts';

const BY = 'P26M';
const START = Date.parse('2026-03-02T08:00:00+01:00');
const OPTIONS = {
  protocol: 'protocols/ips-ma.json',
  participants: '326',
  months: '26',
  seed: '1',
  start: '2026-03-02',
  pricePerSegment: '0.06',
};

/** 26 months of a trial: lived by the whole house on one machine, and by the domain alone. */
export const benchmark: Benchmark = async (progress) => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  try {
    const opened = await measured(() =>
      openPlatform({ dataPath: folder, demo: true, clock: START, writeLog: () => undefined }),
    );
    const { app, close } = opened.result;
    const body = JSON.stringify({ by: BY });
    const turned = await measured(async () => app.request('/local/clock', { method: 'POST', body }));
    if (!turned.result.ok) throw new Error(`the clock was not turned: ${await turned.result.text()}`);
    const outbox: unknown = await (await app.request('/local/outbox')).json();
    await close();
    progress(0.7);
    const simulated = await measured(() =>
      liveTrial(
        readProtocol(OPTIONS.protocol),
        simulationSetting(OPTIONS),
        () => undefined,
        () => undefined,
      ),
    );
    return [
      { what: 'the made-up study is there', value: opened.wall, unit: 's' },
      { what: 'the clock turned by 26 months over it', value: turned.wall, unit: 's', goal: { most: 120 } },
      { what: 'messages of those months', value: Array.isArray(outbox) ? outbox.length : 0, unit: 'messages' },
      { what: 'simulate of 326 people over 26 months', value: simulated.wall, unit: 's', goal: { most: 10 } },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
};
