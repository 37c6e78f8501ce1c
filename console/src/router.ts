import { createRouter } from '@tanstack/react-router';
import { Loading } from './kit/loading.tsx';
import { bookingRoutes } from './pages/bookings/route.ts';
import { escalationRoute } from './pages/escalation/route.ts';
import { calendarRoute } from './pages/calendar/route.ts';
import { entriesRoute } from './pages/entries/route.ts';
import { enrolRoute } from './pages/enrol/route.ts';
import { importRoute } from './pages/import/route.ts';
import { caseloadsRoute } from './pages/caseloads/route.ts';
import { forecastRoute } from './pages/forecast/route.ts';
import { inboxRoute } from './pages/inbox/route.ts';
import { inspectionRoute } from './pages/inspection/route.ts';
import { retentionRoute } from './pages/retention/route.ts';
import { messagesRoute } from './pages/messages/route.ts';
import { newStudyRoute } from './pages/new-study/route.ts';
import { participantRoute } from './pages/participant/route.ts';
import { participantsRoute } from './pages/participants/route.ts';
import { protocolRoutes } from './pages/protocol/route.ts';
import { settingsRoute } from './pages/settings/route.ts';
import { endingRoute, staffRoute } from './pages/staff/route.ts';
import { studiesRoute } from './pages/studies/route.ts';
import { callRoute, lettersRoute, todayRoute } from './pages/today/route.ts';
import { homeRoute, rootRoute, studyHomeRoute, studyRoute } from './routes.ts';
import { FailedPage, NotFoundPage } from './shell/trouble-pages.tsx';

/** Every page there is; each is a chunk of its own, loaded when it is first opened. */
const routeTree = rootRoute.addChildren([
  homeRoute,
  studiesRoute,
  newStudyRoute,
  studyRoute.addChildren([
    studyHomeRoute,
    ...bookingRoutes,
    calendarRoute,
    endingRoute,
    enrolRoute,
    entriesRoute,
    escalationRoute,
    importRoute,
    inboxRoute,
    messagesRoute,
    retentionRoute,
    inspectionRoute,
    forecastRoute,
    caseloadsRoute,
    participantRoute,
    participantsRoute,
    ...protocolRoutes,
    settingsRoute,
    staffRoute,
    callRoute,
    lettersRoute,
    todayRoute,
  ]),
]);

/** What stands in the address is text, never JSON: `?participant=123` is the id 123, not a number. */
export const router = createRouter({
  routeTree,
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const set = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
    const text = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
    return text === '' ? '' : `?${text}`;
  },
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: FailedPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
