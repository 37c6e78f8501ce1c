import fc from 'fast-check';
import { isMessage } from '../../shared/domain/agenda-item.ts';
import { hasOpened, movesAlong } from '../../shared/domain/move.ts';
import { plannedChanges } from '../../shared/domain/move-preview.ts';
import { outlookOf } from '../../shared/domain/outlook.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import { settle } from '../../shared/domain/settle.ts';
import { movedTo } from '../../shared/domain/version-move.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { amended, withOffset } from '../support/a-publisher.ts';
import { aPlan } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';

const plan = aPlan();
const SEED = { seed: 20_261_126, numRuns: 150 };
const DAY_MS = 86_400_000;
/** FU12 of this participant has its target on 2026-04-18. */
const FIRST = Date.parse('2026-02-01T09:30:00Z');
const basis = { protocolVersion: 2, studyRevision: 2, codeRevision: 1 };

const stepIds = ['pre', 'invite', 'book2', 'call1', 'book3', 'letter', 'esc1', 'call2', 'esc2'];
const amendments = fc.array(fc.tuple(fc.constantFrom(...stepIds), fc.integer({ min: -60, max: 60 })), { maxLength: 4 });
const offset = (days: number): string => `${days < 0 ? '-' : ''}P${String(Math.abs(days))}D`;
const amendedPlan = (changes: [string, number][]) =>
  aPlan(() => amended((steps) => changes.reduce((all, [id, days]) => withOffset(id, offset(days))(all), steps)));

/** As if every step had been carried out on time until then. */
const lived = (now: number): InterviewRecord => {
  const record = anInterviewRecord();
  const past = outlookOf(plan, record, FIRST - 300 * DAY_MS).agenda.filter((item) => item.at < now && !item.skip);
  const at = '2026-03-01T09:00:00Z';
  const steps = Object.fromEntries(past.map(({ key }) => [key, { state: 'opened', at } as const]));
  return settle(plan, { ...record, steps }, now);
};
const story = fc.record({ changes: amendments, day: fc.integer({ min: 0, max: 200 }) });

describe('a participant who moves to another version', () => {
  it('keeps the outcome of every step that was taken', () => {
    fc.assert(
      fc.property(story, ({ changes, day }) => {
        const now = FIRST + day * DAY_MS;
        const record = lived(now);
        const after = movedTo(outlookOf(plan, record, now), { to: amendedPlan(changes), basis, publishedAt: now, now });
        expect(after.record.steps).toMatchObject(record.steps);
      }),
      SEED,
    );
  });

  it('gets no message at once because of the version, and at most one task and one escalation', () => {
    fc.assert(
      fc.property(story, ({ changes, day }) => {
        const now = FIRST + day * DAY_MS;
        const before = outlookOf(plan, lived(now), now);
        const after = movedTo(before, { to: amendedPlan(changes), basis, publishedAt: now, now });
        const atOnce = after.pending.filter(({ item }) => item.of === 'FU12' && item.at < now).map(({ item }) => item);
        expect(atOnce.filter(isMessage)).toEqual([]);
        expect(atOnce.filter(({ does }) => does === 'task').length).toBeLessThanOrEqual(1);
        expect(atOnce.filter(({ does }) => does === 'escalate').length).toBeLessThanOrEqual(1);
      }),
      SEED,
    );
  });

  it('is shown every step that changes, and no other', () => {
    fc.assert(
      fc.property(story, ({ changes, day }) => {
        const now = FIRST + day * DAY_MS;
        const before = outlookOf(plan, lived(now), now);
        const after = movedTo(before, { to: amendedPlan(changes), basis, publishedAt: now, now });
        const shown = plannedChanges(before, after, now).map(({ key }) => key);
        const at = (pending: typeof before.pending) => new Map(pending.map(({ item, goesAt }) => [item.key, goesAt]));
        const [old, next] = [at(before.pending), at(after.pending)];
        const differing = [...new Set([...old.keys(), ...next.keys()])].filter((key) => old.get(key) !== next.get(key));
        expect(shown.sort()).toEqual(differing.sort());
      }),
      SEED,
    );
  });

  it('stands where they stood when the version changes nothing for them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (day) => {
        const now = FIRST + day * DAY_MS;
        const record = lived(now);
        const { record: after } = movedTo(outlookOf(plan, record, now), {
          to: amendedPlan([]),
          basis,
          publishedAt: now,
          now,
        });
        expect(after).toEqual({ ...record, agendaBasis: basis });
      }),
      SEED,
    );
  });

  it('does not wait any longer for a message that the new version does not know', () => {
    const now = Date.parse('2026-03-23T09:00:00Z');
    const waiting = {
      state: 'waiting',
      notBefore: '2026-03-24T09:00:00Z',
      tries: 1,
      code: 'throttled',
      at: '2026-03-20T09:00:00Z',
    } as const;
    const record = anInterviewRecord({ steps: { 'FU12/invite': waiting } });
    const to = aPlan(() => amended((steps) => steps.filter(({ id }) => id !== 'invite')));
    const { record: after } = movedTo(outlookOf(plan, record, now), { to, basis, publishedAt: now, now });
    expect(after.steps['FU12/invite']).toMatchObject({ state: 'skipped', reason: 'versionChange' });
  });
});

describe('a follow-up has begun', () => {
  const opens = Date.parse('2026-03-21T00:00:00+01:00');
  const sent = { state: 'opened', at: '2026-03-06T09:00:00Z' } as const;
  const outcome = { outcome: 'done', on: '2026-03-19', enteredAt: '2026-03-19T12:00:00Z' } as const;
  const withOutcome = { followUps: { FU12: { appointments: [], outcome } } };
  it.each([
    ['the day before its window opens: not yet', {}, opens - 1, false],
    ['when its window opens', {}, opens, true],
    [
      'when an appointment is there, however early',
      booked(anAppointment('2026-04-28T10:30', '2026-01-02T09:00:00Z')),
      opens - 60 * DAY_MS,
      true,
    ],
    ['when anything of it was sent', { steps: { 'FU12/pre': sent } } as const, opens - 1, true],
    ['when it has its outcome, before its window', withOutcome, opens - 1, true],
    ['not when it is known, and nothing is of it', { followUps: { FU12: { appointments: [] } } }, opens - 1, false],
    ['not while the date that its window counts from is missing', { anchors: {} }, opens, false],
    ['not when something of another one was sent', { steps: { 'FU120/pre': sent } } as const, opens - 1, false],
    ['not when something of the baseline was sent', { steps: { 'BL/pre': sent } } as const, opens - 1, false],
    ['not for a baseline, which opens on the day of enrolment', { anchors: { baseline: '2026-01-05' } }, opens, false],
  ])('%s', (_, over, at, expected) => {
    expect(hasOpened(plan, anInterviewRecord(over), at)).toBe(expected);
  });
});

describe('a version moves', () => {
  const opens = Date.parse('2026-03-21T00:00:00+01:00');
  const moves = (move: Parameters<typeof movesAlong>[0], at: number) => movesAlong(move, plan, anInterviewRecord(), at);

  it.each([
    ['all', true, true],
    ['unopened', true, false],
    ['none', false, false],
  ] as const)('%s of the enrolled: before their window %s, within it %s', (move, before, within) => {
    expect([moves(move, opens - 1), moves(move, opens)]).toEqual([before, within]);
  });
});
