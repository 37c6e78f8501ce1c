import type { StoredEvent } from '../../shared/domain/event.ts';
import type { ParticipantRecord, StepOutcome } from '../../shared/domain/record.ts';
import { sentBecause } from '../../shared/domain/sent-because.ts';
import { aByHandMessage } from '../support/a-by-hand-message.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aStoredEvent } from '../support/a-stored-event.ts';
import { aPlan } from '../support/a-study.ts';
import { aTextThatLeft } from '../support/a-text-that-left.ts';
import { anAppointment, booked } from '../support/planned.ts';

const plan = aPlan();
const ENTERED = '2026-04-09T08:00:00Z';
const LEFT = '2026-04-09T08:10:00Z';
const left = (...keys: string[]): Record<string, StepOutcome> =>
  Object.fromEntries(keys.map((key) => [key, aTextThatLeft(LEFT)]));
const agreed = anAppointment('2026-04-28T10:30', ENTERED);
const anEvent = (path: string, over: Partial<StoredEvent> = {}) =>
  aStoredEvent({ at: ENTERED, changes: [{ path }], ...over });
const BOOKING = anEvent('/followUps/FU12/appointments/0');

/** What cannot be called back by taking this entry back: steps, each with the channel by which it left. */
const because = (record: ParticipantRecord, event: StoredEvent): string[] =>
  sentBecause(plan, record, event).map(({ item, outcome }) => `${item.key} ${outcome.channel}`);

describe('by a booking there have left', () => {
  const record = (steps: Record<string, StepOutcome>) => anInterviewRecord({ ...booked(agreed), steps });

  it('the text that tells of it, by each channel, and the reminders of its time', () => {
    const steps = left('FU12/appointment-1/booked', 'FU12/appointment-1/appt7');
    const mail = aTextThatLeft(LEFT, 'sent', { channel: 'email' });
    expect(because(record({ ...steps, 'FU12/appointment-1/booked#2': mail }), BOOKING)).toEqual([
      'FU12/appointment-1/booked sms',
      'FU12/appointment-1/booked email',
      'FU12/appointment-1/appt7 sms',
    ]);
  });

  it('also such of which nobody knows whether they arrived, and none that failed or waits', () => {
    const at = LEFT;
    expect(
      because(
        record({
          'FU12/appointment-1/booked': { state: 'failed', code: 'invalid', at },
          'FU12/appointment-1/booked#2': { state: 'waiting', notBefore: at, tries: 1, code: 'throttled', at },
          'FU12/appointment-1/appt7': aTextThatLeft(LEFT, 'unconfirmed'),
        }),
        BOOKING,
      ),
    ).toEqual(['FU12/appointment-1/appt7 sms']);
  });

  it('no invitations: those had gone by their date', () => {
    expect(because(record(left('FU12/invite', 'FU12/book2')), BOOKING)).toEqual([]);
  });

  it('nothing of another interview, or of one booked at another time', () => {
    const later = { ...agreed, enteredAt: '2026-04-09T08:00:01Z' };
    const other = anInterviewRecord({
      followUps: { FU12: { appointments: [later] }, FU24: { appointments: [agreed] } },
      steps: left('FU12/appointment-1/booked', 'FU12/appointment-1/appt7', 'FU24/appointment-1/booked'),
    });
    expect(because(other, anEvent('/followUps/FU24'))).toEqual(['FU24/appointment-1/booked sms']);
    expect(because(other, anEvent('/followUps/FU12', { at: later.enteredAt }))).toEqual([
      'FU12/appointment-1/booked sms',
      'FU12/appointment-1/appt7 sms',
    ]);
  });

  it('nothing that another entry of the same second caused, be it the text or a reminder', () => {
    const steps = left('FU12/appointment-1/booked', 'FU12/appointment-1/appt7');
    expect(because(record(steps), anEvent('/followUps/FU24/appointments/0'))).toEqual([]);
    expect(because(record(steps), anEvent('/language'))).toEqual([]);
  });
});

it('a cancellation has sent the text that it is off, and not the one that it was booked', () => {
  const end = { how: 'cancelled', at: '2026-04-20T08:00:00Z', by: 'participant' } as const;
  const record = anInterviewRecord({
    ...booked({ ...agreed, end }),
    steps: left('FU12/appointment-1/booked', 'FU12/appointment-1/cancelled'),
  });
  expect(because(record, anEvent('/followUps/FU12/appointments/0/end', { at: end.at }))).toEqual([
    'FU12/appointment-1/cancelled sms',
  ]);
});

it('an outcome has sent the thanks for it', () => {
  const outcome = { outcome: 'done', on: '2026-04-28', enteredAt: ENTERED } as const;
  const followUps = { FU12: { appointments: [], outcome } };
  const record = anInterviewRecord({ followUps, steps: left('FU12/thanks') });
  expect(because(record, anEvent('/followUps/FU12/outcome'))).toEqual(['FU12/thanks sms']);
});

it('a message by hand is of the entry in which staff wrote it', () => {
  const message = aByHandMessage({ enteredAt: ENTERED });
  const record = anInterviewRecord({ byHand: { 4: message }, steps: left('FU12/byHand-4/byHand') });
  expect(because(record, anEvent('/byHand/4'))).toEqual(['FU12/byHand-4/byHand sms']);
  expect(because(record, anEvent('/byHand/5'))).toEqual([]);
});

it('a check-in that was booked has sent the reminder of it', () => {
  const record = aCheckInRecord({ appointments: [agreed], steps: left('mentor/appointment-1/ci1') });
  expect(because(record, anEvent('/appointments/0', { stream: 'checkIns' }))).toEqual(['mentor/appointment-1/ci1 sms']);
});
