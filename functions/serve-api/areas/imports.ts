import { importRoutes } from '../import-participants.ts';
import { importProgressRoutes } from '../import-progress.ts';
import type { Route } from '../route.ts';

/** Files of participants. */
export const importsArea: Route[] = [...importRoutes, ...importProgressRoutes];
