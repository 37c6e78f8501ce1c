import { auditPointers } from '../../../functions/audit-pointers/audit-pointers.ts';
import { repointStudies } from '../../../functions/repoint-study/repoint-studies.ts';
import type { ParticipantRecord } from '../../../shared/domain/record.ts';
import { aStudy, builtIn } from '../../support/a-study.ts';
import { aPublisher, enrolOne } from '../../support/a-publisher.ts';
import type { Office } from '../../support/an-office.ts';
import { aStranger } from '../../support/a-stranger.ts';
import { audited } from '../../support/audited.ts';

const START = '2025-05-01T09:00:00Z';
const BASELINE = '2025-04-18';

const officeWith = async (...ids: string[]): Promise<Office> => {
  const office = await aPublisher(START);
  for (const id of ids) await enrolOne(office, id, BASELINE);
  return office;
};

const pointTo = async (office: Office, id: string, nextDueAt: string | undefined) => {
  const before = (await office.records.readInterviews('ips-ma', id)) as ParticipantRecord;
  const { nextDueAt: _nextDueAt, ...rest } = before;
  const after = { ...rest, ...(nextDueAt === undefined ? {} : { nextDueAt }) };
  const event = { action: 'carriedOut', at: START, by: 'system' } as const;
  await office.records.commit({ token: `wrong-${id}`, changes: [{ before, after, event }] });
};
const pointer = async (office: Office, id: string) => (await office.records.readInterviews('ips-ma', id))?.nextDueAt;

describe('the nightly audit', () => {
  it.each([
    ['a year too late', '2027-03-06T09:00:00Z'],
    ['gone', undefined],
  ])('finds who would be forgotten because their pointer is %s, mends it and raises the alarm', async (_, wrong) => {
    const office = await officeWith('P-1', 'P-2');
    const right = await pointer(office, 'P-1');
    await pointTo(office, 'P-1', wrong);
    const { run, counted } = audited(office);
    await run();
    expect(await pointer(office, 'P-1')).toBe(right);
    expect(counted).toEqual(['pointersLate', 'audit']);
  });

  it('mends a pointer that is too early, for which nobody needs to be woken', async () => {
    const office = await officeWith('P-1');
    const right = await pointer(office, 'P-1');
    await pointTo(office, 'P-1', '2025-09-01T00:00:00Z');
    const { run, counted } = audited(office);
    await run();
    expect(await pointer(office, 'P-1')).toBe(right);
    expect(counted).toEqual(['audit']);
  });

  it('finds nothing, night after night, where nothing went wrong', async () => {
    const office = await officeWith('P-1', 'P-2');
    await enrolOne(office, 'P-3', '2024-06-10', { arm: 'SAU' });
    for (let day = 1; day <= 420; day += 7) {
      const night = new Date(Date.parse('2025-05-02T01:30:00Z') + day * 86_400_000).toISOString();
      await office.until(night);
      const { run, logged, counted } = audited(office);
      await run();
      const found = logged.filter((code) => code !== 'holidaysRenewed');
      expect({ night, found, counted }).toEqual({ night, found: [], counted: ['audit'] });
    }
  });

  it('lets a study in which nothing was ever raised have its overview on Mondays', async () => {
    const office = await officeWith('P-1');
    expect(await office.studies.staffMail('ips-ma')).toBeUndefined();
    const { run } = audited(office);
    await run();
    const begun = await office.studies.staffMail('ips-ma');
    expect(begun?.nextDueAt).toBeDefined();
    await run();
    expect(await office.studies.staffMail('ips-ma')).toEqual(begun);
  });

  it('leaves whoever is put off for minutes to those minutes', async () => {
    const office = await officeWith('P-1');
    await office.until('2026-03-06T08:00:00Z');
    await office.studies.saveStudy({ ...(await office.studies.study('ips-ma'))!, sendingStopped: true }, 1);
    await office.until('2026-03-06T09:01:00Z');
    const put = await pointer(office, 'P-1');
    expect(Date.parse(put ?? '')).toBeGreaterThan(office.now());
    const { run, counted } = audited(office);
    await run();
    expect(await pointer(office, 'P-1')).toBe(put);
    expect(counted).toEqual(['audit']);
  });

  it('has a cry for help that nobody has read told in the morning, where a restore or an earlier build left nothing that would', async () => {
    const office = await officeWith('P-1');
    const { cry, told } = aStranger(office, office.workerPorts);
    await cry({ from: '+4520999999' });
    await office.until('2025-05-01T09:05:00Z');
    office.records.tables.notices.clear();
    office.turnTo('2025-05-02T01:30:00Z');
    await audited(office).run();
    await audited(office).run();
    expect(office.records.tables.notices.size).toBe(1);
    await office.until('2025-05-02T09:00:00Z');
    expect(told('2025-05-02')).toEqual([
      '2025-05-02T06:00 lead-1 still unread',
      '2025-05-02T06:00 coordinator-1 still unread',
    ]);
  });

  it('looks for one again, though the night is done, while a restore awaits its release', async () => {
    const office = await officeWith('P-1');
    await audited(office).run();
    const study = await office.studies.study('ips-ma');
    if (!study) throw new Error('no study');
    const restore = { lastTick: START, found: START };
    await office.studies.saveStudy({ ...study, revision: study.revision + 1, restore }, study.revision);
    await aStranger(office, office.workerPorts).cry({ from: '+4520999999' });
    const { notices } = office.records.tables;
    notices.clear();
    await audited(office).run();
    expect([...notices.values()]).toMatchObject([{ escalation: 'unread-interviews', whileUnread: true }]);
  });

  it('audits everybody where an inbox cannot be read, and counts that', async () => {
    const office = await officeWith('P-1');
    await pointTo(office, 'P-1', undefined);
    const { run, counted } = audited(office, {
      replies: { ...office.replies, isNobodyUnread: () => Promise.reject(new Error('throttled')) },
    });
    await run();
    expect(counted).toEqual(['auditFailed', 'pointersLate', 'audit']);
  });

  it('stops for no broken record', async () => {
    const office = await officeWith('P-1', 'P-2', 'P-3');
    for (const id of ['P-1', 'P-2', 'P-3']) await pointTo(office, id, undefined);
    const { ports, counted, logged } = audited(office);
    ports.records.commit = (commit) =>
      commit.changes[0]?.after.participant === 'P-2'
        ? Promise.reject(new Error('unwritable'))
        : office.records.commit(commit);
    await auditPointers(ports)();
    expect(await pointer(office, 'P-1')).toBeDefined();
    expect(await pointer(office, 'P-3')).toBeDefined();
    expect(counted).toEqual(['pointersLate', 'auditFailed', 'pointersLate', 'audit']);
    expect(logged).toContain('auditFailed');
  });

  it('tells of a history that was changed by another way than through Cairn, each night, and leaves it as evidence', async () => {
    const office = await officeWith('P-1', 'P-2');
    const enrolment = [...office.records.tables.events.values()]
      .flat()
      .find(({ participant }) => participant === 'P-1');
    enrolment!.by = 'someone-else';
    for (const night of ['2025-05-02T01:30:00Z', '2025-05-03T01:30:00Z']) {
      office.turnTo(night);
      const { run, counted, logged } = audited(office);
      await run();
      expect(counted).toEqual(['historyFaults', 'audit']);
      expect(logged).toContain('historyFault');
    }
    expect((await office.records.events('ips-ma', 'P-1'))[0]).toMatchObject({ by: 'someone-else', version: 1 });
  });

  it('counts a history that it could not look at, and looks at the others', async () => {
    const office = await officeWith('P-1', 'P-2');
    const { ports, counted, logged } = audited(office);
    const { historyFaults } = ports.records;
    const looked: string[] = [];
    ports.records.historyFaults = (both) => {
      looked.push(both.interviews.participant);
      return both.interviews.participant === 'P-1' ? Promise.reject(new Error('throttled')) : historyFaults(both);
    };
    await auditPointers(ports)();
    expect([looked, counted]).toEqual([
      ['P-1', 'P-2'],
      ['auditFailed', 'audit'],
    ]);
    expect(logged).not.toContain('historyFault');
  });

  it('stops for no broken study, and says so at the end', async () => {
    const office = await officeWith('P-1');
    await office.studies.saveStudy(aStudy({ id: 'a-broken-one', protocolVersion: 7 }), undefined);
    await pointTo(office, 'P-1', undefined);
    const { run, counted } = audited(office);
    await expect(run()).rejects.toThrow('a-broken-one');
    expect(await pointer(office, 'P-1')).toBeDefined();
    expect(counted).toEqual(['pointersLate']);
  });

  it('goes on where the run before had to end, and audits nobody twice in a night', async () => {
    const office = await aPublisher(START);
    for (let n = 0; n < 201; n += 1) await enrolOne(office, `P-${String(n + 100)}`, BASELINE, { arm: 'SAU' });
    let now = office.now();
    let pages = 0;
    const over = { clock: { now: () => now } };
    const { ports, counted } = audited(office, over);
    ports.records.people = async (...asked) => {
      pages += 1;
      now += 7 * 60_000;
      return office.records.people(...asked);
    };
    await auditPointers(ports)();
    expect([pages, counted]).toEqual([2, []]);
    await auditPointers(ports)();
    expect([pages, counted]).toEqual([3, ['audit']]);
    await auditPointers(ports)();
    expect([pages, counted]).toEqual([3, ['audit', 'audit']]);
    now += 86_400_000;
    await auditPointers(ports)();
    expect(pages).toBe(5);
  });

  it('loses against whoever writes at the same time: they computed the pointer anew', async () => {
    const office = await officeWith('P-1');
    await pointTo(office, 'P-1', undefined);
    const { ports, counted } = audited(office);
    ports.records.commit = async (commit) => {
      await office.ask('PUT', office.of('P-1', '/follow-ups/FU12/appointment'), {
        at: '2026-04-28T10:30',
        mode: 'phone',
      });
      return office.records.commit(commit);
    };
    await auditPointers(ports)();
    expect(counted).toEqual(['audit']);
    expect((await office.records.readInterviews('ips-ma', 'P-1'))?.followUps.FU12?.appointments).toHaveLength(1);
  });
});

describe('somebody who was erased', () => {
  const LISTED = { study: 'ips-ma', participant: 'P-1', at: START };

  it('and is back after a restore is erased again before anybody else is looked at', async () => {
    const office = await officeWith('P-1', 'P-2');
    await office.records.noteErasure(LISTED);
    const { run, logged } = audited(office);
    await run();
    expect(logged).toContain('erasedAgain');
    await office.tick();
    expect((await office.ask('GET', office.of('P-1'))).body.erasure.state).toBe('done');
    expect([...(await office.contacts.withCard('ips-ma', ['P-1', 'P-2']))]).toEqual(['P-2']);
  });

  it('is erased again though another’s record cannot be read; the audit goes on, and fails for all to see', async () => {
    const office = await officeWith('P-1', 'P-2', 'P-3');
    const right = await pointer(office, 'P-3');
    await pointTo(office, 'P-3', undefined);
    for (const participant of ['P-1', 'P-2']) await office.records.noteErasure({ ...LISTED, participant });
    const { ports, run, logged } = audited(office);
    ports.records.readBoth = (study, participant) =>
      participant === 'P-1' ? Promise.reject(new Error('broken')) : office.records.readBoth(study, participant);
    await expect(run()).rejects.toThrow('not audited: ips-ma');
    expect(logged).toContain('notErasedAgain');
    await office.tick();
    expect((await office.ask('GET', office.of('P-2'))).body.erasure.state).toBe('done');
    expect(await pointer(office, 'P-3')).toBe(right);
  });

  it('and whose card alone is back loses it again; otherwise nothing is written', async () => {
    const office = await officeWith('P-1');
    const card = office.records.tables.contacts.get('ips-ma#P-1')!;
    await office.records.noteErasure(LISTED);
    await audited(office).run();
    await office.tick();
    office.turnTo('2026-03-08T03:00:00Z');
    const commits = office.records.commits.length;
    await audited(office).run();
    expect(office.records.commits.length).toBe(commits);
    office.records.tables.contacts.set('ips-ma#P-1', card);
    office.turnTo('2026-03-09T03:00:00Z');
    await audited(office).run();
    await office.tick();
    expect((await office.contacts.withCard('ips-ma', ['P-1'])).size).toBe(0);
  });
});

describe('a public holiday', () => {
  const withNewHoliday = (office: Office, ...dates: string[]) => ({
    holidays: async () => {
      const known = await office.ports.holidays();
      return {
        ...known,
        publicHolidays: (code: string, from: number, to: number) =>
          [...known.publicHolidays(code, from, to), ...dates].sort(),
      };
    },
  });

  it('that is new moves what would have left on it, within a minute of the audit', async () => {
    const office = await officeWith('P-1');
    await audited(office).run();
    expect(await pointer(office, 'P-1')).toBe('2026-03-06T09:00:00Z');
    office.turnTo('2025-05-02T09:00:00Z');
    await audited(office, withNewHoliday(office, '2026-03-06')).run();
    expect((await office.studies.study('ips-ma'))?.repointing).toBeDefined();
    await repointStudies({ ...office.ports, staleSeconds: 0 })();
    expect(await pointer(office, 'P-1')).toBe('2026-03-05T09:00:00Z');
    expect((await office.studies.study('ips-ma'))?.repointing).toBeUndefined();
  });

  it('of one more year ahead is kept, and nobody is looked at because of it', async () => {
    const office = await officeWith('P-1');
    await audited(office).run();
    await repointStudies({ ...office.ports, staleSeconds: 0 })();
    office.turnTo('2026-01-02T02:30:00Z');
    const { revision } = (await office.studies.study('ips-ma'))!;
    await audited(office).run();
    const study = (await office.studies.study('ips-ma'))!;
    expect(study.holidays.at(-1)).toMatch(/^2041/);
    expect([study.revision, study.repointing]).toEqual([revision + 1, undefined]);
  });

  it('of a study whose protocol names no calendar is none', async () => {
    const office = await officeWith();
    const { sending, ...rest } = builtIn('ips-ma');
    const { holidays: _holidays, ...without } = sending;
    await office.studies.saveStudy(aStudy({ id: 'plain', holidays: [] }), undefined);
    await office.studies.publish('plain', { ...rest, sending: without }, 'test', START);
    await audited(office).run();
    expect((await office.studies.study('plain'))?.holidays).toEqual([]);
  });
});
