import { afterReply, type ReplyTaken } from '../../shared/domain/after-reply.ts';
import type { LoggedContact, ParticipantRecord, Task } from '../../shared/domain/record.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

const AT = '2026-04-10T10:00:00.000Z';
const calendar = aPlan().appointments;

const aText = (over: Partial<ReplyTaken> = {}): ReplyTaken => ({
  meaning: 'human',
  act: { kind: 'nothing' },
  from: 'own',
  crisis: false,
  stream: 'interviews',
  at: AT,
  line: 'line-1',
  ...over,
});

const after = <R extends ParticipantRecord>(record: R, over: Partial<ReplyTaken> = {}): R =>
  afterReply(record, aText(over), { record, now: Date.parse(AT), calendar, idOf: (text) => `<${text}>` });
const tasksOf = (record: ParticipantRecord): Task[] => Object.values(record.tasks);
const aContact = (over: Partial<LoggedContact> = {}): LoggedContact => ({
  at: AT,
  direction: 'in',
  channel: 'sms',
  with: 'participant',
  outcome: 'reply.human',
  reply: 'line-0',
  by: 'system',
  ...over,
});

describe('a text that a person must read', () => {
  it('is one task for whoever holds the interviews, however often it is said', () => {
    const once = after(anInterviewRecord());
    expect(tasksOf(once)).toMatchObject([
      { step: 'reply/human', kind: 'messageTrouble', to: 'coordinator', why: 'reply.human', state: 'open' },
    ]);
    expect(tasksOf(after(once, { line: 'line-2' }))).toEqual(tasksOf(once));
  });

  it('is one for the mentor where it answers a check-in', () => {
    expect(tasksOf(after(aCheckInRecord(), { stream: 'checkIns' }))).toMatchObject([
      { step: 'reply/human', to: 'mentor' },
    ]);
  });

  it('asks for a call, or for a new time, of the interview that it is about', () => {
    const call = after(anInterviewRecord(), {
      meaning: 'callbackOrConfirm',
      act: { kind: 'askForCall', of: 'FU12' },
    });
    expect(tasksOf(call)).toMatchObject([
      { step: 'reply/callbackOrConfirm', kind: 'phone', of: 'FU12', to: 'coordinator', why: 'reply.callbackOrConfirm' },
    ]);
    const time = after(anInterviewRecord(), { meaning: 'reschedule', act: { kind: 'askForNewTime', of: 'FU12' } });
    expect(tasksOf(time)).toMatchObject([
      { step: 'reply/reschedule', kind: 'messageTrouble', of: 'FU12', to: 'coordinator', why: 'reply.reschedule' },
    ]);
  });

  it('names no interview from a number that somebody else may have now, whatever it says', () => {
    const read = after(anInterviewRecord(), {
      from: 'former',
      meaning: 'reschedule',
      act: { kind: 'askForNewTime', of: 'FU12' },
    });
    expect(tasksOf(read)).toMatchObject([
      { step: 'reply/formerNumber', kind: 'messageTrouble', to: 'coordinator', why: 'reply.formerNumber' },
    ]);
    expect(tasksOf(read)[0]).not.toHaveProperty('of');
  });
});

describe('a cry for help', () => {
  const cry = { crisis: true, clinician: 'clinician-1' };

  it.each([anInterviewRecord(), aCheckInRecord()])(
    'is seen by the clinician first and by who coordinates: $stream',
    (r) => {
      const { stream } = r;
      expect(tasksOf(after(r, { ...cry, stream }))).toMatchObject([
        {
          step: 'reply/crisis',
          kind: 'messageTrouble',
          to: 'coordinator',
          why: 'reply.crisis',
          owner: 'clinician-1',
          state: 'open',
        },
      ]);
    },
  );

  it('is everybody’s who coordinates where a study has no clinician', () => {
    expect(tasksOf(after(anInterviewRecord(), { crisis: true }))[0]).not.toHaveProperty('owner');
  });

  it('is never taken from whoever has it, nor does it take any other work', () => {
    const other = after(anInterviewRecord());
    const owned = after(other, cry);
    const [work, first] = tasksOf(owned);
    expect(work).not.toHaveProperty('owner');
    const taken = { ...owned, tasks: { ...owned.tasks, [first?.id ?? '']: { ...first, owner: 'coordinator-2' } } };
    expect(tasksOf(after(taken as typeof owned, cry))[1]).toMatchObject({ owner: 'coordinator-2' });
  });

  it('opens anew where the one before was closed, and leaves a closed one of none to anybody', () => {
    const owned = after(anInterviewRecord(), cry);
    const [first] = tasksOf(owned);
    const done = { ...owned, tasks: { [first?.id ?? '']: { ...first, state: 'done', owner: undefined } } };
    expect(tasksOf(after(done as unknown as typeof owned, { line: 'line-2' }))[0]).toMatchObject({ state: 'done' });
    expect(tasksOf(after(done as unknown as typeof owned, cry))[0]).toMatchObject({
      state: 'open',
      owner: 'clinician-1',
    });
  });

  it('is told even by a text that confirms, or comes from a number of before', () => {
    const said = after(anInterviewRecord(), { ...cry, from: 'former', act: { kind: 'confirm', of: 'FU12', n: 1 } });
    expect(tasksOf(said)).toMatchObject([{ step: 'reply/crisis' }]);
  });
});

describe('a time that fits', () => {
  const record = anInterviewRecord(booked(anAppointment('2026-04-13T10:00', '2026-03-20T09:00:00Z')));
  const yes = { meaning: 'callbackOrConfirm', act: { kind: 'confirm', of: 'FU12', n: 1 } } as const;

  it('is marked on the appointment, and nobody has work with it', () => {
    const said = after(record, yes);
    expect(said.followUps['FU12']?.appointments[0]).toMatchObject({ confirmed: { at: AT } });
    expect(tasksOf(said)).toEqual([]);
  });

  it('is marked in no record that was not answered', () => {
    const talk = after(record, { ...yes, stream: 'checkIns' });
    expect(talk).toBe(record);
  });
});

describe('STOP', () => {
  const stop = { meaning: 'smsOptOut', act: { kind: 'endTexts' } } as const;

  it('ends texts in both records, and is worked on and logged in the one that was answered', () => {
    const talk = after(anInterviewRecord(), stop);
    expect(talk.consent).toMatchObject({ sms: false, email: true });
    expect(tasksOf(talk)).toMatchObject([{ step: 'reply/smsOptOut' }]);
    const checkIns = after(aCheckInRecord(), stop);
    expect(checkIns.consent).toMatchObject({ sms: false, email: true });
    expect(tasksOf(checkIns)).toEqual([]);
    expect(checkIns.lastSignOfLife).toBeUndefined();
  });

  it('is not what any other text does', () => {
    expect(after(anInterviewRecord(), { act: { kind: 'silenceNumber' } }).consent.sms).toBe(true);
  });
});

describe('the history of contacts', () => {
  it('says that a text came, what it was and where its words lie', () => {
    expect(after(anInterviewRecord()).contacts).toEqual([
      {
        at: AT,
        direction: 'in',
        channel: 'sms',
        with: 'participant',
        outcome: 'reply.human',
        reply: 'line-1',
        by: 'system',
      },
    ]);
  });

  it.each([
    ['a wrong number', { meaning: 'quarantineNumber', act: { kind: 'quarantineNumber' } }],
    ['one that others use', { from: 'shared' }],
    ['one of before', { from: 'former' }],
  ] as const)('does not say that it was the participant who wrote from %s', (_, over) => {
    const said = after(anInterviewRecord(), over);
    expect(said.contacts).toMatchObject([{ with: 'other' }]);
    expect(said.lastSignOfLife).toBeUndefined();
  });

  it('has a text once, however often it is carried out', () => {
    const once = after(anInterviewRecord());
    expect(after(once).contacts).toHaveLength(1);
    expect(after(once, { line: 'line-2' }).contacts).toHaveLength(2);
  });

  it('takes ten texts of one day and no more, and a call or another day has room beside them', () => {
    const { reply: _reply, ...call } = aContact({ channel: 'phone', outcome: 'reached' });
    const texts = (n: number, at = AT) => Array.from({ length: n }, (__, k) => aContact({ at, reply: `old-${k}` }));
    const with9 = anInterviewRecord({ contacts: [call, ...texts(9)] });
    expect(after(with9).contacts).toHaveLength(11);
    const with10 = anInterviewRecord({ contacts: texts(10) });
    expect(after(with10).contacts).toHaveLength(10);
    const yesterday = anInterviewRecord({ contacts: texts(10, '2026-04-09T23:59:59.000Z') });
    expect(after(yesterday).contacts).toHaveLength(11);
  });

  it('is none of the check-ins', () => {
    expect(after(aCheckInRecord(), { stream: 'checkIns' })).not.toHaveProperty('contacts');
  });
});

describe('the last sign of life', () => {
  it('is the text, unless something later is known', () => {
    expect(after(anInterviewRecord()).lastSignOfLife).toBe(AT);
    expect(after(anInterviewRecord({ lastSignOfLife: '2026-04-09T10:00:00.000Z' })).lastSignOfLife).toBe(AT);
    const later = '2026-04-11T10:00:00.000Z';
    expect(after(anInterviewRecord({ lastSignOfLife: later })).lastSignOfLife).toBe(later);
  });
});
