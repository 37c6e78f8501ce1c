import { logContact, isCodedOutcome, type ContactEntry } from '../../../shared/domain/entries/log-contact.ts';
import { recordCheckIn, type CheckInEntry } from '../../../shared/domain/entries/record-check-in.ts';
import {
  isUnblinded,
  recordUnblinding,
  type UnblindingEntry,
} from '../../../shared/domain/entries/record-unblinding.ts';
import type { Appointment, CheckInRecord } from '../../../shared/domain/record.ts';
import { aCheckInRecord, anInterviewRecord } from '../../support/a-participant.ts';
import { answerTo, atWork, JUST_BEGUN, MONDAY, NEXT_WEEK, standing } from '../../support/an-entry.ts';

describe('a contact of a mentor', () => {
  const met: CheckInEntry = { on: '2026-04-20', kind: 'mentor', setting: 'office', minutes: 50, outcome: 'held' };
  const meet = (entry: Partial<CheckInEntry> = {}, over: Partial<CheckInRecord> = {}) =>
    recordCheckIn(aCheckInRecord(over), { ...met, ...entry }, atWork());
  const afternoon = { ...JUST_BEGUN, at: '2026-04-20T14:00' };

  it('is kept behind those before it, and shows that the participant was there', () => {
    const known = { ...met, on: '2026-04-01', event: 2, enteredAt: '2026-04-01T09:00:00Z' };
    const after = standing(meet({ on: '2026-04-17' }, { version: 6, checkIns: [known] }));
    expect(after.checkIns).toEqual([known, { ...met, on: '2026-04-17', event: 7, enteredAt: MONDAY }]);
    expect(after.lastSignOfLife).toBe('2026-04-17T10:00:00Z');
    expect(after.appointments).toEqual([]);
  });

  it.each([
    ['2025-04-18', '2025-04-17', '2025-04-18T08:00:00Z', '2025-04-18'],
    ['2025-04-18', '2025-04-17', '2026-04-18T08:00:00Z', '2025-04-18'],
    ['2026-04-19', '2026-04-17', '2026-04-17T22:30:00Z', '2026-04-18'],
    [undefined, '2026-04-17', '2026-04-18T08:00:00Z', '2026-04-18'],
  ])('cannot lie before support and registration, with baseline %s', (baseline, on, registeredAt, first) => {
    const anchors: CheckInRecord['anchors'] = baseline === undefined ? {} : { baseline };
    const over = { registeredAt, anchors };
    expect(answerTo(meet({ on }, over))).toBe(`unfitField /on: give a date that is not before ${first}`);
    expect(answerTo(meet({ on: first }, over))).toBe('entered');
  });

  it.each(['missed', 'cancelled'] as const)('that was %s shows nobody', (outcome) => {
    expect(standing(meet({ outcome }))).not.toHaveProperty('lastSignOfLife');
  });

  it.each<[CheckInEntry['outcome'], Appointment, string | undefined]>([
    ['held', JUST_BEGUN, 'held staff'],
    ['missed', JUST_BEGUN, 'noShow participant'],
    ['cancelled', JUST_BEGUN, 'cancelled staff'],
    ['missed', afternoon, 'noShow participant'],
    ['cancelled', afternoon, 'cancelled staff'],
    ['held', afternoon, undefined],
    ['missed', NEXT_WEEK, undefined],
  ])('that was %s ends the appointment that it was meant for', (outcome, appointment, expected) => {
    const [first] = standing(meet({ outcome }, { appointments: [appointment] })).appointments;
    expect(first?.end && `${first.end.how} ${first.end.by}`).toBe(expected);
    if (expected) expect(first?.end).toMatchObject({ at: MONDAY, on: '2026-04-20' });
  });

  it('that was cancelled says who asked for that', () => {
    const [off] = standing(
      meet({ outcome: 'cancelled', askedBy: 'participant' }, { appointments: [JUST_BEGUN] }),
    ).appointments;
    expect(off?.end?.by).toBe('participant');
    const [held] = standing(
      meet({ outcome: 'held', askedBy: 'participant' }, { appointments: [JUST_BEGUN] }),
    ).appointments;
    expect(held?.end?.by).toBe('staff');
  });

  it('ends the one that stands, not one before it', () => {
    const moved: Appointment = { ...JUST_BEGUN, end: { how: 'moved', at: MONDAY, by: 'staff' } };
    const appointments = [moved, { ...JUST_BEGUN, n: 2 }];
    expect(standing(meet({}, { appointments })).appointments).toMatchObject([moved, { n: 2, end: { how: 'held' } }]);
  });

  it.each<[string, Partial<CheckInEntry>, Partial<CheckInRecord>, string]>([
    ['to come', { on: '2026-04-21' }, {}, 'futureDate /on: give a date that is not after 2026-04-20'],
    ['without an arm', {}, { arm: undefined }, 'armMissing : give the arm first: it says whether there are check-ins'],
  ])('%s is refused', (_, entry, over, answer) => {
    expect(answerTo(meet(entry, over))).toBe(answer);
  });
});

describe('a contact that is logged', () => {
  const call: ContactEntry = {
    at: '2026-04-20T05:30:00Z',
    direction: 'out',
    channel: 'phone',
    with: 'participant',
    outcome: 'reached',
  };
  const log = (entry: Partial<ContactEntry> = {}, over: Parameters<typeof anInterviewRecord>[0] = {}) =>
    logContact(anInterviewRecord(over), { ...call, ...entry }, (text) => `<${text}>`, atWork());

  it('stands behind those before it, with who logged it', () => {
    const known = { ...call, by: 'coordinator-2' };
    const after = standing(log({ note: 'in a hurry' }, { contacts: [known] }));
    expect(after.contacts).toEqual([known, { ...call, note: 'in a hurry', by: 'coordinator-1' }]);
    expect(after.tasks).toEqual({});
  });

  it.each<[Partial<ContactEntry>, boolean]>([
    [{ outcome: 'reached' }, true],
    [{ outcome: 'talked about the move' }, true],
    [{ outcome: 'noAnswer' }, false],
    [{ outcome: 'busy' }, false],
    [{ outcome: 'voicemail' }, false],
    [{ outcome: 'wrongNumber' }, false],
    [{ outcome: 'bounced' }, false],
    [{ outcome: 'undelivered' }, false],
    [{ outcome: 'voicemail', direction: 'in' }, true],
    [{ with: 'contactPerson' }, false],
    [{ with: 'other', direction: 'in' }, false],
  ])('%j shows or does not show that the participant is there', (entry, shows) => {
    expect(standing(log(entry)).lastSignOfLife).toBe(shows ? call.at : undefined);
  });

  it('shows nothing newer than what is known', () => {
    expect(standing(log({}, { lastSignOfLife: '2026-04-20T05:45:00Z' })).lastSignOfLife).toBe('2026-04-20T05:45:00Z');
  });

  it('with a promise to call back leaves somebody who calls, beside the other work', () => {
    const other = standing(log({ callBackAt: '2026-04-22T12:00:00Z' }, { version: 8 }));
    const after = standing(log({ callBackAt: '2026-04-23T12:00:00Z' }, { version: 9, tasks: other.tasks }));
    expect(Object.keys(after.tasks)).toHaveLength(2);
    expect(after.tasks['P-7Q4K.<P-7Q4K/contact-10/callBack>']).toEqual({
      id: 'P-7Q4K.<P-7Q4K/contact-10/callBack>',
      kind: 'phone',
      step: 'contact-10/callBack',
      to: 'coordinator',
      state: 'open',
      since: MONDAY,
      due: '2026-04-23T12:00:00Z',
      why: 'callBack',
      attempts: [],
    });
  });

  it('is not to come', () => {
    expect(answerTo(log({ at: '2026-04-20T06:00:01Z' }))).toBe(
      `futureDate /at: give an instant that is not after ${MONDAY}`,
    );
    expect(answerTo(log({ at: MONDAY }))).toBe('entered');
  });

  it.each<[string, boolean]>([
    ['reached', true],
    ['declined', true],
    ['callBack', true],
    ['noAnswer', true],
    ['undelivered', true],
    ['reply.stop', true],
    ['link.askForCall', true],
    ['he said link.askForCall', false],
    ['reply.stop it', false],
    ['reply.', false],
    ['lives with his sister', false],
  ])('says “%s” in words of ours or of whoever typed them', (outcome, ours) => {
    expect(isCodedOutcome(outcome)).toBe(ours);
  });
});

describe('an assessor who learnt what they must not know', () => {
  const learnt: UnblindingEntry = {
    on: '2026-04-20',
    assessor: 'assessor-1',
    how: 'participant',
    consequence: 'ratingKept',
  };
  const enter = (entry: Partial<UnblindingEntry> = {}) =>
    recordUnblinding(anInterviewRecord({ version: 4 }), { ...learnt, ...entry }, atWork());

  it('is kept with who entered it, behind those before', () => {
    const once = standing(enter());
    expect(once.unblindings).toEqual([{ ...learnt, event: 5, enteredAt: MONDAY, by: 'coordinator-1' }]);
    const twice = standing(recordUnblinding(once, { ...learnt, assessor: 'assessor-2' }, atWork()));
    expect(twice.unblindings?.map(({ assessor }) => assessor)).toEqual(['assessor-1', 'assessor-2']);
    expect([isUnblinded(twice, 'assessor-2'), isUnblinded(twice, 'assessor-3')]).toEqual([true, false]);
    expect(isUnblinded(anInterviewRecord(), 'assessor-1')).toBe(false);
  });

  const wordless = 'textMissing /note: say in a few words how, or what follows; not what was learnt';
  it.each<[Partial<UnblindingEntry>, string]>([
    [{ on: '2026-04-21' }, 'futureDate /on: give a date that is not after 2026-04-20'],
    [{ how: 'other' }, wordless],
    [{ consequence: 'other' }, wordless],
    [{ how: 'other', note: 'at the bus stop' }, 'entered'],
    [{ how: 'relative' }, 'entered'],
  ])('%j is answered', (entry, answer) => {
    expect(answerTo(enter(entry))).toBe(answer);
  });
});
