import { registersUnread } from '../../../shared/domain/entries/registers-put-off.ts';
import { changeAnchors } from '../../../shared/domain/entries/change-anchors.ts';
import type { InterviewRecord, Outcome } from '../../../shared/domain/record.ts';
import { aPlan } from '../../support/a-study.ts';
import { aParticipant } from '../../support/a-participant.ts';
import { atWork, MONDAY, standing } from '../../support/an-entry.ts';

const read = (said: Partial<Outcome> = {}): InterviewRecord['followUps'] => ({
  FU12: { appointments: [], outcome: { outcome: 'done', on: '2026-04-18', enteredAt: MONDAY } },
  REG24: { appointments: [], outcome: { outcome: 'done', on: '2027-07-19', enteredAt: MONDAY, ...said } },
});
const followUpsWith = (dates: Record<string, string>, over: Partial<InterviewRecord>): InterviewRecord['followUps'] =>
  standing(changeAnchors(aParticipant(over), dates, atWork())).interviews.followUps;
const followUpsFrom = (baseline: string, over: Partial<InterviewRecord>): InterviewRecord['followUps'] =>
  followUpsWith({ baseline }, over);

describe('a corrected date that puts off a register which was read', () => {
  it('has it read anew, and holds no interview again that was held', () => {
    expect(followUpsFrom('2025-10-18', { followUps: read() })).toEqual({ ...read(), REG24: { appointments: [] } });
  });

  // It is due on 18 July 2027, a Sunday.
  it.each<[string, string, Partial<Outcome>, boolean]>([
    ['to the Sunday after it was read', '2025-04-25', { on: '2027-07-23' }, true],
    ['to the Monday after it was read', '2025-04-26', { on: '2027-07-23' }, false],
    ['by less than it was read late', '2025-04-19', {}, true],
    [
      'nowhere, but brings it forward, and it was read too early all the time',
      '2025-04-17',
      { on: '2027-01-04' },
      true,
    ],
    ['that is not to be read at all', '2025-10-18', { outcome: 'notDone', reason: 'administrative' }, true],
  ])('%s: whether that counts', (_, baseline, said, counts) => {
    const { REG24 } = read(said);
    const after = followUpsFrom(baseline, { followUps: REG24 ? { REG24 } : {} });
    expect(after['REG24']?.outcome !== undefined).toBe(counts);
  });

  it('is not one of another date, and takes nothing that was read too early all the time', () => {
    const early = { REG24: read({ on: '2027-01-04' })['REG24'] ?? { appointments: [] } };
    expect(followUpsWith({ randomisation: '2025-05-01' }, { followUps: early })).toEqual(early);
  });

  it('does so also where the date had been taken away before', () => {
    const over = { anchors: { consent: '2025-04-10' }, followUps: read() };
    expect(followUpsFrom('2025-10-18', over)['REG24']).toEqual({ appointments: [] });
  });

  it('may lie behind the reading', () => {
    const { REG24 } = read();
    expect(followUpsFrom('2027-07-20', { followUps: REG24 ? { REG24 } : {} })['REG24']).toEqual({ appointments: [] });
  });
});

describe('what whoever corrects a date is told of', () => {
  const unread = (followUps: InterviewRecord['followUps']): string[] =>
    registersUnread({ followUps: read() }, { followUps }, aPlan()).map(({ id }) => id);

  it('is the register that this takes a reading from, and no interview', () => {
    expect(unread({ ...read(), REG24: { appointments: [] } })).toEqual(['REG24']);
    expect(unread({})).toEqual(['REG24']);
    expect(unread(read())).toEqual([]);
  });

  it('is none of which nothing was read', () => {
    expect(registersUnread({ followUps: {} }, { followUps: {} }, aPlan())).toEqual([]);
    expect(registersUnread({ followUps: {} }, { followUps: read() }, aPlan())).toEqual([]);
  });
});
