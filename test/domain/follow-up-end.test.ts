import { endBeside, endedBy } from '../../shared/domain/follow-up-end.ts';
import type { Participation } from '../../shared/domain/participation.ts';
import type { FollowUpFacts } from '../../shared/domain/record.ts';
import type { TimepointMode } from '../../shared/domain/protocol.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { anAppointment } from '../support/planned.ts';

const end = (mode: TimepointMode, over: Partial<Participation>, facts?: FollowUpFacts) => {
  const { participation } = anInterviewRecord();
  const timepoint = { id: 'FU12', mode, anchor: 'baseline', target: 'P12M' };
  return endedBy({ participation: { ...participation, ...over } }, timepoint, facts);
};
const standing: FollowUpFacts = { appointments: [anAppointment('2026-04-13T10:00', '2026-03-20T09:00:00Z')] };
const outcome: FollowUpFacts['outcome'] = { outcome: 'done', on: '2026-04-13', enteredAt: '2026-04-13T12:00:00Z' };

describe('an interview', () => {
  it('is sought of whoever is in the trial, has emigrated, or has stopped registers alone', () => {
    expect(end('interview', {})).toBeUndefined();
    expect(end('interview', { life: 'emigrated' })).toBeUndefined();
    expect(end('interview', { register: 'stopped' })).toBeUndefined();
    expect(end('interview', { interviews: 'reduced' })).toBeUndefined();
  });

  it('is not sought of whoever stopped or died, and death is said before all', () => {
    expect(end('interview', { interviews: 'stopped' })).toBe('stopped');
    expect(end('interview', { interviews: 'stopped', life: 'dead' })).toBe('dead');
  });

  it('that was still booked when the interviews stopped asks for its outcome, of the dead it asks nothing', () => {
    expect(end('interview', { interviews: 'stopped' }, standing)).toBeUndefined();
    expect(end('interview', { life: 'dead' }, standing)).toBe('dead');
  });

  it('that has an outcome did not end by anything else', () => {
    expect(end('interview', { life: 'dead' }, { appointments: [], outcome })).toBeUndefined();
  });
});

describe('the visit of the day from which all is counted', () => {
  it('is not ended by what came after it, and one to come is', () => {
    const dead = anInterviewRecord({ participation: { ...anInterviewRecord().participation, life: 'dead' } });
    const timepoint = { id: 'FU0', mode: 'interview', anchor: 'baseline', target: 'P0D' } as const;
    expect(endBeside('done', dead, timepoint, undefined)).toBeUndefined();
    expect(endBeside('planned', dead, timepoint, undefined)).toBe('dead');
  });
});

describe('data from registers', () => {
  it('are drawn of whoever stopped the interviews alone', () => {
    expect(end('register', { interviews: 'stopped' })).toBeUndefined();
    expect(end('register', {})).toBeUndefined();
  });

  it.each([
    [{ register: 'stopped' }, 'stopped'],
    [{ life: 'emigrated' }, 'emigrated'],
    [{ life: 'emigrated', register: 'stopped' }, 'emigrated'],
    [{ life: 'dead' }, 'dead'],
  ] as const)('are not drawn after %o: %s', (over, why) => {
    expect(end('register', over)).toBe(why);
  });
});
