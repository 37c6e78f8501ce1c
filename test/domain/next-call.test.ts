import { nextCall, otherBand } from '../../shared/domain/next-call.ts';
import type { Task, TaskAttempt } from '../../shared/domain/record.ts';
import { aTask } from '../support/a-commit.ts';
import { aPlan } from '../support/a-study.ts';

const calendar = aPlan().appointments;
const called = (...bands: TaskAttempt['band'][]): TaskAttempt[] =>
  bands.map((band) => ({ at: '2026-03-02T08:00:00Z', band, outcome: 'noAnswer', by: 'coordinator-1' }));
const next = (at: string, over: Partial<Task> = {}) => nextCall(aTask('t1', over), Date.parse(at), calendar);

describe('the next call', () => {
  it.each([
    ['at once within the working hours', '2026-03-06T10:15:00+01:00', [], 'am', '2026-03-06T09:15:00Z'],
    ['in the afternoon after a morning in vain', '2026-03-06T10:15:00+01:00', ['am'], 'pm', '2026-03-06T11:00:00Z'],
    ['at the time of day that is left', '2026-03-06T10:15:00+01:00', ['am', 'pm'], 'eve', '2026-03-06T16:00:00Z'],
    [
      'at another time than the last, once all were tried',
      '2026-03-06T18:00:00+01:00',
      ['am', 'pm', 'eve'],
      'am',
      '2026-03-09T08:00:00Z',
    ],
    ['not before nine in the morning', '2026-03-06T06:00:00+01:00', [], 'am', '2026-03-06T08:00:00Z'],
    ['on Monday, when it is Friday night', '2026-03-06T21:00:00+01:00', [], 'am', '2026-03-09T08:00:00Z'],
    ['after Easter, over the change of the clocks', '2026-04-01T21:00:00+02:00', ['pm'], 'am', '2026-04-07T07:00:00Z'],
    ['on the Monday after the spring change', '2026-03-27T21:00:00+01:00', ['am'], 'pm', '2026-03-30T10:00:00Z'],
    ['on the Monday after the autumn change', '2026-10-23T21:00:00+02:00', ['am'], 'pm', '2026-10-26T11:00:00Z'],
    ['on the first, after the last of a month', '2026-06-30T21:00:00+02:00', [], 'am', '2026-07-01T07:00:00Z'],
  ] as const)('is proposed %s', (_, at, bands, band, after) => {
    expect(next(at, { attempts: called(...bands) })).toEqual({ band, after });
  });

  it('is when it was promised', () => {
    const promised = { snoozedUntil: '2026-03-09T17:30:00Z', attempts: called('eve') };
    expect(next('2026-03-06T10:15:00+01:00', promised)).toEqual({ band: 'eve', after: '2026-03-09T17:30:00Z' });
  });

  it('keeps to the times of day that the step names, also where there is but one', () => {
    expect(otherBand({ attempts: called('am'), bands: ['am'] })).toBeUndefined();
    const onlyMornings: Partial<Task> = { attempts: called('am'), bands: ['am'] };
    expect(next('2026-03-06T13:00:00+01:00', onlyMornings)).toEqual({ band: 'am', after: '2026-03-09T08:00:00Z' });
  });
});
