import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { studyRoute } from '../../routes.ts';

export const calendarRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'calendar',
  component: lazyRouteComponent(() => import('./calendar-page.tsx'), 'CalendarPage'),
});
