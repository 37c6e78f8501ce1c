import type {
  Appointment,
  CheckInRecord,
  FollowUpFacts,
  InterviewRecord,
  Outcome,
  StepOutcome,
  Task,
} from '../../shared/domain/record.ts';
import { settle } from '../../shared/domain/settle.ts';
import { isToldOtherwise, toldOtherwiseGone, withToldOtherwise } from '../../shared/domain/told-otherwise.ts';
import { aTask } from '../support/a-commit.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan, aPlanWith } from '../support/a-study.ts';
import { aTextThatLeft } from '../support/a-text-that-left.ts';
import { anAppointment, booked } from '../support/planned.ts';

const plan = aPlan();
/** Monday 20 April 2026, at ten in Copenhagen: an entry is taken back. */
const NOW = '2026-04-20T08:00:00Z';
const agreed = (over: Partial<Appointment> = {}): Appointment =>
  anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z', over);
const off = (over: Partial<Appointment> = {}, how: 'cancelled' | 'noShow' | 'moved' = 'cancelled'): Appointment =>
  agreed({ end: { how, at: '2026-04-15T08:00:00Z', by: 'staff' }, ...over });
const second = agreed({ n: 2, at: '2026-04-30T14:00', moved: true });
const LEFT = '2026-04-15T08:10:00Z';
const LATER = '2026-04-20T08:00:01Z';

/** What left, or was done, before the entry was taken back. */
interface Said {
  steps?: Record<string, StepOutcome>;
  tasks?: Record<string, Task>;
  voidedEnds?: Record<string, number>;
}
const text = (...keys: string[]): Said => ({
  steps: Object.fromEntries(keys.map((key) => [key, aTextThatLeft(LEFT)])),
});
const call = (step: string, over: Partial<Task> = {}): Said => ({
  tasks: { t1: aTask('t1', { step, kind: 'deliverByCall', state: 'done', ...over }) },
});

const takenBack = (
  was: Record<string, FollowUpFacts>,
  said: Said,
  is: Record<string, FollowUpFacts>,
  { now = NOW, of = plan } = {},
): InterviewRecord =>
  withToldOtherwise(anInterviewRecord({ followUps: was, ...said }), anInterviewRecord({ followUps: is, ...said }), of, {
    now: Date.parse(now),
    idOf: (id) => id,
  });
const calls = (...asked: Parameters<typeof takenBack>): string[] =>
  Object.values(takenBack(...asked).tasks).flatMap(({ step, state, why }) =>
    state === 'open' && why === 'toldUntrue' ? [step] : [],
  );
const fu12 = (...appointments: Appointment[]): Record<string, FollowUpFacts> => booked(...appointments).followUps;

const VOIDED = 'FU12/appointment-1/tellByCall.voided';
const STANDS = 'FU12/appointment-1/tellByCall.stands';
const BOOKED = 'FU12/appointment-1/booked';
const CANCELLED = 'FU12/appointment-1/cancelled';

describe('somebody whose appointment was entered by mistake', () => {
  const taken = (said: Said, when = NOW) => calls(fu12(agreed()), said, {}, { now: when });

  it('is called about a time that moves had led back to, which a text of before had told', () => {
    const at = ['2026-04-16T08:00:00Z', '2026-04-17T08:00:00Z'] as const;
    const away = (n: number, over: Partial<Appointment> = {}): Appointment =>
      agreed({ n, end: { how: 'moved', at: at[n - 1] ?? '', by: 'staff' }, ...over });
    const other = away(2, { at: '2026-04-30T10:30', moved: true, enteredAt: at[0] });
    const back = agreed({ n: 3, moved: true, enteredAt: at[1] });
    const { end: _end, ...standsAgain } = other;
    const taken = (said: Said, again = back) => calls(fu12(away(1), other, again), said, fu12(away(1), standsAgain));
    expect(taken(text(BOOKED))).toEqual(['FU12/appointment-3/tellByCall.voided']);
    expect(taken({})).toEqual([]);
    expect(taken(text(BOOKED), { ...back, at: '2026-04-29T10:30' })).toEqual([]);
  });

  it('is called by whoever coordinates, since a text has told them of it', () => {
    const { tasks } = takenBack(fu12(agreed()), text(BOOKED), {});
    expect(Object.values(tasks)).toMatchObject([
      {
        step: VOIDED,
        kind: 'deliverByCall',
        to: 'coordinator',
        of: 'FU12',
        why: 'toldUntrue',
        state: 'open',
        since: NOW,
      },
    ]);
  });

  it.each(['sending', 'sent', 'unknown', 'unconfirmed'] as const)(
    'is called when the text may have left: %s',
    (state) => {
      expect(taken({ steps: { [BOOKED]: aTextThatLeft(LEFT, state) } })).toEqual([VOIDED]);
    },
  );

  it('is called when it was another channel that told them', () => {
    expect(taken(text(`${BOOKED}#2`))).toEqual([VOIDED]);
  });

  it('is called when a person had told them on the phone', () => {
    expect(taken(call('FU12/appointment-1/tellByCall.moved'))).toEqual([VOIDED]);
  });

  it.each([
    ['2026-04-09T08:00:00Z', 'FU12/appointment-1/tellByCall', ['FU12/appointment-2/tellByCall.voided']],
    ['2026-04-09T07:59:59Z', 'FU12/appointment-1/tellByCall', []],
    ['2026-04-12T08:00:00Z', 'FU24/appointment-1/tellByCall', []],
    // A later time is what that call told, in the place of this one.
    ['2026-04-12T08:00:00Z', 'FU12/appointment-3/tellByCall.moved', []],
  ])('is called when at %s a call %s said how it stands: %j', (at, step, asked) => {
    const reached = call(step, { done: { at, by: 'k1' } });
    expect(calls(fu12(agreed({ n: 2 })), reached, {})).toEqual(asked);
    expect(calls(fu12(off({ n: 2 })), reached, {})).toEqual([]);
  });

  it.each<[string, Said]>([
    ['nothing was sent', {}],
    [
      'the text failed, or still waits',
      {
        steps: {
          [BOOKED]: { state: 'failed', code: 'invalid', at: LEFT },
          [`${BOOKED}#2`]: { state: 'waiting', notBefore: LEFT, tries: 1, code: 'throttled', at: LEFT },
        },
      },
    ],
    ['only an invitation had left', text('FU12/invite')],
    ['it was another appointment that a text told of', text('FU12/appointment-11/booked', 'FU24/appointment-1/booked')],
    ['nobody has called yet', call('FU12/appointment-1/tellByCall', { state: 'open' })],
    ['a call in vain was given up', call('FU12/appointment-1/tellByCall', { state: 'resolved' })],
    ['they were called about a new time alone', call('FU12/appointment-1/rebook', { kind: 'phone' })],
  ])('hears nothing where %s', (_, said) => {
    expect(taken(said)).toEqual([]);
  });

  it('hears nothing once its hour has come', () => {
    expect(taken(text(BOOKED), '2026-04-28T08:29:59Z')).toEqual([VOIDED]);
    expect(taken(text(BOOKED), '2026-04-28T08:30:00Z')).toEqual([]);
  });

  it('hears nothing where it was off before', () => {
    expect(calls(fu12(off()), text(BOOKED, CANCELLED), {})).toEqual([]);
  });

  it('hears nothing where it is over, and all that lies ahead is off', () => {
    const passed = agreed({ n: 2, at: '2026-04-17T10:30' });
    const told = text('FU12/appointment-2/booked');
    expect(calls(fu12(off(), passed), told, fu12(off()))).toEqual([]);
    expect(calls(fu12(agreed(), passed), told, fu12(agreed()))).toEqual(['FU12/appointment-2/tellByCall.voided']);
  });

  it('is told by one call of each interview of which it was so', () => {
    const both = { FU12: { appointments: [agreed()] }, FU24: { appointments: [agreed({ n: 3 })] } };
    expect(calls(both, text(BOOKED, 'FU24/appointment-3/booked'), {})).toEqual([
      VOIDED,
      'FU24/appointment-3/tellByCall.voided',
    ]);
  });

  it('is not called twice', () => {
    const id = `P-7Q4K.P-7Q4K/${VOIDED}`;
    const open = aTask(id, { step: VOIDED, kind: 'deliverByCall', since: LEFT });
    const { tasks } = takenBack(fu12(agreed()), { ...text(BOOKED), tasks: { [id]: open } }, {});
    expect(Object.values(tasks)).toEqual([open]);
  });
});

describe('somebody whose appointment was moved by mistake', () => {
  const moved = (said: Said, now = NOW, away: Partial<Appointment> = {}) =>
    calls(fu12(off({}, 'moved'), { ...second, ...away }), said, fu12(agreed()), { now });
  const SECOND = 'FU12/appointment-2/tellByCall.voided';

  it('is told once that the new time is none, and so that the first one stands', () => {
    expect(moved(text('FU12/appointment-2/moved'))).toEqual([SECOND]);
    expect(moved(text(BOOKED, 'FU12/appointment-2/moved'))).toEqual([SECOND]);
  });

  it('hears nothing where nothing had told them of the new time', () => {
    expect(moved(text(BOOKED))).toEqual([]);
  });

  it('is told as long as either time lies ahead', () => {
    const told = text('FU12/appointment-2/moved');
    expect(moved(told, '2026-04-29T08:00:00Z')).toEqual([SECOND]);
    expect(moved(told, NOW, { at: '2026-04-17T14:00' })).toEqual([SECOND]);
    expect(moved(told, '2026-04-29T08:00:00Z', { at: '2026-04-17T14:00' })).toEqual([]);
  });
});

describe('somebody whose appointment was called off by mistake', () => {
  const stands = (said: Said, { now = NOW, of = plan, was = off() } = {}) =>
    calls(fu12(was), said, fu12(agreed()), { now, of });

  it('is told that it stands, when a text or a call has told them that it is off', () => {
    expect(stands(text(CANCELLED))).toEqual([STANDS]);
    expect(stands(text(BOOKED, CANCELLED))).toEqual([STANDS]);
    expect(stands(call('FU12/appointment-1/tellByCall'))).toEqual([STANDS]);
  });

  it('is told by whatever name the text of it goes', () => {
    const isOff = {
      id: 'isOff',
      from: 'cancelled',
      send: { to: 'participant', template: 'cancelled', channels: ['sms'] },
    } as const;
    const of = aPlanWith({ appointment: [{ ...isOff, send: { ...isOff.send, channels: ['sms'] } }] });
    expect(stands(text('FU12/appointment-1/isOff'), { of })).toEqual([STANDS]);
  });

  it('is told when a call said so, though the protocol has no texts of it', () => {
    const of = aPlan((protocol) => ({
      ...protocol,
      timepoints: protocol.timepoints.filter(({ id }) => id !== 'FU12'),
    }));
    expect(stands(call('FU12/appointment-1/tellByCall'), { of })).toEqual([STANDS]);
  });

  it('hears nothing where all that had left was that it is booked', () => {
    expect(stands(text(BOOKED))).toEqual([]);
  });

  it('hears nothing where only an earlier end of it was told, which was taken back', () => {
    const voidedEnds = { 'FU12/appointment-1': 1 };
    expect(stands({ ...text(CANCELLED), voidedEnds })).toEqual([]);
    expect(stands({ ...text(`${CANCELLED}~2`), voidedEnds })).toEqual([STANDS]);
    expect(stands({ ...call('FU12/appointment-1/tellByCall~2'), voidedEnds })).toEqual([STANDS]);
  });

  it('hears nothing where it was a no-show that was taken back: they were told of no end', () => {
    expect(stands(text(CANCELLED), { was: off({}, 'noShow') })).toEqual([]);
  });

  it('hears nothing once its hour has come, nor while it is still off', () => {
    expect(stands(text(CANCELLED), { now: '2026-04-28T08:30:00Z' })).toEqual([]);
    expect(calls(fu12(off()), text(CANCELLED), fu12(off()))).toEqual([]);
  });
});

it('whoever was told nothing but what is so keeps the record that they have', () => {
  const record = anInterviewRecord({ ...booked(agreed()), ...text(BOOKED) });
  expect(withToldOtherwise(record, record, plan, { now: Date.parse(NOW), idOf: (id) => id })).toBe(record);
});

describe('somebody who was called and told that their appointment is off', () => {
  const reached = call(VOIDED);

  it('is called again when it stands after all', () => {
    const { tasks } = takenBack({}, reached, fu12(agreed()));
    expect(Object.values(tasks)).toMatchObject([
      {},
      { step: STANDS, kind: 'deliverByCall', to: 'coordinator', state: 'open', until: '2026-04-28T08:30:00Z' },
    ]);
    expect(calls(fu12(second), reached, fu12(second, agreed()))).toEqual([STANDS]);
  });

  it.each<[string, Said, FollowUpFacts['appointments'], FollowUpFacts['appointments']]>([
    ['nobody has reached them', call(VOIDED, { state: 'open' }), [], [agreed()]],
    ['nobody had to call', {}, [], [agreed()]],
    ['it is off all the same', reached, [], [off()]],
    ['it stood all the time', reached, [agreed()], [agreed()]],
    ['it was another that they heard of', reached, [], [agreed({ n: 11 })]],
  ])('hears nothing where %s', (_, said, was, is) => {
    expect(calls(fu12(...was), said, fu12(...is))).toEqual([]);
  });

  it('hears nothing once it has begun', () => {
    expect(calls({}, reached, fu12(agreed()), { now: '2026-04-28T08:30:00Z' })).toEqual([]);
  });
});

describe('the call that what was told is not so', () => {
  const needless = (step: string, over: Partial<InterviewRecord>, now = NOW) =>
    toldOtherwiseGone(plan, anInterviewRecord(over), aTask('t1', { step, since: NOW, until: TOLD }), Date.parse(now));
  const after = (key: string, at = LATER, state?: 'unconfirmed' | 'sending') => ({
    steps: { [key]: aTextThatLeft(at, state) },
  });
  const TOLD = '2026-04-28T08:30:00Z';
  const closed = (outcome: Outcome['outcome'], on: string, ...appointments: Appointment[]) => ({
    followUps: { FU12: { appointments, outcome: { outcome, on, enteredAt: NOW } } },
  });

  it('is known among those that tell of a change', () => {
    const steps = [
      VOIDED,
      STANDS,
      'FU12/appointment-12/tellByCall.voided',
      'FU12/appointment-1/tellByCall',
      'FU12/appointment-1/tellByCall.moved',
    ];
    expect(steps.map((step) => isToldOtherwise({ step }))).toEqual([true, true, true, false, false]);
  });

  it('that there is no appointment is made until there is one again', () => {
    expect(needless(VOIDED, {})).toBeUndefined();
    expect(needless(VOIDED, booked())).toBeUndefined();
    expect(needless(VOIDED, booked(agreed()))).toBe('trueAgain');
    expect(needless(VOIDED, booked(off()))).toBe('trueAgain');
  });

  it('is of its own appointment', () => {
    expect(needless(VOIDED, booked(second))).toBeUndefined();
    expect(needless('FU12/appointment-12/tellByCall.voided', booked(agreed()))).toBeUndefined();
    expect(needless('FU12/appointment-12/tellByCall.voided', booked(agreed({ n: 12 })))).toBe('trueAgain');
    expect(needless(VOIDED, { followUps: { FU24: { appointments: [agreed()] } } })).toBeUndefined();
  });

  it('that it stands is made until it begins, or is off again', () => {
    expect(needless(STANDS, booked(agreed()), '2026-04-28T08:29:59Z')).toBeUndefined();
    expect(needless(STANDS, booked(agreed()), '2026-04-28T08:30:00Z')).toBe('appointmentBegun');
    expect(needless(STANDS, booked(off()))).toBe('trueAgain');
    expect(needless(STANDS, {})).toBe('trueAgain');
  });

  it('that it stands is made also where a slip is corrected to its time, and not where that is another one', () => {
    const at = ['2026-04-20T08:00:00Z', '2026-04-20T09:00:00Z'] as const;
    const moved = (n: number, over: Partial<Appointment> = {}) =>
      agreed({
        n,
        ...(n > 1 ? { moved: true, enteredAt: at[n - 2] ?? '' } : {}),
        end: { how: 'moved', at: at[n - 1] ?? '', by: 'staff' },
        ...over,
      });
    const slip = moved(2, { at: '2026-03-28T10:30' });
    const back = agreed({ n: 3, moved: true, enteredAt: at[1] });
    expect(needless(STANDS, booked(moved(1), { ...slip, end: undefined }))).toBe('trueAgain');
    expect(needless(STANDS, booked(moved(1), slip, back))).toBeUndefined();
    expect(needless(STANDS, booked(moved(1), slip, { ...back, at: '2026-04-29T10:30' }))).toBe('trueAgain');
    expect(needless(STANDS, booked(off(), { ...back, moved: undefined }))).toBe('trueAgain');
  });

  it('from before a call knew that time stays until somebody makes it', () => {
    const old = aTask('t1', { step: VOIDED, since: NOW });
    expect(toldOtherwiseGone(plan, anInterviewRecord({}), old, Date.parse('2026-06-01T08:00:00Z'))).toBeUndefined();
  });

  it('that there is no appointment is made until the time that they were told', () => {
    expect(needless(VOIDED, {}, '2026-04-28T08:29:59Z')).toBeUndefined();
    expect(needless(VOIDED, {}, TOLD)).toBe('appointmentBegun');
  });

  it('that it stands is needless once the interview has any outcome', () => {
    expect(needless(STANDS, closed('notDone', '2026-04-20', agreed()))).toBe('outcome');
    expect(needless(STANDS, closed('done', '2026-04-20', agreed()))).toBe('outcome');
  });

  it('that there is no appointment is needless once they were met on a later day, and not by another outcome', () => {
    expect(needless(VOIDED, closed('done', '2026-04-21'))).toBe('outcome');
    expect(needless(VOIDED, closed('done', '2026-04-20'))).toBeUndefined();
    expect(needless(VOIDED, closed('notDone', '2026-04-21'))).toBeUndefined();
    expect(needless(VOIDED, { followUps: { FU24: closed('done', '2026-04-21').followUps.FU12 } })).toBeUndefined();
  });

  it('is needless once a text about an appointment has left since, or may have', () => {
    expect(needless(VOIDED, after('FU12/appointment-2/booked'))).toBe('toldSince');
    expect(needless(VOIDED, after('FU12/appointment-2/booked', LATER, 'sending'))).toBeUndefined();
    expect(needless(STANDS, { ...booked(agreed()), ...after('FU12/appointment-1/appt7', LATER, 'unconfirmed') })).toBe(
      'toldSince',
    );
  });

  it('is needless once another call about an appointment of it has reached them since', () => {
    const reached = (step: string, at: string) => call(step, { done: { at, by: 'coordinator-1' } });
    const moved = 'FU12/appointment-2/tellByCall.moved';
    expect(needless(VOIDED, reached(moved, LATER))).toBe('toldSince');
    expect(needless(VOIDED, reached(moved, NOW))).toBeUndefined();
    expect(needless(VOIDED, reached('FU24/appointment-2/tellByCall.moved', LATER))).toBeUndefined();
  });

  it.each<[string, Partial<InterviewRecord>]>([
    ['that had left before', after(BOOKED, LEFT)],
    ['that left in the same instant', after('FU12/appointment-2/booked', NOW)],
    ['that asks for a time', after('FU12/book3')],
    ['about another interview', after('FU24/appointment-1/booked')],
    ['that failed', { steps: { 'FU12/appointment-2/booked': { state: 'failed', code: 'invalid', at: LATER } } }],
  ])('is made in spite of a text %s', (_, over) => {
    expect(needless(VOIDED, over)).toBeUndefined();
  });
});

describe('somebody whose check-in was entered by mistake', () => {
  const CI_VOIDED = 'mentor/appointment-1/tellByCall.voided';
  const reminded = { steps: { 'mentor/appointment-1/ci1': aTextThatLeft(LEFT) } };
  const taken = (over: Partial<CheckInRecord> = {}): CheckInRecord => {
    const before = aCheckInRecord({ appointments: [agreed()], ...over });
    return withToldOtherwise(before, { ...before, appointments: [] }, plan, { now: Date.parse(NOW), idOf: (id) => id });
  };
  const opened = ({ tasks }: CheckInRecord) =>
    Object.values(tasks).flatMap(({ step, to, state }) => (state === 'open' ? [[step, to]] : []));

  it('is called by their mentor once a reminder had told the time, and else by nobody', () => {
    expect(opened(taken(reminded))).toEqual([[CI_VOIDED, 'mentor']]);
    expect(opened(taken())).toEqual([]);
    expect(opened(taken({ steps: { 'mentor/appointment-11/ci1': aTextThatLeft(LEFT) } }))).toEqual([]);
  });

  it('is called by whoever coordinates where there is no mentor', () => {
    const { mentor: _mentor, ...alone } = aCheckInRecord({ appointments: [agreed()], ...reminded });
    const told = withToldOtherwise(alone, { ...alone, appointments: [] }, plan, {
      now: Date.parse(NOW),
      idOf: (id) => id,
    });
    expect(opened(told)).toEqual([[CI_VOIDED, 'coordinator']]);
  });

  it.each([
    ['the arm that had no check-ins', 'checkIns/appointment-1/tellByCall'],
    ['the plan of another arm', 'coach/appointment-1/tellByCall'],
  ])('and was called off under %s is called when it stands again', (_, step) => {
    const before = aCheckInRecord({ appointments: [off()], ...call(step) });
    const told = withToldOtherwise(before, { ...before, appointments: [agreed()] }, plan, {
      now: Date.parse(NOW),
      idOf: (id) => id,
    });
    expect(opened(told)).toEqual([['mentor/appointment-1/tellByCall.stands', 'mentor']]);
  });

  it('and was called off anew, after a first time that was taken back, is called when it stands again', () => {
    const voidedEnds = { 'checkIns/appointment-1': 1 };
    const before = aCheckInRecord({ appointments: [off()], voidedEnds, ...call('mentor/appointment-1/tellByCall~2') });
    const told = withToldOtherwise(before, { ...before, appointments: [agreed()] }, plan, {
      now: Date.parse(NOW),
      idOf: (id) => id,
    });
    expect(opened(told)).toEqual([['mentor/appointment-1/tellByCall.stands', 'mentor']]);
  });

  it('is called when it stands after all, of whatever plan the call was that told otherwise', () => {
    const before = aCheckInRecord({ appointments: [], ...call('coach/appointment-1/tellByCall.voided') });
    const told = withToldOtherwise(before, { ...before, appointments: [agreed()] }, plan, {
      now: Date.parse(NOW),
      idOf: (id) => id,
    });
    expect(opened(told)).toEqual([['mentor/appointment-1/tellByCall.stands', 'mentor']]);
  });

  it('is not called where a reminder told them since, of whatever plan it was', () => {
    const record = aCheckInRecord({ steps: { 'coach/appointment-2/ci1': aTextThatLeft(LATER) } });
    const task = aTask('t1', { step: CI_VOIDED, since: NOW });
    expect(toldOtherwiseGone(plan, record, task, Date.parse(NOW))).toBe('toldSince');
  });

  it('is not called once they met on a later day, nor once the time has come', () => {
    const settled = (over: Partial<CheckInRecord>, now: string) =>
      opened(settle(plan, { ...taken(reminded), ...over }, Date.parse(now))).filter(([step]) => step === CI_VOIDED);
    const met = (on: string): Partial<CheckInRecord> => ({
      checkIns: [{ event: 5, on, kind: 'mentor', setting: 'phone', outcome: 'held', enteredAt: LATER }],
    });
    expect(settled(met('2026-04-20'), '2026-04-21T08:00:00Z')).toHaveLength(1);
    expect(settled(met('2026-04-21'), '2026-04-21T08:00:00Z')).toEqual([]);
    expect(settled({}, '2026-04-28T08:29:59Z')).toHaveLength(1);
    expect(settled({}, '2026-04-28T08:30:00Z')).toEqual([]);
  });
});
