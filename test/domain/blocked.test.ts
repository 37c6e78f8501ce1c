import type { AgendaItem } from '../../shared/domain/agenda-item.ts';
import { blockedNow, endsAt, isChangeOfAppointment, isForGood, leavesTooLate } from '../../shared/domain/blocked.ts';
import type { Hold } from '../../shared/domain/participation.ts';
import type { Step } from '../../shared/domain/protocol.ts';
import type { Appointment, ParticipantRecord } from '../../shared/domain/record.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

const plan = aPlan();
const text: Step['send'] = { to: 'participant', template: 'invite', channels: ['sms'] };
const task = (kind: string): Partial<Step> => ({ task: { to: 'coordinator', kind } }) as Partial<Step>;

interface Planned extends Partial<Omit<AgendaItem, 'definition'>> {
  from?: Step['from'];
  step?: Partial<Step>;
}

const message = ({ from = 'target', step = { send: text }, ...over }: Planned = {}): AgendaItem => ({
  key: 'FU12/invite',
  stream: 'interviews',
  clock: 'booking',
  of: 'FU12',
  definition: { id: 'invite', from, ...step } as Step,
  does: 'send',
  nominal: 0,
  at: Date.parse('2026-03-20T09:00:00Z'),
  ...over,
});
const work = (over: Planned = {}): AgendaItem => message({ does: 'task', step: task('call'), ...over });

const aHold: Hold = { from: '2026-04-20', kind: 'hospital', scope: 'both', enteredAt: '2026-04-20T06:00:00Z' };
const STOPPED = [{ from: '2026-04-01T08:00:00Z' }];
const erasing = { erasures: [{ asked: { at: '2026-04-01T08:00:00Z', by: 'coordinator-1' } }] };
const standing = anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z');
const ended = (how: 'moved' | 'cancelled' | 'noShow'): Appointment => ({
  ...standing,
  end: { how, at: '2026-04-10T08:00:00Z', by: 'participant' },
});
const THE_DAY_BEFORE = '2026-04-27T09:00:00Z';

const standsInTheWay = (item: AgendaItem, record: ParticipantRecord, now: string) =>
  blockedNow(plan, record, item, Date.parse(now));

describe('an invitation to an interview', () => {
  const invitation = message();
  const inAHold = anInterviewRecord({ holds: [aHold] });

  it.each([
    ['nothing', anInterviewRecord(), '2026-04-20T09:00:00Z', undefined],
    ['nothing on the last day of the window', anInterviewRecord(), '2026-06-13T21:59:59Z', undefined],
    ['the end of that day', anInterviewRecord(), '2026-06-13T22:00:00Z', 'windowClosed'],
    ['a booked appointment', anInterviewRecord(booked(standing)), '2026-04-20T09:00:00Z', 'booked'],
    ['a hold', inAHold, '2026-04-20T09:00:00Z', 'held'],
    ['a hold that lasts beyond the window', inAHold, '2026-06-20T09:00:00Z', 'held'],
    ['a stop', anInterviewRecord({ stopped: STOPPED }), '2026-04-20T09:00:00Z', 'stopped'],
    ['a stop, beyond the window', anInterviewRecord({ stopped: STOPPED }), '2026-06-20T09:00:00Z', 'windowClosed'],
    ['that they are to be forgotten', anInterviewRecord(erasing), '2026-04-20T09:00:00Z', 'stopped'],
  ] as const)('has in its way: %s', (_what, record, now, reason) => {
    expect(standsInTheWay(invitation, record, now)).toBe(reason);
  });

  it('keeps the reason that was known when it was planned', () => {
    expect(standsInTheWay(message({ skip: 'superseded' }), inAHold, '2026-04-20T09:00:00Z')).toBe('superseded');
  });

  it('ends with the last day of the window, and not before its own time', () => {
    const end = Date.parse('2026-06-13T22:00:00Z');
    expect(endsAt(plan, anInterviewRecord(), invitation, Date.parse('2026-04-20T09:00:00Z'))).toBe(end);
    expect(endsAt(plan, anInterviewRecord(), invitation, end + 60_000)).toBe(end + 60_000);
  });

  it('has no end of its own while the date that its window counts from is missing', () => {
    const nobodyKnows = anInterviewRecord({ anchors: {} });
    expect(endsAt(plan, nobodyKnows, invitation, 0)).toBe(Infinity);
    expect(standsInTheWay(invitation, nobodyKnows, '2030-01-01T09:00:00Z')).toBeUndefined();
  });

  it.each([
    ['a task for staff', work(), anInterviewRecord()],
    ['a message of check-ins', message({ stream: 'checkIns', of: 'checkIns' }), aCheckInRecord()],
    ['a message of no timepoint of the protocol', message({ of: 'FU99' }), anInterviewRecord()],
    ['a message of another clock', message({ clock: 'appointment' }), anInterviewRecord()],
  ])('is all that ends with its window: %s does not', (_what, item, record) => {
    expect(endsAt(plan, record, item, 0)).toBe(Infinity);
    expect(standsInTheWay(item, record, '2030-01-01T09:00:00Z')).toBeUndefined();
  });

  it('is not stopped by an appointment when it is of the check-ins', () => {
    const item = message({ stream: 'checkIns' });
    expect(standsInTheWay(item, aCheckInRecord(booked(standing) as object), '2026-04-20T09:00:00Z')).toBeUndefined();
  });

  it('is all that an appointment stops: a reminder of it is not', () => {
    const reminder = message({ clock: 'appointment', from: 'appointment', appointment: standing });
    expect(standsInTheWay(reminder, anInterviewRecord(booked(standing)), THE_DAY_BEFORE)).toBeUndefined();
  });
});

describe('a message about an appointment', () => {
  const about = (from: Step['from'], appointment: Appointment, over: Planned = {}): AgendaItem =>
    message({ clock: 'appointment', from, appointment, ...over });

  it.each(['booking', 'moved', 'appointment', 'cancelled'] as const)('from %s goes until it begins', (from) => {
    const item = about(from, standing);
    const begins = Date.parse('2026-04-28T08:30:00Z');
    const record = anInterviewRecord(booked(standing));
    expect(standsInTheWay(item, record, '2026-04-28T08:29:59Z')).toBeUndefined();
    expect(standsInTheWay(item, record, '2026-04-28T08:30:00Z')).toBe('appointmentBegun');
    expect(endsAt(plan, record, item, 0)).toBe(begins);
  });

  it('leaves too late where sending hours open only when it begins, and a person may still tell it', () => {
    const record = anInterviewRecord(booked(standing));
    const isLate = (item: AgendaItem, goesAt: string): boolean =>
      leavesTooLate(plan, record, item, { from: Date.parse(THE_DAY_BEFORE), goesAt: Date.parse(goesAt) });
    expect(isLate(about('moved', standing), '2026-04-28T08:29:59Z')).toBe(false);
    expect(isLate(about('moved', standing), '2026-04-28T08:30:00Z')).toBe(true);
    // An invitation ends with its window.
    expect(isLate(message(), '2026-06-14T08:00:00Z')).toBe(false);
  });

  it.each([
    ['booking', 'appointment'],
    ['moved', 'appointment'],
    ['target', 'byHand'],
  ] as const)('that announces it (%s, %s) does not go when it stands no more', (from, clock) => {
    const off = ended('cancelled');
    const record = anInterviewRecord(booked(off));
    expect(standsInTheWay(about(from, off, { clock }), record, THE_DAY_BEFORE)).toBe('superseded');
    expect(standsInTheWay(about(from, standing, { clock }), record, THE_DAY_BEFORE)).toBeUndefined();
  });

  it.each(['cancelled', 'appointment'] as const)('from %s does not announce it', (from) => {
    const off = ended('cancelled');
    expect(standsInTheWay(about(from, off), anInterviewRecord(booked(off)), THE_DAY_BEFORE)).toBeUndefined();
  });

  it('that says it is off does not go once the same time is agreed on anew, whoever reads it last', () => {
    const off = ended('cancelled');
    const inTheWay = (again: Appointment) =>
      standsInTheWay(about('cancelled', off), anInterviewRecord(booked(off, again)), THE_DAY_BEFORE);
    expect(inTheWay({ ...standing, n: 2 })).toBe('superseded');
    expect(inTheWay({ ...standing, n: 2, at: '2026-04-28T11:30' })).toBeUndefined();
    // The second one is told off by a text of its own, and a move by one that does not say so.
    expect(inTheWay({ ...off, n: 2 })).toBe('superseded');
    expect(inTheWay({ ...ended('moved'), n: 2 })).toBeUndefined();
    const before = anInterviewRecord(booked(standing, { ...off, n: 2 }));
    expect(standsInTheWay(about('cancelled', { ...off, n: 2 }), before, THE_DAY_BEFORE)).toBe('superseded');
  });

  it('is work for staff also when it stands no more', () => {
    const off = ended('moved');
    const item = about('moved', off, { does: 'task', step: task('call') });
    expect(standsInTheWay(item, anInterviewRecord(booked(off)), THE_DAY_BEFORE)).toBeUndefined();
  });

  it('opens no call once it would save nobody from coming for nothing', () => {
    const until = Date.parse('2026-04-28T08:30:00Z');
    const item = about('moved', ended('moved'), { does: 'task', step: task('deliverByCall'), until });
    const record = anInterviewRecord(booked(ended('moved')));
    expect(standsInTheWay(item, record, '2026-04-28T08:29:59Z')).toBeUndefined();
    expect(standsInTheWay(item, record, '2026-04-28T08:30:00Z')).toBe('appointmentBegun');
  });

  it('that was missed asks for a new time, until there is one', () => {
    const missed = ended('noShow');
    const asks = about('noShow', missed);
    const anew = { ...standing, n: 2 };
    expect(standsInTheWay(asks, anInterviewRecord(booked(missed)), THE_DAY_BEFORE)).toBeUndefined();
    expect(standsInTheWay(asks, anInterviewRecord(booked(missed, anew)), THE_DAY_BEFORE)).toBe('booked');
    expect(standsInTheWay(about('cancelled', missed), anInterviewRecord(booked(missed, anew)), THE_DAY_BEFORE)).toBe(
      undefined,
    );
  });

  it('that was missed with their mentor is not answered by an interview', () => {
    const missed = ended('noShow');
    const record = aCheckInRecord(booked(standing) as object);
    expect(standsInTheWay(about('noShow', missed, { stream: 'checkIns' }), record, THE_DAY_BEFORE)).toBeUndefined();
  });
});

describe('what is told even during a hold or after a stop', () => {
  const change = (over: Planned) => message({ clock: 'appointment', appointment: ended('cancelled'), ...over });
  const [onHold, stopped] = [anInterviewRecord({ holds: [aHold] }), anInterviewRecord({ stopped: STOPPED })];

  it.each([
    ['that an appointment is off', change({ from: 'cancelled' })],
    ['that an appointment is moved', change({ from: 'moved', appointment: standing })],
    ['the call that tells so', change({ from: 'moved', does: 'task', step: task('deliverByCall') })],
  ])('is %s', (_what, item) => {
    expect(isChangeOfAppointment(item)).toBe(true);
    expect(standsInTheWay(item, onHold, THE_DAY_BEFORE)).toBeUndefined();
    expect(standsInTheWay(item, stopped, THE_DAY_BEFORE)).toBeUndefined();
  });

  it.each([
    ['a reminder', change({ from: 'appointment', appointment: standing })],
    ['any other work about a change', change({ from: 'moved', does: 'task', step: task('call') })],
    ['an escalation about a change', change({ from: 'cancelled', does: 'escalate', step: {} })],
  ])('is not %s', (_what, item) => {
    expect(isChangeOfAppointment(item)).toBe(false);
    expect(standsInTheWay(item, onHold, THE_DAY_BEFORE)).toBe('held');
    expect(standsInTheWay(item, stopped, THE_DAY_BEFORE)).toBe('stopped');
  });

  it.each([
    ['what registers ask for', work({ clock: 'register' })],
    ['the review of the hold', work({ clock: 'hold' })],
    ['what came of an interview', work({ clock: 'appointment', step: task('recordOutcome') })],
  ])('is work for staff: %s', (_what, item) => {
    expect(standsInTheWay(item, onHold, THE_DAY_BEFORE)).toBeUndefined();
    expect(standsInTheWay(item, stopped, THE_DAY_BEFORE)).toBeUndefined();
  });

  it('is a card of thanks after a stop, and not during a hold', () => {
    const card = work({ clock: 'appointment', step: task('incentive') });
    expect(standsInTheWay(card, stopped, THE_DAY_BEFORE)).toBeUndefined();
    expect(standsInTheWay(card, onHold, THE_DAY_BEFORE)).toBe('held');
    expect(standsInTheWay(work(), stopped, THE_DAY_BEFORE)).toBe('stopped');
  });
});

describe('of somebody who is to be forgotten', () => {
  it('only what asks for the second person happens', () => {
    const record = anInterviewRecord(erasing);
    expect(standsInTheWay(work({ clock: 'hold', of: 'erasure' }), record, THE_DAY_BEFORE)).toBeUndefined();
    expect(standsInTheWay(work({ clock: 'register' }), record, THE_DAY_BEFORE)).toBe('stopped');
    const off = message({ clock: 'appointment', from: 'cancelled', appointment: ended('cancelled') });
    expect(standsInTheWay(off, record, THE_DAY_BEFORE)).toBe('stopped');
  });
});

it.each([
  ['held', false],
  ['beforeRegistration', false],
  ['stopped', true],
  ['booked', true],
  ['windowClosed', true],
] as const)('what is %s is so for good: %s', (reason, isSo) => {
  expect(isForGood(reason)).toBe(isSo);
});
