import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { dateParam, oneOfParam, setParams, textParam, type SearchParams } from '../../kit/search-params.ts';
import { studyRoute } from '../../routes.ts';
import { MESSAGE_CHANNELS, MESSAGE_STATES, type MessageFilters } from './queries.ts';

const filters = (search: SearchParams): MessageFilters =>
  setParams({
    participant: textParam(search['participant']),
    state: oneOfParam(search['state'], MESSAGE_STATES),
    channel: oneOfParam(search['channel'], MESSAGE_CHANNELS),
    step: textParam(search['step']),
    from: dateParam(search['from']),
    to: dateParam(search['to']),
  });

export const messagesRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'messages',
  validateSearch: filters,
  component: lazyRouteComponent(() => import('./messages-page.tsx'), 'MessagesPage'),
});
