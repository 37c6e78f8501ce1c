import type { Documents } from '../../shared/adapters/dynamo/documents.ts';
import { type Asked, countingDocuments } from '../kit/counting-documents.ts';
import type { Benchmark } from '../kit/figure.ts';
import { measured } from '../kit/measured.ts';
import { DUE_AT, ENROLLED_AT, openClient, openTrial } from '../kit/reminded-trial.ts';

/** So many that the code of both is as fast as it gets. */
const WARM = 400;
const PEOPLE = 400;
/** Ours and theirs in turns, so that a machine that is busy for a while is busy for both. */
const AT_A_TURN = 20;
const MILLI = 1_000;

const COMMANDS = ['Get', 'Put', 'Update', 'Delete', 'Query', 'BatchGet', 'BatchWrite', 'TransactWrite'] as const;

/** The same requests again, by the client alone. @throws what the store refuses, as it refused nothing the first time */
const replay = async (documents: Documents, asked: Asked[]): Promise<void> => {
  const lib = await import('@aws-sdk/lib-dynamodb');
  for (const { name, input } of asked) {
    const known = COMMANDS.find((each) => each === name);
    if (known === undefined) throw new Error(`the benchmark knows no ${name}`);
    const Command = lib[`${known}Command`] as unknown as new (input: object) => never;
    await documents.send(new Command(input));
  }
};

interface Cpu {
  /** Seconds of the process, of which `store` are the embedded store's. */
  all: number;
  store: number;
}

const none = (): Cpu => ({ all: 0, store: 0 });

/** Adds to `sum` what the work took. */
const metered = async (sum: Cpu, { storeCpu }: { storeCpu: () => number }, work: () => Promise<void>) => {
  const before = storeCpu();
  sum.all += (await measured(work)).cpu;
  sum.store += storeCpu() - before;
};

/** What one reminder costs beside the requests that it cannot do without. */
export const benchmark: Benchmark = async (progress) => {
  const people = 1 + WARM + PEOPLE;
  let now = Date.parse(ENROLLED_AT);
  const clock = { now: () => now };
  const client = await openClient(clock.now);
  const { documents, asked } = countingDocuments(client.documents);
  const trial = await openTrial(documents, clock, people);
  const bare = await openClient(clock.now);
  await replay(bare.documents, asked.splice(0));
  progress(0.2);
  now = DUE_AT;
  await trial.remind(0, 1);
  const ofTheFirst = asked.splice(0);
  await replay(bare.documents, ofTheFirst);
  const [warm, own, alone] = [none(), none(), none()];
  let requests = 0;
  for (let from = 1; from < people; from += AT_A_TURN) {
    const isWarm = from > WARM;
    await metered(isWarm ? own : warm, client, () => trial.remind(from, from + AT_A_TURN));
    const again = asked.splice(0);
    await metered(isWarm ? alone : warm, bare, () => replay(bare.documents, again));
    if (isWarm) requests += again.length;
    progress(0.2 + (0.8 * from) / people);
  }
  await client.close();
  await bare.close();
  if (trial.sent() !== people) throw new Error(`${String(trial.sent())} messages left`);
  const each = (seconds: number): number => (seconds * MILLI) / PEOPLE;
  return [
    { what: 'requests to the store per reminder', value: requests / PEOPLE, unit: 'requests', goal: { most: 4 } },
    { what: 'of the first in a minute, when nothing is remembered', value: ofTheFirst.length, unit: 'requests' },
    {
      what: 'requests to the provider per reminder',
      value: trial.sent() / people,
      unit: 'requests',
      goal: { most: 1 },
    },
    { what: 'CPU per reminder', value: each(own.all), unit: 'ms' },
    { what: 'of it the embedded store', value: each(own.store), unit: 'ms' },
    { what: 'the same requests by the SDK alone', value: each(alone.all), unit: 'ms' },
    { what: 'of it the embedded store, by the SDK alone', value: each(alone.store), unit: 'ms' },
    { what: 'ours against the SDK alone', value: own.all / alone.all, unit: 'times', goal: { most: 1.3 } },
    {
      what: 'the same without the store, which is another machine on AWS',
      value: (own.all - own.store) / (alone.all - alone.store),
      unit: 'times',
    },
  ];
};
