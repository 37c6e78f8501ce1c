import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { studyRoute } from '../../routes.ts';
import { bookingsSearch, bookSearch } from './search.ts';

export const bookingsRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'bookings',
  validateSearch: bookingsSearch,
  component: lazyRouteComponent(() => import('./bookings-page.tsx'), 'BookingsPage'),
});

/** Books an interview, or moves the one that stands: `?participant=P-1&followUp=FU12`. */
export const bookRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'bookings/book',
  validateSearch: bookSearch,
  component: lazyRouteComponent(() => import('./book/book-page.tsx'), 'BookPage'),
});

export const dayRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'bookings/$assessor/$date',
  component: lazyRouteComponent(() => import('./day/day-page.tsx'), 'DayPage'),
});

/** What comes to one participant in the seven days ahead. */
export const weekAheadRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'participants/$participant/week',
  component: lazyRouteComponent(() => import('./week-ahead/week-ahead-page.tsx'), 'WeekAheadPage'),
});

export const bookingRoutes = [bookingsRoute, bookRoute, dayRoute, weekAheadRoute];
