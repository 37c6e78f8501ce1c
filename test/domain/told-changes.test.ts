import { changeTask } from '../../shared/domain/entries/change-task.ts';
import { withStopTold } from '../../shared/domain/needless-appointment.ts';
import type { Appointment, InterviewRecord, Task } from '../../shared/domain/record.ts';
import type { ProviderAnswer } from '../../shared/domain/send-outcome.ts';
import { aLife } from '../support/a-life.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, booked, planned } from '../support/planned.ts';

const plan = aPlan();
const EARLY = '2026-03-23T08:00:00Z';
/** An hour before, by staff. */
const CHANGED = '2026-04-28T07:30:00Z';
const off = { how: 'cancelled', at: CHANGED, by: 'staff' } as const;
const withTimes =
  (...appointments: Appointment[]) =>
  (record: InterviewRecord): InterviewRecord => ({ ...record, ...booked(...appointments) });

const cancelledSoon = (answer: ProviderAnswer | 'delivered') => {
  const life = aLife(
    plan,
    anInterviewRecord(booked(anAppointment('2026-04-28T10:30', EARLY))),
    '2026-04-27T12:00:00Z',
    (key) => (key.endsWith('/cancelled') ? answer : 'delivered'),
  );
  life.until(CHANGED);
  life.enter(withTimes(anAppointment('2026-04-28T10:30', EARLY, { end: off })));
  life.until('2026-04-28T07:31:00Z');
  return life;
};
const CALL = 'FU12/appointment-1/tellByCall deliverByCall';

describe('a cancellation within 24 hours', () => {
  it('leaves nobody to call once its message was delivered', () => {
    expect(cancelledSoon('delivered').openTasks()).not.toContain(CALL);
  });

  it('is called about until somebody is reached: by hand, a stop or an outcome the call does not close', () => {
    const life = cancelledSoon({ kind: 'accepted' });
    expect(life.openTasks()).toContain(CALL);
    const task = Object.values(life.record().tasks).find(({ kind }) => kind === 'deliverByCall');
    const context = { now: life.now(), by: 'coordinator-1', plan };
    expect(changeTask(life.record(), task?.id ?? '', { kind: 'done' }, context)).toMatchObject({
      kind: 'refused',
      why: 'reachNeeded',
    });
    life.enter((record) => ({ ...record, stopped: [{ from: CHANGED }] }));
    expect(life.openTasks()).toEqual([CALL]);
    const outcome = { outcome: 'notDone', on: '2026-04-28', reason: 'stopped-interviews', enteredAt: CHANGED } as const;
    life.enter((record) => ({
      ...record,
      followUps: { FU12: { appointments: record.followUps['FU12']?.appointments ?? [], outcome } },
    }));
    expect(life.openTasks()).toEqual([CALL]);
  });

  it('that is taken back needs no call', () => {
    const life = cancelledSoon({ kind: 'accepted' });
    life.enter(withTimes(anAppointment('2026-04-28T10:30', EARLY)));
    expect(life.openTasks()).not.toContain(CALL);
  });
});

describe('a cancellation within 24 hours that nobody was told of, and the same time booked anew', () => {
  const AT = '2026-04-28T10:30';
  const cancelled = anAppointment(AT, EARLY, { end: off });
  const anew = anAppointment(AT, '2026-04-28T07:32:00Z', { n: 2 });
  const booking = () => {
    const life = cancelledSoon({ kind: 'accepted' });
    life.turnTo('2026-04-28T07:32:00Z');
    life.enter(withTimes(cancelled, anew));
    return life;
  };

  it('needs no call', () => {
    expect(booking().openTasks()).not.toContain(CALL);
  });

  it.each<[string, Appointment[], string]>([
    [
      'called off too',
      [{ ...anew, end: { how: 'cancelled', at: '2026-04-28T07:35:00Z', by: 'staff' } }],
      'FU12/appointment-2/tellByCall deliverByCall',
    ],
    [
      'moved',
      [
        { ...anew, end: { how: 'moved', at: '2026-04-28T07:35:00Z', by: 'staff' } },
        anAppointment('2026-04-30T10:30', '2026-04-28T07:35:00Z', { n: 3, moved: true }),
      ],
      'FU12/appointment-3/tellByCall.moved deliverByCall',
    ],
  ])('is called about once when that is %s', (_, later, call) => {
    const life = aLife(plan, anInterviewRecord(booked(anAppointment(AT, EARLY))), CHANGED, () => ({
      kind: 'accepted',
    }));
    life.enter(withTimes(cancelled));
    life.look(CHANGED);
    life.turnTo('2026-04-28T07:32:00Z');
    life.enter(withTimes(cancelled, anew));
    life.turnTo('2026-04-28T07:35:00Z');
    life.enter(withTimes(cancelled, ...later));
    life.look('2026-04-28T07:35:00Z');
    expect(life.openTasks().filter((task) => task.includes('deliverByCall'))).toEqual([call]);
  });

  it('is told to be off by nobody when that is called off too, and the first one stands after all', () => {
    const end = { how: 'cancelled', at: '2026-04-28T04:35:00Z', by: 'staff' } as const;
    const life = aLife(plan, anInterviewRecord(booked(anAppointment(AT, EARLY))), end.at);
    const gone = { ...anew, enteredAt: end.at, end };
    life.enter(withTimes({ ...cancelled, end }, gone));
    life.look(end.at);
    expect(life.openTasks()).toContain('FU12/appointment-2/tellByCall deliverByCall');
    life.enter((record) => ({
      ...withTimes(anAppointment(AT, EARLY), gone)(record),
      voidedEnds: { 'FU12/appointment-1': 1 },
    }));
    life.until('2026-04-28T06:00:00Z');
    expect(life.openTasks().join()).not.toContain('deliverByCall');
    expect(life.log.join()).not.toContain('cancelled sms');
  });

  it('is called about again when that booking was a slip', () => {
    const life = booking();
    life.enter(withTimes(cancelled));
    expect(life.openTasks()).toContain(CALL);
  });
});

describe('an appointment that is moved within 24 hours, and then cancelled', () => {
  const moved = anAppointment('2026-04-28T10:30', EARLY, { end: { how: 'moved', at: CHANGED, by: 'staff' } });
  const next = anAppointment('2026-04-28T15:00', CHANGED, { n: 2, moved: true });

  it('is called about twice, though the new time was delivered', () => {
    const life = aLife(plan, anInterviewRecord(booked(moved, next)), CHANGED);
    life.until('2026-04-28T07:31:00Z');
    expect(life.log.filter((line) => line.includes('deliverByCall'))).toEqual([
      '2026-04-28T09:30 FU12/appointment-2/tellByCall.moved deliverByCall coordinator',
    ]);
    expect(life.openTasks()).toEqual([]);
    const end = { how: 'cancelled', at: '2026-04-28T08:00:00Z', by: 'staff' } as const;
    life.turnTo('2026-04-28T08:00:00Z');
    life.enter(withTimes(moved, { ...next, end }));
    life.look('2026-04-28T08:00:00Z');
    expect(life.log.filter((line) => line.includes('deliverByCall')).at(-1)).toBe(
      '2026-04-28T10:00 FU12/appointment-2/tellByCall deliverByCall coordinator',
    );
  });

  it('is called about once where nothing was delivered, and again of the move where the end is taken back', () => {
    const life = aLife(plan, anInterviewRecord(booked(moved, next)), CHANGED, () => ({ kind: 'accepted' }));
    life.until('2026-04-28T07:31:00Z');
    const end = { how: 'cancelled', at: '2026-04-28T07:40:00Z', by: 'staff' } as const;
    life.turnTo('2026-04-28T07:40:00Z');
    life.enter(withTimes(moved, { ...next, end }));
    life.look('2026-04-28T07:40:00Z');
    const calls = () => life.openTasks().filter((task) => task.includes('deliverByCall'));
    expect(calls()).toEqual(['FU12/appointment-2/tellByCall deliverByCall']);
    life.enter(withTimes(moved, next));
    expect(calls()).toEqual(['FU12/appointment-2/tellByCall.moved deliverByCall']);
  });

  it('is called about no more once the text of the end was delivered', () => {
    const life = aLife(plan, anInterviewRecord(booked(moved, next)), CHANGED, (key) =>
      key.endsWith('/cancelled') ? 'delivered' : { kind: 'accepted' },
    );
    life.until('2026-04-28T07:31:00Z');
    const end = { how: 'cancelled', at: '2026-04-28T07:40:00Z', by: 'staff' } as const;
    life.turnTo('2026-04-28T07:40:00Z');
    life.enter(withTimes(moved, { ...next, end }));
    life.until('2026-04-28T07:45:00Z');
    expect(life.openTasks().filter((task) => task.includes('deliverByCall'))).toEqual([]);
  });

  it('is called about no more once they came to the new time, or asked for another', () => {
    const calls = (enter: (record: InterviewRecord) => InterviewRecord, at: string) => {
      const life = aLife(plan, anInterviewRecord(booked(moved, next)), CHANGED, () => ({ kind: 'accepted' }));
      life.until('2026-04-28T07:31:00Z');
      life.turnTo(at);
      life.enter(enter);
      return life.openTasks().filter((task) => task.includes('deliverByCall'));
    };
    const end = { how: 'cancelled', at: '2026-04-28T08:00:00Z', by: 'participant' } as const;
    expect(calls(withTimes(moved, { ...next, end }), '2026-04-28T08:00:00Z')).toEqual([]);
    const MOVED = ['FU12/appointment-2/tellByCall.moved deliverByCall'];
    expect(calls(withTimes(moved, { ...next, end: { ...end, how: 'noShow', by: 'staff' } }), end.at)).toEqual(MOVED);
    const met = (outcome: 'done' | 'notDone', enteredAt: string) =>
      calls(
        ({ followUps, ...record }) => ({
          ...record,
          followUps: { FU12: { appointments: [moved, next], outcome: { outcome, on: '2026-04-28', enteredAt } } },
        }),
        enteredAt,
      );
    expect(met('done', '2026-04-28T14:00:00Z')).toEqual([]);
    expect(met('notDone', '2026-04-28T14:00:00Z')).toEqual(MOVED);
    expect(met('done', '2026-04-28T08:00:00Z')).toEqual(MOVED);
  });

  it('is told at once though a number was used up by a booking that was voided', () => {
    const steps = planned(plan, booked(moved, { ...next, n: 3 }));
    expect(steps['appointment-3/moved']).toBe('2026-04-28T09:30');
    expect(steps['appointment-3/tellByCall.moved']).toBe('2026-04-28T09:30');
  });
});

describe('somebody who stops with an interview ahead, and whom no message may reach', () => {
  const AHEAD = '2026-05-04T10:30';
  const STOPPED = '2026-04-28T07:30:00Z';
  const final = { how: 'cancelled', at: STOPPED, by: 'participant', final: true } as const;
  const stopped = (consent: InterviewRecord['consent'], answer: ProviderAnswer | 'delivered' = 'delivered') => {
    const life = aLife(
      plan,
      anInterviewRecord({ ...booked(anAppointment(AHEAD, EARLY)), consent }),
      '2026-04-27T12:00:00Z',
      () => answer,
    );
    life.until(STOPPED);
    life.enter((record) => ({
      ...withTimes(anAppointment(AHEAD, EARLY, { end: final }))(record),
      stopped: [{ from: STOPPED }],
    }));
    life.until('2026-04-29T12:00:00Z');
    return life;
  };
  const why = (life: ReturnType<typeof stopped>) =>
    Object.values(life.record().tasks).find(({ kind }) => kind === 'deliverByCall')?.why;

  it('is called, so that they do not travel for nothing', () => {
    const life = stopped({ phone: true });
    expect([life.openTasks(), why(life)]).toEqual([[CALL], 'stoppedUntold']);
    expect(life.log.filter((line) => / (sms|email)$/.test(line))).toEqual([]);
  });

  it('stays before a person until the time of the interview where calls are refused too', () => {
    const life = stopped({});
    expect([life.openTasks(), why(life)]).toEqual([[CALL], 'stoppedUntoldNoPhone']);
    life.until('2026-05-04T08:29:00Z');
    expect(life.openTasks()).toEqual([CALL]);
    life.until('2026-05-04T08:31:00Z');
    expect(life.openTasks()).toEqual([]);
  });

  it('is called too where the message failed, and not where it was delivered', () => {
    expect(stopped({ sms: true }, { kind: 'refusedForGood', code: 'invalidNumber' }).openTasks()).toEqual([CALL]);
    expect(stopped({ sms: true }).openTasks()).toEqual([]);
  });

  it.each([['unclear', [CALL]] as const, ['accepted', []] as const])(
    'is called about what staff cancelled before where nobody knows whether the message arrived, and not where it left (%s)',
    (kind, open) => {
      const life = aLife(
        plan,
        anInterviewRecord({ ...booked(anAppointment(AHEAD, EARLY)), consent: { sms: true, phone: true } }),
        STOPPED,
        () => (kind === 'unclear' ? { kind, code: 'timeout' } : { kind }),
      );
      life.enter(withTimes(anAppointment(AHEAD, EARLY, { end: { how: 'cancelled', at: STOPPED, by: 'staff' } })));
      life.until('2026-04-29T12:00:00Z');
      life.enter((record) => {
        const stops = { ...record, stopped: [{ from: '2026-04-29T12:00:00Z' }] };
        return withStopTold(record, stops, plan, { now: life.now(), idOf: (text) => text });
      });
      expect(life.openTasks()).toEqual(open);
    },
  );

  it('needs no call once the stop is taken back', () => {
    const life = stopped({ phone: true });
    life.enter((record) => ({ ...withTimes(anAppointment(AHEAD, EARLY))(record), stopped: [] }));
    expect(life.openTasks()).not.toContain(CALL);
  });
});

describe('a move of Friday evening to Saturday, whose text waited for a worker until sending hours were over', () => {
  const moved = anAppointment('2026-05-04T15:45', EARLY, {
    end: { how: 'moved', at: '2026-05-01T15:30:16Z', by: 'staff' },
  });
  const next = (at: string) => anAppointment(at, '2026-05-01T15:30:16Z', { n: 2, moved: true });
  const CALLED = '2026-05-01T19:00 FU12/appointment-2/tellByCall.moved deliverByCall coordinator';
  const lookedAt = (to: string, ...times: string[]) => {
    const life = aLife(plan, anInterviewRecord(booked(moved, next(to))), '2026-05-01T15:30:16Z');
    for (const time of times) life.look(time);
    return life;
  };

  it('goes at once where sending hours are over within an hour', () => {
    const end = { how: 'moved', at: '2026-05-01T16:20:00Z', by: 'staff' } as const;
    const sunday = anAppointment('2026-05-03T10:30', EARLY, { end });
    const monday = anAppointment('2026-05-04T13:15', end.at, { n: 2, moved: true });
    const life = aLife(plan, anInterviewRecord(booked(sunday, monday)), end.at);
    life.look('2026-05-01T16:25:00Z');
    expect(life.log).toContain('2026-05-01T18:25 FU12/appointment-2/moved sms');
  });

  it('is told by a call at once, not when the time has come', () => {
    const life = lookedAt('2026-05-02T08:00', '2026-05-01T15:35:00Z', '2026-05-01T17:00:00Z');
    expect(life.log).toContain(CALLED);
    expect(life.openTasks()).toEqual(['FU12/appointment-2/tellByCall.moved deliverByCall']);
  });

  it('is not called again who was reached, whatever their text meets afterwards', () => {
    const end = { how: 'moved', at: CHANGED, by: 'staff' } as const;
    const later = anAppointment('2026-04-29T07:00', EARLY, { end });
    const sooner = anAppointment('2026-04-28T15:00', CHANGED, { n: 2, moved: true });
    const life = aLife(plan, anInterviewRecord(booked(later, sooner)), CHANGED, () => ({
      kind: 'refusedForNow',
      code: 'throttled',
    }));
    life.until('2026-04-28T07:31:00Z');
    const asked = Object.values(life.record().tasks).find(({ kind }) => kind === 'deliverByCall');
    life.enter((record) => ({
      ...record,
      tasks: { ...record.tasks, [asked?.id ?? '']: { ...asked, state: 'done' } as Task },
    }));
    life.until('2026-04-28T14:00:00Z');
    expect(life.record().steps['FU12/appointment-2/moved']).toMatchObject({ reason: 'appointmentBegun' });
    expect(life.openTasks()).not.toContain('FU12/appointment-2/tellByCall.moved deliverByCall');
  });

  it('is told by its text where that still comes before it', () => {
    expect(lookedAt('2026-05-02T08:00', '2026-05-01T16:49:00Z').openTasks()).toEqual([]);
    const life = lookedAt('2026-05-04T12:00', '2026-05-01T17:00:00Z', '2026-05-04T07:00:00Z');
    expect(life.log.some((line) => line.includes('deliverByCall'))).toBe(false);
  });
});
