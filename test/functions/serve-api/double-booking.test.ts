import { anOfficeWithAssessors, book, freeAt, open, slotsFor, TUESDAY } from '../../support/a-booked-day.ts';
import type { Loose, Office } from '../../support/an-office.ts';

const unblind = (office: Office, over: object = {}, as = 'coordinator-1') =>
  office.ask(
    'POST',
    office.of('P-1', '/unblindings'),
    { on: '2026-04-09', assessor: 'assessor-1', how: 'participant', consequence: 'otherAssessor', ...over },
    { as },
  );
const bookings = async (office: Office) =>
  (await slotsFor(office)).bookings.map(({ participant, at, assessor }: Loose) => [
    participant,
    at.slice(11),
    assessor,
  ]);
const openTasks = async (office: Office) => {
  await office.tick();
  const { body } = await office.ask('GET', office.inStudy('/worklist'));
  return body.items
    .filter(({ does }: Loose) => does === 'findAssessor')
    .map(({ participant, why, to }: Loose) => [participant, why, to]);
};

describe('an assessor who is booked already', () => {
  it('is not booked for another person, and the answer names the time and not the person', async () => {
    const office = await anOfficeWithAssessors();
    await book(office, 'P-1', '10:30');
    const { status, body, text } = await book(office, 'P-2', '11:15');
    expect([status, body.code, body.other]).toEqual([409, 'double-booked', { at: `${TUESDAY}T10:30`, minutes: 60 }]);
    expect(text).not.toContain('P-1');
    expect((await book(office, 'P-2', '11:30')).status).toBe(200);
    expect((await book(office, 'P-2', '10:30', { assessor: 'assessor-2' })).status).toBe(200);
  });

  it('is booked all the same for a reason, which the history keeps', async () => {
    const office = await anOfficeWithAssessors();
    await book(office, 'P-1', '10:30');
    expect((await book(office, 'P-2', '10:30', { override: { doubleBooked: 'they come together' } })).status).toBe(200);
    const { body } = await office.ask('GET', office.of('P-2', '/events'));
    expect(body.items.at(-1)).toMatchObject({ action: 'appointmentBooked', reason: 'they come together' });
    expect((await book(office, 'P-2', '10:30', { place: 'Room 2' })).status).toBe(200);
  });

  it('is free again once the other interview is moved or cancelled', async () => {
    const office = await anOfficeWithAssessors();
    await book(office, 'P-1', '10:30');
    await book(office, 'P-1', '13:00');
    expect((await book(office, 'P-2', '10:30')).status).toBe(200);
    await office.ask('DELETE', office.of('P-1', '/follow-ups/FU12/appointment'), {});
    expect((await book(office, 'P-2', '13:00')).status).toBe(200);
    expect(await bookings(office)).toEqual([['P-2', '13:00', 'assessor-1']]);
  });

  it('needs the way between two places, also past midnight', async () => {
    const office = await anOfficeWithAssessors();
    await open(office, { from: `${TUESDAY}T20:00`, to: '2026-04-28T23:59', travelMinutes: 60 });
    await book(office, 'P-1', '23:00', { minutes: 45 });
    expect((await book(office, 'P-2', '2026-04-29T00:30')).body.code).toBe('double-booked');
    expect((await book(office, 'P-2', '2026-04-29T00:45')).status).toBe(200);
  });

  it('is given to one of two who ask at the same second', async () => {
    const office = await anOfficeWithAssessors();
    const answers = await Promise.all([book(office, 'P-1', '10:30'), book(office, 'P-2', '11:00')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await bookings(office)).toHaveLength(1);
  });

  it('and on leave, or outside the hours, is booked with a warning', async () => {
    const office = await anOfficeWithAssessors();
    const codes = async (time: string) =>
      (await book(office, 'P-1', time)).body.warnings.map(({ code }: Loose) => code);
    expect(await codes('10:00')).toEqual([]);
    await open(office);
    await open(office, { kind: 'leave', from: `${TUESDAY}T11:00`, to: `${TUESDAY}T18:00` });
    expect(await codes('09:30')).toEqual([]);
    expect(await codes('10:30')).toEqual(['ASSESSOR_ON_LEAVE']);
    expect(await codes('16:00')).toEqual(['ASSESSOR_ON_LEAVE', 'OUTSIDE_SLOTS']);
    expect(await codes('07:00')).toEqual(['OUTSIDE_SLOTS']);
  });
});

describe('an assessor who has been unblinded', () => {
  it('is left out of the free times of that person, and of no other', async () => {
    const office = await anOfficeWithAssessors();
    await open(office, { to: `${TUESDAY}T10:00` });
    expect((await unblind(office)).status).toBe(201);
    expect(await freeAt(office, '&participant=P-1')).toEqual([]);
    expect((await slotsFor(office, '&participant=P-1')).leftOut).toEqual(['assessor-1']);
    expect(await freeAt(office, '&participant=P-2')).toEqual(['09:00']);
  });

  it('holds no further interview of the person unless somebody says why', async () => {
    const office = await anOfficeWithAssessors();
    await unblind(office);
    expect((await book(office, 'P-1', '10:30')).body).toMatchObject({ status: 409, code: 'assessor-unblinded' });
    expect((await book(office, 'P-2', '10:30')).status).toBe(200);
    expect((await book(office, 'P-1', '12:30', { override: { unblinded: 'there is no other' } })).status).toBe(200);
  });

  it('is not booked by a reason that was given for a double booking, nor the other way round', async () => {
    const office = await anOfficeWithAssessors();
    await book(office, 'P-2', '10:30');
    await unblind(office);
    const codeOf = async (override: object) => (await book(office, 'P-1', '10:30', { override })).body.code;
    expect(await codeOf({ doubleBooked: 'they come together' })).toBe('assessor-unblinded');
    expect(await codeOf({ reason: 'they come together' })).toBe('assessor-unblinded');
    expect(await codeOf({ unblinded: 'there is no other' })).toBe('double-booked');
    const both = { doubleBooked: 'they come together', unblinded: 'there is no other' };
    expect((await book(office, 'P-1', '10:30', { override: both })).status).toBe(200);
    const { body } = await office.ask('GET', office.of('P-1', '/events'));
    expect(body.items.at(-1)).toMatchObject({ override: true, reason: 'they come together; there is no other' });
    expect((await book(office, 'P-1', '12:30', { override: {} })).body.field).toBe('/override');
  });

  it('and is booked already brings a task to find another one, which goes when one is found', async () => {
    const office = await anOfficeWithAssessors();
    await book(office, 'P-1', '10:30');
    await unblind(office);
    const { body } = await office.ask('GET', office.of('P-1'));
    expect(body.unblindings).toMatchObject([{ on: '2026-04-09', assessor: 'assessor-1', by: 'coordinator-1' }]);
    expect(await openTasks(office)).toEqual([['P-1', 'unblinded', 'coordinator']]);
    await book(office, 'P-1', '10:30', { assessor: 'assessor-2' });
    expect(await openTasks(office)).toEqual([]);
  });

  it('was so by mistake: the entry is voided, and the task goes', async () => {
    const office = await anOfficeWithAssessors();
    await book(office, 'P-1', '10:30');
    const { body } = await unblind(office);
    await openTasks(office);
    const voided = await office.ask('POST', office.of('P-1', `/events/${String(body.events[0])}:void`), {
      reason: 'another person',
    });
    expect([voided.status, voided.body.unblindings]).toEqual([200, undefined]);
    expect(await openTasks(office)).toEqual([]);
    expect((await book(office, 'P-1', '12:30')).status).toBe(200);
  });

  it('reports it alone, of a person they met, and learns nothing by it', async () => {
    const office = await anOfficeWithAssessors();
    expect((await unblind(office, {}, 'assessor-1')).status).toBe(404);
    await book(office, 'P-1', '10:30');
    expect((await unblind(office, { assessor: 'assessor-2' }, 'assessor-1')).body.field).toBe('/assessor');
    const { status, body } = await unblind(office, {}, 'assessor-1');
    expect([status, body]).toEqual([201, { participant: 'P-1', on: '2026-04-09', assessor: 'assessor-1' }]);
    expect(await openTasks(office)).toEqual([['P-1', 'unblinded', 'coordinator']]);
  });

  it('can report it after the outcome of the interview is recorded too', async () => {
    const office = await anOfficeWithAssessors();
    await book(office, 'P-1', '10:30');
    await office.until('2026-04-28T12:00:00Z');
    await office.ask('POST', office.of('P-1', '/follow-ups/FU12/outcome'), { outcome: 'done', on: TUESDAY });
    expect((await unblind(office, { on: TUESDAY, assessor: 'assessor-2' }, 'assessor-2')).status).toBe(404);
    expect((await unblind(office, { on: TUESDAY }, 'assessor-1')).status).toBe(201);
  });

  it.each([
    ['that lies ahead', { on: '2026-04-10' }, '/on'],
    ['of nobody who is an assessor', { assessor: 'mentor-1' }, '/assessor'],
    ['in another way than those known, without a word', { how: 'other' }, '/note'],
  ])('%s is refused', async (_, over, field) => {
    const { status, body } = await unblind(await anOfficeWithAssessors(), over);
    expect([status, body.field]).toEqual([422, field]);
  });
});
