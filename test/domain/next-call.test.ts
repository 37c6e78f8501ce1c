import { bandAt, lastCallOf, nextCall, otherBand } from '../../shared/domain/next-call.ts';
import type { LoggedContact, Task, TaskAttempt } from '../../shared/domain/record.ts';
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
    [
      'at once in the afternoon, when nobody has rung yet',
      '2026-03-06T13:30:00+01:00',
      [],
      'pm',
      '2026-03-06T12:30:00Z',
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

  it('is on the next morning where only mornings are left, and noon has struck', () => {
    const onlyMornings: Partial<Task> = { bands: ['am'] };
    expect(next('2026-03-05T11:59:00+01:00', onlyMornings)).toEqual({ band: 'am', after: '2026-03-05T10:59:00Z' });
    expect(next('2026-03-05T12:00:00+01:00', onlyMornings)).toEqual({ band: 'am', after: '2026-03-06T08:00:00Z' });
  });

  it('is when the task is due, and a day that somebody chose comes before that', () => {
    const due = { due: '2026-03-09T12:00:00Z' };
    expect(next('2026-03-06T10:15:00+01:00', due)).toEqual({ band: 'pm', after: '2026-03-09T12:00:00Z' });
    const chosen = { ...due, snoozedUntil: '2026-03-10T08:00:00Z' };
    expect(next('2026-03-06T10:15:00+01:00', chosen)).toEqual({ band: 'am', after: '2026-03-10T08:00:00Z' });
  });

  it('is bound by a promise no longer once its time has come', () => {
    const promised = { snoozedUntil: '2026-03-06T05:00:00Z' };
    expect(next('2026-03-06T06:00:00+01:00', promised)).toEqual({ band: 'am', after: '2026-03-06T08:00:00Z' });
  });

  it('to somebody who was never rung up may be at any time of day, in the morning first', () => {
    expect(otherBand({ attempts: [] })).toBe('am');
    expect(otherBand({ attempts: [], bands: ['eve', 'pm'] })).toBe('eve');
  });
});

it.each([
  ['06:00', 'am'],
  ['11:59', 'am'],
  ['12:00', 'pm'],
  ['16:59', 'pm'],
  ['17:00', 'eve'],
  ['19:59', 'eve'],
  ['22:30', 'eve'],
])('a call at %s is one of the time of day %s', (time, band) => {
  expect(bandAt(Date.parse(`2026-03-06T${time}:00+01:00`), calendar)).toBe(band);
});

describe('the last call to somebody', () => {
  const rung = (at: string, by: string, over: Partial<Task> = {}): Task =>
    aTask('t1', { attempts: [{ at, by, band: 'am', outcome: 'noAnswer' }], ...over });
  const contact = (at: string, over: Partial<LoggedContact> = {}): LoggedContact => ({
    at,
    by: 'coordinator-2',
    direction: 'out',
    channel: 'phone',
    with: 'participant',
    outcome: 'reached',
    ...over,
  });
  const onFriday = rung('2026-03-06T09:00:00Z', 'coordinator-1');

  it('is none where nobody has rung', () => {
    expect(lastCallOf([])).toBeUndefined();
    expect(lastCallOf([aTask('t1')], [])).toBeUndefined();
  });

  it('is the latest of all tasks, whichever was written first', () => {
    const later = rung('2026-03-09T09:00:00Z', 'coordinator-2');
    const last = { at: '2026-03-09T09:00:00Z', by: 'coordinator-2' };
    expect(lastCallOf([onFriday, later])).toEqual(last);
    expect(lastCallOf([later, onFriday])).toEqual(last);
  });

  it('may be one that somebody logged without a task, whoever of the two rang', () => {
    const logged = contact('2026-03-07T09:00:00Z');
    expect(lastCallOf([onFriday], [logged])).toEqual({ at: '2026-03-07T09:00:00Z', by: 'coordinator-2' });
    expect(lastCallOf([onFriday], [contact('2026-03-05T09:00:00Z')])).toEqual({
      at: '2026-03-06T09:00:00Z',
      by: 'coordinator-1',
    });
  });

  it('is the one of the task, of two that were written down for one minute', () => {
    expect(lastCallOf([onFriday], [contact('2026-03-06T09:00:00Z')])?.by).toBe('coordinator-1');
  });

  it.each<[string, Task[], LoggedContact[]]>([
    ['a call to their contact person', [rung('2026-03-09T09:00:00Z', 'c', { kind: 'contactPerson' })], []],
    ['a talk with their contact person', [], [contact('2026-03-09T09:00:00Z', { with: 'contactPerson' })]],
    ['a text', [], [contact('2026-03-09T09:00:00Z', { channel: 'sms' })]],
  ])('is not %s', (_what, tasks, contacts) => {
    expect(lastCallOf([onFriday, ...tasks], contacts)?.by).toBe('coordinator-1');
    expect(lastCallOf(tasks, contacts)).toBeUndefined();
  });
});
