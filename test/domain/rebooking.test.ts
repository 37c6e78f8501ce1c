import { civil } from '../../shared/domain/civil-date.ts';
import { rebookingCalls } from '../../shared/domain/rebooking.ts';
import type { Step } from '../../shared/domain/protocol.ts';
import type { Appointment, FollowUpFacts, InterviewRecord } from '../../shared/domain/record.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, told } from '../support/planned.ts';

const plan = aPlan();
const BOOKED = '2026-04-09T08:00:00Z';
const missed = (n: number): Appointment =>
  anAppointment('2026-04-28T10:30', BOOKED, {
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

type End = NonNullable<Appointment['end']>;
/** On Tuesday 28 April at half past ten, called off by the participant on the Monday a week before. */
const cancelled = (over: Partial<End> = {}, n = 1): Appointment =>
  anAppointment('2026-04-28T10:30', BOOKED, {
    n,
    end: { how: 'cancelled', at: '2026-04-20T08:00:00Z', by: 'participant', ...over },
  });
const standing = (n: number): Appointment => anAppointment('2026-05-05T10:30', '2026-04-21T08:00:00Z', { n });

const callsOf = (followUp: FollowUpFacts, steps: Step[] = []) => {
  const timepoint = plan.timepoint('FU12');
  if (timepoint === undefined) throw new Error('the protocol has no FU12');
  return rebookingCalls(plan, timepoint, steps, { followUp });
};
/** `appointment-1/rebook 2026-04-20T10:00` */
const calls = (appointments: Appointment[], steps?: Step[]): string[] =>
  callsOf({ appointments }, steps).map((item) => `${item.key.slice('FU12/'.length)} ${told(plan, item)}`);

/** After how many missed interviews a person calls about a new time; undefined where nobody ever does. */
const callsAfter = (steps: Step[]): number | undefined => {
  return [1, 2, 3, 4].find((count) => {
    const appointments = Array.from({ length: count }, (_, index) => missed(index + 1));
    return callsOf({ appointments }, steps).some(({ definition }) => definition.id === 'rebook');
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

  it('however often the ladder writes and calls about other things', () => {
    const ring = { id: 'ring', from: 'appointment', task: { kind: 'phone', to: 'coordinator' } } as Step;
    expect(callsAfter([text({ from: 'booking' }), ring, text({ max: 1 })])).toBe(2);
  });

  it('by missed interviews alone: those that were called off count for nothing', () => {
    const steps = [text({ max: 1 })];
    expect(calls([cancelled(), missed(2)], steps)).toEqual([]);
    expect(calls([missed(1), cancelled({}, 2), missed(3)], steps)).toEqual(['appointment-3/rebook 2026-04-29T10:00']);
  });

  it('when an interview was called off, whatever the ladder says after a missed one', () => {
    expect(calls([cancelled()], [text()])).toEqual(['appointment-1/rebook 2026-04-20T10:00']);
  });

  it('three times at most, from the coordinators', () => {
    const appointment = cancelled({ at: '2026-04-20T22:30:00Z' });
    expect(callsOf({ appointments: [appointment] })).toMatchObject([
      {
        key: 'FU12/appointment-1/rebook',
        stream: 'interviews',
        clock: 'appointment',
        of: 'FU12',
        does: 'task',
        definition: { task: { kind: 'phone', to: 'coordinator', attempts: 3 } },
        nominal: civil('2026-04-21'),
        appointment,
      },
    ]);
  });

  it('once, where several were called off', () => {
    expect(calls([cancelled(), cancelled({ at: '2026-04-22T08:00:00Z' }, 2)])).toEqual([
      'appointment-2/rebook 2026-04-22T10:00',
    ]);
  });

  it.each<[string, Appointment[]]>([
    ['who wants none', [cancelled({ final: true })]],
    ['who wants none, and missed one before', [missed(1), cancelled({ final: true }, 2)]],
    ['who has one', [cancelled(), standing(2)]],
    ['whose earlier one stands again', [standing(1), cancelled({}, 2)]],
    ['whose appointment was moved', [cancelled({ how: 'moved' })]],
    ['who is expected', [standing(1)]],
  ])('never of somebody %s', (_, appointments) => {
    expect(calls(appointments)).toEqual([]);
  });

  it('never once the outcome is known', () => {
    const outcome = { outcome: 'done', on: '2026-04-21', enteredAt: '2026-04-21T12:00:00Z' } as const;
    expect(callsOf({ appointments: [cancelled()], outcome })).toEqual([]);
  });
});

describe('a person calls so that nobody comes for nothing', () => {
  it('when staff call off an interview of the same day', () => {
    expect(callsOf({ appointments: [cancelled({ by: 'staff', at: '2026-04-28T06:30:00Z' })] })).toMatchObject([
      {
        key: 'FU12/appointment-1/tellByCall',
        does: 'task',
        definition: { from: 'cancelled', task: { kind: 'deliverByCall', to: 'coordinator' } },
        at: Date.parse('2026-04-28T06:30:00Z'),
      },
      { key: 'FU12/appointment-1/rebook' },
    ]);
  });

  it('when staff move one of the same day', () => {
    const at = '2026-04-28T06:30:00Z';
    const next = anAppointment('2026-05-05T10:30', at, { n: 2, moved: true });
    const appointments = [cancelled({ how: 'moved', by: 'staff', at }), next];
    expect(callsOf({ appointments })).toMatchObject([
      {
        key: 'FU12/appointment-2/tellByCall.moved',
        does: 'task',
        definition: { from: 'moved', task: { kind: 'deliverByCall', to: 'coordinator' } },
        at: Date.parse(at),
      },
    ]);
    const end = { how: 'cancelled', at: '2026-04-29T08:00:00Z', by: 'participant' } as const;
    expect(calls([cancelled({ how: 'moved', by: 'staff', at }), { ...next, end }])).toEqual([
      'appointment-2/tellByCall.moved 2026-04-28T08:30',
      'appointment-2/rebook 2026-04-29T10:00',
    ]);
  });

  it.each<[string, Appointment[]]>([
    ['it is two days before', [cancelled({ by: 'staff', at: '2026-04-26T08:00:00Z' })]],
    ['they call it off themselves', [cancelled({ at: '2026-04-28T06:30:00Z' })]],
    [
      'they said at the door that they would not come',
      [cancelled({ how: 'noShow', by: 'staff', at: '2026-04-28T08:00:00Z' })],
    ],
  ])('but not when %s', (_, appointments) => {
    expect(calls(appointments).filter((line) => line.includes('tellByCall'))).toEqual([]);
  });
});

describe('a move that is told by a call', () => {
  const before = anAppointment('2026-04-27T10:30', BOOKED, {
    end: { how: 'moved', at: '2026-04-27T07:00:00Z', by: 'staff' },
  });
  const moved = (end?: End): Appointment =>
    anAppointment('2026-04-28T10:30', '2026-04-27T07:00:00Z', { n: 2, moved: true, ...(end ? { end } : {}) });
  const CALL = 'FU12/appointment-2/tellByCall.moved';
  const asked = (appointment: Appointment, facts: { knowsTime?: boolean; steps?: InterviewRecord['steps'] } = {}) => {
    const timepoint = plan.timepoint('FU12');
    const followUp = { appointments: [before, appointment] };
    return timepoint && rebookingCalls(plan, timepoint, [], { followUp, ...facts }).map(({ key }) => key);
  };

  it('is told so within a day of either time', () => {
    expect(asked(moved())).toEqual([CALL]);
  });

  it('is not told to whoever knows the time, unless the call was asked for before', () => {
    expect(asked(moved(), { knowsTime: true })).toEqual([]);
    expect(asked(moved(), { knowsTime: true, steps: { [CALL]: { state: 'opened', at: BOOKED } } })).toEqual([CALL]);
  });

  it('stays listed once it was moved on, and nobody is asked about a new time', () => {
    expect(asked(moved({ how: 'moved', at: '2026-04-27T09:00:00Z', by: 'staff' }), { knowsTime: true })).toEqual([
      CALL,
    ]);
  });
});
