import { OFFERS_MAX, offerTimes, withdrawOffers } from '../../../shared/domain/entries/offer-times.ts';
import type { InterviewRecord, OfferedTime } from '../../../shared/domain/record.ts';
import { anInterviewRecord, TAKES_PART } from '../../support/a-participant.ts';
import { aQuestionnairePlan } from '../../support/a-study.ts';
import { answerTo, atWork, HELD, NEXT_WEEK, standing } from '../../support/an-entry.ts';

const time = (at: string, over: Partial<OfferedTime> = {}): OfferedTime => ({
  at,
  minutes: 60,
  mode: 'phone',
  ...over,
});
const [TUESDAY, WEDNESDAY, THURSDAY] = ['2026-04-21T10:00', '2026-04-22T10:00', '2026-04-23T10:00'] as const;
const offered = (...offers: OfferedTime[]): Partial<InterviewRecord> => ({
  followUps: { FU12: { appointments: [NEXT_WEEK], offers }, FU24: { appointments: [] } },
});
const offer = (times: OfferedTime[], over: Partial<InterviewRecord> = {}, of = 'FU12') =>
  offerTimes(anInterviewRecord(over), of, times, atWork());
const offersAfter = (...given: Parameters<typeof offer>): string[] =>
  (standing(offer(...given)).followUps['FU12']?.offers ?? []).map(
    ({ at, mode, assessor }) => `${at} ${assessor ?? mode}`,
  );
const many = (count: number) =>
  Array.from({ length: count }, (_, n) => time(`2026-05-${String(n + 1).padStart(2, '0')}T10:00`));

describe('times that are offered', () => {
  it('stand beside those from before, in order, and what was booked stays', () => {
    expect(offersAfter([time(THURSDAY), time(TUESDAY)], offered(time(WEDNESDAY)))).toEqual([
      `${TUESDAY} phone`,
      `${WEDNESDAY} phone`,
      `${THURSDAY} phone`,
    ]);
    expect(standing(offer([time(TUESDAY)], offered())).followUps).toMatchObject({
      FU12: { appointments: [NEXT_WEEK] },
      FU24: { appointments: [] },
    });
  });

  it('are the first of a follow-up that was never booked', () => {
    expect(standing(offer([time(TUESDAY)])).followUps).toEqual({ FU12: { appointments: [], offers: [time(TUESDAY)] } });
  });

  it('take the place of the same time with the same assessor, and stand beside one with another', () => {
    const before = offered(time(TUESDAY), time(TUESDAY, { assessor: 'assessor-1' }));
    expect(offersAfter([time(THURSDAY), time(TUESDAY, { mode: 'video' })], before)).toEqual([
      `${TUESDAY} assessor-1`,
      `${TUESDAY} video`,
      `${THURSDAY} phone`,
    ]);
    expect(offersAfter([time(TUESDAY), time(TUESDAY, { mode: 'video' }), time(WEDNESDAY)])).toEqual([
      `${TUESDAY} phone`,
      `${WEDNESDAY} phone`,
    ]);
  });

  it('drop those from before that have passed', () => {
    const before = offered(time('2026-04-17T10:00'), time('2026-04-20T08:00'), time('2026-04-20T08:01'));
    expect(offersAfter([time(TUESDAY)], before)).toEqual(['2026-04-20T08:01 phone', `${TUESDAY} phone`]);
  });

  it('are none for a questionnaire, which no mail asks to meet for', () => {
    const context = { ...atWork(), plan: aQuestionnairePlan() };
    expect(offerTimes(anInterviewRecord(), 'FU12', [time(TUESDAY)], context)).toMatchObject({
      why: 'questionnaireTimepoint',
      remedy: 'book an appointment instead; e-mails about a questionnaire offer no times',
    });
  });

  it('are as many as anybody looks through', () => {
    expect(offersAfter(many(OFFERS_MAX))).toHaveLength(20);
    expect(answerTo(offer(many(20), offered(time(TUESDAY))))).toBe(
      'unfitField /times: offer at most 20 times; withdraw some first',
    );
  });

  it.each<[string, OfferedTime[], Partial<InterviewRecord>, string, string]>([
    [
      'that has passed',
      [time(TUESDAY), time('2026-04-20T08:00')],
      {},
      'FU12',
      'pastInstant /times/1: offer a time that lies ahead',
    ],
    [
      'for a register',
      [time(TUESDAY)],
      {},
      'REG24',
      'registerTimepoint : record its outcome; nobody is met for a register',
    ],
    [
      'to somebody who died',
      [time(TUESDAY)],
      { participation: { ...TAKES_PART, life: 'dead' } },
      'FU12',
      'participantDied /times/0: correct the entry of the death (`life`) first',
    ],
    [
      'after the outcome',
      [time(TUESDAY)],
      { followUps: { FU12: { appointments: [], outcome: HELD } } },
      'FU12',
      'outcomeExists : void the entry of the outcome first',
    ],
  ])('are none %s', (_, times, over, of, answer) => {
    expect(answerTo(offer(times, over, of))).toBe(answer);
  });
});

describe('times that are withdrawn', () => {
  const withdraw = (times: string[] | undefined, over: Partial<InterviewRecord>) => {
    const record = anInterviewRecord(over);
    return { record, after: standing(withdrawOffers(record, 'FU12', times, atWork())) };
  };
  const both = offered(time(TUESDAY), time(WEDNESDAY));

  it('are those that were named, or all', () => {
    expect(withdraw([TUESDAY], both).after.followUps['FU12']?.offers).toEqual([time(WEDNESDAY)]);
    for (const all of [undefined, [TUESDAY, WEDNESDAY]])
      expect(withdraw(all, both).after.followUps['FU12']).toStrictEqual({ appointments: [NEXT_WEEK] });
  });

  it.each<[string, string[] | undefined, Partial<InterviewRecord>]>([
    ['none of them was offered', [THURSDAY], both],
    ['nothing was offered', undefined, {}],
  ])('change nothing where %s', (_, times, over) => {
    const { record, after } = withdraw(times, over);
    expect(after).toBe(record);
  });

  it('are of a follow-up that there is', () => {
    expect(answerTo(withdrawOffers(anInterviewRecord(), 'FU99', undefined, atWork()))).toBe(
      'unknownTimepoint timepoint: take one of BL, FU12, FU24, REG24',
    );
  });
});
