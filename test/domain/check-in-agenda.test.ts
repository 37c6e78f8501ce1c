import {
  checkInAgenda,
  checkInExpectation,
  type CheckInFacts,
  checkInsEnded,
  isInGoal,
} from '../../shared/domain/check-in-agenda.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import type { Hold } from '../../shared/domain/participation.ts';
import type { CheckInPlan, Step } from '../../shared/domain/protocol.ts';
import type { Appointment, CheckInRecord } from '../../shared/domain/record.ts';
import { studyPlan, type StudyPlan } from '../../shared/domain/study-plan.ts';
import { aTask } from '../support/a-commit.ts';
import { aCheckInRecord } from '../support/a-participant.ts';
import { aPlan, builtIn, danishHolidays, withMentorPlan } from '../support/a-study.ts';
import { anAppointment, told } from '../support/planned.ts';

const plan = aPlan();
/** The example of product.md 4.7: slots end on 8, 17 and 27 February 2026, and the gap of 14 days on the 14th. */
const factsOf = (over: Partial<CheckInFacts> = {}): CheckInFacts => ({
  ...aCheckInRecord(),
  anchors: { baseline: '2026-01-31' },
  registeredAt: undefined,
  plan: 'mentor',
  contacts: [],
  ...over,
});
const aPlanWithMentors = (change: (mentor: CheckInPlan) => Partial<CheckInPlan>): StudyPlan =>
  aPlan((protocol) => withMentorPlan(protocol, change));
/** `2026-02-08, gap until 2026-02-14, mentor/since-2026-01-31` */
const expected = (over?: Partial<CheckInFacts>, on = plan): string | undefined => {
  const found = checkInExpectation(on, factsOf(over));
  return found && `${isoDate(found.due)}, gap until ${isoDate(found.gapEnds)}, ${found.silence}`;
};
const agenda = (over?: Partial<CheckInFacts>, on = plan): string[] =>
  checkInAgenda(on, factsOf(over)).map((item) => `${item.key.replace('since-2026-01-31/', '')} ${told(on, item)}`);
/** By step, without the plan before it. */
const when = (over?: Partial<CheckInFacts>, on = plan): Record<string, string> =>
  Object.fromEntries(
    checkInAgenda(on, factsOf(over)).map((item) => [item.key.split('/').at(-1) ?? '', told(on, item)]),
  );

const meeting = (at: string, over: Partial<Appointment> = {}): Appointment =>
  anAppointment(at, '2026-02-02T08:00:00Z', over);
const aHold = (over: Partial<Hold> = {}): Hold => ({
  from: '2026-02-09',
  until: '2026-02-20',
  kind: 'hospital',
  scope: 'checkIns',
  enteredAt: '2026-02-09T08:00:00Z',
  ...over,
});

it.each<[CheckInRecord['status']['work'], CheckInRecord['status']['supportNeeded'], boolean]>([
  ['employed', false, true],
  ['education', false, true],
  ['none', false, false],
  ['unknown', false, false],
  ['employed', true, false],
  ['education', 'unknown', false],
])('whose work is %s and who needs support (%s) is in goal: %s', (work, supportNeeded, isSo) => {
  expect(isInGoal({ work, supportNeeded })).toBe(isSo);
});

describe('check-ins end', () => {
  const active: CheckInFacts['participation'] = { intervention: 'active', life: 'alive', existingData: 'keep' };
  const ENDINGS: [string, Partial<CheckInFacts>][] = [
    ['when support is stopped', { participation: { ...active, intervention: 'stopped' } }],
    ['with a death', { participation: { ...active, life: 'dead' } }],
    ['when somebody moves abroad', { participation: { ...active, life: 'emigrated' } }],
    ['in goal', { status: { work: 'employed', supportNeeded: false } }],
  ];

  it.each(ENDINGS)('%s: nobody is expected, reminded or asked about', (_, ending) => {
    const facts = { ...ending, appointments: [meeting('2026-02-12T15:00')], holds: [aHold()] };
    expect(checkInsEnded(factsOf(facts))).toBe(true);
    expect(expected(facts)).toBeUndefined();
    expect(agenda(facts)).toEqual([]);
  });

  it('by nothing else, and not by silence', () => {
    expect(checkInsEnded(factsOf())).toBe(false);
    expect(expected({ contacts: ['2026-02-05'] })).toBe('2026-02-17, gap until 2026-02-19, mentor/since-2026-02-05');
  });
});

describe('nobody is expected', () => {
  it('where the protocol has no such plan', () => {
    expect(expected({ plan: 'nobody' })).toBeUndefined();
    expect(agenda({ plan: 'nobody', appointments: [meeting('2026-02-12T15:00')] })).toEqual([]);
  });

  it('while the day that the plan counts from is unknown; a booked check-in is reminded of all the same', () => {
    expect(expected({ anchors: {} })).toBeUndefined();
    expect(agenda({ anchors: {}, appointments: [meeting('2026-02-12T15:00')] })).toEqual([
      'mentor/appointment-1/ci1 2026-02-11T10:00',
    ]);
  });

  it('once the plan is over', () => {
    const short = aPlanWithMentors(({ phases }) => ({ phases: phases.slice(0, 1) }));
    expect(expected({ contacts: ['2026-07-30'] }, short)).toBe(
      '2026-08-13, gap until 2026-08-13, mentor/since-2026-07-30',
    );
    expect(expected({ contacts: ['2026-07-31'] }, short)).toBeUndefined();
    expect(agenda({ contacts: ['2026-07-31'] }, short)).toEqual([]);
  });
});

describe('the next check-in', () => {
  it.each<[string, Partial<CheckInFacts>, string]>([
    ['of somebody nobody met', {}, '2026-02-08, gap until 2026-02-14, mentor/since-2026-01-31'],
    [
      'of somebody who was met on the first day',
      { contacts: ['2026-01-31'] },
      '2026-02-14, gap until 2026-02-14, mentor/since-2026-01-31',
    ],
    [
      'of somebody who was met before the plan began',
      { contacts: ['2026-01-20'] },
      '2026-02-08, gap until 2026-02-14, mentor/since-2026-01-31',
    ],
    [
      'of somebody who was met twice',
      { contacts: ['2026-02-05', '2026-02-12'] },
      '2026-02-26, gap until 2026-02-26, mentor/since-2026-02-12',
    ],
    [
      'of somebody who was enrolled on the last day of a slot',
      { registeredAt: '2026-02-08T22:30:00Z' },
      '2026-02-08, gap until 2026-02-22, mentor/since-2026-01-31',
    ],
    [
      'of somebody who was enrolled after it, by the midnight of the study',
      { registeredAt: '2026-02-08T23:30:00Z' },
      '2026-02-17, gap until 2026-02-23, mentor/since-2026-01-31',
    ],
  ])('%s', (_, facts, day) => {
    expect(expected(facts)).toBe(day);
  });
});

describe('a mentor who is away and has a cover', () => {
  const dueWhileAway = (leaves: [string, string][], mentor: string | undefined = 'mentor-1'): string | undefined => {
    const covered = leaves.map(([from, until]) => ({ mentor: 'mentor-1', from, until }));
    return expected({ mentor }, studyPlan(builtIn('ips-ma'), danishHolidays, [], covered))?.split(', mentor')[0];
  };

  it.each<[string, [string, string][], string]>([
    ['on that very day', [['2026-02-08', '2026-02-08']], '2026-02-09, gap until 2026-02-14'],
    ['until some days before', [['2026-02-01', '2026-02-05']], '2026-02-08, gap until 2026-02-14'],
    ['from the day after', [['2026-02-09', '2026-02-20']], '2026-02-08, gap until 2026-02-14'],
    ['for longer than the gap', [['2026-02-01', '2026-02-20']], '2026-02-21, gap until 2026-02-21'],
    [
      'twice, without a day between',
      [
        ['2026-02-05', '2026-02-11'],
        ['2026-02-12', '2026-02-15'],
      ],
      '2026-02-16, gap until 2026-02-16',
    ],
    [
      'twice, entered the other way round',
      [
        ['2026-02-12', '2026-02-15'],
        ['2026-02-05', '2026-02-11'],
      ],
      '2026-02-16, gap until 2026-02-16',
    ],
    [
      'twice, with a day between',
      [
        ['2026-02-05', '2026-02-10'],
        ['2026-02-12', '2026-02-15'],
      ],
      '2026-02-11, gap until 2026-02-14',
    ],
  ])('%s', (_, leaves, due) => {
    expect(dueWhileAway(leaves)).toBe(due);
  });

  it('moves nothing for those who have another, or none', () => {
    const leaves: [string, string][] = [['2026-02-01', '2026-02-20']];
    expect(dueWhileAway(leaves, 'mentor-2')).toBe('2026-02-08, gap until 2026-02-14');
    expect(expected({ mentor: undefined })).toBe('2026-02-08, gap until 2026-02-14, mentor/since-2026-01-31');
  });
});

// Due on Sunday 8 February: three, seven and fourteen days after are a Wednesday and two Sundays.
describe('a silence', () => {
  it('has one ladder, whose steps wait for a working day', () => {
    expect(agenda()).toEqual([
      'mentor/overdue3 2026-02-11T10:00',
      'mentor/overdue7 2026-02-16T10:00',
      'mentor/overdue14 2026-02-23T10:00',
      'mentor/outreach14 2026-02-23T10:00',
    ]);
  });

  it('is of the check-ins alone', () => {
    expect(checkInAgenda(plan, factsOf())[0]).toMatchObject({
      key: 'mentor/since-2026-01-31/overdue3',
      stream: 'checkIns',
      clock: 'checkIns',
      of: 'mentor',
      does: 'escalate',
    });
  });

  it('says which of its steps the study has switched off', () => {
    const quiet = aPlanWithMentors(({ ladder }) => ({
      ladder: ladder.map((step) => (step.id === 'overdue3' ? { ...step, enabled: false } : step)),
    }));
    expect(when({}, quiet)).toMatchObject({
      overdue3: '2026-02-11T10:00 disabled',
      overdue7: '2026-02-16T10:00',
    });
  });

  it('loses no step to the weekend on which somebody is enrolled', () => {
    // Due on Tuesday 17 February; two days before is a Sunday, and the Friday before it lies before the registration.
    const early = { id: 'early', from: 'due', offset: '-P2D', escalate: { to: 'mentor', level: 1 } } as Step;
    const backward = aPlanWithMentors(() => ({ ladder: [early] }));
    expect(when({ registeredAt: '2026-02-14T09:00:00Z' }, backward)).toEqual({ early: '2026-02-16T10:00' });
    expect(when({ contacts: ['2026-02-05'] }, backward)).toEqual({ early: '2026-02-13T10:00' });
  });
});

describe('a booked check-in', () => {
  it('on the last day of the gap keeps the ladder waiting until it has passed', () => {
    expect(when({ appointments: [meeting('2026-02-14T15:00')] })).toMatchObject({
      overdue3: '2026-02-14T16:00',
      overdue7: '2026-02-16T10:00',
    });
  });

  it.each([
    ['lies after the gap', meeting('2026-02-15T15:00')],
    [
      'was called off',
      meeting('2026-02-14T15:00', { end: { how: 'cancelled', at: '2026-02-03T08:00:00Z', by: 'participant' } }),
    ],
  ])('that %s does not', (_, appointment) => {
    expect(when({ appointments: [appointment] })).toMatchObject({ overdue3: '2026-02-11T10:00' });
  });

  it('is reminded of, in its place among what is planned', () => {
    expect(agenda({ appointments: [meeting('2026-02-18T15:00')] }).slice(1, 4)).toEqual([
      'mentor/overdue7 2026-02-16T10:00',
      'mentor/appointment-1/ci1 2026-02-17T10:00',
      'mentor/overdue14 2026-02-23T10:00',
    ]);
  });
});

describe('a hold', () => {
  it('of the check-ins keeps all but the highest step back, and is looked at when it is over', () => {
    expect(agenda({ holds: [aHold()] })).toEqual([
      'mentor/overdue3 2026-02-11T10:00 held',
      'mentor/overdue7 2026-02-21T00:00',
      'mentor/overdue14 2026-02-23T10:00',
      'mentor/outreach14 2026-02-23T10:00',
      'hold-1/review 2026-02-23T10:00',
    ]);
  });

  it('of the interviews changes nothing', () => {
    expect(agenda({ holds: [aHold({ scope: 'interviews' })] })).toEqual(agenda());
  });

  it('lets no reminder go, and leaves those alone that would not go anyway', () => {
    const facts = { holds: [aHold()], appointments: [meeting('2026-02-12T15:00')] };
    expect(when(facts)).toMatchObject({ ci1: '2026-02-11T10:00 held' });
    const late = anAppointment('2026-02-12T15:00', '2026-02-10T12:00:00Z');
    expect(when({ ...facts, appointments: [late] })).toMatchObject({ ci1: '2026-02-11T10:00 tooCloseToBooking' });
  });

  it('before or after a reminder does not stop it', () => {
    expect(when({ holds: [aHold()], appointments: [meeting('2026-02-24T15:00')] })).toMatchObject({
      ci1: '2026-02-23T10:00',
    });
  });

  it('without an end is looked at again after each answer', () => {
    const task = aTask('t1', {
      kind: 'holdReview',
      step: 'hold-1/review',
      state: 'done',
      done: { at: '2026-02-24T09:00:00Z', by: 'coordinator-1' },
    });
    const holds = [aHold({ until: undefined, scope: 'checkIns' })];
    expect(agenda({ holds }).at(-1)).toBe('hold-1/review 2026-02-23T10:00');
    expect(agenda({ holds, tasks: { t1: task } }).at(-1)).toBe('hold-1/review-2 2026-03-10T10:00');
  });
});
