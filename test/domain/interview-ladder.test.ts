import { interviewAgenda } from '../../shared/domain/interview-agenda.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, booked, happening, planned } from '../support/planned.ts';
import vectors from '../support/vectors.json' with { type: 'json' };

const plan = aPlan();
const daysOf = (steps: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(steps).map(([step, when]) => [step, when.slice(0, 10)]));

describe('a participant who never books (R7.3)', () => {
  it('is asked, called, written to and closed on the days of the vector', () => {
    expect(daysOf(happening(plan, {}))).toEqual(vectors.ladder_R7_3.actual);
  });

  it('gets five texts when only the first message may go by text', () => {
    const sends = interviewAgenda(plan, anInterviewRecord()).filter(
      ({ of, definition }) => of === 'FU12' && definition.send?.channels.includes('sms'),
    );
    expect(sends.map(({ definition }) => definition.id)).toHaveLength(vectors.ladder_R7_3.smsCount);
  });

  it('hears from us at ten by the clock on the wall, in winter and in summer (R7.6)', () => {
    const times = Object.values(happening(plan, {})).map((when) => when.slice(11));
    expect(new Set(times)).toEqual(new Set(['10:00']));
  });
});

describe('a participant who books for Tuesday 28 April (R7.4)', () => {
  const steps = planned(plan, booked(anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z')));

  it('is told, and reminded three times, the last time on Monday', () => {
    expect(steps).toMatchObject({
      pre: '2026-03-06T10:00',
      invite: '2026-03-20T10:00',
      book2: '2026-04-01T10:00',
      'appointment-1/booked': '2026-04-09T10:10',
      'appointment-1/appt7': '2026-04-21T10:00',
      'appointment-1/appt3': '2026-04-24T10:00',
      'appointment-1/appt1': '2026-04-27T10:00',
    });
  });

  it('is never called, and nothing is escalated or closed', () => {
    for (const step of ['call1', 'book3', 'letter', 'esc1', 'call2', 'contact', 'esc2', 'final', 'close'])
      expect(steps[step]).toMatch(/ booked$/);
  });

  it('stays booked after the day has passed: only the outcome is asked for, then asked for again', () => {
    expect(steps).toMatchObject({
      'appointment-1/recordOutcome': '2026-04-28T11:30',
      'appointment-1/recordOutcome.coordinator': '2026-04-29T10:00',
      'appointment-1/recordOutcome.escalation': '2026-05-01T10:00',
    });
  });

  it('is thanked ten minutes after the outcome was entered', () => {
    const outcome = { outcome: 'done', on: '2026-04-28', enteredAt: '2026-04-28T10:00:00Z' } as const;
    const { appointments } = booked(anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z')).followUps.FU12 ?? {};
    const done = planned(plan, { followUps: { FU12: { appointments: appointments ?? [], outcome } } });
    expect(done.thanks).toBe('2026-04-28T12:10');
    expect(done).not.toHaveProperty('appointment-1/recordOutcome');
  });
});

describe('a participant who comes in with the ladder half run (R7.5)', () => {
  const late = { anchors: { baseline: '2024-02-28' } };

  it('gets nothing that lay before; the latest call opens at once and the rest goes as planned', () => {
    expect(planned(plan, { ...late, registeredAt: '2025-03-10T09:00:00Z' })).toMatchObject({
      pre: '2025-01-17T10:00 beforeRegistration',
      invite: '2025-01-31T10:00 beforeRegistration',
      book2: '2025-02-14T10:00 beforeRegistration',
      call1: '2025-03-10T10:00',
      book3: '2025-03-07T10:00 beforeRegistration',
      letter: '2025-03-14T10:00',
      esc1: '2025-03-14T10:00',
      call2: '2025-03-21T10:00',
    });
  });

  const asked = { ...late, consent: { sms: true, phone: true, contactPerson: true } };

  it('has one task and the highest escalation opened, however many lay before', () => {
    expect(planned(plan, { ...asked, registeredAt: '2025-04-15T08:00:00Z' })).toMatchObject({
      call1: '2025-02-21T10:00 beforeRegistration',
      esc1: '2025-03-14T10:00 beforeRegistration',
      call2: '2025-03-21T10:00 beforeRegistration',
      contact: '2025-04-15T10:00',
      esc2: '2025-04-15T10:00',
      close: '2025-04-28T10:00',
    });
  });

  it('is called themselves when nobody near them may be asked', () => {
    expect(planned(plan, { ...late, consent: {}, registeredAt: '2025-04-15T08:00:00Z' })).toMatchObject({
      call2: '2025-04-15T10:00',
      contact: '2025-03-28T10:00 noChannel',
    });
  });

  it('has only the closing opened when the window closed long ago', () => {
    const opened = happening(plan, { ...late, registeredAt: '2025-09-01T08:00:00Z' });
    expect(opened).toEqual({ close: '2025-09-01T10:00' });
  });

  it('is not asked twice about an interview that had passed', () => {
    const past = booked(anAppointment('2025-03-03T10:00', '2025-02-10T09:00:00Z'));
    expect(planned(plan, { ...late, ...past, registeredAt: '2025-04-15T08:00:00Z' })).toMatchObject({
      'appointment-1/booked': '2025-02-10T10:10 beforeRegistration',
      'appointment-1/appt1': '2025-02-28T10:00 beforeRegistration',
      'appointment-1/recordOutcome': '2025-03-03T11:00 beforeRegistration',
      'appointment-1/recordOutcome.coordinator': '2025-04-15T10:00',
      'appointment-1/recordOutcome.escalation': '2025-04-15T10:00',
    });
  });

  it('loses no step to a weekend: a roll backward that would pass the registration goes forward', () => {
    // FU12's invitation is due on Saturday 21 March; they were enrolled on the Friday before, after ten.
    const { invite, book2 } = planned(plan, { registeredAt: '2026-03-20T12:00:00Z' });
    expect(invite).toBe('2026-03-23T10:00');
    expect(book2).toBe('2026-04-01T10:00');
  });

  it('keeps the reminder, too: on Monday instead of the Friday before they were enrolled', () => {
    const soon = booked(anAppointment('2026-04-29T10:30', '2026-04-20T08:00:00Z'));
    // Three days before Wednesday 29 April is a Sunday.
    expect(planned(plan, { ...soon, registeredAt: '2026-04-25T08:00:00Z' })).toMatchObject({
      'appointment-1/appt3': '2026-04-27T10:00 superseded',
      'appointment-1/appt1': '2026-04-28T10:00',
    });
  });
});
