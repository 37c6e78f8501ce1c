import { countLostPlans, type LostCheckInPlans, lostPlanFindings } from '../../shared/domain/lost-check-in-plans.ts';
import type { Protocol } from '../../shared/domain/protocol.ts';
import type { CheckInRecord } from '../../shared/domain/record.ts';
import { aTask, anEscalation } from '../support/a-commit.ts';
import { aCheckInRecord } from '../support/a-participant.ts';
import { builtIn } from '../support/a-study.ts';
import { anAppointment } from '../support/planned.ts';

const now = builtIn('ips-ma');
const mentor = now.checkIns['mentor'];
if (mentor === undefined) throw new Error('no plan for mentors');
const armsWith = (plan: string | undefined): Protocol['arms'] =>
  now.arms.map(({ checkIns, ...arm }) => (checkIns && plan ? { ...arm, checkIns: plan } : arm));
const without: Protocol = { ...now, checkIns: {}, arms: armsWith(undefined) };
const renamed: Protocol = { ...now, checkIns: { guide: mentor }, arms: armsWith('guide') };
const switched: Protocol = { ...now, checkIns: { mentor, guide: mentor }, arms: armsWith('guide') };

const held = {
  on: '2026-03-02',
  minutes: 60,
  outcome: 'held',
  kind: 'mentor',
} as unknown as CheckInRecord['checkIns'][number];
const withContact = (over: Partial<CheckInRecord> = {}) => aCheckInRecord({ checkIns: [held], ...over });
const lost = (to: Protocol, ...records: CheckInRecord[]) => {
  const plans: LostCheckInPlans = new Map();
  for (const record of records) countLostPlans(plans, record, now, to);
  return Object.fromEntries(plans);
};
const silence = 'mentor/since-2026-03-01';
const booked = anAppointment('2026-04-28T10:30', '2026-03-23T08:00:00Z');
const off = { ...booked, n: 2, end: { how: 'cancelled', at: '2026-03-24T08:00:00Z', by: 'staff' } as const };

describe('a version that takes the check-ins of an arm away', () => {
  it.each<[string, Partial<CheckInRecord>, { checkIns: number; appointments: number; work: number }]>([
    ['contacts that were had', { checkIns: [held, held] }, { checkIns: 2, appointments: 0, work: 0 }],
    [
      'check-ins that are booked, not those that are off',
      { checkIns: [], appointments: [booked, off] },
      { checkIns: 0, appointments: 1, work: 0 },
    ],
    [
      'tasks and escalations of a silence that are open',
      {
        checkIns: [],
        tasks: {
          t1: aTask('t1', { of: silence, kind: 'outreach' }),
          t2: aTask('t2', { of: silence, state: 'done' }),
          t3: aTask('t3', { of: 'another/since-2026-03-01' }),
        },
        escalations: { e1: anEscalation({ of: silence }), e2: anEscalation({ id: 'e2', of: 'FU12' }) },
      },
      { checkIns: 0, appointments: 0, work: 2 },
    ],
  ])('leaves hanging: %s', (_, over, counted) => {
    expect(lost(without, aCheckInRecord(over))).toEqual({ mentor: counted });
  });

  it('leaves hanging a task that is of nothing in particular to itself', () => {
    const { of: _of, ...task } = aTask('t1');
    expect(lost(without, aCheckInRecord({ tasks: { t1: task } }))).toEqual({});
  });

  it('adds up over all of whom it is so', () => {
    const work = { escalations: { e1: anEscalation({ of: silence }) } };
    const [one, other] = [withContact({ appointments: [booked] }), withContact({ appointments: [booked], ...work })];
    expect(lost(without, one, other, withContact(work))).toEqual({ mentor: { checkIns: 3, appointments: 2, work: 2 } });
  });

  it('hurts nobody of whom nothing is on record, or whose arm had none', () => {
    expect(lost(without, aCheckInRecord(), withContact({ arm: 'SAU' }))).toEqual({});
  });

  it('hurts as well when it only gives the plan another id', () => {
    expect(lost(renamed, withContact())).toEqual({ mentor: { checkIns: 1, appointments: 0, work: 0 } });
  });

  it('hurts when the plan stays and the arm has none any more', () => {
    expect(lost({ ...now, arms: armsWith(undefined) }, withContact())).toHaveProperty('mentor');
  });

  it('is meant so when the arm goes over to another plan and the old one stays, or nothing changes', () => {
    expect(lost(switched, withContact())).toEqual({});
    expect(lost(now, withContact())).toEqual({});
  });

  it('is refused with what would hang, plan by plan', () => {
    const plans: LostCheckInPlans = new Map([
      ['mentor', { checkIns: 3, appointments: 2, work: 1 }],
      ['guide', { checkIns: 0, appointments: 0, work: 4 }],
    ]);
    const found = lostPlanFindings(plans);
    expect(found).toMatchObject([
      { pointer: '/checkIns', code: 'check-in-plan-in-use' },
      { pointer: '/checkIns', code: 'check-in-plan-in-use' },
    ]);
    expect(JSON.stringify(found[0])).toMatch(/mentor.*3.*2.*1/);
    expect(lostPlanFindings(new Map())).toEqual([]);
  });
});
