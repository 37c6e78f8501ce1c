import { createRootRoute, createRoute } from '@tanstack/react-router';
import { HomePage, StudyHomePage } from './shell/home-page.tsx';
import { Shell } from './shell/shell.tsx';
import { StudyGate } from './shell/study-gate.tsx';

/** What the routes of all pages hang on. */
export const rootRoute = createRootRoute({ component: Shell });

export const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: HomePage });

export const studyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/studies/$study',
  component: StudyGate,
});

export const studyHomeRoute = createRoute({ getParentRoute: () => studyRoute, path: '/', component: StudyHomePage });
