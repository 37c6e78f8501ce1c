import { agendaOf } from '../../shared/domain/record-agenda.ts';
import type { Step } from '../../shared/domain/protocol.ts';
import type { Appointment, Escalation, InterviewRecord, ParticipantRecord, Task } from '../../shared/domain/record.ts';
import { openWork } from '../../shared/domain/opened-work.ts';
import { staffMailInstant } from '../../shared/domain/staff-mail-hours.ts';
import { CANNOT_CARRY_OUT, carriedOutAgain, idFor, tellByCall, withTask, type Work } from '../../shared/domain/work.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { anEscalation, aTask } from '../support/a-commit.ts';
import { aCheckInRecord, aHold, anInterviewRecord } from '../support/a-participant.ts';
import { studyPlan } from '../../shared/domain/study-plan.ts';
import { aCardAfterInterviews } from '../support/a-gift-card.ts';
import { aPlan, danishHolidays } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

const plan = aPlan();
/** A Tuesday at ten in Copenhagen. */
const NOW = '2026-06-16T08:00:00Z';
const nothing: Work = { tasks: {}, escalations: {}, notices: [] };
const context = (record: ParticipantRecord, now = NOW) => ({
  record,
  now: Date.parse(now),
  calendar: plan.appointments,
  idOf: (text: string) => `<${text}>`,
});
const itemOf = (record: ParticipantRecord, key: string, on = plan) => {
  const item = agendaOf(on, record).find((each) => each.key === key);
  if (item === undefined) throw new Error(`nothing is planned as ${key}`);
  return item;
};
const opened = (record: ParticipantRecord, key: string, work = nothing, now = NOW, on = plan): Work =>
  openWork(work, itemOf(record, key, on), context(record, now));
const only = <Of>(all: Record<string, Of>): Of | undefined => Object.values(all)[0];

describe('a call', () => {
  const agreed = anInterviewRecord();
  const call: Task = {
    id: 'P-7Q4K.<P-7Q4K/FU12/call1>',
    kind: 'phone',
    step: 'FU12/call1',
    of: 'FU12',
    to: 'coordinator',
    state: 'open',
    since: NOW,
    why: 'notBooked',
    attempts: [],
    attemptsWanted: 3,
    bands: ['am', 'pm', 'eve'],
  };

  it('says whom it is for, why, and when to try', () => {
    expect(opened(agreed, 'FU12/call1')).toEqual({ ...nothing, tasks: { [call.id]: call } });
  });

  it('says that it was not agreed to, and is asked for all the same', () => {
    const record = anInterviewRecord({ consent: { contactPerson: true } });
    expect(only(opened(record, 'FU12/call1').tasks)).toEqual({ ...call, why: 'phoneNotAgreed' });
    expect(only(opened(record, 'FU12/contact').tasks)).toEqual({
      id: 'P-7Q4K.<P-7Q4K/FU12/contact>',
      kind: 'contactPerson',
      step: 'FU12/contact',
      of: 'FU12',
      to: 'coordinator',
      state: 'open',
      since: NOW,
      why: 'notBooked',
      attempts: [],
    });
  });

  it('that is open already stays as it is, and one that was closed opens with what was tried', () => {
    const attempts: Task['attempts'] = [{ at: NOW, band: 'am', outcome: 'noAnswer', by: 'coordinator-1' }];
    const known: Task = { ...call, since: '2026-06-01T08:00:00Z', attempts };
    const work = (task: Task): Work => ({ ...nothing, tasks: { [task.id]: task } });
    expect(opened(agreed, 'FU12/call1', work(known))).toEqual(work(known));
    expect(opened(agreed, 'FU12/call1', work({ ...known, state: 'resolved' }))).toEqual(work({ ...call, attempts }));
  });

  const followUps = (end: Appointment['end']): Partial<InterviewRecord> =>
    booked(anAppointment('2026-05-06T10:30', '2026-04-09T08:00:00Z', end ? { end } : {}));
  const off = { how: 'cancelled', at: NOW } as const;

  it.each<[string, Partial<InterviewRecord>, string, string]>([
    [
      'the participant asked for another time',
      followUps({ ...off, by: 'participant' }),
      'FU12/appointment-1/rebook',
      'rebook',
    ],
    ['staff cancelled', followUps({ ...off, by: 'staff' }), 'FU12/appointment-1/rebook', 'cancelledByStaff'],
    [
      'nobody told what became of the interview',
      followUps(undefined),
      'FU12/appointment-1/recordOutcome',
      'outcomeMissing',
    ],
    ['a register is to be read', {}, 'REG24/register', 'register'],
    [
      'the interview falls into a hold',
      { ...followUps(undefined), holds: [aHold()] },
      'FU12/appointment-1/confirmInHold.ask',
      'confirmInHold',
    ],
  ])('says why, and of what follow-up: %s', (_, over, key, why) => {
    expect(only(opened(anInterviewRecord(over), key).tasks)).toMatchObject({ why, of: key.split('/')[0] });
  });

  it('says that a card is owed', () => {
    const withCards = studyPlan(aCardAfterInterviews(), danishHolidays);
    const outcome = { outcome: 'done', on: '2026-04-18', enteredAt: NOW } as const;
    const record = anInterviewRecord({ followUps: { FU12: { appointments: [], outcome } } });
    expect(only(opened(record, 'FU12/giftCard', nothing, NOW, withCards).tasks)).toMatchObject({ why: 'incentiveDue' });
  });

  it('says so when they did not come as often as they are written to', () => {
    const missed = ['2026-04-10', '2026-04-20', '2026-04-30'].map((on, index) =>
      anAppointment(`${on}T10:00`, '2026-03-23T08:00:00Z', {
        n: index + 1,
        end: { how: 'noShow', at: `${on}T12:00:00Z`, by: 'staff', on },
      }),
    );
    const record = anInterviewRecord(booked(...missed));
    expect(only(opened(record, 'FU12/appointment-3/rebook').tasks)?.why).toBe('missedAppointment');
  });

  it('about a change is one about a move and another about a cancellation', () => {
    const end = { how: 'moved', at: '2026-04-20T08:00:00Z', by: 'staff' } as const;
    const next = anAppointment('2026-05-06T10:30', '2026-04-20T08:00:00Z', {
      n: 2,
      moved: true,
      end: { ...off, by: 'staff' },
    });
    const record = anInterviewRecord(booked(anAppointment('2026-04-28T10:30', '2026-03-23T08:00:00Z', { end }), next));
    const told = (step: string) =>
      only(tellByCall(nothing, itemOf(record, `FU12/appointment-2/${step}`), 'held', context(record)).tasks);
    expect(told('moved')).toMatchObject({
      kind: 'deliverByCall',
      step: 'FU12/appointment-2/tellByCall.moved',
      of: 'FU12',
      to: 'coordinator',
      why: 'held',
    });
    expect(told('cancelled')).toMatchObject({ step: 'FU12/appointment-2/tellByCall' });
  });
});

describe('an escalation', () => {
  const record = anInterviewRecord();
  const first = anEscalation({ id: 'P-7Q4K.<P-7Q4K/FU12/esc1/escalation>', since: NOW, levelSince: NOW });
  const EARLIER = '2026-05-01T08:00:00Z';
  const known = (over: Partial<Escalation> = {}): Work => ({
    ...nothing,
    escalations: { FU12: { ...first, since: EARLIER, levelSince: EARLIER, ...over } },
  });

  it('tells whoever answers its level, a minute later while they are at work', () => {
    expect(opened(record, 'FU12/esc1')).toEqual({
      tasks: {},
      escalations: { FU12: first },
      notices: [{ escalation: first.id, level: 1, to: 'coordinator', notBefore: '2026-06-16T08:01:00Z' }],
    });
  });

  it('tells whoever hears of it besides', () => {
    const { escalations, notices } = opened(record, 'FU24/esc2');
    expect(escalations).toMatchObject({ FU24: { level: 2, to: 'leadCoordinator', cc: ['principalInvestigator'] } });
    expect(notices).toMatchObject([{ level: 2, to: 'leadCoordinator', cc: ['principalInvestigator'] }]);
  });

  it('that stands as high tells nobody again', () => {
    for (const level of [1, 2]) expect(opened(record, 'FU12/esc1', known({ level }))).toEqual(known({ level }));
    const acknowledged = known({ state: 'acknowledged' });
    expect(opened(record, 'FU12/esc1', acknowledged)).toEqual(acknowledged);
  });

  it('that rises is the same one, which somebody must acknowledge anew', () => {
    const work = known({ state: 'acknowledged', acknowledged: { at: EARLIER, by: 'coordinator-1' } });
    expect(opened(record, 'FU12/esc2', work).escalations).toEqual({
      FU12: { ...first, step: 'FU12/esc2', level: 2, to: 'leadCoordinator', since: EARLIER },
    });
  });

  it('after one that was resolved is a new one', () => {
    const work = known({ level: 3, state: 'resolved', resolved: { at: EARLIER, because: 'outcome' } });
    expect(opened(record, 'FU12/esc1', work).escalations).toEqual({ FU12: first });
  });

  it('of a window that closes asks why, where the protocol wants to know', () => {
    const { tasks, escalations } = opened(record, 'FU12/close');
    expect(only(tasks)).toMatchObject({
      kind: 'notDoneReason',
      step: 'FU12/close',
      of: 'FU12',
      to: 'leadCoordinator',
      why: 'windowClosed',
    });
    expect(only(escalations)).toMatchObject({
      level: 3,
      to: 'leadCoordinator',
      step: 'FU12/close',
      why: 'windowClosed',
    });
    const unasked = openWork(
      nothing,
      {
        ...itemOf(record, 'FU12/close'),
        definition: { id: 'close', from: 'closes', close: { requireReason: false, to: 'coordinator', level: 3 } },
      },
      context(record),
    );
    expect([unasked.tasks, unasked.notices.length]).toEqual([{}, 1]);
  });

  it.each<[string, string, Partial<Escalation>, string]>([
    ['goes on from the one that is open', 'FU12/close', { level: 2 }, first.id],
    [
      'is told anew where its days were known to be closed',
      'FU12/close',
      { level: 3, why: 'closedWindow' },
      'P-7Q4K.<P-7Q4K/FU12/close/escalation>',
    ],
    [
      'is told anew where it closed for another date',
      'FU12/close~2',
      { level: 3, why: 'windowClosed' },
      'P-7Q4K.<P-7Q4K/FU12/close~2/escalation>',
    ],
  ])('of a window that closes %s', (_, key, over, id) => {
    const closing = { ...itemOf(record, 'FU12/close'), key };
    const { escalations } = openWork(known(over), closing, context(record));
    expect(escalations['FU12']).toMatchObject({ id, step: key, level: 3, why: 'windowClosed' });
  });

  it('that opens for another date tells nobody again where the one that is open stands as high', () => {
    const again = (key: string, level: number, definition: Step): Work =>
      openWork(known({ level }), { ...itemOf(record, key), key: `${key}~2`, definition }, context(record));
    expect(again('FU12/esc1', 1, itemOf(record, 'FU12/esc1').definition)).toEqual(known({ level: 1 }));
    const low: Step = { id: 'close', from: 'closes', close: { requireReason: false, to: 'coordinator', level: 2 } };
    expect(again('FU12/close', 3, low)).toEqual(known({ level: 3 }));
  });

  it('of a silence belongs to that silence, and so does the call that it asks for', () => {
    const silent = aCheckInRecord();
    const key = 'mentor/since-2025-04-18';
    expect(opened(silent, `${key}/overdue3`).escalations).toMatchObject({ [key]: { of: key, to: 'mentor' } });
    expect(only(opened(silent, `${key}/outreach14`).tasks)).toMatchObject({
      of: key,
      kind: 'outreach',
      why: 'outreach14',
    });
  });
});

describe('a step that writes to a colleague', () => {
  it('reaches them as a mail that nobody must acknowledge', () => {
    const telling = aPlan((protocol) => ({
      ...protocol,
      ladders: {
        ...protocol.ladders,
        interview: {
          booking: [{ id: 'tell', from: 'target', send: { to: 'assessor', template: 'invite', channels: ['email'] } }],
          appointment: [],
        },
      },
    }));
    expect(opened(anInterviewRecord(), 'FU12/tell', nothing, NOW, telling)).toEqual({
      ...nothing,
      notices: [
        { escalation: 'P-7Q4K.<P-7Q4K/FU12/tell>', level: 0, to: 'assessor', notBefore: '2026-06-16T08:01:00Z' },
      ],
    });
  });
});

// Summer time: 06:00Z is eight o'clock in Copenhagen, 14:00Z is four.
describe('a mail to staff', () => {
  it.each([
    ['at eight, before that', '2026-06-16T05:59:00Z', '2026-06-16T06:00:00Z'],
    ['at once, from eight on', '2026-06-16T06:00:00Z', '2026-06-16T06:00:00Z'],
    ['at once, until four', '2026-06-16T13:59:00Z', '2026-06-16T13:59:00Z'],
    ['at eight the next day, from four on', '2026-06-16T14:00:00Z', '2026-06-17T06:00:00Z'],
    ['at eight on Monday, on a Saturday morning', '2026-06-20T05:00:00Z', '2026-06-22T06:00:00Z'],
    ['at eight on Monday, on a Saturday at ten', '2026-06-20T08:00:00Z', '2026-06-22T06:00:00Z'],
  ])('goes %s', (_, now, goes) => {
    expect(isoInstant(staffMailInstant(Date.parse(now), plan.appointments))).toBe(goes);
  });

  it('of an escalation at night waits for eight', () => {
    expect(opened(anInterviewRecord(), 'FU12/esc1', nothing, '2026-06-16T20:00:00Z').notices).toMatchObject([
      { notBefore: '2026-06-17T06:00:00Z' },
    ]);
  });
});

describe('a task of either stream', () => {
  const key = 'reply/crisis';
  it.each([key, CANNOT_CARRY_OUT, 'link/askForCall', 'number/wanted', 'hold-1/review'])(
    'is one of each, so that to close one leaves the other: %s',
    (either) => {
      expect(idFor(context(anInterviewRecord()), either)).toBe(`P-7Q4K.<P-7Q4K/${either}>`);
      expect(idFor(context(aCheckInRecord()), either)).toBe(`P-7Q4K.<P-7Q4K/checkIns/${either}>`);
    },
  );

  it('is what it always was of a check-in', () => {
    expect(idFor(context(aCheckInRecord()), 'mentor/record/x')).toBe('P-7Q4K.<P-7Q4K/mentor/record/x>');
  });

  it('joins those that are open', () => {
    const record = anInterviewRecord({ tasks: { a: aTask('a') } });
    const spec = { key, kind: 'messageTrouble', to: 'coordinator', why: 'crisis' } as const;
    const { tasks } = withTask(record, spec, context(record));
    expect(Object.values(tasks).map(({ step, why }) => `${step} ${why}`)).toEqual([
      'FU12/call1 notBooked',
      'reply/crisis crisis',
    ]);
  });
});

describe('a record that can be carried out again', () => {
  const stuck = aTask('stuck', { step: CANNOT_CARRY_OUT });
  const other = aTask('other');

  it('answers the task that said otherwise, and no other', () => {
    const record = anInterviewRecord({ tasks: { other, stuck } });
    const resolved = { at: NOW, because: 'carriedOut' };
    expect(carriedOutAgain(record, Date.parse(NOW))).toEqual({
      ...record,
      tasks: { other, stuck: { ...stuck, state: 'resolved', resolved } },
    });
  });

  it.each<[string, Record<string, Task>]>([
    ['nothing said otherwise', { other }],
    ['somebody has closed it', { stuck: { ...stuck, state: 'done' } }],
  ])('leaves all as it was where %s', (_, tasks) => {
    expect(carriedOutAgain(anInterviewRecord({ tasks }), Date.parse(NOW)).tasks).toEqual(tasks);
  });
});
