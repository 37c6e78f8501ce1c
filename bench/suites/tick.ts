import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { PAGE_SIZE, sweepDue } from '../../functions/sweep-due/sweep-due.ts';
import { openEmbeddedDynamo } from '../../local/embedded-dynamo/open-embedded-dynamo.ts';
import type { Documents } from '../../shared/adapters/dynamo/documents.ts';
import { dynamoRecordStore } from '../../shared/adapters/dynamo/record-store.ts';
import { createTables, type TableNames } from '../../shared/adapters/dynamo/table-definitions.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { openWorldDynamo } from '../../test/world/dynamo/open-world-dynamo.ts';
import { countingDocuments } from '../kit/counting-documents.ts';
import type { Benchmark, Figure, Progress } from '../kit/figure.ts';
import { measured, rounded } from '../kit/measured.ts';

const TABLES: TableNames = { records: 'records', contacts: 'contacts', studies: 'studies', erasures: 'erasures' };
const NOW = Date.parse('2026-03-02T09:00:00Z');
const DUE = 1_000;
/** As deployed (`infra/sample-settings.ts`). */
const SHARDS = 16;
const WARM_ROUNDS = 10;
const ROUNDS = 15;
const BATCH = 25;
const FEWEST = 1_000;
const MOST = 1_000_000;
const ENROLLED = [FEWEST, 10_000, 100_000, MOST];
const MILLI = 1_000;

/** Whoever is due is spread over all of them; the others are due in the year that follows. */
const record = (n: number, of: number) => {
  const apart = of / DUE;
  const isDue = n % apart === 0;
  const at = isDue ? NOW - n : NOW + 3_600_000 + n * 30_000;
  return {
    pk: `S#bench#P#P-${String(n).padStart(7, '0')}`,
    sk: 'INTERVIEWS',
    dueShard: String(Math.floor(n / apart) % SHARDS),
    nextDueAt: isoInstant(at),
  };
};

/** Whoever is due first, so that their rows lie side by side in the memory of this process however many others there are; or scattered among them. */
const order = (people: number, isScattered: boolean): number[] => {
  const all = Array.from({ length: people }, (_, n) => n);
  const isDue = (n: number): boolean => n % (people / DUE) === 0;
  return isScattered ? all : [...all.filter(isDue), ...all.filter((n) => !isDue(n))];
};

const fill = async (documents: Documents, people: number, isScattered: boolean): Promise<void> => {
  const everybody = order(people, isScattered);
  for (let n = 0; n < people; n += BATCH) {
    const puts = everybody.slice(n, n + BATCH).map((each) => ({ PutRequest: { Item: record(each, people) } }));
    await documents.send(new BatchWriteCommand({ RequestItems: { [TABLES.records]: puts } }));
  }
};

/** One tick, of which the queue keeps nothing. */
const tickOf = (documents: Documents) => {
  let found = 0;
  const clock = { now: () => NOW };
  const patience = { sleep: async () => undefined, random: () => 0.5 };
  const sweep = sweepDue({
    records: dynamoRecordStore({ documents, tables: TABLES, shards: SHARDS, clock, patience }),
    queue: {
      add: async (messages) => {
        found += messages.length;
      },
      approximateBacklogSeconds: async () => 0,
      depth: async () => 0,
    },
    clock,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    meter: { count: () => undefined },
  });
  return async (): Promise<number> => {
    found = 0;
    await sweep();
    return found;
  };
};

const measureTicks = async (
  store: string,
  people: number,
  documents: Documents,
  isScattered = false,
): Promise<Figure[]> => {
  await fill(documents, people, isScattered);
  const { documents: counting, asked } = countingDocuments(documents);
  const found = await tickOf(counting)();
  if (found !== DUE) throw new Error(`${String(found)} of ${String(DUE)} due records were found`);
  const requests = asked.length;
  const units = asked.reduce((sum, question) => sum + (question.readUnits ?? 0), 0);
  const tick = tickOf(documents);
  for (let round = 0; round < WARM_ROUNDS; round += 1) await tick();
  // The least of them: a heap of a million rows is swept now and then, and that is not the tick's.
  const cpu: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) cpu.push((await measured(tick)).cpu * MILLI);
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
