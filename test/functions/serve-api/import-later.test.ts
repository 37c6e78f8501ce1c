import type { Commit } from '../../../shared/ports/record-store.ts';
import { type CsvRow, aCsv, aRow, rowsFrom } from '../../support/a-csv.ts';
import { anOfficeWithRuns, BEYOND_ROWS, type OfficeWithRuns } from '../../support/a-long-import.ts';
import { aStudy } from '../../support/a-study.ts';
import { aNewcomer } from '../../support/an-office.ts';
import { importRows } from '../../support/imported.ts';

const AT = '2026-05-01T09:00:00Z';
/** When a run that died at that time is over. */
const A_MINUTE_LATER = '2026-05-01T09:01:00Z';
const LONG = rowsFrom(1, 100);

let office: OfficeWithRuns;
beforeEach(async () => {
  office = await anOfficeWithRuns(AT);
});
afterEach(() => office.close());

const send = async (rows: CsvRow[] = LONG, query = '', headers: Record<string, string> = {}) => {
  const answer = await importRows(office, rows, query, { headers });
  return { ...answer, location: answer.headers.get('location') };
};
const idsOf = async (): Promise<string[]> =>
  (await office.records.people('ips-ma', undefined, 1000)).rows.map(({ interviews }) => interviews.participant);

/** Acts before the commit of that number, counted from now. */
const beforeCommit = (number: number, act: () => unknown): void => {
  const { commit } = office.ports.records;
  let taken = 0;
  office.ports.records.commit = async (given: Commit) => {
    taken += 1;
    if (taken === number) {
      office.ports.records.commit = commit;
      await act();
    }
    return commit(given);
  };
};
const die = (): never => {
  throw new Error('killed');
};

describe('a long file', () => {
  it('is answered at once with where to ask, and brings everyone in with the next run', async () => {
    const { status, body, location } = await send();
    expect([status, body]).toEqual([202, { import: body.import, state: 'waiting', rows: 100 }]);
    expect(location).toBe(`/api/studies/ips-ma/imports/${String(body.import)}`);
    const counts = { rows: 100, created: 0, unchanged: 0, updated: 0, done: 0, refused: [] };
    expect(await office.progress(location)).toEqual({ id: body.import, state: 'waiting', ...counts });
    expect(await idsOf()).toEqual([]);
    await office.run();
    expect(await office.progress(location)).toEqual({
      ...counts,
      id: body.import,
      state: 'finished',
      created: 100,
      done: 100,
    });
    expect(await idsOf()).toEqual(LONG.map(({ id }) => id));
  });

  it('waits sealed under a key of its own, and is gone with the key when everyone is in', async () => {
    await send();
    const lying = await office.waiting();
    expect(lying).toHaveLength(1);
    const words = ['Deltager', '4520100001', 'p1@example.com', 'Prøvevej'];
    // What is sealed is random letters of the same alphabet: four of them in a row come by chance.
    const LONG_ENOUGH = 8;
    const forms = words.flatMap((word) => [
      word,
      ...[0, 1, 2].map((pad) =>
        Buffer.from(' '.repeat(pad) + word)
          .toString('base64')
          .slice(4, -4),
      ),
    ]);
    const told = forms.filter((form) => form.length >= LONG_ENOUGH);
    expect(told.length).toBeGreaterThan(words.length);
    const text = JSON.stringify([lying, await office.kept()]);
    expect(told.filter((form) => text.includes(form))).toEqual([]);
    expect((await office.kept()).map(({ expiresAt }) => expiresAt)).toEqual([undefined]);
    await office.run();
    expect(await office.waiting()).toEqual([]);
    const thirtyDays = Date.parse('2026-05-31T09:00:00Z') / 1_000;
    expect((await office.kept()).map(({ expiresAt }) => expiresAt)).toEqual([thirtyDays]);
    expect(JSON.stringify(await office.kept())).not.toMatch(/Deltager|4520|@example|Prøvevej|P-00/);
  });

  it('that fills many items comes back whole', async () => {
    const rows = rowsFrom(1, 60, { address: `Prøvevej ${'æ'.repeat(150)}` });
    const file = Buffer.from(aCsv(rows).repeat(30));
    const of = { study: 'ips-ma', id: 'one', since: AT };
    await office.imports.keepFile(of, file);
    const lying = await office.waiting();
    expect(lying.length).toBeGreaterThan(3);
    expect(Math.max(...lying.map((item) => JSON.stringify(item).length))).toBeLessThan(300_000);
    expect(Buffer.from((await office.imports.file(of)) ?? []).equals(file)).toBe(true);
    expect(await office.imports.file({ ...of, id: 'another' })).toBeUndefined();
  });

  it('that was kept twice over, the second time in part, opens all the same', async () => {
    const file = Buffer.alloc(400_000, 'æ');
    const of = { study: 'ips-ma', id: 'one', since: AT };
    await office.imports.keepFile(of, file);
    office.dieAfterPuts(1);
    await expect(office.imports.keepFile(of, file)).rejects.toThrow('killed');
    expect(new Set((await office.waiting()).map(({ wrappedKey }) => wrappedKey)).size).toBe(2);
    expect(Buffer.from((await office.imports.file(of)) ?? []).equals(file)).toBe(true);
  });

  it('of which a part is missing is not taken for whole', async () => {
    office.dieAfterPuts(2);
    const of = { study: 'ips-ma', id: 'one', since: AT };
    await expect(office.imports.keepFile(of, Buffer.alloc(400_000))).rejects.toThrow('killed');
    expect([(await office.waiting()).length, await office.imports.file(of)]).toEqual([2, undefined]);
  });

  it.each([
    ['a dry run', LONG, '?dryRun=true', { created: 100, refused: [] }],
    [
      'a fault in it',
      [...LONG, aRow(101, { phone: '12' })],
      '',
      { created: 0, refused: [{ line: 102, column: 'phone' }] },
    ],
    ['no more rows than a request has time for', rowsFrom(1, BEYOND_ROWS), '', { created: BEYOND_ROWS, refused: [] }],
  ])('is reported on within the request: %s', async (_, rows, query, report) => {
    const { status, body } = await send(rows, query);
    expect([status, body]).toMatchObject([200, report]);
    expect([await office.waiting(), await office.kept()]).toEqual([[], []]);
  });

  it('says in a dry run of whom it had no time to count the messages', async () => {
    const { readBoth } = office.ports.records;
    let looked = 0;
    office.ports.records.readBoth = (study, participant) => {
      if ((looked += 1) > 33) office.turnTo('2026-05-01T09:00:15Z');
      return readBoth(study, participant);
    };
    expect((await send(LONG, '?dryRun=true')).body.messages).toMatchObject({ notCounted: 67 });
  });

  it('keeps people waiting for their release where it says so, and changes those who are there', async () => {
    await send(LONG, '?held=true');
    await office.run();
    expect((await office.records.readBoth('ips-ma', 'P-100'))?.interviews.held).toBe(true);
    const { location } = await send(rowsFrom(51, 100, { email: 'new@example.com' }), '?mode=update');
    await office.run();
    expect(await office.progress(location)).toMatchObject({ state: 'finished', created: 50, updated: 50, done: 100 });
  });
});

describe('the same long file again', () => {
  it('is the same import while it waits', async () => {
    const [one, other] = [await send(), await send()];
    expect([other.status, other.body, other.location]).toEqual([202, one.body, one.location]);
    expect([(await office.waiting()).length, (await office.kept()).length]).toEqual([1, 1]);
  });

  it('leaves no row behind that was kept when a run had carried out the other one', async () => {
    const { keepFile } = office.imports;
    office.imports.keepFile = async (of, file) => {
      office.imports.keepFile = keepFile;
      await send();
      await office.run();
      await keepFile(of, file);
    };
    const { location } = await send();
    expect(await office.progress(location)).toMatchObject({ state: 'finished', created: 100 });
    expect(await office.waiting()).toEqual([]);
  });

  it('is another import in another mode', async () => {
    const [one, other] = [await send(), await send(LONG, '?mode=update')];
    expect(other.body.import).not.toBe(one.body.import);
  });

  it('changes nobody once everyone is in, and says so', async () => {
    const { location } = await send();
    await office.run();
    const before = structuredClone({ ...office.records.tables, requests: undefined });
    office.turnTo('2026-05-01T09:10:00Z');
    const again = await send();
    expect([again.location, again.body.state]).toEqual([location, 'waiting']);
    await office.run();
    expect(await office.progress(location)).toMatchObject({ state: 'finished', created: 0, unchanged: 100, done: 100 });
    expect({ ...office.records.tables, requests: undefined }).toEqual(before);
  });

  it('under one key is answered as before, also when the first answer was lost and everyone is in', async () => {
    const key = { 'idempotency-key': 'import-1' };
    const { rememberAnswer } = office.ports.studies;
    office.ports.studies.rememberAnswer = die;
    expect((await send(LONG, '', key)).status).toBe(500);
    office.ports.studies.rememberAnswer = rememberAnswer;
    await office.run();
    const { status, body, location } = await send(LONG, '', key);
    expect([status, body.state]).toEqual([202, 'finished']);
    expect((await send(LONG, '', key)).text).toBe(JSON.stringify(body));
    expect(await office.progress(location)).toMatchObject({ state: 'finished', created: 100, unchanged: 0 });
  });
});

describe('an import that is cut off', () => {
  it.each([1, 2, 3])('goes on exactly where it was killed, before transaction %i', async (number) => {
    const { location } = await send();
    beforeCommit(number, die);
    await expect(office.run()).rejects.toThrow('could not go on');
    const done = (number - 1) * 25;
    expect(await office.progress(location)).toMatchObject({ state: 'running', created: done, done });
    expect(await idsOf()).toHaveLength(done);
    await office.run();
    expect(await idsOf()).toHaveLength(done);
    office.turnTo(A_MINUTE_LATER);
    await office.run();
    expect(await office.progress(location)).toMatchObject({ state: 'finished', created: 100, unchanged: 0, done: 100 });
    expect(await idsOf()).toEqual(LONG.map(({ id }) => id));
  });

  it('hands over to the next run when its time is up', async () => {
    const { location } = await send();
    beforeCommit(2, () => office.turnTo('2026-05-01T09:00:46Z'));
    await office.run();
    expect(await office.progress(location)).toMatchObject({ state: 'running', done: 50 });
    await office.run();
    expect(await office.progress(location)).toMatchObject({ state: 'finished', created: 100 });
  });

  it('leaves no row behind when it was killed before it could remove them', async () => {
    const { location } = await send();
    const { removeFile } = office.imports;
    office.imports.removeFile = die;
    await expect(office.run()).rejects.toThrow('could not go on');
    office.imports.removeFile = removeFile;
    expect(await office.progress(location)).toMatchObject({ state: 'finished' });
    expect(await office.waiting()).toHaveLength(1);
    await office.run();
    expect(await office.waiting()).toEqual([]);
    expect(await office.progress(location)).toMatchObject({ state: 'finished', created: 100 });
  });

  it('by a request that died before all was kept is completed by the same file', async () => {
    const { keepFile } = office.imports;
    office.imports.keepFile = die;
    expect((await send()).status).toBe(500);
    office.imports.keepFile = keepFile;
    await office.run();
    const { body, location } = await send();
    expect(body.state).toBe('waiting');
    await office.run();
    expect(await office.progress(location)).toMatchObject({ state: 'finished', created: 100 });
  });

  it('is told of when its file never came whole', async () => {
    await office.imports.save({
      study: 'ips-ma',
      id: 'lost',
      version: 1,
      since: AT,
      by: 'coordinator-1',
      mode: 'create',
      held: false,
      state: 'waiting',
      rows: 100,
      created: 0,
      unchanged: 0,
      updated: 0,
      refused: [],
      isKept: true,
    });
    const location = office.inStudy('/imports/lost');
    await office.run();
    expect(await office.progress(location)).toMatchObject({ state: 'waiting' });
    office.turnTo('2026-05-01T09:15:01Z');
    await office.run();
    const why = expect.stringContaining('send it again');
    expect(await office.progress(location)).toMatchObject({
      state: 'refused',
      refused: [{ line: 1, column: '', why }],
    });
    expect(office.counted.at(-1)).toEqual(['oldestImportSeconds', 901]);
  });

  it('and run twice at once brings nobody twice', async () => {
    const { location } = await send();
    await Promise.all([office.run(), office.run()]);
    await office.run();
    expect(await office.progress(location)).toMatchObject({ state: 'finished', created: 100, done: 100 });
    expect(await idsOf()).toEqual(LONG.map(({ id }) => id));
    expect(await office.waiting()).toEqual([]);
  });

  it('never keeps the others from coming in', async () => {
    const first = await send();
    office.turnTo('2026-05-01T09:01:00Z');
    const second = await send(rowsFrom(201, 50));
    const { file } = office.imports;
    office.imports.file = (of) => (of.id === first.body.import ? die() : file(of));
    await expect(office.run()).rejects.toThrow(String(first.body.import));
    expect(await office.progress(second.location)).toMatchObject({ state: 'finished', created: 50 });
    expect(await office.progress(first.location)).toMatchObject({ state: 'waiting', done: 0 });
  });
});

describe('what changed between the answer and the run', () => {
  it('an id that somebody else was given: refused by line and column, and nobody comes in', async () => {
    const { location } = await send();
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: 'P-050' }));
    await office.run();
    const refused = [{ line: 51, column: 'id', why: expect.stringContaining('other content') }];
    expect(await office.progress(location)).toMatchObject({ state: 'refused', created: 0, done: 0, refused });
    expect([await idsOf(), await office.waiting()]).toEqual([['P-050'], []]);
  });

  it("a mentor's last place that went in the midst of it: refused, and what is written is not hidden", async () => {
    await importRows(office, rowsFrom(501, 19, { mentor: 'mentor-1' }));
    const { location } = await send([...rowsFrom(1, 50), aRow(51, { mentor: 'mentor-1' })]);
    const assign = () =>
      office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: 'X-1', mentor: 'mentor-1' }));
    beforeCommit(2, assign);
    await office.run();
    const refused = [{ line: 52, column: 'mentor', why: expect.stringContaining('as many participants') }];
    expect(await office.progress(location)).toMatchObject({ state: 'refused', created: 50, done: 50, refused });
    expect((await idsOf()).filter((id) => id.startsWith('P-0'))).toHaveLength(50);
  });

  it('an id that went after a run that died before it could say whom it had brought: they are told of', async () => {
    const { location } = await send();
    const { save } = office.imports;
    office.imports.save = (next) => (next.created === 25 ? die() : save(next));
    await expect(office.run()).rejects.toThrow('could not go on');
    office.imports.save = save;
    expect(await office.progress(location)).toMatchObject({ state: 'running', done: 0 });
    office.turnTo(A_MINUTE_LATER);
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: 'P-050' }));
    await office.run();
    expect(await office.progress(location)).toMatchObject({ state: 'refused', created: 25, refused: [{ line: 51 }] });
  });

  it('an id that went while a run was at it, and another one came: what the first still wrote is told of', async () => {
    const { location } = await send();
    beforeCommit(2, async () => {
      await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: 'P-090' }));
      await office.run();
    });
    await office.run();
    const { state, created, refused } = await office.progress(location);
    const written = (await idsOf()).filter((id) => id !== 'P-090').length;
    expect([state, created, refused[0].line]).toEqual(['refused', written, 91]);
    expect(written).toBe(89);
  });

  it('writes nothing more when it stood still until another run had stopped the file', async () => {
    const { location } = await send();
    const { save } = office.imports;
    office.imports.save = async (next) => {
      const isSaved = await save(next);
      if (next.created === 25) {
        office.imports.save = save;
        office.turnTo(A_MINUTE_LATER);
        await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: 'P-090' }));
        await office.run();
      }
      return isSaved;
    };
    await expect(office.run()).rejects.toThrow('could not go on');
    const { state, created } = await office.progress(location);
    expect([state, created]).toEqual(['refused', (await idsOf()).length - 1]);
  });

  it('a no that came while ten were written at once: the nine others are told of', async () => {
    await importRows(office, rowsFrom(1, 40));
    await importRows(office, rowsFrom(41, 10));
    const { location } = await send(rowsFrom(1, 50, { email: 'new@example.com' }), '?mode=update');
    const no = { consent: { sms: false }, reason: 'told us so' };
    beforeCommit(1, () => office.ask('PATCH', office.of('P-001', '/participation'), no));
    await office.run();
    const { state, updated, refused } = await office.progress(location);
    expect([state, refused[0].line]).toEqual(['refused', 2]);
    expect(updated).toBe(9);
  });

  it('whoever sent it left the study: refused, and nobody comes in', async () => {
    const { location } = await send();
    await office.studies.removeMember('ips-ma', 'coordinator-1');
    await office.run();
    const { body } = await office.ask('GET', location ?? '', undefined, { as: 'lead-1' });
    expect(body).toMatchObject({ state: 'refused', refused: [{ why: expect.stringContaining('no coordinator') }] });
    expect(await idsOf()).toEqual([]);
  });
});

describe('how far an import is', () => {
  it('is for the coordinators of its study alone', async () => {
    const { body, location } = await send();
    await office.studies.saveStudy(aStudy({ id: 'other', name: 'Another made-up study' }), undefined);
    for (const user of ['coordinator-1', 'coordinator-2'])
      await office.studies.saveMember({ study: 'other', user, roles: ['coordinator'] });
    const elsewhere = `/api/studies/other/imports/${String(body.import)}`;
    const answers = await Promise.all([
      office.ask('GET', elsewhere),
      office.ask('GET', location ?? '', undefined, { as: 'coordinator-2' }),
      office.ask('GET', location ?? '', undefined, { as: 'mentor-1' }),
      office.ask('GET', office.inStudy('/imports/unknown')),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });
});
