import type { AgendaItem } from '../../shared/domain/agenda-item.ts';
import type { Conversation } from '../../shared/domain/believed.ts';
import { civil } from '../../shared/domain/civil-date.ts';
import type { Pause } from '../../shared/domain/pause.ts';
import type { Appointment, StepOutcome, Task } from '../../shared/domain/record.ts';
import { sendingCalendar } from '../../shared/domain/sending-calendar.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { asItIsGone, type Sending, toldAsItIs } from '../../shared/domain/told-as-it-is.ts';
import { aTask } from '../support/a-commit.ts';
import { aPlan } from '../support/a-study.ts';
import { aTextThatLeft } from '../support/a-text-that-left.ts';
import { anAppointment } from '../support/planned.ts';

const plan = aPlan();
/** Nothing holds back what is planned. */
const sending: Sending = { plan, pauses: [], now: -Infinity };
const AT = '2026-04-28T10:30';
const OTHER = '2026-04-30T14:00';
const BOOKED = '2026-04-09T08:00:00Z';
const CHANGED = '2026-04-15T08:00:00Z';
const agreed = (over: Partial<Appointment> = {}): Appointment => anAppointment(AT, BOOKED, over);
const away = agreed({ end: { how: 'moved', at: CHANGED, by: 'staff' } });
const off = agreed({ end: { how: 'cancelled', at: CHANGED, by: 'staff' } });
const moved = (over: Partial<Appointment> = {}): Appointment =>
  agreed({ n: 2, at: OTHER, enteredAt: CHANGED, moved: true, ...over });
const said = (time: string, at = BOOKED, state: 'sent' | 'unconfirmed' = 'sent'): StepOutcome =>
  aTextThatLeft(at, state, { says: { time } });
const givenUp: StepOutcome = { state: 'skipped', reason: 'superseded', at: CHANGED };
const saidOff = (at: string): StepOutcome => aTextThatLeft(at, 'sent', { says: { time: AT, isOff: true } });

const talkOf = (over: Partial<Conversation> = {}): Conversation => ({
  stream: 'interviews',
  of: 'FU12',
  appointments: [away, moved()],
  steps: { 'FU12/appointment-1/booked': said(AT) },
  tasks: {},
  ...over,
});
const callsOf = (talk: Conversation, planned: AgendaItem[] = [], over: Partial<Sending> = {}): string[] =>
  toldAsItIs(talk, planned, { ...sending, ...over }, 'coordinator').map(({ key }) => key);
const CALL = 'FU12/appointment-2/tellByCall.asItIs';

const item = (over: Partial<AgendaItem>): AgendaItem => ({
  key: 'FU12/appointment-2/step',
  stream: 'interviews',
  clock: 'appointment',
  of: 'FU12',
  definition: { id: 'step', from: 'moved', send: { to: 'participant', template: 'step', channels: ['sms'] } },
  does: 'send',
  nominal: civil('2026-04-20'),
  at: Date.parse('2026-04-20T08:00:00Z'),
  appointment: moved(),
  ...over,
});
const text = (from: AgendaItem['definition']['from'], over: Partial<AgendaItem> = {}): AgendaItem =>
  item({ ...over, definition: { ...item({}).definition, from } });
const call = (over: Partial<AgendaItem> = {}): AgendaItem =>
  item({
    does: 'task',
    definition: { id: 'step', from: 'noShow', task: { kind: 'phone', to: 'coordinator' } },
    ...over,
  });

describe('the call to somebody who has another time in mind', () => {
  it('is due since the change, until the last time at which they would come or be missed', () => {
    expect(toldAsItIs(talkOf(), [], sending, 'coordinator')).toEqual([
      {
        key: CALL,
        stream: 'interviews',
        clock: 'appointment',
        of: 'FU12',
        definition: { id: 'tellByCall.asItIs', from: 'moved', task: { kind: 'deliverByCall', to: 'coordinator' } },
        does: 'task',
        nominal: civil('2026-04-15'),
        at: Date.parse(CHANGED),
        appointment: moved(),
        until: Date.parse('2026-04-30T12:00:00Z'),
      },
    ]);
  });

  it('is of the last that was called off, where none stands', () => {
    const second = moved({ end: { how: 'cancelled', at: '2026-04-16T08:00:00Z', by: 'staff' } });
    const steps = {
      'mentor/appointment-1/ci1': said(AT),
      'mentor/appointment-2/ci1': said(OTHER, '2026-04-17T08:00:00Z', 'unconfirmed'),
    };
    const talk = talkOf({ stream: 'checkIns', of: 'mentor', appointments: [away, second], steps });
    expect(toldAsItIs(talk, [], sending, 'mentor')).toMatchObject([
      {
        key: 'mentor/appointment-2/tellByCall.asItIs',
        clock: 'checkIns',
        definition: { from: 'cancelled', task: { to: 'mentor' } },
        // What they heard last may be what is not so.
        at: Date.parse('2026-04-17T08:00:00Z'),
        until: Date.parse('2026-04-30T12:00:00Z'),
      },
    ]);
    expect(toldAsItIs(talk, [], sending, 'mentor')[0]).not.toHaveProperty('appointment');
  });

  it('lasts until the later one of a check-in too', () => {
    const steps = { 'mentor/appointment-1/ci1': said(AT) };
    const [told] = toldAsItIs(talkOf({ stream: 'checkIns', of: 'mentor', steps }), [], sending, 'mentor');
    expect(told?.until).toBe(Date.parse('2026-04-30T12:00:00Z'));
  });

  it('is made of an interview whose time passed before it was moved, and of no check-in, which they agree on anew', () => {
    const late = '2026-04-28T12:00:00Z';
    const appointments = [agreed({ end: { how: 'moved', at: late, by: 'staff' } }), moved({ enteredAt: late })];
    expect(callsOf(talkOf({ appointments }))).toEqual([CALL]);
    const steps = { 'mentor/appointment-1/ci1': said(AT) };
    expect(callsOf(talkOf({ stream: 'checkIns', of: 'mentor', appointments, steps }))).toEqual([]);
  });

  it('is not made once all times have passed', () => {
    const appointments = [agreed()];
    const steps = { 'FU12/appointment-1/cancelled': saidOff('2026-04-28T09:00:00Z') };
    expect(callsOf(talkOf({ appointments, steps }))).toEqual([]);
  });

  it('is not made where they were told that a time is off which is so', () => {
    const steps = { 'FU12/appointment-1/booked': said(AT), 'FU12/appointment-1/cancelled': saidOff(CHANGED) };
    expect(callsOf(talkOf({ appointments: [off], steps }))).toEqual([]);
  });

  it('is a third one after two that reached them', () => {
    const steps = { 'FU12/appointment-1/appt1': said(AT, '2026-04-19T08:00:00Z') };
    const rung = (id: string, step: string) =>
      aTask(id, { kind: 'deliverByCall', step, state: 'done', done: { at: '2026-04-18T08:00:00Z', by: 'c-1' } });
    const tasks = { t1: rung('t1', CALL), t2: rung('t2', `${CALL}.2`), t3: rung('t3', 'FU12/call1') };
    expect(callsOf(talkOf({ steps, tasks }))).toEqual([`${CALL}.3`]);
  });

  it('is made although somebody was once asked to ring them', () => {
    const tasks = { t1: aTask('t1', { state: 'resolved', resolved: { at: CHANGED, because: 'superseded' } }) };
    expect(callsOf(talkOf({ tasks }))).toEqual([CALL]);
  });
});

describe('a text that is still to go', () => {
  it('spares the call where it tells them in time', () => {
    for (const from of ['booking', 'moved', 'appointment'] as const)
      expect(callsOf(talkOf(), [text(from)])).toEqual([]);
    const unclear = { ...talkOf().steps, 'FU12/appointment-2/step#2': aTextThatLeft(CHANGED, 'unknown') };
    expect(callsOf(talkOf({ steps: unclear }), [text('moved')])).toEqual([]);
    expect(callsOf(talkOf({ appointments: [off] }), [text('cancelled', { appointment: off })])).toEqual([]);
    expect(callsOf(talkOf({ appointments: [off] }), [text('noShow', { appointment: away })])).toEqual([]);
  });

  it('does not where it tells of something else, or goes too late', () => {
    const first = Date.parse('2026-04-28T08:30:00Z');
    const others = [
      text('noShow'),
      text('cancelled'),
      text('moved', { appointment: away }),
      text('moved', { appointment: undefined }),
      text('moved', { skip: 'cap' }),
      text('moved', { at: first }),
      item({
        definition: { id: 'step', from: 'moved', send: { to: 'mentor', template: 'step', channels: ['email'] } },
      }),
    ];
    for (const other of others) expect(callsOf(talkOf(), [other])).toEqual([CALL]);
    expect(callsOf(talkOf(), [text('moved', { at: first - 1 })])).toEqual([]);
    const offCall = 'FU12/appointment-1/tellByCall.asItIs';
    expect(callsOf(talkOf({ appointments: [off] }), [text('moved', { appointment: off })])).toEqual([offCall]);
  });

  // Tuesday at eight in Copenhagen; a text of Monday at ten that is back in the evening goes at nine.
  const early = '2026-04-28T08:00';
  const known = talkOf({ steps: { 'FU12/appointment-1/booked': said(early) } });
  const monday = { at: Date.parse('2026-04-27T08:00:00Z') };
  const on = (iso: string, pauses: Pause[] = []): Partial<Sending> => ({ now: Date.parse(iso), pauses });

  it('does not where sending is closed by now, and opens only once they have come', () => {
    const reminder = [text('appointment', monday)];
    expect(callsOf(known, reminder, on('2026-04-27T16:59:59Z'))).toEqual([]);
    expect(callsOf(known, reminder, on('2026-04-27T17:00:00Z'))).toEqual([CALL]);
    const urgent = [text('moved', { ...monday, urgent: true })];
    expect(callsOf(known, urgent, on('2026-04-27T17:00:00Z'))).toEqual([]);
    const atSeven = talkOf({ steps: { 'FU12/appointment-1/booked': said('2026-04-28T07:00') } });
    expect(callsOf(atSeven, urgent, on('2026-04-27T18:59:00Z'))).toEqual([]);
    expect(callsOf(atSeven, urgent, on('2026-04-27T19:00:00Z'))).toEqual([CALL]);
    // On its way it needs no hours any more.
    const sends = { ...known.steps, 'FU12/appointment-2/step': aTextThatLeft('2026-04-27T16:59:59Z', 'sending') };
    expect(callsOf({ ...known, steps: sends }, reminder, on('2026-04-27T17:00:00Z'))).toEqual([]);
    const failed = { ...sends, 'FU12/appointment-2/step#2': givenUp };
    expect(callsOf({ ...known, steps: failed }, reminder, on('2026-04-27T17:00:00Z'))).toEqual([CALL]);
  });

  it('does not while a hold keeps back a reminder, which keeps back no change of an appointment', () => {
    const hold = (to: string): Pause[] => [
      { from: Date.parse('2026-04-27T09:00:00Z'), to: Date.parse(to), reason: 'held' },
    ];
    const within = (to: string): Partial<Sending> => on('2026-04-27T09:30:00Z', hold(to));
    expect(callsOf(known, [text('appointment', monday)], within('2026-04-27T10:00:00Z'))).toEqual([]);
    expect(callsOf(known, [text('appointment', monday)], within('2026-04-27T18:00:00Z'))).toEqual([CALL]);
    expect(callsOf(known, [text('moved', monday)], within('2026-04-27T18:00:00Z'))).toEqual([]);
    const endless: Pause[] = [{ ...hold('2026-04-27T10:00:00Z')[0], to: Infinity } as Pause];
    expect(callsOf(known, [text('appointment', monday)], on('2026-04-27T09:30:00Z', endless))).toEqual([CALL]);
  });

  it('does not where it asks for a new time, and a closed period or its age keeps it back', () => {
    const holidays = [{ from: '2026-04-20', to: '2026-04-28' }];
    const closed: StudyPlan = {
      ...plan,
      invitations: sendingCalendar({
        sending: plan.protocol.sending,
        timeZone: plan.protocol.timeZone,
        holidays: [],
        closedPeriods: holidays,
      }),
    };
    const none = talkOf({ appointments: [off] });
    const missed = [text('noShow', { appointment: away })];
    const offCall = 'FU12/appointment-1/tellByCall.asItIs';
    expect(callsOf(none, missed)).toEqual([]);
    expect(callsOf(none, missed, { plan: closed })).toEqual([offCall]);
    expect(callsOf(none, missed, on('2026-04-23T08:00:00Z'))).toEqual([]);
    expect(callsOf(none, missed, on('2026-04-24T08:00:00Z'))).toEqual([offCall]);
  });
});

describe('a call that is planned about an appointment', () => {
  it('spares another one', () => {
    expect(callsOf(talkOf(), [call()])).toEqual([]);
  });

  it('does not where it leads to a booking or asks about a silence, is of another follow-up, too late, left out, or has been', () => {
    const steps = { ...talkOf().steps, 'FU12/appointment-2/step': { state: 'opened', at: CHANGED } as StepOutcome };
    expect(callsOf(talkOf(), [call({ appointment: undefined })])).toEqual([CALL]);
    expect(callsOf(talkOf(), [call({ of: 'FU18' })])).toEqual([CALL]);
    expect(callsOf(talkOf(), [call({ skip: 'cap' })])).toEqual([CALL]);
    expect(callsOf(talkOf(), [call({ at: Date.parse('2026-04-28T08:30:00Z') })])).toEqual([CALL]);
    expect(callsOf(talkOf({ steps }), [call()])).toEqual([CALL]);
    const escalates = { id: 'step', from: 'noShow', escalate: { level: 1, to: 'coordinator' } } as const;
    expect(callsOf(talkOf(), [item({ does: 'escalate', definition: escalates })])).toEqual([CALL]);
  });
});

describe('a call that was asked for', () => {
  const now = Date.parse('2026-04-20T08:00:00Z');
  const until = '2026-04-30T12:00:00Z';
  const gone = (
    talk: Conversation,
    { planned = [], task = {} }: { planned?: AgendaItem[]; task?: Partial<Pick<Task, 'step' | 'until'>> } = {},
  ): string | undefined => asItIsGone(talk, planned, { step: CALL, until, ...task }, { ...sending, now });

  it('stays as long as nobody else tells them', () => {
    const itself = toldAsItIs(talkOf(), [], sending, 'coordinator');
    expect(gone(talkOf(), { planned: itself })).toBeUndefined();
    expect(gone(talkOf(), { task: { until: undefined } })).toBeUndefined();
  });

  it('is needless once their time has come', () => {
    expect(gone(talkOf(), { task: { until: '2026-04-20T08:00:00Z' } })).toBe('appointmentBegun');
  });

  it('is needless once they know it, or a text will say it', () => {
    expect(gone(talkOf({ appointments: [away, moved({ askedBy: 'participant' })] }))).toBe('trueAgain');
    expect(gone(talkOf(), { planned: [text('appointment')] })).toBe('trueAgain');
  });

  it('gives way to the call about a later change', () => {
    expect(gone(talkOf(), { task: { step: 'FU12/appointment-1/tellByCall.asItIs' } })).toBe('superseded');
  });
});
