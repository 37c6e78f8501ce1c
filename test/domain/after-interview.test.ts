import { afterInterview } from '../../shared/domain/after-interview.ts';
import type { Pause } from '../../shared/domain/pause.ts';
import type { Step } from '../../shared/domain/protocol.ts';
import type { Appointment, FollowUpFacts } from '../../shared/domain/record.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, told } from '../support/planned.ts';

const plan = aPlan();
const thanks = {
  id: 'thanks',
  from: 'done',
  send: { to: 'participant', template: 'thanks', channels: ['sms'] },
} as Step;
const call = (id: string, over: Partial<Step> = {}): Step =>
  ({ id, from: 'done', task: { kind: 'phone', to: 'coordinator' }, ...over }) as Step;
/** A Tuesday; entered at noon. */
const DONE = { outcome: 'done', on: '2026-04-28', enteredAt: '2026-04-28T10:00:00Z' } as const;
const held: Pause = {
  from: Date.parse('2026-04-27T22:00:00Z'),
  to: Date.parse('2026-05-11T22:00:00Z'),
  reason: 'held',
};

const itemsOf = (
  steps: Step[],
  pauses: Pause[] = [],
  outcome: FollowUpFacts['outcome'] = DONE,
  appointments: Appointment[] = [],
) => {
  const timepoint = plan.timepoint('FU12');
  if (timepoint === undefined) throw new Error('the protocol has no FU12');
  return afterInterview(plan, timepoint, steps, { followUp: { appointments, outcome }, pauses });
};
const plannedOf = (...facts: Parameters<typeof itemsOf>): string[] =>
  itemsOf(...facts).map((item) => `${item.key} ${told(plan, item)}`);

it('is what follows an interview, and belongs to its appointments', () => {
  const booking = { ...thanks, id: 'booked', from: 'booking' } as Step;
  expect(itemsOf([booking, thanks])).toMatchObject([
    { key: 'FU12/thanks', stream: 'interviews', clock: 'appointment', of: 'FU12', does: 'send' },
  ]);
});

it('comes ten minutes after the entry, or on its own day', () => {
  expect(plannedOf([thanks, call('ask', { offset: 'P7D' }), { ...thanks, id: 'off', enabled: false }])).toEqual([
    'FU12/thanks 2026-04-28T12:10',
    'FU12/ask 2026-05-05T10:00',
    'FU12/off 2026-04-28T12:10 disabled',
  ]);
});

it('comes ten minutes after the entry also before the hour of steps that have a day', () => {
  const early = { ...DONE, enteredAt: '2026-04-28T07:10:00Z' };
  expect(plannedOf([thanks], [], early)).toEqual(['FU12/thanks 2026-04-28T09:20']);
});

it('is for interviews that were held, and that no file brought', () => {
  expect(plannedOf([thanks], [], { ...DONE, imported: true })).toEqual([]);
  expect(plannedOf([thanks], [], { ...DONE, outcome: 'notDone', reason: 'no-contact' })).toEqual([]);
});

it('thanks nobody for the outcome of an appointment that had passed when a file brought it, and for a later interview it does', () => {
  const old = anAppointment('2026-04-20T10:30', '2026-04-27T08:00:00Z', { imported: true });
  const steps = [thanks, call('ask')];
  const asks = 'FU12/ask 2026-04-28T12:10';
  expect(plannedOf(steps, [], { ...DONE, on: '2026-04-20' }, [old])).toEqual([
    'FU12/thanks 2026-04-28T12:10 beforeRegistration',
    asks,
  ]);
  const off = (at: string) => ({ ...old, end: { how: 'cancelled', at, by: 'staff' } as const });
  // Called off by mistake after the outcome: it was of that one all the same.
  expect(plannedOf(steps, [], { ...DONE, on: '2026-04-20' }, [off('2026-05-10T08:00:00Z')])[0]).toContain(
    'beforeRegistration',
  );
  expect(plannedOf(steps, [], { ...DONE, on: '2026-04-20' }, [off('2026-04-27T09:00:00Z')])[0]).toBe(
    'FU12/thanks 2026-04-28T12:10',
  );
  const goes = ['FU12/thanks 2026-04-28T12:10', asks];
  expect(plannedOf(steps, [], DONE, [old])).toEqual(goes);
  const { imported: _imported, ...booked } = old;
  expect(plannedOf(steps, [], { ...DONE, on: '2026-04-20' }, [booked])).toEqual(goes);
});

it('comes on the sending day before its own where the protocol says so', () => {
  // Four days after Tuesday the 28th is a Saturday.
  const onSaturday = { offset: 'P4D' } as const;
  expect(plannedOf([call('later', onSaturday), call('sooner', { ...onSaturday, roll: 'backward' })])).toEqual([
    'FU12/later 2026-05-04T10:00',
    'FU12/sooner 2026-05-01T10:00',
  ]);
});

describe('in a hold', () => {
  it('thanks nobody, and keeps what staff must do until it ends', () => {
    expect(plannedOf([thanks, call('ask')], [held])).toEqual([
      'FU12/thanks 2026-04-28T12:10 held',
      'FU12/ask 2026-05-12T00:00',
    ]);
  });

  it('or after a stop asks for the card that is owed, once', () => {
    const card = call('card', { task: { kind: 'incentive', to: 'coordinator' } });
    const stopped: Pause = { from: held.from, to: Infinity, reason: 'stopped' };
    for (const pause of [held, stopped]) expect(plannedOf([card], [pause])).toEqual(['FU12/card 2026-04-28T12:10']);
  });

  it('keeps one task of several', () => {
    expect(plannedOf([call('ask'), call('later', { offset: 'P2D' })], [held])).toEqual([
      'FU12/ask 2026-04-28T12:10 held',
      'FU12/later 2026-05-12T00:00',
    ]);
  });
});
