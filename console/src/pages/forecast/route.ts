import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { dateParam, oneOfParam, setParams, textParam, type SearchParams } from '../../kit/search-params.ts';
import { studyRoute } from '../../routes.ts';

export const BOUNDS = ['expected', 'ifNobodyAnswers'] as const;
export type Bound = (typeof BOUNDS)[number];

export interface ForecastSearch {
  from?: string | undefined;
  /** The day after the last one. */
  to?: string | undefined;
  /** US dollars a segment, as text. */
  price?: string | undefined;
  bound?: Bound | undefined;
}

export const forecastRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'forecast',
  validateSearch: (search: SearchParams): ForecastSearch =>
    setParams({
      from: dateParam(search['from']),
      to: dateParam(search['to']),
      price: textParam(search['price']),
      bound: oneOfParam(search['bound'], BOUNDS),
    }),
  component: lazyRouteComponent(() => import('./forecast-page.tsx'), 'ForecastPage'),
});
