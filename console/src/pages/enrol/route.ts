import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { studyRoute } from '../../routes.ts';

/** Not below `participants/`, where a participant may be called anything. */
export const enrolRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'enrol',
  component: lazyRouteComponent(() => import('./enrol-page.tsx'), 'EnrolPage'),
});
