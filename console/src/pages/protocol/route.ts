import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOfParam, setParams, textParam, type SearchParams } from '../../kit/search-params.ts';
import { studyRoute } from '../../routes.ts';
import { PARTS, type Part } from './editor/parts.ts';

interface DraftSearch {
  part?: Part | undefined;
}
interface CompareSearch {
  one?: string | undefined;
  other?: string | undefined;
}
interface TextsSearch {
  language?: string | undefined;
  text?: string | undefined;
}

export const protocolRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'protocol',
  component: lazyRouteComponent(() => import('./versions/versions-page.tsx'), 'VersionsPage'),
});

export const versionRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'protocol/versions/$version',
  component: lazyRouteComponent(() => import('./versions/version-page.tsx'), 'VersionPage'),
});

export const compareRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'protocol/compare',
  validateSearch: (search: SearchParams): CompareSearch =>
    setParams({ one: textParam(search['one']), other: textParam(search['other']) }),
  component: lazyRouteComponent(() => import('./versions/compare-page.tsx'), 'ComparePage'),
});

export const draftRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'protocol/draft',
  validateSearch: (search: SearchParams): DraftSearch => setParams({ part: oneOfParam(search['part'], PARTS) }),
  component: lazyRouteComponent(() => import('./editor/draft-page.tsx'), 'DraftPage'),
});

export const publishRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'protocol/publish',
  component: lazyRouteComponent(() => import('./publish/publish-page.tsx'), 'PublishPage'),
});

export const textsRoute = createRoute({
  getParentRoute: () => studyRoute,
  path: 'protocol/texts',
  validateSearch: (search: SearchParams): TextsSearch =>
    setParams({ language: textParam(search['language']), text: textParam(search['text']) }),
  component: lazyRouteComponent(() => import('./texts/texts-page.tsx'), 'TextsPage'),
});

export const protocolRoutes = [
  protocolRoute,
  versionRoute,
  compareRoute,
  draftRoute,
  publishRoute,
  textsRoute,
] as const;
