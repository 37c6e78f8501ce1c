import { aNewcomer, anOffice, type Loose, type Office } from '../../support/an-office.ts';

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
});
