import { civil } from '../../shared/domain/civil-date.ts';
import { longOverOf } from '../../shared/domain/long-over.ts';
import type { FollowUpFacts } from '../../shared/domain/record.ts';
import { builtIn } from '../support/a-study.ts';

const protocol = builtIn('ips-ma');
const over = (anchors: Record<string, string>, followUps: Record<string, FollowUpFacts> = {}) =>
  longOverOf(protocol, { anchors, followUps }, civil('2026-05-01'));
/** The register of 24 months is read three months later. */
const ALL = { anchor: 'baseline', of: ['FU12', 'FU24', 'REG24'] };
const outcome = { outcome: 'done', on: '2007-04-18', enteredAt: '2026-05-01T08:00:00Z' } as const;

it.each([
  ['a year that was a slip of the keys', '2006-03-15', [{ ...ALL, last: '2008-06-15' }]],
  ['a day more than a year after everything', '2023-01-31', [{ ...ALL, last: '2025-04-30' }]],
  ['a year after everything to the day: somebody who joins late', '2023-02-01', []],
])('is told of %s', (_, baseline, expected) => {
  expect(over({ baseline })).toEqual(expected);
});

it('is not told of history, of a date that nothing counts from, nor of none', () => {
  expect(over({ baseline: '2006-03-15' }, { FU12: { appointments: [], outcome } })).toEqual([]);
  expect(over({ baseline: '2026-03-15', randomisation: '2006-03-15' })).toEqual([]);
  expect(over({})).toEqual([]);
});

it('is told of the one date that is, and of what counts from it', () => {
  const [FU12] = protocol.timepoints.filter(({ id }) => id === 'FU12');
  if (FU12 === undefined) throw new Error('no FU12');
  const timepoints = [...protocol.timepoints, { ...FU12, id: 'FU12b', anchor: 'randomisation' }];
  const anchors = { baseline: '2026-03-15', randomisation: '2006-03-15' };
  expect(longOverOf({ timepoints }, { anchors, followUps: {} }, civil('2026-05-01'))).toEqual([
    { anchor: 'randomisation', of: ['FU12b'], last: '2007-05-10' },
  ]);
});

it('is told of the dates that an entry gives, and no more of those that stood', () => {
  const anchors = { baseline: '2006-03-15' };
  const told = (before: Record<string, string>) =>
    longOverOf(protocol, { anchors, followUps: {} }, civil('2026-05-01'), before).map(({ anchor }) => anchor);
  expect(told({ baseline: '2005-03-15' })).toEqual(['baseline']);
  expect(told(anchors)).toEqual([]);
});
