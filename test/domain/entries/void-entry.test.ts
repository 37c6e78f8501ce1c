import { acknowledge } from '../../../shared/domain/entries/acknowledge.ts';
import { assignMentor } from '../../../shared/domain/entries/assign-mentor.ts';
import { bookAppointment } from '../../../shared/domain/entries/book-appointment.ts';
import { cancelAppointment } from '../../../shared/domain/entries/cancel-appointment.ts';
import { changeArm } from '../../../shared/domain/entries/change-arm.ts';
import { changeTask } from '../../../shared/domain/entries/change-task.ts';
import { bookCheckIn, cancelCheckIn } from '../../../shared/domain/entries/check-in-appointment.ts';
import type { Entered } from '../../../shared/domain/entries/entry.ts';
import { logAttempt } from '../../../shared/domain/entries/log-attempt.ts';
import { logContact } from '../../../shared/domain/entries/log-contact.ts';
import { recordCheckIn } from '../../../shared/domain/entries/record-check-in.ts';
import { recordNoShow } from '../../../shared/domain/entries/record-no-show.ts';
import { recordOutcome } from '../../../shared/domain/entries/record-outcome.ts';
import { recordUnblinding } from '../../../shared/domain/entries/record-unblinding.ts';
import { withIntervention, withInterviews, withLife, withStatus } from '../../../shared/domain/entries/stop.ts';
import { eventName, touches } from '../../../shared/domain/entries/void-entry.ts';
import { writeByHand } from '../../../shared/domain/entries/write-by-hand.ts';
import { byHandKey } from '../../../shared/domain/by-hand.ts';
import { settle } from '../../../shared/domain/settle.ts';
import type { EventAction, StoredEvent } from '../../../shared/domain/event.ts';
import type { CheckInRecord, Incentive, InterviewRecord, StepOutcome } from '../../../shared/domain/record.ts';
import { aTask, anEscalation } from '../../support/a-commit.ts';
import { aHistory } from '../../support/a-history.ts';
import { aCheckInRecord, aHold, anInterviewRecord } from '../../support/a-participant.ts';
import { answerTo, atWork, JUST_BEGUN, MONDAY, NEXT_WEEK, standing } from '../../support/an-entry.ts';
import { booked } from '../../support/planned.ts';

const context = atWork();
const movedAway = { ...JUST_BEGUN, end: { how: 'moved', at: MONDAY, by: 'staff' } } as const;
const wanted = { at: '2026-05-05T13:00', minutes: 45, mode: 'phone' } as const;
const book = (record: InterviewRecord) => bookAppointment(record, 'FU12', wanted, context);
const cancel = (record: InterviewRecord) => cancelAppointment(record, 'FU12', { askedBy: 'staff' }, context);
const done = (record: InterviewRecord, on = '2026-04-18'): InterviewRecord =>
  standing(recordOutcome({ interviews: record, checkIns: aCheckInRecord() }, 'FU12', { outcome: 'done', on }, context))
    .interviews;
const called = (record: InterviewRecord, at = '2026-04-20T05:30:00Z', note = at, callBackAt?: string) =>
  logContact(
    record,
    {
      at,
      direction: 'out',
      channel: 'phone',
      with: 'participant',
      outcome: 'reached',
      note,
      ...(callBackAt === undefined ? {} : { callBackAt }),
    },
    (text) => text,
    context,
  );
const met = (record: CheckInRecord, on = '2026-04-17') =>
  recordCheckIn(record, { on, kind: 'mentor', setting: 'office', outcome: 'held' }, context);
const learnt = (record: InterviewRecord) =>
  recordUnblinding(
    record,
    { on: '2026-04-20', assessor: 'assessor-1', how: 'participant', consequence: 'ratingKept' },
    context,
  );
const write = (record: InterviewRecord) => writeByHand(record, { channel: 'sms' }, context);
const task = aTask('task-1');
const LEFT: Partial<InterviewRecord> = {
  participation: { ...anInterviewRecord().participation, life: 'dead' },
  leftOn: '2026-03-02',
};
const raised = { FU12: anEscalation({ id: 'esc-1' }) };

describe('an entry that is taken back', () => {
  const interviewEntries: [
    EventAction,
    Partial<InterviewRecord>,
    (record: InterviewRecord) => InterviewRecord | Entered<InterviewRecord>,
  ][] = [
    ['anchorsChanged', {}, (record) => ({ ...record, anchors: { baseline: '2025-04-19' } })],
    ['participationChanged', {}, (record) => withInterviews(record, 'stopped', context)],
    ['participationChanged', {}, (record) => ({ ...record, consent: { sms: false } })],
    ['participationChanged', LEFT, (record) => withLife(record, 'alive')],
    ['appointmentBooked', {}, book],
    ['appointmentMoved', booked(NEXT_WEEK), book],
    ['contactLogged', {}, called],
    ['unblindingRecorded', { unblindings: [] }, learnt],
    ['outcomeRecorded', booked(NEXT_WEEK), (record) => done(record)],
    ['outcomeRecorded', booked(movedAway, { ...NEXT_WEEK, n: 2 }), (record) => done(record)],
    [
      'attemptLogged',
      { tasks: { 'task-1': task } },
      (record) => logAttempt(record, 'task-1', { at: MONDAY, band: 'am', outcome: 'busy' }, context),
    ],
    ['taskChanged', { tasks: { 'task-1': task } }, (record) => changeTask(record, 'task-1', { kind: 'done' }, context)],
    ['escalationAcknowledged', { escalations: raised }, (record) => acknowledge(record, 'esc-1', context)],
    ['messageByHand', { byHand: {} }, write],
  ];
  it.each(interviewEntries)('of the kind %s leaves the interviews as they were (%#)', (action, over, change) => {
    const born = anInterviewRecord(over);
    const history = aHistory(born);
    const version = history.enter(action, change);
    expect(history.record()).not.toEqual({ ...born, version: 1 });
    expect(standing(history.takeBack(version))).toEqual({ ...born, version: 1 });
  });

  const checkInEntries: [
    EventAction,
    Partial<CheckInRecord>,
    (record: CheckInRecord) => CheckInRecord | Entered<CheckInRecord>,
  ][] = [
    ['armChanged', {}, (record) => changeArm(record, 'SAU', context)],
    ['mentorChanged', {}, (record) => assignMentor(record, 'mentor-2', context)],
    ['participationChanged', {}, (record) => withIntervention(record, 'stopped', context)],
    ['participationChanged', {}, (record) => withStatus(record, { work: 'employed', supportNeeded: false }, context)],
    ['checkInBooked', {}, (record) => bookCheckIn(record, wanted, context)],
    [
      'checkInRecorded',
      { appointments: [JUST_BEGUN], voidedEnds: { 'checkIns/appointment-1': 2 } },
      (record) => met(record),
    ],
  ];
  it.each(checkInEntries)('of the kind %s leaves the check-ins as they were (%#)', (action, over, change) => {
    const born = aCheckInRecord(over);
    const history = aHistory(born);
    const version = history.enter(action, change);
    expect(history.record()).not.toEqual({ ...born, version: 1 });
    expect(standing(history.takeBack(version))).toEqual({ ...born, version: 1 });
  });

  it('and had given an arm with check-ins leaves no booked one, and no mentor, to somebody who has none', () => {
    const { mentor: _mentor, ...born } = aCheckInRecord({ arm: 'SAU' });
    const history = aHistory<CheckInRecord>(born);
    const version = history.enter('armChanged', (record) => changeArm(record, 'IPS-MA', context));
    history.enter('mentorChanged', (record) => assignMentor(record, 'mentor-1', context));
    history.enter('checkInBooked', (record) => bookCheckIn(record, wanted, context));
    const after = standing(history.takeBack(version));
    expect(after).toMatchObject({ arm: 'SAU', appointments: [{ n: 1, end: { how: 'cancelled', by: 'staff' } }] });
    expect(after).not.toHaveProperty('mentor');
    history.void(history.void(version));
    expect(history.record()).toMatchObject({ arm: 'IPS-MA', mentor: 'mentor-1', appointments: [{ n: 1 }] });
    expect(history.record().appointments[0]).not.toHaveProperty('end');
  });

  it.each<[EventAction, (record: InterviewRecord) => InterviewRecord | Entered<InterviewRecord>, typeof NEXT_WEEK]>([
    ['appointmentCancelled', cancel, NEXT_WEEK],
    ['participationChanged', (record) => withInterviews(record, 'stopped', context), NEXT_WEEK],
    ['noShowRecorded', (record) => recordNoShow(record, 'FU12', '2026-04-20', context), JUST_BEGUN],
  ])(
    'of the kind %s lets the appointment stand again, and its next end is told anew',
    (action, change, appointment) => {
      const history = aHistory(anInterviewRecord(booked(appointment)));
      const version = history.enter(action, change);
      expect(standing(history.takeBack(version))).toMatchObject({
        ...booked(appointment),
        voidedEnds: { 'FU12/appointment-1': 1 },
      });
      expect(standing(history.takeBack(version)).followUps['FU12']?.appointments[0]).not.toHaveProperty('end');
    },
  );

  describe('after a stop', () => {
    const LATER = '2026-04-22T06:00:00Z';
    const left = (reason: 'stopped' | 'noChannel'): StepOutcome => ({ state: 'skipped', reason, at: MONDAY });
    const steps = { 'FU12/pre': left('noChannel'), 'FU12/invite': left('stopped') };
    const stop = (record: InterviewRecord) => withInterviews(record, 'stopped', context);
    const texts = (record: InterviewRecord) => ({ ...record, consent: { sms: false } });

    it('that was it ends its stretch, so that nothing bursts, and lets what it left out be looked at anew', () => {
      const history = aHistory(anInterviewRecord({ steps }));
      const version = history.enter('participationChanged', stop);
      const after = standing(history.takeBack(version, LATER));
      expect(after.stopped).toEqual([{ from: MONDAY, to: LATER, voided: true }]);
      expect(Object.keys(after.steps)).toEqual(['FU12/pre']);
    });

    it('that was not it leaves the stop, and one of somebody who goes on leaves what a stop had left out', () => {
      const history = aHistory(anInterviewRecord({ steps }));
      const before = history.enter('participationChanged', texts);
      expect(standing(history.takeBack(before, LATER))).toMatchObject({ stopped: [], steps });
      history.enter('participationChanged', stop);
      const version = history.enter('contactLogged', called);
      expect(standing(history.takeBack(version, LATER))).toMatchObject({ stopped: [{ from: MONDAY }], steps });
    });
  });

  it('leaves in place what the ladders made of it, which follows the facts by itself', () => {
    const history = aHistory(anInterviewRecord(booked(NEXT_WEEK)));
    const steps: Record<string, StepOutcome> = {
      'FU12/appointment-1/appt7': { state: 'skipped', reason: 'outcome', at: MONDAY },
    };
    const version = history.enter('outcomeRecorded', (record) => ({
      ...done(record),
      steps,
      tasks: { 'task-1': task },
      escalations: raised,
    }));
    const after = standing(history.takeBack(version));
    expect(after).toMatchObject({ steps, tasks: { 'task-1': task }, escalations: raised });
    expect(after.followUps['FU12']).not.toHaveProperty('outcome');
  });

  it('gives back what was said before it', () => {
    const history = aHistory(anInterviewRecord({ lastSignOfLife: '2026-04-01T08:00:00Z' }));
    const version = history.enter('contactLogged', called);
    expect(standing(history.takeBack(version)).lastSignOfLife).toBe('2026-04-01T08:00:00Z');
  });

  it('takes no sign of life with it that came later, and none that it did not give', () => {
    const history = aHistory(anInterviewRecord());
    const first = history.enter('contactLogged', (record) => called(record, '2026-04-19T08:00:00Z'));
    const later = history.enter('contactLogged', (record) => called(record, '2026-04-20T05:30:00Z'));
    expect(standing(history.takeBack(first)).lastSignOfLife).toBe('2026-04-20T05:30:00Z');
    expect(standing(history.takeBack(later)).lastSignOfLife).toBe('2026-04-19T08:00:00Z');
    const booking = history.enter('appointmentBooked', book);
    expect(standing(history.takeBack(booking)).lastSignOfLife).toBe('2026-04-20T05:30:00Z');
  });
});

describe('a promise to call back', () => {
  const CALL_AT = '2026-04-22T12:00:00Z';
  const promised = () => {
    const history = aHistory(anInterviewRecord());
    const version = history.enter('contactLogged', (record) => called(record, MONDAY, 'at noon', CALL_AT));
    const states = () =>
      Object.values(settle(context.plan, history.record(), context.now).tasks).map(({ state }) => state);
    return { history, version, states };
  };

  it('is nobody’s to keep once the contact was none, and is again once it was one after all', () => {
    const { history, version, states } = promised();
    expect(states()).toEqual(['open']);
    const voiding = history.void(version);
    expect(states()).toEqual(['resolved']);
    history.enter('carriedOut', (record) => settle(context.plan, record, context.now), { by: 'system' });
    history.void(voiding);
    expect(states()).toEqual(['open']);
  });

  it('stays with whoever has to keep it when another contact was none', () => {
    const { history, states } = promised();
    history.void(history.enter('contactLogged', called));
    expect(states()).toEqual(['open']);
  });
});

describe('what shows that the participant is there, once contacts were taken back that were none', () => {
  const [FIRST, SECOND, THIRD] = ['2026-04-17T08:00:00Z', '2026-04-18T08:00:00Z', '2026-04-19T08:00:00Z'] as const;
  const contactsOf = (over: Partial<InterviewRecord> = {}) => {
    const history = aHistory(anInterviewRecord(over));
    const log = (at: string): number => history.enter('contactLogged', (record) => called(record, at));
    return { history, log, shows: () => history.record().lastSignOfLife };
  };

  it.each(['first', 'last'] as const)('is none of them, the %s taken back first', (order) => {
    for (const known of [undefined, '2026-04-01T08:00:00Z']) {
      const { history, log, shows } = contactsOf(known === undefined ? {} : { lastSignOfLife: known });
      const versions = [log(FIRST), log(SECOND), log(THIRD)];
      for (const version of order === 'first' ? versions : versions.reverse()) history.void(version);
      expect(shows()).toBe(known);
      if (known === undefined) expect(history.record()).not.toHaveProperty('lastSignOfLife');
    }
  });

  it('is the last that stands, whatever else was entered and taken back between', () => {
    const { history, log, shows } = contactsOf();
    log(FIRST);
    const booking = history.enter('appointmentBooked', book);
    const third = log(THIRD);
    history.void(booking);
    history.void(third);
    expect(shows()).toBe(FIRST);
  });

  it('is not one that only came back with another and was taken back since', () => {
    const { history, log, shows } = contactsOf();
    const first = log(FIRST);
    history.void(log(SECOND));
    const third = log(THIRD);
    history.void(first);
    history.void(third);
    expect(history.record()).not.toHaveProperty('lastSignOfLife');
    expect(shows()).toBeUndefined();
  });

  it('is one of an earlier day that was entered after it', () => {
    const { history, log, shows } = contactsOf();
    const third = log(THIRD);
    const second = log(SECOND);
    history.void(third);
    expect(shows()).toBe(SECOND);
    log(FIRST);
    const again = history.void(second);
    expect(shows()).toBe(FIRST);
    history.void(again);
    expect(shows()).toBe(SECOND);
  });

  it('is an answer by text, which leaves no contact on record', () => {
    const { history, log, shows } = contactsOf();
    history.enter('reply', (record) => ({ ...record, lastSignOfLife: SECOND }), { by: 'system' });
    history.void(log(THIRD));
    expect(shows()).toBe(SECOND);
  });

  it('is the interview or the call on a task that was entered after a later contact', () => {
    const { history, log, shows } = contactsOf({ tasks: { 'task-1': aTask('task-1') } });
    const third = log(THIRD);
    history.enter('attemptLogged', (record) =>
      logAttempt(record, 'task-1', { at: FIRST, band: 'am', outcome: 'callBack' }, context),
    );
    const interview = history.enter('outcomeRecorded', (record) => done(record, '2026-04-18'));
    history.void(third);
    expect(shows()).toBe('2026-04-18T10:00:00Z');
    history.void(interview);
    expect(shows()).toBe(FIRST);
  });

  it('is the check-in of an earlier day that was entered after it', () => {
    const history = aHistory(aCheckInRecord());
    const later = history.enter('checkInRecorded', (record) => met(record, '2026-04-18'));
    history.enter('checkInRecorded', (record) => met(record, '2026-04-17'));
    history.void(later);
    expect(history.record().lastSignOfLife).toBe('2026-04-17T10:00:00Z');
  });

  it('is one that was one after all', () => {
    const { history, log, shows } = contactsOf();
    log(FIRST);
    const second = log(SECOND);
    history.void(history.void(second));
    expect(shows()).toBe(SECOND);
    history.void(second);
    expect(shows()).toBe(FIRST);
  });
});

describe('what cannot be taken back', () => {
  const correct = 'notVoidable : correct it by a new entry: this one cannot be taken back';
  it.each<[string, EventAction, Partial<StoredEvent>, string]>([
    ['an enrolment', 'enrolled', {}, correct],
    ['an erasure that was asked for', 'erasureAsked', {}, correct],
    ['what the machine carried out', 'carriedOut', { by: 'system' }, correct],
    ['a stop that a participant sent', 'participationChanged', { by: 'system' }, correct],
    ['a confirmation by link or text', 'appointmentConfirmed', { by: 'system' }, 'entered'],
    ['a time that was taken by link', 'appointmentBooked', { by: 'system' }, 'entered'],
    ['a time that was changed by link', 'appointmentMoved', { by: 'system' }, 'entered'],
    ['a cancellation that nobody entered', 'appointmentCancelled', { by: 'system' }, correct],
  ])('%s is answered', (_, action, over, answer) => {
    const history = aHistory(anInterviewRecord());
    expect(answerTo(history.takeBack(history.enter(action, book, over)))).toBe(answer);
  });

  it('is what was taken back before, until that is taken back', () => {
    const history = aHistory(anInterviewRecord());
    const booking = history.enter('appointmentBooked', book);
    const voiding = history.void(booking);
    expect(answerTo(history.takeBack(booking))).toBe('alreadyVoided : nothing to do: it was voided before');
    history.void(voiding);
    expect(history.record().followUps['FU12']?.appointments).toMatchObject([{ n: 1 }]);
    expect(answerTo(history.takeBack(booking))).toBe('entered');
  });
});

describe('an entry that was overtaken by another one', () => {
  const later = (id: string, action: EventAction): string =>
    `changedSince : void the later entry ${id} (${action}) first`;
  const overtaken = () => {
    const history = aHistory(anInterviewRecord());
    const booking = history.enter('appointmentBooked', book);
    const cancelling = history.enter('appointmentCancelled', cancel);
    return { history, booking, cancelling };
  };

  it('is taken back after it, and the answer says which one that is', () => {
    const { history, booking, cancelling } = overtaken();
    history.enter('contactLogged', called);
    expect(answerTo(history.takeBack(booking))).toBe(later('interviews-2', 'appointmentCancelled'));
    history.void(cancelling);
    // The booking stands as it was entered, and what was counted since is no fact.
    expect(answerTo(history.takeBack(booking))).toBe('entered');
  });

  it('is answered with the last of them', () => {
    const { history, booking } = overtaken();
    history.enter('appointmentBooked', (record) =>
      bookAppointment(record, 'FU12', { ...wanted, at: '2026-05-06T13:00' }, context),
    );
    history.enter('anchorsChanged', (record) => ({ ...record, anchors: { baseline: '2025-04-19' } }));
    expect(answerTo(history.takeBack(booking))).toBe(later('interviews-3', 'appointmentBooked'));
  });

  it('that took with it what it would put back has that one taken back first', () => {
    const history = aHistory(anInterviewRecord());
    const booking = history.enter('appointmentBooked', book);
    const cancelling = history.enter('appointmentCancelled', cancel);
    const standsAgain = history.void(cancelling);
    history.void(booking);
    expect(answerTo(history.takeBack(standsAgain))).toBe(later('interviews-4', 'voided'));
    const outcome = history.enter('outcomeRecorded', (record) => done(record));
    const open = history.void(outcome);
    history.enter('anchorsChanged', (record) => ({ ...record, followUps: {} }));
    expect(answerTo(history.takeBack(open))).toBe(later('interviews-7', 'anchorsChanged'));
  });

  it('by nobody’s entry is answered by what to do instead', () => {
    const history = aHistory(anInterviewRecord());
    const booking = history.enter('appointmentBooked', book);
    history.enter('reply', cancel, { by: 'system' });
    expect(answerTo(history.takeBack(booking))).toBe(
      'changedSince : it has been acted on; enter what holds now instead',
    );
  });

  it.each<[string, string, string, boolean]>([
    ['the same place', '/followUps/FU12', '/followUps/FU12', true],
    ['a part of it', '/followUps/FU12', '/followUps/FU12/outcome', true],
    ['what holds it', '/followUps/FU12/outcome', '/followUps/FU12', true],
    ['another follow-up', '/followUps/FU12', '/followUps/FU24', false],
    ['one whose name begins alike', '/followUps/FU12', '/followUps/FU12b', false],
    ['one whose name is the beginning', '/followUps/FU12b', '/followUps/FU12', false],
  ])('%s is or is not the same fact', (_, path, changed, same) => {
    const event = { changes: [{ path: '/site' }, { path: changed }] } as StoredEvent;
    expect(touches(event, path)).toBe(same);
  });

  it('is called by its stream and its number', () => {
    expect(eventName({ stream: 'checkIns', version: 12 })).toBe('checkIns-12');
  });
});

describe('two appointments never stand beside each other', () => {
  it('so a cancelled interview does not come back while another time is booked', () => {
    const history = aHistory(
      anInterviewRecord({ followUps: { FU24: { appointments: [] }, ...booked(NEXT_WEEK).followUps } }),
    );
    const cancelling = history.enter('appointmentCancelled', cancel);
    const booking = history.enter('appointmentBooked', book);
    history.enter('contactLogged', called);
    expect(answerTo(history.takeBack(cancelling))).toBe(
      'changedSince : void the later entry interviews-2 (appointmentBooked) first',
    );
    history.void(booking);
    expect(answerTo(history.takeBack(cancelling))).toBe('entered');
  });

  it('nor does a cancelled check-in', () => {
    const history = aHistory(aCheckInRecord({ appointments: [NEXT_WEEK] }));
    const cancelling = history.enter('checkInCancelled', (record) =>
      cancelCheckIn(record, { askedBy: 'staff' }, context),
    );
    history.enter('checkInBooked', (record) => bookCheckIn(record, wanted, context));
    history.enter('mentorChanged', (record) => assignMentor(record, 'mentor-2', context));
    expect(answerTo(history.takeBack(cancelling))).toBe(
      'changedSince : void the later entry checkIns-2 (checkInBooked) first',
    );
  });
});

describe('one of a list that is taken back', () => {
  it('leaves those that were logged before and after it', () => {
    const history = aHistory(anInterviewRecord());
    const [first, second, third] = ['2026-04-17T08:00:00Z', '2026-04-18T08:00:00Z', '2026-04-19T08:00:00Z'].map((at) =>
      history.enter('contactLogged', (record) => called(record, at)),
    );
    history.void(first ?? 0);
    const notes = () => history.record().contacts.map(({ note }) => note);
    expect(notes()).toEqual(['2026-04-18T08:00:00Z', '2026-04-19T08:00:00Z']);
    // It stands elsewhere now, and is found by what it says.
    history.void(third ?? 0);
    expect(notes()).toEqual(['2026-04-18T08:00:00Z']);
    history.void(second ?? 0);
    expect(notes()).toEqual([]);
  });

  it('is found among the check-ins and those who learnt the arm as well', () => {
    const meetings = aHistory(aCheckInRecord());
    const first = meetings.enter('checkInRecorded', (record) => met(record, '2026-04-16'));
    const second = meetings.enter('checkInRecorded', (record) => met(record, '2026-04-17'));
    meetings.void(first);
    meetings.void(second);
    expect(meetings.record().checkIns).toEqual([]);
    const told = aHistory(anInterviewRecord({ unblindings: [] }));
    const [once, twice] = [told.enter('unblindingRecorded', learnt), told.enter('unblindingRecorded', learnt)];
    told.void(once);
    told.void(twice);
    expect(told.record().unblindings).toEqual([]);
  });

  it('is not what somebody else has changed since', () => {
    const history = aHistory(anInterviewRecord());
    const first = history.enter('contactLogged', called);
    history.enter('handedOver', (record) => ({
      ...record,
      contacts: record.contacts.map((each) => ({ ...each, note: 'corrected' })),
    }));
    expect(answerTo(history.takeBack(first))).toContain('interviews-2 (handedOver)');
  });

  it('of messages by hand takes the first of them without the others', () => {
    const history = aHistory(anInterviewRecord());
    const [first, second] = [history.enter('messageByHand', write), history.enter('messageByHand', write)];
    expect(Object.keys(standing(history.takeBack(first)).byHand ?? {})).toEqual(['2']);
    expect(Object.keys(standing(history.takeBack(second)).byHand ?? {})).toEqual(['1']);
  });

  it.each<[string, StepOutcome | undefined, string]>([
    ['was not looked at yet', undefined, 'entered'],
    [
      'waits for its provider',
      { state: 'waiting', notBefore: MONDAY, tries: 1, code: 'Throttled', at: MONDAY },
      'entered',
    ],
    [
      'has left',
      {
        state: 'sent',
        delivery: 'sent',
        sentAt: MONDAY,
        attempt: 'a',
        channel: 'sms',
        template: 'ownWords',
        at: MONDAY,
      },
      'messageLeft : nothing can be taken back that has left: write another message',
    ],
  ])('of messages by hand one that %s is answered', (_, outcome, answer) => {
    const history = aHistory(anInterviewRecord());
    const version = history.enter('messageByHand', write);
    const message = history.record().byHand?.[String(version)];
    const key = message ? byHandKey(message) : '';
    history.enter('carriedOut', (record) => ({ ...record, steps: outcome ? { [key]: outcome } : {} }), {
      by: 'system',
    });
    expect(answerTo(history.takeBack(version))).toBe(answer);
  });
});

describe('an outcome that is taken back', () => {
  const card: Incentive = {
    how: 'posted',
    number: '4711',
    amount: 200,
    on: '2026-04-19',
    enteredAt: MONDAY,
    by: 'coordinator-1',
  };
  const given = (record: InterviewRecord): InterviewRecord => {
    const facts = record.followUps['FU12'] ?? { appointments: [] };
    return { ...record, followUps: { ...record.followUps, FU12: { ...facts, incentive: card } } };
  };

  it.each<[string, Partial<InterviewRecord>]>([
    ['began its follow-up', {}],
    ['came after a booking', booked(NEXT_WEEK)],
  ])('that %s leaves the card that was given since', (_, over) => {
    const history = aHistory(anInterviewRecord(over));
    const outcome = history.enter('outcomeRecorded', (record) => done(record));
    history.enter('incentiveRecorded', given);
    const after = standing(history.takeBack(outcome)).followUps['FU12'];
    expect(after).toEqual({ appointments: over.followUps?.FU12?.appointments ?? [], incentive: card });
  });

  it('takes nothing with it that another entry began', () => {
    const history = aHistory(anInterviewRecord());
    const booking = history.enter('appointmentBooked', book);
    history.enter('outcomeRecorded', (record) => done(record));
    expect(answerTo(history.takeBack(booking))).toContain('void the later entry interviews-2 (outcomeRecorded)');
  });

  it('stays where only the card is taken back', () => {
    const history = aHistory(anInterviewRecord(booked(NEXT_WEEK)));
    history.enter('outcomeRecorded', (record) => done(record));
    const giving = history.enter('incentiveRecorded', given);
    expect(standing(history.takeBack(giving)).followUps['FU12']).not.toHaveProperty('incentive');
  });
});

describe('a hold that is taken back', () => {
  const placed = (record: InterviewRecord): InterviewRecord => ({
    ...record,
    holds: [...record.holds, aHold({ from: '2026-04-15' })],
  });
  const before = aHold({ kind: 'away', from: '2026-01-05', until: '2026-01-16' });

  it('never began, and keeps its number', () => {
    const history = aHistory(anInterviewRecord({ holds: [before] }));
    const version = history.enter('participationChanged', placed);
    expect(standing(history.takeBack(version)).holds).toEqual([
      before,
      aHold({ from: '2026-04-15', liftedAt: '2026-04-14T22:00:00Z' }),
    ]);
  });

  it('takes with it what was entered beside it', () => {
    const history = aHistory(anInterviewRecord());
    const version = history.enter('participationChanged', (record) => ({ ...placed(record), consent: { sms: false } }));
    const after = standing(history.takeBack(version));
    expect(after.consent).toEqual(anInterviewRecord().consent);
    expect(after.holds).toMatchObject([{ liftedAt: '2026-04-14T22:00:00Z' }]);
  });

  it('lasts again when only its end is taken back', () => {
    const history = aHistory(anInterviewRecord());
    history.enter('participationChanged', placed);
    const lifting = history.enter('participationChanged', (record) => ({
      ...record,
      holds: record.holds.map((hold) => ({ ...hold, liftedAt: MONDAY })),
    }));
    expect(answerTo(history.takeBack(1))).toBe(
      'changedSince : void the later entry interviews-2 (participationChanged) first',
    );
    expect(standing(history.takeBack(lifting)).holds).toEqual([aHold({ from: '2026-04-15' })]);
  });
});
