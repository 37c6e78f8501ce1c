import { aNewcomer, anOffice, type Loose, type Office } from '../../support/an-office.ts';

const PHONES = [{ number: '+4520123456' }, { number: '+4520123478', label: 'arbejde' }];
const PERSON = { name: 'Kontakt 1', phone: '+4520123499', consent: true };

const opened = async (contact: object = {}) => {
  const office = await anOffice({ at: '2025-05-01T09:00:00Z' });
  // Nobody’s check-ins keep the clock busy.
  const newcomer = aNewcomer({ arm: 'SAU' }) as Loose;
  const { phone: _phone, ...rest } = newcomer.contact;
  const enrolled = await office.ask('POST', office.inStudy('/participants'), {
    ...newcomer,
    contact: { ...rest, phones: PHONES, ...contact },
  });
  expect(enrolled.status).toBe(201);
  return office;
};
const read = async (office: Office, id = 'P-1') => (await office.ask('GET', office.of(id))).body;
const patch = (office: Office, body: object) => office.ask('PATCH', office.of('P-1', '/contact'), body);
const confirmed = (office: Office, body: object) => office.ask('POST', office.of('P-1', '/contact/confirmed'), body);
const whom = async (office: Office, reach: string): Promise<Loose[]> =>
  (await office.ask('GET', office.inStudy(`/participants?reach=${reach}`))).body.items;

describe('a number that was not heard from for 90 days', () => {
  it('is to be asked about, and not once the participant says that it is theirs', async () => {
    const office = await opened();
    expect((await read(office)).numbersToConfirm).toBeUndefined();
    await office.until('2025-08-15T09:00:00Z');
    expect((await read(office)).numbersToConfirm).toEqual(['+4520123456', '+4520123478']);
    const { status, body } = await confirmed(office, { number: '56' });
    expect(status).toBe(200);
    expect((await read(office)).numbersToConfirm).toEqual(['+4520123478']);
    expect(body.contact.phones[0]).toEqual({ number: '+4520123456', confirmedOn: '2025-08-15' });
    expect(body.lastSignOfLife).toBe('2025-08-15T09:00:00Z');
  });

  it('is found in the list of those to ask, and gets no message because of it', async () => {
    const office = await opened();
    expect(await whom(office, 'toConfirm')).toEqual([]);
    await office.until('2025-08-15T09:00:00Z');
    expect(await whom(office, 'toConfirm')).toMatchObject([
      { id: 'P-1', reached: { channels: ['sms', 'email', 'letter', 'phone'], numberIsFresh: false } },
    ]);
    expect(office.posted.filter(({ to }) => to !== 'coordinator-1@example.com')).toEqual([]);
    await confirmed(office, { number: '56' });
    expect(await whom(office, 'toConfirm')).toEqual([]);
  });

  it('that staff enter is known from then on', async () => {
    const office = await opened();
    await office.until('2025-08-15T09:00:00Z');
    await patch(office, { phones: [{ number: '+4520123411' }] });
    const { contact, numbersToConfirm } = await read(office);
    expect(contact.phones).toEqual([{ number: '+4520123411', since: '2025-08-15' }]);
    expect(numbersToConfirm).toBeUndefined();
  });
});

describe('a number that is tried while staff sit with the participant', () => {
  it('is sent one text at once, and is verified when the participant says that it came', async () => {
    const office = await opened();
    const { status } = await office.ask('POST', office.of('P-1', '/messages'), { template: 'verify', channel: 'sms' });
    expect(status).toBe(201);
    await office.until('2025-05-01T09:01:00Z');
    const texts = office.posted.filter(({ kind }) => kind === 'sms');
    expect(texts).toMatchObject([{ to: '+4520123456', participant: 'P-1' }]);
    expect((await read(office)).contact.phones[0].confirmedOn).toBeUndefined();
    await confirmed(office, { number: '56' });
    expect((await read(office)).contact.phones[0].confirmedOn).toBe('2025-05-01');
  });

  it('is sent it in the evening too, and not once they have parted', async () => {
    const office = await opened();
    const texts = () => office.posted.filter(({ kind }) => kind === 'sms').length;
    const verify = () => office.ask('POST', office.of('P-1', '/messages'), { template: 'verify', channel: 'sms' });
    await office.until('2025-05-03T18:30:00Z');
    await verify();
    await office.until('2025-05-03T18:31:00Z');
    expect(texts()).toBe(1);
    office.answers.next = () => ({ kind: 'refusedForNow', code: 'throttled' });
    await verify();
    await office.until('2025-05-03T20:00:00Z');
    office.answers.next = (message) => ({ kind: 'accepted', providerMessageId: `m-${message.attempt}` });
    const tried = texts();
    await office.until('2025-05-06T12:00:00Z');
    expect(texts()).toBe(tried);
  });

  it('gets no third text on one day: whoever asks sees it at once, and none comes the day after', async () => {
    const office = await opened();
    for (let n = 0; n < 3; n += 1) {
      await office.ask('POST', office.of('P-1', '/messages'), { template: 'verify', channel: 'sms' });
      await office.until(`2025-05-01T09:0${String(n + 1)}:00Z`);
    }
    const { items } = (await office.ask('GET', office.inStudy('/messages?participant=P-1'))).body;
    expect(items.map(({ state, reason }: Loose) => reason ?? state).toSorted()).toEqual(['cap', 'sent', 'sent']);
    await office.until('2025-05-06T12:00:00Z');
    expect(office.posted.filter(({ kind }) => kind === 'sms')).toHaveLength(2);
  });

  it('has as many invitations as anybody, however often it was tried', async () => {
    const office = await opened();
    const { limits } = (await office.studies.protocol('ips-ma', 1))!;
    const send = (body: object) => office.ask('POST', office.of('P-1', '/messages?dryRun=true'), body);
    for (let n = 0; n < limits.perFollowUp; n += 1) {
      await office.until(`2025-06-${String(10 + n)}T09:00:00Z`);
      await office.ask('POST', office.of('P-1', '/messages'), { template: 'verify', channel: 'sms' });
    }
    await office.until('2025-06-20T09:00:00Z');
    expect((await send({ template: 'verify', channel: 'sms' })).status).toBe(200);
    expect((await send({ template: 'book2', channel: 'email' })).status).toBe(200);
  });

  it('gets none without consent to texts, whoever asks for it', async () => {
    const office = await opened();
    await office.ask('PATCH', office.of('P-1', '/participation'), { consent: { sms: false }, reason: 'asked to' });
    await office.ask('POST', office.of('P-1', '/messages'), { template: 'verify', channel: 'sms' });
    await office.until('2025-05-01T09:01:00Z');
    expect(office.posted.filter(({ kind }) => kind === 'sms')).toEqual([]);
  });
});

describe('a number or an address that was held to be wrong', () => {
  it('is used again once the participant says that it is theirs', async () => {
    const office = await opened();
    const known = await office.contacts.read('ips-ma', 'P-1', 'edit');
    const both = await office.records.readBoth('ips-ma', 'P-1');
    if (!known || !both) throw new Error('nobody there');
    const [first, second] = known.card.phones;
    const card = { ...known.card, emailInvalid: true, phones: [{ ...first!, undeliverable: true }, second!] };
    await office.records.commit({
      token: 'marked',
      changes: [both.interviews, both.checkIns].map((record) => ({
        before: record,
        after: record,
        event: { action: 'contactChanged', at: '2025-05-01T09:00:00Z', by: 'system' },
      })),
      contacts: [await office.contacts.seal('ips-ma', 'P-1', card, known.revision)],
    });
    await patch(office, { name: 'Deltager 2' });
    expect((await read(office)).contact).toMatchObject({ emailInvalid: true, phones: [{ undeliverable: true }, {}] });
    await confirmed(office, { email: true });
    await confirmed(office, { number: '+4520123456' });
    const { contact } = await read(office);
    expect(contact).not.toHaveProperty('emailInvalid');
    expect(contact).toMatchObject({ emailConfirmedOn: '2025-05-01', phones: [{ confirmedOn: '2025-05-01' }, {}] });
    expect(contact.phones[0]).not.toHaveProperty('undeliverable');
  });

  it.each([
    ['no number of the card', { number: '99' }, '/number'],
    ['two of its numbers', { number: '4' }, '/number'],
    ['neither a number nor the address', {}, ''],
  ])('is named: %s is refused with what to give', async (_, body, field) => {
    const office = await opened();
    const refused = await confirmed(office, body);
    expect(refused.status).toBe(422);
    expect(refused.body.field).toBe(field);
    expect(refused.body.remedy).toMatch(/give/);
  });

  it('cannot be one that does not stand on the card', async () => {
    const office = await opened({ email: undefined });
    expect((await confirmed(office, { email: true })).body).toMatchObject({ status: 422, field: '/email' });
  });
});

describe('somebody near the participant', () => {
  it('may be asked from the day on which the participant agreed, and until they take it back', async () => {
    const office = await opened({ contactPersons: [PERSON] });
    expect((await read(office)).contact.contactPersons).toEqual([{ ...PERSON, consentedOn: '2025-05-01' }]);
    await office.until('2025-06-02T09:00:00Z');
    const withdrawn = await patch(office, { contactPersons: [{ ...PERSON, consent: false }] });
    expect(withdrawn.body.contact.contactPersons).toEqual([
      { ...PERSON, consent: false, consentedOn: '2025-05-01', withdrawnOn: '2025-06-02' },
    ]);
    expect(withdrawn.body.consent.contactPerson).toBe(false);
    await office.until('2025-07-01T09:00:00Z');
    const again = (await read(office)).contact.contactPersons.map((person: Loose) => ({ ...person, consent: true }));
    expect((await patch(office, { contactPersons: again })).body.contact.contactPersons).toEqual([
      { ...PERSON, consentedOn: '2025-07-01' },
    ]);
  });

  it('keeps the day that was written at inclusion, which cannot lie ahead', async () => {
    const office = await opened({ contactPersons: [{ ...PERSON, consentedOn: '2025-04-18' }] });
    expect((await read(office)).contact.contactPersons).toEqual([{ ...PERSON, consentedOn: '2025-04-18' }]);
    const ahead = await patch(office, { contactPersons: [{ ...PERSON, consentedOn: '2025-05-02' }] });
    expect(ahead.status).toBe(422);
    expect(ahead.body.field).toBe('/contactPersons/0/consentedOn');
  });

  it('is rung by nobody once the participant took it back, though the call was asked for', async () => {
    const office = await opened({ contactPersons: [PERSON] });
    await office.until('2026-05-18T12:00:00Z');
    const calls = async (): Promise<string[]> =>
      (await office.ask('GET', office.inStudy('/worklist?does=contactPerson'))).body.items.map(
        ({ does }: Loose) => does,
      );
    expect(await calls()).toEqual(['contactPerson']);
    await patch(office, { contactPersons: [{ ...PERSON, consent: false }] });
    expect(await calls()).toEqual([]);
  });
});

describe('whom nobody can reach', () => {
  const NO_WAY = { phones: [], email: undefined, address: undefined };

  it('is listed: nothing that they agreed to and have', async () => {
    const office = await opened(NO_WAY);
    expect(await whom(office, 'unreachable')).toMatchObject([{ id: 'P-1', reached: { channels: [], lostIn: [] } }]);
    await patch(office, { phones: [{ number: '+4520123456' }] });
    expect(await whom(office, 'unreachable')).toEqual([]);
  });

  it('is not, once they stopped or died, and needs no look at anybody’s card', async () => {
    const office = await opened(NO_WAY);
    expect(await whom(office, 'unreachable')).toHaveLength(1);
    expect(await office.contacts.readsOf('ips-ma', 'P-1')).toHaveLength(0);
    await office.ask('PATCH', office.of('P-1', '/participation'), { interviews: 'stopped', reason: 'asked to' });
    expect(await whom(office, 'unreachable')).toEqual([]);
  });

  it('is not, from the day on which somebody asks to be forgotten', async () => {
    const office = await opened(NO_WAY);
    await office.ask('POST', office.of('P-1:erase'), { reason: 'asked to' }, { as: 'lead-1' });
    expect(await whom(office, 'unreachable')).toEqual([]);
  });

  it('is a list for coordinators alone', async () => {
    const office = await opened(NO_WAY);
    await office.studies.saveMember({
      study: 'ips-ma',
      user: 'data-1',
      email: 'd@example.com',
      roles: ['dataManager'],
    });
    const refused = await office.ask('GET', office.inStudy('/participants?reach=unreachable'), undefined, {
      as: 'data-1',
    });
    expect(refused.status).not.toBe(200);
  });
});

describe('somebody in whom the whole ladder was in vain', () => {
  const BANDS = ['am', 'pm', 'eve'] as const;
  const HOURS = { am: '09', pm: '12', eve: '16' };

  /** Rings as often as told, on days of their own, and asks the contact person where there is one. */
  const rung = async (calls: number, bands: number, contact: object = {}) => {
    const office = await opened(contact);
    await office.until('2026-05-09T12:00:00Z');
    const tasks = (await office.ask('GET', office.inStudy('/worklist?does=phone'))).body.items as Loose[];
    const ids = tasks.map(({ id }) => String(id));
    expect(ids.length).toBe(2);
    for (let n = 0; n < calls; n += 1) {
      const band = BANDS[n % bands]!;
      const at = `2026-05-${String(10 + n)}T${HOURS[band]}:00:00Z`;
      await office.until(at);
      const attempted = await office.ask('POST', office.inStudy(`/tasks/${ids[n < 3 ? 0 : 1]!}/attempts`), {
        at,
        band,
        outcome: 'noAnswer',
      });
      expect(attempted.status).toBe(201);
    }
    await office.until('2026-05-20T12:00:00Z');
    return office;
  };
  const fu12 = async (office: Office) => (await read(office)).followUps.find(({ id }: Loose) => id === 'FU12');

  it('is lost, listed, and found again by any sign of life', async () => {
    const office = await rung(9, 3);
    expect((await fu12(office)).contactLost).toBe(true);
    const { items } = (await office.ask('GET', office.inStudy('/worklist?kind=escalation'))).body;
    expect(items).toMatchObject([{ participant: 'P-1', followUp: 'FU12', contactLost: true }]);
    expect(await whom(office, 'unreachable')).toMatchObject([{ id: 'P-1', reached: { lostIn: ['FU12'] } }]);
    await office.ask('POST', office.of('P-1', '/contacts'), {
      at: '2026-05-20T11:00:00Z',
      direction: 'in',
      channel: 'phone',
      with: 'participant',
      outcome: 'talked',
    });
    expect((await fu12(office)).contactLost).toBeUndefined();
    expect(await whom(office, 'unreachable')).toEqual([]);
  });

  it.each([
    ['eight calls', 8, 3, {}],
    ['nine calls at two times of day', 9, 2, {}],
    ['nine calls while somebody near them may still be asked', 9, 3, { contactPersons: [PERSON] }],
  ])('is not lost after %s', async (_, calls, bands, contact) => {
    expect((await fu12(await rung(calls, bands, contact))).contactLost).toBeUndefined();
  });

  it('stays lost when the interview is given up, and is written to for the next one', async () => {
    const office = await rung(9, 3);
    await office.ask('POST', office.of('P-1', '/follow-ups/FU12/outcome'), {
      outcome: 'notDone',
      on: '2026-05-20',
      reason: 'no-contact',
    });
    expect(await fu12(office)).toMatchObject({ state: 'notDone', contactLost: true });
    await office.until('2027-03-10T12:00:00Z');
    expect(office.letters.map(({ step }) => step)).toContain('FU24/pre');
  });
});
