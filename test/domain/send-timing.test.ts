import { byHandKey } from '../../shared/domain/by-hand.ts';
import type { Pause } from '../../shared/domain/pause.ts';
import { agendaOf } from '../../shared/domain/record-agenda.ts';
import type { ByHandMessage, ParticipantRecord, StepOutcome } from '../../shared/domain/record.ts';
import {
  earliestFrom,
  isCappedByNumber,
  isStale,
  mayLeaveUntil,
  timeToLiveSeconds,
} from '../../shared/domain/send-timing.ts';
import { settle } from '../../shared/domain/settle.ts';
import { studyPlan, type StudyPlan } from '../../shared/domain/study-plan.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { aByHandMessage } from '../support/a-by-hand-message.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan, builtIn, danishHolidays, twoAtOnce } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

const plan = aPlan();
const itemOf = (record: ParticipantRecord, key: string, on: StudyPlan = plan) => {
  const item = agendaOf(on, record).find((each) => each.key === key);
  if (item === undefined) throw new Error(`nothing is planned as ${key}`);
  return item;
};
const byHand = (over: Partial<ByHandMessage> = {}): ByHandMessage =>
  aByHandMessage({ enteredAt: '2026-03-23T10:00:00Z', ...over });
const BY_HAND = byHandKey(byHand());
/** Invited on Friday 20 March at ten in Copenhagen. */
const invited = { registeredAt: '2026-03-19T08:00:00Z', consent: { sms: true, email: true } };
const nextLook = (record: ParticipantRecord, now: string, on: StudyPlan = plan) =>
  settle(on, record, Date.parse(now)).nextDueAt;

describe('a message that a number had enough of', () => {
  const missed = { how: 'noShow', at: '2026-04-10T12:00:00Z', by: 'staff', on: '2026-04-10' } as const;
  const moved = { how: 'moved', at: '2026-04-14T08:00:00Z', by: 'participant' } as const;
  const off = { how: 'cancelled', at: '2026-04-15T08:00:00Z', by: 'participant' } as const;
  const outcome = { outcome: 'done', on: '2026-04-28', enteredAt: '2026-04-28T10:00:00Z' } as const;
  const interviews = anInterviewRecord({
    byHand: { 4: byHand() },
    followUps: {
      FU12: {
        appointments: [
          anAppointment('2026-04-10T10:00', '2026-03-23T08:00:00Z', { end: missed }),
          anAppointment('2026-04-20T10:00', '2026-04-13T08:00:00Z', { n: 2, end: moved }),
          anAppointment('2026-04-22T10:00', '2026-04-14T08:00:00Z', { n: 3, moved: true, end: off }),
          anAppointment('2026-04-28T10:00', '2026-04-16T08:00:00Z', { n: 4 }),
        ],
        outcome,
      },
    },
  });
  const checkIns = aCheckInRecord({
    appointments: [
      anAppointment('2025-04-25T15:00', '2025-04-20T08:00:00Z', {
        end: { ...missed, at: '2025-04-25T14:00:00Z', on: '2025-04-25' },
      }),
      anAppointment('2025-05-02T15:00', '2025-04-26T08:00:00Z', { n: 2 }),
    ],
  });

  it.each<[string, ParticipantRecord, string, boolean]>([
    ['an invitation', interviews, 'FU12/invite', true],
    ['one that staff send by hand', interviews, BY_HAND, true],
    ['what thanks them', interviews, 'FU12/thanks', true],
    ['what tells of a booking', interviews, 'FU12/appointment-1/booked', false],
    ['what tells of a move', interviews, 'FU12/appointment-3/moved', false],
    ['what tells of a cancellation', interviews, 'FU12/appointment-3/cancelled', false],
    ['a reminder', interviews, 'FU12/appointment-4/appt7', false],
    ['what follows a missed interview', interviews, 'FU12/appointment-1/noshow', false],
    ['a reminder of a check-in', checkIns, 'mentor/appointment-2/ci1', false],
    ['what follows a missed check-in', checkIns, 'mentor/appointment-1/ci_miss', true],
  ])('waits or goes: %s', (_, record, key, waits) => {
    expect(isCappedByNumber(itemOf(record, key))).toBe(waits);
  });
});

describe('a message', () => {
  const goesUntil = (record: ParticipantRecord, key: string, last: string, on: StudyPlan = plan) => {
    const item = itemOf(record, key, on);
    return [isStale(on, item, Date.parse(last)), isStale(on, item, Date.parse(last) + 1)];
  };
  const staleAfter = (duration: string) =>
    aPlan((protocol) => ({ ...protocol, limits: { ...protocol.limits, staleAfter: duration } }));
  const closed = studyPlan(builtIn('ips-ma'), danishHolidays, [{ from: '2026-03-23', to: '2026-03-29' }]);
  const written = anInterviewRecord({ ...invited, byHand: { 4: byHand() } });

  it('of the ladder goes three sending days late, and no later', () => {
    expect(goesUntil(anInterviewRecord(invited), 'FU12/invite', '2026-03-25T09:00:00Z')).toEqual([false, true]);
  });

  it('goes as late as the protocol allows: a month is thirty sending days', () => {
    expect(goesUntil(anInterviewRecord(invited), 'FU12/invite', '2026-05-06T08:00:00Z', staleAfter('P1M'))).toEqual([
      false,
      true,
    ]);
  });

  it('of the ladder waits out a closed period, and is no later for it', () => {
    expect(goesUntil(anInterviewRecord(invited), 'FU12/invite', '2026-04-01T08:00:00Z', closed)).toEqual([false, true]);
  });

  it('that staff send by hand goes in a closed period, and is late by its days', () => {
    expect(nextLook(written, '2026-03-23T10:05:00Z', closed)).toBe('2026-03-23T10:10:00Z');
    expect(goesUntil(written, BY_HAND, '2026-03-26T10:10:00Z', closed)).toEqual([false, true]);
  });

  it('that shows somebody the text on their own phone is of no use an hour later', () => {
    const shown = anInterviewRecord({ ...invited, byHand: { 4: byHand({ template: 'verify' }) } });
    expect(goesUntil(shown, BY_HAND, '2026-03-23T11:00:00Z')).toEqual([false, true]);
  });

  it('of an appointment is never too late for that alone', () => {
    const record = anInterviewRecord({
      ...invited,
      ...booked(anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z')),
    });
    expect(isStale(plan, itemOf(record, 'FU12/appointment-1/booked'), Date.parse('2027-01-01T08:00:00Z'))).toBe(false);
  });
});

describe('after an outage', () => {
  const until = '2026-03-24T11:00:00Z';
  const after = { ...plan, invitationsFrom: Date.parse(until) };

  it('invitations wait for whoever looks at them, and go on from then', () => {
    const record = anInterviewRecord(invited);
    expect(nextLook(record, '2026-03-20T09:00:00Z', after)).toBe(until);
    expect(nextLook(record, '2026-03-24T12:00:00Z', after)).toBe('2026-03-24T12:00:00Z');
  });

  it('what staff send by hand does not wait', () => {
    const record = anInterviewRecord({ ...invited, registeredAt: '2026-03-21T08:00:00Z', byHand: { 4: byHand() } });
    expect(nextLook(record, '2026-03-23T10:05:00Z', after)).toBe('2026-03-23T10:10:00Z');
  });
});

describe('the one invitation of a day', () => {
  /** Both follow-ups ask on Friday 20 March. */
  const two = aPlan(twoAtOnce);
  const NOW = '2026-03-20T09:00:30Z';
  const left = (at: string, over: object = {}): StepOutcome => ({
    state: 'sent',
    attempt: 'a1',
    channel: 'sms',
    template: 'invite',
    at,
    sentAt: at,
    delivery: 'delivered',
    ...over,
  });
  const outcomes = { reason: 'cap', code: 'x', tries: 1, sendBy: NOW, lookUpUntil: '2026-04-20T09:15:00Z' };
  const invites = (
    steps: Record<string, StepOutcome>,
    over: Partial<Parameters<typeof anInterviewRecord>[0]> = {},
    on = two,
  ) => nextLook(anInterviewRecord({ ...invited, ...over, steps }), NOW, on);
  /** When sending opens. */
  const MONDAY = '2026-03-23T08:00:00Z';

  it.each<StepOutcome['state']>(['sent', 'unknown', 'unconfirmed'])(
    'is one that is %s: the other goes on Monday',
    (state) => {
      const steps = { 'FU24/invite': left('2026-03-20T08:59:00Z', { ...outcomes, state }) };
      expect(invites(steps, { consent: { sms: true } })).toBe(MONDAY);
    },
  );

  it.each<StepOutcome['state']>(['failed', 'skipped'])('is none that is %s', (state) => {
    const steps = { 'FU24/invite': left('2026-03-20T08:59:00Z', { ...outcomes, state, channel: 'email' }) };
    expect(invites(steps)).toBe(NOW);
  });

  it('is not the one of the day before, nor a mail in place of a text that failed', () => {
    expect(invites({ 'FU24/invite': left('2026-03-19T09:00:00Z') })).toBe(NOW);
    const failed = left('2026-03-19T09:00:00Z', { state: 'failed', code: 'x' });
    const steps = { 'FU24/invite': failed, 'FU24/invite#2': left('2026-03-20T08:59:00Z', { channel: 'email' }) };
    expect(invites(steps)).toBe(NOW);
  });

  it('does not keep a mail back that goes in place of a text that failed', () => {
    const steps = {
      'FU24/invite': left('2026-03-20T08:59:00Z'),
      'FU12/invite': left('2026-03-20T09:00:00Z', { state: 'failed', code: 'x' }),
    };
    expect(invites(steps)).toBe(NOW);
  });

  it('is two where the protocol says so', () => {
    const twice = { ...two, protocol: { ...two.protocol, limits: { ...two.protocol.limits, perDay: 2 } } };
    expect(invites({ 'FU24/invite': left('2026-03-20T08:59:00Z') }, {}, twice)).toBe(NOW);
  });

  it.each([
    ['is one that staff send by hand', undefined, MONDAY],
    ['is no text that somebody was shown on their phone', 'verify', NOW],
  ])('%s', (_, template, expected) => {
    const message = byHand({ enteredAt: '2026-03-20T07:30:00Z', ...(template ? { template } : {}) });
    expect(invites({ [BY_HAND]: left('2026-03-20T08:00:00Z') }, { byHand: { 4: message } }, plan)).toBe(expected);
  });

  it('keeps back what staff send by hand, too', () => {
    const record = anInterviewRecord({
      ...invited,
      byHand: { 4: byHand({ enteredAt: '2026-03-20T08:49:00Z' }) },
      steps: { 'FU12/invite': left('2026-03-20T08:30:00Z') },
    });
    expect(nextLook(record, NOW)).toBe(MONDAY);
  });

  it('is no matter of a mentor who writes by hand', () => {
    const messages = { 4: byHand({ of: 'mentor' }), 5: byHand({ of: 'mentor', event: 5 }) };
    const steps = { [byHandKey(messages[4])]: left('2026-03-23T10:10:00Z') };
    const record = aCheckInRecord({ registeredAt: '2026-03-19T08:00:00Z', byHand: messages, steps });
    expect(nextLook(record, '2026-03-23T10:15:00Z')).toBe('2026-03-23T10:15:00Z');
  });
});

describe('a cancellation within a day', () => {
  const end = { how: 'cancelled', at: '2026-04-26T10:00:00Z', by: 'staff' } as const;
  const told = { 'FU12/appointment-1/tellByCall': { state: 'opened', at: end.at } } as const;
  const record = anInterviewRecord({
    ...invited,
    registeredAt: '2026-04-25T08:00:00Z',
    steps: told,
    ...booked(anAppointment('2026-04-27T08:30', '2026-03-23T08:00:00Z', { end })),
  });

  it.each([
    ['at once on a Sunday', '2026-04-26T10:00:00Z', '2026-04-26T10:00:00Z'],
    ['until nine in the evening', '2026-04-26T18:59:00Z', '2026-04-26T18:59:00Z'],
    ['at seven, when it is later than that', '2026-04-26T19:00:00Z', '2026-04-27T05:00:00Z'],
  ])('is told %s', (_, now, expected) => {
    const steps = { ...told, 'FU12/appointment-1/rebook': { state: 'opened', at: end.at } } as const;
    expect(nextLook({ ...record, steps }, now)).toBe(expected);
  });
});

describe('a carrier may try', () => {
  const appointment = anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z');
  const end = { how: 'cancelled', at: '2026-04-27T10:00:00Z', by: 'staff' } as const;
  const reminded = anInterviewRecord(booked(appointment));
  const cancelled = anInterviewRecord(booked({ ...appointment, end }));
  const missed = anInterviewRecord(
    booked({ ...appointment, end: { ...end, how: 'noShow', at: '2026-04-28T09:00:00Z' } }),
  );
  const HOUR = 3_600;

  it.each<[string, ParticipantRecord, string, string, number]>([
    ['until sending closes', anInterviewRecord(invited), 'FU12/invite', '2026-03-20T09:00:00Z', 9 * HOUR],
    ['until it is too late for it', anInterviewRecord(invited), 'FU12/invite', '2026-03-25T08:58:59Z', 61],
    ['until the appointment begins', reminded, 'FU12/appointment-1/appt1', '2026-04-28T07:30:00Z', HOUR],
    [
      'until nine in the evening, when it is urgent',
      cancelled,
      'FU12/appointment-1/cancelled',
      '2026-04-27T18:00:00Z',
      HOUR,
    ],
    [
      'until sending closes, of an appointment that was missed',
      missed,
      'FU12/appointment-1/noshow',
      '2026-04-29T08:00:00Z',
      9 * HOUR,
    ],
    ['no more at night', anInterviewRecord(invited), 'FU12/invite', '2026-03-20T18:00:01Z', 0],
    ['whole seconds', anInterviewRecord(invited), 'FU12/invite', '2026-03-20T17:59:58.500Z', 1],
  ])('%s', (_, record, key, now, seconds) => {
    const at = Date.parse(now);
    expect(timeToLiveSeconds(mayLeaveUntil(plan, itemOf(record, key), at), at)).toBe(seconds);
  });
});

describe('the first instant at which a message could leave', () => {
  const record = anInterviewRecord({
    ...invited,
    ...booked(anAppointment('2026-04-28T10:00', '2026-04-09T08:00:00Z')),
  });
  const reminder = itemOf(record, 'FU12/appointment-1/appt7');
  const monday = Date.parse('2026-04-20T08:00:00Z');
  const from = (at: string, pauses: Pause[] = [], item = reminder): string | undefined => {
    const first = earliestFrom(plan, item, Date.parse(at), pauses);
    return first === Infinity ? undefined : isoInstant(first);
  };

  it('is at once in the hours of sending, and else when they open', () => {
    expect(from('2026-04-20T08:00:00Z')).toBe('2026-04-20T08:00:00Z');
    expect(from('2026-04-19T08:00:00Z')).toBe(
      isoInstant(plan.appointments.nextOpen(Date.parse('2026-04-19T08:00:00Z'))),
    );
  });

  it('is after all pauses that follow each other, in the hours that come then', () => {
    const evening = Date.parse('2026-04-21T20:00:00Z');
    const week = Date.parse('2026-04-27T08:00:00Z');
    expect(from('2026-04-20T08:00:00Z', [{ from: monday, to: evening, reason: 'held' }])).toBe(
      isoInstant(plan.appointments.nextOpen(evening)),
    );
    const pauses: Pause[] = [
      { from: monday, to: evening, reason: 'held' },
      { from: evening, to: week, reason: 'held' },
    ];
    expect(from('2026-04-20T08:00:00Z', pauses)).toBe(isoInstant(plan.appointments.nextOpen(week)));
  });

  it('never comes in a pause without an end, but for what tells that a time has changed', () => {
    const stopped: Pause[] = [{ from: monday, to: Infinity, reason: 'stopped' }];
    expect(from('2026-04-20T08:00:00Z', stopped)).toBeUndefined();
    const change = { ...reminder, definition: { ...reminder.definition, from: 'moved' as const } };
    expect(from('2026-04-20T08:00:00Z', stopped, change)).toBe('2026-04-20T08:00:00Z');
  });
});
