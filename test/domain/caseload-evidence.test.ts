import { caseloadEvidence } from '../../shared/domain/caseload-evidence.ts';
import { civil, isoDate } from '../../shared/domain/civil-date.ts';
import {
  caseloadLevel,
  communityLevel,
  employerContactLevel,
  jobSearchLevel,
  outreachLevel,
} from '../../shared/domain/fidelity-levels.ts';
import { followAlongLevel, followAlongOf } from '../../shared/domain/job-follow-along.ts';
import type { CheckIn, CheckInRecord } from '../../shared/domain/record.ts';
import { aCheckInRecord } from '../support/a-participant.ts';

describe('the thresholds', () => {
  it.each([
    [20, 5],
    [21, 4],
    [25, 4],
    [26, 3],
    [30, 3],
    [31, 2],
    [40, 2],
    [41, 1],
    [12 / 0.5, 4],
  ])('take %d participants a post for level %d', (active, level) => {
    expect(caseloadLevel(active)).toBe(level);
  });

  it.each([
    [30, 5],
    [31, 4],
    [60, 4],
    [61, 3],
    [150, 3],
    [151, 2],
    [270, 2],
    [271, 1],
  ])('take %d days to the first employer for level %d', (days, level) => {
    expect(jobSearchLevel(days)).toBe(level);
  });

  it.each([
    [65, 5],
    [64.9, 4],
    [50, 4],
    [49.9, 3],
    [40, 3],
    [30, 2],
    [29.9, 1],
  ])('take %d percent outside the office for level %d', (percent, level) => {
    expect(communityLevel(percent)).toBe(level);
  });

  it('take six ways to reach out for 5, and two or fewer for 1', () => {
    expect([6, 5, 4, 3, 2, 0].map(outreachLevel)).toEqual([5, 4, 3, 2, 1, 1]);
  });

  it('know six employers a week for 5, and nothing of fewer', () => {
    expect([6, 5.9].map(employerContactLevel)).toEqual([5, undefined]);
  });
});

describe('a job that began on 2026-02-02', () => {
  const jobStart = civil('2026-02-02');
  const inFull = [
    ...['2026-01-28', '2026-02-03', '2026-02-10', '2026-02-17', '2026-02-24'],
    ...Array.from(
      { length: 12 },
      (_, month) => `${month < 10 ? 2026 : 2027}-${String(((month + 2) % 12) + 1).padStart(2, '0')}-20`,
    ),
  ].map(civil);
  const at = (met: number[], today = '2027-06-01') => followAlongOf(jobStart, met, civil(today));
  const without = (...dates: string[]) => inFull.filter((day) => !dates.includes(isoDate(day)));

  it('was followed in full', () => {
    expect(at(inFull)).toMatchObject({ before: true, after: true, weekly: true, monthly: true });
    expect(followAlongLevel([at(inFull)])).toBe(5);
  });

  it.each([
    ['2026-01-25', false],
    ['2026-01-26', true],
    ['2026-02-01', true],
  ])('was prepared on %s: %s', (date, before) => {
    expect(at([civil(date)]).before).toBe(before);
  });

  it.each([
    ['2026-02-05', true],
    ['2026-02-06', false],
  ])('was met within three days on %s: %s', (date, after) => {
    expect(at([civil(date)]).after).toBe(after);
  });

  it('loses a level with each part that is missing', () => {
    expect(followAlongLevel([at(without('2026-01-28'))])).toBe(4);
    expect(followAlongLevel([at(without('2026-02-17'))])).toBe(3);
    expect(followAlongLevel([at(inFull.slice(0, 6))])).toBe(2);
    expect(followAlongLevel([at(inFull.slice(0, 5))])).toBe(1);
  });

  it('is not blamed for weeks that lie ahead', () => {
    expect(at([civil('2026-01-28'), civil('2026-02-03')], '2026-02-08')).toMatchObject({ weekly: true, monthly: true });
  });
});

const checkIn = (over: Partial<CheckIn>): CheckIn => ({
  event: 2,
  on: '2026-02-10',
  kind: 'mentor',
  setting: 'community',
  outcome: 'held',
  enteredAt: '2026-02-10T12:00:00Z',
  ...over,
});
const TODAY = civil('2026-03-10');
const evidenceOf = (people: CheckInRecord[], item: number) =>
  caseloadEvidence(
    { mentor: 'mentor-1', active: people.length, people, entryOf: ({ anchors }) => anchors.baseline },
    TODAY,
  ).find((each) => each.item === item);

describe('the evidence of one mentor', () => {
  it('is not recorded where no fact speaks of it, and never nought', () => {
    const people = [aCheckInRecord()];
    expect([15, 17, 23, 24, 25].map((item) => evidenceOf(people, item))).toEqual(
      [15, 17, 23, 24, 25].map((item) => ({ item, state: 'notRecorded' })),
    );
  });

  it('counts active participants', () => {
    expect(evidenceOf([aCheckInRecord()], 1)).toMatchObject({ value: 1, level: 5 });
  });

  it('counts the days to the first employer who was met, not phoned', () => {
    const anchors = { baseline: '2026-01-01' };
    const employer = (on: string, setting: CheckIn['setting']) => checkIn({ kind: 'employer', on, setting });
    const person = aCheckInRecord({
      anchors,
      checkIns: [
        employer('2026-01-10', 'phone'),
        employer('2026-02-05', 'community'),
        employer('2026-02-20', 'office'),
      ],
    });
    expect(evidenceOf([person, aCheckInRecord({ anchors })], 15)).toEqual({
      item: 15,
      state: 'evidence',
      measure: 'meanDays',
      value: 35,
      of: 1,
      level: 4,
    });
    expect(evidenceOf([person], 17)).toMatchObject({ measure: 'perWeek', value: 0.1, of: 26 });
  });

  it('counts hours, not meetings, and only those that were held', () => {
    const checkIns = [
      checkIn({ minutes: 90 }),
      checkIn({ minutes: 30, setting: 'office' }),
      checkIn({ minutes: 600, outcome: 'missed' }),
      checkIn({}),
    ];
    expect(evidenceOf([aCheckInRecord({ checkIns })], 24)).toMatchObject({ value: 75, of: 2, level: 5 });
  });

  it('follows whoever has a job from its first day', () => {
    const working = aCheckInRecord({ anchors: { baseline: '2026-01-01', jobStart: '2026-03-02' } });
    const person = { ...working, checkIns: [checkIn({ on: '2026-02-27' }), checkIn({ on: '2026-03-04' })] };
    expect(evidenceOf([person], 23)).toMatchObject({ value: 1, of: 1, level: 5 });
    expect(evidenceOf([working], 23)).toMatchObject({ value: 0, of: 1, level: 1 });
  });
});
