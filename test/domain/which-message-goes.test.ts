import { decide } from '../../shared/domain/decide.ts';
import type { Channel, Protocol, Step } from '../../shared/domain/protocol.ts';
import type { InterviewRecord, StepOutcome } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan, twoAtOnce } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

const reading = (over: Partial<InterviewRecord>, at: string, plan: StudyPlan) => {
  const record = anInterviewRecord({ registeredAt: '2026-03-19T08:00:00Z', consent: { sms: true }, ...over });
  const look = { plan, now: Date.parse(at), unclearSends: 'flag', idOf: (key: string) => key } as const;
  const { send, ended, record: after } = decide(record, look);
  return {
    send,
    calls: Object.values(after.tasks).flatMap(({ kind, step }) => (kind === 'deliverByCall' ? [step] : [])),
    goes: send?.key,
    ends: ended.map(([key, outcome]) => `${key} ${outcome.state === 'skipped' ? outcome.reason : outcome.state}`),
  };
};

const ask = (id: string, offset: string, channel: Channel = 'sms'): Step => ({
  id,
  from: 'target',
  offset,
  send: { to: 'participant', template: 'book2', channels: [channel] },
});
const call: Step = { id: 'call', from: 'target', offset: '-P17D', task: { kind: 'phone', to: 'coordinator' } };
const withLadder = (change: Partial<Protocol['ladders'][string]>) =>
  aPlan((protocol) => ({
    ...protocol,
    ladders: Object.fromEntries(Object.entries(protocol.ladders).map(([id, ladder]) => [id, { ...ladder, ...change }])),
  }));

// Target Saturday 18 April 2026: on Monday 30 March, Tuesday 31 March and Wednesday 1 April.
describe('of two invitations that are due at once', () => {
  const plan = withLadder({ booking: [ask('first', '-P19D'), ask('second', '-P18D'), call], appointment: [] });
  const LATE = '2026-04-01T09:00:00Z';

  it('the later goes; a call that is later still takes nobody’s place', () => {
    expect(reading({}, LATE, plan)).toMatchObject({ goes: 'FU12/second', ends: ['FU12/first superseded'] });
  });

  it('the earlier goes where the later is for a channel that was not agreed to', () => {
    const byLetter = withLadder({
      booking: [ask('first', '-P19D'), ask('second', '-P18D', 'letter')],
      appointment: [],
    });
    expect(reading({}, LATE, byLetter)).toMatchObject({ goes: 'FU12/first', ends: ['FU12/second noChannel'] });
  });

  const at = '2026-04-01T08:59:30Z';
  const isOf = (state: StepOutcome['state']): StepOutcome =>
    ({
      ...({ attempt: 'a1', channel: 'sms', template: 'book2', at, code: 'x' } as const),
      state,
      sendBy: at,
      sentAt: at,
      delivery: 'delivered',
      reason: 'noChannel',
      lookUpUntil: '2026-04-01T09:15:00Z',
    }) as unknown as StepOutcome;
  const besideWaiting = (steps: Record<string, StepOutcome>) => {
    const waiting: StepOutcome = { state: 'waiting', tries: 3, code: 'x', at, notBefore: LATE };
    return reading({ steps: { 'FU12/first': waiting, ...steps } }, LATE, plan);
  };

  it.each<StepOutcome['state']>(['sending', 'sent', 'unknown', 'unconfirmed'])(
    'the earlier does not follow a later one that has left: %s',
    (state) => {
      expect(besideWaiting({ 'FU12/second': isOf(state) })).toMatchObject({
        goes: undefined,
        ends: ['FU12/first superseded'],
      });
    },
  );

  it('the earlier does not follow a later one that left by its fallback', () => {
    const steps = { 'FU12/second': isOf('failed'), 'FU12/second#2': isOf('sent') };
    expect(besideWaiting(steps)).toMatchObject({ goes: undefined, ends: ['FU12/first superseded'] });
  });

  it.each<StepOutcome['state']>(['failed', 'skipped'])('the earlier goes where the later never left: %s', (state) => {
    const steps = { 'FU12/second': isOf(state), 'FU24/invite': isOf('sent') };
    expect(besideWaiting(steps)).toMatchObject({ goes: 'FU12/first', ends: [] });
  });

  it('both go where they ask for different interviews', () => {
    const now = '2026-04-01T09:00:00Z';
    const two = aPlan((protocol) => ({
      ...twoAtOnce(protocol),
      ladders: { ...protocol.ladders, interview: { booking: [ask('ask', '-P19D')], appointment: [] } },
    }));
    const first = reading({}, now, two);
    expect([first.goes, first.ends]).toEqual(['FU12/ask', []]);
    const yesterday = { ...isOf('sent'), at: '2026-03-31T09:00:00Z' };
    expect(reading({ steps: { 'FU12/ask': yesterday } }, now, two)).toMatchObject({ goes: 'FU24/ask', ends: [] });
  });
});

// The window opens on Monday 30 March 2026, target Saturday 18 April.
describe('the first that somebody hears of a follow-up', () => {
  const asks = (id: string, offset: string, template: string, channels: Channel[] = ['sms']): Step => ({
    id,
    from: 'target',
    offset,
    send: { to: 'participant', template, channels },
  });
  const LADDER = [asks('invite', '-P19D', 'invite'), asks('remind', '-P18D', 'book2'), asks('again', '-P16D', 'book3')];
  const asked = (mode: 'interview' | 'questionnaire', booking: Step[] = LADDER): StudyPlan =>
    aPlan((protocol) => ({
      ...protocol,
      timepoints: protocol.timepoints.map((each) => (each.id === 'FU12' ? { ...each, mode } : each)),
      ladders: { ...protocol.ladders, interview: { booking, appointment: [] } },
    }));
  const MODES = ['interview', 'questionnaire'] as const;
  const left = (at: string): StepOutcome => ({
    ...({ attempt: 'a1', channel: 'sms', template: 'invite', at, sentAt: at } as const),
    state: 'sent',
    delivery: 'delivered',
  });
  const words = ({ send }: ReturnType<typeof reading>) => send?.item.definition.send?.template;

  it.each(MODES)('is the invitation where reminders are due with it, and only that leaves on the day: %s', (mode) => {
    const plan = asked(mode);
    const first = reading({}, '2026-03-31T09:00:00Z', plan);
    expect(first).toMatchObject({ goes: 'FU12/invite', ends: ['FU12/remind superseded'] });
    expect(words(first)).toBe('invite');
  });

  it.each(MODES)('is not asked again of whoever has the invitation: %s', (mode) => {
    const steps = { 'FU12/invite': left('2026-03-30T08:00:00Z') };
    const next = reading({ steps }, '2026-03-31T09:00:00Z', asked(mode));
    expect([next.goes, next.ends, words(next)]).toEqual(['FU12/remind', [], 'book2']);
  });

  it.each(MODES)('is no fallback of an invitation that left by its first channel: %s', (mode) => {
    const plan = asked(mode, [asks('invite', '-P19D', 'invite', ['sms', 'email']), ...LADDER.slice(1)]);
    const unconfirmed = { ...left('2026-03-30T08:00:00Z'), delivery: 'queued' } as StepOutcome;
    const over = { consent: { sms: true, email: true }, steps: { 'FU12/invite': unconfirmed } };
    expect(reading(over, '2026-03-31T09:00:00Z', plan)).toMatchObject({
      goes: 'FU12/remind',
      ends: ['FU12/invite#2 superseded'],
    });
  });

  it('is a reminder of an interview that came too late to be asked for, as it is a way to book one', () => {
    const next = reading({ registeredAt: '2026-03-30T12:00:00Z' }, '2026-03-31T09:00:00Z', asked('interview'));
    expect([next.goes, words(next)]).toEqual(['FU12/remind', 'book2']);
  });

  it.each([
    ['lay before their registration', '2026-03-30T12:00:00Z', '2026-03-31T09:00:00Z', 'FU12/remind'],
    ['grew stale', '2026-03-19T08:00:00Z', '2026-04-07T09:00:00Z', 'FU12/again'],
  ])('has the words of the invitation to a questionnaire, where that one %s', (_, registeredAt, at, goes) => {
    const next = reading({ registeredAt }, at, asked('questionnaire'));
    expect([next.goes, words(next)]).toEqual([goes, 'invite']);
  });

  describe('of a questionnaire that could not be asked for in time', () => {
    const late = { registeredAt: '2026-03-30T12:00:00Z' };
    const heard = (over: Partial<InterviewRecord>, booking: Step[], at = '2026-03-31T09:00:00Z') => {
      const next = reading({ ...late, ...over }, at, asked('questionnaire', booking));
      return [next.goes, words(next)];
    };
    const reminding = (...channels: Channel[]) => [LADDER[0] as Step, asks('remind', '-P18D', 'letter', channels)];

    it('is asked in the words of a reminder where the invitation has none for a channel of it', () => {
      expect(heard({ consent: { letter: true } }, reminding('letter'))).toEqual(['FU12/remind', 'letter']);
      const both = { consent: { sms: true, letter: true } };
      expect(heard(both, reminding('sms', 'letter'))).toEqual(['FU12/remind', 'letter']);
    });

    it.each<[string, string, StepOutcome, string]>([
      ['staff have written', 'FU12/byHand-3/byHand', left('2026-03-30T13:00:00Z'), 'book2'],
      ['another interview was asked for', 'FU24/invite', left('2026-03-30T13:00:00Z'), 'invite'],
      ['it came to nothing', 'FU12/invite', { state: 'failed', code: 'x', at: '2026-03-30T13:00:00Z' }, 'invite'],
    ])('is the reminder, where %s, with its words or those of the invitation', (_, key, outcome, template) => {
      expect(heard({ steps: { [key]: outcome } }, LADDER)).toEqual(['FU12/remind', template]);
    });

    it('is asked in the same words by the next channel of that reminder', () => {
      const channels: Channel[] = ['sms', 'email'];
      const booking = [asks('invite', '-P19D', 'invite', channels), asks('remind', '-P18D', 'book2', channels)];
      const steps = { 'FU12/remind': { ...left('2026-03-31T08:00:00Z'), delivery: 'queued' } as StepOutcome };
      const consent = { sms: true, email: true };
      expect(heard({ consent, steps }, booking, '2026-04-01T09:00:00Z')).toEqual(['FU12/remind#2', 'invite']);
    });

    it('keeps the words that staff choose, also where a step of its ladder is called as theirs', () => {
      const byHand = {
        4: { event: 4, enteredAt: '2026-03-30T12:10:00Z', by: 'coordinator-1', channel: 'sms', of: 'FU12' },
      } as const;
      const booking = [LADDER[0] as Step, asks('byHand', '-P2D', 'book2')];
      const [goes, template] = heard({ byHand }, booking, '2026-03-30T12:30:00Z');
      expect(goes).toBe('FU12/byHand-4/byHand');
      expect(template).not.toBe('invite');
    });

    it('keeps the words of what announces it', () => {
      expect(heard({}, [asks('pre', '-P18D', 'pre'), asks('invite', '-P2D', 'invite')])).toEqual(['FU12/pre', 'pre']);
    });
  });

  it('is the message that a questionnaire’s ladder lists first, whatever that is called', () => {
    const off: Step = { ...asks('off', '-P20D', 'invite'), enabled: false };
    const named = [call, off, asks('open', '-P19D', 'invite'), ...LADDER.slice(1)];
    expect(reading({}, '2026-03-31T09:00:00Z', asked('questionnaire', named)).goes).toBe('FU12/open');
    expect(reading({}, '2026-03-31T09:00:00Z', asked('interview', named)).goes).toBe('FU12/remind');
  });
});

describe('a reminder that comes late', () => {
  // Tuesday 28 April 2026: seven days before is Tuesday 21, three Friday 24 and one Monday 27.
  const appointment = anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z');
  const registeredAt = '2026-04-20T08:00:00Z';
  const of = (at: string, over: Partial<InterviewRecord> = {}) =>
    reading({ registeredAt, ...booked(appointment), ...over }, at, aPlan());

  it.each([
    ['on its own day', '2026-04-21T16:00:00Z', 'FU12/appointment-1/appt7', []],
    ['on the next', '2026-04-22T12:00:00Z', 'FU12/appointment-1/appt7', []],
    ['on the day before the next one', '2026-04-23T12:00:00Z', undefined, ['FU12/appointment-1/appt7 superseded']],
    [
      'on the day of the next one, before it',
      '2026-04-24T07:30:00Z',
      undefined,
      ['FU12/appointment-1/appt7 superseded'],
    ],
    [
      'on the day of the next one, after it',
      '2026-04-24T12:00:00Z',
      'FU12/appointment-1/appt3',
      ['FU12/appointment-1/appt7 superseded'],
    ],
  ])('goes unless one of today or tomorrow takes its place: %s', (_, at, goes, ends) => {
    expect(of(at)).toMatchObject({ goes, ends });
  });

  it('goes where the next one is for a channel that was not agreed to', () => {
    const byMail = aPlan((protocol) => ({
      ...protocol,
      ladders: Object.fromEntries(
        Object.entries(protocol.ladders).map(([id, { booking, appointment: steps }]) => [
          id,
          {
            booking,
            appointment: steps.map((step) =>
              step.id === 'appt3' && step.send ? { ...step, send: { ...step.send, channels: ['email'] } } : step,
            ),
          },
        ]),
      ),
    }));
    const late = (consent: InterviewRecord['consent']) =>
      reading({ registeredAt, ...booked(appointment), consent }, '2026-04-23T12:00:00Z', byMail);
    expect(late({ sms: true })).toMatchObject({ goes: 'FU12/appointment-1/appt7', ends: [] });
    expect(late({ sms: true, email: true })).toMatchObject({
      goes: undefined,
      ends: ['FU12/appointment-1/appt7 superseded'],
    });
  });

  it('takes the place of nothing that tells of the booking itself', () => {
    const late = booked(anAppointment('2026-04-28T10:30', '2026-04-20T08:00:00Z'));
    expect(of('2026-04-23T12:00:00Z', late).goes).toBe('FU12/appointment-1/booked');
  });

  it('gives way to no reminder of another interview', () => {
    const other = anAppointment('2026-04-24T10:30', '2026-04-09T08:00:00Z');
    const appt3: StepOutcome = { state: 'skipped', reason: 'stale', at: registeredAt };
    const both = {
      FU12: { appointments: [appointment] },
      FU24: { appointments: [other] },
    };
    const steps = Object.fromEntries(['appt7', 'appt3'].map((id) => [`FU24/appointment-1/${id}`, appt3]));
    expect(of('2026-04-22T12:00:00Z', { followUps: both, steps })).toMatchObject({
      goes: 'FU12/appointment-1/appt7',
      ends: [],
    });
  });
});

describe('of invitations to two interviews on the same days', () => {
  it('neither asks first in the place of the other', () => {
    const two = aPlan((protocol) => ({
      ...twoAtOnce(protocol),
      ladders: {
        ...protocol.ladders,
        interview: { booking: [ask('invite', '-P19D'), ask('again', '-P18D')], appointment: [] },
      },
    }));
    const left = { attempt: 'a1', channel: 'sms', template: 'book2', state: 'sent', delivery: 'delivered' } as const;
    const at = '2026-03-30T08:00:00Z';
    const steps = { 'FU12/invite': { ...left, at, sentAt: at } };
    // Of the other one the invitation itself has yet to leave.
    expect(reading({ steps }, '2026-03-31T09:00:00Z', two)).toMatchObject({
      goes: 'FU24/invite',
      ends: ['FU24/again superseded'],
    });
    const both = { ...steps, 'FU24/invite': steps['FU12/invite'] };
    expect(reading({ steps: both }, '2026-03-31T09:00:00Z', two)).toMatchObject({ goes: 'FU12/again', ends: [] });
  });
});

describe('of messages that do not ask the same', () => {
  it('none takes the place of another: a cancellation and a booking, an invitation and what staff write', () => {
    const end = { how: 'cancelled', at: '2026-04-21T12:00:00Z', by: 'participant' } as const;
    const off = anAppointment('2026-05-12T10:30', '2026-04-09T08:00:00Z', { end });
    const next = anAppointment('2026-05-19T10:30', '2026-04-21T12:05:00Z', { n: 2 });
    const changed = { registeredAt: '2026-04-20T08:00:00Z', ...booked(off, next) };
    expect(reading(changed, '2026-04-21T12:20:00Z', aPlan())).toMatchObject({
      goes: 'FU12/appointment-1/cancelled',
      ends: [],
    });
    const byHand = {
      4: { event: 4, enteredAt: '2026-03-20T09:10:00Z', by: 'coordinator-1', channel: 'sms', of: 'FU12' },
    } as const;
    expect(reading({ byHand }, '2026-03-20T09:30:00Z', aPlan())).toMatchObject({ goes: 'FU12/invite', ends: [] });
    const later = { 4: { ...byHand[4], enteredAt: '2026-04-01T08:10:00Z' } };
    expect(reading({ byHand: later }, '2026-04-01T08:30:00Z', aPlan())).toMatchObject({
      goes: 'FU12/book2',
      ends: ['FU12/invite stale'],
    });
  });
});

describe('a text about a time that waits to be tried again', () => {
  // Friday evening, when sending has closed until Monday at nine.
  const NOW = '2026-04-24T17:05:00Z';
  const waiting: StepOutcome = { state: 'waiting', tries: 3, code: 'x', at: NOW, notBefore: NOW };
  const ends = (on: string) => {
    const appointment = anAppointment(on, '2026-04-24T08:00:00Z');
    return reading({ ...booked(appointment), steps: { 'FU12/appointment-1/booked': waiting } }, NOW, aPlan());
  };

  it('ends at once where it could only go once that has begun', () => {
    const begun = 'FU12/appointment-1/booked appointmentBegun';
    expect(ends('2026-04-25T10:00').ends).toContain(begun);
    expect(ends('2026-04-27T09:00').ends).toContain(begun);
    expect(ends('2026-04-27T09:01').ends).not.toContain(begun);
  });

  it('asks for a call where it tells of a change, while somebody might still stand there', () => {
    expect(ends('2026-04-25T10:00').calls).toEqual([]);
    const moved = (to: string, now: string) => {
      const end = { how: 'moved', at: '2026-04-24T08:00:00Z', by: 'participant' } as const;
      const first = anAppointment('2026-04-24T18:00', '2026-04-09T08:00:00Z', { end });
      const second = anAppointment(to, '2026-04-24T08:00:00Z', { n: 2, moved: true });
      return reading({ ...booked(first, second), steps: { 'FU12/appointment-2/moved': waiting } }, now, aPlan()).calls;
    };
    expect(moved('2026-04-25T10:00', NOW)).toEqual(['FU12/appointment-2/tellByCall.moved']);
    expect(moved('2026-04-25T10:00', '2026-04-25T07:59:59Z')).toEqual(['FU12/appointment-2/tellByCall.moved']);
    expect(moved('2026-04-25T10:00', '2026-04-25T08:00:00Z')).toEqual([]);
  });
});

describe('an invitation', () => {
  it('that comes more than three sending days late is told to nobody', () => {
    expect(reading({}, '2026-03-25T09:01:00Z', aPlan()).ends).toEqual(['FU12/invite stale']);
  });

  it('that failed by text goes by mail, under a name of its own', () => {
    const at = '2026-03-20T09:00:00Z';
    const failed: StepOutcome = { state: 'failed', code: 'x', attempt: 'a1', channel: 'sms', template: 'invite', at };
    const over = { consent: { sms: true, email: true }, steps: { 'FU12/invite': failed } };
    expect(reading(over, '2026-03-20T09:01:00Z', aPlan()).send).toMatchObject({
      key: 'FU12/invite#2',
      channels: ['email'],
    });
  });
});

describe('a message that is tried again', () => {
  const NOW = '2026-03-20T09:05:00Z';
  const waiting: StepOutcome = {
    state: 'waiting',
    tries: 2,
    code: 'throttled',
    at: '2026-03-20T09:01:00Z',
    notBefore: NOW,
    channel: 'sms',
  };
  const again = (outcome: StepOutcome) => reading({ steps: { 'FU12/invite': outcome } }, NOW, aPlan()).send;

  it('says how often it was, and by what', () => {
    expect(again(waiting)).toMatchObject({ tries: 2, resent: false, waitedFor: 'sms', channels: ['sms'] });
    expect(again(waiting)).not.toHaveProperty('unclear');
  });

  it('says that it may be the second, where nobody knows whether the first left', () => {
    const unclear = { attempt: 'a1', template: 'invite', at: '2026-03-20T09:00:00Z' };
    expect(again({ ...waiting, resent: true, unclear })).toMatchObject({ resent: true, unclear });
  });

  it('says nothing of the kind when it was never tried', () => {
    const { send } = reading({ consent: { email: true, sms: true } }, NOW, aPlan());
    expect(send).toMatchObject({ key: 'FU12/invite', tries: 0, resent: false, channels: ['sms', 'email'] });
    expect(send).not.toHaveProperty('waitedFor');
  });
});
