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
import type { CheckIn, CheckInRecord, Task } from '../../shared/domain/record.ts';
import { aTask } from '../support/a-commit.ts';
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

  it('takes a post for a full one', () => {
    const people = Array.from({ length: 21 }, () => aCheckInRecord());
    expect(evidenceOf(people, 1)).toEqual({
      item: 1,
      state: 'evidence',
      measure: 'perFullTime',
      value: 21,
      of: 1,
      level: 4,
    });
  });

  const employer = (on: string, over: Partial<CheckIn> = {}) => checkIn({ kind: 'employer', on, ...over });
  const since = (baseline: string, ...checkIns: CheckIn[]) => aCheckInRecord({ anchors: { baseline }, checkIns });

  it('takes the mean of the days of all who met an employer', () => {
    const people = [since('2026-01-01', employer('2026-01-11')), since('2026-01-01', employer('2026-02-01'))];
    expect(evidenceOf(people, 15)).toMatchObject({ value: 20.5, of: 2, level: 5 });
  });

  it('counts the first employer, in whatever order the meetings were entered', () => {
    const person = since('2026-01-01', employer('2026-02-05'), employer('2026-01-11'), employer('2026-03-01'));
    expect(evidenceOf([person], 15)).toMatchObject({ value: 10 });
  });

  it('counts an employer who was met on the first day, and none whom somebody met before they came', () => {
    expect(evidenceOf([since('2026-01-01', employer('2026-01-01'))], 15)).toMatchObject({ value: 0, of: 1 });
    expect(evidenceOf([since('2026-01-01', employer('2025-12-31'))], 15)).toEqual({ item: 15, state: 'notRecorded' });
  });

  it('counts the days to the first meeting since entry of somebody whose employer was met before it too', () => {
    const person = since('2026-01-01', employer('2025-12-31'), employer('2026-01-21'), employer('2026-01-11'));
    expect(evidenceOf([person], 15)).toMatchObject({ value: 10, of: 1 });
  });

  it.each<[string, CheckIn]>([
    ['a meeting with the mentor', checkIn({ on: '2026-01-11' })],
    ['a meeting that did not come about', employer('2026-01-11', { outcome: 'missed' })],
    ['a call', employer('2026-01-11', { setting: 'phone' })],
  ])('knows no days to the first employer of %s', (_what, entry) => {
    expect(evidenceOf([since('2026-01-01', entry)], 15)).toEqual({ item: 15, state: 'notRecorded' });
  });

  it('knows no days of somebody whose support has no beginning', () => {
    const person = since('2026-01-01', employer('2026-01-11'));
    const [, jobSearch] = caseloadEvidence(
      { mentor: 'mentor-1', active: 1, people: [person], entryOf: () => undefined },
      TODAY,
    );
    expect(jobSearch).toEqual({ item: 15, state: 'notRecorded' });
  });

  it('counts contacts with employers of half a year, by telephone too', () => {
    const contacts = [
      employer('2025-09-10', { setting: 'phone' }),
      employer('2025-09-09'),
      employer('2026-03-10'),
      employer('2026-02-10', { outcome: 'cancelled' }),
      checkIn({ on: '2026-02-10' }),
    ];
    expect(evidenceOf([since('2025-01-01', ...contacts)], 17)).toEqual({
      item: 17,
      state: 'evidence',
      measure: 'perWeek',
      value: 0.1,
      of: 26,
    });
    const many = Array.from({ length: 13 }, () => employer('2025-09-10'));
    const tooEarly = Array.from({ length: 13 }, () => employer('2025-09-09'));
    const ofMentor = Array.from({ length: 13 }, () => checkIn({}));
    expect(evidenceOf([since('2025-01-01', ...many, ...tooEarly, ...ofMentor)], 17)).toMatchObject({ value: 0.5 });
  });

  it('knows a level of contacts with employers where there are six a week', () => {
    const often = Array.from({ length: 156 }, () => employer('2026-02-10'));
    expect(evidenceOf([since('2025-01-01', ...often)], 17)).toMatchObject({ value: 6, level: 5 });
  });

  it('says of a job how many were followed, and of how many', () => {
    const working = aCheckInRecord({ anchors: { baseline: '2026-01-01', jobStart: '2026-03-02' } });
    const [before, after] = [checkIn({ on: '2026-02-27' }), checkIn({ on: '2026-03-04' })];
    expect(evidenceOf([{ ...working, checkIns: [before, after] }, working], 23)).toEqual({
      item: 23,
      state: 'evidence',
      measure: 'people',
      value: 1,
      of: 2,
      level: 1,
    });
    const called = [before, { ...after, setting: 'phone' } as const];
    expect(evidenceOf([{ ...working, checkIns: called }], 23)).toMatchObject({ value: 0 });
    const missed = [before, { ...after, outcome: 'missed' } as const];
    expect(evidenceOf([{ ...working, checkIns: missed }], 23)).toMatchObject({ value: 0 });
  });

  it.each([
    ['2026-03-10', true],
    ['2026-03-11', false],
  ])('follows a job from its first day: one of %s today %s', (jobStart, follows) => {
    const person = aCheckInRecord({ anchors: { baseline: '2026-01-01', jobStart } });
    expect(evidenceOf([person], 23)?.state).toBe(follows ? 'evidence' : 'notRecorded');
  });

  it('says what part of the hours was spent outside the office', () => {
    const checkIns = [checkIn({ minutes: 20 }), checkIn({ minutes: 40, setting: 'office' })];
    expect(evidenceOf([aCheckInRecord({ checkIns })], 24)).toEqual({
      item: 24,
      state: 'evidence',
      measure: 'percent',
      value: 33.3,
      of: 1,
      level: 2,
    });
  });
});

describe('the ways to reach out to somebody who stays away', () => {
  const reachedOut = (by: string[], over: Partial<Task> = {}): CheckInRecord =>
    aCheckInRecord({
      tasks: {
        t1: aTask('t1', {
          kind: 'outreach',
          attempts: by.map((who) => ({ at: '2026-03-02T08:00:00Z', band: 'am', outcome: 'noAnswer', by: who })),
          ...over,
        }),
      },
    });

  it('are known from calls to them, and one more where their mentor rang', () => {
    const evidence = { item: 25, state: 'evidence', measure: 'strategies', of: 6 };
    expect(evidenceOf([reachedOut(['coordinator-1'])], 25)).toEqual({ ...evidence, value: 2, level: 1 });
    expect(evidenceOf([reachedOut(['coordinator-1', 'mentor-1'])], 25)).toEqual({ ...evidence, value: 3, level: 2 });
  });

  it('are not known from calls of another kind, nor while nobody has rung', () => {
    expect(evidenceOf([reachedOut(['mentor-1'], { kind: 'phone' })], 25)).toEqual({ item: 25, state: 'notRecorded' });
    expect(evidenceOf([reachedOut([])], 25)).toEqual({ item: 25, state: 'notRecorded' });
  });
});
