import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { studyRoute } from '../../routes.ts';

export const entriesRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'entries',
  component: lazyRouteComponent(() => import('./entries-page.tsx'), 'EntriesPage'),
});
