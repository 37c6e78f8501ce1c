import { changeTold } from '../../shared/domain/change-told.ts';
import type { Hold } from '../../shared/domain/participation.ts';
import type { Appointment, InterviewRecord } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan, aPlanWith } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

const ENTERED = '2026-03-20T09:00:00Z';
/** A Monday at ten in Copenhagen, eight days before the appointment. */
const CHANGED = '2026-04-20T08:00:00Z';
const CHANGED_LEAVES = Date.parse('2026-04-20T08:10:00Z');
const AT = '2026-04-28T10:30';
type End = NonNullable<Appointment['end']>;

const cancelled = (over: Partial<End> = {}, of: Partial<Appointment> = {}): Appointment =>
  anAppointment(AT, ENTERED, { end: { how: 'cancelled', at: CHANGED, by: 'staff', ...over }, ...of });
/** The old time and the new one. */
const moved = (by: End['by'] = 'participant', at = CHANGED, to = '2026-05-05T10:30'): [Appointment, Appointment] => [
  anAppointment(AT, ENTERED, { end: { how: 'moved', at, by } }),
  anAppointment(to, at, { n: 2, moved: true }),
];
const recordOf = (appointments: Appointment[], over: Partial<InterviewRecord> = {}): InterviewRecord =>
  anInterviewRecord({ ...booked(...appointments), ...over });
const told = (appointments: Appointment[], over?: Partial<InterviewRecord>, plan: StudyPlan = aPlan()) => {
  const about = appointments.at(-1);
  if (about === undefined) throw new Error('no appointment');
  return changeTold(plan, recordOf(appointments, over), 'FU12', about);
};

describe('whoever cancels an appointment', () => {
  it('is told when the participant will hear of it and by what, and that a call about a new time follows', () => {
    expect(told([cancelled()])).toStrictEqual({
      isCalled: true,
      message: { step: 'cancelled', at: CHANGED_LEAVES, channels: ['sms', 'email'] },
    });
  });

  it('is told of no call where there will be no new time', () => {
    expect(told([cancelled({ final: true })])).toMatchObject({ isCalled: false, message: { step: 'cancelled' } });
  });

  it('is told of a call and no message where the hour has come', () => {
    const late = told([cancelled({ at: '2026-04-28T08:30:00Z' })]);
    expect(late).toStrictEqual({ isCalled: true });
  });

  it('is told of no message where the study sends none', () => {
    expect(told([cancelled()], {}, aPlanWith({ appointment: [] }))).toStrictEqual({ isCalled: true });
  });

  it('is not told that the participant hears what goes to a colleague', () => {
    const toStaff = aPlanWith({
      appointment: [
        { id: 'off', from: 'cancelled', send: { to: 'coordinator', template: 'cancelled', channels: ['email'] } },
      ],
    });
    expect(told([cancelled({ final: true })], {}, toStaff)).toStrictEqual({ isCalled: false });
  });

  it('is told of this appointment, not of another one of the same or the next interview', () => {
    const earlier = '2026-04-13T08:00:00Z';
    const first = cancelled({ at: earlier });
    const second = cancelled({}, { n: 2, enteredAt: '2026-04-14T08:00:00Z' });
    expect(told([first, second])).toMatchObject({ message: { at: CHANGED_LEAVES } });
    const record = anInterviewRecord({
      followUps: { FU12: { appointments: [first] }, FU24: { appointments: [cancelled()] } },
    });
    expect(changeTold(aPlan(), record, 'FU24', cancelled())).toMatchObject({ message: { at: CHANGED_LEAVES } });
  });

  it('is told of no call that the next interview asks for', () => {
    const final = cancelled({ final: true });
    const record = anInterviewRecord({
      followUps: { FU12: { appointments: [cancelled()] }, FU24: { appointments: [final] } },
    });
    expect(changeTold(aPlan(), record, 'FU24', final).isCalled).toBe(false);
  });
});

describe('whoever moves an appointment', () => {
  it('is told when the participant will hear of the new time', () => {
    expect(told(moved())).toStrictEqual({
      isCalled: false,
      message: { step: 'moved', at: CHANGED_LEAVES, channels: ['sms', 'email'] },
    });
  });

  it('within a day is told that it leaves at once and is called about', () => {
    const now = '2026-04-28T05:30:00Z';
    expect(told(moved('staff', now))).toMatchObject({
      isCalled: true,
      message: { step: 'moved', at: Date.parse(now) },
    });
  });

  it('is not told of its reminders', () => {
    const without = aPlanWith({
      appointment: [
        {
          id: 'appt1',
          from: 'appointment',
          offset: '-P1D',
          send: { to: 'participant', template: 'appt1', channels: ['sms'] },
        },
      ],
    });
    expect(told(moved(), {}, without)).toStrictEqual({ isCalled: false });
  });
});

describe('the channels by which it is told', () => {
  const hold = (over: Partial<Hold>): Partial<InterviewRecord> => ({
    holds: [{ from: '2026-04-20', kind: 'hospital', scope: 'interviews', enteredAt: CHANGED, ...over }],
  });
  const channels = (over: Partial<InterviewRecord>) => told([cancelled()], over).message?.channels;

  it('are those that were agreed to', () => {
    expect(channels({ consent: { email: true } })).toEqual(['email']);
    expect(channels({ consent: {} })).toEqual([]);
  });

  it('are all of them in a hold that says nothing of it, and those it leaves otherwise', () => {
    expect(channels(hold({}))).toEqual(['sms', 'email']);
    expect(channels(hold({ channels: ['email'] }))).toEqual(['email']);
    expect(channels(hold({ channels: [] }))).toEqual([]);
  });

  it('are not fewer for a hold of check-ins, nor for one that is over when it leaves', () => {
    expect(channels(hold({ channels: [], scope: 'checkIns' }))).toEqual(['sms', 'email']);
    expect(channels(hold({ channels: [], from: '2026-04-01', until: '2026-04-19' }))).toEqual(['sms', 'email']);
  });
});
