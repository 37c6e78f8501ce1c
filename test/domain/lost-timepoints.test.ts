import { countLost, losesTimepoint, lostFindings, type LostTimepoints } from '../../shared/domain/lost-timepoints.ts';
import type { Protocol } from '../../shared/domain/protocol.ts';
import type { FollowUpFacts, InterviewRecord } from '../../shared/domain/record.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { builtIn } from '../support/a-study.ts';
import { anAppointment } from '../support/planned.ts';

const known = builtIn('ips-ma');
const without = (...ids: string[]): Protocol => ({
  ...known,
  timepoints: known.timepoints.filter(({ id }) => !ids.includes(id)),
});
const appointments = [anAppointment('2026-04-28T10:30', '2026-03-23T08:00:00Z')];
const off = appointments.map((each) => ({
  ...each,
  end: { how: 'cancelled', at: '2026-03-24T08:00:00Z', by: 'staff' } as const,
}));
const outcome = { outcome: 'done', on: '2026-04-28', enteredAt: '2026-04-28T12:00:00Z' } as const;
const having = (FU12: FollowUpFacts, over: Record<string, FollowUpFacts> = {}): InterviewRecord =>
  anInterviewRecord({ followUps: { FU12, ...over } });
const interviewed = having({ appointments: [], outcome });
const booked = having({ appointments });

const said = (people: InterviewRecord[], to: Protocol, from = known) => {
  const lost: LostTimepoints = new Map();
  for (const each of people) countLost(lost, each, from, to);
  return lostFindings(lost).map(({ pointer, code, values }) => ({ pointer, code, ...values }));
};
const finding = { pointer: '/timepoints', code: 'timepoint-in-use', timepoint: 'FU12' };

describe('a version that leaves out an interview', () => {
  it('says how many outcomes and appointments nobody would see any more', () => {
    const nothing = [anInterviewRecord(), having({ appointments: off })];
    expect(said([interviewed, booked, interviewed, ...nothing], without('FU12'))).toEqual([
      { ...finding, outcomes: '2', appointments: '1' },
    ]);
    expect(said([booked, booked], without('FU12'))).toEqual([{ ...finding, outcomes: '0', appointments: '2' }]);
  });

  it('counts an interview that was held once, with the appointment that led to it', () => {
    expect(said([having({ appointments, outcome })], without('FU12'))).toEqual([
      { ...finding, outcomes: '1', appointments: '0' },
    ]);
  });

  it('says so of each that it leaves out', () => {
    const both = having({ appointments }, { FU24: { appointments: [], outcome } });
    expect(said([both], without('FU12', 'FU24'))).toEqual([
      { ...finding, outcomes: '0', appointments: '1' },
      { ...finding, timepoint: 'FU24', outcomes: '1', appointments: '0' },
    ]);
  });

  it.each<[string, InterviewRecord, Protocol, Protocol]>([
    ['it leaves out nothing', interviewed, known, known],
    ['it leaves out another one', interviewed, known, without('FU24')],
    ['nothing is of it', anInterviewRecord(), known, without('FU12')],
    ['what was booked is off', having({ appointments: off }), known, without('FU12')],
    ['it was left out before', interviewed, without('FU12'), without('FU12', 'FU24')],
  ])('loses nothing where %s', (_where, record, from, to) => {
    expect(said([record], to, from)).toEqual([]);
    expect(losesTimepoint(record, from, to)).toBe(false);
  });

  it('would lose what was entered since it was published', () => {
    expect(losesTimepoint(interviewed, known, without('FU12'))).toBe(true);
    expect(losesTimepoint(booked, known, without('FU12'))).toBe(true);
  });
});
