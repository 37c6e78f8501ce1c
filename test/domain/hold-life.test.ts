import { changeTask } from '../../shared/domain/entries/change-task.ts';
import type { CheckInRecord, InterviewRecord, ParticipantRecord } from '../../shared/domain/record.ts';
import { aLife } from '../support/a-life.ts';
import { aCheckInRecord, aHold, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan, aPlanWith } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

const plan = aPlan();
const living = (over: Partial<InterviewRecord>, start = '2026-04-20T06:00:00Z') =>
  aLife(plan, anInterviewRecord(over), start);
type Life = ReturnType<typeof living>;

const close = <R extends ParticipantRecord>(life: ReturnType<typeof aLife<R>>, step: string): void =>
  life.enter((record) => {
    const task = Object.values(record.tasks).find((each) => each.step === step);
    const entry = changeTask(record, task?.id ?? '', { kind: 'done' }, { now: life.now(), by: 'coordinator-1', plan });
    if (entry.kind === 'refused') throw new Error(entry.why);
    return entry.record;
  });

describe('a hold without an end', () => {
  it('is reviewed after 14 days, and again 14 days after each answer, for as long as it lasts', () => {
    const life = living({ holds: [aHold()] });
    life.until('2026-05-05T08:00:00Z');
    expect(life.openTasks()).toEqual(['hold-1/review holdReview']);
    close(life, 'hold-1/review');
    life.until('2026-05-18T12:00:00Z');
    expect(life.openTasks()).toEqual([]);
    life.until('2026-05-19T12:00:00Z');
    expect(life.openTasks()).toEqual(['hold-1/review-2 holdReview']);
  });

  it('that is lifted needs no review any more', () => {
    const life = living({ holds: [aHold()] });
    life.until('2026-05-05T08:00:00Z');
    life.enter((record) => ({ ...record, holds: [aHold({ liftedAt: '2026-05-05T08:00:00Z' })] }));
    expect(life.openTasks()).not.toContain('hold-1/review holdReview');
  });

  it('lets nothing go while it lasts', () => {
    const life = living({ holds: [aHold()] });
    life.until('2026-12-01T08:00:00Z');
    expect(life.log.filter((line) => !line.includes('holdReview'))).toEqual([]);
  });
});

describe('a reminder that its provider put off before a hold began', () => {
  const appointment = anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z');
  const REMINDER = 'FU12/appointment-1/appt1';
  const waiting = (): Life => {
    const putOff = aLife(plan, anInterviewRecord(booked(appointment)), '2026-04-27T06:00:00Z', (key) =>
      key === REMINDER ? { kind: 'refusedForNow', code: 'Throttled' } : 'delivered',
    );
    putOff.until('2026-04-27T09:00:00Z');
    putOff.enter((record) => ({ ...record, holds: [aHold({ from: '2026-04-28', until: '2026-05-20' })] }));
    return putOff;
  };

  it('asks for nobody while the hold lasts, although its appointment begins meanwhile', () => {
    const life = waiting();
    life.until('2026-04-29T08:00:00Z');
    life.enter((record) => record);
    expect(Date.parse(life.record().nextDueAt ?? '')).toBeGreaterThan(life.now());
    expect(life.record().steps[REMINDER]).toMatchObject({ state: 'waiting' });
  });

  it('ends when the hold does, and never goes', () => {
    const life = waiting();
    life.until('2026-05-21T08:00:00Z');
    expect(life.log.filter((line) => line.includes(REMINDER)).at(-1)).toBe(
      `2026-05-21T00:00 ${REMINDER} skipped appointmentBegun`,
    );
  });
});

describe('a hold over a booked appointment', () => {
  const appointment = anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z');
  const ASK = 'FU12/appointment-1/confirmInHold.ask';

  it('asks at once whether it stands, and the working day before for a confirmation; no reminder goes', () => {
    const life = living({ ...booked(appointment), holds: [aHold({ until: '2026-05-20' })] });
    life.until('2026-04-20T06:00:00Z');
    expect(life.openTasks()).toEqual([`${ASK} confirmAppointment`]);
    close(life, ASK);
    life.until('2026-04-27T12:00:00Z');
    expect(life.openTasks()).toEqual(['FU12/appointment-1/confirmInHold confirmAppointment']);
    expect(life.log.filter((line) => line.includes('/appt'))).toEqual([]);
  });

  it('asks no more once it has begun, be it answered or not: its outcome is asked for then', () => {
    const life = living({ ...booked(appointment), holds: [aHold({ until: '2026-05-20' })] });
    life.until('2026-04-28T08:29:59Z');
    expect(life.openTasks()).toEqual([`${ASK} confirmAppointment`]);
    life.until('2026-04-28T10:00:00Z');
    expect(life.openTasks()).toEqual(['FU12/appointment-1/recordOutcome recordOutcome']);
  });

  it('asks no more when the appointment was cancelled, and tells of it', () => {
    const life = living({ ...booked(appointment), holds: [aHold({ until: '2026-05-20' })] });
    life.until('2026-04-20T06:00:00Z');
    const end = { how: 'cancelled', at: '2026-04-20T06:00:00Z', by: 'staff' } as const;
    life.enter((record) => ({ ...record, ...booked({ ...appointment, end }) }));
    life.until('2026-04-20T12:00:00Z');
    expect(life.openTasks()).not.toContain(`${ASK} confirmAppointment`);
    expect(life.log).toContain('2026-04-20T09:00 FU12/appointment-1/cancelled sms');
  });

  it('asks no more when the hold is lifted', () => {
    const life = living({ ...booked(appointment), holds: [aHold()] });
    life.until('2026-04-20T06:00:00Z');
    life.enter((record) => ({ ...record, holds: [aHold({ liftedAt: '2026-04-20T06:00:00Z' })] }));
    expect(life.openTasks()).not.toContain(`${ASK} confirmAppointment`);
  });

  it('has a person call where the hold allows no channel', () => {
    const end = { how: 'cancelled', at: '2026-04-21T08:00:00Z', by: 'participant' } as const;
    const life = living(
      { ...booked({ ...appointment, end }), holds: [aHold({ channels: [] })] },
      '2026-04-21T08:00:00Z',
    );
    life.until('2026-04-21T12:00:00Z');
    expect(life.log.filter((line) => line.includes('cancelled'))).toEqual([
      '2026-04-21T10:10 FU12/appointment-1/cancelled skipped held',
    ]);
    expect(life.openTasks()).toContain('FU12/appointment-1/tellByCall deliverByCall');
  });

  it('uses the channel that the hold leaves open', () => {
    const end = { how: 'cancelled', at: '2026-04-21T08:00:00Z', by: 'participant' } as const;
    const life = living(
      { ...booked({ ...appointment, end }), holds: [aHold({ channels: ['email'] })] },
      '2026-04-21T08:00:00Z',
    );
    life.until('2026-04-21T12:00:00Z');
    expect(life.log).toContain('2026-04-21T10:10 FU12/appointment-1/cancelled email');
  });
});

describe('a hold over a booked check-in', () => {
  const appointment = anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z');
  const ASK = 'mentor/appointment-1/confirmInHold.ask';
  /** Met on the day before the hold: nothing is overdue meanwhile. */
  const checkIns = [
    {
      event: 5,
      on: '2026-04-19',
      kind: 'mentor',
      setting: 'phone',
      outcome: 'held',
      enteredAt: '2026-04-19T08:00:00Z',
    } as const,
  ];
  const held = (over: Partial<CheckInRecord> = {}) => {
    const record = aCheckInRecord({
      consent: { sms: true },
      anchors: { baseline: '2026-04-10' },
      checkIns,
      appointments: [appointment],
      holds: [aHold({ until: '2026-05-20' })],
      ...over,
    });
    const life = aLife(plan, record, '2026-04-20T06:00:00Z');
    life.until('2026-04-20T06:00:00Z');
    return life;
  };

  it('asks a coordinator at once whether it stands, and the working day before for a confirmation; no reminder goes', () => {
    const life = held();
    expect(life.log).toEqual([`2026-04-20T08:00 ${ASK} confirmAppointment coordinator`]);
    close(life, ASK);
    expect(life.record().appointments).toMatchObject([{ standsInHold: true }]);
    life.until('2026-04-27T12:00:00Z');
    expect(life.openTasks()).toEqual(['mentor/appointment-1/confirmInHold confirmAppointment']);
    expect(life.log.filter((line) => line.includes('/ci1 ') && !line.includes('skipped'))).toEqual([]);
  });

  it('asks no more once it has begun', () => {
    const life = held();
    life.until('2026-04-28T08:29:59Z');
    expect(life.openTasks()).toEqual([`${ASK} confirmAppointment`]);
    life.until('2026-04-28T08:30:00Z');
    expect(life.openTasks()).toEqual([]);
  });

  it('asks no more when the check-in was cancelled, moved behind the hold or held, or the hold was lifted', () => {
    const end = (how: 'cancelled' | 'held') => ({ how, at: '2026-04-20T06:00:00Z', by: 'staff' as const });
    const changes: Partial<CheckInRecord>[] = [
      { appointments: [{ ...appointment, end: end('cancelled') }] },
      { appointments: [{ ...appointment, end: end('held') }] },
      { appointments: [{ ...appointment, at: '2026-05-22T10:30' }] },
      { holds: [aHold({ liftedAt: '2026-04-20T06:00:00Z' })] },
    ];
    for (const change of changes) {
      const life = held();
      life.enter((record) => ({ ...record, ...change }));
      expect(life.openTasks()).toEqual([]);
    }
  });

  it.each<[string, Partial<CheckInRecord>]>([
    ['of the interviews alone', { holds: [aHold({ scope: 'interviews' })] }],
    ['that ends before it', { holds: [aHold({ until: '2026-04-27' })] }],
  ])('%s asks nothing', (_, over) => {
    expect(held(over).openTasks()).toEqual([]);
  });
});

describe('a call that a ladder asks for after a missed interview', () => {
  const ring = {
    id: 'ring',
    from: 'noShow',
    offset: { workingDays: 1 },
    task: { kind: 'phone', to: 'coordinator' },
  } as const;
  const calling = aPlanWith({ appointment: [ring] });
  const end = { how: 'noShow', at: '2026-04-20T06:00:00Z', by: 'staff', on: '2026-04-17' } as const;
  const missed = anAppointment('2026-04-17T10:30', '2026-04-09T08:00:00Z', { end });

  it('is opened when the hold ends over its day', () => {
    const holds = [aHold({ until: '2026-05-06' })];
    const life = aLife(calling, anInterviewRecord({ ...booked(missed), holds }), '2026-04-20T06:00:00Z');
    life.until('2026-05-06T20:00:00Z');
    expect(life.openTasks().filter((task) => task.endsWith('phone'))).toEqual([]);
    life.until('2026-05-07T08:00:00Z');
    expect(life.openTasks()).toContain('FU12/appointment-1/ring phone');
  });

  it('is the only one at the end, whatever else the follow-up asks for', () => {
    // Its booking ladder has a call of its own on 8 May, which the hold covers too.
    const holds = [aHold({ until: '2026-05-10' })];
    const life = aLife(calling, anInterviewRecord({ ...booked(missed), holds }), '2026-04-20T06:00:00Z');
    life.until('2026-05-11T08:00:00Z');
    expect(life.openTasks().filter((task) => task.endsWith('phone'))).toHaveLength(1);
  });
});
