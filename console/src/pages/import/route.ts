import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { studyRoute } from '../../routes.ts';

/** Not below `participants/`, where a participant may be called anything. */
export const importRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'import',
  component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
});
