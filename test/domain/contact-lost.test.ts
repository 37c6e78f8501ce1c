import { isContactLost, lostIn } from '../../shared/domain/contact-lost.ts';
import type { InterviewRecord, StepOutcome, Task, TaskAttempt } from '../../shared/domain/record.ts';
import { aTask } from '../support/a-commit.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';

const plan = aPlan();
const NOW = Date.parse('2026-06-01T10:00:00Z');
const bands = ['morning', 'afternoon', 'evening'] as unknown as TaskAttempt['band'][];
const call = (n: number, over: Partial<TaskAttempt> = {}): TaskAttempt =>
  ({
    at: `2026-05-${String(n + 1).padStart(2, '0')}T10:00:00Z`,
    band: bands[n % bands.length],
    outcome: 'noAnswer',
    by: 'coordinator-1',
    ...over,
  }) as TaskAttempt;
const calls = (n: number, over: Partial<TaskAttempt> = {}) => Array.from({ length: n }, (_, at) => call(at, over));
const phone = (attempts: TaskAttempt[], over: Partial<Task> = {}) =>
  aTask('calls', { kind: 'phone', step: 'FU12/call1', of: 'FU12', attempts, ...over });
const letter: Record<string, StepOutcome> = {
  'FU12/letter': {
    state: 'sent',
    attempt: 'a-1',
    channel: 'letter',
    template: 'letter',
    at: '2026-05-20T10:00:00Z',
    sentAt: '2026-05-20T10:00:00Z',
    delivery: 'sent',
  },
};
const contactPerson = aTask('relative', { kind: 'contactPerson', of: 'FU12', attempts: [call(20)] });
/** Whoever was looked for by all that they agreed to, and never answered. */
const sought = (over: Partial<InterviewRecord> = {}, tasks: Task[] = [phone(calls(9)), contactPerson]) =>
  anInterviewRecord({ steps: letter, tasks: Object.fromEntries(tasks.map((task) => [task.id, task])), ...over });
const isLost = (record: InterviewRecord) => isContactLost(record, 'FU12', NOW);

describe('contact is lost', () => {
  it('after nine calls over three times of day, the letter and the contact person', () => {
    expect(isLost(sought())).toBe(true);
  });

  it.each(['busy', 'voicemail', 'wrongNumber'] as const)('where the calls ended as %s', (outcome) => {
    expect(isLost(sought({}, [phone(calls(9, { outcome })), contactPerson]))).toBe(true);
  });

  it('where the calls are of more than one task', () => {
    const [first, second] = [phone(calls(4)), { ...phone(calls(9).slice(4)), id: 'more' }];
    expect(isLost(sought({}, [first, second, contactPerson]))).toBe(true);
  });

  it('without the letter or the contact person of whoever did not agree to them', () => {
    const consent = { sms: true, phone: true };
    expect(isLost(sought({ consent, steps: {} }, [phone(calls(9))]))).toBe(true);
  });
});

describe('contact is not lost', () => {
  it.each([
    ['after eight calls', [phone(calls(8)), contactPerson]],
    [
      'when they rang at two times of day alone',
      [phone(calls(9).map((each, n) => ({ ...each, band: bands[n % 2] }) as TaskAttempt)), contactPerson],
    ],
    ['when one of them was answered', [phone([...calls(8), call(8, { outcome: 'reached' })]), contactPerson]],
    ['when the calls were of another interview', [phone(calls(9), { of: 'FU24' }), contactPerson]],
    ['when nobody rang the contact person', [phone(calls(9))]],
    ['when the contact person was rung for another interview', [phone(calls(9)), { ...contactPerson, of: 'FU24' }]],
    [
      'when letters were rung about, not the participant',
      [phone(calls(9), { kind: 'letter' } as never), contactPerson],
    ],
  ])('%s', (_, tasks) => {
    expect(isLost(sought({}, tasks))).toBe(false);
  });

  it.each([
    ['no letter went', {}],
    ['another interview’s did', { 'FU24/letter': letter['FU12/letter'] }],
    ['it was shelved', { 'FU12/letter': { ...letter['FU12/letter'], state: 'failed', code: 'returned' } }],
    ['a text went', { 'FU12/invite': { ...letter['FU12/letter'], channel: 'sms' } }],
  ])('while %s', (_, steps) => {
    expect(isLost(sought({ steps: steps as Record<string, StepOutcome> }))).toBe(false);
  });

  it('once anything was heard: the calls before it do not count', () => {
    expect(isLost(sought({ lastSignOfLife: '2026-05-01T09:59:59Z' }))).toBe(true);
    expect(isLost(sought({ lastSignOfLife: '2026-05-01T10:00:00Z' }))).toBe(false);
    expect(isLost(sought({ lastSignOfLife: '2026-05-15T10:00:00Z' }))).toBe(false);
  });

  it('by what is entered only later: the last call, the letter, or the call of the contact person', () => {
    const early = { ...contactPerson, attempts: [call(0)] };
    const byCalls = sought({ consent: { contactPerson: true }, steps: {} }, [phone(calls(9)), early]);
    const byLetter = sought({ consent: { letter: true } });
    for (const [record, last] of [
      [byCalls, call(8).at],
      [byLetter, '2026-05-20T10:00:00Z'],
      [sought(), call(20).at],
    ] as const) {
      expect(isContactLost(record, 'FU12', Date.parse(last))).toBe(false);
      expect(isContactLost(record, 'FU12', Date.parse(last) + 1)).toBe(true);
    }
  });
});

describe('the follow-ups in which somebody is lost', () => {
  it('are those that are sought', () => {
    expect(lostIn(sought(), plan, NOW)).toEqual(['FU12']);
    expect(lostIn(sought({}, [phone(calls(8)), contactPerson]), plan, NOW)).toEqual([]);
  });

  it('and those that were closed without being held, not those that were', () => {
    const closed = (outcome: 'done' | 'notDone') =>
      sought({
        followUps: {
          FU12: { appointments: [], outcome: { outcome, on: '2026-05-28', enteredAt: '2026-05-28T10:00:00Z' } },
        },
      });
    expect(lostIn(closed('notDone'), plan, NOW)).toEqual(['FU12']);
    expect(lostIn(closed('done'), plan, NOW)).toEqual([]);
  });

  it('are none of whoever stopped', () => {
    const record = sought();
    expect(lostIn({ ...record, participation: { ...record.participation, interviews: 'stopped' } }, plan, NOW)).toEqual(
      [],
    );
  });

  it('are none that count from a day nobody knows', () => {
    expect(lostIn(sought({ anchors: {} }), plan, NOW)).toEqual([]);
  });
});
