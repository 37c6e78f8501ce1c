import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { studyRoute } from '../../routes.ts';

export const settingsRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'settings',
  component: lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage'),
});
