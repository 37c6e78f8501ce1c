import { cancelAppointment } from '../../shared/domain/entries/cancel-appointment.ts';
import { recordOutcome } from '../../shared/domain/entries/record-outcome.ts';
import { withEndsVoided } from '../../shared/domain/ending-key.ts';
import {
  isEndlessCall,
  withChangesTold,
  withNeedlessTold,
  withOutcomesTold,
  withStopTold,
} from '../../shared/domain/needless-appointment.ts';
import type { Appointment, InterviewRecord, StepOutcome } from '../../shared/domain/record.ts';
import { aTask } from '../support/a-commit.ts';
import { aLife } from '../support/a-life.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { aTextThatLeft } from '../support/a-text-that-left.ts';
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

  it('and not again once they were reached', () => {
    const life = onTheMorning();
    life.cancel('2026-04-28T06:30:00Z');
    life.until('2026-04-28T06:31:00Z');
    life.enter((record) => ({
      ...record,
      tasks: Object.fromEntries(
        Object.entries(record.tasks).map(([id, task]) => [
          id,
          task.kind === 'deliverByCall' ? { ...task, state: 'done' as const } : task,
        ]),
      ),
    }));
    life.close('2026-04-28T06:45:00Z');
    life.until('2026-04-28T07:00:00Z');
    expect(life.openTasks()).toEqual([]);
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

describe('somebody whose stop called their interview off', () => {
  const stoppedAt = '2026-04-22T07:30:00Z';
  const off = { ...agreed, end: { how: 'cancelled', at: stoppedAt, by: 'participant', final: true } } as const;
  const stopped = [{ from: stoppedAt }];
  const outcome = { outcome: 'notDone', on: '2026-04-22', enteredAt: '2026-04-22T07:35:00Z' } as const;
  const at = { now: Date.parse('2026-04-22T07:35:00Z'), idOf: (text: string) => text };

  it('is called where the follow-up was closed before the text of it left', () => {
    const closed = anInterviewRecord({ followUps: { FU12: { appointments: [off], outcome } }, stopped });
    const told = withNeedlessTold(closed, 'FU12', plan, at);
    expect(Object.values(told.tasks)).toMatchObject([{ kind: 'deliverByCall', until: '2026-04-28T08:30:00Z' }]);
  });

  it('is called where they are to be erased, and no text leaves', () => {
    const asked = { at: '2026-04-20T08:00:00Z', by: 'lead-1' };
    const record = anInterviewRecord({ ...booked(off), stopped, erasures: [{ asked }] });
    expect(Object.values(withChangesTold(record, plan, at).tasks)).toMatchObject([{ kind: 'deliverByCall' }]);
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

  it('is called until the time that they know, where nobody told them that it was moved to a day before', () => {
    const moved = { ...agreed, end: { how: 'moved', at: '2026-04-24T08:00:00Z', by: 'staff' } } as const;
    const sooner = anAppointment('2026-04-27T10:30', '2026-04-24T08:00:00Z', { n: 2, moved: true });
    const untold = anInterviewRecord({
      followUps: {
        FU12: {
          appointments: [moved, sooner],
          outcome: { ...outcome, on: '2026-04-24', enteredAt: '2026-04-24T08:05:00Z' },
        },
      },
    });
    const until = (record: typeof untold) => Object.values(told(record, '2026-04-24T08:05:00Z').tasks)[0]?.until;
    expect(until(untold)).toBe('2026-04-28T08:30:00Z');
    const moveTold = (state: 'sent' | 'unconfirmed') =>
      until({ ...untold, steps: { 'FU12/appointment-2/moved': aTextThatLeft('2026-04-24T08:01:00Z', state) } });
    expect([moveTold('sent'), moveTold('unconfirmed')]).toEqual(['2026-04-27T08:30:00Z', '2026-04-28T08:30:00Z']);
    const again = { how: 'moved', at: '2026-04-24T08:02:00Z', by: 'staff' } as const;
    const soonest = anAppointment('2026-04-26T10:30', again.at, { n: 3, moved: true });
    const { FU12 } = untold.followUps;
    const appointments = [moved, { ...sooner, end: again }, soonest];
    expect(until({ ...untold, followUps: { FU12: { ...FU12, appointments } } })).toBe('2026-04-28T08:30:00Z');
  });

  it.each(['of today', 'of before it knew until when'])(
    'is not called any more once it would have begun, %s',
    (age) => {
      const life = aLife(plan, told(closed, '2026-04-28T07:32:00Z'), '2026-04-28T07:32:00Z', () => ({
        kind: 'accepted',
      }));
      life.enter((record) => {
        const tasks = Object.values(record.tasks).map(({ until, ...task }) =>
          age === 'of today' ? { ...task, until } : task,
        );
        return { ...record, tasks: Object.fromEntries(tasks.map((task) => [task.id, task])) };
      });
      life.until('2026-04-28T08:29:59Z');
      expect(life.openTasks()).toEqual([CALL]);
      life.until('2026-04-28T08:30:01Z');
      expect(Object.values(life.record().tasks)).toMatchObject([{ resolved: { because: 'appointmentBegun' } }]);
    },
  );

  it('is called until then by its own end where it says one', () => {
    expect(isEndlessCall({ why: 'appointmentNeedless' })).toBe(true);
    expect(isEndlessCall({ why: 'appointmentNeedless', until: '2026-04-28T08:30:00Z' })).toBe(false);
  });

  it('is owed a call also after its time where no outcome was entered: they may have stood there', () => {
    const life = aLife(plan, anInterviewRecord(booked(agreed)), '2026-04-28T05:00:00Z', () => ({ kind: 'accepted' }));
    life.enter((record) => ({ ...record, followUps: { FU12: { appointments: [off] } } }));
    life.until('2026-06-01T08:00:00Z');
    expect(life.openTasks()).toContain(CALL);
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

const OFF_AT = '2026-04-20T08:00:00Z';
const offBy = (by: 'staff' | 'participant') => ({ ...agreed, end: { how: 'cancelled', at: OFF_AT, by } as const });
const STOP = { how: 'cancelled', by: 'participant', final: true } as const;
const OFF = { FU24: { appointments: [] }, ...booked(offBy('staff')).followUps };
const TEXT = 'FU12/appointment-1/cancelled';
const failed: StepOutcome = { state: 'failed', code: 'invalid', at: OFF_AT };
const outcome = { outcome: 'notDone', on: '2026-04-20', enteredAt: OFF_AT } as const;
const callsIn = ({ tasks }: InterviewRecord): string[] =>
  Object.values(tasks).flatMap(({ step, kind, state }) => (kind === 'deliverByCall' && state === 'open' ? [step] : []));
const at = { now: Date.parse('2026-04-20T09:00:00Z'), idOf: (text: string) => text };
const CALLED = ['FU12/appointment-1/tellByCall'];

describe('somebody who is to be erased, and whose interview staff have called off', () => {
  const asked = { at: '2026-04-19T08:00:00Z', by: 'lead-1' };
  const erased = (over: Partial<InterviewRecord>): string[] => {
    const record = anInterviewRecord({ followUps: OFF, erasures: [{ asked }], ...over });
    return callsIn(withChangesTold(record, plan, at));
  };

  it.each<[string, Partial<InterviewRecord>, string[]]>([
    ['is called', {}, CALLED],
    ['is called where the text failed', { steps: { [TEXT]: failed } }, CALLED],
    ['is told by the text that has left', { steps: { [TEXT]: aTextThatLeft(OFF_AT) } }, []],
    [
      'is called where nobody knows whether it arrived',
      { steps: { [TEXT]: aTextThatLeft(OFF_AT, 'unconfirmed') } },
      CALLED,
    ],
    [
      'may be told by its next channel',
      { steps: { [TEXT]: failed, [`${TEXT}#2`]: aTextThatLeft(OFF_AT, 'unknown') } },
      [],
    ],
    ['is told of that by no other text', { steps: { 'FU12/appointment-1/booked': aTextThatLeft(OFF_AT) } }, CALLED],
    [
      'is called by the one who was asked to',
      { tasks: { t1: aTask('t1', { step: 'FU12/appointment-1/tellByCall', state: 'done' }) } },
      [],
    ],
    ['is called in spite of another call', { tasks: { t1: aTask('t1', { step: 'FU12/call1' }) } }, CALLED],
    ['called it off themselves and knows', booked(offBy('participant')), []],
    [
      'stopped, and may not know that this calls it off',
      booked({ ...agreed, end: { how: 'cancelled', at: OFF_AT, by: 'participant', final: true } }),
      CALLED,
    ],
    ['is told otherwise where it was closed', { followUps: { FU12: { appointments: [offBy('staff')], outcome } } }, []],
    ['gets the text after all where nobody asks to be erased any more', { erasures: [] }, []],
  ])('%s', (_, over, expected) => {
    expect(erased(over)).toEqual(expected);
  });
});

describe('somebody who is to be erased, and whose interview staff have moved', () => {
  const erasures = [{ asked: { at: '2026-04-19T08:00:00Z', by: 'lead-1' } }];
  const CALL_OF_MOVE = 'FU12/appointment-2/tellByCall.moved';
  const moved = (by: 'staff' | 'participant', to = '2026-05-05T10:30') =>
    booked(
      { ...agreed, end: { how: 'moved', at: OFF_AT, by } },
      { ...agreed, n: 2, at: to, enteredAt: OFF_AT, moved: true },
    );

  it.each<[string, Partial<InterviewRecord>, string[]]>([
    ['is called', moved('staff'), [CALL_OF_MOVE]],
    ['moved it themselves and knows', moved('participant'), []],
    ['comes at the time that they know', moved('staff', agreed.at), []],
    ['was met before, as a late entry says', moved('staff', '2026-04-17T10:30'), []],
    ['has a time that nobody moved', booked(agreed), []],
    [
      'is told by the text that has left',
      { ...moved('staff'), steps: { 'FU12/appointment-2/moved': aTextThatLeft(OFF_AT) } },
      [],
    ],
    [
      'is called by the one who was asked to',
      { ...moved('staff'), tasks: { t1: aTask('t1', { step: CALL_OF_MOVE, state: 'done' }) } },
      [],
    ],
  ])('%s', (_, over, expected) => {
    expect(callsIn(withChangesTold(anInterviewRecord({ erasures, ...over }), plan, at))).toEqual(expected);
  });

  it('is called until the last of both times, and why is said', () => {
    const { tasks } = withChangesTold(anInterviewRecord({ erasures, ...moved('staff') }), plan, at);
    expect(Object.values(tasks)).toMatchObject([{ why: 'tellByCall.moved', until: '2026-05-05T08:30:00Z' }]);
  });
});

describe('somebody whose outcome comes with a file', () => {
  const before = anInterviewRecord({ followUps: { FU24: { appointments: [] }, ...booked(agreed).followUps } });
  const closed = { ...before, followUps: { ...before.followUps, FU12: { appointments: [agreed], outcome } } };

  it('is called where they would come for nothing, and not again by the next file', () => {
    expect(callsIn(withOutcomesTold(before, closed, plan, at))).toEqual(CALLED);
    expect(withOutcomesTold(closed, closed, plan, at)).toBe(closed);
    expect(withOutcomesTold(before, before, plan, at)).toBe(before);
    const off = anInterviewRecord(booked(offBy('staff')));
    expect(withOutcomesTold(before, off, plan, at)).toBe(off);
  });

  it('is called also of a follow-up of which nothing was known', () => {
    expect(callsIn(withOutcomesTold(anInterviewRecord(), closed, plan, at))).toEqual(CALLED);
  });
});

describe('somebody who stops after staff have called their interview off', () => {
  const ofStop = (on: string): Appointment => ({
    ...agreed,
    at: on,
    end: { how: 'cancelled', at: OFF_AT, by: 'participant', final: true },
  });
  const stopped = (over: Partial<InterviewRecord>, stops = [{ from: OFF_AT }]): string[] => {
    const before = anInterviewRecord({ followUps: OFF, ...over });
    return callsIn(withStopTold(before, { ...before, stopped: stops }, plan, { ...at, now: Date.parse(OFF_AT) }));
  };

  it.each<[string, Partial<InterviewRecord>, string[]]>([
    ['is called where the text of it failed', { steps: { [TEXT]: failed } }, CALLED],
    ['is told by its next channel', { steps: { [TEXT]: failed, [`${TEXT}#2`]: aTextThatLeft(OFF_AT) } }, []],
    ['hears of it by the text that is still to come', {}, []],
    ['hears so where the stop itself calls it off, and that leaves in time', booked(ofStop(agreed.at)), []],
    ['hears so until the very minute', booked(ofStop('2026-04-20T10:11')), []],
    ['is called where that leaves as it begins', booked(ofStop('2026-04-20T10:10')), CALLED],
    ['hears at once of what staff called off so late', booked({ ...offBy('staff'), at: '2026-04-20T10:10' }), []],
    [
      'and whose interview is before the text of the stop can leave is called',
      {
        ...booked({ ...offBy('participant'), at: '2026-04-21T08:30', end: { ...STOP, at: '2026-04-20T18:00:00Z' } }),
      },
      CALLED,
    ],
    ['knows what they called off themselves', { ...booked(offBy('participant')), steps: { [TEXT]: failed } }, []],
    [
      'is told otherwise where it was closed',
      { followUps: { FU12: { appointments: [offBy('staff')], outcome } }, steps: { [TEXT]: failed } },
      [],
    ],
  ])('%s', (_, over, expected) => {
    expect(stopped(over)).toEqual(expected);
  });

  it('is asked about with the stop alone', () => {
    const before = anInterviewRecord({ followUps: OFF, steps: { [TEXT]: failed }, stopped: [{ from: OFF_AT }] });
    expect(withStopTold(before, before, plan, at)).toBe(before);
  });
});
