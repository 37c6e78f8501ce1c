import { letterMayGo } from '../../shared/domain/letter-may-go.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import { aHold, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan, aPlanWith } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

/** Between the letter of FU12, two weeks after its target, and the end of its window. */
const NOW = '2026-05-05T10:00:00Z';
const mayGo = (over: Partial<InterviewRecord> = {}, step = 'FU12/letter', now = NOW, plan = aPlan()): boolean =>
  letterMayGo(plan, anInterviewRecord(over), step, Date.parse(now));
const { participation, consent } = anInterviewRecord();
const stopped = {
  participation: { ...participation, interviews: 'stopped' as const },
  stopped: [{ from: '2026-05-04T10:00:00Z' }],
};
const standing = anAppointment('2026-05-20T10:00', '2026-05-04T09:00:00Z');

describe('a letter that was written', () => {
  it('is posted to whoever is still sought, also when it is the second of its step', () => {
    expect(mayGo()).toBe(true);
    expect(mayGo({}, 'FU12/letter#2')).toBe(true);
  });

  it.each<[string, Partial<InterviewRecord>]>([
    ['died', { participation: { ...participation, life: 'dead' } }],
    ['stopped', stopped],
    ['said no to letters', { consent: { ...consent, letter: false } }],
    ['never said yes to them', { consent: { sms: true } }],
    ['is on hold', { holds: [aHold()] }],
    ['has booked', booked(standing)],
    [
      'has had the talk that it asks for',
      {
        followUps: {
          FU12: { appointments: [], outcome: { outcome: 'done', on: '2026-05-04', enteredAt: '2026-05-04T10:00:00Z' } },
        },
      },
    ],
    ['is to be forgotten', { erasures: [{ at: '2026-05-04T10:00:00Z', by: 'lead-1' }] as never }],
  ])('is not posted to whoever %s since', (_, over) => {
    expect(mayGo(over)).toBe(false);
  });

  it('is posted once a hold is over', () => {
    expect(mayGo({ holds: [aHold({ from: '2026-05-03', until: '2026-05-04' })] })).toBe(true);
  });

  it('is not posted when its window has closed', () => {
    expect(mayGo({}, 'FU12/letter', '2027-01-05T10:00:00Z')).toBe(false);
  });
});

describe('a letter that calls an appointment off', () => {
  const plan = aPlanWith({
    appointment: [
      {
        id: 'cancelled',
        from: 'cancelled',
        offset: 'P0D',
        send: { to: 'participant', template: 'cancelled', channels: ['letter'] },
      },
    ] as never,
  });
  const cancelled = booked({ ...standing, end: { how: 'cancelled', at: '2026-05-05T09:00:00Z', by: 'staff' } });
  const step = 'FU12/appointment-1/cancelled';

  it('goes whoever is on hold or stopped, or somebody would turn up for nothing', () => {
    expect(mayGo({ ...cancelled, holds: [aHold()] }, step, NOW, plan)).toBe(true);
    expect(mayGo({ ...cancelled, ...stopped }, step, NOW, plan)).toBe(true);
  });

  it('goes to nobody who died or said no to letters', () => {
    expect(mayGo({ ...cancelled, participation: { ...participation, life: 'dead' } }, step, NOW, plan)).toBe(false);
    expect(mayGo({ ...cancelled, consent: { ...consent, letter: false } }, step, NOW, plan)).toBe(false);
  });
});

describe('a letter of a step that the protocol does not have any more', () => {
  it('is posted, but not during a hold', () => {
    expect(mayGo({}, 'FU12/former')).toBe(true);
    expect(mayGo({ holds: [aHold()] }, 'FU12/former')).toBe(false);
  });
});
