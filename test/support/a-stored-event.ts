import type { StoredEvent } from '../../shared/domain/event.ts';

/** What a coordinator entered of a participant's interviews. */
export const aStoredEvent = (over: Partial<StoredEvent> = {}): StoredEvent => ({
  study: 'ips-ma',
  participant: 'P-7Q4K',
  stream: 'interviews',
  version: 4,
  action: 'contactChanged',
  at: '2026-03-20T09:00:00Z',
  by: 'coordinator-1',
  changes: [],
  token: 't',
  previous: '',
  hash: '',
  ...over,
});
