import { causeGone, resolutionVoided } from '../../shared/domain/cause.ts';
import { ERASURE_TO_CONFIRM } from '../../shared/domain/erasure.ts';
import { ERASURE_WANTED } from '../../shared/domain/erasure-wanted.ts';
import type { Step } from '../../shared/domain/protocol.ts';
import type { Erasure, Hold, Participation } from '../../shared/domain/participation.ts';
import type {
  Appointment,
  CheckInRecord,
  Escalation,
  FollowUpFacts,
  InterviewRecord,
  Outcome,
  ParticipantRecord,
  StepOutcome,
  Task,
  Unblinding,
} from '../../shared/domain/record.ts';
import { CANNOT_CARRY_OUT, CRISIS } from '../../shared/domain/work.ts';
import { anEscalation, aTask } from '../support/a-commit.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan, aPlanWith, withMentorPlan } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

const plan = aPlan();
const NOW = '2026-04-20T08:00:00Z';
const gone = (record: ParticipantRecord, work: Task | Escalation, now = NOW): string | undefined =>
  causeGone(plan, record, work, Date.parse(now));
const isVoided = (record: ParticipantRecord, of: Task | Escalation, because: string, goneNow?: string): boolean =>
  resolutionVoided(plan, record, of, { because, gone: goneNow, now: Date.parse(NOW) });

const work = (step: string, kind: Task['kind'], over: Partial<Task> = {}): Task => aTask('t1', { step, kind, ...over });
const escalation = (step: string, over: Partial<Escalation> = {}): Escalation =>
  anEscalation({ step, since: NOW, levelSince: NOW, ...over });

/** On Tuesday 28 April 2026 at half past ten, booked on the 9th. */
const standing = (over: Partial<Appointment> = {}): Appointment =>
  anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z', over);
const ended = (how: 'moved' | 'cancelled' | 'noShow', over: Partial<Appointment> = {}): Appointment =>
  standing({ end: { how, at: '2026-04-15T08:00:00Z', by: 'staff' }, ...over });
const outcome: Outcome = { outcome: 'done', on: '2026-04-15', enteredAt: '2026-04-15T12:00:00Z' };
const withOutcome = (over: Partial<FollowUpFacts> = {}): Pick<InterviewRecord, 'followUps'> => ({
  followUps: { FU12: { appointments: [], outcome, ...over } },
});
const as = (over: Partial<Participation>): Pick<InterviewRecord, 'participation'> => ({
  participation: { ...anInterviewRecord().participation, ...over },
});

const BOOKED = booked(standing());
const OFF = booked(ended('cancelled'));
/** Booked once, and the booking voided. */
const VOIDED = booked();
const STOPPED = { stopped: [{ from: '2026-04-18T08:00:00Z' }] };
const BY_STOP = 'stopped-2026-04-18T08:00:00Z';
const WENT_ON = { stopped: [{ from: '2026-04-01T08:00:00Z', to: '2026-04-02T08:00:00Z' }] };
const DEAD = as({ life: 'dead' });
const said = { at: '2026-04-18T08:00:00Z', by: 'lead-1' };
const toBeErased = (over: Partial<Erasure> = {}) => ({ erasures: [{ asked: said, ...over }] });
const aHold = (over: Partial<Hold> = {}): Hold => ({
  from: '2026-04-18',
  kind: 'hospital',
  scope: 'both',
  enteredAt: '2026-04-18T06:00:00Z',
  ...over,
});
const HELD = { holds: [aHold()] };
const liftedHold = aHold({ liftedAt: '2026-04-19T08:00:00Z' });
const LIFTED = { holds: [liftedHold] };

const CALL = work('FU12/call1', 'phone');
const TROUBLE = work('FU12/messageTrouble', 'messageTrouble', { why: 'noChannel' });

type Case = [when: string, over: Partial<InterviewRecord>, because: string | undefined];

describe('a call to book an interview', () => {
  it.each<Case>([
    ['is needed while nothing is booked', {}, undefined],
    ['is needless once something is booked', BOOKED, 'appointment-1'],
    [
      'is needless by the new time when the first one was moved',
      booked(ended('moved'), standing({ n: 2 })),
      'appointment-2',
    ],
    ['is needed when what was booked is off', OFF, undefined],
    ['is needed when another interview is booked', { followUps: { FU24: { appointments: [standing()] } } }, undefined],
    ['is needless once the interview was held', withOutcome(), 'outcome'],
    ['is needless after a stop, by the day of it', STOPPED, BY_STOP],
    ['is needed when somebody stopped and goes on', WENT_ON, undefined],
    ['is needless when they died, whatever else holds', { ...DEAD, ...STOPPED, ...withOutcome() }, 'dead'],
    ['is needed of somebody who named nobody else to ask', { consent: { phone: true } }, undefined],
    ['is needed of somebody abroad, who is met by video', as({ life: 'emigrated' }), undefined],
    ['is needless when they are to be erased', toBeErased(), 'erasure'],
    ['is needed when the erasure was taken back', toBeErased({ revoked: said }), undefined],
  ])('%s', (_when, over, because) => {
    expect(gone(anInterviewRecord(over), CALL)).toBe(because);
  });

  it('is needless from the booking on, though the clock of another machine is ahead', () => {
    const record = anInterviewRecord(booked(standing({ enteredAt: '2026-04-20T08:00:01Z' })));
    expect(gone(record, CALL)).toBeUndefined();
    expect(gone(record, CALL, '2026-04-20T08:00:01Z')).toBe('appointment-1');
  });

  it('is needed once what was booked is off, though the clock of another machine is ahead', () => {
    const end = { how: 'cancelled', at: '2026-04-20T08:00:01Z', by: 'staff' } as const;
    expect(gone(anInterviewRecord(booked(standing({ end }))), CALL)).toBeUndefined();
  });

  it('leaves nobody to tell who did not book, once they did', () => {
    expect(gone(anInterviewRecord(), escalation('FU12/esc1'))).toBeUndefined();
    expect(gone(anInterviewRecord(BOOKED), escalation('FU12/esc1'))).toBe('appointment-1');
  });
});

describe('whoever asks what became of an appointment', () => {
  const ASKED = work('FU12/appointment-1/recordOutcome', 'recordOutcome', { why: 'outcomeMissing' });

  it.each<Case>([
    ['still has to after it has passed', BOOKED, undefined],
    ['still has to after a stop: it may have been held', { ...BOOKED, ...STOPPED }, undefined],
    ['is answered by a no-show', booked(ended('noShow')), 'appointment-1.noShow'],
    ['is answered by a cancellation', OFF, 'appointment-1.cancelled'],
    ['is answered by a move', booked(ended('moved'), standing({ n: 2 })), 'appointment-1.moved'],
    ['is answered by the outcome', withOutcome({ appointments: [standing()] }), 'outcome'],
    ['has nothing to ask when the booking was voided', VOIDED, 'appointment-1.voided'],
    ['has nothing to ask when it was the first entry of the interview', { followUps: {} }, 'appointment-1.voided'],
  ])('%s', (_when, over, because) => {
    expect(gone(anInterviewRecord(over), ASKED)).toBe(because);
  });

  it('is told apart by the whole number of the appointment', () => {
    const record = anInterviewRecord(booked(standing(), ended('noShow', { n: 12 })));
    expect(gone(record, { ...ASKED, step: 'FU12/appointment-12/recordOutcome' })).toBe('appointment-12.noShow');
  });

  it('has to when the interview itself is asked about, booked or not', () => {
    const ofTheInterview = work('FU12/whatBecameOfIt', 'recordOutcome');
    expect(gone(anInterviewRecord(), ofTheInterview)).toBeUndefined();
    expect(gone(anInterviewRecord(BOOKED), ofTheInterview)).toBeUndefined();
  });

  it('has company in whoever was told that the answer is missing, until it is there', () => {
    const missing = escalation('FU12/appointment-1/recordOutcome.escalation', { why: 'outcomeMissing' });
    expect(gone(anInterviewRecord(BOOKED), missing)).toBeUndefined();
    expect(gone(anInterviewRecord(booked(ended('noShow'))), missing)).toBe('appointment-1.noShow');
  });
});

describe('a call in place of a reminder', () => {
  const CALLED = work('FU12/appointment-1/remindByCall', 'phone', { why: 'noChannel' });

  it('is needed until the appointment begins, and needless from that moment', () => {
    const record = anInterviewRecord(BOOKED);
    expect(gone(record, CALLED, '2026-04-28T08:29:59Z')).toBeUndefined();
    expect(gone(record, CALLED, '2026-04-28T08:30:00Z')).toBe('appointmentBegun');
  });

  it('is needless when the appointment is off', () => {
    expect(gone(anInterviewRecord(OFF), CALLED)).toBe('appointment-1.cancelled');
  });
});

it('a confirmation that a protocol asks for by itself is needed for as long as its appointment stands, hold or no hold', () => {
  const CONFIRM = work('FU12/appointment-1/sure', 'confirmAppointment');
  const steps = [
    { id: 'sure', from: 'appointment', offset: '-P2D', task: { kind: 'confirmAppointment', to: 'coordinator' } },
  ];
  const confirming = aPlanWith({ appointment: steps as Step[] });
  const because = (over: Partial<InterviewRecord>) =>
    causeGone(confirming, anInterviewRecord(over), CONFIRM, Date.parse(NOW));
  expect(because(BOOKED)).toBeUndefined();
  expect(because(OFF)).toBe('appointment-1.cancelled');
});

describe('whether an appointment stands in a hold', () => {
  const ASKED = work('FU12/appointment-1/confirmInHold.ask', 'confirmAppointment');

  it.each<Case>([
    ['is asked while the hold lasts over it', { ...BOOKED, ...HELD }, undefined],
    ['is no question once the hold is lifted', { ...BOOKED, ...LIFTED }, 'holdOver'],
    ['is no question once the hold ends before it', { ...BOOKED, holds: [aHold({ until: '2026-04-27' })] }, 'holdOver'],
    ['is no question once it is off', { ...OFF, ...HELD }, 'appointment-1.cancelled'],
    ['is no question once its booking is voided', { ...VOIDED, ...HELD }, 'appointment-1.voided'],
    ['is no question after a stop', { ...BOOKED, ...HELD, ...STOPPED }, BY_STOP],
    ['is no question once another hold said so', { ...booked(standing({ standsInHold: true })), ...HELD }, 'answered'],
  ])('%s', (_when, over, because) => {
    expect(gone(anInterviewRecord(over), ASKED)).toBe(because);
  });

  it('is no question from the moment it begins', () => {
    const record = anInterviewRecord({ ...BOOKED, ...HELD });
    expect(gone(record, ASKED, '2026-04-28T08:29:59Z')).toBeUndefined();
    expect(gone(record, ASKED, '2026-04-28T08:30:00Z')).toBe('appointmentBegun');
  });
});

describe('another assessor for somebody whose own was unblinded', () => {
  const WANTED = work('FU12/appointment-1/unblinded-7', 'findAssessor');
  const unblinding: Unblinding = {
    event: 7,
    on: '2026-04-17',
    assessor: 'assessor-1',
    how: 'participant',
    consequence: 'otherAssessor',
    enteredAt: '2026-04-17T08:00:00Z',
    by: 'assessor-1',
  };
  const with1 = { assessor: 'assessor-1' };

  it.each<Case>([
    [
      'is wanted while the appointment names the one who knows',
      { ...booked(standing(with1)), unblindings: [unblinding] },
      undefined,
    ],
    [
      'was found once it names another',
      { ...booked(standing({ assessor: 'assessor-2' })), unblindings: [unblinding] },
      'assessorChanged',
    ],
    ['is not wanted when nobody was unblinded after all', booked(standing(with1)), 'assessorChanged'],
    [
      'is not wanted when the appointment is off',
      { ...booked(ended('cancelled', with1)), unblindings: [unblinding] },
      'appointment-1.cancelled',
    ],
    ['is not wanted when its booking was voided', { ...VOIDED, unblindings: [unblinding] }, 'appointment-1.voided'],
  ])('%s', (_when, over, because) => {
    expect(gone(anInterviewRecord(over), WANTED)).toBe(because);
  });
});

describe('a look into registers', () => {
  const LOOK = work('REG24/register', 'register', { of: 'REG24' });

  it.each<Case>([
    ['is due whatever becomes of the interviews', { ...as({ interviews: 'stopped' }), ...STOPPED }, undefined],
    ['is needless of somebody who left the country', as({ life: 'emigrated' }), 'emigrated'],
    ['is needless of somebody who wants none', as({ register: 'stopped' }), 'registerStopped'],
    ['is needless once it was done', { followUps: { REG24: { appointments: [], outcome } } }, 'outcome'],
  ])('%s', (_when, over, because) => {
    expect(gone(anInterviewRecord(over), LOOK)).toBe(because);
  });
});

describe('a call to the person who knows how to reach somebody', () => {
  const CALLED = work('FU12/contact', 'contactPerson');

  it.each<Case>([
    ['is needed while nothing is booked', {}, undefined],
    ['is needless once that is not agreed to any more', { consent: { contactPerson: false } }, 'consentWithdrawn'],
    ['is needless where nobody agreed to it', { consent: { phone: true } }, 'consentWithdrawn'],
    ['is needless once something is booked', BOOKED, 'appointment-1'],
  ])('%s', (_when, over, because) => {
    expect(gone(anInterviewRecord(over), CALLED)).toBe(because);
  });
});

describe('a call that was promised when somebody rang', () => {
  const AT = '2026-04-22T12:00:00Z';
  const PROMISED = work('contact-4/callBack', 'phone', { of: undefined, why: 'callBack', due: AT });
  const rang = (callBackAt?: string): Partial<InterviewRecord> => ({
    contacts: [
      {
        at: NOW,
        direction: 'in',
        channel: 'phone',
        with: 'participant',
        outcome: 'reached',
        by: 'coordinator-1',
        ...(callBackAt === undefined ? {} : { callBackAt }),
      },
    ],
  });

  it.each<Case>([
    ['is owed while that contact stands', rang(AT), undefined],
    ['is owed to them though they booked', { ...BOOKED, ...rang(AT) }, undefined],
    ['is owed to them though they had an interview', { ...withOutcome(), ...rang(AT) }, undefined],
    ['is owed to nobody once that contact was none', { contacts: [] }, 'contactVoided'],
    ['is not owed for a contact that promised nothing', rang(), 'contactVoided'],
    ['is not owed for one that promised another hour', rang('2026-04-23T12:00:00Z'), 'contactVoided'],
    ['is not owed after a stop', { ...STOPPED, ...rang(AT) }, BY_STOP],
  ])('%s', (_when, over, because) => {
    expect(gone(anInterviewRecord(over), PROMISED)).toBe(because);
  });
});

describe('a call about an appointment that is off at short notice', () => {
  const TOLD = work('FU12/appointment-1/tellByCall', 'deliverByCall');

  it.each<Case>([
    [
      'is owed after a stop and an outcome: they might come for nothing',
      { ...withOutcome({ appointments: [ended('cancelled')] }), ...STOPPED },
      undefined,
    ],
    ['is needless when the cancellation was voided', BOOKED, 'voided'],
    ['is needless when they died', { ...OFF, ...DEAD }, 'dead'],
  ])('%s', (_when, over, because) => {
    expect(gone(anInterviewRecord(over), TOLD)).toBe(because);
  });
});

describe('a call that what somebody was told is not so', () => {
  const CALLED = work('FU12/appointment-1/tellByCall.voided', 'deliverByCall', { why: 'toldUntrue' });

  it.each<Case>([
    ['is made while there is no such appointment', VOIDED, undefined],
    ['is made in spite of a stop', { ...VOIDED, ...STOPPED }, undefined],
    ['is needless once the appointment is there again', BOOKED, 'trueAgain'],
    [
      'is made though they are to be erased: they must not turn up for nothing',
      { ...VOIDED, ...toBeErased() },
      undefined,
    ],
    ['is needless when they died', { ...VOIDED, ...DEAD }, 'dead'],
  ])('%s', (_when, over, because) => {
    expect(gone(anInterviewRecord(over), CALLED)).toBe(because);
  });
});

describe('a card of thanks', () => {
  const CARD = work('FU12/giftCard', 'incentive');
  const given = { on: '2026-04-16', enteredAt: '2026-04-16T08:00:00Z', by: 'assessor-1', how: 'declined' } as const;

  it.each<Case>([
    ['is owed once the interview was held, also to somebody who stopped', { ...withOutcome(), ...STOPPED }, undefined],
    ['is owed no more once it is given or declined', withOutcome({ incentive: given }), 'incentiveRecorded'],
    ['is not owed when the interview was not held after all', BOOKED, 'outcomeVoided'],
  ])('%s', (_when, over, because) => {
    expect(gone(anInterviewRecord(over), CARD)).toBe(because);
  });
});

describe('the review of a hold', () => {
  const REVIEW = work('hold-1/review', 'holdReview', { of: 'hold-1' });

  it.each<Case>([
    ['is needed while the hold lasts', HELD, undefined],
    ['is needed though the interviews were stopped or booked', { ...BOOKED, ...STOPPED, ...HELD }, undefined],
    ['is needless once the hold is lifted', LIFTED, 'hold-1.lifted'],
    ['is needed when only another hold was lifted', { holds: [aHold(), liftedHold] }, undefined],
  ])('%s', (_when, over, because) => {
    expect(gone(anInterviewRecord(over), REVIEW)).toBe(because);
  });

  it('is of the twelfth hold, not of the first', () => {
    const holds = Array.from({ length: 12 }, (_each, index) => (index === 11 ? aHold() : liftedHold));
    expect(gone(anInterviewRecord({ holds }), { ...REVIEW, step: 'hold-12/review' })).toBeUndefined();
  });

  describe('over a window that closes inside it', () => {
    // FU12 of this participant closes on Saturday 13 June 2026.
    const WARNED = work('FU12/hold-1.windowCloses', 'holdReview', { of: 'FU12' });
    const UNTIL = { holds: [aHold({ until: '2026-06-20' })] };

    it.each<Case>([
      ['is needed while that is so', UNTIL, undefined],
      ['is needless once the hold is lifted', LIFTED, 'hold-1.lifted'],
      [
        'is needless where the window closes after it',
        { ...UNTIL, anchors: { baseline: '2025-05-18' } },
        'windowMoved',
      ],
      ['is needless where there is no window', { ...UNTIL, anchors: { randomisation: '2025-04-18' } }, 'windowMoved'],
    ])('%s', (_when, over, because) => {
      expect(gone(anInterviewRecord(over), WARNED)).toBe(because);
    });

    it('is needed after the window closed, until the hold is over too', () => {
      expect(gone(anInterviewRecord(UNTIL), WARNED, '2026-06-20T21:59:59Z')).toBeUndefined();
      expect(gone(anInterviewRecord(UNTIL), WARNED, '2026-06-20T22:00:00Z')).toBe('holdOver');
    });
  });

  it('that a protocol asks for of no hold in particular waits for a person', () => {
    expect(gone(anInterviewRecord(HELD), work('FU12/look', 'holdReview'))).toBeUndefined();
  });
});

describe('trouble with a message', () => {
  const UNCLEAR = { ...TROUBLE, why: 'unconfirmed' };
  const step = (state: 'sent' | 'unconfirmed'): StepOutcome => ({
    ...{ attempt: 'a1', channel: 'sms', template: 'invite', at: NOW },
    ...(state === 'sent' ? { state, delivery: 'delivered', sentAt: NOW } : { state }),
  });

  it.each<Case>([
    ['is somebody to look at, though the interview is booked', BOOKED, undefined],
    ['is past once the interview was held', withOutcome(), 'outcome'],
    ['is past after a stop', STOPPED, BY_STOP],
  ])('%s', (_when, over, because) => {
    expect(gone(anInterviewRecord(over), TROUBLE)).toBe(because);
  });

  it('is past once a receipt says that what was unclear has left', () => {
    expect(gone(anInterviewRecord({ steps: { 'FU12/invite': step('sent') } }), UNCLEAR)).toBe('confirmed');
  });

  it('stays while another message is unclear, or where something else was wrong', () => {
    const steps = { 'FU12/invite': step('sent'), 'FU12/book2': step('unconfirmed') };
    expect(gone(anInterviewRecord({ steps }), UNCLEAR)).toBeUndefined();
    expect(gone(anInterviewRecord({ steps: { 'FU12/invite': step('sent') } }), TROUBLE)).toBeUndefined();
  });

  it('with a mentor is past by a receipt as well', () => {
    const record = aCheckInRecord({ steps: { 'mentor/ci1': step('sent') } });
    expect(gone(record, { ...UNCLEAR, of: 'mentor' })).toBe('confirmed');
  });
});

describe('the wish for another time', () => {
  const SINCE = '2026-04-18T09:00:00Z';
  const WISH = work('reply/reschedule', 'messageTrouble', { why: 'reply.reschedule', since: SINCE });
  const moved = ended('moved');
  const later = (over: Partial<Appointment>) => standing({ n: 2, enteredAt: '2026-04-18T10:00:00Z', ...over });

  it.each<[string, Appointment[], string | undefined]>([
    ['waits for somebody while the time is the old one', [standing()], undefined],
    [
      'is answered by a move that they asked for',
      [moved, later({ moved: true, askedBy: 'participant' })],
      'appointment-2',
    ],
    ['is not answered by a move that staff wanted', [moved, later({ moved: true, askedBy: 'staff' })], undefined],
    ['is not answered by a move that nobody is named for', [moved, later({ moved: true })], undefined],
    ['waits when the old time is off and there is no new one', [ended('cancelled')], undefined],
    ['is answered by a new booking, whoever asked for it', [ended('cancelled'), later({})], 'appointment-2'],
    [
      'is not answered by what was booked before',
      [ended('cancelled'), later({ enteredAt: '2026-04-18T08:59:59Z' })],
      undefined,
    ],
  ])('%s', (_when, appointments, because) => {
    expect(gone(anInterviewRecord(booked(...appointments)), WISH)).toBe(because);
    expect(gone(aCheckInRecord({ appointments }), { ...WISH, of: 'mentor' })).toBe(because);
  });

  it('that names no interview is answered by a new time of any', () => {
    const unclear = { ...WISH, of: undefined };
    expect(gone(anInterviewRecord(booked(ended('cancelled'))), unclear)).toBeUndefined();
    expect(gone(anInterviewRecord(booked(ended('cancelled'), later({}))), unclear)).toBe('appointment-2');
  });

  it('is no other trouble with a message', () => {
    expect(gone(anInterviewRecord(booked(later({}))), { ...TROUBLE, since: SINCE })).toBeUndefined();
  });
});

describe('the second person who confirms an erasure', () => {
  const CONFIRM = work(ERASURE_TO_CONFIRM, 'messageTrouble', { of: undefined });
  const REMINDED = escalation(`${ERASURE_TO_CONFIRM}-1.escalation`, { of: 'erasure' });

  it.each<Case>([
    ['is waited for', toBeErased(), undefined],
    ['has nothing to do when it is taken back', toBeErased({ revoked: said }), 'erasureRevoked'],
    ['has done so', toBeErased({ confirmed: said }), 'erasureConfirmed'],
    ['is waited for though they died since', { ...toBeErased(), ...DEAD }, undefined],
  ])('%s, and whoever leads is told no longer than that', (_when, over, because) => {
    expect(gone(anInterviewRecord(over), CONFIRM)).toBe(because);
    expect(gone(anInterviewRecord(over), REMINDED)).toBe(because);
  });
});

describe('the wish to be forgotten', () => {
  const WISH = work(ERASURE_WANTED, 'messageTrouble', { of: undefined });
  const wished = as({ existingData: 'erasureRequested' });

  it.each<Case>([
    ['outlives a stop', { ...wished, ...STOPPED }, undefined],
    ['is no more once they let their data stay', as({ existingData: 'keep' }), 'dataKept'],
    ['is heard once the erasure is asked for', { ...wished, ...toBeErased() }, 'erasure'],
  ])('%s', (_when, over, because) => {
    expect(gone(anInterviewRecord(over), WISH)).toBe(because);
  });
});

it('that an erasure fails is for a person to see until it is done', () => {
  const FAILS = work(CANNOT_CARRY_OUT, 'messageTrouble', { of: undefined });
  expect(gone(anInterviewRecord(toBeErased()), FAILS)).toBeUndefined();
  expect(gone(anInterviewRecord(toBeErased({ done: NOW })), FAILS)).toBe('erasure');
});

describe('work about check-ins', () => {
  /** Nobody met them since the baseline. */
  const SILENCE = work('mentor/since-2025-04-18/outreach', 'outreach', { of: 'mentor/since-2025-04-18', to: 'mentor' });
  const REVIEW = work('hold-1/review', 'holdReview', { of: 'hold-1' });
  const participation = aCheckInRecord().participation;
  const IN_GOAL = { status: { work: 'employed', supportNeeded: false } } as const;
  const contact = {
    event: 5,
    on: '2026-04-17',
    kind: 'mentor',
    setting: 'phone',
    outcome: 'held',
    enteredAt: '2026-04-17T08:00:00Z',
  } as const;

  it.each([
    ['is needed while nobody meets them', {}, undefined],
    ['is needless once somebody met them', { checkIns: [contact] }, 'held'],
    ['is needed when a contact came to nothing', { checkIns: [{ ...contact, outcome: 'missed' as const }] }, undefined],
    [
      'is needless when support ended',
      { participation: { ...participation, intervention: 'stopped' as const } },
      'checkInsEnded',
    ],
    [
      'is needless of somebody who left the country',
      { participation: { ...participation, life: 'emigrated' as const } },
      'checkInsEnded',
    ],
    ['is needless when they work and need no support', IN_GOAL, 'checkInsEnded'],
    ['is needless when they are to be erased, whatever else holds', { ...IN_GOAL, ...toBeErased() }, 'erasure'],
  ])('%s', (_when, over, because) => {
    expect(gone(aCheckInRecord(over), SILENCE)).toBe(because);
  });

  it('is needless in an arm that has no check-ins', () => {
    expect(gone(aCheckInRecord({ arm: 'SAU' }), SILENCE)).toBe('checkInsEnded');
  });

  it('lasts on while its arm goes over to another plan, whose first step may be days away', () => {
    const ofAnother = { ...SILENCE, step: SILENCE.step.replace('mentor/', 'peers/'), of: 'peers/since-2025-04-18' };
    expect(gone(aCheckInRecord(), ofAnother)).toBeUndefined();
    expect(gone(aCheckInRecord({ checkIns: [contact] }), ofAnother)).toBe('held');
  });

  it('gives way, kind by kind, once the other plan asks for the same, be that done or not', () => {
    const old = { ...SILENCE, step: SILENCE.step.replace('mentor/', 'peers/'), of: 'peers/since-2025-04-18' };
    const oldEscalation = escalation('peers/since-2025-04-18/esc1', { of: 'peers/since-2025-04-18' });
    const of = 'mentor/since-2025-04-18';
    const told = { escalations: { [of]: escalation(`${of}/esc1`, { of }) } };
    expect(gone(aCheckInRecord(told), oldEscalation)).toBe('superseded');
    expect(gone(aCheckInRecord(told), old)).toBeUndefined();
    for (const state of ['open', 'done'] as const) {
      const asked = aCheckInRecord({ tasks: { t2: { ...SILENCE, id: 't2', of, state } } });
      expect(gone(asked, old)).toBe('superseded');
      expect(gone(asked, oldEscalation)).toBeUndefined();
      expect(gone(asked, { ...SILENCE, of })).toBeUndefined();
    }
    const other = aCheckInRecord({ tasks: { t2: { ...SILENCE, id: 't2', of, kind: 'phone' } } });
    expect(gone(other, old)).toBeUndefined();
  });

  it('gives way to another silence, and nobody is said to have been met, when the date it counts from is corrected', () => {
    const { anchors } = aCheckInRecord();
    const corrected = Object.fromEntries(Object.keys(anchors).map((anchor) => [anchor, '2025-04-25']));
    const record = aCheckInRecord({ anchors: corrected });
    expect(gone(record, SILENCE)).toBe('superseded');
    expect(isVoided(record, SILENCE, 'superseded', 'held')).toBe(false);
    expect(isVoided(aCheckInRecord(), SILENCE, 'superseded')).toBe(true);
    expect(gone(aCheckInRecord({ anchors: corrected, checkIns: [contact] }), SILENCE)).toBe('held');
  });

  it('that is of no silence outlives a contact', () => {
    const met = aCheckInRecord({ checkIns: [contact] });
    expect(gone(met, { ...TROUBLE, of: 'mentor' })).toBeUndefined();
    expect(gone(met, { ...TROUBLE, of: undefined })).toBeUndefined();
  });

  it('is not taken for what the other plan asks, though it is asked for in an older silence', () => {
    const old = { ...SILENCE, step: SILENCE.step.replace('mentor/', 'peers/'), of: 'peers/since-2025-04-18' };
    expect(gone(aCheckInRecord({ tasks: { t1: old } }), old)).toBeUndefined();
  });

  it('is needless without a plan, and the contact that began the silence is none that ended it', () => {
    const since = { ...SILENCE, of: 'mentor/since-2026-04-17' };
    expect(gone(aCheckInRecord({ arm: 'SAU', checkIns: [contact] }), since)).toBe('checkInsEnded');
  });

  it('that no step of the plan asks for outlives a contact and the end of an appointment', () => {
    const unknown = work('mentor/appointment-1/elsewhere', 'phone', { of: 'mentor' });
    expect(gone(aCheckInRecord({ appointments: [ended('noShow')], checkIns: [contact] }), unknown)).toBeUndefined();
    const trouble = work('mentor/appointment-1/ci1', 'messageTrouble', { of: 'mentor' });
    expect(gone(aCheckInRecord({ appointments: [ended('cancelled')] }), trouble)).toBeUndefined();
  });

  it('is told on no longer than the silence lasts', () => {
    const told = escalation('mentor/since-2025-04-18/esc1', { of: 'mentor/since-2025-04-18' });
    expect(gone(aCheckInRecord(), told)).toBeUndefined();
    expect(gone(aCheckInRecord({ checkIns: [contact] }), told)).toBe('held');
  });

  describe('that a plan asks for around a booked one', () => {
    const checking = aPlan((protocol) =>
      withMentorPlan(protocol, ({ ladder }) => ({
        ladder: [
          ...ladder,
          { id: 'ring', from: 'appointment', offset: '-P1D', task: { kind: 'phone', to: 'mentor' } },
          { id: 'why', from: 'noShow', offset: 'P1D', escalate: { level: 1, to: 'teamLeader' } },
        ],
      })),
    );
    const because = (over: Partial<CheckInRecord>, which: Task | Escalation) =>
      causeGone(checking, aCheckInRecord(over), which, Date.parse(NOW));
    const RING = work('mentor/appointment-1/ring', 'phone', { of: 'mentor', to: 'mentor' });
    const WHY = escalation('mentor/appointment-1/why', { of: 'mentor' });
    const missed = standing({ end: { how: 'noShow', at: NOW, by: 'participant', on: '2026-04-16' } });
    const another = standing({ n: 2 });

    it.each<[string, Partial<CheckInRecord>, string | undefined]>([
      ['is needed while it stands', { appointments: [standing()] }, undefined],
      ['is needless when it is off', { appointments: [ended('cancelled')] }, 'appointment-1.cancelled'],
      ['is needless when its booking was voided', {}, 'appointment-1.voided'],
    ])('ahead of it %s', (_when, over, expected) => {
      expect(because(over, RING)).toBe(expected);
    });

    it.each<[string, Partial<CheckInRecord>, string | undefined]>([
      ['is needed while nobody meets them', { appointments: [missed] }, undefined],
      ['is needless once somebody met them since', { appointments: [missed], checkIns: [contact] }, 'held'],
      [
        'is needed when somebody met them before',
        { appointments: [missed], checkIns: [{ ...contact, on: '2026-04-15' }] },
        undefined,
      ],
      [
        'is needless once somebody met them that very day',
        { appointments: [missed], checkIns: [{ ...contact, on: '2026-04-16' }] },
        'held',
      ],
      [
        'is needless once somebody met them on the day for which it was agreed, where no other is known',
        {
          appointments: [ended('noShow', { at: '2026-04-16T10:30' })],
          checkIns: [{ ...contact, on: '2026-04-16' }],
        },
        'held',
      ],
      ['is needless once another one is booked', { appointments: [missed, another] }, 'appointment-2'],
      ['is needless when it was not missed after all', { appointments: [standing()] }, 'appointment-1'],
    ])('after it was missed %s', (_when, over, expected) => {
      expect(because(over, WHY)).toBe(expected);
    });

    it('comes back when the booking that ended it is voided, and not when that one is cancelled', () => {
      const voided = (appointments: Appointment[]) => isVoided(aCheckInRecord({ appointments }), WHY, 'appointment-2');
      expect(voided([missed])).toBe(true);
      expect(voided([missed, ended('cancelled', { n: 2 })])).toBe(false);
    });
  });

  it('asks whether a booked one stands for as long as it lies in a hold of theirs', () => {
    const ASKED = work('mentor/appointment-1/confirmInHold.ask', 'confirmAppointment', { of: 'mentor' });
    const inHold = { appointments: [standing()], ...HELD };
    expect(gone(aCheckInRecord(inHold), ASKED)).toBeUndefined();
    expect(gone(aCheckInRecord({ ...inHold, ...LIFTED }), ASKED)).toBe('holdOver');
    expect(gone(aCheckInRecord({ ...inHold, holds: [aHold({ scope: 'interviews' })] }), ASKED)).toBe('holdOver');
    expect(gone(aCheckInRecord({ ...inHold, appointments: [ended('moved')] }), ASKED)).toBe('appointment-1.moved');
    expect(gone(aCheckInRecord({ ...inHold, appointments: [] }), ASKED)).toBe('appointment-1.voided');
  });

  it('has its own reviews of holds', () => {
    expect(gone(aCheckInRecord({ holds: [aHold({ scope: 'checkIns' })] }), REVIEW)).toBeUndefined();
    // One of both streams is reviewed with the interviews.
    expect(gone(aCheckInRecord(HELD), REVIEW)).toBe('superseded');
    expect(gone(aCheckInRecord(LIFTED), REVIEW)).toBe('hold-1.lifted');
    expect(gone(aCheckInRecord({ ...HELD, ...IN_GOAL }), REVIEW)).toBe('checkInsEnded');
  });
});

describe('work that resolved itself', () => {
  const comesBack = (over: Partial<InterviewRecord>, because: string, now?: string): boolean =>
    isVoided(anInterviewRecord(over), CALL, because, now);

  it.each(['carriedOut', 'confirmed', 'numberFound'])('by being answered (%s) does not come back', (because) => {
    expect(comesBack({}, because)).toBe(false);
  });

  const SINCE = 'stopped-2026-04-01T08:00:00Z';
  it.each([
    ['stays away while the stop lasts', { stopped: [{ from: '2026-04-01T08:00:00Z' }] }, false],
    ['stays away when somebody goes on: the steps ahead ask', WENT_ON, false],
    ['stays away when somebody goes on and stops again', { stopped: [...WENT_ON.stopped, ...STOPPED.stopped] }, false],
    ['comes back when the stop was voided', {}, true],
    [
      'comes back when the stop was voided, though its stretch is known',
      { stopped: WENT_ON.stopped.map((span) => ({ ...span, voided: true as const })) },
      true,
    ],
    ['comes back when that stop was voided, though there was another', STOPPED, true],
  ])('by a stop %s', (_when, over, isBack) => {
    expect(comesBack(over, SINCE)).toBe(isBack);
  });

  it.each([
    ['stays away while the booking stands', BOOKED, 'appointment-1', false],
    ['stays away when it is cancelled: the steps ahead ask', OFF, 'appointment-1', false],
    ['stays away after many a new time', booked(standing({ n: 1 }), standing({ n: 12 })), 'appointment-12', false],
    ['comes back when the booking was voided', VOIDED, 'appointment-1', true],
    ['comes back when it was the first entry of the interview', { followUps: {} }, 'appointment-1', true],
    [
      'comes back when that booking was voided, though there is another',
      booked(standing({ n: 2 })),
      'appointment-1',
      true,
    ],
  ])('by a booking %s', (_when, over, because, isBack) => {
    expect(comesBack(over, because)).toBe(isBack);
  });

  it('by a no-show comes back when that was voided, though the appointment stands', () => {
    expect(comesBack(BOOKED, 'appointment-1.noShow')).toBe(true);
    expect(comesBack(booked(ended('noShow')), 'appointment-1.noShow', 'appointment-1.noShow')).toBe(false);
  });

  it('by anything else stays away for as long as that holds', () => {
    expect(comesBack(DEAD, 'dead', 'dead')).toBe(false);
    expect(comesBack({}, 'dead', undefined)).toBe(true);
  });
});

describe('a cry for help', () => {
  const cry = work(CRISIS, 'messageTrouble', { of: undefined, why: 'reply.crisis' });

  it('is answered by a person, and by nothing that is entered about whoever cried', () => {
    expect(gone(anInterviewRecord({ ...STOPPED, ...withOutcome() }), cry)).toBeUndefined();
    expect(gone(anInterviewRecord(DEAD), cry)).toBeUndefined();
    expect(gone(aCheckInRecord({ status: { work: 'employed', supportNeeded: false } }), cry)).toBeUndefined();
  });

  it('is told to others until a person has answered it', () => {
    const told = escalation(CRISIS, { of: CRISIS, why: 'reply.crisis' });
    const [open, done] = (['open', 'done'] as const).map((state) => ({ [cry.id]: { ...cry, state } }));
    expect(gone(anInterviewRecord({ ...DEAD, tasks: open ?? {} }), told)).toBeUndefined();
    expect(gone(anInterviewRecord({ tasks: done ?? {} }), told)).toBe('answered');
    const other = { ...CALL, id: 't2' };
    expect(gone(anInterviewRecord({ tasks: { ...open, t2: other } }), told)).toBeUndefined();
    expect(gone(anInterviewRecord({ tasks: { ...done, t2: other } }), told)).toBe('answered');
    const erasures = [{ asked: { at: NOW, by: 'lead-1' } }];
    expect(gone(anInterviewRecord({ tasks: open ?? {}, erasures }), told)).toBeUndefined();
    expect(gone(anInterviewRecord({ tasks: done ?? {}, erasures }), told)).toBe('answered');
  });
});

describe('a call that a ladder plans ahead of an interview', () => {
  const prepare = { id: 'prepare', from: 'appointment', task: { kind: 'phone', to: 'coordinator' } } as const;
  const preparing = aPlanWith({
    appointment: [{ id: 'tell', from: 'done', escalate: { to: 'coordinator', level: 1 } }, prepare],
  });
  const call = work('FU12/appointment-1/prepare', 'phone');
  const because = (over: Partial<InterviewRecord>): string | undefined =>
    causeGone(preparing, anInterviewRecord(over), call, Date.parse(NOW));

  it('stays for as long as that stands, and not longer', () => {
    expect(because(BOOKED)).toBeUndefined();
    expect(because(OFF)).toBe('appointment-1.cancelled');
    expect(because(VOIDED)).toBe('appointment-1.voided');
    expect(because(withOutcome())).toBe('outcome');
  });
});

it('does not ask again to tell what somebody was told, once the receipt has moved away with its follow-up', () => {
  const told = work('FU12/appointment-1/tellByCall', 'deliverByCall');
  expect(isVoided(anInterviewRecord(OFF), told, 'delivered')).toBe(false);
});

describe('a closing whose answer is none any more', () => {
  const closing = escalation('FU12/close', { why: 'windowClosed' });
  const held = anInterviewRecord(HELD);

  it('is asked about again, once no hold lasts and nothing else answers it', () => {
    for (const because of ['stopped-2026-04-01T08:00:00Z', 'appointment-1']) {
      expect(isVoided(anInterviewRecord(), closing, because)).toBe(true);
      expect(isVoided(anInterviewRecord(), closing, because, 'outcome')).toBe(false);
      expect(isVoided(held, closing, because)).toBe(false);
    }
  });

  it('is asked about again during a hold too, where its outcome was taken back', () => {
    expect(isVoided(held, closing, 'outcome')).toBe(true);
  });
});
