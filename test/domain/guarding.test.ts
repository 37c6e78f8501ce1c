import { outdates } from '../../shared/domain/guarding.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';

const before = anInterviewRecord({ consent: { sms: true } });
const at = '2026-03-06T09:00:00Z';
const hold = { from: '2026-03-06', kind: 'hospital', scope: 'both', enteredAt: at } as const;
const appointment = { n: 1, at: '2026-03-09T10:30', minutes: 60, mode: 'phone', enteredAt: at } as const;
const erasure = { asked: { at, by: 'lead-1' } };
const afterEntry = (over: Partial<InterviewRecord>, by = 'coordinator-1'): boolean =>
  outdates(before, { ...before, ...over }, by);

describe('a record from before a change would send what is wrong', () => {
  it.each<[string, Partial<InterviewRecord>]>([
    ['somebody said no to a channel', { consent: { sms: false } }],
    ['somebody stopped', { stopped: [{ from: at }] }],
    ['somebody lies in hospital', { holds: [hold] }],
    ['somebody is to be erased', { erasures: [erasure] }],
    ['somebody died', { participation: { ...before.participation, life: 'dead' } }],
    ['somebody has another appointment', { followUps: { FU12: { appointments: [appointment] } } }],
  ])('where %s', (_, over) => {
    expect(afterEntry(over)).toBe(true);
  });

  it('also where a job ends a channel, since the carrier said so', () => {
    expect(afterEntry({ consent: { sms: false } }, 'system')).toBe(true);
  });

  it('and where a check-in was agreed', () => {
    const record = aCheckInRecord();
    expect(outdates(record, { ...record, appointments: [appointment] }, 'mentor-1')).toBe(true);
  });
});

describe('a record from before a change would send nothing wrong', () => {
  it.each<[string, Partial<InterviewRecord>]>([
    ['somebody said yes', { consent: { sms: true, email: true } }],
    ['somebody came back', { stopped: [] }],
    ['nothing but the language changed', { language: 'en' }],
  ])('where %s', (_, over) => {
    expect(afterEntry(over)).toBe(false);
  });

  it('where a job closes a follow-up, which any earlier record would close as well', () => {
    const outcome = { outcome: 'notDone', on: '2026-03-06', enteredAt: at } as const;
    expect(afterEntry({ followUps: { FU12: { appointments: [], outcome } } }, 'system')).toBe(false);
  });
});
