import { checkInToldOf, withCheckInTold } from '../../shared/domain/check-in-told.ts';
import type { Appointment, CheckIn, CheckInRecord, Task } from '../../shared/domain/record.ts';
import { saidOfCheckIn } from '../../shared/domain/said-about.ts';
import { settle } from '../../shared/domain/settle.ts';
import { aTask } from '../support/a-commit.ts';
import { aCheckInRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment } from '../support/planned.ts';

const plan = aPlan();
const ENTERED = '2026-04-01T08:00:00Z';
/** Thirteen o'clock in Copenhagen on Tuesday 14 April 2026. */
const AGREED = '2026-04-14T13:00';
const DAYS_BEFORE = '2026-04-10T08:00:00Z';
const HOURS_BEFORE = '2026-04-13T12:00:00Z';

const booked = (over: Partial<Appointment> = {}, n = 1): Appointment => ({
  ...anAppointment(AGREED, ENTERED, over),
  n,
});
const recordOf = (appointments: Appointment[], over: Partial<CheckInRecord> = {}): CheckInRecord =>
  aCheckInRecord({ appointments, ...over });
const sentFor = (n: number, over: object = {}): CheckInRecord['steps'] => ({
  [`mentor/appointment-${String(n)}/ci1`]: {
    state: 'sent',
    at: DAYS_BEFORE,
    channel: 'sms',
    template: 'ci1',
    tries: 1,
    delivery: 'sent',
    sentAt: DAYS_BEFORE,
    ...over,
  } as CheckInRecord['steps'][string],
});
const off = (at: string, by: 'staff' | 'participant' = 'staff') => ({ how: 'cancelled', at, by }) as const;
const movedAt = (at: string, by: 'staff' | 'participant' = 'staff') => ({ how: 'moved', at, by }) as const;
const movedTo = (time: string, at: string, n = 2): Appointment => ({ ...anAppointment(time, at, { moved: true }), n });

const told = (before: CheckInRecord, after: CheckInRecord, now: string): CheckInRecord =>
  withCheckInTold(before, after, plan, { now: Date.parse(now), idOf: (text) => text });
const calls = ({ tasks }: CheckInRecord): Task[] => Object.values(tasks).filter(({ kind }) => kind === 'deliverByCall');
const open = (record: CheckInRecord): string[] =>
  calls(record)
    .filter(({ state }) => state === 'open')
    .map(({ step }) => step);

const cancelled = (
  now: string,
  { by = 'staff', ...over }: Partial<CheckInRecord> & { by?: 'staff' | 'participant' } = {},
) => told(recordOf([booked()], over), recordOf([booked({ end: off(now, by) })], over), now);

describe('a check-in that staff call off', () => {
  it('within the day is told by its mentor, whether a reminder left or not', () => {
    expect(calls(cancelled(HOURS_BEFORE))).toMatchObject([
      { step: 'mentor/appointment-1/tellByCall', to: 'mentor', of: 'mentor', why: 'checkInChanged', state: 'open' },
    ]);
  });

  it('days before is told once a reminder of it has left, or may have', () => {
    expect(open(cancelled(DAYS_BEFORE))).toEqual([]);
    expect(open(cancelled(DAYS_BEFORE, { steps: sentFor(1) }))).toHaveLength(1);
    expect(open(cancelled(DAYS_BEFORE, { steps: sentFor(1, { state: 'unknown' }) }))).toHaveLength(1);
    expect(open(cancelled(DAYS_BEFORE, { steps: sentFor(1, { state: 'failed', reason: 'address' }) }))).toEqual([]);
    expect(open(cancelled(DAYS_BEFORE, { steps: sentFor(11) }))).toEqual([]);
  });

  it('days before is told once the call about another one, or about a message that went wrong, had said how it stands', () => {
    const reached = (at: string, step = 'nurse/appointment-1/tellByCall', over: Partial<Task> = {}) => {
      const call = { kind: 'deliverByCall', step, state: 'done', ...over } as const;
      const tasks = { t1: aTask('t1', { ...call, done: { at, by: 'm1' } }) };
      const now = { end: off(DAYS_BEFORE) };
      return open(told(recordOf([booked({}, 2)], { tasks }), recordOf([booked(now, 2)], { tasks }), DAYS_BEFORE));
    };
    expect(reached(ENTERED)).toEqual(['mentor/appointment-2/tellByCall']);
    expect(reached('2026-04-01T07:59:59Z')).toEqual([]);
    const trouble = { kind: 'messageTrouble', of: 'mentor' } as const;
    expect(reached(ENTERED, 'mentor/messageTrouble', trouble)).toEqual(['mentor/appointment-2/tellByCall']);
    expect(reached('2026-04-01T07:59:59Z', 'mentor/messageTrouble', trouble)).toEqual([]);
    const inVain = { ...trouble, attempts: [{ at: ENTERED, by: 'm1', band: 'am', outcome: 'busy' }] } as const;
    expect(reached(ENTERED, 'mentor/messageTrouble', { ...inVain, attempts: [...inVain.attempts] })).toEqual([]);
    // The move to that one was taken back.
    expect(reached(ENTERED, 'mentor/appointment-3/tellByCall.voided')).toEqual(['mentor/appointment-2/tellByCall']);
  });

  it('days before is told where a reminder waits to be sent once more, since nobody knows whether the first arrived', () => {
    const unclear = { attempt: 'a-1', template: 'ci1', at: DAYS_BEFORE };
    const waiting = { state: 'waiting', notBefore: DAYS_BEFORE, code: 'resend', resent: true };
    expect(open(cancelled(DAYS_BEFORE, { steps: sentFor(1, { ...waiting, unclear }) }))).toHaveLength(1);
    expect(open(cancelled(DAYS_BEFORE, { steps: sentFor(1, waiting) }))).toEqual([]);
  });

  it.each<[string, Partial<Task>, number]>([
    ['a call reached them about it', {}, 1],
    ['that call was not made yet', { state: 'open' }, 0],
    ['it was another check-in that they were called about', { step: 'mentor/appointment-3/tellByCall.moved' }, 0],
    ['they were called about something else', { kind: 'phone' }, 0],
  ])('days before, where %s', (_, over, count) => {
    const call = aTask('t1', { step: 'mentor/appointment-1/tellByCall.moved', kind: 'deliverByCall', ...over });
    const tasks = { t1: { ...call, state: over.state ?? ('done' as const) } };
    const after = cancelled(DAYS_BEFORE, { tasks });
    expect(open(after).filter((step) => step === 'mentor/appointment-1/tellByCall')).toHaveLength(count);
  });

  it.each([
    ['a minute less than a day', '2026-04-13T11:01:00Z', 1],
    ['a day', '2026-04-13T11:00:00Z', 0],
    ['the last minute', '2026-04-14T10:59:00Z', 1],
    ['the time itself', '2026-04-14T11:00:00Z', 0],
  ])('is told at %s before it, by the clock of the study', (_when, now, count) => {
    expect(open(cancelled(now))).toHaveLength(count);
  });

  it('days before is told once another one at its time was, from which moves led back to it', () => {
    const times = ['2026-04-02T08:00:00Z', '2026-04-03T08:00:00Z'] as const;
    const first = booked({ end: movedAt(times[0]) });
    const slip = { ...movedTo('2026-03-14T13:00', times[0]), end: movedAt(times[1]) };
    const calledOff = (steps: CheckInRecord['steps'], time = AGREED) => {
      const back = movedTo(time, times[1], 3);
      const all = (last: Appointment) => recordOf([first, slip, last], { steps });
      return open(told(all(back), all({ ...back, end: off(DAYS_BEFORE) }), DAYS_BEFORE));
    };
    expect(calledOff(sentFor(1))).toEqual(['mentor/appointment-3/tellByCall']);
    expect(calledOff({})).toEqual([]);
    expect(calledOff(sentFor(1), '2026-04-16T13:00')).toEqual([]);
  });

  it('is told as long as they may still think of the later time that an open call was about', () => {
    const call = aTask('t1', { step: 'mentor/appointment-3/tellByCall.moved', kind: 'deliverByCall' });
    const tasks = { t1: { ...call, until: '2026-04-14T14:00:00Z' } };
    const untilOf = (over: Partial<CheckInRecord>) =>
      calls(cancelled(HOURS_BEFORE, over)).find(({ step }) => step === 'mentor/appointment-1/tellByCall')?.until;
    expect(untilOf({ tasks })).toBe('2026-04-14T14:00:00Z');
    expect(untilOf({ tasks: { t1: { ...tasks.t1, state: 'done' } } })).toBe('2026-04-14T11:00:00Z');
    expect(untilOf({ tasks: { t1: { ...tasks.t1, until: '2026-04-14T10:00:00Z' } } })).toBe('2026-04-14T11:00:00Z');
  });

  it('and that has begun is told to nobody, though its reminder left', () => {
    expect(open(cancelled('2026-04-14T11:30:00Z', { steps: sentFor(1) }))).toEqual([]);
  });

  it('because the participant asked for it needs no call', () => {
    expect(calls(cancelled(HOURS_BEFORE, { by: 'participant' }))).toEqual([]);
  });

  it('of somebody without a mentor is told by a coordinator', () => {
    const { mentor: _mentor, ...alone } = recordOf([booked()]);
    const after = { ...alone, appointments: [booked({ end: off(HOURS_BEFORE) })] };
    expect(calls(told(alone, after, HOURS_BEFORE))).toMatchObject([{ to: 'coordinator' }]);
  });

  it('in an arm that has no check-ins any more is still told, also days before, since nobody has it in mind', () => {
    expect(open(cancelled(HOURS_BEFORE, { arm: 'SAU' }))).toEqual(['checkIns/appointment-1/tellByCall']);
    expect(open(cancelled(DAYS_BEFORE, { arm: 'SAU' }))).toEqual(['checkIns/appointment-1/tellByCall']);
  });
});

it('a check-in that was held before its time, with the next one agreed, asks for no call', () => {
  const held = booked({ end: { how: 'held', at: HOURS_BEFORE, by: 'staff' } });
  const next: Appointment = { ...anAppointment('2026-05-12T13:00', HOURS_BEFORE), n: 2 };
  expect(calls(told(recordOf([booked()]), recordOf([held, next]), HOURS_BEFORE))).toEqual([]);
});

describe('a check-in that staff move', () => {
  const move = (time: string, now: string, over: Partial<CheckInRecord> = {}) =>
    told(recordOf([booked()], over), recordOf([booked({ end: movedAt(now) }), movedTo(time, now)], over), now);

  it('is told by a call of its own', () => {
    expect(open(move('2026-04-16T13:00', HOURS_BEFORE))).toEqual(['mentor/appointment-2/tellByCall.moved']);
    expect(open(move('2026-04-16T13:00', DAYS_BEFORE))).toEqual([]);
  });

  it('from days ahead to a time within the day is told, though nothing had told the old one', () => {
    expect(open(move('2026-04-11T09:00', DAYS_BEFORE))).toEqual(['mentor/appointment-2/tellByCall.moved']);
    expect(open(move('2026-04-11T10:00', DAYS_BEFORE))).toEqual([]);
  });

  it('to the time at which they were met before it is told to nobody, though its reminder left', () => {
    expect(open(move('2026-04-13T12:00', HOURS_BEFORE, { steps: sentFor(1) }))).toEqual([]);
    expect(open(move('2026-04-13T14:00', HOURS_BEFORE, { steps: sentFor(1) }))).toEqual([]);
  });

  it('back from a slip into the past, to the time that they know, is told to nobody; its cancellation is', () => {
    const slip = move('2026-04-13T12:00', HOURS_BEFORE, { steps: sentFor(1) });
    const [was, is] = slip.appointments as [Appointment, Appointment];
    const at = '2026-04-13T12:05:00Z';
    const mended = { ...slip, appointments: [was, { ...is, end: movedAt(at) }, movedTo(AGREED, at, 3)] };
    expect(open(told(slip, mended, at))).toEqual([]);
    const off13 = { ...slip, appointments: [was, { ...is, end: off(at) }] };
    expect(open(told(slip, off13, at))).toEqual(['mentor/appointment-2/tellByCall']);
  });

  it('and call off before they were reached asks for one call', () => {
    const moved = move('2026-04-16T13:00', HOURS_BEFORE);
    const [was, is] = moved.appointments as [Appointment, Appointment];
    const after = { ...moved, appointments: [was, { ...is, end: off('2026-04-15T12:00:00Z') }] };
    expect(open(told(moved, after, '2026-04-15T12:00:00Z'))).toEqual(['mentor/appointment-2/tellByCall.moved']);
  });

  it('to a time that a call told is told once more when that is called off', () => {
    const moved = move('2026-04-30T13:00', HOURS_BEFORE);
    const [call] = calls(moved) as [Task];
    const reached = { ...moved, tasks: { [call.id]: { ...call, state: 'done' as const } } };
    const [was, is] = reached.appointments as [Appointment, Appointment];
    const after = { ...reached, appointments: [was, { ...is, end: off('2026-04-20T12:00:00Z') }] };
    expect(open(told(reached, after, '2026-04-20T12:00:00Z'))).toEqual(['mentor/appointment-2/tellByCall']);
  });
});

describe('several changes of which nobody was told yet', () => {
  const FRIDAY = '2026-04-17T13:00';
  const again: Appointment = { ...anAppointment(FRIDAY, '2026-04-13T13:00:00Z'), n: 2 };
  const LATER = '2026-04-13T14:00:00Z';
  const ASKED = '2026-04-13T15:00:00Z';
  const open1 = cancelled(HOURS_BEFORE);
  /** Called off, booked anew for Friday, of which a reminder told, and called off again. */
  const twice = (): CheckInRecord => {
    const before = { ...open1, appointments: [...open1.appointments, again], steps: sentFor(2) };
    const after = { ...before, appointments: [...open1.appointments, { ...again, end: off(LATER) }] };
    return settle(plan, told(before, after, LATER), Date.parse(LATER));
  };

  it('are told by one call: the last that was asked for', () => {
    expect(open(twice())).toEqual(['mentor/appointment-2/tellByCall']);
  });

  it('have the call go on that is still needed when the first of them is taken back', () => {
    const back = { ...twice(), voidedEnds: { 'checkIns/appointment-1': 1 } };
    const appointments = back.appointments.map(({ end, ...each }) =>
      each.n === 1 || end === undefined ? each : { ...each, end },
    );
    expect(open(settle(plan, { ...back, appointments }, Date.parse(LATER)))).toEqual([
      'mentor/appointment-2/tellByCall',
    ]);
  });

  it('have the first call go on when the last of them is taken back', () => {
    const back = { ...twice(), voidedEnds: { 'checkIns/appointment-2': 1 } };
    const appointments = [...open1.appointments, again];
    expect(open(settle(plan, { ...back, appointments }, Date.parse(LATER)))).toEqual([
      'mentor/appointment-1/tellByCall',
    ]);
  });

  it('need no other call once the last one has reached them', () => {
    const record = twice();
    const tasks = Object.fromEntries(
      Object.entries(record.tasks).map(([id, task]) => [
        id,
        task.state === 'open' ? { ...task, state: 'done' as const } : task,
      ]),
    );
    expect(open(settle(plan, { ...record, tasks }, Date.parse(LATER)))).toEqual([]);
    // Nor when what it told of has passed: what it did not tell, it said all the same.
    const first = aTask('first', {
      step: 'mentor/appointment-1/tellByCall',
      kind: 'deliverByCall',
      since: HOURS_BEFORE,
    });
    const owed = { ...record, tasks: { ...tasks, first } };
    const { zone } = plan.appointments;
    expect(checkInToldOf(owed, first, zone, Date.parse('2026-04-18T08:00:00Z'))).toBe('superseded');
  });

  /** Moved from the 14th to the 30th, and before they were reached to the 28th. */
  const movedTwice = (): CheckInRecord => {
    const first = told(
      recordOf([booked()]),
      recordOf([booked({ end: movedAt(HOURS_BEFORE) }), movedTo('2026-04-30T13:00', HOURS_BEFORE)]),
      HOURS_BEFORE,
    );
    const [was, is] = first.appointments as [Appointment, Appointment];
    const appointments = [was, { ...is, end: movedAt(LATER) }, movedTo('2026-04-28T13:00', LATER, 3)];
    return settle(plan, told(first, { ...first, appointments }, LATER), Date.parse(LATER));
  };

  it('that are moves are told by the call of the last time, for as long as they might come to any', () => {
    const second = movedTwice();
    expect(open(second)).toEqual(['mentor/appointment-3/tellByCall.moved']);
    expect(calls(second).find(({ state }) => state === 'open')).toMatchObject({ until: '2026-04-30T11:00:00Z' });
    const thirdly = '2026-04-13T14:30:00Z';
    const [first, was, is] = second.appointments as [Appointment, Appointment, Appointment];
    const appointments = [first, was, { ...is, end: movedAt(thirdly) }, movedTo('2026-04-27T13:00', thirdly, 4)];
    const third = settle(plan, told(second, { ...second, appointments }, thirdly), Date.parse(thirdly));
    expect(calls(third).filter(({ state }) => state === 'open')).toMatchObject([
      { step: 'mentor/appointment-4/tellByCall.moved', until: '2026-04-30T11:00:00Z' },
    ]);
  });

  it.each<[string, (record: CheckInRecord) => Partial<CheckInRecord>]>([
    [
      'ask for another time than the last',
      ({ appointments: [was, is, last] }) => ({
        appointments: [
          ...([was, is] as Appointment[]),
          { ...(last as Appointment), end: movedAt(ASKED, 'participant') },
          movedTo('2026-04-29T13:00', ASKED, 4),
        ],
      }),
    ],
    [
      'call the last time off',
      ({ appointments: [was, is, last] }) => ({
        appointments: [...([was, is] as Appointment[]), { ...(last as Appointment), end: off(ASKED, 'participant') }],
      }),
    ],
    ['got a reminder of the last time', () => ({ steps: sentFor(3, { delivery: 'delivered' }) })],
  ])('that are moves need no call once they %s', (_, over) => {
    const record = movedTwice();
    expect(open(settle(plan, { ...record, ...over(record) }, Date.parse(ASKED)))).toEqual([]);
  });

  it('that are moves have the first call go on when the last move is taken back', () => {
    const record = movedTwice();
    const [was, { end: _end, ...is }] = record.appointments as [Appointment, Appointment];
    const back = settle(plan, { ...record, appointments: [was, is] }, Date.parse(ASKED));
    expect(open(back)).toEqual(['mentor/appointment-2/tellByCall.moved']);
  });

  it('have the call about one that is off go on, though they know of the move of another', () => {
    const before = { ...open1, appointments: [...open1.appointments, again] };
    const moved = [{ ...again, end: movedAt(LATER) }, movedTo('2026-04-14T15:00', LATER, 3)];
    const after = settle(
      plan,
      told(before, { ...before, appointments: [...open1.appointments, ...moved] }, LATER),
      Date.parse(LATER),
    );
    expect(open(after)).toEqual(['mentor/appointment-3/tellByCall.moved']);
    const reminded = { ...after, steps: sentFor(3, { delivery: 'delivered' }) };
    expect(open(settle(plan, reminded, Date.parse(LATER)))).toEqual(['mentor/appointment-1/tellByCall']);
  });
});

describe('the call about a check-in', () => {
  const toldOf = (record: CheckInRecord, step: string): string | undefined =>
    checkInToldOf(record, aTask('t1', { step, since: HOURS_BEFORE }), plan.appointments.zone, Date.parse(HOURS_BEFORE));
  const after = (record: CheckInRecord, now = '2026-04-13T13:00:00Z'): string[] =>
    open(settle(plan, record, Date.parse(now)));

  it('outlives a stop of the support, since they might still come, and not a death', () => {
    const off13 = cancelled(HOURS_BEFORE);
    expect(after({ ...off13, participation: { ...off13.participation, intervention: 'stopped' } })).toHaveLength(1);
    expect(after({ ...off13, participation: { ...off13.participation, life: 'dead' } })).toEqual([]);
  });

  it('ends when the time that they were told has come: nothing can be saved any more', () => {
    const off13 = cancelled(HOURS_BEFORE);
    const ended = { ...off13, participation: { ...off13.participation, intervention: 'stopped' as const } };
    expect(settle(plan, ended, Date.parse(HOURS_BEFORE)).nextDueAt).toBe('2026-04-14T11:00:00Z');
    expect(after(off13, '2026-04-14T10:59:00Z')).toHaveLength(1);
    expect(after(off13, '2026-04-14T11:00:00Z')).toEqual([]);
  });

  it.each([
    ['later', '2026-04-16T13:00', '2026-04-16T11:00:00Z'],
    ['earlier', '2026-04-14T09:00', '2026-04-14T11:00:00Z'],
  ])('about a move to a %s time ends with the later of both', (_, time, ends) => {
    const appointments = [booked({ end: movedAt(HOURS_BEFORE) }), movedTo(time, HOURS_BEFORE)];
    const moved = told(recordOf([booked()]), recordOf(appointments), HOURS_BEFORE);
    expect(after(moved, new Date(Date.parse(ends) - 1000).toISOString())).toHaveLength(1);
    expect(after(moved, ends)).toEqual([]);
  });

  it.each([
    ['a later day', '2026-04-14', 0],
    ['the day on which it was called off, perhaps before', '2026-04-13', 1],
  ])('is needless once they met their mentor on %s', (_, on, count) => {
    const met: CheckIn = {
      event: 5,
      on,
      kind: 'mentor',
      setting: 'phone',
      outcome: 'held',
      enteredAt: '2026-04-14T08:00:00Z',
    };
    expect(after({ ...cancelled(HOURS_BEFORE), checkIns: [met] }, '2026-04-14T08:00:00Z')).toHaveLength(count);
  });

  it('about a move is needless once they asked for another time themselves', () => {
    const moved = told(
      recordOf([booked()]),
      recordOf([booked({ end: movedAt(HOURS_BEFORE) }), movedTo('2026-04-16T13:00', HOURS_BEFORE)]),
      HOURS_BEFORE,
    );
    const [was, is] = moved.appointments as [Appointment, Appointment];
    const asked = { ...moved, appointments: [was, { ...is, end: off('2026-04-13T13:00:00Z', 'participant') }] };
    expect(toldOf(asked, 'mentor/appointment-2/tellByCall.moved')).toBe('appointment-2.cancelled');
    expect(after(asked)).toEqual([]);
    const missed = { ...is, end: { how: 'noShow' as const, at: '2026-04-13T13:00:00Z', by: 'participant' as const } };
    expect(after({ ...moved, appointments: [was, missed] })).toHaveLength(1);
  });

  it('is needless when the check-in stands again, and is asked for anew when it is called off again', () => {
    const once = cancelled(HOURS_BEFORE);
    const back = { ...once, appointments: [booked()], voidedEnds: { 'checkIns/appointment-1': 1 } };
    const stands = settle(plan, back, Date.parse('2026-04-13T13:00:00Z'));
    expect(open(stands)).toEqual([]);
    const again = { ...stands, appointments: [booked({ end: off('2026-04-13T14:00:00Z') })] };
    expect(after(told(stands, again, '2026-04-13T14:00:00Z'))).toEqual(['mentor/appointment-1/tellByCall~2']);
  });

  it('that it is off is needless where that check-in is none any more, or was called off anew', () => {
    expect(toldOf(recordOf([]), 'mentor/appointment-1/tellByCall')).toBe('voided');
    const anew = recordOf([booked({ end: off(HOURS_BEFORE) })], { voidedEnds: { 'checkIns/appointment-1': 1 } });
    expect(toldOf(anew, 'mentor/appointment-1/tellByCall')).toBe('voided');
    expect(toldOf(anew, 'mentor/appointment-1/tellByCall~2')).toBeUndefined();
  });

  it('is needless when the move was taken back, a reminder of the new time was delivered or they were met then', () => {
    const key = 'mentor/appointment-2/tellByCall.moved';
    const moved = recordOf([booked({ end: movedAt(HOURS_BEFORE) }), movedTo('2026-04-16T13:00', HOURS_BEFORE)]);
    expect(toldOf(moved, key)).toBeUndefined();
    expect(toldOf(recordOf([booked()]), key)).toBe('voided');
    expect(toldOf({ ...moved, steps: sentFor(2) }, key)).toBeUndefined();
    expect(toldOf({ ...moved, steps: sentFor(2, { delivery: 'delivered' }) }, key)).toBe('delivered');
    expect(toldOf({ ...moved, steps: sentFor(1, { delivery: 'delivered' }) }, key)).toBeUndefined();
    const met = {
      ...moved,
      appointments: moved.appointments.map((each) => ({
        ...each,
        end: { ...off(HOURS_BEFORE), how: 'held' as const },
      })),
    };
    expect(toldOf(met, key)).toBe('held');
    const offAgain = {
      ...moved,
      appointments: moved.appointments.map((each) => ({ ...each, end: off(HOURS_BEFORE) })),
    };
    expect(toldOf({ ...offAgain, steps: sentFor(2, { delivery: 'delivered' }) }, key)).toBeUndefined();
  });
});

it('what left about a check-in is known by its number, whatever came of the plan', () => {
  const steps = { ...sentFor(1), ...sentFor(2) };
  expect(saidOfCheckIn({ steps }, 1).map(({ key }) => key)).toEqual(['mentor/appointment-1/ci1']);
});
