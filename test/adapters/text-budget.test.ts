import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as fc from 'fast-check';
import { dynamoStudyBook } from '../../shared/adapters/dynamo/study-book.ts';
import { inMemoryTextBudget } from '../../shared/adapters/in-memory/text-budget.ts';
import { shareOfOthers, type TextBudget, type TextToGo } from '../../shared/ports/text-budget.ts';
import { noPatience, openTables, TABLES } from '../support/dynamo-store.ts';
import { runs } from '../support/runs.ts';
import { troubledDocuments } from '../support/troubled-documents.ts';

const NOW = Date.parse('2026-03-20T09:00:00Z');
const DAY = { study: 'ips-ma', stream: 'interviews', day: '2026-03-20' } as const;

const aText = (over: Partial<TextToGo> = {}): TextToGo => ({
  ...DAY,
  belongsToAppointment: false,
  parts: 1,
  budget: 10,
  ...over,
});
const ofAppointment = (over: Partial<TextToGo> = {}) => aText({ belongsToAppointment: true, ...over });

const onTables = async () => {
  const { documents, close } = await openTables();
  const watched = troubledDocuments(documents);
  const newWorker = (): TextBudget =>
    dynamoStudyBook({
      documents: watched.documents,
      tables: TABLES,
      shards: 1,
      clock: { now: () => NOW },
      patience: noPatience(),
    });
  return { documents, newWorker, sent: watched.sent, close };
};
const inMemory = async () => {
  const budget = inMemoryTextBudget();
  return { newWorker: () => budget, close: async () => undefined };
};

/** How many of so many texts may leave. */
const takenOf = async (worker: TextBudget, texts: TextToGo[]): Promise<number> => {
  let taken = 0;
  for (const text of texts) if ((await worker.takeText(text, NOW)) === 'taken') taken += 1;
  return taken;
};
const many = (count: number, text: TextToGo): TextToGo[] => Array.from({ length: count }, () => text);

describe.each([
  ['in memory', inMemory],
  ['on the tables', onTables],
])('the texts of a day %s', (_, open) => {
  let opened: Awaited<ReturnType<typeof open>>;
  let worker: TextBudget;
  beforeEach(async () => {
    opened = await open();
    worker = opened.newWorker();
  });
  afterEach(() => opened.close());

  it('leave a fifth for what belongs to an appointment, which may use all of them', async () => {
    expect(await takenOf(worker, many(20, aText()))).toBe(8);
    expect(await takenOf(worker, many(20, ofAppointment()))).toBe(2);
    const other = { ...DAY, day: '2026-03-21' };
    expect(await takenOf(worker, many(20, ofAppointment(other)))).toBe(10);
    expect(await takenOf(worker, many(20, aText(other)))).toBe(0);
  });

  it('are counted by parts: a long text waits where a short one still goes', async () => {
    expect(await takenOf(worker, many(3, ofAppointment({ parts: 3 })))).toBe(3);
    expect(await worker.takeText(ofAppointment({ parts: 3 }), NOW)).toBe('usedUp');
    expect(await worker.takeText(ofAppointment(), NOW + 60_000)).toBe('taken');
  });

  it('of one stream, day or study know nothing of another', async () => {
    await takenOf(worker, many(20, aText()));
    for (const over of [{ stream: 'checkIns' }, { day: '2026-03-21' }, { study: 'projekt-inklusion' }] as const)
      expect(await takenOf(worker, many(20, aText(over)))).toBe(8);
  });

  it('come back when one certainly did not leave, but not on another day', async () => {
    await takenOf(worker, many(8, aText()));
    worker.giveTextBack(aText());
    expect(await takenOf(worker, many(2, aText()))).toBe(1);
    worker.giveTextBack(aText({ day: '2026-03-19' }));
    expect(await worker.takeText(aText(), NOW + 60_000)).toBe('usedUp');
  });

  it('say since when they are used up, for as long as the number stands', async () => {
    expect(await worker.textsUsedUp(DAY)).toBeUndefined();
    await takenOf(worker, many(9, aText()));
    const first = { at: '2026-03-20T09:00:00Z', budget: 10, appointmentsToo: false };
    expect(await worker.textsUsedUp(DAY)).toEqual(first);
    await worker.takeText(aText(), NOW + 3_600_000);
    expect(await worker.textsUsedUp(DAY)).toEqual(first);
    const raised = aText({ budget: 20 });
    expect(await takenOf(worker, many(20, raised))).toBe(8);
    expect(await worker.textsUsedUp(DAY)).toEqual({ ...first, budget: 20 });
    expect(await worker.textsUsedUp({ ...DAY, stream: 'checkIns' })).toBeUndefined();
  });

  it('say since when what is kept for appointments is used up as well', async () => {
    await takenOf(worker, many(9, aText()));
    await takenOf(worker, many(2, ofAppointment()));
    const at = (minutes: number, text: TextToGo) => worker.takeText(text, NOW + minutes * 60_000);
    await at(5, ofAppointment());
    const all = { at: '2026-03-20T09:05:00Z', budget: 10, appointmentsToo: true };
    expect(await worker.textsUsedUp(DAY)).toEqual(all);
    await at(65, aText());
    await at(65, ofAppointment());
    expect(await worker.textsUsedUp(DAY)).toEqual(all);
    expect(await takenOf(worker, many(9, aText({ budget: 20 })))).toBe(8);
    expect(await worker.textsUsedUp(DAY)).toMatchObject({ budget: 20, appointmentsToo: false });
  });

  it('are asked for once a minute when there are none, and at once when the number was raised', async () => {
    await takenOf(worker, many(8, aText()));
    const at = (seconds: number, over: Partial<TextToGo> = {}) => worker.takeText(aText(over), NOW + seconds * 1_000);
    expect([await at(0), await at(59), await at(60), await at(61)]).toEqual([
      'usedUp',
      'knownUsedUp',
      'usedUp',
      'knownUsedUp',
    ]);
    expect(await at(62, { budget: 100 })).toBe('taken');
  });

  it('that were taken of a larger number are not used once it was made smaller', async () => {
    expect(await takenOf(worker, many(2, aText({ budget: 1_000 })))).toBe(2);
    expect(await worker.takeText(aText({ budget: 5 }), NOW)).toBe('usedUp');
  });

  it('never go when a single one is more than all', async () => {
    expect(await worker.takeText(aText({ parts: 2, budget: 1 }), NOW)).toBe('usedUp');
    expect(await worker.takeText(ofAppointment({ parts: 2, budget: 1 }), NOW)).toBe('usedUp');
  });
});

describe('the texts of a day on the tables', () => {
  let opened: Awaited<ReturnType<typeof onTables>>;
  beforeEach(async () => {
    opened = await onTables();
  });
  afterEach(() => opened.close());

  it('cost one request for the first and one for each fifty after it', async () => {
    const worker = opened.newWorker();
    expect(await takenOf(worker, many(101, aText({ budget: 10_000 })))).toBe(101);
    expect(opened.sent).toEqual(['Update', 'Update', 'Update']);
  });

  it('are not used up by workers that have one to send each', async () => {
    const workers = Array.from({ length: 100 }, opened.newWorker);
    const taken = await Promise.all(workers.map((worker) => takenOf(worker, [ofAppointment({ budget: 200 })])));
    expect(taken).not.toContain(0);
    expect(await takenOf(opened.newWorker(), many(100, ofAppointment({ budget: 200 })))).toBe(100);
  });

  it('are lost to nobody when one worker sends several at once', async () => {
    const worker = opened.newWorker();
    const text = aText({ budget: 400 });
    await worker.takeText(text, NOW);
    await Promise.all(many(2, text).map((each) => worker.takeText(each, NOW)));
    expect(await takenOf(worker, many(6, text))).toBe(6);
    expect(opened.sent).toEqual(['Update', 'Update', 'Update']);
  });

  it('go on where another worker left them, and are gone a month later', async () => {
    const budget = 1_000;
    await takenOf(opened.newWorker(), many(2, aText({ budget })));
    await opened.newWorker().takeText(ofAppointment({ budget }), NOW);
    const Key = { pk: 'S#ips-ma', sk: 'TEXTS#2026-03-20#interviews' };
    const { Item } = await opened.documents.send(new GetCommand({ TableName: TABLES.studies, Key }));
    expect(Item).toEqual({
      ...Key,
      takenInAll: 12,
      takenByOthers: 11,
      expiresAt: Date.parse('2026-04-24T00:00:00Z') / 1_000,
    });
  });

  it('are taken by nobody twice: of many workers at once exactly as many leave as are allowed', async () => {
    const workers = Array.from({ length: 8 }, opened.newWorker);
    const taken = await Promise.all(
      workers.flatMap((worker) => [takenOf(worker, many(5, aText())), takenOf(worker, many(2, ofAppointment()))]),
    );
    expect(taken.reduce((sum, each) => sum + each, 0)).toBe(10);
  });

  it('are never more than allowed, whichever workers come and go, whatever comes back', async () => {
    const step = fc.record({
      worker: fc.nat(3),
      what: fc.constantFrom('take', 'take', 'take', 'takeAndGiveBack', 'end'),
      belongsToAppointment: fc.boolean(),
      parts: fc.integer({ min: 1, max: 3 }),
    });
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 400 }), fc.array(step, { maxLength: 80 }), async (budget, steps) => {
        tried += 1;
        const workers = [0, 1, 2, 3].map(opened.newWorker);
        const left = { all: 0, others: 0 };
        for (const { worker: nth, what, ...rest } of steps) {
          const worker = workers[nth];
          const text = aText({ ...rest, budget, study: `study-${String(tried)}` });
          if (worker === undefined || what === 'end') workers[nth] = opened.newWorker();
          else if ((await worker.takeText(text, NOW)) === 'taken') {
            if (what === 'takeAndGiveBack') worker.giveTextBack(text);
            else {
              left.all += rest.parts;
              left.others += rest.belongsToAppointment ? 0 : rest.parts;
            }
          }
        }
        expect(left.all).toBeLessThanOrEqual(budget);
        expect(left.others).toBeLessThanOrEqual(shareOfOthers(budget));
      }),
      { seed: 20_260_320, numRuns: runs(1_000) },
    );
  });
});
