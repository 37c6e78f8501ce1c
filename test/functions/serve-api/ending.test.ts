import { runEndings } from '../../../functions/serve-api/run-imports/run-endings.ts';
import { aNewcomer, anOffice, type Office } from '../../support/an-office.ts';

const AT = '2026-03-02T09:00:00Z';
const TODAY = '2026-03-02';

const member = (office: Office, user: string, roles: string[], over: object = {}) =>
  office.ask('PUT', office.inStudy(`/staff/${user}`), { roles, ...over }, { as: 'lead-1' });

const end = (office: Office, user: string, body: unknown, query = '', as = 'coordinator-1') =>
  office.ask('POST', office.inStudy(`/staff/${user}:end${query}`), body, { as });

const loadsIn = async (office: Office): Promise<Record<string, number>> =>
  Object.fromEntries((await office.records.caseloads('ips-ma')).map(({ mentor, count }) => [mentor, count]));

const mentorsOf = async (office: Office): Promise<(string | undefined)[]> =>
  (await office.records.people('ips-ma', undefined, 100)).rows.map(({ checkIns }) => checkIns.mentor);

/** `count` people with mentor-1; two colleagues have 8 and 12 of their own. */
const aFullCaseload = async (
  count = 20,
  others: [string, number][] = [
    ['mentor-2', 8],
    ['mentor-3', 12],
  ],
) => {
  const office = await anOffice({ at: AT });
  for (const [mentor, size] of [['mentor-1', count], ...others] as [string, number][]) {
    await member(office, mentor, ['mentor']);
    for (let n = 1; n <= size; n += 1) {
      const id = `${mentor}-${String(n).padStart(2, '0')}`;
      const body = aNewcomer({ id, mentor, anchors: { baseline: '2025-12-01', randomisation: '2025-12-02' } });
      expect((await office.ask('POST', office.inStudy('/participants'), body)).status).toBe(201);
    }
  }
  return office;
};

const TWO = [{ user: 'mentor-2' }, { user: 'mentor-3' }];

describe('a mentor who quits', () => {
  it('leaves nobody behind and nobody with more than 20', async () => {
    const office = await aFullCaseload();
    const answer = await end(office, 'mentor-1', { on: TODAY, successors: TWO, reason: 'a new job' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ state: 'done', user: 'mentor-1' });
    expect(answer.body.participants).toHaveLength(20);
    expect(await loadsIn(office)).toEqual({ 'mentor-2': 20, 'mentor-3': 20 });
    expect(await mentorsOf(office)).not.toContain('mentor-1');
    const [ended] = (await office.studies.members('ips-ma')).filter(({ user }) => user === 'mentor-1');
    expect(ended).toMatchObject({ until: '2026-03-01' });
  });

  it('is shown first as it would be, and nothing is written', async () => {
    const office = await aFullCaseload(3);
    const before = office.records.tables.commits.length;
    const { body } = await end(office, 'mentor-1', { on: TODAY, successors: TWO }, '?dryRun=true');
    expect(body).toMatchObject({ state: 'preview', over: [], left: { participants: [], appointments: [] } });
    expect(body.caseloads).toEqual([
      { mentor: 'mentor-2', count: 10 },
      { mentor: 'mentor-3', count: 13 },
    ]);
    expect(office.records.tables.commits).toHaveLength(before);
    expect(await office.studies.ending('ips-ma', 'mentor-1')).toBeUndefined();
  });

  it('goes to those who are named, and by shares otherwise', async () => {
    const office = await aFullCaseload(6, [
      ['mentor-2', 1],
      ['mentor-3', 1],
    ]);
    const successors = [
      { user: 'mentor-2', share: 3 },
      { user: 'mentor-3', participants: ['mentor-1-01', 'mentor-1-02'] },
    ];
    const { body } = await end(office, 'mentor-1', { on: TODAY, successors });
    const to = (mentor: string) =>
      body.participants
        .filter((each: { to: string }) => each.to === mentor)
        .map((each: { participant: string }) => each.participant);
    expect(to('mentor-3')).toEqual(expect.arrayContaining(['mentor-1-01', 'mentor-1-02']));
    expect(to('mentor-2').length).toBeGreaterThan(to('mentor-3').length);
  });

  it('is refused when somebody would have too many, which only the lead may override', async () => {
    const office = await aFullCaseload(20, [
      ['mentor-2', 8],
      ['mentor-3', 15],
    ]);
    const refused = await end(office, 'mentor-1', { on: TODAY, successors: TWO });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'CASELOAD_EXCEEDED' });
    expect(refused.body.over.reduce((sum: number, { by }: { by: number }) => sum + by, 0)).toBe(3);
    expect(await loadsIn(office)).toEqual({ 'mentor-1': 20, 'mentor-2': 8, 'mentor-3': 15 });
    const override = { reason: 'until the new mentor begins' };
    expect((await end(office, 'mentor-1', { on: TODAY, successors: TWO, override })).status).toBe(403);
    expect((await end(office, 'mentor-1', { on: TODAY, successors: TWO, override }, '', 'lead-1')).status).toBe(200);
    expect(await mentorsOf(office)).not.toContain('mentor-1');
  });

  it('is refused while nobody of the role takes over', async () => {
    const office = await aFullCaseload(2, []);
    expect((await end(office, 'mentor-1', { on: TODAY, successors: [] })).body).toMatchObject({
      code: 'no-successor',
      left: { participants: ['mentor-1-01', 'mentor-1-02'] },
    });
    const stranger = await end(office, 'mentor-1', { on: TODAY, successors: [{ user: 'nobody-here' }] });
    expect(stranger).toMatchObject({ status: 422, body: { field: '/successors/0/user' } });
  });

  it('moves to the end whatever breaks off in the middle', async () => {
    const office = await aFullCaseload(20);
    const { commit } = office.records;
    office.records.commit = async () => {
      throw new Error('the machine died');
    };
    expect((await end(office, 'mentor-1', { on: TODAY, successors: TWO })).status).toBe(500);
    office.records.commit = commit;
    expect(await loadsIn(office)).toMatchObject({ 'mentor-1': 20 });
    expect(await office.studies.openEndings()).toMatchObject([{ user: 'mentor-1', state: 'running' }]);
    expect((await end(office, 'mentor-1', { on: TODAY, successors: TWO })).body).toMatchObject({ state: 'done' });
    expect(await loadsIn(office)).toEqual({ 'mentor-2': 20, 'mentor-3': 20 });
    expect((await end(office, 'mentor-1', { on: TODAY, successors: TWO })).body.participants).toHaveLength(20);
  });
});

describe('an ending whose day lies ahead', () => {
  it('is kept, with the last day in the membership, and carried out when the day comes', async () => {
    const office = await aFullCaseload(3);
    const run = runEndings({ ...office.ports, repoint: async () => undefined });
    const { body } = await end(office, 'mentor-1', { on: '2026-04-01', successors: TWO });
    expect(body.state).toBe('planned');
    expect((await office.studies.members('ips-ma')).find(({ user }) => user === 'mentor-1')?.until).toBe('2026-03-31');
    // Whoever comes to them meanwhile is not forgotten.
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: 'P-late', mentor: 'mentor-1' }));
    office.turnTo('2026-03-31T21:00:00Z');
    await run();
    expect(await loadsIn(office)).toMatchObject({ 'mentor-1': 4 });
    office.turnTo('2026-03-31T22:00:00Z');
    await run();
    expect(await loadsIn(office)).toEqual({ 'mentor-2': 10, 'mentor-3': 14 });
    const kept = await office.ask('GET', office.inStudy('/staff/mentor-1/ending'));
    expect(kept.body).toMatchObject({ state: 'done', on: '2026-04-01' });
    expect(kept.body.participants).toHaveLength(4);
  });

  it('does not come about for whoever is put back on the staff beyond it', async () => {
    const office = await aFullCaseload(3);
    await end(office, 'mentor-1', { on: '2026-04-01', successors: TWO });
    await member(office, 'mentor-1', ['mentor']);
    office.turnTo('2026-04-01T09:00:00Z');
    await runEndings({ ...office.ports, repoint: async () => undefined })();
    expect(await loadsIn(office)).toMatchObject({ 'mentor-1': 3 });
    expect(await office.studies.ending('ips-ma', 'mentor-1')).toMatchObject({ state: 'cancelled' });
  });

  it('that cannot be carried out waits for somebody, and the access review says so', async () => {
    const office = await aFullCaseload(3, [['mentor-2', 16]]);
    await end(office, 'mentor-1', { on: '2026-04-01', successors: [{ user: 'mentor-2' }] });
    for (const id of ['P-a', 'P-b'])
      await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id, mentor: 'mentor-2' }));
    office.turnTo('2026-04-01T09:00:00Z');
    await runEndings({ ...office.ports, repoint: async () => undefined })();
    expect(await loadsIn(office)).toEqual({ 'mentor-1': 3, 'mentor-2': 18 });
    expect(await office.studies.ending('ips-ma', 'mentor-1')).toMatchObject({ trouble: 'CASELOAD_EXCEEDED' });
    const { body } = await office.ask('GET', office.inStudy('/staff/review'));
    const stuck = body.items.find(({ user }: { user: string }) => user === 'mentor-1');
    expect(stuck.warnings).toContain('LEAVING_STUCK');
    expect(stuck.leaving).toMatchObject({ state: 'planned' });
  });
});

describe('an assessor who leaves', () => {
  const anAssessor = async (people: number) => {
    const office = await anOffice({ at: AT });
    for (const user of ['assessor-1', 'assessor-2', 'assessor-3']) await member(office, user, ['assessor']);
    for (let n = 1; n <= people; n += 1) {
      const id = `P-${String(n).padStart(3, '0')}`;
      await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id, arm: 'SAU' }));
      const day = String(1 + (n % 28)).padStart(2, '0');
      const hour = String(8 + Math.floor(n / 28)).padStart(2, '0');
      const booking = { at: `2026-04-${day}T${hour}:00`, mode: 'phone', assessor: 'assessor-1' };
      expect((await office.ask('PUT', office.of(id, '/follow-ups/FU12/appointment'), booking)).status).toBe(200);
    }
    return office;
  };
  const OTHERS = [{ user: 'assessor-2' }, { user: 'assessor-3' }];
  const assessorsOf = async (office: Office) =>
    (await office.records.bookings('ips-ma', { from: '2026-03-01', to: '2026-06-01' })).map(({ assessor }) => assessor);

  it('hands every appointment ahead to a colleague who is free, and nobody is told', async () => {
    const office = await anAssessor(2);
    const clash = { at: '2026-04-02T08:30', mode: 'phone', assessor: 'assessor-2' };
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: 'P-busy' }));
    await office.ask('PUT', office.of('P-busy', '/follow-ups/FU12/appointment'), clash);
    await office.until('2026-03-04T09:00:00Z');
    const told = office.posted.length;
    const only = await end(office, 'assessor-1', { on: '2026-03-04', successors: [OTHERS[0]] });
    expect(only.body).toMatchObject({ code: 'no-successor', left: { appointments: [{ at: '2026-04-02T08:00' }] } });
    expect((await end(office, 'assessor-1', { on: '2026-03-04', successors: OTHERS })).status).toBe(200);
    expect(await assessorsOf(office)).not.toContain('assessor-1');
    await office.until('2026-03-05T09:00:00Z');
    expect(office.posted).toHaveLength(told);
  });

  it('hands nobody to an assessor who has learnt their arm', async () => {
    const office = await anAssessor(1);
    const learnt = { on: '2026-03-01', assessor: 'assessor-2', how: 'participant', consequence: 'otherAssessor' };
    expect((await office.ask('POST', office.of('P-001', '/unblindings'), learnt)).status).toBe(201);
    expect((await end(office, 'assessor-1', { on: TODAY, successors: OTHERS })).body.appointments).toMatchObject([
      { participant: 'P-001', to: 'assessor-3' },
    ]);
  });

  const enterSlot = (office: Office, over: object) =>
    office.ask('POST', office.inStudy('/slots'), { assessor: 'assessor-2', ...over });

  it.each<[string, (office: Office) => Promise<unknown>]>([
    [
      'is on leave that day',
      (office) => enterSlot(office, { kind: 'leave', from: '2026-04-01T00:00', to: '2026-04-05T00:00' }),
    ],
    [
      'is away by their membership',
      (office) => member(office, 'assessor-2', ['assessor'], { leave: [{ from: '2026-04-02', until: '2026-04-02' }] }),
    ],
    ['has left by then', (office) => member(office, 'assessor-2', ['assessor'], { until: '2026-04-01' })],
    [
      'could not get there from the interview before',
      async (office) => {
        const hours = { from: '2026-04-02T06:00', to: '2026-04-02T16:00', travelMinutes: 45 };
        await enterSlot(office, { kind: 'open', ...hours });
        await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: 'P-busy' }));
        const before = { at: '2026-04-02T06:30', mode: 'phone', assessor: 'assessor-2' };
        await office.ask('PUT', office.of('P-busy', '/follow-ups/FU12/appointment'), before);
      },
    ],
  ])('hands no appointment to a colleague who %s: it goes to another, or the plan is refused', async (_, arrange) => {
    const office = await anAssessor(1);
    await arrange(office);
    const refused = await end(office, 'assessor-1', { on: TODAY, successors: [OTHERS[0]] });
    expect([refused.status, refused.body.left?.appointments]).toEqual([
      409,
      [{ participant: 'P-001', timepoint: 'FU12', at: '2026-04-02T08:00' }],
    ]);
    expect((await end(office, 'assessor-1', { on: TODAY, successors: OTHERS })).body.appointments).toMatchObject([
      { participant: 'P-001', to: 'assessor-3' },
    ]);
  });

  it('holds the interviews before that day themselves', async () => {
    const office = await anAssessor(3);
    const { body } = await end(office, 'assessor-1', { on: '2026-04-03', successors: OTHERS }, '?dryRun=true');
    expect(body.appointments.map(({ at }: { at: string }) => at)).toEqual(['2026-04-03T08:00', '2026-04-04T08:00']);
  });

  it('is followed by assessors alone: nobody else is offered for their appointments', async () => {
    const office = await anAssessor(1);
    await member(office, 'auditor-1', ['auditor'], { from: '2026-01-01', until: '2026-12-31' });
    await member(office, 'assessor-3', ['assessor'], { from: '2026-03-03' });
    const { body } = await end(office, 'assessor-1', { on: TODAY, successors: [] }, '?dryRun=true');
    expect(body.candidates).toEqual(['assessor-2']);
  });

  it('with more appointments than one transaction holds is gone on with after a break', async () => {
    const office = await anAssessor(60);
    const { commit } = office.records;
    let commits = 0;
    office.records.commit = async (given) => {
      commits += 1;
      if (commits > 1) throw new Error('the machine died');
      return commit(given);
    };
    expect((await end(office, 'assessor-1', { on: TODAY, successors: OTHERS })).status).toBe(500);
    const midway = (await assessorsOf(office)).filter((assessor) => assessor === 'assessor-1').length;
    expect(midway).toBeGreaterThan(0);
    expect(midway).toBeLessThan(60);
    office.records.commit = commit;
    office.turnTo('2026-03-02T09:01:00Z');
    await runEndings({ ...office.ports, repoint: async () => undefined })();
    expect(await assessorsOf(office)).not.toContain('assessor-1');
    const { body } = await office.ask('GET', office.inStudy('/staff/assessor-1/ending'));
    expect([body.state, body.appointments.length]).toEqual(['done', 60]);
  });
});

describe('a coordinator who leaves', () => {
  it('passes their tasks on, and the leaves they were to cover', async () => {
    const office = await anOffice({ at: AT });
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ consent: { phone: true } }));
    await member(office, 'coordinator-2', ['coordinator']);
    await member(office, 'coordinator-3', ['coordinator'], {
      leave: [{ from: '2026-05-01', until: '2026-05-10', cover: 'coordinator-2' }],
    });
    await office.until('2026-05-10T09:00:00Z');
    const { items } = (await office.ask('GET', office.inStudy('/worklist?kind=task'))).body;
    const task = items.find(({ to }: { to: string }) => to === 'coordinator');
    await office.ask('POST', office.inStudy(`/tasks/${task.id}/take`), {}, { as: 'coordinator-2' });
    const body = { on: '2026-05-10', successors: [{ user: 'coordinator-1' }] };
    const ended = await end(office, 'coordinator-2', body, '', 'lead-1');
    expect(ended.body.tasks).toMatchObject([{ task: task.id, to: 'coordinator-1' }]);
    expect(ended.body.covers).toMatchObject([{ user: 'coordinator-3', to: 'coordinator-1' }]);
    const after = (await office.ask('GET', office.inStudy('/worklist?kind=task'))).body.items;
    expect(after.find(({ id }: { id: string }) => id === task.id).owner).toBe('coordinator-1');
    const away = (await office.studies.members('ips-ma')).find(({ user }) => user === 'coordinator-3');
    expect(away?.leave?.[0]?.cover).toBe('coordinator-1');
  });
});

describe('whoever leaves after taking up a silence', () => {
  const taken = async (day: string, as: string, roles: string[]) => {
    const office = await aFullCaseload(1);
    await member(office, as, roles);
    await office.until(`${day}T12:00:00Z`);
    const { items } = (await office.ask('GET', office.inStudy('/worklist?kind=escalation'), undefined, { as })).body;
    const { alias } = (await office.records.readCheckIns('ips-ma', 'mentor-1-01')) ?? {};
    const { id } = items.find(({ participant }: { participant: string }) => participant === alias);
    await office.ask('POST', office.inStudy(`/escalations/${String(id)}/acknowledge`), {}, { as });
    const silence = async () =>
      Object.values((await office.records.readCheckIns('ips-ma', 'mentor-1-01'))?.escalations ?? {})[0];
    expect(await silence()).toMatchObject({ state: 'acknowledged', acknowledged: { by: as } });
    const leaves = await end(office, as, { on: day, successors: [{ user: 'mentor-2' }] });
    expect([leaves.status, leaves.body.tasks.length]).toEqual([200, 1]);
    return { office, silence };
  };

  it('has it answered for by the mentor who takes the participant', async () => {
    const { silence } = await taken('2026-03-13', 'mentor-1', ['mentor']);
    expect(await silence()).toMatchObject({ state: 'acknowledged', acknowledged: { by: 'mentor-2' } });
  });

  it('leaves it open where nobody of their role follows, so that the next level is told', async () => {
    const { office, silence } = await taken('2026-03-17', 'leader-1', ['teamLeader']);
    expect(await silence()).toMatchObject({ state: 'open', level: 2 });
    await office.until('2026-03-23T12:00:00Z');
    expect(await silence()).toMatchObject({ state: 'open', level: 3, to: 'coordinator' });
  });
});
