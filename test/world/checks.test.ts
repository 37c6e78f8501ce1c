import { nothingTooLate } from './checks/in-time.ts';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { InterviewRecord, ParticipantRecord, StepOutcome, Stream, Task } from '../../shared/domain/record.ts';
import { encodeAttempt } from '../../shared/domain/attempt-id.ts';
import type { TextsPerDay } from '../../shared/ports/study-book.ts';
import { AT, iso, lived, written } from '../support/a-lived-log.ts';
import { aCheckInRecord, anInterviewRecord, TAKES_PART } from '../support/a-participant.ts';
import { answeredWhileWell, nobodyElses, nothingHidden } from './checks/answers.ts';
import { nothingToMend } from './checks/audits.ts';
import { nothingTold, sameWhateverTheArm, withinItsStudy } from './checks/borders.ts';
import type { Owner } from './checks/lived.ts';
import { NOTES, type Shown, wordsIn } from './outside/shown.ts';
import { notExpired } from './checks/expired.ts';
import { historyHolds } from './checks/histories.ts';
import { atItsHour } from './checks/hours.ts';
import { fewToANumber } from './checks/numbers.ts';
import { daysThatWere } from './checks/days-told.ts';
import { nothingOfBefore, nothingOfRefused, nothingToUnsafe, nothingWidened } from './checks/imports.ts';
import { noClaimAfterNo, noRequestAfterNo } from './checks/refusals.ts';
import { begunSoon, oneRequest, sentWasTaken } from './checks/requests.ts';
import { deliveryRises } from './checks/receipts.ts';
import { comesToRest, nobodyForgotten } from './checks/rest.ts';
import { type Answered, sameToBlindedEyes } from './checks/same-answers.ts';
import { withinItsDay } from './checks/texts-of-day.ts';
import { toldToStaff } from './checks/told-to-staff.ts';
import { faultyDocuments } from './outside/faulty-documents.ts';
import type { Reach } from './outside/invocation.ts';
import type { Imported, Post, Written } from './outside/seen.ts';

const SECOND = 1_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const aPost = (over: Partial<Post> = {}): Post => ({
  at: AT,
  attempt: 'a-1',
  study: 'ips-ma',
  participant: 'P-7Q4K',
  step: 'FU12/invite',
  channel: 'sms',
  to: '+4520123456',
  from: '+4520990001',
  text: 'Hej',
  fate: 'taken',
  isTold: true,
  ...over,
});

const claim = (over: Partial<Extract<StepOutcome, { state: 'sending' }>> = {}): StepOutcome => ({
  state: 'sending',
  attempt: 'a-1',
  channel: 'sms',
  template: 'invite',
  at: iso(AT),
  sendBy: iso(AT + 15 * SECOND),
  ...over,
});

const claiming = (over: Partial<InterviewRecord> = {}): Written =>
  written(anInterviewRecord({ ...over, steps: { 'FU12/invite': claim() } }));

const streamOf = (): Stream => 'interviews';

describe('a check of the world sees', () => {
  it('a message that was asked for twice, but not one that was refused in between (I1)', () => {
    const again = aPost({ attempt: 'a-2', at: AT + SECOND });
    expect(oneRequest(lived({ posts: [aPost(), again] }))).toHaveLength(1);
    expect(oneRequest(lived({ posts: [aPost({ isTold: false, fate: 'refused' }), again] }))).toHaveLength(1);
    expect(oneRequest(lived({ posts: [aPost({ fate: 'refused' }), again] }))).toEqual([]);
  });

  it('a third request where a study allows one more, and a mail to staff that was sent twice (I1)', () => {
    const three = [1, 2, 3].map((n) => aPost({ attempt: `a-${String(n)}` }));
    const [study] = lived({}).studies;
    const studies = [{ ...study!, resendsOnce: true }];
    expect(oneRequest(lived({ posts: three }, { studies }))).toHaveLength(1);
    const { participant: _nobody, ...toStaff } = aPost({ step: 'lead-1/2026-03-10/1000', channel: 'email' });
    expect(oneRequest(lived({ posts: [toStaff, { ...toStaff, attempt: 'a-2' }] }, { studies }))).toHaveLength(1);
  });

  it('what is called sent and was never taken, or unclear and never asked for (I2)', () => {
    const { sendBy: _by, state: _state, ...attempt } = claim() as Extract<StepOutcome, { state: 'sending' }>;
    const sent = anInterviewRecord({
      steps: { 'FU12/invite': { ...attempt, state: 'sent', delivery: 'sent', sentAt: iso(AT) } },
    });
    const unclear = anInterviewRecord({ steps: { 'FU12/invite': { ...attempt, state: 'unconfirmed' } } });
    expect(sentWasTaken(lived({ written: [written(sent)] }))).toHaveLength(1);
    expect(sentWasTaken(lived({ written: [written(sent)], posts: [aPost()] }))).toEqual([]);
    expect(sentWasTaken(lived({ written: [written(unclear)] }, { isWithoutCrash: true }))).toHaveLength(1);
    expect(sentWasTaken(lived({ written: [written(unclear)] }))).toEqual([]);
    const unheard = { written: [written(unclear)], unheard: new Set([AT]) };
    expect(sentWasTaken(lived(unheard, { isWithoutCrash: true }))).toEqual([]);
  });

  it('a delivery that is taken back by a receipt of lower rank (I2)', () => {
    const delivered = (delivery: 'sent' | 'delivered'): ParticipantRecord =>
      anInterviewRecord({
        steps: {
          'FU12/invite': {
            state: 'sent',
            attempt: 'a-1',
            channel: 'sms',
            template: 'invite',
            at: iso(AT),
            sentAt: iso(AT),
            delivery,
          },
        },
      });
    const falls = { at: AT, before: delivered('delivered'), after: delivered('sent') };
    expect(deliveryRises(lived({ written: [falls] }))).toHaveLength(1);
    expect(deliveryRises(lived({ written: [{ ...falls, before: falls.after, after: falls.before }] }))).toEqual([]);
  });

  it('a step that never ended, also one whose time is none (I3)', () => {
    const stuck = (at: string) => anInterviewRecord({ steps: { 'FU12/invite': claim({ at }) } });
    const finals = (at: string) => [{ record: stuck(at), events: [] }];
    expect(nobodyForgotten(lived({}, { finals: finals(iso(AT - 30 * DAY)) }))).toHaveLength(1);
    expect(nobodyForgotten(lived({}, { finals: finals('NaN') }))).toHaveLength(1);
    expect(nobodyForgotten(lived({}, { finals: finals(iso(AT)) }))).toEqual([]);
    const asked = { at: iso(AT - DAY), by: 'lead-1' };
    const erased = (over: object) => {
      const record = { ...stuck(iso(AT - 30 * DAY)), erasures: [{ asked, ...over }] };
      return nobodyForgotten(lived({}, { finals: [{ record, events: [] }] }));
    };
    expect(erased({})).toEqual([]);
    expect(erased({ revoked: asked })).toHaveLength(1);
  });

  it('a person who is looked at later than the facts ask for, or never (I3)', () => {
    const pointer = iso(AT + DAY);
    const [late, never] = [anInterviewRecord({ nextDueAt: iso(AT + 2 * DAY) }), anInterviewRecord()];
    expect(nobodyForgotten(lived({}, { finals: [{ record: late, events: [], pointer }] }))).toHaveLength(1);
    expect(nobodyForgotten(lived({}, { finals: [{ record: never, events: [], pointer }] }))).toHaveLength(1);
    const right = anInterviewRecord({ nextDueAt: pointer });
    expect(nobodyForgotten(lived({}, { finals: [{ record: right, events: [], pointer }] }))).toEqual([]);
  });

  it.each([
    ['an end of texts', { consent: { sms: false } }],
    ['an erasure', { erasures: [{ asked: { at: iso(AT), by: 'lead-1' } }] }],
    ['a death', { participation: { interviews: 'full', register: 'ok', existingData: 'keep', life: 'dead' } as const }],
    [
      'a withdrawal',
      { participation: { interviews: 'stopped', register: 'ok', existingData: 'keep', life: 'alive' } as const },
    ],
    [
      'an outcome',
      {
        followUps: {
          FU12: { appointments: [], outcome: { outcome: 'done', on: '2026-03-09', enteredAt: iso(AT) } as const },
        },
      },
    ],
  ])('a claim after %s (I4)', (_, no) => {
    expect(noClaimAfterNo(lived({ written: [claiming(no)] }))).toHaveLength(1);
    expect(noClaimAfterNo(lived({ written: [claiming({ consent: { sms: true } })] }))).toEqual([]);
  });

  it.each([
    ['an end of texts', aCheckInRecord({ consent: { sms: false } })],
    ['death', aCheckInRecord({ participation: { ...TAKES_PART, life: 'dead', intervention: 'active' } })],
    ['an end of everything', aCheckInRecord({ erasures: [{ asked: { at: iso(AT), by: 'lead-1' } }] })],
  ])('a claim, and a request, after %s that reached one record alone (I4)', (said, other) => {
    const seen = { written: [written(other), claiming({ consent: { sms: true } })] };
    expect(noClaimAfterNo(lived(seen)).map(({ what }) => what)).toEqual([`FU12/invite was claimed after ${said}`]);
    const left = noRequestAfterNo(streamOf)(lived({ ...seen, posts: [aPost({ at: AT + 30 * SECOND })] }));
    expect(left.map(({ what }) => what)).toEqual([`FU12/invite left after ${said}`]);
  });

  it('a request that arrives more than 20 seconds after somebody said no (I4)', () => {
    const no = written(anInterviewRecord({ consent: { sms: false } }));
    const arrives = (seconds: number) => lived({ written: [no], posts: [aPost({ at: AT + seconds * SECOND })] });
    expect(noRequestAfterNo(streamOf)(arrives(30))).toHaveLength(1);
    expect(noRequestAfterNo(streamOf)(arrives(10))).toEqual([]);
  });

  const fileOf = (over: Partial<Imported> = {}): Imported => ({
    study: 'ips-ma',
    from: AT - SECOND,
    to: AT + SECOND,
    isDry: false,
    isRefused: false,
    ...over,
  });

  it('a file that changes somebody though it was only tried, or refused (G14)', () => {
    const imported = [written(anInterviewRecord(), { action: 'imported' })];
    const judge = (over: Partial<Imported>) => nothingOfRefused(lived({ written: imported, imports: [fileOf(over)] }));
    expect(judge({})).toEqual([]);
    expect(judge({ isDry: true })).toHaveLength(1);
    expect(judge({ isRefused: true })).toHaveLength(1);
    expect(judge({ isRefused: true, to: AT - 1 })).toEqual([]);
    expect(judge({ isRefused: true, study: 'other' })).toEqual([]);
  });

  it.each([
    ['a death', { participation: { ...TAKES_PART, life: 'dead' as const } }],
    ['a withdrawal', { participation: { ...TAKES_PART, interviews: 'stopped' as const } }],
    ['a no to texts', { consent: { sms: false } }],
    ['an erasure', { erasures: [{ asked: { at: iso(AT), by: 'lead-1' } }] }],
  ])('a file that takes back %s, but not a person who does (I4)', (_, no) => {
    const [said, wide] = [
      anInterviewRecord(no),
      anInterviewRecord({ participation: TAKES_PART, consent: { sms: true } }),
    ];
    const judge = (action: 'imported' | 'participationChanged', before: InterviewRecord, after: InterviewRecord) =>
      nothingWidened(lived({ written: [written(after, { before, action })] }));
    expect(judge('imported', said, wide)).toHaveLength(1);
    expect(judge('imported', wide, said)).toEqual([]);
    expect(judge('participationChanged', said, wide)).toEqual([]);
  });

  it('a day of leaving or of a stop that was yet to come, or of somebody who has not left (G14)', () => {
    const judge = (over: Partial<InterviewRecord>) =>
      daysThatWere(lived({ written: [written(anInterviewRecord(over))] }));
    const { participation } = anInterviewRecord();
    const [today, tomorrow] = [iso(AT).slice(0, 10), iso(AT + DAY).slice(0, 10)];
    const dead = { participation: { ...participation, life: 'dead' } } as const;
    expect(judge({ ...dead, leftOn: today })).toEqual([]);
    expect(judge({ ...dead, leftOn: tomorrow })).toHaveLength(1);
    expect(judge({ participation, leftOn: today })).toHaveLength(1);
    expect(judge({ stopped: [{ from: iso(AT), on: today }] })).toEqual([]);
    expect(judge({ stopped: [{ from: iso(AT), on: tomorrow }] })).toHaveLength(1);
  });

  it('a text to a number that others read (I4)', () => {
    const unsafe = [{ at: AT, study: 'ips-ma', participant: 'P-7Q4K', number: '+4520123456' }];
    const arrives = (over: Partial<Post>) => nothingToUnsafe(lived({ unsafe, posts: [aPost(over)] }));
    expect(arrives({ at: AT + HOUR })).toHaveLength(1);
    expect(arrives({ at: AT + SECOND })).toEqual([]);
    expect(arrives({ at: AT + HOUR, to: '+4520123457' })).toEqual([]);
    expect(arrives({ at: AT + HOUR, participant: 'P-0001' })).toEqual([]);
  });

  it('a message of before somebody came with a file, or of an appointment that had passed by then (I4)', () => {
    // 28 days before a Saturday, so that it is due on the Friday before.
    const due = Date.parse('2026-03-20T09:00:00Z');
    const came = (at: number, over: Partial<InterviewRecord> = {}) =>
      written(anInterviewRecord({ registeredAt: iso(at), ...over }), { at, action: 'imported' });
    const judge = (brought: Written, step = 'FU12/invite') =>
      nothingOfBefore(lived({ written: [brought], posts: [aPost({ step, at: due + 3 * DAY })] }));
    expect(judge(came(due - DAY))).toEqual([]);
    expect(judge(came(due + 2 * DAY))).toHaveLength(1);
    const at = (local: string) => ({
      followUps: {
        FU12: {
          appointments: [{ n: 1, at: local, minutes: 60, mode: 'phone', imported: true, enteredAt: iso(due) } as const],
        },
      },
    });
    const reminder = 'FU12/appointment-1/appt1';
    expect(judge(came(due, at('2026-03-24T10:00')), reminder)).toEqual([]);
    expect(judge(came(due, at('2026-03-19T10:00')), reminder)).toHaveLength(1);
  });

  it('a message to somebody who waits for their release (I4)', () => {
    const held = written(anInterviewRecord({ held: true }), { action: 'imported' });
    const claimed = (over: Partial<InterviewRecord>): Written => ({ ...claiming(over), before: held.after });
    expect(nothingOfBefore(lived({ written: [held, claimed({ held: true })] }))).toHaveLength(1);
    expect(nothingOfBefore(lived({ written: [held, claimed({})] }))).toEqual([]);
  });

  it('a request that begins long after its claim (I5)', () => {
    const begins = (seconds: number) =>
      lived({ written: [claiming()], begun: [{ attempt: 'a-1', at: AT + seconds * SECOND }] });
    expect(begunSoon(begins(25))).toHaveLength(1);
    expect(begunSoon(begins(14))).toEqual([]);
  });

  it.each([
    ['at night', { at: AT - 9 * HOUR }],
    ['on a Sunday', { at: AT - 2 * DAY }],
    ['on a holiday', { at: Date.parse('2026-04-03T10:00:00Z') }],
    ['to another part of the world', { to: '+15550123456' }],
  ])('what leaves %s (I6)', (_, over) => {
    expect(atItsHour(lived({ posts: [aPost(over)] }))).toHaveLength(1);
    expect(atItsHour(lived({ posts: [aPost()] }))).toEqual([]);
  });

  it.each(['moved', 'cancelled', 'cancelled~2', 'cancelled~2#2'])('no %s that leaves before the office opens', (id) => {
    const early = { at: Date.parse('2026-04-03T06:00:00Z'), step: `FU12/appointment-1/${id}` };
    expect(atItsHour(lived({ posts: [aPost(early)] }))).toEqual([]);
  });

  it('a third message to one person on one day (I6)', () => {
    const posts = ['FU12/invite', 'FU12/book2', 'FU24/invite'].map((step) => aPost({ step }));
    expect(atItsHour(lived({ posts }))).toHaveLength(1);
    expect(atItsHour(lived({ posts: posts.slice(1) }))).toEqual([]);
    const fallback = aPost({ step: 'FU12/book2', channel: 'email', to: 'deltager1@example.com' });
    expect(atItsHour(lived({ posts: [...posts.slice(1), fallback] }))).toEqual([]);
  });

  it('an invitation that is claimed when it is stale, also by its fallback (I6)', () => {
    // 28 days before a Saturday, so that it is due on the Friday before; three days on which it may go later it is Wednesday.
    const before = anInterviewRecord();
    const claimedAt = (at: string, step = 'FU12/invite'): Written => ({
      at: Date.parse(at),
      before,
      after: { ...before, version: 2, steps: { [step]: claim() } },
    });
    const judge = (...of: Parameters<typeof claimedAt>) => notExpired(lived({ written: [claimedAt(...of)] }));
    expect(judge('2026-03-25T08:59:00Z')).toEqual([]);
    expect(judge('2026-03-25T09:05:00Z')).toHaveLength(1);
    expect(judge('2026-03-25T09:05:00Z', 'FU12/invite#2')).toHaveLength(1);
    expect(judge('2026-03-25T09:05:00Z', 'FU12/appointment-1/appt7')).toEqual([]);
  });

  it('a message that failed, is unclear or grew stale and of which no person is told (G2)', () => {
    const task: ParticipantRecord['tasks'] = {
      'task-1': {
        id: 'task-1',
        kind: 'messageTrouble',
        step: 'FU12/messageTrouble',
        of: 'FU12',
        to: 'coordinator',
        state: 'open',
        since: iso(AT),
        why: 'failed',
        attempts: [],
      },
    };
    const as = (over: Partial<Task>) => ({ 'task-1': { ...task['task-1']!, ...over } });
    const ends = (outcome: StepOutcome, step = 'FU12/invite', tasks: ParticipantRecord['tasks'] = {}) =>
      toldToStaff(lived({ written: [written(anInterviewRecord({ steps: { [step]: outcome }, tasks }))] }));
    const failed: StepOutcome = { state: 'failed', code: 'address', channel: 'sms', at: iso(AT) };
    const stale: StepOutcome = { state: 'skipped', reason: 'stale', at: iso(AT) };
    expect(ends(failed)).toHaveLength(1);
    expect(ends(failed, 'FU12/invite', task)).toEqual([]);
    expect(ends(failed, 'FU12/invite', as({ state: 'done' }))).toHaveLength(1);
    const resolved = (because: string) => as({ state: 'resolved', resolved: { at: iso(AT), because } });
    expect(ends(failed, 'FU12/invite', resolved('outcome'))).toEqual([]);
    expect(ends(failed, 'FU12/invite', resolved('confirmed'))).toHaveLength(1);
    expect(ends(failed, 'FU24/invite', task)).toHaveLength(1);
    const moved = 'FU12/appointment-2/moved';
    const call = as({ kind: 'deliverByCall', step: 'FU12/appointment-2/tellByCall.moved' });
    expect(ends(failed, moved, call)).toEqual([]);
    expect(ends(failed, 'FU12/appointment-3/moved', call)).toHaveLength(1);
    expect(ends(failed, 'FU12/appointment-2/appt7', call)).toHaveLength(1);
    expect(ends(failed, moved, as({ ...call['task-1'], state: 'done' }))).toHaveLength(1);
    const back = written(anInterviewRecord({ steps: { 'FU12/invite': failed } }), { action: 'voided' });
    expect(toldToStaff(lived({ written: [back] }))).toEqual([]);
    expect(ends(stale)).toHaveLength(1);
    expect(ends(stale, 'FU12/invite#2')).toEqual([]);
    expect(ends({ ...stale, reason: 'superseded' })).toEqual([]);
  });

  it('a message that grows too late where nothing was in its way (G2)', () => {
    const stale: StepOutcome = { state: 'skipped', reason: 'stale', at: iso(AT) };
    const ends = { written: [written(anInterviewRecord({ steps: { 'FU12/invite': stale } }))] };
    expect(nothingTooLate(lived(ends, { isSteady: true }))).toHaveLength(1);
    expect(nothingTooLate(lived(ends))).toEqual([]);
    const undone = written(anInterviewRecord(), { action: 'voided' });
    expect(nothingTooLate(lived({ written: [undone, ...ends.written] }, { isSteady: true }))).toEqual([]);
  });

  it('a message that grows too late, unless the study had sent what it may in a day (G2)', () => {
    const stale: StepOutcome = { state: 'skipped', reason: 'stale', at: iso(AT) };
    const tooLate = (code: string, textsPerDay: TextsPerDay) => {
      const waits: StepOutcome = { state: 'waiting', code, notBefore: iso(AT), tries: 9, at: iso(AT) };
      const ends = written(anInterviewRecord({ steps: { 'FU12/invite': stale } }), {
        before: anInterviewRecord({ steps: { 'FU12/invite': waits } }),
      });
      const log = lived({ written: [ends] }, { isSteady: true });
      return nothingTooLate({ ...log, studies: log.studies.map((study) => ({ ...study, textsPerDay })) }).length;
    };
    expect(tooLate('textsUsedUp', { interviews: 2 })).toBe(0);
    expect(tooLate('textsUsedUp', { checkIns: 2 })).toBe(1);
    expect(tooLate('channelDown', { interviews: 2 })).toBe(1);
  });

  it('a message that grows too late, whatever stop there was once, unless the stop kept it back (G2)', () => {
    const stale: StepOutcome = { state: 'skipped', reason: 'stale', at: iso(AT) };
    // FU12/invite goes on 6 March 2026 and is stale a few working days later.
    const tooLate = (from: string, to?: string) => {
      const stopped = [{ from, ...(to === undefined ? {} : { to }) }];
      const ends = written(anInterviewRecord({ stopped, steps: { 'FU12/invite': stale } }), {
        before: anInterviewRecord({ stopped }),
      });
      return nothingTooLate(lived({ written: [ends] }, { isSteady: true })).length;
    };
    expect(tooLate('2026-01-05T09:00:00Z', '2026-02-02T09:00:00Z')).toBe(1);
    expect(tooLate('2026-03-05T09:00:00Z', '2026-03-20T09:00:00Z')).toBe(0);
    expect(tooLate('2026-03-07T09:00:00Z', '2026-03-20T09:00:00Z')).toBe(0);
    expect(tooLate('2026-05-04T09:00:00Z', '2026-05-20T09:00:00Z')).toBe(1);
    expect(tooLate('2026-03-05T09:00:00Z')).toBe(1);
  });

  it('a ninth text to one number in 30 days, of whatever study (I6)', () => {
    const every = (days: number) =>
      Array.from({ length: 9 }, (_, n) =>
        aPost({ at: AT + n * days * DAY, ...(n % 2 ? {} : { study: 'other', from: '+4520990009' }) }),
      );
    expect(fewToANumber(lived({ posts: every(3) }))).toHaveLength(1);
    expect(fewToANumber(lived({ posts: every(4) }))).toEqual([]);
    const fixed = every(3).map((post) => ({ ...post, step: 'FU12/appointment-1/appt7' }));
    expect(fewToANumber(lived({ posts: fixed }))).toEqual([]);
  });

  it('a text beyond those of the day, and one that uses what is kept for appointments (G24)', () => {
    const attempt = (stream: Stream, random: string): string =>
      encodeAttempt({ study: 'ips-ma', participant: 'P-7Q4K', stream, step: 'invite', random });
    const many = (count: number, over: Partial<Post> = {}, stream: Stream = 'interviews'): Post[] =>
      Array.from({ length: count }, (_, n) => aPost({ attempt: attempt(stream, `r${String(n)}`), ...over }));
    const fixed = { step: 'FU12/appointment-1/appt7' };
    const wrong = (posts: Post[], textsPerDay: TextsPerDay = { interviews: 5 }): number => {
      const log = lived({ posts });
      return withinItsDay({ ...log, studies: log.studies.map((study) => ({ ...study, textsPerDay })) }).length;
    };
    expect(wrong([...many(4), ...many(1, fixed)])).toBe(0);
    expect(wrong(many(5))).toBe(1);
    expect(wrong([...many(4), ...many(3, fixed)])).toBe(2);
    expect(wrong(many(4, { text: 'x'.repeat(200) }))).toBe(2);
    expect(wrong([...many(4), ...many(4, { at: AT + DAY })])).toBe(0);
    expect(wrong([...many(4), ...many(4, {}, 'checkIns')], { interviews: 5, checkIns: 5 })).toBe(0);
    expect(wrong(many(9, {}, 'checkIns'))).toBe(0);
    for (const over of [{ channel: 'email' }, { fate: 'refused' }] as const) expect(wrong(many(9, over))).toBe(0);
  });

  it('a history that does not lead to the record (I8)', () => {
    expect(historyHolds(lived({}, { finals: [{ record: anInterviewRecord(), events: [] }] }))).toHaveLength(1);
  });

  it('a message that differs with the arm, or that only one arm gets (I9)', () => {
    const all = (): boolean => true;
    const compare = (one: Post[], other: Post[]) => sameWhateverTheArm(one, other, all, 900_000);
    expect(compare([aPost()], [aPost({ attempt: 'a-2', at: AT + SECOND })])).toEqual([]);
    expect(compare([aPost()], [aPost({ text: 'Hej igen' })])).toHaveLength(1);
    expect(compare([aPost()], [aPost(), aPost({ step: 'FU12/book2' })])).toHaveLength(1);
  });

  it('an answer to a blinded eye that differs with the arms (I9)', () => {
    const answered = (...answers: string[]): Answered[] =>
      answers.map((answer, nth) => ({
        question: {
          eyes: 'assessor',
          route: nth === 0 ? 'worklist.read' : 'participant.read',
          method: 'GET',
          path: `/api/${String(nth)}`,
        },
        answer,
      }));
    const compare = (one: Answered[], other: Answered[]) => sameToBlindedEyes({ at: AT, study: 'ips-ma' }, one, other);
    expect(compare(answered('[200]', '[404]'), answered('[200]', '[404]'))).toEqual([]);
    const [found, ...others] = compare(answered('[200]', '["a","b"]', '["c"]'), answered('[200]', '["a","d"]', '[]'));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ check: 'I9', at: AT, study: 'ips-ma' });
    expect(found?.what).toBe(
      'participant.read tells assessor of the arms: GET /api/1 says «["a","b"]», and with the arms turned «["a","d"]»',
    );
    expect(compare(answered('[200]'), [])).toHaveLength(1);
  });

  it('a message of another study’s sender, or to somebody else (I10)', () => {
    expect(withinItsStudy(lived({ posts: [aPost()] }))).toEqual([]);
    expect(withinItsStudy(lived({ posts: [aPost({ from: '+4520990009' })] }))).toHaveLength(1);
    expect(withinItsStudy(lived({ posts: [aPost({ to: '+4520123457' })] }))).toHaveLength(1);
  });

  const shown = (eyes: string, ...words: string[]): Shown[] => [
    { at: AT, study: 'ips-ma', eyes, user: 'mentor-1', route: 'participant.read', status: 200, words },
  ];
  const owner = (kind: Owner['kind'], study = 'ips-ma', mentor = 'mentor-1'): Owner => ({
    kind,
    studies: new Set([study]),
    mentors: new Set([mentor]),
  });

  it('somebody of another study in an answer (I10)', () => {
    const owners = new Map([['P-20100001', owner('pseudonym', 'other')]]);
    const answered = (word: string) => nobodyElses(lived({ shown: shown('coordinator', word) }, { owners }));
    expect(answered('P-20100001')).toHaveLength(1);
    expect(answered('P-20100002')).toEqual([]);
  });

  it('who entered something and who took a task, and what else names a mentor, as words of their own', () => {
    const history = JSON.stringify([
      { by: 'mentor-1' },
      { path: '/tasks/t-1/owner', old: 'mentor-2', new: 'mentor-3' },
      { path: '/tasks/t-1/owner', new: 'mentor-4' },
      { path: '/mentor', new: 'mentor-5' },
    ]);
    expect(wordsIn(history)).toEqual([
      '"by":"mentor-1',
      '/owner","old":"mentor-2","new":"mentor-3',
      '/owner","new":"mentor-4',
      'mentor-5',
    ]);
  });

  it.each([
    ['mentor', ['P-20100001']],
    ['mentor', ['p20100009@example.com']],
    ['teamLeader', [NOTES.interview]],
    ['assessor', ['C-0A1B2C']],
    ['assessor', ['"arm":']],
    ['statistician', ['+4520100001']],
    ['principalInvestigator', ['mentor-1']],
    ['principalInvestigator', ['"by":"mentor-1']],
    ['principalInvestigator', ['/owner","new":"mentor-1']],
    ['dataManager', ['P-20100001', 'mentor-1']],
    ['dataManager', ['P-20100001', '"mentor":"']],
    ['auditor', ['p20100001@example.com']],
    ['operator', ['P-20100001']],
    ['stranger', ['P-20100001']],
  ])('what a %s may not see in an answer: %s (I11)', (eyes, words) => {
    const owners = new Map([
      ['P-20100001', owner('pseudonym')],
      ['C-0A1B2C', owner('alias')],
      ['+4520100001', owner('contact')],
      ['p20100001@example.com', owner('contact')],
      ['p20100009@example.com', owner('contact', 'ips-ma', 'mentor-2')],
    ]);
    const answered = (to: string) => nothingHidden(lived({ shown: shown(to, ...words) }, { owners }));
    expect(answered(eyes)).toHaveLength(1);
    expect(answered('coordinator')).toEqual([]);
  });

  it('whatever is written where somebody only looked (G20)', async () => {
    const forbidden: string[] = [];
    const looking = { id: 'pages-1', isDead: false, looks: true, startedAt: AT, open: 0 };
    const reach: Reach = async (_, { effect }) => effect();
    const perform = () => ({});
    const documents = faultyDocuments(
      { perform },
      reach,
      () => looking,
      (what) => forbidden.push(what),
    );
    await documents.send(new GetCommand({ TableName: 'records', Key: { pk: 'a', sk: 'b' } }));
    expect(forbidden).toEqual([]);
    await documents.send(new PutCommand({ TableName: 'records', Item: { pk: 'a', sk: 'b' } }));
    expect(forbidden).toEqual(['PutCommand records a b 0']);
  });

  it('what the audit would have had to mend, but for what another code wrote (I3, I8)', () => {
    const fields = { study: 'ips-ma', participant: 'P-7Q4K', stream: 'interviews', version: 3 };
    const told = (code: string, finding: string) => [`${code} ${JSON.stringify({ ...fields, finding })}`];
    expect(nothingToMend(lived({ told: told('pointerAudited', 'late') }))).toHaveLength(1);
    expect(nothingToMend(lived({ told: told('pointerAudited', 'early') }))).toEqual([]);
    const fault = told('historyFault', 'otherRecord');
    expect(nothingToMend(lived({ told: fault, written: [{ ...claiming(), before: anInterviewRecord() }] }))).toEqual(
      [],
    );
    expect(nothingToMend(lived({ told: fault, written: [claiming()] }))).toHaveLength(1);
  });

  it('an answer that fails while all is well (I12)', () => {
    const failed = [{ ...shown('coordinator')[0]!, status: 500 }];
    expect(answeredWhileWell(lived({ shown: failed }, { isCalm: true }))).toHaveLength(1);
    expect(answeredWhileWell(lived({ shown: failed }))).toEqual([]);
  });

  it.each(['sent {"to":"+4520123456"}', 'TimeoutError: p1@example.com', 'cannotRender Deltager 7'])(
    'a person in a log: %s (I11)',
    (line) => {
      expect(nothingTold(lived({ told: [line] }))).toHaveLength(1);
      expect(nothingTold(lived({ told: ['sent {"participant":"P-7Q4K"}'] }))).toEqual([]);
    },
  );

  it('what has not come to rest a while after the last fault (I12)', () => {
    const due = anInterviewRecord({ nextDueAt: iso(AT - HOUR) });
    const limbo = aCheckInRecord({ steps: { 'mentor/invite': claim({ at: iso(AT - HOUR) }) } });
    expect(comesToRest(lived({}, { finals: [{ record: due, events: [] }] }))).toHaveLength(1);
    expect(comesToRest(lived({}, { finals: [{ record: limbo, events: [] }] }))).toHaveLength(1);
    const rests = anInterviewRecord({ nextDueAt: iso(AT + DAY), steps: { 'FU12/invite': claim() } });
    expect(comesToRest(lived({}, { finals: [{ record: rests, events: [] }] }))).toEqual([]);
  });
});
