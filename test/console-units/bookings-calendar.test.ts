import { nextStop } from '../../console/src/pages/bookings/calendar/arrow-keys.ts';
import { weekNumber, weekOf } from '../../console/src/pages/bookings/calendar/days.ts';
import { columnsOf, hoursShown } from '../../console/src/pages/bookings/calendar/layout.ts';
import type { Booking, Slot, SlotList } from '../../console/src/pages/bookings/answers.ts';
import { bookable, meantFollowUp } from '../../console/src/pages/bookings/book/typed-booking.ts';
import type { FollowUp } from '../../console/src/pages/bookings/answers.ts';
import { slotBodyOf, type TypedSlot } from '../../console/src/pages/bookings/hours/slot-body.ts';

const WEEK = weekOf('2026-04-28');
const booked = (participant: string, at: string, over: Partial<Booking> = {}): Booking => ({
  participant,
  timepoint: 'FU12',
  n: 1,
  at,
  minutes: 60,
  mode: 'inPerson',
  assessor: 'assessor-1',
  language: 'da',
  ...over,
});
const list = (over: Partial<SlotList>): SlotList => ({
  from: '2026-04-27',
  to: '2026-05-03',
  items: [],
  bookings: [],
  free: [],
  closed: [],
  ...over,
});
const leave: Slot = { assessor: 'assessor-1', kind: 'leave', from: '2026-04-29T12:00', to: '2026-05-02T00:00' };

describe('the week of the calendar', () => {
  it.each([
    ['2026-04-27', 18],
    ['2025-12-29', 1],
    ['2027-01-04', 1],
    ['2026-12-28', 53],
  ])('that begins on %s is number %s', (monday, number) => {
    expect([weekOf(monday)[0], weekNumber(monday)]).toEqual([monday, number]);
  });

  it('leaves out a weekend on which there is nothing, and shows one on which somebody is met', () => {
    const dates = (bookings: Booking[]) => columnsOf(WEEK, list({ bookings, items: [leave] })).map(({ date }) => date);
    expect(dates([])).toEqual(WEEK.slice(0, 5));
    expect(dates([booked('P-1', '2026-05-02T10:00')])).toEqual(WEEK.slice(0, 6));
  });

  it('shows two interviews of one time beside each other, and the next one in full width', () => {
    const bookings = [
      booked('P-1', '2026-04-28T09:00'),
      booked('P-2', '2026-04-28T09:30'),
      booked('P-3', '2026-04-28T10:30'),
    ];
    const [lane] = columnsOf(WEEK, list({ bookings }))[1]?.lanes ?? [];
    expect(lane?.bookings.map(({ booking, column, of }) => [booking.participant, column, of])).toEqual([
      ['P-1', 0, 2],
      ['P-2', 1, 2],
      ['P-3', 0, 1],
    ]);
  });

  it('cuts a leave of days to what lies on each of them', () => {
    const parts = columnsOf(WEEK, list({ items: [leave] })).map(({ lanes }) =>
      lanes[0]?.slots.map(({ start, end }) => [start, end]),
    );
    expect(parts).toEqual([[], [], [[720, 1440]], [[0, 1440]], [[0, 1440]]]);
  });

  it('shows a usual working day, and more where somebody is met early or late', () => {
    const hours = (bookings: Booking[]) => hoursShown(columnsOf(WEEK, list({ bookings, items: [leave] })));
    expect(hours([])).toEqual({ first: 8, last: 16 });
    expect(hours([booked('P-1', '2026-04-28T07:30'), booked('P-2', '2026-04-28T18:15')])).toEqual({
      first: 7,
      last: 20,
    });
  });
});

describe('the arrow keys', () => {
  const days = [
    [
      { key: 'mon 9', start: 540 },
      { key: 'mon 14', start: 840 },
    ],
    [],
    [
      { key: 'wed head', start: -1 },
      { key: 'wed 10', start: 600 },
      { key: 'wed 13', start: 780 },
    ],
  ];

  it.each([
    ['mon 9', 'ArrowDown', 'mon 14'],
    ['mon 14', 'ArrowDown', undefined],
    ['mon 14', 'ArrowRight', 'wed 13'],
    ['wed 10', 'ArrowLeft', 'mon 9'],
    ['wed head', 'ArrowLeft', 'mon 9'],
    ['wed 10', 'Home', 'wed head'],
    ['wed 10', 'End', 'wed 13'],
    ['wed 10', 'Enter', undefined],
    ['wed 10', 'ArrowRight', undefined],
  ])('lead from %s by %s to %s', (from, pressed, to) => {
    expect(nextStop(days, from, pressed)).toBe(to);
  });
});

describe('what is typed of an assessor', () => {
  const typed: TypedSlot = {
    assessor: 'assessor-1',
    kind: 'leave',
    repeats: 'once',
    firstDay: '2026-04-29',
    lastDay: '',
    from: '09:00',
    to: '12:00',
    weekdays: ['mon'],
    isWholeDays: true,
    mode: 'phone',
    place: ' Prøvevej 1 ',
    site: '',
    travelMinutes: 15,
  };

  it('is a leave of whole days to the midnight after the last, without place or travel', () => {
    const of = (over: Partial<TypedSlot>) => slotBodyOf({ ...typed, ...over });
    const about = { assessor: 'assessor-1', kind: 'leave' };
    expect(of({})).toEqual({ ...about, from: '2026-04-29T00:00', to: '2026-04-30T00:00' });
    expect(of({ lastDay: '2026-05-31' })).toEqual({ ...about, from: '2026-04-29T00:00', to: '2026-06-01T00:00' });
    expect(of({ isWholeDays: false })).toEqual({ ...about, from: '2026-04-29T09:00', to: '2026-04-29T12:00' });
  });

  it('is the same hours of each week, with what belongs to them', () => {
    const hours = { ...typed, kind: 'open', repeats: 'weekly', lastDay: '2026-06-26' } as const;
    expect(slotBodyOf(hours)).toEqual({
      assessor: 'assessor-1',
      kind: 'open',
      weekly: { weekdays: ['mon'], from: '09:00', to: '12:00', firstDay: '2026-04-29', lastDay: '2026-06-26' },
      mode: 'phone',
      place: 'Prøvevej 1',
      travelMinutes: 15,
    });
  });
});

describe('what is booked when nobody says which', () => {
  const aFollowUp = (id: string, over: Partial<FollowUp>): FollowUp => ({
    id,
    target: '2026-04-28',
    opens: '2026-04-01',
    closes: '2026-06-01',
    bookable: '2026-04-28',
    state: 'open',
    overdue: false,
    closed: false,
    late: false,
    appointments: [],
    ...over,
  });
  const followUps = [
    aFollowUp('REG12', { opens: null, closes: null }),
    aFollowUp('FU12', { state: 'done' }),
    aFollowUp('FU24', { state: 'planned' }),
  ];

  it('is an interview, never a register', () => {
    expect(bookable(followUps).map(({ id }) => id)).toEqual(['FU24']);
    expect(meantFollowUp(followUps, 'REG12')?.id).toBe('FU24');
    const open = aFollowUp('Q1', { questionnaire: true });
    expect(meantFollowUp([open, ...followUps], undefined)?.id).toBe('FU24');
    expect(meantFollowUp([open], undefined)?.id).toBe('Q1');
  });
});
