import { civil, isoDate } from '../../shared/domain/civil-date.ts';
import { ladderOf, studyPlan } from '../../shared/domain/study-plan.ts';
import { aPlan, builtIn, danishHolidays } from '../support/a-study.ts';

describe('the plan of a study', () => {
  it('knows the ladder of an interview, and none of a register, whatever the ladders are called', () => {
    const plan = aPlan((protocol) => ({
      ...protocol,
      ladders: { ...protocol.ladders, undefined: { booking: [], appointment: [] } },
    }));
    expect(ladderOf(plan, 'FU12')).toBe(plan.protocol.ladders['interview']);
    expect(ladderOf(plan, 'REG24')).toBeUndefined();
    expect(ladderOf(plan, 'FU99')).toBeUndefined();
    expect(plan.timepoint('FU99')).toBeUndefined();
  });

  it('closes for invitations in its closed periods, and not for what an appointment asks for', () => {
    const summer = { from: '2026-07-06', to: '2026-07-26' };
    const plan = studyPlan(builtIn('ips-ma'), danishHolidays, [summer]);
    const day = civil('2026-07-08');
    expect(isoDate(plan.invitations.rollForward(day))).toBe('2026-07-27');
    expect(isoDate(plan.appointments.rollForward(day))).toBe('2026-07-08');
    expect(isoDate(aPlan().invitations.rollForward(day))).toBe('2026-07-08');
  });

  it('has no leave that nobody entered', () => {
    expect(aPlan().coveredLeaves).toEqual([]);
  });
});
