import type { AgendaItem } from '../../shared/domain/agenda-item.ts';
import type { Hold } from '../../shared/domain/participation.ts';
import {
  foldPauses,
  holdEnd,
  isOpenHold,
  oneAtEachEnd,
  pauseAt,
  pausesOf,
  type Pause,
  type PausingFacts,
  registeredBy,
  saysAgain,
} from '../../shared/domain/pause.ts';
import type { Step } from '../../shared/domain/protocol.ts';
import { aPlan } from '../support/a-study.ts';

const { zone } = aPlan().appointments;
const aHold = (over: Partial<Hold> = {}): Hold => ({
  from: '2026-04-20',
  until: '2026-04-24',
  kind: 'hospital',
  scope: 'both',
  enteredAt: '2026-04-19T08:00:00Z',
  ...over,
});
const iso = (instant: number): string =>
  Number.isFinite(instant) ? new Date(instant).toISOString().slice(0, 16) : String(instant);
const told = (facts: Partial<PausingFacts>): string[] =>
  pausesOf({ holds: [], stopped: [], ...facts }, 'interviews', zone).map(({ from, to, reason, channels }) =>
    [reason, iso(from), iso(to), ...(channels ?? [])].join(' '),
  );
const said = (at: string) => ({ at, by: 'lead-1' });

describe('nothing goes', () => {
  it.each<[string, Partial<PausingFacts>, string[]]>([
    ['never, of somebody whose registration is not asked about', {}, []],
    [
      'before the registration',
      { registeredAt: '2026-03-01T08:00:00Z' },
      ['beforeRegistration -Infinity 2026-03-01T08:00'],
    ],
    [
      'as long as an import waits for its release',
      { registeredAt: '2026-03-01T08:00:00Z', held: true },
      ['beforeRegistration -Infinity Infinity'],
    ],
    ['on the days of a hold, both ends included', { holds: [aHold()] }, ['held 2026-04-19T22:00 2026-04-24T22:00']],
    [
      'in a hold of interviews',
      { holds: [aHold({ scope: 'interviews' })] },
      ['held 2026-04-19T22:00 2026-04-24T22:00'],
    ],
    ['never, for a hold of check-ins', { holds: [aHold({ scope: 'checkIns' })] }, []],
    [
      'but what changes an appointment, by the channels that a hold allows',
      { holds: [aHold({ channels: ['sms'] })] },
      ['held 2026-04-19T22:00 2026-04-24T22:00 sms'],
    ],
    ['never, for a hold that was lifted before it began', { holds: [aHold({ liftedAt: '2026-04-19T12:00:00Z' })] }, []],
    ['after a stop', { stopped: [{ from: '2026-04-20T08:00:00Z' }] }, ['stopped 2026-04-20T08:00 Infinity']],
    [
      'from a stop until it goes on',
      { stopped: [{ from: '2026-04-20T08:00:00Z', to: '2026-05-04T08:00:00Z' }] },
      ['stopped 2026-04-20T08:00 2026-05-04T08:00'],
    ],
    [
      'once somebody asked to be forgotten',
      { erasures: [{ asked: said('2026-04-20T08:00:00Z') }] },
      ['stopped 2026-04-20T08:00 Infinity'],
    ],
    [
      'until that was taken back',
      { erasures: [{ asked: said('2026-04-20T08:00:00Z'), revoked: said('2026-04-21T08:00:00Z') }] },
      ['held 2026-04-20T08:00 2026-04-21T08:00'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(told(facts)).toEqual(expected);
  });
});

describe('a hold', () => {
  it.each<[string, Partial<Hold>, string]>([
    ['after its last day', {}, '2026-04-24T22:00'],
    ['when it is lifted', { liftedAt: '2026-04-22T08:00:00Z' }, '2026-04-22T08:00'],
    ['after its last day, though it is lifted later', { liftedAt: '2026-04-28T08:00:00Z' }, '2026-04-24T22:00'],
    ['never, without a last day', { until: undefined }, 'Infinity'],
    [
      'when it is lifted, without a last day',
      { until: undefined, liftedAt: '2026-04-22T08:00:00Z' },
      '2026-04-22T08:00',
    ],
  ])('ends %s', (_, over, expected) => {
    expect(iso(holdEnd(aHold(over), zone))).toBe(expected);
  });
});

it.each<[string, Partial<Hold>, string, boolean]>([
  ['until its last day is over', {}, '2026-04-24T21:59:00Z', true],
  ['not after its last day', {}, '2026-04-24T22:00:00Z', false],
  ['before it begins', {}, '2026-04-01T08:00:00Z', true],
  ['not once it is lifted', { liftedAt: '2026-04-22T08:00:00Z' }, '2026-04-23T08:00:00Z', false],
  ['not where it was voided before it begins', { liftedAt: '2026-04-20T08:00:00Z' }, '2026-04-19T08:00:00Z', false],
])('a hold is open %s', (_, over, now, isOpen) => {
  expect(isOpenHold(aHold(over), zone, Date.parse(now))).toBe(isOpen);
});

it.each<[string, Partial<Hold>, boolean]>([
  ['the same', { enteredAt: '2026-04-21T08:00:00Z' }, true],
  ['the same from a later day', { from: '2026-04-22' }, true],
  ['that it began before', { from: '2026-04-19' }, false],
  ['that it is longer', { until: '2026-04-30' }, false],
  ['that it is of the interviews alone', { scope: 'interviews' }, false],
])('a hold that says %s says again what is known, or something new', (_, over, isAgain) => {
  expect(saysAgain(aHold(over), aHold())).toBe(isAgain);
});

it('nothing goes before the instant of the registration, and without one everything may', () => {
  expect(registeredBy([pause(5, 7), pause(-Infinity, 9, 'beforeRegistration')])).toBe(9);
  expect(registeredBy([pause(5, 7)])).toBe(-Infinity);
});

it('a stop that was none is known as such', () => {
  const facts = {
    holds: [],
    stopped: [{ from: '2026-04-20T08:00:00Z', to: '2026-04-21T08:00:00Z', voided: true as const }],
  };
  expect(pausesOf(facts, 'interviews', zone)).toMatchObject([{ reason: 'stopped', voided: true }]);
});

const pause = (from: number, to: number, reason: Pause['reason'] = 'held'): Pause => ({ from, to, reason });

describe('an instant', () => {
  it.each([
    [9, undefined],
    [10, 'held'],
    [19, 'held'],
    [20, undefined],
  ])('%i is held back by a pause from 10 to 20: %s', (at, reason) => {
    expect(pauseAt([pause(10, 20)], at)?.reason).toBe(reason);
  });
});

describe('what a pause held back', () => {
  const item = (key: string, at: number, action: Partial<Step>): AgendaItem => ({
    key,
    stream: 'interviews',
    clock: 'booking',
    of: 'FU12',
    definition: { id: key, from: 'target', ...action } as Step,
    does: action.send ? 'send' : action.task ? 'task' : action.escalate ? 'escalate' : 'close',
    nominal: 0,
    at,
  });
  const message = (key: string, at: number) =>
    item(key, at, { send: { to: 'participant', template: 'invite', channels: ['sms'] } });
  const call = (key: string, at: number) => item(key, at, { task: { kind: 'phone', to: 'coordinator' } });
  const rise = (key: string, at: number, level: number) => item(key, at, { escalate: { to: 'coordinator', level } });
  const close = (key: string, at: number, level: number) =>
    item(key, at, { close: { to: 'leadCoordinator', level, requireReason: true } });
  const after = (items: AgendaItem[], ...pauses: Pause[]): string[] =>
    foldPauses(items, pauses).map(({ key, at, skip }) => `${key} ${skip ?? String(at)}`);
  const held = pause(10, 20);

  it('is no message', () => {
    const items = [message('before', 9), message('first', 10), message('last', 19), message('after', 20)];
    expect(after(items, held)).toEqual(['before 9', 'first held', 'last held', 'after 20']);
  });

  it('is the latest call alone, and of two at once the last', () => {
    expect(after([call('late', 15), call('early', 12)], held)).toEqual(['late 20', 'early held']);
    expect(after([call('early', 12), call('late', 15)], held)).toEqual(['early held', 'late 20']);
    expect(after([call('one', 12), call('other', 12)], held)).toEqual(['one held', 'other 20']);
  });

  it('is the highest escalation alone, and of two as high the last', () => {
    expect(after([rise('second', 12, 2), rise('first', 15, 1)], held)).toEqual(['second 20', 'first held']);
    expect(after([rise('first', 12, 1), rise('second', 15, 2)], held)).toEqual(['first held', 'second 20']);
    expect(after([rise('one', 12, 1), rise('other', 15, 1)], held)).toEqual(['one held', 'other 20']);
  });

  it('is a call and an escalation, or the closing in place of both', () => {
    expect(after([call('call', 12), rise('rise', 11, 1)], held)).toEqual(['call 20', 'rise 20']);
    expect(after([call('call', 12), rise('rise', 13, 2), close('close', 15, 3)], held)).toEqual([
      'call held',
      'rise held',
      'close 20',
    ]);
  });

  it('is nothing while it has no end', () => {
    expect(after([call('call', 12), rise('rise', 13, 1)], pause(10, Infinity, 'stopped'))).toEqual([
      'call stopped',
      'rise stopped',
    ]);
  });

  it('is nothing that would not have happened anyway, and no other gives way to that', () => {
    const off: AgendaItem = { ...call('off', 15), skip: 'disabled' };
    expect(after([call('call', 12), off], held)).toEqual(['call 20', 'off disabled']);
  });

  it('is held back again by another one, in whatever order they are known', () => {
    const other = pause(18, 30);
    for (const pauses of [
      [held, other],
      [other, held],
    ])
      expect(after([call('call', 12), call('later', 25)], ...pauses)).toEqual(['call held', 'later 30']);
  });

  it('is one call and one escalation for all clocks of a follow-up together', () => {
    const end = Date.parse('2026-05-11T10:00:00Z');
    const day = end / 86_400_000 - 10 / 24;
    const dated = (each: AgendaItem, nominal: number): AgendaItem => ({ ...each, nominal });
    const atEnd = (...items: AgendaItem[]): string[] =>
      oneAtEachEnd(items, [pause(10, end)], zone).map(({ key, skip }) => `${key} ${skip ?? 'opens'}`);
    const calls = [dated(call('late', end), 15), dated(call('early', end), 12)];
    expect(atEnd(...calls)).toEqual(['late opens', 'early held']);
    expect(atEnd(...calls, rise('second', end, 2), rise('first', end, 1))).toEqual([
      'late opens',
      'early held',
      'second opens',
      'first held',
    ]);
    expect(atEnd(...calls, dated(call('of that day', end), day))).toEqual([
      'late opens',
      'early held',
      'of that day opens',
    ]);
    expect(atEnd(...calls, dated(call('next', end + 1), 99))).toEqual(['late opens', 'early held', 'next opens']);
    const off: AgendaItem = { ...dated(call('off', end), 18), skip: 'disabled' };
    expect(atEnd(...calls, off)).toEqual(['late opens', 'early held', 'off disabled']);
    expect(atEnd(call('own', end + 1), call('other', end + 1), message('one', end), message('two', end))).toEqual([
      'own opens',
      'other opens',
      'one opens',
      'two opens',
    ]);
  });
});
