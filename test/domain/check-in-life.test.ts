import { changeParticipation } from '../../shared/domain/entries/change-participation.ts';
import { coveredLeavesOf } from '../../shared/domain/member.ts';
import type { Hold } from '../../shared/domain/participation.ts';
import { agendaOf } from '../../shared/domain/record-agenda.ts';
import type { CheckIn, CheckInRecord } from '../../shared/domain/record.ts';
import { studyPlan, type StudyPlan } from '../../shared/domain/study-plan.ts';
import { isoInZone } from '../../shared/domain/zone.ts';
import { aLife } from '../support/a-life.ts';
import { aCheckIn, aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan, builtIn, danishHolidays, withMentorPlan } from '../support/a-study.ts';
import { anAppointment, told } from '../support/planned.ts';

const plan = aPlan();
/** Anchor Friday 18 April 2025, so the first slot ends on Sunday 27 April and the gap on Friday 2 May. */
const steps = (over: Partial<CheckInRecord> = {}): Record<string, string> =>
  Object.fromEntries(agendaOf(plan, aCheckInRecord(over)).map((item) => [item.key, told(plan, item)]));

describe('a silence between mentor and participant', () => {
  it('is told to the mentor after three days, the team leader after seven, the coordinator after fourteen', () => {
    expect(steps()).toEqual({
      'mentor/since-2025-04-18/overdue3': '2025-04-30T10:00',
      'mentor/since-2025-04-18/overdue7': '2025-05-05T10:00',
      'mentor/since-2025-04-18/overdue14': '2025-05-12T10:00',
      'mentor/since-2025-04-18/outreach14': '2025-05-12T10:00',
    });
  });

  it('never ends by itself: a year later it is still with somebody', () => {
    const life = aLife(plan, aCheckInRecord(), '2025-04-18T08:00:00Z');
    life.until('2026-06-01T08:00:00Z');
    expect(life.record().escalations['mentor/since-2025-04-18']).toMatchObject({ level: 3, state: 'open' });
    expect(life.openTasks()).toEqual(['mentor/since-2025-04-18/outreach14 outreach']);
  });

  it('ends with a contact, and the next one has a ladder of its own', () => {
    const life = aLife(plan, aCheckInRecord(), '2025-04-18T08:00:00Z');
    life.until('2025-05-13T08:00:00Z');
    life.enter((record) => ({ ...record, checkIns: [aCheckIn('2025-05-13')] }));
    expect(life.openTasks()).toEqual([]);
    life.until('2025-06-30T08:00:00Z');
    expect(life.record().escalations['mentor/since-2025-04-18']).toMatchObject({ state: 'resolved' });
    expect(life.record().escalations['mentor/since-2025-05-13']).toMatchObject({ level: 3, state: 'open' });
  });

  it.each<[string, CheckIn]>([
    ['a contact that was missed', aCheckIn('2025-04-26', { outcome: 'missed' })],
    ['one that was cancelled', aCheckIn('2025-04-26', { outcome: 'cancelled' })],
    ['a talk with the career counsellor', aCheckIn('2025-04-26', { kind: 'career' })],
    ['one before the plan began', aCheckIn('2025-04-10')],
  ])('is not ended by %s', (_, contact) => {
    expect(steps({ checkIns: [contact] })).toEqual(steps());
  });
});

describe('a mentor on leave', () => {
  const away = (...leaves: [string, string][]) =>
    studyPlan(
      builtIn('ips-ma'),
      danishHolidays,
      [],
      leaves.map(([from, until]) => ({ mentor: 'mentor-1', from, until })),
    );
  const overdue3 = (on: StudyPlan, over: Partial<CheckInRecord> = {}) => {
    const first = agendaOf(on, aCheckInRecord(over)).find(({ key }) => key.endsWith('/overdue3'));
    return first && told(on, first);
  };

  it('with a cover makes nobody overdue: what falls due meanwhile is due the day after', () => {
    // Due on Sunday 27 April; back on Monday 12 May.
    expect(overdue3(away(['2025-04-21', '2025-05-11']))).toBe('2025-05-15T10:00');
    expect(overdue3(away(['2025-05-12', '2025-05-18'], ['2025-04-21', '2025-05-11']))).toBe('2025-05-22T10:00');
  });

  it('excuses no silence from before, no other mentor’s participants and nobody after it', () => {
    expect(overdue3(away(['2025-04-28', '2025-05-11']))).toBe('2025-04-30T10:00');
    expect(overdue3(away(['2025-04-21', '2025-04-26']))).toBe('2025-04-30T10:00');
    expect(overdue3(away(['2025-04-21', '2025-05-11']), { mentor: 'mentor-2' })).toBe('2025-04-30T10:00');
  });

  it('counts as covered only with someone who covers', () => {
    const member = { study: 'ips-ma', user: 'mentor-1', roles: ['mentor' as const] };
    const leave = { from: '2025-04-21', until: '2025-05-11' };
    expect(coveredLeavesOf([{ ...member, leave: [leave] }])).toEqual([]);
    const away = { ...member, leave: [{ ...leave, cover: 'mentor-2' }] };
    const colleague = { ...member, user: 'mentor-2' };
    expect(coveredLeavesOf([away, colleague])).toEqual([{ mentor: 'mentor-1', ...leave }]);
    expect(coveredLeavesOf([away])).toEqual([]);
    expect(coveredLeavesOf([away, { ...colleague, until: '2025-05-10' }])).toEqual([]);
  });
});

describe('a booked check-in', () => {
  const bookedFor = (at: string, over: Partial<CheckInRecord> = {}) =>
    steps({ appointments: [anAppointment(at, '2025-04-20T08:00:00Z')], ...over });

  it('within the gap pauses the ladder until it has passed', () => {
    expect(bookedFor('2025-05-02T15:00')).toMatchObject({
      'mentor/since-2025-04-18/overdue3': '2025-05-02T16:00',
      'mentor/since-2025-04-18/overdue7': '2025-05-05T10:00',
      'mentor/appointment-1/ci1': '2025-05-01T10:00',
    });
  });

  it('after the gap pauses nothing', () => {
    expect(bookedFor('2025-05-03T15:00')).toMatchObject({ 'mentor/since-2025-04-18/overdue3': '2025-04-30T10:00' });
  });

  it('that was missed is written about on the next working day, by the check-ins’ own text', () => {
    const end = { how: 'noShow', at: '2025-05-02T14:00:00Z', by: 'participant', on: '2025-05-02' } as const;
    expect(steps({ appointments: [anAppointment('2025-05-02T15:00', '2025-04-20T08:00:00Z', { end })] })).toMatchObject(
      { 'mentor/appointment-1/ci_miss': '2025-05-05T10:00' },
    );
  });
});

describe('a call that a ladder asks for after a missed check-in', () => {
  const ring = { id: 'ring', from: 'noShow', task: { kind: 'phone', to: 'mentor' } } as const;
  const calling = aPlan((protocol) => withMentorPlan(protocol, ({ ladder }) => ({ ladder: [...ladder, ring] })));
  const end = { how: 'noShow', at: '2025-05-02T14:00:00Z', by: 'staff', on: '2025-05-02' } as const;
  const missed = anAppointment('2025-05-02T13:00', '2025-04-20T08:00:00Z', { end });
  const hold: Hold = {
    from: '2025-05-02',
    until: '2025-05-06',
    kind: 'away',
    scope: 'both',
    enteredAt: '2025-05-02T06:00:00Z',
  };

  it('is opened when the hold ends that covers its day', () => {
    const record = aCheckInRecord({ appointments: [missed], holds: [hold] });
    const call = agendaOf(calling, record).find(({ definition }) => definition.id === 'ring');
    expect(call && told(calling, call)).toBe('2025-05-07T00:00');
  });
});

describe('someone in goal', () => {
  const goal = { work: 'employed', supportNeeded: false } as const;

  it('has no check-ins; who needs support again is looked at once, not for every step that lay between', () => {
    const life = aLife(plan, aCheckInRecord({ checkIns: [aCheckIn('2025-05-01')] }), '2025-05-01T12:00:00Z');
    const change = (status: Partial<CheckInRecord['status']>) =>
      life.enter((checkIns) => {
        const both = { interviews: anInterviewRecord(), checkIns };
        const entry = changeParticipation(both, { status }, { now: life.now(), by: 'mentor-1', plan });
        if (entry.kind === 'refused') throw new Error(entry.why);
        return entry.record.checkIns;
      });
    change(goal);
    life.until('2025-11-03T08:00:00Z');
    expect(life.log).toEqual([]);
    change({ supportNeeded: true });
    life.until('2025-11-03T08:00:00Z');
    expect(life.log).toEqual([
      '2025-11-03T09:00 mentor/since-2025-05-01/overdue14 level 3 coordinator',
      '2025-11-03T09:00 mentor/since-2025-05-01/outreach14 outreach coordinator',
    ]);
    expect(life.record().checkIns).toHaveLength(1);
  });
});

// What the trial expects of a mentor (F1.6, vector checkInsIpsMa): the dates of the plan, kept to the day.
describe('a mentor who keeps every date', () => {
  it('meets 18 times in six months, once in the seventh, 24 times in a year, for 33 hours', () => {
    const contacts: CheckIn[] = [];
    const anchor = '2025-04-18';
    const end = '2026-04-18';
    for (;;) {
      const record = aCheckInRecord({ anchors: { baseline: anchor }, checkIns: contacts });
      const first = agendaOf(plan, record).find(({ key }) => key.endsWith('/overdue3'));
      if (first === undefined) throw new Error('nothing is expected');
      // The ladder's first step counts three days from the due date.
      const due = isoInZone((first.nominal - 3) * 86_400_000, plan.appointments.zone).slice(0, 10);
      if (due >= end) break;
      contacts.push(aCheckIn(due));
    }
    const until = (date: string) => contacts.filter(({ on }) => on < date).length;
    expect([until('2025-10-18'), until('2025-11-18'), until(end)]).toEqual([18, 19, 24]);
    const minutes = contacts.reduce((sum, { on }) => sum + (on < '2025-10-18' ? 90 : 60), 0);
    expect(minutes / 60).toBe(33);
  });
});
