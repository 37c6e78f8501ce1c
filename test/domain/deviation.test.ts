import { deviationsOf } from '../../shared/domain/deviation.ts';
import type { StoredEvent } from '../../shared/domain/event.ts';
import type { InterviewRecord, Outcome, Unblinding } from '../../shared/domain/record.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aStoredEvent } from '../support/a-stored-event.ts';
import { aPlan } from '../support/a-study.ts';
import { anUnblinding } from '../support/an-unblinding.ts';

const plan = aPlan();
const NOW = Date.parse('2027-09-01T09:00:00Z');

const deviations = (record: InterviewRecord, ...events: StoredEvent[]) => deviationsOf(plan, record, events, NOW);
/** FU12 of this participant may be held from Saturday 21 March to Saturday 13 June 2026. */
const interviewed = (over: Partial<Outcome>): InterviewRecord => {
  const outcome: Outcome = { outcome: 'done', on: '2026-04-20', enteredAt: '2026-04-20T12:00:00Z', ...over };
  return anInterviewRecord({ followUps: { FU12: { appointments: [], outcome } } });
};
const ofVisit = { participant: 'P-7Q4K', followUp: 'FU12' };
const ofEntry = { at: '2026-03-20T09:00:00Z', participant: 'P-7Q4K', event: 'interviews-4', by: 'coordinator-1' };

describe('an interview', () => {
  it.each([
    ['on the first day of its window', '2026-03-21'],
    ['on its last', '2026-06-13'],
  ])('deviates from nothing %s', (_when, on) => {
    expect(deviations(interviewed({ on }))).toEqual([]);
  });

  it.each([
    ['a day before its window', '2026-03-20', 'earlyVisit', 1],
    ['weeks before it', '2026-02-28', 'earlyVisit', 21],
    ['a day after it', '2026-06-14', 'lateVisit', 1],
    ['weeks after it', '2026-07-04', 'lateVisit', 21],
  ])('that was held %s says by how many days', (_when, on, kind, days) => {
    expect(deviations(interviewed({ on }))).toStrictEqual([{ kind, at: on, ...ofVisit, days }]);
  });

  it('that nobody held says why, and of no days', () => {
    const missed = interviewed({ outcome: 'notDone', on: '2026-07-04', reason: 'no-contact' });
    expect(deviations(missed)).toStrictEqual([
      { kind: 'missedVisit', at: '2026-07-04', ...ofVisit, reason: 'NO CONTACT' },
    ]);
  });

  it('that nobody held for a reason that was never entered has none', () => {
    expect(deviations(interviewed({ outcome: 'notDone' }))).toStrictEqual([
      { kind: 'missedVisit', at: '2026-04-20', ...ofVisit },
    ]);
  });

  it('that the protocol does not know any more was not missed', () => {
    const outcome: Outcome = { outcome: 'notDone', on: '2026-04-20', enteredAt: '2026-04-20T12:00:00Z' };
    expect(deviations(anInterviewRecord({ followUps: { FU6: { appointments: [], outcome } } }))).toEqual([]);
  });
});

describe('an entry', () => {
  it('that went as everything does is none', () => {
    expect(deviations(anInterviewRecord(), aStoredEvent(), aStoredEvent({ action: 'outcomeRecorded' }))).toEqual([]);
  });

  it('that took another one back names it, and says why', () => {
    const event = aStoredEvent({ action: 'voided', voids: 3, reason: 'the wrong person' });
    expect(deviations(anInterviewRecord(), event)).toStrictEqual([
      { kind: 'voided', ...ofEntry, reason: 'the wrong person', from: 'interviews-3' },
    ]);
  });

  it('of check-ins that was taken back is named as theirs', () => {
    const event = aStoredEvent({ action: 'voided', stream: 'checkIns', version: 9, voids: 7 });
    expect(deviations(anInterviewRecord(), event)).toStrictEqual([
      { ...ofEntry, kind: 'voided', event: 'checkIns-9', from: 'checkIns-7' },
    ]);
  });

  it('that passed a limit on purpose says why', () => {
    const event = aStoredEvent({ action: 'appointmentBooked', override: true, reason: 'the only time they have' });
    expect(deviations(anInterviewRecord(), event)).toStrictEqual([
      { kind: 'override', ...ofEntry, reason: 'the only time they have' },
    ]);
  });

  it('that passed a limit and was taken back is two, and the second is no override', () => {
    const booked = aStoredEvent({ action: 'appointmentBooked', override: true });
    const voided = aStoredEvent({ action: 'voided', voids: 4, version: 5, override: true });
    expect(deviations(anInterviewRecord(), booked, voided).map(({ kind }) => kind)).toEqual(['override', 'voided']);
  });
});

describe('a protocol', () => {
  const toVersion = (old?: number): StoredEvent =>
    aStoredEvent({
      action: 'protocolMoved',
      by: 'system',
      changes: [
        { path: '/nextDueAt', old: '2026-04-10T10:00:00Z', new: '2026-04-11T10:00:00Z' },
        { path: '/agendaBasis/protocolVersion', ...(old === undefined ? {} : { old }), new: 2 },
      ],
    });

  it('that changed under a participant says from which version to which', () => {
    expect(deviations(anInterviewRecord(), toVersion(1))).toStrictEqual([
      { kind: 'protocolMoved', ...ofEntry, by: 'system', from: '1', to: '2' },
    ]);
  });

  it('that somebody begins with is no change, and neither is another change of their plan', () => {
    const replanned = aStoredEvent({ changes: [{ path: '/agendaBasis/studyRevision', old: 1, new: 2 }] });
    expect(deviations(anInterviewRecord(), toVersion(), replanned)).toEqual([]);
  });
});

describe('an assessor who was unblinded', () => {
  const learnt = (event: number, assessor: string): Unblinding => anUnblinding({ event, assessor, how: 'relative' });
  const event = aStoredEvent({ action: 'unblindingRecorded' });

  it('is named, with whom they learnt it from', () => {
    const record = anInterviewRecord({ unblindings: [learnt(3, 'assessor-1'), learnt(4, 'assessor-2')] });
    expect(deviations(record, event)).toStrictEqual([
      { kind: 'unblinding', ...ofEntry, assessor: 'assessor-2', reason: 'relative' },
    ]);
  });

  it('is not named any more when that was taken back, which stays to be seen', () => {
    const voided = aStoredEvent({ action: 'voided', voids: 4, version: 5 });
    expect(deviations(anInterviewRecord(), event, voided)).toStrictEqual([
      { kind: 'unblinding', ...ofEntry },
      { ...ofEntry, kind: 'voided', event: 'interviews-5', from: 'interviews-4' },
    ]);
  });

  it('is named by the entry alone that says so', () => {
    const record = anInterviewRecord({ unblindings: [learnt(4, 'assessor-2')] });
    const other = aStoredEvent({ stream: 'checkIns', action: 'mentorChanged', override: true });
    expect(deviations(record, other)[0]).not.toHaveProperty('assessor');
  });
});

it('names everything in the order in which it came, visits by their day, and what came at once as it was entered', () => {
  const at = (instant: string, version: number, action: StoredEvent['action'] = 'voided') =>
    aStoredEvent({ action, version, at: instant });
  const record = interviewed({ on: '2026-06-14' });
  const events = [
    at('2026-06-15T09:00:00Z', 8),
    at('2026-06-13T09:00:00Z', 7, 'unblindingRecorded'),
    at('2026-06-13T09:00:00Z', 6),
    at('2026-06-13T08:00:00Z', 5),
  ];
  expect(deviations(record, ...events).map(({ event, kind }) => event ?? kind)).toEqual([
    'interviews-5',
    'interviews-7',
    'interviews-6',
    'lateVisit',
    'interviews-8',
  ]);
});
