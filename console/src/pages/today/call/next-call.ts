import { useInfiniteQuery } from '@tanstack/react-query';
import type { TodaySearch } from '../groups.ts';
import { worklistQuery, type TaskItem } from '../queries.ts';
import { callAfter } from './call-after.ts';

/** Under the filters that the call was opened from; calls only. */
export const useNextCall = (study: string, search: TodaySearch, task: string): TaskItem | undefined => {
  const { data } = useInfiniteQuery(worklistQuery(study, { ...search, show: 'calls' }));
  return callAfter(data?.pages.flatMap(({ items }) => items) ?? [], task);
};
