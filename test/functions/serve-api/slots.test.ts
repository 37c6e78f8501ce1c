import { anOfficeWithAssessors, book, freeAt, open, slotsFor, TUESDAY } from '../../support/a-booked-day.ts';
import type { Loose } from '../../support/an-office.ts';

describe('the free times while on the phone', () => {
  it('are the quarters of an hour at which an interview fits into the hours', async () => {
    const office = await anOfficeWithAssessors([]);
    await open(office);
    expect(await freeAt(office)).toEqual([
      '09:00',
      '09:15',
      '09:30',
      '09:45',
      '10:00',
      '10:15',
      '10:30',
      '10:45',
      '11:00',
    ]);
    expect(await freeAt(office, '&minutes=150')).toEqual(['09:00', '09:15', '09:30']);
    expect(await freeAt(office, '&assessor=assessor-2')).toEqual([]);
  });

  it('leave out what is booked with the way there and back, leave, and what has passed', async () => {
    const office = await anOfficeWithAssessors();
    await open(office, { to: `${TUESDAY}T16:00`, travelMinutes: 30 });
    await book(office, 'P-1', '10:30');
    await open(office, { kind: 'leave', from: `${TUESDAY}T14:00`, to: `${TUESDAY}T15:00` });
    expect(await freeAt(office)).toEqual(['09:00', '12:00', '12:15', '12:30', '12:45', '13:00', '15:00']);
    await office.until('2026-04-28T10:20:00Z');
    expect(await freeAt(office)).toEqual(['12:30', '12:45', '13:00', '15:00']);
  });

  it('hold the time of the interview that is moved: it stands in no way of itself, only of the others', async () => {
    const office = await anOfficeWithAssessors();
    await open(office, { travelMinutes: 30 });
    await book(office, 'P-1', '09:15');
    expect(await freeAt(office, '&participant=P-1')).toEqual(['10:45', '11:00']);
    expect(await freeAt(office, '&participant=P-1&followUp=FU24')).toEqual(['10:45', '11:00']);
    expect(await freeAt(office, '&participant=P-2&followUp=FU12')).toEqual(['10:45', '11:00']);
    const free = await freeAt(office, '&participant=P-1&followUp=FU12');
    expect(free).toEqual(['09:00', '09:15', '09:30', '09:45', '10:00', '10:15', '10:30', '10:45', '11:00']);
    expect((await book(office, 'P-1', '09:00')).status).toBe(200);
  });

  it('are none on a day on which the study or the site is closed, or the member of staff is on leave or gone', async () => {
    const office = await anOfficeWithAssessors([]);
    const friday = { from: '2026-05-01T09:00', to: '2026-05-01T10:00' };
    const goodFriday = { from: '2026-04-03T09:00', to: '2026-04-03T10:00' };
    const next = { from: '2026-05-04T09:00', to: '2026-05-04T10:00' };
    for (const hours of [friday, goodFriday, next, { from: '2026-05-09T09:00', to: '2026-05-09T10:00' }])
      await open(office, hours);
    const days = async () => {
      const { body } = await office.ask('GET', office.inStudy('/slots?from=2026-04-01&to=2026-05-31'));
      return body.free.map(({ at }: Loose) => at.slice(0, 10));
    };
    expect(await days()).toEqual(['2026-05-01', '2026-05-04', '2026-05-09']);
    await office.studies.saveMember({
      study: 'ips-ma',
      user: 'assessor-1',
      roles: ['assessor'],
      until: '2026-05-05',
      leave: [{ from: '2026-05-01', until: '2026-05-03' }],
    });
    expect(await days()).toEqual(['2026-05-04']);
  });

  it('are never refused when they are taken', async () => {
    const office = await anOfficeWithAssessors(['P-1', 'P-2', 'P-3']);
    await open(office, { travelMinutes: 20 });
    await open(office, { from: `${TUESDAY}T12:00`, to: `${TUESDAY}T18:00` });
    await book(office, 'P-1', '11:30', { minutes: 45 });
    const free = await freeAt(office);
    for (const at of free) expect([at, (await book(office, 'P-2', at)).status]).toEqual([at, 200]);
    expect(free).toContain('12:45');
    expect(free).not.toContain('12:30');
  });
});

describe('the hours of an assessor', () => {
  it('are entered for each week of half a year, and removed again', async () => {
    const office = await anOfficeWithAssessors([]);
    const weekly = {
      weekdays: ['tue', 'thu'],
      from: '09:00',
      to: '15:00',
      firstDay: '2026-04-20',
      lastDay: '2026-05-03',
    };
    const { status, body } = await open(office, { from: undefined, to: undefined, weekly, place: 'Room 2' });
    expect(status).toBe(201);
    expect(body.items.map(({ from }: Loose) => from)).toEqual([
      '2026-04-21T09:00',
      '2026-04-23T09:00',
      '2026-04-28T09:00',
      '2026-04-30T09:00',
    ]);
    const remove = (path: string) => office.ask('DELETE', office.inStudy(`/slots${path}`));
    expect((await remove(`/${String(body.items[2].id)}`)).status).toBe(204);
    expect((await remove(`/${String(body.items[2].id)}`)).status).toBe(404);
    expect((await remove('?assessor=assessor-1&from=2026-04-22&to=2026-05-03')).body.removed).toHaveLength(2);
    const left = await office.ask('GET', office.inStudy('/slots?from=2026-04-20&to=2026-05-03'));
    expect(left.body.items).toEqual([{ ...body.items[0] }]);
  });

  it.each([
    ['of nobody who is an assessor', { assessor: 'coordinator-1' }, '/assessor'],
    ['over midnight', { to: '2026-04-29T08:00' }, '/to'],
    ['that end before they begin', { to: `${TUESDAY}T08:00` }, '/to'],
    ['without an end', { to: undefined }, '/to'],
    [
      'on a weekday that does not come',
      {
        from: undefined,
        to: undefined,
        weekly: { weekdays: ['sun'], from: '09:00', to: '10:00', firstDay: TUESDAY, lastDay: TUESDAY },
      },
      '/weekly/weekdays',
    ],
    [
      'of ten years at once',
      {
        from: undefined,
        to: undefined,
        weekly: { weekdays: ['sun'], from: '09:00', to: '10:00', firstDay: TUESDAY, lastDay: '2036-04-28' },
      },
      '/weekly/lastDay',
    ],
    ['with a day of travel', { travelMinutes: 1_440 }, '/travelMinutes'],
  ])('%s are refused, and the field is named', async (_, over, field) => {
    const { status, body } = await open(await anOfficeWithAssessors([]), over);
    expect([status, body.field]).toEqual([422, field]);
  });

  it('are changed by a coordinator of their sites, and by nobody of others', async () => {
    const office = await anOfficeWithAssessors([]);
    await office.studies.saveMember({ study: 'ips-ma', user: 'south-1', roles: ['coordinator'], sites: ['south'] });
    for (const [user, sites] of [
      ['assessor-1', ['north']],
      ['assessor-2', ['north', 'south']],
    ] as const)
      await office.studies.saveMember({ study: 'ips-ma', user, roles: ['assessor'], sites: [...sites] });
    const south = (method: string, path: string, body?: object) =>
      office.ask(method, office.inStudy(`/slots${path}`), body, { as: 'south-1' });
    const hours = { kind: 'open', from: `${TUESDAY}T13:00`, to: `${TUESDAY}T15:00` };
    const { body } = await open(office);
    await open(office, { assessor: 'assessor-2', site: 'north' });
    const range = `from=${TUESDAY}&to=${TUESDAY}`;
    for (const refused of [
      await south('POST', '', { ...hours, assessor: 'assessor-1' }),
      await south('POST', '', { ...hours, assessor: 'assessor-2', site: 'north' }),
      await south('DELETE', `/${String(body.items[0].id)}`),
      await south('DELETE', `?assessor=assessor-1&${range}`),
    ])
      expect([refused.status, refused.body.code]).toEqual([403, 'other-sites']);
    expect((await south('POST', '', { ...hours, assessor: 'assessor-2' })).status).toBe(201);
    expect((await south('DELETE', `?assessor=assessor-2&${range}`)).body.removed).toHaveLength(1);
    expect((await slotsFor(office)).items).toHaveLength(2);
  });

  it('and each booking says how long the way is, and whether leave or another one stands in its way', async () => {
    const office = await anOfficeWithAssessors(['P-1', 'P-2', 'P-3']);
    await open(office, { to: `${TUESDAY}T16:00`, travelMinutes: 30 });
    await book(office, 'P-1', '09:00');
    await book(office, 'P-2', '10:15', { override: { reason: 'they live next door' } });
    await book(office, 'P-3', '14:00');
    await open(office, { kind: 'leave', from: `${TUESDAY}T14:30`, to: `${TUESDAY}T16:00` });
    const { bookings, closed } = await slotsFor(office);
    const flags = ({ participant, travelMinutes, isDoubleBooked, isInLeave }: Loose) =>
      [participant, travelMinutes, isDoubleBooked ?? false, isInLeave ?? false] as const;
    expect(bookings.map(flags)).toEqual([
      ['P-1', 30, true, false],
      ['P-2', 30, true, false],
      ['P-3', 30, false, true],
    ]);
    expect(closed).toEqual([]);
    const { body } = await office.ask('GET', office.inStudy('/slots?from=2026-04-01&to=2026-04-07'));
    expect(body.closed).toEqual(['2026-04-02', '2026-04-03', '2026-04-05', '2026-04-06']);
  });

  it('and the bookings in them are shown to the assessor whose they are', async () => {
    const office = await anOfficeWithAssessors();
    await open(office);
    await open(office, { assessor: 'assessor-2' });
    await book(office, 'P-1', '09:00');
    await book(office, 'P-2', '10:00', { assessor: 'assessor-2' });
    const seen = await slotsFor(office, '&assessor=assessor-2', 'assessor-1');
    const people = (body: Loose) => body.bookings.map(({ participant }: Loose) => participant);
    expect([seen.items.length, people(seen)]).toEqual([1, ['P-1']]);
    expect(people(await slotsFor(office))).toEqual(['P-1', 'P-2']);
    expect((await office.ask('GET', office.inStudy('/slots'), undefined, { as: 'mentor-1' })).status).toBe(404);
  });
});
