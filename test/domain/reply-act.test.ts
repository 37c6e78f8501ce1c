import { bookAppointment } from '../../shared/domain/entries/book-appointment.ts';
import type { Appointment, InterviewRecord, ParticipantRecord, StepOutcome } from '../../shared/domain/record.ts';
import { actOf, withConfirmed, type WrittenFrom } from '../../shared/domain/reply-act.ts';
import type { ReplyMeaning } from '../../shared/domain/reply-keyword.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';

const { zone } = aPlan().appointments;
const now = Date.parse('2026-04-10T10:00:00Z');
const MEANINGS: ReplyMeaning[] = [
  'smsOptOut',
  'quarantineNumber',
  'callbackOrConfirm',
  'reschedule',
  'autoReply',
  'human',
];

const sent = (
  template: string,
  at: string,
  over: Partial<Extract<StepOutcome, { state: 'sent' }>> = {},
): StepOutcome => ({
  state: 'sent',
  attempt: `a-${template}`,
  channel: 'sms',
  template,
  at,
  sentAt: at,
  delivery: 'delivered',
  ...over,
});

const anAppointment = (over: Partial<Appointment> = {}): Appointment => ({
  n: 1,
  at: '2026-04-13T10:00',
  minutes: 60,
  mode: 'inPerson',
  enteredAt: '2026-03-20T09:00:00Z',
  ...over,
});

const booked = (...appointments: Appointment[]) => ({ followUps: { FU12: { appointments } } });

const answered = (meaning: ReplyMeaning, record: ParticipantRecord) =>
  actOf(meaning, 'own', record, { zone, writtenAt: now, now });

describe('a 1', () => {
  it.each(['invite', 'book2', 'book3', 'final'])('asks for a call where %s was the last text', (template) => {
    const record = anInterviewRecord({ steps: { [`FU12/${template}`]: sent(template, '2026-04-09T09:00:00Z') } });
    expect(answered('callbackOrConfirm', record)).toEqual({ kind: 'askForCall', of: 'FU12' });
  });

  const asked = { 'FU12/appointment-1/appt3': sent('appt3', '2026-04-10T07:00:00Z') };

  it('confirms the appointment that was asked about', () => {
    const record = anInterviewRecord({ ...booked(anAppointment()), steps: asked });
    expect(answered('callbackOrConfirm', record)).toEqual({ kind: 'confirm', of: 'FU12', n: 1 });
  });

  it.each([
    [
      'was moved since',
      [
        anAppointment({ end: { how: 'moved', at: '2026-04-10T08:00:00Z', by: 'staff' } }),
        anAppointment({ n: 2, at: '2026-04-14T10:00' }),
      ],
    ],
    ['was cancelled since', [anAppointment({ end: { how: 'cancelled', at: '2026-04-10T08:00:00Z', by: 'staff' } })]],
    ['has begun', [anAppointment({ at: '2026-04-10T12:00' })]],
  ])('is left to a person when the appointment %s', (_, appointments) => {
    const record = anInterviewRecord({ ...booked(...appointments), steps: asked });
    expect(answered('callbackOrConfirm', record)).toEqual({ kind: 'nothing' });
  });

  const slipped = (over: Partial<Appointment> = {}): Appointment[] => {
    const end = (at: string) => ({ how: 'moved', at, by: 'staff' }) as const;
    return [
      anAppointment({ end: end('2026-04-10T08:00:00Z') }),
      anAppointment({ n: 2, at: '2026-04-03T10:00', end: end('2026-04-10T08:01:00Z') }),
      anAppointment({ n: 3, ...over }),
    ];
  };

  it('confirms the time that they were asked about, though a slip and its correction gave it another number', () => {
    const record = anInterviewRecord({ ...booked(...slipped()), steps: asked });
    expect(answered('callbackOrConfirm', record)).toEqual({ kind: 'confirm', of: 'FU12', n: 3 });
  });

  it('confirms the second time that was agreed, though the first was at another place', () => {
    const end = { how: 'moved', at: '2026-04-09T08:00:00Z', by: 'participant' } as const;
    const appointments = [anAppointment({ place: 'Mødested 2', end }), anAppointment({ n: 2, at: '2026-04-14T10:00' })];
    const steps = { 'FU12/appointment-2/appt3': sent('appt3', '2026-04-10T07:00:00Z') };
    const record = anInterviewRecord({ ...booked(...appointments), steps });
    expect(answered('callbackOrConfirm', record)).toEqual({ kind: 'confirm', of: 'FU12', n: 2 });
  });

  it('confirms no other time or place that a correction gave, nor one that is off since', () => {
    const off = { how: 'cancelled', at: '2026-04-10T09:00:00Z', by: 'staff' } as const;
    for (const over of [{ at: '2026-04-13T11:00' }, { place: 'Mødested 2' }, { end: off }]) {
      const record = anInterviewRecord({ ...booked(...slipped(over)), steps: asked });
      expect(answered('callbackOrConfirm', record)).toEqual({ kind: 'nothing' });
    }
  });

  it('is left to a person when the last text offered no 1', () => {
    const steps = { ...asked, 'FU12/appointment-1/appt1': sent('appt1', '2026-04-10T09:00:00Z') };
    const record = anInterviewRecord({ ...booked(anAppointment()), steps });
    expect(answered('callbackOrConfirm', record)).toEqual({ kind: 'nothing' });
  });

  it('answers what was asked before a text that asks nothing', () => {
    const steps = { ...asked, 'FU12/thanks': sent('thanks', '2026-04-10T09:00:00Z') };
    const record = anInterviewRecord({ ...booked(anAppointment()), steps });
    expect(answered('callbackOrConfirm', record)).toMatchObject({ kind: 'confirm' });
  });

  it.each<[string, Partial<InterviewRecord>]>([
    ['asked whether an appointment suits', { ...booked(anAppointment()), steps: asked }],
    ['offered a call', { steps: { 'FU12/invite': sent('invite', '2026-04-09T09:00:00Z') } }],
  ])('to a text of the study’s own is none to an older one that %s', (_, before) => {
    const own = { 'M9/q': sent('questionnaire', '2026-04-10T09:00:00Z') };
    const record = anInterviewRecord({ ...before, steps: { ...before.steps, ...own } });
    expect(answered('callbackOrConfirm', record)).toEqual({ kind: 'nothing' });
    expect(answered('reschedule', record)).toEqual({ kind: 'nothing' });
  });

  it('to a text that ships is an answer also where one of the study’s own left before it', () => {
    const own = { 'M9/q': sent('questionnaire', '2026-04-09T09:00:00Z') };
    const record = anInterviewRecord({ ...booked(anAppointment()), steps: { ...asked, ...own } });
    expect(answered('callbackOrConfirm', record)).toMatchObject({ kind: 'confirm' });
  });

  it.each([
    ['nothing was asked', {}],
    ['it was asked by mail', { 'FU12/invite': sent('invite', '2026-04-09T09:00:00Z', { channel: 'email' }) }],
    [
      'the text did not leave',
      { 'FU12/invite': { state: 'failed', code: 'address', at: '2026-04-09T09:00:00Z' } as const },
    ],
  ])('is left to a person when %s', (_, steps: Record<string, StepOutcome>) => {
    expect(answered('callbackOrConfirm', anInterviewRecord({ steps }))).toEqual({ kind: 'nothing' });
  });

  it('calls nobody who is booked since', () => {
    const steps = { 'FU12/invite': sent('invite', '2026-03-20T09:00:00Z') };
    expect(answered('callbackOrConfirm', anInterviewRecord({ ...booked(anAppointment()), steps }))).toEqual({
      kind: 'nothing',
    });
  });

  it('counts a text that may have left', () => {
    const unknown: StepOutcome = {
      state: 'unknown',
      attempt: 'a',
      channel: 'sms',
      template: 'invite',
      at: '2026-04-09T09:00:00Z',
      lookUpUntil: '2026-04-10T09:00:00Z',
    };
    const record = anInterviewRecord({ steps: { 'FU12/invite': unknown } });
    expect(answered('callbackOrConfirm', record)).toMatchObject({ kind: 'askForCall' });
  });
});

describe('whose number a text comes from', () => {
  const record = anInterviewRecord({ steps: { 'FU12/invite': sent('invite', '2026-04-09T09:00:00Z') } });
  const acts = (from: WrittenFrom) =>
    Object.fromEntries(
      MEANINGS.map((meaning) => [meaning, actOf(meaning, from, record, { zone, writtenAt: now, now }).kind]),
    );

  it('decides what it does: from their own it acts', () => {
    expect(acts('own')).toEqual({
      smsOptOut: 'endTexts',
      quarantineNumber: 'quarantineNumber',
      callbackOrConfirm: 'askForCall',
      reschedule: 'nothing',
      autoReply: 'nothing',
      human: 'nothing',
    });
  });

  it('lets nothing but a stop act from one that others use, and the stop is the number’s', () => {
    const others = { quarantineNumber: 'nothing', callbackOrConfirm: 'nothing', reschedule: 'nothing' };
    expect(acts('shared')).toEqual({ smsOptOut: 'silenceNumber', ...others, autoReply: 'nothing', human: 'nothing' });
  });

  it('lets nothing act from one that is no longer theirs', () => {
    expect(new Set(Object.values(acts('former')))).toEqual(new Set(['nothing']));
  });
});

describe('an answer that nobody can be sure of', () => {
  const invited = { 'FU12/invite': sent('invite', '2026-04-09T09:00:00Z') };

  it('asks nobody to call a participant who has died: the family may have written', () => {
    const dead = anInterviewRecord({ steps: invited });
    const record = { ...dead, participation: { ...dead.participation, life: 'dead' as const } };
    expect(answered('callbackOrConfirm', record)).toEqual({ kind: 'nothing' });
  });

  it('is left to a person when the interview has been held', () => {
    const outcome = { outcome: 'done', on: '2026-04-10', enteredAt: '2026-04-10T09:30:00Z', by: 'assessor-1' } as const;
    const record = anInterviewRecord({ followUps: { FU12: { appointments: [], outcome } }, steps: invited });
    expect(answered('callbackOrConfirm', record)).toEqual({ kind: 'nothing' });
  });

  it('is left to a person when it was written before the question, and not when it came with it', () => {
    const record = anInterviewRecord({ steps: invited });
    const written = (writtenAt: string) =>
      actOf('callbackOrConfirm', 'own', record, { zone, writtenAt: Date.parse(writtenAt), now }).kind;
    expect(written('2026-04-09T08:59:59Z')).toBe('nothing');
    expect(written('2026-04-09T09:00:00Z')).toBe('askForCall');
  });

  it.each(['sending', 'unconfirmed'] as const)('acts upon a text that is %s, since it is being answered', (state) => {
    const at = '2026-04-09T09:00:00Z';
    const attempt = { attempt: 'a', channel: 'sms', template: 'invite', at } as const;
    const left: StepOutcome = state === 'sending' ? { ...attempt, state, sendBy: at } : { ...attempt, state };
    expect(answered('callbackOrConfirm', anInterviewRecord({ steps: { 'FU12/invite': left } })).kind).toBe(
      'askForCall',
    );
  });

  it('is to the text that was sent last, in whatever order the record keeps them', () => {
    const steps = {
      'FU12/appointment-12/appt3': sent('appt3', '2026-04-10T07:00:00Z'),
      'FU12/invite': sent('invite', '2026-03-01T09:00:00Z'),
      'FU12/appointment-12/appt7': sent('appt7', '2026-04-06T09:00:00Z'),
    };
    const others = [anAppointment({ end: { how: 'moved', at: '2026-04-01T08:00:00Z', by: 'staff' } })];
    const record = anInterviewRecord({ ...booked(...others, anAppointment({ n: 12 })), steps });
    expect(answered('callbackOrConfirm', record)).toEqual({ kind: 'confirm', of: 'FU12', n: 12 });
  });
});

describe('a 2', () => {
  it.each(['booked', 'moved', 'appt7', 'appt3', 'appt1', 'noshow'])('asks for a new time after %s', (template) => {
    const steps = { [`FU12/appointment-1/${template}`]: sent(template, '2026-04-09T09:00:00Z') };
    const record = anInterviewRecord({ ...booked(anAppointment()), steps });
    expect(answered('reschedule', record)).toEqual({ kind: 'askForNewTime', of: 'FU12' });
  });

  it.each(['ci1', 'ci_miss'])('asks a mentor for a new time after %s', (template) => {
    const steps = { [`ma-mentor/appointment-1/${template}`]: sent(template, '2026-04-09T09:00:00Z') };
    const record = aCheckInRecord({ appointments: [anAppointment()], steps });
    expect(answered('reschedule', record)).toEqual({ kind: 'askForNewTime', of: 'ma-mentor' });
  });

  it('is left to a person after an invitation, which offers none', () => {
    const record = anInterviewRecord({ steps: { 'FU12/invite': sent('invite', '2026-04-09T09:00:00Z') } });
    expect(answered('reschedule', record)).toEqual({ kind: 'nothing' });
  });
});

describe('a confirmation', () => {
  it('stands on its appointment, and the first one counts', () => {
    const record = anInterviewRecord(booked(anAppointment()));
    const once = withConfirmed(record, 'FU12', 1, '2026-04-10T10:00:00Z');
    expect(once.followUps.FU12?.appointments).toMatchObject([{ confirmed: { at: '2026-04-10T10:00:00Z' } }]);
    expect(withConfirmed(once, 'FU12', 1, '2026-04-11T10:00:00Z')).toEqual(once);
  });

  it('stands on that appointment alone, of a mentor’s too, and on none of an unknown follow-up', () => {
    const two = [anAppointment(), anAppointment({ n: 2, at: '2026-05-13T10:00' })];
    const once = withConfirmed(aCheckInRecord({ appointments: two }), 'ma-mentor', 2, '2026-04-10T10:00:00Z');
    expect(once.appointments.map(({ confirmed }) => confirmed?.at)).toEqual([undefined, '2026-04-10T10:00:00Z']);
    const record = anInterviewRecord(booked(anAppointment()));
    expect(withConfirmed(record, 'FU24', 1, '2026-04-10T10:00:00Z')).toEqual(record);
  });

  const at = { at: '2026-04-28T10:30', minutes: 60, mode: 'inPerson', place: 'Mødested 1' } as const;
  const bookedAnew = (over: object) => {
    const context = { plan: aPlan(), now: Date.parse('2026-04-12T10:00:00Z'), by: 'coordinator-1' };
    const once = withConfirmed(
      anInterviewRecord(booked({ ...anAppointment(), ...at })),
      'FU12',
      1,
      '2026-04-10T10:00:00Z',
    );
    const entered = bookAppointment(once, 'FU12', { ...at, ...over }, context);
    return entered.kind === 'entered' ? entered.record.followUps.FU12?.appointments.at(-1)?.confirmed : entered;
  };

  it('outlives another assessor and a note at the same hour and place, of which nobody is told', () => {
    expect(bookedAnew({})).toEqual({ at: '2026-04-10T10:00:00Z' });
    expect(bookedAnew({ assessor: 'assessor-2', note: 'has a dog' })).toEqual({ at: '2026-04-10T10:00:00Z' });
  });

  it.each([{ place: 'Mødested 2' }, { mode: 'phone' }, { at: '2026-04-28T11:00' }])('is none of %j', (over) => {
    expect(bookedAnew(over)).toBeUndefined();
  });
});
