import { isoDate } from '../../shared/domain/civil-date.ts';
import { postLetterBy } from '../../shared/domain/letter-lead.ts';
import { studyPlan } from '../../shared/domain/study-plan.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan, builtIn, danishHolidays } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

const by = (step: string, writtenAt: string, record = anInterviewRecord(), plan = aPlan()) =>
  isoDate(postLetterBy(plan, record, step, Date.parse(writtenAt)));

describe('a letter', () => {
  it.each([
    ['2026-05-04T08:00:00Z', '2026-05-11', 'from a Monday to the next'],
    ['2026-05-01T08:00:00Z', '2026-05-08', 'over a weekend'],
    ['2026-03-30T08:00:00Z', '2026-04-09', 'over Easter'],
    ['2026-12-18T08:00:00Z', '2026-12-29', 'over Christmas'],
    ['2026-05-01T22:30:00Z', '2026-05-08', 'by the day that it is where the study is'],
    ['2026-02-24T08:00:00Z', '2026-03-03', 'over the end of a month'],
  ])('written at %s is posted by %s: five working days, %s', (writtenAt, day) => {
    expect(by('FU12/letter', writtenAt)).toBe(day);
  });

  it('does not wait in a week in which nobody is there to print', () => {
    const closed = studyPlan(builtIn('ips-ma'), danishHolidays, [{ from: '2026-07-06', to: '2026-07-26' }]);
    expect(by('FU12/letter', '2026-07-02T08:00:00Z', anInterviewRecord(), closed)).toBe('2026-07-30');
  });

  it('of a step that is planned no more has its five days', () => {
    expect(by('FU12/gone', '2026-05-04T08:00:00Z')).toBe('2026-05-11');
  });

  it('about an appointment is posted at once', () => {
    const off = { how: 'cancelled', at: '2026-04-24T07:30:00Z', by: 'staff' } as const;
    const record = anInterviewRecord(booked(anAppointment('2026-05-28T10:30', '2026-04-01T08:00:00Z', { end: off })));
    expect(by('FU12/appointment-1/cancelled', '2026-04-24T07:40:00Z', record)).toBe('2026-04-24');
    expect(by('FU12/appointment-1/cancelled', '2026-04-25T07:40:00Z', record)).toBe('2026-04-27');
    expect(by('FU12/appointment-1/cancelled#2', '2026-04-25T07:40:00Z', record)).toBe('2026-04-27');
  });
});
