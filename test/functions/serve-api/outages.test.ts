import { noticeBeforeTick } from '../../../functions/sweep-due/notice-before-tick.ts';
import { repointStudy } from '../../../functions/repoint-study/repoint-study.ts';
import { aStudy } from '../../support/a-study.ts';
import { aNewcomer, anOffice, type Loose, type Office } from '../../support/an-office.ts';

const CURRENT = '/outages/current';
const FRIDAY = '2026-03-20T07:00:00Z';

/** Two to be invited on a Friday at 10:00; the ticks stop at eight and come back in the afternoon, and one has an appointment on Monday. */
const anOfficeAfterAnOutage = async (): Promise<Office> => {
  const office = await anOffice({ at: '2026-03-10T08:00:00Z' });
  const consent = { sms: true, phone: true };
  await office.ask('POST', office.inStudy('/participants'), aNewcomer({ arm: 'SAU', consent }));
  const early = { baseline: '2024-03-26', randomisation: '2024-03-27' };
  const other = aNewcomer({ id: 'P-2', arm: 'SAU', consent, anchors: early, contact: { phone: '20 12 34 57' } });
  await office.ask('POST', office.inStudy('/participants'), other);
  await office.ask('PUT', office.of('P-2', '/follow-ups/FU24/appointment'), { at: '2026-03-23T10:30', mode: 'phone' });
  await office.until(FRIDAY);
  await noticeBeforeTick(office.ports);
  office.turnTo('2026-03-20T13:00:00Z');
  await noticeBeforeTick(office.ports);
  await office.tick();
  return office;
};

const read = async (office: Office, path = '') => (await office.ask('GET', office.inStudy(`${CURRENT}${path}`))).body;
const waited = async (office: Office): Promise<string[]> =>
  (await read(office, '/items')).items.map(({ participant, step, state }: Loose) => `${participant} ${step} ${state}`);
const left = (office: Office): string[] =>
  office.posted.flatMap(({ participant, step, at }) =>
    participant !== undefined && at >= Date.parse(FRIDAY) ? [`${participant} ${step}`] : [],
  );

describe('after an outage', () => {
  it('a reminder of an appointment goes at once, an invitation waits, and staff see both', async () => {
    const office = await anOfficeAfterAnOutage();
    expect(await read(office)).toEqual({
      state: 'waiting',
      from: '2026-03-20T07:00:00Z',
      until: '2026-03-20T13:00:00Z',
      invitationsFrom: '2026-03-23T09:00:00Z',
    });
    expect(left(office)).toEqual(['P-2 FU24/appointment-1/appt1']);
    expect((await waited(office)).sort()).toEqual(['P-1 invite waits', 'P-2 appt1 sent']);
  });

  it('the invitations go when a coordinator has looked', async () => {
    const office = await anOfficeAfterAnOutage();
    const { status, body } = await office.ask('POST', office.inStudy(`${CURRENT}/release`), {});
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'over', released: { by: 'coordinator-1' } });
    expect(office.repointed).toEqual(['ips-ma']);
    await repointStudy({ ...office.ports, staleSeconds: 0 })('ips-ma');
    await office.tick();
    expect(left(office)).toContain('P-1 FU12/invite');
    expect(await waited(office)).toContain('P-1 invite sent');
    const log = await office.ask('GET', office.inStudy('/log'));
    expect(log.body.items[0]).toMatchObject({ subject: 'outage', by: 'coordinator-1' });
  });

  it('they go by themselves when nobody looks: nobody is forgotten', async () => {
    const office = await anOfficeAfterAnOutage();
    await office.until('2026-03-23T08:59:00Z');
    expect(left(office)).not.toContain('P-1 FU12/invite');
    await office.until('2026-03-23T09:00:00Z');
    expect(left(office)).toContain('P-1 FU12/invite');
    expect((await read(office)).state).toBe('over');
    await office.until('2026-03-24T09:00:00Z');
    expect(await read(office)).toEqual({ state: 'none' });
    expect(await waited(office)).toEqual([]);
    expect((await office.ask('POST', office.inStudy(`${CURRENT}/release`), {})).body.code).toBe('no-outage');
  });

  it('pressing the button twice changes nothing more', async () => {
    const office = await anOfficeAfterAnOutage();
    const first = await office.ask('POST', office.inStudy(`${CURRENT}/release`), {});
    const second = await office.ask('POST', office.inStudy(`${CURRENT}/release`), {});
    expect(second.body).toEqual(first.body);
    expect(office.repointed).toHaveLength(1);
  });

  it('a coordinator of one site is told who may let them go', async () => {
    const office = await anOfficeAfterAnOutage();
    const member = { study: 'ips-ma', user: 'coordinator-2', roles: ['coordinator' as const], sites: ['north'] };
    await office.studies.saveMember(member);
    const answer = await office.ask('POST', office.inStudy(`${CURRENT}/release`), {}, { as: 'coordinator-2' });
    expect(answer.body.code).toBe('whole-study');
  });

  it('a tick that dies before it has told everybody tells them again', async () => {
    const office = await anOffice({ at: '2026-03-20T07:00:00Z' });
    await noticeBeforeTick(office.ports);
    office.turnTo('2026-03-20T13:00:00Z');
    const dying = {
      ...office.ports,
      studies: { ...office.studies, saveStudy: () => Promise.reject(new Error('killed')) },
    };
    await expect(noticeBeforeTick(dying)).rejects.toThrow('killed');
    office.turnTo('2026-03-20T13:01:00Z');
    await noticeBeforeTick(office.ports);
    expect((await read(office)).state).toBe('waiting');
  });

  it('a study whose plan cannot be read keeps no other from being told, nor the ticks from going on', async () => {
    const office = await anOffice({ at: '2026-03-20T07:00:00Z' });
    await noticeBeforeTick(office.ports);
    office.turnTo('2026-03-20T13:00:00Z');
    const broken = { ...aStudy(), id: 'broken', protocolVersion: 99 };
    const studies = { ...office.studies, studies: async () => [broken, ...(await office.studies.studies())] };
    const study = async (id: string) => (id === 'broken' ? broken : office.studies.study(id));
    await noticeBeforeTick({ ...office.ports, studies: { ...studies, study } });
    expect((await read(office)).state).toBe('waiting');
    expect(await office.studies.lastTick()).toEqual({ at: Date.parse('2026-03-20T13:00:00Z') });
  });
});

describe('while ticks come', () => {
  it('nothing is said, and no invitation waits', async () => {
    const office = await anOffice({ at: '2026-03-20T07:00:00Z' });
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ arm: 'SAU', consent: { sms: true } }));
    await noticeBeforeTick(office.ports);
    await office.until('2026-03-20T08:00:00Z');
    await noticeBeforeTick(office.ports);
    expect(await read(office)).toEqual({ state: 'none' });
    await office.until('2026-03-20T09:00:00Z');
    expect(left(office)).toEqual(['P-1 FU12/invite']);
  });
});

describe('while a provider takes nothing from the study', () => {
  const breaker = { opens: 3, shutUntil: '2026-03-20T12:00:00Z', since: '2026-03-20T08:00:00Z' };
  const shutUp = async (): Promise<Office> => {
    const office = await anOffice({ at: '2026-03-10T08:00:00Z' });
    const consent = { sms: true, phone: true };
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ arm: 'SAU', consent }));
    const other = aNewcomer({ id: 'P-2', arm: 'SAU', consent, contact: { phone: '20 12 34 57' } });
    await office.ask('POST', office.inStudy('/participants'), other);
    await office.ports.studies.saveBreaker({ study: 'ips-ma', channel: 'sms' }, breaker, undefined);
    return office;
  };

  it('staff see by which channel, since when, how many messages wait, and when it is tried again', async () => {
    const office = await shutUp();
    const sms = { channel: 'sms', since: breaker.since, triedAgainAt: breaker.shutUntil };
    office.turnTo('2026-03-20T08:30:00Z');
    expect(await read(office)).toEqual({ state: 'none', shut: [{ ...sms, waiting: 0 }] });
    await office.until('2026-03-20T10:00:00Z');
    expect(await read(office)).toEqual({ state: 'none', shut: [{ ...sms, waiting: 2 }] });
  });

  it('staff see whose messages wait, and when they meet', async () => {
    const office = await shutUp();
    const at = '2026-04-24T10:30';
    await office.ask('PUT', office.of('P-2', '/follow-ups/FU12/appointment'), { at, mode: 'phone' });
    expect((await read(office, '/messages')).items).toEqual([]);
    await office.until('2026-03-20T10:00:00Z');
    const { items } = await read(office, '/messages');
    expect(items).toEqual([
      expect.objectContaining({
        participant: 'P-1',
        followUp: 'FU12',
        step: 'invite',
        channel: 'sms',
        reason: 'channelDown',
      }),
      expect.objectContaining({ participant: 'P-2', followUp: 'FU12', step: 'booked', appointment: at }),
    ]);
    await office.until('2026-03-20T12:30:00Z');
    expect((await read(office, '/messages')).items).toEqual([]);
  });

  it('nothing of it is left once it takes what waited', async () => {
    const office = await shutUp();
    await office.until('2026-03-20T12:30:00Z');
    expect(await read(office)).toEqual({ state: 'none' });
    expect(left(office)).toEqual(['P-1 FU12/invite', 'P-2 FU12/invite']);
  });
});

describe('while the texts of the day are used up', () => {
  /** Three to be invited on the Friday at ten, in a study that allows so many texts about interviews. */
  const usedUp = async (interviews: number): Promise<Office> => {
    const office = await anOffice({ at: '2026-03-10T08:00:00Z' });
    await office.ask('PATCH', office.inStudy(''), { textsPerDay: { interviews, checkIns: 2 } });
    for (const n of [1, 2, 3]) {
      const contact = { phone: `20 12 34 6${String(n)}` };
      const consent = { sms: true, phone: true };
      await office.ask(
        'POST',
        office.inStudy('/participants'),
        aNewcomer({ id: `P-${String(n)}`, arm: 'SAU', consent, contact }),
      );
    }
    await office.until('2026-03-20T10:00:00Z');
    return office;
  };

  it('staff see of which stream, since when, how many are allowed and how many wait', async () => {
    const office = await usedUp(2);
    expect(left(office)).toHaveLength(1);
    const interviews = {
      stream: 'interviews',
      since: '2026-03-20T09:00:00Z',
      textsPerDay: 2,
      appointmentsToo: false,
      waiting: 2,
    };
    expect(await read(office)).toEqual({ state: 'none', usedUp: [interviews] });
    const { items } = await read(office, '/messages');
    expect(items.map(({ step, reason }: Loose) => `${step} ${reason}`)).toEqual([
      'invite textsUsedUp',
      'invite textsUsedUp',
    ]);
  });

  it('whoever stopped since, or is in a hold, is not listed to be rung', async () => {
    const office = await usedUp(2);
    const waiting = async (): Promise<string[]> =>
      (await read(office, '/messages')).items.map(({ participant }: Loose) => participant);
    const [one = '', other = ''] = await waiting();
    const change = (id: string, facts: Loose) =>
      office.ask('PATCH', office.of(id, '/participation'), { ...facts, reason: 'asked to' });
    expect((await change(one, { interviews: 'stopped' })).status).toBe(200);
    expect(await waiting()).toEqual([other]);
    const hold = { kind: 'away', from: '2026-03-20', until: '2026-04-20' };
    expect((await change(other, { hold })).status).toBe(200);
    expect(await waiting()).toEqual([]);
    expect(await read(office)).toMatchObject({ usedUp: [{ waiting: 0 }] });
  });

  it('a channel that is shut as well counts its own alone', async () => {
    const office = await usedUp(2);
    const breaker = { opens: 3, shutUntil: '2026-03-20T12:00:00Z', since: '2026-03-20T08:00:00Z' };
    await office.ports.studies.saveBreaker({ study: 'ips-ma', channel: 'sms' }, breaker, undefined);
    expect(await read(office)).toMatchObject({ shut: [{ channel: 'sms', waiting: 0 }], usedUp: [{ waiting: 2 }] });
  });

  it.each([
    ['on the next day', async () => undefined, '2026-03-23T07:00:00Z'],
    [
      'once more are allowed',
      async (office: Office) => office.ask('PATCH', office.inStudy(''), { textsPerDay: { interviews: 3 } }),
      '2026-03-20T10:00:00Z',
    ],
    [
      'once they are not bounded',
      async (office: Office) => office.ask('PATCH', office.inStudy(''), { textsPerDay: {} }),
      '2026-03-20T10:00:00Z',
    ],
  ])('nothing is said of it %s', async (_, change, at) => {
    const office = await usedUp(2);
    await change(office);
    office.turnTo(at);
    expect(await read(office)).toEqual({ state: 'none' });
  });
});
