import { checkInInHold, holdOver, interviewsInHold } from '../../shared/domain/appointment-in-hold.ts';
import type { Hold } from '../../shared/domain/participation.ts';
import type { Appointment, FollowUpFacts, Outcome, Stream } from '../../shared/domain/record.ts';
import { aHold } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, told } from '../support/planned.ts';

const plan = aPlan();
/** A Tuesday. */
const tuesday = (over: Partial<Appointment> = {}): Appointment =>
  anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z', over);
const off = { how: 'cancelled', at: '2026-04-20T06:00:00Z', by: 'staff' } as const;
const outcome: Outcome = { outcome: 'done', on: '2026-04-28', enteredAt: '2026-04-28T12:00:00Z' };

const asked = (followUps: Record<string, FollowUpFacts>, holds: Hold[] = [aHold()]): string[] =>
  interviewsInHold(plan, { holds, followUps }).map((item) => `${item.key} ${told(plan, item)}`);
const of12 = (...appointments: Appointment[]): Record<string, FollowUpFacts> => ({ FU12: { appointments } });

describe('an appointment lies in a hold', () => {
  const isOver = (over: Partial<Hold>, stream: Stream = 'interviews'): boolean =>
    holdOver(tuesday(), { holds: [aHold(over)], stream }, plan.appointments.zone) !== undefined;

  it('from its first day to its last, and neither before nor after it', () => {
    expect(isOver({ from: '2026-04-28', until: '2026-04-28' })).toBe(true);
    expect(isOver({ from: '2026-04-29' })).toBe(false);
    expect(isOver({ until: '2026-04-27' })).toBe(false);
    expect(isOver({})).toBe(true);
  });

  it('unless that was lifted before its day', () => {
    expect(isOver({ liftedAt: '2026-04-27T21:59:00Z' })).toBe(false);
    expect(isOver({ liftedAt: '2026-04-27T22:00:00Z' })).toBe(false);
    expect(isOver({ liftedAt: '2026-04-28T08:00:00Z' })).toBe(true);
  });

  it.each(['interviews', 'checkIns'] as const)('of its own kind or of everything: %s', (stream) => {
    expect(isOver({ scope: 'interviews' }, stream)).toBe(stream === 'interviews');
    expect(isOver({ scope: 'checkIns' }, stream)).toBe(stream === 'checkIns');
    expect(isOver({ scope: 'both' }, stream)).toBe(true);
  });

  it('that lies over its day, not in another one', () => {
    const [early, late] = [aHold({ from: '2026-04-01', until: '2026-04-10' }), aHold({ from: '2026-04-27' })];
    const facts = { holds: [early, late], stream: 'interviews' as const };
    expect(holdOver(tuesday(), facts, plan.appointments.zone)).toBe(late);
  });
});

describe('a coordinator', () => {
  it('is asked whether it stands when the hold is entered', () => {
    expect(asked(of12(tuesday()))).toEqual(['FU12/appointment-1/confirmInHold.ask 2026-04-20T08:00']);
  });

  it('confirms one that stands the working day before, over a weekend too', () => {
    expect(asked(of12(tuesday({ standsInHold: true })))).toEqual(['FU12/appointment-1/confirmInHold 2026-04-27T10:00']);
    const onMonday = anAppointment('2026-05-04T10:30', '2026-04-09T08:00:00Z', { n: 2, standsInHold: true });
    expect(asked(of12(onMonday))).toEqual(['FU12/appointment-2/confirmInHold 2026-05-01T10:00']);
  });

  it('has it as work of that interview and appointment', () => {
    const [item] = interviewsInHold(plan, { holds: [aHold()], followUps: of12(tuesday()) });
    expect(item).toMatchObject({
      stream: 'interviews',
      clock: 'hold',
      of: 'FU12',
      does: 'task',
      definition: { from: 'target', task: { kind: 'confirmAppointment', to: 'coordinator' } },
      appointment: tuesday(),
    });
  });

  it('is asked of each interview that is booked into it', () => {
    const followUps = { ...of12(tuesday()), FU18: { appointments: [] }, FU24: { appointments: [tuesday()] } };
    expect(asked(followUps)).toEqual([
      'FU12/appointment-1/confirmInHold.ask 2026-04-20T08:00',
      'FU24/appointment-1/confirmInHold.ask 2026-04-20T08:00',
    ]);
  });

  it('is not asked of one that was cancelled, is over, or lies outside of every hold', () => {
    expect(asked(of12(tuesday({ end: off })))).toEqual([]);
    expect(asked({ FU12: { appointments: [tuesday()], outcome } })).toEqual([]);
    expect(asked(of12(tuesday()), [])).toEqual([]);
    expect(asked(of12(tuesday()), [aHold({ enteredAt: '2026-04-28T08:30:01Z' })])).toEqual([]);
    expect(asked(of12(tuesday()), [aHold({ until: '2026-04-27' })])).toEqual([]);
  });

  it('is asked of a booked check-in as of an interview', () => {
    const askedOf = (appointment: Appointment, holds = [aHold()]) =>
      checkInInHold(plan, { holds, plan: 'mentor', appointments: [appointment] }).map(({ key, stream }) => [
        key,
        stream,
      ]);
    expect(askedOf(tuesday())).toEqual([['mentor/appointment-1/confirmInHold.ask', 'checkIns']]);
    expect(askedOf(tuesday({ standsInHold: true }))).toEqual([['mentor/appointment-1/confirmInHold', 'checkIns']]);
    expect(askedOf(tuesday(), [aHold({ scope: 'interviews' })])).toEqual([]);
    expect(askedOf(tuesday({ end: off }))).toEqual([]);
  });
});
