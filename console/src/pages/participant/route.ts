import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOfParam, setParams, textParam, type SearchParams } from '../../kit/search-params.ts';
import { studyRoute } from '../../routes.ts';

export const TABS = ['agenda', 'facts', 'events', 'log'] as const;
export type TabId = (typeof TABS)[number];
export const AGENDA_PARTS = ['ahead', 'past'] as const;
const PURPOSES = ['call', 'letter', 'edit', 'reply', 'browse'] as const;
export type Purpose = (typeof PURPOSES)[number];

export interface ParticipantSearch {
  tab?: TabId | undefined;
  /** Of the agenda: what lies ahead, or what was; absent: both. */
  when?: (typeof AGENDA_PARTS)[number] | undefined;
  followUp?: string | undefined;
  /** Why the contact data is opened, and for which task: whoever comes from one is not asked. */
  purpose?: Purpose | undefined;
  task?: string | undefined;
}

const searchOf = (search: SearchParams): ParticipantSearch =>
  setParams({
    tab: oneOfParam(search['tab'], TABS),
    when: oneOfParam(search['when'], AGENDA_PARTS),
    followUp: textParam(search['followUp']),
    purpose: oneOfParam(search['purpose'], PURPOSES),
    task: textParam(search['task']),
  });

export const participantRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'participants/$participant',
  validateSearch: searchOf,
  component: lazyRouteComponent(() => import('./participant-page.tsx'), 'ParticipantPage'),
});
