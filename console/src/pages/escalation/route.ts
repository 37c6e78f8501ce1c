import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { studyRoute } from '../../routes.ts';

/** Where the mails to staff lead (functions/carry-out/staff-blocks.ts). */
export const escalationRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'escalations/$escalation',
  component: lazyRouteComponent(() => import('./escalation-page.tsx'), 'EscalationPage'),
});
