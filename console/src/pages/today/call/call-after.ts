import type { TaskItem, WorkItem } from '../queries.ts';

const isCall = (item: WorkItem): item is TaskItem => item.kind === 'task' && item.next !== undefined;

/** The call after this one in the same list; from its top when this was the last, or is no longer in it. */
export const callAfter = (items: readonly WorkItem[], task: string): TaskItem | undefined => {
  const others = items.filter(isCall).filter(({ id }) => id !== task);
  const here = items.findIndex(({ id }) => id === task);
  const below = new Set(items.slice(here + 1).map(({ id }) => id));
  return (here === -1 ? undefined : others.find(({ id }) => below.has(id))) ?? others[0];
};
