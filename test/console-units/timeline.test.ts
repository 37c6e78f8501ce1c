import * as fc from 'fast-check';
import { clustered, markOf, type Mark } from '../../console/src/pages/participant/timeline/marks.ts';
import { moved } from '../../console/src/pages/participant/timeline/moves.ts';
import {
  centred,
  isInSight,
  panned,
  placeOf,
  wholeOf,
  zoomed,
} from '../../console/src/pages/participant/timeline/view.ts';
import type { AgendaItem } from '../../console/src/pages/participant/queries.ts';

const DAY_MS = 86_400_000;
const aMark = (id: string, day: number, lane: Mark['lane'] = 'messages'): Mark => ({
  id,
  lane,
  at: day * DAY_MS,
  shape: 'disc',
  tone: 'good',
  name: id,
});
const anItem = (part: Partial<AgendaItem>): AgendaItem => ({
  followUp: 'FU12',
  step: 'invite',
  does: 'send',
  nominal: '2026-03-05',
  at: '2026-03-05T10:00:00+01:00',
  state: 'planned',
  ...part,
});

describe('the timeline of a participant', () => {
  it('places a step where the clock of the study says, whatever the offset of the season', () => {
    expect(placeOf('2026-03-05T10:00:00+01:00')).toBe(Date.UTC(2026, 2, 5, 10));
    expect(placeOf('2026-07-05T10:00:00+02:00')).toBe(Date.UTC(2026, 6, 5, 10));
    expect(placeOf('2026-03-05')).toBe(Date.UTC(2026, 2, 5));
  });

  it('tells how a message ended by a shape of its own', () => {
    const shapes = (['planned', 'sending', 'sent', 'failed', 'skipped'] as const).map(
      (state) => markOf(anItem({ state }), '').shape,
    );
    expect(new Set(shapes).size).toBe(shapes.length);
    expect(markOf(anItem({ state: 'sent', delivery: 'bounced' }), '').shape).toBe('warning');
  });

  it('makes one of marks that would lie on each other, and loses none', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1 }), (days) => {
        const clusters = clustered(
          days.map((day, n) => aMark(`m${String(n)}`, day)),
          (at) => at / DAY_MS,
          24,
        );
        expect(clusters.flatMap(({ marks }) => marks)).toHaveLength(days.length);
        const ends = clusters.map(({ marks }) => [marks[0]?.at ?? 0, marks.at(-1)?.at ?? 0] as const);
        for (const [n, [start]] of ends.entries())
          if (n > 0) expect(start - (ends[n - 1]?.[1] ?? 0)).toBeGreaterThanOrEqual(24 * DAY_MS);
      }),
    );
  });

  it('never shows beyond what there is, however one zooms and pans', () => {
    const whole = wholeOf([0, 700 * DAY_MS]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0.5, 2, -1, 1), { maxLength: 30 }), (acts) => {
        const view = acts.reduce(
          (current, act) => (Math.abs(act) === 1 ? panned(current, act, whole) : zoomed(current, act, whole)),
          whole,
        );
        expect(view.from).toBeGreaterThanOrEqual(whole.from);
        expect(view.to).toBeLessThanOrEqual(whole.to);
        expect(view.to - view.from).toBeGreaterThanOrEqual(14 * DAY_MS);
      }),
    );
  });

  it('brings a mark into sight when the keyboard leads to it', () => {
    const whole = wholeOf([0, 700 * DAY_MS]);
    const near = zoomed(whole, 0.1, whole);
    expect(isInSight(near, 690 * DAY_MS)).toBe(false);
    expect(isInSight(centred(near, 690 * DAY_MS, whole), 690 * DAY_MS)).toBe(true);
  });

  it('leads by arrows along a line, and down to what lies nearest on the next line that has anything', () => {
    const lanes = ['followUps', 'appointments', 'messages'] as const;
    const clusters = [
      ...clustered([aMark('target', 100, 'followUps')], (at) => at / DAY_MS, 1),
      ...clustered([aMark('first', 10), aMark('near', 90), aMark('last', 300)], (at) => at / DAY_MS, 1),
    ];
    const from = (id: string) => clusters.find((cluster) => cluster.id === id) ?? clusters[0]!;
    expect(moved(clusters, lanes, from('target'), 'ArrowDown')?.id).toBe('near');
    expect(moved(clusters, lanes, from('near'), 'ArrowRight')?.id).toBe('last');
    expect(moved(clusters, lanes, from('first'), 'ArrowLeft')).toBeUndefined();
    expect(moved(clusters, lanes, from('last'), 'Home')?.id).toBe('first');
    expect(moved(clusters, lanes, from('first'), 'ArrowUp')?.id).toBe('target');
  });
});
