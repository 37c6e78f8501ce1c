import type { BothRecords } from '../../../shared/domain/entries/entry.ts';
import { recordIncentive, type IncentiveEntry } from '../../../shared/domain/entries/record-incentive.ts';
import { recordNoShow } from '../../../shared/domain/entries/record-no-show.ts';
import { recordOutcome, type OutcomeEntry } from '../../../shared/domain/entries/record-outcome.ts';
import { type Erasure, NOT_DONE_REASONS, type NotDoneReason } from '../../../shared/domain/participation.ts';
import type { InterviewRecord, Outcome } from '../../../shared/domain/record.ts';
import { studyPlan } from '../../../shared/domain/study-plan.ts';
import { aCardAfterInterviews, GIFT_CARD } from '../../support/a-gift-card.ts';
import { anInterviewRecord, aParticipant } from '../../support/a-participant.ts';
import { danishHolidays } from '../../support/a-study.ts';
import { answerTo, atWork, HELD, JUST_BEGUN, MONDAY, NEXT_WEEK, standing, under } from '../../support/an-entry.ts';
import { booked } from '../../support/planned.ts';

const done: OutcomeEntry = { outcome: 'done', on: '2026-04-18' };
const notDone = (reason?: NotDoneReason): OutcomeEntry => ({ outcome: 'notDone', on: '2026-04-18', reason });
const withOutcome = (over: Partial<Outcome> = {}): Pick<InterviewRecord, 'followUps'> => ({
  followUps: { FU12: { appointments: [], outcome: { ...HELD, ...over } } },
});

describe('the outcome of a follow-up', () => {
  const record = (entry: OutcomeEntry, both = aParticipant(), of = 'FU12', now = MONDAY) =>
    recordOutcome(both, of, entry, atWork(now));
  const after = (...given: Parameters<typeof record>): BothRecords => standing(record(...given));

  it('ends it, and its appointment stays beside it', () => {
    const entry: OutcomeEntry = { ...done, mode: 'phone', completeness: 'short' };
    const facts = after(entry, aParticipant(booked(JUST_BEGUN))).interviews.followUps['FU12'];
    expect(facts).toEqual({ appointments: [JUST_BEGUN], outcome: { ...entry, enteredAt: MONDAY } });
  });

  it.each<[string, string, OutcomeEntry, string | undefined, string | undefined]>([
    ['at noon of the day of an interview', 'FU12', done, undefined, '2026-04-18T10:00:00Z'],
    ['now, while that noon has not come', 'FU12', { ...done, on: '2026-04-20' }, undefined, MONDAY],
    ['later, where somebody spoke with them since', 'FU12', done, '2026-04-19T09:00:00Z', '2026-04-19T09:00:00Z'],
    ['at that noon, where the last word was before it', 'FU12', done, '2026-04-01T09:00:00Z', '2026-04-18T10:00:00Z'],
    ['never, by a register that was read', 'REG24', done, undefined, undefined],
    ['never, by an interview that was not held', 'FU12', notDone('no-contact'), undefined, undefined],
  ])('shows that the participant was there %s', (_, of, entry, lastSignOfLife, expected) => {
    const both = aParticipant(lastSignOfLife === undefined ? {} : { lastSignOfLife });
    expect(after(entry, both, of).interviews.lastSignOfLife).toBe(expected);
  });

  it('by a reason of its own ends as much as it says, and no other reason ends anything', () => {
    const ends: Partial<Record<NotDoneReason, string>> = {
      'stopped-interviews': 'stopped ok alive, active alive',
      'stopped-all': 'stopped stopped alive, stopped alive',
      died: 'full ok dead, active dead',
    };
    for (const reason of NOT_DONE_REASONS) {
      const { interviews, checkIns } = after({
        ...notDone(reason),
        ...(reason === 'other' ? { text: 'on strike' } : {}),
      });
      const { interviews: talks, register, life } = interviews.participation;
      const { intervention, life: seen } = checkIns.participation;
      expect([reason, `${talks} ${register} ${life}, ${intervention} ${seen}`]).toEqual([
        reason,
        ends[reason] ?? 'full ok alive, active alive',
      ]);
    }
  });

  it.each<[string, OutcomeEntry, string]>([
    [
      'a reason with what was done',
      { ...done, reason: 'other' },
      'unfitField /reason: leave it out: only what was not done has a reason',
    ],
    ['no reason with what was not', notDone(), 'textMissing /reason: say why: a reason of the closed list'],
    [
      'another reason without a word',
      notDone('other'),
      'textMissing /text: say in a few words what the other reason is',
    ],
    ['another reason in words', { ...notDone('other'), text: 'on strike' }, 'entered'],
    [
      'a completeness of nothing',
      { ...notDone('no-contact'), completeness: 'short' },
      'unfitField /completeness: leave it out: nothing was done',
    ],
    ['a day to come', { ...done, on: '2026-04-21' }, 'futureDate /on: give a date that is not after 2026-04-20'],
    [
      'a day before the baseline',
      { ...done, on: '2025-04-17' },
      "unfitField /on: give a day that is not before the participant's baseline",
    ],
    ['the day of the baseline', { ...done, on: '2025-04-18' }, 'entered'],
  ])('with %s is answered', (_, entry, answer) => {
    expect(answerTo(record(entry))).toBe(answer);
  });

  const ON_MONDAY: OutcomeEntry = { ...done, on: '2026-04-20' };

  it.each<[string, string, OutcomeEntry, string]>([
    [
      'today, while its hour has not come',
      '2026-04-20T15:00',
      ON_MONDAY,
      'beforeTheAppointment /on: enter it once the interview of 2026-04-20T15:00 has begun, or have that moved first to when it was held',
    ],
    ['today, once it has begun', '2026-04-20T08:00', ON_MONDAY, 'entered'],
    ['before the day that was agreed', '2026-04-21T15:00', ON_MONDAY, 'entered'],
    [
      'on the day of an hour to come, and not done',
      '2026-04-20T15:00',
      { ...notDone('no-contact'), on: '2026-04-20' },
      'entered',
    ],
  ])('held %s is answered', (_, at, entry, answer) => {
    expect(answerTo(record(entry, aParticipant(booked({ ...NEXT_WEEK, at }))))).toBe(answer);
  });

  it('of a day after the erasure was confirmed is refused, and of one until then it counts', () => {
    const erasing = (over: Partial<Erasure>): BothRecords => {
      const erasures = [{ asked: { at: '2026-04-18T08:00:00Z', by: 'lead-1' }, ...over }];
      return aParticipant({ erasures }, { erasures });
    };
    const confirmed = erasing({ confirmed: { at: '2026-04-19T21:59:00Z', by: 'lead-2' } });
    expect(answerTo(record(ON_MONDAY, confirmed))).toBe(
      'beingErased /on: take the erasure back first, if they wish to stay',
    );
    expect(answerTo(record({ ...done, on: '2026-04-19' }, confirmed))).toBe('entered');
    expect(answerTo(record(ON_MONDAY, erasing({})))).toBe('entered');
  });

  it('of somebody without that anchor may be of any day', () => {
    expect(answerTo(record({ ...done, on: '2019-01-02' }, aParticipant({ anchors: {} })))).toBe('entered');
  });

  it('of a follow-up that the protocol lacks is refused, with those that it has', () => {
    expect(answerTo(record(done, aParticipant(), 'FU99'))).toBe(
      'unknownTimepoint timepoint: take one of BL, FU12, FU24, REG24',
    );
  });

  it('said again changes nothing, also where it came with an import; another one is refused', () => {
    for (const imported of [{}, { imported: true }]) {
      const both = aParticipant(withOutcome(imported));
      expect(after(done, both)).toBe(both);
    }
    expect(answerTo(record({ ...done, on: '2026-04-17' }, aParticipant(withOutcome())))).toBe(
      'outcomeExists : void the entry of the outcome first',
    );
  });
});

describe('a missed interview', () => {
  const missed = (over: Partial<InterviewRecord>, on = '2026-04-20', of = 'FU12') =>
    recordNoShow(anInterviewRecord(over), of, on, atWork());

  it('ends its appointment and nothing else', () => {
    expect(standing(missed(booked(JUST_BEGUN))).followUps).toEqual(
      booked({ ...JUST_BEGUN, end: { how: 'noShow', at: MONDAY, by: 'participant', on: '2026-04-20' } }).followUps,
    );
  });

  const notYet = 'beforeTheAppointment /on: give the day of the appointment';
  it.each<[string, string, Partial<InterviewRecord>, string, string]>([
    ['of no follow-up', 'FU99', {}, '2026-04-20', 'unknownTimepoint timepoint: take one of BL, FU12, FU24, REG24'],
    ['after its outcome', 'FU12', withOutcome(), '2026-04-20', 'outcomeExists : void the entry of the outcome first'],
    [
      'of none that was made',
      'FU12',
      {},
      '2026-04-20',
      'noAppointment : enter the appointment first, also when it has passed',
    ],
    [
      'of tomorrow',
      'FU12',
      booked(JUST_BEGUN),
      '2026-04-21',
      'futureDate /on: give a date that is not after 2026-04-20',
    ],
    ['of the day before', 'FU12', booked(JUST_BEGUN), '2026-04-19', `${notYet}, 2026-04-20, once it has begun`],
    [
      'before its hour',
      'FU12',
      booked({ ...JUST_BEGUN, at: '2026-04-20T08:01' }),
      '2026-04-20',
      `${notYet}, 2026-04-20, once it has begun`,
    ],
    [
      'of a day before one to come',
      'FU12',
      booked(NEXT_WEEK),
      '2026-04-20',
      `${notYet}, 2026-04-28, once it has begun`,
    ],
  ])('is refused %s', (_, of, over, on, answer) => {
    expect(answerTo(missed(over, on, of))).toBe(answer);
  });

  it('may be entered days after', () => {
    const [first] =
      standing(missed(booked({ ...JUST_BEGUN, at: '2026-04-16T10:00' }), '2026-04-17')).followUps['FU12']
        ?.appointments ?? [];
    expect(first?.end).toMatchObject({ how: 'noShow', on: '2026-04-17' });
  });
});

describe('the card after an interview', () => {
  const planOf = (...steps: Parameters<typeof aCardAfterInterviews>) =>
    studyPlan(aCardAfterInterviews(...steps), danishHolidays);
  const worth200 = planOf();
  const ofAnyWorth = planOf({ id: GIFT_CARD.id, from: 'done', task: { kind: 'incentive', to: 'coordinator' } });
  const posted: IncentiveEntry = { on: '2026-04-19', how: 'posted', number: '4711' };
  const give = (entry: IncentiveEntry, over: Partial<InterviewRecord> = withOutcome(), plan = worth200, of = 'FU12') =>
    recordIncentive(anInterviewRecord(over), of, entry, under(plan));
  const said = { on: '2026-04-19', enteredAt: MONDAY, by: 'coordinator-1' };

  it.each<[string, IncentiveEntry, typeof worth200, object]>([
    ['posted', posted, worth200, { ...said, how: 'posted', number: '4711', amount: 200 }],
    [
      'of the worth that the protocol says',
      { ...posted, amount: 200 },
      worth200,
      { ...said, how: 'posted', number: '4711', amount: 200 },
    ],
    [
      'of a worth that only the entry says',
      { ...posted, how: 'handedOver', amount: 150 },
      ofAnyWorth,
      { ...said, how: 'handedOver', number: '4711', amount: 150 },
    ],
    ['declined', { on: '2026-04-19', how: 'declined' }, worth200, { ...said, how: 'declined' }],
  ])('is entered as %s, beside the outcome', (_, entry, plan, incentive) => {
    const facts = standing(give(entry, withOutcome(), plan)).followUps['FU12'];
    expect(facts).toEqual({ ...withOutcome().followUps['FU12'], incentive });
  });

  const given = { on: '2026-04-19', how: 'declined', enteredAt: MONDAY, by: 'coordinator-1' } as const;
  const twice = { followUps: { FU12: { appointments: [], ...withOutcome().followUps['FU12'], incentive: given } } };
  const notHeld = 'noIncentive : record first that the interview was held';
  it.each<[string, IncentiveEntry, Partial<InterviewRecord>, string]>([
    ['twice', posted, twice, 'incentiveKnown : void that entry first'],
    ['before the outcome', posted, {}, notHeld],
    ['for an interview that was not held', posted, withOutcome({ outcome: 'notDone', reason: 'no-contact' }), notHeld],
    [
      'on a day to come',
      { ...posted, on: '2026-04-21' },
      withOutcome(),
      'futureDate /on: give a date that is not after 2026-04-20',
    ],
    [
      'on a day before the interview',
      { ...posted, on: '2026-04-17' },
      withOutcome(),
      'unfitField /on: give a day that is not before the interview',
    ],
    [
      'of another worth',
      { ...posted, amount: 150 },
      withOutcome(),
      'unfitField /amount: leave it out, or give 200: the card is the same for all',
    ],
    ['on the day of the interview', { ...posted, on: '2026-04-18' }, withOutcome(), 'entered'],
  ])('given %s is answered', (_, entry, over, answer) => {
    expect(answerTo(give(entry, over))).toBe(answer);
  });

  it('has a worth that somebody says, unless it is declined', () => {
    expect(answerTo(give(posted, withOutcome(), ofAnyWorth))).toBe('unfitField /amount: say what the card is worth');
    expect(answerTo(give({ on: '2026-04-19', how: 'declined' }, withOutcome(), ofAnyWorth))).toBe('entered');
  });

  it.each<[string, string, string]>([
    ['FU24', 'whose ladder has none', 'noIncentive : the protocol gives no card after this follow-up'],
    ['FU99', 'that nobody has', 'unknownTimepoint /timepoint: take one of BL, FU12, FU24, REG24'],
  ])('is not given after %s, %s', (of, _, answer) => {
    expect(answerTo(give(posted, withOutcome(), worth200, of))).toBe(answer);
  });
});
