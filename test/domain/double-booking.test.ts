import { clashes, covers, held, hoursOf, overlap, stretchOf } from '../../shared/domain/double-booking.ts';
import { aSlot } from '../support/a-diary.ts';

const at = (from: string, to: string) => {
  const [slot] = hoursOf([aSlot({ from: `2026-04-28T${from}`, to: `2026-04-28T${to}` })]).open;
  return { start: slot?.start ?? NaN, end: slot?.end ?? NaN };
};

describe('the hours of an assessor', () => {
  it('are open ones and leave, with the way to each, and none where none was said', () => {
    const travelled = aSlot({ travelMinutes: 30 });
    const leave = aSlot({ kind: 'leave', from: '2026-04-29T00:00', to: '2026-04-30T00:00' });
    const { open, leave: away } = hoursOf([travelled, leave]);
    expect(open).toMatchObject([{ travel: 30, slot: travelled }]);
    expect(away).toMatchObject([{ travel: 0, slot: leave }]);
    expect((open[0]?.end ?? 0) - (open[0]?.start ?? 0)).toBe(180);
    expect((away[0]?.end ?? 0) - (away[0]?.start ?? 0)).toBe(1_440);
  });
});

describe('an interview of an hour', () => {
  const hour = stretchOf({ at: '2026-04-28T09:00', minutes: 60 });

  it('ends an hour after it begins', () => {
    expect(hour).toEqual(at('09:00', '10:00'));
  });

  it.each([
    ['09:00', '10:00', true],
    ['08:00', '12:00', true],
    ['09:01', '12:00', false],
    ['08:00', '09:59', false],
  ])('fits into %s to %s: %s', (from, to, fits) => {
    expect(covers(at(from, to), hour)).toBe(fits);
  });

  it.each([
    ['08:00', '09:00', false],
    ['08:00', '09:01', true],
    ['09:15', '09:30', true],
    ['09:59', '11:00', true],
    ['10:00', '11:00', false],
  ])('is held at the same time as one from %s to %s: %s', (from, to, isSame) => {
    expect(overlap(hour, at(from, to))).toBe(isSame);
    expect(overlap(at(from, to), hour)).toBe(isSame);
  });
});

describe('the way to an interview', () => {
  const { open } = hoursOf([
    aSlot({ travelMinutes: 30 }),
    aSlot({ from: '2026-04-28T11:00', to: '2026-04-28T14:00', travelMinutes: 45 }),
    aSlot({ from: '2026-04-28T11:30', to: '2026-04-28T14:00' }),
  ]);
  const wayTo = (from: string) => held(at(from, '13:00'), { open }).travel;

  it.each([
    ['08:59', 0],
    ['09:00', 30],
    ['11:00', 45],
    ['11:59', 45],
    ['13:59', 45],
    ['14:00', 0],
  ])('that begins at %s is %i minutes: the longest of the hours that it begins in', (from, travel) => {
    expect(wayTo(from)).toBe(travel);
  });

  it('leaves the interview where it is', () => {
    expect(held(at('09:00', '10:00'), { open })).toEqual({ ...at('09:00', '10:00'), travel: 30 });
  });
});

describe('two interviews of one assessor', () => {
  const first = { ...at('09:00', '10:00'), travel: 0 };

  it.each([
    ['10:00', '11:00', 0, false],
    ['09:59', '11:00', 0, true],
    ['10:29', '11:30', 30, true],
    ['10:30', '11:30', 30, false],
    ['07:00', '08:30', 30, false],
    ['07:00', '08:31', 30, true],
  ])('cannot both be held, the second from %s to %s and %i minutes away: %s', (from, to, travel, isClash) => {
    const second = { ...at(from, to), travel };
    expect(clashes(first, second)).toBe(isClash);
    expect(clashes(second, first)).toBe(isClash);
  });

  it('have one way between them, the longer one, not both', () => {
    expect(clashes({ ...first, travel: 20 }, { ...at('10:30', '11:30'), travel: 30 })).toBe(false);
  });
});
