import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { setParams, textParam, type SearchParams } from '../../kit/search-params.ts';
import { studyRoute } from '../../routes.ts';

export const caseloadsRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'caseloads',
  /** Whose months and evidence are shown. */
  validateSearch: (search: SearchParams): { mentor?: string | undefined } =>
    setParams({ mentor: textParam(search['mentor']) }),
  component: lazyRouteComponent(() => import('./caseloads-page.tsx'), 'CaseloadsPage'),
});
