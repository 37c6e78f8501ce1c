import type { AgendaItem } from '../../shared/domain/agenda-item.ts';
import { inTurn } from '../../shared/domain/in-turn.ts';
import type { Pending } from '../../shared/domain/pending.ts';
import type { Step } from '../../shared/domain/protocol.ts';
import type { StepOutcome } from '../../shared/domain/record.ts';
import { isoInZone } from '../../shared/domain/zone.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { anInvitation, goes } from '../support/a-pending.ts';
import { aPlan } from '../support/a-study.ts';

const plan = aPlan();
const perDay = (most: number) => aPlan((protocol) => ({ ...protocol, limits: { ...protocol.limits, perDay: most } }));
/** Monday 23 March 2026; sending is open from nine to seven. */
const MONDAY = '2026-03-23T10:00:00+01:00';

const sent = (at = '2026-03-23T07:30:00Z'): StepOutcome => ({
  state: 'sent',
  delivery: 'delivered',
  sentAt: at,
  attempt: 'a',
  channel: 'sms',
  template: 'invite',
  at,
});

interface Asked {
  of?: typeof plan;
  steps?: Record<string, StepOutcome>;
  /** Of messages that have left. */
  before?: AgendaItem[];
}
/** `invite 23T10:00`: which leaves when, in March. */
const turns = (pending: Pending[], { of = plan, steps = {}, before = [] }: Asked = {}): string[] =>
  inTurn(of, anInterviewRecord({ steps }), [...before, ...pending.map(({ item }) => item)], pending).map(
    ({ item, goesAt }) => `${item.definition.id} ${isoInZone(goesAt, of.appointments.zone).slice(8, 16)}`,
  );

describe('invitations that come together', () => {
  it('leave one a day, each as early as its day allows, and over the weekend', () => {
    const together = ['a', 'b', 'c', 'd'].map((id) => goes(anInvitation(id, '2026-03-25T10:00:00+01:00')));
    expect(turns(together)).toEqual(['a 25T10:00', 'b 26T09:00', 'c 27T09:00', 'd 30T09:00']);
  });

  it('leave two a day where the study allows two', () => {
    const together = ['a', 'b', 'c'].map((id) => goes(anInvitation(id)));
    expect(turns(together, { of: perDay(2) })).toEqual(['a 23T10:00', 'b 23T10:00', 'c 24T09:00']);
  });

  it('leave as their time comes, whichever the list names first, and are listed as they were', () => {
    const later = goes(anInvitation('later'), '2026-03-23T15:00:00+01:00');
    const sooner = goes(anInvitation('sooner'), '2026-03-23T11:00:00+01:00');
    expect(turns([later, sooner])).toEqual(['later 24T09:00', 'sooner 23T11:00']);
    expect(turns([sooner, later])).toEqual(['sooner 23T11:00', 'later 24T09:00']);
  });

  it('give way to one that was planned for the next day, where that is earlier', () => {
    const next = '2026-03-24T08:30:00+01:00';
    expect(turns([goes(anInvitation('a')), goes(anInvitation('b')), goes(anInvitation('c', next))])).toEqual([
      'a 23T10:00',
      'b 25T09:00',
      'c 24T08:30',
    ]);
  });

  it('of different days do not wait for each other', () => {
    expect(turns([goes(anInvitation('a')), goes(anInvitation('b', '2026-03-24T10:00:00+01:00'))])).toEqual([
      'a 23T10:00',
      'b 24T10:00',
    ]);
  });

  it('wait for the next day when one left today, which only an invitation does', () => {
    const invite = anInvitation('invite');
    const steps = { 'FU12/invite': sent() };
    expect(turns([goes(anInvitation('a'))], { steps, before: [invite] })).toEqual(['a 24T09:00']);
    const reminder = { ...invite, clock: 'appointment' } as const;
    expect(turns([goes(anInvitation('a'))], { steps, before: [reminder] })).toEqual(['a 23T10:00']);
  });

  it('count the one that left today beside those that wait', () => {
    const asked = { steps: { 'FU12/invite': sent() }, before: [anInvitation('invite')], of: perDay(2) };
    expect(turns([goes(anInvitation('a')), goes(anInvitation('b'))], asked)).toEqual(['a 23T10:00', 'b 24T09:00']);
  });
});

describe('an invitation that would leave too late to be of use', () => {
  const five = ['a', 'b', 'c', 'd', 'stale'].map((id) => goes(anInvitation(id)));

  it('takes the place of no other one', () => {
    const onFriday = goes(anInvitation('friday', '2026-03-27T10:00:00+01:00'));
    expect(turns([...five, onFriday])).toEqual([
      'a 23T10:00',
      'b 24T09:00',
      'c 25T09:00',
      'd 26T09:00',
      'stale 27T09:00',
      'friday 27T10:00',
    ]);
  });

  it('waits for no further day, which it would not see', () => {
    const onFriday = goes(anInvitation('friday', '2026-03-27T08:00:00+01:00'));
    expect(turns([...five, onFriday]).slice(-2)).toEqual(['stale 27T09:00', 'friday 27T08:00']);
  });
});

describe('what waits for no turn', () => {
  const first = goes(anInvitation('first'));
  const task: Step = { id: 'call', from: 'target', task: { kind: 'phone', to: 'coordinator' } };
  const tellsTime: Partial<AgendaItem> = {
    clock: 'appointment',
    definition: { ...anInvitation('booked').definition, from: 'booking' },
  };
  const second = anInvitation('second');

  it.each<[string, Pending]>([
    ['work of staff', goes(anInvitation('call', MONDAY, { definition: task, does: 'task' }))],
    ['what tells of an appointment', goes(anInvitation('booked', MONDAY, tellsTime))],
    ['an invitation that ends unsent', goes(second, MONDAY, { blocked: 'booked' })],
    [
      'another channel of one that left',
      goes(second, MONDAY, { attempting: { key: 'FU12/second#2', channels: ['email'], from: 0 } }),
    ],
    ['what nobody attempts', { item: second, goesAt: second.at }],
  ])('is %s, and nobody waits for it', (_what, other) => {
    const { id } = other.item.definition;
    expect(turns([first, other])).toEqual(['first 23T10:00', `${id} 23T10:00`]);
    expect(turns([other, first])).toEqual([`${id} 23T10:00`, 'first 23T10:00']);
  });
});

it('leaves what was pending as it was', () => {
  const pending = [goes(anInvitation('a')), goes(anInvitation('b'))];
  const before = structuredClone(pending);
  turns(pending);
  expect(pending).toEqual(before);
});
