import { verifyChain } from '../../../shared/adapters/event-chain.ts';
import { factsAfter, factsOf } from '../../../shared/domain/history.ts';
import { STREAMS } from '../../../shared/domain/record.ts';
import { aNewcomer, anOffice, type Loose, type Office } from '../../support/an-office.ts';

const ASKED = { reason: 'Deltager 1 ønsker det' };
const ASKED_AT = '2026-03-19T09:00:00+01:00';
const DUE_AT = '2026-03-27T09:00:00+01:00';

/** P-1 would be invited on 20 March 2026; a lead asks the day before. */
const enrolled = async (over: Record<string, unknown> = {}): Promise<Office> => {
  const office = await anOffice({ at: '2025-05-01T09:00:00Z' });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer({ mentor: 'mentor-1', ...over }));
  await office.ask('POST', office.of('P-1', '/contacts'), {
    at: '2025-05-01T08:00:00Z',
    direction: 'in',
    channel: 'phone',
    with: 'participant',
    outcome: 'reached',
    note: 'bor hos Mærke1',
  });
  await office.until(ASKED_AT);
  return office;
};
const erase = (office: Office, as: string) => office.ask('POST', office.of('P-1:erase'), ASKED, { as });
const confirm = (office: Office, as: string) =>
  office.ask('POST', office.of('P-1:erase'), { ...ASKED, confirm: true }, { as });
const keep = (office: Office, as = 'lead-1') => office.ask('DELETE', office.of('P-1:erase'), undefined, { as });
const confirmed = async (): Promise<Office> => {
  const office = await enrolled();
  await erase(office, 'lead-1');
  office.turnTo('2026-03-20T09:00:00+01:00');
  await confirm(office, 'coordinator-1');
  return office;
};
const work = async (office: Office) =>
  (await office.ask('GET', office.inStudy('/worklist?participant=P-1'))).body.items.map(({ why }: Loose) => why);

describe('an erasure', () => {
  it('is asked for by a lead alone, with a reason', async () => {
    const office = await enrolled();
    expect((await erase(office, 'coordinator-1')).status).toBe(403);
    expect((await office.ask('POST', office.of('P-1:erase'), {}, { as: 'lead-1' })).status).toBe(422);
    const { status, body } = await erase(office, 'lead-1');
    expect([status, body.erasure.state, body.participation.existingData]).toEqual([200, 'asked', 'erasureRequested']);
    expect(await work(office)).toEqual(['erasureToConfirm']);
  });

  it('is confirmed by nobody who meant to ask for it', async () => {
    const office = await enrolled();
    expect((await confirm(office, 'lead-1')).body.code).toBe('no-erasure');
    await erase(office, 'lead-1');
    const late = await erase(office, 'coordinator-1');
    expect([late.status, late.body.code, late.body.field]).toEqual([409, 'erasure-asked', '/confirm']);
    expect((await office.ask('GET', office.of('P-1'))).body.erasure.state).toBe('asked');
    expect((await confirm(office, 'coordinator-1')).body.erasure.state).toBe('confirmed');
    expect((await erase(office, 'lead-1')).body.code).toBe('erasure-confirmed');
  });

  it('that was taken back and asked for anew tells whoever leads after three working days of its own, not at once', async () => {
    const office = await enrolled();
    const asking = async (at: Office) => (await work(at)).filter((why: string) => why === 'erasureToConfirm');
    await erase(office, 'lead-1');
    // Three working days later nobody has confirmed, and whoever leads is told; then it is taken back.
    await office.until('2026-03-25T09:00:00+01:00');
    expect(await asking(office)).toEqual(['erasureToConfirm', 'erasureToConfirm']);
    await keep(office);
    await office.tick();
    expect(await asking(office)).toEqual([]);
    await erase(office, 'lead-1');
    await office.until('2026-03-26T09:00:00+01:00');
    expect(await asking(office)).toEqual(['erasureToConfirm']);
    await office.until('2026-03-30T10:00:00+02:00');
    expect(await asking(office)).toEqual(['erasureToConfirm', 'erasureToConfirm']);
  });

  it('waits for another person, however long, and sends nothing meanwhile', async () => {
    const office = await enrolled();
    await erase(office, 'lead-1');
    const again = await erase(office, 'lead-1');
    expect([again.status, again.body.code]).toEqual([409, 'second-person-needed']);
    const before = office.posted.length;
    await office.until('2026-07-01T09:00:00+02:00');
    expect(office.posted.slice(before).filter(({ participant }) => participant === 'P-1')).toEqual([]);
    expect((await office.ask('GET', office.of('P-1'))).body.erasure.state).toBe('asked');
  });

  describe('that nobody confirms', () => {
    const told = (office: Office) =>
      office.posted
        .filter(({ participant, at }) => participant === undefined && at > Date.parse(ASKED_AT))
        .filter(({ text }) => text.includes('P-1'));
    const escalations = async (office: Office) =>
      (await office.ask('GET', office.inStudy('/worklist?participant=P-1'))).body.items
        .filter(({ does }: Loose) => does === 'escalate' || does === 'escalation')
        .map(({ why, state }: Loose) => [why, state]);

    it('is told to whoever leads after three working days, once', async () => {
      const office = await enrolled();
      await erase(office, 'lead-1');
      await office.until('2026-03-24T08:00:00+01:00');
      expect(told(office)).toEqual([]);
      await office.until('2026-03-24T12:00:00+01:00');
      expect(told(office).map(({ to }) => to)).toEqual(['lead-1@example.com']);
      expect(told(office)[0]?.text).toMatch(
        /^P-1 · GDPR · kræver opmærksomhed\. Næste: se på opgaven\. Ansvarlig: dig\. Tag opgaven senest 27-03-2026\. Åbn: /,
      );
      expect(await work(office)).toEqual(['erasureToConfirm', 'erasureToConfirm']);
      await office.until('2026-03-27T12:00:00+01:00');
      expect(told(office)).toHaveLength(1);
      await confirm(office, 'coordinator-1');
      expect(await work(office)).toEqual([]);
    });

    it('and is taken back, or confirmed in time, is told to nobody', async () => {
      const office = await enrolled();
      await erase(office, 'lead-1');
      await keep(office);
      await office.until('2026-03-23T09:00:00+01:00');
      await erase(office, 'lead-1');
      await confirm(office, 'coordinator-1');
      await office.until('2026-03-27T17:00:00+01:00');
      expect(told(office)).toEqual([]);
      expect(await escalations(office)).toEqual([]);
    });
  });

  it('takes nobody out of the numbers of the trial', async () => {
    const office = await confirmed();
    const counted = async () => {
      const { body } = await office.ask('GET', office.inStudy('/retention'));
      const { text } = await office.ask('GET', office.inStudy('/exports/csv?table=visits'));
      const rows = text.trimEnd().split('\r\n');
      return { enrolled: body.enrolled, rows: rows.length, ofThem: rows.filter((row) => row.includes('P-1')).length };
    };
    const before = await counted();
    expect([before.enrolled, before.ofThem > 0]).toEqual([1, true]);
    await office.until(DUE_AT);
    expect(await counted()).toEqual(before);
  });

  it('leaves of a message that left the line and not its words', async () => {
    const office = await confirmed();
    await office.until(DUE_AT);
    const { items } = (await office.ask('GET', office.inStudy('/messages?participant=P-1'))).body;
    expect(items.length).toBeGreaterThan(0);
    for (const { id } of items)
      expect((await office.ask('GET', office.inStudy(`/messages/${String(id)}`))).body.text).toBeUndefined();
  });

  it('lets a booking and an offer stand, and says that nothing is sent of them', async () => {
    const office = await enrolled();
    await erase(office, 'lead-1');
    const codes = ({ body }: Loose) => body.warnings.map(({ code }: Loose) => code);
    const at = '2026-04-28T10:30';
    const followUp = office.of('P-1', '/follow-ups/FU12');
    expect(codes(await office.ask('PUT', `${followUp}/appointment`, { at, mode: 'phone' }))).toEqual(['BEING_ERASED']);
    expect(codes(await office.ask('POST', `${followUp}/offers`, { times: [at] }))).toEqual(['BEING_ERASED']);
  });

  it('is carried out seven days after it was confirmed; a search finds nobody, and every entry is refused', async () => {
    const office = await confirmed();
    const { body } = await office.ask('GET', office.of('P-1'));
    expect([body.erasure.state, body.erasure.dueAt]).toEqual([
      'confirmed',
      new Date(DUE_AT).toISOString().replace('.000', ''),
    ]);
    await office.until('2026-03-27T08:59:00+01:00');
    expect((await office.ask('GET', office.inStudy('/participants?q=Deltager'))).body.items).toHaveLength(1);
    await office.until(DUE_AT);
    const after = await office.ask('GET', office.of('P-1'));
    expect([after.status, after.body.erasure.state, after.body.contact]).toEqual([200, 'done', undefined]);
    expect(after.body.contacts[0].note).toBe('[erased]');
    expect((await office.ask('GET', office.inStudy('/participants?q=Deltager'))).body.items).toEqual([]);
    const refused = await office.ask('PATCH', office.of('P-1', '/contact'), { email: 'p1@example.com' });
    expect([refused.status, refused.body.code]).toEqual([410, 'erased']);
    expect((await erase(office, 'lead-1')).status).toBe(410);
    expect((await office.ask('GET', office.inStudy('/caseloads'))).body.items?.[0]?.count ?? 0).toBe(0);
  });

  it('puts them on the list that no restore touches, and takes their letter out of the tray', async () => {
    const office = await enrolled({ consent: { letter: true } });
    expect(await office.tray.lettersOf('ips-ma', 'P-1')).toHaveLength(1);
    await erase(office, 'lead-1');
    await confirm(office, 'coordinator-1');
    expect(await office.records.erasures('ips-ma')).toEqual([]);
    await office.until(DUE_AT);
    expect(await office.records.erasures('ips-ma')).toMatchObject([{ participant: 'P-1' }]);
    expect(await office.tray.lettersOf('ips-ma', 'P-1')).toEqual([]);
  });

  it('leaves the chain of events whole, and the record what they say', async () => {
    const office = await confirmed();
    await office.until('2027-09-01T09:00:00+02:00');
    const both = await office.records.readBoth('ips-ma', 'P-1');
    const events = await office.records.events('ips-ma', 'P-1');
    for (const stream of STREAMS) {
      const own = events.filter((event) => event.stream === stream);
      expect(verifyChain(own, both![stream])).toEqual({ kind: 'intact' });
      expect(factsAfter(own)).toEqual(factsOf(both![stream]));
    }
    const shown = await office.ask('GET', office.of('P-1', '/events'));
    expect(shown.body.items.find(({ action }: Loose) => action === 'erasureAsked').reason).toBe('[erased]');
    expect(office.posted.filter(({ at, participant }) => at > Date.parse(ASKED_AT) && participant === 'P-1')).toEqual(
      [],
    );
  });

  it('that is taken back goes on with what still lies ahead, and nothing bursts', async () => {
    const office = await enrolled();
    const open = await work(office);
    await erase(office, 'lead-1');
    await confirm(office, 'coordinator-1');
    expect(await work(office)).toEqual([]);
    await office.until('2026-03-25T09:00:00+01:00');
    expect((await keep(office, 'coordinator-1')).status).toBe(403);
    const { body } = await keep(office);
    expect([body.erasure, body.participation.existingData]).toEqual([undefined, 'keep']);
    expect(await work(office)).toEqual(open);
    const before = office.posted.length;
    await office.until('2026-03-27T12:00:00+01:00');
    expect(office.posted.length).toBe(before);
    await office.until('2026-04-10T12:00:00+02:00');
    expect(office.posted.slice(before).map(({ step }) => step)).toContain('FU12/book2');
    expect((await office.ask('GET', office.of('P-1'))).body.contacts[0].note).toBe('bor hos Mærke1');
  });

  it('cannot be taken back once its time has come', async () => {
    const office = await confirmed();
    office.turnTo(DUE_AT);
    expect((await keep(office)).body.code).toBe('erasure-begun');
  });

  it('does not bring somebody back by an import', async () => {
    const office = await confirmed();
    await office.until(DUE_AT);
    const csv = 'id;arm;baseline;name;phone\nP-1;IPS-MA;2025-04-18;Deltager 1;20123456\n';
    const path = office.inStudy('/participants:import?mode=update');
    const { body } = await office.ask('POST', path, undefined, { csv });
    expect(body.refused.map(({ code }: Loose) => code)).toContain('erased');
  });
});

describe('an interview of somebody who is to be erased', () => {
  const FU12 = '/follow-ups/FU12';
  const AT = '2026-03-31T10:30';
  const booked = async (at = AT): Promise<Office> => {
    const office = await enrolled();
    const user = 'assessor-1';
    await office.studies.saveMember({ study: 'ips-ma', user, email: 'a1@example.com', roles: ['assessor'] });
    const booking = { at, mode: 'phone', assessor: user };
    expect((await office.ask('PUT', office.of('P-1', `${FU12}/appointment`), booking)).status).toBe(200);
    await office.until('2026-03-19T10:00:00+01:00');
    return office;
  };
  const cancel = (office: Office, askedBy = 'staff') =>
    office.ask('DELETE', office.of('P-1', `${FU12}/appointment`), { askedBy });
  const outcome = (office: Office, on: string, as = 'coordinator-1') =>
    office.ask('POST', office.of('P-1', `${FU12}/outcome`), { outcome: 'done', on }, { as });
  const seenByAssessor = async (office: Office) =>
    (await office.ask('GET', office.inStudy('/participants'), undefined, { as: 'assessor-1' })).body.items.map(
      ({ id }: Loose) => id,
    );
  const calls = async (office: Office) => (await work(office)).filter((why: string) => why === 'appointmentNeedless');

  it('is named to whoever asks, and nobody confirms before it is called off', async () => {
    const office = await booked();
    expect((await erase(office, 'lead-1')).body.warnings).toEqual([{ code: 'INTERVIEW_BOOKED', field: '' }]);
    const { status, body } = await confirm(office, 'coordinator-1');
    expect([status, body.code, body.detail]).toEqual([
      409,
      'interview-booked',
      'cancel the interview of 2026-03-31 first; unless they asked for that, a task opens to tell them',
    ]);
    await cancel(office);
    expect((await confirm(office, 'coordinator-1')).body).toMatchObject({
      warnings: [],
      erasure: { state: 'confirmed' },
    });
  });

  it('that is called off is told by a call, as long as there is a number, and leaves the list of the assessor', async () => {
    const office = await booked();
    await erase(office, 'lead-1');
    expect(await seenByAssessor(office)).toEqual(['P-1']);
    const before = office.posted.length;
    await cancel(office);
    await confirm(office, 'coordinator-1');
    expect(await seenByAssessor(office)).toEqual([]);
    expect((await outcome(office, '2026-03-19', 'assessor-1')).status).toBe(404);
    await office.until('2026-03-26T09:00:00+01:00');
    expect(await calls(office)).toHaveLength(1);
    expect(office.posted.slice(before).filter(({ participant }) => participant === 'P-1')).toEqual([]);
    await office.until(DUE_AT);
    expect(await work(office)).toEqual([]);
  });

  it('that is moved meanwhile, or off after a slip into the past, is told by a call of the time that they know', async () => {
    const move = (office: Office, at: string, askedBy = 'staff') =>
      office.ask('PUT', office.of('P-1', `${FU12}/appointment`), { at, mode: 'phone', askedBy });
    const office = await booked();
    await erase(office, 'lead-1');
    await move(office, '2026-04-08T10:00', 'participant');
    expect(await work(office)).not.toContain('tellByCall.moved');
    await move(office, '2026-04-09T10:00');
    expect(await work(office)).toContain('tellByCall.moved');
    const slipped = await booked();
    await erase(slipped, 'lead-1');
    await move(slipped, '2026-03-02T10:00');
    expect(await work(slipped)).not.toContain('tellByCall.moved');
    await cancel(slipped);
    expect(await calls(slipped)).toHaveLength(1);
  });

  it.each([
    ['a hold', { hold: { kind: 'hospital', until: '2026-04-30', appointment: 'cancelled' } }],
    ['a stop', { interviews: 'stopped' }],
  ])('that is called off by %s meanwhile is told by a call', async (_, entry) => {
    const office = await booked();
    await erase(office, 'lead-1');
    await office.ask('PATCH', office.of('P-1', '/participation'), { ...entry, reason: 'ringede' });
    expect(await calls(office)).toHaveLength(1);
  });

  it('that they called off themselves, or whose call was made, is told no more', async () => {
    const own = await booked();
    await erase(own, 'lead-1');
    await cancel(own, 'participant');
    expect(await calls(own)).toEqual([]);
    const office = await booked();
    await erase(office, 'lead-1');
    await cancel(office);
    const { items } = (await office.ask('GET', office.inStudy('/worklist?participant=P-1'))).body;
    const { id } = items.find(({ why }: Loose) => why === 'appointmentNeedless');
    const call = { at: '2026-03-19T09:00:00Z', band: 'am', outcome: 'reached' };
    expect((await office.ask('POST', office.inStudy(`/tasks/${String(id)}/attempts`), call)).status).toBeLessThan(300);
    await keep(office);
    await erase(office, 'lead-1');
    expect(await calls(office)).toEqual([]);
  });

  it('that was called off a moment before the asking is told by a call, once no text had left', async () => {
    const office = await booked();
    await cancel(office);
    await erase(office, 'lead-1');
    expect(await calls(office)).toHaveLength(1);
    const told = await booked();
    await cancel(told);
    await told.until('2026-03-19T11:00:00+01:00');
    await erase(told, 'lead-1');
    expect(await calls(told)).toEqual([]);
  });

  it('is not booked anew once it is confirmed, and only what was before is entered', async () => {
    const office = await enrolled();
    await erase(office, 'lead-1');
    await confirm(office, 'coordinator-1');
    office.turnTo('2026-03-24T09:00:00+01:00');
    const anew = await office.ask('PUT', office.of('P-1', `${FU12}/appointment`), { at: AT, mode: 'phone' });
    expect([anew.status, anew.body.code]).toEqual([409, 'being-erased']);
    const late = await outcome(office, '2026-03-20');
    expect([late.status, late.body.code, late.body.field]).toEqual([409, 'being-erased', '/on']);
    expect((await outcome(office, '2026-03-19')).status).toBe(201);
  });

  it('that has passed keeps nobody from the erasure, and the assessor does not see them for ever', async () => {
    const office = await booked('2026-03-19T09:30');
    await erase(office, 'lead-1');
    expect((await confirm(office, 'coordinator-1')).body.erasure.state).toBe('confirmed');
    expect(await seenByAssessor(office)).toEqual(['P-1']);
    await office.until('2026-03-27T09:00:00+01:00');
    expect(await seenByAssessor(office)).toEqual([]);
  });
});

describe('what staff type', () => {
  it('is stored sealed, and the tag of a change holds as long as nobody changes anything', async () => {
    const office = await enrolled();
    const booking = { at: '2026-04-28T10:30', mode: 'inPerson', place: 'hos Mærke2', assessor: 'assessor-1' };
    await office.studies.saveMember({
      study: 'ips-ma',
      user: 'assessor-1',
      email: 'a1@example.com',
      roles: ['assessor'],
    });
    const path = office.of('P-1', '/follow-ups/FU12/appointment');
    const { body, headers } = await office.ask('PUT', path, booking);
    expect(body.followUps.find(({ id }: Loose) => id === 'FU12').appointment.place).toBe('hos Mærke2');
    const stored = JSON.stringify([
      ...office.records.tables.records.values(),
      ...office.records.tables.events.values(),
    ]);
    expect(stored).not.toContain('Mærke');
    const again = { headers: { 'if-match': headers.get('etag') ?? '' } };
    expect((await office.ask('PUT', path, booking, again)).status).toBe(200);
    const seen = async () => office.ask('GET', office.of('P-1'), undefined, { as: 'assessor-1' });
    const [one, other] = [await seen(), await seen()];
    expect(one.headers.get('etag')).toBe(other.headers.get('etag'));
    expect(one.body.followUps[0].appointment.place).toBe('hos Mærke2');
  });
});
