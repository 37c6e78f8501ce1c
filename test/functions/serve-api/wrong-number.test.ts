import { appoint } from '../../support/a-mixed-trial.ts';
import { aNewcomer, anOffice, type Loose, type Office } from '../../support/an-office.ts';

const PHONES = [{ number: '+4520123456' }, { number: '+4520123478', label: 'arbejde' }];

const called = async (contact: object = {}) => {
  const office = await anOffice({ at: '2025-05-01T09:00:00Z' });
  const newcomer = aNewcomer() as Loose;
  const { phone: _phone, ...rest } = newcomer.contact;
  await office.ask('POST', office.inStudy('/participants'), {
    ...newcomer,
    contact: { ...rest, phones: PHONES, ...contact },
  });
  await office.until('2026-04-10T12:00:00Z');
  const [task] = (await office.ask('GET', office.inStudy('/worklist?kind=task&does=phone'))).body.items;
  const attempt = (more: object = {}) =>
    office.ask('POST', office.inStudy(`/tasks/${String(task.id)}/attempts`), {
      at: '2026-04-10T12:00:00Z',
      band: 'pm',
      outcome: 'wrongNumber',
      ...more,
    });
  return { office, attempt };
};
const quarantinedOf = async (office: Office): Promise<string[]> => {
  const known = await office.contacts.read('ips-ma', 'P-1', 'send');
  return (known?.card.phones ?? []).filter(({ quarantined }) => quarantined).map(({ number }) => number);
};
const tasksOf = async (office: Office): Promise<string[]> =>
  (await office.ask('GET', office.inStudy('/worklist?kind=task'))).body.items.map(({ does }: Loose) => does);
const sentAfter = async (office: Office) => {
  const before = office.posted.length;
  await office.until('2026-04-25T12:00:00Z');
  return office.posted.slice(before).filter(({ step }) => step.startsWith('FU12/'));
};

describe('a number that a call showed to be wrong', () => {
  it('gets no more texts: the next one does, and the caller is told', async () => {
    const { office, attempt } = await called();
    const { status, body } = await attempt({ number: '56' });
    expect(status).toBe(201);
    expect(body.quarantined).toEqual({ numberEnd: '56', next: { channel: 'sms', numberEnd: '78' } });
    expect(await quarantinedOf(office)).toEqual(['+4520123456']);
    expect(await tasksOf(office)).not.toContain('messageTrouble');
    expect((await sentAfter(office)).map(({ kind, to }: Loose) => [kind, to])).toEqual([['sms', '+4520123478']]);
  });

  it('is a matter for somebody where no other is left, and messages go by the next channel', async () => {
    const { office, attempt } = await called({ phones: PHONES.slice(0, 1) });
    const { body } = await attempt();
    expect(body.quarantined).toEqual({ numberEnd: '56', next: { channel: 'email' } });
    expect(await tasksOf(office)).toEqual(expect.arrayContaining(['phone', 'messageTrouble']));
    expect((await sentAfter(office)).map(({ kind }) => kind)).toEqual(['email']);
  });

  it('is asked for no more once there is one that may be called', async () => {
    const { office, attempt } = await called({ phones: PHONES.slice(0, 1) });
    await attempt();
    const contact = (phones: object[]) => office.ask('PATCH', office.of('P-1', '/contact'), { phones });
    const [wrong] = PHONES;
    await contact([wrong!, { number: '+4520123499', unsafe: true }]);
    expect(await tasksOf(office)).toContain('messageTrouble');
    expect((await contact([wrong!, { number: '+4520123488' }])).status).toBe(200);
    expect(await tasksOf(office)).not.toContain('messageTrouble');
    await office.until('2026-04-13T12:00:00Z');
    expect(await tasksOf(office)).not.toContain('messageTrouble');
  });

  it('is not guessed where several may be meant: the call is kept, and the caller is asked which', async () => {
    const { office, attempt } = await called();
    const { status, body } = await attempt();
    expect([status, body.quarantined, body.warnings]).toEqual([
      201,
      undefined,
      [{ code: 'WHICH_NUMBER', field: '/number' }],
    ]);
    expect(await quarantinedOf(office)).toEqual([]);
  });

  it.each([
    ['is on no card', { number: '99' }],
    ['may be two', { number: '+45 20' }],
    ['was reached', { number: '56', outcome: 'reached' }],
    ['is no number', { number: 'five' }],
  ])('is refused when it %s', async (_, more) => {
    const { office, attempt } = await called();
    const { status, body } = await attempt(more);
    expect([status, body.field]).toEqual([422, '/number']);
    expect(await quarantinedOf(office)).toEqual([]);
  });

  it('is used again when the call is taken back', async () => {
    const { office, attempt } = await called({ phones: PHONES.slice(0, 1) });
    const { body } = await attempt();
    const path = office.of('P-1', `/events/${String(body.events[0])}:void`);
    const voided = await office.ask('POST', path, { reason: 'pressed by mistake' });
    expect(voided.status).toBe(200);
    expect(await quarantinedOf(office)).toEqual([]);
    expect(await tasksOf(office)).not.toContain('messageTrouble');
    expect((await sentAfter(office)).map(({ kind }) => kind)).toEqual(['sms']);
  });

  it('stands the same when the same request is sent again', async () => {
    const { office } = await called({ phones: PHONES.slice(0, 1) });
    const [task] = (await office.ask('GET', office.inStudy('/worklist?kind=task&does=phone'))).body.items;
    const send = () =>
      office.ask(
        'POST',
        office.inStudy(`/tasks/${String(task.id)}/attempts`),
        { at: '2026-04-10T12:00:00Z', band: 'pm', outcome: 'wrongNumber', number: '3456' },
        { headers: { 'idempotency-key': 'once' } },
      );
    const first = await send();
    const again = await send();
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.quarantined).toEqual(first.body.quarantined);
    expect(again.body.attempts).toHaveLength(1);
  });

  it('may be told of by any logged contact', async () => {
    const { office } = await called();
    const { status, body } = await office.ask('POST', office.of('P-1', '/contacts'), {
      at: '2026-04-10T11:00:00Z',
      direction: 'out',
      channel: 'sms',
      with: 'participant',
      outcome: 'wrongNumber',
      number: '20123478',
    });
    expect([status, body.quarantined.numberEnd]).toEqual([201, '78']);
    expect(await quarantinedOf(office)).toEqual(['+4520123478']);
  });

  it('is no outcome of a letter', async () => {
    const { office } = await called({ phones: PHONES.slice(0, 1) });
    const letter = { at: '2026-04-10T11:00:00Z', direction: 'out', channel: 'letter', with: 'participant' };
    await office.ask('POST', office.of('P-1', '/contacts'), { ...letter, outcome: 'wrongNumber' });
    expect(await quarantinedOf(office)).toEqual([]);
  });

  it('is named in no event, and no trace of it leads out of the house', async () => {
    const { office, attempt } = await called();
    await attempt({ number: '56' });
    const { text } = await office.ask('GET', office.of('P-1', '/events'));
    expect(text).not.toMatch(/20123456|quarantines|sealed/);
  });

  describe('about a check-in', () => {
    const rung = async () => {
      const office = await anOffice({ at: '2025-05-01T09:00:00Z' });
      await appoint(office);
      await office.ask('POST', office.inStudy('/participants'), aNewcomer({ mentor: 'mentor-1' }));
      await office.until('2025-07-01T12:00:00Z');
      const [task] = (await office.ask('GET', office.inStudy('/worklist?kind=task&does=outreach'))).body.items;
      const { status, body } = await office.ask('POST', office.inStudy(`/tasks/${String(task.id)}/attempts`), {
        at: '2025-07-01T12:00:00Z',
        band: 'pm',
        outcome: 'wrongNumber',
      });
      const actionsFor = async (as: string): Promise<string[][]> =>
        (await office.ask('GET', office.of('P-1', '/events'), undefined, { as })).body.items.map(
          ({ stream, action, by }: Loose) => [stream, action, by],
        );
      return { office, status, events: body.events as string[], actionsFor };
    };

    it('leaves nothing of the call with those who know of interviews alone', async () => {
      const { office, status, actionsFor } = await rung();
      expect([status, await quarantinedOf(office)]).toEqual([201, ['+4520123456']]);
      expect(await actionsFor('coordinator-1')).toContainEqual(['checkIns', 'attemptLogged', 'coordinator-1']);
      const told = await actionsFor('pi-1');
      expect(told).toContainEqual(['interviews', 'contactChanged', 'staff']);
      expect(told.map(([, action]) => action)).not.toContain('attemptLogged');
    });

    it.each(['checkIns', 'interviews'])(
      'is used again when the call is taken back, by its name in %s',
      async (stream) => {
        const { office, events } = await rung();
        const call = events.find((id) => id.startsWith(stream));
        const path = office.of('P-1', `/events/${String(call)}:void`);
        expect((await office.ask('POST', path, { reason: 'pressed by mistake' })).status).toBe(200);
        expect(await quarantinedOf(office)).toEqual([]);
      },
    );
  });

  it('is compared with no card for whoever sees none', async () => {
    const { office } = await called();
    await appoint(office);
    await office.until('2027-09-01T12:00:00Z');
    const [task] = (await office.ask('GET', office.inStudy('/worklist'), undefined, { as: 'datamanager-1' })).body
      .items;
    expect(task.does).toBe('register');
    const guess = async (number: string): Promise<string> =>
      (
        await office.ask(
          'POST',
          office.inStudy(`/tasks/${String(task.id)}/attempts`),
          { at: '2026-04-10T12:00:00Z', band: 'pm', outcome: 'wrongNumber', number },
          { as: 'datamanager-1' },
        )
      ).text;
    expect(await guess('56')).toBe(await guess('99'));
  });
});
