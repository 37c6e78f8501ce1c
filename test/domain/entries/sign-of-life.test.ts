import { signsOnRecord } from '../../../shared/domain/entries/sign-of-life.ts';
import type { CheckIn, InterviewRecord, LoggedContact, Outcome, TaskAttempt } from '../../../shared/domain/record.ts';
import type { TaskKind } from '../../../shared/domain/protocol.ts';
import { aTask } from '../../support/a-commit.ts';
import { aCheckInRecord, anInterviewRecord } from '../../support/a-participant.ts';
import { atWork, HELD, MONDAY } from '../../support/an-entry.ts';

const signs = (over: Partial<InterviewRecord>): string[] => signsOnRecord(anInterviewRecord(over), atWork());
const RANG = '2026-04-17T08:00:00Z';

describe('that somebody was there is shown', () => {
  const contact = (over: Partial<LoggedContact>): LoggedContact => ({
    at: RANG,
    direction: 'out',
    channel: 'phone',
    with: 'participant',
    outcome: 'reached',
    by: 'coordinator-1',
    ...over,
  });
  it.each<[string, Partial<LoggedContact>, boolean]>([
    ['by a call that reached them', {}, true],
    ['by a text of theirs, whatever it says', { direction: 'in', outcome: 'reply.human' }, true],
    ['by a link that they pressed', { direction: 'in', outcome: 'link.take' }, true],
    ['by no link that their mail program may have pressed', { direction: 'in', outcome: 'link.stopMail' }, false],
    ['by no call that nobody answered', { outcome: 'noAnswer' }, false],
    ['by no call with their mother', { with: 'contactPerson' }, false],
  ])('%s', (_what, over, shown) => {
    expect(signs({ contacts: [contact(over)] })).toEqual(shown ? [RANG] : []);
  });

  const attempt = (outcome: TaskAttempt['outcome'], kind: TaskKind = 'phone') => ({
    tasks: { 'task-1': aTask('task-1', { kind, attempts: [{ at: RANG, band: 'am', outcome, by: 'coordinator-1' }] }) },
  });
  it.each<[string, ReturnType<typeof attempt>, boolean]>([
    ['by an answer to a call that was due', attempt('reached'), true],
    ['by a no', attempt('declined'), true],
    ['by no line that was busy', attempt('busy'), false],
    ['by no answer of a contact person', attempt('reached', 'contactPerson'), false],
  ])('%s', (_what, over, shown) => {
    expect(signs(over)).toEqual(shown ? [RANG] : []);
    expect(signsOnRecord(aCheckInRecord(over), atWork())).toEqual(shown ? [RANG] : []);
  });

  it.each<[string, string, Outcome, string[]]>([
    ['by an interview, at noon of its day', 'FU12', HELD, ['2026-04-18T10:00:00Z']],
    ['at the time of the entry, where that day is not at noon yet', 'FU12', { ...HELD, on: '2026-04-20' }, [MONDAY]],
    ['by no interview that was not held', 'FU12', { ...HELD, outcome: 'notDone', reason: 'no-contact' }, []],
    ['by no register that was read', 'REG24', HELD, []],
  ])('%s', (_what, of, outcome, shown) => {
    expect(signs({ followUps: { [of]: { appointments: [], outcome } } })).toEqual(shown);
  });

  it('by no interview that has no outcome yet', () => {
    expect(signs({ followUps: { FU12: { appointments: [] } } })).toEqual([]);
  });

  it.each<[CheckIn['outcome'], string[]]>([
    ['held', ['2026-04-18T10:00:00Z']],
    ['missed', []],
    ['cancelled', []],
  ])('by a check-in only when it was held: %s', (outcome, shown) => {
    const met: CheckIn = { event: 1, on: '2026-04-18', kind: 'mentor', setting: 'office', outcome, enteredAt: MONDAY };
    expect(signsOnRecord(aCheckInRecord({ checkIns: [met] }), atWork())).toEqual(shown);
  });
});
