import { expectedSlots } from '../../shared/domain/check-in-slots.ts';
import { civil, isoDate } from '../../shared/domain/civil-date.ts';
import type { CheckInPlan } from '../../shared/domain/protocol.ts';
import { builtIn } from '../support/a-study.ts';

const { mentor } = builtIn('ips-ma').checkIns;
const weekly = builtIn('projekt-inklusion').checkIns.ips;
if (!mentor || !weekly) throw new Error('the built-in plans are gone');
/** Three contacts a month for half a year, and nothing is expected afterwards. */
const short: CheckInPlan = { ...mentor, phases: mentor.phases.slice(0, 1) };
/** Nothing is counted in the first month. */
const late: CheckInPlan = {
  ...mentor,
  phases: [
    { from: 'P0D', to: 'P1M', maxGapDays: 60 },
    { from: 'P1M', per: 'month', count: 3, maxGapDays: 60 },
  ],
};
const ANCHOR = civil('2026-01-31');

const slots = (plan: CheckInPlan, from: string, to: string): string[] =>
  expectedSlots(plan, ANCHOR, civil(from), civil(to)).map(isoDate);

// Buckets from 31 January: to 27 February (slots end 8, 17 and 27), to 30 March (9, 19 and 30); reckoned by hand.
describe('a contact is counted on', () => {
  it.each<[string, CheckInPlan, string, string, string[]]>([
    [
      'by the end of each slot',
      mentor,
      '2026-01-31',
      '2026-03-10',
      ['2026-02-08', '2026-02-17', '2026-02-27', '2026-03-09'],
    ],
    ['from the anchor on, and not before', mentor, '2025-11-01', '2026-02-10', ['2026-02-08']],
    ['on the first day that is asked about', mentor, '2026-02-08', '2026-02-10', ['2026-02-08']],
    ['before the last day that is asked about, and not on it', mentor, '2026-02-09', '2026-02-27', ['2026-02-17']],
    ['never in no time at all', mentor, '2026-02-08', '2026-02-08', []],
    ['once a month in the second half of the year', mentor, '2026-07-31', '2026-10-01', ['2026-08-30', '2026-09-29']],
    ['no more where only the gap counts', mentor, '2027-01-30', '2028-01-31', ['2027-01-30']],
    ['no more once the plan is over', short, '2026-07-20', '2026-12-31', ['2026-07-30']],
    [
      'only after a first month in which nothing is counted',
      late,
      '2026-01-31',
      '2026-03-20',
      ['2026-03-09', '2026-03-19'],
    ],
    [
      'in whole weeks, and by the month that begins within the last of them',
      weekly,
      '2026-07-18',
      '2026-09-01',
      ['2026-07-24', '2026-08-30'],
    ],
  ])('%s', (_, plan, from, to, expected) => {
    expect(slots(plan, from, to)).toEqual(expected);
  });

  it('never where a number is given and no week or month that it is of', () => {
    const loose: CheckInPlan = { ...mentor, phases: [{ from: 'P0M', count: 3, maxGapDays: 45 }] };
    expect(slots(loose, '2026-01-31', '2026-12-31')).toEqual([]);
  });
});
