import { recordNoShow } from '../../shared/domain/entries/record-no-show.ts';
import type { Entered } from '../../shared/domain/entries/entry.ts';
import type { CheckIn, InterviewRecord } from '../../shared/domain/record.ts';
import { aLife } from '../support/a-life.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

const plan = aPlan();
const standing = <R>(entry: Entered<R>): R => {
  if (entry.kind === 'refused') throw new Error(entry.why);
  return entry.record;
};

describe('an entry that is taken back', () => {
  it('of a no-show asks for the outcome again', () => {
    const life = aLife(
      plan,
      anInterviewRecord(booked(anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z'))),
      '2026-04-28T06:00:00Z',
    );
    life.until('2026-04-29T09:00:00Z');
    const asked = [
      'FU12/appointment-1/recordOutcome recordOutcome',
      'FU12/appointment-1/recordOutcome.coordinator recordOutcome',
    ];
    expect(life.openTasks()).toEqual(asked);
    const before = life.record().followUps;
    const context = { now: life.now(), by: 'coordinator-1', plan };
    life.enter((record) => standing(recordNoShow(record, 'FU12', '2026-04-28', context)));
    expect(life.openTasks()).toEqual([]);
    life.enter((record) => ({ ...record, followUps: before }));
    expect(life.openTasks()).toEqual(asked);
  });

  const movedAway = { n: 1, end: { how: 'moved', at: '2026-04-27T08:00:00Z', by: 'staff' } } as const;
  const agreed = anAppointment('2026-05-12T10:30', '2026-04-09T08:00:00Z');
  const moved = anAppointment('2026-04-28T10:30', '2026-04-27T08:00:00Z', { n: 2, moved: true });
  const aPassedMove = () => {
    const life = aLife(plan, anInterviewRecord(booked({ ...agreed, ...movedAway }, moved)), '2026-04-27T08:00:00Z');
    life.until('2026-05-11T09:00:00Z');
    return life;
  };

  it('of a move asks nobody any more what became of the time that was never agreed', () => {
    const life = aPassedMove();
    expect(life.openTasks()).toContain('FU12/appointment-2/recordOutcome recordOutcome');
    expect(life.record().escalations['FU12']).toMatchObject({ level: 3, why: 'outcomeMissing', state: 'open' });
    const { followUps } = life.record();
    life.enter((record) => ({ ...record, ...booked(agreed) }));
    expect(life.openTasks()).toEqual([]);
    expect(life.record().escalations['FU12']).toMatchObject({ state: 'resolved' });
    life.enter((record) => ({ ...record, followUps }));
    expect(life.openTasks()).toContain('FU12/appointment-2/recordOutcome recordOutcome');
    expect(life.record().escalations['FU12']).toMatchObject({ level: 3, state: 'open' });
  });

  it('of a move, and then of its outcome, tells nobody that the outcome of that time is missing', () => {
    const life = aPassedMove();
    const outcome = { outcome: 'done', on: '2026-04-28', enteredAt: '2026-05-11T09:00:00Z' } as const;
    const withOutcome = (over: Partial<InterviewRecord>): Partial<InterviewRecord> => ({
      followUps: { FU12: { appointments: over.followUps?.FU12?.appointments ?? [], outcome } },
    });
    life.enter((record) => ({ ...record, ...withOutcome(record) }));
    life.enter((record) => ({ ...record, ...withOutcome(booked(agreed)) }));
    life.enter((record) => ({ ...record, ...booked(agreed) }));
    expect(life.openTasks()).toEqual([]);
    expect(life.record().escalations['FU12']).toMatchObject({ state: 'resolved' });
  });

  it('of a register that was stopped brings its task back', () => {
    const life = aLife(plan, anInterviewRecord(), '2027-07-19T06:00:00Z');
    life.until('2027-07-20T12:00:00Z');
    expect(life.openTasks()).toContain('REG24/register register');
    const stop = (register: 'ok' | 'stopped') => (record: InterviewRecord) => ({
      ...record,
      participation: { ...record.participation, register },
    });
    life.enter(stop('stopped'));
    expect(life.openTasks()).not.toContain('REG24/register register');
    life.enter(stop('ok'));
    expect(life.openTasks()).toContain('REG24/register register');
  });

  it('of a death that was entered for the wrong person brings back what was open', () => {
    const life = aLife(plan, anInterviewRecord(), '2026-04-09T06:00:00Z');
    life.until('2026-04-10T12:00:00Z');
    const { participation } = life.record();
    const open = life.openTasks();
    life.enter((record) => ({ ...record, participation: { ...participation, life: 'dead' } }));
    expect(life.openTasks()).toEqual([]);
    life.enter((record) => ({ ...record, participation }));
    expect(life.openTasks()).toEqual(open);
    expect(open).toContain('FU12/call1 phone');
  });

  const met: CheckIn = {
    event: 1,
    on: '2025-06-03',
    kind: 'mentor',
    setting: 'office',
    outcome: 'held',
    enteredAt: '2025-06-03T08:00:00Z',
  };

  it('of a contact that was none leaves the silence with somebody who must answer', () => {
    const life = aLife(plan, aCheckInRecord(), '2025-04-18T08:00:00Z');
    life.until('2025-06-03T08:00:00Z');
    const silence = 'mentor/since-2025-04-18';
    expect(life.record().escalations[silence]).toMatchObject({ level: 3, state: 'open' });
    life.enter((record) => ({ ...record, checkIns: [met] }));
    expect(life.record().escalations[silence]).toMatchObject({ state: 'resolved' });
    life.enter((record) => ({ ...record, checkIns: [] }));
    expect(life.record().escalations[silence]).toMatchObject({ level: 3, state: 'open' });
  });

  it('and support that goes on after a stop does not forget who was silent before it', () => {
    const life = aLife(plan, aCheckInRecord(), '2025-04-18T08:00:00Z');
    life.until('2025-06-03T08:00:00Z');
    const { participation } = life.record();
    life.enter((record) => ({
      ...record,
      participation: { ...participation, intervention: 'stopped' },
      stopped: [{ from: '2025-06-03T08:00:00Z' }],
    }));
    expect(life.openTasks()).toEqual([]);
    life.until('2025-07-03T08:00:00Z');
    life.enter((record) => ({
      ...record,
      participation,
      stopped: [{ from: '2025-06-03T08:00:00Z', to: '2025-07-03T08:00:00Z' }],
    }));
    expect(life.record().escalations['mentor/since-2025-04-18']).toMatchObject({ state: 'open' });
    expect(life.openTasks()).toEqual(['mentor/since-2025-04-18/outreach14 outreach']);
  });
});
