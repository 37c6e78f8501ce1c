import { standingInterviews } from '../../console/src/pages/participant/standing.ts';

const followUp = (id: string, at: string, rest: object = {}) => ({ id, appointment: { at }, ...rest });
const person = (followUps: object[]) => ({ followUps }) as unknown as Parameters<typeof standingInterviews>[0];

it('names the next interview, and no more the one whose outcome is recorded', () => {
  const [past, next] = [followUp('FU6', '2026-10-06T12:30'), followUp('FU12', '2027-03-26T10:30')];
  expect(standingInterviews(person([next, past, { id: 'FU24' }]))).toEqual([
    { followUp: 'FU6', at: '2026-10-06T12:30' },
    { followUp: 'FU12', at: '2027-03-26T10:30' },
  ]);
  const recorded = { ...past, outcome: { outcome: 'done' } };
  expect(standingInterviews(person([recorded, next]))).toEqual([{ followUp: 'FU12', at: '2027-03-26T10:30' }]);
});
