import { aRow } from '../../support/a-csv.ts';
import { aStudy } from '../../support/a-study.ts';
import { aNewcomer, anOffice, type Loose, type Office } from '../../support/an-office.ts';
import { importRows } from '../../support/imported.ts';

const AT = '2026-03-02T08:00:00Z';
const WHEN_TOLD = '2026-03-17T09:00:00Z';
const NO_MENTOR = { code: 'NO_MENTOR', field: '/mentor' };
const enrol = (office: Office, over: object) =>
  office.ask(
    'POST',
    office.inStudy('/participants'),
    aNewcomer({ anchors: { baseline: '2026-03-02' }, contact: { name: 'Deltager' }, ...over }),
  );

/** P-1 is to have check-ins, and nobody to hold them; P-2 is to have none. */
const house = async (): Promise<Office> => {
  const study = aStudy({
    sites: [
      { id: 'north', name: 'North' },
      { id: 'south', name: 'South' },
    ],
  });
  const office = await anOffice({ at: AT, study });
  for (const [user, site] of [
    ['leader-1', 'north'],
    ['leader-2', 'south'],
  ] as const)
    await office.studies.saveMember({ study: 'ips-ma', user, roles: ['teamLeader'], sites: [site] });
  await office.studies.saveMember({ study: 'ips-ma', user: 'mentor-1', roles: ['mentor'] });
  await enrol(office, { site: 'north' });
  await enrol(office, { id: 'P-2', arm: 'SAU', site: 'north' });
  return office;
};
const aliasOf = async ({ records }: Office, id: string): Promise<string> =>
  (await records.readCheckIns('ips-ma', id))?.alias ?? '';

describe('somebody in an arm with check-ins who has no mentor', () => {
  it('is seen and answered for by the team leader of their site, who is told of the silence', async () => {
    const office = await house();
    await office.until(WHEN_TOLD);
    const leader = { as: 'leader-1' };
    const alias = await aliasOf(office, 'P-1');
    expect((await office.ask('GET', office.of(alias), undefined, leader)).body.id).toBe(alias);
    const list = await office.ask('GET', office.inStudy('/participants'), undefined, leader);
    expect(list.body.items.map(({ id }: Loose) => id)).toEqual([alias]);
    const { body } = await office.ask('GET', office.inStudy('/worklist'), undefined, leader);
    expect(body.items).toMatchObject([{ kind: 'escalation', participant: alias, state: 'open' }]);

    const path = office.inStudy(`/escalations/${String(body.items[0].id)}/acknowledge`);
    expect((await office.ask('POST', path, {}, leader)).status).toBe(200);
  });

  it.each(['leader-2', 'mentor-1'])('is nobody to %s, of another site or with people of their own', async (as) => {
    const office = await house();
    await office.until(WHEN_TOLD);
    expect((await office.ask('GET', office.of(await aliasOf(office, 'P-1')), undefined, { as })).status).toBe(404);
    for (const path of ['/participants', '/worklist'])
      expect((await office.ask('GET', office.inStudy(path), undefined, { as })).body.items).toEqual([]);
  });

  it('is told apart by the arm: nobody without check-ins is a team leader’s', async () => {
    const office = await house();
    const { status } = await office.ask('GET', office.of(await aliasOf(office, 'P-2')), undefined, { as: 'leader-1' });
    expect(status).toBe(404);
  });

  it('is warned of by the enrolment, the correction of the arm and the mentor taken away', async () => {
    const office = await house();
    expect((await enrol(office, { id: 'P-3' })).body.warnings).toEqual([NO_MENTOR]);
    expect((await enrol(office, { id: 'P-4', arm: 'SAU' })).body.warnings).toEqual([]);
    expect((await enrol(office, { id: 'P-5', mentor: 'mentor-1' })).body.warnings).toEqual([]);
    const corrected = await office.ask('PATCH', office.of('P-2', '/arm'), { arm: 'IPS-MA', reason: 'a slip' });
    expect(corrected.body.warnings).toEqual([{ ...NO_MENTOR, field: '/arm' }]);
    const left = await office.ask('PUT', office.of('P-5', '/mentor'), { mentor: null });
    expect(left.body.warnings).toEqual([NO_MENTOR]);
  });

  it('is warned of by the file that brings them, once', async () => {
    const office = await house();
    const rows = (name: string) => [
      aRow(1, { arm: 'IPS-MA', mentor: '', name }),
      aRow(2, { arm: 'SAU', mentor: '' }),
      aRow(3, { arm: 'IPS-MA', mentor: 'mentor-1' }),
    ];
    const missing = async (name: string): Promise<number[]> =>
      (await importRows(office, rows(name), '?mode=update')).body.warnings
        .filter(({ code }: Loose) => code === 'mentor-missing')
        .map(({ line }: Loose) => line);
    expect([await missing('Deltager 1'), await missing('Deltager 1b')]).toEqual([[2], []]);
  });
});
