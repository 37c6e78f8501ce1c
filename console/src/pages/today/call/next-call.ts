import { useInfiniteQuery } from '@tanstack/react-query';
import type { TodaySearch } from '../groups.ts';
import { worklistQuery, type TaskItem, type WorkItem } from '../queries.ts';

const isCall = (item: WorkItem): item is TaskItem => item.kind === 'task' && item.next !== undefined;

/** The call after this one in the same list; from its top when this was the last, or is no longer in it. */
export const callAfter = (items: readonly WorkItem[], task: string): TaskItem | undefined => {
  const others = items.filter(isCall).filter(({ id }) => id !== task);
  const here = items.findIndex(({ id }) => id === task);
  const below = new Set(items.slice(here + 1).map(({ id }) => id));
  return (here === -1 ? undefined : others.find(({ id }) => below.has(id))) ?? others[0];
};

/** Under the filters that the call was opened from; calls only. */
export const useNextCall = (study: string, search: TodaySearch, task: string): TaskItem | undefined => {
  const { data } = useInfiniteQuery(worklistQuery(study, { ...search, show: 'calls' }));
  return callAfter(data?.pages.flatMap(({ items }) => items) ?? [], task);
};
