import type { Escalation, ParticipantRecord, Task } from '../../shared/domain/record.ts';
import type { Commit } from '../../shared/ports/record-store.ts';

type Counts = Record<string, number>;

/** What was opened and told while the trial went on; a record forgets its finished work. */
export interface Tally {
  /** By kind. */
  tasksOpened: Counts;
  tasksEnded: { done: number; resolved: number };
  /** By level: each level that was told counts once. */
  escalationsTold: Counts;
  escalationsEnded: { acknowledged: number; resolved: number };
  /** Steps that will never happen, by reason. */
  skipped: Counts;
  /** Records whose next instant somebody of the staff moved. */
  pointersMoved: number;
}

export const emptyTally = (): Tally => ({
  tasksOpened: {},
  tasksEnded: { done: 0, resolved: 0 },
  escalationsTold: {},
  escalationsEnded: { acknowledged: 0, resolved: 0 },
  skipped: {},
  pointersMoved: 0,
});

const count = (counts: Counts, name: string): void => {
  counts[name] = (counts[name] ?? 0) + 1;
};

const countTask = (tally: Tally, task: Task, before: Task | undefined): void => {
  if (before === undefined) count(tally.tasksOpened, task.kind);
  if (task.state !== 'open' && task.state !== before?.state) tally.tasksEnded[task.state] += 1;
};

const countEscalation = (tally: Tally, escalation: Escalation, before: Escalation | undefined): void => {
  if (before === undefined || escalation.id !== before.id || escalation.level > before.level)
    count(tally.escalationsTold, String(escalation.level));
  if (escalation.state !== 'open' && escalation.state !== before?.state) tally.escalationsEnded[escalation.state] += 1;
};

const countChange = (tally: Tally, after: ParticipantRecord, before: ParticipantRecord | undefined): void => {
  for (const [id, task] of Object.entries(after.tasks)) countTask(tally, task, before?.tasks[id]);
  for (const [of, escalation] of Object.entries(after.escalations))
    countEscalation(tally, escalation, before?.escalations[of]);
  for (const [key, outcome] of Object.entries(after.steps))
    if (outcome.state === 'skipped' && before?.steps[key]?.state !== 'skipped') count(tally.skipped, outcome.reason);
};

/** Takes the commits out of the store's memory: there are tens of thousands, and each is as large as a record. */
export const tallyUp = (tally: Tally, commits: Commit[]): void => {
  for (const { changes } of commits.splice(0)) {
    for (const { before, after, event } of changes) {
      countChange(tally, after, before);
      if (before !== undefined && event.by !== 'system' && before.nextDueAt !== after.nextDueAt)
        tally.pointersMoved += 1;
    }
  }
};
