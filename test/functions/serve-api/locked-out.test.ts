import { aNewcomer, anOffice, type Office } from '../../support/an-office.ts';

const AT = '2026-03-02T09:00:00Z';
const REASON = { reason: 'the phone was stolen' };

const asked = (office: Office, user: string, verb: 'lock' | 'unlock', as = 'coordinator-1') =>
  office.ask('POST', office.inStudy(`/staff/${user}:${verb}`), REASON, { as });

const participants = async (office: Office, as: string): Promise<number> =>
  (await office.ask('GET', office.inStudy('/participants'), undefined, { as })).status;

/** `mentor-1` with one participant, and a colleague. */
const aTeam = async (): Promise<Office> => {
  const office = await anOffice({ at: AT });
  await office.ask('PUT', office.inStudy('/staff/mentor-2'), { roles: ['mentor'] });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer({ mentor: 'mentor-1' }));
  return office;
};

describe('a member who is shut out', () => {
  it('is out at the next request, while their participants stay theirs until a plan moves them', async () => {
    const office = await aTeam();
    expect(await participants(office, 'mentor-1')).toBe(200);
    const answer = await asked(office, 'mentor-1', 'lock');
    expect(answer.body).toMatchObject({ user: 'mentor-1', locked: { by: 'coordinator-1', ...REASON } });
    expect(await participants(office, 'mentor-1')).toBe(404);
    expect((await office.ask('GET', '/api/me', undefined, { as: 'mentor-1' })).body.studies).toEqual([]);
    expect((await office.ask('GET', office.of('P-1'))).body.mentor).toBe('mentor-1');
    const plan = { on: '2026-03-02', successors: [{ user: 'mentor-2' }] };
    expect((await office.ask('POST', office.inStudy('/staff/mentor-1:end'), plan)).status).toBe(200);
    expect((await office.ask('GET', office.of('P-1'))).body.mentor).toBe('mentor-2');
  });

  it('takes nobody over, stands in for nobody, and is first in the access review', async () => {
    const office = await aTeam();
    const leave = [{ from: '2026-03-01', until: '2026-03-10', cover: 'mentor-2' }];
    await office.ask('PUT', office.inStudy('/staff/mentor-1'), { roles: ['mentor'], leave });
    expect((await office.studies.study('ips-ma'))?.coveredLeaves).toHaveLength(1);
    await asked(office, 'mentor-2', 'lock');
    expect((await office.studies.study('ips-ma'))?.coveredLeaves).toEqual([]);
    const plan = { on: '2026-03-02', successors: [{ user: 'mentor-2' }] };
    expect((await office.ask('POST', office.inStudy('/staff/mentor-1:end'), plan)).status).toBe(422);
    const { items } = (await office.ask('GET', office.inStudy('/staff/review'))).body;
    const shown = items.find(({ user }: { user: string }) => user === 'mentor-2');
    expect([shown.isActive, shown.warnings]).toEqual([false, ['LOCKED_OUT']]);
  });

  it('is given nobody new', async () => {
    const office = await aTeam();
    await asked(office, 'mentor-2', 'lock');
    const moved = await office.ask('PUT', office.of('P-1', '/mentor'), { mentor: 'mentor-2' });
    const another = aNewcomer({ id: 'P-2', mentor: 'mentor-2' });
    const enrolled = await office.ask('POST', office.inStudy('/participants'), another);
    for (const { status, body } of [moved, enrolled]) expect([status, body.field]).toEqual([422, '/mentor']);
  });

  it('stays out whatever else is changed of them, until somebody lets them in again', async () => {
    const office = await aTeam();
    await asked(office, 'mentor-1', 'lock');
    const changed = { roles: ['mentor'], email: 'mentor-1@example.com' };
    expect((await office.ask('PUT', office.inStudy('/staff/mentor-1'), changed)).body.locked).toBeDefined();
    const otherRole = await office.ask('PUT', office.inStudy('/staff/mentor-1'), { roles: ['teamLeader'] });
    expect(otherRole.body.code).toBe('has-participants');
    expect(await participants(office, 'mentor-1')).toBe(404);
    expect((await asked(office, 'mentor-1', 'unlock')).body.locked).toBeUndefined();
    expect(await participants(office, 'mentor-1')).toBe(200);
    const { items } = (await office.ask('GET', office.inStudy('/staff/log'))).body;
    expect(items[0]).toMatchObject({ user: 'mentor-1', by: 'coordinator-1', old: { locked: {} }, ...REASON });
  });

  it('keeps the reason of whoever was first', async () => {
    const office = await aTeam();
    const first = await asked(office, 'mentor-1', 'lock');
    office.turnTo('2026-03-02T10:00:00Z');
    const again = await asked(office, 'mentor-1', 'lock', 'lead-1');
    expect(again.body.locked).toEqual(first.body.locked);
  });

  it('is no lead but by another lead or the operator, and nobody of other sites', async () => {
    const office = await aTeam();
    expect((await asked(office, 'lead-1', 'lock')).body.code).toBe('lead-only');
    await office.studies.saveMember({ study: 'ips-ma', user: 'south-1', roles: ['coordinator'], sites: ['south'] });
    expect((await asked(office, 'mentor-1', 'lock', 'south-1')).body.code).toBe('other-sites');
    expect((await asked(office, 'lead-1', 'lock', 'operator')).status).toBe(200);
    expect(await participants(office, 'lead-1')).toBe(404);
    expect((await asked(office, 'nobody-here', 'lock')).status).toBe(404);
  });
});

describe('what a member took up before they were shut out', () => {
  const AS = 'leader-1';

  /** A participant who is silent; the team leader has acknowledged it. */
  const takenUp = async () => {
    const office = await anOffice({ at: AT });
    const anchors = { baseline: '2025-12-01', randomisation: '2025-12-02' };
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ mentor: 'mentor-1', anchors }));
    await office.ask('PUT', office.inStudy(`/staff/${AS}`), { roles: ['teamLeader'] });
    await office.until('2026-03-17T12:00:00Z');
    const { items } = (await office.ask('GET', office.inStudy('/worklist?kind=escalation'), undefined, { as: AS }))
      .body;
    await office.ask('POST', office.inStudy(`/escalations/${String(items[0].id)}/acknowledge`), {}, { as: AS });
    const silence = async () =>
      Object.values((await office.records.readCheckIns('ips-ma', 'P-1'))?.escalations ?? {})[0];
    expect(await silence()).toMatchObject({ state: 'acknowledged', acknowledged: { by: AS } });
    return { office, silence };
  };
  const events = async (office: Office) => {
    const { items } = (await office.ask('GET', office.of('P-1', '/events'))).body;
    return items.filter(({ action }: { action: string }) => action === 'handedOver');
  };

  it('is open again, so that the next level is told; letting them in again does not give it back', async () => {
    const { office, silence } = await takenUp();
    expect((await asked(office, AS, 'lock')).status).toBe(200);
    expect(await silence()).toMatchObject({ state: 'open', level: 2 });
    expect(await silence()).not.toHaveProperty('acknowledged');
    expect(await events(office)).toMatchObject([{ stream: 'checkIns', by: 'coordinator-1', reason: 'lockedOut' }]);
    await asked(office, AS, 'unlock');
    expect(await silence()).toMatchObject({ state: 'open', level: 2 });
    await office.until('2026-03-23T12:00:00Z');
    expect(await silence()).toMatchObject({ state: 'open', level: 3, to: 'coordinator' });
  });

  it('is free once, however often they are shut out, and what others took stays with them', async () => {
    const { office, silence } = await takenUp();
    await asked(office, AS, 'lock');
    await office.ask('PUT', office.inStudy('/staff/leader-2'), { roles: ['teamLeader'] });
    const { id } = (await silence())!;
    const alias = (await office.records.readCheckIns('ips-ma', 'P-1'))?.alias;
    const named = `${String(alias)}${id.slice(id.lastIndexOf('.'))}`;
    await office.ask('POST', office.inStudy(`/escalations/${named}/acknowledge`), {}, { as: 'leader-2' });
    expect((await asked(office, AS, 'lock', 'lead-1')).status).toBe(200);
    expect(await silence()).toMatchObject({ state: 'acknowledged', acknowledged: { by: 'leader-2' } });
    expect(await events(office)).toHaveLength(1);
  });

  it('is a task that anyone of its role may take', async () => {
    const office = await aTeam();
    await office.ask('PUT', office.inStudy('/staff/coordinator-2'), { roles: ['coordinator'] });
    await office.until('2026-12-20T12:00:00Z');
    const tasks = async () => (await office.ask('GET', office.inStudy('/worklist?kind=task'))).body.items;
    const [{ id }] = await tasks();
    await office.ask('POST', office.inStudy(`/tasks/${String(id)}/take`), {}, { as: 'coordinator-2' });
    const owner = async () => (await tasks()).find((each: { id: string }) => each.id === id).owner;
    expect(await owner()).toBe('coordinator-2');
    await asked(office, 'coordinator-2', 'lock');
    expect(await owner()).toBeUndefined();
  });

  it('does not come back with a change of their membership that was begun before', async () => {
    const office = await aTeam();
    const { members } = office.studies;
    office.studies.members = async (study) => {
      const read = await members(study);
      office.studies.members = members;
      await asked(office, 'mentor-2', 'lock');
      return read;
    };
    const changed = await office.ask('PUT', office.inStudy('/staff/mentor-2'), { roles: ['mentor'], name: 'Mentor 2' });
    expect([changed.status, changed.body.code]).toEqual([409, 'changed-meanwhile']);
    expect((await members('ips-ma')).find(({ user }) => user === 'mentor-2')?.locked).toBeDefined();
  });

  it('leaves no calendar open, even where the lock has to be asked for again', async () => {
    const office = await aTeam();
    await office.ask('POST', office.inStudy('/calendar'), {}, { as: 'mentor-1' });
    expect(await office.studies.calendarFeeds('ips-ma')).toHaveLength(1);
    const leave = [{ from: '2026-03-01', until: '2026-03-10', cover: 'mentor-1' }];
    await office.ask('PUT', office.inStudy('/staff/mentor-2'), { roles: ['mentor'], leave });
    const { saveStudy } = office.studies;
    office.studies.saveStudy = () => Promise.resolve(false);
    expect((await asked(office, 'mentor-1', 'lock')).status).toBe(409);
    office.studies.saveStudy = saveStudy;
    expect(await office.studies.calendarFeeds('ips-ma')).toEqual([]);
    expect((await asked(office, 'mentor-1', 'lock')).status).toBe(200);
    expect((await office.studies.study('ips-ma'))?.coveredLeaves).toEqual([]);
  });
});
