import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOfParam, setParams, textParam, type SearchParams } from '../../kit/search-params.ts';
import { studyRoute } from '../../routes.ts';
import { FOLLOW_UP_STATES, REACHES, STATUSES, type PeopleFilters } from './queries.ts';

const filters = (search: SearchParams): PeopleFilters =>
  setParams({
    q: textParam(search['q']),
    status: oneOfParam(search['status'], STATUSES),
    arm: textParam(search['arm']),
    mentor: textParam(search['mentor']),
    site: textParam(search['site']),
    followUp: textParam(search['followUp']),
    state: oneOfParam(search['state'], FOLLOW_UP_STATES),
    reach: oneOfParam(search['reach'], REACHES),
  });

export const participantsRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'participants',
  validateSearch: filters,
  component: lazyRouteComponent(() => import('./participants-page.tsx'), 'ParticipantsPage'),
});
