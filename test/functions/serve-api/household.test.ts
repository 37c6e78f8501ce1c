import { aNewcomer, anOffice, type Office } from '../../support/an-office.ts';

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
