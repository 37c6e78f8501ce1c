import type { Appointment, CheckInRecord, InterviewRecord, Task } from '../../shared/domain/record.ts';
import type { Erasure } from '../../shared/domain/participation.ts';
import { AT, iso, lived, written } from '../support/a-lived-log.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { anAppointment, booked } from '../support/planned.ts';
import { checkInsTold } from './checks/check-ins-told.ts';
import { erasedForGood } from './checks/erased.ts';
import { interviewsTold } from './checks/interviews-told.ts';
import { notBegun, timesStand } from './checks/times-told.ts';
import type { Post, Written } from './outside/seen.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const BOOKED = iso(AT - 7 * DAY);

/** On Wednesday 11 March at one, the day after. */
const standing = (over: Partial<Appointment> = {}): Appointment => anAppointment('2026-03-11T13:00', BOOKED, over);
const end = (how: 'moved' | 'cancelled' | 'held' | 'noShow', by: 'staff' | 'participant' = 'staff') => ({
  end: { how, by, at: iso(AT) },
});
const another = (at: string, over: Partial<Appointment> = {}): Appointment => ({
  ...anAppointment(at, iso(AT), { moved: true, ...over }),
  n: 2,
});

const reminder = (over: Partial<Post> = {}): Post => ({
  at: AT - HOUR,
  attempt: 'a-1',
  study: 'ips-ma',
  participant: 'P-7Q4K',
  step: 'mentor/appointment-1/ci1',
  channel: 'sms',
  to: '+4520123456',
  from: '+4520990001',
  text: 'Husk vores aftale ons. 11/3 kl. 13.00. Skal vi finde en anden tid, så svar 2.',
  fate: 'taken',
  isTold: true,
  ...over,
});

const call = (state: Task['state'], step = 'mentor/appointment-1/tellByCall'): CheckInRecord['tasks'] => ({
  [step]: {
    id: step,
    kind: 'deliverByCall',
    step,
    to: 'mentor',
    state,
    since: iso(AT),
    why: 'checkInChanged',
    attempts: [],
  },
});

const isBooked = written(aCheckInRecord({ appointments: [standing()] }), { at: AT - 7 * DAY, action: 'checkInBooked' });
const becomes = (over: Partial<CheckInRecord>, rest: Partial<Written> = {}): Written =>
  written(aCheckInRecord(over), { action: 'checkInBooked', ...rest });
const off = [standing(end('cancelled'))];

describe('a check of the world sees', () => {
  const told = (commits: Written[], posts: Post[] = [reminder()]): string[] =>
    checkInsTold(lived({ written: [isBooked, ...commits], posts })).map(({ check, what }) => `${check} ${what}`);
  const OWED = ['I14 they were told that it is of 2026-03-11T13:00, which does not stand, and nobody is asked to call'];

  it.each([
    ['called off', off],
    ['moved', [standing(end('moved')), another('2026-03-13T13:00')]],
    ['moved to a time before it', [standing(end('moved')), another('2026-03-10T16:00')]],
    ['taken back', []],
  ])('somebody whose reminder had left when their check-in was %s, and whom nobody is asked to call (I14)', (_, to) => {
    expect(told([becomes({ appointments: to })])).toEqual(OWED);
    expect(told([becomes({ appointments: to, tasks: call('open') })])).toEqual([]);
    expect(told([becomes({ appointments: to })], [])).toEqual([]);
    expect(told([becomes({ appointments: to })], [reminder({ fate: 'refused' })])).toEqual([]);
  });

  it('that the call is gone before its time, but not one that reached them (I14)', () => {
    const asked = becomes({ appointments: off, tasks: call('open') });
    const later = (state: Task['state'], at = AT + HOUR) => becomes({ appointments: off, tasks: call(state) }, { at });
    expect(told([asked, later('resolved')])).toEqual(OWED);
    expect(told([asked, later('done')])).toEqual([]);
    expect(told([asked, later('resolved', AT + 26 * HOUR)])).toEqual([]);
  });

  it('that a reminder arrives of a check-in that is off by then (I14)', () => {
    const late = [reminder({ at: AT + 10_000 })];
    expect(told([becomes({ appointments: off })], late)).toEqual(OWED);
    expect(told([becomes({ appointments: off, tasks: call('open') })], late)).toEqual([]);
    expect(told([becomes({ appointments: [standing(end('cancelled', 'participant'))] })], late)).toEqual([]);
  });

  it('nothing where they wished it, were met, were told the other time, or never got the reminder (I14)', () => {
    const moved = [standing(end('moved')), another('2026-03-11T10:30')];
    expect(told([becomes({ appointments: [standing(end('cancelled', 'participant'))] })])).toEqual([]);
    expect(told([becomes({ appointments: [standing(end('held'))] })])).toEqual([]);
    expect(told([becomes({ appointments: [standing(end('moved')), another('2026-03-09T10:30')] })])).toEqual([]);
    expect(told([becomes({ appointments: off })], [reminder({ failedAt: AT - MINUTE })])).toEqual([]);
    expect(told([becomes({ appointments: off })], [reminder({ failedAt: AT + MINUTE })])).toEqual(OWED);
    const asked = becomes({ appointments: moved, tasks: call('open') });
    const text = 'Remember our appointment Wed 11 Mar at 10:30. For another time, reply 2.';
    const reminded = reminder({ at: AT + HOUR, step: 'mentor/appointment-2/ci1', text });
    const resolved = becomes({ appointments: moved, tasks: call('resolved') }, { at: AT + 2 * HOUR });
    expect(told([asked, resolved], [reminder(), reminded])).toEqual([]);
    expect(told([asked, resolved])).toEqual(OWED);
  });

  it('somebody who was told by a call that it is off, and it stands after all (I14)', () => {
    const reached = becomes({ appointments: off, tasks: call('done') }, { action: 'attemptLogged' });
    const back = (action: Written['action'], tasks = call('done')): Written =>
      written(aCheckInRecord({ appointments: [standing()], tasks }), { at: AT + HOUR, ...(action ? { action } : {}) });
    const owed = ['I14 they were told that it is off at 2026-03-11T13:00, which stands, and nobody is asked to call'];
    expect(told([reached, back('voided')])).toEqual(owed);
    expect(told([reached, back('checkInBooked')])).toEqual([]);
    const asks = { ...call('done'), ...call('open', 'mentor/appointment-1/tellByCall.stands') };
    expect(told([reached, back('voided', asks)])).toEqual([]);
  });

  it('a text that tells a time which no longer stands, but not one that was on its way (I13)', () => {
    const isOff = becomes({ appointments: off });
    const sent = (at: number, over: Partial<Post> = {}) =>
      timesStand(lived({ written: [isBooked, isOff], posts: [reminder({ at, ...over })] })).length;
    expect(sent(AT - HOUR)).toBe(0);
    expect(sent(AT + 20_000)).toBe(0);
    expect(sent(AT + MINUTE)).toBe(1);
    expect(sent(AT - HOUR, { text: 'Husk vores aftale ons. 11/3 kl. 14.00.' })).toBe(1);
    expect(sent(AT + MINUTE, { text: 'Vi fik ikke talt sammen.' })).toBe(0);
  });

  it('a text that tells of a time when that has begun (I6)', () => {
    const begins = Date.parse('2026-03-11T12:00:00Z');
    const sent = (at: number, over: Partial<Post> = {}) =>
      notBegun(lived({ posts: [reminder({ at, ...over })] })).map(({ what }) => what);
    expect(sent(begins + 20_000)).toEqual([]);
    expect(sent(begins + MINUTE)).toEqual(['mentor/appointment-1/ci1 tells of 03-11T13:00, which has begun']);
    expect(sent(begins + MINUTE, { step: 'FU12/appointment-1/cancelled' })).toHaveLength(1);
    expect(sent(begins + DAY, { step: 'FU12/appointment-1/noshow', text: 'Vi fik ikke talt sammen.' })).toEqual([]);
  });

  it('a text that an interview is off which stands (I13)', () => {
    const interview = (over: Partial<Appointment> = {}): InterviewRecord => anInterviewRecord(booked(standing(over)));
    const commits = [
      written(interview(), { at: AT - 7 * DAY }),
      written(interview(end('cancelled'))),
      written(interview(), { at: AT + HOUR }),
    ];
    const says = (at: number) => {
      const post = reminder({
        at,
        step: 'FU12/appointment-1/cancelled',
        text: 'Din aftale ons. 11/3 kl. 13.00 er aflyst.',
      });
      return timesStand(lived({ written: commits, posts: [post] })).length;
    };
    expect(says(AT + 10 * MINUTE)).toBe(0);
    expect(says(AT + 2 * HOUR)).toBe(1);
  });

  describe('of an interview (I14)', () => {
    const interview = (appointments: Appointment[], over: Partial<InterviewRecord> = {}): InterviewRecord =>
      anInterviewRecord({ followUps: { FU12: { appointments } }, ...over });
    const agreed = written(interview([standing()]), { at: AT - 7 * DAY, action: 'appointmentBooked' });
    const becomesOf = (appointments: Appointment[], over: Partial<InterviewRecord> = {}, rest: Partial<Written> = {}) =>
      written(interview(appointments, over), { action: 'appointmentMoved', ...rest });
    const booking = reminder({ step: 'FU12/appointment-1/booked', at: AT - 6 * DAY });
    const judged = (commits: Written[], posts: Post[] = [booking], over = {}) =>
      interviewsTold(lived({ written: [agreed, ...commits], posts, ...over }, { end: AT + 5 * DAY })).map(
        ({ what }) => what,
      );
    const COMES = ['of FU12 they know the time 03-11T13:00, which is not so, and nobody is asked to tell them'];
    const moved = [standing(end('moved')), another('2026-03-13T13:00')];
    const asks = (state: Task['state'], kind: Task['kind'] = 'deliverByCall'): InterviewRecord['tasks'] => {
      const [task] = Object.values(call(state, 'FU12/appointment-1/tellByCall'));
      return task === undefined ? {} : { call: { ...task, kind, of: 'FU12' } };
    };

    it.each([
      ['moved', moved, COMES],
      ['called off', off, COMES],
      // What they agreed on is taken back with it: only a text told them so.
      ['taken back', [], []],
    ])(
      'somebody who agreed to one, or was told its time, that was %s, and heard nothing since',
      (_, to, agreedAlone) => {
        expect(judged([becomesOf(to)])).toEqual(COMES);
        expect(judged([becomesOf(to)], [])).toEqual(agreedAlone);
        expect(judged([becomesOf(to, { tasks: asks('open') })])).toEqual([]);
        expect(judged([becomesOf(to, { tasks: asks('open', 'messageTrouble') })])).toEqual([]);
        expect(
          judged([
            becomesOf(to, { tasks: asks('open') }),
            becomesOf(to, { tasks: asks('resolved') }, { at: AT + HOUR }),
          ]),
        ).toEqual(COMES);
        expect(
          judged([becomesOf(to, { tasks: asks('open') }), becomesOf(to, { tasks: asks('done') }, { at: AT + HOUR })]),
        ).toEqual([]);
      },
    );

    it('whom a call reached, though nothing of the interview is left in the record, and whom none did', () => {
      const gone = (state: Task['state'], rest: Partial<Written> = {}) =>
        written(anInterviewRecord({ followUps: {}, tasks: asks(state) }), { action: 'voided', ...rest });
      expect(judged([gone('open')])).toEqual([]);
      expect(judged([gone('open'), gone('done', { at: AT + HOUR })])).toEqual([]);
      expect(judged([gone('open'), gone('resolved', { at: AT + HOUR })])).toEqual(COMES);
    });

    describe('that somebody wished, confirmed or heard in a talk a time', () => {
      const WISHED = COMES.map((what) => what.replace('03-11', '03-13'));
      const again = (over: Partial<Appointment> = {}, first: Partial<Appointment> = {}): Appointment[] => [
        standing(end('moved', 'participant')),
        another('2026-03-13T13:00', {
          askedBy: 'participant',
          ...first,
          end: { ...end('moved').end, at: iso(AT + HOUR) },
        }),
        { ...another('2026-03-14T13:00', { enteredAt: iso(AT + HOUR), ...over }), n: 3 },
      ];
      const later = (
        to: Appointment[],
        over: Partial<InterviewRecord> = {},
        action: Written['action'] = 'appointmentMoved',
      ) => becomesOf(to, over, { at: AT + HOUR, action });

      it('which was moved since', () => {
        const wished = becomesOf(
          again()
            .slice(0, 2)
            .map(({ end: ended, ...each }) => (each.n === 2 ? each : { ...each, end: ended })),
        );
        expect(judged([wished])).toEqual([]);
        expect(judged([wished, later(again())])).toEqual(WISHED);
        expect(judged([wished, later(again({ askedBy: 'participant' }))])).toEqual([]);
        expect(judged([wished, later(again(), { tasks: asks('open') })])).toEqual([]);
        const text = 'Din aftale er flyttet til lør. 14/3 kl. 13.00.';
        const says = reminder({ step: 'FU12/appointment-3/moved', at: AT + 2 * HOUR, text });
        expect(judged([wished, later(again())], [booking, says])).toEqual([]);
        // The wish itself was entered by mistake: they know the time that they were told.
        expect(judged([wished, later([standing()], {}, 'voided')])).toEqual([]);
        expect(judged([wished, later([], {}, 'voided')])).toEqual(COMES);
      });

      it('which was moved since a talk that told it, and not one in vain', () => {
        const rung = becomesOf(moved, { tasks: asks('done') });
        expect(judged([rung])).toEqual([]);
        expect(judged([rung, later(again({}, { askedBy: 'staff' }), { tasks: asks('done') })])).toEqual(WISHED);
        const attempts = [{ at: iso(AT), band: 'am', outcome: 'noAnswer', by: 'c-1' } as const];
        const inVain = Object.fromEntries(
          Object.entries(asks('done')).map(([id, task]) => [id, { ...task, attempts }]),
        );
        expect(judged([becomesOf(moved, { tasks: inVain })])).toEqual(COMES);
        const gone = becomesOf(off, { tasks: asks('done') });
        expect(judged([gone, later([standing()], { tasks: asks('done') }, 'voided')])).toEqual([
          'of FU12 they know that it is off at 03-11T13:00, which is not so, and nobody is asked to tell them',
        ]);
      });

      it('which they were told is needless after an outcome that was taken back since', () => {
        const outcome = { outcome: 'notDone', on: '2026-03-09', reason: 'too-unwell', enteredAt: iso(AT) } as const;
        const needless = (tasks: InterviewRecord['tasks']) =>
          written(anInterviewRecord({ followUps: { FU12: { appointments: [standing()], outcome } }, tasks }));
        expect(judged([needless(asks('done'))])).toEqual([]);
        expect(judged([needless(asks('resolved'))])).toEqual(COMES);
        expect(judged([needless(asks('done')), later([standing()], { tasks: asks('done') }, 'voided')])).toEqual([
          'of FU12 they know that it is off at 03-11T13:00, which is not so, and nobody is asked to tell them',
        ]);
      });

      it('which was moved since they confirmed it', () => {
        const confirmed = { confirmed: { at: iso(AT) } };
        const [was, is] = [standing(end('moved')), another('2026-03-13T13:00', confirmed)];
        expect(judged([becomesOf([was, is])])).toEqual([]);
        expect(judged([becomesOf([was, is]), later(again({}, { ...confirmed, askedBy: 'staff' }))])).toEqual(WISHED);
      });

      it('and may come by another one, though they missed that', () => {
        const text = 'Din aftale er flyttet til fre. 13/3 kl. 13.00.';
        const says = reminder({ step: 'FU12/appointment-2/moved', at: AT - HOUR, text });
        const missed = becomesOf([standing(end('noShow', 'participant'))], {}, { at: AT + DAY + HOUR });
        expect(judged([missed], [booking, says])).toEqual(WISHED);
        const asksAnew = (over: Partial<Post> = {}) =>
          reminder({
            step: 'FU12/appointment-1/noshow',
            at: AT + DAY + 2 * HOUR,
            text: 'Vi fik ikke talt sammen.',
            ...over,
          });
        expect(judged([missed], [booking, says, asksAnew()])).toEqual([]);
        expect(judged([missed], [booking, says, asksAnew({ fate: 'refused' })])).toEqual(WISHED);
      });
    });

    it('somebody who would be missed at an earlier time, but not of a time that had passed by then', () => {
      expect(judged([becomesOf([standing(end('moved')), another('2026-03-11T09:00')])])).toEqual(COMES);
      expect(judged([becomesOf([standing(end('moved')), another('2026-03-09T09:00')])])).toEqual([]);
    });

    it('that a time which had passed when it was entered is corrected, but not in the last minutes', () => {
      const slip = [standing(end('moved')), another('2026-03-09T09:00')];
      const corrected = (before: number) => {
        const enteredAt = iso(Date.parse('2026-03-11T12:00:00Z') - before);
        const to = [
          standing(end('moved')),
          another('2026-03-09T09:00', { end: { ...end('moved').end, at: enteredAt } }),
          { ...another('2026-03-13T13:00', { enteredAt }), n: 3 },
        ];
        const asked = becomesOf(to, { tasks: asks('open') }, { at: Date.parse('2026-03-11T12:01:00Z') });
        return judged([becomesOf(slip), becomesOf(to, {}, { at: Date.parse(enteredAt) }), asked]);
      };
      expect(corrected(2 * HOUR)).toEqual(COMES);
      expect(corrected(10 * MINUTE)).toEqual([]);
    });

    it('nothing where a text told them that arrived, or they wished it', () => {
      const text = 'Din aftale er flyttet til fre. 13/3 kl. 13.00.';
      const says = (over: Partial<Post> = {}) =>
        reminder({ step: 'FU12/appointment-2/moved', at: AT + HOUR, text, ...over });
      expect(judged([becomesOf(moved)], [booking, says()])).toEqual([]);
      expect(judged([becomesOf(moved)], [booking, says({ fate: 'refused' })])).toEqual(COMES);
      expect(judged([becomesOf(moved)], [booking, says({ failedAt: AT + 2 * HOUR })])).toEqual(COMES);
      const wished = [standing(end('moved', 'participant')), another('2026-03-13T13:00', { askedBy: 'participant' })];
      expect(judged([becomesOf(wished)])).toEqual([]);
      expect(judged([becomesOf([standing(end('cancelled', 'participant'))])])).toEqual([]);
    });

    it('nothing where the index may not have known yet that somebody was to look', () => {
      const to = (at: number) => becomesOf(off, {}, { at, action: 'appointmentCancelled' });
      const at = Date.parse('2026-03-11T12:00:00Z') - 40 * MINUTE;
      const known = (staleIndexSeconds: number) =>
        interviewsTold(lived({ written: [agreed, to(at)], posts: [booking] }, { end: at + DAY, staleIndexSeconds }));
      expect(known(0)).toHaveLength(1);
      expect(known(1_800)).toEqual([]);
    });

    it('nothing of what was changed once an erasure was asked for', () => {
      const asked = (at: number) => ({ erasures: [{ asked: { at: iso(at), by: 'lead-1' } }] });
      expect(judged([becomesOf(moved, asked(AT - HOUR))])).toEqual([]);
      expect(judged([becomesOf(moved, asked(AT + HOUR))])).toEqual(COMES);
    });

    it('nothing where all was down meanwhile, or nobody is there any more', () => {
      expect(judged([becomesOf(moved)], [booking], { outages: [[AT + HOUR, AT + 2 * DAY]] })).toEqual([]);
      const dead = { ...anInterviewRecord().participation, life: 'dead' } as const;
      expect(judged([becomesOf(moved, { participation: dead })])).toEqual([]);
    });

    it('that they were told it is off, and it is back by a correction', () => {
      const isOff = becomesOf(off, {}, { action: 'appointmentCancelled', at: AT - 2 * HOUR });
      const says = reminder({
        step: 'FU12/appointment-1/cancelled',
        at: AT - HOUR,
        text: 'Din aftale ons. 11/3 kl. 13.00 er aflyst.',
      });
      const back = (action: Written['action']) => becomesOf([standing()], {}, action ? { action } : {});
      expect(judged([isOff, back('voided')], [booking, says])).toEqual([
        'of FU12 they know that it is off at 03-11T13:00, which is not so, and nobody is asked to tell them',
      ]);
      const anew = becomesOf(
        [...off, another('2026-03-11T13:00', { moved: false })],
        {},
        { action: 'appointmentBooked' },
      );
      expect(judged([isOff, anew], [booking, says])).toEqual([]);
    });
  });

  const asked = { at: iso(AT - 8 * DAY), by: 'lead-1' };
  const confirmed = { at: iso(AT - 7 * DAY), by: 'coordinator-1' };
  const judge = (erasure: Erasure, isThere: boolean, before: Erasure = { ...erasure }) => {
    const { begun: _begun, done: _done, ...was } = before;
    const record = anInterviewRecord({ erasures: [erasure] });
    const commit = written(record, { before: anInterviewRecord({ erasures: [was] }) });
    const cards = new Set(isThere ? ['ips-ma/P-7Q4K'] : []);
    return erasedForGood(lived({ written: [commit] }, { finals: [{ record, events: [] }], cards })).map(
      ({ what }) => what,
    );
  };

  it('an erasure that is begun by one person, too soon, or not at all (G23)', () => {
    const done = { begun: iso(AT), done: iso(AT) };
    expect(judge({ asked, confirmed, dueAt: iso(AT), ...done }, false)).toEqual([]);
    expect(judge({ asked, ...done }, false)).toEqual(['an erasure began without a second person']);
    expect(judge({ asked, confirmed: asked, ...done }, false)).toEqual(['an erasure began by one person alone']);
    const hasty = { asked, confirmed: { ...confirmed, at: iso(AT - 6 * DAY) } };
    expect(judge({ ...hasty, ...done }, false)).toEqual(['an erasure began before its seven days']);
    const dueAt = iso(AT - HOUR);
    expect(judge({ asked, confirmed, dueAt }, true)).toEqual([`their erasure of ${dueAt} is not done`]);
  });

  it('a card that outlives its erasure, or is gone though it was taken back (G23)', () => {
    const done = { asked, confirmed, begun: iso(AT), done: iso(AT) };
    expect(judge(done, true)).toEqual(['they are erased and their card is there']);
    const revoked = { asked, confirmed, revoked: asked };
    expect(judge(revoked, true)).toEqual([]);
    expect(judge(revoked, false)).toEqual(['nobody has erased them and their card is gone']);
  });

  it('an address of somebody who is erased in an answer (G23)', () => {
    const record = anInterviewRecord({ erasures: [{ asked, confirmed, begun: iso(AT), done: iso(AT) }] });
    const shown = (at: number, word = '+4520123456', textedAt = AT) =>
      erasedForGood(
        lived({
          texted: [{ at: textedAt, from: '+4520123456' }],
          written: [written(record, { before: record })],
          shown: [
            {
              at,
              study: 'ips-ma',
              eyes: 'coordinator',
              user: '',
              route: 'participant.read',
              status: 200,
              words: [word],
            },
          ],
        }),
      ).length;
    expect(shown(AT + HOUR)).toBe(1);
    expect(shown(AT + MINUTE)).toBe(0);
    expect(shown(AT + HOUR, '+4520123457')).toBe(0);
    // They have written since, and nobody knows who that is.
    expect(shown(AT + HOUR, '+4520123456', AT + MINUTE)).toBe(0);
    expect(shown(AT + HOUR, '+4520123456', AT + 2 * HOUR)).toBe(1);
  });
});
