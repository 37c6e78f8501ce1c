import { createHash } from 'node:crypto';
import { carryOut } from '../../functions/carry-out/carry-out.ts';
import { localLinks } from '../../local/keys/local-links.ts';
import { openEmbeddedDynamo } from '../../local/embedded-dynamo/open-embedded-dynamo.ts';
import { readProtocol } from '../../local/read-protocol.ts';
import { calendarInvite } from '../../shared/adapters/calendar-invite.ts';
import { contactCipher } from '../../shared/adapters/contact-cipher.ts';
import { contactVault } from '../../shared/adapters/dynamo/contact-vault.ts';
import { type Documents, documentClient } from '../../shared/adapters/dynamo/documents.ts';
import { dynamoPrintQueue } from '../../shared/adapters/dynamo/print-queue.ts';
import { dynamoRecordStore } from '../../shared/adapters/dynamo/record-store.ts';
import { dynamoStudyBook } from '../../shared/adapters/dynamo/study-book.ts';
import { createTables, type TableNames } from '../../shared/adapters/dynamo/table-definitions.ts';
import { localKeyWrapper } from '../../shared/adapters/local-key-wrapper.ts';
import type { ContactCard } from '../../shared/domain/contact-card.ts';
import { settle } from '../../shared/domain/settle.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import { anInterviewRecord } from '../../test/support/a-participant.ts';
import { aStudy } from '../../test/support/a-study.ts';
import { type Asked, countingDocuments } from '../kit/counting-documents.ts';
import type { Benchmark } from '../kit/figure.ts';
import { measured, rounded } from '../kit/measured.ts';

const TABLES: TableNames = { records: 'records', contacts: 'contacts', studies: 'studies', erasures: 'erasures' };
const ENROLLED_AT = '2025-04-18T08:00:00Z';
/** The first message of their follow-up is due at that moment. */
const DUE_AT = Date.parse('2026-03-06T09:00:00Z');
const WARM = 60;
const PEOPLE = 400;
const KEY = new Uint8Array(32).fill(7);
const MILLI = 1_000;

/** The real client, its signing and its parsing, without the network. */
const openClient = async (now: () => Instant) => {
  const dynamo = await openEmbeddedDynamo({ now });
  await createTables(TABLES, (definition) => dynamo.call('CreateTable', definition));
  const credentials = { accessKeyId: 'none', secretAccessKey: 'none' };
  const requestHandler = dynamo.requestHandler;
  return { documents: documentClient({ region: 'eu-north-1', credentials, requestHandler }), close: dynamo.close };
};

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const idOf = (n: number): string => `P-${String(n).padStart(5, '0')}`;

/** A number of its own each, so that no cap per number is met. */
const cardOf = (n: number): ContactCard => ({
  name: `Deltager ${String(n)}`,
  phones: [{ number: `+4520${String(100_000 + n)}` }],
  email: `deltager${String(n)}@example.com`,
  addresses: [],
  contactPersons: [],
});

/** Everybody enrolled, and the worker that sends. */
const openTrial = async (documents: Documents, clock: { now: () => Instant }) => {
  const setting = {
    documents,
    tables: TABLES,
    shards: 1,
    clock,
    patience: { sleep: async () => undefined, random: () => 0.5 },
  };
  const records = dynamoRecordStore(setting);
  const studies = dynamoStudyBook(setting);
  const keys = localKeyWrapper({ master: KEY, reproducible: true });
  const contacts = contactVault({
    documents,
    table: TABLES.contacts,
    patience: setting.patience,
    cipher: contactCipher({ keys, clock, reproducible: true }),
    lookupKey: KEY,
  });
  const study = aStudy({ id: 'bench' });
  await studies.saveStudy(study, undefined);
  await studies.publish(study.id, readProtocol('protocols/ips-ma.json'), 'bench', ENROLLED_AT);
  const plan = await studies.plan(study.id, 1, undefined);
  for (let n = 0; n < WARM + PEOPLE; n += 1) {
    const record = anInterviewRecord({ study: study.id, participant: idOf(n), consent: { sms: true } });
    const sealed = await contacts.seal(study.id, record.participant, cardOf(n), 0);
    await records.commit({
      token: `enrol-${record.participant}`,
      changes: [
        { after: settle(plan, record, clock.now()), event: { action: 'enrolled', at: ENROLLED_AT, by: 'bench' } },
      ],
      contacts: [sealed],
    });
  }
  let drawn = 0;
  let sent = 0;
  const work = carryOut({
    records,
    studies,
    contacts,
    letters: dynamoPrintQueue(documents, TABLES.records),
    invites: calendarInvite,
    links: localLinks,
    messenger: {
      send: async ({ attempt }) => {
        sent += 1;
        return { kind: 'accepted', providerMessageId: hash(attempt).slice(0, 24) };
      },
    },
    clock,
    ids: {
      next: () => hash(`bench/${String((drawn += 1))}`).slice(0, 32),
      derived: (of, text) => hash(`${of}/${text}`).slice(0, 12),
      pseudonym: () => 'P-0',
    },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    meter: { count: () => undefined },
    consoleUrl: 'https://cairn.example.com',
  });
  const remind = async (from: number, to: number): Promise<void> => {
    for (let n = from; n < to; n += 1)
      await work({ study: study.id, participant: idOf(n), kind: 'record', stream: 'interviews' });
  };
  return { remind, sent: () => sent };
};

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
  const trial = await openTrial(documents, clock);
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
