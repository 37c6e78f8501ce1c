import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOfParam, setParams, textParam, type SearchParams } from '../../kit/search-params.ts';
import { studyRoute } from '../../routes.ts';
import { GROUP_IDS, type TodaySearch } from './groups.ts';

const ROLES = [
  'coordinator',
  'leadCoordinator',
  'mentor',
  'teamLeader',
  'assessor',
  'dataManager',
  'principalInvestigator',
] as const;
const ON = ['true'] as const;

const search = (given: SearchParams): TodaySearch =>
  setParams({
    show: oneOfParam(given['show'], GROUP_IDS),
    overdue: oneOfParam(given['overdue'], ON),
    owner: textParam(given['owner']),
    followUp: textParam(given['followUp']),
    level: textParam(given['level']),
    to: oneOfParam(given['to'], ROLES),
    snoozed: oneOfParam(given['snoozed'], ON),
  });

export const todayRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'today',
  validateSearch: search,
  component: lazyRouteComponent(() => import('./today-page.tsx'), 'TodayPage'),
});

/** One call; the filters stay in the address, so that the next call is the next one of the same list. */
export const callRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'today/call/$task',
  validateSearch: search,
  component: lazyRouteComponent(() => import('./call/call-page.tsx'), 'CallPage'),
});

export const lettersRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'today/letters',
  component: lazyRouteComponent(() => import('./letters/letters-page.tsx'), 'LettersPage'),
});
