import { aNewcomer, anOffice, type Loose, type Office } from '../../support/an-office.ts';

const AT = '2026-03-02T10:00:00+01:00';

const people = [
  { id: 'P-1', name: 'Søren Prøve', phone: '20 12 34 56', email: 'p1@example.com', crf: '00017' },
  { id: 'P-10', name: 'Sørine Testsen', phone: '20 12 99 56', email: 'p10@example.com', crf: '00018' },
  { id: 'P-2', name: 'Bo Soerensen', phone: '20 12 34 57', email: 'p2@example.com', crf: '00019' },
];

const open = async (): Promise<Office> => {
  const office = await anOffice({ at: AT });
  for (const { id, crf, ...contact } of people)
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id, contact, externalIds: { crf } }));
  return office;
};

const hits = async ({ ask, inStudy }: Office, q: string, as?: string): Promise<unknown[]> => {
  const { body } = await ask('GET', inStudy(`/participants?q=${encodeURIComponent(q)}`), undefined, as ? { as } : {});
  return body.items.map(({ id, matched, name }: Loose) => [id, matched, name]);
};

describe('a caller', () => {
  it.each([
    [
      'p-1',
      [
        ['P-1', 'id', 'Søren Prøve'],
        ['P-10', 'id', 'Sørine Testsen'],
      ],
    ],
    ['00019', [['P-2', 'externalId', 'Bo Soerensen']]],
    [
      'søren',
      [
        ['P-1', 'name', 'Søren Prøve'],
        ['P-2', 'name', 'Bo Soerensen'],
      ],
    ],
    [
      'Sør',
      [
        ['P-1', 'name', 'Søren Prøve'],
        ['P-2', 'name', 'Bo Soerensen'],
        ['P-10', 'name', 'Sørine Testsen'],
      ],
    ],
    ['PROEVE sø', [['P-1', 'name', 'Søren Prøve']]],
    ['bo', [['P-2', 'name', 'Bo Soerensen']]],
    ['3457', [['P-2', 'phone', 'Bo Soerensen']]],
    ['12 99 56', [['P-10', 'phone', 'Sørine Testsen']]],
    ['P10@example.com', [['P-10', 'email', 'Sørine Testsen']]],
    ['nobody', []],
  ])('who gives %p is found', async (q, expected) => {
    const found = await hits(await open(), q);
    expect(found).toHaveLength(expected.length);
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  it('is found by the name and the number she had, until somebody else has them', async () => {
    const office = await open();
    const contact = { name: 'Søren Gift', phone: '20 12 11 11' };
    expect((await office.ask('PATCH', office.of('P-1', '/contact'), contact)).status).toBe(200);
    expect(await hits(office, 'Søren Prøve')).toEqual([['P-1', 'formerName', 'Søren Gift']]);
    expect(await hits(office, '3456')).toEqual([['P-1', 'formerPhone', 'Søren Gift']]);
    expect(await hits(office, 'Gift')).toEqual([['P-1', 'name', 'Søren Gift']]);
  });

  it('is looked up for a reason that is kept, and only who is shown', async () => {
    const office = await open();
    await hits(office, 'Sør');
    const reads = async (id: string) =>
      (await office.contacts.readsOf('ips-ma', id)).map(({ purpose, user }) => [purpose, user]);
    expect(await reads('P-2')).toEqual([['search', 'coordinator-1']]);
    await hits(office, 'Sørine');
    expect([await reads('P-1'), await reads('P-10')].map(({ length }) => length)).toEqual([1, 2]);
  });

  it('is sought among names alone, and opened once', async () => {
    const office = await open();
    const { records } = office.ports;
    const refused = () => Promise.reject(new Error('what the others are filtered by was read'));
    office.ports.records = { ...records, roster: refused };
    office.contacts.lookUps.length = 0;
    expect(await hits(office, 'Sørine')).toEqual([['P-10', 'name', 'Sørine Testsen']]);
    expect(office.contacts.lookUps.filter(({ participant }) => participant === 'P-10')).toHaveLength(1);
    office.ports.records = records;
    const dead = await office.ask('GET', office.inStudy('/participants?q=S%C3%B8rine&status=dead'));
    expect(dead.body.items).toEqual([]);
  });

  it('of a site that is not the coordinator’s is neither found nor opened', async () => {
    const office = await open();
    await office.ask('PATCH', '/api/studies/ips-ma', {
      sites: [
        { id: 'north', name: 'North' },
        { id: 'south', name: 'South' },
      ],
    });
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: 'P-3', site: 'north' }));
    await office.studies.saveMember({ study: 'ips-ma', user: 'south-1', roles: ['coordinator'], sites: ['south'] });
    office.contacts.lookUps.length = 0;
    expect(await hits(office, 'Deltager', 'south-1')).toEqual([]);
    expect(await hits(office, 'P-3', 'south-1')).toEqual([]);
    expect(office.contacts.lookUps.filter(({ participant }) => participant === 'P-3')).toEqual([]);
    expect(await hits(office, 'Deltager')).toEqual([['P-3', 'name', 'Deltager 1']]);
  });

  it('is found by the name that mails about check-ins give them, by coordinators alone', async () => {
    const office = await open();
    const alias = (await office.records.readCheckIns('ips-ma', 'P-2'))?.alias ?? '';
    await office.ask('PUT', office.of('P-2', '/mentor'), { mentor: 'mentor-1' });
    expect(await hits(office, alias)).toEqual([['P-2', 'secondPseudonym', 'Bo Soerensen']]);
    expect(await hits(office, ` ${alias.toLowerCase()} `)).toEqual([['P-2', 'secondPseudonym', 'Bo Soerensen']]);
    const byMentor = await office.ask('GET', office.inStudy(`/participants?q=${alias}`), undefined, { as: 'mentor-1' });
    expect(byMentor.body.items.map(({ id }: Loose) => id)).toEqual([alias]);
    for (const role of ['assessor', 'statistician', 'dataManager', 'mentor'] as const) {
      await office.studies.saveMember({ study: 'ips-ma', user: role, roles: [role] });
      expect([role, await hits(office, alias, role)]).toEqual([role, []]);
    }
  });

  it('is told from others of the same name by site, end of the number and what is due next', async () => {
    const office = await open();
    const place = { site: 'north', contact: { name: 'Bo Soerensen', phone: '20 12 34 99' } };
    await office.ask('PATCH', '/api/studies/ips-ma', { sites: [{ id: 'north', name: 'North' }] });
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: 'P-4', ...place }));
    const { body } = await office.ask('GET', office.inStudy('/participants?q=Bo%20Soerensen'));
    expect(body.items.map(({ id, site, phoneEnd, nextDue }: Loose) => [id, site, phoneEnd, nextDue])).toEqual([
      ['P-2', undefined, '3457', { followUp: 'FU12', target: '2026-04-18' }],
      ['P-4', 'north', '3499', { followUp: 'FU12', target: '2026-04-18' }],
    ]);
    await office.studies.saveMember({ study: 'ips-ma', user: 'data-1', roles: ['dataManager'] });
    const byId = await office.ask('GET', office.inStudy('/participants?q=P-4'), undefined, { as: 'data-1' });
    expect(byId.body.items).toHaveLength(1);
    expect(byId.text).not.toMatch(/phoneEnd|nextDue|Soerensen/);
  });

  it('of another site counts in no "more"', async () => {
    const office = await anOffice({ at: AT });
    const { ask, inStudy } = office;
    await ask('PATCH', '/api/studies/ips-ma', { sites: ['north', 'south'].map((id) => ({ id, name: id })) });
    const enrol = (n: number, site: string) =>
      ask('POST', inStudy('/participants'), aNewcomer({ id: `Q-${String(n)}`, site, contact: { name: 'Åse' } }));
    for (let n = 1; n <= 60; n += 1) await enrol(n, 'north');
    await enrol(61, 'south');
    await office.studies.saveMember({ study: 'ips-ma', user: 'south-1', roles: ['coordinator'], sites: ['south'] });
    for (const q of ['aase', 'q-'])
      for (const mentor of ['', '&status=active'])
        expect((await ask('GET', inStudy(`/participants?q=${q}${mentor}`), undefined, { as: 'south-1' })).body).toEqual(
          {
            items: [expect.objectContaining({ id: 'Q-61' })],
          },
        );
    expect((await ask('GET', inStudy('/participants?q=q-'))).body.more).toBe(true);
  });

  it('beyond those whom a search looks through is found by a whole id, a name and a number, at their own site', async () => {
    const office = await anOffice({ at: AT });
    await office.ask('PATCH', '/api/studies/ips-ma', { sites: ['north', 'south'].map((id) => ({ id, name: id })) });
    for (const { id, crf, ...contact } of people)
      await office.ask(
        'POST',
        office.inStudy('/participants'),
        aNewcomer({ id, contact, site: 'north', externalIds: { crf } }),
      );
    await office.studies.saveMember({ study: 'ips-ma', user: 'south-1', roles: ['coordinator'], sites: ['south'] });
    // As in a study of which every look shows a thousand others, and never an end.
    jest.spyOn(office.records, 'pseudonyms').mockResolvedValue({ rows: [], cursor: 'goes on' });
    for (const q of ['P-10', 'p-10', 'Sørine', '12 99 56', 'p10@example.com']) {
      expect(await hits(office, q)).toEqual([['P-10', expect.any(String), 'Sørine Testsen']]);
      expect(await hits(office, q, 'south-1')).toEqual([]);
    }
    expect((await office.ask('GET', office.inStudy('/participants?q=P-10'))).body.more).toBe(true);
  });

  it('among many of one name is told to be more', async () => {
    const { ask, inStudy } = await anOffice({ at: AT });
    for (let n = 1; n <= 60; n += 1)
      await ask(
        'POST',
        inStudy('/participants'),
        aNewcomer({ id: `Q-${String(n)}`, contact: { name: `Åse ${String(n)}` } }),
      );
    const { body } = await ask('GET', inStudy('/participants?q=aase'));
    expect([body.items.length, body.more]).toEqual([50, true]);
  });
});

it('lists whose interview is overdue, booked or closed', async () => {
  const { ask, inStudy, of } = await anOffice({ at: AT });
  const anchors = { baseline: '2025-02-10', randomisation: '2025-02-11' };
  await ask('POST', inStudy('/participants'), aNewcomer({ id: 'P-1', anchors }));
  await ask('POST', inStudy('/participants'), aNewcomer({ id: 'P-2', anchors }));
  await ask('POST', inStudy('/participants'), aNewcomer({ id: 'P-3' }));
  await ask('PUT', of('P-2', '/follow-ups/FU12/appointment'), { at: '2026-03-10T10:30', mode: 'phone' });
  const ids = async (query: string): Promise<string[]> =>
    (await ask('GET', inStudy(`/participants?${query}`))).body.items.map(({ id }: Loose) => id);
  expect(await ids('followUp=FU12&state=overdue')).toEqual(['P-1']);
  expect(await ids('followUp=FU12&state=booked')).toEqual(['P-2']);
  expect(await ids('followUp=FU12&state=planned&arm=IPS-MA')).toEqual(['P-3']);
  expect(await ids('state=booked&arm=SAU')).toEqual([]);
  for (const id of ['P-2', 'P-3'])
    await ask('PATCH', of(id, '/participation'), { life: 'dead', reason: 'told by phone' });
  for (const state of ['planned', 'open', 'booked'])
    expect(await ids(`state=${state}&followUp=FU12`)).not.toContain('P-3');
  expect(await ids('followUp=FU12&state=booked')).toEqual([]);
  expect(await ids('followUp=BL&state=done')).toEqual(['P-1', 'P-2', 'P-3']);
  expect((await ask('GET', inStudy('/participants?state=lost'))).body).toMatchObject({ status: 422, field: 'state' });
});
