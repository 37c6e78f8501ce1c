import fc from 'fast-check';
import { byHandKey } from '../../shared/domain/by-hand.ts';
import { writeByHand } from '../../shared/domain/entries/write-by-hand.ts';
import { agendaOf } from '../../shared/domain/record-agenda.ts';
import type { ParticipantRecord, StepOutcome } from '../../shared/domain/record.ts';
import { actOf } from '../../shared/domain/reply-act.ts';
import { settle } from '../../shared/domain/settle.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { aByHandMessage } from '../support/a-by-hand-message.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { told } from '../support/planned.ts';
import { aPlan } from '../support/a-study.ts';
import { runs } from '../support/runs.ts';

const plan = aPlan();
const { zone, isOpen } = plan.appointments;

const sent = (template: string, at: string): StepOutcome => ({
  state: 'sent',
  attempt: `a-${template}`,
  channel: 'sms',
  template,
  at,
  sentAt: at,
  delivery: 'delivered',
});

const itemOf = (record: ParticipantRecord, step = 'byHand') =>
  agendaOf(plan, record).find(({ definition }) => definition.id === step);

const leaves = (enteredAt: string): string => {
  const item = itemOf(anInterviewRecord({ byHand: { 4: aByHandMessage({ enteredAt }) } }));
  return item ? told(plan, item) : '';
};

describe('a message by hand', () => {
  it.each([
    ['ten minutes later, while sending is open', '2026-03-26T10:00:00Z', '2026-03-26T11:10'],
    ['on the next morning, when ten minutes are past the closing', '2026-03-26T17:55:00Z', '2026-03-27T09:00'],
    ['after Easter, when written on Maundy Thursday', '2026-04-02T08:00:00Z', '2026-04-07T09:00'],
    ['by the summer hour, over the night that has 23', '2026-03-28T20:00:00Z', '2026-03-30T09:00'],
    ['by the winter hour, over the night that has 25', '2026-10-24T20:00:00Z', '2026-10-26T09:00'],
    ['in the new year, after the closed days', '2026-12-31T10:00:00Z', '2027-01-04T09:00'],
  ])('leaves %s', (_when, enteredAt, at) => {
    expect(leaves(enteredAt)).toBe(at);
  });

  it('never leaves outside sending hours, whenever it was written from 2024 to 2031', () => {
    const anInstant = fc.integer({ min: Date.parse('2024-01-01T00:00:00Z'), max: Date.parse('2031-12-01T00:00:00Z') });
    fc.assert(
      fc.property(anInstant, (now) => {
        const item = itemOf(anInterviewRecord({ byHand: { 4: aByHandMessage({ enteredAt: isoInstant(now) }) } }));
        return item !== undefined && isOpen(item.at) && item.at >= now + 599_000;
      }),
      { numRuns: runs(1_000), seed: 4 },
    );
  });

  it.each([
    ['just written', '2026-04-01T10:01:00Z'],
    ['looked at in the night', '2026-04-02T02:00:00Z'],
    ['looked at after Easter, before anybody is at work', '2026-04-07T05:00:00Z'],
  ])('waits for the next morning on which anything may leave, when its day had an invitation: %s', (_when, now) => {
    const enteredAt = '2026-04-01T10:00:00Z';
    const steps = Object.fromEntries(
      ['pre', 'invite', 'book2'].map((step) => [`FU12/${step}`, sent(step, '2026-04-01T08:00:00Z')]),
    );
    const record = anInterviewRecord({ byHand: { 4: aByHandMessage({ enteredAt }) }, steps });
    expect(settle(plan, record, Date.parse(now)).nextDueAt).toBe('2026-04-07T07:00:00Z');
  });

  it('is one more invitation of its interview, and refused where it has had them all', () => {
    const context = { now: Date.parse('2026-04-27T10:00:00Z'), by: 'coordinator-1', plan };
    const seven = Object.fromEntries(
      Array.from({ length: 7 }, (_, n) => [String(n + 1), aByHandMessage({ event: n + 1 })] as const),
    );
    const had = { 'FU12/invite': sent('invite', '2026-03-20T09:00:00Z') };
    const full = anInterviewRecord({ byHand: seven, steps: had });
    expect(writeByHand(full, { channel: 'sms' }, context)).toMatchObject({ kind: 'refused', why: 'capReached' });
    expect(itemOf(full, 'final')?.skip).toBe('cap');
    const failed: StepOutcome = { state: 'failed', code: 'other', at: '2026-04-20T09:00:00Z' };
    const steps = { ...had, [byHandKey(aByHandMessage({ event: 7 }))]: failed };
    expect(writeByHand({ ...full, steps }, { channel: 'sms' }, context).kind).toBe('entered');
  });

  it('is about the interview that is next, whatever became of the one before', () => {
    const context = { now: Date.parse('2026-06-20T10:00:00Z'), by: 'coordinator-1', plan };
    const result = writeByHand(anInterviewRecord(), { channel: 'email' }, context);
    expect(result).toMatchObject({ record: { byHand: { 1: { of: 'FU24', channel: 'email' } } } });
  });

  it('asks nobody of an arm without check-ins in the name of the mentors', () => {
    const context = { now: Date.parse('2026-06-20T10:00:00Z'), by: 'coordinator-1', plan };
    expect(writeByHand(aCheckInRecord({ arm: 'SAU' }), { channel: 'sms' }, context)).toMatchObject({
      why: 'armWithoutCheckIns',
    });
  });

  it('is answered by nobody but a person, where its words are somebody’s own', () => {
    const now = Date.parse('2026-03-27T10:00:00Z');
    const asked = { 'FU12/invite': sent('invite', '2026-03-20T09:00:00Z') };
    const own = { [byHandKey(aByHandMessage())]: sent('ownWords', '2026-03-26T10:10:00Z') };
    const chosen = { [byHandKey(aByHandMessage())]: sent('book2', '2026-03-26T10:10:00Z') };
    const answered = (steps: Record<string, StepOutcome>) =>
      actOf('callbackOrConfirm', 'own', anInterviewRecord({ steps }), { zone, writtenAt: now, now });
    expect(answered(asked)).toEqual({ kind: 'askForCall', of: 'FU12' });
    expect(answered({ ...asked, ...own })).toEqual({ kind: 'nothing' });
    expect(answered({ ...asked, ...chosen })).toEqual({ kind: 'askForCall', of: 'FU12' });
  });
});
