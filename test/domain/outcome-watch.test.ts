import { outcomeWatch } from '../../shared/domain/outcome-watch.ts';
import type { Appointment, FollowUpFacts } from '../../shared/domain/record.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, told } from '../support/planned.ts';

const plan = aPlan();
const at = (when: string, over: Partial<Appointment> = {}): Appointment =>
  anAppointment(when, '2026-03-23T08:00:00Z', over);
const watched = (facts: FollowUpFacts) => {
  const timepoint = plan.timepoint('FU12');
  if (timepoint === undefined) throw new Error('no FU12');
  return outcomeWatch(plan, timepoint, facts);
};
const asked = (...appointments: Appointment[]): [string, string, string][] =>
  watched({ appointments }).map((item) => {
    const { task, escalate } = item.definition;
    return [
      item.key,
      task ? `${task.kind} by ${task.to}` : `level ${String(escalate?.level)} to ${String(escalate?.to)}`,
      told(plan, item),
    ];
  });

describe('an interview that passed and of which nobody said what became', () => {
  it('is asked of the assessor when it ends, then of a coordinator, and rises after three working days', () => {
    // A Tuesday.
    expect(asked(at('2026-04-28T10:30'))).toEqual([
      ['FU12/appointment-1/recordOutcome', 'recordOutcome by assessor', '2026-04-28T11:30'],
      ['FU12/appointment-1/recordOutcome.coordinator', 'recordOutcome by coordinator', '2026-04-29T10:00'],
      ['FU12/appointment-1/recordOutcome.escalation', 'level 1 to coordinator', '2026-05-01T10:00'],
    ]);
  });

  it('rises over a weekend no sooner than three working days later', () => {
    expect(asked(at('2026-04-24T15:00', { minutes: 90 })).map(([, , when]) => when)).toEqual([
      '2026-04-24T16:30',
      '2026-04-27T10:00',
      '2026-04-29T10:00',
    ]);
  });

  it('is shown as of the follow-up and the appointment that it is about', () => {
    const second = at('2026-04-28T10:30', { n: 2 });
    expect(watched({ appointments: [second] })).toMatchObject([
      { stream: 'interviews', clock: 'appointment', of: 'FU12', does: 'task', appointment: second },
      { stream: 'interviews', clock: 'appointment', of: 'FU12', does: 'task', appointment: second },
      { stream: 'interviews', clock: 'appointment', of: 'FU12', does: 'escalate', appointment: second },
    ]);
    const days = watched({ appointments: [second] }).map(
      ({ nominal }) => nominal - Date.parse('2026-04-28') / 86_400_000,
    );
    expect(days).toEqual([0, 1, 3]);
    expect(watched({ appointments: [second] }).map(({ definition }) => [definition.id, definition.from])).toEqual(
      Array.from({ length: 3 }, () => ['recordOutcome', 'appointment']),
    );
  });

  it('is asked of the one that stands, where others were moved', () => {
    const moved = at('2026-04-21T10:30', { end: { how: 'moved', at: '2026-04-10T09:00:00Z', by: 'staff' } });
    expect(asked(moved, at('2026-04-28T10:30', { n: 2 }))[0]?.[0]).toBe('FU12/appointment-2/recordOutcome');
  });
});

describe('an interview that had passed when a file brought it, with no outcome', () => {
  /** Monday 23 March 2026, nine o'clock. */
  const old = at('2024-05-20T10:30', { imported: true });
  const since = (registered?: string): [string, string][] => {
    const timepoint = plan.timepoint('FU12');
    if (timepoint === undefined) throw new Error('no FU12');
    const from = registered === undefined ? undefined : Date.parse(registered);
    return outcomeWatch(plan, timepoint, { appointments: [old] }, from).map((item) => [
      item.key.slice('FU12/appointment-1/recordOutcome'.length),
      told(plan, item),
    ]);
  };

  it('is one task of a coordinator at once, and escalates never', () => {
    const asks = [['.coordinator', '2026-03-23T09:00']];
    expect([since(), since('2026-03-01T08:00:00Z')]).toEqual([asks, asks]);
  });

  it('is asked about from the release on where people waited for it', () => {
    expect(since('2026-04-20T08:00:00Z')).toEqual([['.coordinator', '2026-04-20T10:00']]);
  });

  it('is asked about like any other where it was booked here, or lay ahead then', () => {
    expect(asked(at('2026-03-20T10:30'))).toHaveLength(3);
    expect(asked(at('2026-04-28T10:30', { imported: true }))).toHaveLength(3);
  });
});

describe('nobody is asked what became of an interview', () => {
  it('that has its outcome, or that is off', () => {
    const outcome = { outcome: 'done', on: '2026-04-28', enteredAt: '2026-04-28T12:00:00Z' } as const;
    const end = { how: 'cancelled', at: '2026-04-20T12:00:00Z', by: 'staff' } as const;
    expect(watched({ appointments: [at('2026-04-28T10:30')], outcome })).toEqual([]);
    expect(asked(at('2026-04-28T10:30', { end }))).toEqual([]);
    expect(asked()).toEqual([]);
  });
});
