import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOfParam, setParams, textParam, type SearchParams } from '../../kit/search-params.ts';
import { studyRoute } from '../../routes.ts';

const STREAMS = ['interviews', 'checkIns'] as const;
export type Stream = (typeof STREAMS)[number];

interface InboxSearch {
  stream?: Stream | undefined;
  /** Of one participant, under the name that the reader knows. */
  participant?: string | undefined;
  /** The line that is open. */
  line?: string | undefined;
}

const searchOf = (search: SearchParams): InboxSearch =>
  setParams({
    stream: oneOfParam(search['stream'], STREAMS),
    participant: textParam(search['participant']),
    line: textParam(search['line']),
  });

export const inboxRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'inbox',
  validateSearch: searchOf,
  component: lazyRouteComponent(() => import('./inbox-page.tsx'), 'InboxPage'),
});
