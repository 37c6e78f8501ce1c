import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { dateParam, oneOfParam, setParams, textParam, type SearchParams } from '../../kit/search-params.ts';
import { studyRoute } from '../../routes.ts';
import { DEVIATION_KINDS, TABS, type InspectionSearch } from './search.ts';

export const inspectionRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'inspection',
  validateSearch: (search: SearchParams): InspectionSearch =>
    setParams({
      tab: oneOfParam(search['tab'], TABS),
      q: textParam(search['q']),
      kind: oneOfParam(search['kind'], DEVIATION_KINDS),
      from: dateParam(search['from']),
      to: dateParam(search['to']),
    }),
  component: lazyRouteComponent(() => import('./inspection-page.tsx'), 'InspectionPage'),
});
