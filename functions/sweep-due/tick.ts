import { noticeBeforeTick } from './notice-before-tick.ts';
import type { TellingPorts } from './tell-studies.ts';
import { sweepDue, type SweepPorts, type SweepResult } from './sweep-due.ts';

/** What the minute's run does: an outage is noticed before what waited is handed on. */
export const tick = (ports: SweepPorts & TellingPorts): (() => Promise<SweepResult>) => {
  const sweep = sweepDue(ports);
  return async () => {
    await noticeBeforeTick(ports);
    return sweep();
  };
};
