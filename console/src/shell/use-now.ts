import { useSuspenseQuery } from '@tanstack/react-query';
import { readClock } from './local-clock.ts';

/** An ISO instant: what the machine's clock says where it can be turned, and what this computer's says elsewhere. */
export const useNow = (): string => {
  const { data, dataUpdatedAt } = useSuspenseQuery({
    queryKey: ['clock'],
    queryFn: readClock,
    refetchInterval: 30_000,
  });
  return data?.now ?? new Date(dataUpdatedAt).toISOString();
};
