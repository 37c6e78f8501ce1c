import { aNewcomer, anOffice, type Loose, type Office } from '../../support/an-office.ts';

const AT = '2025-05-01T09:00:00Z';

/** P-1 has booked nothing; on 2026-05-08 the second call opened, a week after the escalation. */
const worked = async (at: string) => {
  const office = await anOffice({ at: AT });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer({ arm: 'SAU', consent: { sms: true } }));
  await office.until(at);
  return office;
};
const worklist = async (office: Office, query = '') =>
  (await office.ask('GET', office.inStudy(`/worklist${query}`))).body.items as Loose[];
const taskOf = async (office: Office, step: string): Promise<Loose> =>
  (await worklist(office)).find((item) => item.step === step);
const act = (office: Office, id: string, action: string, body: object = {}) =>
  office.ask('POST', office.inStudy(`/tasks/${id}/${action}`), body);
const call = (office: Office, id: string, band: string, outcome = 'noAnswer', more: object = {}) =>
  act(office, id, 'attempts', { at: new Date(office.now()).toISOString(), band, outcome, ...more });

describe('the worklist', () => {
  it('says what, of whom, for whom, since when and why, the most urgent first', async () => {
    const office = await worked('2026-05-04T09:00:00Z');
    expect(await worklist(office)).toMatchObject([
      {
        kind: 'escalation',
        does: 'escalate',
        participant: 'P-1',
        followUp: 'FU12',
        step: 'esc1',
        to: 'coordinator',
        level: 1,
        state: 'open',
        since: '2026-05-01T08:00:00Z',
        due: '2026-05-06T08:00:00Z',
        why: 'notBooked',
      },
      { kind: 'task', does: 'phone', step: 'call1', to: 'coordinator', state: 'open', attemptsWanted: 3, attempts: 0 },
      { kind: 'task', does: 'messageTrouble', step: 'messageTrouble', why: 'noChannel' },
    ]);
    expect((await worklist(office, '?kind=task')).map(({ kind }) => kind)).toEqual(['task', 'task']);
    expect(await worklist(office, '?participant=P-2')).toEqual([]);
    expect(await worklist(office, '?to=leadCoordinator')).toEqual([]);
  });

  it('keeps all of one person together, where the most urgent of it stands', async () => {
    const office = await anOffice({ at: AT });
    for (const id of ['P-1', 'P-2'])
      await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id, arm: 'SAU', consent: { sms: true } }));
    await office.until('2026-05-04T09:00:00Z');
    const lines = (await worklist(office)).map(({ participant, does }) => [participant, does]);
    expect(lines).toEqual([
      ['P-1', 'escalate'],
      ['P-1', 'phone'],
      ['P-1', 'messageTrouble'],
      ['P-2', 'escalate'],
      ['P-2', 'phone'],
      ['P-2', 'messageTrouble'],
    ]);

    // Taken, and the call it was taken for is still to be made: it stays where it was, the escalation last.
    const [{ id }] = await worklist(office, '?participant=P-1');
    await office.ask('POST', office.inStudy(`/escalations/${String(id)}/acknowledge`), {});
    const after = (await worklist(office)).map(({ participant, does }) => [participant, does]);
    expect(after.slice(0, 4)).toEqual([
      ['P-1', 'phone'],
      ['P-1', 'messageTrouble'],
      ['P-1', 'escalate'],
      ['P-2', 'escalate'],
    ]);
  });

  it('says how many working days are left, and shows what has waited since an earlier day', async () => {
    const office = await worked('2026-05-04T09:00:00Z');
    const days = async (query = '') =>
      (await worklist(office, query)).map(({ does, workingDays }) => [does, workingDays]);
    // Since Friday, 10 April.
    expect(await days('?does=escalate,phone')).toEqual([
      ['escalate', 2],
      ['phone', -16],
    ]);
    expect(await days('?overdue=true&does=escalate,phone')).toEqual([['phone', -16]]);
    const { body } = await office.ask('GET', office.inStudy('/worklist?does=phone'));
    expect(body.counts).toMatchObject({ overdue: 1, does: { escalate: 1, phone: 1 } });
  });

  it('holds a hundred to a page, and no page shows anything twice', async () => {
    const office = await anOffice({ at: AT });
    for (let n = 1; n <= 101; n += 1)
      await office.ask(
        'POST',
        office.inStudy('/participants'),
        aNewcomer({ id: `P-${String(n)}`, arm: 'SAU', consent: {} }),
      );
    await office.until('2026-04-10T12:00:00Z');
    const first = await office.ask('GET', office.inStudy('/worklist?kind=task'));
    const rest: Loose[] = [];
    let { cursor } = first.body;
    while (cursor) {
      const { body } = await office.ask('GET', office.inStudy(`/worklist?kind=task&cursor=${String(cursor)}`));
      rest.push(...body.items);
      cursor = body.cursor;
    }
    const ids = [...first.body.items, ...rest].map(({ id }: Loose) => id);
    expect(first.body.items).toHaveLength(100);
    expect(new Set(ids).size).toBe(ids.length);
    const forged = await office.ask('GET', office.inStudy('/worklist?cursor=!'));
    expect([forged.status, forged.body.field]).toEqual([422, 'cursor']);
  });
});

describe('a phone task', () => {
  it('closes after the calls it asked for, at three times of day', async () => {
    const office = await worked('2026-04-10T12:00:00Z');
    const { id } = await taskOf(office, 'call1');
    expect((await call(office, id, 'am')).body).toMatchObject({ state: 'open', warnings: [] });
    expect((await call(office, id, 'pm')).body.state).toBe('open');
    const third = await call(office, id, 'eve');
    expect([third.status, third.body.state, third.body.attempts.length]).toEqual([201, 'done', 3]);
    expect((await call(office, id, 'am')).body.code).toBe('task-closed');
  });

  it('keeps a second call at the same time of day, with a warning', async () => {
    const office = await worked('2026-04-10T12:00:00Z');
    const { id } = await taskOf(office, 'call1');
    await call(office, id, 'am');
    const again = await call(office, id, 'am');
    expect([again.status, again.body.warnings]).toEqual([201, [{ code: 'SAME_BAND', field: '/band' }]]);
    expect(again.body.attempts.at(-1)).toMatchObject({ band: 'am', sameBand: true, by: 'coordinator-1' });
  });

  it('stays open while one of the times of day was never tried', async () => {
    const office = await worked('2026-04-10T12:00:00Z');
    const { id } = await taskOf(office, 'call1');
    for (const band of ['am', 'am', 'pm'] as const) await call(office, id, band);
    expect(await taskOf(office, 'call1')).toMatchObject({ state: 'open', attempts: 3 });
    expect((await call(office, id, 'eve')).body.state).toBe('done');
  });

  it('closes when somebody is reached, which is a sign of life; a call back makes it wait', async () => {
    const office = await worked('2026-04-10T12:00:00Z');
    const { id } = await taskOf(office, 'call1');
    await call(office, id, 'am', 'callBack', { callBackAt: '2026-04-13T09:00:00Z' });
    expect(await taskOf(office, 'call1')).toMatchObject({ state: 'snoozed', due: '2026-04-13T09:00:00Z' });
    expect((await call(office, id, 'pm', 'reached')).body.state).toBe('done');
    const { body } = await office.ask('GET', office.of('P-1'));
    expect(body.lastSignOfLife).toBe('2026-04-10T12:00:00Z');
  });

  it('resolves itself when an appointment is booked, and is back when that booking is voided', async () => {
    const office = await worked('2026-04-10T12:00:00Z');
    const { body } = await office.ask('PUT', office.of('P-1', '/follow-ups/FU12/appointment'), {
      at: '2026-04-28T10:30',
      mode: 'phone',
    });
    expect(await worklist(office)).toEqual([]);
    const voided = await office.ask('POST', office.of('P-1', `/events/${String(body.events[0])}:void`), {
      reason: 'another person',
    });
    expect(voided.status).toBe(200);
    expect((await worklist(office)).map(({ step }) => step)).toEqual(['call1']);
  });

  it('whose call was entered by mistake is open again, and both entries stay readable', async () => {
    const office = await worked('2026-04-10T12:00:00Z');
    const { id } = await taskOf(office, 'call1');
    await call(office, id, 'am', 'reached');
    const events = (await office.ask('GET', office.of('P-1', '/events'))).body.items as Loose[];
    const entry = events.findLast(({ action }) => action === 'attemptLogged');
    await office.ask('POST', office.of('P-1', `/events/${String(entry.id)}:void`), { reason: 'the wrong task' });
    expect(await taskOf(office, 'call1')).toMatchObject({ state: 'open', attempts: 0 });
    const after = (await office.ask('GET', office.of('P-1', '/events'))).body.items as Loose[];
    expect(after.findLast(({ action }) => action === 'voided')).toMatchObject({
      by: 'coordinator-1',
      at: '2026-04-10T12:00:00Z',
      reason: 'the wrong task',
      voids: entry.id,
    });
    expect(after).toContainEqual(entry);
  });

  it('can be taken, given to somebody on the staff, put off and done, and says whose it is', async () => {
    const office = await worked('2026-04-10T12:00:00Z');
    const { id } = await taskOf(office, 'call1');
    expect((await act(office, id, 'take')).body.owner).toBe('coordinator-1');
    expect((await act(office, id, 'assign', { to: 'lead-1' })).body.owner).toBe('lead-1');
    expect((await act(office, id, 'assign', { to: 'passer-by' })).body).toMatchObject({ status: 422, field: '/to' });
    expect((await act(office, id, 'snooze', { until: '2026-04-09T09:00:00Z' })).body).toMatchObject({
      status: 422,
      field: '/until',
    });
    await act(office, id, 'snooze', { until: '2026-04-14T09:00:00+02:00' });
    expect(await taskOf(office, 'call1')).toMatchObject({
      state: 'snoozed',
      due: '2026-04-14T07:00:00Z',
      owner: 'lead-1',
    });
    expect((await worklist(office, '?owner=lead-1')).length).toBe(1);
    expect((await act(office, id, 'done', { note: 'spoke to them at the clinic' })).body.state).toBe('done');
  });

  it.each([
    ['at no time', { band: 'am', outcome: 'noAnswer' }, '/at'],
    ['in the future', { at: '2026-04-10T12:00:01Z', band: 'am', outcome: 'noAnswer' }, '/at'],
    ['at a local time without its offset', { at: '2026-04-10T11:00', band: 'am', outcome: 'noAnswer' }, '/at'],
    ['at night', { at: '2026-04-10T11:00:00Z', band: 'night', outcome: 'noAnswer' }, '/band'],
    ['that ended otherwise', { at: '2026-04-10T11:00:00Z', band: 'am', outcome: 'hung up' }, '/outcome'],
  ])('takes no call %s', async (_, body, field) => {
    const office = await worked('2026-04-10T12:00:00Z');
    const { id } = await taskOf(office, 'call1');
    expect((await act(office, id, 'attempts', body)).body).toMatchObject({ status: 422, field });
  });

  it.each(['P-1.0123456789ab', 'nobody.0123456789ab', 'noDot'])('called %s is not found', async (id) => {
    const office = await worked('2026-04-10T12:00:00Z');
    expect((await act(office, id, 'take')).status).toBe(404);
  });
});

describe('a task that only an outcome ends', () => {
  it('cannot be marked as done', async () => {
    const office = await worked('2026-06-16T12:00:00Z');
    const { id } = await taskOf(office, 'close');
    expect((await act(office, id, 'done')).body.code).toBe('outcome-needed');
    await office.ask('POST', office.of('P-1', '/follow-ups/FU12/outcome'), {
      outcome: 'notDone',
      on: '2026-06-16',
      reason: 'no-contact',
    });
    expect(await worklist(office)).toEqual([]);
  });

  it('of a register is done when the register was read', async () => {
    const office = await worked('2027-07-20T12:00:00Z');
    const { id } = await taskOf(office, 'register');
    await act(office, id, 'done');
    const stateOf = ({ body }: Loose) => body.followUps.find(({ id: of }: Loose) => of === 'REG24').state;
    expect(stateOf(await office.ask('GET', office.of('P-1')))).toBe('done');
    // A corrected date puts its day off by ten days: it is read again then, and is read all the same where that is taken back.
    const corrected = await office.ask('PATCH', office.of('P-1', '/anchors'), { baseline: '2025-04-28' });
    expect(stateOf(corrected)).toBe('open');
    expect(corrected.body.warnings).toContainEqual({ code: 'READ_ANEW', field: '/baseline', of: 'REG24' });
    await office.until('2027-07-28T12:00:00Z');
    expect(await taskOf(office, 'register')).toMatchObject({ state: 'open', followUp: 'REG24' });
    const [event] = corrected.body.events;
    await office.ask('POST', office.of('P-1', `/events/${String(event)}:void`), { reason: 'forkert dato' });
    expect(stateOf(await office.ask('GET', office.of('P-1')))).toBe('done');
    expect(await taskOf(office, 'register')).toBeUndefined();
  });
});

describe('an escalation', () => {
  const taken = (office: Office, id: string, body: object = {}) =>
    office.ask('POST', office.inStudy(`/escalations/${id}/acknowledge`), body);

  it('that somebody takes goes no further; it ends when its cause does', async () => {
    const office = await worked('2026-05-04T12:00:00Z');
    const [{ id }] = await worklist(office, '?kind=escalation');
    const { status, body } = await taken(office, id, { note: 'calling tomorrow' });
    expect([status, body.state, body.acknowledged]).toEqual([
      200,
      'acknowledged',
      { at: '2026-05-04T12:00:00Z', by: 'coordinator-1' },
    ]);
    await office.until('2026-05-20T12:00:00Z');
    expect(await worklist(office, '?kind=escalation')).toMatchObject([
      { level: 1, state: 'acknowledged', owner: 'coordinator-1' },
    ]);
    await office.ask('PUT', office.of('P-1', '/follow-ups/FU12/appointment'), {
      at: '2026-05-28T10:30',
      mode: 'phone',
    });
    expect(await worklist(office, '?kind=escalation')).toEqual([]);
    expect((await taken(office, id)).body.code).toBe('escalation-resolved');
  });

  it('whose acknowledgement is taken back is open again and rises', async () => {
    const office = await worked('2026-05-04T12:00:00Z');
    const [{ id }] = await worklist(office, '?kind=escalation');
    await taken(office, id);
    const events = (await office.ask('GET', office.of('P-1', '/events'))).body.items as Loose[];
    const entry = events.findLast(({ action }) => action === 'escalationAcknowledged');
    await office.ask('POST', office.of('P-1', `/events/${String(entry.id)}:void`), { reason: 'not mine' });
    await office.until('2026-05-06T12:00:00Z');
    expect(await worklist(office, '?kind=escalation')).toMatchObject([
      { level: 2, state: 'open', to: 'leadCoordinator' },
    ]);
  });
});

describe('the message list', () => {
  it('tells step, channel and what became of it, and never the text or the number', async () => {
    const office = await worked('2026-04-02T12:00:00Z');
    const { body, text } = await office.ask('GET', office.inStudy('/messages?participant=P-1'));
    expect(body.items).toMatchObject([
      {
        participant: 'P-1',
        followUp: 'FU12',
        step: 'pre',
        channel: 'sms',
        state: 'sent',
        delivery: 'sent',
        at: '2026-03-06T09:00:00Z',
      },
      { participant: 'P-1', followUp: 'FU12', step: 'invite', channel: 'sms', state: 'sent' },
      { participant: 'P-1', followUp: 'FU12', step: 'book2', channel: 'sms', state: 'sent' },
    ]);
    expect(text).not.toMatch(/20123456|samtale/);
    expect(new Set(body.items.map(({ id }: Loose) => id)).size).toBe(3);
  });

  it('goes from one day to another, both included, and by state', async () => {
    const office = await worked('2026-05-02T12:00:00Z');
    const steps = async (query: string) =>
      ((await office.ask('GET', office.inStudy(`/messages?${query}`))).body.items as Loose[]).map(({ step }) => step);
    expect(await steps('from=2026-03-20&to=2026-04-01')).toEqual(['invite', 'book2']);
    expect(await steps('state=skipped')).toEqual(['letter']);
    for (const query of ['from=tomorrow', 'to=2026-02-30'])
      expect((await office.ask('GET', office.inStudy(`/messages?${query}`))).status).toBe(422);
  });
});

describe('the agenda', () => {
  it('shows every step with its state and the reason of what did not happen', async () => {
    const office = await worked('2026-04-10T12:00:00Z');
    const { body } = await office.ask('GET', office.of('P-1', '/agenda'));
    const states = (body.items as Loose[])
      .filter(({ followUp }) => followUp === 'FU12')
      .map(({ step, state, reason }) => [step, state, reason].filter(Boolean).join(' '));
    expect(states).toEqual([
      'pre sent',
      'invite sent',
      'book2 sent',
      'call1 open',
      'book3 planned',
      'letter planned',
      'esc1 planned',
      'call2 planned',
      'contact skipped noChannel',
      'esc2 planned',
      'final planned',
      'close planned',
    ]);
    expect(body.items[0]).toMatchObject({
      does: 'send',
      nominal: '2026-03-07',
      at: '2026-03-06T10:00:00+01:00',
      template: 'pre',
    });
  });

  it('shows what has left on the day it left, also once the date that it was counted from is corrected', async () => {
    const office = await worked('2026-04-10T12:00:00Z');
    const happened = async () =>
      ((await office.ask('GET', office.of('P-1', '/agenda'))).body.items as Loose[])
        .filter(({ state }) => state === 'sent' || state === 'open')
        .map(({ step, at, skip }) => [step, String(at).slice(0, 16), skip].filter(Boolean).join(' '));
    const before = await happened();
    const corrected = { baseline: '2025-03-18', reason: 'typing error' };
    expect((await office.ask('PATCH', office.of('P-1', '/anchors'), corrected)).status).toBe(200);
    expect(before.slice(0, 2)).toEqual(['pre 2026-03-06T10:00', 'invite 2026-03-20T10:00']);
    expect(await happened()).toEqual(expect.arrayContaining(before));
  });
});

describe('the morning list', () => {
  it('counts beside each filter what another value of it would show', async () => {
    const office = await worked('2026-05-04T09:00:00Z');
    const { body } = await office.ask('GET', office.inStudy('/worklist?does=phone'));
    expect(body.items.map(({ does }: Loose) => does)).toEqual(['phone']);
    expect(body.counts).toEqual({
      kind: { task: 1 },
      does: { escalate: 1, phone: 1, messageTrouble: 1 },
      to: { coordinator: 1 },
      owner: {},
      level: {},
      followUp: { FU12: 1 },
      unowned: 1,
      overdue: 1,
      snoozed: 0,
    });
    expect((await worklist(office, '?level=1')).map(({ kind }) => kind)).toEqual(['escalation']);
    expect((await worklist(office, '?why=noChannel')).map(({ does }) => does)).toEqual(['messageTrouble']);
    expect(await worklist(office, '?followUp=FU24')).toEqual([]);
  });

  it('shows what I have taken, and leaves out what sleeps until it wakes', async () => {
    const office = await worked('2026-05-04T09:00:00Z');
    const { id } = await taskOf(office, 'call1');
    await act(office, id, 'take');
    expect((await worklist(office, '?mine=true')).map((item) => item.id)).toEqual([id]);
    expect((await worklist(office, '?unowned=true')).map((item) => item.id)).not.toContain(id);
    await act(office, id, 'snooze', { until: '2026-05-05T09:00:00Z' });
    const { body } = await office.ask('GET', office.inStudy('/worklist?mine=true&snoozed=false'));
    expect([body.items, body.counts.snoozed]).toEqual([[], 1]);
    office.turnTo('2026-05-05T09:00:00Z');
    expect((await worklist(office, '?mine=true&snoozed=false')).map((item) => item.id)).toEqual([id]);
  });

  it('proposes another time of day after a call in vain, and says who has rung today', async () => {
    const office = await worked('2026-04-10T08:00:00Z');
    const before = await taskOf(office, 'call1');
    expect(before).toMatchObject({ tried: [], language: 'da', next: { band: 'am', after: '2026-04-10T08:00:00Z' } });
    expect(before).not.toHaveProperty('calledToday');
    await call(office, before.id, 'am');
    expect(await taskOf(office, 'call1')).toMatchObject({
      attempts: 1,
      tried: [{ at: '2026-04-10T08:00:00Z', band: 'am', outcome: 'noAnswer' }],
      next: { band: 'pm', after: '2026-04-10T10:00:00Z' },
      calledToday: { at: '2026-04-10T08:00:00Z', by: 'coordinator-1' },
    });
    // A Friday evening: the next afternoon on which people work is Monday's.
    office.turnTo('2026-04-10T18:30:00Z');
    expect((await taskOf(office, 'call1')).next).toEqual({ band: 'pm', after: '2026-04-13T10:00:00Z' });
    office.turnTo('2026-04-11T08:00:00Z');
    expect(await taskOf(office, 'call1')).not.toHaveProperty('calledToday');
  });

  it('knows of a call that was logged without a task', async () => {
    const office = await worked('2026-04-10T08:00:00Z');
    const at = '2026-04-10T07:45:00Z';
    const contact = { at, direction: 'out', channel: 'phone', with: 'participant', outcome: 'noAnswer' };
    expect((await office.ask('POST', office.of('P-1', '/contacts'), contact)).status).toBe(201);
    expect((await taskOf(office, 'call1')).calledToday).toEqual({ at, by: 'coordinator-1' });
  });
});
