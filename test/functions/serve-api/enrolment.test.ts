import { aNewcomer, anOffice, type Loose } from '../../support/an-office.ts';

const AT = '2025-05-01T09:00:00Z';

describe('enrolling a participant', () => {
  it('answers 201 with id, version and the dates of the follow-ups', async () => {
    const { ask, inStudy } = await anOffice({ at: AT });
    const { status, body, headers } = await ask('POST', inStudy('/participants'), aNewcomer());
    expect(status).toBe(201);
    expect(body).toMatchObject({ id: 'P-1', version: '1-1', arm: 'IPS-MA', status: 'active', registeredAt: AT });
    expect(headers.get('etag')).toBe('"1-1"');
    expect(
      body.followUps.map(({ id, target, opens, closes, state }: Loose) => ({ id, target, opens, closes, state })),
    ).toContainEqual({
      id: 'FU12',
      target: '2026-04-18',
      opens: '2026-03-21',
      closes: '2026-06-13',
      state: 'planned',
    });
  });

  it('draws a pseudonym when none is given, another one for the check-ins, and never shows that one', async () => {
    const { ask, inStudy, records } = await anOffice({ at: AT });
    const { body, text } = await ask('POST', inStudy('/participants'), aNewcomer({ id: undefined }));
    const alias = (await records.readCheckIns('ips-ma', body.id))?.alias ?? '';
    expect(alias).not.toBe(body.id);
    expect(alias).not.toBe('');
    expect(text).not.toContain(alias);
  });

  it('keeps a number in any usual notation as E.164, and shows it to who reads the participant', async () => {
    const { ask, inStudy, of, contacts } = await anOffice({ at: AT });
    await ask('POST', inStudy('/participants'), aNewcomer());
    const { body } = await ask('GET', of('P-1'));
    expect(body.contact).toMatchObject({
      phones: [{ number: '+4520123456' }],
      addresses: [{ lines: ['Prøvevej 1', '1000 København K'] }],
    });
    expect(contacts.lookUps).toEqual([{ study: 'ips-ma', participant: 'P-1', purpose: 'edit' }]);
  });

  it('falls back to the first language of the study that has texts', async () => {
    const { ask, inStudy, records } = await anOffice({ at: AT });
    await ask('POST', inStudy('/participants'), aNewcomer({ contact: { phone: '20123456', language: 'ar' } }));
    expect((await records.readInterviews('ips-ma', 'P-1'))?.language).toBe('da');
  });

  it('takes what is not said for no', async () => {
    const { ask, inStudy } = await anOffice({ at: AT });
    const { body } = await ask('POST', inStudy('/participants'), aNewcomer({ consent: undefined }));
    expect(body.consent).toEqual({});
  });

  it.each([
    ['an unknown field', { colour: 'blue' }, '/colour'],
    ['an impossible date', { anchors: { baseline: '2025-02-30' } }, '/anchors/baseline'],
    ['an unknown anchor', { anchors: { baseline: '2025-04-18', birthday: '2000-01-01' } }, '/anchors/birthday'],
    ['no date to count from', { anchors: {} }, '/anchors/baseline'],
    ['a number that is none', { contact: { phone: '12345678' } }, '/contact/phone'],
    ['an arm that there is not', { arm: 'IPS' }, '/arm'],
    ['a mentor in an arm without check-ins', { arm: 'SAU', mentor: 'mentor-1' }, '/mentor'],
    ['a mail address that is none', { contact: { email: 'p1 at example.com' } }, '/contact/email'],
    ['an id that could not stand in a path', { id: 'P/1' }, '/id'],
    ['an id that looks like a civil registration number', { id: '0101901234' }, '/id'],
  ])('refuses %s, names the field and repeats no value', async (_, over, field) => {
    const { ask, inStudy, records } = await anOffice({ at: AT });
    const { status, body, headers, text } = await ask('POST', inStudy('/participants'), aNewcomer(over));
    expect([status >= 400, headers.get('content-type')]).toEqual([true, 'application/problem+json']);
    expect(body).toMatchObject({ field, remedy: expect.any(String), status });
    expect(text).not.toMatch(/12345678|p1 at example|Deltager/);
    expect(records.commits).toHaveLength(0);
  });

  it('names every wrong field at once', async () => {
    const { ask, inStudy, records } = await anOffice({ at: AT });
    await ask('PUT', inStudy('/staff/assessor-9'), { roles: ['assessor'] });
    const wrong = {
      site: 'nowhere',
      arm: 'IPS',
      mentor: 'assessor-9',
      anchors: { birthday: '2000-01-01' },
      contact: {
        contactPersons: [{ name: 'Pårørende 1', phone: '20 12 34 58', consent: true, consentedOn: '2030-01-01' }],
      },
    };
    await ask('PATCH', inStudy(''), { sites: [{ id: 'north', name: 'Nord' }] });
    const { status, body } = await ask('POST', inStudy('/participants'), aNewcomer(wrong));
    expect(status).toBe(422);
    expect(body.errors.map(({ field }: Loose) => field)).toEqual([
      '/site',
      '/mentor',
      '/contact/contactPersons/0/consentedOn',
      '/anchors/birthday',
      '/anchors/baseline',
      '/arm',
    ]);
    expect(records.commits).toHaveLength(0);
  });

  it('refuses an id that is taken', async () => {
    const { ask, inStudy } = await anOffice({ at: AT });
    await ask('POST', inStudy('/participants'), aNewcomer());
    expect((await ask('POST', inStudy('/participants'), aNewcomer())).status).toBe(409);
  });

  it('refuses an id that differs from another only in capital letters, names that one and says what to do', async () => {
    const { ask, inStudy, records } = await anOffice({ at: AT });
    await ask('POST', inStudy('/participants'), aNewcomer({ id: 'A-01' }));
    const { status, body } = await ask('POST', inStudy('/participants'), aNewcomer({ id: 'a-01' }));
    const remedy = 'take another id, or leave it out: this one differs from A-01 only in capital letters';
    expect([status, body]).toMatchObject([409, { code: 'id-too-like', field: '/id', remedy }]);
    expect(records.commits).toHaveLength(1);
    expect((await ask('GET', inStudy('/participants/a-01'))).status).toBe(404);
  });

  it('refuses an id by which others know somebody, in small letters too', async () => {
    const { ask, inStudy, records } = await anOffice({ at: AT });
    await ask('POST', inStudy('/participants'), aNewcomer({ id: 'A-01' }));
    const alias = (await records.readCheckIns('ips-ma', 'A-01'))?.alias ?? '';
    for (const id of [alias, alias.toLowerCase()]) {
      const { status, body, text } = await ask('POST', inStudy('/participants'), aNewcomer({ id }));
      expect([status, body.code, text.includes('A-01')]).toEqual([409, 'id-taken', false]);
    }
  });

  it('gives one of two people who are enrolled at once the id, whatever its capital letters', async () => {
    const { ask, inStudy, records } = await anOffice({ at: AT });
    const answers = await Promise.all(
      ['A-01', 'a-01'].map((id) => ask('POST', inStudy('/participants'), aNewcomer({ id }))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('id-too-like');
    expect(records.commits).toHaveLength(1);
  });

  it('enrols once when the request comes twice under one key, also when the first answer was never remembered', async () => {
    const office = await anOffice({ at: AT });
    const headers = { 'idempotency-key': 'k-1' };
    const remember = office.ports.studies.rememberAnswer;
    office.ports.studies.rememberAnswer = async () => undefined;
    const first = await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: undefined }), { headers });
    office.ports.studies.rememberAnswer = remember;
    const second = await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: undefined }), { headers });
    const third = await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: undefined }), { headers });
    expect([second.body.id, third.body.id]).toEqual([first.body.id, first.body.id]);
    expect(third.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(office.records.commits).toHaveLength(1);
  });

  it('refuses another body under a key that was used', async () => {
    const { ask, inStudy } = await anOffice({ at: AT });
    const headers = { 'idempotency-key': 'k-1' };
    await ask('POST', inStudy('/participants'), aNewcomer(), { headers });
    const { status, body } = await ask('POST', inStudy('/participants'), aNewcomer({ id: 'P-2' }), { headers });
    expect([status, body.code]).toEqual([422, 'key-used']);
  });

  it('lists everyone, page by page, and finds them by id, arm, mentor and status', async () => {
    const { ask, inStudy } = await anOffice({ at: AT });
    for (let n = 1; n <= 120; n += 1)
      await ask(
        'POST',
        inStudy('/participants'),
        aNewcomer({ id: `P-${String(n).padStart(3, '0')}`, arm: n % 2 ? 'IPS-MA' : 'SAU' }),
      );
    const first = await ask('GET', inStudy('/participants'));
    const second = await ask('GET', inStudy(`/participants?cursor=${first.body.cursor}`));
    expect([first.body.items.length, second.body.items.length, second.body.cursor]).toEqual([100, 20, undefined]);
    expect((await ask('GET', inStudy('/participants?cursor=zzz'))).body).toMatchObject({
      status: 422,
      field: 'cursor',
    });
    expect((await ask('GET', inStudy('/participants?q=p-007'))).body.items.map(({ id }: Loose) => id)).toEqual([
      'P-007',
    ]);
    const arm = await ask('GET', inStudy('/participants?arm=SAU'));
    expect(arm.body.items.every((each: Loose) => each.arm === 'SAU')).toBe(true);
    expect((await ask('GET', inStudy('/participants?status=dead'))).body).toEqual({ items: [] });
  });

  it.each(['/participants?status=dead', '/messages?state=unconfirmed'])(
    '%s that hardly anybody matches ends within bounded reading, with the place to go on from',
    async (path) => {
      const office = await anOffice({ at: AT });
      let pages = 0;
      const endless = async () => ({ rows: [], cursor: `page-${String((pages += 1))}` });
      office.ports.records = { ...office.ports.records, roster: endless, messages: endless };
      const { body } = await office.ask('GET', office.inStudy(path));
      expect([body.items, pages]).toEqual([[], 20]);
      expect(body.cursor).toBeDefined();
    },
  );

  it('says what is missing, in words that whoever sent it knows', async () => {
    const office = await anOffice({ at: '2026-03-01T09:00:00Z' });
    const enrol = (body: object) => office.ask('POST', office.inStudy('/participants'), body);
    expect((await enrol({})).body).toMatchObject({
      field: '/anchors',
      remedy: 'is missing: give a value of type object',
    });
    await office.studies.saveMember({ study: 'ips-ma', user: 'mentor-1', roles: ['mentor'] });
    const withoutArm = await enrol({ anchors: { baseline: '2025-04-18' }, mentor: 'mentor-1' });
    expect(withoutArm).toMatchObject({
      status: 409,
      body: { field: '/mentor', remedy: 'give the arm first: it says whether there are check-ins' },
    });
  });

  it('does not make a mentor of somebody who judges outcomes', async () => {
    const { ask, inStudy, of } = await anOffice({ at: AT });
    await ask('PUT', inStudy('/staff/assessor-9'), { roles: ['assessor'] });
    const refused = await ask('POST', inStudy('/participants'), aNewcomer({ mentor: 'assessor-9' }));
    expect([refused.status, refused.body.field]).toEqual([422, '/mentor']);
    await ask('POST', inStudy('/participants'), aNewcomer());
    expect((await ask('PUT', of('P-1', '/mentor'), { mentor: 'assessor-9' })).body.field).toBe('/mentor');
  });

  it('tells when there are no texts in the language that was asked for', async () => {
    const { ask, inStudy } = await anOffice({ at: AT });
    const contact = { name: 'Deltager 1', language: 'sv' };
    const { body } = await ask('POST', inStudy('/participants'), aNewcomer({ contact, arm: 'SAU' }));
    expect([body.language, body.warnings]).toEqual([
      'da',
      [{ code: 'LANGUAGE_NOT_OFFERED', field: '/contact/language', remedy: expect.stringContaining('da, en') }],
    ]);
  });

  it('tells the same where the language is changed later', async () => {
    const { ask, inStudy, of } = await anOffice({ at: AT });
    await ask('POST', inStudy('/participants'), aNewcomer());
    const { body } = await ask('PATCH', of('P-1', '/contact'), { language: 'sv' });
    expect(body.warnings).toMatchObject([{ code: 'LANGUAGE_NOT_OFFERED', field: '/language' }]);
    expect((await ask('PATCH', of('P-1', '/contact'), { language: 'en' })).body.warnings).toEqual([]);
  });

  it('refuses the letters of a country, which are no language', async () => {
    const { ask, inStudy } = await anOffice({ at: AT });
    const refused = await ask('POST', inStudy('/participants'), aNewcomer({ contact: { language: 'dk' } }));
    expect([refused.status, refused.body.field]).toEqual([422, '/contact/language']);
    expect(refused.body.remedy).toContain('like da for Danish');
  });

  it('tells that a number or an address is another participant’s already', async () => {
    const { ask, inStudy } = await anOffice({ at: AT });
    expect((await ask('POST', inStudy('/participants'), aNewcomer({ arm: 'SAU' }))).body.warnings).toEqual([]);
    const { body } = await ask('POST', inStudy('/participants'), aNewcomer({ id: 'P-2', arm: 'SAU' }));
    expect(body.warnings).toEqual([
      { code: 'NUMBER_OF_ANOTHER', field: '/contact/phones/0/number' },
      { code: 'EMAIL_OF_ANOTHER', field: '/contact/email' },
    ]);
  });

  it.each(['1820-02-20', '9999-12-31'])('refuses a baseline of %s by its field', async (baseline) => {
    const { ask, inStudy } = await anOffice({ at: AT });
    const { status, body } = await ask('POST', inStudy('/participants'), aNewcomer({ anchors: { baseline } }));
    expect([status, body.field]).toEqual([422, '/anchors/baseline']);
  });

  it('shows the visit of the baseline as done', async () => {
    const { ask, inStudy } = await anOffice({ at: AT });
    const { body } = await ask('POST', inStudy('/participants'), aNewcomer());
    expect(body.followUps.find((each: Loose) => each.id === 'BL')).toMatchObject({ state: 'done', overdue: false });
  });
});
