import { civil, type CivilDay, isoDate } from '../../shared/domain/civil-date.ts';
import { expectedSlots } from '../../shared/domain/check-in-slots.ts';
import { loadsOf } from '../../shared/domain/forecast.ts';
import { weeklyLoads } from '../../shared/domain/forecast-load.ts';
import { isoWeekOf } from '../../shared/domain/iso-week.ts';
import { agendaOf, expectedCheckIn } from '../../shared/domain/record-agenda.ts';
import type { CheckIn, CheckInRecord, ParticipantRecord } from '../../shared/domain/record.ts';
import { studyPlan, type StudyPlan } from '../../shared/domain/study-plan.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';

import { aPlan, builtIn, danishHolidays } from '../support/a-study.ts';
import { anAppointment } from '../support/planned.ts';

const plan = aPlan();
const NOW = Date.parse('2026-03-01T09:00:00Z');
const FROM = civil('2026-03-01');
const TO = civil('2026-07-01');

const forecast = (record: ParticipantRecord) => {
  const loads = weeklyLoads(FROM, TO);
  loads.add(loadsOf(plan, record, NOW, TO));
  return loads.weeks();
};
type Weeks = ReturnType<typeof forecast>;
const total = (weeks: Weeks, stream: 'interviews' | 'checkIns', kind: 'sms' | 'email' | 'letter' | 'call') =>
  weeks.reduce((sum, week) => sum + week[stream][kind].ifNobodyAnswers, 0);
const heldOn = (on: string): CheckIn => ({
  event: 1,
  on,
  kind: 'mentor',
  setting: 'phone',
  outcome: 'held',
  enteredAt: `${on}T12:00:00Z`,
});
/** Days of the texts before check-ins that nobody booked yet. */
const remindersOf = (of: StudyPlan, record: CheckInRecord, to: CivilDay): CivilDay[] =>
  loadsOf(of, record, NOW, to)
    .filter(({ step, ifNobodyAnswers }) => step === 'ci1' && ifNobodyAnswers === 0)
    .map(({ day }) => day);
const armWithCheckIns = ({ protocol }: StudyPlan): string =>
  protocol.arms.find(({ checkIns }) => checkIns !== undefined)?.id ?? '';
const stepsOf = (weeks: Weeks, stream: 'interviews' | 'checkIns') =>
  weeks.flatMap((week) => week[stream].steps.map(({ step, kind }) => `${week.week} ${step} ${kind}`));

describe('a week', () => {
  it.each([
    ['2024-12-30', '2025-W01'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2026-04-28', '2026-W18'],
  ])('of %s is %s', (date, week) => {
    expect(isoWeekOf(civil(date))).toBe(week);
  });
});

describe('the year ahead of somebody who consents to SMS only', () => {
  const silent = anInterviewRecord({ consent: { sms: true, phone: true } });

  it('holds the ladder of R7.3 as if nobody answered: five texts, nine calls', () => {
    const weeks = forecast(silent);
    expect([total(weeks, 'interviews', 'sms'), total(weeks, 'interviews', 'call')]).toEqual([5, 9]);
    const asked = weeks.flatMap(({ week, interviews }) =>
      interviews.steps.filter(({ ifNobodyAnswers }) => ifNobodyAnswers > 0).map(({ step }) => `${week} ${step}`),
    );
    expect(asked).toEqual([
      '2026-W10 pre',
      '2026-W12 invite',
      '2026-W14 book2',
      '2026-W15 call1',
      '2026-W17 book3',
      '2026-W19 call2',
      '2026-W22 final',
    ]);
  });

  it('asks fewer with each answer, and reminds those who answered', () => {
    const of = (step: string) =>
      forecast(silent)
        .flatMap(({ interviews }) => interviews.steps)
        .filter((each) => each.step === step)
        .reduce((sum, each) => sum + each.expected, 0);
    expect([of('pre'), of('invite'), of('book2')]).toEqual([1, 1, 0.8]);
    expect(of('book3')).toBeCloseTo(0.3, 1);
    expect(of('appt3')).toBeGreaterThan(0.8);
    expect(of('appt3')).toBeLessThanOrEqual(1);
  });

  it('holds nothing that was sent, or will not be', () => {
    const steps = { 'FU12/pre': { state: 'skipped' as const, reason: 'stale' as const, at: '2026-02-01T09:00:00Z' } };
    expect(total(forecast({ ...silent, steps }), 'interviews', 'sms')).toBe(4);
    const stopped = { ...silent, stopped: [{ from: '2026-01-05T09:00:00Z' }] };
    expect(stepsOf(forecast(stopped), 'interviews')).toEqual([]);
    expect(stepsOf(forecast({ ...silent, held: true }), 'interviews')).toEqual([]);
  });

  it('holds the reminders of an appointment that stands, and no invitation beside them', () => {
    const appointment = {
      n: 1,
      at: '2026-04-28T10:30',
      minutes: 60,
      mode: 'phone' as const,
      enteredAt: '2026-02-20T08:00:00Z',
    };
    const booked = { ...silent, followUps: { FU12: { appointments: [appointment] } } };
    const weeks = forecast(booked);
    expect(stepsOf(weeks, 'interviews')).toEqual(['2026-W17 appt3 sms', '2026-W17 appt7 sms', '2026-W18 appt1 sms']);
    expect(total(weeks, 'interviews', 'call')).toBe(0);
  });
});

describe('the letters ahead', () => {
  it('are those of people who agreed to letters', () => {
    expect(total(forecast(anInterviewRecord({ consent: { letter: true } })), 'interviews', 'letter')).toBe(3);
  });
});

describe('the check-ins ahead', () => {
  const { mentor } = builtIn('ips-ma').checkIns;
  const slots = (months: string, from = '2026-01-31') =>
    mentor === undefined ? [] : expectedSlots(mentor, civil('2026-01-31'), civil(from), civil(months));

  it('are three a month for half a year, one for another, and then not counted: 18, 19 and 24', () => {
    expect(
      [slots('2026-07-31'), slots('2026-08-31'), slots('2027-01-31'), slots('2028-01-31')].map(({ length }) => length),
    ).toEqual([18, 19, 24, 24]);
  });

  it('fall on the ends of the slots, from the anchor on', () => {
    expect(slots('2026-02-28')).toEqual(['2026-02-08', '2026-02-17', '2026-02-27'].map(civil));
    expect(slots('2026-02-28', '2026-02-10')).toEqual(['2026-02-17', '2026-02-27'].map(civil));
  });

  it('come with the gap where nothing is counted', () => {
    const record = aCheckInRecord({ anchors: { baseline: '2024-01-31' }, checkIns: [heldOn('2026-01-31')] });
    // Due on 17 March, 1 May and 15 June: the reminder leaves on the sending day before.
    expect(remindersOf(plan, record, TO)).toEqual(['2026-03-16', '2026-04-30', '2026-06-12'].map(civil));
  });

  it.each(['ips-ma', 'projekt-inklusion'] as const)(
    'of %s fall, over a year and a half, on the days on which they are due when they come',
    (id) => {
      const shipped = studyPlan(builtIn(id), danishHolidays);
      const record = aCheckInRecord({
        arm: armWithCheckIns(shipped),
        registeredAt: '2026-03-01T08:00:00Z',
        anchors: { baseline: '2026-03-01', randomisation: '2026-03-01' },
      });
      const to = civil('2027-09-01');
      const came: CivilDay[] = [];
      for (let lived: CheckInRecord = record; ;) {
        const due = expectedCheckIn(shipped, lived)?.due ?? to;
        if (due >= to) break;
        const booked = { ...lived, appointments: [anAppointment(`${isoDate(due)}T10:30`, '2026-03-01T08:00:00Z')] };
        const reminder = agendaOf(shipped, booked).find(({ definition }) => definition.id === 'ci1');
        came.push(shipped.appointments.zone.toLocal(reminder?.at ?? 0).day);
        lived = { ...lived, checkIns: [...lived.checkIns, heldOn(isoDate(due))] };
      }
      expect(came.length).toBeGreaterThan(25);
      expect(remindersOf(shipped, record, to)).toEqual(came);
    },
  );

  it('bring a text to some before each of them, and none to somebody in goal', () => {
    const record = aCheckInRecord({ anchors: { baseline: '2026-02-15' } });
    const expected = forecast(record).reduce((sum, week) => sum + week.checkIns.sms.expected, 0);
    expect(expected).toBeGreaterThan(2);
    const inGoal = { ...record, status: { work: 'employed' as const, supportNeeded: false } };
    expect(stepsOf(forecast(inGoal), 'checkIns')).toEqual([]);
  });
});
