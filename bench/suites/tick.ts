import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PAGE_SIZE } from '../../functions/sweep-due/sweep-due.ts';
import { openEmbeddedDynamo } from '../../local/embedded-dynamo/open-embedded-dynamo.ts';
import type { Documents } from '../../shared/adapters/dynamo/documents.ts';
import { createTables } from '../../shared/adapters/dynamo/table-definitions.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import { openWorldDynamo } from '../../test/world/dynamo/open-world-dynamo.ts';
import { countingDocuments } from '../kit/counting-documents.ts';
import { DUE, enrolRows, LATER, letTheFirstGo, minuteRun, NOW, SHARDS } from '../kit/due-people.ts';
import type { Benchmark, Figure, Progress } from '../kit/figure.ts';
import { measured } from '../kit/measured.ts';
import { TABLES } from '../kit/table-names.ts';

const WARM_ROUNDS = 10;
/** So many that some of them find the processor to themselves. */
const ROUNDS = 200;
const FEWEST = 1_000;
const MOST = 1_000_000;
const ENROLLED = [FEWEST, 10_000, 100_000, MOST];
const MILLI = 1_000;
/** What was called flat of indexed queues on the same machine. */
const FLAT = 1.3;

/** What a run asks before it sweeps, whoever is due. */
const noticeRequests = async (): Promise<number> => {
  const { documents } = openWorldDynamo({ tables: TABLES, now: () => NOW });
  const { documents: counting, asked } = countingDocuments(documents);
  await minuteRun(counting).notice();
  return asked.length;
};

/** Of one size of a trial. */
interface Ticked {
  people: number;
  requests: number;
  readUnits: number;
  /** Milliseconds, the least of all rounds: a heap of a million rows is swept now and then, and that is not the tick's. */
  cpuMs: number;
}

const ticked = async (documents: Documents, people: number, at?: Instant): Promise<Ticked> => {
  const { documents: counting, asked } = countingDocuments(documents);
  const found = await minuteRun(counting, at).sweep();
  if (found !== DUE) throw new Error(`${String(found)} of ${String(DUE)} due records were found`);
  const readUnits = asked.reduce((sum, question) => sum + (question.readUnits ?? 0), 0);
  const { sweep } = minuteRun(documents, at);
  for (let round = 0; round < WARM_ROUNDS; round += 1) await sweep();
  const cpu: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) cpu.push((await measured(sweep)).cpu * MILLI);
  return { people, requests: asked.length, readUnits, cpuMs: Math.min(...cpu) };
};

/** One trial that grows, with the same who are due. */
const growing = async (documents: Documents, onSize: () => void): Promise<Ticked[]> => {
  const sizes: Ticked[] = [];
  let enrolled = 0;
  for (const people of ENROLLED) {
    await enrolRows(documents, people, enrolled);
    enrolled = people;
    sizes.push(await ticked(documents, people));
    onSize();
  }
  return sizes;
};

/** In a folder, as on one machine. */
const embedded = async (onSize: () => void): Promise<Ticked[]> => {
  const path = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  const dynamo = await openEmbeddedDynamo({ path, now: () => NOW });
  try {
    await createTables(TABLES, dynamo.ensureTable);
    return await growing(dynamo.documents, onSize);
  } finally {
    await dynamo.close();
    rmSync(path, { recursive: true });
  }
};

/** @param documents of a million */
const scattered = async (documents: Documents): Promise<Ticked> => {
  await letTheFirstGo(documents);
  return ticked(documents, MOST, LATER);
};

const figuresOf = (store: string, { people, requests, readUnits, cpuMs }: Ticked): Figure[] => {
  const of = `${DUE.toLocaleString('en')} due among ${people.toLocaleString('en')}, ${store}`;
  const most = Math.ceil(DUE / PAGE_SIZE) + SHARDS;
  return [
    { what: `requests of a tick: ${of}`, value: requests, unit: 'requests', goal: { most } },
    { what: `capacity of a tick: ${of}`, value: readUnits, unit: 'read units' },
    { what: `CPU of a tick: ${of}`, value: cpuMs, unit: 'ms' },
  ];
};

/** @throws Error where that many were not measured */
const cpuAmong = (people: number, sizes: Ticked[]): number => {
  const found = sizes.find((each) => each.people === people);
  if (found === undefined) throw new Error(`no tick among ${String(people)} was measured`);
  return found.cpuMs;
};

const growth = (what: string, many: number, few: number): Figure => ({
  what: `CPU of a tick, a million enrolled against a thousand, ${what}`,
  value: many / few,
  unit: 'times',
  goal: { most: FLAT },
});

/** What it costs to find who is due: it must follow how many are due, and not how many are enrolled. */
export const benchmark: Benchmark = async (progress: Progress) => {
  let sizes = 0;
  const onSize = (): void => {
    sizes += 1;
    progress(sizes / (2 * ENROLLED.length + 1));
  };
  const inFolder = await embedded(onSize);
  const { documents } = openWorldDynamo({ tables: TABLES, now: () => NOW });
  const together = await growing(documents, onSize);
  const apart = await scattered(documents);
  onSize();
  const requests = [...inFolder, ...together, apart].map((each) => each.requests);
  return [
    ...inFolder.flatMap((each) => figuresOf('embedded', each)),
    ...together.flatMap((each) => figuresOf('in memory', each)),
    ...figuresOf('in memory, those due scattered over the heap', apart),
    {
      what: 'requests more among one of these numbers than among another',
      value: Math.max(...requests) - Math.min(...requests),
      unit: 'requests',
      goal: { most: 0 },
    },
    {
      what: 'requests before it: an outage, a restore, the last tick',
      value: await noticeRequests(),
      unit: 'requests',
    },
    growth('embedded', cpuAmong(MOST, inFolder), cpuAmong(FEWEST, inFolder)),
    growth('in memory', cpuAmong(MOST, together), cpuAmong(FEWEST, together)),
    growth('in memory, those due scattered over the heap', apart.cpuMs, cpuAmong(FEWEST, together)),
  ];
};
