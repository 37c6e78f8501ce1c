import { afterLink, heardByLink, type LinkAct } from '../../shared/domain/after-link.ts';
import type { ParticipantRecord, Task } from '../../shared/domain/record.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

const AT = '2026-04-10T10:00:00.000Z';
const calendar = aPlan().appointments;
const standing = booked(anAppointment('2026-04-13T10:00', '2026-03-20T09:00:00Z'));

const after = <R extends ParticipantRecord>(
  record: R,
  act: LinkAct,
  over: { stream?: 'checkIns'; n?: number } = {},
): R =>
  afterLink(
    record,
    act,
    { stream: 'interviews', of: 'FU12', at: AT, ...over },
    { record, now: Date.parse(AT), calendar, idOf: (text) => `<${text}>` },
  );
const tasksOf = (record: ParticipantRecord): Task[] => Object.values(record.tasks);

describe('a press that asks to be called', () => {
  it('is a call to book where nothing is booked', () => {
    expect(tasksOf(after(anInterviewRecord(), 'askForCall'))).toMatchObject([
      { step: 'link/askForCall', kind: 'phone', to: 'coordinator', of: 'FU12', why: 'link.askForCall', state: 'open' },
    ]);
  });

  it('is no call to book where something is, since that would close by itself', () => {
    expect(tasksOf(after(anInterviewRecord(standing), 'askForCall'))).toMatchObject([
      { step: 'link/askForCall', kind: 'messageTrouble', of: 'FU12' },
    ]);
  });

  it('is the mentor’s where the mail was about a check-in', () => {
    const pressed = after(aCheckInRecord(), 'askForCall', { stream: 'checkIns' });
    expect(tasksOf(pressed)).toMatchObject([{ kind: 'phone', to: 'mentor' }]);
    expect(pressed.lastSignOfLife).toBe(AT);
    expect(pressed).not.toHaveProperty('contacts');
  });

  it('says nothing new the second time, and something once it was done', () => {
    const once = after(anInterviewRecord(), 'askForCall');
    expect(after(once, 'askForCall')).toBe(once);
    const [task] = tasksOf(once);
    const done = { ...once, tasks: { [task?.id ?? '']: { ...task, state: 'done' } } } as typeof once;
    expect(after(done, 'askForCall').contacts).toHaveLength(2);
  });
});

describe('a press that confirms', () => {
  it('marks the appointment that was shown, once', () => {
    const once = after(anInterviewRecord(standing), 'confirm', { n: 1 });
    expect(once.followUps['FU12']?.appointments[0]).toMatchObject({ confirmed: { at: AT } });
    expect(once.contacts).toEqual([
      { at: AT, direction: 'in', channel: 'email', with: 'participant', outcome: 'link.confirm', by: 'system' },
    ]);
    expect(once.lastSignOfLife).toBe(AT);
    expect(tasksOf(once)).toEqual([]);
    expect(after(once, 'confirm', { n: 1 })).toBe(once);
  });

  it('marks the second of two, though the first was confirmed before', () => {
    const first = anAppointment('2026-04-13T10:00', '2026-03-20T09:00:00Z', {
      confirmed: { at: '2026-04-01T10:00:00Z' },
    });
    const record = anInterviewRecord(
      booked(first, anAppointment('2026-04-14T10:00', '2026-03-21T09:00:00Z', { n: 2 })),
    );
    const pressed = after(record, 'confirm', { n: 2 });
    expect(pressed.followUps['FU12']?.appointments[1]).toMatchObject({ confirmed: { at: AT } });
  });

  it('is no other press, though an appointment was shown', () => {
    const asked = after(anInterviewRecord(standing), 'askForCall', { n: 1 });
    expect(asked.followUps['FU12']?.appointments[0]).not.toHaveProperty('confirmed');
  });

  it.each([{ n: 2 }, {}])('does nothing for an appointment that is not there: %o', (over) => {
    const record = anInterviewRecord(standing);
    expect(after(record, 'confirm', over)).toBe(record);
  });

  it('marks one of a check-in in the record of the check-ins alone', () => {
    const [appointment] = standing.followUps['FU12']?.appointments ?? [];
    const checkIns = aCheckInRecord({ appointments: appointment === undefined ? [] : [appointment] });
    const pressed = after(checkIns, 'confirm', { stream: 'checkIns', n: 1 });
    expect(pressed.appointments[0]).toMatchObject({ confirmed: { at: AT } });
    const talk = anInterviewRecord(standing);
    expect(after(talk, 'confirm', { stream: 'checkIns', n: 1 })).toBe(talk);
  });
});

describe('a press that stops mails', () => {
  it('ends them in both records, with work in the one whose mail it was', () => {
    const talk = after(anInterviewRecord(), 'stopMail');
    expect(talk.consent).toMatchObject({ email: false, sms: true });
    expect(tasksOf(talk)).toMatchObject([
      { step: 'link/stopMail', kind: 'messageTrouble', to: 'coordinator', why: 'link.stopMail' },
    ]);
    expect(talk.contacts).toMatchObject([{ outcome: 'link.stopMail', with: 'participant' }]);
    const checkIns = after(aCheckInRecord(), 'stopMail');
    expect(checkIns.consent).toMatchObject({ email: false });
    expect(tasksOf(checkIns)).toEqual([]);
  });

  it('is no sign of life, since a program of mails may have pressed it', () => {
    expect(after(anInterviewRecord(), 'stopMail').lastSignOfLife).toBeUndefined();
  });

  it('changes nothing where mails had ended', () => {
    const ended = anInterviewRecord({ consent: { sms: true, email: false } });
    expect(after(ended, 'stopMail')).toBe(ended);
    expect(tasksOf(after(ended, 'notMe'))).toHaveLength(1);
  });
});

describe('a press that says "that is not me"', () => {
  it('is work for a person, from somebody else, and no sign of life', () => {
    const pressed = after(anInterviewRecord(), 'notMe');
    expect(pressed.consent.email).toBe(true);
    expect(tasksOf(pressed)).toMatchObject([
      { step: 'link/notMe', kind: 'messageTrouble', to: 'coordinator', why: 'link.notMe' },
    ]);
    expect(tasksOf(pressed)[0]).not.toHaveProperty('of');
    expect(pressed.contacts).toMatchObject([{ outcome: 'link.notMe', with: 'other' }]);
    expect(pressed.lastSignOfLife).toBeUndefined();
  });
});

describe('a time that was taken', () => {
  it('is a sign of life, unless something later is known', () => {
    expect(heardByLink(anInterviewRecord(), 'take', AT)).toMatchObject({
      lastSignOfLife: AT,
      contacts: [{ outcome: 'link.take', with: 'participant' }],
    });
    const early = anInterviewRecord({ lastSignOfLife: '2026-04-09T10:00:00.000Z' });
    expect(heardByLink(early, 'take', AT).lastSignOfLife).toBe(AT);
    const later = '2026-04-11T10:00:00.000Z';
    expect(heardByLink(anInterviewRecord({ lastSignOfLife: later }), 'take', AT).lastSignOfLife).toBe(later);
  });
});
