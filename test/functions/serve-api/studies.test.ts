import { senderKind } from '../../../shared/adapters/sms-sender.ts';
import { builtIn } from '../../support/a-study.ts';
import { aNewcomer, anOffice, type Loose } from '../../support/an-office.ts';

const AT = '2026-03-25T09:00:00Z';
const anOperator = { as: 'operator' };

describe('a study', () => {
  it('is made by an operator from its id and name; everything else has a default', async () => {
    const { ask } = await anOffice({ at: AT });
    const { status, body, headers } = await ask('POST', '/api/studies', { id: 'new', name: 'A new study' }, anOperator);
    expect([status, headers.get('location')]).toEqual([201, '/api/studies/new']);
    expect(body).toMatchObject({ id: 'new', unclearSends: 'flag', sms: 'sns', protocolVersion: 1 });
    expect(body.textsPerDay).toEqual({ interviews: 500, checkIns: 500 });
    expect((await ask('POST', '/api/studies', { id: 'new', name: 'Another' }, anOperator)).body).toMatchObject({
      status: 409,
      field: '/id',
    });
  });

  it('bounds the texts of a day by stream, replaces them as a whole, and lets them go again', async () => {
    const { ask, inStudy } = await anOffice({ at: AT });
    const set = async (textsPerDay: object) => (await ask('PATCH', inStudy(''), { textsPerDay })).body;
    expect(await set({ interviews: 300, checkIns: 100 })).toMatchObject({
      textsPerDay: { interviews: 300, checkIns: 100 },
    });
    expect((await ask('PATCH', inStudy(''), { interviewMinutes: 45 })).body.textsPerDay).toEqual({
      interviews: 300,
      checkIns: 100,
    });
    expect((await set({ checkIns: 50 })).textsPerDay).toEqual({ checkIns: 50 });
    const log = await ask('GET', inStudy('/log'));
    expect(log.body.items[0]).toMatchObject({
      subject: 'textsPerDay',
      old: { textsPerDay: { interviews: 300, checkIns: 100 } },
      new: { textsPerDay: { checkIns: 50 } },
    });
    expect(await set({})).not.toHaveProperty('textsPerDay');
    expect((await ask('GET', inStudy(''))).body).not.toHaveProperty('textsPerDay');
  });

  it.each([1, 0, -1, 2.5, 100_001, '300', null])('allows no %p texts a day, and says where', async (interviews) => {
    const { ask, inStudy } = await anOffice({ at: AT });
    const { body } = await ask('PATCH', inStudy(''), { textsPerDay: { interviews } });
    expect(body).toMatchObject({ status: 422, field: '/textsPerDay/interviews' });
  });

  it('says wherever something is about to be sent that its senders are still nobody’s, until they are set', async () => {
    const { ask } = await anOffice({ at: AT });
    const made = await ask('POST', '/api/studies', { id: 'new', name: 'New', protocol: 'ips-ma' }, anOperator);
    const streams = ['interviews', 'checkIns'];
    expect(made.body.unset).toEqual(streams.flatMap((each) => [`senders.${each}.phone`, `senders.${each}.email`]));
    const staff = { name: 'Deltager 9', email: 'lead@example.com', roles: ['leadCoordinator'] };
    await ask('PUT', '/api/studies/new/staff/lead-9', staff, anOperator);
    const lead = { as: 'lead-9' };
    const said = async () => {
      const { protocol } = (await ask('GET', '/api/studies/new/protocols/1', undefined, lead)).body;
      const asked = { protocol: { ...protocol, version: 2 }, move: 'none' };
      const preview = await ask('POST', '/api/studies/new/protocols:preview', asked, lead);
      const tried = await ask('POST', '/api/studies/new/participants:import?dryRun=true', undefined, {
        ...lead,
        csv: 'id,baseline\nP-1,2025-04-18\n',
      });
      return {
        preview: preview.body.warnings.map(({ code, field }: Loose) => `${code} ${field}`),
        import: tried.body.warnings.map(({ code, values }: Loose) => `${code} ${values.settings}`),
        me: (await ask('GET', '/api/me', undefined, lead)).body.studies[0].unset,
      };
    };
    const phone = {
      interviews: { email: 'talks@example.com' },
      checkIns: { phone: '+4520990002', email: 'c@example.com' },
    };
    await ask('PATCH', '/api/studies/new', { senders: phone }, lead);
    expect(await said()).toEqual({
      preview: ['SENDERS_UNSET /senders/interviews/phone'],
      import: ['senders-unset senders.interviews.phone'],
      me: ['senders.interviews.phone'],
    });
    const { body } = await ask(
      'PATCH',
      '/api/studies/new',
      { senders: { interviews: { phone: '+4520990001' } } },
      lead,
    );
    expect(body.unset).toEqual([]);
    expect(await said()).toEqual({ preview: [], import: [], me: undefined });
  });

  it.each([
    ['Talks-12', 201],
    ['+4520990001', 201],
    ['Two words', 422],
    ['12345', 422],
    ['Twelve-chars', 422],
  ])('takes as a sender of texts what providers take: %s, %i', async (smsName, status) => {
    const { ask } = await anOffice({ at: AT });
    const body = { id: 'new', name: 'New', protocol: 'ips-ma', senders: { interviews: { smsName } } };
    expect((await ask('POST', '/api/studies', body, anOperator)).status).toBe(status);
    expect(senderKind(smsName) !== undefined).toBe(status === 201);
  });

  it('takes one telephone number and nothing beside it, and names the field', async () => {
    const { ask } = await anOffice({ at: AT });
    const phone = (text: string) =>
      ask(
        'POST',
        '/api/studies',
        { id: 'new', name: 'New', protocol: 'ips-ma', senders: { interviews: { phone: text } } },
        anOperator,
      );
    const refused = await phone('38 64 12 34 / 38 64 12 35');
    expect([refused.status, refused.body.field]).toEqual([422, '/senders/interviews/phone']);
    expect((await phone('38 64 12 34')).status).toBe(201);
  });

  it('whose protocol has errors is not made, and every error is named', async () => {
    const { ask, studies } = await anOffice({ at: AT });
    const protocol = { id: 'x', version: 1, timeZone: 'Europe/Atlantis', languages: ['da'] };
    const { status, body } = await ask(
      'POST',
      '/api/studies',
      { id: 'new', name: 'A new study', protocol },
      anOperator,
    );
    expect(status).toBe(422);
    expect(body.errors.map(({ field }: Loose) => field)).toEqual(
      expect.arrayContaining(['/protocol/timeZone', '/protocol/arms', '/protocol/timepoints']),
    );
    expect(await studies.study('new')).toBeUndefined();
  });

  it('is not made under another protocol than the one it was given, also when a try before it was cut short', async () => {
    const { ask, studies, ports } = await anOffice({ at: AT });
    const { saveStudy } = studies;
    studies.saveStudy = () => Promise.reject(new Error('killed'));
    const asked = { id: 'new', name: 'A new study', protocol: 'projekt-inklusion' };
    expect((await ask('POST', '/api/studies', asked, anOperator)).status).toBe(500);
    Object.assign(studies, { saveStudy });
    const other = await ask('POST', '/api/studies', { ...asked, protocol: 'ips-ma' }, anOperator);
    expect([other.status, other.body.code]).toEqual([409, 'version-taken']);
    expect((await ask('POST', '/api/studies', asked, anOperator)).status).toBe(201);
    expect(await ports.studies.protocol('new', 1)).toMatchObject({ id: 'projekt-inklusion' });
  });

  it('is changed by one at a time, and a closed period is followed by everyone’s dates', async () => {
    const { ask, inStudy, repointed } = await anOffice({ at: AT });
    const period = { from: '2026-07-06', to: '2026-07-31' };
    const { status, body } = await ask('PATCH', inStudy(''), { closedPeriods: [period] });
    expect([status, body.closedPeriods, repointed]).toEqual([200, [period], ['ips-ma']]);
    const backwards = { closedPeriods: [{ from: '2026-07-31', to: '2026-07-06' }] };
    const refused = { status: 422, field: '/closedPeriods/0/to' };
    expect((await ask('PATCH', inStudy(''), backwards)).body).toMatchObject(refused);
    const made = await ask('POST', '/api/studies', { id: 'new', name: 'A new study', ...backwards }, anOperator);
    expect(made.body).toMatchObject(refused);
  });

  it.each<[string, object, string]>([
    ['itself', { closedPeriods: [{ from: '2026-07-06', to: '2062-07-31' }] }, '/closedPeriods/0/to'],
    [
      'one site, with what is closed for all',
      {
        closedPeriods: [{ from: '2026-07-06', to: '2026-12-31' }],
        sites: [{ id: 'north', closedPeriods: [{ from: '2027-01-01', to: '2027-12-31' }] }],
      },
      '/closedPeriods/0/to',
    ],
  ])('is not closed for years, after which nobody’s agenda could be computed: %s', async (_, settings, field) => {
    const { ask, inStudy, repointed } = await anOffice({ at: AT });
    await ask('POST', inStudy('/participants'), aNewcomer());
    expect((await ask('PATCH', inStudy(''), settings)).body).toMatchObject({ status: 422, field });
    expect(repointed).toEqual([]);
    const year = { closedPeriods: [{ from: '2026-01-01', to: '2026-12-31' }] };
    expect((await ask('PATCH', inStudy(''), year)).status).toBe(200);
  });

  it('that is told to stop sends nothing from then on, and goes on with what is not stale', async () => {
    const office = await anOffice({ at: '2026-03-19T08:00:00Z' });
    const { ask, inStudy } = office;
    await ask('POST', inStudy('/participants'), {
      anchors: { baseline: '2025-04-18' },
      contact: { phone: '20123456' },
      consent: { sms: true },
    });
    await ask('PATCH', inStudy(''), { sendingStopped: true });
    await office.until('2026-03-20T12:00:00Z');
    expect(office.posted).toEqual([]);
    await ask('PATCH', inStudy(''), { sendingStopped: false });
    await office.until('2026-03-20T12:10:00Z');
    expect(office.posted.map(({ step }) => step)).toEqual(['FU12/invite']);
  });

  it('says who stopped all sending, when and why, until it goes on', async () => {
    const { ask, inStudy, turnTo } = await anOffice({ at: '2026-03-19T08:00:00Z' });
    const stop = { sendingStopped: true, reason: 'wrong texts' };
    const by = { at: '2026-03-19T08:00:00Z', by: 'coordinator-1', reason: 'wrong texts' };
    expect((await ask('PATCH', inStudy(''), stop)).body).toMatchObject({ sendingStopped: true, sendingStop: by });
    turnTo('2026-03-19T09:00:00Z');
    const again = await ask('PATCH', inStudy(''), { sendingStopped: true }, { as: 'lead-1' });
    expect(again.body.sendingStop).toEqual(by);
    expect((await ask('PATCH', inStudy(''), { sendingStopped: false })).body).not.toHaveProperty('sendingStop');
    const { items } = (await ask('GET', inStudy('/log'))).body;
    expect(items).toHaveLength(3);
    expect(items[2]).toMatchObject({ by: 'coordinator-1', subject: 'sendingStopped', reason: 'wrong texts' });
  });

  it('shows the state that holds to whoever edits an old one', async () => {
    const { ask, inStudy } = await anOffice({ at: AT });
    const etag = (await ask('GET', inStudy(''))).headers.get('etag') ?? '';
    const mine = { headers: { 'if-match': etag } };
    expect((await ask('PATCH', inStudy(''), { interviewMinutes: 45 }, mine)).status).toBe(200);
    const late = await ask('PATCH', inStudy(''), { interviewMinutes: 90 }, mine);
    expect([late.status, late.body.version]).toEqual([412, '2']);
    expect((await ask('GET', inStudy(''))).body.interviewMinutes).toBe(45);
  });

  it('takes no sender name that tells, or that makes a text too long, and none that is left out', async () => {
    const { ask, inStudy } = await anOffice({ at: AT });
    const unsigned = await ask('PATCH', inStudy(''), { senders: { checkIns: { team: {} } } });
    expect(unsigned.body.errors).toMatchObject([{ field: '/senders/checkIns/team' }]);
    const named = (da: string) => ask('PATCH', inStudy(''), { senders: { interviews: { team: { da, en: 'Team' } } } });
    expect((await named('Angstteamet')).body.errors).toMatchObject([{ field: '/senders/interviews/team/da' }]);
    expect((await named('Team {kl}')).body.errors).toMatchObject([
      { field: '/senders/interviews/team/da', remedy: 'write it without braces: nothing is filled in here' },
    ]);
    const urgent = (emergency: string) => ask('PATCH', inStudy(''), { sites: [{ id: 'north', emergency }] });
    expect((await urgent('Psykiatrisk skadestue')).body.errors).toMatchObject([{ field: '/sites/0/emergency' }]);
    expect((await urgent('1813 eller 112')).status).toBe(200);
    const long = await named('Teamet for de meget lange og venlige samtaler i hele byen');
    expect(long.body.errors[0]).toMatchObject({
      field: '/senders',
      remedy: expect.stringContaining('septets') as string,
    });
    expect((await named('Team')).status).toBe(200);
  });

  it('has only those texts measured with its names that its protocol sends', async () => {
    const { ask } = await anOffice({ at: AT });
    const senders = {
      interviews: { team: { da: 'Teamet for de meget lange og venlige samtaler i hele byen', en: 'Team' } },
    };
    const made = (id: string, languages: string[]) => {
      const protocol = { ...builtIn('blank'), languages };
      return ask('POST', '/api/studies', { id, name: id, protocol, senders }, anOperator);
    };
    expect((await made('in-english', ['en'])).status).toBe(201);
    const { status, body } = await made('in-danish', ['da']);
    expect([status, body.errors[0].remedy]).toEqual([422, expect.stringMatching(/ \/da\/templates\/.*septets/)]);
  });

  it('is listed with name and zone alone; who I am tells my roles in it', async () => {
    const { ask } = await anOffice({ at: AT });
    expect((await ask('GET', '/api/studies')).body.items).toEqual([
      { id: 'ips-ma', name: 'A made-up study', zone: 'Europe/Copenhagen' },
    ]);
    expect((await ask('GET', '/api/studies', undefined, { as: 'somebody-else' })).body.items).toEqual([]);
    expect((await ask('GET', '/api/me')).body).toMatchObject({
      user: 'coordinator-1',
      operator: false,
      studies: [{ id: 'ips-ma', roles: ['coordinator'] }],
    });
  });

  it('shows a mentor and a data manager its name, its zone and what its sites are called, an assessor no site, and neither any more', async () => {
    const { ask, inStudy, studies } = await anOffice({ at: AT });
    await studies.saveMember({ study: 'ips-ma', user: 'assessor-1', email: 'a@example.com', roles: ['assessor'] });
    const sites = [{ id: 'north', name: 'Nordhuset', emergency: '70 10 20 30' }, { id: 'south' }];
    expect((await ask('PATCH', inStudy(''), { sites })).status).toBe(200);
    const shown = async (as: string) => (await ask('GET', inStudy(''), undefined, { as })).body;
    const names = { id: 'ips-ma', name: 'A made-up study', zone: 'Europe/Copenhagen' };
    await studies.saveMember({ study: 'ips-ma', user: 'data-1', email: 'd@example.com', roles: ['dataManager'] });
    for (const user of ['mentor-1', 'data-1'])
      expect(await shown(user)).toEqual({ ...names, sites: [{ id: 'north', name: 'Nordhuset' }, { id: 'south' }] });
    expect(await shown('assessor-1')).toEqual(names);
  });
});

describe('the staff', () => {
  it('come, change and go, and whoever has gone is out at once', async () => {
    const { ask, inStudy } = await anOffice({ at: AT });
    const member = { roles: ['coordinator'], email: 'new-1@example.com' };
    expect((await ask('PUT', inStudy('/staff/new-1'), member)).body).toMatchObject({ user: 'new-1', ...member });
    expect((await ask('GET', inStudy('/worklist'), undefined, { as: 'new-1' })).status).toBe(200);
    const { body } = await ask('GET', inStudy('/staff'));
    expect(body.items.map(({ user }: Loose) => user)).toEqual(['coordinator-1', 'lead-1', 'mentor-1', 'new-1']);
    expect((await ask('DELETE', inStudy('/staff/new-1'))).status).toBe(204);
    expect((await ask('GET', inStudy('/worklist'), undefined, { as: 'new-1' })).status).toBe(404);
    expect((await ask('DELETE', inStudy('/staff/new-1'))).status).toBe(404);
  });

  it('cannot lose a mentor who still has participants', async () => {
    const { ask, inStudy, of } = await anOffice({ at: AT });
    await ask('POST', inStudy('/participants'), aNewcomer({ mentor: 'mentor-1' }));
    const { status, body } = await ask('DELETE', inStudy('/staff/mentor-1'));
    expect([status, body.code]).toEqual([409, 'has-participants']);
    await ask('PUT', of('P-1', '/mentor'), { mentor: null });
    expect((await ask('DELETE', inStudy('/staff/mentor-1'))).status).toBe(204);
  });

  it('whose time has not come, or is over, are not there yet, or any more', async () => {
    const { ask, inStudy } = await anOffice({ at: AT });
    await ask('PUT', inStudy('/staff/early-1'), { roles: ['coordinator'], from: '2026-03-26' });
    await ask('PUT', inStudy('/staff/late-1'), { roles: ['coordinator'], until: '2026-03-24' });
    for (const as of ['early-1', 'late-1'])
      expect((await ask('GET', inStudy('/worklist'), undefined, { as })).status).toBe(404);
  });

  it.each([
    ['no role', { roles: [] }, '/roles'],
    ['a role that there is not', { roles: ['wizard'] }, '/roles/0'],
    ['one that judges outcomes and another that sees the arm', { roles: ['assessor', 'mentor'] }, '/roles'],
    ['one that analyses blinded and another that sees check-ins', { roles: ['statistician', 'dataManager'] }, '/roles'],
    ['a mentor who would learn of interviews', { roles: ['mentor', 'auditor'] }, '/roles'],
    [
      'an independent statistician who is more than that',
      { roles: ['statistician', 'coordinator'], dmc: true },
      '/roles',
    ],
    ['a place in the committee without being its statistician', { roles: ['coordinator'], dmc: true }, '/dmc'],
    ['an auditor for an unknown time', { roles: ['auditor'], from: '2026-03-01' }, '/until'],
    ['an end before the beginning', { roles: ['mentor'], from: '2026-04-02', until: '2026-04-01' }, '/until'],
    ['an address that is none', { roles: ['mentor'], email: 'nobody' }, '/email'],
  ])('are refused with %s', async (_, body, field) => {
    const { ask, inStudy } = await anOffice({ at: AT });
    expect((await ask('PUT', inStudy('/staff/new-1'), body)).body).toMatchObject({ status: 422, field });
  });

  it('who judged outcomes are never made mentors, nor mentors assessors, whenever it was', async () => {
    const { ask, inStudy } = await anOffice({ at: AT });
    const roleOf = (user: string, body: object) => ask('PUT', inStudy(`/staff/${user}`), body);
    await roleOf('assessor-1', { roles: ['assessor'], until: '2025-12-31' });
    expect((await roleOf('assessor-1', { roles: ['mentor'] })).body).toMatchObject({ status: 422, field: '/roles' });
    expect((await roleOf('mentor-1', { roles: ['assessor'] })).body).toMatchObject({ status: 422, field: '/roles' });
  });

  it('who are blinded cover no mentor, since the mail about a silence goes to the cover', async () => {
    const { ask, inStudy } = await anOffice({ at: AT });
    await ask('PUT', inStudy('/staff/assessor-1'), { roles: ['assessor'] });
    const leave = (cover: string) => ({
      roles: ['mentor'],
      leave: [{ from: '2026-03-26', until: '2026-04-02', cover }],
    });
    const refused = await ask('PUT', inStudy('/staff/mentor-1'), leave('assessor-1'));
    expect(refused.body).toMatchObject({ status: 422, field: '/leave/0/cover' });
    expect((await ask('PUT', inStudy('/staff/mentor-1'), leave('new-1'))).status).toBe(200);
    const blinded = await ask('PUT', inStudy('/staff/new-1'), { roles: ['assessor'] });
    expect(blinded.body).toMatchObject({ status: 422, field: '/roles' });
  });
});
