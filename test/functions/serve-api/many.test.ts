import type { Member } from '../../../shared/domain/member.ts';
import { aStudy } from '../../support/a-study.ts';
import { aNewcomer, anOffice, type Loose, type Office } from '../../support/an-office.ts';

/** P-1 and P-2 have booked nothing, and there is a call to make to each of them. */
const worked = async (over: Parameters<typeof aStudy>[0] = {}, site?: string): Promise<Office> => {
  const office = await anOffice({ at: '2025-05-01T09:00:00Z', study: aStudy(over) });
  const whose = { arm: 'SAU', consent: { sms: true }, ...(site === undefined ? {} : { site }) };
  for (const id of ['P-1', 'P-2'])
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id, ...whose }));
  await office.until('2026-04-10T12:00:00Z');
  return office;
};
const calls = async (office: Office): Promise<Loose[]> =>
  (await office.ask('GET', office.inStudy('/worklist?does=phone'))).body.items;

describe('several at once', () => {
  it('are given to a colleague; one that is not there is named and keeps nobody', async () => {
    const office = await worked();
    const ids = (await calls(office)).map(({ id }) => id);
    expect(ids).toHaveLength(2);
    const tasks = [ids[0], 'P-1.nothing', 'nonsense', ids[1]];
    const { status, body } = await office.ask('POST', office.inStudy('/tasks:assign'), { tasks, to: 'lead-1' });
    expect([status, body.done]).toEqual([200, ids.map((id) => ({ id }))]);
    expect(body.failed.map(({ id, code }: Loose) => [id, code])).toEqual([
      ['P-1.nothing', 'not-found'],
      ['nonsense', 'not-found'],
    ]);
    expect((await calls(office)).map(({ owner }) => owner)).toEqual(['lead-1', 'lead-1']);
    const stranger = await office.ask('POST', office.inStudy('/tasks:assign'), { tasks: ids, to: 'stranger-1' });
    expect([stranger.status, stranger.body.field]).toEqual([422, '/to']);
  });

  it.each([
    ['principalInvestigator', {}],
    ['statistician', {}],
    ['assessor', {}],
    ['mentor', {}],
    ['dataManager', {}],
    ['auditor', { from: '2026-01-01', until: '2026-12-31' }],
    ['coordinator', { sites: ['elsewhere'] }],
  ] as const)('are given to nobody who could not see them: %s %j', async (role, place) => {
    const office = await worked({ sites: [{ id: 'here' }, { id: 'elsewhere' }] }, 'here');
    await office.studies.saveMember({ study: 'ips-ma', user: 'other-1', roles: [role], ...place } as Member);
    const [{ id }] = (await calls(office)) as [Loose];
    const alone = await office.ask('POST', office.inStudy(`/tasks/${String(id)}/assign`), { to: 'other-1' });
    expect([alone.status, alone.body.field]).toEqual([422, '/to']);
    const together = await office.ask('POST', office.inStudy('/tasks:assign'), { tasks: [id], to: 'other-1' });
    expect(together.body.done ?? []).toEqual([]);
    expect((await calls(office)).map(({ owner }) => owner)).toEqual([undefined, undefined]);
  });

  it('keep their owner among those who see them, until a plan names successors', async () => {
    const office = await worked();
    const put = (roles: string[]) => office.ask('PUT', office.inStudy('/staff/other-1'), { roles }, { as: 'lead-1' });
    await put(['coordinator']);
    const [{ id }] = (await calls(office)) as [Loose];
    await office.ask('POST', office.inStudy(`/tasks/${String(id)}/assign`), { to: 'other-1' });
    expect((await put(['statistician'])).body).toMatchObject({ status: 409, code: 'has-participants' });
    expect((await put(['leadCoordinator'])).status).toBe(200);
  });

  it('sleep until the same hour, once however often it is asked for', async () => {
    const office = await worked();
    const tasks = (await calls(office)).map(({ id }) => id);
    const snooze = () =>
      office.ask(
        'POST',
        office.inStudy('/tasks:snooze'),
        { tasks, until: '2026-04-13T09:00:00Z', reason: 'holiday' },
        { headers: { 'idempotency-key': 'k1' } },
      );
    expect((await snooze()).body.failed).toEqual([]);
    expect((await snooze()).body.done).toHaveLength(2);
    expect((await calls(office)).map(({ state }) => state)).toEqual(['snoozed', 'snoozed']);
    const late = await office.ask('POST', office.inStudy('/tasks:snooze'), { tasks, until: '2026-04-01T09:00:00Z' });
    expect([late.body.done, late.body.failed.map(({ code }: Loose) => code)]).toEqual([
      [],
      ['past-instant', 'past-instant'],
    ]);
  });

  it('are held: first shown what would stop and who has an appointment in it, then written', async () => {
    const office = await worked();
    await office.ask('PUT', office.of('P-2', '/follow-ups/FU12/appointment'), {
      at: '2026-04-22T10:30',
      mode: 'phone',
    });
    const body = {
      participants: ['P-1', 'P-2', 'P-404'],
      hold: { kind: 'hospital', from: '2026-04-10', until: '2026-05-10' },
      reason: 'the ward called',
    };
    const hold = (query = '') => office.ask('POST', office.inStudy(`/participants:hold${query}`), body);
    const preview = await hold('?dryRun=true');
    expect(preview.body.done.map(({ id, appointments }: Loose) => [id, appointments])).toEqual([
      ['P-1', []],
      ['P-2', [{ followUp: 'FU12', at: '2026-04-22T10:30' }]],
    ]);
    expect(preview.body.done[0].steps.length).toBeGreaterThan(0);
    expect(preview.body.failed.map(({ id, code }: Loose) => [id, code])).toEqual([['P-404', 'not-found']]);
    expect((await office.ask('GET', office.of('P-1'))).body.holds).toEqual([]);
    const written = await hold();
    expect(written.body.done.map(({ id }: Loose) => id)).toEqual(['P-1', 'P-2']);
    expect(written.body.done[0]).not.toHaveProperty('steps');
    expect((await office.ask('GET', office.of('P-1'))).body.holds).toMatchObject([
      { kind: 'hospital', until: '2026-05-10' },
    ]);
  });

  it('are held over a booked check-in, which is named, where the hold is of check-ins', async () => {
    const office = await anOffice({ at: '2026-03-25T09:00:00Z' });
    await office.ask('POST', office.inStudy('/participants'), aNewcomer());
    const booking = { at: '2026-04-02T10:00', mode: 'phone' };
    await office.ask('PUT', office.of('P-1', '/check-ins/appointment'), booking);
    const inside = async (scope: string) => {
      const hold = { kind: 'away', until: '2026-05-10', scope };
      const body = { participants: ['P-1'], hold, reason: 'travels' };
      return (await office.ask('POST', office.inStudy('/participants:hold?dryRun=true'), body)).body.done[0]
        .appointments;
    };
    expect(await inside('both')).toEqual([{ checkIn: 'mentor', at: '2026-04-02T10:00' }]);
    expect(await inside('interviews')).toEqual([]);
  });
});
