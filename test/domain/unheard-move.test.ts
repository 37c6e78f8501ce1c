import { agendaOf } from '../../shared/domain/record-agenda.ts';
import type { Appointment } from '../../shared/domain/record.ts';
import { aLife } from '../support/a-life.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

const plan = aPlan();
const KNOWN = '2026-04-28T10:30';
const MOVED = '2026-04-20T12:00:00Z';

const first = anAppointment(KNOWN, '2026-03-23T08:00:00Z', { end: { how: 'moved', at: MOVED, by: 'staff' } });
const calledOff = (at: string, over: Partial<Appointment> = {}): Appointment =>
  anAppointment('2026-04-30T14:00', MOVED, {
    n: 2,
    moved: true,
    end: { how: 'cancelled', at, by: 'staff' },
    ...over,
  });

/** What the text says that tells of the end of the second one. */
const told = (...appointments: Appointment[]): unknown => {
  const agenda = agendaOf(plan, anInterviewRecord(booked(...appointments)));
  const { appointment, urgent, skip } = agenda.find(({ key }) => key === 'FU12/appointment-2/cancelled') ?? {};
  return { at: appointment?.at, n: appointment?.n, urgent, skip };
};

describe('an interview that is moved and called off before anybody was written of the move', () => {
  const SOON = '2026-04-20T12:05:00Z';

  it('is told to be off at the time that they know', () => {
    expect(told(first, calledOff(SOON))).toEqual({ at: KNOWN, n: 2 });
    expect(told(first, calledOff('2026-04-20T13:00:00Z'))).toEqual({ at: '2026-04-30T14:00', n: 2 });
    expect(told(first, calledOff(SOON, { askedBy: 'participant' }))).toEqual({ at: '2026-04-30T14:00', n: 2 });
    expect(told(first, calledOff(SOON, { imported: true }))).toEqual({ at: '2026-04-30T14:00', n: 2 });
  });

  it.each([
    ['a minute before that would have left', calledOff('2026-04-20T12:09:00Z'), KNOWN],
    ['less than that before it', calledOff('2026-04-20T12:09:01Z'), '2026-04-30T14:00'],
    ['and was a slip into the past', calledOff(SOON, { at: '2026-04-03T16:00' }), '2026-04-03T16:00'],
  ])('is told so, called off %s', (_, second, at) => {
    expect(told(first, second)).toMatchObject({ at });
  });

  it('is not told to be off at a time that has come by then, and is told with the place that they know', () => {
    // Before seven in the morning a move that is urgent waits too.
    const atNight = (known: string) => {
      const [moved, off] = ['2026-04-28T04:30:00Z', '2026-04-28T04:50:00Z'];
      const early: Appointment = { ...first, at: known, end: { how: 'moved', at: moved, by: 'staff' } };
      return told(early, calledOff(off, { enteredAt: moved }));
    };
    expect(atNight('2026-04-28T06:50')).toMatchObject({ at: '2026-04-30T14:00' });
    expect(atNight('2026-04-28T06:51')).toMatchObject({ at: '2026-04-28T06:51' });
    const agenda = agendaOf(plan, anInterviewRecord(booked({ ...first, place: 'Room 4' }, calledOff(SOON))));
    expect(agenda.find(({ key }) => key === 'FU12/appointment-2/cancelled')?.appointment?.place).toBe('Room 4');
  });

  it('is told at once where that time is near, however far ahead the other one lies', () => {
    const [moved, off] = ['2026-04-28T05:00:00Z', '2026-04-28T05:04:00Z'];
    const near = anAppointment(KNOWN, '2026-03-23T08:00:00Z', { end: { how: 'moved', at: moved, by: 'staff' } });
    // The move is urgent too: before 07:00 neither text has left.
    const [at, end] = ['2026-04-28T04:30:00Z', '2026-04-28T04:50:00Z'];
    const early = { ...near, end: { how: 'moved', at, by: 'staff' } } as const;
    expect(told(early, calledOff(end, { enteredAt: at }))).toEqual({ at: KNOWN, n: 2, urgent: true });
    expect(told(near, calledOff(off, { enteredAt: moved }))).toEqual({ at: '2026-04-30T14:00', n: 2 });
  });

  it('is told by nobody where that time is booked anew, and by a text where only the other one is', () => {
    const anew = (at: string) => anAppointment(at, '2026-04-20T12:06:00Z', { n: 3 });
    expect(told(first, calledOff(SOON), anew('2026-04-30T14:00'))).toEqual({ at: KNOWN, n: 2 });
    const life = aLife(plan, anInterviewRecord(booked(first, calledOff(SOON), anew(KNOWN))), SOON);
    life.until('2026-04-20T13:00:00Z');
    expect(life.log.filter((line) => line.includes('cancelled'))).toEqual([
      '2026-04-20T14:15 FU12/appointment-2/cancelled skipped superseded',
    ]);
  });
});

describe('an interview that is back, after a slip, at a time of which no text had told', () => {
  const move = (n: number, at: string, enteredAt: string, until?: string): Appointment =>
    anAppointment(at, enteredAt, {
      n,
      ...(n > 1 ? { moved: true } : {}),
      ...(until === undefined ? {} : { end: { how: 'moved', at: until, by: 'staff' } }),
    });
  const LATER = '2026-04-30T14:00';
  /** To another time, which was a slip of before a minute later, and corrected to that other time at last. */
  const movedAt = (slipped: string, over: Partial<Appointment> = {}): unknown => {
    const corrected = '2026-04-21T07:30:00Z';
    const all = [
      move(1, KNOWN, '2026-03-23T08:00:00Z', MOVED),
      { ...move(2, LATER, MOVED, slipped), ...over },
      move(3, '2026-04-13T10:30', slipped, corrected),
      move(4, LATER, corrected),
    ];
    return agendaOf(plan, anInterviewRecord(booked(...all))).find(({ key }) => key === 'FU12/appointment-4/moved')
      ?.appointment?.at;
  };

  it('is told as moved, and not where a text had told it, or whoever should come chose it', () => {
    expect(movedAt('2026-04-20T12:05:00Z')).toBe(LATER);
    expect(movedAt('2026-04-20T13:00:00Z')).toBeUndefined();
    expect(movedAt('2026-04-20T12:05:00Z', { askedBy: 'participant' })).toBeUndefined();
  });
});
