import { composeStaffMail } from '../../shared/domain/staff-mail.ts';
import { checkInBlock, interviewBlock } from '../../shared/domain/staff-situation.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import type { Escalation, InterviewRecord, TaskAttempt } from '../../shared/domain/record.ts';
import { builtInStaffTexts } from '../../shared/contract/built-in-texts.ts';
import { aLife } from '../support/a-life.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';

const plan = aPlan();
const reader = (now: number) => ({ owner: 'you' as const, url: 'https://cairn.example.com/w/1', now });

const silent = (until: string, enter: (record: InterviewRecord) => InterviewRecord = (record) => record) => {
  const life = aLife(plan, anInterviewRecord({ consent: { sms: true } }), '2026-03-01T08:00:00Z');
  life.until('2026-05-01T08:30:00Z');
  life.enter(enter);
  life.until(until);
  const escalation = life.record().escalations['FU12'];
  if (!escalation) throw new Error('nothing was escalated');
  return interviewBlock(plan, life.record(), escalation, reader(life.now()));
};

const called =
  (...bands: TaskAttempt['band'][]) =>
  (record: InterviewRecord): InterviewRecord => {
    const tasks = Object.values(record.tasks).map((task) => {
      const attempts = bands.map((band) => ({
        at: '2026-04-30T08:00:00Z',
        band,
        outcome: 'noAnswer' as const,
        by: 'c-1',
      }));
      return [task.id, task.kind === 'phone' ? { ...task, attempts } : task] as const;
    });
    return { ...record, tasks: Object.fromEntries(tasks) };
  };

describe('what a coordinator reads about a follow-up', () => {
  it('counts what was tried, the days that are left, and says who is told next', () => {
    const block = silent('2026-05-01T09:00:00Z', called('am', 'pm'));
    expect(block).toMatchObject({
      level: 1,
      situation: 'notBooked',
      tried: { sms: 4, emails: 0, calls: 2, bands: ['am', 'pm'] },
      lastSignOfLife: 'none',
      next: ['callEvening', 'checkMessage'],
      otherwise: 'leadCoordinator',
    });
    // From Friday 1 May to Saturday 13 June: 30 weekdays, less Ascension Day, Whit Monday and 5 June.
    expect(block.window).toMatchObject({ workingDaysLeft: 27 });
    expect(block.takeBy && isoDate(block.takeBy)).toBe('2026-05-06');
    expect(block).not.toHaveProperty('unacknowledgedSince');
  });

  it.each<[TaskAttempt['band'][], string]>([
    [[], 'call'],
    [['am'], 'callAfternoon'],
    [['pm', 'eve'], 'callMorning'],
    [['am', 'pm', 'eve'], 'callMorning'],
    [['pm', 'eve', 'am'], 'callAfternoon'],
  ])('after calls in %j the next is %s', (bands, next) => {
    expect(silent('2026-05-01T09:00:00Z', called(...bands)).next[0]).toBe(next);
  });

  it('says so when nobody acknowledged the level before, and only then', () => {
    const ignored = silent('2026-05-06T09:00:00Z');
    expect(ignored).toMatchObject({ level: 2 });
    expect(ignored.unacknowledgedSince && isoDate(ignored.unacknowledgedSince)).toBe('2026-05-01');
    const acknowledged = silent('2026-05-29T09:00:00Z', (record) => ({
      ...record,
      escalations: Object.fromEntries(
        Object.entries(record.escalations).map(([of, each]) => [of, { ...each, state: 'acknowledged' }]),
      ),
    }));
    expect(acknowledged.level).toBe(2);
    expect(acknowledged).not.toHaveProperty('unacknowledgedSince');
  });
});

describe('what a mentor reads about a silence', () => {
  const block = (() => {
    const life = aLife(plan, aCheckInRecord(), '2025-04-18T08:00:00Z');
    life.until('2025-04-30T09:00:00Z');
    const [escalation] = Object.values(life.record().escalations) as [Escalation];
    return checkInBlock(plan, life.record(), escalation, reader(life.now()));
  })();

  it('is under the second pseudonym, and goes to the team leader next', () => {
    expect(block).toMatchObject({ pseudonym: 'C-3M9X', level: 1, daysOverdue: 3, otherwise: 'teamLeader' });
    expect(JSON.stringify(block)).not.toContain('P-7Q4K');
  });

  it.each(Object.keys(builtInStaffTexts()))('is told in %s without name, number or arm', (language) => {
    const mail = composeStaffMail({ kind: 'escalations', blocks: [block], language, texts: builtInStaffTexts() });
    expect(`${mail.subject} ${mail.text}`).not.toMatch(/IPS|SAU|Deltager|mentor-1|\+45|P-7Q4K/);
  });
});
