import { caseloadList } from '../../../shared/contract/answers/caseload-answer.ts';
import { aNewcomer, anOffice, type Office } from '../../support/an-office.ts';

const aMentorsWinter = async (): Promise<Office> => {
  const office = await anOffice({ at: '2026-01-31T09:00:00Z' });
  const newcomer = aNewcomer({ mentor: 'mentor-1', anchors: { baseline: '2026-01-31', randomisation: '2026-01-31' } });
  await office.ask('POST', office.inStudy('/participants'), newcomer);
  office.turnTo('2026-02-20T12:00:00Z');
  const met = { on: '2026-02-20', kind: 'mentor', setting: 'community', minutes: 90, outcome: 'held' };
  await office.ask('POST', office.of('P-1', '/check-ins'), met);
  office.turnTo('2026-03-10T09:00:00Z');
  return office;
};
const read = (office: Office, query = '', as = 'coordinator-1') =>
  office.ask('GET', office.inStudy(`/caseloads${query}`), undefined, { as });

describe('caseloads', () => {
  it('are counted against the limit, and nobody is read for that', async () => {
    const office = await aMentorsWinter();
    office.ports.records.people = async () => {
      throw new Error('read');
    };
    const { status, body } = await read(office);
    expect([status, body.items]).toEqual([200, [{ mentor: 'mentor-1', count: 1, max: 20 }]]);
  });

  it('say who is on leave, and who stands in', async () => {
    const office = await aMentorsWinter();
    const leave = [{ from: '2026-03-09', until: '2026-03-20', cover: 'mentor-2' }];
    await office.studies.saveMember({ study: 'ips-ma', user: 'mentor-1', roles: ['mentor'], leave });
    expect((await read(office)).body.items[0]).toMatchObject({ onLeave: leave[0] });
  });

  it('show what was held and expected month by month, and what is overdue', async () => {
    const { body } = await read(await aMentorsWinter(), '?months=2');
    expect(() => caseloadList.parse(body)).not.toThrow();
    expect(body.items).toEqual([
      {
        mentor: 'mentor-1',
        count: 1,
        max: 20,
        checkIns: { due: 0, overdue: 1 },
        months: [
          { month: '2026-02', held: 1, expected: 3 },
          { month: '2026-03', held: 0, expected: 1 },
        ],
      },
    ]);
  });

  it('give evidence for reviewers where facts speak, and no sum', async () => {
    const { body } = await read(await aMentorsWinter(), '?evidence=true');
    expect(() => caseloadList.parse(body)).not.toThrow();
    expect(body.items[0].months).toHaveLength(6);
    expect(body.items[0].evidence).toEqual({
      label: 'evidence for reviewers',
      scaleVersion: 'IPS-25',
      items: [
        { item: 1, state: 'evidence', measure: 'perFullTime', value: 1, of: 1, level: 5 },
        { item: 15, state: 'notRecorded' },
        { item: 17, state: 'notRecorded' },
        { item: 23, state: 'notRecorded' },
        { item: 24, state: 'evidence', measure: 'percent', value: 100, of: 1.5, level: 5 },
        { item: 25, state: 'notRecorded' },
      ],
    });
  });

  it('list a mentor without participants too', async () => {
    const office = await aMentorsWinter();
    await office.studies.saveMember({ study: 'ips-ma', user: 'mentor-2', roles: ['mentor'] });
    const { body } = await read(office, '?months=1&evidence=true');
    expect(() => caseloadList.parse(body)).not.toThrow();
    expect(body.items[1]).toMatchObject({ mentor: 'mentor-2', count: 0, months: [{ month: '2026-03', held: 0 }] });
  });

  it.each(['?months=0', '?months=25', '?months=many'])('do not answer %s', async (query) => {
    expect(await read(await aMentorsWinter(), query)).toMatchObject({ status: 422, body: { field: 'months' } });
  });

  it('are there for a data manager, and for nobody who is blinded', async () => {
    const office = await aMentorsWinter();
    const roles = ['dataManager', 'assessor', 'statistician', 'principalInvestigator'] as const;
    for (const role of roles) await office.studies.saveMember({ study: 'ips-ma', user: role, roles: [role] });
    const answers = await Promise.all(roles.map((role) => read(office, '?evidence=true', role)));
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 404, 404]);
  });
});
