import { riseUnacknowledged, roleAtLevel, roseUnanswered } from '../../shared/domain/rising.ts';
import type { Escalation } from '../../shared/domain/record.ts';
import { anEscalation } from '../support/a-commit.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan, aPlanWith } from '../support/a-study.ts';

const missed = { from: 'noShow', offset: { workingDays: 1 } } as const;
/** Nobody else is told of an interview that is not booked. */
const plan = aPlanWith({
  booking: [],
  appointment: [
    { ...missed, id: 'told', escalate: { level: 2, to: 'coordinator' } },
    { ...missed, id: 'toldOn', escalate: { level: 3, to: 'principalInvestigator' } },
  ],
});
const of = (level: number) => anEscalation({ of: 'FU12', step: 'FU12/appointment-1/told', level });

describe('an escalation of a missed interview', () => {
  it('is told, level by level, to those whom the ladder names for it', () => {
    expect([2, 3].map((level) => roleAtLevel(plan, of(2), level))).toEqual(['coordinator', 'principalInvestigator']);
  });

  it('rose unanswered only above the level of its own step', () => {
    expect([2, 3].map((level) => roseUnanswered(plan, of(level)))).toEqual([false, true]);
  });
});

describe('an escalation of a follow-up', () => {
  const shipped = aPlan();
  const whom = (over: Partial<Escalation>, level: number) => roleAtLevel(shipped, anEscalation(over), level);

  it('goes to the coordinator, and then to their lead, where its ladder is silent', () => {
    const silentPlan = aPlanWith({ booking: [], appointment: [] });
    expect([1, 2, 3, 4].map((level) => roleAtLevel(silentPlan, anEscalation(), level))).toEqual([
      'coordinator',
      'leadCoordinator',
      'leadCoordinator',
      'leadCoordinator',
    ]);
  });

  it('of a silence is told as the plan of the check-ins has it', () => {
    const of = 'mentor/since-2026-03-01';
    expect([1, 2, 3].map((level) => whom({ of }, level))).toEqual(['mentor', 'teamLeader', 'coordinator']);
  });

  it('of a plan or a follow-up that the protocol lacks is told to the coordinators', () => {
    expect(whom({ of: 'gone/since-2026-03-01' }, 1)).toBe('coordinator');
    expect(whom({ of: 'REG24' }, 2)).toBe('leadCoordinator');
  });

  it('is never told as the ladder of interviews has it when it is of a silence of that name', () => {
    const named = aPlan((protocol) => ({ ...protocol, checkIns: {} }));
    const investigator = aPlanWith({
      booking: [{ id: 'e', from: 'target', escalate: { level: 1, to: 'dataManager' } }],
    });
    expect(roleAtLevel(investigator, anEscalation(), 1)).toBe('dataManager');
    expect(roleAtLevel(investigator, anEscalation({ of: 'FU12/since-2026-03-01' }), 1)).toBe('coordinator');
    expect(roleAtLevel(named, anEscalation({ of: 'mentor/since-2026-03-01' }), 1)).toBe('coordinator');
  });

  it('rose unanswered, where no step put it there, from the second level on', () => {
    const lone = (level: number) => roseUnanswered(shipped, anEscalation({ step: 'FU12/recordOutcome', level }));
    expect([1, 2].map(lone)).toEqual([false, true]);
    const closed = (level: number) => roseUnanswered(shipped, anEscalation({ step: 'FU12/close', level }));
    expect([2, 3].map(closed)).toEqual([false, false]);
    const call = (level: number) => roseUnanswered(shipped, anEscalation({ step: 'FU12/call1', level }));
    expect([1, 2].map(call)).toEqual([false, true]);
  });
});

describe('an escalation that nobody acknowledged', () => {
  const SINCE = '2026-05-04T08:00:00Z';
  const risen = (now: string, over: Partial<Escalation> = {}, of = aPlan()) => {
    const escalation = anEscalation({ since: SINCE, levelSince: SINCE, ...over });
    const record = anInterviewRecord({ escalations: { [escalation.of]: escalation } });
    const context = { record, now: Date.parse(now), calendar: of.appointments, idOf: (text: string) => text };
    const work = riseUnacknowledged({ tasks: {}, escalations: record.escalations, notices: [] }, of, context);
    const { level, to, cc } = work.escalations[escalation.of] ?? {};
    return { level, to, cc, told: work.notices.length };
  };

  it('is told to the next level after three working days, and not sooner', () => {
    expect(risen('2026-05-07T07:59:59Z')).toMatchObject({ level: 1, told: 0 });
    expect(risen('2026-05-07T08:00:00Z')).toMatchObject({ level: 2, to: 'leadCoordinator' });
  });

  it('rises no higher than the third level, and not at all once somebody took it', () => {
    expect(risen('2026-06-01T08:00:00Z', { level: 2 }).level).toBe(3);
    expect(risen('2026-06-01T08:00:00Z', { level: 3 })).toMatchObject({ level: 3, told: 0 });
    expect(risen('2026-06-01T08:00:00Z', { state: 'acknowledged' })).toMatchObject({ level: 1, told: 0 });
  });

  it('is told as well to those whom the ladder names besides for that level', () => {
    const raise = (id: string, level: 1 | 2 | 3, cc?: 'principalInvestigator') =>
      ({ id, from: 'target', escalate: { level, to: 'leadCoordinator' }, ...(cc ? { cc: [cc] } : {}) }) as const;
    const besides = aPlanWith({ booking: [raise('esc1', 1), raise('esc2', 2, 'principalInvestigator')] });
    expect(risen('2026-05-08T08:00:00Z', {}, besides).cc).toEqual(['principalInvestigator']);
    const first = aPlanWith({ booking: [raise('esc1', 1, 'principalInvestigator'), raise('esc2', 2)] });
    expect(risen('2026-05-08T08:00:00Z', {}, first).cc).toBeUndefined();
    expect(risen('2026-05-08T08:00:00Z', {}, aPlanWith({ booking: [] })).cc).toBeUndefined();
  });

  it('is told besides to those whom the closing of the follow-up names', () => {
    const close = { id: 'close', from: 'closes', cc: ['principalInvestigator'] } as const;
    const closing = aPlanWith({
      booking: [
        { ...close, cc: ['principalInvestigator'], close: { requireReason: true, to: 'dataManager', level: 3 } },
      ],
    });
    expect(risen('2026-06-01T08:00:00Z', { level: 2 }, closing)).toMatchObject({
      level: 3,
      to: 'dataManager',
      cc: ['principalInvestigator'],
    });
  });
});

it('a cry for help goes to whoever coordinates and then to their lead, whatever a ladder is called', () => {
  const cry = anEscalation({ of: 'reply/crisis', step: 'reply/crisis' });
  expect([1, 2, 3].map((level) => roleAtLevel(aPlan(), cry, level))).toEqual([
    'coordinator',
    'leadCoordinator',
    'leadCoordinator',
  ]);
});
