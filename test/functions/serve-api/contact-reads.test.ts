import type { Loose } from '../../support/an-office.ts';
import { aMixedTrial, type MixedTrial } from '../../support/a-mixed-trial.ts';

describe('contact data', () => {
  let trial: MixedTrial;
  beforeEach(async () => {
    trial = await aMixedTrial();
  });
  const read = (as: string, id: string, query = '') => trial.ask('GET', trial.of(id, query), undefined, { as });
  const log = async (id: string, as = 'lead-1', query = '?withStaff=true'): Promise<Loose[]> =>
    (await trial.ask('GET', trial.of(id, `/access-log${query}`), undefined, { as })).body.items;
  const looks = async (id: string): Promise<Loose[]> =>
    (await log(id)).filter(({ purpose, user }) => purpose !== 'send' && user !== 'system');

  it('is shown for a purpose, and every look is in the log with its task', async () => {
    const task = 'P-02.0123456789ab';
    expect((await read('coordinator-1', 'P-02', `?purpose=call&task=${task}`)).body.contact.name).toBe('Deltager 2');
    expect((await read('lead-1', 'P-02')).body.contact.name).toBe('Deltager 2');
    const at = '2026-03-25T15:00:00Z';
    expect(await looks('P-02')).toEqual([
      { at, purpose: 'call', user: 'coordinator-1', task },
      { at, purpose: 'edit', user: 'lead-1' },
    ]);
  });

  it('that was not asked for is neither shown nor logged', async () => {
    expect((await read('coordinator-1', 'P-02', '?contact=false')).body.contact).toBeUndefined();
    expect(await looks('P-02')).toEqual([]);
  });

  it('is counted at each look, by user and purpose and never by whom it was about', async () => {
    const told: unknown[] = [];
    trial.ports.meter = { count: (name) => told.push(name) };
    trial.ports.log = { ...trial.ports.log, info: (code, fields) => told.push([code, fields]) };
    await read('coordinator-1', 'P-02');
    await read('coordinator-1', 'P-03', '?contact=false');
    await read('lead-1', 'P-03');
    const line = (user: string) => ['cardOpened', { study: 'ips-ma', user, purpose: 'edit' }];
    expect(told).toEqual([line('coordinator-1'), 'cardOpened', line('lead-1'), 'cardOpened']);
  });

  it('is not shown when the look cannot be written down', async () => {
    trial.ports.contacts.noteRead = () => Promise.reject(new Error('no table'));
    const answer = await read('coordinator-1', 'P-02');
    expect([answer.status, answer.text.includes('Deltager')]).toEqual([500, false]);
  });

  it('is browsed with a reason, once a day for each person', async () => {
    const idle = await read('coordinator-1', 'P-02', '?purpose=browse');
    expect([idle.status, idle.body.field]).toEqual([422, 'why']);
    expect((await read('coordinator-1', 'P-02', '?purpose=browse&why=deltageren%20ringede')).status).toBe(200);
    expect((await read('coordinator-1', 'P-02', '?purpose=browse')).status).toBe(200);
    expect((await read('coordinator-1', 'P-03', '?purpose=browse')).status).toBe(422);
    expect((await read('lead-1', 'P-02', '?purpose=browse')).status).toBe(422);
    trial.turnTo('2026-03-26T08:00:00Z');
    expect((await read('coordinator-1', 'P-02', '?purpose=browse')).status).toBe(422);
  });

  it('is looked for in vain without its reason being kept, where no key is left to seal it with', async () => {
    await trial.contacts.erase('ips-ma', 'P-02');
    await read('coordinator-1', 'P-02', '?purpose=browse&why=deltageren%20ringede');
    const [look] = await trial.contacts.readsOf('ips-ma', 'P-02');
    expect(look).toMatchObject({ purpose: 'browse', user: 'coordinator-1' });
    expect(look).not.toHaveProperty('why');
  });

  it('is asked for in words that there are, and for a task of that person', async () => {
    expect((await read('coordinator-1', 'P-02', '?purpose=curiosity')).body.field).toBe('purpose');
    expect((await read('coordinator-1', 'P-02', '?purpose=call&task=P-03.0123456789ab')).body.field).toBe('task');
  });

  it('is with an assessor from 15:00 of the working day before until the outcome, without an unsafe number', async () => {
    const phones = [
      { number: '+4520999901', label: 'mobil' },
      { number: '+4520999902', unsafe: true },
    ];
    await trial.must('PATCH', trial.of('P-01', '/contact'), { phones });
    trial.turnTo('2026-03-25T13:59:59Z');
    expect((await read('assessor-1', 'P-01')).body.contact).toBeUndefined();
    trial.turnTo('2026-03-25T14:00:00Z');
    const { contact } = (await read('assessor-1', 'P-01')).body;
    expect(contact).toEqual({ name: 'Deltager 1', phones: [phones[0]], addresses: [], contactPersons: [] });
    trial.turnTo('2026-03-26T12:00:00Z');
    const outcome = { outcome: 'done', on: '2026-03-26', mode: 'inPerson' };
    const told = await trial.ask('POST', trial.of('P-01', '/follow-ups/FU12/outcome'), outcome, { as: 'assessor-1' });
    expect([told.status, told.body.followUps[0].outcome.outcome]).toEqual([201, 'done']);
    expect((await read('assessor-1', 'P-01')).status).toBe(404);
    expect((await looks('P-01')).filter(({ user }) => user === 'assessor-1')).toHaveLength(1);
  });

  it('is with a mentor for their own people, without what coordinators noted', async () => {
    const alias = (await trial.records.readCheckIns('ips-ma', 'P-01'))?.alias ?? '';
    const { body } = await read('mentor-1', alias, '?purpose=call');
    expect([body.contact.name, body.contact.preferences]).toEqual(['Deltager 1', undefined]);
    expect(await looks('P-01')).toMatchObject([{ purpose: 'call', user: 'mentor-1' }]);
  });

  it('is with whoever covers a mentor’s leave, while it lasts', async () => {
    const alias = (await trial.records.readCheckIns('ips-ma', 'P-01'))?.alias ?? '';
    expect((await read('mentor-2', alias)).status).toBe(404);
    const leave = [{ from: '2026-03-25', until: '2026-03-27', cover: 'mentor-2' }];
    await trial.must('PUT', trial.inStudy('/staff/mentor-1'), { roles: ['mentor'], leave });
    expect((await read('mentor-2', alias)).status).toBe(200);
    trial.turnTo('2026-03-28T09:00:00Z');
    expect((await read('mentor-2', alias)).status).toBe(404);
  });

  it('is with the investigator for an escalation that asks them, while it does, and with an auditor who says why', async () => {
    const { items } = (await trial.ask('GET', trial.inStudy('/worklist'), undefined, { as: 'pi-1' })).body;
    const [{ id }] = (items as Loose[]).filter(({ participant }) => participant === 'P-05');
    const cardOf = async (as: string, person: string, query: string) =>
      (await read(as, person, query)).body.contact?.name;
    expect(await cardOf('pi-1', 'P-05', `?purpose=call&task=${String(id)}`)).toBe('Deltager 5');
    for (const query of [
      '',
      '?purpose=call',
      `?purpose=browse&task=${String(id)}`,
      '?purpose=call&task=P-05.0123456789ab',
    ])
      expect(await cardOf('pi-1', 'P-05', query)).toBeUndefined();
    for (const query of ['?purpose=call', `?purpose=call&task=${String(id).replace('P-05', 'P-10')}`])
      expect(await cardOf('pi-1', 'P-10', query)).toBeUndefined();
    expect(await looks('P-05')).toMatchObject([{ purpose: 'call', user: 'pi-1', task: id }]);
    const outcome = { outcome: 'notDone', on: '2026-03-25', reason: 'no-contact' };
    await trial.must('POST', trial.of('P-05', '/follow-ups/FU24/outcome'), outcome);
    expect(await cardOf('pi-1', 'P-05', `?purpose=call&task=${String(id)}`)).toBeUndefined();
    for (const query of ['', '?purpose=call', '?purpose=edit'])
      expect(await cardOf('auditor-1', 'P-10', query)).toBeUndefined();
    expect((await read('auditor-1', 'P-10', '?purpose=browse')).body.field).toBe('why');
    expect((await read('auditor-1', 'P-10', '?purpose=browse&why=tilsyn')).body.contact.name).toBe('Deltager 10');
    expect((await read('datamanager-1', 'P-10', '?purpose=call')).body.contact).toBeUndefined();
  });

  it('is shown to neither of them with what coordinators noted', async () => {
    const { items } = (await trial.ask('GET', trial.inStudy('/worklist'), undefined, { as: 'pi-1' })).body;
    const [{ id }] = (items as Loose[]).filter(({ participant }) => participant === 'P-05');
    await trial.must('PUT', trial.of('P-05', '/household'), { with: ['P-10'] });
    expect((await read('coordinator-1', 'P-05')).body.contact).toMatchObject({ preferences: 'rings helst om aftenen' });
    const seen = async (as: string, query: string): Promise<Loose> => (await read(as, 'P-05', query)).body.contact;
    for (const card of [
      await seen('pi-1', `?purpose=call&task=${String(id)}`),
      await seen('auditor-1', '?purpose=browse&why=tilsyn'),
    ])
      expect([card.name, card.preferences, card.household]).toEqual(['Deltager 5', undefined, undefined]);
  });

  it('has a log that tells a participant when and why, sends too, and not who', async () => {
    await read('coordinator-1', 'P-04');
    const told = await log('P-04', 'coordinator-1', '');
    expect(new Set(told.map(({ purpose }) => purpose))).toEqual(new Set(['send', 'edit']));
    expect(told.every((look) => Object.keys(look).join() === 'at,purpose')).toBe(true);
    const sent = (await trial.must('GET', trial.inStudy('/messages?participant=P-04'))).items as Loose[];
    expect(told.filter(({ purpose }) => purpose === 'send')).toHaveLength(
      sent.filter(({ state }) => state === 'sent').length,
    );
    const refused = await trial.ask('GET', trial.of('P-04', '/access-log?withStaff=true'));
    expect(refused.status).toBe(404);
  });
});
