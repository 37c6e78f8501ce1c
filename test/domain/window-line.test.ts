import { anchorVisit } from '../../shared/domain/anchor-visit.ts';
import { windowOf } from '../../shared/domain/follow-up.ts';
import { wentOut } from '../../shared/domain/went-out.ts';
import { windowLine } from '../../shared/domain/window-line.ts';
import { aPlan, builtIn } from '../support/a-study.ts';

const plan = aPlan();
const lineOf = (id: string) => {
  const timepoint = plan.timepoint(id);
  const window = timepoint && windowOf(timepoint, { baseline: '2025-04-18' });
  if (window === undefined) throw new Error(`no window of ${id}`);
  return windowLine(plan, window);
};

describe('the dates of a follow-up', () => {
  it('are its day, the first and the last one of its window, and the day on which it can be booked', () => {
    expect(lineOf('FU12')).toStrictEqual({
      target: '2026-04-18',
      opens: '2026-03-21',
      closes: '2026-06-13',
      bookable: '2026-04-20',
    });
  });

  it('have no window where the follow-up has none', () => {
    expect(lineOf('REG24')).toMatchObject({ opens: null, closes: null });
  });
});

describe('the visit from which the others are counted', () => {
  it('is the one on the day of its anchor', () => {
    const protocol = builtIn('ips-ma');
    expect(anchorVisit(protocol, 'baseline')?.id).toBe('BL');
    expect(anchorVisit(protocol, 'randomisation')).toBeUndefined();
    const later = protocol.timepoints.filter(({ id }) => id !== 'BL');
    expect(anchorVisit({ ...protocol, timepoints: later }, 'baseline')).toBeUndefined();
  });
});

describe('a message that a provider has, or may have', () => {
  it.each([
    ['sending', true],
    ['sent', true],
    ['unknown', true],
    ['unconfirmed', true],
    ['waiting', false],
    ['failed', false],
    ['skipped', false],
  ])('%s: %s', (state, expected) => {
    expect(wentOut(state)).toBe(expected);
  });
});
