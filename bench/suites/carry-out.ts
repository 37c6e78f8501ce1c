import type { Documents } from '../../shared/adapters/dynamo/documents.ts';
import { type Asked, countingDocuments } from '../kit/counting-documents.ts';
import type { Benchmark } from '../kit/figure.ts';
import { measured, rounded } from '../kit/measured.ts';
import { DUE_AT, ENROLLED_AT, openClient, openTrial } from '../kit/reminded-trial.ts';

const WARM = 60;
const PEOPLE = 400;
const MILLI = 1_000;

const COMMANDS = ['Get', 'Put', 'Update', 'Delete', 'Query', 'BatchGet', 'BatchWrite', 'TransactWrite'] as const;

/** The same requests again, by the client alone. */
const replay = async (documents: Documents, asked: Asked[]): Promise<void> => {
  const lib = await import('@aws-sdk/lib-dynamodb');
  for (const { name, input } of asked) {
    const known = COMMANDS.find((each) => each === name);
    if (known === undefined) throw new Error(`the benchmark knows no ${name}`);
    const Command = lib[`${known}Command`] as unknown as new (input: object) => never;
    await documents.send(new Command(input)).catch(() => undefined);
  }
};

/** One life of the trial on tables of its own. */
const live = async (progress: () => void) => {
  let now = Date.parse(ENROLLED_AT);
  const clock = { now: () => now };
  const client = await openClient(clock.now);
  const { documents, asked } = countingDocuments(client.documents);
  const trial = await openTrial(documents, clock, WARM + PEOPLE);
  now = DUE_AT;
  await trial.remind(0, WARM);
  const before = asked.slice();
  const own = await measured(() => trial.remind(WARM, WARM + PEOPLE));
  if (trial.sent() !== WARM + PEOPLE) throw new Error(`${String(trial.sent())} messages left`);
  await client.close();
  progress();
  return { cpu: own.cpu, before, counted: asked.slice(before.length), sent: trial.sent() };
};

/** What one reminder costs beside the requests that it cannot do without. */
export const benchmark: Benchmark = async (progress) => {
  // The first life warms the code of both, so that neither is measured cold.
  const first = await live(() => {
    progress(0.3);
  });
  const bare = await openClient(() => DUE_AT);
  await replay(bare.documents, first.before);
  const alone = await measured(() => replay(bare.documents, first.counted));
  await bare.close();
  progress(0.6);
  const { cpu, counted, sent } = await live(() => {
    progress(1);
  });
  const each = (seconds: number): number => rounded((seconds * MILLI) / PEOPLE);
  return [
    { what: 'requests to the store per reminder', value: counted.length / PEOPLE, unit: 'requests', goal: { most: 4 } },
    {
      what: 'requests to the provider per reminder',
      value: sent / (WARM + PEOPLE),
      unit: 'requests',
      goal: { most: 1 },
    },
    { what: 'CPU per reminder', value: each(cpu), unit: 'ms' },
    { what: 'the same requests by the SDK alone', value: each(alone.cpu), unit: 'ms' },
    { what: 'ours against the SDK alone', value: rounded(cpu / alone.cpu), unit: 'times', goal: { most: 1.3 } },
  ];
};
