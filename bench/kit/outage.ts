import { BatchWriteCommand, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { readProtocol } from '../../local/read-protocol.ts';
import { civil, isoDate } from '../../shared/domain/civil-date.ts';
import type { Appointment } from '../../shared/domain/record.ts';
import { settle } from '../../shared/domain/settle.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { anInterviewRecord } from '../../test/support/a-participant.ts';
import { aStudy } from '../../test/support/a-study.ts';
import { SHARDS, storesOf, TABLES } from '../../test/world/outside/worker.ts';
import type { World } from '../../test/world/world.ts';

export const STUDY = 'bench';
/** A Tuesday to a Friday: in sending hours of the three days between, somebody becomes due. */
export const BREAKS_AT = Date.parse('2026-03-10T08:30:00Z');
export const BACK_AT = Date.parse('2026-03-13T08:30:00Z');
/** Their first message is due on the first day of the outage, of those a day later on the second. */
const FIRST_BASELINE = civil('2025-04-21');
export const DAYS = 3;
/** One in so many has an interview while nothing runs: what belongs to it is stale afterwards. */
const BOOKED_APART = 5;
const HELD_AT = '2026-03-12T10:30';
const BATCH = 25;
const DAY_MS = 86_400_000;
const TOKENS_MS = 11 * 60_000;

export const idOf = (n: number): string => `P-${String(n).padStart(6, '0')}`;
export const isBooked = (n: number): boolean => n % BOOKED_APART === 0;
export const dayOf = (n: number): number => n % DAYS;

const APPOINTMENT: Appointment = {
  n: 1,
  at: HELD_AT,
  minutes: 60,
  mode: 'inPerson',
  enteredAt: '2026-03-09T09:00:00Z',
};

/** Everybody is due while nothing runs. */
export const enrolDue = async ({ dynamo, time }: World, people: number): Promise<void> => {
  const clock = { now: time.now };
  const { records, studies, contacts } = storesOf({
    documents: dynamo.documents,
    clock,
    sleep: async () => undefined,
    random: () => 0.5,
  });
  const at = isoInstant(time.now());
  await studies.saveStudy(aStudy({ id: STUDY }), undefined);
  await studies.publish(STUDY, readProtocol('protocols/ips-ma.json'), 'bench', at);
  const plan = await studies.plan(STUDY, 1, undefined);
  for (let n = 0; n < people; n += 1) {
    const participant = idOf(n);
    const record = anInterviewRecord({
      study: STUDY,
      participant,
      anchors: { baseline: isoDate(FIRST_BASELINE + dayOf(n)) },
      followUps: isBooked(n) ? { FU12: { appointments: [APPOINTMENT] } } : {},
    });
    const card = {
      name: `Deltager ${String(n)}`,
      phones: [{ number: `+4520${String(100_000 + n)}` }],
      email: `deltager${String(n)}@example.com`,
      addresses: [],
      contactPersons: [],
    };
    await records.commit({
      token: `enrol-${participant}`,
      changes: [{ after: settle(plan, record, time.now()), event: { action: 'enrolled', at, by: 'bench' } }],
      contacts: [await contacts.seal(STUDY, participant, card, 0)],
    });
  }
};

export interface Waiting {
  shard: string;
  /** ISO instant. */
  since: string;
}

/** Since when each of those who are due has been, as the tables have it. */
export const waitingSince = async ({ dynamo }: World, people: number): Promise<Map<string, Waiting>> => {
  const waiting = new Map<string, Waiting>();
  for (let n = 0; n < people; n += 1) {
    const Key = { pk: `S#${STUDY}#P#${idOf(n)}`, sk: 'INTERVIEWS' };
    const { Item } = await dynamo.documents.send(new GetCommand({ TableName: TABLES.records, Key }));
    if (Item?.nextDueAt === undefined) throw new Error(`${idOf(n)} is not due`);
    waiting.set(idOf(n), { shard: String(Item.dueShard), since: String(Item.nextDueAt) });
  }
  return waiting;
};

/** DynamoDB knows a transaction again for ten minutes, and the simulated one lets go of the older ones at the next. */
export const forgetTokens = async ({ dynamo, time }: World): Promise<void> => {
  await time.runUntil(time.now() + TOKENS_MS);
  const Item = { pk: 'BENCH', sk: 'OVER' };
  const TransactItems = [{ Put: { TableName: TABLES.records, Item } }];
  await dynamo.documents.send(new TransactWriteCommand({ TransactItems, ClientRequestToken: 'over' }));
};

/** Whose record a message of the queue is about; nobody's where it is about mail to staff. */
export const participantIn = (body: string): string[] => {
  const { participant } = JSON.parse(body) as { participant?: string };
  return participant === undefined ? [] : [participant];
};

/** The many who are due later: rows of the index that nobody reads. */
export const enrolOthers = async ({ dynamo }: World, from: number, to: number): Promise<void> => {
  const row = (n: number) => ({
    pk: `S#${STUDY}#P#${idOf(n)}`,
    sk: 'INTERVIEWS',
    dueShard: String(n % SHARDS),
    nextDueAt: isoInstant(BACK_AT + DAY_MS + n * 1_000),
  });
  for (let first = from; first < to; first += BATCH) {
    const count = Math.min(BATCH, to - first);
    const puts = Array.from({ length: count }, (_, nth) => ({ PutRequest: { Item: row(first + nth) } }));
    await dynamo.documents.send(new BatchWriteCommand({ RequestItems: { [TABLES.records]: puts } }));
  }
};
