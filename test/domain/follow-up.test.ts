import { civil } from '../../shared/domain/civil-date.ts';
import {
  bookingClockStoppedBy,
  endOf,
  isAnchorVisit,
  startOf,
  statusAt,
  windowOf,
} from '../../shared/domain/follow-up.ts';
import { needlessAppointment } from '../../shared/domain/needless.ts';
import type { Timepoint } from '../../shared/domain/protocol.ts';
import type { Appointment, FollowUpFacts, Outcome } from '../../shared/domain/record.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment } from '../support/planned.ts';

const plan = aPlan();
const { zone } = plan.appointments;
const anchors = { baseline: '2025-04-18' };
const stateOn = (day: string, facts?: FollowUpFacts, of = 'FU12'): string => {
  const timepoint = plan.timepoint(of);
  const window = timepoint && windowOf(timepoint, anchors);
  if (!timepoint || !window) throw new Error('no such follow-up');
  const { state, reason, ...flags } = statusAt(timepoint, window, facts, civil(day));
  const told = Object.entries(flags).flatMap(([flag, holds]) => (holds ? [flag] : []));
  return [state, reason, ...told].filter(Boolean).join(' ');
};
/** On Tuesday 28 April 2026 at half past ten, booked on Thursday 9 April at ten. */
const appointment = anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z');
const booked: FollowUpFacts = { appointments: [appointment] };
const cancelled: Appointment = {
  ...appointment,
  end: { how: 'cancelled', at: '2026-04-20T08:00:00Z', by: 'participant' },
};
const withOutcome = (outcome: Partial<Outcome>): FollowUpFacts => ({
  appointments: [],
  outcome: { outcome: 'done', on: '2026-04-28', enteredAt: '2026-04-28T10:00:00Z', ...outcome },
});

// FU12: opens 21 March, target 18 April, closes 13 June 2026.
describe('where a follow-up stands (product.md section 5)', () => {
  it.each<[string, string, FollowUpFacts | undefined, string]>([
    ['the day before it opens', '2026-03-20', undefined, 'planned'],
    ['the day it opens', '2026-03-21', undefined, 'open'],
    ['on its target', '2026-04-18', undefined, 'open'],
    ['the day after its target, nothing booked', '2026-04-19', undefined, 'open overdue'],
    ['on its last day', '2026-06-13', undefined, 'open overdue'],
    ['after its last day', '2026-06-14', undefined, 'open overdue closed'],
    ['booked, before it opens', '2026-03-01', booked, 'booked'],
    ['booked, and the day has passed: still in force', '2026-05-10', booked, 'booked'],
    ['booked, and the window has closed', '2026-06-14', booked, 'booked closed'],
    ['done in time', '2026-07-01', withOutcome({}), 'done'],
    ['done on the last day', '2026-07-01', withOutcome({ on: '2026-06-13' }), 'done'],
    ['done too late: kept, and marked', '2026-07-01', withOutcome({ on: '2026-06-14' }), 'done late'],
    ['not done', '2026-07-01', withOutcome({ outcome: 'notDone', reason: 'too-unwell' }), 'notDone too-unwell'],
    [
      'not done, as was said after its last day: nothing came late',
      '2026-07-01',
      withOutcome({ outcome: 'notDone', reason: 'no-contact', on: '2026-06-15' }),
      'notDone no-contact',
    ],
  ])('%s', (_, day, facts, expected) => {
    expect(stateOn(day, facts)).toBe(expected);
  });

  it('a no-show is no outcome: it is open again', () => {
    const end = { how: 'noShow', at: '2026-04-28T12:00:00Z', by: 'participant' } as const;
    const missed = { appointments: [anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z', { end })] };
    expect(stateOn('2026-04-29', missed)).toBe('open overdue');
  });

  it('the visit that the anchor itself dates is done on that day', () => {
    expect(stateOn('2025-04-17', undefined, 'BL')).toBe('planned');
    expect(stateOn('2025-04-18', undefined, 'BL')).toBe('done');
    expect(stateOn('2026-04-18', undefined, 'BL')).toBe('done');
  });

  it('what staff say of that visit holds', () => {
    const declined = withOutcome({ outcome: 'notDone', reason: 'declined-this-visit', on: '2025-04-18' });
    expect(stateOn('2025-04-18', declined, 'BL')).toBe('notDone declined-this-visit');
  });

  it('a register is never overdue: its task is due three months after its target', () => {
    expect(stateOn('2027-04-19', undefined, 'REG24')).toBe('open');
  });

  it('has no target without its anchor', () => {
    const timepoint = plan.timepoint('FU12');
    expect(timepoint && windowOf(timepoint, { randomisation: '2025-04-22' })).toBeUndefined();
  });
});

describe('a visit that its anchor itself dates', () => {
  const visit = (over: Partial<Timepoint>): Timepoint => ({
    id: 'BL',
    mode: 'interview',
    anchor: 'baseline',
    target: 'P0M',
    ...over,
  });

  it.each<[string, boolean, Partial<Timepoint>]>([
    ['an interview on the day of the anchor', true, {}],
    ['a questionnaire on that day', true, { mode: 'questionnaire', target: 'P0D' }],
    ['a register that is read from that day on', false, { mode: 'register' }],
    ['an interview that people are invited to', false, { ladder: 'interview' }],
    ['a visit a month later', false, { target: 'P1M' }],
    ['a visit two weeks later', false, { target: 'P14D' }],
  ])('%s: %s', (_, is, over) => {
    expect(isAnchorVisit(visit(over))).toBe(is);
  });
});

it('an appointment begins at its local time and lasts as long as it says', () => {
  const { zone } = plan.appointments;
  const long = { ...appointment, minutes: 90 };
  expect(new Date(startOf(long, zone)).toISOString()).toBe('2026-04-28T08:30:00.000Z');
  expect(new Date(endOf(long, zone)).toISOString()).toBe('2026-04-28T10:00:00.000Z');
});

describe('nobody is invited', () => {
  it.each<[string, FollowUpFacts | undefined, string, string | undefined]>([
    ['before a booking: they are', booked, '2026-04-09T07:59:59Z', undefined],
    ['from the booking on', booked, '2026-04-09T08:00:00Z', 'booked'],
    ['after the appointment, while nobody said what came of it', booked, '2026-07-01T08:00:00Z', 'booked'],
    ['until it is cancelled', { appointments: [cancelled] }, '2026-04-20T07:59:59Z', 'booked'],
    ['from then on they are', { appointments: [cancelled] }, '2026-04-20T08:00:00Z', undefined],
    ['until the outcome is entered: they are', withOutcome({}), '2026-04-28T09:59:59Z', undefined],
    ['once it is', withOutcome({}), '2026-04-28T10:00:00Z', 'outcome'],
    ['once it is, though they are booked', { ...withOutcome({}), ...booked }, '2026-04-28T10:00:00Z', 'outcome'],
    ['of whom nothing is known: they are', undefined, '2026-04-28T10:00:00Z', undefined],
  ])('%s', (_, facts, at, reason) => {
    expect(bookingClockStoppedBy(facts, Date.parse(at))).toBe(reason);
  });
});

describe('an appointment is needless', () => {
  const facts = (on: string, ...appointments: Appointment[]): FollowUpFacts => ({
    ...withOutcome({ on }),
    appointments,
  });

  it('when the interview was held on a day before it', () => {
    expect(needlessAppointment(facts('2026-04-27', appointment), zone)).toBe(appointment);
  });

  it.each<[string, FollowUpFacts | undefined]>([
    ['when the interview was held on its day', facts('2026-04-28', appointment)],
    ['when it was held later', facts('2026-04-29', appointment)],
    ['when it is off already', facts('2026-04-19', cancelled)],
    ['when nothing is booked', facts('2026-04-27')],
    ['while there is no outcome', booked],
    ['where nothing is known', undefined],
  ])('not %s', (_, known) => {
    expect(needlessAppointment(known, zone)).toBeUndefined();
  });

  describe('when nobody is to be interviewed', () => {
    const off = (enteredAt: string): FollowUpFacts => ({
      outcome: { outcome: 'notDone', reason: 'staff-cancelled', on: '2026-04-28', enteredAt },
      appointments: [appointment],
    });

    it('and its hour has not come', () => {
      expect(needlessAppointment(off('2026-04-28T06:30:00Z'), zone)).toBe(appointment);
    });

    it('and the hour has not come that they know, whatever it slipped to', () => {
      const at = '2026-04-24T08:00:00Z';
      const slipped = { ...appointment, n: 2, at: '2026-04-23T10:30', enteredAt: at, moved: true };
      const known = { ...appointment, end: { how: 'moved', at, by: 'staff' } } as const;
      const told = (enteredAt: string) => ({ ...off(enteredAt), appointments: [known, slipped] });
      expect(needlessAppointment(told('2026-04-28T06:30:00Z'), zone)).toBe(slipped);
      expect(needlessAppointment(told('2026-04-28T08:30:00Z'), zone)).toBeUndefined();
    });

    it('but not where they were met before that', () => {
      const { appointments, outcome } = off('2026-04-28T06:30:00Z');
      const met: FollowUpFacts = { appointments, outcome: { ...(outcome as Outcome), outcome: 'done' } };
      expect(needlessAppointment(met, zone)).toBeUndefined();
    });

    it('but not when they could have come', () => {
      expect(needlessAppointment(off('2026-04-28T08:30:00Z'), zone)).toBeUndefined();
    });
  });
});
