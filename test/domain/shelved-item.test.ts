import { isShelved } from '../../shared/domain/shelved-item.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import { anInvitation } from '../support/a-pending.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';

const AT = '2026-03-23T09:00:00Z';
const ended = (enteredAt: string, over: Partial<InterviewRecord> = {}) =>
  anInterviewRecord({
    archived: ['FU12'],
    followUps: { FU12: { appointments: [], outcome: { outcome: 'done', on: '2026-03-23', enteredAt } } },
    ...over,
  });
const item = anInvitation('invite', AT);

describe('what became of a step is put away with its follow-up', () => {
  it('when it lay before the outcome', () => {
    expect(isShelved(ended('2026-03-23T09:00:01Z'), item)).toBe(true);
    expect(isShelved(ended(AT), item)).toBe(false);
  });

  it.each<[string, InterviewRecord]>([
    ['the follow-up is not put away yet', ended('2026-03-25T09:00:00Z', { archived: [] })],
    ['nothing was ever put away', anInterviewRecord({ followUps: ended('2026-03-25T09:00:00Z').followUps })],
    ['another one was put away', ended('2026-03-25T09:00:00Z', { archived: ['BL'] })],
    ['its outcome was taken back', ended(AT, { followUps: { FU12: { appointments: [] } } })],
    ['nothing is known of it', ended(AT, { followUps: {} })],
  ])('and not where %s', (_, record) => {
    expect(isShelved(record, item)).toBe(false);
  });

  it('but for messages by hand, and for check-ins', () => {
    expect(isShelved(ended('2026-03-25T09:00:00Z'), { ...item, clock: 'byHand' })).toBe(false);
    expect(isShelved(aCheckInRecord(), item)).toBe(false);
  });
});
