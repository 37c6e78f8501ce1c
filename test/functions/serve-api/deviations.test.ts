import { aPublisher, enrolOne, publish, withPostWindow } from '../../support/a-publisher.ts';
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

describe('a visit that was over before a version came', () => {
  /** The window of P-1 closes on 2026-06-13. */
  const HELD = '2026-06-05';
  const aVisit = async (): Promise<Office> => {
    const office = await aPublisher('2026-05-01T09:00:00Z');
    for (const [user, role] of [
      ['data-1', 'dataManager'],
      ['statistician-1', 'statistician'],
    ] as const)
      await office.studies.saveMember({ study: 'ips-ma', user, roles: [role] });
    await enrolOne(office, 'P-1', '2025-04-18');
    office.turnTo(`${HELD}T12:00:00Z`);
    await office.ask('POST', office.of('P-1', '/follow-ups/FU12/outcome'), { outcome: 'done', on: HELD });
    office.turnTo('2026-06-08T09:00:00Z');
    return office;
  };
  const publishes = async (office: Office, version: number, postWindow: string, move: 'all' | 'none' = 'all') => {
    expect((await publish(office, withPostWindow(version, postWindow), move)).status).toBe(201);
  };
  const seen = async (office: Office) => {
    const ask = async (path: string, as = 'coordinator-1') =>
      (await office.ask('GET', path, undefined, { as })).body.followUps.find(({ id }: Loose) => id === 'FU12');
    const csv = (await office.ask('GET', office.inStudy('/exports/csv?table=visits'), undefined, { as: 'data-1' }))
      .text;
    const odm = (await office.ask('GET', office.inStudy('/exports/odm'), undefined, { as: 'data-1' })).text;
    const fhir = (await office.ask('GET', office.inStudy('/exports/fhir'), undefined, { as: 'data-1' })).text;
    const retention = (await office.ask('GET', office.inStudy('/retention'))).body.timepoints;
    return {
      deviations: (await list(office, '?kind=lateVisit')).length,
      page: await ask(office.of('P-1')),
      blinded: await ask(office.of('P-1'), 'statistician-1'),
      agenda: await ask(office.of('P-1', '/agenda')),
      csv: csv.split('\r\n').find((line) => line.includes(';FU12;')),
      odm: odm.match(/IT.CLOSES" Value="[^"]+"|IT.TIMELINESS[^/]+/g),
      fhir: JSON.parse(fhir).entry.find(({ resource: { code } }: Loose) => code?.coding?.[0]?.code === 'FU12')?.resource
        .restriction,
      retention: retention.find(({ timepoint }: Loose) => timepoint === 'FU12').done,
    };
  };

  it.each([
    ['narrows', 'P43D'],
    ['widens', 'P90D'],
  ])('stays as it was judged when one %s its window', async (_how, postWindow) => {
    const office = await aVisit();
    const before = await seen(office);
    await publishes(office, 2, postWindow);
    expect(before).toMatchObject({ deviations: 0, page: { late: false, timeliness: 'in-window' } });
    expect(await seen(office)).toEqual(before);
  });

  it('stays late when one widens its window', async () => {
    const office = await aVisit();
    await publishes(office, 2, 'P43D');
    await enrolOne(office, 'P-2', '2025-04-18');
    await office.ask('POST', office.of('P-2', '/follow-ups/FU12/outcome'), { outcome: 'done', on: '2026-06-08' });
    expect(await list(office, '?kind=lateVisit')).toMatchObject([{ participant: 'P-2', days: 8 }]);
    office.turnTo('2026-06-10T09:00:00Z');
    await publishes(office, 3, 'P90D');
    expect(await list(office, '?kind=lateVisit')).toMatchObject([{ participant: 'P-2', days: 8 }]);
  });

  it('is judged by the version that they had, not by one that they were left out of', async () => {
    const judged = async (second: 'all' | 'none') => {
      const office = await aPublisher('2026-05-01T09:00:00Z');
      await enrolOne(office, 'P-1', '2025-04-18');
      office.turnTo('2026-05-02T09:00:00Z');
      await publishes(office, 2, 'P43D', second);
      office.turnTo(`${HELD}T12:00:00Z`);
      await office.ask('POST', office.of('P-1', '/follow-ups/FU12/outcome'), { outcome: 'done', on: HELD });
      office.turnTo('2026-06-08T09:00:00Z');
      await publishes(office, 3, 'P56D');
      const { late } = (await office.ask('GET', office.of('P-1'))).body.followUps[1];
      return [(await list(office, '?kind=lateVisit')).length, late];
    };
    expect(await judged('all')).toEqual([1, true]);
    expect(await judged('none')).toEqual([0, false]);
  });
});
