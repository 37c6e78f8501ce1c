import { aNewcomer, anOffice, type Loose } from '../../support/an-office.ts';

/** A check-in on Tuesday 14 April 2026 at one, of whose reminder the text left on Monday at ten; it is noon there. */
const reminded = async (at = '2026-04-13T10:00:00Z') => {
  const office = await anOffice({ at: '2026-04-01T07:00:00Z' });
  await office.studies.saveMember({ study: 'ips-ma', user: 'mentor-1', roles: ['mentor'] });
  await office.studies.saveMember({ study: 'ips-ma', user: 'assessor-1', roles: ['assessor'] });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer({ mentor: 'mentor-1' }));
  const both = await office.records.readBoth('ips-ma', 'P-1');
  const alias = both?.checkIns.alias ?? '';
  const as = { as: 'mentor-1' };
  const booking = office.of(alias, '/check-ins/appointment');
  await office.ask('PUT', booking, { at: '2026-04-14T13:00', mode: 'inPerson' }, as);
  await office.until(at);
  const tasks = async (user: string): Promise<Loose[]> =>
    (await office.ask('GET', office.inStudy('/worklist'), undefined, { as: user })).body.items.filter(
      ({ does }: Loose) => does === 'deliverByCall',
    );
  return {
    ...office,
    tasks,
    move: (body: object = {}, query = '') =>
      office.ask('PUT', `${booking}${query}`, { at: '2026-04-16T13:00', mode: 'inPerson', ...body }, as),
    cancel: (query = '') => office.ask('DELETE', `${booking}${query}`, {}, as),
    /** What stood, or was entered, last. */
    last: async (action: string): Promise<string> => {
      const { body } = await office.ask('GET', office.of('P-1', '/events'));
      return body.items.findLast((each: Loose) => each.action === action)?.id ?? '';
    },
    /** The one call that stands, and it reaches them. */
    reach: async (user = 'mentor-1'): Promise<void> => {
      const [call, ...more] = await tasks(user);
      expect(more).toEqual([]);
      const path = office.inStudy(`/tasks/${String(call?.id)}/attempts`);
      await office.ask('POST', path, { at, band: 'pm', outcome: 'reached' }, { as: user });
    },
    takeBack: (event: string, query = '') =>
      office.ask('POST', office.of('P-1', `/events/${event}:void${query}`), { reason: 'wrong person' }),
    record: (body: object) =>
      office.ask('POST', office.of(alias, '/check-ins'), { kind: 'mentor', setting: 'phone', ...body }, as),
    hold: (appointment: string) => ({
      hold: { kind: 'hospital', from: '2026-04-13', until: '2026-04-20', appointment },
      reason: 'admitted',
    }),
    alias,
  };
};
const SENT = { stream: 'checkIns', of: 'mentor', step: 'ci1', channel: 'sms' };

describe('a check-in that its mentor changes after its reminder left', () => {
  it('is on the worklist of the mentor as a call, until they were reached', async () => {
    const office = await reminded();
    await office.cancel();
    const [call, ...more] = await office.tasks('mentor-1');
    expect(more).toEqual([]);
    expect(call).toMatchObject({ to: 'mentor', participant: office.alias, checkIn: 'mentor', why: 'checkInChanged' });
    const attempt = (outcome: string) =>
      office.ask(
        'POST',
        office.inStudy(`/tasks/${String(call?.id)}/attempts`),
        { at: '2026-04-13T10:00:00Z', band: 'pm', outcome },
        { as: 'mentor-1' },
      );
    expect((await attempt('noAnswer')).status).toBe(201);
    expect(await office.tasks('mentor-1')).toHaveLength(1);
    await attempt('reached');
    expect(await office.tasks('mentor-1')).toEqual([]);
  });

  it.each(['move', 'cancel'] as const)('says what has left before they %s it', async (act) => {
    const office = await reminded();
    const { body } = await (act === 'move' ? office.move({}, '?dryRun=true') : office.cancel('?dryRun=true'));
    expect(body.alreadySent).toMatchObject([SENT]);
    expect(body.dryRun.work).toMatchObject([{ change: 'opens', does: 'deliverByCall' }]);
    expect(await office.tasks('mentor-1')).toEqual([]);
  });

  it('and had asked to be moved by the participant needs no call', async () => {
    const office = await reminded();
    const { body } = await office.move({ askedBy: 'participant' });
    expect(body.alreadySent).toMatchObject([SENT]);
    expect(await office.tasks('mentor-1')).toEqual([]);
  });

  it('stays told once where only the place is another', async () => {
    const office = await reminded();
    const { body } = await office.move({ at: '2026-04-14T13:00', place: 'the library' });
    expect(body).not.toHaveProperty('alreadySent');
    expect(await office.tasks('mentor-1')).toEqual([]);
  });

  it('and entered as cancelled is told, but where they had asked for that', async () => {
    const office = await reminded('2026-04-14T10:00:00Z');
    const event = await office.record({ on: '2026-04-14', outcome: 'cancelled', askedBy: 'participant' });
    expect(event.status).toBe(201);
    expect(await office.tasks('mentor-1')).toEqual([]);
    await office.takeBack(await office.last('checkInRecorded'));
    await office.record({ on: '2026-04-14', outcome: 'cancelled' });
    expect(await office.tasks('mentor-1')).toMatchObject([{ why: 'checkInChanged' }]);
  });

  it.each(['held', 'missed'])('and entered as %s has nobody who asked for it', async (outcome) => {
    const office = await reminded('2026-04-14T10:00:00Z');
    const { status, body } = await office.record({ on: '2026-04-14', outcome, askedBy: 'participant' });
    expect([status, body]).toMatchObject([422, { errors: [{ field: '/askedBy' }] }]);
    expect((await office.record({ on: '2026-04-14', outcome })).status).toBe(201);
  });

  it('for a hold is told by the same call, of one or of many', async () => {
    const one = await reminded();
    await one.ask('PATCH', one.of('P-1', '/participation'), one.hold('cancelled'));
    expect(await one.tasks('mentor-1')).toMatchObject([{ why: 'checkInChanged' }]);
    const many = await reminded();
    const hold = { participants: ['P-1'], ...many.hold('cancelled') };
    await many.ask('POST', many.inStudy('/participants:hold'), hold);
    expect(await many.tasks('mentor-1')).toMatchObject([{ why: 'checkInChanged' }]);
    const stands = await reminded();
    await stands.ask('PATCH', stands.of('P-1', '/participation'), stands.hold('stands'));
    expect(await stands.tasks('mentor-1')).toEqual([]);
  });

  it('by taking back its booking is told until the booking is back, or its time has come', async () => {
    const office = await reminded();
    const booked = await office.last('checkInBooked');
    const { body } = await office.takeBack(booked, '?dryRun=true');
    expect(body.alreadySent).toMatchObject([SENT]);
    expect(body.dryRun.work).toContainEqual(expect.objectContaining({ change: 'opens', does: 'deliverByCall' }));
    await office.takeBack(booked);
    expect(await office.tasks('mentor-1')).toMatchObject([{ to: 'mentor', checkIn: 'mentor', why: 'toldUntrue' }]);
    await office.takeBack(await office.last('voided'));
    expect(await office.tasks('mentor-1')).toEqual([]);
    await office.takeBack(await office.last('voided'));
    expect(await office.tasks('mentor-1')).toHaveLength(1);
    await office.until('2026-04-14T11:00:00Z');
    expect(await office.tasks('mentor-1')).toEqual([]);
  });

  it('and was never told of is told to nobody when its booking is taken back', async () => {
    const office = await reminded('2026-04-08T10:00:00Z');
    await office.takeBack(await office.last('checkInBooked'));
    expect(await office.tasks('mentor-1')).toEqual([]);
  });

  it('and the call that it is off reached them, is told to stand when that is taken back', async () => {
    const office = await reminded();
    await office.cancel();
    const [call] = await office.tasks('mentor-1');
    const attempt = { at: '2026-04-13T10:00:00Z', band: 'pm', outcome: 'reached' };
    await office.ask('POST', office.inStudy(`/tasks/${String(call?.id)}/attempts`), attempt, { as: 'mentor-1' });
    await office.takeBack(await office.last('checkInCancelled'));
    expect(await office.tasks('mentor-1')).toMatchObject([{ why: 'toldUntrue' }]);
  });

  it('and a call told the new time, is told not to be then, though it is moved again before anybody rings', async () => {
    const office = await reminded('2026-04-10T10:00:00Z');
    await office.move({ at: '2026-04-11T09:00' });
    await office.reach();
    await office.takeBack(await office.last('checkInBooked'));
    expect(await office.tasks('mentor-1')).toMatchObject([{ step: 'tellByCall.voided' }]);
    await office.move();
    expect(await office.tasks('mentor-1')).toMatchObject([{ step: 'tellByCall.voided' }]);
  });

  it('days before anything left is a matter of the two of them', async () => {
    const office = await reminded('2026-04-08T10:00:00Z');
    expect((await office.cancel()).body).not.toHaveProperty('alreadySent');
    expect(await office.tasks('coordinator-1')).toEqual([]);
  });

  it('is nowhere in what an assessor sees, nor in any interview', async () => {
    const office = await reminded();
    const read = async () => [
      await office.records.readInterviews('ips-ma', 'P-1'),
      (await office.ask('GET', office.inStudy('/worklist'), undefined, { as: 'assessor-1' })).text,
    ];
    const before = await read();
    await office.cancel();
    expect(await read()).toEqual(before);
  });
});

describe('a check-in that is booked when the arm is corrected to one without check-ins', () => {
  const correct = (office: Awaited<ReturnType<typeof reminded>>, arm: string, query = '') =>
    office.ask('PATCH', office.of('P-1', `/arm${query}`), { arm, reason: 'wrong arm' });

  it('is off, and whoever coordinates is asked to say so, days ahead too', async () => {
    const office = await reminded('2026-04-09T10:00:00Z');
    const { status, body } = await correct(office, 'SAU');
    expect([status, body.warnings]).toEqual([200, [{ code: 'CHECK_IN_CALLED_OFF', field: '/arm' }]]);
    const both = await office.records.readBoth('ips-ma', 'P-1');
    expect(both?.checkIns.appointments).toMatchObject([{ end: { how: 'cancelled', by: 'staff' } }]);
    expect(await office.tasks('coordinator-1')).toMatchObject([{ to: 'coordinator', why: 'checkInChanged' }]);
    await office.until('2026-04-14T11:01:00Z');
    expect(await office.tasks('coordinator-1')).toEqual([]);
  });

  it('says what had left of it', async () => {
    const office = await reminded();
    expect((await correct(office, 'SAU', '?dryRun=true')).body.alreadySent).toMatchObject([SENT]);
  });

  it('and a call told that it is off, is told to stand once the correction is taken back', async () => {
    const office = await reminded('2026-04-09T10:00:00Z');
    await correct(office, 'SAU');
    await office.reach('coordinator-1');
    await office.takeBack(await office.last('armChanged'));
    expect(await office.tasks('mentor-1')).toMatchObject([{ step: 'tellByCall.stands', why: 'toldUntrue' }]);
  });

  it('stands again, with its mentor and without a call, once the correction is taken back', async () => {
    const office = await reminded('2026-04-09T10:00:00Z');
    await correct(office, 'SAU');
    expect((await office.takeBack(await office.last('armChanged'))).status).toBe(200);
    const both = await office.records.readBoth('ips-ma', 'P-1');
    expect(both?.checkIns).toMatchObject({ arm: 'IPS-MA', mentor: 'mentor-1' });
    expect(both?.checkIns.appointments[0]?.end).toBeUndefined();
    expect(await office.tasks('coordinator-1')).toEqual([]);
  });

  it('and booked after another correction, is off and told so when that one is taken back', async () => {
    const office = await reminded('2026-04-09T10:00:00Z');
    await correct(office, 'SAU');
    await office.reach('coordinator-1');
    await correct(office, 'IPS-MA');
    const corrected = await office.last('armChanged');
    await office.ask('PUT', office.of('P-1', '/mentor'), { mentor: 'mentor-1' });
    await office.move();
    await office.takeBack(corrected);
    const both = await office.records.readBoth('ips-ma', 'P-1');
    expect(both?.checkIns.appointments).toMatchObject([{ n: 1 }, { n: 2, end: { how: 'cancelled' } }]);
    expect(both?.checkIns).not.toHaveProperty('mentor');
    expect(await office.tasks('coordinator-1')).toMatchObject([{ to: 'coordinator', why: 'checkInChanged' }]);
  });
});
