import type { BookingRow } from '../../shared/domain/bookings.ts';
import { civil } from '../../shared/domain/civil-date.ts';
import { freeTimes, type FreeTimesAsked } from '../../shared/domain/free-times.ts';
import type { Slot } from '../../shared/domain/slots.ts';
import { aBooking, aBookingOfNobody, aSlot } from '../support/a-diary.ts';

const DAY = '2026-04-28';
const hours = (from: string, to: string, over: Partial<Slot> = {}): Slot =>
  aSlot({ from: `${DAY}T${from}`, to: `${DAY}T${to}`, ...over });
const interview = (at: string, over: Partial<BookingRow> = {}): BookingRow => aBooking({ at: `${DAY}T${at}`, ...over });
const asked = (slots: Slot[], over: Partial<FreeTimesAsked> = {}): FreeTimesAsked => ({
  slots,
  bookings: [],
  minutes: 60,
  from: `${DAY}T00:00`,
  to: '2026-04-29T00:00',
  isClosed: () => false,
  ...over,
});
const free = (...question: Parameters<typeof asked>): string[] =>
  freeTimes(asked(...question)).map(({ at }) => at.replace(`${DAY}T`, ''));
const morning = hours('09:00', '11:00');
const QUARTERS = ['09:00', '09:15', '09:30', '09:45', '10:00'];

describe('the times at which an interview of an hour fits', () => {
  it('are the quarters of the open hours, up to an hour before their end', () => {
    expect(free([morning])).toEqual(QUARTERS);
    expect(free([hours('09:01', '11:14')])).toEqual(['09:15', '09:30', '09:45', '10:00']);
    expect(free([hours('09:00', '10:00')])).toEqual(['09:00']);
    expect(free([hours('09:00', '09:59')])).toEqual([]);
    expect(free([hours('09:00', '09:15')])).toEqual([]);
  });

  it('are none before the time that was asked from, and none at the one that was asked to', () => {
    expect(free([morning], { from: `${DAY}T09:16` })).toEqual(['09:30', '09:45', '10:00']);
    expect(free([morning], { to: `${DAY}T09:30` })).toEqual(['09:00', '09:15']);
    expect(free([morning], { to: `${DAY}T09:31` })).toEqual(['09:00', '09:15', '09:30']);
  });

  it('say who, and where and how as far as that is known of the hours', () => {
    expect(freeTimes(asked([hours('09:00', '10:00')]))).toStrictEqual([{ assessor: 'assessor-1', at: `${DAY}T09:00` }]);
    const known = { site: 'north', place: 'Room 2', mode: 'video' } as const;
    expect(freeTimes(asked([hours('09:00', '10:00', known)]))).toStrictEqual([
      { assessor: 'assessor-1', at: `${DAY}T09:00`, ...known },
    ]);
  });

  it('come in order of time, and of one time by assessor', () => {
    const other = hours('09:30', '11:00', { assessor: 'assessor-0' });
    expect(
      freeTimes(asked([hours('09:15', '10:45'), other])).map(({ at, assessor }) => `${at.slice(11)} ${assessor}`),
    ).toEqual([
      '09:15 assessor-1',
      '09:30 assessor-0',
      '09:30 assessor-1',
      '09:45 assessor-0',
      '09:45 assessor-1',
      '10:00 assessor-0',
    ]);
  });

  it('are named once where hours were entered twice, as they were entered first', () => {
    const twice = [hours('09:00', '10:00', { place: 'Room 1' }), hours('09:00', '10:15', { place: 'Room 2' })];
    expect(freeTimes(asked(twice)).map(({ at, place }) => [at.slice(11), place])).toEqual([
      ['09:00', 'Room 1'],
      ['09:15', 'Room 2'],
    ]);
  });
});

describe('a day that is closed', () => {
  const isTuesday = (day: number): boolean => day === civil(DAY);

  it('has no free time, and its neighbours have theirs', () => {
    const wednesday = hours('', '', { from: '2026-04-29T09:00', to: '2026-04-29T10:00' });
    expect(free([morning, wednesday], { to: '2026-04-30T00:00', isClosed: isTuesday })).toEqual(['2026-04-29T09:00']);
  });

  it('may be closed at one site alone', () => {
    const north = hours('09:00', '10:00', { site: 'north' });
    const isClosed = (_day: number, site: string | undefined): boolean => site === 'north';
    expect(free([north, hours('13:00', '14:00')], { isClosed })).toEqual(['13:00']);
  });
});

describe('an assessor who is away', () => {
  const away = (from: string, to: string, over: Partial<Slot> = {}) => hours(from, to, { kind: 'leave', ...over });

  it.each([
    ['10:00', '10:30', ['09:00']],
    ['09:00', '09:15', ['09:15', '09:30', '09:45', '10:00']],
    ['10:59', '12:00', ['09:00', '09:15', '09:30', '09:45']],
    ['08:00', '09:00', QUARTERS],
    ['11:00', '12:00', QUARTERS],
    ['00:00', '23:59', []],
  ])('from %s to %s meets nobody then', (from, to, expected) => {
    expect(free([morning, away(from, to)])).toEqual(expected);
  });

  it('is in nobody else’s way', () => {
    expect(free([morning, away('09:00', '11:00', { assessor: 'assessor-2' })])).toEqual(QUARTERS);
  });
});

describe('an interview that is booked', () => {
  it.each([
    ['09:00', 0, ['10:00']],
    ['10:00', 0, ['09:00']],
    ['11:00', 0, QUARTERS],
    ['08:00', 0, QUARTERS],
    ['11:00', 30, ['09:00', '09:15', '09:30']],
    ['08:00', 30, ['09:30', '09:45', '10:00']],
  ])('at %s, with a way of %i minutes, leaves the others their time', (at, travelMinutes, expected) => {
    expect(free([{ ...morning, travelMinutes }], { bookings: [interview(at)] })).toEqual(expected);
  });

  it('takes the longer way of the two', () => {
    const afternoon = hours('11:00', '13:00', { travelMinutes: 45 });
    expect(free([morning, afternoon], { bookings: [interview('11:00')] })).toEqual(['09:00', '09:15']);
  });

  it('is reached from hours that lie within others, by the way of these', () => {
    const wide = hours('08:00', '12:00', { travelMinutes: 60 });
    const within = hours('09:00', '10:00', { travelMinutes: 0 });
    expect(free([within, wide], { bookings: [interview('11:00')] })).toEqual([
      '08:00',
      '08:15',
      '08:30',
      '08:45',
      '09:00',
    ]);
  });

  it('outside all hours is reached by the way of the longest that the interview before it lies in', () => {
    const bookings = [interview('12:30')];
    const near = hours('09:30', '12:00', { travelMinutes: 0 });
    const far = hours('09:30', '12:00', { travelMinutes: 60 });
    const until = ['09:30', '09:45', '10:00', '10:15', '10:30'];
    expect(free([near, far], { bookings })).toEqual(until);
    expect(free([far, near], { bookings })).toEqual(until);
    expect(free([near], { bookings })).toContain('11:00');
  });

  it('of another assessor, or of one who is still to be found, is in nobody’s way', () => {
    const unnamed = aBookingOfNobody({ at: `${DAY}T09:30` });
    expect(free([morning], { bookings: [interview('09:30', { assessor: 'assessor-2' }), unnamed] })).toEqual(QUARTERS);
  });

  it('is one of several', () => {
    expect(free([hours('09:00', '13:00')], { bookings: [interview('09:00'), interview('11:15')] })).toEqual([
      '10:00',
      '10:15',
    ]);
  });
});
