import { PAGE_SIZE } from '../../functions/sweep-due/sweep-due.ts';
import { openEmbeddedDynamo } from '../../local/embedded-dynamo/open-embedded-dynamo.ts';
import type { Documents } from '../../shared/adapters/dynamo/documents.ts';
import { createTables } from '../../shared/adapters/dynamo/table-definitions.ts';
import { openWorldDynamo } from '../../test/world/dynamo/open-world-dynamo.ts';
import { countingDocuments } from '../kit/counting-documents.ts';
import { DUE, enrolRows, minuteRun, NOW, SHARDS } from '../kit/due-people.ts';
import { TABLES } from '../kit/table-names.ts';
import type { Benchmark, Figure, Progress } from '../kit/figure.ts';
import { measured, rounded } from '../kit/measured.ts';

const WARM_ROUNDS = 10;
/** So many that some of them find the processor to themselves. */
const ROUNDS = 200;
const FEWEST = 1_000;
const MOST = 1_000_000;
const ENROLLED = [FEWEST, 10_000, 100_000, MOST];
const MILLI = 1_000;

/** What a run asks before it sweeps, whoever is due. */
const noticeRequests = async (): Promise<number> => {
  const { documents } = openWorldDynamo({ tables: TABLES, now: () => NOW });
  const { documents: counting, asked } = countingDocuments(documents);
  await minuteRun(counting).notice();
  return asked.length;
};

const measureTicks = async (
  store: string,
  people: number,
  documents: Documents,
  isScattered = false,
): Promise<Figure[]> => {
  await enrolRows(documents, people, isScattered);
  const { documents: counting, asked } = countingDocuments(documents);
  const found = await minuteRun(counting).sweep();
  if (found !== DUE) throw new Error(`${String(found)} of ${String(DUE)} due records were found`);
  const requests = asked.length;
  const units = asked.reduce((sum, question) => sum + (question.readUnits ?? 0), 0);
  const { sweep } = minuteRun(documents);
  for (let round = 0; round < WARM_ROUNDS; round += 1) await sweep();
  // The least of them: a heap of a million rows is swept now and then, and that is not the tick's.
  const cpu: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) cpu.push((await measured(sweep)).cpu * MILLI);
  const of = `${String(DUE)} due among ${people.toLocaleString('en')}, ${store}`;
  const most = Math.ceil(DUE / PAGE_SIZE) + SHARDS;
  return [
    { what: `requests of a tick: ${of}`, value: requests, unit: 'requests', goal: { most } },
    { what: `capacity of a tick: ${of}`, value: rounded(units), unit: 'read units' },
    { what: `CPU of a tick: ${of}`, value: rounded(Math.min(...cpu)), unit: 'ms' },
  ];
};

const IN_MEMORY = 'in memory';
const SCATTERED = 'in memory, those due scattered over the heap';

const inMemory = async (people: number, isScattered = false) => {
  const { documents } = openWorldDynamo({ tables: TABLES, now: () => NOW });
  return measureTicks(isScattered ? SCATTERED : IN_MEMORY, people, documents, isScattered);
};

const embedded = async (people: number) => {
  const dynamo = await openEmbeddedDynamo({ now: () => NOW });
  await createTables(TABLES, (definition) => dynamo.call('CreateTable', definition));
  const figures = await measureTicks('embedded', people, dynamo.documents);
  await dynamo.close();
  return figures;
};

/** What it costs to find who is due: it must follow how many are due, and not how many are enrolled. */
export const benchmark: Benchmark = async (progress: Progress) => {
  const figures: Figure[] = [];
  const jobs = [
    ...ENROLLED.map((people) => () => embedded(people)),
    ...ENROLLED.map((people) => () => inMemory(people)),
    () => inMemory(MOST, true),
  ];
  for (const [at, job] of jobs.entries()) {
    figures.push(...(await job()));
    progress((at + 1) / jobs.length);
  }
  const cpuOf = (people: number, store: string): number =>
    figures.find(({ what }) => what.startsWith('CPU') && what.endsWith(`${people.toLocaleString('en')}, ${store}`))
      ?.value ?? Number.NaN;
  const few = cpuOf(FEWEST, IN_MEMORY);
  return [
    ...figures,
    {
      what: 'requests before it: an outage, a restore, the last tick',
      value: await noticeRequests(),
      unit: 'requests',
    },
    {
      what: 'CPU of a tick, a million enrolled against a thousand',
      value: rounded(cpuOf(MOST, IN_MEMORY) / few),
      unit: 'times',
      goal: { most: 1.3 },
    },
    {
      what: 'the same, those due scattered over a heap of a million rows',
      value: rounded(cpuOf(MOST, SCATTERED) / few),
      unit: 'times',
    },
  ];
};
