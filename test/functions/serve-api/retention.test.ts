import { retention } from '../../../shared/contract/answers/retention-answer.ts';
import type { Role } from '../../../shared/domain/protocol.ts';
import { aPublisher, enrolOne, publish } from '../../support/a-publisher.ts';
import { builtIn } from '../../support/a-study.ts';
import { aNewcomer, anOffice, type Office } from '../../support/an-office.ts';

const AT = '2025-04-22T09:00:00Z';
const DAY_OF_REPORT = '2026-07-01T09:00:00Z';

const join = async (office: Office, user: string, roles: Role[], over: Record<string, unknown> = {}): Promise<void> =>
  office.studies.saveMember({ study: 'ips-ma', user, roles, ...over });

/** Two of each arm: one of IPS-MA was interviewed, one of SAU would not; nothing is known of the others. */
const aTrial = async (arms: readonly string[] = ['IPS-MA', 'IPS-MA', 'SAU', 'SAU']): Promise<Office> => {
  const office = await anOffice({ at: AT });
  for (const [index, arm] of arms.entries())
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id: `P-${index + 1}`, arm }));
  await join(office, 'statistician-1', ['statistician']);
  await join(office, 'committee-1', ['statistician'], { dmc: true });
  await join(office, 'investigator-1', ['principalInvestigator']);
  await join(office, 'manager-1', ['dataManager']);
  await join(office, 'assessor-1', ['assessor']);
  office.turnTo('2026-04-28T12:00:00Z');
  const outcome = (id: string, body: object) => office.ask('POST', office.of(id, '/follow-ups/FU12/outcome'), body);
  await outcome('P-1', { outcome: 'done', on: '2026-04-28', mode: 'phone' });
  await outcome('P-3', { outcome: 'notDone', on: '2026-04-28', reason: 'declined-this-visit' });
  office.turnTo(DAY_OF_REPORT);
  return office;
};

const read = (office: Office, query = '', as = 'coordinator-1') =>
  office.ask('GET', office.inStudy(`/retention${query}`), undefined, { as });
const ofFu12 = (rows: { timepoint: string }[]) => rows.find(({ timepoint }) => timepoint === 'FU12');

describe('retention', () => {
  it('says who was expected, who came and who is missing, each with its denominator', async () => {
    const { status, body } = await read(await aTrial());
    expect(status).toBe(200);
    expect(() => retention.parse(body)).not.toThrow();
    expect(body).toMatchObject({ asOf: '2026-07-01', enrolled: 4 });
    expect(ofFu12(body.timepoints)).toMatchObject({
      enrolled: 4,
      expected: 4,
      done: { count: 1, of: 4, percent: 25, inWindow: 1, late: 0 },
      notDone: { count: 1, of: 4, percent: 25, reasons: { 'declined-this-visit': 1 } },
      missing: { count: 2, of: 4, percent: 50 },
    });
  });

  it('knows of a day only what had been entered by its end', async () => {
    const { body } = await read(await aTrial(), '?asOf=2026-04-27');
    expect(ofFu12(body.timepoints)).toMatchObject({ expected: 0, notYetDue: { count: 4, overdue: 4 } });
  });

  it('says nothing of a day that has not come', async () => {
    const office = await aTrial();
    for (const asOf of ['2026-07-02', '2026-13-01', 'today'])
      expect(await read(office, `?asOf=${asOf}`)).toMatchObject({ status: 422, body: { field: 'asOf' } });
  });

  it('expects no interview of somebody who has died, from the day on which that was entered', async () => {
    const office = await aTrial();
    const body = { life: 'dead', reason: 'told by a relative' };
    await office.ask('PATCH', office.of('P-2', '/participation'), body);
    const fu24 = (rows: { timepoint: string }[]) => rows.find(({ timepoint }) => timepoint === 'FU24');
    expect(fu24((await read(office)).body.timepoints)).toMatchObject({ died: 1, notYetDue: { count: 3 } });
    expect(fu24((await read(office, '?asOf=2026-06-30')).body.timepoints)).toMatchObject({ died: 0 });
  });

  it('tells a coordinator of one site nothing of another', async () => {
    const office = await aTrial();
    const body = aNewcomer({ id: 'P-9', site: 'odense' });
    await office.ask('POST', office.inStudy('/participants'), body);
    await join(office, 'coordinator-2', ['coordinator'], { sites: ['aarhus'] });
    expect((await read(office)).body.enrolled).toBe(5);
    expect((await read(office, '', 'coordinator-2')).body.enrolled).toBe(4);
  });

  it('is not there for an assessor', async () => {
    expect((await read(await aTrial(), '', 'assessor-1')).status).toBe(404);
  });
});

describe('retention under a new version', () => {
  const START = '2025-05-01T09:00:00Z';
  const PUBLISHED = '2025-12-15T09:00:00Z';
  const Q3M = {
    ...builtIn('ips-ma').timepoints.find(({ id }) => id === 'FU12'),
    id: 'Q3M',
    visitNumber: 9,
    target: 'P3M',
  };
  const withQ3M = (version: number) => {
    const protocol = builtIn('ips-ma');
    return { ...protocol, version, timepoints: [...protocol.timepoints, Q3M] };
  };
  /** The window of Q3M closed on 2025-09-12 for P-1; P-2 came so late that it is still to be. */
  const aMovedTrial = async (): Promise<Office> => {
    const office = await aPublisher(START);
    await join(office, 'statistician-1', ['statistician']);
    await enrolOne(office, 'P-1', '2025-04-18');
    office.turnTo('2025-12-01T09:00:00Z');
    await enrolOne(office, 'P-2', '2025-12-01');
    office.turnTo(PUBLISHED);
    return office;
  };
  const ofQ3M = async (office: Office, query = '') =>
    (await read(office, query)).body.timepoints.find(({ timepoint }: { timepoint: string }) => timepoint === 'Q3M');

  it('knows no timepoint on a day before the version that brought it', async () => {
    const office = await aMovedTrial();
    const before = (await read(office)).text;
    expect((await publish(office, withQ3M(2), 'all')).status).toBe(201);
    expect(await ofQ3M(office)).toBeDefined();
    expect(await ofQ3M(office, '?asOf=2025-12-14')).toBeUndefined();
    expect((await read(office, '?asOf=2025-12-14')).text).toBe(before.replace('"2025-12-15"', '"2025-12-14"'));
  });

  it('misses nobody at a timepoint whose window had closed before it came', async () => {
    const office = await aMovedTrial();
    await publish(office, withQ3M(2), 'all');
    expect(await ofQ3M(office)).toMatchObject({ enrolled: 1, notYetDue: { count: 1 }, missing: { count: 0, of: 0 } });
  });

  it('asks the events of whoever may have skipped the version that brought it', async () => {
    const moves = async (second: 'all' | 'none') => {
      const office = await aPublisher(START);
      await enrolOne(office, 'P-1', '2025-04-18');
      office.turnTo('2025-06-01T09:00:00Z');
      await publish(office, withQ3M(2), second);
      office.turnTo(PUBLISHED);
      await publish(office, withQ3M(3), 'all');
      return office;
    };
    expect(await ofQ3M(await moves('all'))).toMatchObject({ enrolled: 1, missing: { count: 1 } });
    expect(await ofQ3M(await moves('none'))).toMatchObject({ enrolled: 0, missing: { count: 0 } });
  });
});

describe('retention per arm', () => {
  it('is for the statistician of the committee', async () => {
    const { status, body } = await read(await aTrial(), '?perArm=true', 'committee-1');
    expect(status).toBe(200);
    expect(() => retention.parse(body)).not.toThrow();
    expect(body.byArm.differences).toContainEqual({ timepoint: 'FU12', points: 50, flag: 'DIFFERENTIAL_RETENTION' });
    expect(body.byArm.arms.map(({ arm }: { arm: string }) => arm)).toEqual(['IPS-MA', 'SAU']);
  });

  it.each(['coordinator-1', 'lead-1', 'statistician-1', 'investigator-1', 'manager-1'])(
    'is not there for %s',
    async (as) => {
      expect((await read(await aTrial(), '?perArm=true', as)).status).toBe(404);
    },
  );

  it.each(['statistician-1', 'investigator-1'])(
    'moves no byte of what %s gets when the arms are swapped',
    async (as) => {
      const [one, other] = [await aTrial(), await aTrial(['SAU', 'SAU', 'IPS-MA', 'IPS-MA'])];
      const answers = [await read(one, '', as), await read(other, '', as)];
      expect(answers[0]?.text).toBe(answers[1]?.text);
      expect([...(answers[0]?.headers ?? [])]).toEqual([...(answers[1]?.headers ?? [])]);
    },
  );
});
