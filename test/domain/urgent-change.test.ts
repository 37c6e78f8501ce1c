import type { Appointment } from '../../shared/domain/record.ts';
import type { StepReference } from '../../shared/domain/protocol.ts';
import { isUrgentOpen, leavesAtOnce, urgentInstant } from '../../shared/domain/urgent-change.ts';
import { aDanishCalendar } from '../support/danish-calendar.ts';
import { anAppointment } from '../support/planned.ts';

const calendar = aDanishCalendar();
const ENTERED = '2026-03-23T08:00:00Z';
type End = NonNullable<Appointment['end']>;
/** Tuesday 28 April 2026, 10:30 in Copenhagen: 08:30Z. */
const off = (at: string, over: Partial<End> = {}): Appointment =>
  anAppointment('2026-04-28T10:30', ENTERED, { end: { how: 'cancelled', at, by: 'staff', ...over } });
const atOnce = (from: StepReference, appointment: Appointment, all = [appointment]): boolean =>
  leavesAtOnce(from, appointment, all, calendar);

describe('an interview that staff cancel is told at once', () => {
  it.each<[string, Appointment, boolean]>([
    ['within a day of it', off('2026-04-27T08:30:00.001Z'), true],
    ['not a whole day before it', off('2026-04-27T08:30:00Z'), false],
    ['until it begins', off('2026-04-28T08:30:00Z'), true],
    ['not once it has begun', off('2026-04-28T08:30:01Z'), false],
    ['not when the participant cancelled it themselves', off('2026-04-28T07:00:00Z', { by: 'participant' }), false],
    ['not when it stands', anAppointment('2026-04-28T10:30', ENTERED), false],
  ])('%s', (_, appointment, expected) => {
    expect(atOnce('cancelled', appointment)).toBe(expected);
  });

  it.each<[string, string, boolean]>([
    ['when it is on a Sunday, since texts wait for Monday', '2026-04-26T15:45', true],
    ['when it begins as they are let go on Monday', '2026-04-27T09:00', true],
    ['not when it begins after that', '2026-04-27T09:01', false],
  ])('after hours on a Friday %s', (_, at, expected) => {
    expect(atOnce('cancelled', { ...off('2026-04-24T18:00:00Z'), at })).toBe(expected);
  });

  it('and nothing else of it is', () => {
    expect(atOnce('appointment', off('2026-04-28T07:00:00Z'))).toBe(false);
  });
});

describe('an interview that is moved is told at once', () => {
  const moved = (at: string, to: string, by: End['by'] = 'staff'): [Appointment, Appointment[]] => {
    const before = off(at, { how: 'moved', by });
    const after = anAppointment(to, at, { n: 2, moved: true });
    return [after, [before, after]];
  };

  /** From a Sunday afternoon, on the Friday night before. */
  const sunday = (to: string): [Appointment, Appointment[]] => {
    const [after, [before]] = moved('2026-04-24T18:00:00Z', to) as [Appointment, [Appointment]];
    return [after, [{ ...before, at: '2026-04-26T15:45' }, after]];
  };

  const corrected = (to: string): [Appointment, Appointment[]] => {
    const [slipped, at] = ['2026-04-28T07:00:00Z', '2026-04-28T07:01:00Z'];
    const end = { how: 'moved', at, by: 'staff' } as const;
    const slip = anAppointment('2026-04-03T16:00', slipped, { n: 2, moved: true, end });
    const after = anAppointment(to, at, { n: 3, moved: true });
    return [after, [off(slipped, { how: 'moved' }), slip, after]];
  };

  it.each<[string, [Appointment, Appointment[]], boolean]>([
    ['when it was to be within a day', moved('2026-04-28T07:00:00Z', '2026-05-20T10:00'), true],
    ['not when both times are far off', moved('2026-04-20T08:00:00Z', '2026-05-20T10:00'), false],
    // From a far day to the next morning: entered at 18:55, an ordinary message would leave at nine.
    [
      'when the new time is so near that a message of office hours came too late',
      moved('2026-04-14T16:55:00Z', '2026-04-15T08:30'),
      true,
    ],
    ['when such a message would leave just as it begins', moved('2026-04-14T16:55:00Z', '2026-04-15T09:00'), true],
    ['when the old time comes before such a message', sunday('2026-05-20T10:00'), true],
    ['not when such a message is in time', moved('2026-04-14T16:55:00Z', '2026-04-15T09:01'), false],
    ['not when the participant moved it', moved('2026-04-28T07:00:00Z', '2026-04-28T10:00', 'participant'), false],
    ['not when they moved it so near', moved('2026-04-14T16:55:00Z', '2026-04-15T08:30', 'participant'), false],
    ['not to a time that has passed: they were met then', moved('2026-04-28T07:00:00Z', '2026-04-28T09:00'), false],
    ['not to the time that they know, after a slip', corrected('2026-04-28T10:30'), false],
    ['to another time than that, after a slip', corrected('2026-04-28T12:30'), true],
  ])('%s', (_, [appointment, all], expected) => {
    expect(atOnce('moved', appointment, all)).toBe(expected);
  });

  it('by what it replaced, and by no other change', () => {
    const [after, [before]] = moved('2026-04-28T07:00:00Z', '2026-05-20T10:00') as [Appointment, [Appointment]];
    const older = { ...off('2026-04-01T07:00:00Z', { how: 'moved' }), n: 0 };
    const cancelled = off('2026-04-28T07:00:00Z');
    expect(atOnce('moved', after, [older, before, after])).toBe(true);
    expect(atOnce('moved', after, [older, after])).toBe(false);
    expect(atOnce('moved', after, [cancelled, after])).toBe(false);
    expect(atOnce('booking', after, [before, after])).toBe(false);
    expect(atOnce('moved', after, [anAppointment('2026-04-28T10:30', ENTERED), before, after])).toBe(true);
    const { moved: _moved, ...booked } = after;
    expect(atOnce('moved', booked, [before, booked])).toBe(false);
  });
});

describe('what is told at once', () => {
  const local = (iso: string): string => new Date(urgentInstant(Date.parse(iso), calendar.zone)).toISOString();
  // Summer time: 05:00Z is seven in the morning.
  it.each([
    ['goes at seven when it is night', '2026-04-28T04:59:00Z', '2026-04-28T05:00:00.000Z', false],
    ['goes at once from seven on', '2026-04-28T05:00:00Z', '2026-04-28T05:00:00.000Z', true],
    ['goes at once within the first minute after seven', '2026-04-28T05:00:30Z', '2026-04-28T05:00:30.000Z', true],
    ['goes at once on a Sunday too', '2026-04-26T12:34:00Z', '2026-04-26T12:34:00.000Z', true],
    ['goes at once until nine in the evening', '2026-04-28T18:59:00Z', '2026-04-28T18:59:00.000Z', true],
    ['goes in the morning from nine on', '2026-04-28T19:00:00Z', '2026-04-29T05:00:00.000Z', false],
    ['goes at seven of the new time when the clocks change', '2026-10-24T20:00:00Z', '2026-10-25T06:00:00.000Z', false],
  ])('%s', (_, entered, goes, isOpen) => {
    expect(local(entered)).toBe(goes);
    expect(isUrgentOpen(Date.parse(entered), calendar.zone)).toBe(isOpen);
  });
});
