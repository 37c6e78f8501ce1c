import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { dateParam, oneOfParam, setParams, textParam, type SearchParams } from '../../kit/search-params.ts';
import { studyRoute } from '../../routes.ts';

export const TABS = ['live', 'reports'] as const;

export interface RetentionSearch {
  tab?: (typeof TABS)[number] | undefined;
  asOf?: string | undefined;
  perArm?: 'true' | undefined;
  /** The number of the report that is open. */
  report?: string | undefined;
}

export const retentionRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'retention',
  validateSearch: (search: SearchParams): RetentionSearch =>
    setParams({
      tab: oneOfParam(search['tab'], TABS),
      asOf: dateParam(search['asOf']),
      perArm: oneOfParam(search['perArm'], ['true']),
      report: textParam(search['report']),
    }),
  component: lazyRouteComponent(() => import('./retention-page.tsx'), 'RetentionPage'),
});
