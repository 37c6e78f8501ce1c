import { forecast } from '../../../shared/contract/answers/forecast-answer.ts';
import { aNewcomer, anOffice, type Office } from '../../support/an-office.ts';

const anOfficeWithTwo = async (): Promise<Office> => {
  const office = await anOffice({ at: '2025-04-22T09:00:00Z' });
  const consent = { sms: true, phone: true };
  for (const id of ['P-1', 'P-2'])
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id, arm: 'SAU', consent }));
  office.turnTo('2026-03-01T09:00:00Z');
  return office;
};
const read = (office: Office, query = '', as = 'coordinator-1') =>
  office.ask('GET', office.inStudy(`/forecast${query}`), undefined, { as });

interface Week {
  week: string;
  interviews: { sms: { ifNobodyAnswers: number } };
  smsCost: { ifNobodyAnswers: number };
}

describe('the forecast', () => {
  it('holds the texts of each of the next 52 weeks, and what they cost', async () => {
    const { status, body } = await read(await anOfficeWithTwo());
    expect(status).toBe(200);
    expect(() => forecast.parse(body)).not.toThrow();
    expect(body).toMatchObject({ from: '2026-03-01', to: '2027-02-28', people: { reckoned: 2, waiting: 0 } });
    expect(body.sms).toEqual({ segmentsPerText: 1, pricePerSegment: 0.06, currency: 'USD', assumed: true });
    const weeks = body.weeks as Week[];
    expect(weeks.reduce((sum, week) => sum + week.interviews.sms.ifNobodyAnswers, 0)).toBe(10);
    expect(weeks.find(({ week }) => week === '2026-W12')?.smsCost.ifNobodyAnswers).toBe(0.12);
  });

  it('reckons with another price, and says that it is no assumption then', async () => {
    const { body } = await read(await anOfficeWithTwo(), '?price=0.1');
    expect(body.sms).toMatchObject({ pricePerSegment: 0.1, assumed: false });
    expect((body.weeks as Week[]).find(({ week }) => week === '2026-W12')?.smsCost.ifNobodyAnswers).toBe(0.2);
  });

  it.each([
    ['?from=2026-02-28', 'from'],
    ['?from=soon', 'from'],
    ['?to=2026-03-01', 'to'],
    ['?to=2029-01-01', 'to'],
    ['?price=-1', 'price'],
    ['?price=much', 'price'],
  ])('does not answer %s', async (query, field) => {
    expect(await read(await anOfficeWithTwo(), query)).toMatchObject({ status: 422, body: { field } });
  });

  it('is not there for anybody who is blinded, nor for a mentor', async () => {
    const office = await anOfficeWithTwo();
    for (const role of ['assessor', 'statistician', 'principalInvestigator'] as const) {
      await office.studies.saveMember({ study: 'ips-ma', user: role, roles: [role] });
      expect((await read(office, '', role)).status).toBe(404);
    }
    expect((await read(office, '', 'mentor-1')).status).toBe(404);
  });
});
