import { hoursMoved } from '../../shared/domain/moved-hours.ts';
import type { CheckInRecord, InterviewRecord } from '../../shared/domain/record.ts';
import { aParticipant, TAKES_PART } from '../support/a-participant.ts';
import { anAppointment, booked } from '../support/planned.ts';

const agreed = anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z');
const TO_LONDON = { from: 'Europe/Copenhagen', to: 'Europe/London' };
const NOW = '2026-04-20T06:00:00Z';
const moved = (
  interviews: Partial<InterviewRecord>,
  {
    checkIns = {},
    zones = TO_LONDON,
    now = NOW,
  }: { checkIns?: Partial<CheckInRecord>; zones?: typeof TO_LONDON; now?: string } = {},
): number => hoursMoved(aParticipant(interviews, checkIns), zones, Date.parse(now));

describe('booked times that another time zone brings to another moment', () => {
  it('are those of interviews and of a check-in', () => {
    expect(moved(booked(agreed), { checkIns: { appointments: [agreed] } })).toBe(2);
    expect(moved({}, { checkIns: { appointments: [agreed] } })).toBe(1);
    expect(moved({})).toBe(0);
  });

  it.each([
    ['of the same zone', { zones: { ...TO_LONDON, to: 'Europe/Copenhagen' } }],
    ['of a zone with the same clock', { zones: { ...TO_LONDON, to: 'Europe/Stockholm' } }],
    ['that has begun by both clocks', { now: '2026-04-28T09:30:00Z' }],
  ])('are none %s', (_, over) => {
    expect(moved(booked(agreed), over)).toBe(0);
  });

  it('are still some while one of both clocks has it ahead', () => {
    expect(moved(booked(agreed), { now: '2026-04-28T09:29:59Z' })).toBe(1);
    const back = { zones: { from: TO_LONDON.to, to: TO_LONDON.from }, now: '2026-04-28T09:29:59Z' };
    expect(moved(booked(agreed), back)).toBe(1);
  });

  it('are none to which nobody comes any more', () => {
    const outcome = { outcome: 'done', on: '2026-04-18', enteredAt: NOW } as const;
    expect(moved({ followUps: { FU12: { appointments: [agreed], outcome } } })).toBe(0);
    const off = { ...agreed, end: { how: 'cancelled', at: NOW, by: 'staff' } } as const;
    expect(moved(booked(off))).toBe(0);
    expect(moved({ ...booked(agreed), participation: { ...TAKES_PART, life: 'dead' } })).toBe(0);
    const asked = { at: NOW, by: 'lead-1' };
    expect(moved({ ...booked(agreed), erasures: [{ asked }] })).toBe(1);
    expect(moved({ ...booked(agreed), erasures: [{ asked, done: { at: NOW } } as never] })).toBe(0);
  });
});
