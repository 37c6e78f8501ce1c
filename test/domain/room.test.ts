import { type Diary, roomFor } from '../../shared/domain/room.ts';
import { aBooking, aBookingOfNobody, aSlot } from '../support/a-diary.ts';

const WANTED = { at: '2026-04-28T10:30', minutes: 60, assessor: 'assessor-1' };
const room = (diary: Partial<Diary> = {}, wanted: Partial<typeof WANTED> = {}, isIgnored = (_who: string) => false) =>
  roomFor({ bookings: [], entered: [], leave: [], ...diary }, { ...WANTED, ...wanted }, isIgnored);
const theirs = { assessor: 'assessor-2' };

describe('a time with an assessor', () => {
  it('is free where nothing is in the way', () => {
    expect(room()).toStrictEqual({ isAway: false, isOutside: false });
  });

  it('is taken by their other interview, and by that alone', () => {
    const booking = aBooking();
    expect(room({ bookings: [aBooking(theirs), booking] }).clash).toBe(booking);
    expect(room({ bookings: [aBooking(theirs)] })).not.toHaveProperty('clash');
    expect(room({ bookings: [booking] }, {}, (who) => who === 'P-2')).not.toHaveProperty('clash');
  });

  it('is taken by the way to the next one, of their own hours', () => {
    const next = { bookings: [aBooking({ at: '2026-04-28T11:40' })] };
    const hours = aSlot({ to: '2026-04-28T16:00', travelMinutes: 15 });
    expect(room(next)).not.toHaveProperty('clash');
    expect(room({ ...next, entered: [hours] })).toHaveProperty('clash');
    expect(room({ ...next, entered: [{ ...hours, ...theirs }] })).not.toHaveProperty('clash');
  });

  it('is no time of theirs during their leave, however it was entered', () => {
    const leave = aSlot({ kind: 'leave' });
    const isAway = (diary: Partial<Diary>) => room(diary).isAway;
    expect(isAway({ leave: [leave] })).toBe(true);
    expect(isAway({ entered: [leave] })).toBe(true);
    expect(isAway({ leave: [aSlot({ kind: 'leave', from: '2026-04-28T06:00', to: '2026-04-28T07:00' }), leave] })).toBe(
      true,
    );
    expect(isAway({ leave: [{ ...leave, ...theirs }], entered: [{ ...leave, ...theirs }] })).toBe(false);
  });

  it('lies outside their hours where they entered some and none holds it whole', () => {
    const isOutside = (...entered: ReturnType<typeof aSlot>[]) => room({ entered }).isOutside;
    const early = aSlot({ from: '2026-04-28T07:00', to: '2026-04-28T08:00' });
    expect(isOutside()).toBe(false);
    expect(isOutside(aSlot())).toBe(false);
    expect(isOutside(early)).toBe(true);
    expect(isOutside(early, aSlot())).toBe(false);
    expect(isOutside(aSlot({ to: '2026-04-28T11:00' }))).toBe(true);
    expect(isOutside(aSlot(theirs))).toBe(false);
    expect(isOutside({ ...early, ...theirs }, aSlot())).toBe(false);
    expect(isOutside(aSlot({ kind: 'leave' }))).toBe(false);
  });
});

describe('a time with nobody named yet', () => {
  it('is taken by another one of nobody, and by no assessor’s', () => {
    const { assessor: _nobody, ...open } = WANTED;
    const ofNobody = (diary: Partial<Diary>) =>
      roomFor({ bookings: [], entered: [], leave: [], ...diary }, open, () => false);
    expect(ofNobody({ bookings: [aBookingOfNobody()] })).toHaveProperty('clash');
    expect(ofNobody({ bookings: [aBooking()] })).not.toHaveProperty('clash');
  });
});
