import type { AgendaItem } from '../../shared/domain/agenda-item.ts';
import { believed, type Conversation, knowsTime, sayingIn } from '../../shared/domain/believed.ts';
import { civil } from '../../shared/domain/civil-date.ts';
import type { Appointment, StepOutcome } from '../../shared/domain/record.ts';
import { aTask } from '../support/a-commit.ts';
import { aTextThatLeft } from '../support/a-text-that-left.ts';
import { anAppointment } from '../support/planned.ts';

const AT = '2026-04-28T10:30';
const OTHER = '2026-04-30T14:00';
const ENTERED = '2026-04-09T08:00:00Z';
const MOVED = '2026-04-15T08:00:00Z';
const agreed = (over: Partial<Appointment> = {}): Appointment => anAppointment(AT, ENTERED, over);
const movedAway = agreed({ end: { how: 'moved', at: MOVED, by: 'staff' } });
const moved = (over: Partial<Appointment> = {}): Appointment =>
  agreed({ n: 2, at: OTHER, enteredAt: MOVED, moved: true, ...over });

describe('what a message says of its appointment', () => {
  const item = (from: AgendaItem['definition']['from'], over: Partial<AgendaItem> = {}): AgendaItem => ({
    key: 'FU12/appointment-1/text',
    stream: 'interviews',
    clock: 'appointment',
    of: 'FU12',
    definition: { id: 'text', from, send: { to: 'participant', template: 'text', channels: ['sms'] } },
    does: 'send',
    nominal: civil('2026-04-20'),
    at: 0,
    appointment: agreed(),
    ...over,
  });

  it('is its time, also by the hand of staff', () => {
    for (const from of ['booking', 'moved', 'appointment'] as const) expect(sayingIn(item(from))).toEqual({ time: AT });
    expect(sayingIn(item('due', { clock: 'byHand' }))).toEqual({ time: AT });
  });

  it('is that its time is off', () => {
    expect(sayingIn(item('cancelled'))).toEqual({ time: AT, isOff: true });
    expect(sayingIn(item('noShow'))).toEqual({ time: AT, isOff: true });
  });

  it('is nothing where it names no time to come to', () => {
    expect(sayingIn(item('done'))).toBeUndefined();
    expect(sayingIn(item('booking', { appointment: undefined }))).toBeUndefined();
    expect(sayingIn(item('due', { clock: 'byHand', appointment: undefined }))).toBeUndefined();
  });
});

describe('what somebody may have in mind', () => {
  const inMind = (appointments: Appointment[], steps: Record<string, StepOutcome>, met?: string[]): string[] => {
    const conversation: Conversation = { stream: 'interviews', of: 'FU12', appointments, steps, tasks: {}, met };
    return believed(conversation).map(({ saying: { n, time, isOff } }) => `${String(n)} ${time}${isOff ? ' off' : ''}`);
  };
  const text = (at: string, state: 'sent' | 'unconfirmed' = 'sent', over = {}): StepOutcome =>
    aTextThatLeft(at, state, over);

  it('is the time of a text that came once they had wished for another one', () => {
    const wished = '2026-04-15T08:00:03Z';
    const away = agreed({ end: { how: 'moved', at: wished, by: 'participant' } });
    const sent = text(MOVED, 'sent', { sentAt: '2026-04-15T08:00:05Z' });
    const steps = { 'FU12/appointment-1/appt7': sent };
    expect(inMind([away, moved({ enteredAt: wished, askedBy: 'participant' })], steps)).toEqual([`1 ${AT}`]);
  });

  it('is nothing that may have reached them before they heard how it stands', () => {
    const steps = {
      'FU12/appointment-2/moved': text(MOVED),
      'FU12/appointment-1/appt7': text('2026-04-14T08:00:00Z', 'unconfirmed'),
    };
    expect(inMind([movedAway, moved()], steps)).toEqual([`2 ${OTHER}`]);
  });

  it('is both what they heard and what may have reached them since', () => {
    const steps = {
      'FU12/appointment-1/booked': text(ENTERED, 'sent', { says: { time: AT } }),
      'FU12/appointment-2/moved': text(MOVED, 'unconfirmed'),
    };
    expect(inMind([movedAway, moved()], steps)).toEqual([`1 ${AT}`, `2 ${OTHER}`]);
  });

  it('is nothing of a text that kept no time and whose appointment is taken back', () => {
    expect(inMind([moved()], { 'FU12/appointment-1/booked': text(ENTERED) })).toEqual([]);
  });

  it('is how it stood when they talked, and nothing wrong where they met their mentor', () => {
    const met = ['2026-04-17T00:00:00Z'];
    const talk = { of: 'FU12', appointments: [movedAway, moved()], tasks: {}, met };
    const steps = { 'FU12/appointment-1/appt7': text('2026-04-16T08:00:00Z') };
    expect(inMind([movedAway, moved()], steps, met)).toEqual([`2 ${OTHER}`]);
    expect(believed({ ...talk, steps, stream: 'checkIns' })).toEqual([]);
  });

  it('is what a talk told, and nothing any more that they had read before it', () => {
    const says = { time: OTHER, n: 2 };
    const called = { of: 'FU12', kind: 'deliverByCall', state: 'done' } as const;
    const tasks = { t1: aTask('t1', { ...called, done: { at: '2026-04-16T08:00:00Z', by: 'coordinator-1', says } }) };
    const steps = { 'FU12/appointment-1/booked': text(ENTERED) };
    const talk: Conversation = { of: 'FU12', stream: 'interviews', appointments: [movedAway, moved()], steps, tasks };
    expect(believed(talk).map(({ saying }) => saying)).toEqual([says]);
  });

  it('is still another time where they missed the one that stood, and nothing where they came to it', () => {
    const back = moved({ n: 3, at: AT, enteredAt: '2026-04-17T08:00:00Z' });
    const away = moved({ end: { how: 'moved', at: back.enteredAt, by: 'staff' } });
    const told = { 'FU12/appointment-2/moved': text('2026-04-16T08:00:00Z') };
    const after = (end: Pick<Required<Appointment>['end'], 'how' | 'by'>): string[] =>
      inMind([movedAway, away, { ...back, end: { ...end, at: '2026-04-28T12:00:00Z' } }], told);
    expect(after({ how: 'noShow', by: 'participant' })).toEqual([`2 ${OTHER}`]);
    expect(after({ how: 'held', by: 'staff' })).toEqual([]);
  });
});

describe('somebody whose time moved away and back', () => {
  const LEFT = '2026-04-09T08:10:00Z';
  const back = moved({ n: 3, at: AT, enteredAt: '2026-04-15T08:05:00Z' });
  const knows = (steps: Record<string, StepOutcome>, over: Partial<Appointment> = {}): boolean => {
    const now = { ...back, ...over };
    const away = moved({ end: { how: 'moved', at: now.enteredAt, by: 'staff' } });
    const appointments = [movedAway, away, now];
    return knowsTime({ stream: 'interviews', of: 'FU12', appointments, steps, tasks: {} }, now);
  };
  const delivered = (over = {}) => ({
    'FU12/appointment-1/booked': aTextThatLeft(LEFT, 'sent', { delivery: 'delivered', says: { time: AT }, ...over }),
  });

  it('knows it where the text of it arrived, and nothing since may have told them otherwise', () => {
    expect(knows(delivered())).toBe(true);
    expect(knows(delivered(), { moved: false })).toBe(false);
    expect(knows(delivered({ delivery: 'sent' }))).toBe(false);
    expect(knows(delivered({ says: { time: AT, isOff: true } }))).toBe(false);
    expect(knows({ ...delivered(), 'FU12/appointment-2/moved': aTextThatLeft(MOVED, 'unconfirmed') })).toBe(false);
    expect(knows({})).toBe(false);
  });

  it('does not know another time, nor another way or place to meet', () => {
    expect(knows(delivered(), { at: '2026-05-04T09:00' })).toBe(false);
    expect(knows(delivered(), { mode: 'video' })).toBe(false);
    expect(knows(delivered(), { place: 'Room 4' })).toBe(false);
  });
});
