import type { Commit } from '../../../shared/ports/record-store.ts';
import { aRow, rowsFrom } from '../../support/a-csv.ts';
import { aNewcomer, anOffice, type Office } from '../../support/an-office.ts';
import { importRows } from '../../support/imported.ts';

const AT = '2026-05-01T09:00:00Z';
const idsOf = async (office: Office): Promise<string[]> =>
  (await office.records.people('ips-ma', undefined, 1000)).rows.map(({ interviews }) => interviews.participant);
const counts = ({ body }: { body: Record<string, unknown> }) => [body['created'], body['unchanged'], body['updated']];

/** The store goes away when it has taken so many commits. */
const dyingAfter = (office: Office, commits: number): (() => void) => {
  const { commit } = office.ports.records;
  let taken = 0;
  office.ports.records.commit = async (given: Commit) => {
    if (taken === commits) throw new Error('the store is gone');
    taken += 1;
    return commit(given);
  };
  return () => {
    office.ports.records.commit = commit;
  };
};

describe('the same file sent again', () => {
  it('changes nothing, however it was written', async () => {
    const office = await anOffice({ at: AT });
    const rows = rowsFrom(1, 40);
    await importRows(office, rows);
    const before = structuredClone(office.records.tables);
    const again = await importRows(
      office,
      rows.map((row) => ({ ...row, phone: row['phone']?.slice(3) ?? '', consent_sms: 'YES' })),
    );
    expect(counts(again)).toEqual([0, 40, 0]);
    expect(office.records.tables).toEqual({ ...before, requests: office.records.tables.requests });
  });

  it('is 25 people a transaction, and 24 with a mentor', async () => {
    const office = await anOffice({ at: AT });
    await importRows(office, [...rowsFrom(1, 50), ...rowsFrom(101, 20, { mentor: 'mentor-1' })]);
    expect(office.records.commits.map(({ contacts }) => contacts?.length)).toEqual([25, 25, 20]);
  });

  it.each([0, 1, 2])(
    'completes what a crash after %i transactions left undone, with an exact report',
    async (commits) => {
      const office = await anOffice({ at: AT });
      const rows = rowsFrom(1, 80);
      const revive = dyingAfter(office, commits);
      expect((await importRows(office, rows)).status).toBe(500);
      revive();
      const done = commits * 25;
      expect(counts(await importRows(office, rows, '?dryRun=true'))).toEqual([80 - done, done, 0]);
      expect(counts(await importRows(office, rows))).toEqual([80 - done, done, 0]);
      expect(await idsOf(office)).toEqual(rows.map(({ id }) => id));
      expect(counts(await importRows(office, rows))).toEqual([0, 80, 0]);
    },
  );

  it('answers a request that is repeated under its key as it would have the first time', async () => {
    const office = await anOffice({ at: AT });
    const rows = rowsFrom(1, 50);
    const asking = { headers: { 'idempotency-key': 'k-1' } };
    const revive = dyingAfter(office, 1);
    expect((await importRows(office, rows, '', asking)).status).toBe(500);
    revive();
    const completed = await importRows(office, rows, '', asking);
    const repeated = await importRows(office, rows, '', asking);
    expect(counts(completed)).toEqual([50, 0, 0]);
    expect(repeated.text).toBe(completed.text);
    expect(await idsOf(office)).toHaveLength(50);
  });

  it('brings nobody twice when two coordinators send it at once', async () => {
    const office = await anOffice({ at: AT });
    const rows = rowsFrom(1, 70, {});
    const answers = await Promise.all([importRows(office, rows), importRows(office, rows)]);
    const [one, other] = answers.map(counts);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(Number(one?.[0]) + Number(other?.[0])).toBe(70);
    expect(Number(one?.[1]) + Number(other?.[1])).toBe(70);
    expect(await idsOf(office)).toHaveLength(70);
  });

  it('tells when an assignment by somebody else took the last place meanwhile, and stays to be sent again', async () => {
    const office = await anOffice({ at: AT });
    await importRows(office, rowsFrom(1, 19, { mentor: 'mentor-1' }));
    const { commit } = office.ports.records;
    office.ports.records.commit = async (given) => {
      office.ports.records.commit = commit;
      await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: 'X-1', mentor: 'mentor-1' }));
      return commit(given);
    };
    const { status, body } = await importRows(office, [aRow(200, { mentor: 'mentor-1' })]);
    expect([status, body.code]).toEqual([409, 'CASELOAD_EXCEEDED']);
    expect(await office.records.caseloads('ips-ma')).toEqual([{ mentor: 'mentor-1', count: 20 }]);
  });

  it('keeps no readable word of a person outside the vault', async () => {
    const office = await anOffice({ at: AT });
    await importRows(office, [aRow(1, { address: 'Prøvevej 1', crf: 'CRF-7' })]);
    const { contacts: _, ...tables } = office.records.tables;
    const lying = JSON.stringify(Object.values(tables).map((table) => (table instanceof Map ? [...table] : [])));
    expect(lying).toContain('CRF-7');
    expect(lying).not.toMatch(/Deltager|Prøvevej|4520100001|p1@/);
  });
});

/** Nothing reports deliveries here, so that the next channel follows a day later; what is counted ahead supposes that messages arrive. */
const firstTries = ({ posted }: Office) =>
  posted.filter(({ participant, step }) => participant?.startsWith('P-') && !step.includes('#'));

describe('a dry run', () => {
  it('writes nothing at all, and says who would be created and what would leave', async () => {
    const office = await anOffice({ at: '2026-03-20T07:00:00Z' });
    const before = structuredClone({ ...office.records.tables, requests: undefined });
    // Their invitation leaves at 10:00 this very day; the other ones lie months ahead.
    const rows = [...rowsFrom(1, 3), ...rowsFrom(11, 2, { baseline: '2026-01-10' })];
    const { body } = await importRows(office, rows, '?dryRun=true');
    expect(body).toMatchObject({ dryRun: true, mode: 'create', created: 5, unchanged: 0, updated: 0, refused: [] });
    expect(body.people.created).toEqual(rows.map(({ id }) => id));
    expect(body.messages).toEqual({ today: 3, thisWeek: 3 });
    expect({ ...office.records.tables, requests: undefined }).toEqual(before);
    await importRows(office, rows);
    await office.until('2026-03-27T00:00:00+01:00');
    expect([firstTries(office).length, office.letters.length]).toEqual([3, 0]);
  });

  it.each([
    ['who wait for release', '&held=true', {}],
    ['who said no to everything', '', { consent_sms: '', consent_email: 'nej', consent_letter: '0' }],
  ])('counts no message to people %s', async (_, query, over) => {
    const office = await anOffice({ at: '2026-03-20T07:00:00Z' });
    const { body } = await importRows(office, rowsFrom(1, 3, over), `?dryRun=true${query}`);
    expect([body.created, body.messages]).toEqual([3, { today: 0, thisWeek: 0 }]);
  });

  it('counts a week of letters, texts and mails as they will leave', async () => {
    const at = '2026-03-03T07:00:00Z';
    const office = await anOffice({ at });
    const rows = rowsFrom(1, 30).map((row, n) => ({
      ...row,
      baseline: `2025-0${3 + (n % 3)}-${String(10 + (n % 15))}`,
      consent_letter: n % 2 ? 'ja' : 'nej',
      consent_sms: n % 3 ? 'ja' : 'nej',
      'FU12.appointment': n % 5 ? '' : `2026-03-${String(10 + n / 5)}T10:00`,
    }));
    const { body } = await importRows(office, rows, '?dryRun=true');
    await importRows(office, rows);
    await office.until('2026-03-04T00:00:00+01:00');
    const left = () => firstTries(office).length + office.letters.length;
    const today = left();
    await office.until('2026-03-10T00:00:00+01:00');
    expect(body.messages).toEqual({ today, thisWeek: left() });
    expect(left()).toBeGreaterThan(5);
  });
});
