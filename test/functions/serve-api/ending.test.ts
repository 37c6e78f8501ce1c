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
