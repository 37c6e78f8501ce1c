import { pendingSends } from '../../shared/domain/pending-sends.ts';
import type { CheckInRecord, InterviewRecord, ParticipantRecord, StepOutcome } from '../../shared/domain/record.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { aByHandMessage } from '../support/a-by-hand-message.ts';
import { aCardAfterInterviews } from '../support/a-gift-card.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

const plan = aPlan();
/** On Monday 23 March 2026, while sending is open: FU12 of this participant is to be booked. */
const ENTERED = '2026-03-23T09:00:00Z';
const NOW = '2026-03-23T09:01:00Z';

const aboutToLeave = (record: ParticipantRecord, { of = plan, now = NOW } = {}) =>
  pendingSends(of, record, Date.parse(now)).map(({ item, cause, leavesAt }) => ({
    key: item.key,
    ...cause,
    leavesAt: isoInstant(leavesAt),
  }));
const keys = (...asked: Parameters<typeof aboutToLeave>) => aboutToLeave(...asked).map(({ key }) => key);

const agreed = anAppointment('2026-04-28T10:30', ENTERED);
const told = anAppointment('2026-04-28T10:30', '2026-03-16T09:00:00Z');
const ended = (how: 'moved' | 'cancelled' | 'noShow') =>
  ({ ...told, end: { how, at: ENTERED, by: 'participant' } }) as const;
const done = { outcome: 'done', on: '2026-03-23', enteredAt: ENTERED } as const;
const waiting: StepOutcome = {
  state: 'waiting',
  notBefore: '2026-03-23T10:00:00Z',
  tries: 1,
  code: 'throttled',
  at: ENTERED,
};

describe('a message that an entry is about to send', () => {
  it.each<[string, Partial<InterviewRecord>, string, string]>([
    ['a booking', booked(agreed), 'appointment-1/booked', 'appointments'],
    [
      'a move',
      booked({ ...ended('moved') }, { ...agreed, n: 2, at: '2026-04-30T10:30', moved: true }),
      'appointment-2/moved',
      'appointments',
    ],
    ['a cancellation', booked(ended('cancelled')), 'appointment-1/cancelled', 'appointments'],
    ['an interview that was held', { followUps: { FU12: { appointments: [], outcome: done } } }, 'thanks', 'outcome'],
  ])('of %s leaves ten minutes later, and its entry is known', (_what, over, step, fact) => {
    expect(aboutToLeave(anInterviewRecord(over))).toContainEqual({
      key: `FU12/${step}`,
      enteredAt: ENTERED,
      fact: `/followUps/FU12/${fact}`,
      leavesAt: '2026-03-23T09:10:00Z',
    });
  });

  it('that somebody did not come leaves on the next working day, and its entry is known by its own time', () => {
    const missed = { ...told, at: '2026-03-23T09:30', end: { how: 'noShow', at: ENTERED, by: 'staff' } as const };
    expect(aboutToLeave(anInterviewRecord(booked(missed)))).toEqual([
      {
        key: 'FU12/appointment-1/noshow',
        enteredAt: ENTERED,
        fact: '/followUps/FU12/appointments',
        leavesAt: '2026-03-24T09:00:00Z',
      },
    ]);
  });

  it('that somebody did not come to their mentor leads to the entry among the check-ins', () => {
    const missed = { ...told, at: '2026-03-23T09:30', end: { how: 'noShow', at: ENTERED, by: 'staff' } as const };
    expect(aboutToLeave(aCheckInRecord({ appointments: [missed] }))).toEqual([
      {
        key: 'mentor/appointment-1/ci_miss',
        enteredAt: ENTERED,
        fact: '/appointments',
        leavesAt: '2026-03-24T09:00:00Z',
      },
    ]);
  });

  it.each<[string, InterviewRecord | CheckInRecord, string]>([
    ['about an interview', anInterviewRecord({ byHand: { 4: aByHandMessage() } }), 'FU12/byHand-4/byHand'],
    [
      'in the name of a mentor',
      aCheckInRecord({ byHand: { 4: aByHandMessage({ of: 'mentor' }) } }),
      'mentor/byHand-4/byHand',
    ],
  ])('that staff wrote %s leads to what they wrote', (_what, record, key) => {
    expect(aboutToLeave(record, { now: '2026-03-26T10:01:00Z' })).toEqual([
      { key, enteredAt: '2026-03-26T10:00:00Z', fact: '/byHand/4', leavesAt: '2026-03-26T10:10:00Z' },
    ]);
  });

  it('is told at the time at which it leaves after a night, not at the one at which it was written', () => {
    const late = { ...agreed, enteredAt: '2026-03-27T18:30:00Z' };
    expect(aboutToLeave(anInterviewRecord(booked(late)), { now: '2026-03-27T18:31:00Z' })).toMatchObject([
      { enteredAt: '2026-03-27T18:30:00Z', leavesAt: '2026-03-30T07:00:00Z' },
    ]);
  });
});

describe('nothing is about to be sent', () => {
  it.each<[string, ParticipantRecord]>([
    ['by a date of the plan: invitations and reminders are nobody’s entry', anInterviewRecord()],
    ['by dates of an appointment that everybody knows', anInterviewRecord({ ...booked({ ...told, imported: true }) })],
    ['while the participant waits for release', anInterviewRecord({ held: true, ...booked(agreed) })],
    [
      'that left already, though no receipt has come and another channel would follow',
      anInterviewRecord({
        ...booked(agreed),
        steps: {
          'FU12/appointment-1/booked': {
            state: 'sent',
            delivery: 'sent',
            sentAt: ENTERED,
            attempt: 'a',
            channel: 'sms',
            template: 'booked',
            at: ENTERED,
          },
        },
      }),
    ],
    [
      'whose sending was begun and waits for its provider',
      anInterviewRecord({ ...booked(agreed), steps: { 'FU12/appointment-1/booked': waiting } }),
    ],
  ])('%s', (_what, record) => {
    expect(aboutToLeave(record)).toEqual([]);
  });

  it('once the appointment that it would tell of has begun', () => {
    const begun = { ...agreed, at: '2026-03-23T13:00' };
    const record = anInterviewRecord(booked(begun));
    expect(keys(record, { now: '2026-03-23T11:59:59Z' })).toEqual(['FU12/appointment-1/booked']);
    expect(keys(record, { now: '2026-03-23T12:00:00Z' })).toEqual([]);
  });

  it('where an outcome makes work: a card is no message', () => {
    const card = aPlan(() => aCardAfterInterviews());
    const record = anInterviewRecord({ followUps: { FU12: { appointments: [], outcome: done } } });
    expect(keys(record, { of: card })).toEqual(['FU12/thanks']);
  });
});

describe('of several messages', () => {
  const inFU24 = { FU24: { appointments: [{ ...agreed, at: '2027-04-20T10:30', enteredAt: '2026-03-23T09:00:30Z' }] } };

  it('each has its own entry, and the first to leave comes first', () => {
    const invited: StepOutcome = {
      state: 'sent',
      delivery: 'delivered',
      sentAt: '2026-03-23T08:00:00Z',
      attempt: 'a',
      channel: 'sms',
      template: 'invite',
      at: '2026-03-23T08:00:00Z',
    };
    const record = anInterviewRecord({
      followUps: inFU24,
      byHand: { 4: aByHandMessage({ enteredAt: ENTERED }) },
      steps: { 'FU12/invite': invited },
    });
    expect(aboutToLeave(record)).toEqual([
      {
        key: 'FU24/appointment-1/booked',
        enteredAt: '2026-03-23T09:00:30Z',
        fact: '/followUps/FU24/appointments',
        leavesAt: '2026-03-23T09:10:30Z',
      },
      {
        key: 'FU12/byHand-4/byHand',
        enteredAt: ENTERED,
        fact: '/byHand/4',
        leavesAt: '2026-03-24T08:00:00Z',
      },
    ]);
  });

  it('two invitations of one day leave on two', () => {
    const byHand = { 4: aByHandMessage(), 5: aByHandMessage({ event: 5 }), 6: aByHandMessage({ event: 6 }) };
    expect(aboutToLeave(anInterviewRecord({ byHand }), { now: '2026-03-26T10:01:00Z' })).toMatchObject([
      { fact: '/byHand/4', leavesAt: '2026-03-26T10:10:00Z' },
      { fact: '/byHand/5', leavesAt: '2026-03-27T08:00:00Z' },
      { fact: '/byHand/6', leavesAt: '2026-03-30T07:00:00Z' },
    ]);
  });
});
