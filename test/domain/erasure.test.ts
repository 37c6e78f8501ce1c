import {
  erasureDueAt,
  erasureOf,
  erasureState,
  goneByErasure,
  isBeingErased,
  isErased,
} from '../../shared/domain/erasure.ts';
import type { Erasure } from '../../shared/domain/participation.ts';
import { CANNOT_CARRY_OUT, CRISIS } from '../../shared/domain/work.ts';
import { aCheckInRecord, anInterviewRecord } from '../support/a-participant.ts';

const AT = '2026-04-16T08:00:00Z';
const said = { at: AT, by: 'coordinator-1' };
const asking = (over: Partial<Erasure> = {}): Erasure => ({ asked: said, ...over });
const asked = (...erasures: Erasure[]) => anInterviewRecord({ erasures });
const due = { confirmed: said, dueAt: '2026-04-23T08:00:00Z' };

describe('somebody who asked to be forgotten', () => {
  it('is nobody who never did, or who took it back', () => {
    expect(isBeingErased({})).toBe(false);
    expect(isBeingErased(asked(asking({ revoked: said })))).toBe(false);
    expect(erasureOf({})).toBeUndefined();
  });

  it('is left alone from the asking on, and for ever after', () => {
    expect(isBeingErased(asked(asking()))).toBe(true);
    expect(isBeingErased(asked(asking({ ...due, begun: AT, done: AT })))).toBe(true);
  });

  it('and asked again after taking it back is known by the last time', () => {
    const again = asking({ confirmed: said });
    expect(erasureOf(asked(asking({ revoked: said }), again))).toBe(again);
  });

  it('is forgotten once everything is gone, and not before', () => {
    expect(isErased({})).toBe(false);
    expect(isErased(asked(asking({ ...due, begun: AT })))).toBe(false);
    expect(isErased(asked(asking({ ...due, begun: AT, done: AT })))).toBe(true);
  });

  it.each<[string, Erasure]>([
    ['asked', asking()],
    ['confirmed', asking(due)],
    ['begun', asking({ ...due, begun: AT })],
    ['done', asking({ ...due, begun: AT, done: AT })],
  ])('sees how far it has come: %s', (state, erasure) => {
    expect(erasureState(erasure)).toBe(state);
  });
});

describe('an erasure is carried out', () => {
  it('when the days are over in which it could be taken back', () => {
    expect(erasureDueAt(asked(asking(due)))).toBe(Date.parse('2026-04-23T08:00:00Z'));
    expect(erasureDueAt(asked(asking({ ...due, begun: AT })))).toBe(Date.parse('2026-04-23T08:00:00Z'));
  });

  it.each([
    ['while nobody confirmed it', asked(asking())],
    ['a second time', asked(asking({ ...due, done: AT }))],
    ['after it was taken back', asked(asking({ ...due, revoked: said }))],
    ['unasked', anInterviewRecord()],
    ['by the check-ins too', aCheckInRecord({ erasures: [asking(due)] })],
  ])('never %s', (_when, record) => {
    expect(erasureDueAt(record)).toBe(Infinity);
  });
});

describe('whoever leads, who was told that an erasure waits for a second person,', () => {
  const told = (nth: number) => `record/erasureToConfirm-${String(nth)}.escalation`;

  it('hears of the asking that it names alone', () => {
    const [takenBack, again] = [asking({ revoked: said }), asking()];
    expect(goneByErasure(asked(takenBack, again), told(1))).toBe('erasureRevoked');
    expect(goneByErasure(asked(takenBack, again), told(2))).toBeUndefined();
    expect(goneByErasure(asked(takenBack, asking({ confirmed: said })), told(2))).toBe('erasureConfirmed');
  });

  it('hears of the tenth as well', () => {
    const many = Array.from({ length: 9 }, () => asking({ revoked: said }));
    expect(goneByErasure(asked(...many, asking()), told(10))).toBeUndefined();
    expect(goneByErasure(asked(...many, asking({ revoked: said }), asking()), told(10))).toBe('erasureRevoked');
  });

  it('hears no more where nothing is asked for', () => {
    expect(goneByErasure(anInterviewRecord(), told(1))).toBe('erasureRevoked');
    expect(goneByErasure(asked(asking()), told(2))).toBeUndefined();
  });
});

describe('work about somebody who is to be forgotten', () => {
  it('is none any more, but for what fails and for who cries for help, until everything is gone', () => {
    const [now, gone] = [asked(asking()), asked(asking({ ...due, done: AT }))];
    expect(goneByErasure(now, 'FU12/call1')).toBe('erasure');
    expect([CANNOT_CARRY_OUT, CRISIS].map((step) => goneByErasure(now, step))).toEqual([undefined, undefined]);
    expect([CANNOT_CARRY_OUT, CRISIS].map((step) => goneByErasure(gone, step))).toEqual(['erasure', 'erasure']);
  });

  it('goes on where nobody asked', () => {
    expect(goneByErasure(anInterviewRecord(), 'FU12/call1')).toBeUndefined();
    expect(goneByErasure(asked(asking({ revoked: said })), 'FU12/call1')).toBeUndefined();
  });
});
