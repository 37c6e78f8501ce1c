import { bucketOn, checkInDue, phaseOn, slotEnds } from '../../shared/domain/check-in-due.ts';
import { civil, isoDate } from '../../shared/domain/civil-date.ts';
import { builtIn } from '../support/a-study.ts';

const mentor = builtIn('ips-ma').checkIns.mentor;
const weekly = builtIn('projekt-inklusion').checkIns.ips;
if (!mentor || !weekly) throw new Error('the built-in plans are gone');

const ANCHOR = '2026-01-31';
const due = (plan: typeof mentor, contacts: string[], registered?: string): string | undefined => {
  const day = registered === undefined ? undefined : civil(registered);
  const expected = checkInDue(plan, civil(ANCHOR), day, contacts.map(civil));
  return expected && isoDate(expected.due);
};

// Buckets from 31 January: to 27 February (slots end 8, 17 and 27), to 30 March (9, 19 and 30), to 29 April; reckoned by hand.
describe('three contacts a month, none more than 14 days after the last (R7.7)', () => {
  it.each<[string, string[], string]>([
    ['nobody met yet: the first slot', [], '2026-02-08'],
    ['met once: the second slot', ['2026-02-05'], '2026-02-17'],
    ['met once, late in the first half: still the second slot', ['2026-02-10'], '2026-02-17'],
    ['met once, after the second slot: the third', ['2026-02-18'], '2026-02-27'],
    ['met twice, early: the gap comes before the third slot', ['2026-02-05', '2026-02-07'], '2026-02-21'],
    ['met on the last day: the first slot of the next month', ['2026-02-27'], '2026-03-09'],
    ['met three times: the gap comes before the next month', ['2026-02-05', '2026-02-07', '2026-02-20'], '2026-03-06'],
    [
      'met four times: more than expected counts for no other month',
      ['2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27'],
      '2026-03-09',
    ],
    ['met again after a long silence: that month decides', ['2026-02-05', '2026-05-20'], '2026-05-30'],
  ])('%s', (_, contacts, expected) => {
    expect(due(mentor, contacts)).toBe(expected);
  });
});

describe('a phase that ends', () => {
  it.each<[string, string[], string]>([
    [
      'last met in the sixth month: its gap of 14 days still holds',
      ['2026-07-28', '2026-07-29', '2026-07-30'],
      '2026-08-13',
    ],
    ['met on the first day of the seventh: once a month, 35 days at most', ['2026-07-31'], '2026-09-04'],
    ['met on the last day of the twelfth: only the gap of 35 days', ['2027-01-30'], '2027-03-06'],
    ['met after a year: only the gap of 45 days', ['2027-01-31'], '2027-03-17'],
  ])('%s', (_, contacts, expected) => {
    expect(due(mentor, contacts)).toBe(expected);
  });
});

describe('the phase of a day', () => {
  it.each([
    ['2026-01-30', undefined],
    ['2026-01-31', 14],
    ['2026-07-30', 14],
    ['2026-07-31', 35],
    ['2027-01-30', 35],
    ['2027-01-31', 45],
    ['2040-01-01', 45],
  ])('%s allows a gap of %s days', (day, days) => {
    expect(phaseOn(mentor, civil(ANCHOR), civil(day))?.maxGapDays).toBe(days);
  });
});

describe('a plan that counts nothing at first and three contacts a month afterwards', () => {
  const late: typeof mentor = {
    ...mentor,
    phases: [
      { from: 'P0D', to: 'P1M', maxGapDays: 60 },
      { from: 'P1M', per: 'month', count: 3, maxGapDays: 60 },
    ],
  };

  it.each<[string, string[], string]>([
    ['nobody met yet: only the gap', [], '2026-04-01'],
    ['met while nothing is counted: only the gap', ['2026-02-10'], '2026-04-11'],
    ['met once they are counted: the second slot', ['2026-03-01'], '2026-03-19'],
  ])('%s', (_, contacts, expected) => {
    expect(due(late, contacts)).toBe(expected);
  });
});

describe('someone who is enrolled in the middle of a month', () => {
  it.each([
    ['2026-02-08', '2026-02-08'],
    ['2026-02-09', '2026-02-17'],
    ['2026-02-17', '2026-02-17'],
    ['2026-02-18', '2026-02-27'],
    ['2026-02-28', '2026-03-09'],
    ['2026-01-15', '2026-02-08'],
    ['2027-03-01', '2027-04-15'],
  ])('on %s: due %s', (registered, expected) => {
    expect(due(mentor, [], registered)).toBe(expected);
  });

  it('has the contacts that were held before count', () => {
    expect(due(mentor, ['2026-02-05'], '2026-02-20')).toBe('2026-02-17');
  });
});

// Weeks from Saturday 31 January; the 26th begins on 25 July and reaches into the months, which begin on 31 July.
describe('once a week, then once a month', () => {
  it.each<[string, string[], string]>([
    ['nobody met yet: the last day of the first week', [], '2026-02-06'],
    ['met on the first day: ten days at most', ['2026-01-31'], '2026-02-10'],
    ['met in the first week: the end of the second', ['2026-02-06'], '2026-02-13'],
    ['met in the 25th week: the end of the 26th', ['2026-07-23'], '2026-07-31'],
    ['met in the 26th week: the gap comes before the end of the month', ['2026-07-28'], '2026-08-07'],
    ['met on the first day of the months', ['2026-07-31'], '2026-09-04'],
  ])('%s', (_, contacts, expected) => {
    expect(due(weekly, contacts)).toBe(expected);
  });

  it('takes no contact before the anchor for one of the plan', () => {
    expect(due(weekly, ['2026-01-20'])).toBe('2026-02-06');
  });
});

describe('a plan whose gaps are wide', () => {
  const patient = { ...mentor, phases: mentor.phases.map((phase) => ({ ...phase, maxGapDays: 200 })) };

  it.each<[string, string[], string]>([
    ['met on the first day: the second slot', ['2026-01-31'], '2026-02-17'],
    ['met twice: the third slot', ['2026-02-05', '2026-02-17'], '2026-02-27'],
    ['met three times: the first slot of the next month', ['2026-02-03', '2026-02-04', '2026-02-05'], '2026-03-09'],
    ['met on the first day of the next month: its second slot', ['2026-02-28'], '2026-03-19'],
    ['met on the days around the turn of the month: the last one counts', ['2026-02-27', '2026-02-28'], '2026-03-19'],
    ['met late in the sixth month: the end of the seventh', ['2026-07-29', '2026-07-30'], '2026-08-30'],
  ])('%s', (_, contacts, expected) => {
    expect(due(patient, contacts)).toBe(expected);
  });

  it('tells until when a booked check-in keeps the silence from being one', () => {
    const expected = checkInDue(patient, civil(ANCHOR), undefined, [civil('2026-02-05')]);
    expect(expected && isoDate(expected.gapEnds)).toBe('2026-08-24');
  });
});

describe('a month or a week of a plan', () => {
  it.each<['week' | 'month', string, string, string]>([
    ['month', '2026-01-31', '2026-01-31', '2026-02-28'],
    ['month', '2026-02-27', '2026-01-31', '2026-02-28'],
    ['month', '2026-02-28', '2026-02-28', '2026-03-31'],
    ['month', '2027-01-30', '2026-12-31', '2027-01-31'],
    ['month', '2027-01-31', '2027-01-31', '2027-02-28'],
    ['week', '2026-01-31', '2026-01-31', '2026-02-07'],
    ['week', '2026-02-06', '2026-01-31', '2026-02-07'],
    ['week', '2026-02-07', '2026-02-07', '2026-02-14'],
  ])('the %s of %s begins on %s and ends before %s', (per, day, start, end) => {
    const bucket = bucketOn(per, civil(ANCHOR), civil(day));
    expect([isoDate(bucket.start), isoDate(bucket.end)]).toEqual([start, end]);
  });

  it('is shared out evenly, and its last slot ends with it', () => {
    const february = bucketOn('month', civil(ANCHOR), civil(ANCHOR));
    expect(slotEnds(february, 3).map(isoDate)).toEqual(['2026-02-08', '2026-02-17', '2026-02-27']);
    expect(slotEnds(february, 1).map(isoDate)).toEqual(['2026-02-27']);
  });
});
