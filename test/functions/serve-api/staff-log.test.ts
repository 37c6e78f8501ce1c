import { aNewcomer, anOffice, type Office } from '../../support/an-office.ts';

const AT = '2026-03-02T09:00:00Z';

const put = (office: Office, user: string, body: object, as = 'coordinator-1') =>
  office.ask('PUT', office.inStudy(`/staff/${user}`), body, { as });

describe('the delegation log', () => {
  it('says who came, what changed and who went, when and why', async () => {
    const office = await anOffice({ at: AT });
    await put(office, 'mentor-2', { roles: ['mentor'], reason: 'begins today' });
    await put(office, 'mentor-2', { roles: ['mentor'] });
    office.turnTo('2026-03-03T09:00:00Z');
    await put(office, 'mentor-2', { roles: ['mentor', 'teamLeader'] });
    office.turnTo('2026-03-04T09:00:00Z');
    await office.ask('DELETE', office.inStudy('/staff/mentor-2'));
    const { body } = await office.ask('GET', office.inStudy('/staff/log'));
    expect(body.items).toEqual([
      { at: '2026-03-04T09:00:00Z', by: 'coordinator-1', user: 'mentor-2', old: { roles: ['mentor', 'teamLeader'] } },
      {
        at: '2026-03-03T09:00:00Z',
        by: 'coordinator-1',
        user: 'mentor-2',
        old: { roles: ['mentor'] },
        new: { roles: ['mentor', 'teamLeader'] },
      },
      {
        at: '2026-03-02T09:00:00Z',
        by: 'coordinator-1',
        user: 'mentor-2',
        new: { roles: ['mentor'] },
        reason: 'begins today',
      },
    ]);
  });

  it('leaves as a file for a spreadsheet, in which nothing is carried out', async () => {
    const office = await anOffice({ at: AT });
    await put(office, 'mentor-2', { roles: ['mentor'], reason: '=1+1' });
    const { text, headers } = await office.ask('GET', office.inStudy('/staff/log?format=csv'));
    expect(headers.get('content-type')).toContain('text/csv');
    expect(text.split('\r\n')[0]).toContain('at;by;user;old;new;reason');
    expect(text).toContain(`;'=1+1`);
  });
});

describe('a lead coordinator', () => {
  it('is appointed by a lead or the operator, never by themselves', async () => {
    const office = await anOffice({ at: AT });
    const raise = { roles: ['coordinator', 'leadCoordinator'] };
    expect((await put(office, 'coordinator-1', raise)).body).toMatchObject({ status: 403, code: 'lead-only' });
    expect((await put(office, 'lead-1', { roles: ['coordinator'] })).status).toBe(403);
    expect((await office.ask('DELETE', office.inStudy('/staff/lead-1'))).status).toBe(403);
    expect((await put(office, 'coordinator-1', raise, 'lead-1')).status).toBe(200);
    expect((await put(office, 'lead-2', { roles: ['leadCoordinator'] }, 'operator')).status).toBe(200);
  });
});

describe('an operator', () => {
  it('does not let themselves into a study that others coordinate, nor make more of their place in it', async () => {
    const office = await anOffice({ at: AT });
    const lead = { roles: ['leadCoordinator'] };
    for (const roles of [lead, { roles: ['mentor'] }])
      expect((await put(office, 'operator', roles, 'operator')).body).toMatchObject({ status: 403, code: 'own-place' });
    await put(office, 'operator', { roles: ['coordinator'], sites: ['north'] });
    expect((await put(office, 'operator', lead, 'operator')).body).toMatchObject({ status: 403, code: 'other-sites' });
    const narrow = { ...lead, sites: ['north'] };
    expect((await put(office, 'operator', narrow, 'operator')).body).toMatchObject({ status: 403, code: 'lead-only' });
    const own = { roles: ['coordinator'], sites: ['north'], language: 'da' };
    expect((await put(office, 'operator', own, 'operator')).status).toBe(200);
    const locking = (how: string, as: string) =>
      office.ask('POST', office.inStudy(`/staff/operator:${how}`), { reason: 'leaves' }, { as });
    expect((await locking('lock', 'coordinator-1')).status).toBe(200);
    expect((await locking('unlock', 'operator')).body).toMatchObject({ status: 403, code: 'own-place' });
  });

  it('does not come in either once those who coordinated it are locked out or gone, by them or others', async () => {
    const office = await anOffice({ at: AT });
    const as = 'operator';
    const staff = (await office.ask('GET', office.inStudy('/staff'))).body.items as { user: string; roles: string[] }[];
    const coordinating = staff.filter(({ roles }) => roles.some((role) => role.endsWith('oordinator')));
    const lead = { roles: ['leadCoordinator'] };
    for (const { user } of coordinating)
      expect((await put(office, user, { roles: ['dataManager'] }, as)).status).toBe(200);
    expect((await put(office, as, lead, as)).body).toMatchObject({ status: 403, code: 'own-place' });
    for (const { user } of coordinating)
      expect((await office.ask('DELETE', office.inStudy(`/staff/${user}`), undefined, { as })).status).toBe(204);
    expect((await put(office, as, lead, as)).body).toMatchObject({ status: 403, code: 'own-place' });
    expect((await put(office, 'lead-9', lead, as)).status).toBe(200);
  });

  it('begins a new study with whom they like', async () => {
    const office = await anOffice({ at: AT });
    const as = 'operator';
    await office.ask('POST', '/api/studies', { id: 'new', name: 'A new study' }, { as });
    const place = { roles: ['leadCoordinator'] };
    expect((await office.ask('PUT', '/api/studies/new/staff/operator', place, { as })).status).toBe(200);
  });
});

describe('whoever knew the arms of a study', () => {
  const leave = (office: Office, user: string) =>
    office.ask('DELETE', office.inStudy(`/staff/${user}`), undefined, { as: 'lead-1' });

  it('is not its assessor later on, though they left and came back under another role', async () => {
    const office = await anOffice({ at: AT });
    await put(office, 'helper-1', { roles: ['coordinator'] });
    office.turnTo('2026-03-04T09:00:00Z');
    await put(office, 'helper-1', { roles: ['coordinator'], language: 'da' });
    await leave(office, 'helper-1');
    office.turnTo('2026-04-01T09:00:00Z');
    const { status, body } = await put(office, 'helper-1', { roles: ['assessor'] });
    expect([status, body.field, body.detail]).toEqual([422, '/roles', 'coordinator: 2026-03-02 – 2026-03-04']);
    expect((await put(office, 'helper-1', { roles: ['statistician'] })).status).toBe(200);
    expect((await put(office, 'helper-1', { roles: ['assessor'] })).body.field).toBe('/roles');
  });

  it('is no assessor who became a mentor by the same way, either', async () => {
    const office = await anOffice({ at: AT });
    await put(office, 'helper-1', { roles: ['assessor'] });
    await leave(office, 'helper-1');
    const { status, body } = await put(office, 'helper-1', { roles: ['mentor'] });
    expect([status, body.detail]).toEqual([422, 'assessor: 2026-03-02 – 2026-03-02']);
    expect((await put(office, 'helper-1', { roles: ['assessor'] })).status).toBe(200);
  });

  it('knew nothing by a place that was taken back before its first day', async () => {
    const office = await anOffice({ at: AT });
    await put(office, 'helper-1', { roles: ['coordinator'], from: '2026-05-01' });
    await leave(office, 'helper-1');
    expect((await put(office, 'helper-1', { roles: ['assessor'] })).status).toBe(200);
  });
});

describe('two people who change one member at once', () => {
  it('are both told: whoever is later sees what holds now, and nothing is written over', async () => {
    const office = await anOffice({ at: AT });
    const change = (body: object, version: string) =>
      office.ask('PUT', office.inStudy('/staff/mentor-2'), body, {
        as: 'coordinator-1',
        headers: { 'if-match': `"${version}"` },
      });
    const first = await change({ roles: ['mentor'] }, 'none');
    expect(first.status).toBe(200);
    expect((await change({ roles: ['teamLeader'] }, 'none')).status).toBe(412);
    expect((await change({ roles: ['mentor'], until: '2026-12-31' }, first.body.version)).status).toBe(200);
    const late = await change({ roles: ['mentor'], name: 'Mentor 2' }, first.body.version);
    expect(late.status).toBe(412);
    expect(late.body.current).toMatchObject({ user: 'mentor-2', until: '2026-12-31' });
    expect((await change({ roles: ['mentor'], name: 'Mentor 2' }, late.body.version)).status).toBe(200);
  });
});

describe('a member with work of their own', () => {
  it('is ended and not removed', async () => {
    const office = await anOffice({ at: AT });
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ mentor: 'mentor-1' }));
    const { status, body } = await office.ask('DELETE', office.inStudy('/staff/mentor-1'));
    expect([status, body.code]).toEqual([409, 'has-participants']);
    expect(body.detail).toContain('/staff/mentor-1:end');
  });
});

describe('the access review', () => {
  it('shows who has which role, when they were last here, and what to look at', async () => {
    const office = await anOffice({ at: AT });
    const away = { from: '2026-03-01', until: '2026-03-10' };
    await put(office, 'mentor-1', { roles: ['mentor'], until: '2026-12-31', leave: [away] });
    await put(office, 'mentor-3', { roles: ['mentor'], until: '2026-12-31', leave: [{ ...away, cover: 'gone' }] });
    const { body } = await office.ask('GET', office.inStudy('/staff/review'));
    const of = (user: string) => body.items.find((item: { user: string }) => item.user === user);
    expect(of('coordinator-1')).toMatchObject({ isActive: true, lastUse: '2026-03-02', warnings: ['NO_END_DATE'] });
    expect(of('mentor-1').warnings).toEqual(['LEAVE_WITHOUT_COVER', 'NEVER_USED']);
    expect(of('mentor-3').warnings).toEqual(['COVER_NOT_ON_THE_STAFF', 'NEVER_USED']);
    expect(body.emptyRoles).toEqual(['teamLeader', 'assessor', 'dataManager']);
    expect(body.reviews).toEqual([]);
  });

  it('notices whoever has not been here for a quarter', async () => {
    const office = await anOffice({ at: AT });
    await office.ask('GET', office.inStudy('/staff'), undefined, { as: 'lead-1' });
    office.turnTo('2026-06-02T09:00:00Z');
    const { body } = await office.ask('GET', office.inStudy('/staff/review'));
    const lead = body.items.find((item: { user: string }) => item.user === 'lead-1');
    expect(lead).toMatchObject({ lastUse: '2026-03-02', warnings: ['NO_END_DATE', 'NOT_USED_FOR_LONG'] });
  });

  it('is recorded with who did it and what they say', async () => {
    const office = await anOffice({ at: AT });
    const review = office.inStudy('/staff/review');
    expect((await office.ask('POST', review, {})).status).toBe(422);
    expect((await office.ask('POST', review, { note: 'all as it should be' })).status).toBe(201);
    const { body } = await office.ask('GET', review);
    expect(body.reviews).toEqual([{ at: AT, by: 'coordinator-1', note: 'all as it should be' }]);
  });

  it('is recorded by nobody who coordinates some sites only', async () => {
    const office = await anOffice({ at: AT });
    await office.studies.saveMember({ study: 'ips-ma', user: 'south-1', roles: ['coordinator'], sites: ['south'] });
    const review = office.inStudy('/staff/review');
    const { status, body } = await office.ask('POST', review, { note: 'all as it should be' }, { as: 'south-1' });
    expect([status, body.code]).toEqual([403, 'whole-study']);
    expect((await office.ask('GET', review)).body.reviews).toEqual([]);
  });
});
