import { aRow } from '../../support/a-csv.ts';
import { aNewcomer, anOffice, type Loose, type Office } from '../../support/an-office.ts';
import { importRows } from '../../support/imported.ts';

const open = async (): Promise<Office> => {
  const office = await anOffice({ at: '2026-03-02T10:00:00+01:00' });
  for (const id of ['P-1', 'P-2', 'P-3']) await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id }));
  return office;
};
const housemates = async ({ ask, of }: Office, id: string): Promise<string[]> =>
  (await ask('GET', of(id))).body.household ?? [];
const link = ({ ask, of }: Office, id: string, others: string[]) => ask('PUT', of(id, '/household'), { with: others });

describe('a household', () => {
  it('is shown at each who shares the door, and ends when they part', async () => {
    const office = await open();
    expect((await link(office, 'P-1', ['P-2', 'P-3'])).body).toEqual({ household: ['P-2', 'P-3'] });
    expect(await housemates(office, 'P-3')).toEqual(['P-1', 'P-2']);
    await link(office, 'P-2', ['P-1']);
    expect([await housemates(office, 'P-1'), await housemates(office, 'P-3')]).toEqual([['P-2'], []]);
    await link(office, 'P-1', []);
    expect([await housemates(office, 'P-1'), await housemates(office, 'P-2')]).toEqual([[], []]);
  });

  it('stays through a change of the card, and is no word of the records', async () => {
    const office = await open();
    await link(office, 'P-1', ['P-2']);
    await office.ask('PATCH', office.of('P-1', '/contact'), { name: 'Deltager Ny' });
    expect(await housemates(office, 'P-2')).toEqual(['P-1']);
    const both = await office.records.readBoth('ips-ma', 'P-1');
    expect(JSON.stringify(both)).not.toContain('household');
  });

  it('holds only participants who are there', async () => {
    const office = await open();
    expect((await link(office, 'P-1', ['P-404'])).body).toMatchObject({ status: 422, field: '/with' });
    expect((await link(office, 'P-1', ['P-1'])).body).toMatchObject({ status: 422, field: '/with' });
    expect((await link(office, 'P-404', ['P-1'])).status).toBe(404);
    expect(await housemates(office, 'P-1')).toEqual([]);
  });
});

describe('a number or an address that is another participant’s already', () => {
  const codes = ({ body }: { body: Loose }): string[] =>
    body.warnings.map(({ code, field }: Loose) => `${code} ${field}`);
  const card = { phones: [{ number: '+4520111111' }], email: 'Deltager2@example.com' };

  it('is kept, and whoever enters it is told before and after', async () => {
    const office = await open();
    await office.ask('PATCH', office.of('P-2', '/contact'), { ...card, email: 'deltager2@example.com' });
    const both = ['NUMBER_OF_ANOTHER /phones/0/number', 'EMAIL_OF_ANOTHER /email'];
    expect(codes(await office.ask('PATCH', office.of('P-1', '/contact?dryRun=true'), card))).toEqual(both);
    expect(codes(await office.ask('PATCH', office.of('P-1', '/contact'), card))).toEqual(both);
    expect(codes(await office.ask('PATCH', office.of('P-1', '/contact'), { name: 'Deltager Ny' }))).toEqual([]);
  });

  it('is nothing to tell of those who share a door', async () => {
    const office = await open();
    await office.ask('PATCH', office.of('P-2', '/contact'), card);
    await link(office, 'P-1', ['P-2']);
    expect(codes(await office.ask('PATCH', office.of('P-1', '/contact'), card))).toEqual([]);
  });

  it('is told of each row of a list that is tried or brought in', async () => {
    const office = await open();
    await office.ask('PATCH', office.of('P-2', '/contact'), card);
    const csv =
      'id,baseline,phone,email\nP-8,2025-04-18,+4520111111,deltager2@example.com\nP-9,2025-04-18,+4520999999,\n';
    for (const query of ['?dryRun=true', '']) {
      const { body } = await office.ask('POST', office.inStudy(`/participants:import${query}`), undefined, { csv });
      expect(body.warnings.map(({ line, column, code }: Loose) => [line, column, code])).toEqual([
        [2, 'phone', 'number-of-another'],
        [2, 'email', 'email-of-another'],
      ]);
    }
  });

  it('is told at each row of a list that gives it to several, with the rows of the others', async () => {
    const office = await open();
    const rows = [
      aRow(7, { arm: 'SAU', phone: '+4520222222' }),
      aRow(8, { arm: 'SAU', phone: '20 22 22 22', email: 'faelles@example.com' }),
      aRow(9, { arm: 'SAU', email: 'Faelles@example.com' }),
      aRow(10, { arm: 'SAU', phone: '', email: '' }),
    ];
    for (const query of ['?dryRun=true', '']) {
      const { body } = await importRows(office, rows, query);
      expect(body.created).toBe(4);
      expect(body.warnings.map(({ line, column, code, values }: Loose) => [line, column, code, values])).toEqual([
        [2, 'phone', 'number-in-lines', { rows: '3' }],
        [3, 'phone', 'number-in-lines', { rows: '2' }],
        [3, 'email', 'email-in-lines', { rows: '4' }],
        [4, 'email', 'email-in-lines', { rows: '3' }],
        [5, 'phone', 'nothing-reaches', undefined],
      ]);
    }
    expect((await importRows(office, rows)).body).toMatchObject({ unchanged: 4, warnings: [] });
  });

  it('is nothing to tell of a row that says so itself', async () => {
    const rows = ['ja', '', 'ja'].map((said, n) =>
      aRow(n + 30, { arm: 'SAU', phone: '+4520222222', phone_shared: said }),
    );
    const { body } = await importRows(await open(), rows, '?dryRun=true');
    expect(body.warnings.map(({ line, code }: Loose) => [line, code])).toEqual([[3, 'number-in-lines']]);
  });

  it('is told of the first few rows where a list gives one number to all', async () => {
    const rows = Array.from({ length: 9 }, (_, n) => aRow(n + 20, { arm: 'SAU', phone: '+4520222222' }));
    const { body } = await importRows(await open(), rows, '?dryRun=true');
    expect(body.warnings).toHaveLength(9);
    expect(body.warnings[0].values).toEqual({ rows: '3, 4, 5, 6, 7, …' });
  });

  it('is nothing to tell of those in a list who share a door', async () => {
    const office = await open();
    await link(office, 'P-1', ['P-2']);
    const rows = ['P-1', 'P-2'].map((id, n) => aRow(n, { id, phone: '+4520222222' }));
    expect((await importRows(office, rows, '?mode=update')).body).toMatchObject({ updated: 2, warnings: [] });
  });
});
