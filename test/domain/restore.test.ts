import { encodeAttempt } from '../../shared/domain/attempt-id.ts';
import { decide } from '../../shared/domain/decide.ts';
import { afterReceipt } from '../../shared/domain/receipt.ts';
import type { InterviewRecord, StepOutcome } from '../../shared/domain/record.ts';
import { restoreFound } from '../../shared/domain/restore.ts';
import { studyPlan, type StudyPlan } from '../../shared/domain/study-plan.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { builtIn } from '../support/a-study.ts';

/** A Friday at ten in Copenhagen, when the invitation is due. */
const INVITE_AT = Date.parse('2026-03-20T09:00:00Z');
const HOUR_MS = 3_600_000;
const plan: StudyPlan = studyPlan(builtIn('ips-ma'), []);
const restoredAt = (found: number, released = Infinity): StudyPlan => ({ ...plan, restored: { found, released } });

const invited = (over: Partial<InterviewRecord> = {}): InterviewRecord =>
  anInterviewRecord({
    registeredAt: '2026-03-19T08:00:00Z',
    consent: { sms: true, email: true, phone: true },
    ...over,
  });

const look = (under: StudyPlan, now: number, record = invited()) =>
  decide(record, { plan: under, now, unclearSends: 'resend-once', idOf: (key) => key });

const MAY_HAVE_LEFT = {
  state: 'unconfirmed',
  code: 'restored',
  channel: 'sms',
  template: 'invite',
  at: '2026-03-20T09:00:00Z',
};

describe('a message that was due before a restore was found', () => {
  it('is not sent, since it may have left; a person is asked', () => {
    const { send, ended, record } = look(restoredAt(INVITE_AT + HOUR_MS), INVITE_AT + HOUR_MS);
    expect(send).toBeUndefined();
    expect(ended).toEqual([['FU12/invite', expect.objectContaining(MAY_HAVE_LEFT)]]);
    expect(Object.values(record.tasks).map(({ why, to }) => `${why} ${to}`)).toEqual(['unconfirmed coordinator']);
  });

  it('goes by no other channel either, a day later: that one may have left as well', () => {
    const found = INVITE_AT + HOUR_MS;
    const { record } = look(restoredAt(found), found);
    const next = look(restoredAt(found), INVITE_AT + 96 * HOUR_MS, record as InterviewRecord);
    expect(next.send).toBeUndefined();
    expect(next.ended).toEqual([]);
  });

  it('is not repeated where the study allows one repetition of what is unclear', () => {
    const unknown: StepOutcome = {
      state: 'unknown',
      attempt: 'a1',
      channel: 'sms',
      template: 'invite',
      at: '2026-03-20T09:00:00Z',
      lookUpUntil: '2026-03-20T09:15:00Z',
    };
    const record = invited({ steps: { 'FU12/invite': unknown } });
    expect(look(plan, INVITE_AT + HOUR_MS, record).record.steps['FU12/invite']?.state).not.toBe('unconfirmed');
    const after = look(restoredAt(INVITE_AT + HOUR_MS), INVITE_AT + HOUR_MS, record);
    const { lookUpUntil: _until, ...left } = unknown;
    expect(after.ended).toEqual([['FU12/invite', { ...left, state: 'unconfirmed' }]]);
  });

  it('keeps by which channel it went when its repetition waited then', () => {
    const unclear = { attempt: 'a1', channel: 'email', template: 'invite', at: '2026-03-20T09:00:00Z' } as const;
    const waiting: StepOutcome = {
      state: 'waiting',
      notBefore: '2026-03-20T09:30:00Z',
      tries: 0,
      code: 'resend',
      at: '2026-03-20T09:15:00Z',
      resent: true,
      unclear,
    };
    const found = INVITE_AT + HOUR_MS;
    const { ended } = look(restoredAt(found), found, invited({ steps: { 'FU12/invite': waiting } }));
    expect(ended).toEqual([
      ['FU12/invite', expect.objectContaining({ ...MAY_HAVE_LEFT, attempt: 'a1', channel: 'email' })],
    ]);
  });

  it('is proved by a receipt under whatever name it left, and failed by one that says so', () => {
    const { record } = look(restoredAt(INVITE_AT + HOUR_MS), INVITE_AT + HOUR_MS);
    const known = record.steps['FU12/invite'];
    if (known === undefined) throw new Error('no outcome');
    const attempt = encodeAttempt({
      study: 'ips-ma',
      participant: record.participant,
      stream: 'interviews',
      step: 'FU12/invite',
      random: 'before-the-restore',
    });
    const at = '2026-03-20T10:30:00Z';
    expect(afterReceipt(known, { attempt, event: 'delivered', at })).toMatchObject({
      state: 'sent',
      delivery: 'delivered',
      attempt,
    });
    expect(afterReceipt(known, { attempt, event: 'failed', at })).toMatchObject({ state: 'failed', attempt });
  });
});

describe('a message that falls due after a restore was found', () => {
  it('goes as it always would', () => {
    const { send } = look(restoredAt(INVITE_AT - 1), INVITE_AT);
    expect(send?.key).toBe('FU12/invite');
  });
});

describe('what is entered again after a restore', () => {
  const found = INVITE_AT + HOUR_MS;
  const released = found + 3 * HOUR_MS;
  const bookedAt = (enteredAt: number): InterviewRecord => {
    const at = new Date(enteredAt).toISOString().replace('.000', '');
    const appointment = { n: 1, at: '2026-04-28T10:30', minutes: 60, mode: 'phone', enteredAt: at } as const;
    return invited({ followUps: { FU12: { appointments: [appointment] } } });
  };
  const sentOf = (enteredAt: number) =>
    look(restoredAt(found, released), enteredAt + 72 * HOUR_MS, bookedAt(enteredAt)).send?.key;

  it('is told to nobody a second time: it may have been told in the lost hours', () => {
    expect(sentOf(found + HOUR_MS)).toBeUndefined();
  });

  it('and what is entered after the release is told as always', () => {
    expect(sentOf(released + HOUR_MS)).toBe('FU12/appointment-1/booked');
  });

  it('of somebody who was registered after the release nothing was lost', () => {
    const late = invited({ registeredAt: new Date(released + HOUR_MS).toISOString() });
    const under = restoredAt(INVITE_AT + 24 * HOUR_MS, INVITE_AT - HOUR_MS);
    expect(look(under, INVITE_AT + HOUR_MS, { ...late, registeredAt: '2026-03-20T08:30:00Z' }).send?.key).toBe(
      'FU12/invite',
    );
  });
});

describe('another channel for a message that stands as sent', () => {
  it('is not tried after a restore: it may have been, and the first one may have bounced', () => {
    const sent: StepOutcome = {
      state: 'sent',
      attempt: 'a1',
      channel: 'sms',
      template: 'invite',
      at: '2026-03-20T09:00:00Z',
      sentAt: '2026-03-20T09:00:01Z',
      delivery: 'sent',
    };
    const record = invited({ steps: { 'FU12/invite': sent } });
    const later = INVITE_AT + 30 * HOUR_MS + 48 * HOUR_MS;
    expect(look(plan, later, record).send?.key).toBe('FU12/invite#2');
    expect(look(restoredAt(INVITE_AT + HOUR_MS), later, record).send).toBeUndefined();
    // Until then a receipt may still say that the first one arrived.
    expect(look(restoredAt(INVITE_AT + HOUR_MS), INVITE_AT + 2 * HOUR_MS, record).ended).toEqual([]);
  });
});

describe('a restore', () => {
  const found = Date.parse('2026-03-20T11:00:00Z');
  const lastTick = Date.parse('2026-03-20T10:59:00Z');
  const known = { to: '2026-03-19T10:00:00Z', lastTick: '2026-03-19T10:59:00Z', found: '2026-03-19T11:00:00Z' };

  it('tells until when the tables remember, if they remember any tick', () => {
    expect(restoreFound({ to: found - HOUR_MS, lastTick, found })).toEqual({
      to: '2026-03-20T10:00:00Z',
      lastTick: '2026-03-20T10:59:00Z',
      found: '2026-03-20T11:00:00Z',
    });
    expect(restoreFound({ lastTick, found }).to).toBeUndefined();
  });

  it('is one with the one before it that nobody released, and not with one that somebody did', () => {
    const released = { at: '2026-03-19T12:00:00Z', by: 'coordinator-1' };
    expect(restoreFound({ to: found - HOUR_MS, lastTick, found }, known).to).toBe('2026-03-19T10:00:00Z');
    expect(restoreFound({ lastTick, found }, known).to).toBeUndefined();
    expect(restoreFound({ to: found - HOUR_MS, lastTick, found }, { ...known, to: undefined }).to).toBeUndefined();
    expect(restoreFound({ to: found - HOUR_MS, lastTick, found }, { ...known, released }).to).toBe(
      '2026-03-20T10:00:00Z',
    );
  });

  it('that is found again stays as it was, released or not', () => {
    const released = { at: '2026-03-20T12:00:00Z', by: 'coordinator-1' };
    const first = { ...restoreFound({ lastTick, found }), released };
    expect(restoreFound({ to: found, lastTick, found: found + HOUR_MS }, first)).toEqual(first);
  });
});
