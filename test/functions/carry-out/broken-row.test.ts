import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { messageFor } from '../../../functions/sweep-due/sweep-due.ts';
import { isoInstant } from '../../../shared/domain/zone.ts';
import { aCard } from '../../support/a-house.ts';
import { anOffice, type Loose } from '../../support/an-office.ts';
import { anInterviewRecord } from '../../support/a-participant.ts';
import { openTables, storeOn, TABLES } from '../../support/dynamo-store.ts';

const NINE = '2026-03-20T09:00:00Z';
const BROKEN = 'P-2';
const MINUTE_MS = 60_000;

/** Three people whose invitation is due at nine, on tables, where what is read back can be broken. */
const threeDue = async (tables: Awaited<ReturnType<typeof openTables>>) => {
  const office = await anOffice({ at: '2026-03-19T08:00:00Z' });
  const store = storeOn(tables.documents);
  const consent = { sms: true, phone: true };
  for (const [at, participant] of ['P-1', BROKEN, 'P-3'].entries()) {
    const card = { ...aCard, phones: [{ number: `+452012345${at}` }] };
    await office.enrol(anInterviewRecord({ participant, consent, registeredAt: '2026-03-19T08:00:00Z' }), card);
  }
  const event = { action: 'enrolled', at: '2026-03-19T08:00:00Z', by: 'coordinator-1' } as const;
  for (const record of office.records.tables.records.values())
    await store.commit({ token: record.participant, changes: [{ after: record, event }] });
  office.workerPorts.records = store;
  office.ports.records = store;

  const rewrite = (value: unknown) =>
    tables.documents.send(
      new UpdateCommand({
        TableName: TABLES.records,
        Key: { pk: `S#ips-ma#P#${BROKEN}`, sk: 'INTERVIEWS' },
        UpdateExpression: 'SET anchors = :value',
        ExpressionAttributeValues: { ':value': value },
      }),
    );

  /** Each minute what the sweep would add to the queue, carried out. @returns the messages of the one whose row is broken. */
  const everyMinute = async (from: string, to: string): Promise<string[]> => {
    const ofBroken: string[] = [];
    for (let now = Date.parse(from); now <= Date.parse(to); now += MINUTE_MS) {
      office.turnTo(isoInstant(now));
      for (let shard = 0; shard < store.shards; shard += 1)
        for await (const page of store.dueBefore(now, shard, 100))
          for (const due of page) {
            if (due.participant === BROKEN) ofBroken.push(isoInstant(now).slice(11, 16));
            await office.work(messageFor(due));
          }
    }
    return ofBroken;
  };

  const worklist = async (): Promise<Loose[]> => (await office.ask('GET', office.inStudy('/worklist'))).body.items;
  const invited = () => office.posted.map(({ participant }) => participant).filter((id) => id !== undefined);
  return { ...office, store, rewrite, everyMinute, worklist, invited };
};

describe('a record whose row cannot be read', () => {
  let tables: Awaited<ReturnType<typeof openTables>>;
  beforeEach(async () => {
    tables = await openTables();
  });
  afterEach(() => tables.close());

  it('is a task for a coordinator and looked at each hour, and everybody else is carried out', async () => {
    const { rewrite, everyMinute, worklist, invited, workerPorts } = await threeDue(tables);
    const logged: unknown[] = [];
    const counted: string[] = [];
    workerPorts.log.error = (name, fields) => logged.push({ name, ...fields });
    workerPorts.meter.count = (name) => counted.push(name);
    await rewrite('+4520123456');
    expect(await everyMinute(NINE, '2026-03-20T11:59:00Z')).toEqual(['09:00', '10:00', '11:00']);
    expect(invited().toSorted()).toEqual(['P-1', 'P-3']);
    expect(await worklist()).toEqual([
      {
        id: 'unreadable-interviews-P-2',
        kind: 'task',
        does: 'messageTrouble',
        participant: BROKEN,
        step: 'unreadable',
        to: 'coordinator',
        state: 'open',
        since: NINE,
        due: NINE,
        why: 'unreadable',
        attempts: 0,
        language: 'da',
        workingDays: 0,
      },
    ]);
    const line = {
      name: 'cannotCarryOut',
      study: 'ips-ma',
      participant: BROKEN,
      stream: 'interviews',
      code: 'UnreadableRecord',
      places: '/anchors',
    };
    expect(logged).toEqual([line, line, line]);
    expect(counted.filter((each) => each === 'cannotCarryOut')).toHaveLength(3);
  });

  it('is carried out within the hour once the row is mended, and the task is gone by itself', async () => {
    const { rewrite, everyMinute, worklist, invited, store } = await threeDue(tables);
    const { anchors } = (await store.readInterviews('ips-ma', BROKEN)) ?? {};
    await rewrite(null);
    await everyMinute(NINE, '2026-03-20T09:30:00Z');
    expect((await worklist()).map(({ why }) => why)).toEqual(['unreadable']);
    await rewrite(anchors);
    expect(await everyMinute('2026-03-20T09:31:00Z', '2026-03-20T11:59:00Z')).toEqual(['10:00']);
    expect(invited().toSorted()).toEqual(['P-1', BROKEN, 'P-3']);
    expect(await worklist()).toEqual([]);
    const events = await store.events('ips-ma', BROKEN);
    expect(events.map(({ action }) => action)).toEqual(['enrolled', 'claimed', 'recorded']);
  });

  it('holds up no mail to staff: they hear of everyone else', async () => {
    const { rewrite, everyMinute, posted } = await threeDue(tables);
    // Two weeks after the target, still nothing booked: one escalation for each of the three.
    await everyMinute('2026-05-01T08:00:00Z', '2026-05-01T08:00:00Z');
    await rewrite(null);
    await everyMinute('2026-05-01T08:01:00Z', '2026-05-01T08:03:00Z');
    const mails = posted.filter(({ participant }) => participant === undefined).map(({ text }) => text);
    expect(mails.filter((text) => text.includes('P-1'))).not.toEqual([]);
    expect(mails.filter((text) => text.includes(BROKEN))).toEqual([]);
  });
});
