import type { Ending } from '../../shared/domain/ending.ts';

/** Of `mentor-1`, whose people go to `mentor-2`. */
export const anEnding = (over: Partial<Ending> = {}): Ending => ({
  study: 'ips-ma',
  user: 'mentor-1',
  version: 1,
  on: '2026-03-09',
  state: 'planned',
  at: '2026-03-06T09:00:00Z',
  by: 'lead-1',
  successors: [{ user: 'mentor-2' }],
  plan: { participants: [], appointments: [], tasks: [], covers: [] },
  ...over,
});
