import { announcedAnew } from '../../../shared/domain/entries/announced-anew.ts';
import type { Appointment, InterviewRecord, StepOutcome } from '../../../shared/domain/record.ts';
import { anInterviewRecord } from '../../support/a-participant.ts';
import { aPlan } from '../../support/a-study.ts';
import { anAppointment, booked } from '../../support/planned.ts';

const plan = aPlan();
const AT = '2026-04-20T12:00:00Z';
const first = anAppointment('2026-04-28T10:30', '2026-03-23T08:00:00Z');
const replaced: Appointment = { ...first, end: { how: 'moved', at: AT, by: 'staff' } };
const second = anAppointment('2026-04-03T10:30', AT, { n: 2, moved: true });
const givenUp: StepOutcome = { state: 'skipped', reason: 'superseded', at: AT };

const kept = (
  steps: InterviewRecord['steps'],
  is: InterviewRecord['followUps'] = booked(first).followUps,
): string[] => {
  const before = anInterviewRecord({ ...booked(replaced, second), steps });
  return Object.keys(announcedAnew(before, { ...before, followUps: is }, plan).steps);
};

describe('what would have announced a time that ended, once the entry that ended it is taken back', () => {
  it.each(['FU12/appointment-1/booked', 'FU12/appointment-1/moved', 'FU12/appointment-1/booked#2'])(
    '%s is judged anew',
    (key) => {
      expect(kept({ [key]: givenUp })).toEqual([]);
    },
  );

  it.each<[string, string, StepOutcome]>([
    ['a reminder that another one overtook', 'FU12/appointment-1/appt7', givenUp],
    ['what nobody agreed to', 'FU12/appointment-1/booked', { ...givenUp, reason: 'noChannel' }],
    ['another time', 'FU12/appointment-2/moved', givenUp],
  ])('nothing changes of %s', (_, key, outcome) => {
    expect(kept({ [key]: outcome })).toEqual([key]);
  });

  it('nothing changes of a time that had not ended, or has ended still', () => {
    const steps = { 'FU12/appointment-1/booked': givenUp };
    expect(kept(steps, booked(replaced, { ...second, end: replaced.end }).followUps)).toHaveLength(1);
    const standing = anInterviewRecord({ ...booked(first), steps });
    expect(announcedAnew(standing, standing, plan)).toBe(standing);
    const ofSecond = { 'FU12/appointment-2/moved': givenUp };
    expect(kept(ofSecond, booked(replaced, second).followUps)).toHaveLength(1);
  });

  it('nothing changes of a time that was not there', () => {
    const standing = anInterviewRecord({ ...booked(first), steps: { 'FU12/appointment-1/booked': givenUp } });
    for (const followUps of [{}, booked(second).followUps])
      expect(announcedAnew({ ...standing, followUps }, standing, plan)).toBe(standing);
  });
});
