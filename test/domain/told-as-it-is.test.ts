import type { Hold } from '../../shared/domain/participation.ts';
import type { CheckInPlan } from '../../shared/domain/protocol.ts';
import type { Appointment, CheckInRecord, InterviewRecord, StepOutcome, Task } from '../../shared/domain/record.ts';
import { interviewAgenda } from '../../shared/domain/interview-agenda.ts';
import { isToldAsItIs } from '../../shared/domain/told-as-it-is.ts';
import { logAttempt } from '../../shared/domain/entries/log-attempt.ts';
import { aTask } from '../support/a-commit.ts';
import { aLife } from '../support/a-life.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { aTextThatLeft } from '../support/a-text-that-left.ts';
import { anAppointment, booked } from '../support/planned.ts';

const plan = aPlan();
const AT = '2026-04-28T10:30';
const OTHER = '2026-04-30T14:00';
const ENTERED = '2026-04-09T08:00:00Z';
const LEFT = '2026-04-09T08:10:00Z';
/** Monday, at ten in Copenhagen. */
const NOW = '2026-04-20T08:00:00Z';
const MOVED = { how: 'moved', at: '2026-04-15T08:00:00Z', by: 'staff' } as const;
const OFF = { how: 'cancelled', at: '2026-04-15T08:00:00Z', by: 'staff' } as const;
const agreed = (over: Partial<Appointment> = {}): Appointment => anAppointment(AT, ENTERED, over);
const moved = (over: Partial<Appointment> = {}): Appointment =>
  agreed({ n: 2, at: OTHER, enteredAt: MOVED.at, moved: true, ...over });
const said = (time: string, state: 'sent' | 'unconfirmed' | 'sending' = 'sent', at = LEFT): StepOutcome =>
  aTextThatLeft(at, state, { says: { time } });
const saidOff = (time: string, at = OFF.at): StepOutcome => aTextThatLeft(at, 'sent', { says: { time, isOff: true } });
const givenUp: StepOutcome = { state: 'skipped', reason: 'superseded', at: MOVED.at };
/** No mail follows a text that is not confirmed. */
const BY_SMS = { sms: true, email: false, phone: true, letter: true };
const INVITED = Object.fromEntries(['pre', 'invite', 'book2'].map((step) => [`FU12/${step}`, aTextThatLeft(ENTERED)]));
const BOOKED = { 'FU12/appointment-1/booked': said(AT) };
const UNTOLD = { 'FU12/appointment-2/moved': givenUp };

/** No text reminds of it, and tells them so. */
const unreminded = (n: number): InterviewRecord['steps'] =>
  Object.fromEntries(['appt7', 'appt3', 'appt1'].map((step) => [`FU12/appointment-${String(n)}/${step}`, givenUp]));

/** Who lives on for a moment from `NOW`, with these appointments and what was said of them. */
const living = (
  appointments: Appointment[],
  steps: InterviewRecord['steps'],
  { tasks = {}, now = NOW }: { tasks?: Record<string, Task>; now?: string } = {},
) => {
  const reminded = Object.assign({}, ...appointments.map(({ n }) => unreminded(n))) as InterviewRecord['steps'];
  const record = anInterviewRecord({
    ...booked(...appointments),
    steps: { ...INVITED, ...reminded, ...steps },
    tasks,
    consent: BY_SMS,
  });
  const life = aLife(plan, record, now);
  life.until(new Date(Date.parse(now) + 1000).toISOString());
  return life;
};
const calls = (...asked: Parameters<typeof living>): string[] =>
  living(...asked)
    .openTasks()
    .filter((task) => task.includes('asItIs'));
const CALL = 'FU12/appointment-2/tellByCall.asItIs deliverByCall';

describe('somebody who has another time in mind than the one that stands', () => {
  const away = agreed({ end: MOVED });

  it('is called where the text of the move was given up', () => {
    expect(calls([away, moved()], { ...BOOKED, ...UNTOLD })).toEqual([CALL]);
    const { why, until, to } = Object.values(living([away, moved()], { ...BOOKED, ...UNTOLD }).record().tasks)[0] ?? {};
    expect({ why, until, to }).toEqual({ why: 'toldUntrue', until: '2026-04-30T12:00:00Z', to: 'coordinator' });
    const record = anInterviewRecord({ ...booked(away, moved()), steps: { ...BOOKED, ...UNTOLD, ...unreminded(2) } });
    const [item] = interviewAgenda(plan, record).filter(({ key }) => isToldAsItIs({ step: key }));
    expect(item?.stream).toBe('interviews');
  });

  it('is not called where they know it by a text, by a talk or by themselves', () => {
    const told = { ...BOOKED, 'FU12/appointment-2/moved': said(OTHER, 'sent', MOVED.at) };
    expect(calls([away, moved()], told)).toEqual([]);
    expect(calls([away, moved({ askedBy: 'participant' })], { ...BOOKED, ...UNTOLD })).toEqual([]);
    expect(calls([away, moved({ confirmed: { at: NOW } })], { ...BOOKED, ...UNTOLD })).toEqual([]);
    const done = { at: '2026-04-16T08:00:00Z', by: 'coordinator-1' };
    const rung = (over: Partial<Task>) => ({
      tasks: { t1: aTask('t1', { kind: 'phone', of: 'FU12', step: 'FU12/call', state: 'done', done, ...over }) },
    });
    expect(calls([away, moved()], { ...BOOKED, ...UNTOLD }, rung({}))).toEqual([]);
    expect(calls([away, moved()], { ...BOOKED, ...UNTOLD }, rung({ of: 'FU18' }))).toEqual([CALL]);
    const tried = (...outcomes: ('noAnswer' | 'reached')[]) =>
      outcomes.map((outcome) => ({ at: done.at, band: 'am', outcome, by: 'coordinator-1' }) as const);
    const after = (...outcomes: ('noAnswer' | 'reached')[]) =>
      calls([away, moved()], { ...BOOKED, ...UNTOLD }, rung({ attempts: tried(...outcomes) }));
    expect(after('noAnswer', 'reached')).toEqual([]);
    expect(after('noAnswer', 'noAnswer')).toEqual([CALL]);
    expect(calls([away, moved()], { ...BOOKED, ...UNTOLD }, rung({ kind: 'recordOutcome' }))).toEqual([CALL]);
  });

  it('is called where they agreed to the time that moved, confirmed it or were rung about it, whatever text told them before', () => {
    expect(calls([away, moved()], UNTOLD)).toEqual([CALL]);
    const confirmed = agreed({ end: MOVED, confirmed: { at: '2026-04-12T08:00:00Z' } });
    expect(calls([confirmed, moved()], { ...BOOKED, ...UNTOLD })).toEqual([CALL]);
    const done = { at: '2026-04-13T08:00:00Z', by: 'coordinator-1' };
    const rung = aTask('t1', { kind: 'phone', of: 'FU12', step: 'FU12/call', state: 'done', done });
    expect(calls([away, moved()], { ...BOOKED, ...UNTOLD }, { tasks: { t1: rung } })).toEqual([CALL]);
  });

  it('is not called while somebody is asked to ring them, or to see why a message did not go', () => {
    const asked = { tasks: { t1: aTask('t1', { kind: 'messageTrouble', of: 'FU12', step: 'FU12/messageTrouble' }) } };
    expect(calls([away, moved()], { ...BOOKED, ...UNTOLD }, asked)).toEqual([]);
  });

  it('is not called while a text is still to tell it in time, also one that is put off or of which nobody is sure yet', () => {
    const late = { enteredAt: NOW };
    const justNow = [agreed({ end: { ...MOVED, at: NOW } }), moved(late)];
    expect(calls(justNow, BOOKED)).toEqual([]);
    const waiting = (state: StepOutcome) => calls(justNow, { ...BOOKED, 'FU12/appointment-2/moved': state });
    expect(waiting({ state: 'waiting', notBefore: NOW, tries: 1, code: 'throttled', at: NOW })).toEqual([]);
    expect(waiting(said(OTHER, 'sending', NOW))).toEqual([]);
    // Until the sending hours of the day after they would have come.
    const notBefore = '2026-04-27T17:00:00Z';
    const putOff = { state: 'waiting', notBefore, tries: 9, code: 'throttled', at: NOW } as const;
    const early = [agreed({ at: '2026-04-28T08:00', end: { ...MOVED, at: NOW } }), moved({ enteredAt: NOW })];
    const steps = { 'FU12/appointment-1/booked': said('2026-04-28T08:00'), 'FU12/appointment-2/moved': putOff };
    expect(calls(early, steps)).toEqual([CALL]);
    expect(waiting(givenUp)).toEqual([CALL]);
  });

  it('is called the evening before, where the text that is back by a correction can leave only once they have come', () => {
    const early = '2026-04-28T08:00';
    const all = [agreed({ at: early, end: MOVED }), moved()];
    const { 'FU12/appointment-2/appt3': _back, ...others } = unreminded(2) ?? {};
    const known = { 'FU12/appointment-1/booked': said(early), ...UNTOLD, ...others };
    const record = anInterviewRecord({ ...booked(...all), steps: { ...INVITED, ...known }, consent: BY_SMS });
    const asked = (now: string): string[] => {
      // Without the reminder, as while another time stood.
      const life = aLife(plan, { ...record, steps: { ...record.steps, ...unreminded(2) } }, now);
      life.enter(() => record);
      life.until(new Date(Date.parse(now) + 1000).toISOString());
      return life.openTasks();
    };
    expect(asked('2026-04-27T16:00:00Z')).toEqual([]);
    expect(asked('2026-04-27T18:00:00Z')).toEqual([CALL]);
  });

  it('is called about the time that a text may have told, as well as about the one before', () => {
    const maybe = { 'FU12/appointment-2/moved': said(OTHER, 'unconfirmed', MOVED.at) };
    const third = agreed({ n: 3, at: '2026-05-04T09:00', moved: true, enteredAt: '2026-04-16T08:00:00Z' });
    const twice = [away, moved({ end: { ...MOVED, at: third.enteredAt } }), third];
    const untold = { 'FU12/appointment-3/moved': givenUp };
    expect(calls(twice, { ...BOOKED, ...maybe, ...untold })).toEqual([
      'FU12/appointment-3/tellByCall.asItIs deliverByCall',
    ]);
    expect(calls([away, moved()], { ...BOOKED, ...maybe })).toEqual([CALL]);
  });

  it('is not called about what has passed, nor about a slip that is corrected yet', () => {
    expect(calls([away, moved()], { ...BOOKED, ...UNTOLD }, { now: '2026-05-02T08:00:00Z' })).toEqual([]);
    const after = { ...MOVED, at: '2026-04-28T12:00:00Z' } as const;
    const metBefore = [agreed({ end: after }), moved({ at: '2026-04-27T10:30', enteredAt: after.at })];
    expect(calls(metBefore, BOOKED, { now: '2026-04-28T12:00:01Z' })).toEqual([]);
    const slip = [away, moved({ at: '2026-04-14T10:30' })];
    expect(calls(slip, { ...BOOKED, ...UNTOLD })).toEqual([]);
  });

  it('needs the call no more once they know it, and another one when it is changed again', () => {
    const life = living([away, moved()], { ...BOOKED, ...UNTOLD });
    expect(life.openTasks()).toContain(CALL);
    life.enter((record) => ({
      ...record,
      ...booked(away, moved({ confirmed: { at: '2026-04-20T08:00:01Z' } })),
    }));
    expect(life.openTasks()).not.toContain(CALL);
    life.enter((record) => ({ ...record, ...booked(away, moved()) }));
    expect(life.openTasks()).toContain(CALL);
    life.until('2026-04-30T12:00:00Z');
    expect(life.openTasks()).not.toContain(CALL);
  });

  it('has one call, about the last change', () => {
    const life = living([away, moved()], { ...BOOKED, ...UNTOLD });
    const third = agreed({ n: 3, at: '2026-05-04T09:00', moved: true, enteredAt: '2026-04-20T08:00:01Z' });
    life.enter((record) => ({
      ...record,
      ...booked(away, moved({ end: { ...MOVED, at: third.enteredAt } }), third),
      steps: { ...record.steps, ...unreminded(3), 'FU12/appointment-3/moved': givenUp },
    }));
    life.until('2026-04-20T08:00:02Z');
    expect(life.openTasks().filter((task) => task.includes('asItIs'))).toEqual([
      'FU12/appointment-3/tellByCall.asItIs deliverByCall',
    ]);
    life.enter((record) => ({ ...record, ...booked(away, moved()) }));
    expect(life.openTasks().filter((task) => task.includes('asItIs'))).toEqual([CALL]);
  });

  it('has a call of its own after one that reached them', () => {
    const reached = aTask('t1', {
      kind: 'deliverByCall',
      of: 'FU12',
      step: 'FU12/appointment-2/tellByCall.asItIs',
      state: 'done',
      done: { at: '2026-04-16T08:00:00Z', by: 'coordinator-1' },
    });
    const again = { 'FU12/appointment-2/byHand-9/byHand': said(AT, 'sent', '2026-04-17T08:00:00Z') };
    expect(calls([away, moved()], { ...BOOKED, ...UNTOLD, ...again }, { tasks: { t1: reached } })).toEqual([
      'FU12/appointment-2/tellByCall.asItIs.2 deliverByCall',
    ]);
  });
});

describe('somebody who was told that an interview is off which stands', () => {
  it('is called, unless a text is still to remind them of it', () => {
    const off = { ...BOOKED, 'FU12/appointment-1/cancelled': saidOff(AT) };
    expect(calls([agreed()], off)).toEqual(['FU12/appointment-1/tellByCall.asItIs deliverByCall']);
    expect(calls([agreed()], off)).toEqual(['FU12/appointment-1/tellByCall.asItIs deliverByCall']);
    const reminded: InterviewRecord = anInterviewRecord({
      ...booked(agreed()),
      steps: { ...INVITED, ...off },
      consent: BY_SMS,
    });
    const life = aLife(plan, reminded, NOW);
    life.until('2026-04-20T08:00:01Z');
    expect(life.openTasks()).toEqual([]);
    life.until('2026-04-28T08:00:00Z');
    expect(life.openTasks().filter((task) => task.includes('asItIs'))).toEqual([]);
  });

  it('is called where a talk told it, also as needless after an outcome, and the entry that made it so is taken back', () => {
    const task = aTask('t1', { kind: 'phone', of: 'FU12', step: 'FU12/appointment-1/rebook' });
    const off = anInterviewRecord({ ...booked(agreed({ end: OFF })), steps: INVITED, tasks: { t1: task } });
    const context = { now: Date.parse('2026-04-16T08:00:00Z'), by: 'coordinator-1', plan };
    const attempt = { at: '2026-04-16T07:59:00Z', band: 'am', outcome: 'reached' } as const;
    const entry = logAttempt(off, 't1', attempt, context);
    const { tasks } = entry.kind === 'refused' ? off : entry.record;
    expect(tasks['t1']?.done?.says).toEqual({ time: AT, isOff: true, n: 1 });
    expect(calls([agreed()], BOOKED, { tasks })).toEqual(['FU12/appointment-1/tellByCall.asItIs deliverByCall']);
    const outcome = { outcome: 'notDone', on: '2026-04-15', reason: 'too-unwell', enteredAt: OFF.at } as const;
    const needless = { ...off, followUps: { FU12: { appointments: [agreed()], outcome } } };
    const told = logAttempt(needless, 't1', attempt, context);
    expect((told.kind === 'refused' ? off : told.record).tasks['t1']?.done?.says).toEqual({
      time: AT,
      isOff: true,
      n: 1,
    });
    const { says: _says, ...done } = tasks['t1']?.done ?? { at: '', by: '' };
    expect(calls([agreed()], BOOKED, { tasks: { t1: { ...task, state: 'done', done } } })).toEqual([]);
  });

  it('is not called where another time is off', () => {
    expect(calls([agreed()], { ...BOOKED, 'FU12/appointment-1/cancelled': saidOff(OTHER) })).toEqual([]);
  });
});

describe('somebody who has a time in mind where none stands', () => {
  it('is called where the text that it is off was given up, or its entry was taken back', () => {
    const off = { 'FU12/appointment-1/cancelled': givenUp, 'FU12/appointment-1/rebook': givenUp };
    expect(calls([agreed({ end: { ...OFF, final: true } })], { ...BOOKED, ...off })).toEqual([
      'FU12/appointment-1/tellByCall.asItIs deliverByCall',
    ]);
    // Before the ladder itself asks for a call.
    expect(calls([], BOOKED, { now: '2026-04-09T12:00:00Z' })).toEqual([
      'FU12/appointment-1/tellByCall.asItIs deliverByCall',
    ]);
  });

  it('is not called where they called it off themselves, or did not come', () => {
    const off = { 'FU12/appointment-1/cancelled': givenUp, 'FU12/appointment-1/rebook': givenUp };
    expect(calls([agreed({ end: { ...OFF, by: 'participant' } })], { ...BOOKED, ...off })).toEqual([]);
  });

  it('is not called after the outcome, which has a call of its own', () => {
    const outcome = { outcome: 'notDone', on: '2026-04-16', reason: 'staff-cancelled', enteredAt: NOW } as const;
    const record = anInterviewRecord({ followUps: { FU12: { appointments: [agreed({ end: OFF })], outcome } } });
    const life = aLife(plan, { ...record, steps: { ...INVITED, ...BOOKED } }, NOW);
    life.until('2026-04-20T08:00:01Z');
    expect(life.openTasks()).toEqual([]);
    const off = { 'FU12/appointment-1/cancelled': givenUp, 'FU12/appointment-1/rebook': givenUp };
    const items = interviewAgenda(plan, { ...record, steps: { ...INVITED, ...BOOKED, ...off } });
    expect(items.filter((item) => isToldAsItIs({ step: item.key }))).toEqual([]);
  });
});

describe('a text of before sayings were kept', () => {
  it('says the time of the appointment under whose number it went', () => {
    const plain = { 'FU12/appointment-1/booked': aTextThatLeft(LEFT) };
    expect(calls([agreed({ end: MOVED }), moved()], { ...plain, ...UNTOLD })).toEqual([CALL]);
    const off = { ...plain, 'FU12/appointment-1/cancelled~2': aTextThatLeft(OFF.at) };
    expect(calls([agreed()], off)).toEqual(['FU12/appointment-1/tellByCall.asItIs deliverByCall']);
    expect(calls([agreed()], off)).toEqual(['FU12/appointment-1/tellByCall.asItIs deliverByCall']);
  });
});

describe('somebody who has the time of a check-in in mind', () => {
  const [away, off] = [agreed({ end: MOVED }), agreed({ end: OFF })];
  const REMINDED = { 'mentor/appointment-1/ci1': said(AT), 'mentor/appointment-2/ci1': givenUp };
  const withoutMentor = ({ mentor: _mentor, ...record }: CheckInRecord): CheckInRecord => record;
  const asked = (
    over: Partial<CheckInRecord>,
    now = NOW,
    change = (record: CheckInRecord): CheckInRecord => record,
  ): string[] => {
    const life = aLife(plan, change(aCheckInRecord({ arm: 'IPS-MA', steps: REMINDED, ...over })), now);
    life.until(new Date(Date.parse(now) + 1000).toISOString());
    const asItIs = Object.values(life.record().tasks).filter(({ step }) => step.includes('asItIs'));
    return asItIs.map(({ step, to, state }) => `${step} ${to} ${state}`);
  };

  it('is called by their mentor, or by whoever coordinates, where it is moved or off', () => {
    expect(asked({ appointments: [away, moved()], mentor: 'mentor-1' })).toEqual([
      'mentor/appointment-2/tellByCall.asItIs mentor open',
    ]);
    expect(asked({ appointments: [off] }, NOW, withoutMentor)).toEqual([
      'mentor/appointment-1/tellByCall.asItIs coordinator open',
    ]);
  });

  it('is called where somebody rang them about it, and not about what they agreed on with their mentor alone', () => {
    const untold = { 'mentor/appointment-2/ci1': givenUp };
    const rung = aTask('t1', {
      kind: 'deliverByCall',
      of: 'mentor',
      step: 'mentor/appointment-3/tellByCall.voided',
      state: 'done',
      done: { at: '2026-04-12T08:00:00Z', by: 'mentor-1' },
    });
    const both = { appointments: [away, moved()], steps: untold, mentor: 'mentor-1' };
    expect(asked(both)).toEqual([]);
    expect(asked({ ...both, tasks: { t1: rung } })).toEqual(['mentor/appointment-2/tellByCall.asItIs mentor open']);
  });

  it('is called where the text that told it went while they had another plan', () => {
    const steps = { 'weekly/appointment-1/ci1': said(AT), 'mentor/appointment-2/ci1': givenUp };
    expect(asked({ appointments: [away, moved()], steps, mentor: 'mentor-1' })).toEqual([
      'mentor/appointment-2/tellByCall.asItIs mentor open',
    ]);
    const untold = { 'mentor/appointment-2/ci1': givenUp };
    expect(asked({ appointments: [away, moved()], steps: untold, mentor: 'mentor-1' })).toEqual([]);
  });

  describe('and whose arm has another plan of check-ins by now', () => {
    const done = { at: '2026-04-16T08:00:00Z', by: 'mentor-1' };
    const rung = (over: Partial<Task> = {}): CheckInRecord['tasks'] => ({
      t1: aTask('t1', {
        kind: 'deliverByCall',
        of: 'weekly',
        step: 'weekly/appointment-1/tellByCall',
        state: 'done',
        done,
        ...over,
      }),
    });
    const both = { appointments: [away, moved()], mentor: 'mentor-1' };

    it('is not called where somebody told it before, or is asked to', () => {
      expect(asked({ ...both, tasks: rung() })).toEqual([]);
      expect(asked({ ...both, tasks: rung({ kind: 'messageTrouble' }) })).toEqual([]);
      expect(asked({ ...both, tasks: rung({ kind: 'phone', of: 'weekly/since-2026-01-31' }) })).toEqual([
        'mentor/appointment-2/tellByCall.asItIs mentor open',
      ]);
      const trouble = { kind: 'messageTrouble', step: 'weekly/messageTrouble', state: 'open' } as const;
      expect(asked({ ...both, tasks: rung({ ...trouble, done: undefined }) })).toEqual([]);
    });

    it('is called where it was moved since it was told', () => {
      const says = { time: AT, n: 1 };
      const before = rung({ done: { ...done, at: '2026-04-12T08:00:00Z', says } });
      expect(asked({ ...both, steps: { 'mentor/appointment-2/ci1': givenUp }, tasks: before })).toEqual([
        'mentor/appointment-2/tellByCall.asItIs mentor open',
      ]);
    });
  });

  it('is called where a hold keeps back the reminder of it', () => {
    const both = {
      appointments: [agreed({ at: OTHER, end: MOVED }), moved({ at: AT })],
      steps: { 'mentor/appointment-1/ci1': said(OTHER) },
      mentor: 'mentor-1',
    };
    expect(asked(both)).toEqual([]);
    const hold: Hold = { from: '2026-04-27', until: '2026-04-27', enteredAt: NOW, scope: 'checkIns', kind: 'away' };
    expect(asked({ ...both, holds: [hold] })).toEqual(['mentor/appointment-2/tellByCall.asItIs mentor open']);
  });

  it('is not called where they met or talked since, or where the time has passed and another is agreed on', () => {
    const checkIns = [
      { event: 3, on: '2026-04-16', kind: 'mentor', setting: 'phone', outcome: 'held', enteredAt: NOW } as const,
    ];
    expect(asked({ appointments: [away, moved()], checkIns })).toEqual([]);
    const done = { at: '2026-04-16T08:00:00Z', by: 'mentor-1' };
    const rung = aTask('t1', { kind: 'deliverByCall', of: 'mentor', step: 'mentor/call', state: 'done', done });
    expect(asked({ appointments: [away, moved()], tasks: { t1: rung } })).toEqual([]);
    const after = '2026-04-29T08:00:00Z';
    const late = [agreed({ end: { ...MOVED, at: after } }), moved({ enteredAt: after })];
    expect(asked({ appointments: late }, '2026-04-29T08:00:01Z')).toEqual([]);
  });

  it('has one call, of the plan that is theirs, once their arm has another one', () => {
    const twoPlans = aPlan((protocol) => ({
      ...protocol,
      arms: [...protocol.arms, { id: 'IPSE', checkIns: 'weekly' }],
      checkIns: { ...protocol.checkIns, weekly: structuredClone(protocol.checkIns.mentor) as CheckInPlan },
    }));
    const steps = { ...REMINDED, 'weekly/appointment-2/ci1': givenUp };
    const life = aLife(twoPlans, aCheckInRecord({ arm: 'IPS-MA', appointments: [away, moved()], steps }), NOW);
    life.until('2026-04-20T08:00:01Z');
    life.enter((record) => ({ ...record, arm: 'IPSE' }));
    life.until('2026-04-20T08:00:02Z');
    expect(life.openTasks().filter((task) => task.includes('asItIs'))).toEqual([
      'weekly/appointment-2/tellByCall.asItIs deliverByCall',
    ]);
  });

  it('is still called while an erasure waits for its day, and not after their death', () => {
    const life = aLife(plan, aCheckInRecord({ arm: 'IPS-MA', appointments: [off], steps: REMINDED }), NOW);
    life.until('2026-04-20T08:00:01Z');
    const asItIs = () => Object.values(life.record().tasks).find(({ step }) => step.includes('asItIs'));
    life.enter((record) => ({ ...record, erasures: [{ asked: { at: NOW, by: 'coordinator-1' } }] }));
    expect(asItIs()?.state).toBe('open');
    life.enter(({ erasures: _asked, ...record }) => ({
      ...record,
      participation: { ...record.participation, life: 'dead' },
    }));
    expect(asItIs()?.resolved?.because).toBe('dead');
  });

  it('needs no call any more once their arm has no check-ins', () => {
    const life = aLife(plan, aCheckInRecord({ arm: 'IPS-MA', appointments: [off], steps: REMINDED }), NOW);
    life.until('2026-04-20T08:00:01Z');
    life.enter((record) => ({ ...record, arm: 'SAU' }));
    expect(Object.values(life.record().tasks).filter(({ step }) => step.includes('asItIs'))).toMatchObject([
      { state: 'resolved', resolved: { because: 'voided' } },
    ]);
  });
});
