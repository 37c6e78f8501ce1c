import { localClock } from '../../../local/clock/local-clock.ts';
import type { KeptTime } from '../../../local/kept/run-file.ts';

const AT = '2026-03-02T07:00:00.000Z';

describe('a clock on one machine', () => {
  it('that stands still stands after it was turned, for the life of its data', () => {
    const kept: KeptTime[] = [];
    const clock = localClock(
      { kind: 'standing', at: AT },
      () => 0,
      (time) => kept.push(time),
    );
    clock.hold();
    clock.moveTo(Date.parse('2026-03-03T07:00:00Z'));
    clock.release();
    expect(kept).toEqual([{ kind: 'standing', at: '2026-03-03T07:00:00.000Z' }]);
    expect(clock.now()).toBe(Date.parse('2026-03-03T07:00:00Z'));
  });

  it('that runs goes on from where it was turned to', () => {
    let machine = 1_000;
    const kept: KeptTime[] = [];
    const clock = localClock(
      { kind: 'running', aheadMs: 0 },
      () => machine,
      (time) => kept.push(time),
    );
    clock.hold();
    machine = 5_000;
    expect(clock.now()).toBe(1_000);
    clock.moveTo(10_000);
    clock.release();
    machine = 6_000;
    expect(clock.now()).toBe(11_000);
    expect(kept.at(-1)).toEqual({ kind: 'running', aheadMs: 5_000 });
  });
});
