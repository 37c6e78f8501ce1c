import type { Step } from '../../shared/domain/protocol.ts';
import type { Appointment, InterviewRecord, StepOutcome, Task } from '../../shared/domain/record.ts';
import { callOf } from '../../shared/domain/telling-call.ts';
import { lastStartKnown, toldOf } from '../../shared/domain/told-change.ts';
import { aTask } from '../support/a-commit.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan, aPlanWith } from '../support/a-study.ts';
import { aTextThatLeft } from '../support/a-text-that-left.ts';
import { anAppointment, booked } from '../support/planned.ts';

const plan = aPlan();
const off = { how: 'cancelled', at: '2026-04-27T09:00:00Z', by: 'staff' } as const;
const agreed = (over: Partial<Appointment> = {}): Appointment =>
  anAppointment('2026-04-28T10:30', '2026-03-23T08:00:00Z', over);
const sent = (delivery: 'sent' | 'delivered' | 'failed'): StepOutcome =>
  ({
    state: 'sent',
    attempt: 'a-1',
    channel: 'sms',
    template: 'cancelled',
    at: '2026-04-27T09:10:00Z',
    sentAt: '2026-04-27T09:10:00Z',
    delivery,
  }) as StepOutcome;
const needless = (step: string, appointment: Appointment, over: Partial<InterviewRecord> = {}) =>
  toldOf(plan, anInterviewRecord({ ...booked(appointment), ...over }), step);
const OFF_CALL = `FU12/appointment-1/${callOf('cancelled')}`;
const MOVE_CALL = `FU12/appointment-1/${callOf('moved')}`;

describe('the call that an interview is off', () => {
  const about = (over: Partial<InterviewRecord> = {}, end: Appointment['end'] = off) =>
    needless(OFF_CALL, agreed({ ...(end ? { end } : {}) }), over);

  it('is made until a message of it was delivered', () => {
    expect(about()).toBeUndefined();
    expect(about({ steps: { 'FU12/appointment-1/cancelled': sent('sent') } })).toBeUndefined();
    expect(about({ steps: { 'FU12/appointment-1/cancelled': sent('failed') } })).toBeUndefined();
    expect(about({ steps: { 'FU12/appointment-1/cancelled': sent('delivered') } })).toBe('delivered');
    expect(about({ steps: { 'FU12/appointment-1/cancelled#2': sent('delivered') } })).toBe('delivered');
  });

  it.each([
    'FU12/appointment-1/moved',
    'FU12/appointment-1/appt1',
    'FU12/appointment-2/cancelled',
    'FU24/appointment-1/cancelled',
    'FU12/appointment-1/cancelled~2',
  ])('is made though %s was delivered, which says something else', (key) => {
    expect(about({ steps: { [key]: sent('delivered') } })).toBeUndefined();
  });

  it('is needless when one of several messages of it was delivered', () => {
    const message = (id: string): Step => ({
      id,
      from: 'cancelled',
      send: { to: 'participant', template: id, channels: ['sms'] },
    });
    const twoMessages = aPlanWith({ appointment: [message('cancelled'), message('sorry')] });
    const record = anInterviewRecord({
      ...booked(agreed({ end: off })),
      steps: { 'FU12/appointment-1/sorry': sent('delivered') },
    });
    expect(toldOf(twoMessages, record, OFF_CALL)).toBe('delivered');
  });

  it('is needless when nothing is off any more', () => {
    expect(needless(OFF_CALL, agreed())).toBe('voided');
    expect(about({}, { how: 'moved', at: off.at, by: 'staff' })).toBe('voided');
    expect(about({ followUps: {} })).toBe('voided');
    expect(needless('FU12/appointment-2/tellByCall', agreed({ end: off }))).toBe('voided');
    expect(needless('FU12/another', agreed({ end: off }))).toBe('voided');
  });

  it('is needless when the same time was agreed on anew, and made when it was another one', () => {
    const again = (at: string) => about(booked(agreed({ end: off }), { ...agreed(), n: 2, at }));
    expect(again('2026-04-28T10:30')).toBe('appointment-2');
    expect(again('2026-04-28T11:30')).toBeUndefined();
  });

  it('is made when the follow-up was closed while the interview was still to come', () => {
    const outcome = { outcome: 'notDone', on: '2026-04-27', reason: 'staff-cancelled', enteredAt: off.at } as const;
    expect(
      needless(OFF_CALL, agreed(), { followUps: { FU12: { appointments: [agreed()], outcome } } }),
    ).toBeUndefined();
  });

  describe('after the first cancellation was taken back, and there was another', () => {
    const again = { voidedEnds: { 'FU12/appointment-1': 1 } };

    it('is the second call alone', () => {
      expect(about(again)).toBe('voided');
      expect(needless(`${OFF_CALL}~2`, agreed({ end: off }), again)).toBeUndefined();
      expect(needless(`${OFF_CALL}~2`, agreed({ end: off }))).toBe('voided');
    });

    it('is needless when the second message was delivered, not the first', () => {
      const with_ = (key: string) =>
        needless(`${OFF_CALL}~2`, agreed({ end: off }), { ...again, steps: { [key]: sent('delivered') } });
      expect(with_('FU12/appointment-1/cancelled')).toBeUndefined();
      expect(with_('FU12/appointment-1/cancelled~2')).toBe('delivered');
    });
  });
});

describe('the call that an interview is at another time', () => {
  it('is made until a message of the move was delivered', () => {
    const about = (steps: InterviewRecord['steps']) => needless(MOVE_CALL, agreed({ moved: true }), { steps });
    expect(about({})).toBeUndefined();
    expect(about({ 'FU12/appointment-1/cancelled': sent('delivered') })).toBeUndefined();
    expect(about({ 'FU12/appointment-1/moved': sent('delivered') })).toBe('delivered');
  });

  it('is needless once they were reached since by the call that another time stands no more', () => {
    const about = (at: string) =>
      needless(MOVE_CALL, agreed({ moved: true }), {
        tasks: {
          t1: aTask('t1', { step: MOVE_CALL, kind: 'deliverByCall', since: '2026-04-20T08:00:00Z' }),
          t2: aTask('t2', {
            step: 'FU12/appointment-2/tellByCall.voided',
            kind: 'deliverByCall',
            state: 'done',
            done: { at, by: 'coordinator-1' },
          }),
        },
      });
    expect(about('2026-04-20T08:30:00Z')).toBe('superseded');
    expect(about('2026-04-20T07:30:00Z')).toBeUndefined();
  });

  it('is one of its own, whatever became of ends that were taken back', () => {
    expect(callOf('moved')).not.toBe(callOf('cancelled'));
    const again = { voidedEnds: { 'FU12/appointment-1': 1 } };
    expect(needless(MOVE_CALL, agreed({ moved: true }), again)).toBeUndefined();
    expect(needless('FU12/appointment-2/tellByCall.moved', agreed({ moved: true }))).toBe('voided');
  });

  it('is of the tenth appointment as well as of the first', () => {
    const steps = { 'FU12/appointment-10/moved': sent('delivered') };
    const tenth = agreed({ n: 10, moved: true });
    expect(needless('FU12/appointment-10/tellByCall.moved', tenth, { steps })).toBe('delivered');
  });

  it('is needless once they asked for another time or came to this one, and not once they missed it', () => {
    const ended = (end: Omit<Required<Appointment>['end'], 'at'>) =>
      needless(MOVE_CALL, agreed({ moved: true, end: { at: off.at, ...end } }));
    expect(ended({ how: 'cancelled', by: 'participant' })).toBe('appointment-1.cancelled');
    expect(ended({ how: 'cancelled', by: 'participant', final: true })).toBeUndefined();
    expect(ended({ how: 'noShow', by: 'participant' })).toBeUndefined();
    const done = (enteredAt: string, over: Partial<Appointment> = {}) => {
      const outcome = { outcome: 'done', on: '2026-04-28', enteredAt } as const;
      const followUps = { FU12: { appointments: [agreed({ moved: true, ...over })], outcome } };
      return needless(MOVE_CALL, agreed(), { followUps });
    };
    expect(done('2026-04-28T08:30:00Z')).toBe('outcome');
    expect(done('2026-04-28T08:29:59Z')).toBeUndefined();
    expect(done('2026-04-28T08:30:00Z', { end: off })).toBeUndefined();
  });

  describe('after which it was moved once more', () => {
    const away = (n: number): Appointment => agreed({ n, moved: true, end: { how: 'moved', at: off.at, by: 'staff' } });
    const later = (step: string, over: Partial<Task> = {}) => {
      const others = { t0: aTask('t0', { since: '2026-04-01T08:00:00Z' }), t2: aTask('t2', { step, ...over }) };
      const appointments = [away(1), agreed({ n: 2, moved: true })];
      const followUps = { FU12: { appointments }, FU24: { appointments } };
      return needless(MOVE_CALL, agreed(), { followUps, tasks: others });
    };

    it('is needless beside the call about the later time, of this interview', () => {
      expect(later('FU12/appointment-2/tellByCall.moved')).toBe('superseded');
      expect(later('FU24/appointment-2/tellByCall.moved')).toBeUndefined();
      expect(later('FU12/appointment-3/tellByCall.moved')).toBeUndefined();
    });

    it('is needless once that call was made, whatever became of what it told', () => {
      const done = { at: '2026-04-27T10:00:00Z', by: 'coordinator-1' };
      expect(later('FU12/appointment-3/tellByCall.moved', { state: 'done', done })).toBe('superseded');
    });
  });

  it('is needless by what they heard since it was asked for, not since another one was', () => {
    const done = { at: '2026-04-20T07:30:00Z', by: 'coordinator-1' };
    const tasks = {
      t0: aTask('t0', { step: 'FU12/call1', since: '2026-04-01T08:00:00Z' }),
      t1: aTask('t1', { step: MOVE_CALL, kind: 'deliverByCall', since: '2026-04-20T08:00:00Z' }),
      t2: aTask('t2', { step: 'FU12/appointment-2/tellByCall.voided', kind: 'deliverByCall', state: 'done', done }),
    };
    expect(needless(MOVE_CALL, agreed({ moved: true }), { tasks })).toBeUndefined();
  });
});

describe('the last time at which they might stand there', () => {
  const away = agreed({ end: { how: 'moved', at: '2026-04-15T08:00:00Z', by: 'staff' } });
  const earlier = agreed({ n: 2, at: '2026-04-27T10:30', enteredAt: '2026-04-15T08:00:00Z', moved: true });
  const last = (steps: InterviewRecord['steps'], over: Partial<Appointment> = {}): string => {
    const now = { ...earlier, ...over };
    const record = anInterviewRecord({ ...booked(away, now), steps });
    return new Date(lastStartKnown(plan, record, 'FU12', now)).toISOString();
  };
  const [THIS, BEFORE] = ['2026-04-27T08:30:00.000Z', '2026-04-28T08:30:00.000Z'];
  const text = (state: 'sent' | 'unconfirmed'): StepOutcome => aTextThatLeft('2026-04-15T08:10:00Z', state);

  it('is the one before, where staff moved it and no text of that left for sure', () => {
    expect(last({})).toBe(BEFORE);
    expect(last({ 'FU12/appointment-2/moved': text('unconfirmed') })).toBe(BEFORE);
    expect(last({ 'FU12/appointment-2/appt7': text('sent') })).toBe(BEFORE);
    expect(last({ 'FU12/appointment-1/moved': text('sent') })).toBe(BEFORE);
  });

  it('is this one, where none is known before it', () => {
    const start = (of: string) => new Date(lastStartKnown(plan, anInterviewRecord(), of, earlier)).toISOString();
    expect(['FU12', 'unknown'].map(start)).toEqual([THIS, THIS]);
  });

  it('is this one, where they wished it or were written to', () => {
    expect(last({}, { askedBy: 'participant' })).toBe(THIS);
    expect(last({ 'FU12/appointment-2/moved': text('sent') })).toBe(THIS);
    expect(last({ 'FU12/appointment-2/moved': text('unconfirmed'), 'FU12/appointment-2/moved#2': text('sent') })).toBe(
      THIS,
    );
  });
});
