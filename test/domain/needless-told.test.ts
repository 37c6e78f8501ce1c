import { cancelAppointment } from '../../shared/domain/entries/cancel-appointment.ts';
import { recordOutcome } from '../../shared/domain/entries/record-outcome.ts';
import { withEndsVoided } from '../../shared/domain/ending-key.ts';
import { withNeedlessTold } from '../../shared/domain/needless-appointment.ts';
import type { StepOutcome } from '../../shared/domain/record.ts';
import { aLife } from '../support/a-life.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

const plan = aPlan();
const agreed = anAppointment('2026-04-28T10:30', '2026-03-23T08:00:00Z');

/** On the morning of their interview at half past ten, with everything that was to be said of it said; the text that it is off may get lost. */
const onTheMorning = () => {
  const life = aLife(plan, anInterviewRecord(booked(agreed)), '2026-04-27T12:00:00Z', (key) =>
    key.endsWith('/cancelled') ? { kind: 'accepted' } : 'delivered',
  );
  life.until('2026-04-28T05:00:00Z');
  const context = () => ({ now: life.now(), by: 'coordinator-1', plan });
  return {
    ...life,
    cancel: (at: string, askedBy: 'staff' | 'participant' = 'staff'): void => {
      life.turnTo(at);
      life.enter((record) => {
        const entry = cancelAppointment(record, 'FU12', { askedBy }, context());
        if (entry.kind === 'refused') throw new Error(entry.why);
        return entry.record;
      });
    },
    close: (at: string): void => {
      life.turnTo(at);
      life.enter((record) => {
        const body = { outcome: 'notDone', on: '2026-04-28', reason: 'staff-cancelled' } as const;
        const entry = recordOutcome({ interviews: record, checkIns: aCheckInRecord() }, 'FU12', body, context());
        if (entry.kind === 'refused') throw new Error(entry.why);
        return withNeedlessTold(entry.record.interviews, 'FU12', plan, { now: life.now(), idOf: (text) => text });
      });
    },
  };
};
const CALL = 'FU12/appointment-1/tellByCall deliverByCall';

describe('whoever is to come and will meet nobody is called', () => {
  it('when the interview was cancelled, and closed later', () => {
    const life = onTheMorning();
    life.cancel('2026-04-28T07:30:00Z');
    life.until('2026-04-28T07:31:00Z');
    life.close('2026-04-28T07:32:00Z');
    life.until('2026-04-28T08:00:00Z');
    expect(life.openTasks()).toEqual([CALL]);
  });

  it('when it was closed before anybody looked at the cancellation', () => {
    for (const closedAt of ['2026-04-28T07:30:00Z', '2026-04-28T07:30:20Z']) {
      const life = onTheMorning();
      life.cancel('2026-04-28T07:30:00Z');
      life.close(closedAt);
      life.until('2026-04-28T08:00:00Z');
      expect(life.openTasks()).toEqual([CALL]);
    }
  });

  it('when it was closed two hours before its time, whether or not it is cancelled then', () => {
    const life = onTheMorning();
    life.close('2026-04-28T06:30:00Z');
    life.until('2026-04-28T06:31:00Z');
    expect(life.openTasks()).toEqual([CALL]);
    life.cancel('2026-04-28T06:32:00Z');
    life.until('2026-04-28T08:00:00Z');
    expect(life.openTasks()).toEqual([CALL]);
  });

  it('and not when it was closed after its time', () => {
    const life = onTheMorning();
    life.close('2026-04-28T09:00:00Z');
    life.until('2026-04-28T10:00:00Z');
    expect(life.openTasks()).toEqual([]);
  });

  it('and not when they called it off themselves', () => {
    const life = onTheMorning();
    life.cancel('2026-04-28T07:30:00Z', 'participant');
    life.close('2026-04-28T07:30:20Z');
    life.until('2026-04-28T08:00:00Z');
    expect(life.openTasks()).toEqual([]);
  });

  it('also when an earlier cancellation was told and taken back', () => {
    const life = onTheMorning();
    life.cancel('2026-04-28T05:30:00Z');
    life.until('2026-04-28T05:31:00Z');
    const [[key, told] = ['', undefined]] = Object.entries(life.record().steps).filter(([step]) =>
      step.endsWith('/cancelled'),
    );
    expect(told).toMatchObject({ state: 'sent' });
    life.enter((record) => {
      const steps = { ...record.steps, [key]: { ...told, delivery: 'delivered' } as StepOutcome };
      return withEndsVoided({ ...record, steps, ...booked(agreed) }, record);
    });
    life.close('2026-04-28T06:30:00Z');
    life.until('2026-04-28T08:00:00Z');
    expect(life.openTasks()).toEqual(['FU12/appointment-1/tellByCall~2 deliverByCall']);
  });
});

describe('somebody whose interview was called off in the last moment', () => {
  const off = { ...agreed, end: { how: 'cancelled', at: '2026-04-28T07:30:00Z', by: 'staff' } } as const;
  const outcome = { outcome: 'notDone', on: '2026-04-28', enteredAt: '2026-04-28T07:31:00Z' } as const;
  const closed = anInterviewRecord({ followUps: { FU12: { appointments: [off], outcome } } });
  const told = (record: typeof closed, now: string) =>
    withNeedlessTold(record, 'FU12', plan, { now: Date.parse(now), idOf: (text) => text });
  const text: StepOutcome = {
    state: 'sent',
    delivery: 'delivered',
    sentAt: '2026-04-28T07:30:30Z',
    attempt: 'a',
    channel: 'sms',
    template: 'cancelled',
    at: '2026-04-28T07:30:30Z',
  };

  it('is called until it would have begun', () => {
    expect(Object.values(told(closed, '2026-04-28T08:29:59Z').tasks)).toMatchObject([
      { kind: 'deliverByCall', to: 'coordinator', of: 'FU12', why: 'appointmentNeedless' },
    ]);
    expect(told(closed, '2026-04-28T08:30:00Z')).toBe(closed);
  });

  it('is not called where the text of it has arrived', () => {
    const read = { ...closed, steps: { 'FU12/appointment-1/cancelled': text } };
    expect(told(read, '2026-04-28T07:32:00Z')).toBe(read);
  });

  it('is not called where nothing was ever agreed', () => {
    const nothing = anInterviewRecord({ followUps: { FU12: { appointments: [], outcome } } });
    expect(told(nothing, '2026-04-28T07:32:00Z')).toBe(nothing);
    const none = anInterviewRecord();
    expect(told(none, '2026-04-28T07:32:00Z')).toBe(none);
  });
});
