import type { AgendaItem } from '../../shared/domain/agenda-item.ts';
import type { InterviewRecord, StepOutcome } from '../../shared/domain/record.ts';
import { abandonedSteps } from '../../shared/domain/waiting-steps.ts';
import { anInvitation } from '../support/a-pending.ts';
import { anInterviewRecord, TAKES_PART } from '../support/a-participant.ts';

const AT = '2026-03-23T09:00:00Z';
const waiting: StepOutcome = {
  state: 'waiting',
  notBefore: '2026-03-24T09:00:00Z',
  tries: 1,
  code: 'throttled',
  at: AT,
};
const failed: StepOutcome = { state: 'failed', attempt: 'a-1', channel: 'sms', template: 'invite', at: AT, code: 'x' };
const sent: StepOutcome = {
  state: 'sent',
  attempt: 'a-1',
  channel: 'sms',
  template: 'invite',
  at: AT,
  sentAt: AT,
  delivery: 'delivered',
};
const send = { to: 'participant', template: 'invite', channels: ['sms', 'email'] } as const;
const invite = (over: Partial<AgendaItem> = {}): AgendaItem =>
  anInvitation('invite', undefined, {
    definition: { id: 'invite', from: 'target', send: { ...send, channels: [...send.channels] } },
    ...over,
  });
const abandoned = (
  steps: Record<string, StepOutcome>,
  agenda: AgendaItem[] = [invite()],
  over: Partial<InterviewRecord> = {},
) => abandonedSteps(anInterviewRecord({ steps, ...over }), agenda);
const isWaiting = { 'FU12/invite': waiting };

describe('a message that the provider would not take yet', () => {
  it('is tried again as long as it is planned', () => {
    expect(abandoned(isWaiting)).toEqual([]);
    expect(abandoned({ 'FU12/invite': failed, 'FU12/invite#2': waiting })).toEqual([]);
  });

  it('is given up once nothing asks for it any more', () => {
    expect(abandoned(isWaiting, [])).toEqual([['FU12/invite', 'superseded']]);
    expect(abandoned(isWaiting, [anInvitation('book2')])).toEqual([['FU12/invite', 'superseded']]);
  });

  it('is given up as to somebody who died', () => {
    const participation = { ...TAKES_PART, life: 'dead' } as const;
    expect(abandoned(isWaiting, [], { participation })).toEqual([['FU12/invite', 'dead']]);
  });

  it('is given up for the reason for which it is planned no more', () => {
    expect(abandoned(isWaiting, [invite({ skip: 'booked' })])).toEqual([['FU12/invite', 'booked']]);
    expect(abandoned(isWaiting, [anInvitation('book2'), invite({ skip: 'booked' })])).toEqual([
      ['FU12/invite', 'booked'],
    ]);
  });

  it('is given up when an earlier way reached them after all', () => {
    expect(abandoned({ 'FU12/invite': sent, 'FU12/invite#2': waiting })).toEqual([['FU12/invite#2', 'superseded']]);
  });

  it('is given up when the follow-up has the outcome before which it lay', () => {
    const outcome = { outcome: 'done', on: '2026-03-25', enteredAt: '2026-03-25T09:00:00Z' } as const;
    const over = { archived: ['FU12'], followUps: { FU12: { appointments: [], outcome } } };
    expect(abandoned(isWaiting, [invite()], over)).toEqual([['FU12/invite', 'outcome']]);
  });

  it('is the only one that is given up', () => {
    const steps = { 'FU12/pre': sent, 'FU12/letter': failed, ...isWaiting };
    expect(abandoned(steps, [])).toEqual([['FU12/invite', 'superseded']]);
  });
});
