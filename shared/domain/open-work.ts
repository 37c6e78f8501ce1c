import type { Escalation, ParticipantRecord, Task } from './record.ts';

export interface OpenWork {
  tasks: Task[];
  escalations: Escalation[];
}

/** When whoever takes a task should have it done: one that was put off, when it comes back. */
export const dueOf = ({ snoozedUntil, due, since }: Task): string => snoozedUntil ?? due ?? since;

const byAge = (one: Task | Escalation, other: Task | Escalation): number =>
  one.since === other.since ? (one.id < other.id ? -1 : 1) : one.since < other.since ? -1 : 1;

/** What still waits for a person, oldest first. An acknowledged escalation does: it ends only when its cause goes away. */
export const openWorkOf = ({ tasks, escalations }: Pick<ParticipantRecord, 'tasks' | 'escalations'>): OpenWork => ({
  tasks: Object.values(tasks)
    .filter(({ state }) => state === 'open')
    .sort(byAge),
  escalations: Object.values(escalations)
    .filter(({ state }) => state !== 'resolved')
    .sort(byAge),
});

/** ISO instant of the oldest open piece of work. */
export const openSince = ({ tasks, escalations }: OpenWork): string | undefined =>
  [...tasks, ...escalations].sort(byAge)[0]?.since;
