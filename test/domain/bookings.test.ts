import {
  bookingChanges,
  bookingName,
  type BookingRow,
  bookingsOf,
  daysAround,
  localMinute,
  localText,
} from '../../shared/domain/bookings.ts';
import type { Appointment, InterviewRecord } from '../../shared/domain/record.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { anAppointment, booked } from '../support/planned.ts';

const ENTERED = '2026-03-20T09:00:00Z';
const onMonday = (over: Partial<Appointment> = {}): Appointment => anAppointment('2026-04-13T10:30', ENTERED, over);
const theRow: BookingRow = {
  study: 'ips-ma',
  participant: 'P-7Q4K',
  timepoint: 'FU12',
  n: 1,
  at: '2026-04-13T10:30',
  minutes: 60,
  mode: 'inPerson',
  language: 'da',
};
const withLife = (life: 'dead' | 'emigrated'): InterviewRecord =>
  anInterviewRecord({
    ...booked(onMonday()),
    participation: { interviews: 'full', register: 'ok', existingData: 'keep', life },
  });

describe('the list of bookings', () => {
  it('has what an assessor must know of an appointment, and nothing that is not known', () => {
    expect(bookingsOf(anInterviewRecord(booked(onMonday())))).toStrictEqual([theRow]);
  });

  it('tells who meets whom where, with whom to interpret, and that it was confirmed', () => {
    const known = { assessor: 'assessor-1', place: 'Room 2', interpreter: 'ar' };
    const record = anInterviewRecord({
      ...booked(onMonday({ ...known, confirmed: { at: ENTERED } })),
      site: 'aarhus',
      language: 'en',
    });
    expect(bookingsOf(record)).toStrictEqual([
      { ...theRow, ...known, language: 'en', site: 'aarhus', confirmed: true },
    ]);
  });

  it('has no note, since a note may tell of anything', () => {
    const record = anInterviewRecord(booked(onMonday({ note: 'met the mentor', askedBy: 'participant' })));
    expect(bookingsOf(record)).toStrictEqual([theRow]);
  });

  it('has one for each interview that is booked, and none for one without a time', () => {
    const record = anInterviewRecord({
      followUps: {
        FU12: { appointments: [onMonday()] },
        FU18: { appointments: [] },
        FU24: { appointments: [anAppointment('2027-04-12T09:00', ENTERED)] },
      },
    });
    expect(bookingsOf(record).map(bookingName)).toEqual([
      '2026-04-13T10:30#P-7Q4K#FU12',
      '2027-04-12T09:00#P-7Q4K#FU24',
    ]);
  });

  it('has the new time of one that was moved, not the old one', () => {
    const moved = onMonday({ end: { how: 'moved', at: '2026-04-01T09:00:00Z', by: 'staff' } });
    const anew = anAppointment('2026-04-15T13:00', '2026-04-01T09:00:00Z', { n: 2 });
    expect(bookingsOf(anInterviewRecord(booked(moved, anew)))).toMatchObject([{ n: 2, at: '2026-04-15T13:00' }]);
  });

  it('loses an interview that has its outcome', () => {
    const followUps = {
      FU12: {
        appointments: [onMonday()],
        outcome: { outcome: 'done', on: '2026-04-13', enteredAt: '2026-04-13T12:00:00Z' } as const,
      },
    };
    expect(bookingsOf(anInterviewRecord({ followUps }))).toEqual([]);
  });

  it('loses those of somebody who died, and keeps those of somebody who moved abroad', () => {
    expect(bookingsOf(withLife('dead'))).toEqual([]);
    expect(bookingsOf(withLife('emigrated'))).toHaveLength(1);
  });

  it('has nothing of check-ins, which would tell the arm, and nothing of nobody', () => {
    expect(bookingsOf(aCheckInRecord({ appointments: [onMonday()] }))).toEqual([]);
    expect(bookingsOf(undefined)).toEqual([]);
  });
});

describe('a write of a record', () => {
  const before = anInterviewRecord(booked(onMonday()));

  it('puts a first booking on the list', () => {
    expect(bookingChanges(undefined, before)).toEqual({ kept: [theRow], gone: [] });
  });

  it('leaves the list alone where no booking changed', () => {
    expect(bookingChanges(before, { ...structuredClone(before), version: 1 })).toEqual({ kept: [], gone: [] });
  });

  it('writes a booking anew in its place where something about it changed', () => {
    const after = anInterviewRecord(booked(onMonday({ assessor: 'assessor-2' })));
    expect(bookingChanges(before, after)).toEqual({ kept: [{ ...theRow, assessor: 'assessor-2' }], gone: [] });
  });

  it('takes the old time off where the appointment was moved', () => {
    const after = anInterviewRecord(booked(anAppointment('2026-04-15T13:00', ENTERED, { n: 2 })));
    expect(bookingChanges(before, after)).toEqual({
      kept: [{ ...theRow, n: 2, at: '2026-04-15T13:00' }],
      gone: [theRow],
    });
  });

  it('touches the one booking of several that it is about', () => {
    const later = { appointments: [anAppointment('2027-04-12T09:00', ENTERED)] };
    const both = anInterviewRecord({ followUps: { ...before.followUps, FU24: later } });
    expect(bookingChanges(both, before)).toMatchObject({ kept: [], gone: [{ timepoint: 'FU24' }] });
    expect(bookingChanges(before, both)).toMatchObject({ kept: [{ timepoint: 'FU24' }], gone: [] });
  });
});

describe('the days that must be looked at for a free time', () => {
  const at = (start: string, end: string): { start: number; end: number } => ({
    start: localMinute(start),
    end: localMinute(end),
  });

  it('are the day of the time itself', () => {
    expect(daysAround(at('2026-04-13T10:30', '2026-04-13T11:30'), 60)).toEqual(['2026-04-13']);
  });

  it('do not include a day that begins as the time ends', () => {
    expect(daysAround(at('2026-04-13T23:00', '2026-04-14T00:00'), 0)).toEqual(['2026-04-13']);
    expect(daysAround(at('2026-04-13T00:00', '2026-04-13T01:00'), 0)).toEqual(['2026-04-13']);
    expect(daysAround(at('2026-04-13T23:00', '2026-04-14T00:01'), 0)).toEqual(['2026-04-13', '2026-04-14']);
  });

  it('include the neighbours that the way there and back reaches into', () => {
    expect(daysAround(at('2026-04-13T00:30', '2026-04-13T01:30'), 30)).toEqual(['2026-04-13']);
    expect(daysAround(at('2026-04-13T00:30', '2026-04-13T01:30'), 31)).toEqual(['2026-04-12', '2026-04-13']);
    expect(daysAround(at('2026-04-13T22:30', '2026-04-13T23:30'), 31)).toEqual(['2026-04-13', '2026-04-14']);
  });

  it('are all days between where that is more than a day', () => {
    expect(daysAround(at('2026-04-13T10:00', '2026-04-13T11:00'), 1_440)).toEqual([
      '2026-04-12',
      '2026-04-13',
      '2026-04-14',
    ]);
  });
});

describe('a local time', () => {
  it('is a minute of the calendar, also over midnight and the change of the clock', () => {
    expect(localMinute('1970-01-01T00:00')).toBe(0);
    expect(localMinute('1970-01-02T01:05')).toBe(1_505);
    expect(localMinute('2026-03-29T04:00') - localMinute('2026-03-29T01:30')).toBe(150);
    expect(localMinute('2026-04-14T00:00') - localMinute('2026-04-13T23:59')).toBe(1);
  });

  it.each(['2026-04-13T00:00', '2026-04-13T09:05', '2026-12-31T23:59', '1969-12-31T22:01'])(
    'is written as it was read: %s',
    (local) => {
      expect(localText(localMinute(local))).toBe(local);
    },
  );
});
