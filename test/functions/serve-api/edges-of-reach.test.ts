import { aStudy } from '../../support/a-study.ts';
import { aNewcomer, anOffice, type Office } from '../../support/an-office.ts';

const AT = '2026-03-25T09:00:00Z';
const SITES = [
  { id: 'north', name: 'North' },
  { id: 'south', name: 'South' },
];

/** P-1 belongs to the north, and a coordinator to the south. */
const twoSites = async (): Promise<Office> => {
  const office = await anOffice({ at: AT, study: aStudy({ sites: SITES }) });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer({ site: 'north' }));
  await office.studies.saveMember({ study: 'ips-ma', user: 'south-1', roles: ['coordinator'], sites: ['south'] });
  return office;
};

describe('a coordinator of one site', () => {
  it('neither opens the card of somebody of another one by changing it, nor leaves a look in their log', async () => {
    const office = await twoSites();
    office.contacts.lookUps.length = 0;
    for (const id of ['P-1', 'P-2'])
      expect(
        (await office.ask('PATCH', office.of(id, '/contact'), { email: 'p2@example.com' }, { as: 'south-1' })).status,
      ).toBe(404);
    expect(office.contacts.lookUps).toEqual([]);
    const { body } = await office.ask('GET', office.of('P-1', '/access-log'));
    expect(body.items).toEqual([]);
  });

  it('takes somebody out of a household without opening the cards of those elsewhere', async () => {
    const office = await twoSites();
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: 'P-2', site: 'south' }));
    await office.ask('PUT', office.of('P-1', '/household'), { with: ['P-2'] });
    office.contacts.lookUps.length = 0;
    const { status } = await office.ask('PUT', office.of('P-2', '/household'), { with: [] }, { as: 'south-1' });
    expect([status, office.contacts.lookUps.filter(({ participant }) => participant === 'P-1')]).toEqual([200, []]);
    expect((await office.ask('GET', office.of('P-1'))).body.household).toBeUndefined();
  });

  it.each([
    ['south-1', { roles: ['coordinator'] }],
    ['south-1', { roles: ['coordinator'], sites: ['south', 'north'] }],
    ['newcomer-1', { roles: ['coordinator'], sites: ['north'] }],
    ['coordinator-1', { roles: ['mentor'], sites: ['south'] }],
  ])('gives %s no place beyond their own: %j', async (user, body) => {
    const office = await twoSites();
    const answer = await office.ask('PUT', office.inStudy(`/staff/${user}`), body, { as: 'south-1' });
    expect([answer.status, answer.body.code]).toEqual([403, 'other-sites']);
  });

  it('puts colleagues of that site on the staff, and takes them off again', async () => {
    const office = await twoSites();
    const path = office.inStudy('/staff/newcomer-1');
    const place = { roles: ['mentor'], sites: ['south'] };
    expect((await office.ask('PUT', path, place, { as: 'south-1' })).status).toBe(200);
    expect((await office.ask('DELETE', path, undefined, { as: 'south-1' })).status).toBe(204);
    const others = office.inStudy('/staff/coordinator-1');
    expect((await office.ask('DELETE', others, undefined, { as: 'south-1' })).status).toBe(403);
  });
});

describe('what holds for the whole study', () => {
  const south = { as: 'south-1' };
  const closed = [{ from: '2026-07-06', to: '2026-07-10' }];

  it('is read by a coordinator of one site, who is told whom to ask for a change of it', async () => {
    const office = await twoSites();
    for (const [field, change] of Object.entries({
      name: 'Another name',
      closedPeriods: closed,
      unclearSends: 'resend-once',
      senders: { interviews: { phone: '33 33 33 33' } },
      sites: [SITES[0], { ...SITES[1], name: 'South' }, { id: 'west' }],
    })) {
      const { status, body } = await office.ask('PATCH', office.inStudy(''), { [field]: change }, south);
      expect([status, body.code, body.field]).toEqual([403, 'whole-study', `/${field}`]);
    }
    const other = { sites: [{ ...SITES[0], closedPeriods: closed }, SITES[1]] };
    expect((await office.ask('PATCH', office.inStudy(''), other, south)).status).toBe(403);
    const { body, status } = await office.ask('GET', office.inStudy(''), undefined, south);
    expect([status, body.name, body.sites]).toEqual([200, 'A made-up study', SITES]);
  });

  it('is closed at their own site by them, and by others at all', async () => {
    const office = await twoSites();
    const own = { sites: [SITES[0], { ...SITES[1], closedPeriods: closed, emergency: 'Ring 1813' }] };
    expect((await office.ask('PATCH', office.inStudy(''), own, south)).body.sites).toEqual(own.sites);
    expect((await office.ask('PATCH', office.inStudy(''), { closedPeriods: closed })).status).toBe(200);
  });

  it('is stopped by whoever coordinates any of it, and goes on by who coordinates all', async () => {
    const office = await twoSites();
    const path = office.inStudy('');
    const stop = { sendingStopped: true, reason: 'a wrong text' };
    expect((await office.ask('PATCH', path, stop, south)).body).toMatchObject({ sendingStop: { by: 'south-1' } });
    const resume = await office.ask('PATCH', path, { sendingStopped: false }, south);
    expect([resume.status, resume.body.field]).toEqual([403, '/sendingStopped']);
    expect((await office.ask('PATCH', path, { sendingStopped: false })).status).toBe(200);
  });

  it('gets texts and versions from those alone who coordinate all of it', async () => {
    const office = await twoSites();
    const { body: texts } = await office.ask('GET', office.inStudy('/templates'), undefined, south);
    const text = { ...texts.participant.da.templates.invite };
    const change = { template: 'invite', language: 'da', text };
    const put = await office.ask('PUT', office.inStudy('/templates'), change, south);
    expect([put.status, put.body.code]).toEqual([403, 'whole-study']);
    const { body: current } = await office.ask('GET', office.inStudy('/protocols/1'), undefined, south);
    const amendment = { protocol: { ...current.protocol, version: 2 }, move: 'none' };
    const preview = await office.ask('POST', office.inStudy('/protocols:preview'), amendment, south);
    expect(preview.status).toBe(200);
    const { previewToken } = preview.body;
    const publish = await office.ask('POST', office.inStudy('/protocols'), { ...amendment, previewToken }, south);
    expect([publish.status, publish.body.code]).toEqual([403, 'whole-study']);
  });
});

describe('a site', () => {
  it.each<[string, string, (office: Office) => Promise<unknown>]>([
    ['participants', '1 participant and 0 members of staff', async () => undefined],
    [
      'staff',
      '1 participant and 1 member of staff',
      (office) => office.ask('PUT', office.inStudy('/staff/north-1'), { roles: ['mentor'], sites: ['north'] }),
    ],
  ])('stays while somebody belongs to it: %s', async (_, whose, arrange) => {
    const office = await twoSites();
    await arrange(office);
    const { status, body } = await office.ask('PATCH', office.inStudy(''), { sites: [SITES[1]] });
    expect([status, body.field]).toEqual([422, '/sites']);
    expect(body.remedy).toContain(whose);
    expect((await office.studies.study('ips-ma'))?.sites).toEqual(SITES);
  });

  it('that nobody belongs to any more can go', async () => {
    const office = await twoSites();
    await office.ask('PATCH', office.inStudy(''), { sites: [...SITES, { id: 'west' }] });
    await office.ask('PUT', office.inStudy('/staff/west-1'), {
      roles: ['mentor'],
      sites: ['west'],
      until: '2026-03-01',
    });
    expect((await office.ask('PATCH', office.inStudy(''), { sites: SITES })).body.sites).toEqual(SITES);
  });
});

describe('what is asked of a route that has no such parameter', () => {
  it('is refused: whoever thinks that they only try it out changes nothing', async () => {
    const office = await anOffice({ at: AT });
    const path = office.inStudy('/staff/mentor-2?dryRun=true');
    const { status, body } = await office.ask('PUT', path, { roles: ['mentor'] });
    expect([status, body.field]).toEqual([422, 'dryRun']);
    const staff = await office.ask('GET', office.inStudy('/staff'));
    expect(staff.text).not.toContain('mentor-2');
  });

  it('may be left empty where it is one', async () => {
    const office = await anOffice({ at: AT });
    expect((await office.ask('GET', office.inStudy('/log?kind='))).status).toBe(200);
  });

  it.each(['constructor', '__proto__'])('is no timepoint because every object has one: %s', async (timepoint) => {
    const office = await anOffice({ at: AT });
    await office.ask('POST', office.inStudy('/participants'), aNewcomer());
    const path = office.of('P-1', `/follow-ups/${timepoint}/appointment`);
    const { status, body } = await office.ask('PUT', path, { at: '2026-04-02T10:00', mode: 'phone' });
    expect([status, body.code]).toEqual([404, 'unknown-timepoint']);
  });

  it('is not found under a name longer than any', async () => {
    const office = await anOffice({ at: AT });
    const { status, body } = await office.ask('GET', office.of('P'.repeat(2_100)));
    expect([status, body.code]).toEqual([404, 'not-found']);
  });
});

describe('a request that is repeated under one key', () => {
  it('by somebody who has become another is answered as far as they see now', async () => {
    const office = await anOffice({ at: AT });
    await office.ask('POST', office.inStudy('/participants'), aNewcomer());
    const member = { study: 'ips-ma', user: 'changing-1', roles: ['leadCoordinator' as const] };
    await office.studies.saveMember(member);
    const booking = { at: '2026-04-02T10:00', mode: 'phone' };
    await office.ask('PUT', office.of('P-1', '/follow-ups/FU12/appointment'), booking);
    await office.until('2026-04-02T12:00:00Z');
    const record = () =>
      office.ask(
        'POST',
        office.of('P-1', '/follow-ups/FU12/outcome'),
        { outcome: 'done', on: '2026-04-02', mode: 'phone' },
        { as: 'changing-1', headers: { 'idempotency-key': 'once' } },
      );
    expect((await record()).body.arm).toBe('IPS-MA');
    await office.studies.saveMember({ ...member, roles: ['assessor'] });
    office.studies.forget();
    const again = await record();
    expect([again.status, again.text.includes('IPS-MA')]).toEqual([404, false]);
  });
});

describe('an assessor', () => {
  it('is not told where the participant belongs, in the week or on the sheet of the day', async () => {
    const office = await twoSites();
    await office.studies.saveMember({ study: 'ips-ma', user: 'assessor-1', roles: ['assessor'] });
    const booking = { at: '2026-03-26T10:00', mode: 'phone', assessor: 'assessor-1' };
    await office.ask('PUT', office.of('P-1', '/follow-ups/FU12/appointment'), booking);
    for (const path of ['/slots', '/assessors/assessor-1/days/2026-03-26', '/participants/P-1', '/worklist']) {
      const { status, text } = await office.ask('GET', office.inStudy(path), undefined, { as: 'assessor-1' });
      expect([path, status, text.includes('north')]).toEqual([path, 200, false]);
    }
    const sheet = await office.ask('GET', office.inStudy('/assessors/assessor-1/days/2026-03-26'));
    expect(sheet.body.items).toEqual([expect.objectContaining({ participant: 'P-1', site: 'north' })]);
  });

  it.each(['coordinator', 'dataManager', 'leadCoordinator'] as const)(
    'is nobody who has been %s: they could see the arms',
    async (role) => {
      const office = await anOffice({ at: AT });
      await office.studies.saveMember({ study: 'ips-ma', user: 'changing-1', roles: [role], until: '2025-12-31' });
      const path = office.inStudy('/staff/changing-1');
      const { status, body } = await office.ask('PUT', path, { roles: ['assessor'] }, { as: 'operator' });
      expect([status, body.field]).toEqual([422, '/roles']);
    },
  );
});

describe('a member with participants', () => {
  it.each([
    ['by an end that has passed', { roles: ['mentor'], until: '2026-03-24' }],
    ['by another role', { roles: ['teamLeader'] }],
  ])('does not leave them to nobody %s: a plan names successors', async (_, place) => {
    const office = await anOffice({ at: AT });
    const path = office.inStudy('/staff/mentor-1');
    await office.ask('PUT', path, { roles: ['mentor'] });
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ mentor: 'mentor-1' }));
    const { status, body } = await office.ask('PUT', path, place);
    expect([status, body.code]).toEqual([409, 'has-participants']);
    expect((await office.ask('PUT', path, { roles: ['mentor'], until: '2026-12-31' })).status).toBe(200);
  });
});

describe('what is entered twice or backwards', () => {
  it('is refused at its place', async () => {
    const office = await anOffice({ at: AT });
    const twice = await office.ask('PATCH', office.inStudy(''), { sites: [{ id: 'north' }, { id: 'north' }] });
    expect([twice.status, twice.body.field]).toEqual([422, '/sites']);
    const leave = [{ from: '2026-04-10', until: '2026-04-01' }];
    const backwards = await office.ask('PUT', office.inStudy('/staff/mentor-1'), { roles: ['mentor'], leave });
    expect([backwards.status, backwards.body.field]).toEqual([422, '/leave/0/until']);
  });
});

describe('an assessor who meets somebody a second time', () => {
  it('reads nothing that a colleague wrote about the first', async () => {
    const office = await anOffice({ at: '2025-05-01T09:00:00Z' });
    await office.studies.saveMember({ study: 'ips-ma', user: 'assessor-1', roles: ['assessor'] });
    await office.ask('POST', office.inStudy('/participants'), aNewcomer());
    await office.until(AT);
    const followUp = (path: string): string => office.of('P-1', `/follow-ups/${path}`);
    const booking = { mode: 'phone', assessor: 'assessor-1' };
    await office.ask('PUT', followUp('FU12/appointment'), { ...booking, at: '2026-03-26T10:00' });
    await office.until('2026-03-26T12:00:00Z');
    const outcome = { outcome: 'done', on: '2026-03-26', mode: 'phone', text: 'mentor var med' };
    expect((await office.ask('POST', followUp('FU12/outcome'), outcome)).status).toBe(201);
    await office.ask('PUT', followUp('FU24/appointment'), { ...booking, at: '2027-04-19T10:00' });
    const { status, text } = await office.ask('GET', office.of('P-1'), undefined, { as: 'assessor-1' });
    expect([status, text.includes('2027-04-19T10:00'), text.includes('mentor')]).toEqual([200, true, false]);
  });
});
