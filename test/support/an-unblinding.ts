import type { Unblinding } from '../../shared/domain/record.ts';

/** The first assessor learnt from the participant what they must not know. */
export const anUnblinding = (over: Partial<Unblinding> = {}): Unblinding => ({
  event: 3,
  on: '2026-03-19',
  assessor: 'assessor-1',
  how: 'participant',
  consequence: 'otherAssessor',
  enteredAt: '2026-03-20T09:00:00Z',
  by: 'coordinator-1',
  ...over,
});
