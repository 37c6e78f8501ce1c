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
