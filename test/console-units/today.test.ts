import { bookingBodyOf, EMPTY_BOOKING } from '../../console/src/pages/today/call/booking.ts';
import { callAfter } from '../../console/src/pages/today/call/call-after.ts';
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

describe('a line of the list', () => {
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
