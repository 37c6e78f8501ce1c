import { aRow } from '../../support/a-csv.ts';
import { importRows } from '../../support/imported.ts';
import { aQuestionnairePlan } from '../../support/a-study.ts';
import { aNewcomer, anOffice, type Loose, type Office } from '../../support/an-office.ts';

const enrolled = async (at = '2026-03-25T09:00:00Z', over: Record<string, unknown> = {}) => {
  const office = await anOffice({ at: '2025-05-01T09:00:00Z' });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer(over));
  await office.until(at);
  return office;
};
const fu12 = (office: Office, path: string) => office.of('P-1', `/follow-ups/FU12${path}`);
const book = (office: Office, at = '2026-04-28T10:30', more: object = {}) =>
  office.ask('PUT', fu12(office, '/appointment'), { at, mode: 'inPerson', ...more });
const followUpOf = (body: Loose, id = 'FU12') => body.followUps.find((each: Loose) => each.id === id);
const agendaOf = async (office: Office) => (await office.ask('GET', office.of('P-1', '/agenda'))).body;
const stateOf = async (office: Office, step: string, id = 'FU12') =>
  (await agendaOf(office)).items
    .filter((item: Loose) => item.followUp === id && item.step === step)
    .map((item: Loose) => [item.state, item.reason]);

it('a follow-up says whether it is a questionnaire, for which no times are offered', async () => {
  const office = await anOffice({ at: '2025-05-01T09:00:00Z', protocol: aQuestionnairePlan().protocol });
  const { body } = await office.ask('POST', office.inStudy('/participants'), aNewcomer());
  expect(body.followUps.map(({ id, questionnaire }: Loose) => [id, questionnaire])).toEqual([
    ['BL', undefined],
    ['FU12', true],
    ['FU24', undefined],
    ['REG24', undefined],
  ]);
  expect((await office.ask('POST', fu12(office, '/offers'), { times: ['2026-04-28T10:30'] })).status).toBe(422);
});

it('nobody is to book a questionnaire: work speaks of its answer, and a time that no message tells of is warned of', async () => {
  const { protocol } = aQuestionnairePlan();
  const silent = Object.entries(protocol.ladders).map(([id, { booking, appointment }]) => [
    id,
    // What is switched off tells nothing, and thanks no time.
    { booking, appointment: appointment.map((step) => ({ ...step, enabled: step.from === 'done' })) },
  ]);
  const quiet = { ...protocol, ladders: Object.fromEntries(silent) };
  const office = await anOffice({ at: '2025-05-01T09:00:00Z', protocol: quiet });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer());
  await office.until('2026-05-04T09:00:00Z');
  const { items } = (await office.ask('GET', office.inStudy('/worklist'))).body;
  expect(items).toContainEqual(expect.objectContaining({ step: 'esc1', why: 'notAnswered' }));
  const { warnings } = (await book(office, '2026-05-06T10:30')).body;
  expect(warnings).toEqual([{ code: 'NO_REMINDER', field: '/at' }]);
});

describe('an appointment', () => {
  it('stops the invitations and brings its own messages', async () => {
    const office = await enrolled('2026-04-09T12:00:00Z');
    const { status, body } = await book(office);
    expect(status).toBe(200);
    expect(followUpOf(body)).toMatchObject({
      state: 'booked',
      appointment: { n: 1, at: '2026-04-28T10:30', minutes: 60, mode: 'inPerson' },
    });
    await office.until('2026-04-28T12:00:00Z');
    const sent = office.posted
      .filter(({ step, kind }) => kind === 'sms' && step.startsWith('FU12/'))
      .map(({ step, at }) => [step, new Date(at).toISOString()]);
    expect(sent.slice(-4)).toEqual([
      ['FU12/appointment-1/booked', '2026-04-09T12:10:00.000Z'],
      ['FU12/appointment-1/appt7', '2026-04-21T08:00:00.000Z'],
      ['FU12/appointment-1/appt3', '2026-04-24T08:00:00.000Z'],
      ['FU12/appointment-1/appt1', '2026-04-27T08:00:00.000Z'],
    ]);
  });

  it('in the past is entered with a warning: it may be a slip of the month', async () => {
    const office = await enrolled('2026-04-09T12:00:00Z');
    expect((await book(office, '2026-04-08T10:30')).body.warnings).toEqual([{ code: 'IN_THE_PAST', field: '/at' }]);
    expect((await book(office)).body.warnings).toEqual([]);
  });

  it('at another place at the same time is told to nobody, which is said', async () => {
    const office = await enrolled('2026-04-09T12:00:00Z');
    await book(office, '2026-04-28T10:30', { place: 'Mødested 1' });
    const codes = async (more: object) =>
      (await book(office, '2026-04-28T10:30', more)).body.warnings.map(({ code }: Loose) => code);
    expect(await codes({ place: 'Mødested 2' })).toEqual(['NOT_TOLD']);
    expect(await codes({ place: 'Mødested 2', note: 'third floor' })).toEqual([]);
    expect(await codes({ mode: 'phone' })).toEqual(['NOT_TOLD']);
    await office.until('2026-04-28T12:00:00Z');
    expect(await codes({ mode: 'video' })).toEqual(['IN_THE_PAST']);
  });

  it('of somebody who awaits their release is told to nobody, nor is that it is off, which is said', async () => {
    const office = await anOffice({ at: '2025-05-01T09:00:00Z' });
    await importRows(office, [aRow(1)], '?held=true');
    const path = office.of('P-001', '/follow-ups/FU12/appointment');
    const codesOf = ({ body }: { body: Loose }) => body.warnings.map(({ code }: Loose) => code);
    const booked = await office.ask('PUT', path, { at: '2026-04-28T10:30', mode: 'inPerson' });
    expect(codesOf(booked)).toEqual(['AWAITS_RELEASE']);
    expect(codesOf(await office.ask('DELETE', path, {}))).toEqual(['AWAITS_RELEASE']);
  });

  it.each(['1820-04-28T10:30', '9999-04-28T10:30'])('is refused in the year of %s', async (at) => {
    const { status, body } = await book(await enrolled('2026-04-09T12:00:00Z'), at);
    expect([status, body.field]).toEqual([422, '/at']);
  });

  it('is a move when another one stands, and the same again when nothing differs', async () => {
    const office = await enrolled('2026-04-09T12:00:00Z');
    await book(office);
    const again = await book(office);
    expect(again.body.events).toEqual([]);
    const { body } = await book(office, '2026-04-30T14:00', { askedBy: 'participant' });
    expect(followUpOf(body).appointments).toMatchObject([
      { n: 1, end: { how: 'moved', by: 'participant' } },
      { n: 2, at: '2026-04-30T14:00', moved: true },
    ]);
  });

  it('keeps its number when only the place changes', async () => {
    const office = await enrolled('2026-04-09T12:00:00Z');
    await book(office);
    const { body } = await book(office, '2026-04-28T10:30', { place: 'Room 2' });
    expect(followUpOf(body).appointments).toMatchObject([{ n: 1, place: 'Room 2' }]);
  });

  it('at a time that the clock skips is at the time that people will see', async () => {
    const office = await enrolled();
    const { body } = await book(office, '2026-03-29T02:30');
    expect(followUpOf(body).appointment.at).toBe('2026-03-29T03:30');
  });

  it('may be entered after it was held', async () => {
    const office = await enrolled('2026-04-29T12:00:00Z');
    expect((await book(office)).status).toBe(200);
  });

  it('names an assessor of that date, or nobody', async () => {
    const office = await enrolled();
    await office.studies.saveMember({ study: 'ips-ma', user: 'assessor-1', roles: ['assessor'], until: '2026-04-27' });
    expect((await book(office, '2026-04-28T10:30', { assessor: 'assessor-1' })).body).toMatchObject({
      status: 422,
      field: '/assessor',
    });
    expect((await book(office, '2026-04-27T10:30', { assessor: 'assessor-1' })).status).toBe(200);
  });

  it('that is cancelled starts the booking clock again, with the steps still ahead', async () => {
    const office = await enrolled('2026-04-09T12:00:00Z');
    await book(office);
    await office.until('2026-04-20T12:00:00Z');
    const { body } = await office.ask('DELETE', fu12(office, '/appointment'), {
      askedBy: 'participant',
      reason: 'ill',
    });
    expect(followUpOf(body)).toMatchObject({ state: 'open', overdue: true });
    expect(await stateOf(office, 'book3')).toEqual([['planned', undefined]]);
    expect((await office.ask('DELETE', fu12(office, '/appointment'))).body.code).toBe('no-appointment');
  });

  it('that was missed is no outcome: the follow-up stays open', async () => {
    const office = await enrolled('2026-04-09T12:00:00Z');
    await book(office);
    expect((await office.ask('POST', fu12(office, '/outcome'), { noShow: true, on: '2026-04-28' })).status).toBe(422);
    await office.until('2026-04-28T12:00:00Z');
    const { status, body } = await office.ask('POST', fu12(office, '/outcome'), { noShow: true, on: '2026-04-28' });
    expect([status, followUpOf(body).state, followUpOf(body).outcome]).toEqual([201, 'open', undefined]);
    await office.until('2026-04-29T12:00:00Z');
    expect(office.posted.at(-1)?.step).toBe('FU12/appointment-1/noshow');
  });

  it.each([
    ['at no time', { at: '2026-04-28', mode: 'phone' }, '/at'],
    ['on no day', { at: '2026-02-30T10:00', mode: 'phone' }, '/at'],
    ['in no way', { at: '2026-04-28T10:30', mode: 'pigeon' }, '/mode'],
    ['without its mode', { at: '2026-04-28T10:30' }, '/mode'],
  ])('%s is refused', async (_, body, field) => {
    const office = await enrolled();
    expect((await office.ask('PUT', fu12(office, '/appointment'), body)).body).toMatchObject({ status: 422, field });
  });

  it('of a timepoint that there is not is not found; for a register nobody is met', async () => {
    const office = await enrolled();
    expect(
      (
        await office.ask('PUT', office.of('P-1', '/follow-ups/FU13/appointment'), {
          at: '2026-04-28T10:30',
          mode: 'phone',
        })
      ).status,
    ).toBe(404);
    expect(
      (
        await office.ask('PUT', office.of('P-1', '/follow-ups/REG24/appointment'), {
          at: '2026-04-28T10:30',
          mode: 'phone',
        })
      ).status,
    ).toBe(422);
  });
});

describe('an outcome', () => {
  const done = { outcome: 'done', on: '2026-04-28', mode: 'inPerson', completeness: 'full' };

  it('closes the follow-up, thanks, and moves its finished steps out of the record', async () => {
    const office = await enrolled('2026-04-09T12:00:00Z');
    await book(office);
    await office.until('2026-04-28T12:00:00Z');
    const { status, body } = await office.ask('POST', fu12(office, '/outcome'), done);
    expect([status, followUpOf(body).state, followUpOf(body).timeliness]).toEqual([201, 'done', 'in-window']);
    const record = await office.records.readInterviews('ips-ma', 'P-1');
    expect(Object.keys(record?.steps ?? {}).filter((key) => key.startsWith('FU12/'))).toEqual([]);
    const before = office.posted.length;
    await office.until('2026-06-30T12:00:00Z');
    expect(
      office.posted
        .slice(before)
        .map(({ step }) => step)
        .filter((step) => step.startsWith('FU12')),
    ).toEqual(['FU12/thanks', 'FU12/thanks#2']);
    expect(await stateOf(office, 'invite')).toEqual([['sent', undefined]]);
  });

  it('of an interview that still lies ahead repeats none of what was sent about it', async () => {
    const office = await enrolled('2026-04-09T12:00:00Z');
    await book(office);
    await office.until('2026-04-22T12:00:00Z');
    const before = office.posted.length;
    await office.ask('POST', fu12(office, '/outcome'), {
      outcome: 'notDone',
      on: '2026-04-22',
      reason: 'declined-this-visit',
    });
    await office.until('2026-06-30T12:00:00Z');
    expect(office.posted.slice(before).filter(({ step }) => step.startsWith('FU12'))).toEqual([]);
  });

  it('says how they met in one of the three ways there are, and in no other', async () => {
    const office = await enrolled('2026-04-29T12:00:00Z');
    const { status, body } = await office.ask('POST', fu12(office, '/outcome'), { ...done, mode: 'raket' });
    expect([status, body.field]).toEqual([422, '/mode']);
    expect(body.remedy).toContain('inPerson, phone');
    expect((await office.ask('POST', fu12(office, '/outcome'), { ...done, mode: 'video' })).status).toBe(201);
  });

  it('that comes late is kept and marked late', async () => {
    const office = await enrolled('2026-06-20T12:00:00Z');
    const { body } = await office.ask('POST', fu12(office, '/outcome'), { outcome: 'done', on: '2026-06-19' });
    expect(followUpOf(body)).toMatchObject({ state: 'done', late: true, timeliness: 'late' });
  });

  it('once more is the same answer; another one has to wait until the first is voided', async () => {
    const office = await enrolled('2026-04-29T12:00:00Z');
    await office.ask('POST', fu12(office, '/outcome'), done);
    expect((await office.ask('POST', fu12(office, '/outcome'), done)).status).toBe(201);
    const other = await office.ask('POST', fu12(office, '/outcome'), { ...done, completeness: 'short' });
    expect([other.status, other.body.code]).toEqual([409, 'outcome-exists']);
  });

  it('that is voided brings the follow-up back as it was, and nothing is sent twice', async () => {
    const office = await enrolled('2026-04-09T12:00:00Z');
    const { body } = await office.ask('POST', fu12(office, '/outcome'), {
      outcome: 'notDone',
      on: '2026-04-09',
      reason: 'no-contact',
    });
    const sentBefore = office.posted.map(({ step }) => step);
    const voided = await office.ask('POST', office.of('P-1', `/events/${body.events[0]}:void`), {
      reason: 'wrong person',
    });
    expect([voided.status, followUpOf(voided.body).state]).toEqual([200, 'open']);
    await office.until('2026-06-01T12:00:00Z');
    const steps = office.posted.filter(({ kind }) => kind === 'sms').map(({ step }) => step);
    expect(new Set(steps).size).toBe(steps.length);
    expect(steps).toEqual(expect.arrayContaining(['FU12/book3', 'FU12/final']));
    expect(sentBefore).toContain('FU12/invite');
  });

  it('of a register closes it', async () => {
    const office = await enrolled('2027-08-01T12:00:00Z');
    const { body } = await office.ask('POST', office.of('P-1', '/follow-ups/REG24/outcome'), {
      outcome: 'done',
      on: '2027-08-01',
    });
    expect(followUpOf(body, 'REG24').state).toBe('done');
    const work = await office.ask('GET', office.inStudy('/worklist'));
    expect(work.body.items.filter((item: Loose) => item.followUp === 'REG24')).toEqual([]);
  });

  it.each(['stopped-interviews', 'stopped-all', 'died'])(
    'that was not reached because of %s stops the next ladder too',
    async (reason) => {
      const office = await enrolled('2026-04-29T12:00:00Z');
      await office.ask('POST', fu12(office, '/outcome'), { outcome: 'notDone', on: '2026-04-28', reason });
      const before = office.posted.length;
      await office.until('2027-08-01T12:00:00Z');
      expect(office.posted.slice(before).filter(({ step }) => step.startsWith('FU'))).toEqual([]);
    },
  );

  it('that was not reached for any other reason leaves the next ladder alone', async () => {
    const office = await enrolled('2026-04-29T12:00:00Z');
    await office.ask('POST', fu12(office, '/outcome'), { outcome: 'notDone', on: '2026-04-28', reason: 'too-unwell' });
    await office.until('2027-04-01T12:00:00Z');
    expect(office.posted.map(({ step }) => step)).toContain('FU24/invite');
  });

  it.each([
    ['a day that has not come', { outcome: 'done', on: '2026-05-01' }, '/on'],
    ['not done, but not why', { outcome: 'notDone', on: '2026-04-28' }, '/reason'],
    ['another reason, but not which', { outcome: 'notDone', on: '2026-04-28', reason: 'other' }, '/text'],
    ['a reason off the list', { outcome: 'notDone', on: '2026-04-28', reason: 'bored' }, '/reason'],
    ['done, and why not', { outcome: 'done', on: '2026-04-28', reason: 'died' }, '/reason'],
    ['a no-show with an outcome', { noShow: true, outcome: 'done', on: '2026-04-28' }, '/outcome'],
  ])('is refused that says %s', async (_, body, field) => {
    const office = await enrolled('2026-04-29T12:00:00Z');
    expect((await office.ask('POST', fu12(office, '/outcome'), body)).body).toMatchObject({ status: 422, field });
  });
});

describe('the day of an outcome', () => {
  const done = (office: Office, on: string, id = 'FU24') =>
    office.ask('POST', office.of('P-1', `/follow-ups/${id}/outcome`), { outcome: 'done', on });

  it('is never before the day that everything counts from', async () => {
    const { status, body } = await done(await enrolled(), '2025-04-17');
    expect([status, body.field]).toEqual([422, '/on']);
  });

  it('before the window opens is kept, with a warning', async () => {
    const office = await enrolled('2026-04-09T12:00:00Z');
    const early = await done(office, '2026-03-06');
    expect([early.status, early.body.warnings]).toContainEqual(
      expect.arrayContaining([{ code: 'BEFORE_THE_WINDOW', field: '/on' }]),
    );
    const inTime = (await done(office, '2026-04-08', 'FU12')).body.warnings;
    expect(inTime.map(({ code }: Loose) => code)).not.toContain('BEFORE_THE_WINDOW');
  });

  it('before that of the appointment warns, and what was agreed is called off by a person until it would begin', async () => {
    const office = await enrolled('2026-04-09T12:00:00Z');
    await office.ask('PUT', fu12(office, '/appointment'), { at: '2026-04-28T10:30', mode: 'phone' });
    await office.until('2026-04-20T12:00:00Z');
    const entry = { outcome: 'done', on: '2026-04-17' };
    const tried = await office.ask('POST', fu12(office, '/outcome?dryRun=true'), entry);
    const warned = [{ code: 'BEFORE_THE_APPOINTMENT', field: '/on' }];
    expect(tried.body.warnings).toEqual(warned);
    expect(tried.body.dryRun.work).toContainEqual(expect.objectContaining({ change: 'opens', does: 'deliverByCall' }));
    const { body } = await office.ask('POST', fu12(office, '/outcome'), entry);
    expect(body.warnings).toEqual(warned);
    expect(body.followUps.find(({ id }: Loose) => id === 'FU12')).not.toHaveProperty('appointment');
    const calls = async () =>
      (await office.ask('GET', office.inStudy('/worklist'))).body.items
        .filter(({ does }: Loose) => does === 'deliverByCall')
        .map(({ followUp, to, why }: Loose) => [followUp, to, why]);
    expect(await calls()).toEqual([['FU12', 'coordinator', 'appointmentNeedless']]);
    await office.until('2026-04-27T12:00:00Z');
    expect(await calls()).toHaveLength(1);
    const event = body.events.find((each: string) => each.startsWith('interviews'));
    await office.ask('POST', office.of('P-1', `/events/${event}:void`), { reason: 'wrong day' });
    expect(await calls()).toEqual([]);
  });

  it('on the day of the appointment is not taken before its hour: nobody is thanked for what is still to come', async () => {
    const office = await enrolled('2026-04-09T12:00:00Z');
    const booking = { at: '2026-04-28T14:30', mode: 'phone' };
    await office.ask('PUT', fu12(office, '/appointment'), booking);
    await office.until('2026-04-28T08:00:00Z');
    const { status, body } = await done(office, '2026-04-28', 'FU12');
    expect([status, body.code, body.field, body.detail]).toEqual([
      422,
      'before-the-appointment',
      '/on',
      'enter it once the interview of 2026-04-28T14:30 has begun, or have that moved first to when it was held',
    ]);
    const notHeld = { outcome: 'notDone', on: '2026-04-28', reason: 'too-unwell' };
    expect((await office.ask('POST', fu12(office, '/outcome?dryRun=true'), notHeld)).status).toBe(200);
    const before = office.posted.length;
    await office.ask('PUT', fu12(office, '/appointment'), { ...booking, at: '2026-04-28T09:00' });
    await office.tick();
    expect((await done(office, '2026-04-28', 'FU12')).status).toBe(201);
    await office.until('2026-04-28T11:00:00Z');
    const { items } = (await office.ask('GET', office.inStudy('/worklist'))).body;
    expect(items.filter(({ followUp }: Loose) => followUp === 'FU12')).toEqual([]);
    expect(office.posted.slice(before).map(({ step }) => step)).toEqual(['FU12/thanks']);
  });

  it('on the day of the appointment calls nobody', async () => {
    const office = await enrolled('2026-04-09T12:00:00Z');
    await office.ask('PUT', fu12(office, '/appointment'), { at: '2026-04-28T20:30', mode: 'phone' });
    await office.until('2026-04-28T18:30:00Z');
    const { body } = await done(office, '2026-04-28', 'FU12');
    expect([body.warnings, body.followUps.find(({ id }: Loose) => id === 'FU12').appointment?.at]).toEqual([
      [],
      '2026-04-28T20:30',
    ]);
    const { items } = (await office.ask('GET', office.inStudy('/worklist'))).body;
    expect(items.filter(({ followUp }: Loose) => followUp === 'FU12')).toEqual([]);
  });

  it('of an interview that nobody booked is kept, with a warning that it may be another person', async () => {
    const office = await enrolled('2026-04-29T12:00:00Z');
    const unbooked = [{ code: 'NO_APPOINTMENT', field: '/outcome' }];
    const tried = await office.ask('POST', fu12(office, '/outcome?dryRun=true'), {
      outcome: 'done',
      on: '2026-04-28',
    });
    expect(tried.body.warnings).toEqual(unbooked);
    const declined = { outcome: 'notDone', on: '2026-04-28', reason: 'declined-this-visit' };
    expect((await office.ask('POST', fu12(office, '/outcome?dryRun=true'), declined)).body.warnings).toEqual([]);
    await office.ask('PUT', fu12(office, '/appointment'), { at: '2026-04-28T10:30', mode: 'phone' });
    expect((await done(office, '2026-04-28', 'FU12')).body.warnings).toEqual([]);
  });

  it('on the day of a no-show is kept, with a warning that one of the two is untrue', async () => {
    const office = await enrolled('2026-04-29T12:00:00Z');
    await office.ask('PUT', fu12(office, '/appointment'), { at: '2026-04-28T10:30', mode: 'phone' });
    await office.ask('POST', fu12(office, '/outcome'), { noShow: true, on: '2026-04-28' });
    const told = async (on: string) =>
      (await office.ask('POST', fu12(office, '/outcome?dryRun=true'), { outcome: 'done', on })).body.warnings;
    expect(await told('2026-04-28')).toEqual([{ code: 'NO_SHOW_THAT_DAY', field: '/on' }]);
    expect(await told('2026-04-29')).toEqual([{ code: 'NO_APPOINTMENT', field: '/outcome' }]);
    await office.ask('PUT', fu12(office, '/appointment'), { at: '2026-04-28T15:00', mode: 'phone' });
    expect(await told('2026-04-28')).toEqual([]);
  });
});
