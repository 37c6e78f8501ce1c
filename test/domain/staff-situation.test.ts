import { composeStaffMail } from '../../shared/domain/staff-mail.ts';
import { checkInBlock, interviewBlock } from '../../shared/domain/staff-situation.ts';
import { civil, isoDate } from '../../shared/domain/civil-date.ts';
import type { Role } from '../../shared/domain/protocol.ts';
import type {
  CheckInRecord,
  Escalation,
  InterviewRecord,
  StepOutcome,
  Task,
  TaskAttempt,
} from '../../shared/domain/record.ts';
import { builtInStaffTexts } from '../../shared/contract/built-in-texts.ts';
import { aTask, anEscalation } from '../support/a-commit.ts';
import { aLife } from '../support/a-life.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan, aPlanWith, aQuestionnairePlan } from '../support/a-study.ts';

const plan = aPlan();
const reader = (now: number, toldAs = (role: Role) => [role as string]) => ({
  owner: 'you' as const,
  url: 'https://cairn.example.com/w/1',
  now,
  toldAs,
  postedAt: (_step: string): string | undefined => undefined,
});

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

  it.each([
    ['notBooked', 'notAnswered'],
    ['closedWindow', 'notAnswered'],
    ['windowClosed', 'reasonMissing'],
  ])('is told of a questionnaire what holds of it: %s', (why, situation) => {
    const at = reader(Date.parse('2026-05-01T09:00:00Z'));
    const block = interviewBlock(aQuestionnairePlan(), anInterviewRecord(), anEscalation({ why }), at);
    expect(block.situation).toBe(situation);
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

describe('one follow-up that waits for somebody', () => {
  /** In the middle of the window of FU12, which lies from 21 March to 13 June 2026. */
  const NOW = '2026-05-01T09:00:00Z';
  const AT = '2026-04-28T09:00:00Z';
  const read = (
    over: Partial<InterviewRecord> = {},
    escalation: Partial<Escalation> = {},
    { now = NOW, of = plan, posted = {} }: { now?: string; of?: typeof plan; posted?: Record<string, string> } = {},
  ) =>
    interviewBlock(of, anInterviewRecord(over), anEscalation(escalation), {
      ...reader(Date.parse(now)),
      postedAt: (step) => posted[step],
    });
  const withTasks = (...tasks: Partial<Task>[]) => ({
    tasks: Object.fromEntries(tasks.map((task, n) => [`t${String(n)}`, aTask(`t${String(n)}`, task)])),
  });
  const call = (band: TaskAttempt['band']): TaskAttempt => ({ at: AT, band, outcome: 'noAnswer', by: 'c-1' });

  describe('says what was tried', () => {
    const went = (state: string, channel = 'sms', at = AT): StepOutcome =>
      ({ state, attempt: 'a', channel, template: 'invite', at, sentAt: at, delivery: 'delivered' }) as StepOutcome;
    const tried = (
      steps: InterviewRecord['steps'],
      over: Partial<InterviewRecord> = {},
      posted: Record<string, string> = {},
    ) => read({ steps, ...over }, {}, { posted }).tried;

    it.each([
      ['sent', 1],
      ['unknown', 1],
      ['unconfirmed', 1],
      ['failed', 0],
      ['sending', 0],
    ])('of a text that is %s: %d', (state, sms) => {
      expect(tried({ 'FU12/invite': went(state) })?.sms).toBe(sms);
    });

    it('by each way apart, of this follow-up alone', () => {
      const steps = {
        'FU12/pre': went('sent', 'email'),
        'FU12/invite': went('sent'),
        'FU12/book2': went('sent'),
        'FU24/invite': went('sent'),
        'FU120/invite': went('sent'),
      };
      expect(tried(steps)).toEqual({ sms: 2, emails: 1, calls: 0, bands: [] });
    });

    const steps = {
      // As a table may give them back.
      'FU12/letter': went('sent', 'letter', '2026-04-15T09:00:00Z'),
      'FU12/pre': went('sent', 'letter', '2026-03-06T09:00:00Z'),
      'FU12/invite': went('sent'),
    };
    const turned = Object.fromEntries(Object.entries(steps).reverse());
    const lettersTried = (posted: Record<string, string>, of: typeof turned = steps) => {
      const { letterOn, unposted } = tried(of, {}, posted) ?? {};
      return [letterOn && isoDate(letterOn), unposted && isoDate(unposted)];
    };
    it('of letters with the day on which the last one was posted, in the study’s own time', () => {
      const posted = { 'FU12/pre': '2026-03-09T09:00:00Z', 'FU12/letter': '2026-04-28T22:30:00Z' };
      expect(lettersTried(posted)).toEqual(['2026-04-29', undefined]);
      const late = { 'FU12/pre': '2026-04-30T09:00:00Z', 'FU12/letter': '2026-04-28T22:30:00Z' };
      expect(lettersTried(late)).toEqual(['2026-04-30', undefined]);
    });

    it('of letters not one that nobody has posted: that is said apart', () => {
      for (const each of [steps, turned]) expect(lettersTried({}, each)).toEqual([undefined, '2026-04-15']);
      expect(lettersTried({ 'FU12/pre': '2026-03-09T09:00:00Z' })).toEqual(['2026-03-09', '2026-04-15']);
    });

    it('with the calls of all its tasks, and each time of day once', () => {
      const { tasks } = withTasks(
        { attempts: [call('am')], state: 'done' },
        { attempts: [call('am'), call('eve')] },
        { attempts: [call('pm')], of: 'FU24' },
      );
      expect(tried({}, { tasks })).toMatchObject({ calls: 3, bands: ['am', 'eve'] });
    });
  });

  describe('says what comes next', () => {
    it.each<[Task['kind'], string]>([
      ['letter', 'sendLetter'],
      ['contactPerson', 'askContactPerson'],
      ['recordOutcome', 'recordOutcome'],
      ['notDoneReason', 'giveReason'],
      ['confirmAppointment', 'confirmAppointment'],
      ['messageTrouble', 'checkMessage'],
      ['outreach', 'reachOut'],
    ])('of a task such as %s: %s', (kind, next) => {
      expect(read(withTasks({ kind, attempts: [call('am')] })).next).toEqual([next]);
    });

    it('of all that is open of it, each thing once, and of nothing else', () => {
      const tasks = withTasks(
        { kind: 'letter' },
        { kind: 'letter', step: 'FU12/final' },
        { kind: 'messageTrouble', state: 'done' },
        { kind: 'contactPerson', of: 'FU24' },
        { kind: 'recordOutcome' },
      );
      expect(read(tasks).next).toEqual(['sendLetter', 'recordOutcome']);
    });

    it('after a call in vain, at a time of day that the protocol asks for', () => {
      expect(read(withTasks({ attempts: [call('am')], bands: ['am', 'eve'] })).next).toEqual(['callEvening']);
      const mornings = withTasks({ attempts: [call('am')], bands: ['am'] });
      expect(read(mornings, {}, { now: '2026-06-20T09:00:00Z' }).next).toEqual(['call']);
    });

    it('in the protocol, where nothing is open: the next task, and no message', () => {
      expect(read({}, {}, { now: '2026-04-20T09:00:00Z' }).next).toEqual(['call']);
      expect(read({}, {}, { now: '2026-05-12T09:00:00Z' }).next).toEqual(['askContactPerson']);
    });

    it('in the protocol, but for what the participant did not agree to', () => {
      const consent = { sms: true, phone: true };
      expect(read({ consent }, {}, { now: '2026-05-12T09:00:00Z' }).next).toEqual(['look']);
    });

    it('to look at it, where neither says anything', () => {
      expect(read({}, {}, { now: '2026-06-20T09:00:00Z' }).next).toEqual(['look']);
      expect(read(withTasks({ kind: 'findAssessor' }), {}, { now: '2026-06-20T09:00:00Z' }).next).toEqual(['look']);
    });

    it('to look at it when the next task is due this very moment, and so is about to be opened', () => {
      const contact = '2026-05-15T08:00:00Z';
      expect(read({}, {}, { now: '2026-05-15T07:59:59Z' }).next).toEqual(['askContactPerson']);
      expect(read({}, {}, { now: contact }).next).toEqual(['look']);
    });
  });

  describe('says how long there is', () => {
    const left = (now: string) => read({}, {}, { now }).window?.workingDaysLeft;

    it('in working days, less than none once it is over', () => {
      expect(left('2026-06-11T09:00:00Z')).toBe(1);
      expect(left('2026-06-13T09:00:00Z')).toBe(0);
      expect(Object.is(left('2026-06-13T09:00:00Z'), 0)).toBe(true);
      expect(left('2026-06-16T09:00:00Z')).toBe(-2);
    });

    it('and nothing of it where there is no window', () => {
      expect(read({}, { of: 'REG24' })).not.toHaveProperty('window');
      expect(read({ anchors: {} })).not.toHaveProperty('window');
      expect(read({}, { of: 'FU99' })).not.toHaveProperty('window');
    });
  });

  it('says which follow-up it is, and whether it is the one that the study is about', () => {
    expect(read()).toMatchObject({ stream: 'interviews', pseudonym: 'P-7Q4K', timepoint: 'FU12', primary: false });
    expect(read({}, { of: 'FU24' })).toMatchObject({ timepoint: 'FU24', primary: true });
    expect(read({}, { of: 'FU99' })).toMatchObject({ timepoint: 'FU99', primary: false });
  });

  it.each([
    ['notBooked', 'notBooked'],
    ['outcomeMissing', 'outcomeMissing'],
    ['windowClosed', 'reasonMissing'],
    ['messageTrouble', 'other'],
  ])('says where it stands: %s is %s', (why, situation) => {
    expect(read({}, { why }).situation).toBe(situation);
  });

  it('says when the participant was last heard', () => {
    expect(read().lastSignOfLife).toBe('none');
    expect(read({ lastSignOfLife: '2026-04-28T22:30:00Z' }).lastSignOfLife).toBe(civil('2026-04-29'));
  });

  it('names the day to take it by until that is over, and not as one to come', () => {
    const levelSince = '2026-05-01T08:00:00Z';
    expect(read({}, { level: 3, levelSince }, { now: '2026-05-06T21:59:00Z' }).takeBy).toBe(civil('2026-05-06'));
    const late = read({}, { level: 1, levelSince }, { now: '2026-05-06T22:00:00Z' });
    expect(late).not.toHaveProperty('takeBy');
    expect(late).not.toHaveProperty('otherwise');
    expect(late).toMatchObject({ level: 1, owner: 'you' });
  });

  describe('says who is told when nobody takes it', () => {
    const otherwise = (escalation: Partial<Escalation>, of = plan) => read({}, escalation, { of }).otherwise;

    it('as the next level of its ladder has it', () => {
      expect(otherwise({ level: 1 })).toBe('leadCoordinator');
      expect(otherwise({ level: 2, to: 'coordinator' })).toBe('leadCoordinator');
    });

    it('and nobody at the highest level, or where whoever is told now is told then too', () => {
      expect(read({}, { level: 3, to: 'coordinator' })).not.toHaveProperty('otherwise');
      expect(read({}, { level: 2, to: 'leadCoordinator' })).not.toHaveProperty('otherwise');
      expect(read({}, { level: 1, cc: ['leadCoordinator'] })).not.toHaveProperty('otherwise');
      expect(otherwise({ level: 1, cc: ['principalInvestigator'] })).toBe('leadCoordinator');
    });

    it('and nobody where whoever is told now has the next role too, or is told in its place', () => {
      const told = (toldAs: (role: Role) => string[]) =>
        interviewBlock(plan, anInterviewRecord(), anEscalation(), reader(Date.parse(NOW), toldAs)).otherwise;
      expect(told(() => ['one'])).toBeUndefined();
      expect(told((role) => (role === 'coordinator' ? ['one', 'two'] : ['two']))).toBeUndefined();
      expect(told((role) => (role === 'coordinator' ? ['one'] : ['one', 'two']))).toBe('leadCoordinator');
    });

    it('where what was only told is nobody’s to take', () => {
      const { level, owner, takeBy } = read({}, { level: 0 });
      expect({ level, owner, takeBy }).toEqual({ level: 0, owner: undefined, takeBy: undefined });
      expect(read({}, { level: 0 })).toMatchObject({ url: 'https://cairn.example.com/w/1' });
    });

    it('and nothing of it to whom it is only told, while somebody else is to take it', () => {
      const toldAlone = { ...reader(Date.parse(NOW)), owner: 'someoneElse' as const };
      const block = interviewBlock(plan, anInterviewRecord(), anEscalation({ level: 2 }), toldAlone);
      expect(block).toMatchObject({ level: 2, owner: 'someoneElse', url: toldAlone.url });
      for (const absent of ['takeBy', 'otherwise', 'unacknowledgedSince', 'cry'])
        expect(block).not.toHaveProperty(absent);
    });

    it('and of a cry for help that it is one', () => {
      const cry = { of: 'reply/crisis', step: 'reply/crisis' };
      expect(read({}, cry)).toMatchObject({ cry: true, otherwise: 'leadCoordinator' });
      expect(read({}, {})).not.toHaveProperty('cry');
    });

    it('where the ladder tells an investigator at the second level', () => {
      const of = aPlanWith({
        booking: [{ id: 'esc1', from: 'target', escalate: { level: 2, to: 'principalInvestigator' } }],
        appointment: [],
      });
      expect(otherwise({ level: 1 }, of)).toBe('principalInvestigator');
    });
  });
});

describe('what a mentor reads about a silence', () => {
  const block = (() => {
    const life = aLife(plan, aCheckInRecord(), '2025-04-18T08:00:00Z');
    life.until('2025-04-30T09:00:00Z');
    const [escalation] = Object.values(life.record().escalations) as [Escalation];
    return checkInBlock(plan, life.record(), escalation, reader(life.now()));
  })();

  it('says when they last met, and by how many days the next contact is late', () => {
    const contact = { event: 2, on: '2025-05-02', kind: 'mentor', outcome: 'held', enteredAt: '2025-05-02T12:00:00Z' };
    const of = (checkIns: object[], over: Partial<CheckInRecord> = {}, now = '2025-06-30T09:00:00Z') =>
      checkInBlock(
        plan,
        aCheckInRecord({ checkIns: checkIns as CheckInRecord['checkIns'], ...over }),
        anEscalation({ of: 'mentor/since-2025-04-18', step: 'mentor/since-2025-04-18/overdue3', to: 'mentor' }),
        reader(Date.parse(now)),
      );
    expect(of([])).not.toHaveProperty('lastContact');
    expect(of([contact, { ...contact, on: '2025-05-07' }, { ...contact, on: '2025-05-09' }]).lastContact).toBe(
      civil('2025-05-09'),
    );
    expect(of([contact], {}, '2025-05-02T13:00:00Z').daysOverdue).toBe(0);
    expect(of([contact], { arm: 'SAU' }).daysOverdue).toBe(0);
    // Three a month: the second one was due by 7 May.
    expect(of([contact])).toMatchObject({ stream: 'checkIns', daysOverdue: 54 });
  });

  it('is under the second pseudonym, and goes to the team leader next', () => {
    expect(block).toMatchObject({ pseudonym: 'C-3M9X', level: 1, daysOverdue: 3, otherwise: 'teamLeader' });
    expect(JSON.stringify(block)).not.toContain('P-7Q4K');
  });

  it.each(Object.keys(builtInStaffTexts()))('is told in %s without name, number or arm', (language) => {
    const mail = composeStaffMail({ kind: 'escalations', blocks: [block], language, texts: builtInStaffTexts() });
    expect(`${mail.subject} ${mail.text}`).not.toMatch(/IPS|SAU|Deltager|mentor-1|\+45|P-7Q4K/);
  });
});
