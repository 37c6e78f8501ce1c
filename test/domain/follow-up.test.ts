import { civil } from '../../shared/domain/civil-date.ts';
import { statusAt, windowOf } from '../../shared/domain/follow-up.ts';
import type { FollowUpFacts, Outcome } from '../../shared/domain/record.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment } from '../support/planned.ts';

const plan = aPlan();
const anchors = { baseline: '2025-04-18' };
const stateOn = (day: string, facts?: FollowUpFacts, of = 'FU12'): string => {
  const timepoint = plan.timepoint(of);
  const window = timepoint && windowOf(timepoint, anchors);
  if (!timepoint || !window) throw new Error('no such follow-up');
  const { state, reason, ...flags } = statusAt(timepoint, window, facts, civil(day));
  const told = Object.entries(flags).flatMap(([flag, holds]) => (holds ? [flag] : []));
  return [state, reason, ...told].filter(Boolean).join(' ');
};
const booked: FollowUpFacts = { appointments: [anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z')] };
const withOutcome = (outcome: Partial<Outcome>): FollowUpFacts => ({
  appointments: [],
  outcome: { outcome: 'done', on: '2026-04-28', enteredAt: '2026-04-28T10:00:00Z', ...outcome },
});

// FU12: opens 21 March, target 18 April, closes 13 June 2026.
describe('where a follow-up stands (product.md section 5)', () => {
  it.each<[string, string, FollowUpFacts | undefined, string]>([
    ['the day before it opens', '2026-03-20', undefined, 'planned'],
    ['the day it opens', '2026-03-21', undefined, 'open'],
    ['on its target', '2026-04-18', undefined, 'open'],
    ['the day after its target, nothing booked', '2026-04-19', undefined, 'open overdue'],
    ['on its last day', '2026-06-13', undefined, 'open overdue'],
    ['after its last day', '2026-06-14', undefined, 'open overdue closed'],
    ['booked, before it opens', '2026-03-01', booked, 'booked'],
    ['booked, and the day has passed: still in force', '2026-05-10', booked, 'booked'],
    ['booked, and the window has closed', '2026-06-14', booked, 'booked closed'],
    ['done in time', '2026-07-01', withOutcome({}), 'done'],
    ['done on the last day', '2026-07-01', withOutcome({ on: '2026-06-13' }), 'done'],
    ['done too late: kept, and marked', '2026-07-01', withOutcome({ on: '2026-06-14' }), 'done late'],
    ['not done', '2026-07-01', withOutcome({ outcome: 'notDone', reason: 'too-unwell' }), 'notDone too-unwell'],
  ])('%s', (_, day, facts, expected) => {
    expect(stateOn(day, facts)).toBe(expected);
  });

  it('a no-show is no outcome: it is open again', () => {
    const end = { how: 'noShow', at: '2026-04-28T12:00:00Z', by: 'participant' } as const;
    const missed = { appointments: [anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z', { end })] };
    expect(stateOn('2026-04-29', missed)).toBe('open overdue');
  });

  it('the visit that the anchor itself dates is done on that day', () => {
    expect(stateOn('2025-04-17', undefined, 'BL')).toBe('planned');
    expect(stateOn('2025-04-18', undefined, 'BL')).toBe('done');
    expect(stateOn('2026-04-18', undefined, 'BL')).toBe('done');
  });

  it('a register is never overdue: its task is due three months after its target', () => {
    expect(stateOn('2027-04-19', undefined, 'REG24')).toBe('open');
  });

  it('has no target without its anchor', () => {
    const timepoint = plan.timepoint('FU12');
    expect(timepoint && windowOf(timepoint, { randomisation: '2025-04-22' })).toBeUndefined();
  });
});
