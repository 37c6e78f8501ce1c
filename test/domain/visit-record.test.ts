import { civil } from '../../shared/domain/civil-date.ts';
import type { InterviewRecord, Outcome } from '../../shared/domain/record.ts';
import type { VersionLeft } from '../../shared/domain/study-plan.ts';
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

  describe('of one who left or died', () => {
    const ended = (over: Partial<Outcome>) =>
      visitsOf({ FU24: outcome({ outcome: 'notDone', on: '2027-04-17', ...over }) }).map(([visit]) => visit);

    it.each(['died', 'stopped-all', 'stopped-interviews'] as const)('are none before their day: %s', (reason) => {
      expect(ended({ reason })).toEqual([]);
      expect(ended({ reason, on: '2027-04-18' })).toEqual(['FU24']);
    });

    it('are those that were missed for another reason, or for none that was given', () => {
      expect(ended({ reason: 'no-contact' })).toEqual(['FU24']);
      expect(ended({})).toEqual(['FU24']);
    });

    it('are those that were held all the same', () => {
      expect(ended({ outcome: 'done', reason: 'died' })).toEqual(['FU24']);
    });

    it('are those of which it is not known when they were to be', () => {
      const of = { FU24: outcome({ outcome: 'notDone', reason: 'died', on: '2027-04-17' }) };
      expect(visitsOf(of, { anchors: {} }).map(([visit]) => visit)).toEqual(['FU24']);
    });
  });

  it('keep the window of the version in force when they were held, whatever a later one makes of it', () => {
    const narrow = aPlan((protocol) => ({
      ...protocol,
      version: 2,
      timepoints: protocol.timepoints.map((each) => (each.id === 'FU12' ? { ...each, postWindow: 'P1D' } : each)),
    }));
    const left = Date.parse('2026-05-01T09:00:00Z');
    const record = anInterviewRecord({ followUps: { FU12: { appointments: [], outcome: outcome({}) } } });
    const fu12 = (earlier?: VersionLeft[]) =>
      visitRecords({ ...narrow, ...(earlier ? { earlier } : {}) }, record, NOW)[1];
    expect(fu12()).toMatchObject({ timeliness: 'late', window: { closes: civil('2026-04-19') } });
    expect(fu12([{ plan: aPlan(), left }])).toMatchObject({
      timeliness: 'in-window',
      window: { closes: civil('2026-06-13') },
    });
  });

  describe('are written down', () => {
    const all = (over: Partial<InterviewRecord>, plan = aPlan(), now = NOW) =>
      visitRecords(plan, anInterviewRecord(over), now);
    const held = { FU12: { appointments: [], outcome: outcome({}) } };

    it('with number and window where the plan has them', () => {
      expect(all({ followUps: held })[0]).toMatchObject({
        visit: 'BL',
        visitNumber: 1,
        occurred: true,
        timeliness: 'in-window',
        window: { target: civil('2025-04-18') },
      });
      const unnumbered = aPlan((protocol) => ({
        ...protocol,
        timepoints: protocol.timepoints.map(({ visitNumber: _visitNumber, ...timepoint }) => timepoint),
      }));
      expect(all({ followUps: held }, unnumbered)[0]).not.toHaveProperty('visitNumber');
      expect(all({ followUps: held, anchors: {} })[0]).toStrictEqual({
        visit: 'FU12',
        visitNumber: 2,
        planned: true,
        occurred: true,
        on: '2026-04-20',
      });
    });

    it('as early or late only where they were held', () => {
      const missed = outcome({ outcome: 'notDone', reason: 'no-contact' });
      expect(all({ followUps: held })[1]).toHaveProperty('timeliness');
      expect(all({ followUps: { FU12: { appointments: [], outcome: missed } } })[1]).not.toHaveProperty('timeliness');
    });

    it('not before the day of the baseline', () => {
      expect(all({ anchors: { baseline: '2027-07-01' } })).toEqual([]);
    });

    it('with the days since their own anchor where there is no baseline', () => {
      const randomised = aPlan((protocol) => ({
        ...protocol,
        timepoints: protocol.timepoints.map((timepoint) => ({ ...timepoint, anchor: 'randomisation' })),
      }));
      expect(all({ anchors: { randomisation: '2026-04-19' }, followUps: held }, randomised)).toMatchObject([
        { visit: 'BL', studyDay: 1 },
        { visit: 'FU12', studyDay: 2 },
      ]);
      const both = { baseline: '2026-04-18', randomisation: '2026-04-19' };
      expect(all({ anchors: both, followUps: held }, randomised)[1]?.studyDay).toBe(3);
    });

    it('with their day when the plan does not know them, and not at all while nothing became of them', () => {
      const followUps = { FU6: { appointments: [], outcome: outcome({}) }, FU18: { appointments: [] } };
      const [, unplanned, ...rest] = all({ followUps });
      expect(rest).toEqual([]);
      expect(unplanned).toStrictEqual({ visit: 'FU6', planned: false, on: '2026-04-20', studyDay: 368 });
      expect(all({ followUps, anchors: {} })).toStrictEqual([{ visit: 'FU6', planned: false, on: '2026-04-20' }]);
    });
  });
});
