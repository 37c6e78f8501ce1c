import { aNewcomer, anOffice, type Loose, type Office } from '../../support/an-office.ts';

const AT = '2026-06-20T09:00:00Z';

const anOfficeWithDeviations = async (): Promise<Office> => {
  const office = await anOffice({ at: AT });
  for (const [user, role] of [
    ['data-1', 'dataManager'],
    ['auditor-1', 'auditor'],
    ['assessor-1', 'assessor'],
  ] as const)
    await office.studies.saveMember({ study: 'ips-ma', user, roles: [role] });
  for (const id of ['P-1', 'P-2', 'P-3'])
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id, mentor: 'mentor-1' }));
  const held = (id: string, body: object) => office.ask('POST', office.of(id, '/follow-ups/FU12/outcome'), body);
  await held('P-1', { outcome: 'done', on: '2026-06-15' });
  await held('P-2', { outcome: 'notDone', on: '2026-06-15', reason: 'no-contact' });
  await held('P-3', { outcome: 'done', on: '2026-03-19' });
  const { body } = await office.ask('GET', office.of('P-3', '/events'));
  const entry = body.items.findLast(({ action }: Loose) => action === 'outcomeRecorded');
  await office.ask('POST', office.of('P-3', `/events/${entry.id}:void`), { reason: 'the wrong person' });
  return office;
};

const list = async (office: Office, query = '', as = 'coordinator-1') =>
  (await office.ask('GET', office.inStudy(`/deviations${query}`), undefined, { as })).body.items as Loose[];

describe('the deviations of a study', () => {
  it('name visits after their window, visits that were missed and why, and entries that were taken back', async () => {
    const rows = await list(await anOfficeWithDeviations());
    expect(
      rows.map(({ kind, participant, followUp, days, reason, by }) => [kind, participant, followUp, days, reason, by]),
    ).toEqual([
      ['lateVisit', 'P-1', 'FU12', 2, undefined, undefined],
      ['missedVisit', 'P-2', 'FU12', undefined, 'NO CONTACT', undefined],
      ['voided', 'P-3', undefined, undefined, 'the wrong person', 'coordinator-1'],
    ]);
  });

  it('name a visit before its window', async () => {
    const office = await anOfficeWithDeviations();
    await office.ask('POST', office.of('P-3', '/follow-ups/FU12/outcome'), { outcome: 'done', on: '2026-03-19' });
    expect(await list(office, '?kind=earlyVisit')).toMatchObject([{ participant: 'P-3', days: 2 }]);
  });

  it('name a mentor above the limit, and a double booking, with the reason given', async () => {
    const office = await anOfficeWithDeviations();
    const reason = 'the only one who speaks the language';
    const oneMore = { mentor: 'mentor-2', override: { reason } };
    const mentor = await office.ask('PUT', office.of('P-3', '/mentor'), oneMore, { as: 'lead-1' });
    const book = (id: string, override?: object) =>
      office.ask('PUT', office.of(id, '/follow-ups/FU24/appointment'), {
        at: '2027-04-20T10:30',
        mode: 'phone',
        assessor: 'assessor-1',
        ...(override ? { override } : {}),
      });
    await book('P-1');
    expect([mentor.status, (await book('P-2')).status, (await book('P-2', { reason })).status]).toEqual([
      200, 409, 200,
    ]);
    expect(await list(office, '?kind=override')).toMatchObject([
      { participant: 'P-2', reason, by: 'coordinator-1' },
      { participant: 'P-3', reason, by: 'lead-1' },
    ]);
  });

  it('name an assessor who was unblinded', async () => {
    const office = await anOfficeWithDeviations();
    const body = { on: '2026-06-19', assessor: 'assessor-1', how: 'participant', consequence: 'otherAssessor' };
    const { status } = await office.ask('POST', office.of('P-1', '/unblindings'), body);
    expect(status).toBe(201);
    expect(await list(office, '?kind=unblinding')).toMatchObject([{ participant: 'P-1', assessor: 'assessor-1' }]);
  });

  it('say why to coordinators alone, in whose words a name may stand; overseers hear nothing of check-ins either', async () => {
    const office = await anOfficeWithDeviations();
    const oneMore = { mentor: 'mentor-2', override: { reason: 'a reason' } };
    await office.ask('PUT', office.of('P-3', '/mentor'), oneMore, { as: 'lead-1' });
    const seen = async (as: string) => (await list(office, '', as)).map(({ kind, reason }) => [kind, reason]);
    const visits = [
      ['lateVisit', undefined],
      ['missedVisit', 'NO CONTACT'],
    ];
    for (const overseer of ['auditor-1', 'data-1'])
      expect(await seen(overseer)).toEqual([...visits, ['voided', undefined]]);
    expect(await seen('coordinator-1')).toContainEqual(['voided', 'the wrong person']);
  });

  it('come as a file too, and of a stretch of time', async () => {
    const office = await anOfficeWithDeviations();
    const { text } = await office.ask('GET', office.inStudy('/deviations?format=csv&to=2026-06-15'));
    expect(text.replace(/^\uFEFF/, '').split('\r\n')).toEqual([
      'at;kind;participant;followUp;days;reason;event;by;from;to;assessor',
      '2026-06-15;lateVisit;P-1;FU12;2;;;;;;',
      '2026-06-15;missedVisit;P-2;FU12;;NO CONTACT;;;;;',
      '',
    ]);
  });
});
