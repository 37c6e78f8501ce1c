import { byHandKey } from '../../shared/domain/by-hand.ts';
import { interviewAgenda, type InterviewFacts } from '../../shared/domain/interview-agenda.ts';
import type { Hold } from '../../shared/domain/participation.ts';
import type { ByHandMessage, StepOutcome } from '../../shared/domain/record.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, booked, told } from '../support/planned.ts';

const plan = aPlan();
/** As little as the command line knows: no registration, no consent, no history. FU12 is wanted on 18 April 2026. */
const factsOf = (over: Partial<InterviewFacts> = {}): InterviewFacts => ({
  anchors: { baseline: '2025-04-18' },
  participation: { interviews: 'full', register: 'ok', existingData: 'keep', life: 'alive' },
  followUps: {},
  holds: [],
  stopped: [],
  ...over,
});
const agenda = (over?: Partial<InterviewFacts>, on = plan): string[] =>
  interviewAgenda(on, factsOf(over)).map((item) => `${item.key} ${told(on, item)}`);
const when = (over?: Partial<InterviewFacts>, on = plan): Record<string, string> =>
  Object.fromEntries(interviewAgenda(on, factsOf(over)).map((item) => [item.key, told(on, item)]));

const aHold = (over: Partial<Hold> = {}): Hold => ({
  from: '2026-03-02',
  until: '2026-03-27',
  kind: 'hospital',
  scope: 'interviews',
  enteredAt: '2026-03-02T08:00:00Z',
  ...over,
});
const appointment = anAppointment('2026-04-28T10:30', '2026-04-09T08:00:00Z');
const ASKS = 'FU12/appointment-1/recordOutcome';

it('nothing is planned while the day that everything counts from is unknown', () => {
  expect(agenda({ anchors: {} })).toEqual([]);
});

it('a visit that nobody is invited to has no step', () => {
  expect(agenda().filter((line) => line.startsWith('BL/'))).toEqual([]);
});

it('is in order of time, over all follow-ups and registers', () => {
  const instants = interviewAgenda(plan, factsOf({ holds: [aHold()], ...booked(appointment) })).map(({ at }) => at);
  expect(instants).toEqual(instants.toSorted((one, other) => one - other));
});

it('a register is read when its time has come, or when somebody is registered later than that', () => {
  // 24 and 3 months after 18 April 2025 is Sunday 18 July 2027.
  expect(when()['REG24/register']).toBe('2027-07-19T10:00');
  expect(when({ registeredAt: '2027-09-01T08:30:00Z' })['REG24/register']).toBe('2027-09-01T10:30');
});

describe('somebody’s contact person', () => {
  it.each<[string, InterviewFacts['consent'], string]>([
    ['is asked where nothing is known of any consent', undefined, '2026-05-15T10:00'],
    ['is asked where that was agreed to', { contactPerson: true }, '2026-05-15T10:00'],
    ['is not asked where it was not', { sms: true }, '2026-05-15T10:00 noChannel'],
  ])('%s', (_, consent, expected) => {
    expect(when({ consent })['FU12/contact']).toBe(expected);
  });
});

// The ladder of an interview has six messages, and eight may go.
describe('an invitation that staff send by hand', () => {
  const byHand = Object.fromEntries(
    [4, 5, 6].map((event): [string, ByHandMessage] => [
      String(event),
      { event, enteredAt: '2026-03-24T09:00:00Z', by: 'coordinator-1', channel: 'sms', template: 'invite', of: 'FU12' },
    ]),
  );

  it('counts with those of the ladder, whose last one then does not go', () => {
    expect(when({ byHand })['FU12/final']).toMatch(/ cap$/);
    expect(when({ byHand })['FU24/final']).not.toMatch(/ cap$/);
  });

  it('gives its count back where it came to nothing', () => {
    const failed: StepOutcome = { state: 'failed', code: 'Rejected', at: '2026-03-24T09:10:00Z' };
    const steps = Object.fromEntries(Object.values(byHand).map((message) => [byHandKey(message), failed]));
    expect(when({ byHand, steps })['FU12/final']).not.toMatch(/ cap$/);
  });
});

describe('a hold', () => {
  it('of the interviews lets nothing go, and is looked at when it is over', () => {
    expect(when({ holds: [aHold()] })).toMatchObject({
      'FU12/pre': '2026-03-06T10:00 held',
      'FU12/book2': '2026-04-01T10:00',
      'hold-1/review': '2026-03-30T10:00',
    });
  });

  it('of the check-ins changes nothing', () => {
    expect(agenda({ holds: [aHold({ scope: 'checkIns' })] })).toEqual(agenda());
  });

  it('does not keep anybody from saying what came of an interview that was held in it', () => {
    const holds = [aHold({ from: '2026-04-20', until: '2026-05-29' })];
    expect(when({ holds, ...booked(appointment) })).toMatchObject({
      [ASKS]: '2026-04-28T11:30',
      [`${ASKS}.coordinator`]: '2026-04-29T10:00',
      [`${ASKS}.escalation`]: '2026-05-01T10:00',
    });
  });
});

it('what came of an interview of the time before the registration is asked once, when somebody is registered', () => {
  const registeredAt = '2026-06-01T08:00:00Z';
  expect(when({ registeredAt, ...booked(appointment) })).toMatchObject({
    [ASKS]: '2026-04-28T11:30 beforeRegistration',
    [`${ASKS}.coordinator`]: '2026-06-01T10:00',
    [`${ASKS}.escalation`]: '2026-06-01T10:00',
  });
});

describe('of somebody who died', () => {
  const dead = { participation: { ...factsOf().participation, life: 'dead' as const } };

  it('nothing happens any more', () => {
    const reasons = new Set(interviewAgenda(plan, factsOf(dead)).map(({ skip }) => skip));
    expect([...reasons]).toEqual(['dead']);
  });

  it('what would not have happened anyway keeps its own reason', () => {
    const stopped = [{ from: '2026-03-30T08:00:00Z' }];
    expect(when({ ...dead, stopped })).toMatchObject({
      'FU12/pre': '2026-03-06T10:00 dead',
      'FU12/book2': '2026-04-01T10:00 stopped',
    });
  });

  it('the wish to be forgotten is still waited for', () => {
    const erasures = [{ asked: { at: '2026-04-16T08:00:00Z', by: 'coordinator-1' } }];
    expect(when({ ...dead, erasures })['record/erasureToConfirm-1.escalation']).toBe('2026-04-21T10:00');
  });
});
