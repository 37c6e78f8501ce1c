import { dueOf, openSince, openWorkOf } from '../../shared/domain/open-work.ts';
import type { Escalation, Task } from '../../shared/domain/record.ts';
import { anEscalation, aTask } from '../support/a-commit.ts';

const task = (id: string, since: string, over: Partial<Task> = {}) => aTask(id, { since, ...over });
const escalation = (id: string, since: string, over: Partial<Escalation> = {}) => anEscalation({ id, since, ...over });
const named = <Of extends { id: string }>(all: Of[]) => Object.fromEntries(all.map((each) => [each.id, each]));
const open = (tasks: Task[], escalations: Escalation[] = []) =>
  openWorkOf({ tasks: named(tasks), escalations: named(escalations) });

describe('open work', () => {
  it('is the oldest first, and of two of one instant always the same first', () => {
    const [early, a, b] = [
      task('z', '2026-04-01T10:00:00Z'),
      task('a', '2026-04-02T10:00:00Z'),
      task('b', '2026-04-02T10:00:00Z'),
    ];
    for (const order of [
      [early, a, b],
      [b, a, early],
      [a, early, b],
    ])
      expect(open(order).tasks.map(({ id }) => id)).toEqual(['z', 'a', 'b']);
  });

  it('is due when it was put off to, when it is wanted, or since it is there', () => {
    const since = '2026-04-01T10:00:00Z';
    const [due, snoozedUntil] = ['2026-04-03T10:00:00Z', '2026-04-07T10:00:00Z'];
    expect([{}, { due }, { snoozedUntil }, { due, snoozedUntil }].map((over) => dueOf(task('a', since, over)))).toEqual(
      [since, due, snoozedUntil, snoozedUntil],
    );
  });

  it('holds no task that was done or resolved itself', () => {
    const at = '2026-04-01T10:00:00Z';
    expect(
      open([task('a', at, { state: 'done' }), task('b', at, { state: 'resolved' }), task('c', at)]).tasks,
    ).toHaveLength(1);
  });

  it('holds an escalation that somebody acknowledged, until its cause is gone', () => {
    const all = [
      escalation('late', '2026-04-02T10:00:00Z'),
      escalation('seen', '2026-04-01T10:00:00Z', { state: 'acknowledged' }),
      escalation('gone', '2026-04-01T09:00:00Z', { state: 'resolved' }),
    ];
    expect(open([], all).escalations.map(({ id }) => id)).toEqual(['seen', 'late']);
  });

  it('waits since its oldest piece, whichever that is', () => {
    const [old, young] = ['2026-04-01T10:00:00Z', '2026-04-02T10:00:00Z'];
    expect(openSince(open([task('a', young)], [escalation('b', old)]))).toBe(old);
    expect(openSince(open([task('a', old)], [escalation('b', young)]))).toBe(old);
    expect(openSince(open([], [escalation('b', young)]))).toBe(young);
    expect(openSince(open([]))).toBeUndefined();
  });
});
