import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { dateParam, oneOfParam, setParams, textParam, type SearchParams } from '../../kit/search-params.ts';
import { studyRoute } from '../../routes.ts';
import { BOUNDS, type ForecastSearch } from './search.ts';

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
