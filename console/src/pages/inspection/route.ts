import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { dateParam, oneOfParam, setParams, textParam, type SearchParams } from '../../kit/search-params.ts';
import { studyRoute } from '../../routes.ts';

export const TABS = ['person', 'deviations', 'versions', 'exports'] as const;
export type TabId = (typeof TABS)[number];

export const DEVIATION_KINDS = [
  'earlyVisit',
  'lateVisit',
  'missedVisit',
  'protocolMoved',
  'voided',
  'override',
  'unblinding',
] as const;

export interface InspectionSearch {
  tab?: TabId | undefined;
  /** Whom one looks for. */
  q?: string | undefined;
  kind?: (typeof DEVIATION_KINDS)[number] | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

export const inspectionRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'inspection',
  validateSearch: (search: SearchParams): InspectionSearch =>
    setParams({
      tab: oneOfParam(search['tab'], TABS),
      q: textParam(search['q']),
      kind: oneOfParam(search['kind'], DEVIATION_KINDS),
      from: dateParam(search['from']),
      to: dateParam(search['to']),
    }),
  component: lazyRouteComponent(() => import('./inspection-page.tsx'), 'InspectionPage'),
});
