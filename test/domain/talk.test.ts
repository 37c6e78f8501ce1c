import type { TaskAttempt } from '../../shared/domain/record.ts';
import { hasTalked, isTalk, toldBy } from '../../shared/domain/talk.ts';
import { aTask } from '../support/a-commit.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { anAppointment, booked } from '../support/planned.ts';

const call = aTask('t1', { kind: 'deliverByCall' });
const first = anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z');
const off = { ...first, end: { how: 'cancelled', at: '2026-04-15T08:00:00Z', by: 'staff' } } as const;
const attempt = (outcome: TaskAttempt['outcome']): TaskAttempt => ({
  at: '2026-04-16T08:00:00Z',
  band: 'am',
  by: 'coordinator-1',
  outcome,
});

describe('a talk', () => {
  it('is about the follow-up that its task is of', () => {
    expect(isTalk(call, { stream: 'interviews', of: 'FU12' })).toBe(true);
    expect(isTalk(call, { stream: 'interviews', of: 'FU24' })).toBe(false);
    expect(isTalk(aTask('t1', { kind: 'recordOutcome' }), { stream: 'interviews', of: 'FU12' })).toBe(false);
  });

  it('is about a check-in, of whatever plan, and not about a silence', () => {
    const about = { stream: 'checkIns', of: 'mentor' } as const;
    expect(isTalk({ kind: 'phone', of: 'earlier' }, about)).toBe(true);
    expect(isTalk({ kind: 'phone', of: 'mentor/since-2026-01-31' }, about)).toBe(false);
  });

  it('is about nothing where its task is of nothing', () => {
    expect(isTalk({ kind: 'phone', of: undefined }, { stream: 'checkIns', of: 'mentor' })).toBe(false);
  });

  it('was one where somebody was reached, or who closed its task found another way', () => {
    expect(hasTalked(call)).toBe(true);
    expect(hasTalked({ ...call, attempts: [attempt('noAnswer'), attempt('reached')] })).toBe(true);
    expect(hasTalked({ ...call, attempts: [attempt('noAnswer')] })).toBe(false);
  });

  it('tells the time that stands, or that the last one is off', () => {
    const next = { ...first, n: 2, at: '2026-04-30T14:00' };
    expect(toldBy(anInterviewRecord(booked(off, next)), call)).toEqual({ time: next.at, n: 2 });
    expect(toldBy(anInterviewRecord(booked(first, { ...off, n: 2 })), call)).toEqual({ time: first.at, n: 1 });
    expect(toldBy(anInterviewRecord(booked(off)), call)).toEqual({ time: first.at, isOff: true, n: 1 });
    expect(toldBy(anInterviewRecord(), call)).toBeUndefined();
  });

  it('tells that none stands once there is an outcome, whatever has no end', () => {
    const outcome = { outcome: 'done', on: '2026-04-20', enteredAt: '2026-04-20T10:00:00Z' } as const;
    const record = anInterviewRecord({ followUps: { FU12: { appointments: [first], outcome } } });
    expect(toldBy(record, call)).toEqual({ time: first.at, isOff: true, n: 1 });
  });

  it('tells the time of a check-in that stands', () => {
    const record = aCheckInRecord({ appointments: [first] });
    expect(toldBy(record, { ...call, of: 'mentor' })).toEqual({ time: first.at, n: 1 });
  });

  it('tells nothing where it was none', () => {
    const record = anInterviewRecord(booked(first));
    expect(toldBy(record, aTask('t1', { kind: 'recordOutcome' }))).toBeUndefined();
    expect(toldBy(record, { ...call, attempts: [attempt('noAnswer')] })).toBeUndefined();
  });
});
