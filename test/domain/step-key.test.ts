import { appointmentIn } from '../../shared/domain/ending-key.ts';
import { attemptIn, attemptKey, endingMarkOf, stepIdIn, stepOf, subjectIn } from '../../shared/domain/step-key.ts';

describe('the key of a step', () => {
  it('is that of all its attempts', () => {
    expect(['FU12/invite', 'FU12/invite#2', 'FU12/invite#12'].map(stepOf)).toEqual(Array(3).fill('FU12/invite'));
    expect(stepOf('FU#1/invite')).toBe('FU#1/invite');
  });

  it('numbers the attempts, and the first has none', () => {
    const keys = [1, 2, 12].map((n) => attemptKey('FU12/invite', n));
    expect(keys).toEqual(['FU12/invite', 'FU12/invite#2', 'FU12/invite#12']);
    expect(keys.map(attemptIn)).toEqual([1, 2, 12]);
    expect(attemptIn('FU#3/invite')).toBe(1);
  });

  it('tells the step, whatever it is of and however often its cause came', () => {
    expect(['FU12/invite', 'FU12/appointment-1/cancelled', 'FU12/appointment-1/cancelled~12'].map(stepIdIn)).toEqual([
      'invite',
      'cancelled',
      'cancelled',
    ]);
  });

  it('tells what it is of, and of which appointment', () => {
    expect(['FU12/invite#2', 'FU12/appointment-1/cancelled'].map(subjectIn)).toEqual(['FU12', 'FU12']);
    expect(appointmentIn('FU12/invite#2')).toBeUndefined();
    expect(appointmentIn('FU12/appointment-12/cancelled~2#2')).toEqual({ of: 'FU12', n: 12, step: 'cancelled~2#2' });
  });

  it('tells which end of an appointment caused it', () => {
    expect(endingMarkOf('FU12/appointment-1/cancelled')).toBe('');
    expect(endingMarkOf('FU12/appointment-1/cancelled~12')).toBe('~12');
  });
});
