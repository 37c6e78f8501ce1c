import fc from 'fast-check';
import { isMessage } from '../../shared/domain/agenda-item.ts';
import { hasOpened, movesAlong } from '../../shared/domain/move.ts';
import { plannedChanges } from '../../shared/domain/move-preview.ts';
import { outlookOf } from '../../shared/domain/outlook.ts';
import type { Protocol, Step } from '../../shared/domain/protocol.ts';
import type { InterviewRecord } from '../../shared/domain/record.ts';
import { settle } from '../../shared/domain/settle.ts';
import { movedTo } from '../../shared/domain/version-move.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { amended, withOffset } from '../support/a-publisher.ts';
import { aPlan, twoAtOnce } from '../support/a-study.ts';
import { anAppointment, booked } from '../support/planned.ts';
import { runs } from '../support/runs.ts';

const plan = aPlan();
const SEED = { seed: 20_261_126, numRuns: runs(1_000) };
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
  const steps = Object.fromEntries(past.map(({ key, at }) => [key, { state: 'opened', at: isoInstant(at) } as const]));
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

  it('has nothing ahead, before or after, while they wait for release', () => {
    const before = outlookOf(plan, anInterviewRecord({ held: true }), FIRST);
    expect(before.pending).toEqual([]);
    const after = movedTo(before, { to: amendedPlan([['invite', -30]]), basis, publishedAt: FIRST, now: FIRST });
    expect([after.pending, after.record.steps]).toEqual([[], {}]);
  });

  it.each<[string, string, Partial<InterviewRecord>, (protocol: Protocol) => Protocol]>([
    [
      'the closing of a follow-up that it adds',
      'FU3/close',
      {},
      (protocol) => {
        const added = protocol.timepoints
          .filter(({ id }) => id === 'FU12')
          .map((each) => ({ ...each, id: 'FU3', target: 'P3M' }));
        return { ...protocol, timepoints: [...protocol.timepoints, ...added] };
      },
    ],
    [
      'a text about a second cancelling that it adds',
      'FU12/appointment-1/off~2',
      {
        ...booked(
          anAppointment('2026-04-20T10:00', '2026-03-02T09:00:00Z', {
            end: { how: 'cancelled', by: 'participant', at: '2026-03-04T09:00:00Z' },
          }),
        ),
        voidedEnds: { 'FU12/appointment-1': 1 },
      },
      (protocol) => {
        const { booking = [], appointment = [] } = protocol.ladders['interview'] ?? {};
        const told: Step = {
          id: 'off',
          from: 'cancelled',
          send: { to: 'participant', template: 'cancelled', channels: ['sms'] },
        };
        return {
          ...protocol,
          ladders: { ...protocol.ladders, interview: { booking, appointment: [...appointment, told] } },
        };
      },
    ],
  ])('is asked nothing and told nothing of before the version: %s', (_, key, over, change) => {
    const now = Date.parse('2026-03-16T09:00:00Z');
    const record = { ...lived(now), ...over };
    const after = movedTo(outlookOf(plan, record, now), { to: aPlan(change), basis, publishedAt: now, now });
    expect(after.record.steps[key]).toMatchObject({ state: 'skipped', reason: 'versionChange' });
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

describe('steps that a version puts behind its publication', () => {
  /** Invited and texted; on Wednesday 8 April the first call lies three days ahead, and what may be raised some weeks. */
  const PUBLISHED = Date.parse('2026-04-08T09:00:00Z');
  const done = { state: 'opened', at: '2026-03-23T09:00:00Z' } as const;
  const invited = Object.fromEntries(['pre', 'invite', 'book2'].map((id) => [`FU12/${id}`, done]));
  const behind = (offset = '-P20D', ...ids: string[]) => ids.map((id): [string, string] => [id, offset]);
  interface Moving {
    over?: Partial<InterviewRecord>;
    now?: number;
    old?: typeof plan;
    to?: typeof plan;
  }
  const move = (changes: [string, string][], { over = {}, now = PUBLISHED, old = plan, to }: Moving = {}) => {
    const record = anInterviewRecord({ steps: invited, ...over });
    const amendment = (steps: Step[]) => changes.reduce((all, [id, each]) => withOffset(id, each)(all), steps);
    const after = movedTo(outlookOf(old, record, now), {
      to: to ?? aPlan(() => amended(amendment)),
      basis,
      publishedAt: PUBLISHED,
      now,
    });
    const atOnce = after.pending.filter(({ item }) => item.at < PUBLISHED).map(({ item }) => item.key);
    const left = Object.entries(after.record.steps).filter(([key]) => record.steps[key] !== after.record.steps[key]);
    return { opens: atOnce, skipped: left.map(([key]) => key), outcomes: left.map(([, outcome]) => outcome) };
  };

  it.each(['book3', 'letter'])('are skipped when they are messages, for all to see: %s', (id) => {
    const { opens, skipped, outcomes } = move(behind('-P20D', id));
    expect([opens, skipped]).toEqual([[], [`FU12/${id}`]]);
    expect(outcomes).toEqual([{ state: 'skipped', reason: 'versionChange', at: '2026-04-08T09:00:00Z' }]);
  });

  it('are done at once when it is the only call', () => {
    expect(move(behind('-P20D', 'call1'))).toMatchObject({ opens: ['FU12/call1'], skipped: [] });
  });

  it('are done as to the latest task alone, whichever stands first in the protocol', () => {
    expect(move([...behind('-P20D', 'call2'), ...behind('-P15D', 'call1')])).toMatchObject({
      opens: ['FU12/call1'],
      skipped: ['FU12/call2'],
    });
    expect(move([...behind('-P20D', 'call1'), ...behind('-P15D', 'call2')])).toMatchObject({
      opens: ['FU12/call2'],
      skipped: ['FU12/call1'],
    });
  });

  it('are done as to the second of two tasks of one hour', () => {
    expect(move(behind('-P20D', 'call1', 'call2'))).toMatchObject({ opens: ['FU12/call2'], skipped: ['FU12/call1'] });
  });

  it('are raised as to the highest level alone, though a lower one would come later', () => {
    const [lowLast, highLast] = [
      [...behind('-P20D', 'esc2'), ...behind('-P15D', 'esc1')],
      [...behind('-P15D', 'esc2'), ...behind('-P20D', 'esc1')],
    ];
    for (const changes of [lowLast, highLast])
      expect(move(changes)).toMatchObject({ opens: ['FU12/esc2'], skipped: ['FU12/esc1'] });
  });

  it('are raised as to the later of two of one level', () => {
    const again: Step = { id: 'esc3', from: 'target', offset: 'P50D', escalate: { to: 'coordinator', level: 1 } };
    const withThird = (change: (steps: Step[]) => Step[]) => aPlan(() => amended((steps) => change([...steps, again])));
    const to = withThird((steps) => withOffset('esc3', '-P15D')(withOffset('esc1', '-P20D')(steps)));
    const old = withThird((steps) => steps);
    expect(move([], { old, to })).toMatchObject({ opens: ['FU12/esc3'], skipped: ['FU12/esc1'] });
  });

  it('are both the latest task and the highest level where the follow-up is closed', () => {
    const closing = move([...behind('-P75D', 'close'), ...behind('-P20D', 'call1', 'esc2')]);
    expect(closing).toMatchObject({ opens: ['FU12/close'], skipped: ['FU12/call1', 'FU12/esc2'] });
  });

  it('open a task and an escalation beside each other', () => {
    const { opens, skipped } = move(behind('-P20D', 'call1', 'esc1'));
    expect([opens.sort(), skipped]).toEqual([['FU12/call1', 'FU12/esc1'], []]);
  });

  it('are skipped as work that nobody was to do before', () => {
    const extra: Step = { id: 'extra', from: 'target', offset: '-P20D', task: { kind: 'phone', to: 'coordinator' } };
    const to = aPlan(() => amended((steps) => [...steps, extra]));
    expect(move([], { to })).toMatchObject({ opens: [], skipped: ['FU12/extra'] });
  });

  it('give way to no step that is not to be done, such as one without consent', () => {
    const over = { consent: { sms: true, phone: true, contactPerson: false } };
    const changes = [...behind('-P20D', 'call1'), ...behind('-P15D', 'contact')];
    expect(move(changes, { over })).toMatchObject({ opens: ['FU12/call1'], skipped: [] });
  });

  it('are counted for each follow-up by itself', () => {
    const two = (protocol: Protocol) => aPlan(() => twoAtOnce(protocol));
    const steps = (protocol: Protocol) => two({ ...protocol, version: 2 });
    const to = steps(amended((all) => withOffset('call1', '-P20D')(all)));
    const taken = Object.fromEntries(Object.keys(invited).map((key) => [key.replace('FU12', 'FU24'), done]));
    const over = { steps: { ...invited, ...taken } };
    const { opens, skipped } = move([], { over, old: two(amended((all) => all)), to });
    expect([opens.sort(), skipped]).toEqual([['FU12/call1', 'FU24/call1'], []]);
  });

  it('stay where they were when they were due anyway, and nobody had come to them', () => {
    const late = Date.parse('2026-04-08T08:59:00Z');
    const over = { steps: { 'FU12/pre': done, 'FU12/invite': done } };
    // The second text was due on the third of April, and still is.
    expect(move([], { over, now: late }).skipped).toEqual([]);
    expect(move(behind('-P13D', 'book2'), { over, now: late }).skipped).toEqual([]);
  });

  it('are those before it: what is due at its very hour is done as planned', () => {
    // Ten days before the target is the publication’s own day, at ten; and the clock of Copenhagen says eleven.
    const at = Date.parse('2026-04-08T08:00:00Z');
    const record = anInterviewRecord({ steps: invited });
    const to = aPlan(() => amended((all) => withOffset('book3', '-P10D')(all)));
    const skippedAt = (publishedAt: number) =>
      Object.keys(movedTo(outlookOf(plan, record, at), { to, basis, publishedAt, now: at }).record.steps);
    expect(skippedAt(at)).not.toContain('FU12/book3');
    expect(skippedAt(at + 1)).toContain('FU12/book3');
  });

  it('are no messages that wait to be tried again, where the version knows them', () => {
    const waiting = {
      state: 'waiting',
      notBefore: '2026-04-09T09:00:00Z',
      tries: 1,
      code: 'x',
      at: '2026-04-08T08:00:00Z',
    } as const;
    const over = { steps: { ...invited, 'FU12/book2': waiting } };
    expect(move(behind('-P13D', 'book2'), { over }).skipped).toEqual([]);
    const failed = {
      state: 'failed',
      attempt: 'a',
      channel: 'sms',
      template: 'invite',
      code: 'x',
      at: '2026-04-08T08:00:00Z',
    } as const;
    const again = { steps: { ...invited, 'FU12/invite': failed, 'FU12/invite#2': waiting } };
    expect(move([], { over: again, to: aPlan(() => amended((all) => all)) }).skipped).toEqual([]);
  });

  it('leave alone what was done of a step that the version does not know', () => {
    const to = aPlan(() => amended((steps) => steps.filter(({ id }) => id !== 'invite')));
    expect(move([], { to }).skipped).toEqual([]);
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
