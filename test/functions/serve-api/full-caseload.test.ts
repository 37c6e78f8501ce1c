import { aNewcomer, anOffice, type Loose, type Office } from '../../support/an-office.ts';

const MAX = 20;
const lead = { as: 'lead-1' };
const OVER = { code: 'CASELOAD_OVERFULL', field: '/mentor', count: MAX + 1, max: MAX };
const codesOf = ({ body }: { body: Loose }): string[] => (body.warnings ?? []).map(({ code }: Loose) => code);

const change = (office: Office, body: object, query = '') =>
  office.ask('PATCH', office.of('P-1', `/participation${query}`), { reason: 'entered', ...body });
const assign = (office: Office, id: string, body: object, asking = {}) =>
  office.ask('PUT', office.of(id, '/mentor'), body, asking);
const countOf = async (office: Office, mentor = 'mentor-1'): Promise<number> =>
  (await office.ask('GET', office.inStudy('/caseloads'))).body.items.find((each: Loose) => each.mentor === mentor)
    ?.count;

const aFullHouse = async (): Promise<Office> => {
  const office = await anOffice({ at: '2025-05-01T09:00:00Z' });
  await office.studies.saveMember({ study: 'ips-ma', user: 'mentor-1', roles: ['mentor'] });
  for (let n = 1; n <= MAX; n += 1)
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: `P-${String(n)}`, mentor: 'mentor-1' }));
  return office;
};

/** P-1 leaves the mentor, and P-21 takes the place. */
const placeGone = async (entry: object) => {
  const office = await aFullHouse();
  const left = await change(office, entry);
  const taken = await office.ask(
    'POST',
    office.inStudy('/participants'),
    aNewcomer({ id: 'P-21', mentor: 'mentor-1' }),
  );
  expect([left.status, taken.status, await countOf(office)]).toEqual([200, 201, MAX]);
  return { office, event: left.body.events.find((name: string) => name.startsWith('checkIns')) as string };
};
const takeBack = ({ office, event }: { office: Office; event: string }, query = '') =>
  office.ask('POST', office.of('P-1', `/events/${event}:void${query}`), { reason: 'a mistake' });

const goal = { status: { work: 'employed', supportNeeded: false } };
const relapse = { status: { work: 'none', supportNeeded: true } };

describe('a mentor whose places are all taken', () => {
  it.each([
    ['death', { life: 'dead' }],
    ['stop of the intervention', { intervention: 'stopped' }],
    ['goal', goal],
  ])('has somebody back whose %s was a mistake, and one too many is told of', async (_what, entry) => {
    const gone = await placeGone(entry);
    const seen = await takeBack(gone, '?dryRun=true');
    expect([seen.status, seen.body.warnings]).toEqual([200, [OVER]]);
    const { status, body } = await takeBack(gone);
    expect([status, body.participation.life, body.warnings]).toEqual([200, 'alive', [OVER]]);
    expect(await countOf(gone.office)).toBe(MAX + 1);
  });

  it.each([
    ['is alive', { life: 'dead' }, { life: 'alive' }],
    ['needs support again', goal, relapse],
  ])('has somebody back who %s', async (_what, entry, back) => {
    const { office } = await placeGone(entry);
    const { status, body } = await change(office, back);
    expect([status, body.warnings]).toEqual([200, [OVER]]);
  });

  it('is not warned of by an entry that takes no place', async () => {
    const office = await aFullHouse();
    expect(codesOf(await change(office, { interviews: 'reduced' }))).toEqual([]);
    expect(codesOf(await change(office, { life: 'dead' }))).toEqual([]);
  });

  it('starts with nobody anew, until they have a mentor who may take them', async () => {
    const { office } = await placeGone({ intervention: 'stopped' });
    const { status, body } = await change(office, { intervention: 'active' });
    expect([status, body.code, body.errors]).toMatchObject([409, 'CASELOAD_EXCEEDED', [{ field: '/intervention' }]]);
    await assign(office, 'P-1', { mentor: null });
    expect((await change(office, { intervention: 'active' })).status).toBe(200);
    const beyond = { mentor: 'mentor-1', override: { reason: 'knows them' } };
    expect((await assign(office, 'P-1', beyond, lead)).body.warnings).toEqual([OVER]);
  });

  it('starts anew with whom the lead had given them beyond the limit', async () => {
    const office = await aFullHouse();
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: 'P-21', mentor: 'mentor-2' }));
    await assign(office, 'P-21', { mentor: 'mentor-1', override: { reason: 'moves house' } }, lead);
    const patch = (body: object) =>
      office.ask('PATCH', office.of('P-21', '/participation'), { reason: 'said so', ...body });
    await patch({ intervention: 'stopped' });
    const { status, body } = await patch({ intervention: 'active' });
    expect([status, codesOf({ body })]).toEqual([200, ['CASELOAD_OVERFULL']]);
  });

  it('does not start anew with whom the lead had given them once, and who came back without the lead', async () => {
    const office = await aFullHouse();
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: 'P-21', mentor: 'mentor-2' }));
    await assign(office, 'P-21', { mentor: 'mentor-1', override: { reason: 'moves house' } }, lead);
    const patch = (body: object) =>
      office.ask('PATCH', office.of('P-21', '/participation'), { reason: 'said so', ...body });
    await patch({ intervention: 'stopped' });
    const left = await assign(office, 'P-21', { mentor: null });
    await assign(office, 'P-21', { mentor: 'mentor-1' });
    const refused = await patch({ intervention: 'active' });
    expect([refused.status, refused.body.code]).toEqual([409, 'CASELOAD_EXCEEDED']);
    // Where it was a mistake that they left, they have been together all the time.
    await assign(office, 'P-21', { mentor: null });
    const takeBackAll = async (): Promise<void> => {
      const { items } = (await office.ask('GET', office.of('P-21', '/events'))).body;
      const changes = items.filter(({ action }: Loose) => action === 'mentorChanged').reverse();
      for (const { id } of changes.slice(0, 3))
        await office.ask('POST', office.of('P-21', `/events/${String(id)}:void`), { reason: 'a mistake' });
    };
    expect(left.status).toBe(200);
    await takeBackAll();
    expect((await patch({ intervention: 'active' })).status).toBe(200);
  });

  it('is refused with what whoever asks can do about it', async () => {
    const office = await aFullHouse();
    const remedyOf = ({ body }: { body: Loose }): string => body.errors[0].remedy;
    const enrolled = await office.ask(
      'POST',
      office.inStudy('/participants'),
      aNewcomer({ id: 'P-21', mentor: 'mentor-1' }),
    );
    expect(remedyOf(enrolled)).toBe(
      'name another mentor, or none: a lead coordinator can then give this one, for a reason',
    );
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: 'P-21' }));
    expect(remedyOf(await assign(office, 'P-21', { mentor: 'mentor-1' }))).toBe(
      'assign another mentor, or ask a lead coordinator, who can give this one for a reason',
    );
    expect(remedyOf(await assign(office, 'P-21', { mentor: 'mentor-1' }, lead))).toContain('"override"');
  });
});
