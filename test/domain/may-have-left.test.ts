import type { AgendaItem } from '../../shared/domain/agenda-item.ts';
import { decodeAttempt } from '../../shared/domain/attempt-id.ts';
import type { Attempting } from '../../shared/domain/fallback.ts';
import type { Step } from '../../shared/domain/protocol.ts';
import type { FollowUpFacts, StepOutcome } from '../../shared/domain/record.ts';
import { asMayHaveLeft, awaitsRelease, mayHaveLeft, type Restore, stretchOf } from '../../shared/domain/restore.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment } from '../support/planned.ts';

/** A Friday noon in Copenhagen; somebody looks for three hours. */
const FOUND = '2026-03-20T11:00:00Z';
const MEANWHILE = '2026-03-20T12:00:00Z';
const RELEASED = '2026-03-20T14:00:00Z';
const A_SECOND_LATER = '2026-03-20T14:00:01Z';
const NEXT_WEEK = '2026-03-23T08:00:00Z';
const restored = { found: Date.parse(FOUND), released: Date.parse(RELEASED) };
const plan = { ...aPlan(), restored };

interface Message extends Partial<Pick<AgendaItem, 'clock' | 'appointment'>> {
  from?: Step['from'];
  at?: string;
}
const message = ({ from = 'target', at = NEXT_WEEK, ...over }: Message): AgendaItem => ({
  key: 'FU12/invite',
  stream: 'interviews',
  clock: 'appointment',
  of: 'FU12',
  definition: { id: 'invite', from, send: { to: 'participant', template: 'invite', channels: ['sms'] } },
  does: 'send',
  nominal: 0,
  at: Date.parse(at),
  ...over,
});
const interviewed = (followUp?: FollowUpFacts) => anInterviewRecord({ followUps: followUp ? { FU12: followUp } : {} });
const mayHave = (over: Message, record = interviewed()): boolean => mayHaveLeft(plan, record, message(over));

const booking = (enteredAt: string) => anAppointment('2026-04-28T10:30', enteredAt);
const off = (how: 'cancelled' | 'noShow', at: string) => ({
  ...booking('2026-03-09T08:00:00Z'),
  end: { how, at, by: 'staff' as const },
});
const held = (enteredAt: string): FollowUpFacts => ({
  appointments: [],
  outcome: { outcome: 'done', on: '2026-03-19', enteredAt },
});

describe('a message with a day of its own', () => {
  it.each(['target', 'opens', 'closes', 'appointment', 'due'] as const)(
    'counted from %s may have left if it was due when the restore was found, and not a moment later',
    (from) => {
      expect(mayHave({ from, at: FOUND })).toBe(true);
      expect(mayHave({ from, at: '2026-03-20T11:00:01Z' })).toBe(false);
    },
  );

  it('has certainly not left twice where nothing was restored', () => {
    expect(mayHaveLeft(aPlan(), interviewed(), message({ at: FOUND }))).toBe(false);
  });

  it.each([
    ['at the release or before may have had it', RELEASED, true],
    ['after the release has lost nothing', A_SECOND_LATER, false],
  ])('whoever was registered %s', (_when, registeredAt, may) => {
    expect(mayHaveLeft(plan, anInterviewRecord({ registeredAt }), message({ at: FOUND }))).toBe(may);
  });
});

describe('a message about what was entered while somebody looked', () => {
  const told = (enteredAt: string): [what: string, over: Message, of: FollowUpFacts | undefined][] => [
    ['a booking', { from: 'booking', appointment: booking(enteredAt) }, undefined],
    ['a move', { from: 'moved', appointment: booking(enteredAt) }, undefined],
    ['a cancellation', { from: 'cancelled', appointment: off('cancelled', enteredAt) }, undefined],
    ['a missed interview', { from: 'noShow', appointment: off('noShow', enteredAt) }, undefined],
    ['an interview that was held', { from: 'done' }, held(enteredAt)],
  ];

  it.each([...told(MEANWHILE), ...told(RELEASED)])(
    '(%s) may be the second one: it was entered before, perhaps, in the hours that are lost',
    (_what, over, of) => {
      expect(mayHave(over, interviewed(of))).toBe(true);
    },
  );

  it.each(told(A_SECOND_LATER))('(%s) is the first one when it was entered after the release', (_what, over, of) => {
    expect(mayHave(over, interviewed(of))).toBe(false);
  });

  it('goes by its own time where staff wrote it by hand: they know what they say again', () => {
    expect(mayHave({ clock: 'byHand', from: 'booking', appointment: booking(MEANWHILE) })).toBe(false);
  });
});

describe('a message about an entry that is no longer there', () => {
  it.each<[what: string, over: Message, of: FollowUpFacts | undefined]>([
    ['a booking', { from: 'booking' }, undefined],
    ['a cancellation of a time that nobody knows', { from: 'cancelled' }, undefined],
    ['a cancellation of a time that stands', { from: 'cancelled', appointment: booking(MEANWHILE) }, undefined],
    ['an interview of which nothing is known', { from: 'done' }, undefined],
    ['an interview without an outcome', { from: 'done' }, { appointments: [] }],
  ])('goes by its own time: %s', (_what, over, of) => {
    expect(mayHave({ ...over, at: FOUND }, interviewed(of))).toBe(true);
    expect(mayHave(over, interviewed(of))).toBe(false);
  });

  it('goes by its own time with a mentor, whose check-ins have no outcome', () => {
    expect(mayHaveLeft(plan, aCheckInRecord(), message({ from: 'done' }))).toBe(false);
  });
});

describe('what may have left', () => {
  const record = anInterviewRecord();
  const item = message({ at: FOUND });
  const standsAs = (attempting?: Partial<Attempting>) => {
    const tried = attempting && { key: 'FU12/invite', channels: [], from: 0, ...attempting };
    return asMayHaveLeft(record, { item, goesAt: 0, ...(tried ? { attempting: tried } : {}) }, 'email');
  };
  const attemptOf = (outcome: StepOutcome) => ('attempt' in outcome ? outcome.attempt : undefined);

  it('stands as if it had left when it was due, and nobody confirmed it', () => {
    expect(standsAs()).toEqual({
      state: 'unconfirmed',
      code: 'restored',
      attempt: expect.any(String) as string,
      channel: 'email',
      template: 'invite',
      at: FOUND,
    });
  });

  it('says no text where its step names none', () => {
    const { send: _send, ...textless } = item.definition;
    const left = { item: { ...item, definition: textless as Step }, goesAt: 0 };
    expect(asMayHaveLeft(record, left, 'email')).toMatchObject({ template: '' });
  });

  it('has a name by which its step is found', () => {
    const { participant, stream } = record;
    const named = { study: 'ips-ma', participant, stream, random: 'restored' };
    expect(decodeAttempt(attemptOf(standsAs()) ?? '')).toEqual({ ...named, step: 'FU12/invite' });
    expect(decodeAttempt(attemptOf(standsAs({ key: 'FU12/invite#2' })) ?? '')).toEqual({
      ...named,
      step: 'FU12/invite#2',
    });
  });

  it('keeps the name under which it left unclear, so that a late receipt still proves it', () => {
    const waiting = { state: 'waiting', notBefore: FOUND, tries: 0, code: 'resend', at: FOUND } as const;
    const unclear = { attempt: 'a1', template: 'invite', at: FOUND };
    expect(attemptOf(standsAs({ outcome: { ...waiting, unclear } }))).toBe('a1');
    expect(attemptOf(standsAs({ outcome: waiting }))).not.toBe('a1');
  });
});

describe('a restore', () => {
  const restore: Restore = { lastTick: '2026-03-20T10:59:00Z', found: FOUND };
  const released = { at: RELEASED, by: 'coordinator-1' };

  it('lets nothing leave until somebody releases it', () => {
    expect(awaitsRelease(undefined)).toBe(false);
    expect(awaitsRelease(restore)).toBe(true);
    expect(awaitsRelease({ ...restore, released })).toBe(false);
  });

  it('reaches from where it was found to its release, and has no end before that', () => {
    expect(stretchOf({ ...restore, released })).toEqual(restored);
    expect(stretchOf(restore)).toEqual({ ...restored, released: Infinity });
  });
});

it('that tells of an entry from before the restore goes as always when it falls due after it', () => {
  const missed = off('noShow', '2026-03-20T10:00:00Z');
  expect(mayHave({ from: 'noShow', at: NEXT_WEEK, appointment: missed })).toBe(false);
  expect(mayHave({ from: 'noShow', at: FOUND, appointment: missed })).toBe(true);
});
