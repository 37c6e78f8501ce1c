import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import type { ForecastSearch } from './search.ts';

/** Everyone's agenda is reckoned for it, and it changes little within a few minutes. */
const FRESH_MS = 5 * 60_000;

export const forecastQuery = (study: string, { from, to, price }: ForecastSearch) =>
  queryOptions({
    queryKey: ['study', study, 'forecast', { from, to, price }],
    queryFn: ({ signal }) => {
      const query = { ...(from ? { from } : {}), ...(to ? { to } : {}), ...(price ? { price: Number(price) } : {}) };
      return answered(api.GET('/api/studies/{study}/forecast', { params: { path: { study }, query }, signal }));
    },
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  });
