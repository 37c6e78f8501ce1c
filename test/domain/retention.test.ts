import { civil } from '../../shared/domain/civil-date.ts';
import type { FollowUpFacts, Outcome, Task } from '../../shared/domain/record.ts';
import { retentionByArm } from '../../shared/domain/retention-by-arm.ts';
import {
  type AsOf,
  type FollowedPerson,
  type RetentionState,
  standingsOf,
} from '../../shared/domain/retention-standing.ts';
import { retentionFlow, retentionRows, shareOf } from '../../shared/domain/retention.ts';
import { studyPlan } from '../../shared/domain/study-plan.ts';
import { aTask } from '../support/a-commit.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan, builtIn } from '../support/a-study.ts';
import { anAppointment } from '../support/planned.ts';

const plan = aPlan();
const { timepoints } = builtIn('ips-ma');
const { zone } = plan.appointments;

/** FU12 of R7.3's participant: target 2026-04-18, window 03-21 to 06-13; FU24: 2027-04-18, to 07-11. */
const endOf = (date: string): AsOf => ({ day: civil(date), until: zone.toInstant(civil(date) + 1, 0) });
const AFTER_FU12 = endOf('2026-07-01');
const AFTER_FU24 = endOf('2027-08-01');

const outcome = (over: Partial<Outcome>): Outcome => ({
  outcome: 'done',
  on: '2026-04-28',
  enteredAt: '2026-04-28T12:00:00Z',
  ...over,
});
const aPerson = (
  record: Parameters<typeof anInterviewRecord>[0] = {},
  rest: Partial<FollowedPerson> = {},
): FollowedPerson => ({ plan, record: anInterviewRecord(record), ...rest });
const withOutcome = (timepoint: string, over: Partial<Outcome>): FollowedPerson =>
  aPerson({ followUps: { [timepoint]: { appointments: [], outcome: outcome(over) } } });

const stateOf = (person: FollowedPerson, timepoint: string, asOf: AsOf) =>
  standingsOf(person, asOf)?.[timepoint]?.state;
const standings = (people: FollowedPerson[], asOf: AsOf) =>
  people.map((person) => standingsOf(person, asOf)).filter((each) => each !== undefined);
const rowsOf = (people: FollowedPerson[], asOf: AsOf) => retentionRows(timepoints, standings(people, asOf));
const rowOf = (people: FollowedPerson[], timepoint: string, asOf: AsOf) =>
  rowsOf(people, asOf).find((row) => row.timepoint === timepoint);

describe('where a follow-up stands', () => {
  it.each([
    ['2026-03-20', 'planned'],
    ['2026-03-21', 'open'],
    ['2026-04-18', 'open'],
    ['2026-04-19', 'overdue'],
    ['2026-06-13', 'overdue'],
    ['2026-06-14', 'missing'],
  ])('on %s it is %s while nothing is booked or recorded', (date, state) => {
    expect(stateOf(aPerson(), 'FU12', endOf(date))).toBe(state);
  });

  it.each([
    ['2026-03-20', 'early'],
    ['2026-03-21', 'inWindow'],
    ['2026-06-13', 'inWindow'],
    ['2026-06-14', 'late'],
  ])('an interview on %s is %s, and kept', (on, state) => {
    expect(stateOf(withOutcome('FU12', { on, enteredAt: `${on}T12:00:00Z` }), 'FU12', AFTER_FU12)).toBe(state);
  });

  it('counts the visit at enrolment as held', () => {
    expect(stateOf(aPerson(), 'BL', endOf('2025-04-18'))).toBe('inWindow');
    const ahead = aPerson({ anchors: { baseline: '2025-05-01' } });
    expect(stateOf(ahead, 'BL', endOf('2025-04-30'))).toBe('planned');
    expect(stateOf(ahead, 'BL', endOf('2025-05-01'))).toBe('inWindow');
  });

  it('expects no interview after a death before its window closed', () => {
    const dead = aPerson(
      { participation: { interviews: 'full', register: 'ok', existingData: 'keep', life: 'dead' } },
      { lifeSince: Date.parse('2026-07-18T09:00:00Z') },
    );
    expect(stateOf(dead, 'FU12', AFTER_FU24)).toBe('missing');
    expect(stateOf(dead, 'FU24', AFTER_FU24)).toBe('died');
    expect(rowOf([dead], 'FU24', AFTER_FU24)).toMatchObject({ enrolled: 1, died: 1, expected: 0 });
  });

  it('takes a death given as the reason at its word', () => {
    expect(stateOf(withOutcome('FU12', { outcome: 'notDone', reason: 'died' }), 'FU12', AFTER_FU12)).toBe('died');
  });

  it('goes on expecting the interview of somebody who emigrated, and no register', () => {
    const abroad = aPerson(
      { participation: { interviews: 'full', register: 'ok', existingData: 'keep', life: 'emigrated' } },
      { lifeSince: Date.parse('2026-01-18T09:00:00Z') },
    );
    expect(stateOf(abroad, 'FU24', AFTER_FU24)).toBe('missing');
    expect(stateOf(abroad, 'REG24', AFTER_FU24)).toBe('emigrated');
  });

  it('tells who stopped from who is missing, and counts them when the window has closed', () => {
    const stopped = aPerson({ stopped: [{ from: '2026-01-05T09:00:00Z' }] });
    expect(stateOf(stopped, 'FU12', endOf('2026-05-01'))).toBe('stoppedAhead');
    expect(stateOf(stopped, 'FU12', AFTER_FU12)).toBe('stopped');
    const slip = { from: '2026-01-05T09:00:00Z', to: '2026-06-05T09:00:00Z', voided: true } as const;
    expect(stateOf(aPerson({ stopped: [slip] }), 'FU12', endOf('2026-05-01'))).not.toBe('stoppedAhead');
    const cameBack = aPerson({ stopped: [{ from: '2026-01-05T09:00:00Z', to: '2026-02-05T09:00:00Z' }] });
    expect(stateOf(cameBack, 'FU12', AFTER_FU12)).toBe('missing');
  });

  it('leaves missing what had closed before somebody stopped, and stopped what closed before they came back', () => {
    const stopped = (from: string, to?: string) =>
      stateOf(aPerson({ stopped: [{ from, ...(to ? { to } : {}) }] }), 'FU12', AFTER_FU12);
    /** The second before the midnight in Copenhagen that ends the last day of FU12, and that midnight. */
    const [LAST, AFTER] = ['2026-06-13T21:59:59Z', '2026-06-13T22:00:00Z'];
    expect([stopped(LAST), stopped(AFTER)]).toEqual(['stopped', 'missing']);
    expect([stopped('2026-05-05T09:00:00Z', LAST), stopped('2026-05-05T09:00:00Z', AFTER)]).toEqual([
      'missing',
      'stopped',
    ]);
  });
});

describe('on the last day that is told of, nothing is known yet', () => {
  /** The midnight in Copenhagen that ends the last of April, and the second before it. */
  const asOf = endOf('2026-04-30');
  const [LATE, IN_TIME] = ['2026-04-30T22:00:00Z', '2026-04-30T21:59:59Z'];
  const entered = (enteredAt: string) => ({ appointments: [anAppointment('2026-05-20T10:00', enteredAt)] });
  const state = (followUps: Record<string, FollowUpFacts>) => stateOf(aPerson({ followUps }), 'FU12', asOf);

  it('of what was booked, cancelled or held after it', () => {
    expect(state({ FU12: entered(IN_TIME) })).toBe('booked');
    expect(state({ FU12: entered(LATE) })).toBe('overdue');
    const cancelledAt = (at: string) => ({
      ...entered('2026-04-01T08:00:00Z').appointments[0],
      end: { how: 'cancelled', at, by: 'staff' },
    });
    const off = (at: string) => state({ FU12: { appointments: [cancelledAt(at)] as FollowUpFacts['appointments'] } });
    expect([off(IN_TIME), off(LATE)]).toEqual(['overdue', 'booked']);
    const held = (enteredAt: string) => state({ FU12: { appointments: [], outcome: outcome({ enteredAt }) } });
    expect([held(IN_TIME), held(LATE)]).toEqual(['inWindow', 'overdue']);
  });

  it('of whoever was registered, stopped or came back after it', () => {
    const registered = (registeredAt: string) => standingsOf(aPerson({ registeredAt }), asOf);
    expect(registered(IN_TIME)).toBeDefined();
    expect(registered(LATE)).toBeUndefined();
    expect(standingsOf(aPerson({ held: true }), asOf)).toBeUndefined();
    const stopped = (from: string, to?: string) =>
      stateOf(aPerson({ stopped: [{ from, ...(to ? { to } : {}) }] }), 'FU12', asOf);
    expect([stopped(IN_TIME), stopped(LATE)]).toEqual(['stoppedAhead', 'overdue']);
    expect([stopped('2026-04-01T08:00:00Z', LATE), stopped('2026-04-01T08:00:00Z', IN_TIME)]).toEqual([
      'stoppedAhead',
      'overdue',
    ]);
  });

  it('of a death after it, nor of one that nobody entered when it was', () => {
    const participation = { interviews: 'full', register: 'ok', existingData: 'keep', life: 'dead' } as const;
    const dead = (lifeSince?: string) =>
      stateOf(
        aPerson({ participation }, lifeSince === undefined ? {} : { lifeSince: Date.parse(lifeSince) }),
        'FU12',
        asOf,
      );
    expect([dead(IN_TIME), dead(LATE), dead()]).toEqual(['died', 'overdue', 'overdue']);
    const alive = aPerson({}, { lifeSince: Date.parse(IN_TIME) });
    expect(stateOf(alive, 'FU12', asOf)).toBe('overdue');
  });

  it('of a death after the window, in which the interview could have been', () => {
    const participation = { interviews: 'full', register: 'ok', existingData: 'keep', life: 'dead' } as const;
    const dead = (lifeSince: string) =>
      stateOf(aPerson({ participation }, { lifeSince: Date.parse(lifeSince) }), 'FU12', AFTER_FU12);
    expect([dead('2026-06-13T21:00:00Z'), dead('2026-06-13T22:00:00Z')]).toEqual(['died', 'missing']);
  });
});

describe('a day that a file tells', () => {
  const participation = { interviews: 'full', register: 'ok', existingData: 'keep', life: 'dead' } as const;
  const LATE = '2026-06-30T09:00:00Z';

  it('of a death is the one that counts, once it is known', () => {
    const dead = (leftOn: string, asOf = AFTER_FU12) =>
      stateOf(aPerson({ participation, leftOn }, { lifeSince: Date.parse(LATE) }), 'FU12', asOf);
    expect([dead('2026-06-13'), dead('2026-06-14')]).toEqual(['died', 'missing']);
    expect(dead('2026-06-13', endOf('2026-06-29'))).toBe('missing');
  });

  it('of a stop is the one that counts, once it is known', () => {
    const stopped = (on: string, asOf = AFTER_FU12) =>
      stateOf(aPerson({ stopped: [{ from: LATE, on }] }), 'FU12', asOf);
    expect([stopped('2026-06-13'), stopped('2026-06-14')]).toEqual(['stopped', 'missing']);
    expect(stopped('2026-06-13', endOf('2026-06-29'))).toBe('missing');
  });
});

describe('a register', () => {
  /** REG24 is read from 2027-07-18 on. */
  const state = (date: string, rest: Partial<FollowedPerson> = {}, record = {}) =>
    stateOf(aPerson(record, rest), 'REG24', endOf(date));
  const stoppedOn = (at: string) => ({ registerSince: Date.parse(at) });

  it('is missing once it should have been read', () => {
    expect([state('2027-07-18'), state('2027-07-19')]).toEqual(['open', 'missing']);
  });

  it('is stopped by itself, whatever became of the interviews', () => {
    expect(state('2027-08-01', stoppedOn('2027-01-01T09:00:00Z'))).toBe('stopped');
    expect(state('2027-07-01', stoppedOn('2027-01-01T09:00:00Z'))).toBe('stoppedAhead');
    expect(state('2027-08-01', stoppedOn('2027-08-01T22:00:00Z'))).toBe('missing');
    expect(state('2027-08-01', stoppedOn('2027-07-18T21:59:59Z'))).toBe('stopped');
    expect(state('2027-08-01', stoppedOn('2027-07-18T22:00:00Z'))).toBe('missing');
    expect(state('2027-08-01', {}, { stopped: [{ from: '2026-01-05T09:00:00Z' }] })).toBe('missing');
    expect(stateOf(aPerson({}, stoppedOn('2026-01-01T09:00:00Z')), 'FU12', AFTER_FU12)).toBe('missing');
  });
});

describe('a follow-up without its reason', () => {
  it('is told as one of another reason', () => {
    const person = withOutcome('FU12', { outcome: 'notDone' });
    expect(standingsOf(person, AFTER_FU12)?.['FU12']).toEqual({
      state: 'notDone',
      reason: 'other',
      contactLost: false,
    });
  });
});

describe('contact that was lost', () => {
  const bands = ['am', 'pm', 'eve'] as const;
  const attempts = Array.from({ length: 9 }, (_, n) => ({
    at: `2026-04-0${String(n + 1)}T10:00:00Z`,
    band: bands[n % bands.length] ?? 'am',
    outcome: 'noAnswer' as const,
    by: 'c-1',
  }));
  const lost = { consent: { phone: true }, tasks: { calls: aTask('calls', { attempts }) } };
  const isLost = (date: string, over: Parameters<typeof anInterviewRecord>[0] = {}) =>
    standingsOf(aPerson({ ...lost, ...over }), endOf(date))?.['FU12'];

  it.each<[RetentionState, string, Parameters<typeof anInterviewRecord>[0]]>([
    ['open', '2026-04-18', {}],
    ['overdue', '2026-04-20', {}],
    ['missing', '2026-06-14', {}],
    [
      'notDone',
      '2026-06-14',
      { followUps: { FU12: { appointments: [], outcome: outcome({ outcome: 'notDone', reason: 'no-contact' }) } } },
    ],
  ])('is told of an interview that is %s', (state, date, over) => {
    expect(isLost(date, over)).toMatchObject({ state, contactLost: true });
  });

  it('is not told of one that was held', () => {
    expect(isLost('2026-06-14', { followUps: { FU12: { appointments: [], outcome: outcome({}) } } })).toMatchObject({
      state: 'inWindow',
      contactLost: false,
    });
  });
});

describe('the numbers of a timepoint', () => {
  it('are never nought of the missed because nobody recorded them', () => {
    expect(rowOf([aPerson(), aPerson()], 'FU12', AFTER_FU12)?.missing).toEqual({ count: 2, of: 2, percent: 100 });
  });

  it('add up to everyone enrolled', () => {
    const people = [
      aPerson(),
      aPerson({ anchors: {} }),
      withOutcome('FU12', {}),
      withOutcome('FU12', { on: '2026-06-20', enteredAt: '2026-06-20T12:00:00Z' }),
      withOutcome('FU12', { outcome: 'notDone', reason: 'too-unwell' }),
      aPerson({ stopped: [{ from: '2026-01-05T09:00:00Z' }] }),
      aPerson({ anchors: { baseline: '2026-06-01' }, registeredAt: '2026-06-01T09:00:00Z' }),
    ];
    expect(rowOf(people, 'FU12', AFTER_FU12)).toEqual({
      timepoint: 'FU12',
      mode: 'interview',
      enrolled: 7,
      undated: 1,
      died: 0,
      emigrated: 0,
      notYetDue: { count: 1, planned: 1, open: 0, booked: 0, overdue: 0, stopped: 0 },
      expected: 5,
      done: { count: 2, of: 5, percent: 40, inWindow: 1, early: 0, late: 1 },
      notDone: { count: 1, of: 5, percent: 20, reasons: { 'too-unwell': 1 } },
      stopped: { count: 1, of: 5, percent: 20 },
      missing: { count: 1, of: 5, percent: 20 },
      contactLost: { count: 0, of: 7, percent: 0 },
    });
  });

  it.each([
    [72, 162, 44.4],
    [62, 164, 37.8],
    [110, 162, 67.9],
    [98, 164, 59.8],
    [0.599 * 243 + 0.591 * 238, 481, 59.5],
  ])('%d of %d are %d percent, as the papers round them', (count, of, percent) => {
    expect(shareOf(count, of).percent).toBe(percent);
  });

  it('are no percentage of nobody', () => {
    expect(shareOf(0, 0).percent).toBeNull();
  });
});

describe('a trial in which everything has happened', () => {
  /** One in the first state, two in the second, and so on, so that no number is another's. */
  const STATES: RetentionState[] = [
    'inWindow',
    'early',
    'late',
    'notDone',
    'stopped',
    'missing',
    'died',
    'planned',
    'open',
    'booked',
    'overdue',
    'stoppedAhead',
    'undated',
    'emigrated',
  ];
  const people = STATES.flatMap((state, index) =>
    Array.from({ length: index + 1 }, () => ({ FU24: { state, contactLost: state === 'missing' } })),
  );

  it('counts everyone once, in the state that they are in', () => {
    const row = retentionRows(timepoints, people).find(({ timepoint }) => timepoint === 'FU24');
    expect(row).toEqual({
      timepoint: 'FU24',
      mode: 'interview',
      primary: true,
      enrolled: 105,
      undated: 13,
      died: 7,
      emigrated: 14,
      notYetDue: { count: 50, planned: 8, open: 9, booked: 10, overdue: 11, stopped: 12 },
      expected: 21,
      done: { count: 6, of: 21, percent: 28.6, inWindow: 1, early: 2, late: 3 },
      notDone: { count: 4, of: 21, percent: 19, reasons: {} },
      stopped: { count: 5, of: 21, percent: 23.8 },
      missing: { count: 6, of: 21, percent: 28.6 },
      contactLost: { count: 6, of: 105, percent: 5.7 },
    });
  });

  it('counts each reason', () => {
    const notDone = (reason: 'too-unwell' | 'declined-this-visit') => ({
      FU24: { state: 'notDone' as const, reason, contactLost: false },
    });
    const rows = retentionRows(timepoints, [
      notDone('too-unwell'),
      notDone('declined-this-visit'),
      notDone('too-unwell'),
    ]);
    expect(rows.find(({ timepoint }) => timepoint === 'FU24')?.notDone.reasons).toEqual({
      'too-unwell': 2,
      'declined-this-visit': 1,
    });
  });

  it('leads everyone to where they left or still are', () => {
    const { nodes, links } = retentionFlow(timepoints, people);
    expect(nodes.map(({ id, count }) => [id, count])).toEqual([
      ['enrolled', 105],
      ['FU24/done', 6],
      ['FU24/notDone', 18],
      ['FU24/stopped', 5],
      ['FU24/missing', 6],
      ['FU24/died', 7],
      ['FU24/notYetDue', 50],
      ['FU24/undated', 13],
    ]);
    expect(links.map(({ to, count }) => [to, count])).toEqual([
      ['FU24/died', 7],
      ['FU24/done', 6],
      ['FU24/missing', 6],
      ['FU24/notDone', 18],
      ['FU24/notYetDue', 50],
      ['FU24/stopped', 5],
      ['FU24/undated', 13],
    ]);
  });
});

describe('a day that has passed', () => {
  it('knows only what had been entered by its end', () => {
    const person = withOutcome('FU12', { on: '2026-04-28', enteredAt: '2026-05-04T12:00:00Z' });
    expect(stateOf(person, 'FU12', endOf('2026-05-03'))).toBe('overdue');
    expect(stateOf(person, 'FU12', endOf('2026-05-04'))).toBe('inWindow');
  });

  it('knows an appointment from its booking until its cancellation', () => {
    const appointment = {
      n: 1,
      at: '2026-04-28T10:30',
      minutes: 60,
      mode: 'phone' as const,
      enteredAt: '2026-04-09T08:00:00Z',
      end: { how: 'cancelled' as const, at: '2026-04-20T08:00:00Z', by: 'staff' as const },
    };
    const person = aPerson({ followUps: { FU12: { appointments: [appointment] } } });
    const days = ['2026-04-08', '2026-04-09', '2026-04-19', '2026-04-20'];
    expect(days.map((date) => stateOf(person, 'FU12', endOf(date)))).toEqual(['open', 'booked', 'booked', 'overdue']);
  });

  it('knows nobody who was registered later, or waits for release', () => {
    expect(standingsOf(aPerson(), endOf('2025-04-17'))).toBeUndefined();
    expect(standingsOf(aPerson({ held: true }), AFTER_FU12)).toBeUndefined();
  });
});

describe('a timepoint that a later version brought', () => {
  const before = studyPlan({ ...plan.protocol, timepoints: timepoints.filter(({ id }) => id !== 'FU12') }, []);
  /** The window of FU12 closed on 2026-06-13. */
  const movedOn = (date: string, over: Parameters<typeof anInterviewRecord>[0] = {}) =>
    aPerson(over, { earlier: [{ plan: before, left: Date.parse(`${date}T09:00:00Z`) }] });

  it('is told of nobody on a day before that version', () => {
    const standing = standingsOf(movedOn('2026-06-14'), endOf('2026-06-13'));
    expect([standing?.['FU12'], standing?.['FU24']?.state]).toEqual([undefined, 'planned']);
  });

  it('is expected of nobody whose window had closed before the version came', () => {
    expect(stateOf(movedOn('2026-06-14'), 'FU12', AFTER_FU12)).toBeUndefined();
    expect(stateOf(movedOn('2026-06-13'), 'FU12', AFTER_FU12)).toBe('missing');
    expect(rowOf([movedOn('2026-06-14')], 'FU12', AFTER_FU12)).toMatchObject({ enrolled: 0, expected: 0 });
  });

  it('is told of whoever was met for it or is booked all the same', () => {
    const held = {
      FU12: { appointments: [], outcome: outcome({ on: '2026-06-20', enteredAt: '2026-06-20T09:00:00Z' }) },
    };
    expect(stateOf(movedOn('2026-06-14', { followUps: held }), 'FU12', AFTER_FU12)).toBe('late');
    const booked = { FU12: { appointments: [anAppointment('2026-07-20T10:00', '2026-06-20T09:00:00Z')] } };
    expect(stateOf(movedOn('2026-06-14', { followUps: booked }), 'FU12', AFTER_FU12)).toBe('missing');
  });
});

describe('contact that is lost', () => {
  const calls = (count: number, bands: ('am' | 'pm' | 'eve')[]): Record<string, Task> => ({
    'P-7Q4K.a': {
      id: 'P-7Q4K.a',
      kind: 'phone',
      step: 'FU12/call2',
      of: 'FU12',
      to: 'coordinator',
      state: 'done',
      since: '2026-05-08T08:00:00Z',
      why: 'notBooked',
      attempts: Array.from({ length: count }, (_, index) => ({
        at: `2026-05-${String(10 + index)}T08:00:00Z`,
        band: bands[index % bands.length] ?? 'am',
        outcome: 'noAnswer' as const,
        by: 'coordinator-1',
      })),
    },
  });
  const lost = (over: Parameters<typeof anInterviewRecord>[0]) =>
    standingsOf(aPerson({ consent: { phone: true }, ...over }), AFTER_FU12)?.FU12?.contactLost;

  it('takes nine calls over three times of day', () => {
    expect(lost({ tasks: calls(8, ['am', 'pm', 'eve']) })).toBe(false);
    expect(lost({ tasks: calls(9, ['am', 'pm']) })).toBe(false);
    expect(lost({ tasks: calls(9, ['am', 'pm', 'eve']) })).toBe(true);
  });

  it('takes the letter too from whoever agreed to letters', () => {
    expect(lost({ tasks: calls(9, ['am', 'pm', 'eve']), consent: { letter: true } })).toBe(false);
  });

  it('ends with any sign of life', () => {
    expect(lost({ tasks: calls(9, ['am', 'pm', 'eve']), lastSignOfLife: '2026-06-30T08:00:00Z' })).toBe(false);
  });
});

describe('the flow', () => {
  it('leads everyone from enrolment through each interview, and loses nobody', () => {
    const people = [
      withOutcome('FU12', {}),
      withOutcome('FU12', { outcome: 'notDone', reason: 'no-contact' }),
      aPerson(),
    ];
    expect(retentionFlow(timepoints, standings(people, AFTER_FU12))).toEqual({
      nodes: [
        { id: 'enrolled', state: 'enrolled', count: 3 },
        { id: 'FU12/done', timepoint: 'FU12', state: 'done', count: 1 },
        { id: 'FU12/notDone', timepoint: 'FU12', state: 'notDone', count: 1 },
        { id: 'FU12/missing', timepoint: 'FU12', state: 'missing', count: 1 },
        { id: 'FU24/notYetDue', timepoint: 'FU24', state: 'notYetDue', count: 3 },
      ],
      links: [
        { from: 'FU12/done', to: 'FU24/notYetDue', count: 1 },
        { from: 'FU12/missing', to: 'FU24/notYetDue', count: 1 },
        { from: 'FU12/notDone', to: 'FU24/notYetDue', count: 1 },
        { from: 'enrolled', to: 'FU12/done', count: 1 },
        { from: 'enrolled', to: 'FU12/missing', count: 1 },
        { from: 'enrolled', to: 'FU12/notDone', count: 1 },
      ],
    });
  });
});

describe('the arms side by side', () => {
  const arm = (id: string, done: number, all: number) =>
    Array.from({ length: all }, (_, index) => ({
      arm: id,
      standings: { FU24: { state: index < done ? ('inWindow' as const) : ('missing' as const), contactLost: false } },
    }));
  const fu24 = timepoints.filter(({ id }) => id === 'FU24');
  const differencesOf = (one: number, other: number) =>
    retentionByArm(fu24, ['IPS-MA', 'SAU'], [...arm('IPS-MA', one, 100), ...arm('SAU', other, 100)]).differences;

  it('show the two years of IPS-MA as assumed: 110 of 162 against 98 of 164, and the alarm', () => {
    const people = [...arm('IPS-MA', Math.round(162 * 0.68), 162), ...arm('SAU', Math.round(164 * 0.6), 164)];
    const { arms, differences } = retentionByArm(fu24, ['IPS-MA', 'SAU'], people);
    expect(arms.map(({ rows }) => rows[0]?.done.count)).toEqual([110, 98]);
    expect(differences).toEqual([{ timepoint: 'FU24', points: 8.1, flag: 'DIFFERENTIAL_RETENTION' }]);
  });

  it('raise the alarm from five points on', () => {
    expect(differencesOf(65, 60)).toEqual([{ timepoint: 'FU24', points: 5, flag: 'DIFFERENTIAL_RETENTION' }]);
    expect(differencesOf(64, 60)).toEqual([{ timepoint: 'FU24', points: 4 }]);
  });

  it('are not compared while nobody is expected in one of them', () => {
    expect(retentionByArm(fu24, ['IPS-MA', 'SAU'], arm('IPS-MA', 3, 5)).differences).toEqual([
      { timepoint: 'FU24', points: null },
    ]);
  });
});
