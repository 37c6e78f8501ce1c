import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../routes.ts';

export const newStudyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/studies/new',
  component: lazyRouteComponent(() => import('./new-study-page.tsx'), 'NewStudyPage'),
});
