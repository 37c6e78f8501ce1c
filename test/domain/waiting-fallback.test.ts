import { decide } from '../../shared/domain/decide.ts';
import type { InterviewRecord, StepOutcome } from '../../shared/domain/record.ts';
import { settle } from '../../shared/domain/settle.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';

const plan = aPlan();
const AT = '2026-03-20T09:00:00Z';
const NOW = '2026-03-23T09:01:00Z';
const byText = { attempt: 'a1', template: 'invite', at: AT, channel: 'sms' } as const;
const sent = (delivery: Extract<StepOutcome, { state: 'sent' }>['delivery']): StepOutcome => ({
  ...byText,
  state: 'sent',
  sentAt: AT,
  delivery,
});
const failed: StepOutcome = { ...byText, state: 'failed', code: 'x' };
const unconfirmed: StepOutcome = { ...byText, state: 'unconfirmed' };
const BOTH = { sms: true, email: true };

/** A mail that waits to be tried again, in place of a text of which this is known. */
const lookAt = (text: StepOutcome, consent: InterviewRecord['consent']) => {
  const mail: StepOutcome = { state: 'waiting', tries: 1, code: 'x', at: '2026-03-21T09:00:00Z', notBefore: NOW };
  const steps = { 'FU12/invite': text, 'FU12/invite#2': mail };
  const record = anInterviewRecord({ registeredAt: '2026-03-19T08:00:00Z', consent, steps });
  const now = Date.parse(NOW);
  const { send, record: after } = decide(record, { plan, now, unclearSends: 'flag', idOf: (key) => key });
  const { steps: left, tasks } = settle(plan, after, now);
  const outcome = left['FU12/invite#2'];
  return {
    goes: send?.key,
    mail: outcome?.state === 'skipped' ? outcome.reason : outcome?.state,
    asked: Object.values(tasks).map(({ why }) => why),
  };
};

describe('a mail that waits to be tried again in place of a text', () => {
  it.each<[string, StepOutcome]>([
    ['failed', failed],
    ['was not confirmed', unconfirmed],
    ['was not told of', sent('sent')],
  ])('goes where the text %s', (_, text) => {
    expect(lookAt(text, BOTH)).toMatchObject({ goes: 'FU12/invite#2', mail: 'waiting' });
  });

  it.each<[string, StepOutcome]>([
    ['has arrived meanwhile', sent('delivered')],
    ['may have left in hours that a restore took back', { ...unconfirmed, code: 'restored' }],
  ])('goes no more, and does not wait for ever, where the text %s', (_, text) => {
    expect(lookAt(text, BOTH)).toEqual({ goes: undefined, mail: 'superseded', asked: [] });
  });

  it.each<[string, StepOutcome]>([
    ['failed', failed],
    ['was not confirmed', unconfirmed],
    ['was not told of', sent('sent')],
  ])('ends with a task once mails are not agreed to any more, where the text %s', (_, text) => {
    expect(lookAt(text, { sms: true })).toEqual({ goes: undefined, mail: 'noChannel', asked: ['noChannel'] });
  });
});
