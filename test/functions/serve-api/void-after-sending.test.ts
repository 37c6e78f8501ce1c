import { aNewcomer, anOffice, type Loose } from '../../support/an-office.ts';

/** On 9 April 2026 at noon, UTC, with an invitation sent; the talk lies on the 28th. */
const enrolled = async () => {
  const office = await anOffice({ at: '2025-05-01T09:00:00Z' });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer());
  await office.until('2026-04-09T12:00:00Z');
  const fu12 = office.of('P-1', '/follow-ups/FU12/appointment');
  const entered = ({ body }: { body: Loose }): string =>
    body.events.find((event: string) => event.startsWith('interviews'));
  return {
    ...office,
    book: async (at = '2026-04-28T10:30') => entered(await office.ask('PUT', fu12, { at, mode: 'inPerson' })),
    cancel: async () => entered(await office.ask('DELETE', fu12)),
    stop: async () =>
      entered(
        await office.ask('PATCH', office.of('P-1', '/participation'), { interviews: 'stopped', reason: 'said so' }),
      ),
    void: async (event: string, query = '') =>
      (await office.ask('POST', office.of('P-1', `/events/${event}:void${query}`), { reason: 'wrong person' })).body,
    calls: async () =>
      (await office.ask('GET', office.inStudy('/worklist'))).body.items.filter(
        ({ does }: Loose) => does === 'deliverByCall',
      ) as Loose[],
  };
};
const whys = (calls: Loose[]): string[] => calls.map(({ why }) => String(why));

describe('an entry that is taken back after its message left', () => {
  it('says which messages have left because of it, before it is taken back', async () => {
    const office = await enrolled();
    const booked = await office.book();
    expect(await office.void(booked, '?dryRun=true')).not.toHaveProperty('alreadySent');
    await office.until('2026-04-21T12:00:00Z');
    const { alreadySent, dryRun } = await office.void(booked, '?dryRun=true');
    expect(alreadySent).toEqual([
      { at: '2026-04-09T12:10:00Z', stream: 'interviews', of: 'FU12', step: 'booked', channel: 'sms' },
      // Nobody confirmed the text, and so the mail followed it.
      { at: '2026-04-10T12:10:00Z', stream: 'interviews', of: 'FU12', step: 'booked', channel: 'email' },
      { at: '2026-04-21T08:00:00Z', stream: 'interviews', of: 'FU12', step: 'appt7', channel: 'sms' },
    ]);
    expect(dryRun.work).toContainEqual(expect.objectContaining({ change: 'opens', does: 'deliverByCall' }));
  });

  it('has a person tell whoever was told a time that does not stand', async () => {
    const office = await enrolled();
    const booked = await office.book();
    await office.until('2026-04-09T13:00:00Z');
    await office.void(booked);
    const [call, ...more] = await office.calls();
    expect(more).toEqual([]);
    expect(call).toMatchObject({ to: 'coordinator', followUp: 'FU12', why: 'toldUntrue' });
    const attempt = { at: '2026-04-09T13:00:00Z', band: 'pm', outcome: 'reached' };
    await office.ask('POST', office.inStudy(`/tasks/${String(call?.id)}/attempts`), attempt);
    expect(await office.calls()).toEqual([]);
  });

  it('has nobody called where nothing had left yet', async () => {
    const office = await enrolled();
    await office.void(await office.book());
    expect(await office.calls()).toEqual([]);
  });

  it('has nobody called about a time that is over', async () => {
    const office = await enrolled();
    const booked = await office.book();
    await office.until('2026-04-28T12:00:00Z');
    await office.void(booked);
    expect(await office.calls()).toEqual([]);
  });

  it('and was a move has them told that the first time stands', async () => {
    const office = await enrolled();
    await office.book();
    await office.until('2026-04-09T13:00:00Z');
    const moved = await office.book('2026-04-30T14:00');
    await office.until('2026-04-10T13:00:00Z');
    expect((await office.void(moved, '?dryRun=true')).alreadySent).toMatchObject([{ step: 'moved' }]);
    await office.void(moved);
    expect(whys(await office.calls())).toEqual(['toldUntrue']);
  });

  it.each(['cancel', 'stop'] as const)('has whoever was told that it is off told that it stands: %s', async (end) => {
    const office = await enrolled();
    await office.book();
    await office.until('2026-04-09T13:00:00Z');
    const ended = await office[end]();
    await office.until('2026-04-10T13:00:00Z');
    expect((await office.void(ended, '?dryRun=true')).alreadySent).toMatchObject([{ step: 'cancelled' }]);
    await office.void(ended);
    expect(whys(await office.calls())).toEqual(['toldUntrue']);
  });

  it('needs no call once a text has told them, and that text is not forgotten', async () => {
    const office = await enrolled();
    await office.book();
    await office.until('2026-04-09T13:00:00Z');
    const cancelled = await office.cancel();
    await office.until('2026-04-10T13:00:00Z');
    await office.void(cancelled);
    await office.until('2026-04-21T12:00:00Z');
    expect(await office.calls()).toEqual([]);
    await office.until('2026-04-28T12:00:00Z');
    await office.ask('POST', office.of('P-1', '/follow-ups/FU12/outcome'), { outcome: 'done', on: '2026-04-28' });
    await office.until('2026-05-20T12:00:00Z');
    expect(await office.calls()).toEqual([]);
  });

  it('needs no call when that was itself taken back, nor when the appointment is cancelled again', async () => {
    const office = await enrolled();
    const booked = await office.book();
    await office.until('2026-04-09T13:00:00Z');
    const { events } = await office.void(booked);
    await office.void(String(events[0]));
    expect(await office.calls()).toEqual([]);
    const cancelled = await office.cancel();
    await office.until('2026-04-10T13:00:00Z');
    await office.void(cancelled);
    expect(whys(await office.calls())).toEqual(['toldUntrue']);
    await office.cancel();
    expect(await office.calls()).toEqual([]);
  });

  it('and closed as not done has the call go on until the told time: they might still come', async () => {
    const office = await enrolled();
    const booked = await office.book();
    await office.until('2026-04-09T13:00:00Z');
    await office.void(booked);
    const notDone = { outcome: 'notDone', on: '2026-04-09', reason: 'declined-this-visit' };
    await office.ask('POST', office.of('P-1', '/follow-ups/FU12/outcome'), notDone);
    expect(whys(await office.calls())).toEqual(['toldUntrue']);
    await office.until('2026-04-28T08:29:00Z');
    expect(whys(await office.calls())).toEqual(['toldUntrue']);
    await office.until('2026-04-28T08:31:00Z');
    expect(await office.calls()).toEqual([]);
  });

  it('and is an outcome that is back has whoever agreed to a time meanwhile told that it is off', async () => {
    const office = await enrolled();
    const notDone = { outcome: 'notDone', on: '2026-04-09', reason: 'declined-this-visit' };
    const { body } = await office.ask('POST', office.of('P-1', '/follow-ups/FU12/outcome'), notDone);
    const { events } = await office.void(String(body.events[0]));
    await office.book();
    await office.void(String(events[0]));
    expect(whys(await office.calls())).toEqual(['appointmentNeedless']);
  });

  it('and was a move to before an outcome has them called about the first time, which nobody needs either', async () => {
    const office = await enrolled();
    await office.book();
    const moved = await office.book('2026-04-09T11:00');
    await office.ask('POST', office.of('P-1', '/follow-ups/FU12/outcome'), { outcome: 'done', on: '2026-04-09' });
    expect(await office.calls()).toEqual([]);
    await office.void(moved);
    expect(whys(await office.calls())).toEqual(['appointmentNeedless']);
  });

  it('needs no call any more once they were interviewed on a later day', async () => {
    const office = await enrolled();
    const booked = await office.book();
    await office.until('2026-04-09T13:00:00Z');
    await office.void(booked);
    await office.until('2026-04-10T13:00:00Z');
    const path = office.of('P-1', '/follow-ups/FU12/outcome');
    const early = await office.ask('POST', path, { outcome: 'done', on: '2026-04-09' });
    expect(whys(await office.calls())).toEqual(['toldUntrue']);
    await office.void(String(early.body.events[0]));
    await office.ask('POST', path, { outcome: 'done', on: '2026-04-10' });
    expect(await office.calls()).toEqual([]);
  });

  it('has nobody called once the time that they were told has come, though nothing else is due', async () => {
    const office = await enrolled();
    const booked = await office.book('2026-04-13T10:30');
    await office.until('2026-04-09T13:00:00Z');
    await office.void(booked);
    await office.until('2026-04-13T08:29:00Z');
    expect(whys(await office.calls())).toEqual(['toldUntrue']);
    await office.until('2026-04-13T08:31:00Z');
    expect(await office.calls()).toEqual([]);
  });

  it('has whoever was reached and told that it is off told that it stands, when that is taken back too', async () => {
    const office = await enrolled();
    const booked = await office.book('2026-04-13T10:30');
    await office.until('2026-04-09T13:00:00Z');
    const reach = async () => {
      const [call] = await office.calls();
      const attempt = { at: '2026-04-09T13:00:00Z', band: 'pm', outcome: 'reached' };
      await office.ask('POST', office.inStudy(`/tasks/${String(call?.id)}/attempts`), attempt);
    };
    const first = await office.void(booked);
    await reach();
    const second = await office.void(String(first.events[0]));
    const [call, ...more] = await office.calls();
    expect(more).toEqual([]);
    expect(call).toMatchObject({ step: 'tellByCall.stands', why: 'toldUntrue' });
    await reach();
    expect(await office.calls()).toEqual([]);
    await office.void(String(second.events[0]));
    expect(await office.calls()).toMatchObject([{ step: 'tellByCall.voided' }]);
  });
});
