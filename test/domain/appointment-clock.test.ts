import { appointmentClock } from '../../shared/domain/appointment-clock.ts';
import type { Consent } from '../../shared/domain/participation.ts';
import type { Pause } from '../../shared/domain/pause.ts';
import type { Step } from '../../shared/domain/protocol.ts';
import type { Appointment, FollowUpFacts } from '../../shared/domain/record.ts';
import { studyPlan, type StudyPlan } from '../../shared/domain/study-plan.ts';
import { aPlan, danishHolidays } from '../support/a-study.ts';
import { anAppointment, told } from '../support/planned.ts';

const plan = aPlan();
const closedInMay = studyPlan(plan.protocol, danishHolidays, [{ from: '2026-04-29', to: '2026-05-08' }]);
const send: Step['send'] = { to: 'participant', template: 'appt1', channels: ['sms'] };
const text = (id: string, from: Step['from'], over: Partial<Step> = {}): Step => ({ id, from, send, ...over }) as Step;
const call = (id: string, from: Step['from'], over: Partial<Step> = {}): Step =>
  ({ id, from, task: { to: 'coordinator', kind: 'phone' }, ...over }) as Step;

/** On Tuesday 28 April 2026 at half past ten, booked on Thursday 9 April at ten. */
const appointment = (over: Partial<Appointment> = {}): Appointment =>
  anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z', over);
const missed = (n: number): Appointment =>
  appointment({ n, end: { how: 'noShow', at: '2026-04-29T08:00:00Z', by: 'staff', on: '2026-04-28' } });

interface Facts {
  appointments?: Appointment[];
  outcome?: FollowUpFacts['outcome'];
  pauses?: Pause[];
  consent?: Consent;
  of?: StudyPlan;
}

const clockOf = (steps: Step[], facts: Facts = {}) => {
  const { appointments = [appointment()], outcome, pauses = [], consent, of = plan } = facts;
  const timepoint = of.timepoint('FU12');
  if (timepoint === undefined) throw new Error('the protocol has no FU12');
  const followUp = { appointments, ...(outcome ? { outcome } : {}) };
  return appointmentClock(of, timepoint, steps, { followUp, pauses, consent });
};
/** `appointment-1/appt1 2026-04-27T10:00`, with the reason behind what does not happen. */
const plannedOf = (steps: Step[], facts?: Facts): string[] =>
  clockOf(steps, facts).map((item) => `${item.key.slice('FU12/'.length)} ${told(plan, item)}`);

const REMINDER = text('appt1', 'appointment', { offset: '-P1D' });
const until = (to: string, reason: Pause['reason'] = 'beforeRegistration', from = -Infinity): Pause => ({
  from,
  to: Date.parse(to),
  reason,
});
const since = (from: string, reason: Pause['reason']): Pause => ({ from: Date.parse(from), to: Infinity, reason });

it('belongs to the interviews, and to its appointment', () => {
  expect(clockOf([REMINDER])).toMatchObject([
    { key: 'FU12/appointment-1/appt1', stream: 'interviews', clock: 'appointment', of: 'FU12', does: 'send' },
  ]);
});

it('knows nothing that hangs on the follow-up and not on an appointment', () => {
  const steps = (['target', 'opens', 'closes', 'due', 'done'] as const).map((from) => text(from, from));
  expect(plannedOf(steps)).toEqual([]);
});

describe('what an entry causes', () => {
  it('counts a missed interview from the day on which it was missed', () => {
    const step = text('noshow', 'noShow', { offset: 'P1D' });
    const entered = { how: 'noShow', at: '2026-05-06T08:00:00Z', by: 'staff', on: '2026-04-28' } as const;
    expect(clockOf([step], { appointments: [appointment({ end: entered })] })[0]?.nominal).toBe(
      Date.UTC(2026, 3, 29) / 86_400_000,
    );
  });

  it('leaves on its day, and not before the entry could be taken back', () => {
    const step = text('noshow', 'noShow', { offset: 'P1D' });
    const ended = (at: string) => ({ how: 'noShow', at, by: 'staff', on: '2026-04-28' }) as const;
    expect(plannedOf([step], { appointments: [appointment({ end: ended('2026-04-28T12:00:00Z') })] })).toEqual([
      'appointment-1/noshow 2026-04-29T10:00',
    ]);
    expect(plannedOf([step], { appointments: [appointment({ end: ended('2026-04-30T08:00:00Z') })] })).toEqual([
      'appointment-1/noshow 2026-04-30T10:10',
    ]);
  });
});

describe('in a closed period', () => {
  it('nobody is asked for a new time, and whoever has one is told and reminded of it', () => {
    const steps = [text('noshow', 'noShow'), text('booked', 'booking'), REMINDER];
    const next = appointment({ n: 2, at: '2026-05-06T10:30', enteredAt: '2026-04-29T08:00:00Z' });
    expect(plannedOf(steps, { appointments: [missed(1), next], of: closedInMay })).toEqual([
      'appointment-1/noshow 2026-05-11T09:00',
      'appointment-1/booked 2026-04-09T10:10',
      'appointment-2/booked 2026-04-29T10:10',
      'appointment-2/appt1 2026-05-05T10:00',
    ]);
  });
});

describe('the words of a message about a time that nobody was written of before', () => {
  const worded = (appointments: Appointment[]): (string | undefined)[] => {
    const booking = text('booked', 'booking', {
      send: { to: 'participant', template: 'booked', channels: ['sms', 'email'] },
    });
    const brief: Step['send'] = { to: 'coordinator', template: 'brief', channels: ['email'] };
    const steps = [booking, REMINDER, text('moved', 'moved'), text('brief', 'moved', { send: brief })];
    return clockOf(steps, { appointments }).map(({ key, definition }) => `${key} ${String(definition.send?.template)}`);
  };

  it('are those of a booking, and mails to staff and reminders keep theirs', () => {
    expect(worded([appointment()])).toEqual(['FU12/appointment-1/booked booked', 'FU12/appointment-1/appt1 appt1']);
    const at = '2026-04-09T08:05:00Z';
    const corrected = [
      appointment({ end: { how: 'moved', at, by: 'staff' } }),
      appointment({ n: 2, enteredAt: at, moved: true }),
    ];
    expect(worded(corrected)).toEqual([
      'FU12/appointment-1/booked booked',
      'FU12/appointment-2/appt1 appt1',
      'FU12/appointment-2/moved booked',
      'FU12/appointment-2/brief brief',
    ]);
  });
});

describe('after a slip that was corrected', () => {
  it('a reminder keeps its number from before, and work for staff of this one is asked for anew', () => {
    const [slipped, corrected] = ['2026-04-27T08:00:05Z', '2026-04-27T08:01:00Z'];
    const by = 'staff';
    const appointments = [
      appointment({ end: { how: 'moved', at: slipped, by } }),
      appointment({
        n: 2,
        at: '2026-04-03T16:00',
        enteredAt: slipped,
        moved: true,
        end: { how: 'moved', at: corrected, by },
      }),
      appointment({ n: 3, enteredAt: corrected, moved: true }),
    ];
    const steps = [REMINDER, call('prepare', 'appointment', { offset: '-P1D' })];
    expect(plannedOf(steps, { appointments })).toEqual([
      'appointment-1/appt1 2026-04-27T10:00',
      'appointment-3/prepare 2026-04-27T10:00',
    ]);
  });
});

describe('before somebody is registered', () => {
  const BEFORE = { pauses: [until('2026-04-27T08:00:00Z')] };

  it('no message goes, until that very instant', () => {
    expect(plannedOf([REMINDER], { pauses: [until('2026-04-27T08:00:01Z')] })).toEqual([
      'appointment-1/appt1 2026-04-27T10:00 beforeRegistration',
    ]);
    expect(plannedOf([REMINDER], BEFORE)).toEqual(['appointment-1/appt1 2026-04-27T10:00']);
  });

  it('a hold that is over is no registration', () => {
    const pauses = [until('2026-04-20T08:00:00Z', 'held', Date.parse('2026-04-10T08:00:00Z'))];
    expect(plannedOf([REMINDER], { pauses })).toEqual(['appointment-1/appt1 2026-04-27T10:00']);
  });

  it('a change of an appointment is not told either', () => {
    const end = { how: 'cancelled', at: '2026-04-14T08:00:00Z', by: 'participant' } as const;
    expect(plannedOf([text('cancelled', 'cancelled')], { appointments: [appointment({ end })], ...BEFORE })).toEqual([
      'appointment-1/cancelled 2026-04-14T10:10 beforeRegistration',
    ]);
  });
});

describe('during a hold', () => {
  const pauses = [since('2026-04-10T08:00:00Z', 'held')];
  const off = appointment({ end: { how: 'cancelled', at: '2026-04-14T08:00:00Z', by: 'participant' } });
  const moved = appointment({ n: 2, moved: true, enteredAt: '2026-04-14T08:00:00Z' });

  it('a reminder does not go', () => {
    expect(plannedOf([REMINDER], { pauses })).toEqual(['appointment-1/appt1 2026-04-27T10:00 held']);
  });

  it('a change of an appointment is told', () => {
    const steps = [text('cancelled', 'cancelled'), text('moved', 'moved')];
    expect(plannedOf(steps, { appointments: [off, moved], pauses })).toEqual([
      'appointment-1/cancelled 2026-04-14T10:10',
      'appointment-2/moved 2026-04-14T10:10',
    ]);
  });

  it('a reason of before stays', () => {
    const steps = [{ ...REMINDER, enabled: false }];
    expect(plannedOf(steps, { pauses })).toEqual(['appointment-1/appt1 2026-04-27T10:00 disabled']);
  });
});

describe('the text after a missed interview', () => {
  const step = text('noshow', 'noShow', { max: 2 });

  it('goes as often as the protocol says, counted by those missed before', () => {
    expect(
      plannedOf([step], { appointments: [missed(1), missed(2), missed(3)] }).map((line) => line.split(' ')[2]),
    ).toEqual([undefined, undefined, 'cap']);
  });

  it('is not counted with those that were moved, or still stand', () => {
    const moved = { how: 'moved', at: '2026-04-10T08:00:00Z', by: 'staff' } as const;
    const appointments = [
      appointment({ end: moved }),
      appointment({ n: 2, end: moved }),
      missed(3),
      appointment({ n: 4 }),
    ];
    expect(plannedOf([step], { appointments })).toEqual([expect.not.stringContaining('cap')]);
  });

  it('has no end where the protocol names none', () => {
    const endless = text('noshow', 'noShow');
    expect(plannedOf([endless], { appointments: [missed(1), missed(2), missed(3)] }).join()).not.toContain('cap');
  });

  it('alone is bound by that number', () => {
    const appointments = [missed(1), missed(2), appointment({ n: 3 })];
    expect(plannedOf([{ ...REMINDER, max: 1 }], { appointments })).toEqual(['appointment-3/appt1 2026-04-27T10:00']);
  });
});

describe('once the appointment has begun', () => {
  it('no message about it goes, and work for staff does', () => {
    const late = { enteredAt: '2026-04-28T08:20:00Z' };
    const steps = [text('booked', 'booking'), call('callNow', 'booking')];
    expect(plannedOf(steps, { appointments: [appointment(late)] })).toEqual([
      'appointment-1/booked 2026-04-28T10:30 appointmentBegun',
      'appointment-1/callNow 2026-04-28T10:30',
    ]);
  });
});

describe('a reminder less than two days after the booking', () => {
  const near = { enteredAt: '2026-04-26T08:00:00Z' };

  it('is left out, and work for staff is not', () => {
    const steps = [REMINDER, call('prepare', 'appointment', { offset: '-P1D' })];
    expect(plannedOf(steps, { appointments: [appointment(near)] })).toEqual([
      'appointment-1/appt1 2026-04-27T10:00 tooCloseToBooking',
      'appointment-1/prepare 2026-04-27T10:00',
    ]);
  });

  it('goes where the appointment came from a file', () => {
    expect(plannedOf([REMINDER], { appointments: [appointment({ ...near, imported: true })] })).toEqual([
      'appointment-1/appt1 2026-04-27T10:00',
    ]);
  });
});

describe('an appointment that had passed when a file brought it', () => {
  const end = { how: 'noShow', at: '2026-04-30T08:00:00Z', by: 'staff', on: '2026-04-28' } as const;
  const sorry = text('noshow', 'noShow');
  const old = appointment({ enteredAt: '2026-04-29T08:00:00Z', imported: true, end });

  it('is never written of, whatever is entered of it, and staff are asked all the same', () => {
    expect(plannedOf([sorry, call('ring', 'noShow')], { appointments: [old] })).toEqual([
      'appointment-1/noshow 2026-04-30T10:10 beforeRegistration',
      'appointment-1/ring 2026-04-30T10:10',
    ]);
    const off = { ...old, end: { ...end, how: 'cancelled' } as const };
    expect(plannedOf([text('off', 'cancelled')], { appointments: [off] })).toEqual([
      'appointment-1/off 2026-04-30T10:10 beforeRegistration',
    ]);
  });

  it('is written of where it was booked here or lay ahead then, unless people were released after it', () => {
    const ahead = appointment({ imported: true, end });
    const goes = ['appointment-1/noshow 2026-04-30T10:10'];
    expect(plannedOf([sorry], { appointments: [{ ...ahead, enteredAt: '2026-04-28T08:00:00Z' }] })).toEqual(goes);
    expect(plannedOf([sorry], { appointments: [appointment({ enteredAt: '2026-04-29T08:00:00Z', end })] })).toEqual(
      goes,
    );
    expect(plannedOf([sorry], { appointments: [ahead], pauses: [until('2026-04-29T08:00:00Z')] })).toEqual([
      'appointment-1/noshow 2026-04-30T10:10 beforeRegistration',
    ]);
  });
});

describe('of two reminders on the same day', () => {
  const early = text('early', 'appointment', { offset: '-P1D' });
  const same = text('same', 'appointment', { offset: '-P1D' });

  it('the one whose date is later goes, wherever it stands', () => {
    // The Saturday rolls back to the Friday, on which the other one is.
    const friday = text('friday', 'appointment', { offset: '-P4D' });
    const saturday = text('saturday', 'appointment', { offset: '-P3D', roll: 'backward' });
    for (const steps of [
      [friday, saturday],
      [saturday, friday],
    ])
      expect(plannedOf(steps).filter((line) => line.endsWith('superseded'))).toEqual([
        'appointment-1/friday 2026-04-24T10:00 superseded',
      ]);
  });

  it('of one date the last one of the ladder goes', () => {
    expect(plannedOf([early, same])).toEqual([
      'appointment-1/early 2026-04-27T10:00 superseded',
      'appointment-1/same 2026-04-27T10:00',
    ]);
  });

  it('a mail to staff keeps no reminder back', () => {
    const brief = text('brief', 'appointment', {
      offset: '-P1D',
      send: { to: 'coordinator', template: 'appt1', channels: ['email'] },
    });
    expect(plannedOf([REMINDER, brief])).toEqual([
      'appointment-1/appt1 2026-04-27T10:00',
      'appointment-1/brief 2026-04-27T10:00',
    ]);
  });

  it('one by a channel that was not agreed to keeps nobody back', () => {
    const mail = text('mail', 'appointment', {
      offset: '-P1D',
      send: { to: 'participant', template: 'appt1', channels: ['email'] },
    });
    const earlier = text('appt3', 'appointment', { offset: '-P2D' });
    const both = [earlier, mail];
    expect(plannedOf(both, { consent: { sms: true } })).toEqual([
      'appointment-1/appt3 2026-04-24T10:00',
      'appointment-1/mail 2026-04-27T10:00',
    ]);
    expect(plannedOf([text('again', 'appointment', { offset: '-P1D' }), mail], { consent: { sms: true } })).toEqual([
      'appointment-1/again 2026-04-27T10:00',
      'appointment-1/mail 2026-04-27T10:00',
    ]);
    expect(plannedOf([text('again', 'appointment', { offset: '-P1D' }), mail])).toEqual([
      'appointment-1/again 2026-04-27T10:00 superseded',
      'appointment-1/mail 2026-04-27T10:00',
    ]);
  });

  it('one that does not go keeps nobody back, and has its own reason', () => {
    expect(plannedOf([early, { ...same, enabled: false }])).toEqual([
      'appointment-1/early 2026-04-27T10:00',
      'appointment-1/same 2026-04-27T10:00 disabled',
    ]);
    expect(plannedOf([{ ...early, enabled: false }, same])[0]).toBe('appointment-1/early 2026-04-27T10:00 disabled');
  });

  it('work for staff and other messages are none', () => {
    const steps = [
      early,
      call('prepare', 'appointment', { offset: '-P1D' }),
      text('booked', 'booking', { offset: 'P18D' }),
    ];
    expect(plannedOf(steps).filter((line) => line.endsWith('superseded'))).toEqual([]);
  });
});

describe('once the outcome is known', () => {
  const outcome = (enteredAt: string): FollowUpFacts['outcome'] => ({ outcome: 'done', on: '2026-04-26', enteredAt });

  it('nothing happens that lies at that instant or after', () => {
    expect(plannedOf([REMINDER], { outcome: outcome('2026-04-27T08:00:00Z') })).toEqual([
      'appointment-1/appt1 2026-04-27T10:00 outcome',
    ]);
  });

  it('what was before stays as it was', () => {
    expect(plannedOf([REMINDER], { outcome: outcome('2026-04-27T08:00:01Z') })).toEqual([
      'appointment-1/appt1 2026-04-27T10:00',
    ]);
  });

  it('what had a reason keeps it', () => {
    expect(plannedOf([{ ...REMINDER, enabled: false }], { outcome: outcome('2026-04-20T08:00:00Z') })).toEqual([
      'appointment-1/appt1 2026-04-27T10:00 disabled',
    ]);
  });
});

describe('work for staff whose time falls into a hold', () => {
  const held: Pause = { ...until('2026-05-11T22:00:00Z', 'held', Date.parse('2026-04-28T22:00:00Z')) };
  const ring = call('ring', 'noShow', { offset: { workingDays: 1 } });
  const ringAgain = call('again', 'noShow', { offset: { workingDays: 3 } });
  const tell = { id: 'tell', from: 'cancelled', escalate: { to: 'coordinator', level: 1 } } as Step;
  const appointments = [missed(1)];

  it('opens when the hold ends, and is never lost', () => {
    expect(plannedOf([ring], { appointments, pauses: [held] })).toEqual(['appointment-1/ring 2026-05-12T00:00']);
  });

  it('of several the last one opens alone, so that nothing bursts', () => {
    expect(plannedOf([ring, ringAgain], { appointments, pauses: [held] })).toEqual([
      'appointment-1/ring 2026-04-29T10:10 held',
      'appointment-1/again 2026-05-12T00:00',
    ]);
  });

  it('is one for all appointments of the follow-up', () => {
    const twice = [missed(1), missed(2)];
    expect(plannedOf([ring], { appointments: twice, pauses: [held] })).toEqual([
      'appointment-1/ring 2026-04-29T10:10 held',
      'appointment-2/ring 2026-05-12T00:00',
    ]);
  });

  it('tells staff of a cancellation when the hold ends', () => {
    const end = { how: 'cancelled', at: '2026-04-29T08:00:00Z', by: 'staff' } as const;
    expect(plannedOf([tell], { appointments: [appointment({ end })], pauses: [held] })).toEqual([
      'appointment-1/tell 2026-05-12T00:00',
    ]);
  });

  it('is not owed any more where the outcome came before the end', () => {
    const outcome = { outcome: 'done', on: '2026-05-04', enteredAt: '2026-05-04T08:00:00Z' } as const;
    expect(plannedOf([ring], { appointments, pauses: [held], outcome })).toEqual([
      'appointment-1/ring 2026-05-12T00:00 outcome',
    ]);
  });

  it('never opens after a stop', () => {
    expect(plannedOf([ring], { appointments, pauses: [since('2026-04-28T22:00:00Z', 'stopped')] })).toEqual([
      'appointment-1/ring 2026-04-29T10:10 stopped',
    ]);
  });
});
