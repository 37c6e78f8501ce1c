import { acknowledge } from '../../../shared/domain/entries/acknowledge.ts';
import { changeTask, type TaskChange } from '../../../shared/domain/entries/change-task.ts';
import { logAttempt, ringsParticipant, type AttemptEntry } from '../../../shared/domain/entries/log-attempt.ts';
import type { TimeBand } from '../../../shared/domain/protocol.ts';
import type { Appointment, Escalation, InterviewRecord, Task, TaskAttempt } from '../../../shared/domain/record.ts';
import { aTask, anEscalation } from '../../support/a-commit.ts';
import { aCheckInRecord, anInterviewRecord } from '../../support/a-participant.ts';
import { answerTo, atWork, MONDAY, NEXT_WEEK, standing } from '../../support/an-entry.ts';
import { booked } from '../../support/planned.ts';

const theTask = (over: Partial<Task> = {}): Task => aTask('task-1', over);
const working = (over: Partial<Task> = {}, record: Partial<InterviewRecord> = {}) =>
  anInterviewRecord({ tasks: { 'task-1': theTask(over), 'task-2': aTask('task-2') }, ...record });
const finished = { state: 'done', done: { at: MONDAY, by: 'coordinator-1' } } as const;
const CLOSED = 'taskClosed : nothing is left to do: the task is closed';

describe('a task', () => {
  const change = (entry: TaskChange, over: Partial<Task> = {}) => changeTask(working(over), 'task-1', entry, atWork());

  it.each<[string, TaskChange, Task]>([
    ['given to somebody', { kind: 'assign', to: 'coordinator-2' }, theTask({ owner: 'coordinator-2' })],
    ['put off', { kind: 'snooze', until: '2026-04-20T06:00:01Z' }, theTask({ snoozedUntil: '2026-04-20T06:00:01Z' })],
    ['closed', { kind: 'done' }, theTask(finished)],
    [
      'closed with a word',
      { kind: 'done', note: 'by mail' },
      theTask({ ...finished, done: { ...finished.done, note: 'by mail' } }),
    ],
  ])('that is %s leaves the others as they are', (_, entry, expected) => {
    expect(standing(change(entry)).tasks).toStrictEqual({ 'task-1': expected, 'task-2': aTask('task-2') });
  });

  it('that is closed no longer sleeps', () => {
    const after = standing(change({ kind: 'done' }, { snoozedUntil: '2026-05-01T06:00:00Z' })).tasks['task-1'];
    expect(after).not.toHaveProperty('snoozedUntil');
  });

  it('that is given to whoever has it already changes nothing', () => {
    const record = working({ owner: 'coordinator-2' });
    expect(standing(changeTask(record, 'task-1', { kind: 'assign', to: 'coordinator-2' }, atWork()))).toBe(record);
  });

  it.each<[string, TaskChange, Partial<Task>, string]>([
    ['that is done', { kind: 'snooze', until: '2026-05-01T06:00:00Z' }, { state: 'done' }, CLOSED],
    ['that resolved itself', { kind: 'done' }, { state: 'resolved' }, CLOSED],
    ['until now', { kind: 'snooze', until: MONDAY }, {}, `pastInstant /until: give an instant after ${MONDAY}`],
    [
      'of an outcome',
      { kind: 'done' },
      { kind: 'recordOutcome' },
      'outcomeNeeded : record the outcome of FU12: that closes the task',
    ],
    [
      'of a reason',
      { kind: 'done' },
      { kind: 'notDoneReason', of: undefined },
      'outcomeNeeded : record the outcome of the follow-up: that closes the task',
    ],
    [
      'of a card',
      { kind: 'done' },
      { kind: 'incentive' },
      'deliveryNeeded : record that the card was handed over, posted or declined',
    ],
    [
      'of a call that must be heard',
      { kind: 'done' },
      { kind: 'deliverByCall' },
      'reachNeeded : log the call that reached them: they might come for nothing',
    ],
  ])('%s is not closed or put off', (_, entry, over, answer) => {
    expect(answerTo(change(entry, over))).toBe(answer);
  });

  it('that nobody has is none', () => {
    expect(answerTo(changeTask(working(), 'task-9', { kind: 'done' }, atWork()))).toBe(CLOSED);
  });
});

describe('the question whether an appointment stands in a hold', () => {
  const asked = (step: string): Partial<Task> => ({ kind: 'confirmAppointment', step });
  const answered = (step: string, appointments: Appointment[]) => {
    const record = working(asked(step), booked(...appointments));
    return standing(changeTask(record, 'task-1', { kind: 'done' }, atWork())).followUps['FU12']?.appointments;
  };
  const twelve = { ...NEXT_WEEK, n: 12 };

  it('is answered by closing it, for that appointment alone', () => {
    expect(answered('FU12/appointment-12/confirmInHold.ask', [NEXT_WEEK, twelve])).toEqual([
      NEXT_WEEK,
      { ...twelve, standsInHold: true },
    ]);
  });

  it.each(['FU12/appointment-12/confirmInHold', 'FU12/appointment-12/confirmInHold.ask.escalation', 'FU12/call1'])(
    'is not answered by closing %s',
    (step) => {
      expect(answered(step, [NEXT_WEEK, twelve])).toEqual([NEXT_WEEK, twelve]);
    },
  );

  it('is of check-ins as well, and of an interview that was never booked says nothing', () => {
    const tasks = { 'task-1': theTask(asked('mentor/appointment-12/confirmInHold.ask')) };
    const record = aCheckInRecord({ tasks, appointments: [NEXT_WEEK, twelve] });
    const after = standing(changeTask(record, 'task-1', { kind: 'done' }, atWork()));
    expect(after.appointments).toEqual([NEXT_WEEK, { ...twelve, standsInHold: true }]);
    expect(after).not.toHaveProperty('followUps');
    const none = working(asked('FU24/appointment-1/confirmInHold.ask'));
    expect(standing(changeTask(none, 'task-1', { kind: 'done' }, atWork())).followUps['FU24']).toEqual({
      appointments: [],
    });
  });
});

describe('a call', () => {
  const rung: AttemptEntry = { at: '2026-04-20T05:50:00Z', band: 'am', outcome: 'noAnswer' };
  const earlier = (band: TimeBand, outcome: TaskAttempt['outcome'] = 'noAnswer'): TaskAttempt => ({
    at: '2026-04-17T08:00:00Z',
    band,
    outcome,
    by: 'coordinator-2',
  });
  const log = (entry: Partial<AttemptEntry> = {}, over: Partial<Task> = {}, record: Partial<InterviewRecord> = {}) =>
    logAttempt(working(over, record), 'task-1', { ...rung, ...entry }, atWork());
  const after = (...given: Parameters<typeof log>): Task | undefined => standing(log(...given)).tasks['task-1'];
  const threeBands = { attemptsWanted: 3, bands: ['am', 'pm', 'eve'] as TimeBand[] };

  it('is kept behind those before it, with who rang, and wakes the task', () => {
    const known = earlier('pm');
    expect(after({}, { attempts: [known], snoozedUntil: '2026-05-01T06:00:00Z' })).toEqual(
      theTask({ attempts: [known, { ...rung, by: 'coordinator-1' }] }),
    );
  });

  it('that is promised sleeps until its hour, and closes nothing', () => {
    const callBackAt = '2026-04-22T12:00:00Z';
    expect(after({ outcome: 'callBack', callBackAt })).toMatchObject({ state: 'open', snoozedUntil: callBackAt });
  });

  it.each<[string, AttemptEntry['outcome'], Partial<Task>, Task['state']]>([
    ['reached them', 'reached', {}, 'done'],
    ['was declined', 'declined', {}, 'done'],
    ['was in vain', 'busy', {}, 'open'],
    ['reached them about a change within the day', 'reached', { kind: 'deliverByCall' }, 'done'],
    ['was declined, about a change within the day', 'declined', { kind: 'deliverByCall' }, 'open'],
    [
      'was the last of three, at every time of day',
      'noAnswer',
      { ...threeBands, attempts: [earlier('pm'), earlier('eve')] },
      'done',
    ],
    [
      'was the third, at two times of day',
      'noAnswer',
      { ...threeBands, attempts: [earlier('pm'), earlier('pm')] },
      'open',
    ],
    ['was the second of three', 'noAnswer', { ...threeBands, bands: ['am', 'pm'], attempts: [earlier('pm')] }, 'open'],
    ['was the last of two at any time of day', 'noAnswer', { attemptsWanted: 2, attempts: [earlier('am')] }, 'done'],
    ['was one of any number', 'noAnswer', { attempts: [earlier('pm'), earlier('eve')] }, 'open'],
    [
      'was the last of three about a change within the day',
      'noAnswer',
      { ...threeBands, kind: 'deliverByCall', attempts: [earlier('pm'), earlier('eve')] },
      'open',
    ],
  ])('that %s leaves the task accordingly', (_, outcome, over, state) => {
    const task = after({ outcome }, over);
    expect(task?.state).toBe(state);
    expect(task?.done).toEqual(state === 'done' ? finished.done : undefined);
  });

  it.each<[string, Partial<AttemptEntry>, Partial<Task>, boolean]>([
    ['the first', {}, threeBands, false],
    ['at the hour of the one in vain before it', {}, { ...threeBands, attempts: [earlier('am')] }, true],
    ['at that hour, of a task that names none', {}, { attempts: [earlier('am')] }, true],
    ['at another hour than it', {}, { ...threeBands, attempts: [earlier('am'), earlier('pm')] }, false],
    ['at that hour, which is the only one', {}, { bands: ['am'], attempts: [earlier('am')] }, false],
    ['at that hour, which is one of two', {}, { bands: ['am', 'pm'], attempts: [earlier('am')] }, true],
    ['at the hour at which somebody asked to be rung', {}, { attempts: [earlier('am', 'callBack')] }, false],
    ['at that hour, answered this time', { outcome: 'callBack' }, { attempts: [earlier('am')] }, false],
    ['at that hour, engaged after a voicemail', { outcome: 'busy' }, { attempts: [earlier('am', 'voicemail')] }, true],
    [
      'at that hour, by voicemail after it was engaged',
      { outcome: 'voicemail' },
      { attempts: [earlier('am', 'busy')] },
      true,
    ],
  ])('%s is marked or not as one that could find nobody new', (_, entry, over, marked) => {
    expect(after(entry, over)?.attempts.at(-1)?.sameBand).toBe(marked ? true : undefined);
  });

  it.each<[AttemptEntry['outcome'], Partial<Task>, boolean]>([
    ['reached', {}, true],
    ['callBack', {}, true],
    ['declined', {}, true],
    ['voicemail', {}, false],
    ['wrongNumber', {}, false],
    ['reached', { kind: 'contactPerson' }, false],
  ])('%s shows that the participant is there, where it was they who were rung', (outcome, over, shows) => {
    expect(standing(log({ outcome }, over)).lastSignOfLife).toBe(shows ? rung.at : undefined);
  });

  it('shows nothing newer than what is known', () => {
    const known = { lastSignOfLife: '2026-04-20T05:55:00Z' };
    expect(standing(log({ outcome: 'reached' }, {}, known)).lastSignOfLife).toBe(known.lastSignOfLife);
  });

  it.each<[string, Partial<AttemptEntry>, Partial<Task>, string]>([
    ['of a task that is closed', {}, { state: 'done' }, CLOSED],
    ['of a task that is no call', {}, { kind: 'letter' }, 'noCall : mark it as done instead: this task is no call'],
    ['to come', { at: '2026-04-20T06:00:01Z' }, {}, `futureDate /at: give an instant that is not after ${MONDAY}`],
    ['of this very moment', { at: MONDAY }, {}, 'entered'],
  ])('%s is answered', (_, entry, over, answer) => {
    expect(answerTo(log(entry, over))).toBe(answer);
  });

  it.each<[Task['kind'], string, boolean]>([
    ['phone', 'entered', true],
    ['deliverByCall', 'entered', true],
    ['outreach', 'entered', true],
    ['confirmAppointment', 'entered', true],
    ['contactPerson', 'entered', false],
    ['letter', 'noCall : mark it as done instead: this task is no call', false],
  ])('of a task of %s is one, and of the participant unless another is rung', (kind, answer, ofThem) => {
    expect(answerTo(log({}, { kind }))).toBe(answer);
    expect(ringsParticipant({ kind })).toBe(ofThem);
  });
});

describe('an escalation that somebody takes', () => {
  const raised = anEscalation({ id: 'esc-1' });
  const other = anEscalation({ id: 'esc-2', of: 'FU24' });
  const record = (over: Partial<Escalation> = {}) =>
    anInterviewRecord({ escalations: { FU24: other, FU12: { ...raised, ...over } } });

  it('has their name from then on, and no other one has', () => {
    expect(standing(acknowledge(record(), 'esc-1', atWork())).escalations).toEqual({
      FU24: other,
      FU12: { ...raised, state: 'acknowledged', acknowledged: { at: MONDAY, by: 'coordinator-1' } },
    });
  });

  it('keeps the name of the first', () => {
    const taken = record({ state: 'acknowledged', acknowledged: { at: MONDAY, by: 'coordinator-2' } });
    expect(standing(acknowledge(taken, 'esc-1', atWork()))).toBe(taken);
  });

  it.each<[string, string, Partial<Escalation>]>([
    ['resolved itself', 'esc-1', { state: 'resolved' }],
    ['nobody raised', 'esc-9', {}],
  ])('is refused where it %s', (_, id, over) => {
    expect(answerTo(acknowledge(record(over), id, atWork()))).toBe(
      'escalationResolved : nothing is left to take: it resolved itself',
    );
  });
});
