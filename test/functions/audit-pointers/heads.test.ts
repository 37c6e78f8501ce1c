import { eventHash } from '../../../shared/adapters/event-chain.ts';
import { inMemoryHistoryHeads } from '../../../shared/adapters/in-memory/history-heads.ts';
import type { StoredEvent } from '../../../shared/domain/event.ts';
import { type ParticipantRecord, STREAMS } from '../../../shared/domain/record.ts';
import type { HeadsPage } from '../../../shared/ports/history-heads.ts';
import { aPublisher, enrolOne } from '../../support/a-publisher.ts';
import type { Office } from '../../support/an-office.ts';
import { audited } from '../../support/audited.ts';

const START = '2025-05-01T09:00:00Z';
const BASELINE = '2025-04-18';
const DAY_MS = 86_400_000;

const officeWith = async (...ids: string[]): Promise<Office> => {
  const office = await aPublisher(START);
  for (const id of ids) await enrolOne(office, id, BASELINE);
  return office;
};
/** The first night is that of 2 May, the last one that may be compared 400 days later. */
const at = (night: number): string => new Date(Date.parse('2025-05-01T01:30:00Z') + night * DAY_MS).toISOString();
const onNight = async (office: Office, night: number, over: Parameters<typeof audited>[1] = {}) => {
  office.turnTo(at(night));
  const audit = audited(office, over);
  await audit.run();
  return audit;
};
/** As if no night had kept anything: what the histories tell by themselves. */
const faultsWithoutHeads = async (office: Office) => {
  const audit = audited(office);
  Object.assign(audit.ports, { heads: inMemoryHistoryHeads() });
  await audit.run();
  return audit.faults;
};

const nameOf = (id: string, stream: string): string => `ips-ma#${id}#${stream}`;
const rowsOf = ({ records: { tables } }: Office, id: string) =>
  STREAMS.map((stream) => {
    const name = nameOf(id, stream);
    return { name, record: tables.records.get(name)!, events: tables.events.get(name)! };
  });
type Rows = ReturnType<typeof rowsOf>;
const put = ({ records: { tables } }: Office, rows: Rows): void => {
  for (const { name, record, events } of rows) {
    tables.records.set(name, record);
    tables.events.set(name, events);
  }
};
const removed = (office: Office, id: string): Rows => {
  const rows = structuredClone(rowsOf(office, id));
  for (const { name } of rows) {
    office.records.tables.records.delete(name);
    office.records.tables.events.delete(name);
  }
  return rows;
};
/** A chain made anew, with the record at its end: nothing of it contradicts itself. */
const sealed = (rows: Rows): Rows =>
  rows.map(({ name, record, events }) => {
    let previous = '';
    const chain = events.map((event): StoredEvent => {
      const next = { ...event, previous };
      previous = eventHash(next);
      return { ...next, hash: previous };
    });
    return { name, record: { ...record, version: chain.length, lastHash: previous }, events: chain };
  });
const calledElse = (rows: Rows, id: string, other: string): Rows =>
  JSON.parse(JSON.stringify(rows).replaceAll(`"${id}"`, `"${other}"`).replaceAll(`#${id}#`, `#${other}#`)) as Rows;
const move = async (office: Office, id: string): Promise<void> => {
  const { status } = await office.ask('PUT', office.of(id, '/follow-ups/FU12/appointment'), {
    at: '2026-04-28T10:30',
    mode: 'phone',
  });
  expect(status).toBe(200);
};
const pagesOf = ({ heads }: Office): HeadsPage[] => [...heads.pages.values()];

describe('what an earlier night has kept', () => {
  const forgeries: [string, (office: Office, before: Rows) => void, object[]][] = [
    ['somebody’s records and events were deleted whole', (office) => removed(office, 'P-1'), [{ finding: 'missing' }]],
    [
      'a record was set back to an earlier version, and its later events cut off',
      (office, before) => {
        put(office, before);
      },
      [{ finding: 'otherPast', stream: 'interviews' }],
    ],
    [
      'a chain was forged anew with its record',
      (office) => {
        const rows = rowsOf(office, 'P-1');
        const [{ events } = { events: [] }] = rows;
        put(office, sealed(rows.with(0, { ...rows[0]!, events: [{ ...events[0]!, by: 'else' }, ...events.slice(1)] })));
      },
      [{ finding: 'otherPast', stream: 'interviews' }],
    ],
    [
      'the histories of two people have changed places',
      (office) => {
        const [one, other] = [structuredClone(rowsOf(office, 'P-1')), structuredClone(rowsOf(office, 'P-2'))];
        put(office, sealed(calledElse(one, 'P-1', 'P-2')));
        put(office, sealed(calledElse(other, 'P-2', 'P-1')));
      },
      [
        { participant: 'P-1', stream: 'interviews' },
        { participant: 'P-1', stream: 'checkIns' },
        { participant: 'P-2', stream: 'interviews' },
        { participant: 'P-2', stream: 'checkIns' },
      ],
    ],
  ];
  it.each(forgeries)(
    'shows that %s, each night until it is put back; the histories themselves show nothing',
    async (_, forge, told) => {
      const office = await officeWith('P-1', 'P-2', 'P-3');
      const before = structuredClone(rowsOf(office, 'P-1'));
      await move(office, 'P-1');
      expect((await onNight(office, 1)).counted).toEqual(['audit']);
      const rows = structuredClone([...rowsOf(office, 'P-1'), ...rowsOf(office, 'P-2')]);
      forge(office, before);
      expect(await faultsWithoutHeads(office)).toEqual([]);
      for (const night of [2, 3]) {
        const { faults, counted } = await onNight(office, night);
        expect(faults).toMatchObject(told);
        expect(counted).toEqual([...told.map(() => 'historyFaults'), 'audit']);
      }
      put(office, rows);
      expect((await onNight(office, 4)).counted).toEqual(['audit']);
    },
  );

  it('shows that the study itself is gone', async () => {
    const office = await officeWith('P-1');
    await onNight(office, 1);
    office.turnTo(at(2));
    const audit = audited(office);
    audit.ports.studies.studies = async () => [];
    await audit.run();
    expect([audit.faults, audit.counted]).toEqual([
      [{ study: 'ips-ma', finding: 'missing' }],
      ['historyFaults', 'audit'],
    ]);
  });

  it('is told of nobody whose history only went on, who is new, or who was erased; whoever is new is kept from then on', async () => {
    const office = await officeWith('P-1', 'P-3');
    await onNight(office, 1);
    await enrolOne(office, 'P-2', BASELINE);
    await move(office, 'P-1');
    const asked = { reason: 'asked' };
    await office.ask('POST', office.of('P-3:erase'), asked, { as: 'lead-1' });
    await office.ask('POST', office.of('P-3:erase'), { ...asked, confirm: true });
    await office.until(at(2));
    expect((await onNight(office, 2)).counted).toEqual(['audit']);
    await office.until(at(10));
    expect((await office.ask('GET', office.of('P-3'))).body.erasure.state).toBe('done');
    expect((await onNight(office, 10)).counted).toEqual(['audit']);
    removed(office, 'P-2');
    expect((await onNight(office, 11)).faults).toEqual([{ study: 'ips-ma', participant: 'P-2', finding: 'missing' }]);
  });

  it('is looked for also where an index lacks somebody: only who is not there is gone', async () => {
    const office = await officeWith('P-1', 'P-2');
    await onNight(office, 1);
    office.turnTo(at(2));
    const audit = audited(office);
    audit.ports.records.people = async (...asked) => {
      const { rows } = await office.records.people(...asked);
      return { rows: rows.slice(0, 1) };
    };
    await audit.run();
    expect(audit.counted).toEqual(['audit']);
    removed(office, 'P-2');
    expect((await onNight(office, 3)).faults).toMatchObject([{ participant: 'P-2', finding: 'missing' }]);
  });

  it('is told for thirty nights; then what stands there is taken as it is', async () => {
    const office = await officeWith('P-1', 'P-2');
    await onNight(office, 1);
    removed(office, 'P-1');
    const told: number[] = [];
    for (let night = 2; night <= 34; night += 1) if ((await onNight(office, night)).faults.length > 0) told.push(night);
    expect(told).toEqual(Array.from({ length: 30 }, (_, n) => n + 2));
  });

  it('is told after a restore until a person has released it, and then once: what it took back is gone for good', async () => {
    const office = await officeWith('P-1', 'P-2');
    const before = structuredClone(rowsOf(office, 'P-1'));
    await move(office, 'P-1');
    await onNight(office, 1);
    put(office, before);
    const restored = async (released?: { at: string; by: string }): Promise<void> => {
      const study = (await office.studies.study('ips-ma'))!;
      const restore = { lastTick: at(1), found: at(1), ...(released ? { released } : {}) };
      await office.studies.saveStudy({ ...study, restore }, study.revision);
    };
    await restored();
    expect((await onNight(office, 2)).counted).toEqual(['historyFaults', 'audit']);
    await restored({ at: at(2.5), by: 'coordinator-1' });
    expect((await onNight(office, 3)).counted).toEqual(['historyFaults', 'audit']);
    expect((await onNight(office, 4)).counted).toEqual(['audit']);
  });
});

describe('an audit of several pages', () => {
  const crowd = async (count: number): Promise<Office> => {
    const office = await aPublisher(START);
    for (let n = 100; n < 100 + count; n += 1) await enrolOne(office, `P-${String(n)}`, BASELINE, { arm: 'SAU' });
    return office;
  };
  /** Ends after a page, as when its time is up. */
  const pageByPage = (office: Office) => {
    const audit = audited(office);
    let now = office.now();
    Object.assign(audit.ports, { clock: { now: () => now } });
    audit.ports.records.people = async (...asked) => {
      now += 14 * 60_000;
      return office.records.people(...asked);
    };
    return audit;
  };

  /** Notes what is asked of the place outside the tables. */
  const listening = ({ heads }: Office): string[] => {
    const asked: string[] = [];
    for (const [name, ask] of Object.entries(heads))
      if (typeof ask === 'function')
        Object.assign(heads, {
          [name]: (...of: unknown[]) => {
            asked.push(name);
            return (ask as (...of: unknown[]) => unknown)(...of);
          },
        });
    return asked;
  };

  it('goes on where it had to end, and finds whoever is gone or forged on either side', async () => {
    const office = await crowd(220);
    await onNight(office, 1);
    for (const id of ['P-150', 'P-199', 'P-200', 'P-319']) removed(office, id);
    const [first, ...rest] = rowsOf(office, 'P-250');
    put(office, sealed([{ ...first!, events: first!.events.map((event) => ({ ...event, by: 'else' })) }, ...rest]));
    office.turnTo(at(2));
    const found = [];
    for (let runs = 0; runs < 3; runs += 1) {
      const audit = pageByPage(office);
      await audit.run();
      found.push(audit.faults.map((fault) => fault?.['participant']));
    }
    expect(found).toEqual([['P-150', 'P-199', 'P-200'], ['P-250'], ['P-319']].slice(0, found.length));
  }, 60_000);

  it('reads each page of that night once, and once more where newcomers have moved the borders', async () => {
    const office = await crowd(220);
    const asked = listening(office);
    await onNight(office, 1);
    expect(asked).toEqual(['studies', 'nights', 'keep', 'keep', 'keep', 'close']);
    asked.length = 0;
    await onNight(office, 2);
    const eachPage = ['page', 'keep', 'page', 'keep', 'page', 'keep'];
    expect(asked).toEqual(['studies', 'nights', ...eachPage, 'close']);
    asked.length = 0;
    for (const id of ['P-0', 'P-1', 'P-2']) await enrolOne(office, id, BASELINE);
    expect((await onNight(office, 3)).counted).toEqual(['audit']);
    expect(asked.filter((name) => name === 'page')).toHaveLength(5);
  }, 60_000);

  it('counts a page that cannot be read, looks at all the others, and compares the next night with the same', async () => {
    const office = await crowd(220);
    await onNight(office, 1);
    removed(office, 'P-110');
    removed(office, 'P-310');
    office.turnTo(at(2));
    const audit = audited(office);
    const { page } = office.heads;
    audit.ports.heads.page = (of) => (of.page === 0 ? Promise.reject(new Error('throttled')) : page(of));
    await audit.run();
    expect(audit.faults).toMatchObject([{ participant: 'P-310' }]);
    expect(audit.counted).toEqual(['auditFailed', 'historyFaults', 'audit']);
    expect((await onNight(office, 3)).faults).toMatchObject([{ participant: 'P-110' }, { participant: 'P-310' }]);
  }, 60_000);

  it('that cannot keep a page goes on, and leaves no night behind', async () => {
    const office = await crowd(110);
    await onNight(office, 1);
    await enrolOne(office, 'P-0', BASELINE);
    office.turnTo(at(2));
    const audit = audited(office);
    const { keep } = office.heads;
    audit.ports.heads.keep = (of, page) => (of.page === 1 ? Promise.reject(new Error('refused')) : keep(of, page));
    await audit.run();
    expect(audit.counted).toEqual(['auditFailed', 'audit']);
    expect((await office.heads.nights('ips-ma')).map(({ on }) => on)).toEqual(['2025-05-02']);
    removed(office, 'P-200');
    expect((await onNight(office, 3)).faults).toMatchObject([{ participant: 'P-200' }]);
  }, 60_000);

  it('that died before it noted a page goes on with what lies there', async () => {
    const office = await crowd(110);
    office.turnTo(at(1));
    const audit = audited(office);
    let saved = 0;
    audit.ports.studies.saveStudy = (study, revision) => {
      saved += 1;
      return saved === 2 ? Promise.reject(new Error('killed')) : office.studies.saveStudy(study, revision);
    };
    await expect(audit.run()).rejects.toThrow('not audited');
    const again = audited(office);
    await again.run();
    expect(again.counted).toEqual(['audit']);
    expect(await office.heads.nights('ips-ma')).toEqual([{ on: '2025-05-02', pages: 2, isWhole: true }]);
    expect((await onNight(office, 2)).counted).toEqual(['audit']);
  }, 60_000);

  it.each([
    ['in the middle, with the first page', 0],
    ['in the middle, with a page after one that there is not', 7],
  ])(
    'is not made to begin %s by whoever writes the table: that is told, and no night is left',
    async (_, page) => {
      const office = await crowd(110);
      await onNight(office, 1);
      removed(office, 'P-101');
      office.turnTo(at(2));
      const { cursor } = await office.records.people('ips-ma', undefined, 105);
      const study = (await office.studies.study('ips-ma'))!;
      await office.studies.saveStudy({ ...study, audit: { on: '2025-05-03', cursor: cursor!, page } }, study.revision);
      const { faults } = await onNight(office, 2);
      expect(faults).toEqual([{ study: 'ips-ma', on: '2025-05-03', page, finding: 'missing' }]);
      expect((await office.heads.nights('ips-ma')).map(({ on }) => on)).toEqual(['2025-05-02']);
      expect((await onNight(office, 3)).faults).toMatchObject([{ participant: 'P-101' }]);
    },
    60_000,
  );

  it('is led astray by nothing that is written into the table while it runs', async () => {
    const office = await crowd(220);
    await onNight(office, 1);
    removed(office, 'P-210');
    office.turnTo(at(2));
    const audit = audited(office);
    const { cursor } = await office.records.people('ips-ma', undefined, 210);
    audit.ports.studies.saveStudy = async (study, revision) => {
      const forged =
        study.audit?.cursor === undefined ? study : { ...study, audit: { on: study.audit.on, cursor: cursor! } };
      return office.studies.saveStudy(forged, revision);
    };
    await audit.run();
    expect(audit.faults).toMatchObject([{ participant: 'P-210', finding: 'missing' }]);
    expect(await office.heads.nights('ips-ma')).toMatchObject([{ pages: 3 }, { pages: 3, isWhole: false }]);
  }, 60_000);

  it('shows a page of an earlier night that is not there any more', async () => {
    const office = await crowd(110);
    await onNight(office, 1);
    office.heads.pages.delete('ips-ma#2025-05-02#0');
    const { faults } = await onNight(office, 2);
    expect(faults).toEqual([{ study: 'ips-ma', on: '2025-05-02', page: 0, finding: 'missing' }]);
  }, 60_000);
});

describe('a night', () => {
  it('that somebody says was audited, several times in a row, is missed', async () => {
    const office = await officeWith('P-1');
    await onNight(office, 1);
    const counted: string[][] = [];
    for (let night = 2; night <= 5; night += 1) {
      office.turnTo(at(night));
      const study = (await office.studies.study('ips-ma'))!;
      await office.studies.saveStudy({ ...study, audit: { on: at(night).slice(0, 10) } }, study.revision);
      counted.push((await onNight(office, night)).counted);
    }
    expect(counted).toEqual([['audit'], ['audit'], ['audit'], ['auditFailed', 'audit']]);
  });

  it('of a place that cannot be reached stops no audit, and is counted', async () => {
    const office = await officeWith('P-1');
    const audit = audited(office);
    const refused = () => Promise.reject(new Error('AccessDenied'));
    Object.assign(audit.ports.heads, { studies: refused, nights: refused, page: refused, keep: refused });
    await audit.run();
    expect(audit.counted).toEqual(['auditFailed', 'auditFailed', 'audit']);
  });

  it('tells nobody in whose history something happened: what is kept of each is as long, and another each night', async () => {
    const office = await officeWith('P-1', 'P-2');
    await enrolOne(office, 'P-3', BASELINE, { arm: 'SAU' });
    await onNight(office, 1);
    await move(office, 'P-1');
    await onNight(office, 2);
    const [one, other] = pagesOf(office) as [HeadsPage, HeadsPage];
    const shape = {
      interviews: expect.stringMatching(/^[0-9a-f]{64}$/),
      checkIns: expect.stringMatching(/^[0-9a-f]{64}$/),
    };
    const everybody = ['P-1', 'P-2', 'P-3'].map((participant) => ({ participant, ...shape }));
    expect([one.heads, other.heads]).toEqual([everybody, everybody]);
    const digests = [...one.heads, ...other.heads].flatMap(({ interviews, checkIns }) => [interviews, checkIns]);
    expect(new Set(digests).size).toBe(12);
    const said = JSON.stringify([one, other]);
    const records = [...office.records.tables.records.values()] as (ParticipantRecord & { alias?: string })[];
    for (const { alias, lastHash } of records) {
      expect(said).not.toContain(lastHash);
      if (alias !== undefined) expect(said).not.toContain(alias);
    }
  });

  it('is kept by a study without anybody, and not while it is repointed', async () => {
    const office = await officeWith();
    await onNight(office, 1);
    expect(await office.heads.nights('ips-ma')).toEqual([{ on: '2025-05-02', pages: 1, isWhole: true }]);
    const study = (await office.studies.study('ips-ma'))!;
    await office.studies.saveStudy({ ...study, repointing: { since: at(1) } }, study.revision);
    expect((await onNight(office, 2)).counted).toEqual(['audit']);
    expect(await office.heads.nights('ips-ma')).toHaveLength(1);
  });
});
