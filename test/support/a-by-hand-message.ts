import type { ByHandMessage } from '../../shared/domain/record.ts';

/** A text in staff's own words to somebody whose FU12 is to be booked, entered on Thursday 26 March 2026 at eleven in Copenhagen. */
export const aByHandMessage = (over: Partial<ByHandMessage> = {}): ByHandMessage => ({
  event: 4,
  enteredAt: '2026-03-26T10:00:00Z',
  by: 'coordinator-1',
  channel: 'sms',
  of: 'FU12',
  ...over,
});
