import { accessReviewRoutes } from '../access-review.ts';
import { caseloadRoutes } from '../caseloads.ts';
import { endingRoutes } from '../ending.ts';
import type { Route } from '../route.ts';
import { staffLockRoutes } from '../staff-lock.ts';
import { staffLogRoutes } from '../staff-log.ts';
import { staffRoutes } from '../staff.ts';

/** Who works in a study, who comes and who goes. */
export const staffArea: Route[] = [
  ...staffRoutes,
  ...endingRoutes,
  ...staffLockRoutes,
  ...staffLogRoutes,
  ...accessReviewRoutes,
  ...caseloadRoutes,
];
