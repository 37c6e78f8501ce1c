import { useSuspenseQuery } from '@tanstack/react-query';
import { aheadMs } from '../api/server-date.ts';
import { readClock } from './local-clock.ts';

/** An ISO instant: what the machine's clock says where it can be turned, and elsewhere what this computer's says, as far as the API agrees. */
export const useNow = (): string => {
  const { data, dataUpdatedAt } = useSuspenseQuery({
    queryKey: ['clock'],
    queryFn: readClock,
    refetchInterval: 30_000,
  });
  return data?.now ?? new Date(dataUpdatedAt + aheadMs()).toISOString();
};
