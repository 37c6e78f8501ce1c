import { type Circumstances, type Measurement, withFigures } from '../../bench/kit/report.ts';

const on = (commit: string): Circumstances => ({ on: '2026-11-27', node: 'v20.20.2', machine: '2 × AMD', commit });
const measured = (name: string, value: number): Measurement => ({
  name,
  about: `About ${name}`,
  figures: [{ what: 'requests', value, unit: 'requests', goal: { most: 4 } }],
  leftOut: [],
  seconds: 12,
});
const ORDER = ['agenda', 'tick'];
const EMPTY = 'Before.\n\n<!-- figures --><!-- end of figures -->\n\nAfter.\n';

describe('the page of what was measured', () => {
  it('tells of each benchmark the figure, the goal, and whether it is met, in the order of the benchmarks', () => {
    const page = withFigures(EMPTY, [measured('tick', 5), measured('agenda', 4)], on('abc'), ORDER);
    expect(page).toMatch(/^Before\.\n\n<!-- figures -->\n\n### agenda\n/);
    expect(page).toContain('at abc, Node v20.20.2, 2 × AMD, in 12 s.\n');
    expect(page).toContain('| requests | 4 requests | at most 4 requests | met |\n\n### tick');
    expect(page).toMatch(
      /\| requests \| 5 requests \| at most 4 requests \| missed \|\n\n<!-- end of figures -->\n\nAfter\.\n$/,
    );
  });

  it('keeps what was not measured anew, with its own commit, and is the same when written twice', () => {
    const first = withFigures(EMPTY, [measured('agenda', 3), measured('tick', 3)], on('abc'), ORDER);
    const second = withFigures(first, [measured('tick', 4)], on('def'), ORDER);
    expect(second).toMatch(/### agenda\n[^#]* at abc,[^#]*\| 3 requests[^#]*### tick\n[^#]* at def,[^#]*\| 4 requests/);
    expect(withFigures(second, [measured('tick', 4)], on('def'), ORDER)).toBe(second);
  });

  it('forgets a benchmark that is no more', () => {
    const page = withFigures(EMPTY, [measured('agenda', 3), measured('tick', 3)], on('abc'), ORDER);
    expect(withFigures(page, [measured('tick', 3)], on('abc'), ['tick'])).not.toContain('agenda');
  });

  it('is refused where it has no place for figures', () => {
    expect(() => withFigures('Nothing.', [], on('abc'), ORDER)).toThrow('has no <!-- figures -->');
  });
});
