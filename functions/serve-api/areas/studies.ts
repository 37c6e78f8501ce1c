import type { Route } from '../route.ts';
import { studyRoutes } from '../studies.ts';
import { studyLogRoutes } from '../study-log.ts';

/** What is said of a study as a whole, and of whoever asks. */
export const studiesArea: Route[] = [...studyRoutes, ...studyLogRoutes];
