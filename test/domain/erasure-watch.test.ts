import { erasureWatch, isAboutErasure } from '../../shared/domain/erasure-watch.ts';
import type { Erasure } from '../../shared/domain/participation.ts';
import { aPlan } from '../support/a-study.ts';
import { told } from '../support/planned.ts';

const plan = aPlan();
/** On Thursday 16 April 2026. */
const asking = (over: Partial<Erasure> = {}, at = '2026-04-16T08:00:00Z'): Erasure => ({
  asked: { at, by: 'coordinator-1' },
  ...over,
});
const said = { at: '2026-04-17T08:00:00Z', by: 'lead-1' };
const planned = (...erasures: Erasure[]): string[] =>
  erasureWatch(plan, erasures).map((item) => `${item.key} ${told(plan, item)}`);

describe('somebody who asked to be forgotten and waits for a second person', () => {
  it('is shown to whoever leads', () => {
    expect(erasureWatch(plan, [asking()])).toMatchObject([
      {
        key: 'record/erasureToConfirm-1.escalation',
        stream: 'interviews',
        clock: 'hold',
        of: 'erasure',
        does: 'escalate',
        definition: { escalate: { to: 'leadCoordinator', level: 1 } },
      },
    ]);
  });

  it.each([
    ['over a weekend', '2026-04-16T08:00:00Z', '2026-04-21T10:00'],
    ['over Easter', '2026-04-01T08:00:00Z', '2026-04-09T10:00'],
    ['when it was asked on a Saturday', '2026-04-18T08:00:00Z', '2026-04-22T10:00'],
    ['when it was asked after midnight, as staff know it', '2026-04-15T22:30:00Z', '2026-04-21T10:00'],
  ])('waits three working days at most: %s', (_, at, expected) => {
    expect(planned(asking({}, at))).toEqual([`record/erasureToConfirm-1.escalation ${expected}`]);
  });

  it('waits no more once it is confirmed, or taken back', () => {
    expect(planned(asking({ confirmed: said }))).toEqual([]);
    expect(planned(asking({ revoked: said }))).toEqual([]);
  });

  it('and asks again after taking it back is waited for anew', () => {
    expect(planned(asking({ revoked: said }), asking({}, '2026-05-04T08:00:00Z'))).toEqual([
      'record/erasureToConfirm-2.escalation 2026-05-07T10:00',
    ]);
  });
});

it('nobody waits for anything that was never asked', () => {
  expect(erasureWatch(plan)).toEqual([]);
});

it.each([
  ['erasure', true],
  ['FU12', false],
])('what is of %s still happens to somebody who is to be forgotten: %s', (of, still) => {
  expect(isAboutErasure({ of })).toBe(still);
});
