import { confirmedBy } from '../../console/src/pages/today/acts/confirmed-by.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { stateInWords } from '../../console/src/pages/messages/explained.ts';
import { messageWords } from '../../console/src/pages/messages/words.ts';
import { bookingBodyOf, EMPTY_BOOKING } from '../../console/src/pages/today/call/booking.ts';
import { callAfter } from '../../console/src/pages/today/call/call-after.ts';
import { isUncallable, mayLeaveMessage } from '../../console/src/pages/today/call/numbers.ts';
import { filled } from '../../console/src/pages/today/call/script.ts';
import { filtersOf, tallied } from '../../console/src/pages/today/groups.ts';
import { emptyWordFor } from '../../console/src/pages/today/empty-word.ts';
import { belongsTo, whyInWords } from '../../console/src/pages/today/in-words.ts';
import { mattersOf } from '../../console/src/pages/today/list/of-person.ts';
import type { WorkItem } from '../../console/src/pages/today/queries.ts';
import { rightsOf } from '../../console/src/pages/today/rights.ts';
import { todayWords, type TodayWord } from '../../console/src/pages/today/words.ts';

const since = '2026-03-02T08:00:00Z';
const item = { step: 'call1', to: 'coordinator', since, due: since, workingDays: 0, why: 'notBooked' } as const;
const aCall = (id: string): WorkItem => ({
  ...item,
  id,
  participant: id,
  kind: 'task',
  does: 'phone',
  state: 'open',
  attempts: 0,
  next: { band: 'am', after: since },
});
const aRegister = (id: string): WorkItem => ({
  ...item,
  id,
  participant: id,
  kind: 'task',
  does: 'register',
  state: 'open',
  attempts: 0,
});

describe('the call after this one', () => {
  const list = [aCall('a'), aRegister('b'), aCall('c'), aCall('d')];

  it('is the next on the list to be called, past what is no call', () => {
    expect(callAfter(list, 'a')?.id).toBe('c');
    expect(callAfter(list, 'b')?.id).toBe('c');
  });

  it('is the first again after the last, and after one that has left the list', () => {
    expect(callAfter(list, 'd')?.id).toBe('a');
    expect(callAfter(list, 'gone')?.id).toBe('a');
  });

  it('is nobody when nobody else is to be called', () => {
    expect(callAfter([aCall('a'), aRegister('b')], 'a')).toBeUndefined();
  });
});

describe('a message on the machine', () => {
  it('is left only once it is known that the participant agreed and that a number is safe', () => {
    expect(mayLeaveMessage(true, [{}])).toBe(true);
    expect(mayLeaveMessage(true, [{ unsafe: true }, {}])).toBe(true);
    expect(mayLeaveMessage(false, [{}])).toBe(false);
    expect(mayLeaveMessage(undefined, [{}])).toBe(false);
    expect(mayLeaveMessage(true, undefined)).toBe(false);
    expect(mayLeaveMessage(true, [{ unsafe: true }])).toBe(false);
    expect(mayLeaveMessage(true, [{ quarantined: true }])).toBe(false);
  });

  it('reaches nobody where every number is wrong or dangerous', () => {
    expect(isUncallable([{ quarantined: true }, { unsafe: true }])).toBe(true);
    expect(isUncallable([{ quarantined: true }, {}])).toBe(false);
    expect(isUncallable([])).toBe(false);
  });
});

describe('the answer that an appointment inside a hold stands', () => {
  it('promises a second question only where there is one, and never a reminder', () => {
    expect(confirmedBy({ step: 'confirmInHold.ask' })).toBe('doneStanding');
    expect(confirmedBy({ step: 'confirmInHold' })).toBe('doneConfirmed');
    for (const word of ['doneStanding', 'doneConfirmed'] as const) {
      expect(todayWords.en[word]).toContain('reminders do not go');
      expect(todayWords.da[word]).toContain('påmindelser sendes ikke');
    }
  });
});

const ROOT = `${import.meta.dirname}/../..`;
const readIn = (folder: string): string =>
  readdirSync(`${ROOT}/${folder}`)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`${ROOT}/${folder}/${file}`, 'utf8'))
    .join('\n');

/** Every reason that work is opened for: those that the code names, and the steps of the two built-in protocols that ask somebody. */
const reasons = (): string[] => {
  const code = ['shared/domain', 'shared/domain/entries', 'functions/carry-out'].map(readIn).join('\n');
  const named = [...code.matchAll(/\bwhy: '([\w.]+)'/g)].map(([, why = '']) => why);
  const watched = [...code.matchAll(/\bid: '(\w+)',\s+from: '\w+',[^}]*?(?:task|escalate): \{/g)].map(
    ([, id = '']) => id,
  );
  const protocols = ['ips-ma', 'projekt-inklusion'].map((id) => readFileSync(`${ROOT}/protocols/${id}.json`, 'utf8'));
  const steps = protocols.flatMap((protocol) =>
    [...protocol.matchAll(/\{ "id": "(\w+)", "from": "(?!target|opens|closes)[^\n]*"(?:task|escalate)": \{/g)].map(
      ([, id = '']) => id,
    ),
  );
  const ends = ['missedAppointment', 'cancelledByStaff', 'rebook', 'phoneNotAgreed'];
  const troubles = [
    'unconfirmed',
    'failed',
    'failed.bounced',
    'failed.optedOut',
    'stale',
    'noChannel',
    'cap',
    'appointmentBegun',
  ];
  return [...new Set([...named, ...watched, ...steps, ...ends, ...troubles])];
};

describe('a line of the list', () => {
  it('has words of its own for every reason there is, in both languages', () => {
    const found = reasons();
    expect(found).toEqual(expect.arrayContaining(['confirmInHold', 'wrongNumber', 'overdue14', 'cannotCarryOut']));
    for (const words of [todayWords.en, todayWords.da]) {
      const wordless = found.filter((why) => whyInWords({ why }, (word: TodayWord) => words[word]) === words.stepAsks);
      expect(wordless).toEqual([]);
    }
  });

  it('asks for a number where the only one was wrong', () => {
    expect(whyInWords({ why: 'wrongNumber' }, (word: TodayWord) => todayWords.en[word])).toContain('find a new one');
  });

  const say = (word: TodayWord): string => todayWords.en[word];

  it('says in words why it is there, also of a step that the study named itself', () => {
    expect(whyInWords({ why: 'overdue14' }, say)).toBe('Overdue for 14 days');
    expect(whyInWords({ why: 'noRecipient.mentor' }, say)).toBe('Nobody was there to be told');
    expect(whyInWords({ why: 'overdue10', checkIn: 'mentor' }, say)).toBe('A check-in was missed');
    expect(whyInWords({ why: 'ownStep' }, say)).toBe('A step of the schedule asks for it');
  });

  it('belongs to a follow-up by its id, and to anything else in words', () => {
    expect(belongsTo({ followUp: 'FU12' }, say)).toBe('FU12');
    expect(belongsTo({ followUp: 'hold-1' }, say)).toBe('Hold');
    expect(belongsTo({ checkIn: 'mentor' }, say)).toBe('Check-in');
  });

  it('is one of so many about the same person', () => {
    const counts = mattersOf([{ participant: 'P-1' }, { participant: 'P-2' }, { participant: 'P-1' }]);
    expect([...counts]).toEqual([
      ['P-1', 2],
      ['P-2', 1],
    ]);
  });

  it('is missing for each role in its own words', () => {
    expect(emptyWordFor(['coordinator'])).toBe('empty');
    expect(emptyWordFor(['assessor'])).toBe('emptyAssessor');
    expect(emptyWordFor(['mentor', 'teamLeader'])).toBe('emptySupport');
  });
});

describe('the filters of the list', () => {
  it('are asked for as the API knows them, without what sleeps', () => {
    expect(filtersOf({})).toEqual({ snoozed: 'false' });
    expect(filtersOf({ show: 'appointments', owner: 'mine', snoozed: 'true' })).toEqual({
      does: 'confirmAppointment,findAssessor',
      mine: 'true',
      snoozed: 'true',
    });
    expect(filtersOf({ owner: 'nobody', level: '2' })).toEqual({ unowned: 'true', level: '2', snoozed: 'false' });
    expect(filtersOf({ owner: 'lead-1' })).toEqual({ owner: 'lead-1', snoozed: 'false' });
  });

  it('say how much there is of each kind of work', () => {
    expect(tallied({ phone: 3, outreach: 2, escalate: 1 })).toMatchObject({ calls: 5, escalations: 1, letters: 0 });
  });
});

describe('an interview that is booked on the phone', () => {
  const typed = { ...EMPTY_BOOKING, day: '2026-03-05', time: '10:30' };

  it('waits until a time is chosen', () => {
    expect(bookingBodyOf({ ...typed, time: '' }, false)).toBeUndefined();
  });

  it('leaves out what was not typed', () => {
    expect(bookingBodyOf({ ...typed, assessor: 'assessor-1' }, false)).toEqual({
      at: '2026-03-05T10:30',
      mode: 'inPerson',
      assessor: 'assessor-1',
    });
  });

  it('was asked for by the participant when it is moved, and says why a limit is passed', () => {
    const override = { ...EMPTY_BOOKING.override, doubleBooked: 'nobody else speaks Danish' };
    expect(bookingBodyOf({ ...typed, override }, true)).toMatchObject({
      askedBy: 'participant',
      override: { doubleBooked: 'nobody else speaks Danish' },
    });
  });
});

describe('what is said on the phone', () => {
  it('names who calls and the number, and leaves what is not known for whoever reads it out', () => {
    expect(filled(['It is {medarbejder}. Call {tlf}, {navn}.'], { medarbejder: 'Karen', tlf: '20 12 34 50' })).toEqual([
      'It is Karen. Call 20 12 34 50, {navn}.',
    ]);
  });
});

describe('what is offered on the list', () => {
  it('is recording outcomes for an assessor, and nothing of calls', () => {
    expect(rightsOf(['assessor'])).toMatchObject({ recordsOutcomes: true, isDoing: false, recordsCheckIns: false });
  });

  it('is everything of check-ins for a mentor, and nothing of interviews', () => {
    expect(rightsOf(['mentor'])).toMatchObject({ isDoing: true, recordsCheckIns: true, recordsOutcomes: false });
  });

  it('is taking escalations for the investigator, and nothing for an auditor', () => {
    expect(rightsOf(['principalInvestigator'])).toMatchObject({ acknowledges: true, isDoing: false });
    expect(Object.values(rightsOf(['auditor']))).not.toContain(true);
  });
});

describe('a message that was sent', () => {
  const say = (word: keyof (typeof messageWords)['en']): string => messageWords.en[word];

  it('lies in the print queue if it is a letter', () => {
    expect(stateInWords({ state: 'sent', channel: 'letter' }, say)).toBe('Put in the print queue');
    expect(stateInWords({ state: 'sent', channel: 'sms' }, say)).toBe('Sent');
  });
});
