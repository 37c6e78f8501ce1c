import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAtStart } from '../../infra/bundled-functions.ts';
import { entryOf, FUNCTION_ENV, type FunctionName } from '../../shared/runtime/env.ts';
import { bundlePlatform } from '../../test/support/bundled.ts';
import { askingForAKey, bareHandler, clientsAmong } from '../kit/bare-handler.ts';
import { type Bundle, bundle, importTimes } from '../kit/cold-start.ts';
import type { Benchmark, Figure } from '../kit/figure.ts';
import { openKeyService } from '../kit/key-service.ts';
import { secondsToReady } from '../kit/started-platform.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const KILO = 1_000;

/** What the API reads until its first answer, wherever that lies. */
const withLargestArea = ({ metafile }: Bundle): number => {
  const areas = Object.keys(metafile.inputs).filter((source) => source.startsWith('functions/serve-api/areas/'));
  return Math.max(...areas.map((area) => readAtStart(metafile, area).bytes)) / KILO;
};

/** A handler that does nothing with the same clients: what a function is compared with. */
interface Bare {
  /** `dynamodb, kms` */
  name: string;
  clients: string[];
  bundle: Bundle;
}

/** Each set of clients once, as some function asks for it. */
const bareOnes = (folder: string) => {
  const known = new Map<string, Bare>();
  return {
    for: async ({ metafile }: Bundle): Promise<Bare> => {
      const clients = clientsAmong(readAtStart(metafile).sources);
      const name = clients.join(', ');
      const stdin = { contents: bareHandler(clients), resolveDir: ROOT };
      const bare = known.get(name) ?? { name, clients, bundle: await bundle(join(folder, `bare ${name}`), { stdin }) };
      known.set(name, bare);
      return bare;
    },
    all: () => [...known.values()],
  };
};

/** What a bare one takes, and what it takes when it asks for a key as well. */
const figuresOf = async ({ name, clients, bundle: bare }: Bare, folder: string, keys: string): Promise<Figure[]> => {
  const size = { what: `bundle of a bare handler with ${name}`, value: bare.kilobytes, unit: 'kB' };
  const isKeyed = clients.includes('kms');
  const stdin = { contents: askingForAKey(clients), resolveDir: ROOT };
  const beside = isKeyed ? await bundle(join(folder, 'keyed'), { stdin }) : bare;
  const [ms, besideMs] = await importTimes(bare, beside, keys);
  const time = { what: `import of a bare handler with ${name}`, value: ms, unit: 'ms' };
  if (!isKeyed) return [size, time];
  return [size, time, { what: 'import of the same, asking for one key', value: besideMs / ms, unit: 'times' }];
};

const platformStart = async (folder: string): Promise<Figure[]> => {
  await bundlePlatform(join(folder, 'dist'));
  const ready = () => secondsToReady(join(folder, 'dist'), join(folder, 'data'));
  const first = await ready();
  const again = await ready();
  return [
    { what: 'npm start to ready, for the first time', value: first, unit: 's', goal: { most: 15 } },
    { what: 'npm start to ready, once more', value: again, unit: 's' },
  ];
};

const isFunction = (name: string): name is FunctionName => name in FUNCTION_ENV;
const FUNCTIONS = Object.keys(FUNCTION_ENV).filter(isFunction);

/** What a cold start loads, and how long that takes against a handler that does nothing with the same clients; and the start of one machine. */
export const benchmark: Benchmark = async (progress) => {
  mkdirSync(join(ROOT, 'reports'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'reports', 'start-'));
  const keys = await openKeyService();
  try {
    const bare = bareOnes(folder);
    const figures: Figure[] = [];
    for (const [at, name] of FUNCTIONS.entries()) {
      const made = await bundle(join(folder, name), { entryPoints: [entryOf(name)] });
      const against = await bare.for(made);
      const [bareMs, ms] = await importTimes(against.bundle, made, keys.address);
      figures.push(
        { what: `bundle of ${name}`, value: made.kilobytes, unit: 'kB', goal: { most: 450 } },
        { what: `import of ${name}`, value: ms, unit: 'ms' },
        {
          what: `import of ${name} against the bare one with ${against.name}`,
          value: ms / bareMs,
          unit: 'times',
          goal: { most: 1.3 },
        },
      );
      if (name === 'serve-api')
        figures.push({ what: 'serve-api with the largest of its areas', value: withLargestArea(made), unit: 'kB' });
      progress(((at + 1) / FUNCTIONS.length) * 0.8);
    }
    for (const each of bare.all()) figures.push(...(await figuresOf(each, folder, keys.address)));
    return [...figures, ...(await platformStart(folder))];
  } finally {
    keys.close();
    rmSync(folder, { recursive: true });
  }
};
