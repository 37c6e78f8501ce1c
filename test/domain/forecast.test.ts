import { civil, type CivilDay, isoDate } from '../../shared/domain/civil-date.ts';
import { expectedSlots } from '../../shared/domain/check-in-slots.ts';
import { loadsOf } from '../../shared/domain/forecast.ts';
import { type Load, weeklyLoads } from '../../shared/domain/forecast-load.ts';
import { isoWeekOf } from '../../shared/domain/iso-week.ts';
import type { Step } from '../../shared/domain/protocol.ts';
import { agendaOf, expectedCheckIn } from '../../shared/domain/record-agenda.ts';
import type { CheckIn, CheckInRecord, ParticipantRecord } from '../../shared/domain/record.ts';
import { studyPlan, type StudyPlan } from '../../shared/domain/study-plan.ts';
import { aByHandMessage } from '../support/a-by-hand-message.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan, aPlanWith, builtIn, danishHolidays, withMentorPlan } from '../support/a-study.ts';
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

describe('what one step brings', () => {
  /** Of FU12: how often if nobody answers, and how often as answers are assumed. */
  const brings = (record: ParticipantRecord, { of = plan, now = NOW, to = TO } = {}) =>
    loadsOf(of, record, now, to).map(
      ({ day, step, kind, ifNobodyAnswers, expected }) =>
        `${isoDate(day).slice(5)} ${step} ${kind} ${String(ifNobodyAnswers)} ${expected.toFixed(4)}`,
    );
  const asks = (lines: string[]) => lines.filter((line) => !/ 0 [\d.]+$/.test(line));
  /** Nobody answers a letter that asks for nothing yet. */
  const reminds = (lines: string[]) => lines.filter((line) => / 0 0\.[\d]*[1-9]/.test(line));
  const byPhone = anInterviewRecord({ consent: { phone: true } });
  const texted = anInterviewRecord({ consent: { sms: true, phone: true } });

  it('is as many calls as it asks for, and fewer where somebody answers, of whom the text before it left', () => {
    expect(asks(brings(texted))).toEqual([
      '03-06 pre sms 1 1.0000',
      '03-20 invite sms 1 1.0000',
      '04-01 book2 sms 1 0.8000',
      '04-10 call1 call 3 1.5616',
      '04-24 book3 sms 1 0.3277',
      '05-08 call2 call 6 0.9671',
      '05-29 final sms 1 0.0687',
    ]);
  });

  it('is one call to a contact person, whom somebody agreed to', () => {
    expect(asks(brings(anInterviewRecord({ consent: { phone: true, contactPerson: true } })))).toContain(
      '05-15 contact call 1 0.1342',
    );
  });

  it('is by the first channel that they agreed to', () => {
    expect(asks(brings(anInterviewRecord({ consent: { email: true } })))[0]).toBe('03-06 pre email 1 1.0000');
    expect(asks(brings(anInterviewRecord({ consent: { email: true, letter: true } })))[0]).toBe(
      '03-06 pre letter 1 1.0000',
    );
  });

  it('is no reminder to those who get neither text nor mail', () => {
    expect(brings(byPhone)).toEqual(['04-10 call1 call 3 2.4400', '05-08 call2 call 6 1.8889']);
  });

  it('lies ahead: from now on, and before the end of what was asked for', () => {
    const invited = Date.parse('2026-03-20T09:00:00Z');
    const first = (now: number): string | undefined => asks(brings(texted, { now }))[0]?.slice(6, 12);
    expect([first(invited), first(invited + 1)]).toEqual(['invite', 'book2 ']);
    const until = (to: string): string | undefined =>
      asks(brings(texted, { to: civil(to) }))
        .at(-1)
        ?.slice(6, 12);
    expect([until('2026-04-01'), until('2026-04-02')]).toEqual(['invite', 'book2 ']);
  });

  it('is of each interview its own', () => {
    const years = brings(texted, { to: civil('2028-01-01') });
    expect(asks(years).filter((line) => line.includes(' invite '))).toEqual([
      '03-20 invite sms 1 1.0000',
      '03-19 invite sms 1 1.0000',
    ]);
  });

  it('brings texts to those who answered: of their time after Easter, before it and after it', () => {
    expect(reminds(brings(texted, { to: civil('2026-03-21') }))).toEqual([
      '03-20 booked sms 0 0.2000',
      '03-31 appt7 sms 0 0.2000',
      '04-01 appt3 sms 0 0.2000',
      '04-01 appt1 sms 0 0.2000',
      '04-07 thanks sms 0 0.2000',
    ]);
  });

  it('brings no reminder within two days of the booking, and none that is switched off', () => {
    const sms = (id: string, over: Partial<Step> = {}): Step =>
      ({ id, from: 'appointment', send: { to: 'participant', template: id, channels: ['sms'] }, ...over }) as Step;
    const appointment = [
      sms('booked', { from: 'booking' }),
      sms('nextDay', { offset: '-P13D' }),
      sms('secondDay', { offset: '-P12D' }),
      sms('off', { offset: '-P7D', enabled: false }),
      sms('on', { offset: '-P7D', enabled: true }),
      sms('missed', { from: 'noShow' }),
    ];
    // Baseline on a Wednesday, so that no day of these has to be rolled: the invitation leaves on Wednesday 18 March.
    const asked = { ...texted, anchors: { baseline: '2025-04-15' } };
    expect(reminds(brings(asked, { of: aPlanWith({ appointment }), to: civil('2026-03-19') }))).toEqual([
      '03-18 booked sms 0 0.2000',
      '03-20 secondDay sms 0 0.2000',
      '03-25 on sms 0 0.2000',
    ]);
  });

  it('is nothing while the participant waits for release', () => {
    expect(brings(anInterviewRecord({ held: true }))).toEqual([]);
    expect(brings(aCheckInRecord({ held: true, anchors: { baseline: '2026-02-15' } }))).toEqual([]);
  });
});

describe('of check-ins', () => {
  const mentored = (over: Partial<CheckInRecord> = {}) =>
    aCheckInRecord({ anchors: { baseline: '2026-02-15' }, ...over });
  const brings = (record: CheckInRecord, of = plan) =>
    loadsOf(of, record, NOW, civil('2026-03-21')).map(
      ({ day, step, kind, ifNobodyAnswers, expected }) =>
        `${isoDate(day).slice(5)} ${step} ${kind} ${String(ifNobodyAnswers)} ${String(expected)}`,
    );
  /** Before each that is due; the first is due today. */
  const reminders = ['02-27 ci1 sms 0 0.25', '03-03 ci1 sms 0 0.25', '03-13 ci1 sms 0 0.25'];

  it('a call is made if nobody is met, and none is expected', () => {
    expect(brings(mentored())).toEqual(['03-09 outreach14 call 1 0', ...reminders]);
  });

  it('a text before a booked one leaves for certain', () => {
    const appointments = [anAppointment('2026-03-10T10:30', '2026-02-20T08:00:00Z')];
    const booked = brings(mentored({ appointments }));
    expect(booked.filter((line) => line.startsWith('03-09 ci1'))).toEqual(['03-09 ci1 sms 1 1']);
  });

  it('what staff wrote leaves for certain, and so does a call about one that was missed', () => {
    const byHand = { 4: aByHandMessage({ enteredAt: '2026-03-01T08:00:00Z', of: 'mentor' }) };
    expect(brings(mentored({ byHand }))[0]).toBe('03-02 byHand sms 1 1');
    const ring: Step = { id: 'ring', from: 'noShow', offset: 'P3D', task: { kind: 'phone', to: 'coordinator' } };
    const ringing = aPlan((protocol) => withMentorPlan(protocol, ({ ladder }) => ({ ladder: [...ladder, ring] })));
    const missed = anAppointment('2026-02-27T10:30', '2026-02-20T08:00:00Z', {
      end: { how: 'noShow', at: '2026-02-27T12:00:00Z', by: 'staff' },
    });
    expect(brings(mentored({ appointments: [missed] }), ringing)).toContain('03-02 ring call 1 1');
  });

  it('no text is expected of one that is switched off, or to somebody who gets none', () => {
    const off = aPlan((protocol) =>
      withMentorPlan(protocol, ({ ladder }) => ({
        ladder: ladder.map((step) => (step.id === 'ci1' ? { ...step, enabled: false } : step)),
      })),
    );
    expect(brings(mentored(), off)).toEqual(['03-09 outreach14 call 1 0']);
    expect(brings(mentored({ consent: { phone: true } }))).toEqual(['03-09 outreach14 call 1 0']);
    const on = aPlan((protocol) =>
      withMentorPlan(protocol, ({ ladder }) => ({
        ladder: ladder.map((step) => (step.id === 'ci1' ? { ...step, enabled: true } : step)),
      })),
    );
    expect(brings(mentored(), on)).toEqual(['03-09 outreach14 call 1 0', ...reminders]);
  });

  it('nothing comes in an arm that has none', () => {
    expect(brings(mentored({ arm: 'SAU' }))).toEqual([]);
  });
});

describe('the weeks of a forecast', () => {
  const aLoad = (over: Partial<Load> = {}): Load => ({
    day: civil('2026-03-04'),
    stream: 'interviews',
    step: 'invite',
    kind: 'sms',
    ifNobodyAnswers: 1,
    expected: 0.26,
    ...over,
  });
  const weeksOf = (from: string, to: string, ...loads: Load[]) => {
    const sums = weeklyLoads(civil(from), civil(to));
    sums.add(loads.slice(0, 1));
    sums.add(loads.slice(1));
    return sums.weeks();
  };
  const nothing = { ifNobodyAnswers: 0, expected: 0 };
  const none = { sms: nothing, email: nothing, letter: nothing, call: nothing, steps: [] };

  it('are all of them, with nothing in those that bring nothing', () => {
    expect(weeksOf('2026-03-04', '2026-03-16')).toEqual([
      { week: '2026-W10', from: '2026-03-02', interviews: none, checkIns: none },
      { week: '2026-W11', from: '2026-03-09', interviews: none, checkIns: none },
    ]);
    expect(weeksOf('2026-03-04', '2026-03-17').map(({ week }) => week)).toEqual(['2026-W10', '2026-W11', '2026-W12']);
  });

  it('add up what comes, by kind and by step, to one decimal', () => {
    const [week] = weeksOf(
      '2026-03-02',
      '2026-03-09',
      aLoad(),
      aLoad({ day: civil('2026-03-08') }),
      aLoad({ step: 'book2' }),
      aLoad({ kind: 'email', ifNobodyAnswers: 2, expected: 2 }),
      aLoad({ step: 'call1', kind: 'call', ifNobodyAnswers: 3, expected: 2.44 }),
      aLoad({ step: 'letter', kind: 'letter', expected: 1 }),
    );
    expect(week?.interviews).toEqual({
      sms: { ifNobodyAnswers: 3, expected: 0.8 },
      email: { ifNobodyAnswers: 2, expected: 2 },
      letter: { ifNobodyAnswers: 1, expected: 1 },
      call: { ifNobodyAnswers: 3, expected: 2.4 },
      steps: [
        { step: 'book2', kind: 'sms', ifNobodyAnswers: 1, expected: 0.3 },
        { step: 'call1', kind: 'call', ifNobodyAnswers: 3, expected: 2.4 },
        { step: 'invite', kind: 'email', ifNobodyAnswers: 2, expected: 2 },
        { step: 'invite', kind: 'sms', ifNobodyAnswers: 2, expected: 0.5 },
        { step: 'letter', kind: 'letter', ifNobodyAnswers: 1, expected: 1 },
      ],
    });
    expect(week?.checkIns).toEqual(none);
  });

  it('keep interviews and check-ins apart', () => {
    const [week] = weeksOf('2026-03-02', '2026-03-09', aLoad(), aLoad({ stream: 'checkIns', ifNobodyAnswers: 5 }));
    expect([week?.interviews.sms.ifNobodyAnswers, week?.checkIns.sms.ifNobodyAnswers]).toEqual([1, 5]);
    expect([week?.interviews.steps.length, week?.checkIns.steps.length]).toEqual([1, 1]);
  });

  it.each([
    ['2026-03-03', 0],
    ['2026-03-04', 1],
    ['2026-03-10', 1],
    ['2026-03-11', 0],
    ['2026-02-20', 0],
    ['2026-04-20', 0],
  ])('count from the day that was asked for, and before the one that ends it: %s brings %i', (date, count) => {
    const weeks = weeksOf('2026-03-04', '2026-03-11', aLoad({ day: civil(date) }));
    expect(weeks.reduce((sum, { interviews }) => sum + interviews.sms.ifNobodyAnswers, 0)).toBe(count);
  });
});
