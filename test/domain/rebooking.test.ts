import { rebookingCalls } from '../../shared/domain/rebooking.ts';
import type { Step } from '../../shared/domain/protocol.ts';
import type { Appointment } from '../../shared/domain/record.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment } from '../support/planned.ts';

const plan = aPlan();
const missed = (n: number): Appointment =>
  anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z', {
    n,
    end: { how: 'noShow', at: '2026-04-29T08:00:00Z', by: 'staff', on: '2026-04-28' },
  });
const text = (over: Partial<Step> = {}): Step =>
  ({
    id: 'noshow',
    from: 'noShow',
    send: { to: 'participant', template: 'noshow', channels: ['sms'] },
    ...over,
  }) as Step;

/** After how many missed interviews a person calls about a new time; undefined where nobody ever does. */
const callsAfter = (steps: Step[]): number | undefined => {
  const timepoint = plan.timepoint('FU12');
  if (timepoint === undefined) throw new Error('the protocol has no FU12');
  return [1, 2, 3, 4].find((count) => {
    const appointments = Array.from({ length: count }, (_, index) => missed(index + 1));
    return rebookingCalls(plan, timepoint, steps, { appointments }).some(
      ({ definition }) => definition.id === 'rebook',
    );
  });
};

describe('a person calls about a new time', () => {
  it('after the last text, as often as the ladder says', () => {
    expect(callsAfter([text({ max: 2 })])).toBe(3);
    expect(callsAfter([text()])).toBeUndefined();
  });

  it('at once where the ladder has no text, or has it switched off', () => {
    expect(callsAfter([])).toBe(1);
    expect(callsAfter([text({ enabled: false })])).toBe(1);
    expect(callsAfter([{ id: 'tell', from: 'noShow', escalate: { to: 'coordinator', level: 1 } }])).toBe(1);
  });

  it('not a second time where the ladder calls by itself', () => {
    const call = { id: 'ring', from: 'noShow', task: { kind: 'phone', to: 'coordinator' } } as Step;
    expect(callsAfter([call])).toBeUndefined();
    expect(callsAfter([text({ max: 1 }), { ...call, max: 2 }])).toBe(3);
    expect(callsAfter([text({ max: 2 }), { ...call, consent: 'contactPerson' }])).toBe(3);
  });

  it('whatever stands first in the ladder', () => {
    const tell = { id: 'tell', from: 'noShow', escalate: { to: 'coordinator', level: 1 } } as Step;
    expect(callsAfter([tell, text({ max: 1 })])).toBe(2);
  });
});
