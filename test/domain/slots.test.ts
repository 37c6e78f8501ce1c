import { hoursOfEachWeek, isWithin, leaveOf, slotId, slotKeyOf } from '../../shared/domain/slots.ts';
import { aSlot } from '../support/a-diary.ts';
import { aMember } from '../support/a-member.ts';

describe('hours of an assessor', () => {
  it('are known by when they begin, what they are and whose they are', () => {
    const slot = aSlot({ assessor: 'assessor.1@example.com' });
    expect(slotId(slot)).toBe('2026-04-28T09:00.open.assessor.1@example.com');
    expect(slotKeyOf(slotId(slot))).toEqual({
      assessor: 'assessor.1@example.com',
      kind: 'open',
      from: '2026-04-28T09:00',
    });
    expect(slotKeyOf(slotId(aSlot({ kind: 'leave' })))?.kind).toBe('leave');
  });

  it.each([
    '',
    '2026-04-28T09:00.shut.a-1',
    '2026-04-28T09:00.open.',
    '2026-04-28T09:00.open',
    '2026-04-28.open.a-1',
    '.open.a-1',
  ])('are none of the name "%s"', (id) => {
    expect(slotKeyOf(id)).toBeUndefined();
  });

  it('of each week lie on its weekdays, from the first day to the last', () => {
    const weekly = { weekdays: ['tue', 'thu'] as ('tue' | 'thu')[], from: '09:00', to: '12:00' };
    const hours = (firstDay: string, lastDay: string) => hoursOfEachWeek({ ...weekly, firstDay, lastDay });
    expect(hours('2026-04-28', '2026-05-07')).toEqual([
      { from: '2026-04-28T09:00', to: '2026-04-28T12:00' },
      { from: '2026-04-30T09:00', to: '2026-04-30T12:00' },
      { from: '2026-05-05T09:00', to: '2026-05-05T12:00' },
      { from: '2026-05-07T09:00', to: '2026-05-07T12:00' },
    ]);
    expect(hours('2026-04-28', '2026-04-28')).toHaveLength(1);
    expect(hours('2026-04-29', '2026-04-29')).toEqual([]);
    expect(hours('2026-04-28', '2026-04-20')).toEqual([]);
  });
});

describe('the leave of a member of staff', () => {
  it('is of whole days, its last one included', () => {
    const leave = [
      { from: '2026-04-20', until: '2026-04-30', cover: 'm-2' },
      { from: '2026-12-31', until: '2026-12-31' },
    ];
    const whose = { study: 'ips-ma', assessor: 'assessor-1', kind: 'leave' };
    expect(leaveOf(aMember('assessor-1', 'assessor', { leave }))).toEqual([
      { ...whose, from: '2026-04-20T00:00', to: '2026-05-01T00:00' },
      { ...whose, from: '2026-12-31T00:00', to: '2027-01-01T00:00' },
    ]);
    expect(leaveOf(aMember('assessor-1', 'assessor'))).toEqual([]);
  });
});

describe('hours from nine to noon', () => {
  it.each([
    ['2026-04-28', '2026-04-29', true],
    ['2026-04-29', '2026-04-30', false],
    ['2026-04-27', '2026-04-28', false],
    ['2026-04-28T11:59', '2026-04-28T13:00', true],
    ['2026-04-28T12:00', '2026-04-28T13:00', false],
    ['2026-04-28T08:00', '2026-04-28T09:00', false],
    ['2026-04-28T08:00', '2026-04-28T09:01', true],
    ['2026-04-28T10:00', '2026-04-28T11:00', true],
  ])('have time from %s to %s: %s', (from, to, expected) => {
    expect(isWithin(aSlot(), { from, to })).toBe(expected);
  });
});
