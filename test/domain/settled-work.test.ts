import type { InterviewRecord, Task } from '../../shared/domain/record.ts';
import { aLife } from '../support/a-life.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

const plan = aPlan();
const BOOKED_AT = '2026-04-10T12:00:00Z';
const appointment = anAppointment('2026-04-28T10:30', BOOKED_AT);
const byBooking = { state: 'resolved', resolved: { at: BOOKED_AT, because: 'appointment-1' } };

/** Somebody who is to be called, since they did not book. */
const toBeCalled = () => {
  const life = aLife(plan, anInterviewRecord({ consent: { phone: true } }), '2026-04-09T06:00:00Z');
  life.until(BOOKED_AT);
  const call = (): Task | undefined => Object.values(life.record().tasks).find(({ step }) => step === 'FU12/call1');
  const entered = (change: Partial<InterviewRecord>): void => life.enter((record) => ({ ...record, ...change }));
  return { ...life, call, entered };
};

describe('a call to somebody who did not book', () => {
  it('is needless once they book, and says since when and why', () => {
    const life = toBeCalled();
    expect(life.call()).toMatchObject({ state: 'open' });
    life.entered(booked(appointment));
    expect(life.call()).toMatchObject(byBooking);
  });

  it('stays needless when the appointment is cancelled: the steps ahead ask again', () => {
    const life = toBeCalled();
    life.entered(booked(appointment));
    const before = life.call();
    life.until('2026-04-20T08:00:00Z');
    life.entered(booked({ ...appointment, end: { how: 'cancelled', at: '2026-04-20T08:00:00Z', by: 'participant' } }));
    expect(life.call()).toEqual(before);
  });

  it('stays needless since then when the booking is taken back and the interview was held all the same', () => {
    const life = toBeCalled();
    life.entered(booked(appointment));
    life.until('2026-04-20T08:00:00Z');
    const outcome = { outcome: 'done', on: '2026-04-20', enteredAt: '2026-04-20T08:00:00Z' } as const;
    life.entered({ followUps: { FU12: { appointments: [], outcome } } });
    expect(life.call()).toMatchObject({ state: 'resolved', resolved: { at: BOOKED_AT, because: 'outcome' } });
  });

  it('that somebody made stays theirs when the participant books', () => {
    const life = toBeCalled();
    const done = { at: BOOKED_AT, by: 'coordinator-1' };
    life.enter((record) => ({
      ...record,
      tasks: Object.fromEntries(
        Object.entries(record.tasks).map(([id, task]) => [id, { ...task, state: 'done', done }]),
      ),
    }));
    const before = life.call();
    life.entered(booked(appointment));
    expect(life.call()).toEqual(before);
    expect(before).toMatchObject({ state: 'done', done });
  });
});

describe('a closing that nobody has answered', () => {
  const closing = () => {
    const life = aLife(plan, anInterviewRecord({ consent: { phone: true } }), '2026-06-14T06:00:00Z');
    life.until('2026-06-16T08:00:00Z');
    const asks = (): string[] => [
      ...life.openTasks().filter((task) => task.includes('/close')),
      ...Object.values(life.record().escalations).map(({ state, level }) => `${state} ${String(level)}`),
    ];
    const entered = (change: Partial<InterviewRecord>): void => life.enter((record) => ({ ...record, ...change }));
    return { asks, entered, until: life.until };
  };
  const ASKED = ['FU12/close notDoneReason', 'open 3'];
  const FROM = '2026-06-16T08:00:00Z';

  it('is asked about again once they go on after a stop', () => {
    const { asks, entered } = closing();
    expect(asks()).toEqual(ASKED);
    entered({ stopped: [{ from: FROM }] });
    expect(asks()).toEqual(['resolved 3']);
    entered({ stopped: [{ from: FROM, to: '2026-06-17T08:00:00Z' }] });
    expect(asks()).toEqual(ASKED);
  });

  it('is asked about again once the late interview that was booked comes to nothing, and not where it is moved', () => {
    const { asks, entered } = closing();
    const late = anAppointment('2026-06-25T10:30', FROM);
    const end = (how: 'cancelled' | 'moved') => ({ ...late, end: { how, at: FROM, by: 'staff' } }) as const;
    entered(booked(late));
    expect(asks()).toEqual(['resolved 3']);
    entered(booked(end('moved'), anAppointment('2026-06-26T10:30', FROM, { n: 2, moved: true })));
    expect(asks()).toEqual(['resolved 3']);
    entered(booked(end('cancelled')));
    expect(asks()).toEqual(ASKED);
  });

  it('is asked about again only after the hold in which the late interview came to nothing', () => {
    const { asks, entered, until } = closing();
    const late = anAppointment('2026-06-25T10:30', FROM);
    const holds = [
      { from: '2026-06-16', until: '2026-06-20', kind: 'hospital', scope: 'both', enteredAt: FROM },
    ] as const;
    entered({ ...booked(late), holds: [...holds] });
    entered(booked({ ...late, end: { how: 'cancelled', at: FROM, by: 'staff' } }));
    until('2026-06-20T21:59:00Z');
    expect(asks()).toEqual(['resolved 3']);
    until('2026-06-20T22:01:00Z');
    expect(asks()).toEqual(ASKED);
  });
});
