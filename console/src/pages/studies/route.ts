import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../routes.ts';

export const studiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/studies',
  component: lazyRouteComponent(() => import('./studies-page.tsx'), 'StudiesPage'),
});
