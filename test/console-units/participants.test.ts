import { lastDigits } from '../../console/src/pages/enrol/last-digits.ts';
import { reportRows } from '../../console/src/pages/import/report-rows.ts';
import { sightOf } from '../../console/src/pages/participants/sight.ts';

const A_REPORT = {
  dryRun: true,
  mode: 'update',
  created: 1,
  updated: 2,
  unchanged: 0,
  refused: [],
  refusedIn: { rows: 0, columns: 0 },
  people: {
    created: ['P-9'],
    updated: [
      { id: 'P-1', columns: ['name', 'phone'] },
      { id: 'P-2', columns: ['site'] },
    ],
  },
  messages: { today: 0, thisWeek: 0 },
  opens: { tasks: 0, escalations: 0 },
  warnings: [{ line: 4, row: 2, id: 'P-8', column: 'mentor', code: 'no-mentor', why: 'is no mentor of the study' }],
} as const;

const A_FAULT = { line: 5, row: 3, column: 'phone', code: 'no-phone', why: 'give a phone number' } as const;

type AReport = Parameters<typeof reportRows>[0];

const aReport = (over: Partial<AReport> = {}): AReport => ({ ...structuredClone(A_REPORT), ...over }) as AReport;

describe('the rows of a list that was tried out', () => {
  it('show what stands in the way first, then each changed cell, then who is new', () => {
    const rows = reportRows(aReport({ refused: [A_FAULT] }));
    expect(rows.map(({ kind, row, id, column }) => [kind, row, id, column])).toEqual([
      ['refused', 3, undefined, 'phone'],
      ['warning', 2, 'P-8', 'mentor'],
      ['updated', undefined, 'P-1', 'name'],
      ['updated', undefined, 'P-1', 'phone'],
      ['updated', undefined, 'P-2', 'site'],
      ['created', undefined, 'P-9', undefined],
    ]);
  });

  it('say from what to what, and leave open what the report did not say', () => {
    const changes = [{ id: 'P-1', columns: [{ column: 'name', before: 'Deltager 1', after: 'Deltager 11' }] }];
    const rows = reportRows(aReport({ changes })).filter(({ kind }) => kind === 'updated');
    expect(rows.map(({ before, after }) => [before, after])).toEqual([
      ['Deltager 1', 'Deltager 11'],
      [undefined, undefined],
    ]);
  });

  it('have a key of their own, also where one line is refused twice', () => {
    const keys = reportRows(aReport({ refused: [A_FAULT, A_FAULT] })).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('a number that is typed for a newcomer', () => {
  it.each([
    ['20 12 34 56', '20123456'],
    ['+45 20-12-34-56', '20123456'],
    ['2012345', undefined],
    ['', undefined],
  ])('%p is looked for by %p', (typed, sought) => {
    expect(lastDigits(typed)).toBe(sought);
  });
});

describe('the list of participants', () => {
  it.each([
    [['assessor'], 'booked'],
    [['mentor'], 'own'],
    [['teamLeader', 'mentor'], 'own'],
    [['statistician'], 'analysis'],
    [['auditor'], 'records'],
    [['mentor', 'leadCoordinator'], 'office'],
    [[], 'analysis'],
  ] as const)('of %j is that of %s', (roles, sight) => {
    expect(sightOf(roles)).toBe(sight);
  });
});
