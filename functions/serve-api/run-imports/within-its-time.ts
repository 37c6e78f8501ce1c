import type { Instant } from '../../../shared/domain/zone.ts';
import type { RunPorts } from './ports.ts';

/**
 * Nothing is written by a run whose time is over: it stood still, and the next one may have said by now what the file has written.
 * @param until when another run may begin
 * @throws Error instead of a commit after that
 */
export const withinItsTime = (ports: RunPorts, until: Instant): RunPorts => ({
  ...ports,
  records: {
    ...ports.records,
    commit: async (commit) => {
      if (ports.clock.now() >= until) throw new Error('the run of an import outlived its time');
      return ports.records.commit(commit);
    },
  },
});
