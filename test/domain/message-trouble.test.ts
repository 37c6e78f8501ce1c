import { isConfirmedSince, isReminderCall, troubleOf } from '../../shared/domain/message-trouble.ts';
import type { Appointment, InterviewRecord, ParticipantRecord, StepOutcome, Task } from '../../shared/domain/record.ts';
import { aTask } from '../support/a-commit.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

const AT = '2026-04-10T10:00:00Z';
const calendar = aPlan().appointments;
const tried = { attempt: 'a-1', channel: 'sms', template: 'invite', at: AT } as const;
const sent = (delivery: 'sent' | 'delivered' | 'complained'): StepOutcome => ({
  state: 'sent',
  ...tried,
  sentAt: AT,
  delivery,
});
const failed = (code: string) => ({ state: 'failed', ...tried, code }) as StepOutcome;
const unconfirmed = { state: 'unconfirmed', ...tried } as StepOutcome;
const skipped = (reason: string) => ({ state: 'skipped', at: AT, reason }) as StepOutcome;

const after = (outcome: StepOutcome, key = 'FU12/invite', record: ParticipantRecord = anInterviewRecord()): Task[] => {
  const { tasks, escalations } = record;
  const context = { plan: aPlan(), record, now: Date.parse(AT), calendar, idOf: (text: string) => `<${text}>` };
  return Object.values(troubleOf({ tasks, escalations, notices: [] }, key, outcome, context).tasks);
};

describe('a person is shown a message', () => {
  it.each([
    ['that nobody knows of', unconfirmed, 'unconfirmed'],
    ['that its reader complained of', sent('complained'), 'complained'],
    ['that was refused for an earlier complaint', failed('complained'), 'complained'],
    ['whose address is wrong', failed('address'), 'failed.address'],
    ['that bounced', failed('bounced'), 'failed.bounced'],
    ['to a number that wants no texts', failed('optedOut'), 'failed.optedOut'],
    ['that failed for another reason', failed('carrier'), 'failed'],
    ['that grew stale', skipped('stale'), 'stale'],
    ['that has no channel', skipped('noChannel'), 'noChannel'],
    ['that would have been one too many', skipped('cap'), 'cap'],
    ['whose window closed', skipped('windowClosed'), 'windowClosed'],
    ['whose appointment began', skipped('appointmentBegun'), 'appointmentBegun'],
  ])('%s', (_, outcome, why) => {
    expect(after(outcome)).toEqual([
      {
        id: 'P-7Q4K.<P-7Q4K/FU12/messageTrouble>',
        kind: 'messageTrouble',
        step: 'FU12/messageTrouble',
        to: 'coordinator',
        of: 'FU12',
        state: 'open',
        since: AT,
        why,
        attempts: [],
      },
    ]);
  });

  it.each([
    ['that left', sent('sent')],
    ['that was delivered', sent('delivered')],
    ['that was not wanted any more', skipped('booked')],
  ])('and not one %s', (_, outcome) => {
    expect(after(outcome)).toEqual([]);
  });

  it('of a check-in who holds it', () => {
    expect(after(failed('carrier'), 'mentor-2026-04/ci1', aCheckInRecord())).toMatchObject([
      { to: 'mentor', of: 'mentor-2026-04' },
    ]);
  });
});

describe('a mail in place of a text', () => {
  it.each(['stale', 'windowClosed', 'appointmentBegun'])(
    'that came too late (%s) adds nothing: the text left',
    (why) => {
      expect(after(skipped(why), 'FU12/invite#email')).toEqual([]);
    },
  );

  it.each([skipped('noChannel'), failed('bounced')])('that could not go at all is shown: %o', (outcome) => {
    expect(after(outcome, 'FU12/invite#email')).toHaveLength(1);
  });
});

describe('one task for each follow-up', () => {
  const withTask = (over: Partial<Task>) =>
    anInterviewRecord({
      tasks: {
        'P-7Q4K.<P-7Q4K/FU12/messageTrouble>': aTask('P-7Q4K.<P-7Q4K/FU12/messageTrouble>', {
          step: 'FU12/messageTrouble',
          kind: 'messageTrouble',
          ...over,
        }),
      },
    });

  it('says what is known in place of what was unclear', () => {
    expect(
      after(failed('address'), 'FU12/book2', withTask({ why: 'unconfirmed', owner: 'coordinator-1' })),
    ).toMatchObject([{ why: 'failed.address', owner: 'coordinator-1', state: 'open' }]);
  });

  it('keeps what it asks for when something more befalls', () => {
    expect(after(unconfirmed, 'FU12/book2', withTask({ why: 'failed.address' }))).toMatchObject([
      { why: 'failed.address' },
    ]);
  });

  it('opens anew after somebody closed it', () => {
    expect(after(failed('carrier'), 'FU12/book2', withTask({ why: 'unconfirmed', state: 'done' }))).toMatchObject([
      { why: 'failed', state: 'open', since: AT },
    ]);
  });
});

describe('somebody who is booked and has no channel', () => {
  const standing = anAppointment('2026-04-13T10:00', '2026-03-20T09:00:00Z');
  const record = anInterviewRecord(
    booked(
      { ...standing, n: 1, at: '2026-04-12T10:00', end: { how: 'moved', at: AT, by: 'staff' } },
      { ...standing, n: 2 },
    ),
  );

  it('is reminded by a call, one for each reminder of the appointment that stands', () => {
    const [call] = after(skipped('noChannel'), 'FU12/appointment-2/appt3', record);
    expect(call).toMatchObject({
      step: 'FU12/appointment-2/remindByCall',
      kind: 'phone',
      to: 'coordinator',
      of: 'FU12',
      why: 'noChannel',
    });
    expect(isReminderCall({ step: call?.step ?? '' })).toBe(true);
    expect(isReminderCall({ step: 'FU12/call1' })).toBe(false);
  });

  it('is called about the time that stands, where its reminder has the number from before a slip', () => {
    const end = { how: 'moved', at: AT, by: 'staff' } as const;
    const slipped = { ...standing, n: 2, at: '2026-03-01T10:00', end };
    const corrected = anInterviewRecord(booked({ ...standing, end }, slipped, { ...standing, n: 3 }));
    expect(after(skipped('noChannel'), 'FU12/appointment-1/appt3', corrected)).toMatchObject([
      { step: 'FU12/appointment-3/remindByCall', kind: 'phone' },
    ]);
  });

  it.each([
    ['an appointment that was moved', skipped('noChannel'), 'FU12/appointment-1/appt3'],
    ['an appointment that is not there', skipped('noChannel'), 'FU12/appointment-3/appt3'],
    ['another follow-up', skipped('noChannel'), 'FU24/appointment-2/appt3'],
    ['what was said as it was booked', skipped('noChannel'), 'FU12/appointment-2/booked'],
    ['what was said as it was moved', skipped('noChannel'), 'FU12/appointment-2/moved'],
    ['what was to be said so by another channel', skipped('noChannel'), 'FU12/appointment-2/booked#2'],
    ['one too many', skipped('cap'), 'FU12/appointment-2/appt3'],
    ['what failed', failed('carrier'), 'FU12/appointment-2/appt3'],
    ['an invitation', skipped('noChannel'), 'FU12/invite'],
  ])('is not for %s, which is shown as all else', (_, outcome, key) => {
    expect(after(outcome, key, record)).toMatchObject([{ kind: 'messageTrouble' }]);
  });

  it('is not once the interview has its outcome, nor for a check-in', () => {
    const facts = record.followUps['FU12'];
    const outcome = { outcome: 'done', on: '2026-04-13', enteredAt: AT } as const;
    const done = anInterviewRecord({ followUps: { FU12: { appointments: facts?.appointments ?? [], outcome } } });
    expect(after(skipped('noChannel'), 'FU12/appointment-2/appt3', done)).toMatchObject([{ kind: 'messageTrouble' }]);
    const checkIns = aCheckInRecord({ appointments: [standing] });
    expect(after(skipped('noChannel'), 'mentor/appointment-1/ci1', checkIns)).toMatchObject([
      { kind: 'messageTrouble', to: 'mentor' },
    ]);
  });
});

describe('somebody who stopped, and whom no text tells that their interview is off', () => {
  const off = (over: Partial<Appointment> = {}, by: 'staff' | 'participant' = 'staff'): Appointment =>
    anAppointment('2026-04-13T10:00', '2026-03-20T09:00:00Z', { end: { how: 'cancelled', at: AT, by }, ...over });
  const [from, to] = ['2026-04-09T08:00:00Z', '2026-04-09T09:00:00Z'];
  const CALL = 'FU12/appointment-1/tellByCall';
  const calls = (over: Partial<InterviewRecord>, step = 'appointment-1/cancelled'): string[] =>
    after(
      failed('carrier'),
      `FU12/${step}`,
      anInterviewRecord({ stopped: [{ from }], ...booked(off()), ...over }),
    ).flatMap((task) => (task.kind === 'deliverByCall' ? [task.step] : []));

  it.each<[string, Partial<InterviewRecord>, string[]]>([
    ['is called', {}, [CALL]],
    ['is called after a second stop', { stopped: [{ from, to }, { from: to }] }, [CALL]],
    ['gets calls and texts again where the stop was taken back', { stopped: [{ from, to }] }, []],
    ['gets them where they never stopped', { stopped: [] }, []],
    ['knows what they called off themselves', booked(off({}, 'participant')), []],
    ['is not called where the hour has come', booked(off({ at: '2026-04-10T12:00' })), []],
    ['is called until then', booked(off({ at: '2026-04-10T12:01' })), [CALL]],
    ['is not called of one that stands', booked(off({ end: undefined })), []],
  ])('%s', (_, over, expected) => {
    expect(calls(over)).toEqual(expected);
  });

  it('is called for that text alone, and about its own appointment', () => {
    expect(calls({}, 'appointment-1/thanks')).toEqual([]);
    const both = booked(off({ n: 1 }, 'participant'), off({ n: 2, at: '2026-04-14T10:00' }));
    expect(calls(both, 'appointment-1/cancelled')).toEqual([]);
    expect(calls(both, 'appointment-2/cancelled')).toEqual(['FU12/appointment-2/tellByCall']);
  });
});

describe('a task about something unclear', () => {
  const task = aTask('t', { why: 'unconfirmed', of: 'FU12' });

  it('is answered once something of its follow-up left and nothing is unclear', () => {
    expect(isConfirmedSince({ steps: { 'FU12/invite': sent('delivered') } }, task)).toBe(true);
    expect(
      isConfirmedSince({ steps: { 'FU12/invite': sent('delivered'), 'FU12/book2': skipped('booked') } }, task),
    ).toBe(true);
  });

  it.each([
    ['something is unclear', { 'FU12/invite': sent('delivered'), 'FU12/book2': unconfirmed }],
    ['nothing left', { 'FU12/invite': failed('carrier') }],
    ['it is another follow-up’s', { 'FU120/invite': sent('delivered') }],
  ])('is not while %s', (_, steps) => {
    expect(isConfirmedSince({ steps }, task)).toBe(false);
  });

  it('is not where it asks for more, or another follow-up is unclear', () => {
    const steps = { 'FU12/invite': sent('delivered') };
    expect(isConfirmedSince({ steps }, { ...task, why: 'failed' })).toBe(false);
    expect(isConfirmedSince({ steps: { ...steps, 'FU24/invite': unconfirmed } }, task)).toBe(true);
  });
});
