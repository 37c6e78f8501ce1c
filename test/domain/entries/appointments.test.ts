import { bookAppointment } from '../../../shared/domain/entries/book-appointment.ts';
import { cancelAppointment } from '../../../shared/domain/entries/cancel-appointment.ts';
import { bookCheckIn, cancelCheckIn } from '../../../shared/domain/entries/check-in-appointment.ts';
import type { Erasure } from '../../../shared/domain/participation.ts';
import type { Appointment, CheckInRecord, InterviewRecord, StepOutcome } from '../../../shared/domain/record.ts';
import { aTask } from '../../support/a-commit.ts';
import { aCheckInRecord, anInterviewRecord, TAKES_PART } from '../../support/a-participant.ts';
import { answerTo, atWork, HELD, JUST_BEGUN, MONDAY, NEXT_WEEK, standing } from '../../support/an-entry.ts';
import { booked } from '../../support/planned.ts';

type Entry = Parameters<typeof bookAppointment>[2];
const wanted: Entry = {
  at: '2026-05-05T13:00',
  minutes: 45,
  mode: 'phone',
  assessor: 'assessor-1',
  note: 'by the yard',
};
const called = (how: 'cancelled' | 'moved' | 'noShow', at = MONDAY) => ({ how, at, by: 'staff' as const });
const skipped: StepOutcome = { state: 'skipped', reason: 'booked', at: MONDAY };

const book = (entry: Partial<Entry> = {}, over: Partial<InterviewRecord> = {}, of = 'FU12') =>
  bookAppointment(anInterviewRecord(over), of, { ...wanted, ...entry }, atWork());
const timesOf = (...given: Parameters<typeof book>): Appointment[] | undefined =>
  standing(book(...given)).followUps[given[2] ?? 'FU12']?.appointments;

describe('an interview that is booked', () => {
  it('has the first number of its follow-up, and all that was said of it', () => {
    expect(timesOf()).toEqual([{ n: 1, ...wanted, enteredAt: MONDAY }]);
  });

  it.each<[string, Partial<InterviewRecord>, number]>([
    [
      'every earlier time',
      booked({ ...NEXT_WEEK, n: 3, end: called('cancelled') }, { ...NEXT_WEEK, n: 2, end: called('moved') }),
      4,
    ],
    [
      'what was sent about one that was taken back',
      { steps: { 'FU12/appointment-2/booked': skipped, 'FU12/appointment-11/appt1': skipped } },
      12,
    ],
    [
      'what a call told of one that was taken back',
      { tasks: { t1: aTask('t1', { step: 'FU12/appointment-4/tellByCall.moved', state: 'done' }) } },
      5,
    ],
    [
      'no message about another interview',
      { steps: { 'FU24/appointment-7/booked': skipped, 'FU12/invite': skipped } },
      1,
    ],
  ])('has a number above that of %s', (_, over, n) => {
    expect(timesOf({}, over)?.at(-1)).toMatchObject({ n });
  });

  it('at an hour that the clocks leave out stands at the one that people see on theirs', () => {
    expect(timesOf({ at: '2027-03-28T02:30' })).toMatchObject([{ at: '2027-03-28T03:30' }]);
    expect(timesOf({ at: '2026-05-05T08:05' })).toMatchObject([{ at: '2026-05-05T08:05' }]);
  });

  it('after one that was cancelled replaces nothing', () => {
    const off = { ...NEXT_WEEK, end: called('cancelled') };
    expect(timesOf({}, booked(off))).toEqual([off, { n: 2, ...wanted, enteredAt: MONDAY }]);
  });

  it('is no time ahead of somebody whose erasure was confirmed, and may be one that has passed', () => {
    const asked = { at: '2026-04-18T08:00:00Z', by: 'lead-1' };
    const erasing = (over: Partial<Erasure> = {}) => ({ erasures: [{ asked, ...over }] });
    const confirmed = erasing({ confirmed: { ...asked, by: 'lead-2' } });
    const remedy = 'beingErased /at: take the erasure back first, if they wish to stay';
    expect(answerTo(book({}, confirmed))).toBe(remedy);
    expect(answerTo(book({ at: '2026-04-17T13:00' }, confirmed))).toBe('entered');
    expect(answerTo(book({}, erasing()))).toBe('entered');
  });

  it('leaves the other interviews as they are', () => {
    const followUps = { FU24: { appointments: [NEXT_WEEK] } };
    expect(standing(book({}, { followUps })).followUps).toMatchObject(followUps);
  });

  it.each<[string, string, Partial<Entry>, Partial<InterviewRecord>, string]>([
    ['of no follow-up', 'FU99', {}, {}, 'unknownTimepoint timepoint: take one of BL, FU12, FU24, REG24'],
    ['of a register', 'REG24', {}, {}, 'registerTimepoint : record its outcome; nobody is met for a register'],
    [
      'of one that has its outcome',
      'FU12',
      {},
      { followUps: { FU12: { appointments: [], outcome: HELD } } },
      'outcomeExists : void the entry of the outcome first',
    ],
    [
      'of somebody who died',
      'FU12',
      {},
      { participation: { ...TAKES_PART, life: 'dead' } },
      'participantDied /at: correct the entry of the death (`life`) first',
    ],
    [
      'of somebody who stopped the interviews',
      'FU12',
      {},
      { participation: { ...TAKES_PART, interviews: 'stopped' } },
      'interviewsStopped /at: record first that they take part again (`participation.interviews`), if they wish so',
    ],
    ['of somebody who emigrated', 'FU12', {}, { participation: { ...TAKES_PART, life: 'emigrated' } }, 'entered'],
    [
      'of somebody who wishes for fewer questions',
      'FU12',
      {},
      { participation: { ...TAKES_PART, interviews: 'reduced' } },
      'entered',
    ],
    [
      'of somebody who died since',
      'FU12',
      { at: '2026-04-20T08:00' },
      { participation: { ...TAKES_PART, life: 'dead' } },
      'entered',
    ],
    [
      'of somebody who stopped since',
      'FU12',
      { at: '2026-04-16T10:00' },
      { participation: { ...TAKES_PART, interviews: 'stopped' } },
      'entered',
    ],
    ['long after the window', 'FU12', { at: '2027-01-12T10:00' }, {}, 'entered'],
  ])('%s is answered', (_, of, entry, over, answer) => {
    expect(answerTo(book(entry, over, of))).toBe(answer);
  });
});

describe('an interview that is moved', () => {
  const end = { how: 'moved', at: MONDAY, by: 'staff' } as const;

  it('ends the time that stood, and is told as a move', () => {
    const others = { ...JUST_BEGUN, end: called('noShow') };
    expect(timesOf({}, booked(others, { ...NEXT_WEEK, n: 2 }))).toEqual([
      others,
      { ...NEXT_WEEK, n: 2, end },
      { n: 3, ...wanted, enteredAt: MONDAY, moved: true },
    ]);
  });

  it('at the wish of the participant says so', () => {
    expect(timesOf({ askedBy: 'participant' }, booked(NEXT_WEEK))).toMatchObject([
      { end: { ...end, by: 'participant' } },
      { askedBy: 'participant', moved: true },
    ]);
  });
});

describe('an interview of which something else is said at the same time', () => {
  const agreed: Appointment = {
    ...NEXT_WEEK,
    n: 2,
    place: 'ward 4',
    moved: true,
    imported: true,
    standsInHold: true,
    confirmed: { at: '2026-04-15T08:00:00Z' },
  };
  const same: Entry = { at: NEXT_WEEK.at, minutes: 60, mode: 'inPerson', place: 'ward 4' };
  const before = booked({ ...JUST_BEGUN, end: called('moved') }, agreed);
  const amended = (entry: Partial<Entry>) =>
    timesOf({ ...same, assessor: undefined, note: undefined, ...entry }, before);

  it('stays the appointment that they confirmed, whoever else they meet there', () => {
    expect(amended({ assessor: 'assessor-2', note: 'ring twice' })).toEqual([
      before.followUps['FU12']?.appointments[0],
      { ...agreed, assessor: 'assessor-2', note: 'ring twice' },
    ]);
  });

  it.each<[string, Partial<Entry>]>([
    ['place', { place: 'ward 5' }],
    ['way', { mode: 'video' }],
  ])('is to be confirmed anew when the %s is another', (_, entry) => {
    const { confirmed: _confirmed, ...unconfirmed } = agreed;
    expect(amended(entry)?.[1]).toEqual({ ...unconfirmed, ...entry });
  });

  it('was never confirmed where nobody did', () => {
    const plain = timesOf({ ...same, note: 'ring twice', place: undefined, assessor: undefined }, booked(NEXT_WEEK));
    expect(Object.keys(plain?.[0] ?? {}).sort()).not.toContain('confirmed');
    expect(plain).toEqual([{ ...NEXT_WEEK, note: 'ring twice' }]);
  });

  it('changes nothing where all of it was known', () => {
    const record = anInterviewRecord(before);
    expect(standing(bookAppointment(record, 'FU12', same, atWork()))).toBe(record);
  });
});

describe('an interview that is cancelled', () => {
  const cancel = (over: Partial<InterviewRecord>, of = 'FU12', askedBy: 'participant' | 'staff' = 'participant') =>
    cancelAppointment(anInterviewRecord(over), of, { askedBy }, atWork());

  it.each(['participant', 'staff'] as const)('says that it was the wish of the %s', (by) => {
    const passed = { ...JUST_BEGUN, end: called('moved') };
    expect(standing(cancel(booked(passed, { ...NEXT_WEEK, n: 2 }), 'FU12', by)).followUps).toEqual(
      booked(passed, { ...NEXT_WEEK, n: 2, end: { how: 'cancelled', at: MONDAY, by } }).followUps,
    );
  });

  it.each<[string, string, Partial<InterviewRecord>, string]>([
    ['that the protocol lacks', 'FU99', {}, 'unknownTimepoint timepoint: take one of BL, FU12, FU24, REG24'],
    ['that was never booked', 'FU12', {}, 'noAppointment : book one first; none stands'],
    [
      'that was missed',
      'FU12',
      booked({ ...JUST_BEGUN, end: called('noShow') }),
      'noAppointment : book one first; none stands',
    ],
  ])('is refused %s', (_, of, over, answer) => {
    expect(answerTo(cancel(over, of))).toBe(answer);
  });
});

describe('a check-in', () => {
  const meet = (over: Partial<CheckInRecord> = {}, entry: Partial<Entry> = {}) =>
    bookCheckIn(aCheckInRecord(over), { ...wanted, ...entry }, atWork());
  const dead = { participation: { intervention: 'active', life: 'dead', existingData: 'keep' } } as const;

  it('is booked, moved and amended as an interview is', () => {
    expect(standing(meet()).appointments).toEqual([{ n: 1, ...wanted, enteredAt: MONDAY }]);
    expect(standing(meet({ appointments: [NEXT_WEEK] })).appointments).toMatchObject([
      { end: { how: 'moved', by: 'staff' } },
      { n: 2, moved: true },
    ]);
    const steps = { 'mentor/appointment-4/ci1': skipped };
    expect(standing(meet({ steps })).appointments).toMatchObject([{ n: 5 }]);
  });

  it.each([
    ['in the first months', '2025-09-01T13:00', 90, {}],
    ['later', '2026-05-05T13:00', 60, {}],
    ['where there is no date to count from', '2025-09-01T13:00', 60, { anchors: {} }],
  ])('takes as long as the plan says, if whoever books does not: %s', (_, at, minutes, over) => {
    const { minutes: _said, ...entry } = wanted;
    expect(standing(bookCheckIn(aCheckInRecord(over), { ...entry, at }, atWork())).appointments).toMatchObject([
      { minutes },
    ]);
  });

  it('has a number above that of every other of which a call told, whatever the arm was then', () => {
    const tasks = { t1: aTask('t1', { step: 'checkIns/appointment-4/tellByCall', state: 'done' }) };
    expect(standing(meet({ tasks })).appointments).toMatchObject([{ n: 5 }]);
    const steps = { 'coach/appointment-6/ci1': skipped };
    expect(standing(meet({ steps, tasks })).appointments).toMatchObject([{ n: 7 }]);
  });

  it('changes nothing where all of it was known', () => {
    const { n: _n, enteredAt: _enteredAt, ...entry } = NEXT_WEEK;
    const record = aCheckInRecord({ appointments: [NEXT_WEEK] });
    expect(standing(bookCheckIn(record, entry, atWork()))).toBe(record);
  });

  it.each<[string, Partial<CheckInRecord>, Partial<Entry>, string]>([
    ['no arm yet', { arm: undefined }, {}, 'armMissing : give the arm first: it says whether there are check-ins'],
    [
      'an arm without check-ins',
      { arm: 'SAU' },
      {},
      'armWithoutCheckIns : correct the arm first: this one has no check-ins',
    ],
    [
      'an arm that the protocol lacks',
      { arm: 'B' },
      {},
      'armWithoutCheckIns : correct the arm first: this one has no check-ins',
    ],
    ['died', dead, {}, 'participantDied /at: correct the entry of the death first'],
    ['died since', dead, { at: '2026-04-20T08:00' }, 'entered'],
    ['emigrated', { participation: { ...dead.participation, life: 'emigrated' } }, {}, 'entered'],
  ])('of somebody who has %s is answered', (_, over, entry, answer) => {
    expect(answerTo(meet(over, entry))).toBe(answer);
  });

  it('that is cancelled says at whose wish, and only one that stands is', () => {
    const passed = { ...JUST_BEGUN, end: called('moved') };
    const off = cancelCheckIn(
      aCheckInRecord({ appointments: [passed, NEXT_WEEK] }),
      { askedBy: 'participant' },
      atWork(),
    );
    expect(standing(off).appointments).toEqual([
      passed,
      { ...NEXT_WEEK, end: { how: 'cancelled', at: MONDAY, by: 'participant' } },
    ]);
    expect(answerTo(cancelCheckIn(aCheckInRecord({ appointments: [passed] }), { askedBy: 'staff' }, atWork()))).toBe(
      'noAppointment : book one first; none stands',
    );
  });
});
