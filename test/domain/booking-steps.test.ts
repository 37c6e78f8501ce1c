import type { Protocol, Step } from '../../shared/domain/protocol.ts';
import type { Appointment } from '../../shared/domain/record.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, booked, planned } from '../support/planned.ts';

const ask = (id: string, offset: string, over: Partial<Pick<Step, 'from' | 'enabled'>> = {}): Step => ({
  id,
  from: 'target',
  offset,
  send: { to: 'participant', template: 'book2', channels: ['sms'] },
  ...over,
});
const asking = (booking: Step[], limits: Partial<Protocol['limits']> = {}) =>
  aPlan((protocol) => ({
    ...protocol,
    limits: { ...protocol.limits, ...limits },
    ladders: { ...protocol.ladders, interview: { booking, appointment: [] } },
  }));

// FU12: opens on Saturday 21 March, target on Saturday 18 April, closes on Saturday 13 June 2026.
describe('an invitation', () => {
  it('counts from the day on which the window opens, where the protocol says so', () => {
    const plan = asking([ask('opening', 'P3D', { from: 'opens' }), ask('target', 'P3D')]);
    expect(planned(plan, {})).toEqual({ opening: '2026-03-24T10:00', target: '2026-04-21T10:00' });
  });

  it('that a weekend brings to the instant of a later one gives way to it, in whatever order they are listed', () => {
    const steps = [ask('saturday', '-P28D'), ask('sunday', '-P27D')];
    const friday = { saturday: '2026-03-20T10:00 superseded', sunday: '2026-03-20T10:00' };
    expect(planned(asking(steps), {})).toEqual(friday);
    expect(planned(asking(steps.toReversed()), {})).toEqual(friday);
  });

  it('that asks first gives way to no reminder of the same instant', () => {
    const steps = [ask('invite', '-P28D'), ask('remind', '-P27D')];
    expect(planned(asking(steps), {})).toEqual({
      invite: '2026-03-20T10:00',
      remind: '2026-03-20T10:00 superseded',
    });
    expect(planned(asking(steps), { consent: { email: true } })).toEqual({
      invite: '2026-03-20T10:00',
      remind: '2026-03-20T10:00',
    });
  });

  it('that asks first is not told of as lost where the other of its instant has left in its place', () => {
    const steps = [ask('invite', '-P28D'), ask('remind', '-P27D')];
    const at = '2026-03-20T09:00:00Z';
    const left = { attempt: 'a1', channel: 'sms', template: 'book2', at, sentAt: at, state: 'sent' } as const;
    const record = { steps: { 'FU12/remind': { ...left, delivery: 'delivered' } } } as const;
    expect(planned(asking(steps), record)).toMatchObject({ invite: '2026-03-20T10:00 superseded' });
  });

  it('that comes later gives way to no other of its instant that has left before it', () => {
    const at = '2026-03-20T09:00:00Z';
    const left = { attempt: 'a1', channel: 'sms', template: 'book2', at, sentAt: at, state: 'sent' } as const;
    const record = { steps: { 'FU12/saturday': { ...left, delivery: 'delivered' } } } as const;
    const plan = asking([ask('saturday', '-P28D'), ask('sunday', '-P27D')]);
    expect(planned(plan, record)).toMatchObject({ sunday: '2026-03-20T10:00' });
  });

  it('gives way to none whose channel was not agreed to', () => {
    const send = { to: 'participant', template: 'letter', channels: ['letter'] } as const;
    const letter: Step = { id: 'letter', from: 'target', offset: '-P27D', send: { ...send, channels: ['letter'] } };
    const plan = asking([ask('text', '-P28D'), letter]);
    const bothOnFriday = { text: '2026-03-20T10:00', letter: '2026-03-20T10:00' };
    expect(planned(plan, { consent: { sms: true } })).toEqual(bothOnFriday);
    expect(planned(plan, { consent: { sms: true, letter: true } }).text).toBe('2026-03-20T10:00 superseded');
  });

  it('of the same day as another gives way to the one that the ladder lists last', () => {
    const steps = [ask('first', '-P28D'), ask('last', '-P28D')];
    expect(planned(asking(steps), {})).toEqual({ first: '2026-03-20T10:00 superseded', last: '2026-03-20T10:00' });
  });

  it('that is switched off takes the place of no other, counts for none, and says that it is off', () => {
    const off = { enabled: false };
    expect(planned(asking([ask('a', '-P28D'), ask('b', '-P27D', off)]), {})).toEqual({
      a: '2026-03-20T10:00',
      b: '2026-03-20T10:00 disabled',
    });
    expect(planned(asking([ask('a', '-P28D', off), ask('b', '-P27D')]), {})).toEqual({
      a: '2026-03-20T10:00 disabled',
      b: '2026-03-20T10:00',
    });
    const steps = [ask('a', '-P20D', off), ask('b', '-P12D'), ask('c', '-P5D')];
    expect(planned(asking(steps, { perFollowUp: 1 }), {})).toEqual({
      a: '2026-03-27T10:00 disabled',
      b: '2026-04-01T10:00',
      c: '2026-04-13T10:00 cap',
    });
    expect(planned(asking(steps), booked(anAppointment('2026-04-28T10:30', '2026-03-23T08:00:00Z')))).toMatchObject({
      a: '2026-03-27T10:00 disabled',
      b: '2026-04-01T10:00 booked',
      c: '2026-04-13T10:00 booked',
    });
  });

  it('goes on the last day of the window, and never after it', () => {
    const plan = asking([ask('lastDay', 'P0D', { from: 'closes' }), ask('after', 'P3D', { from: 'closes' })]);
    expect(planned(plan, { anchors: { baseline: '2025-04-17' } })).toEqual({
      lastDay: '2026-06-12T10:00',
      after: '2026-06-15T10:00 windowClosed',
    });
  });

  it.each([
    ['in the same minute', '2026-06-16T08:00:00Z', 'windowClosed'],
    ['a minute later', '2026-06-16T08:01:00Z', 'beforeRegistration'],
  ])('that lay behind the window says so, unless they were registered only after it: %s', (_, registeredAt, why) => {
    const plan = asking([ask('after', 'P3D', { from: 'closes' })]);
    expect(planned(plan, { registeredAt })).toEqual({ after: `2026-06-16T10:00 ${why}` });
  });
});

describe('an invitation that fell into a stop', () => {
  const [first, second] = [ask('first', '-P28D'), ask('second', '-P14D')];
  const call: Step = { id: 'call', from: 'target', offset: '-P21D', task: { kind: 'phone', to: 'coordinator' } };
  const before = '2026-03-20T08:00:00Z';
  const stopped = (to?: string, from = before) => ({ stopped: [{ from, ...(to === undefined ? {} : { to }) }] });

  it('goes once the stop is taken back, and of several the latest alone', () => {
    const plan = asking([first, second]);
    const then = '2026-04-01T10:00';
    expect(planned(plan, stopped('2026-03-20T09:31:00Z'))).toEqual({ first: '2026-03-20T10:00', second: then });
    expect(planned(plan, stopped('2026-04-01T09:31:00Z'))).toEqual({
      first: '2026-03-20T10:00 stopped',
      second: then,
    });
  });

  it.each([
    ['while it goes on', stopped()],
    ['once the window has closed', stopped('2026-06-14T08:00:00Z')],
    [
      'that fell into a hold as well',
      {
        ...stopped('2026-03-20T09:31:00Z'),
        holds: [{ from: '2026-03-19', until: '2026-03-27', kind: 'away', scope: 'both', enteredAt: before } as const],
      },
    ],
  ])('is never made up for %s', (_, facts) => {
    expect(planned(asking([first]), facts)).toEqual({ first: '2026-03-20T10:00 stopped' });
  });

  it('by which nobody could be reached stands in the way of none that could', () => {
    const letter: Step = {
      id: 'letter',
      from: 'target',
      offset: '-P27D',
      send: { to: 'participant', template: 'letter', channels: ['letter'] },
    };
    const facts = { ...stopped('2026-03-23T12:00:00Z'), consent: { sms: true } };
    expect(planned(asking([first, letter]), facts).first).toBe('2026-03-20T10:00');
  });

  it('goes when the stop is taken back on the last day of the window', () => {
    expect(planned(asking([first]), stopped('2026-06-13T08:00:00Z'))).toEqual({ first: '2026-03-20T10:00' });
  });

  it.each([
    ['it is due in the minute of the stop', { from: '2026-03-20T09:00:00Z' }],
    ['the stop began long before', { from: '2026-03-02T09:00:00Z' }],
  ])('goes when %s', (_, { from }) => {
    expect(planned(asking([first]), stopped('2026-03-20T09:31:00Z', from))).toEqual({ first: '2026-03-20T10:00' });
  });

  it('is the latest of each of two stops', () => {
    const plan = asking([first, ask('again', '-P20D'), second]);
    const twice = {
      stopped: [
        { from: before, to: '2026-03-20T09:31:00Z' },
        { from: '2026-03-26T08:00:00Z', to: '2026-04-01T09:31:00Z' },
      ],
    };
    expect(planned(plan, twice)).toEqual({
      first: '2026-03-20T10:00',
      again: '2026-03-27T10:00 stopped',
      second: '2026-04-01T10:00',
    });
  });

  it('goes only after a stop: one that fell into a hold is not made up for', () => {
    const holds = [
      { from: '2026-03-19', until: '2026-03-22', kind: 'away', scope: 'both', enteredAt: before } as const,
    ];
    expect(planned(asking([first]), { holds }).first).toBe('2026-03-20T10:00 held');
  });

  it('goes in spite of a call that the same stop swallowed, or that comes later, or is switched off', () => {
    const back = stopped('2026-03-31T08:00:00Z');
    const later = { ...call, offset: '-P10D' };
    expect(planned(asking([first, later]), back).first).toBe('2026-03-20T10:00');
    expect(planned(asking([first, { ...call, enabled: false }]), back).first).toBe('2026-03-20T10:00');
  });

  it('goes, and neither one that is switched off nor an earlier call goes in its place', () => {
    const off = ask('off', '-P24D', { enabled: false });
    const early = { ...call, id: 'early', offset: '-P23D' };
    expect(planned(asking([first, off, early, call]), stopped('2026-03-30T08:00:00Z'))).toMatchObject({
      off: '2026-03-25T10:00 disabled',
      early: '2026-03-26T10:00 stopped',
    });
    expect(planned(asking([first, off]), stopped('2026-03-26T12:00:00Z'))).toEqual({
      first: '2026-03-20T10:00',
      off: '2026-03-25T10:00 disabled',
    });
  });

  it('goes as well beside the call that opens in its place, while there is time for it', () => {
    const soon = stopped('2026-03-23T08:00:00Z');
    const sunday = { ...call, offset: '-P28D' };
    expect(planned(asking([first, sunday]), soon)).toEqual({ first: '2026-03-20T10:00', call: '2026-03-23T09:00' });
  });

  it('is left to the call that opens in its place, when it is too late by then', () => {
    const back = '2026-03-31T08:00:00Z';
    expect(planned(asking([first, call]), stopped(back))).toEqual({
      first: '2026-03-20T10:00 stopped',
      call: '2026-03-31T10:00',
    });
    expect(planned(asking([first]), stopped(back))).toEqual({ first: '2026-03-20T10:00' });
  });
});

describe('a closing that falls into a booking', () => {
  const close: Step = {
    id: 'close',
    from: 'closes',
    offset: 'P1D',
    close: { to: 'leadCoordinator', level: 3, requireReason: true },
  };
  const call: Step = { id: 'call', from: 'closes', offset: 'P1D', task: { kind: 'phone', to: 'coordinator' } };
  const plan = asking([close, call]);
  const BOOKED_ON = '2026-06-01T08:00:00Z';
  const off = (at: string) =>
    anAppointment('2026-06-18T10:30', BOOKED_ON, { end: { how: 'cancelled', at, by: 'participant' } });
  const closing = (...appointments: Appointment[]) => planned(plan, booked(...appointments))['close'];

  it('is none while it stands, and is there when that booking comes to nothing', () => {
    expect(closing()).toBe('2026-06-12T10:00');
    expect(closing(anAppointment('2026-06-18T10:30', BOOKED_ON))).toBe('2026-06-12T10:00 booked');
    expect(closing(off('2026-06-17T12:00:00Z'))).toBe('2026-06-17T14:00');
    expect(closing(off('2026-06-10T12:00:00Z'))).toBe('2026-06-12T10:00');
  });

  it('is there when the last of several has come to nothing, and none while another stands', () => {
    const second = { ...off('2026-06-24T12:00:00Z'), n: 2, enteredAt: '2026-06-10T12:00:00Z' };
    const first = {
      ...off('2026-06-10T12:00:00Z'),
      end: { how: 'moved', at: '2026-06-10T12:00:00Z', by: 'staff' },
    } as const;
    expect(closing(first, second)).toBe('2026-06-24T14:00');
    const { end: _end, ...standing } = second;
    expect(closing(first, standing)).toBe('2026-06-12T10:00 booked');
  });

  it('comes back alone: a call of then is none any more', () => {
    expect(planned(plan, booked(off('2026-06-17T12:00:00Z')))['call']).toBe('2026-06-12T10:00 booked');
  });
});
