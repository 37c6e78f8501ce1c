import { holdWatch } from '../../shared/domain/hold-watch.ts';
import type { Hold } from '../../shared/domain/participation.ts';
import type { FollowUpFacts, Stream, Task } from '../../shared/domain/record.ts';
import { aTask } from '../support/a-commit.ts';
import { aHold } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { told } from '../support/planned.ts';

const plan = aPlan();

interface Facts {
  anchors?: Record<string, string>;
  followUps?: Record<string, FollowUpFacts>;
  tasks?: Task[];
  stream?: Stream;
}
const watch = (holds: Hold[], { anchors, followUps = {}, tasks = [], stream = 'interviews' }: Facts = {}) =>
  holdWatch(
    plan,
    {
      anchors: anchors ?? { baseline: '2025-04-18' },
      holds,
      followUps,
      tasks: Object.fromEntries(tasks.map((task) => [task.id, task])),
    },
    stream,
  );
const asked = (holds: Hold[], facts?: Facts): string[] =>
  watch(holds, facts).map((item) => `${item.key} ${told(plan, item)}`);
/** Of the hold itself. */
const reviews = (hold: Partial<Hold>, ...tasks: Task[]): string[] =>
  asked([aHold(hold)], { tasks }).filter((line) => line.startsWith('hold-'));
/** Of windows that close inside it. */
const warnings = (hold: Partial<Hold>, facts?: Facts): string[] =>
  asked([aHold(hold)], facts).filter((line) => line.includes('windowCloses'));
const answered = (step: string, at: string): Task =>
  aTask(step, { kind: 'holdReview', step, state: 'done', done: { at, by: 'coordinator-1' } });

it.each(['interviews', 'checkIns'] as const)('a coordinator is asked to review a hold of the %s', (stream) => {
  expect(watch([aHold({ until: '2026-04-30', scope: stream })], { stream })).toMatchObject([
    {
      key: 'hold-1/review',
      stream,
      clock: 'hold',
      of: 'hold-1',
      does: 'task',
      definition: { id: 'review', from: 'target', task: { kind: 'holdReview', to: 'coordinator' } },
    },
  ]);
});

it('each hold is asked about by itself', () => {
  expect(asked([aHold({ until: '2026-04-30' }), aHold({ from: '2026-05-11', until: '2026-05-18' })])).toEqual([
    'hold-1/review 2026-05-01T10:00',
    'hold-2/review 2026-05-19T10:00',
  ]);
});

describe('a hold that two people entered', () => {
  const again = (known: Partial<Hold>, over: Partial<Hold> = {}): string[] =>
    asked([aHold(known), aHold({ enteredAt: '2026-04-21T06:00:00Z', ...over })]).map(
      (line) => line.split(' ')[0] ?? '',
    );

  it.each<[string, Partial<Hold>]>([
    ['with an end', { until: '2026-04-30' }],
    ['with a day of review', { review: '2026-04-28' }],
    ['by some channels', { until: '2026-04-30', channels: ['email'] }],
    ['that was lifted for both', { until: '2026-04-30', liftedAt: '2026-05-04T09:00:00Z' }],
  ])('%s is asked about once', (_, what) => {
    const [first, ...rest] = again(what, what);
    expect([first, rest.filter((key) => key.includes('hold-2'))]).toEqual(['hold-1/review', []]);
  });

  it('is asked about once where the second begins with the day of the entry, and hears of a window once', () => {
    expect(again({}, { from: '2026-04-21' })).toEqual([
      'hold-1/review',
      'FU12/hold-1.windowCloses',
      'FU24/hold-1.windowCloses',
    ]);
  });

  it.each<[string, Partial<Hold>]>([
    ['was taken back', { liftedAt: '2026-04-19T22:00:00Z' }],
    ['begins later', { from: '2026-04-21' }],
    ['is of another kind', { kind: 'prison' }],
    ['is of one stream', { scope: 'interviews' }],
    ['lasts no longer than its end', { until: '2026-05-01' }],
    ['is looked at on another day', { review: '2026-04-28' }],
    ['leaves some channels', { channels: ['email'] }],
  ])('is asked about by itself where the first %s', (_, known) => {
    expect(again(known)).toContain('hold-2/review');
  });
});

it.each<[Hold['scope'], Stream, number]>([
  ['both', 'interviews', 1],
  ['both', 'checkIns', 0],
  ['interviews', 'interviews', 1],
  ['interviews', 'checkIns', 0],
  ['checkIns', 'checkIns', 1],
  ['checkIns', 'interviews', 0],
])('a hold of %s is reviewed by the %s: %s', (scope, stream, count) => {
  expect(watch([aHold({ scope, until: '2026-04-30' })], { stream })).toHaveLength(count);
});

describe('a hold without an end', () => {
  it.each<[string, Partial<Hold>, string]>([
    ['14 days after it began', {}, '2026-05-04T10:00'],
    ['on the day that was named', { review: '2026-04-28' }, '2026-04-28T10:00'],
    ['on the Monday after a weekend', { review: '2026-05-09' }, '2026-05-11T10:00'],
    ['on the day after a holiday', { review: '2026-05-14' }, '2026-05-15T10:00'],
  ])('is reviewed %s', (_, hold, expected) => {
    expect(reviews(hold)).toEqual([`hold-1/review ${expected}`]);
  });

  it('is reviewed anew 14 days after each answer', () => {
    const first = answered('hold-1/review', '2026-05-05T09:00:00Z');
    const second = answered('hold-1/review-2', '2026-05-20T09:00:00Z');
    expect(reviews({}, first)).toEqual(['hold-1/review-2 2026-05-19T10:00']);
    expect(reviews({}, first, second)).toEqual(['hold-1/review-3 2026-06-03T10:00']);
  });

  it('counts from the day of the answer as staff know it', () => {
    expect(reviews({}, answered('hold-1/review', '2026-05-05T22:30:00Z'))).toEqual([
      'hold-1/review-2 2026-05-20T10:00',
    ]);
  });

  it('is not answered by a review that is still open, nor by that of another hold', () => {
    const open = aTask('t1', { kind: 'holdReview', step: 'hold-1/review' });
    expect(reviews({}, open)).toEqual(['hold-1/review 2026-05-04T10:00']);
    expect(reviews({}, answered('hold-2/review', '2026-05-05T09:00:00Z'))).toEqual(['hold-1/review 2026-05-04T10:00']);
  });
});

describe('a hold with an end', () => {
  it.each([
    ['on the day after', '2026-04-30', '2026-05-01T10:00'],
    ['on the Monday after', '2026-05-01', '2026-05-04T10:00'],
  ])('is looked at %s', (_, until, expected) => {
    expect(reviews({ until })).toEqual([`hold-1/review ${expected}`]);
  });

  it('is looked at once', () => {
    expect(reviews({ until: '2026-04-30' }, answered('hold-1/review', '2026-05-01T09:00:00Z'))).toEqual([
      'hold-1/review 2026-05-01T10:00',
    ]);
  });
});

it.each<[string, number, Partial<Hold>]>([
  ['lifted before anybody was asked', 0, { liftedAt: '2026-05-04T07:59:59Z' }],
  ['lifted when somebody was asked', 1, { liftedAt: '2026-05-04T08:00:00Z' }],
  ['lifted later', 1, { liftedAt: '2026-05-06T08:00:00Z' }],
  ['lifted before its end', 0, { until: '2026-05-20', liftedAt: '2026-05-06T08:00:00Z' }],
])('a hold that was %s has reviews: %s', (_, count, hold) => {
  expect(reviews(hold)).toHaveLength(count);
});

// FU12: target 18 April, closes on Saturday 13 June 2026; fourteen days before is Saturday 30 May.
describe('a window that closes inside a hold', () => {
  it('is told to a coordinator', () => {
    const [, warning] = watch([aHold({ until: '2026-06-30' })]);
    expect(warning).toMatchObject({
      key: 'FU12/hold-1.windowCloses',
      stream: 'interviews',
      clock: 'hold',
      of: 'FU12',
      does: 'task',
      definition: { id: 'windowClosesInHold', task: { kind: 'holdReview', to: 'coordinator' } },
    });
  });

  it.each<[string, Partial<Hold>, string]>([
    ['two weeks before, on the working day before a weekend', { until: '2026-06-30' }, '2026-05-29T10:00'],
    ['at once, where the hold begins later than that', { from: '2026-06-01', until: '2026-06-30' }, '2026-06-01T10:00'],
    ['also when it closes on the last day of the hold', { until: '2026-06-13' }, '2026-05-29T10:00'],
    [
      'also when it closes on the first day of the hold',
      { from: '2026-06-13', until: '2026-06-30' },
      '2026-06-12T10:00',
    ],
    ['also when the hold is lifted afterwards', { liftedAt: '2026-06-15T08:00:00Z' }, '2026-05-29T10:00'],
  ])('is told %s', (_, hold, expected) => {
    expect(warnings(hold)).toEqual([`FU12/hold-1.windowCloses ${expected}`]);
  });

  it.each<[string, Partial<Hold>]>([
    ['ends before it closes', { until: '2026-06-12' }],
    ['begins after it closed', { from: '2026-06-14', until: '2026-06-30' }],
    ['is lifted before it closes', { liftedAt: '2026-06-12T08:00:00Z' }],
    ['is lifted in the morning of its last day', { liftedAt: '2026-06-13T08:00:00Z' }],
  ])('is none where the hold %s', (_, hold) => {
    expect(warnings(hold)).toEqual([]);
  });

  it('is one for each interview that is still wanted', () => {
    const outcome = { outcome: 'done', on: '2026-04-18', enteredAt: '2026-04-18T12:00:00Z' } as const;
    expect(warnings({})).toEqual([
      'FU12/hold-1.windowCloses 2026-05-29T10:00',
      'FU24/hold-1.windowCloses 2027-06-25T10:00',
    ]);
    expect(warnings({}, { followUps: { FU12: { appointments: [], outcome } } })).toEqual([
      'FU24/hold-1.windowCloses 2027-06-25T10:00',
    ]);
  });

  it('is none of a visit that nobody is invited to', () => {
    expect(warnings({ from: '2025-04-01', until: '2025-05-01' })).toEqual([]);
  });

  it('is none while nobody knows the day that windows count from', () => {
    expect(warnings({}, { anchors: {} })).toEqual([]);
  });

  it('is nothing for those who are concerned with check-ins', () => {
    expect(warnings({}, { stream: 'checkIns' })).toEqual([]);
    expect(warnings({ scope: 'checkIns' }, { stream: 'checkIns' })).toEqual([]);
  });
});
