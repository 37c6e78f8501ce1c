import { asItIsOver } from '../../shared/domain/as-it-is-over.ts';
import type { FollowUpFacts, InterviewRecord } from '../../shared/domain/record.ts';
import { aTask } from '../support/a-commit.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { aTextThatLeft } from '../support/a-text-that-left.ts';
import { anAppointment } from '../support/planned.ts';

const plan = aPlan();
const NOW = '2026-04-20T08:00:00Z';
const CHANGED = '2026-04-15T08:00:00Z';
const agreed = anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z');
const away = { ...agreed, end: { how: 'moved', at: CHANGED, by: 'staff' } } as const;
const moved = { ...agreed, n: 2, at: '2026-04-30T14:00', enteredAt: CHANGED, moved: true };
const givenUp = { state: 'skipped', reason: 'superseded', at: CHANGED } as const;
const UNTOLD: InterviewRecord['steps'] = {
  'FU12/appointment-1/booked': aTextThatLeft('2026-04-09T08:10:00Z', 'sent', { says: { time: agreed.at } }),
  ...Object.fromEntries(['moved', 'appt7', 'appt3', 'appt1'].map((step) => [`FU12/appointment-2/${step}`, givenUp])),
};
const task = aTask('t1', {
  kind: 'deliverByCall',
  step: 'FU12/appointment-2/tellByCall.asItIs',
  why: 'toldUntrue',
  until: '2026-04-30T12:00:00Z',
});

describe('the call to somebody who has another time of an interview in mind', () => {
  const over = (facts: Partial<FollowUpFacts>, steps = UNTOLD, others: InterviewRecord['followUps'] = {}) => {
    const followUps = { FU12: { appointments: [away, moved], ...facts }, ...others };
    return asItIsOver(plan, anInterviewRecord({ followUps, steps }), task, Date.parse(NOW));
  };

  it('stays as long as no text is still to remind them of this one, whatever is to be said of another', () => {
    expect(over({})).toBeUndefined();
    expect(over({}, UNTOLD, { FU24: { appointments: [{ ...moved, at: '2026-04-29T09:00' }] } })).toBeUndefined();
  });

  it('is needless once a text will remind them of it', () => {
    const { 'FU12/appointment-2/appt3': _given, ...again } = UNTOLD;
    expect(over({}, again)).toBe('trueAgain');
  });

  it('is needless after the outcome, which has a call of its own', () => {
    const outcome = { outcome: 'notDone', on: '2026-04-16', reason: 'staff-cancelled', enteredAt: NOW } as const;
    expect(over({ outcome })).toBe('outcome');
  });

  it('gives way to another one once all of it is taken back', () => {
    expect(asItIsOver(plan, anInterviewRecord({ steps: UNTOLD }), task, Date.parse(NOW))).toBe('superseded');
  });
});
