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
