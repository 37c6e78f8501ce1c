import { dueCheckIns, monthCounts, monthsUpTo } from '../../shared/domain/caseload-months.ts';
import { civil, isoDate } from '../../shared/domain/civil-date.ts';
import type { CheckIn, CheckInRecord } from '../../shared/domain/record.ts';
import { aCheckIn, aCheckInRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';

const plan = aPlan();
const TODAY = '2026-03-10';
/** Contacts are counted on by 8, 17 and 27 February and 9, 19 and 30 March 2026. */
const supported = (over: Partial<CheckInRecord> = {}): CheckInRecord =>
  aCheckInRecord({ anchors: { baseline: '2026-01-31' }, registeredAt: '2026-01-31T09:00:00Z', ...over });
const counts = (record: CheckInRecord, today = TODAY) =>
  monthCounts(plan, record, monthsUpTo(civil(today), 3), civil(today));
const expectedIn = (over: Partial<CheckInRecord>, today?: string): number[] =>
  counts(supported(over), today).map(({ expected }) => expected);
const heldIn = (...checkIns: CheckIn[]): number[] => counts(supported({ checkIns })).map(({ held }) => held);

describe('the months that are shown of a caseload', () => {
  it('end with the present one, on its first day as on its last', () => {
    const shown = (today: string, count: number): string[] => monthsUpTo(civil(today), count).map(isoDate);
    expect(shown('2026-03-01', 3)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
    expect(shown('2026-03-31', 3)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
    expect(shown('2026-01-15', 2)).toEqual(['2025-12-01', '2026-01-01']);
    expect(shown('2026-01-15', 1)).toEqual(['2026-01-01']);
  });
});

describe('what was held of a caseload', () => {
  it('stands in the month of its day, from the first day to the last', () => {
    expect(heldIn(aCheckIn('2026-02-01'), aCheckIn('2026-02-28'), aCheckIn('2026-03-01'))).toEqual([0, 2, 1]);
  });

  it('is neither what was missed nor what others of the team did', () => {
    expect(heldIn(aCheckIn('2026-02-05'), aCheckIn('2026-02-21', { kind: 'career' }))).toEqual([0, 1, 0]);
    expect(heldIn(aCheckIn('2026-03-03', { outcome: 'missed' }))).toEqual([0, 0, 0]);
  });

  it('is not counted in a month that is not shown', () => {
    expect(heldIn(aCheckIn('2025-12-31'), aCheckIn('2026-04-01'))).toEqual([0, 0, 0]);
  });
});

describe('what the plan counts on', () => {
  it('stands beside what was held, month by month', () => {
    const record = supported({ checkIns: [aCheckIn('2026-02-05'), aCheckIn('2026-02-20')] });
    expect(counts(record)).toEqual([
      { month: '2026-01', held: 0, expected: 0 },
      { month: '2026-02', held: 2, expected: 3 },
      { month: '2026-03', held: 0, expected: 1 },
    ]);
  });

  it('is what it counts on by today, today included', () => {
    expect(expectedIn({}, '2026-03-08')).toEqual([0, 3, 0]);
    expect(expectedIn({}, '2026-03-09')).toEqual([0, 3, 1]);
    expect(expectedIn({}, '2026-03-31')).toEqual([0, 3, 3]);
  });

  it('begins on the local day of the registration', () => {
    expect(expectedIn({ registeredAt: '2026-02-17T09:00:00Z' })).toEqual([0, 2, 1]);
    expect(expectedIn({ registeredAt: '2026-02-17T23:30:00Z' })).toEqual([0, 1, 1]);
  });

  it('is nothing while the support was stopped, from its first day to the day before it went on', () => {
    const stopped = (from: string, to?: string): number[] =>
      expectedIn({ stopped: [{ from: `${from}T09:00:00Z`, ...(to === undefined ? {} : { to: `${to}T09:00:00Z` }) }] });
    expect(stopped('2026-02-17')).toEqual([0, 1, 0]);
    expect(stopped('2026-02-18')).toEqual([0, 2, 0]);
    expect(stopped('2026-02-10', '2026-02-26')).toEqual([0, 2, 1]);
    expect(stopped('2026-02-10', '2026-02-27')).toEqual([0, 2, 1]);
    expect(stopped('2026-02-10', '2026-02-28')).toEqual([0, 1, 1]);
  });

  it('knows of every stop there was', () => {
    const stop = (day: string) => ({ from: `${day}T09:00:00Z`, to: `${day}T23:30:00Z` });
    expect(expectedIn({ stopped: [stop('2026-02-08'), stop('2026-02-27')] })).toEqual([0, 1, 1]);
  });

  it('is nothing of somebody whose plan has not begun, who has none, or of whom nothing is known', () => {
    const nothing = [0, 0, 0];
    expect(expectedIn({ arm: 'SAU' })).toEqual(nothing);
    expect(expectedIn({ anchors: {} })).toEqual(nothing);
    expect(expectedIn({ held: true })).toEqual(nothing);
    const life = (is: 'dead' | 'emigrated') => ({ intervention: 'active', life: is, existingData: 'keep' }) as const;
    expect(expectedIn({ participation: life('dead') })).toEqual(nothing);
    expect(expectedIn({ participation: life('emigrated') })).toEqual(nothing);
  });
});

describe('a check-in that is expected', () => {
  /** On 8 February. */
  const due = (today: string, over: Partial<CheckInRecord> = {}) => dueCheckIns(plan, supported(over), civil(today));

  it('is due from a week before to its own day, and overdue from the day after', () => {
    expect(due('2026-02-01')).toEqual({ due: 0, overdue: 0 });
    expect(due('2026-02-02')).toEqual({ due: 1, overdue: 0 });
    expect(due('2026-02-08')).toEqual({ due: 1, overdue: 0 });
    expect(due('2026-02-09')).toEqual({ due: 0, overdue: 1 });
  });

  it('is due anew once one was held', () => {
    expect(due('2026-02-09', { checkIns: [aCheckIn('2026-02-09')] })).toEqual({ due: 0, overdue: 0 });
    expect(due('2026-02-11', { checkIns: [aCheckIn('2026-02-09')] })).toEqual({ due: 1, overdue: 0 });
  });

  it('is none where support has ended or was never planned', () => {
    const participation = { intervention: 'stopped', life: 'alive', existingData: 'keep' } as const;
    expect(due('2026-02-09', { participation })).toEqual({ due: 0, overdue: 0 });
    expect(due('2026-02-09', { arm: 'SAU' })).toEqual({ due: 0, overdue: 0 });
  });
});
