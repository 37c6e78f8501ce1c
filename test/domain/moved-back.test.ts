import type { Appointment, InterviewRecord, StepOutcome } from '../../shared/domain/record.ts';
import { aLife } from '../support/a-life.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { aTextThatLeft } from '../support/a-text-that-left.ts';
import { anAppointment, booked } from '../support/planned.ts';

const plan = aPlan();
const AT = '2026-04-28T10:30';
const OTHER = '2026-04-30T14:00';
const ENTERED = '2026-03-23T08:00:00Z';
const MONDAY = '2026-04-20T08:00:00Z';
const after = (iso: string, minutes: number): string =>
  new Date(Date.parse(iso) + minutes * 60_000).toISOString().replace('.000', '');

const appointment = (n: number, at: string, over: Partial<Appointment> = {}): Appointment =>
  anAppointment(at, ENTERED, { n, ...over });
const ended = (at: string) => ({ end: { how: 'moved', at, by: 'staff' } as const });

const told = (delivery: 'sent' | 'delivered' = 'delivered'): StepOutcome =>
  aTextThatLeft(ENTERED, 'sent', { says: { time: AT }, delivery });

/** Moved away, and moved back some minutes later. */
const movedBack = (
  when: string,
  minutes: number,
  steps: InterviewRecord['steps'] = { 'FU12/appointment-1/booked': told() },
  anew: Partial<Appointment> = {},
) => {
  const consent = { sms: true, email: false, phone: true, letter: true };
  const life = aLife(
    plan,
    anInterviewRecord({ ...booked(appointment(1, AT)), steps, consent }),
    when,
    () => 'delivered',
  );
  const away = appointment(1, AT, ended(when));
  life.until(when);
  life.enter((record) => ({
    ...record,
    ...booked(away, appointment(2, OTHER, { moved: true, enteredAt: when })),
  }));
  const back = after(when, minutes);
  life.until(back);
  const again = appointment(3, AT, { moved: true, enteredAt: back, ...anew });
  const other = appointment(2, OTHER, { moved: true, enteredAt: when, ...ended(back) });
  life.enter((record) => ({ ...record, ...booked(away, other, again) }));
  const texts = (): string[] =>
    life.log.filter((line) => / sms$/.test(line) && line.includes('moved')).map((line) => line.split(' ')[1] ?? '');
  const calls = (): string[] => life.openTasks().filter((task) => task.includes('tellByCall'));
  return { life, texts, calls, until: (iso: string) => life.until(iso), away, other, again };
};

describe('an interview that was moved back before anybody was told', () => {
  it('is told to nobody: they know the time', () => {
    const { texts, calls, until, life } = movedBack(MONDAY, 5);
    until('2026-04-28T08:00:00Z');
    expect(texts()).toEqual([]);
    expect(calls()).toEqual([]);
    expect(life.log.some((line) => line.includes('/appt1 sms'))).toBe(true);
  });

  it('is told where the text of the other time had left, it is elsewhere now, or nobody knows that the first one arrived', () => {
    const left = movedBack(MONDAY, 30);
    left.until('2026-04-20T10:00:00Z');
    expect(left.texts()).toEqual(['FU12/appointment-2/moved', 'FU12/appointment-3/moved']);
    const elsewhere = movedBack(MONDAY, 5, undefined, { mode: 'phone' });
    elsewhere.until('2026-04-20T10:00:00Z');
    expect(elsewhere.texts()).toEqual(['FU12/appointment-3/moved']);
    const unsure = movedBack(MONDAY, 5, { 'FU12/appointment-1/booked': told('sent') });
    unsure.until('2026-04-20T10:00:00Z');
    expect(unsure.texts()).toEqual(['FU12/appointment-3/moved']);
  });

  it('is told once it is moved again', () => {
    const { life, away, other, again, texts } = movedBack(MONDAY, 5);
    const once = after(MONDAY, 20);
    life.until(once);
    const third = appointment(4, OTHER, { moved: true, enteredAt: once });
    life.enter((record) => ({ ...record, ...booked(away, other, { ...again, ...ended(once) }, third) }));
    life.until(after(MONDAY, 40));
    expect(texts()).toEqual(['FU12/appointment-4/moved']);
  });

  it('asks nobody to call about the move that was opened meanwhile', () => {
    const { life, calls } = movedBack('2026-04-27T20:00:00Z', 5);
    life.until('2026-04-27T20:06:00Z');
    expect(calls()).toEqual([]);
    expect(Object.values(life.record().tasks).filter(({ step }) => step.includes('tellByCall'))).toMatchObject([
      { step: 'FU12/appointment-2/tellByCall.moved', state: 'resolved', resolved: { because: 'trueAgain' } },
    ]);
    life.until('2026-04-28T07:30:00Z');
    expect(life.log.filter((line) => line.includes('moved') && line.endsWith('sms'))).toEqual([]);
  });

  it('gives up the text that a provider had put off', () => {
    const { life } = movedBack(MONDAY, 5, {
      'FU12/appointment-1/booked': told(),
      'FU12/appointment-3/moved': { state: 'waiting', notBefore: MONDAY, tries: 1, code: 'throttled', at: MONDAY },
    });
    life.until('2026-04-20T10:00:00Z');
    expect(life.record().steps['FU12/appointment-3/moved']).toMatchObject({ state: 'skipped', reason: 'superseded' });
  });
});
