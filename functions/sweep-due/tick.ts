import { noticeOutage } from './notice-outage.ts';
import type { OutagePorts } from './tell-studies.ts';
import { sweepDue, type SweepPorts, type SweepResult } from './sweep-due.ts';

/** What the minute's run does: an outage is noticed before what waited is handed on. */
export const tick = (ports: SweepPorts & OutagePorts): (() => Promise<SweepResult>) => {
  const sweep = sweepDue(ports);
  return async () => {
    await noticeOutage(ports);
    return sweep();
  };
};
