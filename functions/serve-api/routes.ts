import { bookingsArea } from './areas/bookings.ts';
import { importsArea } from './areas/imports.ts';
import { peopleArea } from './areas/people.ts';
import { protocolsArea } from './areas/protocols.ts';
import { reportsArea } from './areas/reports.ts';
import { staffArea } from './areas/staff.ts';
import { studiesArea } from './areas/studies.ts';
import { workArea } from './areas/work.ts';
import type { Route } from './route.ts';

/** Every route there is; each has its line in the policy, and lies in the area that `area-of.ts` names. */
export const ROUTES: readonly Route[] = [
  ...studiesArea,
  ...staffArea,
  ...protocolsArea,
  ...peopleArea,
  ...importsArea,
  ...reportsArea,
  ...bookingsArea,
  ...workArea,
];
