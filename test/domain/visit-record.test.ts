import type { InterviewRecord, Outcome } from '../../shared/domain/record.ts';
import { visitRecords } from '../../shared/domain/visit-record.ts';
import { aPlan } from '../support/a-study.ts';
import { anInterviewRecord } from '../support/a-participant.ts';

const NOW = Date.parse('2027-06-01T09:00:00Z');
const outcome = (over: Partial<Outcome>): Outcome => ({
  outcome: 'done',
  on: '2026-04-20',
  enteredAt: '2026-04-20T12:00:00Z',
  ...over,
});
const visitsOf = (followUps: Record<string, Outcome>, over: Partial<InterviewRecord> = {}) => {
  const record = anInterviewRecord({
    anchors: { baseline: '2025-04-18' },
    followUps: Object.fromEntries(
      Object.entries(followUps).map(([id, each]) => [id, { appointments: [], outcome: each }]),
    ),
    ...over,
  });
  return visitRecords(aPlan(), record, NOW)
    .filter(({ visit }) => visit !== 'BL')
    .map(({ visit, planned, occurred, reason, contactMode }) => [visit, planned, occurred, reason, contactMode]);
};

describe('the visits of a participant', () => {
  it('say of one that was missed why, and of one on the telephone that it was (F3.8)', () => {
    expect(
      visitsOf({
        FU12: outcome({ outcome: 'notDone', reason: 'no-contact' }),
        FU24: outcome({ on: '2027-04-20', mode: 'phone' }),
      }),
    ).toEqual([
      ['FU12', true, false, 'NO CONTACT', undefined],
      ['FU24', true, true, undefined, 'TELEPHONE CALL'],
    ]);
  });

  it('do not hold one that was planned for after the death of the participant (F3.8)', () => {
    expect(
      visitsOf({
        FU12: outcome({}),
        FU24: outcome({ outcome: 'notDone', reason: 'died', on: '2026-07-18' }),
      }).map(([visit]) => visit),
    ).toEqual(['FU12']);
  });

  it('hold one that was due when the participant left, with the reason', () => {
    expect(visitsOf({ FU12: outcome({ outcome: 'notDone', reason: 'stopped-interviews', on: '2026-04-25' }) })).toEqual(
      [['FU12', true, false, 'STOPPED INTERVIEWS', undefined]],
    );
  });

  it('hold one that the plan does not know, as unplanned', () => {
    expect(visitsOf({ FU6: outcome({ mode: 'inPerson' }) })).toEqual([
      ['FU6', false, undefined, undefined, 'IN PERSON'],
    ]);
  });

  it('never hold a mode that staff wrote freely, nor one that lies ahead', () => {
    expect(visitsOf({ FU12: outcome({ mode: 'at the home of Deltager 1' }) })).toEqual([
      ['FU12', true, true, undefined, undefined],
    ]);
  });

  it('count their days from the baseline, which is day 1 (F3.7), and tell early from late', () => {
    const record = anInterviewRecord({
      anchors: { baseline: '2024-02-29' },
      followUps: { FU12: { appointments: [], outcome: outcome({ on: '2025-02-28' }) } },
    });
    expect(visitRecords(aPlan(), record, NOW)).toMatchObject([
      { visit: 'BL', occurred: true, on: '2024-02-29', studyDay: 1 },
      { visit: 'FU12', studyDay: 366, timeliness: 'in-window' },
    ]);
  });
});
