import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOfParam, setParams, type SearchParams } from '../../kit/search-params.ts';
import { studyRoute } from '../../routes.ts';

export const STAFF_TABS = ['members', 'log', 'review'] as const;
export type StaffTab = (typeof STAFF_TABS)[number];

export const staffRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'staff',
  validateSearch: (search: SearchParams): { tab?: StaffTab | undefined } =>
    setParams({ tab: oneOfParam(search['tab'], STAFF_TABS) }),
  component: lazyRouteComponent(() => import('./staff-page.tsx'), 'StaffPage'),
});

/** How a member leaves: a page of its own, since its plan may name twenty people. */
export const endingRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'staff/$user/ending',
  component: lazyRouteComponent(() => import('./ending/ending-page.tsx'), 'EndingPage'),
});
