import type { Erasure, Hold } from '../../shared/domain/participation.ts';
import type { Escalation, InterviewRecord, StepOutcome } from '../../shared/domain/record.ts';
import { settle } from '../../shared/domain/settle.ts';
import { anEscalation } from '../support/a-commit.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

const plan = aPlan();
/** Invited on Friday 20 March at ten in Copenhagen; nothing lies ahead before, and the next one is of 1 April. */
const invited = { registeredAt: '2026-03-19T08:00:00Z', consent: { sms: true, email: true, phone: true } };
const nextLook = (over: Partial<InterviewRecord>, now: string): string | undefined =>
  settle(plan, anInterviewRecord({ ...invited, ...over }), Date.parse(now)).nextDueAt;

const attempt = { attempt: 'a1', channel: 'sms', template: 'invite', at: '2026-03-20T09:00:00Z' } as const;
const delivered: StepOutcome = { ...attempt, state: 'sent', delivery: 'delivered', sentAt: attempt.at };
const after = (outcome: StepOutcome, now: string): string | undefined =>
  nextLook({ steps: { 'FU12/invite': outcome } }, now);

describe('somebody looks again', () => {
  it.each([
    ['when the next message is due', '2026-03-19T08:00:00Z', '2026-03-20T09:00:00Z'],
    ['at once, when it is due', '2026-03-20T12:00:00Z', '2026-03-20T12:00:00Z'],
    ['when sending opens, when it fell due at night', '2026-03-20T20:00:00Z', '2026-03-23T08:00:00Z'],
  ])('%s', (_, now, expected) => {
    expect(nextLook({}, now)).toBe(expected);
  });

  it.each<[string, StepOutcome, string]>([
    [
      'when an answer is overdue',
      { ...attempt, state: 'sending', sendBy: '2026-03-20T09:00:15Z' },
      '2026-03-20T09:01:00Z',
    ],
    [
      'when no receipt came in time',
      { ...attempt, state: 'unknown', lookUpUntil: '2026-03-20T09:15:00Z' },
      '2026-03-20T09:15:00Z',
    ],
    [
      'when the provider may be asked again',
      { state: 'waiting', tries: 2, code: 'x', at: attempt.at, notBefore: '2026-03-20T09:04:00Z' },
      '2026-03-20T09:04:00Z',
    ],
    [
      'a day after a text that nobody confirmed, in sending hours',
      { ...attempt, state: 'sent', delivery: 'sent', sentAt: attempt.at },
      '2026-03-23T08:00:00Z',
    ],
    ['when the next step comes, once it arrived', delivered, '2026-04-01T08:00:00Z'],
  ])('%s', (_, outcome, expected) => {
    expect(after(outcome, '2026-03-20T09:00:30Z')).toBe(expected);
  });

  it('at the first of several', () => {
    const sending: StepOutcome = { ...attempt, state: 'sending', sendBy: '2026-03-20T09:00:15Z' };
    const unknown: StepOutcome = { ...attempt, state: 'unknown', lookUpUntil: '2026-03-20T09:00:45Z' };
    const look = (steps: InterviewRecord['steps']) => nextLook({ steps }, '2026-03-20T09:00:30Z');
    expect(look({ 'FU12/invite': sending, 'FU12/pre': unknown })).toBe('2026-03-20T09:00:45Z');
    expect(look({ 'FU12/invite': unknown, 'FU12/pre': sending })).toBe('2026-03-20T09:00:45Z');
  });

  it('at once, when a message waits that nobody plans any more', () => {
    const waiting: StepOutcome = {
      state: 'waiting',
      tries: 1,
      code: 'x',
      at: attempt.at,
      notBefore: '2026-03-20T10:00:00Z',
    };
    const steps = { 'FU12/invite': delivered, 'FU12/gone': waiting };
    expect(nextLook({ steps }, '2026-03-20T09:00:30Z')).toBe('2026-03-20T09:00:30Z');
  });

  it('never, when the participant has died', () => {
    const participation = { interviews: 'full', register: 'ok', existingData: 'keep', life: 'dead' } as const;
    expect(nextLook({ participation }, '2026-03-20T09:00:00Z')).toBeUndefined();
  });

  it('never, while an import waits for its release, whatever ends meanwhile', () => {
    const holds: Hold[] = [
      { from: '2026-03-20', until: '2026-03-25', kind: 'away', scope: 'both', enteredAt: '2026-03-19T08:00:00Z' },
    ];
    expect(nextLook({ held: true, holds }, '2026-03-20T09:00:00Z')).toBeUndefined();
  });
});

describe('a hold', () => {
  const aHold = (from: string, over: Partial<Hold>): Hold => ({
    from,
    kind: 'hospital',
    scope: 'both',
    enteredAt: '2026-03-19T08:00:00Z',
    ...over,
  });
  const NOW = '2026-03-20T12:00:00Z';

  it.each<[string, Hold[], string]>([
    ['on the day after its last', [aHold('2026-03-20', { until: '2026-03-29' })], '2026-03-29T22:00:00Z'],
    [
      'on the day after the last of the one that ends first',
      [aHold('2026-03-20', { until: '2026-03-29' }), aHold('2026-03-20', { until: '2026-03-25' })],
      '2026-03-25T23:00:00Z',
    ],
    [
      'and not of one that is over',
      [aHold('2026-03-01', { until: '2026-03-05' }), aHold('2026-03-20', { until: '2026-03-25' })],
      '2026-03-25T23:00:00Z',
    ],
    ['when it is to be reviewed, where it has no end', [aHold('2026-03-20', {})], '2026-04-07T08:00:00Z'],
  ])('is looked at %s', (_, holds, expected) => {
    const reviewed: StepOutcome = { state: 'opened', at: '2026-03-19T08:00:00Z' };
    const steps = { 'FU12/invite': delivered, ...(holds.length > 1 ? { 'hold-1/review': reviewed } : {}) };
    expect(nextLook({ holds, steps }, NOW)).toBe(expected);
  });

  it('has a call about a new time wait that is asked for while it lasts', () => {
    const end = { how: 'cancelled', at: NOW, by: 'participant' } as const;
    const holds = [aHold('2026-03-20', { until: '2026-03-25' })];
    const { followUps } = booked(anAppointment('2026-04-28T10:30', '2026-03-19T08:00:00Z', { end }));
    // The cancellation itself is told in ten minutes.
    const steps = { 'FU12/appointment-1/booked': delivered };
    expect(nextLook({ followUps, steps, holds }, NOW)).toBe('2026-03-20T12:10:00Z');
  });

  it('of the check-ins keeps back no invitation', () => {
    const holds = [aHold('2026-03-20', { until: '2026-03-25', scope: 'checkIns' })];
    expect(nextLook({ holds }, NOW)).toBe(NOW);
  });
});

describe('an escalation that nobody acknowledges', () => {
  const escalation = anEscalation();
  const registeredAt = '2026-05-01T08:00:00Z';
  const rises = (over: Partial<Escalation>, holds: Hold[] = []) =>
    nextLook(
      { registeredAt, holds, consent: {}, escalations: { FU12: { ...escalation, ...over } }, steps },
      '2026-05-04T06:00:00Z',
    );
  const steps = Object.fromEntries(
    ['FU12/esc1', 'FU12/letter', 'FU12/call1', 'FU12/call2', 'hold-1/review'].map(
      (key) => [key, { state: 'opened', at: registeredAt }] as const,
    ),
  );
  const hold = { from: '2026-05-04', kind: 'away', scope: 'both', enteredAt: registeredAt } as const;

  it.each<[string, Partial<Escalation>, Hold[], string]>([
    ['rises after three working days', {}, [], '2026-05-06T08:00:00Z'],
    ['rises no more once it is acknowledged', { state: 'acknowledged' }, [], '2026-05-29T08:00:00Z'],
    ['rises no more at the third level', { level: 3 }, [], '2026-05-29T08:00:00Z'],
    ['rises from the second level, too', { level: 2 }, [], '2026-05-06T08:00:00Z'],
  ])('%s', (_, over, holds, expected) => {
    expect(rises(over, holds)).toBe(expected);
  });

  it('counts no day of a hold, and rises never while one has no end', () => {
    const until = '2026-05-11';
    const end = Date.parse('2026-05-11T22:00:00Z');
    const record = anInterviewRecord({
      registeredAt,
      consent: {},
      steps,
      holds: [{ ...hold, until }],
      escalations: { FU12: escalation },
    });
    expect(settle(plan, record, end).nextDueAt).toBe('2026-05-17T22:00:00Z');
    // What is left then is that the window closes inside the hold.
    expect(rises({}, [hold])).toBe('2026-05-29T08:00:00Z');
  });
});

describe('somebody who asked to be forgotten', () => {
  const asked = { at: '2026-03-19T09:00:00Z', by: 'lead-1' };
  const confirmed = { at: '2026-03-19T10:00:00Z', by: 'lead-2' };
  const dueAt = '2026-03-26T10:00:00Z';
  const erasing = (erasure: Erasure, over: Partial<InterviewRecord> = {}, now = '2026-03-20T12:00:00Z') =>
    nextLook({ erasures: [erasure], ...over }, now);

  it('is looked at when a second person should have confirmed it', () => {
    expect(erasing({ asked })).toBe('2026-03-24T09:00:00Z');
  });

  it('is looked at for it also when they have died since', () => {
    const participation = { ...anInterviewRecord().participation, life: 'dead' } as const;
    expect(erasing({ asked }, { participation })).toBe('2026-03-24T09:00:00Z');
  });

  it('is looked at when it is carried out, also where they wait for their release, and then never again', () => {
    expect(erasing({ asked, confirmed, dueAt })).toBe(dueAt);
    expect(erasing({ asked, confirmed, dueAt }, { held: true })).toBe(dueAt);
    expect(erasing({ asked, confirmed, dueAt }, {}, '2026-03-27T12:00:00Z')).toBe('2026-03-27T12:00:00Z');
    expect(erasing({ asked, confirmed, dueAt, done: dueAt })).toBeUndefined();
  });

  it('is looked at before that for a message that is still on its way', () => {
    const unknown: StepOutcome = { ...attempt, state: 'unknown', lookUpUntil: '2026-03-20T12:15:00Z' };
    expect(erasing({ asked, confirmed, dueAt }, { steps: { 'FU12/invite': unknown } })).toBe('2026-03-20T12:15:00Z');
  });

  it('has no check-in looked at any more', () => {
    const record = aCheckInRecord({ erasures: [{ asked, confirmed, dueAt }] });
    expect(settle(plan, record, Date.parse('2026-03-20T12:00:00Z')).nextDueAt).toBeUndefined();
  });
});

describe('a message that something stands in the way of', () => {
  it('waits for its time all the same: a mail in place of a text is judged a day after it', () => {
    const { followUps } = booked(anAppointment('2026-04-28T10:30', '2026-03-20T10:00:00Z'));
    const steps: InterviewRecord['steps'] = {
      'FU12/invite': { ...attempt, state: 'sent', delivery: 'sent', sentAt: attempt.at },
    };
    expect(nextLook({ followUps, steps }, '2026-03-20T10:01:00Z')).toBe('2026-03-20T10:10:00Z');
  });

  it('ends at once where that is for good and its time has come', () => {
    const { followUps } = booked(anAppointment('2026-04-28T10:30', '2026-03-20T10:00:00Z'));
    const unsure: StepOutcome = { ...attempt, state: 'failed', code: 'x' };
    // The booking is told at 12:10; the mail in place of the text that failed ends before.
    expect(nextLook({ followUps, steps: { 'FU12/invite': unsure } }, '2026-03-20T10:01:00Z')).toBe(
      '2026-03-20T10:01:00Z',
    );
  });
});

describe('a text before a check-in that nobody confirmed', () => {
  // Told on Friday 13 March at nine; a mail would go in its place from Saturday on, and sending opens on Monday.
  const at = '2026-03-13T08:00:00Z';
  const ci1: StepOutcome = { ...attempt, template: 'ci1', state: 'sent', delivery: 'sent', at, sentAt: at };
  const before = (begins: string) => {
    const appointments = [anAppointment(begins, '2026-03-02T08:00:00Z')];
    const over = { registeredAt: '2026-03-10T08:00:00Z', consent: { sms: true, email: true }, appointments };
    const record = aCheckInRecord({ ...over, steps: { 'mentor/appointment-1/ci1': ci1 } });
    return settle(plan, record, Date.parse('2026-03-13T09:00:00Z')).nextDueAt;
  };

  it.each([
    ['goes by mail when sending opens', '2026-03-16T13:00', '2026-03-16T08:00:00Z'],
    [
      'ends at its own time where the check-in begins before hours open, so that a person may still tell it',
      '2026-03-14T13:00',
      '2026-03-14T08:00:00Z',
    ],
    ['ends at its own time when the check-in has begun by then', '2026-03-14T08:00', '2026-03-14T08:00:00Z'],
  ])('%s', (_, begins, expected) => {
    expect(before(begins)).toBe(expected);
  });
});

describe('a mail in place of a text that nobody confirmed, which waits for Monday', () => {
  const steps: InterviewRecord['steps'] = {
    'FU12/invite': { ...attempt, state: 'sent', delivery: 'sent', sentAt: attempt.at },
  };

  it('ends at its own time on Saturday when an interview was booked meanwhile', () => {
    const { followUps } = booked(anAppointment('2026-04-28T10:30', '2026-03-20T13:00:00Z'));
    const told = { ...steps, 'FU12/appointment-1/booked': { ...delivered, template: 'booked' } };
    expect(nextLook({ followUps, steps: told }, '2026-03-20T14:00:00Z')).toBe('2026-03-21T09:00:00Z');
  });
});
