import { appointmentStepKey, withEndsVoided } from '../../shared/domain/ending-key.ts';
import type { Appointment, InterviewRecord } from '../../shared/domain/record.ts';
import { endingMarkOf, stepIdIn } from '../../shared/domain/step-key.ts';
import { aLife } from '../support/a-life.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

const plan = aPlan();
const agreed = anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z');
const cancelled = (at: string): Appointment => ({ ...agreed, end: { how: 'cancelled', at, by: 'staff' } });

type Life = ReturnType<typeof aLife<InterviewRecord>>;
const cancel = (life: Life): void => {
  const at = new Date(life.now()).toISOString();
  life.enter((record) => ({ ...record, ...booked(cancelled(at)) }));
};
/** As `voidEntry` does: the facts of before, and one end more that was taken back. */
const takeBack = (life: Life): void => {
  life.enter((record) => withEndsVoided({ ...record, ...booked(agreed) }, record));
};
const toldOff = (life: Life): string[] => life.log.filter((line) => line.includes('/cancelled'));

describe('an appointment that is cancelled a second time, after the first was a mistake', () => {
  const start = '2026-04-16T06:00:00Z';

  it('is told again, since a reminder may have said meanwhile that it stands', () => {
    const life = aLife(plan, anInterviewRecord(booked(agreed)), start);
    life.until('2026-04-16T08:00:00Z');
    cancel(life);
    life.until('2026-04-17T08:00:00Z');
    takeBack(life);
    life.until('2026-04-22T08:00:00Z');
    cancel(life);
    life.until('2026-04-22T12:00:00Z');
    expect(toldOff(life)).toEqual([
      '2026-04-16T10:10 FU12/appointment-1/cancelled sms',
      '2026-04-22T10:10 FU12/appointment-1/cancelled~2 sms',
    ]);
  });

  it('within a day of its hour, is told at once, and a person calls until it is heard', () => {
    const life = aLife(plan, anInterviewRecord(booked(agreed)), start, (key) =>
      key.includes('~2') ? { kind: 'accepted' } : 'delivered',
    );
    life.until('2026-04-16T08:00:00Z');
    cancel(life);
    life.until('2026-04-17T08:00:00Z');
    takeBack(life);
    life.until('2026-04-27T12:00:00Z');
    cancel(life);
    life.until('2026-04-27T12:30:00Z');
    expect(life.openTasks()).toContain('FU12/appointment-1/tellByCall~2 deliverByCall');
    expect(toldOff(life).at(-1)).toBe('2026-04-27T14:00 FU12/appointment-1/cancelled~2 sms');
  });

  it('twice within a day of its hour, is one call and not two', () => {
    const life = aLife(plan, anInterviewRecord(booked(agreed)), '2026-04-27T10:00:00Z', () => ({ kind: 'accepted' }));
    life.until('2026-04-27T11:00:00Z');
    cancel(life);
    life.until('2026-04-27T11:30:00Z');
    takeBack(life);
    life.until('2026-04-27T12:00:00Z');
    cancel(life);
    life.until('2026-04-27T12:30:00Z');
    expect(life.openTasks().filter((task) => task.includes('tellByCall'))).toEqual([
      'FU12/appointment-1/tellByCall~2 deliverByCall',
    ]);
  });

  it('before the first was told, is told once, and the call that its text promises is made', () => {
    const life = aLife(plan, anInterviewRecord(booked(agreed)), start);
    life.until('2026-04-16T08:00:00Z');
    cancel(life);
    takeBack(life);
    expect(life.openTasks()).toEqual([]);
    cancel(life);
    life.until('2026-04-17T08:00:00Z');
    expect(toldOff(life)).toEqual(['2026-04-16T10:10 FU12/appointment-1/cancelled~2 sms']);
    expect(life.openTasks()).toEqual(['FU12/appointment-1/rebook~2 phone']);
  });
});

describe('what counts as taken back', () => {
  const record = anInterviewRecord(booked(cancelled('2026-04-16T08:00:00Z')));
  const standing = anInterviewRecord(booked(agreed));

  it('is an appointment that stands again', () => {
    expect(withEndsVoided(standing, record).voidedEnds).toEqual({ 'FU12/appointment-1': 1 });
    const again = { ...standing, voidedEnds: { 'FU12/appointment-1': 1, 'FU24/appointment-2': 3 } };
    expect(withEndsVoided(again, record).voidedEnds).toEqual({ 'FU12/appointment-1': 2, 'FU24/appointment-2': 3 });
  });

  it('is not one that is gone, that stood before, or that was moved', () => {
    expect(withEndsVoided(anInterviewRecord(), record)).toEqual(anInterviewRecord());
    expect(withEndsVoided(standing, standing)).toBe(standing);
    const moved = booked({ ...agreed, end: { how: 'moved', at: '2026-04-16T08:00:00Z', by: 'staff' } });
    expect(withEndsVoided(standing, anInterviewRecord(moved))).toBe(standing);
    expect(withEndsVoided(record, record)).toBe(record);
  });

  it('is a check-in too', () => {
    const missed = { ...agreed, end: { how: 'noShow', at: '2026-04-29T08:00:00Z', by: 'staff' } } as const;
    const before = aCheckInRecord({ appointments: [missed] });
    expect(withEndsVoided(aCheckInRecord({ appointments: [agreed] }), before).voidedEnds).toEqual({
      'checkIns/appointment-1': 1,
    });
  });
});

it('names the steps of an end so that all know which end and which step it is', () => {
  const cancelling = { id: 'cancelled', from: 'cancelled' } as const;
  expect(appointmentStepKey('FU12', 3, cancelling, 0)).toBe('FU12/appointment-3/cancelled');
  expect(appointmentStepKey('FU12', 3, cancelling, 1)).toBe('FU12/appointment-3/cancelled~2');
  expect(appointmentStepKey('FU12', 3, { id: 'missed', from: 'noShow' }, 1)).toBe('FU12/appointment-3/missed~2');
  expect(appointmentStepKey('FU12', 3, { id: 'appt7', from: 'appointment' }, 1)).toBe('FU12/appointment-3/appt7');
  expect(stepIdIn('FU12/appointment-3/cancelled~2#2')).toBe('cancelled#2');
  expect(stepIdIn('FU12/invite')).toBe('invite');
  expect(endingMarkOf('FU12/appointment-3/cancelled~2#2')).toBe('~2');
  expect(endingMarkOf('FU12/appointment-3/cancelled#2')).toBe('');
});
