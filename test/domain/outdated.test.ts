import { outdatedIn } from '../../shared/domain/outdated.ts';
import type { EventAction } from '../../shared/domain/event.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';

const before = anInterviewRecord({ consent: { sms: true } });
const at = '2026-03-06T09:00:00Z';
const hold = { from: '2026-03-06', kind: 'hospital', scope: 'both', enteredAt: at } as const;
const appointment = { n: 1, at: '2026-03-09T10:30', minutes: 60, mode: 'phone', enteredAt: at } as const;
const erasure = { asked: { at, by: 'lead-1' } };
const afterEntry = (over: Partial<InterviewRecord>, action: EventAction = 'participationChanged') =>
  outdatedIn(before, { ...before, ...over }, { action });

describe('a record from before a change would send what is wrong', () => {
  it.each<[string, Partial<InterviewRecord>, string?]>([
    ['somebody said no to a channel', { consent: { sms: false } }],
    ['somebody stopped', { stopped: [{ from: at }] }],
    ['somebody lies in hospital', { holds: [hold] }],
    ['somebody is to be erased', { erasures: [erasure] }],
    ['somebody died', { participation: { ...before.participation, life: 'dead' } }],
    ['somebody has another appointment', { followUps: { FU12: { appointments: [appointment] } } }, 'agreement'],
  ])('where %s', (_, over, cause = 'refusal') => {
    expect(afterEntry(over)).toEqual([cause]);
  });

  it('also where a job ends a channel, since the carrier said so', () => {
    expect(afterEntry({ consent: { sms: false } }, 'receipt')).toEqual(['refusal']);
  });

  it('and where a check-in was agreed', () => {
    const record = aCheckInRecord();
    const after = { ...record, appointments: [appointment] };
    expect(outdatedIn(record, after, { action: 'checkInBooked' })).toEqual(['agreement']);
  });
});

describe('a record from before a change would send nothing wrong', () => {
  it.each<[string, Partial<InterviewRecord>]>([
    ['somebody said yes', { consent: { sms: true, email: true } }],
    ['somebody came back', { stopped: [] }],
    ['nothing but the language changed', { language: 'en' }],
  ])('where %s', (_, over) => {
    expect(afterEntry(over)).toEqual([]);
  });

  it('where a job closes a follow-up, which any earlier record would close as well', () => {
    const outcome = { outcome: 'notDone', on: '2026-03-06', enteredAt: at } as const;
    expect(afterEntry({ followUps: { FU12: { appointments: [], outcome } } }, 'carriedOut')).toEqual([]);
  });
});
