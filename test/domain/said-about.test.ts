import type { Appointment, Task } from '../../shared/domain/record.ts';
import { isTimeKnown } from '../../shared/domain/said-about.ts';
import { aTask } from '../support/a-commit.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { anAppointment } from '../support/planned.ts';

const [ENTERED, BEFORE, AFTER, ENDED] = [
  '2026-04-10T08:00:00Z',
  '2026-04-10T07:59:59Z',
  '2026-04-14T23:59:59Z',
  '2026-04-15T00:00:00Z',
];
/** The second time of an interview, which stood for five days. */
const second = anAppointment('2026-04-28T10:30', ENTERED, { n: 2, moved: true });
const ended: Appointment = { ...second, end: { how: 'cancelled', at: ENDED, by: 'staff' } };

describe('the time of an appointment is told by a call about an earlier one', () => {
  const said = (appointment: Appointment, at: string | undefined, over: Partial<Task> = {}): boolean => {
    const done = at === undefined ? {} : ({ state: 'done', done: { at, by: 'coordinator-1' } } as const);
    const call = aTask('t1', { kind: 'deliverByCall', step: 'FU12/appointment-1/tellByCall', ...done, ...over });
    return isTimeKnown(anInterviewRecord({ tasks: { t1: call } }), 'FU12', appointment);
  };

  it.each<[string, string | undefined, boolean]>([
    ['from its entry on', ENTERED, true],
    ['not before it', BEFORE, false],
    ['while it stood', AFTER, true],
    ['not once it had ended', ENDED, false],
    ['not before anybody was reached', undefined, false],
  ])('%s', (_, at, expected) => {
    expect(said(ended, at)).toBe(expected);
  });

  it('at any time since where it stands, and not by one about a later, nor by other work', () => {
    expect(said(second, ENDED)).toBe(true);
    expect(said(second, ENDED, { step: 'FU12/appointment-3/tellByCall' })).toBe(false);
    expect(said(second, ENDED, { step: 'FU12/appointment-1/rebook', kind: 'phone' })).toBe(false);
    expect(said(second, ENDED, { step: 'FU24/appointment-1/tellByCall' })).toBe(false);
  });
});
