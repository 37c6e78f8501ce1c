import { lastByHand, writeByHand, type ByHandEntry } from '../../../shared/domain/entries/write-by-hand.ts';
import type { Appointment, CheckInRecord, InterviewRecord, StepOutcome } from '../../../shared/domain/record.ts';
import { aByHandMessage } from '../../support/a-by-hand-message.ts';
import { aCheckInRecord, aHold, anInterviewRecord, TAKES_PART } from '../../support/a-participant.ts';
import { answerTo, atWork, HELD, JUST_BEGUN, MONDAY, NEXT_WEEK, standing, under } from '../../support/an-entry.ts';
import { aPlan } from '../../support/a-study.ts';
import { booked } from '../../support/planned.ts';

/** Monday 16 March 2026 at ten: `pre` was due, and from `invite` on everything of FU12 lies ahead. */
const IN_MARCH = '2026-03-16T09:00:00Z';
const write = (over: Partial<InterviewRecord> = {}, entry: Partial<ByHandEntry> = {}, now = MONDAY) =>
  writeByHand(anInterviewRecord(over), { channel: 'sms', ...entry }, atWork(now));
const toMentors = (over: Partial<CheckInRecord> = {}, entry: Partial<ByHandEntry> = {}, now = MONDAY) =>
  writeByHand(aCheckInRecord(over), { channel: 'sms', ...entry }, atWork(now));
const written = (...given: Parameters<typeof write>) => lastByHand(standing(write(...given)));
const active = { intervention: 'active', life: 'alive', existingData: 'keep' } as const;
const done = { appointments: [], outcome: HELD };
const sent = (template: string, over: Partial<StepOutcome> = {}): StepOutcome =>
  ({
    state: 'sent',
    attempt: 'a',
    channel: 'sms',
    template,
    at: MONDAY,
    sentAt: MONDAY,
    delivery: 'delivered',
    ...over,
  }) as StepOutcome;
const off = { how: 'cancelled', at: MONDAY, by: 'staff' } as const;

describe('a message that staff write', () => {
  it('is kept with who wrote it, under the number of its event, beside the others', () => {
    const before = aByHandMessage({ event: 4 });
    const after = standing(write({ version: 6, byHand: { 4: before } }));
    expect(after.byHand).toStrictEqual({
      4: before,
      7: { event: 7, enteredAt: MONDAY, by: 'coordinator-1', channel: 'sms', of: 'FU12' },
    });
    expect(written({}, { template: 'book2', channel: 'email' })).toMatchObject({ template: 'book2', channel: 'email' });
  });

  it.each<[string, Partial<InterviewRecord>, string]>([
    [
      'has died',
      { participation: { ...TAKES_PART, life: 'dead' } },
      'participantDied : correct the entry of the death first',
    ],
    [
      'is being erased',
      { erasures: [{ asked: { at: MONDAY, by: 'lead-1' } }] },
      'beingErased : take the erasure back first, if they wish to stay',
    ],
    ['waits for release', { held: true }, 'notReleased : release the participant first'],
    ['is on hold', { holds: [aHold()] }, 'onHold : lift the hold first, or call if it allows that'],
    [
      'stopped the interviews',
      { participation: { ...TAKES_PART, interviews: 'stopped' }, stopped: [{ from: '2026-04-01T08:00:00Z' }] },
      'interviewsStopped : record first that they take part again (`participation.interviews`), if they wish so',
    ],
    [
      'never agreed to it',
      { consent: { email: true } },
      'noConsent /channel: choose a channel that the participant has agreed to',
    ],
    [
      'agreed to it no more',
      { consent: { sms: false } },
      'noConsent /channel: choose a channel that the participant has agreed to',
    ],
    ['has emigrated', { participation: { ...TAKES_PART, life: 'emigrated' } }, 'entered'],
    ['was on hold', { holds: [aHold({ until: '2026-05-01', liftedAt: '2026-04-20T05:59:00Z' })] }, 'entered'],
    ['is on hold with the mentor alone', { holds: [aHold({ scope: 'checkIns' })] }, 'entered'],
  ])('to somebody who %s is answered', (_, over, answer) => {
    expect(answerTo(write(over))).toBe(answer);
  });

  const ended = 'checkInsEnded : record first that the support goes on, if they wish so';
  it.each<[string, Partial<CheckInRecord>, string]>([
    ['has emigrated', { participation: { ...active, life: 'emigrated' } }, ended],
    ['needs no support', { stopped: [{ from: '2026-04-01T08:00:00Z' }] }, ended],
    ['has no arm yet', { arm: undefined }, 'armMissing : give the arm first: it says whether there are check-ins'],
    ['has a mentor', {}, 'entered'],
  ])('in the name of the mentors, to somebody who %s, is answered', (_, over, answer) => {
    expect(answerTo(toMentors(over))).toBe(answer);
  });
});

describe('what a message by hand is about', () => {
  const closed = { followUps: { FU12: done } };
  const both = { followUps: { FU12: done, FU24: done } };

  it.each<[string, Partial<InterviewRecord>, string, string]>([
    ['the interview that is open', {}, MONDAY, 'FU12'],
    ['the one that comes, long before', {}, '2025-05-05T08:00:00Z', 'FU12'],
    ['the one on its last day', {}, '2026-06-12T08:00:00Z', 'FU12'],
    ['the next one, once that is over', {}, '2026-06-15T08:00:00Z', 'FU24'],
    ['the next one, once that is done', closed, MONDAY, 'FU24'],
    ['the last one, once all are done', both, MONDAY, 'FU24'],
  ])('is %s', (_, over, now, of) => {
    expect(written(over, {}, now)).toMatchObject({ of });
  });

  it('is the one that is open today, be it its very last day', () => {
    const weekdays = aPlan((protocol) => ({
      ...protocol,
      timepoints: protocol.timepoints.map((each) => (each.id === 'FU12' ? { ...each, postWindow: 'P2D' } : each)),
    }));
    expect(lastByHand(standing(writeByHand(anInterviewRecord(), { channel: 'sms' }, under(weekdays))))).toMatchObject({
      of: 'FU12',
    });
  });

  it('is the earlier of two, in whatever order the protocol names them', () => {
    const reversed = aPlan((protocol) => ({ ...protocol, timepoints: [...protocol.timepoints].reverse() }));
    expect(lastByHand(standing(writeByHand(anInterviewRecord(), { channel: 'sms' }, under(reversed))))).toMatchObject({
      of: 'FU12',
    });
  });

  it('is the only one that there is, though it is done', () => {
    const single = aPlan((protocol) => ({
      ...protocol,
      timepoints: protocol.timepoints.filter(({ id }) => id !== 'FU24'),
    }));
    const after = standing(writeByHand(anInterviewRecord(closed), { channel: 'sms' }, under(single)));
    expect(lastByHand(after)).toMatchObject({ of: 'FU12' });
  });

  it('is nothing while nobody knows from when the interviews count', () => {
    expect(answerTo(write({ anchors: {} }))).toBe(
      'anchorMissing : enter the date first from which the interviews are counted',
    );
  });

  it('is the plan of the arm, in the name of the mentors', () => {
    expect(standing(toMentors()).byHand).toMatchObject({ 1: { of: 'mentor' } });
  });
});

describe('a message by hand that tells of an appointment', () => {
  const tells: Partial<ByHandEntry> = { template: 'appt1', speaksOfAppointment: true };
  const missing = 'noAppointment /template: book it first, or take a text that names no time';
  const later: Appointment = { ...NEXT_WEEK, n: 3, at: '2026-05-12T10:30' };

  it('is about the first that lies ahead, and names it', () => {
    expect(
      written({ followUps: { FU24: { appointments: [later] }, ...booked({ ...NEXT_WEEK, n: 2 }).followUps } }, tells),
    ).toMatchObject({ of: 'FU12', appointment: 2 });
    expect(
      written({ followUps: { FU24: { appointments: [NEXT_WEEK] }, ...booked(later).followUps } }, tells),
    ).toMatchObject({ of: 'FU24', appointment: 1 });
    expect(written(booked(NEXT_WEEK))).not.toHaveProperty('appointment');
  });

  it.each<[string, Appointment[]]>([
    ['none was made', []],
    ['it has begun', [JUST_BEGUN]],
    ['it is off', [{ ...NEXT_WEEK, end: off }]],
  ])('is refused where %s', (_, appointments) => {
    expect(answerTo(write(booked(...appointments), tells))).toBe(missing);
    expect(answerTo(toMentors({ appointments }, tells))).toBe(missing);
  });

  it('is about the check-in that stands, in the name of the mentors', () => {
    const appointments = [
      { ...NEXT_WEEK, end: off },
      { ...NEXT_WEEK, n: 2 },
    ];
    expect(standing(toMentors({ appointments }, tells)).byHand).toMatchObject({ 1: { of: 'mentor', appointment: 2 } });
  });

  const tomorrow = booked({ ...NEXT_WEEK, at: '2026-04-21T09:00' });
  it.each<[string, Partial<InterviewRecord>, Partial<ByHandEntry>, string, string]>([
    [
      'could leave only as it begins',
      tomorrow,
      tells,
      '2026-04-20T17:00:00Z',
      'tooLate /template: call instead: it could not leave before the appointment begins',
    ],
    [
      'could leave only as it begins, in own words',
      tomorrow,
      { speaksOfAppointment: true },
      '2026-04-20T17:00:00Z',
      'tooLate /text: call instead: it could not leave before the appointment begins',
    ],
    [
      'finds its day full, so that it could leave only as it begins',
      { ...tomorrow, steps: { 'FU12/book2': sent('book2', { at: MONDAY }) } },
      tells,
      '2026-04-20T08:00:00Z',
      'tooLate /template: call instead: it could not leave before the appointment begins',
    ],
    [
      'could leave only as it begins, though an earlier one left in time',
      { ...tomorrow, version: 6, byHand: { 4: aByHandMessage() } },
      tells,
      '2026-04-20T17:00:00Z',
      'tooLate /template: call instead: it could not leave before the appointment begins',
    ],
    ['still leaves this evening', tomorrow, tells, '2026-04-20T16:45:00Z', 'entered'],
    ['tells nothing of it', tomorrow, {}, '2026-04-20T17:00:00Z', 'entered'],
    [
      'finds a hold before it leaves',
      { holds: [aHold({ from: '2026-04-21' })] },
      {},
      '2026-04-20T17:00:00Z',
      'onHold : call instead: a hold begins before it could leave',
    ],
    ['leaves before a hold', { holds: [aHold({ from: '2026-04-21' })] }, {}, '2026-04-20T16:45:00Z', 'entered'],
  ])('or that %s is answered', (_, over, entry, now, answer) => {
    expect(answerTo(write(over, entry, now))).toBe(answer);
  });
});

describe('a message by hand in place of a planned one', () => {
  const replace = (replaces: string, over: Partial<InterviewRecord> = {}, now = IN_MARCH) =>
    write(over, { replaces }, now);
  const replaced = (...given: Parameters<typeof replace>) => lastByHand(standing(replace(...given)))?.replaces;
  const stays = 'reminderStays /replaces: leave it out: what tells of an appointment always goes';
  /** Nobody is thanked for it. */
  const early = { ...HELD, outcome: 'notDone', reason: 'too-unwell', enteredAt: '2026-01-05T09:00:00Z' } as const;
  const steps: Record<string, StepOutcome> = { 'FU12/pre': sent('pre') };
  /** FU24 is done, so that each step is called so once. */
  const alone = { steps, followUps: { FU24: { appointments: [], outcome: early } } };

  it.each([
    ['its key', 'FU12/book2'],
    ['the step, where one is called so', 'book2'],
  ])('names it by %s', (_, name) => {
    expect(replaced(name, alone)).toBe('FU12/book2');
  });

  it('is about the interview of that one, be it not the next', () => {
    expect(written({}, { replaces: 'FU24/invite' }, IN_MARCH)).toMatchObject({ of: 'FU24', replaces: 'FU24/invite' });
  });

  it('says which there are, where the name is none of them or of two', () => {
    const [of12, of24] = ['FU12', 'FU24'].map((of) =>
      ['invite', 'book2', 'book3', 'letter', 'final'].map((step) => `${of}/${step}`),
    );
    expect(answerTo(replace('nothing', alone))).toBe(
      `notPlanned /replaces: name one planned message: ${(of12 ?? []).join(', ')}`,
    );
    expect(answerTo(replace('invite', { steps }))).toBe(
      `notPlanned /replaces: name one planned message: ${[...(of12 ?? []), 'FU24/pre', ...(of24 ?? [])].join(', ')}`,
    );
  });

  it.each<[string, string, Partial<InterviewRecord>]>([
    ['call', 'call1', {}],
    ['message that has left', 'invite', { steps: { ...steps, 'FU12/invite': sent('invite') } }],
    [
      'the other way of one that failed',
      'invite',
      { steps: { 'FU12/invite': { ...sent('invite'), state: 'failed', code: 'other', at: IN_MARCH } } },
    ],
    ['other message by hand', 'byHand', { byHand: { 4: aByHandMessage({ enteredAt: IN_MARCH }) } }],
  ])('takes the place of no %s', (_, name, over) => {
    expect(answerTo(replace(name, { ...alone, ...over }))).toContain(
      'notPlanned /replaces: name one planned message: FU12/',
    );
  });

  it('takes the place of none that came too late for its window', () => {
    const answer = answerTo(replace('FU12/final', { steps }, '2026-06-15T08:00:00Z'));
    expect(answer).toContain('notPlanned /replaces: name one planned message: FU24/');
    expect(answer).not.toContain('FU12');
  });

  it('never takes the place of a reminder', () => {
    const over = { ...alone, followUps: { ...alone.followUps, ...booked(NEXT_WEEK).followUps } };
    expect(answerTo(replace('appt7', over, MONDAY))).toBe(stays);
    expect(answerTo(replace('nothing', over, MONDAY))).not.toContain('appt');
    expect(answerTo(replace('FU12/appointment-1/appt1', over, MONDAY))).toBe(stays);
  });

  it('is refused where nothing is planned', () => {
    const over = { appointments: [], outcome: early };
    const none = { followUps: { BL: over, FU12: over, FU24: over } };
    expect(answerTo(replace('invite', none, MONDAY))).toBe(
      'notPlanned /replaces: leave it out: no message is planned that it could replace',
    );
  });
});

describe('how many messages one interview may have', () => {
  const eight = Object.fromEntries(
    Array.from({ length: 8 }, (_, n) => [String(n + 1), aByHandMessage({ event: n + 1 })] as const),
  );
  const sevenOf = ([first, ...rest]: [string, ReturnType<typeof aByHandMessage>][]) =>
    Object.fromEntries(first ? rest : []);
  const seven = sevenOf(Object.entries(eight));
  const full = 'capReached : call instead: this interview has had all the messages that it may have';

  it.each<[string, Partial<InterviewRecord>, Partial<ByHandEntry>, string]>([
    ['the ninth', { byHand: eight }, {}, full],
    ['the eighth', { byHand: seven }, {}, 'entered'],
    ['the ninth after one of its ladder', { byHand: seven, steps: { 'FU12/invite': sent('invite') } }, {}, full],
    [
      'one after a message of its ladder that nobody got',
      { byHand: seven, steps: { 'FU12/invite': { state: 'skipped', reason: 'stale', at: MONDAY } } },
      {},
      'entered',
    ],
    [
      'one after a message of another interview',
      { byHand: seven, steps: { 'FU24/invite': sent('invite') } },
      {},
      'entered',
    ],
    [
      'one after a letter that waits',
      { byHand: seven, steps: { 'FU12/call1': { state: 'opened', at: MONDAY } } },
      {},
      'entered',
    ],
    ['a check of the number', { byHand: eight }, { template: 'verify' }, 'entered'],
  ])('leaves %s with an answer', (_, over, entry, answer) => {
    expect(answerTo(write(over, entry))).toBe(answer);
  });

  it('counts none of an appointment’s own', () => {
    const steps = { 'FU12/appointment-1/booked': sent('booked') };
    expect(answerTo(write({ byHand: seven, steps, ...booked(NEXT_WEEK) }))).toBe('entered');
  });

  it('says nothing of the mentors’', () => {
    const byHand = Object.fromEntries(Object.entries(eight).map(([n, each]) => [n, { ...each, of: 'mentor' }]));
    expect(answerTo(toMentors({ byHand }))).toBe('entered');
  });
});

describe('the last message by hand', () => {
  it('is the one that was entered last, wherever it stands', () => {
    const byHand = {
      a: aByHandMessage({ event: 4 }),
      b: aByHandMessage({ event: 11 }),
      c: aByHandMessage({ event: 9 }),
    };
    expect(lastByHand(anInterviewRecord({ byHand }))?.event).toBe(11);
    expect(lastByHand(anInterviewRecord())).toBeUndefined();
  });
});
