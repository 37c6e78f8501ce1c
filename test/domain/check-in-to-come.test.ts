import { checkInToCome } from '../../shared/domain/check-in-to-come.ts';
import { civil } from '../../shared/domain/civil-date.ts';
import type { CheckInRecord } from '../../shared/domain/record.ts';
import { aCheckInRecord, aHold } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment } from '../support/planned.ts';

const plan = aPlan();
/** Of R7.3's participant, whom nobody has met: the first contact of the second year is due then. */
const record = (over: Partial<CheckInRecord> = {}) =>
  aCheckInRecord({ anchors: { baseline: '2026-01-05' }, registeredAt: '2026-01-05T08:00:00Z', ...over });
const due = (today: string, over: Partial<CheckInRecord> = {}) => checkInToCome(plan, record(over), civil(today));
const DUE = due('2026-06-01')?.due ?? '';
const onDay = (days: number): string => new Date(Date.parse(DUE) + days * 86_400_000).toISOString().slice(0, 10);

describe('a mentor sees that a contact is due', () => {
  it('from a week before it', () => {
    expect(due(onDay(-7))).toBeUndefined();
    expect(due(onDay(-6))).toMatchObject({ due: DUE });
  });

  it('and overdue from the day after it', () => {
    expect(due(DUE)).not.toHaveProperty('overdue');
    expect(due(onDay(1))).toMatchObject({ due: DUE, overdue: true });
  });

  it('by when the gap grows too long', () => {
    expect(due(DUE)?.gapEnds).toMatch(/^2026-01-\d\d$/);
  });

  it('with when it is booked for, unless that is off', () => {
    const booked = anAppointment('2026-01-12T10:30', '2026-01-06T08:00:00Z');
    const off = {
      ...booked,
      at: '2026-01-11T10:30',
      end: { how: 'cancelled', at: '2026-01-07T08:00:00Z', by: 'staff' } as const,
    };
    expect(due(DUE)).not.toHaveProperty('booked');
    expect(due(DUE, { appointments: [off] })).not.toHaveProperty('booked');
    expect(due(DUE, { appointments: [off, { ...booked, n: 2 }] })?.booked).toBe('2026-01-12T10:30');
  });
});

describe('a mentor is asked for no contact', () => {
  it.each<[string, Partial<CheckInRecord>]>([
    ['with somebody of an arm without', { arm: 'SAU' }],
    ['with somebody who waits for release', { held: true }],
    ['during a hold of everything', { holds: [aHold({ from: '2026-01-01' })] }],
    ['during a hold of the check-ins', { holds: [aHold({ from: '2026-01-01', scope: 'checkIns' })] }],
    ['on the first day of a hold', { holds: [aHold({ from: onDay(0) })] }],
    ['on the last day of a hold', { holds: [aHold({ from: '2026-01-01', until: onDay(0) })] }],
    [
      'during one of several holds',
      { holds: [aHold({ from: '2026-01-01', until: '2026-01-02' }), aHold({ from: onDay(0) })] },
    ],
  ])('%s', (_, over) => {
    expect(due(DUE, over)).toBeUndefined();
  });

  it.each<[string, Partial<CheckInRecord>]>([
    ['a hold is of interviews alone', { holds: [aHold({ from: '2026-01-01', scope: 'interviews' })] }],
    ['a hold has not begun', { holds: [aHold({ from: onDay(1) })] }],
    ['a hold is over', { holds: [aHold({ from: '2026-01-01', until: onDay(-1) })] }],
    ['a hold was lifted', { holds: [aHold({ from: '2026-01-01', liftedAt: '2026-01-02T08:00:00Z' })] }],
  ])('but is where %s', (_, over) => {
    expect(due(DUE, over)?.due).toBe(DUE);
  });
});
