import { decide } from '../../shared/domain/decide.ts';
import type { Appointment, InterviewRecord, StepOutcome } from '../../shared/domain/record.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

describe('a reminder that waited to be tried again', () => {
  it('does not follow the next one, which left on the same day', () => {
    const waiting: StepOutcome = {
      state: 'waiting',
      tries: 9,
      code: 'throttled',
      at: '2026-04-24T07:40:00Z',
      notBefore: '2026-04-24T08:40:00Z',
      channel: 'sms',
    };
    const at = '2026-04-24T08:00:00Z';
    const sent: StepOutcome = {
      state: 'sent',
      attempt: 'a1',
      channel: 'sms',
      template: 'appt3',
      at,
      sentAt: at,
      delivery: 'delivered',
    };
    const record = anInterviewRecord({
      registeredAt: '2026-04-20T08:00:00Z',
      consent: { sms: true },
      ...booked(anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z')),
      steps: { 'FU12/appointment-1/appt7': waiting, 'FU12/appointment-1/appt3': sent },
    });
    const now = Date.parse('2026-04-24T08:40:00Z');
    const { send, ended } = decide(record, { plan: aPlan(), now, unclearSends: 'flag', idOf: (key) => key });
    expect(send?.key).toBeUndefined();
    expect(ended).toMatchObject([['FU12/appointment-1/appt7', { state: 'skipped', reason: 'superseded' }]]);
  });
});

describe('a last reminder that comes late', () => {
  it('still goes in the morning before the appointment: that its outcome is asked for is no reminder', () => {
    const record = anInterviewRecord({
      registeredAt: '2026-04-20T08:00:00Z',
      consent: { sms: true },
      ...booked(anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z')),
    });
    // After a night in which nobody looked: half past nine in Copenhagen, an hour before.
    const now = Date.parse('2026-04-28T07:30:00Z');
    const { send, ended } = decide(record, { plan: aPlan(), now, unclearSends: 'flag', idOf: (key) => key });
    expect(ended.map(([key]) => key)).not.toContain('FU12/appointment-1/appt1');
    expect(send?.key).toBe('FU12/appointment-1/appt1');
  });
});

describe('a last reminder whose text nobody confirmed, or that failed', () => {
  const at = '2026-04-27T08:00:00Z';
  const text = { attempt: 'a1', channel: 'sms', template: 'appt1', at } as const;

  it.each<[string, StepOutcome]>([
    ['not confirmed', { ...text, state: 'sent', sentAt: '2026-04-27T07:31:00Z', delivery: 'sent' }],
    ['failed', { ...text, state: 'failed', code: 'x' }],
  ])('goes by mail, also in the morning before the appointment: %s', (_, outcome) => {
    const record = anInterviewRecord({
      registeredAt: '2026-04-20T08:00:00Z',
      consent: { sms: true, email: true },
      ...booked(anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z')),
      steps: { 'FU12/appointment-1/appt1': outcome },
    });
    const now = Date.parse('2026-04-28T07:31:00Z');
    const { send } = decide(record, { plan: aPlan(), now, unclearSends: 'flag', idOf: (key) => key });
    expect(send).toMatchObject({ key: 'FU12/appointment-1/appt1#2', channels: ['email'] });
  });
});

describe('a last reminder that was due in the seconds before a slip, and that no worker had claimed', () => {
  const at = '2026-04-27T08:00:00Z';
  const end = (when: string) => ({ how: 'moved', at: when, by: 'staff' }) as const;
  const [slipped, mended] = ['2026-04-27T08:00:05Z', '2026-04-27T08:01:00Z'];
  const record = (steps: Record<string, StepOutcome> = {}) =>
    anInterviewRecord({
      registeredAt: '2026-04-20T08:00:00Z',
      consent: { sms: true },
      ...booked(
        anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z', { end: end(slipped) }),
        anAppointment('2026-04-03T16:00', slipped, { n: 2, moved: true, end: end(mended) }),
        anAppointment('2026-04-28T10:30', mended, { n: 3, moved: true }),
      ),
      steps,
    });
  const followedByAnother = () => {
    const [again, atLast] = ['2026-04-27T08:10:00Z', '2026-04-27T08:11:00Z'];
    const [first, second, third] = record().followUps.FU12?.appointments ?? [];
    return booked(
      ...([first, second, { ...third, end: end(again) }] as Appointment[]),
      anAppointment('2026-04-03T16:00', again, { n: 4, moved: true, end: end(atLast) }),
      anAppointment('2026-04-28T10:30', atLast, { n: 5, moved: true }),
    );
  };
  const sends = (steps?: Record<string, StepOutcome>) =>
    decide(record(steps), {
      plan: aPlan(),
      now: Date.parse('2026-04-27T08:02:00Z'),
      unclearSends: 'flag',
      idOf: (key) => key,
    }).send?.key;

  it('goes once that is corrected to the time that they know', () => {
    expect(sends()).toBe('FU12/appointment-1/appt1');
  });

  it('does not go twice where it had left', () => {
    const left = { attempt: 'a1', channel: 'sms', template: 'appt1', at, sentAt: at, state: 'sent' } as const;
    expect(sends({ 'FU12/appointment-1/appt1': { ...left, delivery: 'sent' } })).toBeUndefined();
  });

  it('does not go twice where it left while the slip was being entered', () => {
    const left = { attempt: 'a1', channel: 'sms', template: 'appt1', at, sentAt: at, state: 'sent' } as const;
    const steps: Record<string, StepOutcome> = { 'FU12/appointment-1/appt1': { ...left, delivery: 'sent' } };
    for (const entered of ['2026-04-27T07:59:59Z', at]) {
      const [first, second, third] = record().followUps.FU12?.appointments as [Appointment, Appointment, Appointment];
      const raced = booked({ ...first, end: end(entered) }, { ...second, enteredAt: entered }, third);
      const look = { plan: aPlan(), now: Date.parse('2026-04-27T08:02:00Z'), unclearSends: 'flag' } as const;
      const sendsWith = (known: typeof steps) =>
        decide({ ...record(known), ...raced }, { ...look, idOf: (key) => key }).send?.key;
      expect(sendsWith(steps)).toBeUndefined();
      expect(sendsWith({})).toBe('FU12/appointment-3/appt1');
    }
  });

  it('goes though the provider had put it off before the slip, and it was given up during that', () => {
    const [attempt, sentAt] = ['a0', '2026-04-24T08:00:00Z'];
    const before = { attempt, channel: 'sms', template: 'appt3', at: sentAt, sentAt, state: 'sent' } as const;
    const givenUp = (when: string): Record<string, StepOutcome> => ({
      'FU12/appointment-1/appt3': { ...before, delivery: 'delivered' },
      'FU12/appointment-1/appt1': { state: 'skipped', reason: 'superseded', at: when },
    });
    expect(sends(givenUp('2026-04-27T08:00:30Z'))).toBe('FU12/appointment-3/appt1');
    expect(sends(givenUp(slipped))).toBe('FU12/appointment-3/appt1');
    expect(sends(givenUp('2026-04-27T08:00:04Z'))).toBeUndefined();
    // The correction is entered as of when it was asked for, and a look may come between that and its commit.
    expect(sends(givenUp('2026-04-27T08:01:59Z'))).toBe('FU12/appointment-3/appt1');
    expect(sends(givenUp('2026-04-27T08:02:00Z'))).toBeUndefined();
  });

  describe('by mail, since its text failed or was not confirmed, and was given up during the slip', () => {
    const text = { attempt: 'a1', channel: 'sms', template: 'appt1', at } as const;
    const failed: StepOutcome = { ...text, state: 'failed', code: 'x' };
    const sent: StepOutcome = { ...text, state: 'sent', sentAt: '2026-04-26T07:00:00Z', delivery: 'sent' };
    const APPT1 = 'FU12/appointment-1/appt1';
    const givenUp = (when: string): StepOutcome => ({ state: 'skipped', reason: 'superseded', at: when });
    const earlier = { 'FU12/appointment-1/appt3': { ...sent, delivery: 'delivered' } } as const;
    const goes = (
      steps: Record<string, StepOutcome>,
      { when = '2026-04-27T08:02:00Z', ...over }: Partial<InterviewRecord> & { when?: string } = {},
    ) => {
      const look = { plan: aPlan(), now: Date.parse(when), unclearSends: 'flag' } as const;
      const { send } = decide(
        { ...record({ ...earlier, ...steps }), consent: { sms: true, email: true }, ...over },
        { ...look, idOf: (key) => key },
      );
      return send && [send.key, ...send.channels];
    };

    it.each<[string, StepOutcome]>([
      ['failed', failed],
      ['was not confirmed', sent],
    ])('goes by mail and by no second text, where that %s', (_, outcome) => {
      expect(goes({ [APPT1]: outcome, [`${APPT1}#2`]: givenUp(slipped) })).toEqual([`${APPT1}#3`, 'email']);
    });

    it('still goes after another slip', () => {
      const steps = { [APPT1]: failed, [`${APPT1}#2`]: givenUp(slipped) };
      const when = '2026-04-27T08:12:00Z';
      expect(goes(steps, { when, ...followedByAnother() })).toEqual([`${APPT1}#3`, 'email']);
    });

    it('does not go where it was given up for another reason, before or after', () => {
      for (const when of ['2026-04-27T08:00:04Z', '2026-04-27T08:02:00Z'])
        expect(goes({ [APPT1]: failed, [`${APPT1}#2`]: givenUp(when) })).toBeUndefined();
      const held: StepOutcome = { state: 'skipped', reason: 'held', at: slipped };
      expect(goes({ [APPT1]: failed, [`${APPT1}#2`]: held })).toBeUndefined();
    });

    it('goes once', () => {
      const mail: StepOutcome = {
        ...text,
        channel: 'email',
        attempt: 'a3',
        state: 'sent',
        sentAt: mended,
        delivery: 'delivered',
      };
      expect(goes({ [APPT1]: failed, [`${APPT1}#2`]: givenUp(slipped), [`${APPT1}#3`]: mail })).toBeUndefined();
    });
  });

  it('and was put off goes once, though the slip is followed by another one', () => {
    const left = { attempt: 'a1', channel: 'sms', template: 'appt1', sentAt: mended, state: 'sent' } as const;
    const steps: Record<string, StepOutcome> = {
      'FU12/appointment-1/appt1': { state: 'skipped', reason: 'superseded', at: slipped },
      'FU12/appointment-3/appt1': { ...left, at: mended, delivery: 'sent' },
    };
    const look = { plan: aPlan(), now: Date.parse('2026-04-27T08:12:00Z'), unclearSends: 'flag' } as const;
    expect(decide({ ...record(steps), ...followedByAnother() }, { ...look, idOf: (key) => key }).send).toBeUndefined();
  });
});
