import { appointmentsIn } from '../../shared/domain/follow-up.ts';
import {
  byHandCount,
  byHandItems,
  byHandKey,
  byHandOf,
  invitesToNothing,
  isByHandKey,
  withByHand,
} from '../../shared/domain/by-hand.ts';
import { agendaOf } from '../../shared/domain/record-agenda.ts';
import type { ByHandMessage, ParticipantRecord, StepOutcome } from '../../shared/domain/record.ts';
import { aByHandMessage } from '../support/a-by-hand-message.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

const plan = aPlan();
const itemsOf = (record: ParticipantRecord, over: Partial<ByHandMessage> = {}) =>
  byHandItems(plan, { ...record, byHand: { 4: aByHandMessage(over) } });
const skipOf = (record: ParticipantRecord, over: Partial<ByHandMessage> = {}) => itemsOf(record, over)[0]?.skip;
const appointment = anAppointment('2026-04-28T10:30', '2026-03-20T08:00:00Z');

describe('a message that staff wrote', () => {
  it('is one step of its follow-up, by the one channel that they chose', () => {
    expect(itemsOf(anInterviewRecord(), { template: 'invite' })).toEqual([
      {
        key: 'FU12/byHand-4/byHand',
        stream: 'interviews',
        clock: 'byHand',
        of: 'FU12',
        definition: {
          id: 'byHand',
          from: 'due',
          send: { to: 'participant', template: 'invite', channels: ['sms'] },
        },
        does: 'send',
        nominal: Date.UTC(2026, 2, 26) / 86_400_000,
        at: Date.parse('2026-03-26T10:10:00Z'),
      },
    ]);
  });

  it('of their own words has the name of no text', () => {
    expect(itemsOf(anInterviewRecord())[0]?.definition.send?.template).toBe('ownWords');
  });

  it('that proves a number leaves at once, in the evening too, and invites to nothing', () => {
    const [item] = itemsOf(anInterviewRecord(), { template: 'verify', enteredAt: '2026-03-26T18:30:00Z' });
    expect(item).toMatchObject({ at: Date.parse('2026-03-26T18:30:00Z'), urgent: true });
    expect(itemsOf(anInterviewRecord(), { template: 'verify' }).map(invitesToNothing)).toEqual([true]);
    expect(itemsOf(anInterviewRecord(), { template: 'invite' }).map(invitesToNothing)).toEqual([false]);
  });

  it('carries the appointment that it names, of several', () => {
    const record = anInterviewRecord(booked(appointment, { ...appointment, n: 2, at: '2026-04-29T10:30' }));
    expect(itemsOf(record, { appointment: 2 })[0]).toMatchObject({
      key: 'FU12/appointment-2/byHand-4/byHand',
      appointment: { n: 2 },
    });
    expect(itemsOf(record)[0]).not.toHaveProperty('appointment');
  });
});

describe('a message that staff wrote does not go', () => {
  const life = (kind: 'dead' | 'emigrated') => ({ ...anInterviewRecord().participation, life: kind });
  const mentored = (kind: 'dead' | 'emigrated') => ({ ...aCheckInRecord().participation, life: kind });
  const hold = { from: '2026-03-20', kind: 'hospital', scope: 'both', enteredAt: '2026-03-20T06:00:00Z' } as const;

  it.each([
    ['to whoever died', 'dead', anInterviewRecord({ participation: life('dead') })],
    ['about check-ins to whoever died', 'dead', aCheckInRecord({ participation: mentored('dead') })],
    [
      'about check-ins to whoever left the country',
      'emigrated',
      aCheckInRecord({ participation: mentored('emigrated') }),
    ],
    ['during a hold', 'held', anInterviewRecord({ holds: [hold] })],
    ['after a stop', 'stopped', anInterviewRecord({ stopped: [{ from: '2026-03-01T08:00:00Z' }] })],
    [
      'to whoever died during a hold, and is named for that',
      'dead',
      anInterviewRecord({ participation: life('dead'), holds: [hold] }),
    ],
  ])('%s', (_when, reason, record) => {
    expect(skipOf(record)).toBe(reason);
  });

  it('is not what keeps one about an interview from who lives abroad', () => {
    expect(skipOf(anInterviewRecord({ participation: life('emigrated') }))).toBeUndefined();
    expect(skipOf(aCheckInRecord())).toBeUndefined();
  });

  it.each([
    ['ten minutes before', '2026-04-28T08:19:00Z', undefined],
    ['when it would leave as the appointment begins', '2026-04-28T08:20:00Z', 'appointmentBegun'],
    ['later', '2026-04-28T09:00:00Z', 'appointmentBegun'],
  ])('once its appointment has begun: written %s', (_when, enteredAt, reason) => {
    expect(skipOf(anInterviewRecord(booked(appointment)), { appointment: 1, enteredAt })).toBe(reason);
  });
});

describe('the key of a message by hand', () => {
  it.each([
    ['FU12/byHand-4/byHand', true],
    ['FU12/appointment-1/byHand-41/byHand', true],
    ['FU12/byHand-4/byHand#2', true],
    ['FU12/byHand-4/byHand#2x', false],
    ['FU12/byHand-/byHand', false],
    ['FU12/invite', false],
    ['byHand-4/byHand', false],
  ])('%s is one: %s', (key, isOne) => {
    expect(isByHandKey(key)).toBe(isOne);
  });

  it('leads back to its entry, also from its second channel', () => {
    const [fourth, fifth] = [aByHandMessage(), aByHandMessage({ event: 5, appointment: 1 })];
    const record = { byHand: { 4: fourth, 5: fifth } };
    expect(byHandOf(record, 'FU12/appointment-1/byHand-5/byHand#2')).toBe(fifth);
    expect(byHandOf(record, 'FU12/byHand-4/byHand')).toBe(fourth);
    expect(byHandOf(record, 'FU12/invite')).toBeUndefined();
    expect(byHandOf({}, 'FU12/byHand-4/byHand')).toBeUndefined();
  });
});

it('finds the appointments of a follow-up, and those with a mentor', () => {
  expect(appointmentsIn(anInterviewRecord(booked(appointment)), 'FU12')).toEqual([appointment]);
  expect(appointmentsIn(anInterviewRecord(booked(appointment)), 'FU24')).toEqual([]);
  expect(appointmentsIn(aCheckInRecord({ appointments: [appointment] }), 'checkIns')).toEqual([appointment]);
});

describe('how many of a follow-up were written by hand', () => {
  const outcome = (state: 'failed' | 'skipped' | 'sent'): StepOutcome =>
    ({ state, at: '2026-03-26T10:10:00Z', reason: 'held' }) as StepOutcome;
  const [first, second] = [aByHandMessage(), aByHandMessage({ event: 5 })];

  it('counts those that left or are about to', () => {
    const steps = { [byHandKey(first)]: outcome('sent') };
    expect(byHandCount({ byHand: { 4: first, 5: second }, steps }, 'FU12')).toBe(2);
  });

  it.each(['failed', 'skipped'] as const)('does not count one that %s', (state) => {
    const steps = { [byHandKey(first)]: outcome(state) };
    expect(byHandCount({ byHand: { 4: first, 5: second }, steps }, 'FU12')).toBe(1);
  });

  it('counts neither those of another follow-up nor one that proves a number', () => {
    const byHand = {
      4: first,
      5: aByHandMessage({ event: 5, of: 'FU24' }),
      6: aByHandMessage({ event: 6, template: 'verify' }),
    };
    expect(byHandCount({ byHand, steps: {} }, 'FU12')).toBe(1);
    expect(byHandCount({ steps: {} }, 'FU12')).toBe(0);
  });
});

describe('the agenda of whoever was written to by hand', () => {
  const record = anInterviewRecord();
  const planned = agendaOf(plan, record);
  const replacing = (over: Partial<ParticipantRecord> = {}) =>
    withByHand(
      plan,
      { ...record, byHand: { 4: aByHandMessage({ replaces: 'FU12/invite' }) }, ...over } as ParticipantRecord,
      planned,
    );
  const skipIn = (items: ReturnType<typeof replacing>, key: string) => items.find((item) => item.key === key)?.skip;

  it('is the planned one where nobody wrote', () => {
    expect(withByHand(plan, record, planned)).toBe(planned);
  });

  it('has the message in its place in time, and says what it replaces', () => {
    const items = replacing();
    const instants = items.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort((one, other) => one - other));
    expect(items).toHaveLength(planned.length + 1);
    expect(items.findIndex(({ key }) => key === 'FU12/byHand-4/byHand')).toBeLessThan(items.length - 1);
    expect(skipIn(items, 'FU12/invite')).toBe('replacedByHand');
    expect(skipIn(items, 'FU12/book2')).toBe(skipIn(planned, 'FU12/book2'));
  });

  it('keeps the step when the message ended unsent', () => {
    const failed = { state: 'failed', at: '2026-03-26T10:10:00Z' } as StepOutcome;
    const items = replacing({ steps: { 'FU12/byHand-4/byHand': failed } });
    expect(skipIn(items, 'FU12/invite')).toBeUndefined();
  });

  it('keeps the reason that a replaced step had of its own', () => {
    const off = planned.map((item) => (item.key === 'FU12/invite' ? { ...item, skip: 'held' as const } : item));
    const items = withByHand(plan, { ...record, byHand: { 4: aByHandMessage({ replaces: 'FU12/invite' }) } }, off);
    expect(skipIn(items, 'FU12/invite')).toBe('held');
  });
});
